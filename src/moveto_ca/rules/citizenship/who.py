"""What the people of a line are called: "your mother", "your great-grandparent"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import NOTHING
from moveto_ca.rules.citizenship.people_in_line import ADOPTIVE, FATHER, MOTHER

if TYPE_CHECKING:
    from moveto_ca.rules.citizenship.line import Generation
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.status import Status

YOU: Final = ("You", "your")
PARTNER: Final = ("Your partner", "your partner's")
CHILD: Final = ("The child", "the child's")

_WITH_ARTICLE: Final = frozenset({"US", "GB", "NL", "PH", "DO", "BS", "AE", "CF", "MH", "KY"})
_GENDERED: Final = {MOTHER: "mother", FATHER: "father"}


def relation(link: str | None, distance: int) -> str:
    """Name an ancestor by the distance in generations: ``mother``, ``grandfather``, ``great-grandparent``."""
    if link == ADOPTIVE and distance == 1:
        return "adoptive parent"
    word = _GENDERED.get(link or "", "parent")
    return word if distance == 1 else "great-" * (distance - 2) + "grand" + word


def code_of_relation(distance: int) -> str:
    """Name an ancestor as a code: ``parent``, ``grandparent``, ``great_grandparent`` and so on."""
    return "parent" if distance == 1 else "great_" * (distance - 2) + "grandparent"


def label(person: Person, distance: int, names: tuple[str, str] = YOU) -> str:
    """Name a person of a line, as the beginning of a sentence.

    Args:
        person: The person.
        distance: Generations above the person assessed, 0 for that person.
        names: What that person is called, and what belongs to that person.
    """
    if not distance:
        return names[0]
    words = f"{names[1]} {relation(person.told.link, distance)}"
    return words[0].upper() + words[1:]


def birth(person: Person) -> str:
    """Give the birth of a person in words, as far as it was told: ``born 1925 in Ontario``."""
    told = person.told
    parts = []
    if told.birth_date is not None:
        parts.append(told.birth_date.text)
    if told.birth_place is not None:
        parts.append(f"in {place_in_words(told.birth_place)}")
    return " ".join(("born", *parts)) if parts else ""


def life(person: Person) -> str:
    """Give birth and death of a person in words, as far as they were told."""
    death = person.told.death_date
    died = f"died {death.text}" if death is not None and death is not NOTHING else ""
    return ", ".join(filter(None, (birth(person), died)))


def place_in_words(place: str) -> str:
    """Give the English name of a country, province or state."""
    from moveto_ca.place_names import COUNTRIES, PROVINCES, STATES

    name = PROVINCES.get(place) or STATES.get(place)
    if name is None:
        name = COUNTRIES.get(place[:2]) or place
        name = f"the {name}" if place[:2] in _WITH_ARTICLE else name
    return name


def paragraph_text(status: Status) -> str | None:
    """Give the paragraph as the contract writes it, ``3(1)(g)``; None for one who is no citizen."""
    return f"3(1)({status.paragraph})" if status.citizen and status.paragraph else None


def paragraphs(generation: Generation) -> tuple[str, ...]:
    """Give the paragraphs under which a person may be a citizen, where untold facts decide; () if none."""
    return tuple(sorted({text for p in generation.possible if (text := paragraph_text(p.status))}))
