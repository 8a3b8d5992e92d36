"""Points of Alberta's Rural Entrepreneur stream, as a range: some of its rows were not seen.

Authority: the grid as two sources tell it; maxima grade B, several rows grade C.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.education import INDEX, SECONDARY

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.business.situation import Situation
    from moveto_ca.rules.tables import Tables

TABLE: Final = "business-provincial-grids"
RURAL: Final = "ab-res"
SUCCESSION: Final = "succession"


class RuralGrid:
    """The grid on a day.

    Attributes:
        steps: For each part and item, the least values and their points, highest first.
        most: Most points of each part.
    """

    __slots__ = ("most", "steps")

    def __init__(self, tables: Tables, on: date) -> None:
        self.steps: dict[tuple[str, str], list[tuple[float, int]]] = {}
        self.most: dict[str, int] = {}
        for row in tables.rows(TABLE, on=on):
            if row["stream"] != RURAL:
                continue
            self.most[row["part"]] = row["factor_max"]
            if row["points"] is not None:
                at = self.steps.setdefault((row["part"], row["item"]), [])
                at.append((row["at_least"] or 0, row["points"]))
        for steps in self.steps.values():
            steps.sort(reverse=True)

    def points(self, part: str, item: str, value: float | None) -> tuple[int, int]:
        """Give fewest and most points of an item for a value; the whole span while it is not told."""
        steps = self.steps[part, item]
        if value is None:
            return 0, self.most[part]
        found = next((points for least, points in steps if value >= least), 0)
        return found, found


def rural_range(situation: Situation) -> tuple[int, int, dict[str, list[int]]]:
    """Score a person as far as the rows are known.

    Args:
        situation: The person.

    Returns:
        Fewest and most points, and the two for each part.
    """
    grid = situation.facts.tables.compiled(RuralGrid, situation.on)
    business = situation.business
    owner = grid.points("experience", "owner", business.owner_years)
    manager = grid.points("experience", "manager", business.senior_manager_years)
    populations = [points for _, points in grid.steps["rural", "any"]]
    taken_over = business.kind
    bonus = grid.most[SUCCESSION]
    parts: dict[str, tuple[int, int]] = {
        "rural": (min(populations), max(populations)),
        "experience": (max(owner[0], manager[0]), max(owner[1], manager[1])),
        "investment": grid.points("investment", "value", business.investment_cad),
        "net-worth": grid.points("net-worth", "value", business.net_worth_cad),
        "jobs": grid.points("jobs", "value", business.jobs_to_create),
        SUCCESSION: (0, bonus)
        if taken_over is None
        else (bonus, bonus)
        if taken_over == SUCCESSION
        else (0, 0),
        "language": _language(situation, grid),
        "education": _education(situation, grid),
        "adaptability": (0, grid.most["adaptability"]),
    }
    low, high = sum(one for one, _ in parts.values()), sum(one for _, one in parts.values())
    shown: dict[str, Any] = {name.replace("-", "_"): list(both) for name, both in parts.items()}
    return low, high, shown


def _language(situation: Situation, grid: RuralGrid) -> tuple[int, int]:
    """Score the weakest skill of the better language."""
    low = high = 0
    for levels in situation.levels:
        if levels is None or None in levels:
            high = grid.most["language"]
            continue
        weakest = min(level for level in levels if level is not None)
        found = grid.points("language", "level", weakest)[0]
        low, high = max(low, found), max(high, found)
    return low, high


def _education(situation: Situation, grid: RuralGrid) -> tuple[int, int]:
    """Score the schooling; the rows between a secondary diploma and a bachelor's degree were not seen."""
    education = situation.facts.applicant.education
    steps = sorted(grid.steps["education", "level"])
    (_, school), (degree_level, degree) = steps
    if education is None:
        return 0, grid.most["education"]
    low = degree if education.lowest >= degree_level else school if education.lowest >= SECONDARY else 0
    high = (
        0 if education.highest < INDEX["secondary"] else school if education.highest == SECONDARY else degree
    )
    return low, high
