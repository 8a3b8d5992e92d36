"""The first screen: the answer in up to three sentences, and the ranked table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from moveto_ca.render.blocks import Rank, Ranking
from moveto_ca.render.words import counted, standing_words
from moveto_ca.report import NOT_MET

if TYPE_CHECKING:
    from moveto_ca.report import Report, Route, Step, Stream

OPEN: Final = ("strong", "eligible")
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
        return tuple(r for r in report.routes if r.leads_to == "citizenship" or r.score is None)
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
    best = routes[0]
    return tuple(
        filter(
            None,
            (_headline(routes), first_sentence(summary_of(best)) if summary_of(best) else "", _last(report)),
        )
    )


def _headline(routes: tuple[Route, ...]) -> str:
    standing = routes[0].standing
    alike = [route for route in routes if route.standing == standing]
    names = _joined([route.title for route in alike[:3]]) + (" and more" if len(alike) > 3 else "")
    if standing == "strong":
        return f"On these facts this is open to you: {names}."
    if standing == "eligible":
        return f"On these facts you meet the rules, but a ranking or an officer decides: {names}."
    if standing == "incomplete":
        return f"Not enough is known yet to say; what may be open to you is: {names}."
    if standing == "within_reach":
        return f"No way is open to you today, but you could change that for: {names}."
    return "None of the ways that were looked at is open to you on these facts."


def _last(report: Report) -> str:
    """Say what most stands in the way of a fuller answer: the border, or the facts not told."""
    door = report.admissibility
    if door is not None and door.standing in ("within_reach", "closed", "not_available"):
        return "Something could stop you at the border, whichever way you take: see the last part."
    missing = len(report.missing_facts)
    if not missing:
        return ""
    more = counted(missing, "more answer", "more answers")
    if ranked(report)[0].standing == "strong":
        return f"{more} would settle the other ways too; they are listed below."
    return f"{more} could change this; they are listed below."


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def ranking(report: Report, *, explain: bool) -> Ranking:
    """Give the ranked table: route, standing in words, score, next step."""
    rows = []
    for place, route in enumerate(shown_routes(report, explain=explain), start=1):
        rows.append(
            Rank(
                place=str(place) if route.score is not None else "",
                title=route.title,
                standing=route.standing,
                words=standing_words(route),
                score=route.score,
                next_step=next_step(report, route),
            )
        )
    return Ranking(tuple(rows))


def next_step(report: Report, route: Route) -> str:
    """Say the first thing to do on a route: its step, or the answer it waits for, or what would open it."""
    stream = best_stream(route)
    if route.standing == "incomplete":
        for missing in report.missing_facts:
            if stream.id in missing.decides:
                return f"Answer: {missing.question}"
    steps = steps_of(route)
    if steps and route.standing in OPEN:
        return first_sentence(steps[0].text)
    for condition in stream.conditions:
        if condition.outcome == NOT_MET and condition.rule.remedy:
            return first_sentence(condition.rule.remedy)
    if steps:
        return first_sentence(steps[0].text)
    return "Nothing to do on these facts."


def folded(report: Report, *, explain: bool) -> str:
    """Say in one line which routes a citizen does not need, or nothing."""
    shown = shown_routes(report, explain=explain)
    others = [route.title for route in report.routes if route not in shown]
    if not others:
        return ""
    return f"Not needed by a citizen, so not shown: {', '.join(others)}."
