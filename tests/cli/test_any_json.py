"""Any JSON whatever, and any near-profile, gives a report or exit status 2, never a traceback."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moveto_ca.cli import options
from profiles_for_tests import PROFILES
from program import DAY, Ended, run, started

NAMES = st.sampled_from(
    [
        "applicant",
        "partner",
        "children",
        "ancestry",
        "plans",
        "business",
        "protection",
        "background",
        "age",
        "birth_date",
        "work",
        "languages",
        "english",
        "test",
        "job_offers",
        "noc",
        "citizenships",
        "wants_information",
        "entries",
        "date",
        "birth_place",
        "accompanies",
        "education",
        "level",
    ]
)
VALUES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["none", "US", "CA", "CA-ON", "21231", "clb", "1990-01-01", "1912", "bachelor"])
)
ANY_JSON = st.recursive(
    VALUES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES | st.text(), inner, max_size=4)
)
SLOWLY = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def ended_well(ended: Ended) -> None:
    assert "Traceback" not in ended.err
    if ended.status == 0:
        assert ended.document["schema"] == "moveto-ca/report/1"
    else:
        assert ended.status == 2, ended.err
        assert ended.out == ""
        assert ended.err


def assessed(document: object) -> Ended:
    return run(
        "assess", "--profile", "-", "--json", *DAY, stdin=json.dumps(document).encode("utf-8", "replace")
    )


@SLOWLY
@given(ANY_JSON)
def test_any_json_gives_a_report_or_is_refused(document: Any) -> None:
    ended_well(assessed(document))


@SLOWLY
@given(st.dictionaries(NAMES, ANY_JSON, max_size=4))
def test_any_object_of_known_names_gives_a_report_or_is_refused(document: Any) -> None:
    ended_well(assessed(document))


@SLOWLY
@given(st.binary(max_size=200))
def test_any_bytes_give_a_report_or_are_refused(data: bytes) -> None:
    ended_well(run("assess", "--profile", "-", "--json", *DAY, stdin=data))


@SLOWLY
@given(PROFILES)
def test_any_valid_profile_gives_the_same_bytes_twice(document: Any) -> None:
    first = assessed(document)
    ended_well(first)
    assert first == assessed(document)


@SLOWLY
@given(PROFILES, NAMES, VALUES)
def test_a_valid_profile_with_one_value_put_in_wrongly_gives_a_report_or_is_refused(
    document: Any, name: str, value: Any
) -> None:
    section = document.get("applicant")
    (section if isinstance(section, dict) else document)[name] = value
    ended_well(assessed(document))


DAYS = st.dates(options.FIRST_DAY, options.LAST_DAY) | st.sampled_from([options.FIRST_DAY, options.LAST_DAY])


@SLOWLY
@given(st.sampled_from([{}, {"applicant": {"citizenships": ["US"]}, "partner": None}]), DAYS)
def test_every_day_that_is_taken_gives_a_report(document: Any, day: Any) -> None:
    told = json.dumps(document).encode()
    ended = run("assess", "--profile", "-", "--json", "--as-of", day.isoformat(), stdin=told)
    assert ended.status == 0, ended.err
    assert ended.document["as_of"] == day.isoformat()


@pytest.mark.parametrize(
    "data", [b"{}", b"[]", b'"\\ud800"', b'{"applicant": {"age": 1e400}}', b"\xff", b"nul"]
)
def test_the_program_itself_gives_a_report_or_refuses(data: bytes) -> None:
    ended_well(started("assess", "--profile", "-", "--json", *DAY, stdin=data))
