"""The opening: what the person wants, when and where born."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import readers
from moveto_ca.interview.document import put, told
from moveto_ca.interview.questions import Choice, Question

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Document


def put_birth(document: Document, path: str, value: Any) -> None:
    """Put a day of birth, or an age where only that was told."""
    person = path.rpartition(".")[0]
    if isinstance(value, int):
        put(document, f"{person}.age", value)
    else:
        put(document, path, value)


AIMS: Final = Question(
    id="aims",
    path="plans.aims",
    kind="many",
    words="What would you like to find out or do?",
    why="The questions that follow depend on it. Nothing is hidden from the report.",
    choices=(
        Choice("Find out if I am already Canadian", "know_if_citizen"),
        Choice("Live in Canada for good", "settle"),
        Choice("Work in Canada for a time", "work"),
        Choice("Study in Canada", "study"),
        Choice("Start or buy a business there", "business"),
        Choice("Be with my family", "family"),
        Choice("Be safe", "safety"),
        Choice("Spend part of the year there", "visit"),
    ),
)


def _put_born(document: Document, _path: str, value: Any) -> None:
    """Put the day of birth, or an age, and the place: as much of it as was told."""
    if "birth_date" in value:
        put_birth(document, "applicant.birth_date", value["birth_date"])
    if "birth_place" in value:
        put(document, "applicant.birth_country", value["birth_place"])


def _day_told(document: Document) -> bool:
    return told(document, "applicant.birth_date") or told(document, "applicant.age")


BORN: Final = Question(
    id="born",
    path="applicant.birth_date",
    kind="text",
    words="When and where were you born?",
    why="Age counts in the points, and almost everyone born in Canada is a citizen.",
    hint="Day and place, like 1985-03-02 Ohio. Your age will do for the day, like 41 Ohio.",
    read=readers.born_on,
    covers=("applicant.age", "applicant.birth_country"),
    when=lambda document, _path: not _day_told(document) and not told(document, "applicant.birth_country"),
    put=_put_born,
)

BIRTH_DATE: Final = Question(
    id="birth_date",
    path="applicant.birth_date",
    kind="text",
    words="When were you born?",
    why="Age counts in the points, and the law on citizenship differs by year of birth.",
    hint="Like 1985-03-02 or March 2, 1985. Your age alone will do, like 41.",
    read=readers.a_birth_date,
    covers=("applicant.age",),
    when=lambda document, _path: told(document, "applicant.birth_country") and not _day_told(document),
    put=put_birth,
)

BIRTH_PLACE: Final = Question(
    id="birth_country",
    path="applicant.birth_country",
    kind="text",
    words="Where were you born?",
    why="Almost everyone born in Canada is a Canadian citizen.",
    hint="The country. If it was Canada, the province, like Ontario.",
    read=readers.place,
    when=lambda document, _path: _day_told(document),
)

QUESTIONS: Final = (AIMS, BORN, BIRTH_DATE, BIRTH_PLACE)
