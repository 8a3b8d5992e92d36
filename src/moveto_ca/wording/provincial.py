"""Questions about provinces, pilots and Quebec."""

from typing import Final

QUESTIONS: Final[dict[str, str]] = {
    "applicant.languages.quebec_french.oral": (
        "What is your level of spoken French on Quebec's scale (0 to 12)?"
    ),
    "applicant.languages.quebec_french.written": (
        "What is your level of written French on Quebec's scale (0 to 12)?"
    ),
    "partner.languages.quebec_french.oral": (
        "What is your partner's level of spoken French on Quebec's scale (0 to 12)?"
    ),
    "applicant.education[].province": "In which province or state is the school of this diploma or degree?",
    "applicant.education[].completed": "On which day did you complete this diploma or degree?",
    "applicant.education[].months_present": (
        "How many months were you in that province in the last two years of this programme?"
    ),
    "plans.community": "In which town or community do you want to live?",
    "plans.ties": (
        "What ties do you have to a province: a relative or friend there, work, studies, an invitation of "
        "its "
        "recruitment, a visit, an earlier application?"
    ),
    "plans.ties[].months": "How many months did you work, study or stay there?",
    "plans.endorsements": (
        "Who backs your plan: a province, a community, an economic development agency, a recognized "
        "organization for International Experience Canada, or nobody?"
    ),
    "plans.official_scores": "Which scores have programmes given you themselves?",
    "plans.permits": "Which permits for Canada do you or your family have, or had?",
    "plans.job_offers[].arrangement": (
        "Would you be an employee, work on a contract, or have a practice of your own?"
    ),
    "plans.job_offers[].designated_employer": "Has the province or the community designated the employer?",
    "plans.job_offers[].priority_occupation": (
        "Does the province or the community give the occupation or sector priority?"
    ),
    "plans.job_offers[].province_approved": "Has the province approved the job offer?",
}
