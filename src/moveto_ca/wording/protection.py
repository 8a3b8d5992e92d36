"""Questions about protection: only what the gates to a claim need.

Never the reasons, never anything about the account of harm, never a place or way of crossing.
"""

from typing import Final

QUESTIONS: Final[dict[str, str]] = {
    "protection.wants_information": (
        "Do you want the part about protection in Canada (asylum)? It tells only whether a claim would "
        "be heard."
    ),
    "protection.in_canada_now": (
        "Are you in Canada now? A preclearance area in an airport abroad is not Canada."
    ),
    "protection.entries": (
        "On which days have you entered Canada since 2020-06-25, and at what kind of place? Any visit "
        "counts, even of hours. If you have been there since before that day, give your last entry "
        "before it."
    ),
    "protection.entries[].date": "On which day was this entry into Canada?",
    "protection.entries[].mode": (
        "At what kind of place was this entry: a land port of entry, between ports of entry, an airport, "
        "or a ferry landing or harbour?"
    ),
    "protection.entries[].from": "From which country did you come with this entry?",
    "protection.entries[].in_transit_under_us_removal": (
        "Were you then in transit while the United States carried out an order to remove you?"
    ),
    "protection.claim_date": (
        "Have you made a claim for protection in person to an officer in Canada? On which day? (Or never.)"
    ),
    "protection.claim_filed_online": (
        "On which day did you file the claim online, if you did? (Or never.) The form is a step before "
        "the claim."
    ),
    "protection.claim_place": ("Was the claim made on arrival at a port of entry, or later, inside Canada?"),
    "protection.prior_claims": (
        "Did you ever make an earlier refugee claim, in any country? Which country, and what became of it?"
    ),
    "protection.prior_claims[].country": "In which country was this earlier claim?",
    "protection.prior_claims[].outcome": (
        "What became of this earlier claim: granted, rejected, found ineligible, withdrawn, abandoned, "
        "or pending?"
    ),
    "protection.prior_claims[].confirmed": (
        "Has that country confirmed to Canada that you made this claim? (If you do not know, say so.)"
    ),
    "protection.prior_claims[].under_stca": (
        "Was it found ineligible under the Safe Third Country Agreement, because you came from the "
        "United States?"
    ),
    "protection.protected_in": (
        "Which countries, if any, have recognized you as a refugee and would let you return? Canada too."
    ),
    "protection.stateless": "Are you stateless: does no country consider you its citizen?",
    "protection.habitual_residence": "In which country did you live before, as a stateless person?",
    "protection.removal_order": (
        "Does a Canadian removal order stand against you that has not been carried out? The conditional "
        "order that comes with a claim does not count."
    ),
    "protection.other_nationality_available": (
        "Could you have another citizenship for the asking, by descent or marriage?"
    ),
    "protection.serious_conviction": (
        "Were you convicted, anywhere, of an offence for which Canadian law allows ten years in prison "
        "or more? Impaired driving from 2018-12-18 on can be one. Only yes, no or not sure."
    ),
    "protection.proceedings_pending": (
        "Is a charge for such an offence, a report on your admissibility, or an extradition pending?"
    ),
    "protection.inadmissibility_determined": (
        "Has Canada decided that you are inadmissible for security, human or international rights, "
        "serious crime or organized crime? On which of these?"
    ),
    "protection.relatives_in_canada": (
        "Which relatives of yours are in Canada, and with what status? Only the kind of relative, no names."
    ),
    "protection.relatives_in_canada[].relation": "What is this relative to you?",
    "protection.relatives_in_canada[].status": "What is this relative's status in Canada?",
    "protection.relatives_in_canada[].adult": "Is this relative 18 or older?",
    "protection.stca_documents": (
        "Do any of these hold: a Canadian visa or permit to come, a refugee travel document, no visa "
        "needed for Canada but one for the United States, refused entry or removed by the United States, "
        "or a charge that carries the death penalty?"
    ),
    "protection.unaccompanied_minor": ("Are you under 18, and without a parent or guardian with you?"),
    "protection.parents_or_guardian_in": (
        "In which of Canada and the United States is a parent or legal guardian of yours, if in either?"
    ),
}
