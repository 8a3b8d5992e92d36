"""Work experience counted to the day.

A year of full-time work is 1,560 hours; hours above 30 a week never count, part-time adds up, and a
period counts once however many jobs fill it. Only completed years count. Each total is kept as two:
what is certain, and what is possible given the facts that were not told.
Authority: IRPR 73, 80, 87.1(3); Ministerial Instructions respecting Express Entry, s. 15.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from moveto_ca.rules.job_facts import HUNDREDTHS, SKILLED, fact_of, missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from moveto_ca.rules.job_facts import JobFacts
    from moveto_ca.rules.tables import Tables

# Work is added up in hundredths of an hour a week, times days: whole numbers, so that nothing is rounded.
_DAYS_OF_WEEK: Final = 7
_WHOLE_YEARS: Final = 41

Period: TypeAlias = tuple[int, int, int]
"""First day and the day after the last (as ordinals), and hours a week in hundredths."""


class WorkRules:
    """Figures about work on a day.

    Attributes:
        full_time: Hours a week that are full time, in hundredths; hours above it never count.
        year: One year of full-time work, in hundredths of an hour a week times days.
        physicians: Occupations whose self-employed, publicly funded work counts as Canadian work.
        told: Experience told in whole years, by the number of years.
    """

    __slots__ = ("full_time", "physicians", "told", "year")

    def __init__(self, tables: Tables, on: date) -> None:
        limits = "express-entry-limits"
        self.full_time: int = tables.value(limits, "full_time_hours_per_week", on=on) * HUNDREDTHS
        self.year: int = tables.value(limits, "hours_per_year", on=on) * HUNDREDTHS * _DAYS_OF_WEEK
        self.physicians = frozenset(row.key[0] for row in tables.rows("ee-physicians", on=on))
        self.told = tuple(
            Worked(years * self.year, years * self.year, self.year) for years in range(_WHOLE_YEARS)
        )


class Worked:
    """Work of one kind within a window.

    Attributes:
        certain: What is certain, in units of a `WorkRules.year`.
        possible: What is possible.
        years: Completed years that are certain.
        most_years: Completed years that are possible.
        needs: Names of the fields, below the person, that keep the two apart.
        places: Paths of the jobs that count or may count.
    """

    __slots__ = ("certain", "most_years", "needs", "places", "possible", "years")

    def __init__(
        self,
        certain: int,
        possible: int,
        year: int,
        needs: tuple[str, ...] = (),
        places: tuple[str, ...] = (),
    ) -> None:
        self.certain = certain
        self.possible = possible
        self.years = certain // year
        self.most_years = possible // year
        self.needs = needs if self.years != self.most_years else ()
        self.places = places

    @property
    def known(self) -> int | None:
        """Completed years, or None if they are not known for certain."""
        return self.years if self.years == self.most_years else None

    def reaches(self, years: int) -> bool | None:
        """Tell whether the work reaches so many years."""
        if self.years >= years:
            return True
        return None if self.most_years >= years else False


def amount(periods: list[Period], full_time: int) -> int:
    """Add up work, hours above full time left out and no day counted twice.

    Args:
        periods: When and how many hours a week; they may overlap.
        full_time: Most hours a week that count, in hundredths.

    Returns:
        Hundredths of an hour a week, times days.
    """
    if len(periods) == 1:
        first, after, hours = periods[0]
        return (after - first) * min(hours, full_time)
    changes: dict[int, int] = {}
    for first, after, hours in periods:
        changes[first] = changes.get(first, 0) + hours
        changes[after] = changes.get(after, 0) - hours
    total = rate = last = 0
    for day in sorted(changes):
        total += (day - last) * min(rate, full_time)
        rate += changes[day]
        last = day
    return total


def full_time_amount(periods: list[Period], full_time: int) -> int:
    """Add up the days on which all work together was full-time; shorter hours count nothing.

    Args:
        periods: When and how many hours a week; they may overlap.
        full_time: Hours a week that are full time, in hundredths.

    Returns:
        Hundredths of an hour a week, times days.
    """
    changes: dict[int, int] = {}
    for first, after, hours in periods:
        changes[first] = changes.get(first, 0) + hours
        changes[after] = changes.get(after, 0) - hours
    total = rate = last = 0
    for day in sorted(changes):
        if rate >= full_time:
            total += (day - last) * full_time
        rate += changes[day]
        last = day
    return total


def worked(
    jobs: Iterable[JobFacts],
    kind: tuple[str, ...],
    first: date,
    before: date,
    rules: WorkRules,
    only: Callable[[JobFacts], bool | None] | None = None,
    add_up: Callable[[list[Period], int], int] = amount,
) -> Worked:
    """Count the work of a kind within a window.

    Args:
        jobs: Every job.
        kind: The facts that it asks for, such as `CANADIAN`.
        first: First day of the window.
        before: The day after its last: work is counted up to the day before the application.
        rules: Figures of the day.
        only: A further fact that a job must have.
        add_up: How the periods are added up: with part-time work, or full-time work alone.

    Returns:
        What is certain and what is possible.
    """
    opens, closes = first.toordinal(), before.toordinal()
    certain: list[Period] = []
    possible: list[Period] = []
    needs: list[str] = []
    places: list[str] = []
    for job in jobs:
        fact = fact_of(job, kind)
        if fact is not False and only is not None:
            further = only(job)
            fact = further if further is not True else fact
        if fact is False:
            continue
        start = opens if job.start is None or job.start < opens else job.start
        after = closes if job.end is None or job.end > closes else job.end
        if after <= start:
            continue
        places.append(job.path)
        hours = rules.full_time if job.hours is None else job.hours
        possible.append((start, after, hours))
        if fact and None not in (job.start, job.end, job.hours):
            certain.append((start, after, hours))
        else:
            needs.extend(missing(job, kind))
    surely = add_up(certain, rules.full_time) if certain else 0
    maybe = surely if len(possible) == len(certain) else add_up(possible, rules.full_time)
    return Worked(surely, maybe, rules.year, tuple(needs), tuple(places))


def longest_continuous(
    jobs: Iterable[JobFacts], noc: str, first: date, before: date, rules: WorkRules
) -> int:
    """Give the longest unbroken stretch of work in one occupation, as far as it is certain.

    Args:
        jobs: Every job.
        noc: The occupation.
        first: First day of the window.
        before: The day after its last.
        rules: Figures of the day.

    Returns:
        Its amount, in units of a `WorkRules.year`.
    """
    opens, closes = first.toordinal(), before.toordinal()
    return longest_stretch(
        [
            (max(job.start, opens), min(job.end, closes), job.hours)
            for job in jobs
            if job.noc == noc
            and job.skilled
            and None not in (job.start, job.end, job.hours)
            and job.start is not None
            and job.end is not None
            and job.hours
            and min(job.end, closes) > max(job.start, opens)
        ],
        rules.full_time,
    )


def longest_stretch(periods: list[Period], full_time: int) -> int:
    """Give the most work that was done without a day's break.

    Args:
        periods: When and how many hours a week; they may overlap.
        full_time: Most hours a week that count, in hundredths.

    Returns:
        Its amount, in units of a `WorkRules.year`.
    """
    best = 0
    stretch: list[Period] = []
    reach = 0
    for period in sorted(periods):
        if stretch and period[0] > reach:
            best = max(best, amount(stretch, full_time))
            stretch = []
        reach = max(reach, period[1]) if stretch else period[1]
        stretch.append(period)
    return max(best, amount(stretch, full_time)) if stretch else best


def told_years(
    years: float | None, most: int, rules: WorkRules, needs: tuple[str, ...], noc: str | None = None
) -> Worked:
    """Give experience that was told in years; those of an occupation below TEER 3 are no skilled work.

    Args:
        years: Years as told, or None.
        most: Years that are possible where none were told.
        rules: Figures of the day.
        needs: Names of the fields, below the person, that would settle it.
        noc: Occupation of the work, if told.

    Returns:
        The same shape as that of work counted from jobs.
    """
    if noc is not None and noc[1] not in SKILLED:
        return rules.told[0]
    if type(years) is int and years < _WHOLE_YEARS:
        return rules.told[years]
    if years is None:
        return Worked(0, most * rules.year, rules.year, needs)
    units = int(years * rules.year)
    return Worked(units, units, rules.year)


def day_reached(certain: int, wanted: int, rate: int, today: date) -> date:
    """Give the day on which a total is reached if work goes on at a rate.

    Args:
        certain: What is counted so far.
        wanted: What is wanted.
        rate: Hours a week that count, in hundredths.
        today: Day after the last one counted.

    Returns:
        The first day on which an application could count it.
    """
    return today + timedelta(days=-((certain - wanted) // rate))
