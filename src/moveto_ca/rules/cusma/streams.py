"""The streams of the route together: what they are, and the best first for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules import bridge
from moveto_ca.rules.admissibility.admissible import with_admissible
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.cusma import permit, pointing, professional, visitor
from moveto_ca.rules.cusma.investor import INVESTOR_KIND
from moveto_ca.rules.cusma.situation import ROUTE, TITLE, VISITOR
from moveto_ca.rules.cusma.trader import TRADER_KIND
from moveto_ca.rules.cusma.transferee import TRANSFEREE_KIND
from moveto_ca.rules.specs import RouteSpec

if TYPE_CHECKING:
    from moveto_ca.report import Stream
    from moveto_ca.rules.cusma.situation import Situation

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
        "cusma-duties",
        "cusma-near-titles",
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


def best_first(first: Stream, situation: Situation, pointed_to: frozenset[str]) -> tuple[Stream, ...]:
    """Assess the further streams that the facts point to, and put the best first."""
    streams = [first, *(permit.assess(kind, situation) for kind in KINDS if kind.id in pointed_to)]
    if VISITOR in pointed_to:
        streams.append(visitor.assess(situation))
    streams.sort(key=lambda stream: (RANK[stream.standing], -(stream.score or 0)))
    return tuple(streams)
