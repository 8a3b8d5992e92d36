"""Which streams are worth a question: those that an answer can still lift above what is sure already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.interview.document import inside
from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET, UNKNOWN
from moveto_ca.rules.conditions import LAW, RANK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from moveto_ca.report import Condition, Stream

BACKGROUND: Final = "background"
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
    ranks = [rank for stream in streams if (rank := _sure(stream, can_tell)) is not None]
    return min(ranks, default=len(RANK))


def _sure(stream: Stream, can_tell: Callable[[str], bool]) -> int | None:
    """Give the rank that a stream is sure of; None if an answer could still take it away."""
    unknown = [c for c in stream.conditions if c.outcome == UNKNOWN and not _of_the_past(c)]
    if not any(c.outcome == UNKNOWN for c in stream.conditions) or not waits(stream, can_tell):
        rank = RANK[stream.standing]
    elif not any(any(map(can_tell, c.needs)) for c in unknown if not c.rule.step):
        # What is left are steps, which are worth asking about, and the past, which is asked about last.
        steps = any(c.rule.step and any(map(can_tell, c.needs)) for c in unknown)
        rank = RANK[stream.standing] if steps else possible(stream, can_tell)
    else:
        return None
    unsettled = rank <= _ELIGIBLE and any(not c.rule.step for c in unknown)
    return None if unsettled else rank


def _of_the_past(condition: Condition) -> bool:
    """Tell whether only the past is open, which is asked about last and taken as harmless until then."""
    return bool(condition.needs) and all(inside(path, BACKGROUND) for path in condition.needs)


def open_needs(stream: Stream) -> Iterator[str]:
    """Give the paths of the facts that a stream waits for."""
    for condition in stream.conditions:
        if condition.outcome == UNKNOWN:
            yield from condition.needs
