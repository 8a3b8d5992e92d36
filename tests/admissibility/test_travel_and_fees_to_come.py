"""What is said of a visa, and of fees that will be others on the day on which a person may file."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from past_told import convicted, offences, route_of


def dui(done: str = "2022-09-14", act: str = "2021-05-08") -> dict[str, Any]:
    """Impaired driving under the law since 18 December 2018: a serious offence."""
    return convicted("dui", act, done)


def said(route: Any, mark: str) -> str:
    """Give the one caution with a mark in it, or nothing."""
    texts = [text for text in route.cautions if mark in text]
    assert len(texts) < 2, texts
    return texts[0] if texts else ""


def of_a_visa(background: dict[str, Any] | None = None, **person: Any) -> str:
    return said(route_of(background, applicant={"age": 35, **person}), "visa")


@pytest.mark.parametrize("background", [None, {}])
def test_whoever_may_need_a_visa_is_told_so_and_by_which_rule(background: dict[str, Any] | None) -> None:
    text = of_a_visa(background, citizenships=["PK"], us_status="temporary")
    assert text.startswith("You may need a visa to come to Canada: that goes by nationality")
    assert "IRPR 190" in text
    assert "Schedule 1.1" in text


def test_a_citizen_of_mexico_is_not_on_the_list_whatever_the_travel_authorization() -> None:
    text = of_a_visa(citizenships=["MX"], us_status="none")
    assert "Mexico is not on the list" in text
    assert "IRPR 7.01" in text
    assert "does not open a work permit on arrival" in text
    assert "7.01" not in of_a_visa(citizenships=["IN"], us_status="temporary")


@pytest.mark.parametrize(
    "person",
    [
        {"citizenships": ["US"], "us_status": "citizen"},
        {"citizenships": ["MX"], "us_status": "permanent_resident"},
        {"citizenships": ["PK"], "us_status": "temporary", "canada_status": "permanent_resident"},
        {"citizenships": ["CA"], "us_status": "none", "canada_status": "citizen"},
    ],
)
def test_nationals_and_residents_of_the_united_states_and_people_of_canada_read_of_no_visa(
    person: dict[str, Any],
) -> None:
    assert of_a_visa(**person) == ""


def test_where_the_status_in_the_united_states_was_not_told_a_visa_may_be_needed() -> None:
    assert "goes by nationality" in of_a_visa(citizenships=["MX"])


def test_a_fee_of_today_is_said_to_be_higher_on_the_day_on_which_the_person_may_file() -> None:
    text = said(offences(dui()), "Rehabilitation costs")
    assert "CAD 1,231 today" in text
    assert "You may file from 2027-09-15" in text
    assert "set for 2026-12-01 and after, is higher (the amount was not seen)" in text


def test_a_fee_that_is_known_for_the_day_of_filing_is_given() -> None:
    told = dui("2019-10-01", act="2019-02-01")
    text = said(offences(told, as_of=date(2023, 6, 1)), "Rehabilitation costs")
    assert "CAD 1,000 today" in text
    assert text.endswith("set for 2023-12-01 and after, is CAD 1,148.87.")


def test_whoever_may_file_today_reads_of_no_other_fee_for_rehabilitation() -> None:
    assert not said(offences(dui("2021-06-01")), "Rehabilitation costs")


def test_a_temporary_resident_permit_costs_more_after_the_first_of_december() -> None:
    assert "CAD 246.25 up to 2026-11-30" in said(offences(dui()), "A temporary resident permit costs")
    assert not said(route_of({"offences": []}), "A temporary resident permit costs")
