"""The household: every adult tried as the one who applies, and what a route says of each member."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.advice.parts import Member, Place, Principal, RoutePlace
from moveto_ca.advice.placing import EXPRESS_ENTRY, SHUT, crs_of
from moveto_ca.advice.swap import swapped
from moveto_ca.rules.assess import assess
from moveto_ca.rules.facts import Facts

if TYPE_CHECKING:
    from moveto_ca.advice.told import Told
    from moveto_ca.profile import Profile
    from moveto_ca.report import Report, Route

_CANADIAN: Final = ("citizen", "permanent_resident")
_PROTECTION: Final = "asylum"
_APPLICANT: Final = "applicant"


def principals(told: Told, report: Report) -> tuple[Principal, ...]:
    """Try every adult of the household as the one who applies, the other one coming along.

    Args:
        told: The person.
        report: The report on the person; only its routes are looked at.

    Returns:
        One row for the applicant and one for the partner; none without a partner, or where one of the two
        is a citizen or permanent resident of Canada, who needs none of these ways.
    """
    partner = told.partner
    if partner is None or partner.canada_status in _CANADIAN:
        return ()
    if told.facts.applicant.canadian_citizen or told.facts.applicant.canadian_permanent_resident:
        return ()
    other = swapped(told.profile)
    if other is None:
        return ()
    again = assess(other, as_of=told.as_of, tables=told.tables)
    looked_at = {route.id for route in report.routes}
    return (
        Principal(_APPLICANT, _best(told, told.profile, report.routes)),
        Principal("partner", _best(told, other, tuple(r for r in again.routes if r.id in looked_at))),
    )


def _best(told: Told, profile: Profile, routes: tuple[Route, ...]) -> tuple[RoutePlace, ...]:
    """Give the routes that are not shut, best first, as the report has them."""
    return tuple(
        RoutePlace(
            route.id,
            route.title,
            route.streams[0].id,
            route.streams[0].title,
            Place(route.standing, route.score, _points(told, profile, route)),
        )
        for route in routes
        if route.standing not in SHUT and route.id != _PROTECTION
    )


def _points(told: Told, profile: Profile, route: Route) -> int | None:
    return crs_of(Facts(profile, told.as_of, told.tables)) if route.id == EXPRESS_ENTRY else None


def members(report: Report) -> tuple[Member, ...]:
    """Give what each route says of each member of the family, where it treats them apart.

    Args:
        report: The report; the rows stand in the measures ``people`` of a route, or of its best stream.
            What concerns protection is left out, and so is a route that speaks of the applicant alone.
    """
    return tuple(
        Member(str(row["who"]), at, title, row)
        for route in report.all_routes()
        if route.id != _PROTECTION
        for at, title, rows in (_rows(route),)
        if any(row["who"] != _APPLICANT for row in rows)
        for row in rows
    )


def _rows(route: Route) -> tuple[str, str, list[dict[str, Any]]]:
    """Give the rows of a route, with the id and title of the route or stream that has them."""
    people = route.measures.get("people")
    if people:
        return route.id, route.title, people
    best = route.streams[0]
    return best.id, best.title, best.measures.get("people") or []
