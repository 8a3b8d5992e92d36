"""The route of business: federal classes, provincial streams and permits for owners, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Prose, Route
from moveto_ca.rules.business.concern import concerns, points_to
from moveto_ca.rules.business.home import home_purchase
from moveto_ca.rules.business.situation import ROUTE, TITLE, Situations
from moveto_ca.rules.conditions import RANK

if TYPE_CHECKING:
    from moveto_ca.rules.business.case import Case
    from moveto_ca.rules.facts import Facts


_HOME: Final = (
    "A home in Canada gives no immigration advantage. Until {0} people who are neither citizens nor "
    "permanent "
    "residents may not buy one in a census metropolitan area or agglomeration, with exceptions. Taxes of the "
    "provinces on foreign buyers are separate."
)


def _order(case: Case) -> tuple[int, int]:
    return (RANK[case.standing], -case.score)


def assess(facts: Facts) -> Route | None:
    """Assess a person for the route.

    Args:
        facts: The person's facts.

    Returns:
        The route; None for a person who told of no business and of no home to buy. A home alone gets one
        line: no federal class rests on owning property.
    """
    profile = facts.profile
    if not points_to(profile):
        return None
    situations = Situations(facts)
    cases = _cases(situations, business=concerns(profile))
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


def _cases(situations: Situations, *, business: bool) -> list[Case]:
    plain = situations.of(ROUTE)
    if not business:
        from moveto_ca.rules.business import closed_classes

        return [closed_classes.assess(closed_classes.INVESTOR, plain)]
    from moveto_ca.rules.business.cases import cases  # thirty modules that most people need not wait for

    return cases(situations, plain)


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
