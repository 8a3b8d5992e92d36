"""Codes of occupations and places: is it one, and which was meant."""

from __future__ import annotations

import csv

import pytest

from moveto_ca import codes, place_names
from support import SHARED


def test_every_occupation_of_the_classification_is_known() -> None:
    with (SHARED / "facts" / "data" / "noc-2021.csv").open(encoding="utf-8", newline="") as lines:
        assert [row["code"] for row in csv.DictReader(lines)] == list(codes.noc_codes())
    assert len(codes.noc_codes()) == 516


@pytest.mark.parametrize(
    "code", ["", "2123", "212311", "21239", "NOC 21231", "\u0662\u0661\u0662\u0663\u0661"]
)
def test_what_is_no_occupation_is_not_one(code: str) -> None:
    assert not codes.is_noc(code)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (" 21231 ", "21231"),
        ("noc 21231", "21231"),
        ("21239", "21230"),
        ("2123", "21230"),
        ("99999", None),
        ("x", None),
    ],
)
def test_the_occupation_that_was_meant_shares_the_first_digits(wanted: str, found: str | None) -> None:
    assert codes.nearest_noc(wanted) == found


def test_every_code_of_a_place_has_a_name_and_every_name_a_code() -> None:
    assert set(place_names.COUNTRIES) == codes.COUNTRIES
    assert set(place_names.PROVINCES) == codes.PROVINCES
    assert set(place_names.STATES) == codes.STATES
    assert (len(codes.COUNTRIES), len(codes.PROVINCES), len(codes.STATES)) == (250, 13, 57)
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in codes.COUNTRIES)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("USA", "US"),
        ("us", "US"),
        ("United States", "US"),
        ("united states of america", "US"),
        ("Canda", "CA"),
        ("US-CA", "US"),
        ("UK", "GB"),
        ("Germny", "DE"),
        ("nowhere at all", None),
    ],
)
def test_the_country_that_was_meant_is_found(wanted: str, found: str | None) -> None:
    assert codes.nearest_country(wanted) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("ON", "CA-ON"),
        ("on", "CA-ON"),
        ("Ontario", "CA-ON"),
        ("Québec", "CA-QC"),
        ("ca-on", "CA-ON"),
        ("Texas", None),
    ],
)
def test_the_province_that_was_meant_is_found(wanted: str, found: str | None) -> None:
    assert codes.nearest_province(wanted) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("California", "US-CA"),
        ("us-tx", "US-TX"),
        ("Ontario", "CA-ON"),
        ("Mexico", "MX"),
        ("Washington DC", "US-DC"),
    ],
)
def test_the_place_that_was_meant_is_found(wanted: str, found: str) -> None:
    assert codes.nearest_place(wanted) == found


def test_the_country_of_a_place_is_its_beginning() -> None:
    assert codes.country_of("CA-ON") == codes.country_of("CA") == "CA"


@pytest.mark.parametrize("place", ["US-PR", "US-GU", "PR", "GU", "US-DC", "CA-NL", "MX-JAL", "GB-ENG"])
def test_territories_are_places_as_states_and_as_countries(place: str) -> None:
    assert codes.is_place(place)


def test_the_nearest_word_forgives_letter_case_and_small_slips_only() -> None:
    words = ["citizen", "national", "permanent_resident"]
    assert codes.nearest("Citizen", words) == "citizen"
    assert codes.nearest("permanent resident", words) == "permanent_resident"
    assert codes.nearest("citzen", words) == "citizen"
    assert codes.nearest("alien", words) != "permanent_resident"
    assert codes.nearest("zzz", words) is None
