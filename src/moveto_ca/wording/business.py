"""Questions about business in Canada."""

from typing import Final

QUESTIONS: Final[dict[str, str]] = {
    "business.net_worth_cad": (
        "What is your net worth with your partner's: what you own less what you owe, in Canadian dollars?"
    ),
    "business.gifts_last_6_months_cad": (
        "How much of it was given to you in the last six months, in Canadian dollars? Give 0 if nothing."
    ),
    "business.liquid_cad": ("How much of it is money, or turns into money quickly, in Canadian dollars?"),
    "business.investment_cad": (
        "How much would you put into a business in Canada, in Canadian dollars? Give 0 if you want none."
    ),
    "business.equity_cad": "How much equity of your own would you hold in it, in Canadian dollars?",
    "business.deposit_cad": "How large a start-up deposit could you pay, in Canadian dollars?",
    "business.ownership_percent": "What share of the Canadian business will you own, in percent?",
    "business.owner_years": "For how many of the last ten years did you own and manage a business?",
    "business.senior_manager_years": "For how many of the last ten years were you a senior manager?",
    "business.owner_years_last_5": "For how many of the last five years did you own and manage a business?",
    "business.manager_years_last_5": "For how many of the last five years were you a manager?",
    "business.past_ownership_percent": "What share of that business did you own, in percent?",
    "business.farm_years": "For how many of the last five years did you manage a farm? Give 0 if none.",
    "business.jobs_to_create": (
        "How many full-time jobs will the business give to people who are neither owners nor their kin?"
    ),
    "business.province": "In which province or territory will the business be?",
    "business.kind": (
        "Will you start a new business, buy one, take one over from an owner who retires, or open a branch?"
    ),
    "business.graduate_of_province": "Did you study in the province of the business?",
    "business.designated_support": (
        "Does a designated Canadian organization back you: an incubator, an angel group, a venture fund, or "
        "none?"
    ),
    "business.committed_on": "On which day did that organization commit itself, if it did?",
    "business.designated_investment_cad": "How much does that organization invest, in Canadian dollars?",
    "business.entity_designated": "Is that organization designated, and not suspended?",
    "business.assessment_fee_charged": (
        "Did that organization charge you a fee for looking at your proposal or business?"
    ),
    "business.voting_percent": "What share of the votes in the business will you hold, in percent?",
    "business.joint_voting_percent": (
        "What share of the votes do all applicants and designated organizations hold together, in percent?"
    ),
    "business.applicants": "How many people apply for the same business?",
    "business.for_status": "Is the business there mainly to gain a status in Canada?",
    "business.in_canada": "Is the business incorporated and running in Canada?",
    "business.active_management": "Will you manage the business yourself, from within Canada?",
    "business.passive": ("Is it a passive investment, held for interest, dividends, rent or a later gain?"),
    "business.redemption_option": "Can your investment be bought back from you by agreement?",
    "business.business_plan": "Is there a plan for the business and its staff?",
    "business.exploratory_visit": "Have you made an exploratory visit to the place of the business?",
    "business.community_letter": "Have you a letter of support or a referral of the community?",
    "business.business_funds": "Is there money enough to start the business and pay its people?",
    "business.lawful_where_living": "Do you live lawfully where you live now?",
    "business.capital_committed": (
        "Is the money for the business committed, or in the process of being committed, and at risk?"
    ),
    "business.marginal": "Will the business only give you and your family a living, and nothing more?",
    "business.significant_benefit": (
        "Can you show that your work would bring Canada a significant social, cultural or economic benefit?"
    ),
    "business.existing_company_in_us": "Do you have a company in the United States?",
    "business.regulated": "Does the province license people who do this work?",
    "business.cultural_years": (
        "How many one-year periods in the last five years were you self-employed in culture (arts, music, "
        "writing, design and the like)?"
    ),
    "business.athletic_years": (
        "How many one-year periods in the last five years were you self-employed in sport?"
    ),
    "business.cultural_world_class_years": (
        "How many one-year periods in the last five years did you take part in culture at a world-class "
        "level?"
    ),
    "business.athletic_world_class_years": (
        "How many one-year periods in the last five years did you take part in sport at a world-class level?"
    ),
    "applicant.languages.quebec_french.oral": (
        "What is your level of spoken French on Quebec's scale (1 to 12)?"
    ),
    "applicant.years_of_study": "For how many years did you study full-time in all, school included?",
    "partner.years_of_study": "For how many years did your partner study full-time in all, school included?",
    "applicant.education[].university": "Was the school that gave this diploma or degree a university?",
    "partner.education[].university": (
        "Was the school that gave your partner's diploma or degree a university?"
    ),
    "applicant.education[].completed": "On which day was this diploma or degree completed?",
    "partner.education[].completed": "On which day was this diploma or degree of your partner completed?",
    "plans.province": "In which province or territory do you want to live?",
    "plans.outside_main_city": "Will it be outside the main city of the province and its area?",
    "plans.funds_cad": "How much money could you bring along that is free of debts, in Canadian dollars?",
    "plans.permits": "Which permits for Canada do you have, or have you had?",
    "plans.ties": "Which ties do you have to a province: relatives, friends, work, study, visits?",
    "plans.nomination": "Has a province or territory nominated you?",
    "plans.official_scores": "Has a province told you how many points you have in one of its streams?",
    "plans.applications": "Which applications have you filed or planned, and for which day?",
}
