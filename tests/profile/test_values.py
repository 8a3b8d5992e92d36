"""Numbers and texts: each kind takes what it should, strictly, and nothing else."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from moveto_ca.profile import Job, Person, Plans, Profile, Sponsor
from support import SHARED
from walk import every_field


def refused(model: Any, document: Any) -> bool:
    try:
        model.model_validate(document)
    except ValidationError:
        return True
    return False


@pytest.mark.parametrize(("given_age", "age"), [(0, 0), (34, 34), (34.0, 34), (120, 120)])
def test_a_whole_number_is_taken_as_one(given_age: float, age: int) -> None:
    read = Person.model_validate({"age": given_age}).age
    assert read == age
    assert type(read) is int


@pytest.mark.parametrize(
    "value", ["34", "", True, False, 34.5, -1, 121, math.nan, math.inf, [34], {}, 10**400]
)
def test_an_age_is_nothing_but_a_whole_number_within_bounds(value: Any) -> None:
    assert refused(Person, {"age": value})


@pytest.mark.parametrize("value", [0, 37.5, 168])
def test_hours_may_have_decimals(value: float) -> None:
    assert Job.model_validate({"hours_per_week": value}).hours_per_week == value


@pytest.mark.parametrize("value", ["40", True, -0.5, 168.5, math.nan, math.inf, -math.inf, None.__class__])
def test_hours_are_nothing_but_a_number_within_a_week(value: Any) -> None:
    assert refused(Job, {"hours_per_week": value})


@given(
    st.floats(allow_nan=True, allow_infinity=True) | st.integers() | st.text() | st.booleans() | st.binary()
)
def test_money_is_whole_dollars_up_to_a_million_million(value: Any) -> None:
    whole = type(value) in (int, float) and math.isfinite(value) and value == int(value)
    assert refused(Plans, {"funds_cad": value}) != (whole and 0 <= value <= 10**12)


@pytest.mark.parametrize("kind", [15, 30, 120])
def test_a_number_out_of_a_short_list_is_taken(kind: int) -> None:
    read = Plans.model_validate({"short_exemption": {"last_kind": kind}})
    assert read.short_exemption is not None
    assert read.short_exemption.last_kind == kind


@pytest.mark.parametrize("kind", [16, "15", True, 15.5])
def test_a_number_beside_a_short_list_is_refused(kind: Any) -> None:
    assert refused(Plans, {"short_exemption": {"last_kind": kind}})


CHOICES = [
    (model, name, kind)
    for model, name, kind in every_field()
    if kind.choices or (kind.item and kind.item.choices)
]


@pytest.mark.parametrize(("model", "name", "kind"), CHOICES, ids=[f"{m.__name__}.{n}" for m, n, _ in CHOICES])
def test_every_word_of_a_short_list_is_taken_and_no_other(model: Any, name: str, kind: Any) -> None:
    listed = kind.item is not None
    for word in kind.choices or kind.item.choices:
        read = model.model_validate({name: [word] if listed else word})
        assert list(read.__dict__.values()).count((word,) if listed else word) == 1
        assert refused(model, {name: [word.upper()] if listed else word.upper()}) or word == word.upper()
    for wrong in ("no such word", "", 5, True):
        assert refused(model, {name: [wrong] if listed else wrong})


def test_there_are_short_lists_to_try() -> None:
    assert len(CHOICES) > 40


@pytest.mark.parametrize(
    "place", ["US", "CA", "CA-ON", "CA-NL", "US-CA", "US-PR", "PR", "GU", "MX-JAL", "GB-ENG"]
)
def test_a_place_is_a_country_or_a_province_or_state(place: str) -> None:
    assert Person.model_validate({"residence": place}).residence == place


@pytest.mark.parametrize(
    "place", ["USA", "us", "US-XX", "CA-ONT", "CA-", "XX", "XX-ON", "", "MX-", "MX-JALI", "\u0660\u0661"]
)
def test_what_is_no_place_is_refused(place: str) -> None:
    assert refused(Person, {"residence": place})


def test_a_province_is_canadian() -> None:
    assert Plans.model_validate({"province": "CA-QC"}).province == "CA-QC"
    assert refused(Plans, {"province": "US-CA"})
    assert refused(Plans, {"province": "CA"})


def test_an_occupation_is_one_of_the_classification() -> None:
    assert Job.model_validate({"noc": "21231"}).noc == "21231"
    assert refused(Job, {"noc": "21239"})
    assert refused(Job, {"noc": 21231})
    assert refused(Job, {"noc": "2123"})


def column(table: str, name: str) -> set[str]:
    import csv

    with (SHARED / "facts" / "data" / table).open(encoding="utf-8", newline="") as lines:
        return {row[name] for row in csv.DictReader(lines)}


def test_every_kind_of_offence_of_the_table_is_taken() -> None:
    for kind in column("offence-equivalents.csv", "kind") | {"other"}:
        read = Profile.model_validate({"background": {"offences": [{"kind": kind}]}})
        assert read.to_dict() == {"background": {"offences": [{"kind": kind}]}}


def test_every_profession_of_the_list_is_taken() -> None:
    for profession in column("cusma-professions.csv", "id") | {"none"}:
        assert Job.model_validate({"profession": profession}).profession == profession
    assert refused(Job, {"profession": "wizard"})


@pytest.mark.parametrize("who", ["applicant", "partner", "children[0]", "children[12]"])
def test_who_is_a_member_of_the_family(who: str) -> None:
    assert Sponsor.model_validate({"sponsored": who}).sponsored == who


@pytest.mark.parametrize("who", ["child", "children", "children[]", "children[-1]", "children[0] "])
def test_who_is_nobody_else(who: str) -> None:
    assert refused(Sponsor, {"sponsored": who})


@pytest.mark.parametrize("route", ["express-entry", "provincial/on-masters", "business/fed-suv"])
def test_a_route_or_stream_is_named_by_its_id(route: str) -> None:
    read = Plans.model_validate({"applications": [{"route": route}], "official_scores": {route: 90.5}})
    assert read.to_dict() == {"applications": [{"route": route}], "official_scores": {route: 90.5}}


@pytest.mark.parametrize("route", ["Express Entry", "/x", "a/b/c", "a/", "A", ""])
def test_what_is_no_id_is_no_route(route: str) -> None:
    assert refused(Plans, {"applications": [{"route": route}]})
    assert refused(Plans, {"official_scores": {route: 90}})
