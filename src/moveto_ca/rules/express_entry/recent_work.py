"""Work of the last years in one occupation, counted for the categories of Express Entry.

Hours above full time in a week never count, so that a year of work cannot be done in less than a
year; part-time work adds up. Two jobs of the same days count together, up to full time.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import months_after
from moveto_ca.nothing import Nothing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moveto_ca.profile import Job
    from moveto_ca.rules.express_entry.categories import CategoryRule

_ONE_DAY: Final = timedelta(days=1)
_DAYS_A_WEEK: Final = 7

Span = tuple["date", "date", float]
"""First day, day after the last one, hours a week."""


def enough(jobs: Sequence[Job], rule: CategoryRule, as_of: date) -> bool | None:
    """Tell whether a person has the work that a category asks for.

    Args:
        jobs: Every job of the last ten years.
        rule: The category's conditions: occupations, months, window, place.
        as_of: Day of the assessment; the window ends the day before.

    Returns:
        None if that depends on something not told of a job.
    """
    listed = {job.noc for job in jobs if job.noc in rule.codes}
    untold = any(job.noc is None for job in jobs)
    if not listed and not untold:
        return False
    first = months_after(as_of, -rule.window_months)
    possible = False
    wanted: set[str | None] = {*listed} or {None}
    for noc in wanted:
        if _met([s for job in jobs if (s := _certain(job, noc, rule, first, as_of))], rule):
            return True
        possible = possible or _met(
            [s for job in jobs if (s := _possible(job, noc, rule, first, as_of))], rule
        )
    return None if possible else False


def untold_parts(jobs: Sequence[Job], rule: CategoryRule) -> tuple[str, ...]:
    """Give the paths of what was not told of the jobs that may count towards a category."""
    parts = ("noc", "start", "end", "hours_per_week", *(("country",) if rule.in_canada else ()))
    return tuple(
        f"applicant.work[{index}].{part}"
        for index, job in enumerate(jobs)
        if job.noc is None or job.noc in rule.codes
        for part in parts
        if getattr(job, part) is None
    )


def _excluded(job: Job, rule: CategoryRule) -> bool:
    """Tell whether a job does not count at all: unpaid, not authorized, other duties, the wrong place."""
    return (
        job.paid is False
        or job.authorized is False
        or job.duties_match is False
        or (rule.in_canada and job.country is not None and job.country != "CA")
    )


def _certain(job: Job, noc: str | None, rule: CategoryRule, first: date, end: date) -> Span | None:
    """Give the part of a job in the window as far as it is certain to count."""
    if noc is None or job.noc != noc or _excluded(job, rule) or (rule.in_canada and job.country is None):
        return None
    if job.start is None or job.end is None or job.hours_per_week is None:
        return None
    after = end if isinstance(job.end, Nothing) else job.end + _ONE_DAY
    return _clipped(job.start, after, job.hours_per_week, first, end)


def _possible(job: Job, noc: str | None, rule: CategoryRule, first: date, end: date) -> Span | None:
    """Give the part of a job in the window as far as it can count at best."""
    if job.noc not in (None, noc) or _excluded(job, rule):
        return None
    after = job.end + _ONE_DAY if job.end else end
    hours = rule.full_time_hours if job.hours_per_week is None else job.hours_per_week
    return _clipped(job.start or first, after, hours, first, end)


def _clipped(start: date, after: date, hours: float, first: date, end: date) -> Span | None:
    start = max(start, first)
    after = min(after, end)
    return (start, after, hours) if start < after and hours > 0 else None


def _met(spans: list[Span], rule: CategoryRule) -> bool:
    """Tell whether spans of work make up the months that a category asks for."""
    if not spans:
        return False
    needed = rule.min_hours * _DAYS_A_WEEK
    if len(spans) == 1:  # by far the most common: one job
        start, after, hours = spans[0]
        enough_hours = (after - start).days * min(hours, rule.full_time_hours) >= needed
        full_time = hours >= rule.full_time_hours
        return enough_hours or (
            rule.continuous and full_time and _whole_months([(start, after)], rule.min_months)
        )
    stretches = _stretches(spans, rule.full_time_hours)
    if not rule.continuous:
        return sum(hours for hours, _ in stretches) >= needed
    return any(hours >= needed or _whole_months(full, rule.min_months) for hours, full in stretches)


def _whole_months(full_time: list[tuple[date, date]], months: int) -> bool:
    """Tell whether one full-time run lasts so many months of the calendar."""
    return any(months_after(start, months) <= after for start, after in full_time)


def _stretches(spans: list[Span], full_time: float) -> list[tuple[float, list[tuple[date, date]]]]:
    """Put spans together into stretches without a day between them.

    Returns:
        For each stretch: its days times weekly hours (seven times the hours worked), and the runs of
        days of full-time work in it, each with the day after its last.
    """
    edges = sorted({day for start, after, _ in spans for day in (start, after)})
    found: list[tuple[float, list[tuple[date, date]]]] = []
    total = 0.0
    runs: list[tuple[date, date]] = []
    for start, after in pairwise(edges):
        hours = min(full_time, sum(h for a, b, h in spans if a <= start and after <= b))
        if not hours:
            found.append((total, runs))
            total, runs = 0.0, []
            continue
        total += (after - start).days * hours
        if hours >= full_time:
            if runs and runs[-1][1] == start:
                runs[-1] = (runs[-1][0], after)
            else:
                runs.append((start, after))
    found.append((total, runs))
    return found
