"""The points of the federal Self-Employed class, exactly, as a range where a fact is not known.

Authority: IRPR 102.1 (age), 102.2 (education), 102.3 (language), 103 (experience), 105 (adaptability).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.business.couple import adaptability
from moveto_ca.rules.business.schooling import education

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.business.situation import Situation
    from moveto_ca.rules.language import PossibleLevels
    from moveto_ca.rules.tables import Row, Tables

TABLE: Final = "business-self-employed-grid"
FACTORS: Final = ("experience", "education", "language", "age", "adaptability")


class Bands:
    """Points by a number: how many for each band, from its lowest number on.

    Attributes:
        basic: Numbers of the lowest band that scores at all.
    """

    __slots__ = ("_bands", "basic")

    def __init__(self, rows: list[Row]) -> None:
        self._bands = [(row["at_least"] or 0, row["at_most"], row["points"]) for row in rows]
        scoring = [(first, last or first) for first, last, points in self._bands if points]
        first, last = min(scoring)
        self.basic = range(first, last + 1)

    def points(self, number: int) -> int:
        """Give the points for a number; none outside every band."""
        return next(
            (p for first, last, p in self._bands if first <= number and (last is None or number <= last)), 0
        )


class Grid:
    """The grid on a day.

    Attributes:
        experience: Points by one-year periods.
        age: Points by age.
        first: Points of a skill in the first official language, by level.
        second: Points of a skill in the second one.
        basic_cap: Most points for skills of the lowest scoring levels.
        education: For each credential, its points by the years of study that it asks for.
        adaptability: Points of each element.
        most: Most points of each factor.
    """

    __slots__ = ("adaptability", "age", "basic_cap", "education", "experience", "first", "most", "second")

    def __init__(self, tables: Tables, on: date) -> None:
        rows = tables.rows(TABLE, on=on)

        def of(factor: str, item: str) -> list[Row]:
            return [row for row in rows if row["factor"] == factor and row["item"] == item]

        self.experience = Bands(of("experience", "years"))
        self.age = Bands(of("age", "years"))
        self.first = Bands(of("language", "first"))
        self.second = Bands(of("language", "second"))
        self.basic_cap: int = tables.value("business-figures", "self_employed_first_level_cap", on=on)
        self.education: tuple[tuple[str, int, int], ...] = tuple(
            (row["item"], row["at_least"] or 0, row["points"]) for row in rows if row["factor"] == "education"
        )
        self.adaptability: dict[str, int] = {
            row["item"]: row["points"] for row in rows if row["factor"] == "adaptability"
        }
        self.most: dict[str, int] = {row["factor"]: row["factor_max"] for row in rows}


class Points:
    """Points as a range for each factor.

    Attributes:
        factors: Fewest and most points of each factor.
        low: Fewest points in all.
        high: Most points in all.
        needs: Paths of the facts that keep the two apart.
        unsettled: True if the text itself can be read two ways here.
    """

    __slots__ = ("factors", "high", "low", "needs", "unsettled")

    def __init__(
        self, factors: dict[str, tuple[int, int]], needs: tuple[str, ...], *, doubtful: bool
    ) -> None:
        self.factors = factors
        self.low = sum(low for low, _ in factors.values())
        self.high = sum(high for _, high in factors.values())
        self.needs = needs
        self.unsettled = doubtful

    def measures(self) -> dict[str, Any]:
        """Give them as plain JSON types; a factor or total that is not certain is null."""
        exact = {name: low if low == high else None for name, (low, high) in self.factors.items()}
        return {
            "total": self.low if self.low == self.high else None,
            "low": self.low,
            "high": self.high,
            **exact,
            "unsettled": self.unsettled,
        }


def points(situation: Situation, least_periods: int, most_periods: int) -> Points:
    """Score a person.

    Args:
        situation: The person.
        least_periods: One-year periods of relevant experience, at least.
        most_periods: The same, at most.
    """
    grid = situation.facts.tables.compiled(Grid, situation.on)
    needs: list[str] = []
    experience = (grid.experience.points(least_periods), grid.experience.points(most_periods))
    if experience[0] != experience[1]:
        needs += [
            f"business.{name}"
            for name in ("cultural_years", "athletic_years")
            if getattr(situation.business, name) is None
        ] or ["business.cultural_world_class_years", "business.athletic_world_class_years"]
    schooling = education(situation.person, "applicant", grid.education, situation.on)
    needs += schooling.needs
    language, two_ways, paths = _language(situation, grid)
    needs += paths
    age = situation.age
    aged = (0, grid.most["age"]) if age is None else (grid.age.points(age),) * 2
    if age is None:
        needs.append("applicant.birth_date")
    ties = adaptability(situation, grid.adaptability, grid.most["adaptability"], grid.education)
    needs += ties.needs
    factors: dict[str, tuple[int, int]] = {
        "experience": experience,
        "education": (schooling.low, schooling.high),
        "language": language,
        "age": (aged[0], aged[1]),
        "adaptability": (ties.low, ties.high),
    }
    return Points(factors, tuple(dict.fromkeys(needs)), doubtful=two_ways or schooling.doubtful)


# --- Language -------------------------------------------------------------------------------------


def _skills(levels: PossibleLevels, bands: Bands) -> tuple[int, int]:
    """Score one language: points of the higher levels, and of the lowest scoring ones before their cap."""
    told = [level for level in levels if level is not None]
    basic = sum(bands.points(level) for level in told if level in bands.basic)
    return sum(bands.points(level) for level in told) - basic, basic


def _pair(first: PossibleLevels, second: PossibleLevels, grid: Grid) -> tuple[int, int]:
    """Score both languages; whether the cap is per language or in all is not settled by the text."""
    cap = grid.basic_cap
    higher_1, basic_1 = _skills(first, grid.first)
    higher_2, basic_2 = _skills(second, grid.second)
    higher = higher_1 + higher_2
    return higher + min(cap, basic_1 + basic_2), higher + min(cap, basic_1) + min(cap, basic_2)


def _language(situation: Situation, grid: Grid) -> tuple[tuple[int, int], bool, tuple[str, ...]]:
    """Score the languages with the better one first, or the one that the person named."""
    told = [_bounds(situation, place) for place in (0, 1)]
    named = None if situation.person is None else situation.person.first_official_language
    orders = [(0, 1), (1, 0)] if named is None else [(0, 1) if named == "english" else (1, 0)]
    lows = [_pair(told[a][0], told[b][0], grid) for a, b in orders]
    highs = [_pair(told[a][1], told[b][1], grid) for a, b in orders]
    low, high = max(pair[0] for pair in lows), max(pair[1] for pair in highs)
    two_ways = any(pair[0] != pair[1] for pair in (*lows, *highs))
    known = all(one[0] == one[1] for one in told)
    return (low, high), two_ways and low != high, () if known else situation.language_needs


def _bounds(situation: Situation, place: int) -> tuple[PossibleLevels, PossibleLevels]:
    """Give the lowest and the highest levels that a language can have, as far as it was told."""
    result, levels = situation.languages[place], situation.levels[place]
    if isinstance(result, Nothing):
        return (0, 0, 0, 0), (0, 0, 0, 0)
    if levels is None:
        return (0, 0, 0, 0), (10, 10, 10, 10)
    listening, reading, writing, speaking = levels
    return (
        (listening or 0, reading or 0, writing or 0, speaking or 0),
        tuple(10 if one is None else one for one in levels),  # type: ignore[return-value]  # four of them
    )
