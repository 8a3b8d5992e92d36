"""Protection: asked only after explicit consent, and only what the gates of the law need."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import readers
from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.document import get, put, told
from moveto_ca.interview.questions import YES_NO, Choice, Question

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Document

_MODES: Final = {
    "land": "land_port",
    "border": "land_port",
    "between": "between_ports",
    "airport": "airport",
    "air": "airport",
    "ferry": "ferry_or_harbour",
    "harbour": "ferry_or_harbour",
    "harbor": "ferry_or_harbour",
}
# A status that says that the person is in Canada now. Without one a person may be there all the same.
_THERE: Final = frozenset({"visitor", "student", "worker"})
_OUTCOMES: Final = ("granted", "rejected", "ineligible", "withdrawn", "abandoned", "pending")


def wanted(document: Document, _path: str) -> bool:
    """Tell whether the person has opened this section."""
    return get(document, "protection.wants_information") is True


def read_entries(text: str) -> list[dict[str, Any]]:
    """Read entries into Canada: a day and a kind of place each, with commas between them; or ``none``."""
    if text.strip().casefold() == "none":
        return []
    entries = []
    for part in re.split(r"[,;]", text):
        day, _, mode = part.strip().partition(" ")
        kind = _MODES.get(mode.strip().casefold()) if mode else None
        if mode and kind is None:
            raise RefusedError(
                "Write for each: the day and land, between, airport or ferry, like 2024-05-01 airport."
            )
        entries.append({"date": readers.a_date(day), "admitted": True, **({"mode": kind} if kind else {})})
    return entries


def read_claims(text: str) -> list[dict[str, Any]]:
    """Read earlier claims: a country and what became of each, with commas between them; or ``none``."""
    if text.strip().casefold() == "none":
        return []
    claims = []
    for part in re.split(r"[,;]", text):
        words = part.split()
        outcome = words[-1].casefold() if words and words[-1].casefold() in _OUTCOMES else None
        name = " ".join(words[:-1] if outcome else words)
        claims.append({"country": readers.country(name), **({"outcome": outcome} if outcome else {})})
    return claims


def _put_consent(document: Document, path: str, value: Any) -> None:
    if not value:
        return
    put(document, path, True)
    status = get(document, "applicant.canada_status")
    if status in _THERE and not told(document, "protection.in_canada_now"):
        put(document, "protection.in_canada_now", True)


def _claim_told(document: Document, _path: str) -> bool:
    """Tell whether the section is open, and a claim was made."""
    return wanted(document, _path) and bool(get(document, "protection.claim_date"))


def _put_grounds(document: Document, path: str, value: Any) -> None:
    put(document, path, [ground for ground in value if ground])


def _put_relatives(document: Document, path: str, value: Any) -> None:
    put(document, path, [{"relation": relation} for relation in value if relation])


CONSENT: Final = Question(
    id="protection",
    path="protection.wants_information",
    kind="choice",
    words="Do you want the part about asking for protection in Canada (asylum)?",
    why="It tells only which rules would keep a claim from being heard. The answers stay in memory; they are "
    "not written to a file unless you ask for it, and you can clear them again when your answers are listed. "
    "Your reasons are never asked for.",
    choices=(Choice("No", False), Choice("Yes", True)),
    default=False,
    put=_put_consent,
)

QUESTIONS: Final = (
    CONSENT,
    Question(
        id="other_nationality",
        path="protection.other_nationality_available",
        kind="choice",
        words="Could you have another citizenship, through family or marriage?",
        why="A claim is measured against every country whose citizen you are or could become.",
        choices=YES_NO,
        when=wanted,
    ),
    Question(
        id="stateless",
        path="protection.stateless",
        kind="choice",
        words="Are you a citizen of no country at all?",
        choices=YES_NO,
        when=wanted,
    ),
    Question(
        id="in_canada_now",
        path="protection.in_canada_now",
        kind="choice",
        words="Are you in Canada now?",
        why="A claim can be made only in Canada or where you enter it.",
        choices=YES_NO,
        when=wanted,
    ),
    Question(
        id="entries",
        path="protection.entries",
        kind="text",
        words="On which days have you entered Canada since 2020-06-25?",
        why="The first of these entries counts, also if it was a visit of a few hours.",
        hint="Day and kind of place: land, between, airport or ferry. Like "
        "2024-05-01 airport, 2025-06-02 land. Write none if there were none.",
        read=read_entries,
        when=wanted,
    ),
    Question(
        id="claim_date",
        path="protection.claim_date",
        kind="text",
        words="Have you already made a claim in person in Canada? On which day?",
        hint="Like 2026-05-01. Write never if you have not.",
        read=readers.a_day_or_never,
        when=wanted,
    ),
    Question(
        id="claim_filed_online",
        path="protection.claim_filed_online",
        kind="text",
        words="Did you file the claim online before that? On which day?",
        why="The claim itself is made in person. The day of the form can matter for the year.",
        hint="Like 2026-04-01. Write never if you did not.",
        read=readers.a_day_or_never,
        when=_claim_told,
    ),
    Question(
        id="prior_claims",
        path="protection.prior_claims",
        kind="text",
        words="Have you made a refugee claim before, in any country?",
        hint="Country and result: granted, rejected, ineligible, withdrawn, abandoned or pending. "
        "Like United States pending. Write none if there was none.",
        read=read_claims,
        when=wanted,
    ),
    Question(
        id="protected_in",
        path="protection.protected_in",
        kind="text",
        words="Does a country protect you as a refugee already?",
        hint="Its name. Write none if there is none.",
        read=readers.countries,
        when=wanted,
    ),
    Question(
        id="removal_order",
        path="protection.removal_order",
        kind="choice",
        words="Is there a Canadian order to remove you?",
        choices=YES_NO,
        when=wanted,
    ),
    Question(
        id="serious_conviction",
        path="protection.serious_conviction",
        kind="choice",
        words="Were you convicted of a crime that Canada can punish with ten years or more?",
        why="Only yes or no counts here. Drunk driving can be such a crime.",
        choices=YES_NO,
        when=wanted,
    ),
    Question(
        id="proceedings_pending",
        path="protection.proceedings_pending",
        kind="choice",
        words="Is such a charge, a report against you or an extradition waiting?",
        choices=YES_NO,
        when=wanted,
    ),
    Question(
        id="inadmissibility_determined",
        path="protection.inadmissibility_determined",
        kind="many",
        words="Has Canada decided that you are inadmissible on one of these grounds?",
        why="Only a decision already made counts here, not what an officer may still decide.",
        choices=(
            Choice("None", ""),
            Choice("Security", "security"),
            Choice("Human or international rights", "human_rights"),
            Choice("Serious crime", "serious_criminality"),
            Choice("Organized crime", "organized_criminality"),
        ),
        when=wanted,
        put=_put_grounds,
    ),
    Question(
        id="protection_relatives",
        path="protection.relatives_in_canada",
        kind="many",
        words="Which relatives of yours are in Canada?",
        why="For people who are not US citizens a relative there can change which rule applies.",
        choices=(
            Choice("None", ""),
            Choice("Husband, wife or partner", "partner"),
            Choice("Father or mother", "parent"),
            Choice("Legal guardian", "guardian"),
            Choice("Child", "child"),
            Choice("Brother or sister", "sibling"),
            Choice("Grandparent", "grandparent"),
            Choice("Grandchild", "grandchild"),
            Choice("Aunt or uncle", "aunt_or_uncle"),
            Choice("Niece or nephew", "niece_or_nephew"),
        ),
        when=wanted,
        put=_put_relatives,
    ),
    Question(
        id="unaccompanied_minor",
        path="protection.unaccompanied_minor",
        kind="choice",
        words="Are you under 18, without a parent or guardian with you?",
        choices=YES_NO,
        when=wanted,
    ),
)

# What may be asked in this section, and nothing else: the list of the fact sheet. The person's own
# citizenships and status in the United States belong to it and are asked elsewhere.
ALLOWED: Final = frozenset(
    {
        "protection.wants_information",
        "protection.other_nationality_available",
        "protection.stateless",
        "protection.in_canada_now",
        "protection.entries",
        "protection.entries[].date",
        "protection.entries[].mode",
        "protection.claim_date",
        "protection.claim_filed_online",
        "protection.stage",
        "protection.prior_claims",
        "protection.prior_claims[].country",
        "protection.prior_claims[].outcome",
        "protection.protected_in",
        "protection.removal_order",
        "protection.serious_conviction",
        "protection.proceedings_pending",
        "protection.inadmissibility_determined",  # with the question on convictions
        "protection.relatives_in_canada",
        "protection.relatives_in_canada[].relation",
        "protection.relatives_in_canada[].status",
        "protection.unaccompanied_minor",
    }
)
