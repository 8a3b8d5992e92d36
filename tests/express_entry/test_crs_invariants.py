"""What must hold of every score, whoever the person is."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moveto_ca.profile import Profile
from moveto_ca.rules.express_entry.crs import crs_points, crs_points_swapped, swapped
from moveto_ca.rules.express_entry.crs_grid import grid_on
from moveto_ca.rules.express_entry.score import applicant_score
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED

DAYS = st.sampled_from(
    [
        date(2016, 11, 19),
        date(2017, 6, 6),
        date(2020, 10, 20),
        date(2025, 3, 24),
        date(2026, 10, 15),
        date(2026, 11, 22),
    ]
)
ABILITIES = ("listening", "reading", "writing", "speaking")
LEVELS = st.sampled_from(
    [("none"), "secondary", "one_year", "two_year", "bachelor", "two_or_more", "masters", "doctoral"]
)


@st.composite
def results(draw: st.DrawFn) -> dict[str, Any] | None:
    if draw(st.booleans()):
        return None
    return {"test": "clb", **{ability: draw(st.integers(0, 12)) for ability in ABILITIES}}


@st.composite
def people(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "age": draw(st.integers(16, 60)),
        "education_level": draw(LEVELS),
        "languages": {"english": draw(results()), "french": draw(results())},
        "work_years": {"canada": draw(st.integers(0, 10)), "foreign": draw(st.integers(0, 10))},
        "certificate_of_qualification": draw(st.booleans()),
        "canadian_study": draw(st.sampled_from(["none", "one_or_two", "three_plus"])),
        "canada_status": "none",
    }


@st.composite
def profiles(draw: st.DrawFn) -> dict[str, Any]:
    partner = {**draw(people()), "accompanies": draw(st.booleans())} if draw(st.booleans()) else None
    sibling = {"relation": "sibling", "canada_status": "citizen", "lives_in_canada": True, "age": 30}
    siblings = [{**sibling, "of": draw(st.sampled_from(["applicant", "partner"]))}]
    offer = {"noc": draw(st.sampled_from(["00012", "21231", "65200"])), "full_time": True, "lmia": True}
    return {
        "applicant": draw(people()),
        "partner": partner,
        "relatives_in_canada": siblings if draw(st.booleans()) else [],
        "plans": {
            "nomination": {"kind": draw(st.sampled_from(["none", "enhanced"]))},
            "job_offers": [offer] if draw(st.booleans()) else [],
        },
    }


def total(told: dict[str, Any], day: date) -> int:
    found = applicant_score(Facts(Profile.model_validate(told), day, PACKAGED)).total
    assert found is not None
    return found


many = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@many
@given(profiles(), DAYS)
def test_every_total_and_section_keeps_within_its_cap_and_adds_up(told, day):
    score = applicant_score(Facts(Profile.model_validate(told), day, PACKAGED))
    grid = grid_on(PACKAGED, day)
    assert grid is not None
    for _, points in score.choices:
        column = grid.columns[score.inputs.with_partner or 0]
        assert 0 <= points.core <= column.core_cap
        assert 0 <= points.partner <= column.partner_cap
        assert 0 <= points.transferability <= grid.transferability_cap
        assert 0 <= points.additional <= grid.additional_cap
        assert points.total == points.core + points.partner + points.transferability + points.additional
        assert points.total <= 1200
        assert all(part >= 0 for part in points)


@many
@given(profiles(), DAYS, st.sampled_from(["english", "french"]), st.sampled_from(ABILITIES))
def test_a_higher_level_never_lowers_the_score(told, day, language, ability):
    if told["applicant"]["languages"][language] is None:
        told["applicant"]["languages"][language] = {"test": "clb", **dict.fromkeys(ABILITIES, 0)}
    more = deepcopy(told)
    result = more["applicant"]["languages"][language]
    result[ability] = min(12, result[ability] + 1)
    assert total(more, day) >= total(told, day)


@many
@given(profiles(), DAYS, st.sampled_from(["canada", "foreign"]))
def test_one_more_year_of_work_never_lowers_the_score(told, day, where):
    more = deepcopy(told)
    more["applicant"]["work_years"][where] += 1
    assert total(more, day) >= total(told, day)


@many
@given(profiles(), DAYS)
def test_a_nomination_never_lowers_the_score(told, day):
    told["plans"]["nomination"] = {"kind": "none"}
    more = deepcopy(told)
    more["plans"]["nomination"] = {"kind": "enhanced"}
    assert total(more, day) >= total(told, day)
    assert total(more, day) >= 600


@many
@given(profiles(), people(), DAYS)
def test_nothing_that_a_partner_who_stays_behind_has_changes_the_score(told, partner, day):
    told["relatives_in_canada"] = []
    alone = total({**told, "partner": None}, day)
    assert total({**told, "partner": {**partner, "accompanies": False}}, day) == alone
    assert (
        total(
            {**told, ("partner"): {**partner, "canada_status": "permanent_resident", "accompanies": True}},
            day,
        )
        == alone
    )


@many
@given(profiles(), DAYS)
def test_the_best_choice_of_first_language_is_no_worse_than_a_named_one(told, day):
    best = total(told, day)
    for language in ("english", "french"):
        named = deepcopy(told)
        named["applicant"]["first_official_language"] = language
        assert total(named, day) <= best


@many
@given(profiles(), DAYS, st.sampled_from(["age", "education_level", "work_years"]))
def test_a_fact_that_decides_is_never_guessed(told, day, name):
    told["applicant"].pop(name)
    score = applicant_score(Facts(Profile.model_validate(told), day, PACKAGED))
    assert score.total is None
    assert score.inputs.needs


@many
@given(profiles(), DAYS, DAYS)
def test_the_score_on_another_day_is_that_of_the_grid_of_that_day(told, day, other):
    facts = Facts(Profile.model_validate(told), day, PACKAGED)
    assert applicant_score(facts).on(other) == total(told, other)


@many
@given(profiles(), DAYS)
def test_the_points_with_the_languages_swapped_are_those_worked_out_anew(told, day):
    score = applicant_score(Facts(Profile.model_validate(told), day, PACKAGED))
    grid = grid_on(PACKAGED, day)
    assert grid is not None
    prepared = score.inputs.prepared(grid)
    assert prepared is not None
    points = crs_points(grid, prepared)
    assert crs_points_swapped(grid, prepared, points) == crs_points(grid, swapped(prepared))
