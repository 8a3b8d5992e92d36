"""The list of routes, and the assessment of a person against all of them."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from moveto_ca._version import __version__
from moveto_ca.report import Notice, Report, Route
from moveto_ca.rules.admissibility import route as admissibility
from moveto_ca.rules.asylum import route as asylum
from moveto_ca.rules.business import route as business
from moveto_ca.rules.citizenship import route as citizenship
from moveto_ca.rules.citizenship.grants import route as citizenship_grant
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.cusma import route as cusma
from moveto_ca.rules.express_entry import route as express_entry
from moveto_ca.rules.express_entry.nominees import POOL
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.family import route as family
from moveto_ca.rules.indigenous import route as indigenous
from moveto_ca.rules.provincial import route as provincial
from moveto_ca.rules.study import route as study
from moveto_ca.rules.tables import PACKAGED, Tables
from moveto_ca.rules.work import route as work
from moveto_ca.wording import question

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from moveto_ca.profile import Profile
    from moveto_ca.rules.specs import RouteSpec

# One line a route, in the order in which equals are shown. A route that does not concern the person
# gives None.
ROUTES: Final[tuple[tuple[RouteSpec, Callable[[Facts], Route | None]], ...]] = (
    (citizenship.SPEC, citizenship.assess),
    (citizenship_grant.SPEC, citizenship_grant.assess),
    (indigenous.SPEC, indigenous.assess),
    (express_entry.SPEC, express_entry.assess),
    (provincial.SPEC, partial(provincial.assess, pool=POOL)),
    (family.SPEC, family.assess),
    (cusma.SPEC, cusma.assess),
    (work.SPEC, work.assess),
    (study.SPEC, study.assess),
    (business.SPEC, business.assess),
    (asylum.SPEC, asylum.assess),
)

# Every route that can be explained: those of the list, and what could stop a person on any of them.
SPECS: Final[tuple[RouteSpec, ...]] = (*(spec for spec, _ in ROUTES), admissibility.SPEC)

STALE_AFTER: Final = timedelta(days=90)


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
        days = [c.rule.authority.verified_on for s in report.streams() for c in s.conditions]
        return min(days, default=None)

    def notices(self, report: Report) -> tuple[Notice, ...]:
        """Give the warnings that the rules themselves raise: sources gone stale, an overlay in use."""
        notices: list[Notice] = []
        limit = report.as_of - STALE_AFTER
        stale = {
            (c.rule.authority.title, c.rule.authority.verified_on)
            for s in report.streams()
            for c in s.conditions
            if c.rule.authority.verified_on < limit
        }
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
    routes = [route for _, assess_route in ROUTES if (route := assess_route(facts)) is not None]
    routes.sort(key=_order)
    rulebook = _PACKAGED_RULEBOOK if tables is PACKAGED else Rulebook(tables)
    found = tuple(routes)
    return Report(__version__, as_of, found, admissibility.assess(facts, found), rulebook)
