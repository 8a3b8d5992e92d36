"""What a student is told to do, and what is said of work and of the time after the programme."""

from __future__ import annotations

from typing import Any

import pytest

from study.students import stream


def words(admission: dict[str, Any] | None = None, **facts: Any) -> str:
    found = stream("study", admission=admission, **facts)
    return " ".join((*(step.text for step in found.next_steps), *found.cautions))


@pytest.mark.parametrize(
    ("admission", "told"),
    [
        ({}, False),
        ({"level": "bachelor"}, True),
        ({"level": "bachelor", "attestation": True}, False),
        ({"public": False}, True),
        ({"public": ...}, True),
        ({"level": "secondary"}, False),
    ],
)
def test_only_who_needs_an_attestation_letter_is_told_to_ask_for_one(admission: Any, told: bool) -> None:
    assert ("attestation letter" in words(admission)) is told


def test_a_school_comes_first_then_its_word_to_the_government() -> None:
    assert "Choose a designated learning institution" in words()
    assert "Choose a designated learning institution" in words({"dli": False})
    assert "confirm to the government" in words({"confirmed": False})
    assert "confirm to the government" not in words({})


def test_quebec_wants_its_certificate_first() -> None:
    assert "CAQ" in words({}, plans__province="CA-QC")
    assert "CAQ" not in words({})


def test_the_tuition_comes_on_top() -> None:
    assert "tuition of the first year and the journey come on top" in words({})


@pytest.mark.parametrize(
    ("admission", "part"),
    [
        ({"level": "one_year", "months": 8}, "up to 8 months"),
        ({"months": 20}, "up to 36 months"),
        ({"level": "one_year", "months": 7}, "No work permit for graduates follows"),
        ({"level": "secondary", "months": 24}, "No work permit for graduates follows"),
        ({"months": ...}, "goes by the length of the programme"),
    ],
)
def test_the_permit_after_the_programme_is_told_with_its_length(admission: Any, part: str) -> None:
    assert part in words(admission)


def test_work_off_campus_is_told_with_its_hours() -> None:
    assert "off campus up to 24 hours a week" in words({})
