"""Days, intervals of days, and the arithmetic of ages and years.

A date known only to the year or month is an interval. Rules work on its first and last day; an
answer that differs within it is unknown.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Any, Final

_PARTIAL: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class DateSpan:
    """A date as far as it is known: one day, one month or one year.

    Attributes:
        first: First day on which it may have been.
        last: Last day on which it may have been.
        text: As it was given: ``1912``, ``1912-05`` or ``1912-05-01``.
    """

    __slots__ = ("first", "last", "text")

    def __init__(self, first: date, last: date, text: str) -> None:
        self.first = first
        self.last = last
        self.text = text

    @classmethod
    def of(cls, day: date) -> DateSpan:
        """Give the span of a single known day."""
        return cls(day, day, day.isoformat())

    @property
    def exact(self) -> bool:
        """True if the day is known."""
        return self.first == self.last

    def before(self, day: date) -> bool | None:
        """Tell whether it was before a day; None if that depends on the unknown part."""
        if self.last < day:
            return True
        return None if self.first < day else False

    def on_or_after(self, day: date) -> bool | None:
        """Tell whether it was on a day or after it; None if that depends on the unknown part."""
        earlier = self.before(day)
        return None if earlier is None else not earlier

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DateSpan) and self.first == other.first and self.last == other.last

    def __hash__(self) -> int:
        return hash((self.first, self.last))

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"DateSpan({self.text})"

    def __reduce__(self) -> tuple[Any, ...]:
        return DateSpan, (self.first, self.last, self.text)


def parse_partial(text: str) -> DateSpan:
    """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

    Raises:
        ValueError: If it is none of these, or not a day of the calendar.
    """
    match = _PARTIAL.fullmatch(text)
    if match is None:
        raise ValueError("not a date: give YYYY-MM-DD, YYYY-MM or YYYY")
    year, month, day = match.groups()
    if day is not None:
        only = date(int(year), int(month), int(day))
        return DateSpan(only, only, text)
    if month is not None:
        last = calendar.monthrange(int(year), int(month))[1]
        return DateSpan(date(int(year), int(month), 1), date(int(year), int(month), last), text)
    return DateSpan(date(int(year), 1, 1), date(int(year), 12, 31), text)


def years_after(day: date, years: int) -> date:
    """Give the day with the same number so many years later (or earlier, if negative).

    29 February becomes 28 February in a year without one (Interpretation Act, s. 28).
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def months_after(day: date, months: int) -> date:
    """Give the day with the same number so many months later (or earlier, if negative).

    A day that the month does not have becomes the last day of that month.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def years_completed_on(since: date, years: int) -> date:
    """Give the first day on which so many whole years have been completed, as ``completed_years`` counts."""
    day = years_after(since, years)
    return day if (day.month, day.day) == (since.month, since.day) else day + timedelta(days=1)


def completed_years(since: date, on: date) -> int:
    """Give the completed years between two days: a person's age on a day.

    A birthday counts from the day itself; one of 29 February counts from 1 March in other years.
    """
    return on.year - since.year - ((on.month, on.day) < (since.month, since.day))
