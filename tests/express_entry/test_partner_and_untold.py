"""A partner's own facts, proven like the candidate's; and what a fact that was not told leaves open."""

from __future__ import annotations

from typing import Any

import pytest

from express_entry.applicants import UNTOLD, job, levels
from express_entry.simple import PARTNER, of, outcome, points, scores
from moveto_ca.report import MET, NOT_MET, UNKNOWN

DEGREE = {
    "level": "bachelor",
    "country": "US",
    "completed": "2012-01-01",
    "eca": True,
    "eca_date": "2025-01-01",
}


def partner(**more: Any) -> tuple[str, Any]:
    """Give a partner with a degree, level 9, and no work."""
    told = {
        **PARTNER,
        "education": [DEGREE],
        "work": [],
        "education_level": UNTOLD,
        "work_years": UNTOLD,
        **more,
    }
    return "partner", {name: value for name, value in told.items() if value is not UNTOLD}


@pytest.mark.parametrize(
    ("education", "given"),
    [
        ([DEGREE], 8),
        ([{**DEGREE, "eca_date": "2021-10-16"}], 8),
        ([{**DEGREE, "eca_date": "2021-10-15"}], 0),
        ([{**DEGREE, "eca": False, "eca_date": None}], 0),
        ([{"level": "bachelor", "country": "CA", "completed": "2012-01-01"}], 8),
        ([DEGREE, {**DEGREE, "level": "one_year"}], 9),
        ([{**DEGREE, "level": "professional_degree"}], 10),
        ([], 0),
    ],
)
def test_a_partners_diploma_counts_with_the_same_proof(education, given):
    assert points(partner(education=education))["partner_education"] == given


@pytest.mark.parametrize(
    ("english", "given"),
    [
        (levels(9, date="2024-10-16"), 20),
        (levels(9, date="2024-10-15"), 0),
        ({**levels(9), "test": "other"}, 0),
        ({**levels(9), "listening": 4, "reading": 5, "writing": 7}, 0 + 1 + 3 + 5),
    ],
)
def test_a_partners_language_counts_with_the_same_proof(english, given):
    languages = {"english": english, "french": None}
    assert points(partner(languages=languages))["partner_language"] == given


@pytest.mark.parametrize(
    ("change", "given"),
    [
        ({}, 7),
        ({"noc": "14100"}, 0),
        ({"while_full_time_student": True}, 0),
        ({"self_employed": True}, 0),
        ({"country": "US"}, 0),
        ({"start": "2010-01-01", "end": "2016-10-14"}, 0),
        ({"start": "2010-01-01", "end": "2017-10-13"}, 5),
    ],
)
def test_a_partners_work_in_canada_counts_by_the_same_rules(change, given):
    told = job(**{"noc": "21231", "employer_country": "CA", "start": "2024-10-01", **change})
    assert points(partner(work=[told]))["partner_canadian_work"] == given


def test_the_candidate_becomes_the_partner_where_the_partner_is_the_principal():
    older = of(partner(birth_date="1996-01-01"), ("applicant.age", 44)).measures
    first, other = older["crs"], older["crs_partner_as_principal"]
    assert (first["detail"]["age"], other["detail"]["age"]) == (5, 95)
    assert other["detail"]["partner_education"] == first["detail"]["partner_education"] == 8
    assert other["total"] > first["total"]


# --- What was not told -------------------------------------------------------------------------------

YEARS = "applicant.work_years"


@pytest.mark.parametrize(
    "change",
    [
        ("applicant.age", UNTOLD),
        ("applicant.education_level", UNTOLD),
        (YEARS, UNTOLD),
        (YEARS, {"canada": 0}),
        ("partner", UNTOLD),
        ("partner", {"relationship": "married", "canada_status": "none", "citizenships": ["US"]}),
    ],
)
def test_there_is_no_score_without_a_fact_that_decides_it(change):
    assert of(change).measures["crs"] is None


@pytest.mark.parametrize(
    ("changes", "short", "name", "expected"),
    [
        ([(YEARS, UNTOLD)], "fsw", "primary-work", UNKNOWN),
        ([(YEARS, UNTOLD)], "cec", "canadian-work", UNKNOWN),
        ([(YEARS, UNTOLD)], "fst", "trade-work", UNKNOWN),
        ([("plans.funds_cad", UNTOLD)], "fsw", "funds", UNKNOWN),
        ([("children", UNTOLD), ("plans.funds_cad", 200_000)], "fsw", "funds", UNKNOWN),
        ([("children", UNTOLD), ("plans.funds_cad", 1_000)], "fsw", "funds", NOT_MET),
        ([("plans.province", UNTOLD)], "cec", "destination", UNKNOWN),
        ([("plans.province", "CA-QC")], "cec", "destination", NOT_MET),
        ([("background", UNTOLD)], "cec", "profile-bar", MET),
        ([("background.misrepresentation_finding", "2021-10-14")], "fsw", "profile-bar", MET),
        ([("background.misrepresentation_finding", "2021-10-15")], "fsw", "profile-bar", NOT_MET),
        ([("applicant.education_level", "none")], "fsw", "education", NOT_MET),
        ([("applicant.education_level", "secondary")], "fsw", "education", MET),
        ([("applicant.languages.english", scores(7, writing=6))], "fsw", "language-level", NOT_MET),
        ([("applicant.languages.english", levels(9, date="2024-10-15"))], "fsw", "language-test", NOT_MET),
    ],
)
def test_a_condition_is_open_met_or_missed_as_the_facts_say(changes, short, name, expected):
    assert outcome(of(*changes), short, name) == expected


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ({"canada": 1, "canada_last_3": 1}, MET),
        ({"canada": 1, "canada_last_3": 0.9}, NOT_MET),
        ({"canada": 0.9}, NOT_MET),
        ({"canada": 3}, UNKNOWN),
        ({"canada": 7.9}, UNKNOWN),
        ({"canada": 8}, MET),
        ({"canada": 3, "canada_last_3": 3, "noc": "14100"}, NOT_MET),
    ],
)
def test_years_in_canada_told_in_sum_settle_the_last_three_only_at_the_limits(years, expected):
    told = {"foreign": 0, "noc": "21231", **years}
    assert outcome(of((YEARS, told)), "cec", "canadian-work") == expected


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ({"foreign": 5, "noc": "72200", "trade_last_5": 2}, MET),
        ({"foreign": 5, "noc": "72200", "trade_last_5": 1.9}, NOT_MET),
        ({"foreign": 1, "noc": "72200"}, NOT_MET),
        ({"foreign": 5, "noc": "72200"}, UNKNOWN),
        ({"foreign": 5, "noc": "62200", "trade_last_5": 5}, MET),
        ({"foreign": 5, "noc": "63200", "trade_last_5": 5}, MET),
        ({"foreign": 5, "noc": "63100", "trade_last_5": 5}, NOT_MET),
        ({"foreign": 5, "noc": "72600", "trade_last_5": 5}, NOT_MET),
        ({"foreign": 5, "noc": "93200", "trade_last_5": 5}, NOT_MET),
        ({"foreign": 5, "noc": "21231", "trade_last_5": 5}, NOT_MET),
    ],
)
def test_years_in_a_trade_told_in_sum(years, expected):
    assert outcome(of((YEARS, {"canada": 0, **years})), "fst", "trade-work") == expected
