"""The assessment of a person against every route."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca._version import __version__
from moveto_ca.report import Notice, Report, Route
from moveto_ca.rules.admissibility import route as admissibility
from moveto_ca.rules.admissibility.first_step import bar_first
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.listed import ROUTES
from moveto_ca.rules.tables import PACKAGED, Tables
from moveto_ca.wording import question

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from moveto_ca.profile import Profile
    from moveto_ca.rules.specs import RouteSpec

STALE_AFTER: Final = timedelta(days=90)
DESCENT: Final = "citizenship-by-descent"


def specs() -> tuple[RouteSpec, ...]:
    """Give every route that can be explained: the listed ones, and what could stop a person on any of them.

    All of them are read in: an assessment reads only those that its facts point to.
    """
    return (*(listed.spec for listed in ROUTES), admissibility.SPEC)


def _order(route: Route) -> tuple[bool, int, int]:
    """Best standing first, then the higher score; protection, which is not ranked, stands last."""
    return (route.score is None, RANK[route.standing], -(route.score or 0))


class Rulebook:
    """The rules behind a report: what it asks about them when it is read."""

    __slots__ = ("tables",)

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def question(self, path: str) -> str:
        """Give the plain question for a profile path."""
        return question(path)

    def verified_on(self, report: Report) -> date | None:
        """Give the oldest day on which a source used was last checked."""
        return min((day for _, day in report.sources), default=None)

    def notices(self, report: Report) -> tuple[Notice, ...]:
        """Give the warnings that the rules themselves raise: sources gone stale, an overlay in use."""
        notices: list[Notice] = []
        limit = report.as_of - STALE_AFTER
        stale = [source for source in report.sources if source[1] < limit]
        if stale:
            listed = "; ".join(f"{title} ({day})" for title, day in sorted(stale))
            notices.append(
                Notice(
                    "stale_rules",
                    f"Some rules were last checked more than {STALE_AFTER.days} days before {report.as_of}. "
                    f"They may have changed since: {listed}.",
                )
            )
        for name, rows in sorted(self.tables.overlay.items()):
            own = [row for row in rows if row.overlaid]  # rounds that were fetched later are nobody's own
            if not own:
                continue
            keys = ", ".join("/".join(row.key) + (f" from {row.from_}" if row.from_ else "") for row in own)
            notices.append(
                Notice("rules_overlay", f"Figures of your own are in use in the table {name}: {keys}.")
            )
        return tuple(notices)


_PACKAGED_RULEBOOK: Final = Rulebook(PACKAGED)


def assess(profile: Profile, *, as_of: date, tables: Tables = PACKAGED) -> Report:
    """Assess a person against every route.

    Pure and safe under threads: the same profile, day and tables give the same report.

    Args:
        profile: What the person told.
        as_of: Day on which the law is read, and on which an application counts as made.
        tables: The dated tables; the packaged ones, or those with an overlay.

    Returns:
        The report, its routes best first.
    """
    facts = Facts(profile, as_of, tables)
    found = tuple(_ways(facts, profile, None))
    rulebook = _PACKAGED_RULEBOOK if tables is PACKAGED else Rulebook(tables)
    return Report(__version__, as_of, found, admissibility.assess(facts, found), rulebook)


def some_routes(
    profile: Profile, only: Collection[str], *, as_of: date, tables: Tables = PACKAGED
) -> list[Route]:
    """Assess a person against some routes alone, as they stand in the whole report, best first.

    Args:
        profile: What the person told.
        only: Ids of the routes.
        as_of: Day on which the law is read, and on which an application counts as made.
        tables: The dated tables; the packaged ones, or those with an overlay.
    """
    return _ways(Facts(profile, as_of, tables), profile, only)


def _ways(facts: Facts, profile: Profile, only: Collection[str] | None) -> list[Route]:
    """Assess routes, best first; that of descent always, since others may read what it finds."""
    routes: list[Route] = []
    for listed in ROUTES:
        if only is not None and listed.id not in only and listed.id != DESCENT:
            continue
        if listed.points_to is not None and not listed.points_to(profile):
            continue
        route = listed.assess(facts)
        if route is None:
            continue
        routes.append(route)
        if route.id == DESCENT:  # the first of the list; what follows may read what it found
            facts.descent = route
            facts.citizen_by_descent = route.standing == "strong"
    if profile.background is not None:
        bar_first(routes, facts.grounds)
    routes.sort(key=_order)
    return routes
