"""The community pilots: every community, every level, every hour that decides."""

from __future__ import annotations

from typing import Any

import pytest

from provincial.nominees import (
    clb,
    condition,
    in_pilot,
    stream,
)


@pytest.mark.parametrize(("offered", "level"), [(0, 6), (1, 6), (2, 5), (3, 5), (4, 4), (5, 4)])
def test_the_rural_pilot_asks_for_a_level_by_the_offer(offered: int, level: int) -> None:
    def found(english: dict[str, Any]) -> str:
        document = in_pilot(teer=offered, languages={"english": english, "french": None})
        return condition(document, "rural-community", "language").outcome

    assert found(clb(level)) == "met"
    assert found({**clb(level), "speaking": level - 1 if level > 4 else 0}) == "not_met"


RURAL = [
    ("Pictou County", "CA-NS"),
    ("North Bay", "CA-ON"),
    ("Sudbury", "CA-ON"),
    ("Timmins", "CA-ON"),
    ("Sault Ste. Marie", "CA-ON"),
    ("Thunder Bay", "CA-ON"),
    ("Steinbach", "CA-MB"),
    ("Altona", "CA-MB"),
    ("Rhineland", "CA-MB"),
    ("Brandon", "CA-MB"),
    ("Moose Jaw", "CA-SK"),
    ("Claresholm", "CA-AB"),
    ("West Kootenay", "CA-BC"),
    ("North Okanagan-Shuswap", "CA-BC"),
    ("Peace Liard", "CA-BC"),
]
FRANCOPHONE = [
    ("Acadian Peninsula", "CA-NB"),
    ("Sudbury", "CA-ON"),
    ("Timmins", "CA-ON"),
    ("Superior East", "CA-ON"),
    ("St-Pierre-Jolys", "CA-MB"),
    ("Kelowna", "CA-BC"),
]


@pytest.mark.parametrize(("town", "province"), RURAL)
def test_each_community_of_the_rural_pilot_is_known(town: str, province: str) -> None:
    assert condition(in_pilot(town, province), "rural-community", "community").outcome == "met"


@pytest.mark.parametrize(("town", "province"), FRANCOPHONE)
def test_each_community_of_the_francophone_pilot_is_known(town: str, province: str) -> None:
    assert condition(in_pilot(town, province), "francophone-community", "community").outcome == "met"


@pytest.mark.parametrize(
    ("pilot", "town", "province"),
    [
        ("rural-community", "Kelowna", "CA-BC"),
        ("rural-community", "Saskatoon", "CA-SK"),
        ("rural-community", "Winnipeg", "CA-MB"),
        ("francophone-community", "Thunder Bay", "CA-ON"),
        ("francophone-community", "Moncton", "CA-NB"),
    ],
)
def test_another_town_is_no_community_of_the_pilot(pilot: str, town: str, province: str) -> None:
    assert condition(in_pilot(town, province), pilot, "community").outcome == "not_met"


@pytest.mark.parametrize(
    ("french", "outcome"), [(clb(5), "met"), ({**clb(5), "writing": 4}, "not_met"), (None, "not_met")]
)
def test_the_francophone_pilot_asks_for_french_5_and_english_does_not_help(french: Any, outcome: str) -> None:
    document = in_pilot("Kelowna", "CA-BC", languages={"english": clb(10), "french": french})
    assert condition(document, "francophone-community", "language").outcome == outcome


@pytest.mark.parametrize(
    ("hours", "end", "outcome"),
    [(1560, None, "met"), (1559, None, "not_met"), (3000, "2023-11-21", "not_met")],
)
def test_the_pilots_count_work_of_three_years(hours: int, end: str | None, outcome: str) -> None:
    document = in_pilot(hours=hours)
    if end is not None:
        document["applicant"]["work"][0] |= {"start": "2021-11-01", "end": end}
    assert condition(document, "rural-community", "work").outcome == outcome


@pytest.mark.parametrize(
    ("changes", "wanted", "outcome"),
    [
        ({"permanent": False}, "offer", "not_met"),
        ({"full_time": False}, "offer", "not_met"),
        ({"designated_employer": False}, "designated", "not_met"),
        ({"priority_occupation": False}, "priority", "not_met"),
    ],
)
def test_the_pilots_ask_for_a_lasting_offer_of_a_designated_employer_in_a_field_of_priority(
    changes: dict[str, Any], wanted: str, outcome: str
) -> None:
    for pilot in ("rural-community", "francophone-community"):
        document = in_pilot("Sudbury", "CA-ON", offer=changes)
        assert condition(document, pilot, wanted).outcome == outcome


def test_the_money_of_the_pilots_is_not_known_and_the_report_says_so() -> None:
    found = stream(in_pilot(), "rural-community")
    assert found.measures["funds"] == {
        "required": True,
        "family_size": 1,
        "required_cad": None,
        "met": None,
    }
    assert condition(in_pilot(), "rural-community", "funds").needs == ()


def test_the_hours_that_a_pilot_counts_are_those_of_the_occupation_of_the_offer() -> None:
    assert stream(in_pilot(hours=1560), "rural-community").measures["hours_counted"] == 1560
    other = in_pilot(hours=1560, offer={"noc": "64100"})
    assert stream(other, "rural-community").measures["hours_counted"] == 0
    untold = in_pilot()
    untold["applicant"].pop("work")
    assert stream(untold, "rural-community").measures["hours_counted"] is None
