"""Which streams are worth a question: those that an answer can still lift above what is sure already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET, UNKNOWN
from moveto_ca.rules.conditions import LAW, RANK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from moveto_ca.report import Condition, Stream

_STRONG: Final = RANK["strong"]
_ELIGIBLE: Final = RANK["eligible"]
_INCOMPLETE: Final = RANK["incomplete"]
_WITHIN_REACH: Final = RANK["within_reach"]


def possible(stream: Stream, can_tell: Callable[[str], bool]) -> int:
    """Give the rank of the best standing that answers could still bring a stream to.

    Args:
        stream: The stream.
        can_tell: Tells whether a question about a path is still to be asked.
    """
    if stream.standing in ("closed", "not_available"):
        return RANK[stream.standing]
    return max((_allows(condition, can_tell) for condition in stream.conditions), default=_STRONG)


def _allows(condition: Condition, can_tell: Callable[[str], bool]) -> int:
    """Give the rank of the best standing that a condition still allows."""
    rule, outcome = condition.rule, condition.outcome
    if outcome == NOT_APPLICABLE or (outcome == MET and not condition.estimated):
        return _STRONG
    if outcome == NOT_MET:
        fails = condition.share is not None and condition.share[0] == 0
        return _WITHIN_REACH if fails or (rule.basis == LAW and not rule.step) else _ELIGIBLE
    if outcome == UNKNOWN and any(map(can_tell, condition.needs)):
        return _STRONG
    if outcome == UNKNOWN and condition.needs and not rule.step:
        return _INCOMPLETE  # the person does not know it
    return _ELIGIBLE


def waits(stream: Stream, can_tell: Callable[[str], bool]) -> bool:
    """Tell whether an answer that can still be given could lift a stream."""
    return possible(stream, can_tell) < RANK[stream.standing]


def sure(streams: Iterable[Stream], can_tell: Callable[[str], bool]) -> int:
    """Give the rank of the best standing that no answer can take away any more.

    Being eligible counts only where no law is unsettled: a doubtful way is no reason to stop looking.
    """
    ranks = [RANK[stream.standing] for stream in streams if _is_sure(stream, can_tell)]
    return min(ranks, default=len(RANK))


def _is_sure(stream: Stream, can_tell: Callable[[str], bool]) -> bool:
    if RANK[stream.standing] <= _ELIGIBLE:
        return not any(c.outcome == UNKNOWN and not c.rule.step for c in stream.conditions)
    return not waits(stream, can_tell)


def open_needs(stream: Stream) -> Iterator[str]:
    """Give the paths of the facts that a stream waits for."""
    for condition in stream.conditions:
        if condition.outcome == UNKNOWN:
            yield from condition.needs
