"""Single facts given as PATH=VALUE are laid over a document."""

from __future__ import annotations

from typing import Any

import pytest

from moveto_ca.intake import InputError, apply_settings, parse_profile
from moveto_ca.nothing import NOTHING


@pytest.mark.parametrize(
    ("path", "value", "result"),
    [
        ("applicant.age", "34", {"applicant": {"age": 34}}),
        ("ancestry[0][0].birth_date", "1912", {"ancestry": [[{"birth_date": "1912"}]]}),
        ("applicant.military_noc", "21231", {"applicant": {"military_noc": "21231"}}),
        ("applicant.military_noc", '"21231"', {"applicant": {"military_noc": "21231"}}),
        ("applicant.work[0].noc", "21231", {"applicant": {"work": [{"noc": "21231"}]}}),
        ("applicant.work[0].hours_per_week", "37.5", {"applicant": {"work": [{"hours_per_week": 37.5}]}}),
        ("applicant.tribe_member", "true", {"applicant": {"tribe_member": True}}),
        ("applicant.citizenships", '["US", "IE"]', {"applicant": {"citizenships": ["US", "IE"]}}),
        ("applicant.citizenships[0]", "US", {"applicant": {"citizenships": ["US"]}}),
        ("applicant.citizenships", "[]", {"applicant": {"citizenships": []}}),
        ("partner", "null", {"partner": None}),
        ("partner", "none", {"partner": "none"}),
        ("applicant.work[0].end", "null", {"applicant": {"work": [{"end": None}]}}),
        ("sponsor.income_cad.2025", "60000", {"sponsor": {"income_cad": {"2025": 60000}}}),
        ("plans.community", "5", {"plans": {"community": "5"}}),
        ("plans.community", "a=b", {"plans": {"community": "a=b"}}),
        ("plans.aims[0]", "settle", {"plans": {"aims": ["settle"]}}),
        ("applicant.lived_in[0].from", "2020-01-01", {"applicant": {"lived_in": [{"from": "2020-01-01"}]}}),
        ("background.offences[0].value_usd", "950", {"background": {"offences": [{"value_usd": 950}]}}),
    ],
)
def test_a_setting_makes_what_it_needs_and_reads_its_value_as_the_field_does(
    path: str, value: str, result: Any
) -> None:
    made = apply_settings({}, [(path, value)])
    assert made == result
    parse_profile(made)


def test_settings_win_over_the_document_and_later_ones_over_earlier_ones() -> None:
    made = apply_settings(
        {"applicant": {"age": 30, "us_status": "citizen"}}, [("applicant.age", "34"), ("applicant.age", "35")]
    )
    assert made == {"applicant": {"age": 35, "us_status": "citizen"}}


def test_the_document_is_not_changed() -> None:
    document: dict[str, Any] = {"ancestry": [[{"link": "mother"}]]}
    apply_settings(document, [("ancestry[0][0].link", "father"), ("ancestry[0][1].link", "mother")])
    assert document == {"ancestry": [[{"link": "mother"}]]}


@pytest.mark.parametrize("none", [None, "none"])
def test_a_partner_told_to_be_none_gives_way_to_a_fact_about_one(none: Any) -> None:
    assert apply_settings({"partner": none}, [("partner.age", "33")]) == {"partner": {"age": 33}}


def test_no_partner_can_be_set() -> None:
    assert parse_profile(apply_settings({"partner": {"age": 3}}, [("partner", "null")])).partner is NOTHING


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("ancestry[1].link", "leaves a gap: the list has 0, so the next is [0]"),
        ("applicant.work[2].noc", "leaves a gap: the list has 1, so the next is [1]"),
        ("applicant[0]", "leads through an object, which has no element [0]"),
        ("applicant.age.years", "leads through 30, which has no field 'years'"),
        ("applicant.work.noc", "leads through a list, which has no field 'noc'"),
        ("", "is not a path"),
        (".applicant", "is not a path"),
        ("applicant.", "is not a path"),
        ("applicant..age", "is not a path"),
        ("applicant[x]", "is not a path"),
        ("applicant[-1]", "is not a path"),
        ("[0]", "is not a path"),
        ("children[0]age", "is not a path"),
        ("children.[0]", "is not a path"),
        ("applicant. age", "is not a path"),
    ],
)
def test_a_path_that_leads_nowhere_is_refused(path: str, says: str) -> None:
    with pytest.raises(InputError) as refused:
        apply_settings({"applicant": {"age": 30, "work": [{}]}}, [(path, "1")])
    (problem,) = refused.value.problems
    assert problem.path == path
    assert says in problem.message


def test_every_path_that_leads_nowhere_is_named() -> None:
    with pytest.raises(InputError) as refused:
        apply_settings({}, [("a..b", "1"), ("applicant.age", "34"), ("ancestry[3]", "1")])
    assert [problem.path for problem in refused.value.problems] == ["a..b", "ancestry[3]"]


def test_an_unknown_field_is_found_with_its_suggestion_when_the_profile_is_made() -> None:
    with pytest.raises(InputError, match=r"applicant\.agee: no such field; did you mean 'age'"):
        parse_profile(apply_settings({}, [("applicant.agee", "34")]))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "abc", "9" * 5000, "[" * 5000, '"34"', "true"])
def test_a_value_that_is_no_age_is_refused(value: str) -> None:
    with pytest.raises(InputError, match=r"applicant\.age"):
        parse_profile(apply_settings({}, [("applicant.age", value)]))
