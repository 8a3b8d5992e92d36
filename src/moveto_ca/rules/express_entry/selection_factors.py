"""The 67-point grid of the Federal Skilled Worker class. It shares no figure with the ranking system.

Authority: IRPR 76(2), 78 to 83.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.education import LEVELS
from moveto_ca.rules.express_entry.adaptability import Element, elements
from moveto_ca.rules.express_entry.crs_extras import scored_levels
from moveto_ca.rules.job_facts import ANYWHERE
from moveto_ca.rules.language import NO_ABILITY
from moveto_ca.rules.work_history import told_years, worked

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.express_entry.case import Case
    from moveto_ca.rules.language import Levels
    from moveto_ca.rules.tables import Tables
    from moveto_ca.rules.work_history import Worked

FACTORS: Final = ("language", "education", "age", "experience", "arranged_employment", "adaptability")
RELATIVES: Final = frozenset(
    {"parent", "grandparent", "child", "grandchild", "sibling", "aunt_or_uncle", "niece_or_nephew"}
)
HIGHEST_AGE: Final = 120
HIGHEST_LEVEL: Final = 10
MOST_YEARS: Final = 10


class SelectionGrid:
    """The grid on a day, as tuples indexed by small integers.

    Attributes:
        education: Points by place in the list of levels.
        first_language: Points by level, one ability.
        second_language: Points for the second language.
        second_minimum: Level that it takes in each ability.
        experience: Points by completed years, 0 to 10.
        age: Points by age, 0 to 120.
        arranged_employment: Points for arranged employment.
        adaptability: Points by element.
        adaptability_cap: Most points of adaptability.
        partner_language_minimum: Level that the partner needs in each ability.
        study_years: Years of study in Canada that count.
        relative_age: Age from which a relative counts.
        pass_mark: Points that the class asks for.
    """

    __slots__ = (
        "adaptability",
        "adaptability_cap",
        "age",
        "arranged_employment",
        "education",
        "experience",
        "first_language",
        "partner_language_minimum",
        "pass_mark",
        "relative_age",
        "second_language",
        "second_minimum",
        "study_years",
    )

    def __init__(self, tables: Tables, on: date) -> None:
        cells: dict[str, dict[str, int]] = {}
        for row in tables.rows("fsw-points", on=on):
            cells.setdefault(row["factor"], {})[row["level"]] = row["points"]
        caps = {row.key[0]: row["value"] for row in tables.rows("fsw-caps", on=on)}
        self.education = tuple(cells["education"].get(level, 0) for level in LEVELS)
        self.first_language = _from_lowest(cells["first_language"], HIGHEST_LEVEL)
        ((second, points),) = cells["second_language"].items()
        self.second_language = points
        self.second_minimum = int(second)
        self.experience = _from_lowest(cells["experience"], MOST_YEARS)
        self.age = tuple(cells["age"].get(str(age), 0) for age in range(HIGHEST_AGE + 1))
        self.arranged_employment = cells["arranged_employment"]["yes"]
        self.adaptability = cells["adaptability"]
        self.adaptability_cap: int = caps["adaptability"]
        self.partner_language_minimum: int = caps["adaptability_partner_language_minimum"]
        self.study_years: int = caps["adaptability_study_years"]
        self.relative_age: int = caps["adaptability_relative_age"]
        self.pass_mark: int = caps["pass_mark"]


def _from_lowest(cells: dict[str, int], highest: int) -> tuple[int, ...]:
    """Give the points of every number: those of the highest row that it reaches."""
    rows = sorted((int(level), points) for level, points in cells.items())
    return tuple(
        max((points for level, points in rows if number >= level), default=0) for number in range(highest + 1)
    )


class Points:
    """Points of one factor: what is certain, what is possible, and what would settle it."""

    __slots__ = ("least", "most", "needs")

    def __init__(self, least: int, most: int, needs: tuple[str, ...] = ()) -> None:
        self.least = least
        self.most = most
        self.needs = needs if least != most else ()


class SelectionFactors:
    """The points of a person.

    Attributes:
        factors: The points by factor, in the order of FACTORS.
        least: Points that are certain.
        most: Points that are possible.
        pass_mark: Points that the class asks for.
        once_assessed: Points that are certain once an assessment shows the highest diploma.
        extras: Whether each element of adaptability applies; None if not known.
    """

    __slots__ = ("_grid", "extras", "factors", "least", "most", "once_assessed", "pass_mark")

    def __init__(self, case: Case) -> None:
        self._grid = grid = case.facts.tables.compiled(SelectionGrid, case.facts.as_of)
        self.pass_mark = grid.pass_mark
        self.extras = elements(case, grid)
        self.factors = {
            "language": _language(case, grid),
            "education": _education(case, grid),
            "age": _age(case, grid),
            "experience": _experience(case, grid),
            "arranged_employment": _arranged(case, grid),
            "adaptability": _adaptability(self.extras, grid),
        }
        least = most = 0
        for points in self.factors.values():
            least += points.least
            most += points.most
        self.least = least
        self.most = most
        self.once_assessed = least + self._of_an_assessment(case)

    def _of_an_assessment(self, case: Case) -> int:
        """Give the points that an assessment which shows the highest diploma would add."""
        education = case.person.education
        if education is None or education.held is None or education.level is None:
            return 0
        return max(self.of_education(education.held) - self.of_education(education.level), 0)

    def of_education(self, level: int) -> int:
        """Give the points of a level of education, by its place in the list of levels."""
        return self._grid.education[level]

    @property
    def once_assessed_passes(self) -> bool:
        """Tell whether an assessment that shows the highest diploma would alone bring the pass mark."""
        return self.passed is False and self.once_assessed >= self.pass_mark

    def below_their_most(self, case: Case) -> frozenset[str]:
        """Name the factors to which one's own act can still add: below the most that each can give.

        Returns:
            Names of `FACTORS` without age; of language ``first_language`` and ``second_language`` apart.
        """
        grid = self._grid
        most = {
            "education": max(grid.education),
            "experience": max(grid.experience),
            "arranged_employment": grid.arranged_employment,
            "adaptability": grid.adaptability_cap,
        }
        found = {name for name, cap in most.items() if self.factors[name].least < cap}
        first = 4 * max(grid.first_language)
        english, french = scored_levels(case.person.english), scored_levels(case.person.french)
        results = [each for each in (english, french) if each is not None]
        if (
            max((sum(grid.first_language[level] for level in levels) for levels in results), default=0)
            < first
        ):
            found.add("first_language")
        if sum(min(each) >= grid.second_minimum for each in results) < 2:
            found.add("second_language")
        return frozenset(found)

    @property
    def passed(self) -> bool | None:
        """Tell whether the points reach the pass mark."""
        if self.least >= self.pass_mark:
            return True
        return None if self.most >= self.pass_mark else False

    @property
    def needs(self) -> tuple[str, ...]:
        """Paths of the facts that could still add points."""
        return tuple(dict.fromkeys(path for factor in self.factors.values() for path in factor.needs))

    def measures(self) -> dict[str, Any]:
        """Give the points as measures; what only adds (offer, adaptability) counts as none until told."""
        found: dict[str, Any] = {
            name: points.least
            if points.least == points.most or name in {"arranged_employment", "adaptability"}
            else None
            for name, points in self.factors.items()
        }
        total = None if None in found.values() else sum(found.values())
        return {"total": total, **found, "pass_mark": self.pass_mark, "most_possible": self.most}


def _language(case: Case, grid: SelectionGrid) -> Points:
    person = case.person
    english, french = scored_levels(person.english), scored_levels(person.french)
    if english is None and french is None:
        most = 4 * max(grid.first_language) + grid.second_language
        return Points(0, most, ("applicant.languages.english",))
    one, other = english or NO_ABILITY, french or NO_ABILITY
    best = max(_two_languages(one, other, grid), _two_languages(other, one, grid))
    unfinished = [
        f"applicant.languages.{result.language}.{field}"
        for result in (person.english, person.french)
        if result is not None and not isinstance(result, Nothing)
        for field in result.needs
    ]
    if unfinished:
        return Points(best, 4 * max(grid.first_language) + grid.second_language, tuple(unfinished))
    return Points(best, best)


def _two_languages(first: Levels, second: Levels, grid: SelectionGrid) -> int:
    points = sum([grid.first_language[level] for level in first])
    # A language without points as the first one leaves no second one beside it.
    return points + (grid.second_language if points and min(second) >= grid.second_minimum else 0)


def _education(case: Case, grid: SelectionGrid) -> Points:
    education = case.person.education
    if education is None:
        return Points(0, max(grid.education), ("applicant.education",))
    return Points(
        grid.education[education.lowest],
        grid.education[education.highest],
        tuple(f"applicant.{name}" for name in education.needs),
    )


def _age(case: Case, grid: SelectionGrid) -> Points:
    age = case.person.age
    return (
        Points(0, max(grid.age), ("applicant.birth_date",))
        if age is None
        else Points(grid.age[age], grid.age[age])
    )


def experience(case: Case) -> Worked:
    """Count the skilled work of the last ten years, in any country and several occupations (IRPR 80)."""
    person = case.person
    rules = person.rules.work
    jobs = person.jobs
    if jobs is not None:
        return worked(jobs, ANYWHERE, case.limits.fsw_from, case.facts.as_of, rules)
    sums = None if person.person is None else person.person.work_years
    if sums is None:
        return told_years(None, MOST_YEARS, rules, ("work",))
    if sums.canada is None and sums.foreign is None:
        return told_years(None, MOST_YEARS, rules, ("work_years.foreign",), sums.noc)
    return told_years((sums.canada or 0) + (sums.foreign or 0), MOST_YEARS, rules, (), sums.noc)


def _experience(case: Case, grid: SelectionGrid) -> Points:
    done = experience(case)
    return Points(
        grid.experience[min(done.years, MOST_YEARS)],
        grid.experience[min(done.most_years, MOST_YEARS)],
        tuple(f"applicant.{name}" for name in done.needs),
    )


def _arranged(case: Case, grid: SelectionGrid) -> Points:
    awarded = case.arranged.awarded
    return Points(
        grid.arranged_employment if awarded else 0,
        0 if awarded is False else grid.arranged_employment,
        case.arranged.needs,
    )


def _adaptability(found: dict[str, Element], grid: SelectionGrid) -> Points:
    least = most = 0
    needs: list[str] = []
    for name, element in found.items():
        fact = element.fact
        if fact is False:
            continue
        points = grid.adaptability[name]
        most += points
        if fact:
            least += points
        else:
            needs.extend(element.needs)
    cap = grid.adaptability_cap
    return Points(min(least, cap), min(most, cap), tuple(needs))
