"""The first screen: the answer in up to three sentences, and the ranked table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from moveto_ca.render.blocks import Rank, Ranking
from moveto_ca.render.conditions import by_weight
from moveto_ca.render.people import joined
from moveto_ca.render.words import (
    cost_words,
    counted,
    is_unsettled,
    short_months,
    short_words,
    standing_words,
)
from moveto_ca.report import NOT_MET

if TYPE_CHECKING:
    from moveto_ca.report import Report, Route, Standing, Step, Stream

OPEN: Final = ("strong", "eligible")
SHUT: Final = ("closed", "not_available")
_NAMED: Final = 3
_NOTHING: Final = "Nothing to do on these facts."
_SENTENCE_END: Final = re.compile(r"(?<=[.?])\s+(?=[A-Z])")


def ranked(report: Report) -> tuple[Route, ...]:
    """Give the routes that are ranked against each other, best first."""
    return tuple(route for route in report.routes if route.score is not None)


def is_citizen(report: Report) -> bool:
    """Tell whether the person is a Canadian citizen already, so that no other way is needed."""
    route = report.route("citizenship-by-descent")
    return route is not None and route.standing == "strong" and route.measures.get("verdict") == "citizen"


def shown_routes(report: Report, *, explain: bool) -> tuple[Route, ...]:
    """Give the routes to show one by one; for a citizen, the others fold into one line."""
    if is_citizen(report) and not explain:
        return tuple(r for r in report.routes if r.id == "citizenship-by-descent" or r.score is None)
    return report.routes


def best_stream(route: Route) -> Stream:
    """Give the stream by which a route is judged."""
    return next((s for s in route.streams if s.id == route.best_stream), route.streams[0])


def steps_of(route: Route) -> tuple[Step, ...]:
    """Give what to do next on a route: its own steps, else those of its best stream."""
    return route.next_steps or best_stream(route).next_steps


def first_sentence(text: str) -> str:
    """Give the first sentence of a text, its full stop included."""
    first = _SENTENCE_END.split(text.strip(), maxsplit=1)[0]
    return first if not first or first[-1] in ".?" else f"{first}."


def sentences(text: str) -> int:
    """Count the sentences of a text."""
    return len([part for part in _SENTENCE_END.split(text.strip()) if part])


def summary_of(route: Route) -> str:
    """Give a route's answer: its own summary, else that of its best stream."""
    return route.summary or best_stream(route).summary


def answer(report: Report) -> tuple[str, ...]:
    """Say the answer in one to three sentences."""
    if is_citizen(report):
        route = report.route("citizenship-by-descent")
        told = first_sentence(summary_of(route)) if route else ""
        return tuple(
            filter(
                None,
                (
                    told or "On these facts you are already a Canadian citizen.",
                    "A citizen needs no permission to live or work in Canada.",
                ),
            )
        )
    routes = ranked(report)
    if not routes:
        return ("No way into Canada was looked at.",)
    if is_barred(report):  # what stops a person on every way comes before the ways
        return (f"At the border: {first_sentence(at_the_border(report.admissibility))}", _headline(routes))
    return tuple(filter(None, (_headline(routes), _second(routes), _last(report))))


def is_barred(report: Report) -> bool:
    """Tell whether something stops the person at the border, whichever way they take."""
    door = report.admissibility
    return door is not None and door.standing in ("within_reach", "closed", "not_available")


def at_the_border(door: Route | None) -> str:
    """Say in short what could stop the person at the border."""
    if door is None:
        return ""
    told: str = door.measures.get("in_short") or f"{standing_words(door)}."
    return told


def _headline(routes: tuple[Route, ...]) -> str:
    standing = routes[0].standing
    names = _named(routes, standing)
    if standing == "strong":
        return f"On these facts this is open to you: {names}."
    if is_unsettled(routes[0]):
        return "There is neither a yes nor a no yet."
    if standing == "eligible":
        return f"On these facts you meet the rules, but a ranking or an officer decides: {names}."
    if standing == "incomplete":
        return f"Not enough is known yet to say; what may be open to you is: {names}."
    if standing == "within_reach":
        return f"No way is open to you today, but you could change that for: {names}."
    return "None of the ways that were looked at is open to you on these facts."


def _second(routes: tuple[Route, ...]) -> str:
    """Say what the best route comes to; where too little is known of it, what else could be opened."""
    if routes[0].standing != "incomplete":
        summary = summary_of(routes[0])
        return first_sentence(summary) if summary else ""
    names = _named(routes, "within_reach")
    return f"Not open today, but yours to change: {names}." if names else ""


def _named(routes: tuple[Route, ...], standing: Standing) -> str:
    """Name the routes of a standing, the first three by name."""
    alike = [route.title for route in routes if route.standing == standing]
    if not alike:
        return ""
    return joined(alike if len(alike) <= _NAMED else (*alike[:_NAMED], "more"))


def _last(report: Report) -> str:
    """Say which facts are still missing for a fuller answer."""
    # What is missing at the border alone would settle no way in.
    door = {stream.id for stream in (report.admissibility.streams if report.admissibility else ())}
    missing = sum(any(stream not in door for stream in fact.decides) for fact in report.missing_facts)
    if not missing:
        return ""
    more = counted(missing, "more answer", "more answers")
    best = ranked(report)[0]
    if best.standing == "strong" or is_unsettled(best):  # no answer of a person settles the law
        return f"{more} would settle the other ways too; they are listed below."
    return f"{more} could change this; they are listed below."


def ranking(report: Report, *, explain: bool, linked: bool = True) -> Ranking:
    """Give the ranked table: route, standing, score, time, cost, next step.

    Args:
        report: The report.
        explain: True for the routes, too, that a citizen does not need.
        linked: False if the page has no part on each route to lead to.
    """
    return Ranking(
        tuple(
            _rank(report, route, place, linked=linked)
            for place, route in enumerate(shown_routes(report, explain=explain), start=1)
        )
    )


def _rank(report: Report, route: Route, place: int, *, linked: bool) -> Rank:
    best = best_stream(route)
    shut = route.standing in SHUT or route.score is None
    total = {**best.measures, **route.measures}.get("fees_total_cad")
    return Rank(
        key=route.id if linked else "",
        place="" if route.score is None else str(place),
        title=route.title,
        standing=route.standing,
        words=standing_words(route),
        short=short_words(route),
        score=route.score,
        time="" if shut else short_months(route.months or best.months),
        cost="" if shut else cost_words(route.fees or best.fees, total),
        next_step=next_step(report, route),
    )


def next_step(report: Report, route: Route) -> str:
    """Say the first thing to do on a route: its step, or the answer it waits for, or what would open it.

    What bars a person at the border is the first thing. Where something fails that the person cannot change,
    what else is missing opens nothing.
    """
    stream = best_stream(route)
    if route.standing == "incomplete":
        for missing in report.missing_facts:
            if stream.id in missing.decides:
                return f"Answer: {missing.question}"
    steps = steps_of(route)
    if steps and (route.standing in OPEN or is_kept_out(stream)):
        return first_sentence(steps[0].text)
    if route.standing != "not_available":
        for condition in by_weight(stream.conditions):
            if condition.outcome == NOT_MET and condition.rule.remedy:
                return first_sentence(condition.rule.remedy)
    if steps:
        return first_sentence(steps[0].text)
    return _NOTHING


def is_kept_out(stream: Stream) -> bool:
    """Tell whether what stops a person at the border stops them on this way; its first step deals with it."""
    return any(one.id == "admissible" and one.outcome == NOT_MET for one in stream.conditions)


def folded(report: Report, *, explain: bool) -> str:
    """Say in one line which routes a citizen does not need, or nothing."""
    shown = shown_routes(report, explain=explain)
    others = [route.title for route in report.routes if route not in shown]
    if not others:
        return ""
    return f"Not needed by a citizen, so not shown: {joined(others)}."
