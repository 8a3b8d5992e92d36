"""Days ahead on which, if nothing is done, a person will stand worse: found by assessing again on them.

For each day on which a birthday falls, a test or an assessment runs out, or a status ends, the person is
assessed on that day twice: with the event, and as if it had not come yet. What differs is what it does.
Each stands alone: other tests and assessments are taken as renewed in time. So is each day on which what is
known of a programme's status ends, against the day before. The law is read from the same
tables. The rounds of Express Entry are those known today: how later rounds will be is not known.
"""

from __future__ import annotations

from datetime import timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from moveto_ca.advice.events import events, last_day, renewed
from moveto_ca.advice.parts import Ahead, Effect, Place
from moveto_ca.advice.placing import EXPRESS_ENTRY, SHUT, crs_of, rank
from moveto_ca.advice.statuses import status_ends
from moveto_ca.rules.conditions import score_of, standing_of
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.listed import ROUTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from moveto_ca.advice.events import Event
    from moveto_ca.advice.told import Told
    from moveto_ca.profile import Profile
    from moveto_ca.report import Report, Route, Stream
    from moveto_ca.rules.listed import Listed

__all__ = ["ahead", "last_day"]

# The end of a stay must be acted upon, whatever it does to the ways that were looked at.
_ALWAYS_TOLD: Final = "status_ends"
_APPLICANT: Final = "applicant"
_ONE_DAY: Final = timedelta(days=1)
# Ways that no day ahead closes, or (protection) of which no advice is given.
_LEFT_OUT: Final = frozenset({"citizenship-by-descent", "citizenship-grant", "indigenous", "asylum"})


def ahead(told: Told, report: Report) -> tuple[Ahead, ...]:
    """Give the days ahead on which the person will stand worse.

    Args:
        told: The person.
        report: The report on the person; only its routes are looked at, and of these only streams that
            are not shut today.

    Returns:
        The earliest first.
    """
    watched = {
        route.id: {stream.id for stream in route.streams if stream.standing not in SHUT}
        for route in report.routes
        if route.id not in _LEFT_OUT
    }
    listed = [one for one in ROUTES if watched.get(one.id)]
    if not listed:
        return ()
    found: list[Ahead] = []
    for event in events(told):
        effects = [effect for one in listed for effect in _effects(told, one, event, watched[one.id])]
        if effects or event.kind == _ALWAYS_TOLD:
            found.append(Ahead(event.on, event.kind, event.who, event.text, tuple(effects)))
    for one in listed:
        found.extend(_status_ends(told, one, watched[one.id]))
    return tuple(sorted(found, key=attrgetter("on")))


def _status_ends(told: Told, listed: Listed, watched: set[str]) -> Iterator[Ahead]:
    """Compare the day on which what is known of a programme ends with the day before."""
    for end in status_ends(told, sorted(watched)):
        profile = renewed(told, end.on)
        before = _seen(told, listed, profile, end.on - _ONE_DAY)
        after = _seen(told, listed, profile, end.on)
        effects = [
            Effect(listed.id, stream.id, stream.title, before[stream.id][1], then)
            for stream, then in after.values()
            if stream.id in end.streams and stream.id in before and _worse(before[stream.id][1], then)
        ]
        if effects:
            text = end.words(listed.spec.title)
            yield Ahead(end.on, "programme_status_ends", _APPLICANT, text, tuple(effects))


def _effects(told: Told, listed: Listed, event: Event, watched: set[str]) -> Iterator[Effect]:
    """Compare a route with an event and without it; give the streams that stand worse with it."""
    after = _seen(told, listed, event.come, event.on)
    before = _seen(told, listed, event.not_come, event.on)
    for stream_id, (stream, then) in after.items():
        if stream_id in watched and stream_id in before:
            was = before[stream_id][1]
            if _worse(was, then):
                yield Effect(listed.id, stream_id, stream.title, was, then)


def _worse(was: Place, then: Place) -> bool:
    if rank(then.standing) != rank(was.standing):
        return rank(then.standing) > rank(was.standing)
    if was.crs is not None and then.crs is not None:
        return then.crs < was.crs
    return was.score is not None and then.score is not None and then.score < was.score


def _seen(told: Told, listed: Listed, profile: Profile, on: date) -> dict[str, tuple[Stream, Place]]:
    """Give the streams of a route on a day ahead, and how the person stands in each."""
    facts = Facts(profile, on, told.tables)
    route = listed.assess(facts) if listed.points_to is None or listed.points_to(profile) else None
    if route is None:
        return {}
    if listed.id == EXPRESS_ENTRY:
        return {stream.id: (stream, place) for stream, place in _ranked(told, facts, route)}
    return {stream.id: (stream, Place(stream.standing, stream.score)) for stream in route.streams}


def _ranked(told: Told, facts: Facts, route: Route) -> Iterator[tuple[Stream, Place]]:
    """Hold the person of a later day against the rounds known today."""
    from moveto_ca.rules.express_entry.invitations import invitations
    from moveto_ca.rules.express_entry.route import CLASSES, candidate

    who = candidate(facts)
    points = crs_of(facts)
    class_of = {spec.id: class_id for class_id, spec, _, _ in CLASSES}
    for stream in route.streams:
        own = [c for c in stream.conditions if c.id != "invitations"]
        conditions = (*own, invitations(told.facts, who, class_of[stream.id]))
        standing = standing_of(conditions)
        yield stream, Place(standing, score_of(conditions, standing), points)
