"""``schema``: real profiles and reports fit the schemas, and what is not one does not."""

from __future__ import annotations

import copy
import json
import re
from typing import Any

import pytest
from hypothesis import assume, given, settings

from moveto_ca.report_schema import report_schema
from profiles_for_tests import PROFILES
from program import DAY, refused, run

TYPES: dict[str, Any] = {
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "string": lambda v: isinstance(v, str),
    "boolean": lambda v: isinstance(v, bool),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "null": lambda v: v is None,
}
ANNOTATIONS = {"$schema", "$defs", "title", "description", "format", "default", "examples", "$id", "$comment"}


def wrong(value: Any, schema: dict[str, Any], root: dict[str, Any], path: str = "$") -> list[str]:
    """Name every place at which a value does not fit a schema, by the keywords that the schemas use."""
    unknown = set(schema) - ANNOTATIONS - set(SIMPLE) - set(NESTED)
    assert not unknown, f"the schema uses {unknown}, which is not checked here"
    found = [
        f"{path}: {value!r} against {word} {schema[word]!r}"
        for word, fits in SIMPLE.items()
        if word in schema and not fits(value, schema[word])
    ]
    if "$ref" in schema:
        target = root
        for step in schema["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        found += wrong(value, target, root, path)
    for word in ("anyOf", "oneOf"):
        if word in schema and all(wrong(value, each, root, path) for each in schema[word]):
            found.append(f"{path}: fits none of {word}")
    for each in schema.get("allOf", ()):
        found += wrong(value, each, root, path)
    if isinstance(value, list):
        for place, each in enumerate(value):
            found += wrong(each, schema.get("items", {}), root, f"{path}[{place}]")
    if isinstance(value, dict):
        found += in_object(value, schema, root, path)
    return found


def in_object(value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], path: str) -> list[str]:
    """Name what is wrong with the fields of an object."""
    known, others = schema.get("properties", {}), schema.get("additionalProperties", True)
    found = [f"{path}: {name} is missing" for name in schema.get("required", ()) if name not in value]
    for name, each in value.items():
        found += wrong(name, schema.get("propertyNames", {}), root, f"{path}<{name}>")
        if name in known:
            found += wrong(each, known[name], root, f"{path}.{name}")
        elif others is False:
            found.append(f"{path}: there is no field {name}")
        elif isinstance(others, dict):
            found += wrong(each, others, root, f"{path}.{name}")
    return found


def is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


SIMPLE: dict[str, Any] = {
    "type": lambda value, kinds: any(TYPES[k](value) for k in ([kinds] if isinstance(kinds, str) else kinds)),
    "enum": lambda value, choices: value in choices,
    "const": lambda value, only: value == only,
    "pattern": lambda value, rule: not isinstance(value, str) or re.search(rule, value) is not None,
    "minimum": lambda value, least: not is_number(value) or value >= least,
    "maximum": lambda value, most: not is_number(value) or value <= most,
    "multipleOf": lambda value, step: not is_number(value) or value % step == 0,
    "minItems": lambda value, least: not isinstance(value, list) or len(value) >= least,
    "maxItems": lambda value, most: not isinstance(value, list) or len(value) <= most,
    "minLength": lambda value, least: not isinstance(value, str) or len(value) >= least,
    "maxLength": lambda value, most: not isinstance(value, str) or len(value) <= most,
}
NESTED = (
    "$ref",
    "anyOf",
    "oneOf",
    "allOf",
    "items",
    "properties",
    "additionalProperties",
    "propertyNames",
    "required",
)

REPORT = report_schema()


def assessed(document: Any, *more: str) -> Any:
    return run(
        "assess", "--profile", "-", "--json", *more, *DAY, stdin=json.dumps(document).encode()
    ).document


def test_the_schema_of_a_report_is_printed() -> None:
    assert run("schema", "report").document == REPORT


def test_a_schema_of_something_else_is_refused() -> None:
    assert "did you mean 'profile'?" in refused(run("schema", "profil"))
    refused(run("schema"))


@settings(max_examples=60, deadline=None)
@given(PROFILES)
def test_every_report_fits_the_schema(document: Any) -> None:
    told = json.dumps(document).encode()
    ended = run("assess", "--profile", "-", "--json", "--include-protection", *DAY, stdin=told)
    assume(ended.status == 0)  # some profiles contradict themselves, such as a parent younger than the child
    assert wrong(ended.document, REPORT, REPORT) == []


@settings(max_examples=60, deadline=None)
@given(PROFILES)
def test_every_valid_profile_fits_the_schema(document: Any) -> None:
    schema = run("schema", "profile").document
    assert wrong(document, schema, schema) == []


BROKEN: list[tuple[str, Any]] = [
    ("a_missing_field", lambda report: report.pop("disclaimer")),
    ("a_standing_that_is_none", lambda report: report["routes"][0].update(standing="good")),
    ("a_score_beyond_a_hundred", lambda report: report["routes"][0].update(score=101)),
    ("a_day_that_is_none", lambda report: report.update(as_of="soon")),
    (
        "a_condition_without_an_authority",
        lambda report: report["routes"][0]["streams"][0]["conditions"][0].pop("authority"),
    ),
    ("another_schema", lambda report: report.update(schema="moveto-ca/report/2")),
    ("a_stream_without_conditions", lambda report: report["routes"][0]["streams"][0].update(conditions=[])),
]


@pytest.mark.parametrize("change", [case[1] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_broken_report_does_not_fit(change: Any) -> None:
    report = assessed({"applicant": {"age": 34}})
    assert wrong(report, REPORT, REPORT) == []
    broken = copy.deepcopy(report)
    change(broken)
    assert wrong(broken, REPORT, REPORT) != []


def test_an_unknown_field_does_not_fit_the_profile() -> None:
    schema = run("schema", "profile").document
    assert wrong({"applicant": {"eduction": []}}, schema, schema) != []
