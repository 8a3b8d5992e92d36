"""``moveto-ca presence``: the count of days from a list of trips, and all that can be wrong with it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from program import DAY, refused, run

if TYPE_CHECKING:
    from pathlib import Path

TRIPS = b"left,returned\n2026-07-01,2026-07-06\n2025-12-20,2026-01-03\n"
JSON = json.dumps(
    [
        {"left": "2026-07-01", "returned": "2026-07-06"},
        {"returned": "2026-01-03", "left": "2025-12-20"},
    ]
).encode()
SINCE = ("--since", "2023-11-23")


def told(*arguments: str, stdin: bytes = b"") -> dict[str, Any]:
    ended = run("presence", "--json", *DAY, *arguments, stdin=stdin)
    assert (ended.status, ended.err) == (0, "")
    document: dict[str, Any] = ended.document
    return document


def test_a_list_of_trips_gives_the_count() -> None:
    found = told("-", *SINCE, stdin=TRIPS)
    assert found["pr_days"] == 1095 - 4 - 13
    assert [trip["days_absent"] for trip in found["trips"]] == [13, 4]
    assert found["presence_met"] is False
    assert found["earliest_date"] == "2026-12-09"
    assert found["eligibility_period"] == {"from": "2021-11-22", "to": "2026-11-21"}


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbfleft,returned\r\n2026-07-01,2026-07-06\r\n\r\n2025-12-20,2026-01-03\r\n",
        b'Returned, Left, note\n2026-07-06,2026-07-01,"Lake, Maine"\n2026-01-03,2025-12-20,\n',
        JSON,
        b'{"absences": ' + JSON + b"}",
    ],
    ids=["from a spreadsheet", "columns in another order", "json", "json of a profile"],
)
def test_the_same_trips_in_other_forms_give_the_same_count(data: bytes) -> None:
    assert told("-", *SINCE, stdin=data) == told("-", *SINCE, stdin=TRIPS)


def test_trips_come_from_a_file_as_well(tmp_path: Path) -> None:
    path = tmp_path / "trips.csv"
    path.write_bytes(TRIPS)
    assert told(str(path), *SINCE) == told("-", *SINCE, stdin=TRIPS)


@pytest.mark.parametrize(
    "data", [b"left,returned\n2026-11-11,\n", b'[{"left": "2026-11-11", "returned": null}]']
)
def test_a_trip_without_an_end_goes_on(data: bytes) -> None:
    found = told("-", *SINCE, stdin=data)
    assert found["trips"] == [{"left": "2026-11-11", "returned": None, "days_absent": 10}]


def test_a_file_without_trips_is_a_stay_without_trips() -> None:
    assert told("-", *SINCE, stdin=b"left,returned\n") == told("--no-trips", *SINCE)


def test_trips_of_one_day_that_touch_are_two_trips() -> None:
    found = told("-", *SINCE, stdin=b"left,returned\n2026-07-01,2026-07-03\n2026-07-03,2026-07-05\n")
    assert [trip["days_absent"] for trip in found["trips"]] == [1, 1]


def test_earlier_status_days_under_a_sentence_and_crown_service_are_given_by_flags() -> None:
    found = told(
        "-",
        "--since",
        "2025-01-01",
        "--status",
        "worker:2022-01-01:2022-12-31",
        "--status",
        "claimant:2023-01-01:2024-12-31",
        "--sentence-days",
        "5",
        "--crown-days",
        "3",
        stdin=TRIPS,
    )
    assert found["half_day_credit"] == 182.5
    assert found["physical_presence_days"] == found["pr_days"] + 182.5 - 5 + 3
    assert found["taken_as_none"] == []


def test_what_is_not_given_is_taken_as_none_and_said() -> None:
    assert told("--no-trips", *SINCE)["taken_as_none"] == [
        "presence.status_periods",
        "presence.sentence_days",
        "presence.crown_service_days",
    ]
    out = run("presence", "--no-trips", *SINCE, *DAY).out
    assert "Taken, because nothing was given" in out
    assert "You have the days." in out


def test_the_page_tells_the_earliest_day() -> None:
    out = run("presence", "-", *SINCE, *DAY, stdin=TRIPS).out
    assert "you have them on 2026-12-09" in out
    assert "2, with 17 days away" in out


def test_a_birthday_tells_what_the_age_asks_for() -> None:
    found = told("--no-trips", *SINCE, "--birth-date", "1960-01-01")
    assert (found["language_required"], found["test_required"], found["oath_required"]) == (
        False,
        False,
        True,
    )


def test_a_profile_gives_what_flags_do_not(tmp_path: Path) -> None:
    profile = {
        "applicant": {
            "birth_date": "1982-12-01",
            "canada_status": "permanent_resident",
            "permanent_resident_since": "2022-08-15",
        },
        "presence": {
            "status_periods": [{"status": "worker", "from": "2020-09-01", "to": "2022-08-14"}],
            "absences": [{"left": "2023-06-20", "returned": "2023-08-02"}],
            "sentence_days": 0,
        },
        "plans": {"province": "CA-NS"},
    }
    path = tmp_path / "me.json"
    path.write_text(json.dumps(profile))
    found = told("--profile", str(path))
    assert found["pr_days"] == 1560 - 42
    assert found["half_day_credit"] == 133
    assert found["language_required"] is True
    other = told("-", "--profile", str(path), "--since", "2023-11-23", stdin=TRIPS)
    assert other["pr_days"] == 1095 - 17


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "standard input: is empty"),
        (b"2026-07-01,2026-07-06\n", "line 1: has no column"),
        (b"left;returned\n2026-07-01;2026-07-06\n", "line 1: has no column"),
        (b"left,returned,left\n", "line 1: names"),
        (b"left,returned\n2026-7-1,2026-07-06\n", "line 2: left"),
        (b"left,returned\n2026-02-30,2026-07-06\n", "line 2: left"),
        (b"left,returned\n,2026-07-06\n", "line 2: left is missing"),
        (b"left,returned\n2026-07-01,soon\n", "line 2: returned"),
        (b"left,returned\n2026-07-01,2026-06-30\n", "line 2: returned 2026-06-30 is before left 2026-07-01"),
        (b"left,returned\n2026-11-23,\n", "line 2: left 2026-11-23 is after the day of the count"),
        (b"left,returned\n2026-07-01,2026-07-06,2\n", "line 2: has 3 cells"),
        (
            b"left,returned\n2026-07-01,2026-07-06\n2026-07-05,2026-07-07\n",
            "line 3: begins before another trip",
        ),
        (
            b"left,returned\n2026-07-01,\n2026-07-05,2026-07-07\n",
            "line 3: begins after a trip without an end",
        ),
        (b'left,returned\n"2026-07-01,2026-07-06\n', "is not CSV"),
        (b"left,returned\n2026-07-01,\xff\n", "is not UTF-8"),
        (b"[", "is not valid JSON"),
        (b"[" * 100_000, "is not JSON that can be read"),
        (b"{}", "must hold a list of trips"),
        (b"[1]", "[0]: must be an object"),
        (b'[{"left": "2026-07-01"}]', "[0]: does not say when the trip ended"),
        (b'[{"left": "2026-07-01", "retuned": null}]', "did you mean 'returned'?"),
        (b'[{"left": 5, "returned": null}]', "[0]: left 5 is not a day"),
        (b'[{"left": "2026-07-01", "returned": true}]', "[0]: returned true is not a day"),
    ],
)
def test_a_wrong_list_of_trips_is_refused(data: bytes, said: str) -> None:
    assert said in refused(run("presence", "-", *SINCE, *DAY, "--json", stdin=data))


def test_all_wrong_rows_are_listed_at_once_with_their_lines() -> None:
    data = b"left,returned\n2026-07-01,2026-07-06\nx,2026-08-01\n\n2026-09-01,y\n2026-10-05,2026-10-01\n"
    said = refused(run("presence", "-", "--since", "z", *DAY, stdin=data))
    assert said.startswith("Error: 4 things are wrong with the input.\n")
    for part in ("line 3: left", "line 5: returned", "line 6: returned", "--since"):
        assert part in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--no-trips",), "--since: is missing"),
        (SINCE, "trips: are missing"),
        (("trips.csv", "--no-trips", *SINCE), "contradict each other"),
        (("nowhere.csv", *SINCE), "there is no such file"),
        (("--no-trips", "--since", "2023-13-01"), "--since: '2023-13-01' is not a day"),
        (("--no-trips", "--since", "2026-11-23"), "--since: is after the day of the assessment"),
        (("--no-trips", *SINCE, "--birth-date", "1990"), "--birth-date: '1990' is not a day"),
        (("--no-trips", *SINCE, "--sentence-days", "-4"), "--sentence-days"),
        (("--no-trips", *SINCE, "--crown-days", "many"), "--crown-days"),
        (("--no-trips", *SINCE, "--status", "worker"), "must be STATUS:FROM:TO"),
        (("--no-trips", *SINCE, "--status", "wrker:2022-01-01:now"), "did you mean 'worker'?"),
        (("--no-trips", *SINCE, "--status", "worker:2022-01-40:now"), "is not a day"),
        (("--no-trips", *SINCE, "--status", "worker:2022-02-01:2022-01-01"), "before it begins"),
        (("--no-trips", *SINCE, "--profile", "nowhere.json"), "there is no such file"),
    ],
)
def test_what_was_typed_wrongly_is_refused(arguments: tuple[str, ...], said: str) -> None:
    assert said in refused(run("presence", *arguments, *DAY))


def test_a_day_before_the_present_rules_is_refused() -> None:
    said = refused(run("presence", "--no-trips", "--since", "2015-01-01", "--as-of", "2017-10-10"))
    assert "from 2017-10-11 on" in said


def test_json_loads_no_library_for_pages() -> None:
    code = (
        "import sys; from moveto_ca.__main__ import main; "
        "main(['presence', '--no-trips', '--since', '2023-01-01', '--as-of', '2026-11-22', '--json']); "
        "sys.stderr.write(','.join(m for m in ('rich', 'questionary') if m in sys.modules))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
