"""Questions about work under the trade agreement (CUSMA)."""

from typing import Final

QUESTIONS: Final[dict[str, str]] = {
    "applicant.citizenships": "Of which countries are you a citizen?",
    "applicant.us_status": "What is your status in the United States?",
    "applicant.canada_status": "What is your status in Canada now?",
    "applicant.education": "Which degrees, diplomas and certificates have you completed?",
    "applicant.education[].level": "At what level is this degree, diploma or certificate?",
    "applicant.education[].country": "In which country is the school that gave it?",
    "applicant.education[].degree": "What is the degree called (for example JD, MLS or licenciatura)?",
    "applicant.education[].field": "In which field is it?",
    "applicant.education[].years": "How many years does the programme take?",
    "applicant.education[].accredited": "Is the school accredited, or recognised by law where it is?",
    "applicant.education[].prior_degree_required": "Did the programme ask for an earlier degree?",
    "applicant.licences": "Which licences or memberships to practise a profession do you hold?",
    "applicant.licences[].by": "Who gave this licence: a state, a province, a federal or local body, or a "
    "bar?",
    "applicant.licences[].profession": "For which profession is this licence?",
    "applicant.licences[].name": "What is this title or licence called (for example CPA)?",
    "plans.job_offers": "Do you have a job offer or contract from Canada?",
    "plans.job_offers[].profession": (
        "Which of the listed professions are the duties of the job, if any? The duties count, not the title."
    ),
    "plans.job_offers[].within_entry_limits": (
        "Does the work stay within the limits of that profession? A physician, for example, may only teach "
        "or do research; a research assistant must work at a college or university."
    ),
    "plans.job_offers[].owner_share_percent": (
        "What share of the Canadian firm do you own, in percent? Give 0 if none."
    ),
    "plans.job_offers[].experience_months": "How many months of experience do you have in this work?",
    "plans.job_offers[].experience_proof": (
        "Can you prove the experience by a statement, or by a professional credential?"
    ),
    "plans.job_offers[].training_done": "Have you had training in disaster-relief insurance claims?",
    "plans.job_offers[].discipline": (
        "In which science or subject is the work? A scientific technician must know its theory and be able "
        "to solve practical problems in it or apply its principles to research."
    ),
    "plans.job_offers[].genuine": "Does the employer really need this work done, and can it pay for it?",
    "plans.job_offers[].portal_filed": "Has the employer filed the offer in the Employer Portal?",
    "plans.job_offers[].fee_paid": "Has the employer paid the employer compliance fee?",
    "plans.job_offers[].regulated": "Does the province license people who do this work?",
    "plans.job_offers[].licence_obtainable": "Do you have that licence, or can you get it before you start?",
    "plans.job_offers[].public_health": (
        "Is the work in health care, child care, schools or the like, where public health must be protected?"
    ),
    "plans.will_leave": "Will you leave Canada when your stay ends?",
    "plans.apply_at": "Where do you want to apply: at the border, online, or from inside Canada?",
    "plans.medical_exam_on": "When did you have an immigration medical exam for Canada, if ever?",
    "background.unauthorized_in_canada": (
        "Did you ever work, study or stay in Canada without permission, or break a condition of a permit?"
    ),
    "background.unauthorized_in_canada.ended": "On what day did that end?",
    "plans.job_offers[].lmia_exempt_code": (
        "Under which exemption code is the offer filed, if you know it (for example T36)?"
    ),
    "business.trade_with_canada.substantial": (
        "Does your firm trade substantially with Canada, in goods or services?"
    ),
    "business.trade_with_canada.share_percent": (
        "What share of your firm's trade is with Canada, in percent?"
    ),
    "business.nationals_own_percent": (
        "What share of the firm do citizens of your own country hold, in percent?"
    ),
    "business.capacity": (
        "Will you supervise, direct as an executive, or bring skills that the firm cannot do without?"
    ),
    "business.investment_cad": (
        "How much will you, or your firm, invest in the business in Canada, in Canadian dollars?"
    ),
    "business.capital_committed": (
        "Is the money for the business committed, or in the process of being committed, and at risk?"
    ),
    "business.marginal": "Will the business only give you and your family a living, and nothing more?",
    "business.ownership_percent": "What share of the Canadian business will you own, in percent?",
    "business.voting_percent": "What share of the votes in the business will you hold, in percent?",
    "business.active_management": "Will you manage the business yourself, from within Canada?",
    "business.passive": "Will you leave the running of the business to others?",
    "business.regulated": "Does the province license people who do this work?",
    "business.province": "In which province or territory is the business?",
    "business.business_plan": "Is there a plan for the business and its staff?",
    "business.business_funds": "Is there money enough to start the business and pay its people?",
    "plans.intra_company.related_enterprise": (
        "Has your employer a parent, branch, subsidiary or affiliate in Canada to which it would move you?"
    ),
    "plans.intra_company.months_in_last_36": (
        "How many of the last 36 months did you work for your employer abroad, without a break?"
    ),
    "plans.intra_company.both_doing_business": "Do both firms do business, and will they go on doing so?",
    "plans.intra_company.new_office": "Is the firm in Canada new?",
    "plans.intra_company.premises": "Are there premises for the new firm in Canada?",
    "plans.intra_company.capacity": (
        "Will you work in Canada as an executive, a manager, or for your specialized knowledge of the firm?"
    ),
    "plans.intra_company.knowledge_advanced": "Do you have advanced knowledge of the firm's processes?",
    "plans.intra_company.knowledge_proprietary": (
        "Do you have uncommon knowledge of the firm's own products or services?"
    ),
    "plans.intra_company.months_used": (
        "How many months have you already spent in Canada on permits as a transferee? Give 0 if none."
    ),
    "plans.activity.kind": (
        "What do you want to do in Canada: buy or sell for a firm abroad, train, service what was sold, or "
        "something else?"
    ),
    "plans.activity.to_public": "Will you sell to the general public in Canada?",
    "plans.activity.is_work": "Is it work for which people in Canada would otherwise be hired?",
    "plans.activity.paid_from": "From which country are you paid for it?",
    "plans.activity.profits_in": "In which country do the profits of that business arise?",
}
