"""The route of the Canada-United States-Mexico Agreement: its streams, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import Prose, Route
from moveto_ca.rules import bridge
from moveto_ca.rules.admissibility.admissible import with_admissible
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.cusma import permit, pointing, professional, visitor
from moveto_ca.rules.cusma.investor import INVESTOR_KIND
from moveto_ca.rules.cusma.situation import ROUTE, VISITOR, Situation
from moveto_ca.rules.cusma.trader import TRADER_KIND
from moveto_ca.rules.cusma.transferee import TRANSFEREE_KIND
from moveto_ca.rules.specs import RouteSpec

if TYPE_CHECKING:
    from moveto_ca.report import Stream
    from moveto_ca.rules.facts import Facts

TITLE: Final = "Work under the trade agreement with the United States and Mexico (CUSMA)"

KINDS: Final = (TRADER_KIND, INVESTOR_KIND, TRANSFEREE_KIND)

SPEC: Final = RouteSpec(
    ROUTE,
    TITLE,
    "Citizens of the United States and Mexico can get a work permit for certain kinds of work without a "
    "labour market assessment, and visit on business without a permit. The permit is temporary; by itself it "
    "does not lead to permanent residence.",
    "temporary_residence",
    tuple(map(with_admissible, (professional.SPEC, *(kind.spec for kind in KINDS), visitor.SPEC))),
    (
        "cusma-sources",
        "cusma-statuses",
        "cusma-agreement",
        "cusma-parties",
        "cusma-territories",
        "cusma-professions",
        "cusma-exemption-codes",
        "cusma-work-permit-fees",
        "cusma-figures",
        "cusma-degree-names",
        "cusma-fields",
        "cusma-profession-fields",
        "cusma-cautions",
        "work-bridge",
        "work-figures",
        "work-spouse-occupations",
    ),
    (
        "applicant.birth_date",
        "applicant.age",
        "applicant.biometrics_given_on",
        "plans.job_offers.months",
        *pointing.READS,
        *bridge.READS,
    ),
)


def assess(facts: Facts) -> Route | None:
    """Assess a person for the route.

    Args:
        facts: The person's facts.

    Returns:
        The route. It concerns everybody: where citizenship rules it out, it says so. Of its streams, it has
        that of professionals and those that the person's facts point to.
    """
    situation = Situation(facts)
    best = professional.assess(situation)
    pointed_to = pointing.pointed_to(situation)
    streams = _best_first(best, situation, pointed_to) if pointed_to else (best,)
    return Route(ROUTE, TITLE, "temporary_residence", streams, prose=lambda: Prose(streams[0].summary))


def _best_first(first: Stream, situation: Situation, pointed_to: frozenset[str]) -> tuple[Stream, ...]:
    """Assess the further streams that the facts point to, and put the best first."""
    streams = [first, *(permit.assess(kind, situation) for kind in KINDS if kind.id in pointed_to)]
    if VISITOR in pointed_to:
        streams.append(visitor.assess(situation))
    streams.sort(key=lambda stream: (RANK[stream.standing], -(stream.score or 0)))
    return tuple(streams)
