"""Points of a province as they are published: for each factor what is certain and what is possible.

Authority: the grids of the provinces, as dated in the table of grids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.tables import Tables

GRIDS: Final = "provincial-grids"
# Beyond the oldest age and the highest level that any grid names.
_OLDEST: Final = 121
_HIGHEST: Final = 13


class Grid(dict[tuple[str, str], int]):
    """The points of one grid on a day, by factor and level; and the most of each factor."""

    __slots__ = ("_ages", "_steps", "most")

    def __init__(self, tables: Tables, on: date, name: str) -> None:
        self.most: dict[str, int] = {}
        super().__init__()
        for row in tables.rows(GRIDS, on=on):
            if row["grid"] != name:
                continue
            if row["points"] is not None:
                self[row["factor"], row["level"] or ""] = row["points"]
            if row["most"] is not None:
                self.most[row["factor"]] = row["most"]

        self._ages = {age: self._at_age(age) for age in range(_OLDEST)}
        self._steps: dict[str, tuple[int, ...]] = {
            factor: tuple(self._at_most(factor, level) for level in range(_HIGHEST)) for factor in self.most
        }

    def by_age(self, age: int) -> int:
        """Give the points of an age."""
        return self._ages.get(age, 0)

    def at_most(self, factor: str, level: int) -> int:
        """Give the points of the highest level that is written for a factor and reached; nought below all."""
        steps = self._steps[factor]
        return steps[min(level, len(steps) - 1)]

    def top(self, factor: str) -> int:
        """Give the points of the highest level that is written for a factor."""
        return self._steps[factor][-1]

    def _at_age(self, age: int) -> int:
        """Find the points of an age; levels are written ``18``, ``21-45`` and ``50+``."""
        for (factor, level), points in self.items():
            if factor != "age":
                continue
            first, _, last = level.replace("+", "-200").replace(" or older", "-200").partition("-")
            if int(first) <= age <= int(last or first):
                return points
        return 0

    def _at_most(self, factor: str, level: int) -> int:
        reached = [(int(at), points) for (f, at), points in self.items() if f == factor and at.isdecimal()]
        return max((pair for pair in reached if pair[0] <= level), default=(0, 0))[1]


class Part:
    """The points of one factor.

    Attributes:
        low: Points that are certain.
        high: Points that are possible.
        needs: Paths of the facts that keep the two apart.
    """

    __slots__ = ("high", "low", "needs")

    def __init__(self, low: float, high: float | None = None, needs: tuple[str, ...] = ()) -> None:
        self.low = low
        self.high = low if high is None else high
        self.needs = needs if self.low != self.high else ()


class Points:
    """The points of a person on one grid.

    Attributes:
        parts: Points by factor.
        low: Points that are certain in all.
        high: Points that are possible in all.
        needs: Paths of the facts that keep the two apart.
    """

    __slots__ = ("high", "low", "needs", "parts")

    def __init__(self, parts: dict[str, Part]) -> None:
        self.parts = parts
        self.low = sum(part.low for part in parts.values())
        self.high = sum(part.high for part in parts.values())
        self.needs = tuple(dict.fromkeys(need for part in parts.values() for need in part.needs))

    def measures(self, *, minimum: int | None, most: int) -> dict[str, Any]:
        """Give them as measures of the report; ``total`` only where nothing is open."""
        return {
            "total": plain(self.low) if self.low == self.high else None,
            "minimum": minimum,
            "of": most,
            "low": plain(self.low),
            "high": plain(self.high),
            **{name: plain(part.low) if part.low == part.high else None for name, part in self.parts.items()},
        }


def plain(points: float) -> int | float:
    """Give points as a plain number."""
    return int(points) if points == int(points) else float(points)
