"""Kinds of date: known to the day, known to the month or year, and a moment in time."""

import re
from datetime import UTC, date, datetime
from typing import Any, Final

from moveto_ca.dates import DateSpan, parse_partial
from moveto_ca.profile.kinds import Kind, checked, wrong

EARLIEST: Final = date(1500, 1, 1)
EARLIEST_LIVING_BIRTH: Final = date(1880, 1, 1)
LATEST: Final = date(2199, 12, 31)

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


def _read_day(value: Any) -> date | None:
    """Read a date given as text or as a date (not as a moment); None if it is neither."""
    if type(value) is str:
        if len(value) != 10 or value[4] != "-" or value[7] != "-":
            return None
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return value if type(value) is date else None


def day(earliest: date = EARLIEST, null_means: str | None = None) -> Kind:
    """Give the kind of a date known to the day.

    Args:
        earliest: The first day that makes sense.
        null_means: See `Kind`.
    """
    allowed = "a real date written YYYY-MM-DD"
    bounded = f"{allowed}, from {earliest} to {LATEST}"

    def check(value: Any) -> date:
        read = _read_day(value)
        if read is None:
            raise wrong(allowed)
        if earliest <= read <= LATEST:
            return read
        raise wrong(bounded)

    return checked(allowed, check, {"type": "string", "format": "date"}, null_means=null_means)


def span(null_means: str | None = None) -> Kind:
    """Give the kind of a date known to the day, the month or the year."""
    allowed = "a real date written YYYY-MM-DD, YYYY-MM or YYYY"
    bounded = f"{allowed}, from {EARLIEST.year} to {LATEST.year}"

    def check(value: Any) -> DateSpan:
        if type(value) is date:
            read = DateSpan.of(value)
        elif type(value) is DateSpan:
            read = value
        elif type(value) is str:
            try:
                read = parse_partial(value)
            except ValueError:
                raise wrong(allowed) from None
        else:
            # A year without quotation marks is the likely slip.
            year = value if type(value) is int and EARLIEST.year <= value <= LATEST.year else None
            raise wrong(f"{allowed}, as text", f'"{year}"' if year else None)
        if read.first >= EARLIEST and read.last <= LATEST:
            return read
        raise wrong(bounded)

    return checked(
        allowed,
        check,
        {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
        null_means=null_means,
    )


_MOMENT: Final = re.compile(rf"{_DAY}[T ][0-9]{{2}}:[0-9]{{2}}.*", re.ASCII)


def moment() -> Kind:
    """Give the kind of a moment in time; one without a time zone is in UTC."""
    allowed = "a moment in UTC such as 2026-03-01T14:05:00Z"

    def check(value: Any) -> datetime:
        read = value
        if type(value) is str and _MOMENT.fullmatch(value):
            try:
                read = datetime.fromisoformat(value)
            except ValueError:
                raise wrong(allowed) from None
        if type(read) is not datetime or not EARLIEST_LIVING_BIRTH.year <= read.year <= LATEST.year:
            raise wrong(allowed)
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)

    return checked(allowed, check, {"type": "string", "format": "date-time"})
