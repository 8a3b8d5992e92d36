"""The figures with fixed names, and the count of rural Alberta as a range."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from business.owners import clb, stream
from moveto_ca import Profile, assess

# --- Measures -------------------------------------------------------------------------------------

NAMES = {
    "verdict",
    "status_since",
    "reopens_on",
    "fees_total_cad",
    "people",
    "points",
    "capital_rule_met",
    "adds_crs",
    "funds",
    "hours_counted",
    "province_alone_decides",
}


@pytest.mark.parametrize(
    "name",
    [
        "fed-suv",
        "fed-self-employed",
        "fed-entrepreneur-pilot",
        "bc-ei-base",
        "ab-res",
        "ab-fges",
        "sk-entrepreneur",
        "qc-investor",
        "nu",
    ],
)
def test_every_stream_has_the_measures_of_the_contract(name: str) -> None:
    for on in (date(2024, 4, 1), date(2026, 11, 22)):
        assert set(stream(name, on).measures) >= NAMES


def test_the_family_is_told_a_row_a_member() -> None:
    partner = {
        "relationship": "married",
        "accompanies": True,
        "citizenships": ["US"],
        "canada_status": "none",
    }
    children = [
        {"age": 5, "married": False, "has_child": False},
        {"age": 9, "accompanies": False},
    ]
    for name in ("mb-entrepreneur", "fed-suv"):
        found = stream(name, date(2025, 6, 1), partner=partner, children=children)
        assert found.measures["people"] == [
            {"who": "applicant", "comes_along": True},
            {"who": "partner", "comes_along": True},
            {"who": "children[0]", "comes_along": True},
            {"who": "children[1]", "comes_along": False},
        ]


def test_the_money_to_settle_is_told_where_it_is_asked_for() -> None:
    expected = {"required": True, "family_size": 1, "required_cad": 15_263, "met": True}
    assert stream("ab-fges").measures["funds"] == expected
    assert stream("ab-fges", plans__funds_cad=15_262).measures["funds"]["met"] is False
    assert stream("fed-suv", date(2026, 3, 10)).measures["funds"] == expected
    assert stream("bc-ei-base").measures["funds"] is None


# --- Rural Alberta's count, as a range ------------------------------------------------------------

STRONG = {
    "business__owner_years": 5,
    "business__owner_years_last_5": 5,
    "business__senior_manager_years": 0,
    "business__investment_cad": 100_000,
    "business__net_worth_cad": 500_000,
    "business__jobs_to_create": 5,
    "business__kind": "new",
    "applicant__languages__english": clb(6),
}


def rural(**changes: Any) -> dict[str, Any]:
    found: dict[str, Any] = stream("ab-res", **{**STRONG, **changes}).measures["points"]
    return found


def test_rural_alberta_is_a_range_of_what_is_not_known() -> None:
    found = rural()
    known = 20 + 5 + 10 + 20 + 0 + 25 + 10
    assert (found["total"], found["minimum"]) == (None, None)
    assert (found["low"], found["high"]) == (known + 10 + 0, known + 25 + 35)


@pytest.mark.parametrize(
    ("part", "path", "value", "points"),
    [
        ("experience", "business__owner_years", 2.9, 0),
        ("experience", "business__owner_years", 3, 12),
        ("experience", "business__owner_years", 4, 16),
        ("experience", "business__owner_years", 5, 20),
        ("investment", "business__investment_cad", 399_999, 5),
        ("investment", "business__investment_cad", 400_000, 10),
        ("investment", "business__investment_cad", 600_000, 15),
        ("investment", "business__investment_cad", 799_999, 15),
        ("investment", "business__investment_cad", 800_000, 20),
        ("net_worth", "business__net_worth_cad", 300_000, 6),
        ("net_worth", "business__net_worth_cad", 400_000, 8),
        ("net_worth", "business__net_worth_cad", 499_999, 8),
        ("net_worth", "business__net_worth_cad", 500_000, 10),
        ("jobs", "business__jobs_to_create", 0, 0),
        ("jobs", "business__jobs_to_create", 1, 4),
        ("jobs", "business__jobs_to_create", 4, 16),
        ("jobs", "business__jobs_to_create", 9, 20),
        ("succession", "business__kind", "succession", 10),
        ("succession", "business__kind", "new", 0),
        ("language", "applicant__languages__english", clb(4), 15),
        ("language", "applicant__languages__english", clb(5), 20),
        ("language", "applicant__languages__english", clb(9), 25),
    ],
)
def test_a_row_of_rural_albertas_count(part: str, path: str, value: Any, points: int) -> None:
    assert rural(**{path: value})[part] == [points, points]


@pytest.mark.parametrize(("years", "points"), [(3.9, 0), (4, 12), (5, 16), (6, 20)])
def test_senior_managers_need_a_year_more_for_the_same_points(years: float, points: int) -> None:
    facts = {"business__owner_years": 0, "business__owner_years_last_5": 0}
    assert rural(business__senior_manager_years=years, **facts)["experience"] == [points, points]


@pytest.mark.parametrize(
    ("level", "points"), [("secondary", [4, 4]), ("two_year", [4, 10]), ("bachelor", [10, 10])]
)
def test_the_rows_of_schooling_between_school_and_degree_were_not_seen(level: str, points: list[int]) -> None:
    told = [{"level": level, "country": "US", "eca": True}]
    assert rural(applicant__education=told)["education"] == points


def test_a_tie_of_one_person_is_not_asked_of_another():
    facts = {"business": {"net_worth_cad": 900_000, "province": "CA-NB"}, "relatives_in_canada": []}

    def asked(**plans):
        told = Profile.model_validate({**facts, "plans": {"aims": ["business"], **plans}})
        found = assess(told, as_of=date(2026, 11, 22)).stream("business/nb-business")
        assert found is not None
        return next(c for c in found.conditions if c.id == "connection").needs

    assert asked() == ("plans.ties",)
    assert asked(ties=[]) == ("business.exploratory_visit",)
    assert asked() == ("plans.ties",)
