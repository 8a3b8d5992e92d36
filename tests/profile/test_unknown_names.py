"""An unknown name is an error with its place and the nearest valid one; all errors come at once."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from moveto_ca.intake import InputError, InputProblem, parse_profile
from moveto_ca.problems import path_text, shown
from walk import every_field


def problems(document: Any) -> dict[str, InputProblem]:
    with pytest.raises(InputError) as refused:
        parse_profile(document)
    return {problem.path: problem for problem in refused.value.problems}


def test_the_error_reads_as_the_contract_says() -> None:
    (problem,) = problems({"applicant": {"eduction": []}}).values()
    assert str(problem) == "applicant.eduction: no such field; did you mean 'education'?"
    assert problem.suggestion == "education"
    assert problem.allowed is not None
    assert "birth_date" in problem.allowed


LONG_NAMES = [(model, name) for model, name, _ in every_field() if len(name) > 5]


def test_a_slip_in_any_longer_name_is_seen_through() -> None:
    for model, name in LONG_NAMES:
        slip = name[:2] + name[3] + name[2] + name[4:]
        if slip != name:
            from moveto_ca.codes import nearest
            from moveto_ca.profile.paths import fields_of

            assert nearest(slip, fields_of(model)) == name


def test_a_name_like_nothing_known_has_no_suggestion() -> None:
    (problem,) = problems({"applicant": {"zzzz": 1}}).values()
    assert str(problem) == "applicant.zzzz: no such field"


def test_letter_case_and_hyphens_are_forgiven_in_suggestions() -> None:
    assert (
        problems({"applicant": {"Birth-Date": "1990-01-01"}})["applicant.Birth-Date"].suggestion
        == "birth_date"
    )


def test_all_errors_of_a_file_come_at_once() -> None:
    found = problems(
        {
            "applicant": {
                "age": "34",
                "eduction": [],
                "us_status": "citzen",
                "work": [{"noc": "2123"}, {"start": "2020-01-01", "end": "2019-01-01"}],
            },
            "partner": False,
            "plans": {"funds_cad": -1, "ties": [{"province": "ON"}]},
            "bakground": {},
        }
    )
    assert set(found) == {
        "applicant.age",
        "applicant.eduction",
        "applicant.us_status",
        "applicant.work[0].noc",
        "applicant.work[1].end",
        "partner",
        "plans.funds_cad",
        "plans.ties[0].province",
        "bakground",
    }
    assert found["plans.ties[0].province"].suggestion == "CA-ON"


def test_a_contradiction_is_found_beside_a_wrong_value_of_the_same_object() -> None:
    found = problems({"applicant": {"work": [{"noc": "x", "start": "2020-01-01", "end": "2019-01-01"}]}})
    assert set(found) == {"applicant.work[0].noc", "applicant.work[0].end"}


def test_a_contradiction_is_found_beside_a_wrong_element_of_a_list() -> None:
    found = problems(
        {"applicant": {"birth_date": "1990-01-01", "age": 36, "citizenships": ["USA"], "work": [5, {}]}}
    )
    assert set(found) == {"applicant.age", "applicant.citizenships[0]", "applicant.work[0]"}


def test_two_layers_of_contradiction_are_found() -> None:
    found = problems(
        {
            "applicant": {
                "birth_date": "1990-01-01",
                "age": 36,
                "languages": {
                    "english": {"test": "tef_canada", "reading": 700},
                    "french": {"test": "clb", "reading": "high"},
                },
            }
        }
    )
    assert set(found) == {
        "applicant.age",
        "applicant.languages.english",
        "applicant.languages.english.reading",
        "applicant.languages.french.reading",
    }


def test_a_name_that_is_not_text_is_an_error() -> None:
    assert str(*problems({5: 6}).values()) == "[5]: has a name that is not text"


def test_a_document_that_is_no_object_is_an_error() -> None:
    assert "object with named fields" in str(*problems([1]).values())


def test_a_file_with_a_hundred_thousand_unknown_names_is_refused_in_good_time() -> None:
    found = problems({"applicant": {f"name_{number}": 1 for number in range(100_000)}})
    assert len(found) == 100_000


def test_where_null_has_a_meaning_the_error_says_so() -> None:
    found = problems({"ancestry": [[{"death_date": "unknown"}]]})
    assert "or null (living)" in found["ancestry[0][0].death_date"].message


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("abc", '"abc"'),
        ("a\x1b[2J", '"a\\u001b[2J"'),
        ("\ud800", '"\\ud800"'),
        ("Québec", '"Québec"'),
        (None, "null"),
        (True, "true"),
        (False, "false"),
        (5, "5"),
        (5.5, "5.5"),
        (float("nan"), "NaN"),
        (float("-inf"), "-Infinity"),
        (10**50, "a number of more than 40 digits"),
        ([], "an empty list"),
        ([1], "a list"),
        ({}, "an empty object"),
        ({"a": 1}, "an object"),
        (b"abc", "a value of type bytes"),
        ("a" * 100, '"' + "a" * 38 + "…"),
    ],
)
def test_what_was_found_is_shown_on_one_short_line(value: Any, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ((), "profile"),
        (("applicant", "work", 0, "start"), "applicant.work[0].start"),
        (("ancestry", 0, 1), "ancestry[0][1]"),
        (("plans", "a b"), 'plans["a b"]'),
        (("plans", "a\nb"), 'plans["a\\nb"]'),
    ],
)
def test_a_place_is_written_as_the_contract_writes_it(steps: tuple[str | int, ...], text: str) -> None:
    assert path_text(steps) == text


def test_an_error_can_be_passed_between_processes() -> None:
    error = InputError([InputProblem("a", "is wrong")])
    assert pickle.loads(pickle.dumps(error)).problems == error.problems  # noqa: S301  # written a moment ago
