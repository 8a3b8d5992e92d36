"""The Atlantic programme at the edge of each test."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from provincial.nominees import (
    atlantic,
    clb,
    condition,
    stream,
)

LEVELS = {0: 0, 1: 1, 2: 2, 3: 2, 4: 3}


@pytest.mark.parametrize("experience", range(5))
@pytest.mark.parametrize("offered", range(5))
def test_the_offer_may_not_be_below_most_of_the_experience(experience: int, offered: int) -> None:
    found = condition(atlantic(experience=experience, offer_teer=offered), "atlantic", "level")
    assert (found.outcome == "met") is (LEVELS[offered] <= LEVELS[experience])


@pytest.mark.parametrize(
    ("worked_as", "offered", "outcome"),
    [
        ("31301", "33102", "met"),
        ("31301", "44101", "met"),
        ("32101", "33102", "met"),
        ("32101", "44101", "met"),
        ("31301", "31301", "met"),
        ("31301", "64100", "not_met"),
        ("32101", "73200", "met"),
        ("32101", "64100", "not_met"),
        ("31102", "33102", "not_met"),
        ("21231", "44101", "not_met"),
    ],
)
def test_a_nurse_may_take_the_offer_of_an_aide_or_a_home_support_worker(
    worked_as: str, offered: str, outcome: str
) -> None:
    document = atlantic(job={"noc": worked_as}, offer={"noc": offered})
    assert condition(document, "atlantic", "level").outcome == outcome


def schooled(level: str, **more: Any) -> list[dict[str, Any]]:
    return [{"level": level, "country": "US", "eca_date": "2025-11-22", **more}]


@pytest.mark.parametrize(
    ("offered", "level", "outcome"),
    [
        (0, "one_year", "met"),
        (0, "secondary", "not_met"),
        (1, "one_year", "met"),
        (1, "secondary", "not_met"),
        (2, "secondary", "met"),
        (2, "none", "not_met"),
        (3, "secondary", "met"),
        (4, "secondary", "met"),
        (4, "none", "not_met"),
    ],
)
def test_the_schooling_goes_by_the_level_of_the_offer(offered: int, level: str, outcome: str) -> None:
    document = atlantic(experience=0, offer_teer=offered, education=schooled(level))
    assert condition(document, "atlantic", "education").outcome == outcome


def test_an_assessment_of_five_years_no_longer_counts_and_a_canadian_credential_needs_none() -> None:
    def found(education: list[dict[str, Any]]) -> str:
        return condition(atlantic(offer_teer=1, education=education), "atlantic", "education").outcome

    assert found(schooled("one_year", eca_date="2021-11-23")) == "met"
    assert found(schooled("one_year", eca_date="2021-11-22")) == "not_met"
    assert found([{"level": "one_year", "country": "CA", "province": "CA-NS"}]) == "met"


@pytest.mark.parametrize(("offered", "level"), [(0, 5), (1, 5), (2, 5), (3, 5), (4, 4)])
def test_the_language_goes_by_the_level_of_the_offer(offered: int, level: int) -> None:
    def found(english: dict[str, Any]) -> str:
        document = atlantic(experience=4, offer_teer=offered, english=english)
        return condition(document, "atlantic", "language").outcome

    assert found(clb(level)) == "met"
    assert found({**clb(level), "reading": level - 1 if level > 4 else 0}) == "not_met"


FUNDS = {1: 3815, 2: 4750, 3: 5840, 4: 7090, 5: 8042, 6: 9070, 7: 10_098, 8: 11_126, 9: 12_154}


@pytest.mark.parametrize(("size", "amount"), FUNDS.items())
def test_the_money_goes_by_the_size_of_the_family(size: int, amount: int) -> None:
    def found(money: int) -> Any:
        document = atlantic(funds=money)
        document["children"] = [{"age": 9, "accompanies": True} for _ in range(size - 1)]
        return stream(document, "atlantic")

    enough, short = found(amount), found(amount - 1)
    assert enough.measures["funds"] == {
        "required": True,
        "family_size": size,
        "required_cad": amount,
        "met": True,
    }
    assert short.measures["funds"]["met"] is False
    assert short.standing == "within_reach"


def test_a_family_that_stays_behind_counts_for_the_money() -> None:
    document = atlantic(funds=4750)
    document["children"] = [{"age": 9, "accompanies": False}, {"age": 3, "accompanies": True}]
    assert stream(document, "atlantic").measures["funds"]["required_cad"] == 5840


def test_somebody_who_works_in_canada_with_a_permit_needs_no_money() -> None:
    document = atlantic(funds=0, job={"country": "CA", "authorized": True, "end": None})
    assert stream(document, "atlantic").measures["funds"]["required"] is False


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ({"permanent": False, "months": 12}, "met"),
        ({"permanent": False, "months": 11}, "not_met"),
        ({"permanent": None, "months": None}, "unknown"),
        ({"full_time": None}, "unknown"),
    ],
)
def test_an_offer_below_teer_4_lasts_a_year(told: dict[str, Any], outcome: str) -> None:
    assert condition(atlantic(offer=told), "atlantic", "offer").outcome == outcome


@pytest.mark.parametrize("months", [12, 36, 120])
def test_in_teer_4_no_length_takes_the_place_of_an_offer_without_an_end(months: int) -> None:
    document = atlantic(experience=4, offer_teer=4, offer={"permanent": False, "months": months})
    assert condition(document, "atlantic", "offer").outcome == "not_met"


@pytest.mark.parametrize(
    ("mine", "partners", "outcome"), [(50, 0, "met"), (50.1, 0, "not_met"), (0, 51, "not_met")]
)
def test_half_of_the_employer_may_be_the_own(mine: float, partners: float, outcome: str) -> None:
    told = {"owner_share_percent": mine, "partner_share_percent": partners}
    assert condition(atlantic(offer=told), "atlantic", "employer").outcome == outcome


def test_shares_of_the_couple_add_up_and_one_that_was_not_told_is_none() -> None:
    married = {
        "relationship": "married",
        "accompanies": True,
        "canada_status": "none",
        "citizenships": ["US"],
    }
    for partners, outcome in ((None, "met"), (40, "met"), (41, "not_met")):
        document = atlantic(offer={"owner_share_percent": 10, "partner_share_percent": partners})
        document["partner"] = married
        assert condition(document, "atlantic", "employer").outcome == outcome
    untold = atlantic(offer={"owner_share_percent": None, "partner_share_percent": 51})
    assert condition(untold, "atlantic", "employer").outcome == "not_met"


def test_work_of_more_than_five_years_ago_does_not_count() -> None:
    inside = atlantic(job={"start": "2021-11-22", "end": "2022-11-21"})
    outside = atlantic(job={"start": "2020-11-22", "end": "2021-11-20"})
    assert condition(inside, "atlantic", "work").outcome == "met"
    assert condition(outside, "atlantic", "work").outcome == "not_met"


GRADUATE = {
    "level": "two_year",
    "country": "CA",
    "province": "CA-NB",
    "completed": "2025-06-01",
    "months_present": 16,
    "full_time": True,
    "accredited": True,
    "mostly_language_study": False,
    "return_obligation": False,
}


@pytest.mark.parametrize(
    ("changes", "fits"),
    [
        ({}, True),
        ({"months_present": 15}, False),
        ({"completed": "2024-11-22"}, True),
        ({"completed": "2024-11-21"}, False),
        ({"completed": "2026-11-23"}, False),
        ({"level": "one_year"}, False),
        ({"years": 1.5}, False),
        ({"full_time": False}, False),
        ({"accredited": False}, False),
        ({"mostly_language_study": True}, False),
        ({"return_obligation": True}, False),
        ({"province": "CA-ON"}, False),
        ({"province": "CA-NB"}, True),
    ],
)
def test_a_graduate_of_an_atlantic_school_needs_no_work(changes: dict[str, Any], fits: bool) -> None:
    document = atlantic(hours=100, education=[{**GRADUATE, **changes}])
    found = stream(document, "atlantic")
    outcomes = {c.id: c.outcome for c in found.conditions}
    assert (outcomes["graduate"] == "met") is fits
    assert (outcomes["work"] == "not_met") is not fits


def test_the_atlantic_programme_is_in_the_regulations_since_2022() -> None:
    assert condition(atlantic(), "atlantic", "work").rule.authority.in_force_from == date(2022, 1, 1)
