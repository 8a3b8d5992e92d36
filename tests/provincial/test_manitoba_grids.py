"""Every row of Manitoba's two grids."""

from __future__ import annotations

from typing import Any

import pytest

from provincial.nominees import (
    PERSON,
    clb,
    person,
    skilled,
    stream,
    years_of_work,
)

BASE = {"clb": 7, "age": 30, "years": 4, "education": [{"level": "two_year", "country": "US"}]}


def manitoban(ties: tuple[str, ...] = ("friend",), **changes: Any) -> Any:
    told = {**BASE, **changes}
    applicant = {
        **PERSON["applicant"],
        "age": told["age"],
        "languages": {"english": clb(told["clb"]), "french": told.get("french")},
        "education": told["education"],
        "work": [years_of_work(told["years"])] if told["years"] else [],
        **({"licences": told["licences"]} if "licences" in told else {}),
        **({"certificate_of_qualification": True} if told.get("trade") else {}),
    }
    plans = {
        **PERSON["plans"],
        "province": "CA-MB",
        "ties": [{"province": "CA-MB", "kind": kind, "months": 12} for kind in ties] + told.get("others", []),
        "outside_main_city": told.get("outside", False),
    }
    return stream(person(applicant=applicant, plans=plans), "mb-overseas-human-capital").measures


@pytest.mark.parametrize(
    ("factor", "changes", "points", "rank"),
    [
        ("language", {"clb": 10}, 20, 100),
        ("language", {"clb": 8}, 20, 100),
        ("language", {"clb": 7}, 18, 88),
        ("language", {"clb": 6}, 16, 80),
        ("language", {"clb": 5}, 14, 68),
        ("language", {"clb": 4}, 12, 48),
        ("language", {"clb": 0}, 0, 0),
        ("language", {"clb": 8, "french": clb(5)}, 25, 125),
        ("language", {"clb": 8, "french": clb(4)}, 20, 100),
        ("age", {"age": 17}, 0, 0),
        ("age", {"age": 18}, 4, 20),
        ("age", {"age": 19}, 6, 30),
        ("age", {"age": 20}, 8, 40),
        ("age", {"age": 21}, 10, 75),
        ("age", {"age": 45}, 10, 75),
        ("age", {"age": 46}, 8, 40),
        ("age", {"age": 47}, 6, 30),
        ("age", {"age": 48}, 4, 20),
        ("age", {"age": 49}, 2, 10),
        ("age", {"age": 50}, 0, 0),
        ("work", {"years": 0}, 0, 0),
        ("work", {"years": 1}, 8, 40),
        ("work", {"years": 2}, 10, 50),
        ("work", {"years": 3}, 12, 60),
        ("work", {"years": 4}, 15, 75),
        ("work", {"years": 5}, 15, 75),
        ("work", {"licences": [{"by": "provincial", "place": "CA-MB"}]}, 15, 175),
        ("education", {"education": [{"level": "masters"}]}, 25, 125),
        ("education", {"education": [{"level": "doctoral"}]}, 25, 125),
        ("education", {"education": [{"level": "two_year"}, {"level": "bachelor"}]}, 23, 115),
        ("education", {"education": [{"level": "bachelor"}]}, 20, 110),
        ("education", {"education": [{"level": "two_year"}]}, 20, 100),
        ("education", {"education": [{"level": "one_year"}]}, 14, 70),
        ("education", {"education": [{"level": "secondary"}], "trade": True}, 14, 70),
        ("education", {"education": [{"level": "secondary"}]}, 0, 0),
        ("adaptability", {"ties": ("close_relative",)}, 20, 200),
        ("adaptability", {"ties": ("invited",)}, 20, 500),
        ("adaptability", {"ties": ("worked",)}, 12, 100),
        ("adaptability", {"ties": ("friend",)}, 10, 50),
        ("adaptability", {"ties": ("studied",)}, 10, 50),
        ("adaptability", {"ties": ()}, 0, 0),
        ("adaptability", {"ties": ("friend",), "outside": True}, 15, 100),
        ("adaptability", {"ties": ("close_relative",), "outside": True}, 25, 250),
        ("risk", {"others": [{"province": "CA-ON", "kind": "studied"}]}, None, -100),
        ("risk", {"others": [{"province": "CA-ON", "kind": "applied"}]}, None, -100),
        (
            "risk",
            {"others": [{"province": "CA-ON", "kind": "applied"}, {"province": "CA-AB", "kind": "worked"}]},
            None,
            -200,
        ),
    ],
)
def test_a_row_of_manitobas_grids(
    factor: str, changes: dict[str, Any], points: int | None, rank: int
) -> None:
    found = manitoban(**changes)
    if points is not None:
        assert found["points"][factor] == points
    assert found["ranking"][factor] == rank


@pytest.mark.parametrize(("age", "total", "outcome"), [(45, 60, "met"), (46, 58, "not_met")])
def test_sixty_points_are_the_pass_mark_of_manitoba(age: int, total: int, outcome: str) -> None:
    applicant = {
        **PERSON["applicant"],
        "age": age,
        "languages": {"english": clb(4), "french": None},
        "education": [{"level": "two_year", "country": "US"}],
        "work": [years_of_work(1)],
    }
    ties = [{"province": "CA-MB", "kind": "friend"}]
    plans = {**PERSON["plans"], "province": "CA-MB", "ties": ties, "outside_main_city": False}
    found = stream(person(applicant=applicant, plans=plans), "mb-overseas-human-capital")
    assert found.measures["points"]["total"] == total
    assert next(c for c in found.conditions if c.id == "points").outcome == outcome


def test_a_tie_of_a_stay_of_less_than_six_months_gives_no_points() -> None:
    document = skilled(province="CA-MB", ties=[{"province": "CA-MB", "kind": "worked", "months": 5}])
    points = stream(document, "mb-overseas-human-capital").measures["points"]
    assert points["adaptability"] == 0
