"""Stays and trips of a permanent resident: typed one by one, or named as a file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.asking import Conversation
from moveto_ca.interview.catalogue import stays
from moveto_ca.interview.session import Session
from moveto_ca.rules.tables import PACKAGED
from scripted import ScriptedScreen
from support import AS_OF

if TYPE_CHECKING:
    from pathlib import Path

SUMMER = {"left": "2024-07-01", "returned": "2024-07-14"}


@pytest.mark.parametrize(
    ("text", "trips"),
    [
        ("none", []),
        ("2024-07-01 to 2024-07-14", [SUMMER]),
        ("July 1 2024 to 14 July 2024", [SUMMER]),
        ("2024-07-01 - 2024-07-14", [SUMMER]),
        ("2024-07-01 to 2024-07-14, 2026-11-02 to now", [SUMMER, {"left": "2026-11-02", "returned": None}]),
        ("July 1, 2024 to July 14, 2024;", [SUMMER]),
        ("2024-07-01", [{"left": "2024-07-01", "returned": "2024-07-01"}]),
    ],
)
def test_trips_are_typed_one_by_one(text: str, trips: list[Any]) -> None:
    assert stays.absences(text) == trips


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("trips.csv", "left,returned\n2024-07-01,2024-07-14\n"),
        ("trips.json", json.dumps([SUMMER])),
        ("profile.json", json.dumps({"absences": [SUMMER]})),
    ],
)
def test_trips_come_from_a_file_that_is_named(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert stays.absences(str(path)) == [SUMMER]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2024-07-14 to 2024-07-01", "is before"),
        ("2024-07-01 to 2024-07-14 to 2024-07-15", "two days"),
        ("summer", "calendar"),
        ("no-such-list.csv", "no such file"),
    ],
)
def test_what_is_no_trip_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        stays.absences(text)


def test_a_file_with_a_mistake_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "trips.csv"
    path.write_text("left,returned\n2024-07-01,2024-06-01\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="line 2"):
        stays.absences(str(path))


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("none", []),
        (
            "worker 2020-09-01 to 2022-08-14",
            [{"status": "worker", "from": "2020-09-01", "to": "2022-08-14"}],
        ),
        (
            "student 2019-09-01 to 2020-08-31, protected person 2020-09-01 to now",
            [
                {"status": "student", "from": "2019-09-01", "to": "2020-08-31"},
                {"status": "protected_person", "from": "2020-09-01", "to": None},
            ],
        ),
    ],
)
def test_an_earlier_status_is_told_with_its_days(text: str, periods: list[Any]) -> None:
    assert stays.status_periods(text) == periods


@pytest.mark.parametrize("text", ["2020-09-01 to 2022-08-14", "tourist 2020-09-01 to 2020-10-01", "worker"])
def test_a_status_that_is_not_known_or_has_no_day_is_refused(text: str) -> None:
    with pytest.raises(RefusedError):
        stays.status_periods(text)


@pytest.mark.parametrize(
    ("text", "years"),
    [("none", []), ("2022, 2023 and 2024", [2022, 2023, 2024]), ("2021 to 2024", [2021, 2022, 2023, 2024])],
)
def test_tax_years_are_written_as_a_list_or_from_the_first_to_the_last(text: str, years: list[int]) -> None:
    assert stays.tax_years(text) == years


def test_a_permanent_resident_learns_in_the_conversation_when_to_apply() -> None:
    """The whole way: status, day of landing, earlier status, trips, taxes, language, the past."""
    screen = ScriptedScreen(
        {
            "What would you like": "already Canadian",
            "When and where were you born": "1982-12-01 Texas",
            "Was a parent of yours": "Nobody",
            "Which of these are you today": "A citizen of the United States; permanent resident of Canada",
            "On which day did you become": "2022-08-15",
            "Were you in Canada before": "worker 2020-09-01 to 2022-08-14",
            "Which trips out of Canada": "2023-06-20 to 2023-08-02, 2024-12-18 to 2025-01-05",
            "For which years did you file": "2022 to 2025",
            "Which English test": "IELTS",
            "four results in English": "9 9 9 9",
            "anything in the past": "No",
        }
    )
    session = Session({}, as_of=AS_OF, tables=PACKAGED)
    conversation = Conversation(screen)
    while (prompt := session.next()) is not None:
        answer = conversation.ask(prompt)
        if isinstance(answer, list | dict | str | int | bool) or answer is None:
            session.take(prompt, answer)
        else:
            session.leave(prompt)
    stream = session.report().stream("citizenship-grant/naturalization")
    assert stream is not None
    assert stream.standing == "strong"
    assert stream.measures["earliest_date"] == AS_OF.isoformat()
    assert stream.measures["physical_presence_days"] == 1501 + 266 // 2
    assert len(screen.asked) <= 12
