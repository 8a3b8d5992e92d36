"""Months of experience in a profession: as told, or counted from the jobs."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import months_after
from moveto_ca.nothing import Nothing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from moveto_ca.profile import Job

_ONE_DAY: Final = timedelta(days=1)
_DAYS_OF_A_MONTH: Final = 30


def months_of(spans: Iterable[tuple[date, date]]) -> int:
    """Count the whole months that some periods cover together; days that overlap count once.

    Args:
        spans: First day and the day after the last of each period.

    Returns:
        Calendar months of every period, and the days left over of several periods in months of thirty.
    """
    months = 0
    left_over: list[int] = []
    merged: list[list[date]] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    for start, end in merged:
        whole = (end.year - start.year) * 12 + end.month - start.month
        if months_after(start, whole) > end:
            whole -= 1
        months += whole
        left_over.append((end - months_after(start, whole)).days)
    # The days left over of one period are less than a month by the calendar, even if there are thirty.
    several = sum(days > 0 for days in left_over) > 1
    return months + (sum(left_over) // _DAYS_OF_A_MONTH if several else 0)


def counted_months(
    jobs: tuple[Job, ...], profession: str | None, until: date, earliest: date
) -> tuple[int, int]:
    """Count the months of experience in a profession that the jobs show.

    Args:
        jobs: Every job.
        profession: Id of the profession; None if no job can be tied to the field for certain.
        until: Day of the application, on which experience is counted.
        earliest: First day that a job of unknown start may have begun on.

    Returns:
        The months that are certain, and the months that are possible: jobs whose profession was not
        told, or whose dates were not, may count or not.
    """
    certain: list[tuple[date, date]] = []
    possible: list[tuple[date, date]] = []
    for job in jobs:
        if profession is not None and job.profession not in (None, profession):
            continue
        end = until if job.end is None or isinstance(job.end, Nothing) else min(job.end + _ONE_DAY, until)
        span = (job.start or earliest, end)
        possible.append(span)
        if profession is not None and job.profession == profession and job.start and job.end is not None:
            certain.append(span)
    return months_of(certain), months_of(possible)
