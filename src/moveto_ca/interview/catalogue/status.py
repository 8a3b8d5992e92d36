"""Citizenship and status: who a person is to Canada and to the United States, in one list to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import readers
from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.document import put, told
from moveto_ca.interview.questions import Choice, Question

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Document

PLACES: Final = ("applicant.citizenships", "applicant.us_status", "applicant.canada_status")
_OTHER: Final = "other"


def _untold(document: Document, _path: str) -> bool:
    return not any(told(document, place) for place in PLACES)


def _partly_told(document: Document, path: str) -> bool:
    return not _untold(document, path)


def _put_status(document: Document, _path: str, value: Any) -> None:
    """Put what was chosen; what was left out is not so. Another country is asked for next."""
    held = [choice.partition(":")[2] for choice in value if choice.startswith("citizen:")]
    if _OTHER not in value:
        put(document, "applicant.citizenships", held)
    us = [choice.partition(":")[2] for choice in value if choice.startswith("us:")]
    us = ["citizen"] if "US" in held and not us else us
    canada = [choice.partition(":")[2] for choice in value if choice.startswith("canada:")]
    canada = ["citizen"] if "CA" in held else canada
    if "US" in held and us != ["citizen"]:
        raise RefusedError("A citizen of the United States has no other status there. Choose again.")
    if len(us) > 1:
        raise RefusedError("You chose two things that you are in the United States. Choose one of them.")
    if len(canada) > 1:
        raise RefusedError("You chose two things that you are in Canada. Choose the one that counts today.")
    put(document, "applicant.us_status", us[0] if us else "none")
    put(document, "applicant.canada_status", canada[0] if canada else "none")
    put(document, "applicant.tribe_member", "tribe" in value)


STATUS: Final = Question(
    id="status",
    path="applicant.canada_status",
    kind="many",
    words="Which of these are you today? What you leave out counts as not so.",
    why="Citizenship and status decide which ways are open to you, and whether you need any.",
    choices=(
        Choice("A citizen of the United States", "citizen:US"),
        Choice("A permanent resident there (green card)", "us:permanent_resident"),
        Choice("There for a time, like on H-1B or F-1", "us:temporary"),
        Choice("A US national, no citizen (American Samoa)", "us:national"),
        Choice("A citizen of Mexico", "citizen:MX"),
        Choice("A citizen of another country", _OTHER),
        Choice("A citizen of Canada", "citizen:CA"),
        Choice("A permanent resident of Canada", "canada:permanent_resident"),
        Choice("In Canada now, as a worker", "canada:worker"),
        Choice("In Canada now, as a student", "canada:student"),
        Choice("In Canada now, as a visitor", "canada:visitor"),
        Choice("A protected person in Canada", "canada:protected_person"),
        Choice("Registered under Canada's Indian Act", "canada:registered_indian"),
        Choice("A member of a tribe that the US recognizes", "tribe"),
        Choice("None of these", ""),
    ),
    covers=(*PLACES, "applicant.tribe_member"),
    when=_untold,
    put=_put_status,
)

CITIZENSHIPS: Final = Question(
    id="citizenships",
    path="applicant.citizenships",
    kind="text",
    words="Which countries are you a citizen of?",
    why="Some ways are open to citizens of certain countries only.",
    hint="All of them, with commas, like United States, Mexico.",
    read=readers.countries,
    when=_partly_told,
)

US_STATUS: Final = Question(
    id="us_status",
    path="applicant.us_status",
    kind="choice",
    words="What is your status in the United States?",
    why="Citizens and others are treated differently at the border.",
    choices=(
        Choice("Citizen", "citizen"),
        Choice("National, not a citizen (American Samoa)", "national"),
        Choice("Permanent resident (green card)", "permanent_resident"),
        Choice("Temporary, such as H-1B or F-1", "temporary"),
        Choice("None", "none"),
    ),
    when=_partly_told,
)

CANADA_STATUS: Final = Question(
    id="canada_status",
    path="applicant.canada_status",
    kind="choice",
    words="What is your status in Canada today?",
    why="Some ways are for those who are there already; citizens need none.",
    choices=(
        Choice("None: I am not in Canada", "none"),
        Choice("I am there as a visitor", "visitor"),
        Choice("I am there as a student", "student"),
        Choice("I am there as a worker", "worker"),
        Choice("I am a permanent resident", "permanent_resident"),
        Choice("I am a citizen", "citizen"),
        Choice("I am a protected person", "protected_person"),
        Choice("I am registered under the Indian Act", "registered_indian"),
    ),
    when=_partly_told,
)

QUESTIONS: Final = (STATUS, CITIZENSHIPS, US_STATUS, CANADA_STATUS)
