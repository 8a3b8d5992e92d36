# ruff: noqa: PLR1730, FURB136 - caps and the lowest level are compared in place: a call of min() at each of
# them makes the innermost step of a population run a third slower.
"""The Comprehensive Ranking System: from prepared facts to points.

Authority: Ministerial Instructions respecting the Express Entry system, ss. 8 to 30.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from moveto_ca.rules.express_entry.crs_grid import Grid
    from moveto_ca.rules.language import Levels


class Prepared(NamedTuple):
    """What the points depend on, each fact a small whole number.

    Attributes:
        with_partner: 1 if an accompanying partner, no citizen and no permanent resident, is scored; else 0.
        age: Completed years, 0 to 120.
        education: Place in the list of education levels, 0 to 7.
        first: Levels of the first official language: listening, reading, writing, speaking, each 0 to 10.
        second: Levels of the second one.
        canadian_years: Completed years of Canadian skilled work, 0 to 5.
        foreign_years: Completed years of foreign skilled work, 0 to 3.
        certificate: 1 if a Canadian certificate of qualification in a trade is held; else 0.
        partner_education: Place in the list of education levels.
        partner_first: Levels of the partner's first official language.
        partner_canadian_years: The partner's completed years of Canadian skilled work, 0 to 5.
        sibling: 1 if a brother or sister in Canada counts; else 0.
        french: Code of the French points: 0 none, 1 lower, 2 higher.
        study: Code of the Canadian study: 0 none, 1 one or two years, 2 three years or more.
        nomination: 1 if nominated under an Express Entry stream; else 0.
        offer: Code of the job offer under the rules to 2025-03-24: 0 none, 1 other, 2 major group 00.
        high_wage_work: Code of the level of a listed high-wage occupation worked in in Canada; 0 none.
        high_wage_offer: Code of the level of a listed high-wage occupation offered; 0 none.
    """

    with_partner: int
    age: int
    education: int
    first: Levels
    second: Levels
    canadian_years: int
    foreign_years: int
    certificate: int
    partner_education: int
    partner_first: Levels
    partner_canadian_years: int
    sibling: int
    french: int
    study: int
    nomination: int
    offer: int
    high_wage_work: int
    high_wage_offer: int


class Breakdown(NamedTuple):
    """The points: total, sections, and every factor before the caps of pairs and sections."""

    total: int
    core: int
    partner: int
    transferability: int
    additional: int
    age: int
    education: int
    first_language: int
    second_language: int
    canadian_work: int
    partner_education: int
    partner_language: int
    partner_canadian_work: int
    education_language: int
    education_canadian_work: int
    foreign_work_language: int
    foreign_work_canadian_work: int
    certificate_language: int
    sibling: int
    french: int
    canadian_study: int
    nomination: int
    arranged_employment: int
    high_wage_work: int
    high_wage_offer: int


SECTIONS: Final = Breakdown._fields[:5]
FACTORS: Final = Breakdown._fields[5:]
_new: Final = tuple.__new__


def crs_points(grid: Grid, prepared: Prepared) -> Breakdown:  # noqa: PLR0915 - one line a cell
    """Give the points of a candidate.

    Args:
        grid: The points system of a day.
        prepared: The candidate's facts.

    Returns:
        Total, sections and factors. The second language stands as capped, as the grid gives it.
    """
    (
        with_partner,
        candidate_age,
        level,
        first,
        (listening2, reading2, writing2, speaking2),
        canadian_years,
        foreign_years,
        certificate,
        partner_level,
        (partner_listening, partner_reading, partner_writing, partner_speaking),
        partner_years,
        has_sibling,
        french_code,
        study_code,
        nominated,
        offer_code,
        work_code,
        offered_code,
    ) = prepared
    column = grid.columns[with_partner]
    listening, reading, writing, speaking = first
    one = listening if listening < reading else reading
    other = writing if writing < speaking else speaking
    lowest = one if one < other else other

    age = column.age[candidate_age]
    education = column.education[level]
    cells = column.first_language
    first_language = cells[listening] + cells[reading] + cells[writing] + cells[speaking]
    cells = column.second_language
    second_language = cells[listening2] + cells[reading2] + cells[writing2] + cells[speaking2]
    if second_language > column.second_language_cap:
        second_language = column.second_language_cap
    canadian_work = column.canadian_work[canadian_years]
    core = age + education + first_language + second_language + canadian_work
    if core > column.core_cap:
        core = column.core_cap

    if with_partner:
        partner_education = column.partner_education[partner_level]
        cells = column.partner_language
        partner_language = (
            cells[partner_listening]
            + cells[partner_reading]
            + cells[partner_writing]
            + cells[partner_speaking]
        )
        partner_canadian_work = column.partner_canadian_work[partner_years]
        partner = partner_education + partner_language + partner_canadian_work
        if partner > column.partner_cap:
            partner = column.partner_cap
    else:
        partner = partner_education = partner_language = partner_canadian_work = 0

    education_language = grid.education_language[level][lowest]
    education_canadian_work = grid.education_canadian_work[level][canadian_years]
    foreign_work_language = grid.foreign_work_language[foreign_years][lowest]
    foreign_work_canadian_work = grid.foreign_work_canadian_work[foreign_years][canadian_years]
    certificate_language = grid.certificate_language[certificate][lowest]
    transferability = education_language + education_canadian_work
    if transferability > grid.education_pair_cap:
        transferability = grid.education_pair_cap
    foreign_pair = foreign_work_language + foreign_work_canadian_work
    if foreign_pair > grid.foreign_pair_cap:
        foreign_pair = grid.foreign_pair_cap
    transferability += foreign_pair + certificate_language
    if transferability > grid.transferability_cap:
        transferability = grid.transferability_cap

    sibling = grid.sibling if has_sibling else 0
    french = grid.french[french_code]
    canadian_study = grid.canadian_study[study_code]
    nomination = grid.nomination if nominated else 0
    arranged_employment = grid.arranged_employment[offer_code]
    high_wage_work = grid.high_wage_work[work_code]
    high_wage_offer = grid.high_wage_offer[offered_code]
    additional = (
        sibling
        + french
        + canadian_study
        + nomination
        + arranged_employment
        + high_wage_work
        + high_wage_offer
    )
    if additional > grid.additional_cap:
        additional = grid.additional_cap

    return _new(
        Breakdown,
        (
            core + partner + transferability + additional,
            core,
            partner,
            transferability,
            additional,
            age,
            education,
            first_language,
            second_language,
            canadian_work,
            partner_education,
            partner_language,
            partner_canadian_work,
            education_language,
            education_canadian_work,
            foreign_work_language,
            foreign_work_canadian_work,
            certificate_language,
            sibling,
            french,
            canadian_study,
            nomination,
            arranged_employment,
            high_wage_work,
            high_wage_offer,
        ),
    )


def swapped(prepared: Prepared) -> Prepared:
    """Give the same facts with the second official language as the first one."""
    return prepared._replace(first=prepared.second, second=prepared.first)


def crs_points_swapped(grid: Grid, prepared: Prepared, points: Breakdown) -> Breakdown:
    """Give the points with the second official language as the first one.

    What rests on no language is taken over from the points already worked out.

    Args:
        grid: The points system of a day.
        prepared: The candidate's facts.
        points: Their points.

    Returns:
        The same as ``crs_points(grid, swapped(prepared))``, in less time.
    """
    with_partner, _, level, second, first, _, foreign_years, certificate = prepared[:8]
    (
        _,
        _,
        partner,
        _,
        additional,
        age,
        education,
        _,
        _,
        canadian_work,
        partner_education,
        partner_language,
        partner_canadian_work,
        _,
        education_canadian_work,
        _,
        foreign_work_canadian_work,
        _,
        sibling,
        french,
        canadian_study,
        nomination,
        arranged_employment,
        high_wage_work,
        high_wage_offer,
    ) = points
    column = grid.columns[with_partner]
    listening, reading, writing, speaking = first
    one = listening if listening < reading else reading
    other = writing if writing < speaking else speaking
    lowest = one if one < other else other
    cells = column.first_language
    first_language = cells[listening] + cells[reading] + cells[writing] + cells[speaking]
    listening, reading, writing, speaking = second
    cells = column.second_language
    second_language = cells[listening] + cells[reading] + cells[writing] + cells[speaking]
    if second_language > column.second_language_cap:
        second_language = column.second_language_cap
    core = age + education + first_language + second_language + canadian_work
    if core > column.core_cap:
        core = column.core_cap
    education_language = grid.education_language[level][lowest]
    foreign_work_language = grid.foreign_work_language[foreign_years][lowest]
    certificate_language = grid.certificate_language[certificate][lowest]
    transferability = education_language + education_canadian_work
    if transferability > grid.education_pair_cap:
        transferability = grid.education_pair_cap
    foreign_pair = foreign_work_language + foreign_work_canadian_work
    if foreign_pair > grid.foreign_pair_cap:
        foreign_pair = grid.foreign_pair_cap
    transferability += foreign_pair + certificate_language
    if transferability > grid.transferability_cap:
        transferability = grid.transferability_cap
    return _new(
        Breakdown,
        (
            core + partner + transferability + additional,
            core,
            partner,
            transferability,
            additional,
            age,
            education,
            first_language,
            second_language,
            canadian_work,
            partner_education,
            partner_language,
            partner_canadian_work,
            education_language,
            education_canadian_work,
            foreign_work_language,
            foreign_work_canadian_work,
            certificate_language,
            sibling,
            french,
            canadian_study,
            nomination,
            arranged_employment,
            high_wage_work,
            high_wage_offer,
        ),
    )


def breakdown_measures(points: Breakdown, grid: Grid) -> dict[str, Any]:
    """Give the points as measures of the report, plain types only.

    Args:
        points: The points.
        grid: The points system that they come from.

    Returns:
        Sections and ``detail``; the two high-wage factors are None while their values are not known.
    """
    detail: dict[str, int | None] = {name: getattr(points, name) for name in FACTORS}
    if not grid.high_wage_known:
        detail["high_wage_work"] = detail["high_wage_offer"] = None
    return {**{name: getattr(points, name) for name in SECTIONS}, "detail": detail}
