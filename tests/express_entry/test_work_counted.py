"""Dated jobs counted to the day, for the classes, for the points, and for the categories."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from express_entry.applicants import UNTOLD, job
from express_entry.simple import ON, PARTNER, before, of, outcome, scores, worker


def canadian(**more: Any) -> dict[str, Any]:
    """Give a job in Canada that counts, two years long."""
    told = job(**{"noc": "21231", "employer_country": "CA", "start": "2024-10-15", **more})
    return {name: value for name, value in told.items() if value is not UNTOLD}


def foreign(**more: Any) -> dict[str, Any]:
    """Give the same job in the United States."""
    return canadian(**{"country": "US", "employer_country": "US", "authorized": UNTOLD, **more})


def lasting(days: int, ends: int = 1, **more: Any) -> dict[str, Any]:
    """Give the span of a job that began so many days ago and ended some days ago."""
    return {"start": before(ON, days), "end": before(ON, ends), **more}


def counted(*jobs: dict[str, Any], on: date = ON) -> tuple[int | None, int | None]:
    """Give the completed years in Canada and abroad."""
    english = ("applicant.languages.english", scores(9, on))
    years = worker(*jobs, changes=(english,), on=on).measures["counted_years"]
    return years["canada"], years["foreign"]


def year_in_canada(*jobs: dict[str, Any], on: date = ON) -> str:
    english = ("applicant.languages.english", scores(9, on))
    return outcome(worker(*jobs, changes=(english,), on=on), "cec", "canadian-work")


@pytest.mark.parametrize(
    ("jobs", "years", "found"),
    [
        ([canadian(**lasting(364, hours_per_week=30))], 1, "met"),
        ([canadian(**lasting(363, hours_per_week=30))], 0, "not_met"),
        ([canadian(**lasting(364, hours_per_week=29))], 0, "not_met"),
        ([canadian(**lasting(182, hours_per_week=60))], 0, "not_met"),
        ([canadian(**lasting(728, hours_per_week=15))], 1, "met"),
        ([canadian(**lasting(727, hours_per_week=15))], 0, "not_met"),
        (
            [
                canadian(**lasting(364, hours_per_week=15)),
                canadian(**lasting(364, hours_per_week=15), noc="21232"),
            ],
            1,
            "met",
        ),
        ([canadian(**lasting(200)), canadian(**lasting(200))], 0, "not_met"),
        ([canadian(**lasting(500, 300)), canadian(**lasting(200), noc="11100")], 1, "met"),
        ([canadian(start=before(ON, 364))], 1, "met"),
        ([canadian(start=before(ON, 363))], 0, "not_met"),
        ([canadian(start=before(ON, 364), end=ON.isoformat())], 1, "met"),
        ([canadian(noc="00012")], 2, "met"),
        ([canadian(noc="13100")], 2, "met"),
        ([canadian(noc="14100")], 0, "not_met"),
        ([canadian(noc="65200")], 0, "not_met"),
        ([canadian(self_employed=True)], 0, "not_met"),
        ([canadian(own_company=True)], 0, "not_met"),
        ([canadian(while_full_time_student=True)], 0, "not_met"),
        ([canadian(authorized=False)], 0, "not_met"),
        ([canadian(paid=False)], 0, "not_met"),
        ([canadian(duties_match=False)], 0, "not_met"),
        ([canadian(employer_country="US")], 0, "not_met"),
        ([canadian(authorized=UNTOLD)], None, "unknown"),
        ([canadian(self_employed=UNTOLD)], None, "unknown"),
        ([canadian(while_full_time_student=UNTOLD)], None, "unknown"),
        ([canadian(hours_per_week=UNTOLD)], None, "unknown"),
        ([canadian(start=UNTOLD)], None, "unknown"),
        ([], 0, "not_met"),
    ],
)
def test_canadian_work_for_the_points_and_the_experience_class(jobs, years, found):
    assert counted(*jobs)[0] == years
    assert year_in_canada(*jobs) == found


@pytest.mark.parametrize(
    ("jobs", "years"),
    [
        ([foreign()], 2),
        ([foreign(self_employed=True)], 2),
        ([foreign(own_company=True)], 2),
        ([foreign(while_full_time_student=True)], 2),
        ([foreign(employer_country="CA")], 2),
        ([foreign(noc="14100")], 0),
        ([foreign(paid=False)], 0),
        ([foreign(**lasting(3 * 364))], 3),
        ([foreign(**lasting(3 * 364 - 1))], 2),
        ([foreign(start="2010-01-01", end="2017-10-13")], 1),
        ([foreign(start="2010-01-01", end="2017-10-12")], 0),
    ],
)
def test_foreign_work_counts_more_kinds_of_work(jobs, years):
    assert counted(*jobs) == (0, years)


@pytest.mark.parametrize(
    ("end", "found"), [("2024-10-12", "met"), ("2024-10-11", "not_met"), ("2023-10-14", "not_met")]
)
def test_the_experience_class_looks_back_three_years_and_the_points_ten(end, found):
    long_ago = canadian(start="2020-01-01", end=end)
    assert year_in_canada(long_ago) == found
    assert counted(long_ago)[0] in (3, 4)


@pytest.mark.parametrize(
    ("noc", "day", "public", "years"),
    [
        ("31102", "2023-04-24", True, 0),
        ("31102", "2023-04-25", True, 2),
        ("31100", "2026-10-15", True, 5),
        ("31101", "2026-10-15", True, 5),
        ("31102", "2026-10-15", False, 0),
        ("31301", "2026-10-15", True, 0),
    ],
)
def test_self_employed_physicians_who_bill_a_public_plan_count_since_the_policy(noc, day, public, years):
    practice = canadian(noc=noc, start="2021-01-01", self_employed=True, public_physician=public)
    assert counted(practice, on=date.fromisoformat(day))[0] == years


@pytest.mark.parametrize(
    ("jobs", "found"),
    [
        ([foreign(**lasting(364))], "met"),
        ([foreign(**lasting(363))], "not_met"),
        ([foreign(**lasting(728, hours_per_week=15))], "met"),
        (
            [
                foreign(start="2024-01-01", end="2024-06-30"),
                foreign(start="2024-07-01", end="2024-12-31", employer="Other"),
            ],
            "met",
        ),
        (
            [
                foreign(start="2024-01-01", end="2024-06-30"),
                foreign(start="2024-07-02", end="2024-12-31"),
            ],
            "not_met",
        ),
        (
            [
                foreign(start="2024-01-01", end="2024-06-30"),
                foreign(start="2024-07-01", end="2024-12-31", noc="21232"),
            ],
            "not_met",
        ),
        ([foreign(start="2010-01-01", end="2017-10-13")], "met"),
        ([foreign(start="2010-01-01", end="2017-10-12")], "not_met"),
        ([foreign(noc="14100")], "not_met"),
        ([foreign(hours_per_week=UNTOLD)], "unknown"),
        ([canadian()], "met"),
        ([], "not_met"),
    ],
)
def test_the_skilled_worker_needs_a_year_without_a_break_in_one_occupation(jobs, found):
    assert outcome(worker(*jobs), "fsw", "primary-work") == found


@pytest.mark.parametrize(
    ("noc", "level", "found"),
    [
        ("00012", 7, "met"),
        ("00012", 6, "not_met"),
        ("21231", 7, "met"),
        ("21231", 6, "not_met"),
        ("22310", 5, "met"),
        ("22310", 4, "not_met"),
        ("73200", 5, "met"),
        ("13100", 4, "not_met"),
    ],
)
def test_the_level_that_the_experience_class_asks_for_follows_the_occupation(noc, level, found):
    english = ("applicant.languages.english", scores(level))
    assert outcome(worker(canadian(noc=noc), changes=(english,)), "cec", "language-level") == found


def test_the_occupation_with_more_work_in_the_three_years_decides_the_level():
    five = (("applicant.languages.english", scores(5)),)
    technician = canadian(noc="22310", start="2024-01-01", end="2025-06-30")
    engineer = canadian(start="2025-07-01", end="2026-06-30")
    assert outcome(worker(technician, engineer, changes=five), "cec", "language-level") == "met"
    long_ago = {**technician, "start": "2018-01-01", "end": "2023-12-31"}
    assert outcome(worker(long_ago, engineer, changes=five), "cec", "language-level") == "not_met"


# --- Adaptability: full-time work alone -----------------------------------------------------------


def adaptability(*jobs: dict[str, Any], partner: Any = None) -> int:
    changes = (("partner", partner), ("applicant.canadian_study_years", 0))
    return int(worker(*jobs, changes=changes).measures["selection_factors"]["adaptability"])


def test_adaptability_counts_full_time_work_in_canada_not_the_same_amount_part_time():
    assert adaptability(canadian(**lasting(364, hours_per_week=30))) == 10
    assert adaptability(canadian(**lasting(728, hours_per_week=15))) == 0
    both = [canadian(**lasting(364, hours_per_week=15)), canadian(**lasting(364, hours_per_week=15))]
    assert adaptability(*both) == 10
    assert adaptability(canadian(**lasting(363))) == 0
    assert adaptability(canadian(noc="65200")) == 0


def test_the_work_of_a_partner_in_canada_may_be_of_any_level():
    partner = {**PARTNER, "languages": {"english": None, "french": None}, "canadian_study_years": 0}
    del partner["work_years"]
    assert adaptability(foreign(), partner={**partner, "work": [canadian(noc="65200")]}) == 5
    assert (
        adaptability(foreign(), partner={**partner, "work": [canadian(noc="65200", authorized=False)]}) == 0
    )
    told = {**partner, "work_years": {"canada": 1, "foreign": 0, "noc": "65200"}}
    assert adaptability(foreign(), partner=told) == 5


def test_years_told_of_unskilled_work_in_canada_give_the_candidate_no_adaptability():
    untold_study = ("applicant.canadian_study_years", 0)
    skilled, other = (
        of(("applicant.work_years", {"canada": 1, "foreign": 0, "noc": noc}), untold_study)
        for noc in ("21231", "14100")
    )
    assert skilled.measures["selection_factors"]["adaptability"] == 10
    assert other.measures["selection_factors"]["adaptability"] == 0


def test_a_relative_of_a_partner_who_is_not_counted_gives_no_adaptability_and_unsaid_is_unknown():
    aunt = {"relation": "aunt_or_uncle", "canada_status": "citizen", "lives_in_canada": True, "age": 52}
    staying = {**PARTNER, "accompanies": False}

    def factor(partner: Any, **more: Any) -> Any:
        relatives = ("relatives_in_canada", [{**aunt, **more}])
        found = worker(
            foreign(), changes=(("partner", partner), relatives, ("applicant.canadian_study_years", 0))
        )
        return found.measures["selection_factors"]["most_possible"]

    none = factor(staying, of="partner")
    assert factor(staying, of="applicant") == none + 5
    assert factor(None) == factor(None, of="applicant")
    assert factor(staying) == none + 5  # possible, not certain
