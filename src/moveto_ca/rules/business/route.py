"""The route of business: federal classes, provincial streams and permits for owners, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Prose, Route
from moveto_ca.rules import bridge
from moveto_ca.rules.admissibility.admissible import with_admissible
from moveto_ca.rules.business import (
    closed_classes,
    permits,
    pointing,
    provinces,
    self_employed,
    startup,
    startup_law,
)
from moveto_ca.rules.business.home import READS as HOME_READS
from moveto_ca.rules.business.home import home_purchase
from moveto_ca.rules.business.provinces import STREAMS, Provinces
from moveto_ca.rules.business.situation import ROUTE, Situation, filed_on
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.specs import RouteSpec

if TYPE_CHECKING:
    from moveto_ca.rules.business.case import Case
    from moveto_ca.rules.facts import Facts

TITLE: Final = "A business of your own in Canada"

SPEC: Final = RouteSpec(
    ROUTE,
    TITLE,
    "Ways to Canada for people who start, buy or run a business: what is closed and since when, the streams "
    "of "
    "the provinces by their numbers, and temporary permits for owners. A home or a passive investment gives "
    "no "
    "status, but in one program of Quebec.",
    "permanent_residence",
    tuple(
        map(
            with_admissible,
            (
                startup_law.SPEC,
                self_employed.SPEC,
                *closed_classes.SPECS.values(),
                *(stream.spec for stream in STREAMS),
                *(kind.spec for kind in permits.KINDS.values()),
            ),
        )
    ),
    (
        "business-sources",
        "business-statuses",
        "business-programmes",
        "business-conditions",
        "business-experience",
        "business-areas",
        "business-places",
        "business-rounds",
        "business-figures",
        "business-periods",
        "business-fees",
        "business-provincial-fees",
        "business-self-employed-grid",
        "business-provincial-grids",
        "business-streams",
        "business-work-permits",
        "settlement-funds",
        "work-bridge",
        "cusma-figures",
        "cusma-work-permit-fees",
    ),
    (
        *bridge.READS,
        *pointing.READS,
        *HOME_READS,
        "applicant.birth_date",
        "applicant.age",
        "applicant.us_status",
        "applicant.biometrics_given_on",
        "plans.community",
        "plans.outside_main_city",
    ),
)

_HOME: Final = (
    "A home in Canada gives no immigration advantage. Until {0} people who are neither citizens nor "
    "permanent "
    "residents may not buy one in a census metropolitan area or agglomeration, with exceptions. Taxes of the "
    "provinces on foreign buyers are separate."
)


class _Situations:
    """A person's situation on the day of the application of each stream; most often one day for all."""

    __slots__ = ("_filed", "_of", "facts")

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        plans = facts.profile.plans
        self._filed = plans is not None and bool(plans.applications)
        self._of = {facts.as_of: Situation(facts, facts.as_of)}

    def of(self, stream_id: str) -> Situation:
        """Give the situation for a stream."""
        on = filed_on(self.facts, stream_id) if self._filed else self.facts.as_of
        found = self._of.get(on)
        if found is None:
            found = self._of[on] = Situation(self.facts, on)
        return found


def _order(case: Case) -> tuple[int, int]:
    return (RANK[case.standing], -case.score)


def assess(facts: Facts) -> Route | None:
    """Assess a person for the route.

    Args:
        facts: The person's facts.

    Returns:
        The route. For a person who told of no business it has one short answer.
    """
    situations = _Situations(facts)
    plain = situations.of(ROUTE)
    cases = _cases(situations, plain) if pointing.concerns(facts.profile) else [permits.untold(plain)]
    cases.sort(key=_order)
    best = cases[0]
    return Route(
        ROUTE,
        TITLE,
        "permanent_residence",
        tuple([case.stream() for case in cases]),
        measures=lambda: _measures(facts),
        prose=lambda: _prose(facts, best),
    )


def _cases(situations: _Situations, plain: Situation) -> list[Case]:
    """Give every case that the facts point to, in the order in which equals are shown."""
    on_day = plain.facts.tables.compiled(Provinces, plain.on)
    found: list[Case] = []
    for one in pointing.provincial(plain, on_day):
        situation = situations.of(one.stream.id)
        if situation.on != plain.on:
            one = situation.facts.tables.compiled(Provinces, situation.on).by_id[one.stream.id]  # noqa: PLW2901
        found.append(provinces.assess(one, situation))
    found += [permits.assess(name, situations.of(name)) for name in pointing.permit_streams(plain)]
    found.append(startup.assess(situations.of(startup_law.ID)))
    if pointing.self_employed_matters(plain):
        found.append(self_employed.assess(situations.of(self_employed.ID)))
    found.append(closed_classes.assess(closed_classes.PILOT, plain))
    found += [closed_classes.assess(name, plain) for name in pointing.federal(plain)]
    return found


def _measures(facts: Facts) -> dict[str, Any]:
    return {"home_purchase": home_purchase(facts), "elsewhere": _elsewhere(facts)}


def _elsewhere(facts: Facts) -> list[dict[str, str]]:
    """Name the permits for owners that another route assesses."""
    rows = facts.tables.rows("business-work-permits", on=facts.as_of)
    return [
        {"id": row["route"], "title": row["name"], "stream": row["stream"]}
        for row in rows
        if not row["stream"].startswith(f"{ROUTE}/")
    ]


def _prose(facts: Facts, best: Case) -> Prose:
    own = best.prose()
    home = home_purchase(facts)
    cautions = own.cautions
    if home is not None and home["until"] is not None:
        cautions = (_HOME.format(home["until"]), *cautions)
    return Prose(own.summary, months=own.months, cautions=cautions)
