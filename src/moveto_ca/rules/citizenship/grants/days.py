"""Sets of days as spans of day numbers, first and last day included: what counts of days are made of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Span: TypeAlias = tuple[int, int]

EVER: Final = 1
FOREVER: Final = date.max.toordinal()


def united(spans: Iterable[Span]) -> list[Span]:
    """Give the days that are in any of the spans, in order, each day once."""
    found: list[Span] = []
    for first, last in sorted(span for span in spans if span[0] <= span[1]):
        if found and first <= found[-1][1] + 1:
            if last > found[-1][1]:
                found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def without(spans: Sequence[Span], holes: Sequence[Span]) -> list[Span]:
    """Give the days of some spans that are in no hole; both in order and apart, as ``united`` gives them."""
    found: list[Span] = []
    for first, last in spans:
        start = first
        for out, back in holes:
            if back < start:
                continue
            if out > last:
                break
            if out > start:
                found.append((start, out - 1))
            start = back + 1
        if start <= last:
            found.append((start, last))
    return found


def common(spans: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """Give the days that are in both sets."""
    return without(spans, without([(EVER, FOREVER)], others))


def counted(spans: Sequence[Span], first: int, last: int) -> int:
    """Count the days of some spans from one day to another, both included."""
    total = 0
    for begin, end in spans:
        low, high = max(begin, first), min(end, last)
        if low <= high:
            total += high - low + 1
    return total


def absence(left: date, returned: date) -> Span:
    """Give the days of a trip on which somebody was away (rule K5).

    The day of leaving and the day of return are both days in Canada, so a trip of one night has none.

    Args:
        left: Day of leaving Canada.
        returned: Day of coming back.

    Returns:
        First and last day away; the last before the first if there is none.
    """
    return (left.toordinal() + 1, returned.toordinal() - 1)


def days_absent(left: date, returned: date) -> int:
    """Count the days of a trip on which somebody was away: ``max(0, (returned - left) - 1)``."""
    first, last = absence(left, returned)
    return max(0, last - first + 1)
