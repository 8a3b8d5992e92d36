"""British Columbia: the registration score of 200, as a range.

The most of each factor is reported by two sources, the inner levels by one; only the wage is certain. So
the score is a range, and the province's own score counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.rules.provincial.points import Grid, Part, Points

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.provincial.view import View
    from moveto_ca.rules.tables import Tables


def registration_grid(tables: Tables, on: date) -> Grid:
    """Compile the grid of the registration for a day."""
    return Grid(tables, on, "bc-registration")


def wage_points(view: View, grid: Grid) -> Part:
    """Give the points of the hourly wage of the offer, the best one of several."""
    figures = view.situation.day.figures
    full, first, minus = (figures[f"bc_wage_{name}"] for name in ("no_more_points", "first", "minus"))
    most = grid.most.get("wage", 0)
    best: int | None = None
    for _, offer in view.offers:
        wage = offer.hourly_wage_cad
        if wage is None:
            continue
        points = most if wage >= full else int(wage) - minus if wage >= first else 0
        best = points if best is None else max(best, points)
    if best is not None:
        return Part(best)
    if not view.offers:
        return Part(0, most, ("plans.job_offers",))
    return Part(0, most, (f"plans.job_offers[{view.offers[0][0]}].hourly_wage_cad",))


def measures(view: View) -> dict[str, Any]:
    """Give the score as measures: the wage, and the range that the other factors leave."""
    situation = view.situation
    grid = situation.facts.tables.compiled(registration_grid, situation.on)
    parts = {
        name: wage_points(view, grid) if name == "wage" else Part(0, most) for name, most in grid.most.items()
    }
    return {"points": Points(parts).measures(minimum=None, most=situation.day.figures["bc_most"])}
