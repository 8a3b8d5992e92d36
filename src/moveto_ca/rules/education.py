"""Education as Canada counts it: the level, the credential assessment behind it, and study in Canada.

Authority: Ministerial Instructions respecting Express Entry, ss. 11, 12, 17, 30; IRPR 73(1), 75(2)(e), 78.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after
from moveto_ca.rules.conditions import all_of, any_of

if TYPE_CHECKING:
    from moveto_ca.profile.person import Credential, Person
    from moveto_ca.rules.tables import Tables

LEVELS: Final = (
    "none",
    "secondary",
    "one_year",
    "two_year",
    "bachelor",
    "two_or_more",
    "masters",
    "doctoral",
)
NONE, SECONDARY, ONE_YEAR, TWO_YEAR, BACHELOR, TWO_OR_MORE, MASTERS, DOCTORAL = range(8)
INDEX: Final = {**{name: place for place, name in enumerate(LEVELS)}, "professional_degree": MASTERS}
IN_WORDS: Final = (
    "no secondary diploma",
    "a secondary diploma",
    "a post-secondary credential of one year",
    "a post-secondary credential of two years",
    "a bachelor's degree or another credential of three years or more",
    "two or more post-secondary credentials, one of them of three years or more",
    "a master's or professional degree",
    "a doctorate",
)
CANADA: Final = "CA"


class EducationRules:
    """Figures about education on a day.

    Attributes:
        eca_years: Years for which a credential assessment counts.
        academic_year: Length of an academic year, in years.
        remote_from: First day of the months in which study counted without presence in Canada.
        remote_to: Last day of those months.
    """

    __slots__ = ("academic_year", "eca_years", "remote_from", "remote_to")

    def __init__(self, tables: Tables, on: date) -> None:
        self.eca_years: int = tables.value("express-entry-limits", "eca_years", on=on)
        self.academic_year: float = tables.value("express-entry-limits", "academic_year_months", on=on) / 12
        (waiver,) = tables.history("canadian-study-waivers", "in_person_and_full_time")
        self.remote_from: date = waiver.from_ or date.min
        self.remote_to: date = waiver.to or date.max


class EducationFacts:
    """What a person's education is worth on a day.

    Attributes:
        lowest: Place in LEVELS of the level that is certain.
        highest: Place of the level that is possible, given what is not known.
        level: The level if it is certain, else None.
        assumed: True if only the level as assessed was told, so that an assessment is taken for granted.
        eca_needed: True if a foreign credential carries the level; None if not known.
        eca_usable: True if each foreign credential that counts has an assessment that is still good.
        has_canadian: True if a Canadian credential of secondary level or more was completed.
        eca_undated: True if an assessment was told without its day, and is taken as still good.
        held: Highest level completed, assessed or not; None if not known.
        needs: Names of the fields, below the person, that would settle the level.
    """

    __slots__ = (
        "assumed",
        "eca_needed",
        "eca_undated",
        "eca_usable",
        "has_canadian",
        "held",
        "highest",
        "level",
        "lowest",
        "needs",
    )

    def __init__(self) -> None:
        self.lowest = self.highest = NONE
        self.level: int | None = NONE
        self.assumed = False
        self.eca_needed: bool | None = False
        self.eca_usable: bool | None = None
        self.has_canadian: bool | None = False
        self.eca_undated = False
        self.held: int | None = NONE
        self.needs: tuple[str, ...] = ()


def education_facts(person: Person | None, as_of: date, rules: EducationRules) -> EducationFacts | None:
    """Work out a person's education.

    Args:
        person: The person as told.
        as_of: Day on which it must count.
        rules: The figures of the day.

    Returns:
        The facts; None if nothing of the education was told.
    """
    if person is None:
        return None
    credentials = person.education
    if credentials is None:
        level = person.education_level
        return None if level is None else _OF_LEVEL[level]
    return _of_credentials(credentials, as_of, rules.eca_years)


def _of_level(level: int) -> EducationFacts:
    facts = EducationFacts()
    facts.lowest = facts.highest = facts.level = facts.held = level
    facts.assumed = True
    facts.eca_needed = None
    facts.has_canadian = None
    return facts


_OF_LEVEL: Final = {name: _of_level(place) for place, name in enumerate(LEVELS)}


def in_canada(credential: Credential) -> bool | None:
    """Tell whether a credential was earned at a school in Canada."""
    if credential.country is not None:
        return credential.country == CANADA
    if credential.province is not None:
        return credential.province[:2] == CANADA
    return None


def assessed(credential: Credential, as_of: date, eca_years: int) -> bool | None:
    """Tell whether a credential has an assessment (ECA) that counts on a day.

    An assessment told without its day is taken as good.
    """
    issued = credential.eca_date
    if issued is None:
        return credential.eca
    if not issued or credential.eca is False:
        return False
    return issued <= as_of and years_after(issued, eca_years) > as_of


def _of_credentials(credentials: tuple[Credential, ...], as_of: date, eca_years: int) -> EducationFacts:
    facts = EducationFacts()
    certain: list[int] = []
    possible: list[int] = []
    foreign: list[tuple[int, bool | None]] = []
    canadian: list[int] = []
    needs: list[str] = []
    completed: list[int | None] = []
    for place, credential in enumerate(credentials):
        if credential.completed is not None and credential.completed > as_of:
            continue
        at = f"education[{place}]"
        level = None if credential.level is None else INDEX[credential.level]
        completed.append(level)
        domestic = in_canada(credential)
        eca = assessed(credential, as_of, eca_years)
        counts = any_of(domestic, eca)
        if level == NONE or counts is False:
            if domestic is False and level:
                foreign.append((level, eca))
            continue
        if level is None or counts is None:
            possible.append(DOCTORAL if level is None else level)
            if level is None:
                needs.append(f"{at}.level")
            if counts is None:
                needs.append(f"{at}.country" if domestic is None else f"{at}.eca")
        if level is not None and counts:
            certain.append(level)
            possible.append(level)
            if domestic:
                canadian.append(level)
        if domestic is not True and level is not None:
            foreign.append((level, eca))
            if eca and credential.eca_date is None:
                facts.eca_undated = True
    facts.lowest = _highest_of(certain)
    facts.highest = _highest_of(possible)
    facts.level = facts.lowest if facts.lowest == facts.highest else None
    facts.needs = tuple(needs) if facts.level is None else ()
    facts.held = max((one for one in completed if one), default=None if None in completed else NONE)
    facts.has_canadian = bool(canadian) or (None if facts.needs else False)
    facts.eca_needed = bool(foreign) and max(level for level, _ in foreign) > max(canadian, default=NONE)
    if foreign:
        facts.eca_usable = all_of(*(eca for level, eca in foreign if level == max(one for one, _ in foreign)))
    return facts


def _highest_of(levels: list[int]) -> int:
    """Give the level of a set of credentials.

    Two post-secondary ones, one of them of three years or more, are a level of their own.
    """
    if not levels:
        return NONE
    best = max(levels)
    if best == BACHELOR and sum(level >= ONE_YEAR for level in levels) > 1:
        return TWO_OR_MORE
    return best
