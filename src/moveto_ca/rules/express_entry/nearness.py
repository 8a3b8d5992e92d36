"""Which class of Express Entry a person is nearest to, among classes in which they stand alike.

The score of a class counts its conditions and does not weigh them. An assessment of a diploma takes weeks,
a year of work takes a year: here the smallest thing missing goes first. It orders and decides nothing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET
from moveto_ca.rules.conditions import LAW, RANK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.report import Stream
    from moveto_ca.rules.express_entry.case import Case

# What takes a year or more of life, or a life that was led otherwise; the rest is a paper or a test.
OF_LIFE: Final = frozenset({"canadian-work", "primary-work", "trade-work", "qualified", "points"})
ASSESSMENT: Final = "eca"
POINTS: Final = "points"


def best_first(streams: list[Stream], case: Case) -> None:
    """Put the classes in order: the best standing, then the score, then the smallest thing missing."""
    streams.sort(key=_rank)
    if any(_rank(one) == _rank(other) for one, other in pairwise(streams)):
        streams.sort(key=lambda stream: (*_rank(stream), *_missing(stream, case)))


def nearest(streams: Sequence[Stream], case: Case) -> Stream:
    """Give the class to speak of first: of the best standing, and of these the smallest thing missing.

    Where nothing is missing but an invitation, a class that had rounds goes before one that had none.
    """
    alike = [stream for stream in streams if stream.standing == streams[0].standing]
    return alike[0] if len(alike) == 1 else min(alike, key=lambda stream: _missing(stream, case))


def _rank(stream: Stream) -> tuple[int, int]:
    return RANK[stream.standing], -(stream.score or 0)


def _missing(stream: Stream, case: Case) -> tuple[int, int, bool]:
    """Count what fails, and of that what takes a year of life; and tell whether no round was open.

    Points that an assessment of the diploma alone would bring are no second thing missing.
    """
    failing = {c.id for c in stream.conditions if c.outcome == NOT_MET and c.rule.basis == LAW}
    if POINTS in failing and case.selection.once_assessed_passes:
        failing = (failing - {POINTS}) | {ASSESSMENT}
    share = stream.conditions[-1].share
    return len(failing), len(failing & OF_LIFE), share is not None and share[1] == 0
