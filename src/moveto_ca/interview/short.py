"""Short questions for facts whose full wording is long: the question first, its details in the line below.

The report keeps the full wording, since there a question stands alone.
"""

from __future__ import annotations

from typing import Final

_CROWN: Final = "For the Canadian Armed Forces, the federal government or a province, outside Canada."
_SCALE: Final = "The older one goes up to 360 in listening, 300 in reading, 450 in writing and speaking."

# The question, and the line that explains it, by path with open indices.
SHORT: Final[dict[str, tuple[str, str]]] = {
    "ancestry[][].link": (
        "Is this person the mother, the father or an adoptive parent of the next one down?",
        "A legal parent at the birth counts as mother or father.",
    ),
    "ancestry[][].adoption_conditions_met": (
        "Was the adoption lawful and genuine?",
        "Lawful where it was made, with a real bond of parent and child, not mainly for the sake of status.",
    ),
    "ancestry[][].canadian_domicile_at_next_birth": (
        "Was this person a British subject with a permanent home in Canada at the next birth?",
        "That is the birth of the next person down the line.",
    ),
    "ancestry[][].canadian_domicile_on_pivot": (
        "Did this person have Canadian domicile on 1 January 1947?",
        "That is about five years of residence after landing as an immigrant.",
    ),
    "ancestry[][].crown_service_abroad_at_next_birth": (
        "Was this person in Canadian government service abroad at the next birth?",
        _CROWN,
    ),
    "ancestry[][].declaration_of_alienage": (
        "Did this person make a declaration of alienage, and when?",
        "A formal act under British or Canadian law by which a British subject gave that up.",
    ),
    "ancestry[][].lost_otherwise": (
        "Did this person lose citizenship together with a parent or husband, and when?",
        "Before 1947: the status of a British subject.",
    ),
    "ancestry[][].naturalized_canada": (
        "Was this person naturalized in Canada, and when?",
        "Made a British subject or a citizen there, who was neither by birth.",
    ),
    "ancestry[][].renounced": (
        "Did this person formally renounce Canadian citizenship, and when?",
        "The day of the certificate counts.",
    ),
    "ancestry[][].revoked": (
        "Was this person's citizenship revoked for fraud, and when?",
        "Before 1947: the status of a British subject.",
    ),
    "applicant.education[].return_obligation": (
        "Did an award oblige you to go home after this programme?",
        "To use there what you learned.",
    ),
    "applicant.languages.english.scale": ("Are your English scores on the scale up to 699?", _SCALE),
    "applicant.languages.french.scale": ("Are your French scores on the scale up to 699?", _SCALE),
    "applicant.tribe_member": (
        "Are you a member of a tribe that the United States recognizes?",
        "Or a citizen of the Manitoba Métis Federation.",
    ),
    "business.athletic_world_class_years": (
        "How many of the last five years did you do sport at a world-class level?",
        "Whole years count.",
    ),
    "business.capacity": (
        "What will you be in the firm?",
        "Supervising, directing as an executive, or bringing skills that it cannot do without.",
    ),
    "business.capital_committed": (
        "Is the money for the business committed and at risk?",
        "Being about to commit it counts too.",
    ),
    "business.cultural_world_class_years": (
        "How many of the last five years did you do culture at a world-class level?",
        "Whole years count.",
    ),
    "business.cultural_years": (
        "How many of the last five years were you self-employed in culture?",
        "Arts, music, writing, design and the like; whole years count.",
    ),
    "business.designated_support": (
        "Does a designated Canadian organization back you?",
        "An incubator, an angel group or a venture fund on Canada's list.",
    ),
    "business.gifts_last_6_months_cad": (
        "How much of it was given to you in the last six months?",
        "In Canadian dollars; 0 if nothing.",
    ),
    "business.jobs_to_create": (
        "How many full-time jobs will the business give to others?",
        "Owners and their kin do not count.",
    ),
    "business.joint_voting_percent": (
        "What share of the votes do all applicants and their backers hold together?",
        "In percent. Backers are designated organizations.",
    ),
    "business.kind": (
        "How will you come to the business?",
        "Start one, buy one, take one over from an owner who retires, or open a branch.",
    ),
    "business.net_worth_cad": (
        "What is your net worth, in Canadian dollars?",
        "What you and your partner own, less what you owe.",
    ),
    "business.significant_benefit": (
        "Would your work bring Canada a significant benefit?",
        "A social, cultural or economic one that you can show with papers.",
    ),
    "children[].dependent_by_condition": (
        "Does a condition of body or mind keep this child dependent on you?",
        "Since before the age of 22.",
    ),
    "children[].parent_in_crown_service": (
        "Was a parent in Canadian government service abroad when this child was born?",
        _CROWN,
    ),
    "partner.earlier_marriage_ended": (
        "When did the earlier marriage end?",
        "A wedding while one of you was still married to another person does not count.",
    ),
    "partner.education[].mostly_language_study": (
        "Was half of this programme the study of English or French?",
        "As a second language, by your partner.",
    ),
    "partner.education[].return_obligation": (
        "Did an award oblige your partner to go home after this programme?",
        "To use there what was learned.",
    ),
    "partner.languages.english.scale": ("Are your partner's English scores on the scale up to 699?", _SCALE),
    "partner.languages.french.scale": ("Are your partner's French scores on the scale up to 699?", _SCALE),
    "partner.work[].authorized": (
        "Was this work of your partner in Canada allowed, all the time?",
        "With the permit and the status that it needs.",
    ),
    "partner.work[].meets_noc_requirements": (
        "Does your partner meet what NOC 2021 asks for this occupation?",
        "Its employment requirements: schooling, licence, experience.",
    ),
    "plans.activity.kind": (
        "What do you want to do in Canada without a job there?",
        "Some of it needs no work permit.",
    ),
    "plans.intra_company.capacity": (
        "As what would you come?",
        "Executives and managers of the firm, and specialists in its own knowledge, may be moved.",
    ),
    "plans.intra_company.months_in_last_36": (
        "How many of the last 36 months have you worked for this firm?",
        "The firm that would move you to Canada.",
    ),
    "plans.job_offers[].discipline": (
        "In which science or subject is the work?",
        "A scientific technician must know its theory and be able to apply it.",
    ),
    "plans.job_offers[].lmia": (
        "Is there an LMIA for the job offer?",
        "The employer asks for it, and knows.",
    ),
    "plans.job_offers[].lmia_exempt_code": (
        "Under which exemption code will the employer file the offer?",
        "Like C16. Ask the employer.",
    ),
    "plans.job_offers[].religious_duties": (
        "Is the work religious?",
        "Mainly preaching, leading worship or spiritual counsel; in another way; or not at all.",
    ),
    "plans.job_offers[].within_entry_limits": (
        "Does the work stay within the limits of that profession?",
        "A physician may only teach or research; a research assistant must be at a university or college.",
    ),
    "plans.study_admission.dli": (
        "Has a school accepted you that may take foreign students?",
        "Canada calls it a designated learning institution (DLI).",
    ),
    "presence.sentence_days": (
        "How many days were you in prison, on parole or on probation in Canada?",
        "In the last five years.",
    ),
    "protection.claim_filed_online": (
        "On which day did you file the claim online, if you did?",
        "The form is a step before the claim.",
    ),
    "protection.entries[].mode": ("At what kind of place was this entry?", ""),
    "protection.parents_or_guardian_in": (
        "Where is a parent or legal guardian of yours?",
        "In Canada, in the United States, in both or in neither.",
    ),
    "protection.prior_claims[].confirmed": (
        "Has that country confirmed to Canada that you made this claim?",
        "If you do not know, say so.",
    ),
    "protection.prior_claims[].outcome": ("What became of this earlier claim?", ""),
    "protection.prior_claims[].under_stca": (
        "Was it found ineligible because you came from the United States?",
        "That is, under the Safe Third Country Agreement.",
    ),
    "sponsor.earlier_partner_landed_on": (
        "When did the earlier partner become a permanent resident?",
        "The promise of support for that partner must have run out.",
    ),
    "protection.stca_documents": (
        "Do any of these hold?",
        "Each can be an exception to the rule about those who come from the United States.",
    ),
}


def short(template: str) -> tuple[str, str]:
    """Give the short question for a path with open indices and its line of details; empty if it has none."""
    return SHORT.get(template) or SHORT.get(template.removeprefix("partner."), ("", ""))
