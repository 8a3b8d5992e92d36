"""Categories of Express Entry: who belongs to which, by the lists and conditions of the day.

A category is set by an instruction with its own criteria (Immigration and Refugee Protection Act,
s. 10.3(1)(h.2)). The list and the conditions in force on the day of a round decide; the lists
changed in 2025 and 2026.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import all_of
from moveto_ca.rules.express_entry import military, recent_work
from moveto_ca.rules.language import at_least_in_all

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moveto_ca.profile import Person
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Row, Tables

RULES: Final = "ee-category-rules"
OCCUPATIONS: Final = "ee-category-occupations"

FRENCH_TEST: Final = "french"
WORK_TEST: Final = "work"
MILITARY_TEST: Final = "military"

_ONE_DAY: Final = timedelta(days=1)
_MONTHS_A_YEAR: Final = 12


class CategoryRule:
    """Conditions of one category in one period.

    Attributes:
        id: ``healthcare``, ``french`` …
        title: Its name in that period.
        test: What is asked for: ``work``, ``french`` or ``military``.
        codes: Occupations of its list (NOC 2021); empty if it has none.
        min_months: Months of full-time work, or of service.
        min_hours: The same months in hours of full-time work.
        full_time_hours: Hours of a full-time week.
        window_months: The months before, in which the work must lie.
        continuous: True if the months must follow each other.
        in_canada: True if only work in Canada counts.
        min_level: Level asked for in each ability of French, or None.
        min_offer_months: Length of the job offer in months, or None.
        min_credential_years: Length of the post-secondary credential in years, or None.
        row: Its row, with authority, dates and grade.
    """

    __slots__ = (
        "codes",
        "continuous",
        "full_time_hours",
        "id",
        "in_canada",
        "min_credential_years",
        "min_hours",
        "min_level",
        "min_months",
        "min_offer_months",
        "row",
        "test",
        "title",
        "window_months",
    )

    def __init__(self, row: Row, codes: frozenset[str]) -> None:
        self.row = row
        self.id: str = row["category"]
        self.title: str = row["title"]
        self.test: str = row["test"]
        self.codes = codes
        self.min_months: int = row["min_months_full_time"]
        self.min_hours: int = row["min_hours"] or 0
        self.full_time_hours: int = row["full_time_hours_a_week"] or 0
        self.window_months: int = row["window_months"]
        self.continuous: bool = bool(row["must_be_continuous"])
        self.in_canada: bool = row["in_canada"]
        self.min_level: int | None = row["min_level"]
        self.min_offer_months: int | None = row["min_offer_months"]
        self.min_credential_years: int | None = row["min_credential_years"]

    def __repr__(self) -> str:
        return f"<category {self.id} {self.row.from_}..{self.row.to}>"


# --- The lists by date ----------------------------------------------------------------------------


class _Periods:
    """Every period in which the categories stayed the same."""

    __slots__ = ("rules", "starts")

    def __init__(self, starts: list[date], rules: list[tuple[CategoryRule, ...]]) -> None:
        self.starts = starts
        self.rules = rules


def _boundaries(rows: Iterable[Row]) -> set[date]:
    starts = {row.from_ for row in rows if row.from_ is not None}
    return starts | {row.to + _ONE_DAY for row in rows if row.to is not None}


def _build_periods(tables: Tables, _on: date) -> _Periods:
    rules, occupations = tables.rows(RULES), tables.rows(OCCUPATIONS)
    starts = sorted(_boundaries(rules) | _boundaries(occupations))
    return _Periods(starts, [_in_force(rules, occupations, day) for day in starts])


def _in_force(rules: tuple[Row, ...], occupations: tuple[Row, ...], day: date) -> tuple[CategoryRule, ...]:
    codes: dict[str, set[str]] = {}
    for row in occupations:
        if row.holds_on(day):
            codes.setdefault(row["category"], set()).add(row["noc"])
    return tuple(
        CategoryRule(row, frozenset(codes.get(row["category"], ()))) for row in rules if row.holds_on(day)
    )


def in_force(tables: Tables, day: date) -> tuple[CategoryRule, ...]:
    """Give the categories in force on a day, each with its list and conditions of that day."""
    periods = tables.compiled(_build_periods, date.max)
    index = bisect_right(periods.starts, day) - 1
    return () if index < 0 else periods.rules[index]


def of_occupation(tables: Tables, noc: str, day: date) -> tuple[CategoryRule, ...]:
    """Give the categories whose list of a day has an occupation."""
    return tuple(rule for rule in in_force(tables, day) if noc in rule.codes)


# --- Membership -----------------------------------------------------------------------------------


def member(facts: Facts, rule: CategoryRule) -> bool | None:
    """Tell whether the applicant, as they are on the day of the assessment, meets a category.

    Args:
        facts: The person's facts.
        rule: The category's conditions in the period asked about.

    Returns:
        None if that is not known.
    """
    if rule.test == WORK_TEST:
        return _work(facts, rule)
    if rule.test == FRENCH_TEST:
        return _french(facts, rule)
    if rule.test == MILITARY_TEST:
        return military.meets(facts, rule)
    return None


def needs(facts: Facts, rule: CategoryRule) -> tuple[str, ...]:
    """Give the paths of the facts that would settle an unknown membership."""
    if rule.test == FRENCH_TEST:
        return ("applicant.languages.french",)
    if rule.test == MILITARY_TEST:
        return military.needs(facts)
    person = facts.profile.applicant
    if person is None or person.work is None:
        return ("applicant.work",)
    return recent_work.untold_parts(person.work, rule)


def told_occupations(facts: Facts) -> frozenset[str] | None:
    """Give every occupation that the applicant's work was in; None if that is not known of all of it."""
    person = facts.profile.applicant
    if person is None:
        return None
    if person.work is not None:
        codes = [job.noc for job in person.work]
        return None if None in codes else frozenset(codes)  # type: ignore[arg-type]  # none of them is None
    years = person.work_years
    return None if years is None or years.noc is None else frozenset((years.noc,))


def ids_met_now(facts: Facts) -> tuple[list[str], list[str]]:
    """Give the same for the day of the assessment; read with ``facts.once``, and not to be changed."""
    return ids_met(facts, facts.as_of)


def ids_met(facts: Facts, day: date) -> tuple[list[str], list[str]]:
    """Give the categories of a day that the applicant meets, and those for which that is not known."""
    met, possible = [], []
    for rule in in_force(facts.tables, day):
        is_member = member(facts, rule)
        if is_member:
            met.append(rule.id)
        elif is_member is None:
            possible.append(rule.id)
    return met, possible


def _work(facts: Facts, rule: CategoryRule) -> bool | None:
    person = facts.profile.applicant
    if person is None:
        return None
    if person.work is not None:
        return recent_work.enough(person.work, rule, facts.as_of) if person.work else False
    return _work_in_years(person, rule)


def _work_in_years(person: Person, rule: CategoryRule) -> bool | None:
    """Judge by sums of years of the last ten: where in these they lie is known only at the limits."""
    told = person.work_years
    if told is None:
        return None
    if told.noc is not None and told.noc not in rule.codes:
        return False
    needed = rule.min_months / _MONTHS_A_YEAR
    window = rule.window_months / _MONTHS_A_YEAR
    canada = (
        _years_in_window(told.canada, window) if told.canada_last_3 is None else (told.canada_last_3,) * 2
    )
    foreign = (0.0, 0.0) if rule.in_canada else _years_in_window(told.foreign, window)
    if told.noc is not None and not rule.continuous and canada[0] + foreign[0] >= needed:
        return True
    return None if canada[1] + foreign[1] >= needed else False


_YEARS_TOLD: Final = 10


def _years_in_window(years: float | None, window: float) -> tuple[float, float]:
    """Give the least and the most of so many years of the last ten that can lie in the last few."""
    if years is None:
        return 0.0, window
    return max(0.0, years - (_YEARS_TOLD - window)), min(years, window)


def _french(facts: Facts, rule: CategoryRule) -> bool | None:
    """Judge the result in French: a test that is accepted and still counts, every ability at the level."""
    result = facts.applicant.french
    if result is None or isinstance(result, Nothing):
        return None if result is None else False
    return all_of(result.usable, at_least_in_all(result.levels, rule.min_level or 0))
