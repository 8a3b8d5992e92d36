"""Questions about what can stop a person at the border. They are kind, optional, and may be skipped."""

from typing import Final

_OFFENCE: Final = "background.offences[]"
_REMOVAL: Final = "background.previous_removal"

QUESTIONS: Final[dict[str, str]] = {
    "background": (
        "Is there anything that could stop you at the border: a charge or conviction, however old, an "
        "order to leave Canada, a false statement, or costly care? You may skip this."
    ),
    "background.offences": (
        "Were you, or a member of your family who would come along, ever charged or convicted, in any "
        "country, however long ago? (Or never.) Impaired driving counts too."
    ),
    f"{_OFFENCE}.kind": "What kind of offence was it? (If none of the list fits, choose other.)",
    f"{_OFFENCE}.place": "In which country, province or state was it?",
    f"{_OFFENCE}.outcome": (
        "How did it end: convicted, acquitted, dismissed, still pending, expunged, pardoned, discharged, "
        "deferred, diverted, or never charged?"
    ),
    f"{_OFFENCE}.act_date": "On which day was the act itself? (Not the day in court.)",
    f"{_OFFENCE}.conviction_date": "On which day were you convicted?",
    f"{_OFFENCE}.sentence_completed": (
        "On which day was the last part of the sentence done: jail, parole, probation, fine, or a driving "
        "ban by the court? (Or not yet.)"
    ),
    f"{_OFFENCE}.custody_end": "On which day did jail and parole end? (Or there was none.)",
    f"{_OFFENCE}.probation_end": "On which day did probation end? (Or there was none.)",
    f"{_OFFENCE}.fine_paid": "On which day was the last of the fine and costs paid? (Or there was none.)",
    f"{_OFFENCE}.licence_ban_end": "On which day did a driving ban by the court end? (Or there was none.)",
    f"{_OFFENCE}.value_cad": "What was the value, in Canadian dollars of that day?",
    f"{_OFFENCE}.usd_to_cad": "How many Canadian dollars was one US dollar worth on the day of the act?",
    f"{_OFFENCE}.max_term_years": (
        "What is the longest sentence for it in Canadian law, in years? (Only if a lawyer told you.)"
    ),
    f"{_OFFENCE}.canadian_class": (
        "What is it in Canadian law: summary, hybrid, indictable or nothing? (Only if a lawyer told you.)"
    ),
    f"{_OFFENCE}.prison_months": "How many months of prison were imposed? (0 if none.)",
    f"{_OFFENCE}.as_minor": "Was it dealt with in a court for minors?",
    f"{_OFFENCE}.occurrence": (
        "Which event was it part of? (Give the offences of one event the same word, others another.)"
    ),
    "background.health.danger_to_public": (
        "Do you have an illness that could be a danger to others, such as untreated tuberculosis?"
    ),
    "background.health.expected_annual_cost_cad": (
        "What would your medical care cost the public in Canada in a year, in Canadian dollars? (0 if you "
        "need none; schooling does not count.)"
    ),
    "background.health.people": (
        "Does a member of your family need costly medical care? What would it cost a year? (Or nobody.)"
    ),
    "background.misrepresentation_finding": (
        "Has Canada ever found that you made a false statement? On which day? (Or never.)"
    ),
    "background.security_concern": (
        "Is there anything that touches terrorism, espionage, violation of human rights, sanctions or "
        "organized crime? (Service in the armed forces alone is not meant.)"
    ),
    _REMOVAL: "Were you ever ordered to leave Canada? With which kind of order? (Or never.)",
    f"{_REMOVAL}.kind": "Which kind of order was it: departure, exclusion, or deportation?",
    f"{_REMOVAL}.date": "On which day did you leave Canada after the order? (Or not yet.)",
    f"{_REMOVAL}.enforceable_on": "On which day did the order become enforceable?",
    f"{_REMOVAL}.confirmed": "Did an officer confirm that you left, with a certificate of departure?",
    "background.removal_order": "Is an order to leave Canada in force against you now?",
    "partner.relationship": "Are you and your partner married, common-law, or a couple living apart?",
    "children[].custody": "Do you, or somebody who comes along, have custody of this child?",
    "children[].accompanies": "Will this child come along?",
}
