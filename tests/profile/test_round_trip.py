"""A profile says itself back: what is written is read again as the same."""

from __future__ import annotations

import copy
import json
import pickle
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moveto_ca import codes
from moveto_ca.intake import InputError, InputProblem, load_profile, parse_profile
from moveto_ca.profile import Profile
from moveto_ca.profile.kinds import Kind, ObjectKind
from moveto_ca.profile.paths import fields_of
from support import from_json

if TYPE_CHECKING:
    from collections.abc import Callable

DAYS = st.dates(date(1900, 1, 1), date(2026, 1, 1)).map(date.isoformat)

SHAPES: dict[str, st.SearchStrategy[Any]] = {
    "^[A-Z]{2}$": st.sampled_from(sorted(codes.COUNTRIES)),
    "^[A-Z]{2}(-[A-Z0-9]{1,3})?$": st.sampled_from(["US", "CA", "CA-ON", "US-CA", "MX-JAL"]),
    "^CA-[A-Z]{2}$": st.sampled_from(sorted(codes.PROVINCES)),
    "^[0-9]{5}$": st.sampled_from(codes.noc_codes()),
    "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$": DAYS
    | DAYS.map(lambda day: day[:4])
    | DAYS.map(lambda day: day[:7]),
}


def values(kind: Kind, depth: int) -> st.SearchStrategy[Any]:
    """Any value of a kind."""
    plain = given_values(kind, depth)
    return plain | st.none() if kind.null_means else plain


def given_values(kind: Kind, depth: int) -> st.SearchStrategy[Any]:
    schema = kind.schema
    if isinstance(kind, ObjectKind):
        return objects(kind, depth)
    if kind.item is not None and schema["type"] == "array":
        return st.lists(values(kind.item, depth - 1), min_size=schema.get("minItems", 0), max_size=2)
    if kind.item is not None:
        keys = ["2024", "2025"] if "[0-9]{4}" in schema["propertyNames"]["pattern"] else ["business/fed-suv"]
        return st.dictionaries(st.sampled_from(keys), values(kind.item, depth))
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if schema["type"] == "boolean":
        return st.booleans()
    if schema["type"] == "integer":
        return st.integers(schema["minimum"], schema["maximum"])
    if schema["type"] == "number":
        return st.integers(schema["minimum"], schema["maximum"]) | st.floats(
            schema["minimum"], schema["maximum"]
        )
    if schema.get("format") == "date":
        return DAYS
    if schema.get("format") == "date-time":
        return st.just("2026-03-01T14:05:00Z")
    if "pattern" in schema:
        pattern = schema["pattern"]
        return (
            SHAPES[pattern]
            if pattern in SHAPES
            else st.from_regex(re.compile(pattern, re.ASCII), fullmatch=True)
        )
    return st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=20)


def objects(kind: ObjectKind, depth: int) -> st.SearchStrategy[Any]:
    """Any object with a few of its fields."""
    if depth <= 0:
        return st.just({})
    fields = fields_of(kind.model)
    return st.lists(st.sampled_from(sorted(fields)), max_size=6, unique=True).flatmap(
        lambda names: st.fixed_dictionaries({name: values(fields[name], depth - 1) for name in names})
    )


def consistent(document: Any) -> Any:
    """Leave out what contradicts another field: each value is drawn for itself."""
    for _ in range(10):
        try:
            parse_profile(document)
        except InputError as error:
            for problem in error.problems:
                # A value that is wrong by itself shows what was found; every value drawn here is right.
                assert problem.found is None, str(problem)
                remove(document, problem.path)
        else:
            return document
    raise AssertionError("a document that cannot be made consistent")


def remove(document: Any, path: str) -> None:
    *way, last = [int(step) if step.isdigit() else step for step in re.findall(r"[^.\[\]]+", path)]
    for step in way:
        document = document[step]
    del document[last]


def refusal(read: Callable[[], Profile]) -> tuple[InputProblem, ...]:
    """Give the problems of what is read; none if it is a profile."""
    try:
        read()
    except InputError as error:
        return error.problems or (InputProblem("", "refused without a reason\n"),)
    return ()


DOCUMENTS = objects(ObjectKind(Profile), 7)

thorough = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@thorough
@given(DOCUMENTS)
def test_what_is_written_is_read_again_as_the_same(document: dict[str, Any]) -> None:
    profile = parse_profile(consistent(document))
    written = profile.to_dict(include_protection=True)
    assert parse_profile(written) == profile
    assert load_profile(json.dumps(written).encode()) == profile
    assert parse_profile(written).to_dict(include_protection=True) == written


@thorough
@given(DOCUMENTS)
def test_a_copy_is_the_same(document: dict[str, Any]) -> None:
    profile = parse_profile(consistent(document))
    assert copy.deepcopy(profile) == profile
    assert pickle.loads(pickle.dumps(profile)) == profile  # noqa: S301  # it was written a moment ago


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates() | st.binary(),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from([*fields_of(Profile), "age", "work", "from", "ends"]), inner, max_size=4
            )
        ),
    )
)
@settings(max_examples=300, deadline=None)
def test_any_document_is_a_profile_or_an_input_error(document: Any) -> None:
    problems = refusal(lambda: parse_profile(document))
    assert len({problem.path for problem in problems}) == len(problems)
    assert all(str(problem).isprintable() for problem in problems)


@given(st.binary(max_size=200), st.sampled_from(["profile.json", "profile.toml", "profile"]))
@settings(max_examples=500, deadline=None)
def test_any_bytes_are_a_profile_or_an_input_error(data: bytes, name: str) -> None:
    assert all(str(problem).isprintable() for problem in refusal(lambda: load_profile(data, name)))


def test_protection_is_left_out_unless_asked_for() -> None:
    profile = from_json('{"partner": null, "protection": {"claim_date": null}}')
    assert profile.to_dict() == {"partner": None}
    assert profile.to_dict(include_protection=True) == {"partner": None, "protection": {"claim_date": None}}


def test_only_what_is_known_is_written() -> None:
    document = {
        "applicant": {"age": 34, "citizenships": [], "lived_in": [{"from": "2020-01-01", "to": None}]}
    }
    assert parse_profile(document).to_dict() == document


def test_a_profile_may_be_made_of_models() -> None:
    inner = from_json('{"applicant": {"age": 34}}').applicant
    assert Profile(applicant=inner) == from_json('{"applicant": {"age": 34}}')
