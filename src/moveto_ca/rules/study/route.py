"""The route of study: its streams, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import Prose, Route
from moveto_ca.rules import bridge
from moveto_ca.rules.admissibility.admissible import with_admissible
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.specs import RouteSpec
from moveto_ca.rules.study import graduate, permit
from moveto_ca.rules.study.situation import ROUTE, Situation

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
    (with_admissible(permit.SPEC), with_admissible(graduate.SPEC)),
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
        "applicant.birth_date",
        "applicant.age",
        "applicant.biometrics_given_on",
        "applicant.us_status",
        "applicant.citizenships",
        "applicant.canada_status",
        "plans.applications",
    ),
)


def _order(stream: Stream) -> tuple[int, int]:
    return (RANK[stream.standing], -(stream.score or 0))


def assess(facts: Facts) -> Route | None:
    """Assess a person for the route.

    Args:
        facts: The person's facts.

    Returns:
        The route. It concerns everybody.
    """
    situation = Situation(facts)
    found = tuple(sorted((permit.assess(situation), graduate.assess(situation)), key=_order))
    best = found[0]
    return Route(ROUTE, TITLE, "temporary_residence", found, prose=lambda: Prose(best.summary))
