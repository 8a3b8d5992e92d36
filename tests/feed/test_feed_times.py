"""Times of the feed, in every variant that was met."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moveto_ca.feed import times


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("August 7, 2026 at 10:08:20 UTC", "2026-08-07T10:08:20Z"),
        ("July 3rd 2026 at 21:35:13 UTC", "2026-07-03T21:35:13Z"),
        ("May 26 2025 at 12:28:38 UTC", "2025-05-26T12:28:38Z"),
        ("September 05, 2025 at 0:59:13 UTC", "2025-09-05T00:59:13Z"),
        ("September 12th, 2023, at 9:01:02", "2023-09-12T09:01:02Z"),
        ("March 1. 2020 at 10:00:00 UTC", "2020-03-01T10:00:00Z"),
        ("March 1, 2020  10:00:00   UTC ", "2020-03-01T10:00:00Z"),
        (" Sept. 2, 2021 at 10:00:00 UTC", "2021-09-02T10:00:00Z"),
        ("November 24, 2021 at 20:19:59 PM UTC", "2021-11-24T20:19:59Z"),
        ("October 25, 2023 at 04:22:17 AM UTC", "2023-10-25T04:22:17Z"),
        ("October 25, 2023 at 04:22:17 PM UTC", "2023-10-25T04:22:17Z"),
        ("October 25, 2023 at 4:22:17 PM UTC", "2023-10-25T16:22:17Z"),
        ("October 25, 2023 at 12:22:17 AM UTC", "2023-10-25T00:22:17Z"),
        ("October 25, 2023 at 12:22:17 PM UTC", "2023-10-25T12:22:17Z"),
    ],
)
def test_a_time_is_read_in_every_variant(text, utc):
    assert times.iso(times.moment(text)) == utc


@pytest.mark.parametrize(
    "text",
    [
        "",
        "October 7 at 16:38:21 UTC",
        "October 25, 2023 at 10:22:17 PM UTC",
        "October 32, 2023 at 10:22:17 UTC",
        "October 25, 2023 at 25:22:17 UTC",
        "October 25, 2023 at 10:62:17 UTC",
        "Brumaire 25, 2023 at 10:22:17 UTC",
        "Ju 25, 2023 at 10:22:17 UTC",
        "2023-10-25T10:22:17Z",
        "soon",
    ],
)
def test_a_time_that_is_not_certain_is_left_out(text):
    assert times.moment(text) is None


def test_a_day_is_read_and_what_is_no_day_is_left_out():
    assert times.day("August 3, 2026") == date(2026, 8, 3)
    assert times.day("August 2026") is None
    assert times.day("February 30, 2026") is None


@given(st.text(max_size=60))
def test_any_text_gives_a_time_or_nothing(text):
    found = times.moment(text)
    assert found is None or found.tzinfo is not None
