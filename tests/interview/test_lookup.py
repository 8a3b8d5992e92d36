"""Occupations and professions are found by the words that people use."""

from __future__ import annotations

import pytest

from moveto_ca.interview import lookup


def codes(text: str) -> list[str]:
    return [choice.value for choice in lookup.occupations(text)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("software engineer", "21231"),
        ("registered nurse", "31301"),
        ("electrician", "72200"),
        ("high school teacher", "41220"),
        ("truck driver", "73300"),
        ("elementary teacher", "41221"),
        ("accountant", "11100"),
        ("veterinarian", "31103"),
        ("21231", "21231"),
    ],
)
def test_a_job_title_leads_to_its_occupation(text: str, code: str) -> None:
    assert code in codes(text)


def test_a_slip_of_the_keyboard_is_forgiven() -> None:
    assert "31301" in codes("registerd nurse")


@pytest.mark.parametrize("text", ["", "   ", "zzzzqqqq", "???"])
def test_what_is_no_job_finds_nothing(text: str) -> None:
    assert codes(text) == []


def test_no_more_is_found_than_fits_a_small_screen() -> None:
    found = lookup.occupations("manager")
    assert len(found) <= 8
    assert all(len(choice.words) <= 52 for choice in found)


def test_a_listed_profession_is_found_and_none_of_them_can_be_said() -> None:
    found = [choice.value for choice in lookup.professions("accountant")]
    assert found[0] == "accountant"
    assert found[-1] == "none"


def test_a_profession_is_shown_with_what_its_people_do() -> None:
    (found, *_) = lookup.professions("accountant")
    assert found.words == "Accountant: keeps and audits accounts"
    for title in ("engineer", "teacher", "scientist"):
        assert all(
            ":" in choice.words and len(choice.words) <= 56 for choice in lookup.professions(title)[:-1]
        )


@pytest.mark.parametrize(
    ("title", "near"),
    [
        ("software developer", "computer_systems_analyst"),
        ("programmer", "engineer"),
        ("data scientist", "mathematician"),
        ("product manager", "management_consultant"),
        ("professor of history", "university_teacher"),
    ],
)
def test_a_title_that_is_not_listed_finds_those_whose_duties_it_may_have(title: str, near: str) -> None:
    assert near in [choice.value for choice in lookup.professions(title)]


def test_the_skilled_trades_are_known_from_the_list() -> None:
    assert lookup.is_trade("72200")
    assert not lookup.is_trade("21231")
