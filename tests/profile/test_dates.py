"""Days, intervals and moments: what is taken as one, and what is not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from moveto_ca.dates import DateSpan
from moveto_ca.profile import Ancestor, Person, Plans


def refused(model: Any, document: Any) -> bool:
    try:
        model.model_validate(document)
    except ValidationError:
        return True
    return False


@given(st.dates(date(1880, 1, 1), date(2199, 12, 31)))
def test_a_day_is_taken_as_text_and_as_a_date(day: date) -> None:
    assert Person.model_validate({"birth_date": day.isoformat()}).birth_date == day
    assert Person.model_validate({"birth_date": day}).birth_date == day


@pytest.mark.parametrize(
    "value",
    ["2023-02-29", "2023-00-10", "23-01-01", "2023-1-1", "2023-01-01 ", 20230101, 1.5, datetime(2023, 1, 1)],  # noqa: DTZ001
)
def test_what_is_no_day_is_refused(value: Any) -> None:
    assert refused(Person, {"birth_date": value})


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1912", date(1912, 1, 1), date(1912, 12, 31)),
        ("1912-02", date(1912, 2, 1), date(1912, 2, 29)),
        ("1912-02-29", date(1912, 2, 29), date(1912, 2, 29)),
    ],
)
def test_an_ancestors_date_is_an_interval(text: str, first: date, last: date) -> None:
    read = Ancestor.model_validate({"birth_date": text}).birth_date
    assert read is not None
    assert (read.first, read.last, read.text) == (first, last, text)


def test_an_interval_and_a_date_are_taken_from_python() -> None:
    day = date(1912, 5, 1)
    assert Ancestor.model_validate({"birth_date": day}) == Ancestor.model_validate(
        {"birth_date": DateSpan.of(day)}
    )


@pytest.mark.parametrize(
    "value", ["1912-13", "1912-02-30", "12", "1499", "2200", 1912, 1912.0, True, "1912-5"]
)
def test_what_is_no_interval_is_refused(value: Any) -> None:
    assert refused(Ancestor, {"birth_date": value})


@pytest.mark.parametrize(
    "text", ["2026-03-01T14:05:00Z", "2026-03-01T14:05:00", "2026-03-01 14:05", "2026-03-01T09:05:00-05:00"]
)
def test_a_moment_is_kept_in_utc(text: str) -> None:
    read = Plans.model_validate({"express_entry": {"submitted_at": text}})
    assert read.to_dict() == {"express_entry": {"submitted_at": "2026-03-01T14:05:00Z"}}


def test_a_moment_of_python_is_taken_in_any_zone() -> None:
    moment = datetime(2026, 3, 1, 9, 5, tzinfo=timezone(timedelta(hours=-5)))
    read = Plans.model_validate({"express_entry": {"submitted_at": moment}})
    assert read.express_entry is not None
    assert read.express_entry.submitted_at == datetime(2026, 3, 1, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01",
        "2026-W09-7T14:05",
        "2026-03-01T25:00",
        "9999-12-31T23:00-05:00",
        "0001-01-01T00:00+05:00",
        5,
    ],
)
def test_what_is_no_moment_is_refused(text: Any) -> None:
    assert refused(Plans, {"express_entry": {"submitted_at": text}})
