"""What many people are told alike in a stream, so that its JSON is written once for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report.shared import NONE_OWN, OwnFigures, Shared, Written
from moveto_ca.rules.provincial.measures import POINTS, hours, linked, own_points

if TYPE_CHECKING:
    from moveto_ca.rules.provincial.case import Case
    from moveto_ca.rules.provincial.situation import Situation

_MOST_KEPT: Final = 96
"""Of each stream; a piece has some seven thousand bytes, and there are fifty streams."""


class Alike:
    """What a person is told alike with others in the streams.

    Measures and words read the outcome, the family, what is still to do before a registration, and hours or
    points where the stream counts them; all else depends on the day alone.
    """

    __slots__ = ("_family", "_nomination", "_to_do")

    def __init__(self, situation: Situation) -> None:
        self._family = situation.federal_fees
        self._to_do = situation.to_do
        self._nomination = OwnFigures({"nomination": situation.pool.nomination(situation.facts)})

    def shared(self, case: Case) -> Shared:
        """Give the JSON of a stream for all who are told the same, and what is the person's own."""
        stream = case.stream
        link = linked(case)
        key: tuple[object, ...] = (case.judged, link, self._family, self._to_do)
        if stream.kind.province is None:
            key += (hours(case),)
        elif stream.kind.name in POINTS:
            key += tuple([tuple(points.items()) for points in own_points(case).values()])
        kept = stream.written
        found = kept.get(key)
        if found is None:
            if len(kept) >= _MOST_KEPT:
                kept.clear()
            found = kept[key] = Written()
        return Shared(found, self._nomination if link else NONE_OWN)
