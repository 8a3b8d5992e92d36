"""Questions about plans that Express Entry asks for: province, funds, offers, permits, nomination."""

from typing import Final

QUESTIONS: Final[dict[str, str]] = {
    "plans.province": "In which province or territory do you mean to live?",
    "plans.funds_cad": (
        "How much money of your own, free and ready to bring along, do you have, in Canadian dollars?"
    ),
    "plans.job_offers": "Do you have a job offer in Canada?",
    "plans.job_offers[].noc": (
        "Which occupation is the job offer for (five-digit code of NOC 2021, or the job title)?"
    ),
    "plans.job_offers[].employer": "Who is the employer of the job offer?",
    "plans.job_offers[].full_time": "Is the job offer for full-time work, 30 hours a week or more?",
    "plans.job_offers[].months": "For how many months is the job offer?",
    "plans.job_offers[].lmia": (
        "Is there a labour market impact assessment (LMIA: the government's consent to hire from abroad) for "
        "the job offer?"
    ),
    "plans.job_offers[].forces_recruiting": (
        "Does the job offer come from the recruiting group of the Canadian Armed Forces?"
    ),
    "plans.nomination": "Has a province or territory nominated you?",
    "plans.nomination.kind": "Is the nomination one within Express Entry (enhanced), or outside it (base)?",
    "plans.permits": "Which permits for Canada do you have, or had you?",
    "plans.express_entry.submitted_at": "When did you submit your Express Entry profile?",
    "plans.express_entry.invited_on": "On which day were you invited to apply?",
}
