"""A person's score in the Comprehensive Ranking System, for each choice of first official language."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import any_of
from moveto_ca.rules.express_entry.crs import breakdown_measures, crs_points, crs_points_swapped
from moveto_ca.rules.express_entry.crs_grid import grid_of_day, grid_on, period_start
from moveto_ca.rules.express_entry.crs_inputs import CrsInputs

if TYPE_CHECKING:
    from moveto_ca.rules.express_entry.crs import Breakdown
    from moveto_ca.rules.express_entry.crs_grid import Grid
    from moveto_ca.rules.facts import Facts

ROUTE: Final = "express-entry"
ESTIMATE: Final = "estimate"
SELF_ASSESSED: Final = "Some language levels are your own estimate, not a test result."


class Score:
    """The score of one candidate on a day.

    Args:
        facts: The facts.
        inputs: The facts that score.
        nominated: True or False to score as if a province had nominated the person within Express Entry, or
            had not; None to go by what was told.
        grid_day: Day whose points system scores; that of the assessment if left out.

    Attributes:
        inputs: The facts that score.
        grid: The points system of the day; None before 2016-11-19.
        choices: For each possible first official language, its points, best first.
    """

    __slots__ = ("_by_period", "_nominated", "_tables", "choices", "grid", "inputs")

    def __init__(
        self, facts: Facts, inputs: CrsInputs, *, nominated: bool | None = None, grid_day: date | None = None
    ) -> None:
        self.inputs = inputs
        self._nominated = nominated
        self._tables = facts.tables
        self.grid: Grid | None = facts.tables.compiled(grid_of_day, grid_day or facts.as_of)
        self._by_period: dict[date, int | None] | None = None
        self.choices: tuple[tuple[str, Breakdown], ...] = () if self.grid is None else self._points(self.grid)

    def _points(self, grid: Grid) -> tuple[tuple[str, Breakdown], ...]:
        inputs = self.inputs
        prepared = inputs.prepared(grid)
        if prepared is None:
            return ()
        if self._nominated is not None:
            prepared = prepared._replace(nomination=int(self._nominated))
        points = crs_points(grid, prepared)
        choices = inputs.choices
        if len(choices) == 1:
            return ((choices[0], points),)
        swapped = crs_points_swapped(grid, prepared, points)
        one, other = choices
        if swapped.total > points.total:
            return (other, swapped), (one, points)
        return (one, points), (other, swapped)

    @property
    def total(self) -> int | None:
        """The best total on the day; None if a fact is missing or the day is not covered."""
        return self.choices[0][1].total if self.choices else None

    def on(self, day: date) -> int | None:
        """Give the total of the same facts on the points system in force on another day."""
        grid = self.grid
        if grid is not None and day >= grid.since and period_start(self._tables, day) == grid.since:
            return self.total
        start = period_start(self._tables, day)
        if start is None:
            return None
        known = self._by_period
        if known is None:
            known = self._by_period = {}
        if start not in known:
            other = grid_on(self._tables, day)
            points = () if other is None else self._points(other)
            known[start] = points[0][1].total if points else None
        return known[start]

    def new_factors_possible(self, offered: bool | None) -> bool | None:
        """Tell whether the factors with unknown values could add points.

        Args:
            offered: Whether there is a job offer in Canada; None if not told.
        """
        grid = self.grid
        if grid is None or not grid.high_wage_exists or grid.high_wage_known:
            return False
        return any_of(self.inputs.canadian.reaches(max(grid.high_wage_years, 1)), offered)

    def measures(self, offered: bool | None) -> dict[str, Any] | None:
        """Give the score as measures of the report; None where there is no score."""
        grid = self.grid
        if grid is None or not self.choices:
            return None
        first, points = self.choices[0]
        reasons = [grid.why_not_exact] if grid.why_not_exact else []
        estimated = self.inputs.estimated()
        if estimated:
            reasons.append(SELF_ASSESSED)
        return {
            **breakdown_measures(points, grid),
            "first_official_language": first,
            "other_first_language": {
                "first_official_language": self.choices[1][0],
                **breakdown_measures(self.choices[1][1], grid),
            }
            if len(self.choices) > 1
            else None,
            "exactness": ESTIMATE if estimated else grid.exactness,
            "why_not_exact": " ".join(reasons) or None,
            "new_factors_possible": self.new_factors_possible(offered),
            "grid_in_force_from": grid.since.isoformat(),
        }


def scored_day(facts: Facts) -> date:
    """Give the day whose age scores: that of an invitation that stands or was used, else the day itself.

    Authority: IRPA 11.2(2)(a); official tool.
    """
    invited = invited_on(facts)
    if invited is None:
        return facts.as_of
    last_day = last_day_to_apply(facts)
    if last_day is None or facts.as_of <= last_day:
        return invited
    plans = facts.profile.plans
    filed = None if plans is None else plans.applications
    in_time = any(
        one.on is not None and invited <= one.on <= last_day and (one.route or "").split("/")[0] == ROUTE
        for one in filed or ()
    )
    return invited if in_time else facts.as_of


def _grid_day(facts: Facts, scored: date) -> date:
    """Give the day whose points system scores: who was invited keeps the points of that day.

    Where the values of the day of the assessment are not all known, they stand, and are called a baseline.
    """
    then = facts.tables.compiled(grid_of_day, scored)
    now = facts.tables.compiled(grid_of_day, facts.as_of)
    return scored if then and now and then.exactness == now.exactness else facts.as_of


def invited_on(facts: Facts) -> date | None:
    """Give the day of the invitation, if there was one by the day of the assessment."""
    plans = facts.profile.plans
    told = None if plans is None or plans.express_entry is None else plans.express_entry.invited_on
    return None if told is None or isinstance(told, Nothing) or told > facts.as_of else told


def last_day_to_apply(facts: Facts) -> date | None:
    """Give the last day to apply after the invitation; None without one, or where the days are not known."""
    invited = invited_on(facts)
    if invited is None:
        return None
    row = facts.tables.row("ee-after-invitation", "apply", on=invited)
    return None if row is None else invited + timedelta(days=row["days"])


def applicant_score(facts: Facts) -> Score:
    """Score the applicant as the principal applicant."""
    plans = facts.profile.plans
    age_day = facts.as_of if plans is None or plans.express_entry is None else scored_day(facts)
    partner = facts.partner if facts.accompanying.fact else None
    grid_day = None if age_day == facts.as_of else _grid_day(facts, age_day)
    return Score(facts, CrsInputs(facts, facts.applicant, partner, age_day), grid_day=grid_day)


def partner_score(facts: Facts) -> Score | None:
    """Score the partner as the principal applicant; None unless the partner comes along as a newcomer."""
    partner = facts.partner
    if partner is None or isinstance(partner, Nothing) or not facts.accompanying.fact:
        return None
    return Score(facts, CrsInputs(facts, partner, facts.applicant, facts.as_of, own_plans=False))
