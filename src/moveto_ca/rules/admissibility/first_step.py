"""What deals with a bar comes before every other step: nothing else helps a person who is kept out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.report import NOT_MET, Step
from moveto_ca.rules.admissibility.crime import ORDINARY, SERIOUS
from moveto_ca.rules.admissibility.in_short import BARRED_BY, own_record
from moveto_ca.rules.admissibility.verdict import INADMISSIBLE, verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moveto_ca.report import Condition, Route, Stream
    from moveto_ca.rules.admissibility.grounds import Grounds


def bar_first(routes: Iterable[Route], grounds: Grounds) -> None:
    """Begin the steps of every way that a bar reaches with what deals with the bar.

    Args:
        routes: The ways, assessed.
        grounds: What could stop the person.
    """
    if grounds.background is None or verdict(grounds) != INADMISSIBLE:
        return
    for route in routes:
        for stream in route.streams:
            barred = _barred(stream)
            if barred is None:
                continue
            step = _step(stream.id, grounds)
            stream.begin_with(step, instead_of=barred.rule.remedy)
            if stream is route.streams[0]:
                route.begin_with(step, instead_of=barred.rule.remedy)


def _barred(stream: Stream) -> Condition | None:
    return next((c for c in stream.conditions if c.id == "admissible" and c.outcome == NOT_MET), None)


def _step(stream_id: str, grounds: Grounds) -> Step:
    """Say what bars the person from a stream, and what deals with it."""
    purpose = grounds.law.purpose(stream_id)
    failing = (
        []
        if purpose is None
        else grounds.bars(temporary=purpose.temporary, exempt_from_demand=purpose.exempt_from_demand)[1]
    )
    reasons = "; ".join(BARRED_BY[condition.id] for condition in failing)
    text = f"First deal with what bars you from Canada: {reasons}."
    record = own_record(grounds)
    if record is not None and {c.id for c in failing} & {SERIOUS.id, ORDINARY.id}:
        since = record.apply_from
        if since is not None:
            when = "now" if since <= grounds.law.on else f"from {since}"
            text = f"{text} You may apply for rehabilitation {when}."
        if record.lifts_on is not None:
            text = f"{text} The bar ends by itself on {record.lifts_on}."
    return Step(text, where="See the part on what could stop you at the border")
