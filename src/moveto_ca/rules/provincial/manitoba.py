"""Manitoba, Skilled Worker Overseas: the assessment of 100 points, and the ranking of 1,000.

Authority: immigratemanitoba.com. The points of the four parts of a language are averaged in the
assessment and added up in the ranking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.education import BACHELOR, INDEX, MASTERS, ONE_YEAR, TWO_OR_MORE, TWO_YEAR
from moveto_ca.rules.provincial.need import NeedKind
from moveto_ca.rules.provincial.points import Grid, Part, Points, plain
from moveto_ca.rules.provincial.ties import KINDS as TIES

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.language import LanguageFacts
    from moveto_ca.rules.provincial.need import Need
    from moveto_ca.rules.provincial.view import View
    from moveto_ca.rules.tables import Tables

MANITOBA: Final = "CA-MB"
ASSESSMENT: Final = "manitoba-assessment"
RANKING: Final = "manitoba-ranking"
_PARTS: Final = 4
_TIES: Final = "adaptability"


def assessment_grid(tables: Tables, on: date) -> Grid:
    """Compile the grid of the assessment for a day."""
    return Grid(tables, on, ASSESSMENT)


def ranking_grid(tables: Tables, on: date) -> Grid:
    """Compile the grid of the ranking for a day."""
    return Grid(tables, on, RANKING)


def assessment(view: View) -> Points:
    """Give the points of the assessment."""
    situation = view.situation
    grid = situation.facts.tables.compiled(assessment_grid, situation.on)

    return Points(
        {
            "language": _language(view, grid, parts=_PARTS),
            "age": _age(view, grid),
            "work": _work(view, grid),
            "education": _education(view, grid),
            "adaptability": _connection(view, grid),
        }
    )


def ranking(view: View) -> Points:
    """Give the points of the ranking in the pool."""
    situation = view.situation
    grid = situation.facts.tables.compiled(ranking_grid, situation.on)
    return Points(
        {
            "language": _language(view, grid, parts=1),
            "age": _age(view, grid),
            "work": _with_licence(view, grid, _work(view, grid)),
            "education": _education(view, grid),
            "adaptability": _ties_and_region(view, grid),
            "risk": _risk(view, grid),
        }
    )


def _cells(grid: Grid, result: LanguageFacts | Nothing | None) -> list[int] | None:
    """Give the points of the four parts of a result; None if not known."""
    if result is None or isinstance(result, Nothing):
        return None if result is None else [0, 0, 0, 0]
    if result.usable is False:
        return [0, 0, 0, 0]
    if result.usable is None or None in result.levels:
        return None
    return [grid.at_most("language", level or 0) for level in result.levels]


def _language(view: View, grid: Grid, *, parts: int) -> Part:
    """Give the points of the languages: the four parts added up, then divided by ``parts``."""
    person = view.situation.facts.applicant
    most = grid.most.get("language", 0)
    english, french = _cells(grid, person.english), _cells(grid, person.french)
    if english is None and french is None and person.english is None and person.french is None:
        return Part(0, most, ("applicant.languages.english",))
    second = grid.get(("language", "second"), 0)
    level = view.situation.day.figures["manitoba_second_clb"]
    totals: list[float] = []
    for first, other in ((english, person.french), (french, person.english)):
        if first is not None:
            totals.append(sum(first) / parts + (second if _reaches(other, level) else 0))
    total = max(totals, default=0)
    doubtful = [
        result
        for cells, result in ((english, person.english), (french, person.french))
        if cells is None and result is not None and not isinstance(result, Nothing)
    ]
    needs = [f"applicant.languages.{each.language}.{field}" for each in doubtful for field in each.needs]
    return Part(total, most, tuple(needs)) if doubtful else Part(total)


def _reaches(result: LanguageFacts | Nothing | None, least: int) -> bool:
    if result is None or isinstance(result, Nothing) or not result.usable:
        return False
    return all(level is not None and level >= least for level in result.levels)


def _age(view: View, grid: Grid) -> Part:
    age = view.situation.facts.applicant.age
    if age is None:
        return Part(0, grid.most.get("age", 0), ("applicant.birth_date",))
    return Part(grid.by_age(age))


def _work(view: View, grid: Grid) -> Part:
    """Give the points of work in the last five years."""
    situation = view.situation
    jobs = situation.jobs
    if jobs is None:
        person = situation.person
        sums = None if person is None else person.work_years
        most = grid.top("work")
        if sums is not None and sums.canada is not None and sums.foreign is not None:
            most = grid.at_most("work", int(sums.canada + sums.foreign))
        return Part(0, most, ("applicant.work",))
    found = situation.worked(situation.paid, (), "manitoba_work_years")
    needs = tuple(f"applicant.{need}" for need in found.needs)
    return Part(
        grid.at_most("work", found.years),
        grid.at_most("work", found.most_years),
        needs,
    )


def _with_licence(view: View, grid: Grid, part: Part) -> Part:
    person = view.situation.person
    licences = None if person is None else person.licences
    held = any(licence.by == "provincial" and licence.place == MANITOBA for licence in licences or ())
    added = grid.get(("work", "licensed"), 0) if held else 0
    return Part(part.low + added, part.high + added, part.needs)


def _education(view: View, grid: Grid) -> Part:
    """Give the points of the credentials completed."""
    situation = view.situation
    credentials = situation.credentials
    most = grid.most.get("education", 0)
    trade = bool(situation.person is not None and situation.person.certificate_of_qualification)
    least = grid.get(("education", "trade"), grid.get(("education", "one_year"), 0)) if trade else 0
    if credentials is None:
        level = situation.facts.applicant.education
        if level is None or level.level is None:
            return Part(least, most, ("applicant.education",))
        return Part(max(least, _of_levels(grid, [level.level])))
    if any(each.level is None for each in credentials):
        needs = tuple(
            f"applicant.education[{place}].level"
            for place, each in enumerate(credentials)
            if each.level is None
        )
        return Part(least, most, needs)
    levels = [INDEX[each.level] for each in credentials if each.level is not None]
    return Part(max(least, _of_levels(grid, levels)))


def _of_levels(grid: Grid, levels: list[int]) -> int:
    """Give the points of a set of credentials."""
    if not levels:
        return grid.get(("education", "none"), 0)
    if max(levels) >= MASTERS:
        return grid["education", "graduate"]
    if TWO_OR_MORE in levels or sum(level >= TWO_YEAR for level in levels) > 1:
        return grid["education", "two_long"]
    best = max(levels)
    if best >= BACHELOR:
        return grid.get(("education", "one_three_year"), grid.get(("education", "one_long"), 0))
    if best >= TWO_YEAR:
        return grid.get(("education", "one_two_year"), grid.get(("education", "one_long"), 0))
    return grid["education", "one_year"] if best >= ONE_YEAR else grid.get(("education", "none"), 0)


def _tie_cells(view: View, grid: Grid) -> list[int]:
    """Give the points of each tie to Manitoba."""
    situation = view.situation
    kinds = view.tie_kinds
    levels: list[str] = [kind for kind in ("close_relative", "invited", "friend") if kind in kinds]
    long_enough = view.worked_months(situation.day.figures["manitoba_tie_work_months"]).fact
    if long_enough:
        levels.append("worked")
        if view.work_now[0].fact and view.offers:
            levels.append("current_job")
    if view.studied(TWO_YEAR).fact:
        levels.append("studied_long")
    elif "studied" in kinds or view.studied(ONE_YEAR).fact:
        levels.append("studied_short")
    return [grid[_TIES, level] for level in levels if (_TIES, level) in grid]


def _region(view: View, grid: Grid) -> int:
    plans = view.situation.plans
    return grid.get((_TIES, "outside"), 0) if plans is not None and plans.outside_main_city else 0


def _connection(view: View, grid: Grid) -> Part:
    """Give the points of the ties in the assessment; the region comes on top of the most that ties give.

    Whether several ties add up is not said: the best one is certain, their sum possible.
    """
    cells, region, most = _tie_cells(view, grid), _region(view, grid), grid.most.get(_TIES, 0)
    best, every = max(cells, default=0), min(sum(cells), most)
    if view.situation.ties is None and best < most:
        return Part(best + region, most + region, ("plans.ties",))
    return Part(best + region, every + region)


def _ties_and_region(view: View, grid: Grid) -> Part:
    """Give the points of ties and region in the ranking: added up, to the most that they can give."""
    most = grid.most.get(_TIES, 0)
    known = min(sum(_tie_cells(view, grid)) + _region(view, grid), most)
    if view.situation.ties is None and known < most:
        return Part(known, most, ("plans.ties",))
    return Part(known)


def _risk(view: View, grid: Grid) -> Part:
    """Take off points for work, studies or an application in another province."""
    situation = view.situation
    ties = situation.ties or ()
    others = [tie for tie in ties if tie.province not in (None, MANITOBA)]
    lost = 0
    elsewhere = any(tie.kind in ("worked", "studied") for tie in others) or any(
        each.province is not None and each.province[:3] == "CA-" and each.province != MANITOBA
        for each in situation.credentials or ()
    )
    if elsewhere:
        lost += grid.get(("risk", "elsewhere"), 0)
    if any(tie.kind == "applied" for tie in others):
        lost += grid.get(("risk", "applied"), 0)
    floor = situation.day.figures["manitoba_risk_floor"]
    if situation.ties is None:
        return Part(floor, max(lost, floor), ("plans.ties",))
    return Part(max(lost, floor))


def points(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the assessment reaches the pass mark."""
    found = view.manitoba_points
    least = need.day.figures["manitoba_pass"]
    if found.low >= least:
        fact: bool | None = True
    else:
        fact = None if found.high >= least else False
    key = (found.low, found.high, found.needs)
    text = "Your points: {0}." if found.low == found.high else "Your points: from {0} to {1}."
    return need.kept(key) or need.say(key, fact, text, plain(found.low), plain(found.high), needs=found.needs)


def measures(view: View) -> dict[str, Any]:
    """Give the assessment and the ranking as measures; three streams of the province tell of them."""
    return {name: points.copy() for name, points in view.manitoba_measures.items()}


def told(view: View) -> dict[str, dict[str, Any]]:
    """Give the assessment and the ranking of a person in plain JSON types, to be copied."""
    figures = view.situation.day.figures
    return {
        "points": view.manitoba_points.measures(
            minimum=figures["manitoba_pass"], most=figures["manitoba_assessment_most"]
        ),
        "ranking": ranking(view).measures(minimum=None, most=figures["manitoba_ranking_most"]),
    }


KINDS: Final = {
    "manitoba-points": NeedKind(
        "Points of the assessment",
        "Better language results, more work or a closer tie give more points.",
        (
            "applicant.birth_date",
            "applicant.age",
            "applicant.languages",
            "applicant.licences",
            "applicant.certificate_of_qualification",
            "plans.outside_main_city",
            *TIES["tie"].reads,
        ),
        points,
        ("manitoba_pass", "manitoba_assessment_most"),
    ),
}
