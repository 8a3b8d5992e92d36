"""Every row of the grid of the federal Self-Employed class."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from business.owners import clb, stream

ARTIST = {
    "business__cultural_or_athletic": "self_employed",
    "business__cultural_years": 2,
    "business__athletic_years": 0,
    "business__cultural_world_class_years": 0,
    "business__athletic_world_class_years": 0,
    "plans__province": "CA-ON",
    "applicant__birth_date": ...,
    "applicant__age": 30,
}
LAST_DAYS = date(2024, 4, 1)


def artist(on: date = LAST_DAYS, **changes: Any) -> Any:
    return stream("fed-self-employed", on, **{**ARTIST, **changes})


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        (clb(8), None, 16),
        (clb(10), None, 16),
        (clb(6), None, 8),
        ({**clb(8), "writing": 7}, None, 14),
        ({**clb(8), "writing": 5}, None, 13),
        ({**clb(8), "writing": 5, "reading": 4, "speaking": 5}, None, 6),
        ({**clb(6), "writing": 0}, None, 6),
        (None, clb(8), 16),
        (clb(8), clb(6), 24),
        (clb(6), clb(8), 24),
        (clb(6), clb(6), 16),
        (clb(8), clb(5), 18),
        (clb(4), None, 2),
        (None, None, 0),
    ],
)
def test_language_points_of_every_level(english: Any, french: Any, expected: int) -> None:
    found = artist(applicant__languages__english=english, applicant__languages__french=french)
    assert found.measures["points"]["language"] == expected


def credential(level: str, **more: Any) -> dict[str, Any]:
    return {"level": level, "country": "US", **more}


@pytest.mark.parametrize(
    ("credentials", "studied", "expected"),
    [
        ([credential("secondary")], 10, 5),
        ([credential("one_year", university=False)], 12, 12),
        ([credential("one_year", university=False)], 13, 15),
        ([credential("one_year", university=False)], 11, 5),
        ([credential("two_year", university=False)], 13, 15),
        ([credential("two_year", university=False)], 14, 20),
        ([credential("bachelor", university=False)], 14, 20),
        ([credential("bachelor", university=False)], 15, 22),
        ([credential("bachelor", university=True)], 16, 20),
        ([credential("bachelor", university=True)] * 2, 14, 20),
        ([credential("bachelor", university=True)] * 2, 15, 22),
        ([credential("masters")], 17, 25),
        ([credential("masters")], 15, 22),
        ([credential("masters")], 14, 20),
        ([credential("doctoral")], 16, 22),
        ([credential("none")], 8, 0),
        ([], 8, 0),
    ],
)
def test_education_points_of_every_row(
    credentials: list[dict[str, Any]], studied: int, expected: int
) -> None:
    told = {"applicant__education": credentials, "applicant__years_of_study": studied}
    assert artist(**told).measures["points"]["education"] == expected


SPOUSE = {
    "relationship": "married",
    "accompanies": True,
    "citizenships": ["US"],
    "canada_status": "none",
    "work": [],
    "years_of_study": 17,
}


@pytest.mark.parametrize(
    ("schooling", "studied", "expected"),
    [
        (credential("masters"), 17, 5),
        (credential("bachelor", university=True), 16, 4),
        (credential("bachelor", university=False), 15, 4),
        (credential("one_year", university=False), 13, 3),
        (credential("one_year", university=False), 12, 3),
        (credential("secondary"), 12, 0),
    ],
)
def test_a_spouse_who_comes_along_adds_by_schooling(
    schooling: dict[str, Any], studied: int, expected: int
) -> None:
    partner = {**SPOUSE, "education": [schooling], "years_of_study": studied}
    assert artist(partner=partner).measures["points"]["adaptability"] == expected


def test_a_spouse_who_stays_behind_adds_only_as_a_resident_of_canada() -> None:
    stays = {**SPOUSE, "education": [credential("masters")], "accompanies": False}
    assert artist(partner=stays).measures["points"]["adaptability"] == 0
    resident = {**stays, "canada_status": "permanent_resident", "residence": "CA-ON"}
    assert artist(partner=resident).measures["points"]["adaptability"] == 5


@pytest.mark.parametrize(
    ("relation", "status", "lives", "expected"),
    [
        ("parent", "citizen", True, 5),
        ("grandchild", "permanent_resident", True, 5),
        ("niece_or_nephew", "citizen", True, 5),
        ("aunt_or_uncle", "citizen", True, 5),
        ("cousin", "citizen", True, 0),
        ("sibling", "other", True, 0),
        ("sibling", "citizen", False, 0),
    ],
)
def test_only_near_relatives_who_live_in_canada_add(
    relation: str, status: str, lives: bool, expected: int
) -> None:
    relative = {
        "relation": relation,
        "of": "applicant",
        "canada_status": status,
        "lives_in_canada": lives,
    }
    assert artist(relatives_in_canada=[relative]).measures["points"]["adaptability"] == expected


def test_points_of_everything_at_its_best_are_a_hundred() -> None:
    sister = {"relation": "sibling", "of": "applicant", "canada_status": "citizen", "lives_in_canada": True}
    best = artist(
        business__cultural_years=5,
        applicant__education=[credential("masters")],
        applicant__years_of_study=17,
        applicant__languages__english=clb(9),
        applicant__languages__french=clb(9),
        partner={**SPOUSE, "education": [credential("masters")]},
        relatives_in_canada=[sister],
    )
    assert best.measures["points"]["total"] == 100


def test_a_day_before_the_class_is_not_covered() -> None:
    found = artist(date(1990, 1, 1))
    assert found.standing == "not_available"
    assert found.measures["points"] is None
    assert "not covered" in found.conditions[0].found
    for name in ("fed-investor", "fed-self-employed-farm"):
        early = stream(name, date(2010, 1, 1), business__passive=True)
        assert "not covered" in early.conditions[0].found
