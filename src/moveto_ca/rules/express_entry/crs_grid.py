"""The points grid of the Comprehensive Ranking System on a day, as tuples indexed by small integers.

Authority: Ministerial Instructions respecting the Express Entry system, ss. 8 to 30; every cell is a
dated row of the table ``crs-points``.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from moveto_ca.rules.education import LEVELS as EDUCATION_LEVELS

if TYPE_CHECKING:
    from moveto_ca.rules.tables import Tables

Cells: TypeAlias = tuple[int, ...]
Pairs: TypeAlias = tuple[Cells, ...]

HIGHEST_AGE: Final = 120
HIGHEST_LEVEL: Final = 10
MOST_CANADIAN_YEARS: Final = 5
MOST_FOREIGN_YEARS: Final = 3

# Codes of the facts that are no number, in the order of their places in a grid.
FRENCH: Final = ("none", "lower", "higher")
STUDY: Final = ("none", "one_or_two", "three_plus")
OFFER: Final = ("none", "other", "major_group_00")
HIGH_WAGE: Final = ("none", "1.3x", "1.5x", "2x")

EXACT: Final = "exact"
BASELINE: Final = "baseline"

_TABLES: Final = (
    "crs-points",
    "crs-caps",
    "crs-bands",
    "crs-education-tiers",
    "crs-french",
    "crs-rule-sets",
    "crs-high-wage-occupations",
    "crs-high-wage-rules",
)


class Column:
    """The cells for a candidate without, or with, an accompanying partner.

    Attributes:
        age: Points by age, 0 to 120.
        education: Points by place in the list of levels.
        first_language: Points by level, one ability.
        second_language: Points by level, one ability.
        second_language_cap: Most points that the second language gives.
        canadian_work: Points by completed years, 0 to 5.
        partner_education: Points by place in the list of levels.
        partner_language: Points by level, one ability.
        partner_canadian_work: Points by completed years, 0 to 5.
        core_cap: Most points of the core.
        partner_cap: Most points of the partner.
    """

    __slots__ = (
        "age",
        "canadian_work",
        "core_cap",
        "education",
        "first_language",
        "partner_canadian_work",
        "partner_cap",
        "partner_education",
        "partner_language",
        "second_language",
        "second_language_cap",
    )

    def __init__(self, points: _Points, caps: dict[str, int]) -> None:
        ages = range(HIGHEST_AGE + 1)
        levels = range(HIGHEST_LEVEL + 1)
        years = range(MOST_CANADIAN_YEARS + 1)
        self.age: Cells = points.by_number("age", ages)
        self.education: Cells = points.by_name("education", EDUCATION_LEVELS)
        self.first_language: Cells = points.by_number("first_language", levels)
        self.second_language: Cells = points.by_number("second_language", levels)
        self.second_language_cap = caps["second_language"]
        self.canadian_work: Cells = points.by_number("canadian_work", years)
        self.partner_education: Cells = points.by_name("partner_education", EDUCATION_LEVELS)
        self.partner_language: Cells = points.by_number("partner_language", levels)
        self.partner_canadian_work: Cells = points.by_number("partner_canadian_work", years)
        self.core_cap = caps["core"]
        self.partner_cap = caps["partner"]


class Grid:
    """The whole points system on a day.

    Attributes:
        columns: Cells without and with an accompanying partner, in that order.
        education_language: Points by education level and lowest level of the first language.
        education_canadian_work: Points by education level and years of Canadian work.
        foreign_work_language: Points by years of foreign work and lowest level of the first language.
        foreign_work_canadian_work: Points by years of foreign and of Canadian work.
        certificate_language: Points by certificate held (0, 1) and lowest level of the first language.
        education_pair_cap: Most points that the two pairs of education give together.
        foreign_pair_cap: Most points that the two pairs of foreign work give together.
        transferability_cap: Most points of all pairs.
        sibling: Points for a sibling in Canada.
        french: Points by code of FRENCH.
        canadian_study: Points by code of STUDY.
        nomination: Points for a nomination.
        arranged_employment: Points by code of OFFER.
        offers_score: True if a job offer gives points by the rules to 2025-03-24.
        high_wage_work: Points by code of HIGH_WAGE; all nought while the values are not known.
        high_wage_offer: The same for a job offer.
        high_wage_known: True if the values of the high-wage factors are known on the day.
        high_wage_exists: True if there are such factors on the day.
        high_wage_occupations: Listed occupations and the code of their level.
        high_wage_years: Completed years of Canadian work that the high-wage points ask for.
        additional_cap: Most points of the additional factors.
        french_minima: By code of FRENCH, from the highest: code, level in French, level in English.
        french_lowest: The lowest level in French that gives points.
        exactness: ``exact`` or ``baseline``.
        why_not_exact: What is not known, in words; None if all is known.
        since: First day of the grid.
    """

    __slots__ = (
        "additional_cap",
        "arranged_employment",
        "canadian_study",
        "certificate_language",
        "columns",
        "education_canadian_work",
        "education_language",
        "education_pair_cap",
        "exactness",
        "foreign_pair_cap",
        "foreign_work_canadian_work",
        "foreign_work_language",
        "french",
        "french_lowest",
        "french_minima",
        "high_wage_exists",
        "high_wage_known",
        "high_wage_occupations",
        "high_wage_offer",
        "high_wage_work",
        "high_wage_years",
        "nomination",
        "offers_score",
        "sibling",
        "since",
        "transferability_cap",
        "why_not_exact",
    )

    def __init__(self, tables: Tables, on: date) -> None:
        self.since = on
        alone = _Points(tables, on, "alone")
        both = _Points(tables, on, "with_partner")
        caps = {row.key[0]: (row["alone"], row["with_partner"]) for row in tables.rows("crs-caps", on=on)}
        self.columns = tuple(
            Column(points, {name: cap[place] for name, cap in caps.items()})
            for place, points in enumerate((alone, both))
        )
        self._fill_pairs(alone, tables, on)
        self.education_pair_cap: int = caps["education_pair"][0]
        self.foreign_pair_cap: int = caps["foreign_work_pair"][0]
        self.transferability_cap: int = caps["transferability"][0]
        self.additional_cap: int = caps["additional"][0]
        self.sibling = alone.cell("sibling", "yes")
        self.french = alone.by_name("french", FRENCH)
        self.canadian_study = alone.by_name("canadian_study", STUDY)
        self.nomination = alone.cell("nomination", "yes")
        self.arranged_employment = alone.by_name("arranged_employment", OFFER)
        self.offers_score = any(self.arranged_employment)
        self.high_wage_work = alone.by_name("high_wage_work", HIGH_WAGE)
        self.high_wage_offer = alone.by_name("high_wage_offer", HIGH_WAGE)
        self._fill_high_wage(alone, tables, on)
        self.french_minima = tuple(
            (FRENCH.index(row.key[0]), row["french_minimum"], row["english_minimum"])
            for row in sorted(tables.rows("crs-french", on=on), key=lambda row: -FRENCH.index(row.key[0]))
        )
        self.french_lowest = min((lowest for _, lowest, _ in self.french_minima), default=HIGHEST_LEVEL + 1)
        rule_set = tables.row("crs-rule-sets", "crs", on=on)
        self.exactness: str = EXACT if rule_set is None else rule_set["exactness"]
        self.why_not_exact: str | None = None if rule_set is None else rule_set["why_not_exact"]

    def _fill_pairs(self, points: _Points, tables: Tables, on: date) -> None:
        tiers = {row.key[0]: row["tier"] for row in tables.rows("crs-education-tiers", on=on)}
        education = tuple(tiers[level] for level in EDUCATION_LEVELS)
        language = _bands(tables, on, "language", HIGHEST_LEVEL)
        canadian = _bands(tables, on, "canadian_work", MOST_CANADIAN_YEARS)
        foreign = _bands(tables, on, "foreign_work", MOST_FOREIGN_YEARS)
        certificate = _bands(tables, on, "certificate_language", HIGHEST_LEVEL)
        self.education_language = points.pairs("education_language", education, language)
        self.education_canadian_work = points.pairs("education_canadian_work", education, canadian)
        self.foreign_work_language = points.pairs("foreign_work_language", foreign, language)
        self.foreign_work_canadian_work = points.pairs("foreign_work_canadian_work", foreign, canadian)
        self.certificate_language = points.pairs("certificate_language", (0, 1), certificate)

    def _fill_high_wage(self, points: _Points, tables: Tables, on: date) -> None:
        slots = [
            points.told(factor, level)
            for factor in ("high_wage_work", "high_wage_offer")
            for level in HIGH_WAGE[1:]
        ]
        self.high_wage_exists = any(exists for exists, _ in slots)
        self.high_wage_known = self.high_wage_exists and all(
            value is not None for exists, value in slots if exists
        )
        self.high_wage_occupations = {
            row["noc"]: HIGH_WAGE.index(row["level"])
            for row in tables.rows("crs-high-wage-occupations", on=on)
        }
        rule = tables.row("crs-high-wage-rules", "high_wage_work", on=on)
        self.high_wage_years: int = 0 if rule is None else rule["minimum_canadian_years"]


class _Points:
    """One column of the table of points on a day; a cell without a row, or an empty one, gives nothing."""

    def __init__(self, tables: Tables, on: date, column: str) -> None:
        self._cells: dict[tuple[str, ...], int | None] = {
            row.key: row[column] for row in tables.rows("crs-points", on=on)
        }

    def told(self, factor: str, level: str) -> tuple[bool, int | None]:
        """Give whether there is a row, and its points."""
        return (factor, level) in self._cells, self._cells.get((factor, level))

    def cell(self, factor: str, level: str) -> int:
        return self._cells.get((factor, level)) or 0

    def by_name(self, factor: str, names: tuple[str, ...]) -> Cells:
        return tuple(self.cell(factor, name) for name in names)

    def by_number(self, factor: str, numbers: range) -> Cells:
        """Give the cells of a factor; beyond its first and last row, those rows hold."""
        known = [int(key[1]) for key in self._cells if key[0] == factor]
        low, high = min(known), max(known)
        return tuple(self.cell(factor, str(min(max(number, low), high))) for number in numbers)

    def pairs(self, factor: str, first: Cells, second: Cells) -> Pairs:
        """Give the cells of a pair of bands, by the two facts that the bands are made of."""
        return tuple(
            tuple(self.cell(factor, f"{one}/{other}") if one and other else 0 for other in second)
            for one in first
        )


def _bands(tables: Tables, on: date, scale: str, highest: int) -> Cells:
    """Give the band of every value of a fact, 0 to its highest."""
    minima = sorted(
        (row["minimum"], row["band"]) for row in tables.rows("crs-bands", on=on) if row.key[0] == scale
    )
    return tuple(
        max((band for minimum, band in minima if value >= minimum), default=0) for value in range(highest + 1)
    )


def _period_starts(tables: Tables, _day: date) -> tuple[date, ...]:
    """Give the days on which some part of the points system began or ended."""
    days: set[date] = set()
    for name in _TABLES:
        for row in tables.rows(name):
            if row.from_ is not None:
                days.add(row.from_)
            if row.to is not None:
                days.add(row.to + timedelta(days=1))
    return tuple(sorted(days))


def period_start(tables: Tables, day: date) -> date | None:
    """Give the first day of the period of unchanged points that a day falls in; None if it is not covered."""
    starts = tables.compiled(_period_starts, date.min)
    place = bisect_right(starts, day)
    return starts[place - 1] if place else None


def grid_on(tables: Tables, day: date) -> Grid | None:
    """Give the points system in force on a day, compiled once for each period.

    Returns:
        The grid; None before 2016-11-19, which the tables do not cover.
    """
    return tables.compiled(grid_of_day, day)


def grid_of_day(tables: Tables, day: date) -> Grid | None:
    """Give the points system in force on a day, for `Tables.compiled`."""
    start = period_start(tables, day)
    return None if start is None else tables.compiled(Grid, start)
