"""What a person types is read as meant, or refused with a reason."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moveto_ca.interview import readers
from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.catalogue.protection import read_claims, read_entries


@pytest.mark.parametrize(
    ("read", "written", "value"),
    [
        (readers.a_date, "1985-03-02", "1985-03-02"),
        (readers.a_date, "March 2, 1985", "1985-03-02"),
        (readers.a_date, "2 march 1985", "1985-03-02"),
        (readers.a_partial_date, "1925", "1925"),
        (readers.a_partial_date, "June 1925", "1925-06"),
        (readers.a_partial_date, "Sept. 1925", "1925-09"),
        (readers.a_birth_date, "41", 41),
        (readers.a_birth_date, "1985-03-02", "1985-03-02"),
        (readers.a_date_or_never, "never", None),
        (readers.a_date_or_never, "living", None),
        (readers.a_date_or_never, "1955", "1955"),
        (readers.number(0, 10), "2.5 years", 2.5),
        (readers.number(0, 10**9), "CAD 25,000", 25000),
        (readers.number(0, 10**9), "12.5k", 12500),
        (readers.place, "ohio", "US-OH"),
        (readers.place, "Ontario", "CA-ON"),
        (readers.province, "ON", "CA-ON"),
        (readers.countries, "United States, Mexico", ["US", "MX"]),
        (readers.countries, "USA and Canada", ["US", "CA"]),
        (readers.countries, "none", []),
        (readers.scores, "8 7.5 7 7", {"listening": 8, "reading": 7.5, "writing": 7, "speaking": 7}),
        (readers.scores, "8, 7.5, 7, 7", {"listening": 8, "reading": 7.5, "writing": 7, "speaking": 7}),
        (readers.scores, "9", {"listening": 9, "reading": 9, "writing": 9, "speaking": 9}),
        (readers.born, "1925 Ontario", {"birth_date": "1925", "birth_place": "CA-ON"}),
        (readers.born, "June 1925, British Columbia", {"birth_date": "1925-06", "birth_place": "CA-BC"}),
        (readers.born, "June 2, 1925, Nova Scotia", {"birth_date": "1925-06-02", "birth_place": "CA-NS"}),
        (readers.born, "1925", {"birth_date": "1925"}),
        (readers.born, "Newfoundland", {"birth_place": "CA-NL"}),
        (readers.ages, "2015-06-01, 9", [{"birth_date": "2015-06-01"}, {"age": 9}]),
        (readers.ages, "none", []),
        (readers.way_up, "M F F", ["mother", "father", "father"]),
        (readers.way_up, "mff", ["mother", "father", "father"]),
        (readers.way_up, "mother, father", ["mother", "father"]),
        (readers.way_up, "none", []),
        (
            read_entries,
            "2024-05-01 airport, 2025-06-02 land",
            [
                {"date": "2024-05-01", "admitted": True, "mode": "airport"},
                {"date": "2025-06-02", "admitted": True, "mode": "land_port"},
            ],
        ),
        (read_entries, "none", []),
        (read_claims, "United States pending", [{"country": "US", "outcome": "pending"}]),
        (read_claims, "France", [{"country": "FR"}]),
    ],
)
def test_an_answer_is_read_as_it_is_meant(read: Any, written: Any, value: Any) -> None:
    assert read(written) == value


@pytest.mark.parametrize(
    ("read", "written"),
    [
        (readers.a_date, "1985"),
        (readers.a_date, "1985-02-30"),
        (readers.a_partial_date, "long ago"),
        (readers.a_birth_date, "200"),
        (readers.a_birth_date, "1985"),
        (readers.number(0, 10), "eleven"),
        (readers.number(0, 10), "11"),
        (readers.number(0, 10, whole=True), "2.5"),
        (readers.place, "Atlantis"),
        (readers.province, "Ohio"),
        (readers.countries, "United States, Atlantis"),
        (readers.scores, "8 7 7"),
        (readers.scores, "8 7 7 good"),
        (readers.born, "somewhere"),
        (readers.ages, "nine"),
        (readers.way_up, "uncle"),
        (read_entries, "2024-05-01 balloon"),
        (read_entries, "2024"),
        (read_claims, "Atlantis pending"),
    ],
)
def test_an_answer_that_cannot_be_read_is_refused_with_a_reason(read: Any, written: Any) -> None:
    with pytest.raises(RefusedError, match=r"\w+.*\."):
        read(written)


READERS = [
    readers.a_date,
    readers.a_partial_date,
    readers.a_birth_date,
    readers.a_date_or_never,
    readers.number(0, 10),
    readers.place,
    readers.countries,
    readers.scores,
    readers.born,
    readers.ages,
    readers.way_up,
    read_entries,
    read_claims,
]


@given(written=st.text(max_size=30), read=st.sampled_from(READERS))
def test_whatever_is_typed_is_read_or_refused(written: Any, read: Any) -> None:
    try:
        read(written)
    except RefusedError as refused:
        reason = str(refused)
    else:
        return
    assert reason.endswith(".")


@pytest.mark.parametrize(
    ("text", "years"),
    [("4", (4, 0)), ("4, 1", (4, 1)), ("2.5 0.5", (2.5, 0.5)), ("8 and 2", (8, 2)), ("0", (0, 0))],
)
def test_years_outside_canada_come_first_and_one_number_means_none_there(text: str, years: Any) -> None:
    assert readers.years(text) == years


@pytest.mark.parametrize("text", ["", "1, 2, 3", "many", "4, 11"])
def test_years_that_cannot_be_are_refused(text: str) -> None:
    with pytest.raises(RefusedError):
        readers.years(text)
