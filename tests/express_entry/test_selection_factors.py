"""The 67-point grid of the Federal Skilled Worker class."""

from __future__ import annotations

from typing import Any

import pytest

from express_entry.applicants import UNTOLD, condition, job, levels, route

ENGLISH = "applicant.languages.english"
FRENCH = "applicant.languages.french"
WORK = "applicant.work"
ABROAD = (WORK, [job(country="US")])
RELATIVE = {
    "relation": "aunt_or_uncle",
    "of": "applicant",
    "canada_status": "permanent_resident",
    "lives_in_canada": True,
    "age": 52,
}
PARTNER = {
    "accompanies": True,
    "canada_status": "none",
    "citizenships": ["US"],
    "education_level": "none",
    "languages": {"english": None, "french": None},
    "work": [],
    "canadian_study_years": 0,
}


def factors(*changes: tuple[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = route(*changes).measures["selection_factors"]
    return found


@pytest.mark.parametrize(
    ("level", "points"),
    [
        (("none"), 0),
        (("secondary"), 5),
        (("one_year"), 15),
        ("two_year", 19),
        ("bachelor", 21),
        ("two_or_more", 22),
        ("masters", 23),
        ("doctoral", 25),
    ],
)
def test_the_points_for_education(level, points):
    changes = [("applicant.education", UNTOLD), ("applicant.education_level", level)]
    assert factors(*changes)["education"] == points


@pytest.mark.parametrize(("level", "points"), [(6, 0), (7, 16), (8, 20), (9, 24), (10, 24)])
def test_the_points_for_the_first_language(level, points):
    assert factors((ENGLISH, levels(level)))["language"] == points


@pytest.mark.parametrize(("french", "points"), [(levels(5), 28), (levels(5, speaking=4), 24), (None, 24)])
def test_the_second_language_gives_all_or_nothing(french, points):
    assert factors((FRENCH, french))["language"] == points


def test_the_better_first_language_is_taken():
    assert factors((ENGLISH, levels(7)), (FRENCH, levels(9)))["language"] == 28


@pytest.mark.parametrize(
    ("born", "points"),
    [
        (("2008-10-15"), 12),
        ("2008-10-16", 0),
        ("1990-10-16", 12),
        ("1990-10-15", 11),
        ("1980-10-15", 1),
        ("1979-10-15", 0),
    ],
)
def test_the_points_for_age_on_the_day_of_the_application(born, points):
    assert factors(("applicant.birth_date", born))["age"] == points


@pytest.mark.parametrize(
    (("years"), "points"), [(0, 0), (1, 9), (2, 11), (3, 11), (4, 13), (5, 13), (6, 15), (10, 15)]
)
def test_the_points_for_experience(years, points):
    changes = [(WORK, UNTOLD), ("applicant.work_years", {"canada": 0, "foreign": years, "noc": "21231"})]
    assert factors(*changes)["experience"] == points


def test_experience_in_canada_and_abroad_adds_up():
    changes = [(WORK, UNTOLD), ("applicant.work_years", {"canada": 2, "foreign": 2, "noc": "21231"})]
    assert factors(*changes)["experience"] == 13


# --- Arranged employment --------------------------------------------------------------------------

OFFER = {"noc": "72200", "full_time": True, "lmia": True, "employer": "Sparks"}


def permit(basis: str, employer: str | None = "Sparks") -> dict[str, Any]:
    found = {"kind": "work", "basis": basis, "from": "2024-01-01", "to": "2027-12-31"}
    return found if employer is None else {**found, "employer": employer}


@pytest.mark.parametrize(
    ("offer", "permits", "status", "points", "funds"),
    [
        ({**OFFER, "lmia": False}, [permit("lmia")], "worker", 10, "not_applicable"),  # (a)
        ({**OFFER, "lmia": False}, [permit("204a")], "worker", 10, "not_applicable"),  # (b)
        ({**OFFER, "lmia": False}, [permit("204d")], "worker", 0, "met"),
        (OFFER, [], "none", 10, "met"),  # (c): an assessed offer without the right to work
        (OFFER, [permit("open", None)], "worker", 10, "not_applicable"),  # (d)
        ({**OFFER, "months": 11}, [], "none", 0, "met"),
        ({**OFFER, "noc": "65200"}, [], "none", 0, "met"),
        ({**OFFER, "lmia": False, "employer": "Other"}, [permit("204a")], "worker", 0, "met"),
    ],
)
def test_arranged_employment_and_the_funds(offer, permits, status, points, funds):
    changes = [
        (WORK, [job(employer="Sparks")]),
        ("plans.job_offers", [offer]),
        ("plans.permits", permits),
        ("applicant.canada_status", status),
    ]
    assert factors(*changes)["arranged_employment"] == points
    assert condition("fsw", "funds", *changes).outcome == funds


def test_an_exempt_permit_needs_a_year_of_work_for_that_employer():
    changes = [("plans.job_offers", [{**OFFER, "lmia": False}]), ("plans.permits", [permit("204a")])]
    short = (WORK, [job(employer="Sparks", start="2026-01-01")])
    assert factors(*changes, short)["arranged_employment"] == 0
    long = (WORK, [job(employer="Sparks", start="2025-10-01")])
    assert factors(*changes, long)["arranged_employment"] == 10


def test_what_was_not_told_of_an_offer_is_asked_for_if_it_matters():
    changes = [("plans.job_offers", [{"noc": "72200", "employer": "Sparks"}]), ("plans.funds_cad", 0)]
    found = condition("fsw", "funds", *changes)
    assert found.outcome == "unknown"
    assert "plans.job_offers[0].full_time" in found.needs
    assert "plans.job_offers[0].lmia" in found.needs


# --- Adaptability ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "points"),
    [
        ([ABROAD], 0),
        ([], 10),  # a year of work in Canada
        ([ABROAD, ("applicant.canadian_study_years", 2)], 5),
        ([ABROAD, ("applicant.canadian_study_years", 1.9)], 0),
        ([ABROAD, ("relatives_in_canada", [RELATIVE])], 5),
        ([ABROAD, ("partner", {**PARTNER, "languages": {"english": levels(4), "french": None}})], 5),
        (
            [
                ABROAD,
                (("partner"), {**PARTNER, "languages": {"english": levels(4, reading=3), "french": None}}),
            ],
            0,
        ),
        ([ABROAD, ("partner", {**PARTNER, "canadian_study_years": 2})], 5),
        ([ABROAD, ("partner", {**PARTNER, "work": [job(noc="65200")]})], 5),  # any level of work
        ([ABROAD, ("partner", {**PARTNER, "accompanies": False, "work": [job()]})], 0),
        ([("relatives_in_canada", [RELATIVE]), ("applicant.canadian_study_years", 2)], 10),  # the cap
    ],
)
def test_the_points_for_adaptability(changes, points):
    assert factors(*changes)["adaptability"] == points


@pytest.mark.parametrize(
    "change",
    [
        {("relation"): "cousin"},
        {"age": 17},
        {"lives_in_canada": False},
        {"canada_status": "other"},
        {"of": "partner"},
    ],
)
def test_relatives_who_do_not_count(change):
    assert factors(ABROAD, ("relatives_in_canada", [{**RELATIVE, **change}]))["adaptability"] == 0


def test_the_total_is_the_sum_and_67_is_the_mark():
    found = factors()
    parts = ("language", "education", "age", "experience", "arranged_employment", "adaptability")
    assert found["total"] == sum(found[name] for name in parts)
    assert found["pass_mark"] == 67


def test_points_that_could_still_be_reached_leave_the_condition_unknown():
    weak = [(ENGLISH, levels(7)), ABROAD, ("applicant.education", []), ("relatives_in_canada", UNTOLD)]
    assert condition("fsw", "points", *weak).outcome == "not_met"
    near = [(ENGLISH, levels(8)), ABROAD, ("relatives_in_canada", UNTOLD)]
    found = condition("fsw", "points", *near)
    assert (found.outcome, found.needs) == ("unknown", ("relatives_in_canada",))


def test_facts_that_only_add_count_as_none_in_the_measure_until_told():
    changes = [ABROAD, ("relatives_in_canada", UNTOLD), ("plans.job_offers", UNTOLD)]
    assert factors(*changes)["adaptability"] == 0
    assert factors(*changes)["most_possible"] > factors(*changes)["total"]
    assert factors(("applicant.birth_date", UNTOLD))["total"] is None


def test_somebody_older_than_any_age_that_can_be_told_gets_an_answer():
    changes = [("applicant.birth_date", "1880-01-01")]
    assert factors(*changes)["age"] == 0
    assert route(*changes).measures["invitation"]["age_used"] == 120
