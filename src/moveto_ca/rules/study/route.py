"""The route of study: its streams, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import Prose, Route
from moveto_ca.rules import bridge
from moveto_ca.rules.admissibility.admissible import with_admissible
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.specs import RouteSpec
from moveto_ca.rules.study import graduate, permit, permit_rules, pointing
from moveto_ca.rules.study.concern import has_other_aims
from moveto_ca.rules.study.situation import ROUTE, STUDY, Situation

if TYPE_CHECKING:
    from moveto_ca.report import Stream
    from moveto_ca.rules.facts import Facts

TITLE: Final = "Study in Canada"

SPEC: Final = RouteSpec(
    ROUTE,
    TITLE,
    "A permit to study, and a work permit after graduation. By itself neither leads to permanent residence; "
    "a Canadian diploma and the work after it count towards it.",
    "temporary_residence",
    (with_admissible(permit_rules.SPEC), with_admissible(graduate.SPEC)),
    (
        "study-sources",
        "study-statuses",
        "study-figures",
        "study-funds",
        "work-bridge",
        "work-figures",
        "work-spouse-occupations",
        "crs-points",
        "cusma-figures",
        "cusma-exemption-codes",
        "cusma-work-permit-fees",
    ),
    (
        *bridge.READS,
        *pointing.READS,
        "applicant.birth_date",
        "applicant.age",
        "applicant.biometrics_given_on",
        "applicant.us_status",
    ),
)


def _order(stream: Stream) -> tuple[int, int]:
    return (RANK[stream.standing], -(stream.score or 0))


def _summary_of(streams: tuple[Stream, ...]) -> str:
    """Give the answer of the best stream; where it is one of two, with its name."""
    best = streams[0]
    return f"{best.title}: {best.summary}" if len(streams) > 1 else best.summary


def assess(facts: Facts) -> Route | None:
    """Assess a person for the route.

    Args:
        facts: The person's facts.

    Returns:
        The route, with those of its streams that the person's facts point to. None for a person who told
        aims of which study is none, and to whose facts nothing of it points.
    """
    situation = Situation(facts)
    found: tuple[Stream, ...]
    pointed_to = pointing.pointed_to(situation)
    if not pointed_to:
        if has_other_aims(situation.plans) and not situation.names_the_route:
            return None
        found = (permit.assess(situation, spoken_of=False),)
    elif len(pointed_to) > 1:
        both = (permit.assess(situation, spoken_of=True), graduate.assess(situation))
        found = both if _order(both[0]) <= _order(both[1]) else both[::-1]
    elif STUDY in pointed_to:
        found = (permit.assess(situation, spoken_of=True),)
    else:
        found = (graduate.assess(situation),)
    return Route(ROUTE, TITLE, "temporary_residence", found, prose=lambda: Prose(_summary_of(found)))
