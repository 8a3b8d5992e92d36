"""Questions about family sponsorship: the sponsor, the couple, the children."""

from typing import Final

_EVERY_RELATIVE: Final = (
    "Which living relatives does the sponsor have, anywhere: children, parents, grandparents, brothers "
    "and sisters, nieces and nephews, aunts and uncles?"
)

QUESTIONS: Final[dict[str, str]] = {
    "applicant.birth_date": "On which day were you born?",
    "applicant.canada_status": (
        "Do you have a status in Canada: citizen, permanent resident, worker, student, visitor, none?"
    ),
    "applicant.residence": "Where do you live now?",
    "applicant.permanent_resident_since": "Since which day are you a permanent resident of Canada?",
    "partner.residence": "Where does your partner live now?",
    "partner.permanent_resident_since": "Since which day is your partner a permanent resident of Canada?",
    "partner.since": "On which day did you marry, or did the relationship begin?",
    "partner.cohabiting_since": "Since which day have you two lived together without a break?",
    "partner.separated_since": "Have you two separated, and on which day?",
    "partner.new_partner": "Does either of you have a new partner?",
    "partner.both_present_at_wedding": (
        "Were both of you present at the wedding, or was one absent on service in the Canadian Forces?"
    ),
    "partner.earlier_marriage_ended": (
        "Was either of you still married to somebody else at the wedding? On which day did that marriage end?"
    ),
    "partner.obstacle_to_marriage": (
        "Does something real keep you two from marrying and from living together?"
    ),
    "partner.genuine": "Is the relationship genuine, and not mainly for a status in Canada?",
    "partner.lives_with_applicant": "Do you two live together at the same address?",
    "children[].has_child": "Does this child have a child?",
    "children[].adopted_on": "Was the child adopted, and on which day?",
    "sponsor.sponsored": "Who would be sponsored: you, your partner, or a child?",
    "sponsor.relation": "What is the person who would be sponsored to the sponsor?",
    "sponsor.birth_date": "On which day was the sponsor born?",
    "sponsor.canada_status": "Is the sponsor a Canadian citizen, or a permanent resident of Canada?",
    "sponsor.residence": "Where does the sponsor live now?",
    "sponsor.will_live_in_canada": (
        "Will the sponsor live in Canada once the person sponsored becomes a permanent resident?"
    ),
    "sponsor.landed_as": "Did the sponsor come to Canada as somebody's sponsored partner, or otherwise?",
    "sponsor.permanent_resident_since": "On which day did the sponsor become a permanent resident of Canada?",
    "sponsor.earlier_partner_landed_on": (
        "Has the sponsor sponsored an earlier partner? On which day did that partner become a permanent "
        "resident?"
    ),
    "sponsor.other_application_pending": "Is another sponsorship application of the sponsor still open?",
    "sponsor.sponsored_examined": (
        "When the sponsor became a permanent resident, was the person who is now sponsored examined, or "
        "excused from it? Answer yes if they were not family then."
    ),
    "sponsor.removal_order": "Is the sponsor under an order to leave Canada?",
    "sponsor.detained": "Is the sponsor in prison?",
    "sponsor.undertaking_default": "Has the sponsor failed to keep an earlier sponsorship undertaking?",
    "sponsor.support_default": "Is the sponsor behind with support payments that a court ordered?",
    "sponsor.loan_default": "Is the sponsor behind with an immigration loan?",
    "sponsor.bankrupt": "Is the sponsor bankrupt and not discharged yet?",
    "sponsor.social_assistance": "Does the sponsor receive social assistance: none, for a disability, other?",
    "sponsor.charges": "Is a criminal charge against the sponsor open?",
    "sponsor.charges[].max_term_years": "What is the longest sentence for this charge, in years?",
    "sponsor.convictions": "Was the sponsor ever convicted of an offence?",
    "sponsor.convictions[].kind": (
        "Which kind of offence was it: sexual, violent, bodily harm to family, or other?"
    ),
    "sponsor.convictions[].place": "In which country or province was the sponsor convicted?",
    "sponsor.convictions[].sentence_completed": "On which day was the sentence completed?",
    "sponsor.convictions[].record_suspended": "Was the record suspended, or was there a pardon?",
    "sponsor.convictions[].rehabilitated": "Can the sponsor show to be rehabilitated?",
    "sponsor.income_cad": "What was the sponsor's income in Canada in each of the last tax years?",
    "sponsor.earlier_dependants": "For how many people does an earlier undertaking of the sponsor still run?",
    "sponsor.relatives": _EVERY_RELATIVE,
    "sponsor.relatives[].relation": "What is this relative to the sponsor?",
    "sponsor.relatives[].canada_status": (
        "Is this relative of the sponsor a citizen or permanent resident of Canada?"
    ),
    "sponsor.relatives[].age": "How old is this relative of the sponsor?",
    "sponsor.sponsored_orphaned": "Are both parents of the person who would be sponsored dead?",
    "sponsor.sponsored_adopted_on": "On which day was the person who would be sponsored adopted?",
    "sponsor.tie_before_18": "Was there a tie of parent and child before the age of 18?",
    "sponsor.adoption_lawful": "Was the adoption lawful where it took place, and where the sponsor lives?",
    "sponsor.adoption_for_status": "Was the adoption mainly for a status in Canada?",
    "plans.visit_insurance_cad": (
        "How much does your health insurance for the visit cover, in Canadian dollars?"
    ),
    "plans.medical_exam_on": "On which day did you have the medical exam for Canada?",
}
