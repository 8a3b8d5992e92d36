"""The people of a line of descent as the rules read them: what was told of each, and what follows from it.

A line begins with the ancestor who is furthest back and ends with the person who is assessed.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.dates import DateSpan, completed_years, years_after
from moveto_ca.nothing import NOTHING, Nothing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from moveto_ca.profile import Ancestor, Applicant, Child, Partner

CANADA: Final = "CA"
NEWFOUNDLAND: Final = "CA-NL"
ADOPTIVE: Final = "adoptive_parent"
FATHER: Final = "father"
MOTHER: Final = "mother"

# Events that are taken as never having happened where they are not told; the report says so.
TAKEN_AS_NEVER: Final = frozenset(
    {"renounced", "revoked", "declaration_of_alienage", "retention_lost", "lost_otherwise"}
)
# Facts of life, not of law; they only keep needless questions away where a date was not told.
POSTHUMOUS_YEARS: Final = 1  # a father may have died within the year before the birth
YOUNGEST_PARENT_YEARS: Final = 10  # nobody under ten has a child


class Descendant:
    """The person who is assessed, in the words of an ancestor; what was not told stays unknown.

    A partner and a child have fewer facts than the applicant: their own losses cannot be told.
    """

    link: str | None = None
    adopted_next_on: DateSpan | Nothing | None = None
    birth_date: DateSpan | None = None
    birth_place: str | None = None
    death_date: DateSpan | Nothing | None = NOTHING
    deceased: bool | None = False
    foundling: bool | None = False
    parents_married: bool | None = None
    naturalized_canada: DateSpan | Nothing | None = NOTHING
    naturalized_elsewhere: DateSpan | Nothing | None = NOTHING
    married_alien: DateSpan | Nothing | None = NOTHING
    declaration_of_alienage: DateSpan | Nothing | None = None
    renounced: DateSpan | Nothing | None = None
    revoked: DateSpan | Nothing | None = None
    retention_lost: DateSpan | Nothing | None = None
    lost_otherwise: DateSpan | Nothing | None = None
    granted: DateSpan | Nothing | None = NOTHING
    granted_as: str | None = None
    registered: DateSpan | None = None
    birth_registered_with_canada: bool | None = False
    certificate_issued: bool | None = None
    landed_in_canada: DateSpan | Nothing | None = NOTHING
    crown_service_abroad_at_next_birth: bool | None = None
    british_subject_resident_on_pivot: bool | None = False
    canadian_domicile_on_pivot: bool | None = False
    canadian_domicile_at_next_birth: bool | None = None
    days_in_canada_before_next_birth: int | None = None
    sentence_days_before_next_birth: int | None = None
    foreign_diplomat_parent: bool | None = None
    parent_citizen_or_resident_at_birth: bool | None = None
    adoption_conditions_met: bool | None = None

    def __init__(self, born: DateSpan | None, birth_place: str | None) -> None:
        self.birth_date = born
        self.birth_place = birth_place


def span_of_birth(told: Applicant | Partner | Child, as_of: date) -> DateSpan | None:
    """Give the day of birth of a living person, or the year that an age leaves open."""
    if told.birth_date is not None:
        return DateSpan.of(told.birth_date)
    if told.age is None:
        return None
    first = years_after(as_of, -told.age - 1) + timedelta(days=1)
    last = years_after(as_of, -told.age)
    # 29 February: the day on which an age is completed may lie one day off; the age itself decides.
    while completed_years(first, as_of) != told.age:
        first += timedelta(days=1)
    while completed_years(last, as_of) != told.age:
        last -= timedelta(days=1)
    return DateSpan(first, last, f"{first} to {last}")


def applicant_in_line(told: Applicant, as_of: date) -> Descendant:
    """Put the applicant at the end of a line: the own birth, and the events of the own citizenship."""
    person = Descendant(span_of_birth(told, as_of), told.birth_country)
    person.foundling = told.foundling or False
    person.parents_married = told.parents_married
    person.foreign_diplomat_parent = told.foreign_diplomat_parent
    person.parent_citizen_or_resident_at_birth = told.parent_citizen_or_resident_at_birth
    for event in told.citizenship_events or ():
        happened = event.date
        if event.kind is None:
            continue
        if event.kind == "registered":
            person.birth_registered_with_canada = happened is not NOTHING
            person.registered = happened or None
        elif event.kind == "landed_in_canada" or happened is not None:
            setattr(person, event.kind, happened)
        else:
            # It happened on a day that is not told: at some time in this life.
            setattr(person, event.kind, _lifetime(person.birth_date, as_of))
    return person


def _lifetime(born: DateSpan | None, as_of: date) -> DateSpan:
    first = date.min if born is None else born.first
    return DateSpan(first, as_of, f"{first} to {as_of}")


# Where the facts of each kind of person stand, if not under the name of an ancestor's field.
ANCESTOR_NAMES: Final[Mapping[str, str]] = {}
_EVENTS: Final = "citizenship_events"
APPLICANT_NAMES: Final[Mapping[str, str]] = {
    "birth_place": "birth_country",
    **dict.fromkeys(TAKEN_AS_NEVER, _EVENTS),
    "registered": _EVENTS,
    "granted": _EVENTS,
    "naturalized_canada": _EVENTS,
    "naturalized_elsewhere": _EVENTS,
}
_STATUS: Final = "canada_status"
OTHER_NAMES: Final[Mapping[str, str]] = {
    "birth_place": "birth_country",
    **dict.fromkeys(
        (
            *TAKEN_AS_NEVER,
            "parents_married",
            "foreign_diplomat_parent",
            "parent_citizen_or_resident_at_birth",
        ),
        _STATUS,
    ),
}


_BIRTH: Final = (
    "ancestry.birth_date",
    "ancestry.birth_place",
    "applicant.birth_date",
    "applicant.age",
    "applicant.birth_country",
)
_OF_THE_APPLICANT: Final = frozenset(
    {"foundling", "parents_married", "foreign_diplomat_parent", "parent_citizen_or_resident_at_birth"}
)


def facts_read(*fields: str) -> tuple[str, ...]:
    """Give the profile paths of the facts that a rule reads, besides time and place of birth.

    Args:
        *fields: Fields of an ancestor; the applicant's own are added.
    """
    paths = [*_BIRTH, *(f"ancestry.{field}" for field in fields)]
    paths += [f"applicant.{field}" for field in fields if field in _OF_THE_APPLICANT]
    paths += {f"applicant.{APPLICANT_NAMES[field]}" for field in fields if field in APPLICANT_NAMES}
    if "birth_registered_with_canada" in fields:
        paths.append(f"applicant.{_EVENTS}")
    return tuple(dict.fromkeys(paths))


class Person:
    """One person of a line.

    Attributes:
        told: What was told: an ancestor, or the person assessed.
        where: Place in the profile, ``ancestry[0][1]`` or ``applicant``.
        born_first: First day on which the person can have been born.
        born_last: Last such day; a parent is not born after the child.
        died_first: First day on which the person can have died, if that is not told.
        names: Fields that stand under another name at that place.
    """

    __slots__ = ("born_first", "born_last", "died_first", "names", "told", "where")

    def __init__(
        self,
        told: Any,
        where: str,
        below: Person | None,
        latest_birth: date,
        names: Mapping[str, str] = ANCESTOR_NAMES,
    ) -> None:
        self.told = told
        self.where = where
        self.names = names
        born = told.birth_date
        if born is None:
            self.born_first, self.born_last = date.min, latest_birth
            if below is not None and latest_birth.year > YOUNGEST_PARENT_YEARS:
                self.born_last = years_after(latest_birth, -YOUNGEST_PARENT_YEARS)
        else:
            self.born_first, self.born_last = born.first, born.last
            if born.first <= latest_birth < born.last:
                self.born_last = latest_birth
        self.died_first = self.born_first
        if below is not None and told.death_date is None and below.born_first.year > POSTHUMOUS_YEARS:
            self.died_first = max(self.born_first, _alive_until(told.link, below.born_first))

    def path(self, field: str) -> str:
        """Give the profile path of a fact about the person."""
        return f"{self.where}.{self.names.get(field, field)}"


def _alive_until(link: str | None, child_born: date) -> date:
    """Give the day up to which a parent certainly lived: only a father may have died before the birth."""
    return child_born if link in (MOTHER, ADOPTIVE) else years_after(child_born, -POSTHUMOUS_YEARS)


def people_of(line: Sequence[Ancestor], last: Person, where: str) -> list[Person]:
    """Put a line of the profile, which runs from the parent up, in the order of the births.

    Args:
        line: The ancestors, from the parent up.
        last: The person assessed.
        where: Place of the line in the profile.

    Returns:
        The people, the one furthest back first, the person assessed last.
    """
    people = [last]
    below = last
    for index, ancestor in enumerate(line):
        below = Person(ancestor, f"{where}[{index}]", below, below.born_last)
        people.append(below)
    people.reverse()
    return people
