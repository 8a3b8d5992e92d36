"""A person before one stream: its conditions, with the best of the job offers there."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.conditions import RANK, score_of, standing_of
from moveto_ca.rules.provincial.invitations import by_score
from moveto_ca.rules.provincial.streams import Judged

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition, Prose
    from moveto_ca.report.shared import Shared
    from moveto_ca.rules.provincial.streams import OnDay
    from moveto_ca.rules.provincial.view import View

_MOST_KEPT: Final = 1024


class Case:
    """A person's case in one stream.

    Attributes:
        stream: The stream on the day.
        view: The person seen from its province.
        judged: What comes of it.
    """

    __slots__ = ("judged", "stream", "view")

    def __init__(self, stream: OnDay, view: View, judged: Judged) -> None:
        self.stream = stream
        self.view = view
        self.judged = judged

    @property
    def offer(self) -> JobOffer | None:
        """The job offer by which it was judged, or None."""
        place = self.judged.offer
        offers = self.view.situation.offers
        return None if place is None or not offers else offers[place]

    def measures(self) -> dict[str, Any]:
        """Give the figures with fixed names; see the report contract."""
        from moveto_ca.rules.provincial.measures import measures_of

        return measures_of(self)

    def prose(self) -> Prose:
        """Give the words of the stream."""
        from moveto_ca.rules.provincial.telling import prose_of

        return prose_of(self)

    def shared(self) -> Shared:
        """Give what many people are told alike in the stream."""
        return self.view.situation.alike.shared(self)


def case_of(stream: OnDay, view: View) -> Case:
    """Judge a person by a stream."""
    return Case(stream, view, judged(stream, view, view.situation.known))


def judged(stream: OnDay, view: View, known: dict[OnDay, Judged] | None) -> Judged:
    """Judge a person by a stream, with the job offer that stands best; of equals, the first.

    Args:
        stream: The stream.
        view: The person seen from its province.
        known: What came of other people of the same signature, or None if nothing can be taken over.
    """
    if known is not None and stream.plain and not view.pointed_at:
        found = known.get(stream)
        if found is None:
            found = known[stream] = _judged(stream, view, None, -1)
        return found
    offers = view.offers if stream.of_offer else ()
    if not offers:
        return _judged(stream, view, None, -1)
    every = [_judged(stream, view, offer, place) for place, offer in offers]
    return every[0] if len(every) == 1 else min(every, key=attrgetter("place"))


def _judged(stream: OnDay, view: View, offer: JobOffer | None, place: int) -> Judged:
    """Judge a person by a stream with one job offer, or without any."""
    situation = view.situation
    conditions = [
        *stream.conditions,
        *[judge(view, need, offer, place) for judge, need in stream.judges],
        *situation.admissible,
    ]
    last = stream.open_question
    if last is not None:
        rounds = situation.day.rounds.get(stream.kind.name)
        own = None if rounds is None else by_score(last.rule, situation, stream.kind.id, rounds)
        conditions.append(last if own is None else own)
    return _settled(stream, tuple(conditions), None if offer is None else place)


def _settled(stream: OnDay, conditions: tuple[Condition, ...], place: int | None) -> Judged:
    """Give standing and score, kept by the conditions: most of these are shared by many people."""
    key = (place, conditions)
    known = stream.settled.get(key)
    if known is None:
        if len(stream.settled) >= _MOST_KEPT:
            stream.settled.clear()
        standing = standing_of(conditions)
        score = score_of(conditions, standing)
        known = Judged(conditions, standing, score, (RANK[standing], -score), place)
        stream.settled[key] = known
    return known
