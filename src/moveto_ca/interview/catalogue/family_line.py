"""The family's birthplaces, one generation at a time, and what a line of descent turns on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import readers
from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.document import get, put, told
from moveto_ca.interview.questions import Choice, Question

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Document

_WHY: Final = "Children and further descendants of people born in Canada are often citizens already."
_BIRTH: Final = "Newfoundland counts, also before it joined Canada in 1949."


_NOBODY: Final = "nobody"


def line_to(links: tuple[str, ...]) -> list[dict[str, Any]]:
    """Make a line of descent, from the parent up to an ancestor who was born in Canada."""
    line: list[dict[str, Any]] = [{"link": link} for link in links]
    line[-1]["birth_place"] = "CA"
    return line


def _put_parents(document: Document, path: str, value: Any) -> None:
    """Put a line for each parent chosen, or that there is none; else the next generation is asked about."""
    if value == _NOBODY:
        put(document, path, [])
    elif value:
        put(document, path, [line_to((link,)) for link in value.split("|")])


def _put_grandparents(document: Document, path: str, value: Any) -> None:
    """Put a line for each grandparent chosen, or no line at all; ``further`` leaves that to be asked."""
    if value == ["none"]:
        put(document, path, [])
    elif "none" in value:
        raise RefusedError("You chose “none” and something else too. Choose again.")
    elif value != ["further"]:
        put(document, path, [line_to(tuple(way.split())) for way in value if way != "further"])


def _put_way(document: Document, path: str, value: Any) -> None:
    """Put a line further back, or that there is none: then no line is left to look for."""
    put(document, path, [line_to(tuple(value))] if value else [])


def _no_line(document: Document, _path: str) -> bool:
    return not told(document, "ancestry")


PARENTS: Final = Question(
    id="parents",
    path="ancestry",
    kind="choice",
    words="Was a parent of yours, or an ancestor further back, born in Canada?",
    why=_WHY,
    hint=_BIRTH,
    choices=(
        Choice("My mother", "mother"),
        Choice("My father", "father"),
        Choice("Both my parents", "mother|father"),
        Choice("A grandparent, or someone further back", ""),
        Choice("Nobody, as far back as I know", _NOBODY),
    ),
    when=_no_line,
    put=_put_parents,
)

GRANDPARENTS: Final = Question(
    id="grandparents",
    path="ancestry",
    kind="many",
    words="Which of your grandparents were born in Canada?",
    choices=(
        Choice("My mother's mother", "mother mother"),
        Choice("My mother's father", "mother father"),
        Choice("My father's mother", "father mother"),
        Choice("My father's father", "father father"),
        Choice("Someone further back", "further"),
        Choice("None of these, no parent, nobody further back", "none"),
    ),
    when=_no_line,
    put=_put_grandparents,
)

EARLIER: Final = Question(
    id="earlier",
    path="ancestry",
    kind="text",
    words="Was a great-grandparent, or anyone further back, born in Canada?",
    why="An earlier ancestor can count too. Each person on the way is looked at by the law of the time.",
    hint="Write the way up, M for mother and F for father: your mother's father's father is M F F. "
    "Write none if no parent, no grandparent and nobody earlier was born there.",
    read=readers.way_up,
    when=_no_line,
    put=_put_way,
)


def _put_born(document: Document, path: str, value: Any) -> None:
    ancestor = path.rpartition(".")[0]
    from_there = str(get(document, f"{ancestor}.birth_place")).startswith("CA")
    if from_there and not value.get("birth_place", "CA").startswith("CA"):
        raise RefusedError(
            "You said that this person was born in Canada. Write the province, or the year alone."
        )
    for name, told_value in value.items():
        put(document, f"{ancestor}.{name}", told_value)


BORN: Final = Question(
    id="ancestor_born",
    path="ancestry[][].birth_date",
    kind="text",
    words="When and where was this person born?",
    why="The law differs by year and, before 1949, for Newfoundland.",
    hint="Year and province or country, like 1925 Ontario. The year alone will do, but say Newfoundland.",
    read=readers.born,
    covers=("ancestry[][].birth_place",),
    put=_put_born,
)

_NONE: Final = "none"
_EVENTS: Final = (
    "adopted_next_on",
    "renounced",
    "declaration_of_alienage",
    "revoked",
    "granted",
    "naturalized_canada",
)
# Where people lived, which is asked of those between the person and the ancestor from Canada.
_LIVED: Final = (
    "british_subject_resident_on_pivot",
    "canadian_domicile_on_pivot",
    "canadian_domicile_at_next_birth",
)
_LIVED_THERE: Final = "lived"


def _put_events(document: Document, path: str, value: Any) -> None:
    """Tell that what was left out never happened on a line; what was chosen is asked about next."""
    if _NONE in value and len(value) > 1:
        raise RefusedError("You chose “none” and something else too. Choose again.")
    if set(_EVENTS) <= set(value):
        raise RefusedError("All of it in one family is for a lawyer. Choose what happened last.")
    people = get(document, path)
    for number, person in enumerate(people):
        for name in _EVENTS:
            if name not in value and name not in person:
                put(document, f"{path}[{number}].{name}", None)
        for name in _LIVED if _LIVED_THERE not in value and number < len(people) - 1 else ():
            person.setdefault(name, False)


def events_told(people: Any) -> bool:
    """Tell whether the list was answered: then what was left out stands with everybody of the line."""
    return isinstance(people, list) and any(all(name in one for one in people) for name in _EVENTS)


EVENTS: Final = Question(
    id="line_events",
    path="ancestry[]",
    kind="many",
    words="Did any of these happen on the way from there to you? What you leave out counts as never.",
    why="Each can end a line. Becoming a citizen of the United States is not meant.",
    choices=(
        Choice("None of these", _NONE),
        Choice("An adoption of one of them, or of you", "adopted_next_on"),
        Choice("Canadian citizenship renounced by a form", "renounced"),
        Choice("A declaration of alienage (before 1947)", "declaration_of_alienage"),
        Choice("Citizenship taken away for fraud", "revoked"),
        Choice("Citizenship granted by Canada", "granted"),
        Choice("Naturalized in Canada (before 1947)", "naturalized_canada"),
        Choice("Someone born outside Canada later lived there", _LIVED_THERE),
    ),
    covers=tuple(f"ancestry[][].{name}" for name in (*_EVENTS, *_LIVED)),
    when=lambda document, path: not events_told(get(document, path)),
    put=_put_events,
)


def events_to_ask(document: Document, line: int) -> list[str]:
    """Give the places of what was said to have happened on a line, each still to be told of its person."""
    people = document["ancestry"][line]
    if not events_told(people):
        return []
    return [
        f"ancestry[{line}][{number}].{name}"
        for number, person in enumerate(people)
        for name in _EVENTS
        if name not in person
    ]


QUESTIONS: Final = (PARENTS, GRANDPARENTS, EARLIER, BORN, EVENTS)
GENERATIONS: Final = (PARENTS, GRANDPARENTS, EARLIER)


def who(document: Document, line: int, person: int) -> str:
    """Say who an ancestor is: ``Your mother's father``."""
    lines = document.get("ancestry") or []
    if line >= len(lines):
        return "This ancestor"
    names = {"mother": "mother", "father": "father", "adoptive_parent": "adoptive parent"}
    links = [names.get(ancestor.get("link"), "parent") for ancestor in lines[line][: person + 1]]
    return "Your " + "'s ".join(links)
