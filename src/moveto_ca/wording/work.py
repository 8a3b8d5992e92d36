"""Questions about other work permits, short stays and visits."""

from typing import Final

QUESTIONS: Final[dict[str, str]] = {
    "plans.job_offers[].province": "In which province or territory is the work?",
    "plans.job_offers[].community": "In which town or city is the work?",
    "plans.job_offers[].sector": "In which sector is the work (for example construction, farming, retail)?",
    "plans.job_offers[].hourly_wage_cad": "What is the hourly wage, in Canadian dollars?",
    "plans.job_offers[].annual_wage_cad": "What does the job pay in a year, in Canadian dollars?",
    "plans.job_offers[].permanent": "Does the job have no end?",
    "plans.job_offers[].paid": "Is the work paid?",
    "plans.job_offers[].religious_duties": (
        "Is the work religious: mainly preaching, leading worship or spiritual counsel, in another way, or "
        "not at all?"
    ),
    "plans.job_offers[].lmia_exempt_code": (
        "Under which exemption code will the employer file the offer (for example C16)? Ask the employer."
    ),
    "plans.endorsements": (
        "Who backs your plan: a province, an economic development agency, a recognized organization for "
        "International Experience Canada, or nobody?"
    ),
    "plans.intra_company.months_in_last_36": (
        "How many of the last 36 months have you worked for the company that would move you to Canada?"
    ),
    "plans.intra_company.related_enterprise": (
        "Is the Canadian firm a parent, branch, subsidiary or affiliate of your employer?"
    ),
    "plans.intra_company.both_doing_business": "Do both firms do business, and will they go on doing so?",
    "plans.intra_company.capacity": (
        "Would you come as an executive, as a manager, or as a specialist of the firm's own knowledge?"
    ),
    "plans.intra_company.knowledge_advanced": "Is your knowledge of the firm's processes advanced?",
    "plans.intra_company.knowledge_proprietary": (
        "Is your knowledge the firm's own, held by few people in it?"
    ),
    "plans.intra_company.premises": "Are premises for the new office secured?",
    "plans.intra_company.months_used": "How many months have you been in Canada as a transferee before?",
    "plans.short_exemption.days": (
        "If you would come for short work only: for how many days, one after the other?"
    ),
    "plans.short_exemption.last_on": (
        "When did you last use an exemption for short work in Canada, if ever?"
    ),
    "plans.activity.kind": (
        "What do you want to do in Canada without a job there: buy, sell, train, install or repair what was "
        "sold, volunteer, work remotely, run a business, speak at an event, perform live, or something else?"
    ),
    "plans.activity.days": "For how many days do you want to do that?",
    "plans.activity.paid_from": "From which country are you paid for it, if at all?",
    "plans.activity.profits_in": "In which country do the profits of it arise, if there are any?",
    "plans.activity.is_work": "Does it compete with people who work in Canada?",
    "plans.activity.to_public": "Do you sell or serve people in Canada with it?",
    "plans.activity.charity": "Is it for a charity or a religious body?",
    "plans.permits[].kind": "Is this permit for work, for study, or for a visit?",
    "plans.permits[].to": "Until when does this permit last?",
    "plans.permits[].noc": "For which occupation is this permit?",
    "partner.genuine": "Is your relationship genuine, and not entered into for a permit?",
    "partner.cohabiting_since": "Since when have you and your partner lived together?",
    "business.significant_benefit": (
        "Can you show that your work would bring Canada a significant social, cultural or economic benefit?"
    ),
    "applicant.researcher_or_academic": "Are you a researcher, or do you teach at a university?",
}
