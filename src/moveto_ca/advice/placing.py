"""How a person stands in the streams of one route, read from an assessment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.advice.parts import Place
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.facts import Facts

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Profile
    from moveto_ca.report import Route, Standing, Stream
    from moveto_ca.rules.listed import Listed
    from moveto_ca.rules.tables import Tables

EXPRESS_ENTRY: Final = "express-entry"
OPEN: Final = ("strong", "eligible")
SHUT: Final = ("closed", "not_available")


class Placed:
    """One route assessed for one profile on one day.

    Attributes:
        route: The route, or None where it does not concern the person.
        crs: Points in Express Entry, on that route; None where they are not known.
    """

    __slots__ = ("crs", "route")

    def __init__(self, listed: Listed, profile: Profile, as_of: date, tables: Tables) -> None:
        facts = Facts(profile, as_of, tables)
        self.route: Route | None = None
        self.crs: int | None = None
        if listed.points_to is not None and not listed.points_to(profile):
            return
        self.route = listed.assess(facts)
        if self.route is not None and listed.id == EXPRESS_ENTRY:
            self.crs = crs_of(facts)

    def stream(self, stream_id: str) -> Stream | None:
        """Give a stream of the route, or None if it has none of this id."""
        if self.route is None:
            return None
        return next((stream for stream in self.route.streams if stream.id == stream_id), None)

    def place(self, stream: Stream) -> Place:
        """Say how the person stands in a stream of the route."""
        return Place(stream.standing, stream.score, self.crs)


def crs_of(facts: Facts) -> int | None:
    """Give the points in Express Entry, the better first language taken; None where they are not known."""
    from moveto_ca.rules.express_entry.route import judged

    case, _, _ = facts.once(judged)
    return case.score.total


def rank(standing: Standing) -> int:
    """Give the place of a standing, the best 0."""
    return RANK[standing]
