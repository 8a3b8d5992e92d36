"""Times as the feed writes them: free text, in many variants."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Final

_MONTHS: Final = (
    "january february march april may june july august september october november december".split()
)
# July 3rd 2026 at 21:35:13 UTC; "at", commas, "UTC" and a stray AM or PM may be there or not.
_TIME: Final = re.compile(
    r"(?P<month>[a-z]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*[.,]?\s+(?P<year>\d{4})\s*,?\s*(?:at\s+)?"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2}):(?P<second>\d{2})\s*(?P<half>am|pm)?\s*(?:utc)?",
    re.ASCII,
)
_DAY: Final = re.compile(
    r"(?P<month>[a-z]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*[.,]?\s+(?P<year>\d{4})", re.ASCII
)
_NOON: Final = 12


def moment(text: str) -> datetime | None:
    """Read a time in UTC.

    Args:
        text: For example ``July 3rd 2026 at 21:35:13 UTC``.

    Returns:
        The time, or None if it cannot be read for certain: without a year, say.
    """
    match = _TIME.fullmatch(_plain(text))
    day = None if match is None else _date(match)
    hour = None if match is None else _hour(match["hour"], match["half"])
    if match is None or day is None or hour is None:
        return None
    try:
        return datetime(
            day.year, day.month, day.day, hour, int(match["minute"]), int(match["second"]), tzinfo=UTC
        )
    except ValueError:
        return None


def _hour(written: str, half: str | None) -> int | None:
    """Read an hour; the feed's are of 24, so that AM or PM after one is mostly a slip.

    Returns:
        The hour as written, unless it must be one of twelve: ``12 AM``, or ``4 PM`` in one digit. None
        where it may be either: ``10 PM`` and ``11 PM``.
    """
    hour = int(written)
    if half == "am":
        return 0 if hour == _NOON else hour
    if half == "pm" and written[0] != "0" and hour < _NOON:
        return hour + _NOON if len(written) == 1 else None
    return hour


def day(text: str) -> date | None:
    """Read a day such as ``August 3, 2026``, or None if it is not one."""
    match = _DAY.fullmatch(_plain(text))
    return None if match is None else _date(match)


def iso(time: datetime | None) -> str:
    """Write a time as the table of rounds does; nothing for None."""
    return "" if time is None else time.strftime("%Y-%m-%dT%H:%M:%SZ")


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _date(match: re.Match[str]) -> date | None:
    name = match["month"]
    named = [n for n, month in enumerate(_MONTHS, start=1) if len(name) > 2 and month.startswith(name)]
    if len(named) != 1:
        return None
    try:
        return date(int(match["year"]), named[0], int(match["day"]))
    except ValueError:
        return None
