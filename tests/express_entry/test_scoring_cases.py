"""Every case of the scoring sheet, through the profile and the assessment."""

from __future__ import annotations

from typing import Any

import pytest

from express_entry import scoring_cases
from moveto_ca import assess
from moveto_ca.report import NOT_MET, Route, Stream
from support import cases

CASES = cases("express-entry-scoring")
FACTORS = {
    "A_detail": {
        "age": "age",
        "education": "education",
        "first_language": "first_language",
        "second_language": "second_language",
        "canadian_work": "canadian_work",
    },
    "B_detail": {
        "education": "partner_education",
        "language": "partner_language",
        "canadian_work": "partner_canadian_work",
    },
    "C_detail": {
        "education_language": "education_language",
        "education_canadian_work": "education_canadian_work",
        "foreign_language": "foreign_work_language",
        "foreign_canadian_work": "foreign_work_canadian_work",
        "certificate": "certificate_language",
    },
    "D_detail": {
        "french": "french",
        "canadian_study": "canadian_study",
        "sibling": "sibling",
        "provincial_nomination": "nomination",
        "job_offer": "arranged_employment",
    },
}
SECTIONS = {"A": "core", "B": "partner", "C": "transferability", "D": "additional", "total": "total"}
CLASSES = {
    "fsw": "federal-skilled-worker",
    "cec": "canadian-experience-class",
    "fst": "federal-skilled-trades",
}


def _route(case: dict[str, Any]) -> Route:
    report = assess(scoring_cases.profile(case), as_of=scoring_cases.as_of(case))
    route = report.route("express-entry")
    assert route is not None
    return route


def _stream(route: Route, short: str) -> Stream:
    return next(stream for stream in route.streams if stream.id.endswith(CLASSES[short]))


def _failing(stream: Stream) -> list[str]:
    return [c.id for c in stream.conditions if c.outcome == NOT_MET and c.id != "invitations"]


def _of(kind: str) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in CASES if kind in case["expect"]]


@pytest.mark.parametrize("case", _of("crs"))
def test_the_points_of_a_case_are_exact_in_every_section_and_factor(case):
    crs = _route(case).measures["crs"]
    expected = case["expect"]["crs"]
    found = {name: crs[SECTIONS[name]] for name in SECTIONS}
    assert found == {name: expected[name] for name in SECTIONS}
    for detail, names in FACTORS.items():
        for theirs, points in expected.get(detail, {}).items():
            if theirs != "sum_before_cap":
                assert crs["detail"][names[theirs]] == points, (detail, theirs)
    assert crs["exactness"] == "exact"
    if "sum_before_cap" in expected.get("D_detail", {}):
        assert sum(crs["detail"][name] or 0 for name in FACTORS["D_detail"].values()) == 645


@pytest.mark.parametrize("case", _of("crs_baseline_2025_03_25_grid"))
def test_from_the_amendment_on_the_points_are_a_baseline_that_says_what_is_not_known(case):
    report = assess(scoring_cases.profile(case), as_of=scoring_cases.as_of(case))
    crs = report.route("express-entry").measures["crs"]
    expected = case["expect"]["crs_baseline_2025_03_25_grid"]
    assert {name: crs[SECTIONS[name]] for name in SECTIONS} == expected
    assert case["expect"]["rule_set_status"] == "incomplete"
    assert crs["exactness"] == "baseline"
    assert crs["new_factors_possible"] is True
    assert crs["detail"]["high_wage_work"] is None
    said = " ".join([crs["why_not_exact"], *(n.text for n in report.route("express-entry").prose.notices)])
    for words in ("2026-11-03", "listed high-wage", "not known to this tool", "official tool"):
        assert words in said


@pytest.mark.parametrize("case", _of("clb"))
def test_the_scores_of_a_test_give_their_levels(case):
    (result,) = _route(case).measures["languages"]
    assert result["levels"] == case["expect"]["clb"]


@pytest.mark.parametrize("case", _of("fsw_points"))
def test_the_67_point_grid_gives_its_points(case):
    route = _route(case)
    expected = case["expect"]["fsw_points"]
    factors = route.measures["selection_factors"]
    assert {name: factors[name] for name in expected} == expected
    assert ("points" in _failing(_stream(route, "fsw"))) is not case["expect"]["fsw_eligible"]


@pytest.mark.parametrize("case", _of("fsw_eligible") + _of("cec_eligible") + _of("fst_eligible"))
def test_a_class_is_met_or_fails_as_the_case_says(case):
    route = _route(case)
    for short in CLASSES:
        expected = case["expect"].get(f"{short}_eligible")
        if expected is not None:
            stream = _stream(route, short)
            assert stream.measures["verdict"] == ("class_met" if expected else "class_not_met"), (
                stream.conditions
            )
            assert bool(_failing(stream)) is not expected


def test_one_ability_below_the_level_fails_the_language_condition_alone():
    for case_id, short in (("ees-dev-24", "fsw"), ("ees-dev-26", "cec")):
        case = next(case for case in CASES if case["id"] == case_id)
        assert _failing(_stream(_route(case), short)) == ["language-level"]


@pytest.mark.parametrize("case", _of("settlement_funds_required"))
def test_funds_are_asked_for_as_the_case_says(case):
    route = _route(case)
    funds = route.measures["funds"]
    assert funds["required"] is case["expect"]["settlement_funds_required"]
    if "required_funds_cad" in case["expect"]:
        assert funds["required_cad"] == case["expect"]["required_funds_cad"]
        assert funds["met"] is True


@pytest.mark.parametrize("case", _of("family_size"))
def test_the_funds_follow_the_size_of_the_family(case):
    funds = _route(case).measures["funds"]
    assert funds["family_size"] == case["expect"]["family_size"]
    assert funds["required_cad"] == case["expect"]["required_funds_cad"]


@pytest.mark.parametrize("case", _of("fees_cad"))
def test_the_fees_of_a_family_add_up(case):
    measures = _route(case).measures
    groups = measures["fees_by_group_cad"]
    expected = case["expect"]["fees_cad"]
    assert groups["processing"] == expected["processing"]
    assert groups["right_of_residence"] == expected["right_of_permanent_residence"]
    assert groups["biometrics"] == expected["biometrics"]
    assert measures["fees_total_cad"] == expected["total"]


@pytest.mark.parametrize("case", _of("language_result_usable"))
def test_a_result_stops_counting_on_its_second_anniversary(case):
    (result,) = _route(case).measures["languages"]
    assert result["usable"] is case["expect"]["language_result_usable"]


def test_every_case_is_held_by_some_test():
    held = (
        "crs",
        "crs_baseline_2025_03_25_grid",
        "clb",
        "fsw_points",
        "fsw_eligible",
        "cec_eligible",
        "fst_eligible",
    )
    held += ("settlement_funds_required", "family_size", "fees_cad", "language_result_usable")
    assert [case["id"] for case in CASES if not any(kind in case["expect"] for kind in held)] == []
