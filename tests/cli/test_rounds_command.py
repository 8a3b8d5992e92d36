"""``moveto-ca rounds``: the list, whom the rounds invited, the chart, and the update."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from feed_for_tests import file_of, new_entry
from moveto_ca.cli import rounds_chart, rounds_update
from moveto_ca.feed import fetch, update
from program import DAY, refused, run, started

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def told(*arguments: str) -> dict[str, Any]:
    ended = run("rounds", "--json", *DAY, *arguments)
    assert (ended.status, ended.err) == (0, "")
    document: dict[str, Any] = ended.document
    return document


# --- The list ------------------------------------------------------------------------------------


def test_without_anything_the_rounds_of_twelve_months_are_listed():
    found = told()
    assert (found["from"], found["to"], found["coverage_end"]) == ("2025-11-23", "2026-11-22", "2026-09-28")
    assert len(found["rounds"]) == 65
    assert found["statistics"]["cec"]["rounds"] == 19
    assert found["pool"]["as_of"] == "2026-09-13"
    assert found["candidate"] is found["open"] is found["invited"] is found["ties"] is None
    assert "Rounds are known up to 2026-09-28" in found["notes"][0]


def test_the_same_question_gives_the_same_bytes():
    assert run("rounds", "--json", *DAY).out == run("rounds", "--json", *DAY).out


def test_kinds_of_rounds_can_be_chosen_by_key_or_by_group():
    assert {r["key"] for r in told("--kind", "cec,french")["rounds"]} == {"cec", "french"}
    assert {r["kind"] for r in told("--kind", "category")["rounds"]} == {"category"}
    assert told("--kind", "program")["kinds"] == ["cec", "fst", "fsw", "pnp"]


def test_a_period_counts_its_first_and_its_last_day():
    found = told("--from", "2026-09-14", "--to", "2026-09-16")
    assert [r["number"] for r in found["rounds"]] == ["442", "443", "444"]


def test_the_last_day_alone_gives_the_twelve_months_to_it():
    assert told("--to", "2020-06-30")["from"] == "2019-07-01"


def test_a_time_without_rounds_is_an_empty_list():
    found = told("--from", "2014-01-01", "--to", "2014-12-31")
    assert (found["rounds"], found["statistics"], found["pool"]) == ([], {}, None)
    assert "No such round was held" in run("rounds", *DAY, "--from", "2014-01-01", "--to", "2014-12-31").out


# --- Whom they invited ---------------------------------------------------------------------------


def test_without_a_time_of_submission_an_equal_score_is_a_tie_shown_apart():
    found = told("--crs", "516", "--class", "cec")
    assert (len(found["open"]), len(found["invited"]), found["ties"]) == (19, 9, ["420", "428", "432"])
    assert any("No time of submission" in note for note in found["notes"])


def test_rounds_before_the_submission_or_a_year_after_it_were_not_open():
    late = told("--crs", "600", "--class", "cec", "--submitted", "2026-08-01T00:00:00Z")
    assert late["open"] == ["432", "436", "439", "443"]
    old = told("--crs", "600", "--class", "cec", "--submitted", "2025-02-01T00:00:00Z")
    assert all(number not in old["open"] for number in ("432", "443"))
    assert old["open"]


def test_a_time_in_another_zone_is_the_same_moment():
    utc = told("--crs", "516", "--class", "cec", "--submitted", "2026-04-01T00:00:00Z")
    ottawa = told("--crs", "516", "--class", "cec", "--submitted", "2026-03-31T20:00:00-04:00")
    assert utc["candidate"] == ottawa["candidate"]


def test_a_score_alone_leaves_open_in_which_class():
    found = told("--crs", "540")
    assert set(found["not_known"]) == {r["number"] for r in found["rounds"] if r["key"] == "cec"}
    assert found["open"] == []
    assert any("No class was named" in note for note in found["notes"])


def test_a_score_with_a_category_is_taken_to_have_some_class():
    found = told("--crs", "400", "--category", "french")
    assert len(found["open"]) == 12
    assert found["ties"] == ["394", "414"]


def test_a_class_without_a_score_says_what_was_open_and_not_who_was_invited():
    found = told("--class", "cec")
    assert len(found["open"]) == 19
    assert found["invited"] == []
    assert found["not_known"] == found["open"]


def test_a_nominee_is_in_rounds_for_nominees_alone():
    found = told("--crs", "740", "--nominee", "--class", "fsw,cec")
    assert {r["key"] for r in found["rounds"] if r["number"] in found["open"]} == {"pnp"}


def test_a_new_score_is_said_not_to_fit_the_older_rounds():
    assert any("The points system changed on 2026-11-03" in n for n in told("--crs", "500")["notes"])
    before = run("rounds", "--json", "--as-of", "2026-11-02", "--crs", "500").document
    assert not any("points system" in note for note in before["notes"])


def profile_file(tmp_path: Path, **applicant: Any) -> str:
    job = {
        "noc": "31301",
        "country": "US",
        "start": "2018-01-01",
        "end": None,
        "hours_per_week": 38,
        "paid": True,
    }
    person = {
        "birth_date": "1996-05-05",
        "citizenships": ["US"],
        "education": [
            {
                "level": "bachelor",
                "country": "US",
                "eca": True,
                "eca_date": "2026-01-15",
                "completed": "2017-05-01",
            }
        ],
        "languages": {
            "english": {"test": "clb", "listening": 10, "reading": 10, "writing": 10, "speaking": 10},
            "french": None,
        },
        "work": [job],
        **applicant,
    }
    document = {
        "applicant": person,
        "partner": None,
        "children": [],
        "plans": {"funds_cad": 40000, "province": "CA-ON", "nomination": {"kind": "none"}, "job_offers": []},
    }
    file = tmp_path / "me.json"
    file.write_text(json.dumps(document), "utf-8")
    return str(file)


def test_a_profile_is_held_against_the_rounds_as_the_report_does(tmp_path):
    found = told("--profile", profile_file(tmp_path))
    assert found["candidate"]["categories"] == ["healthcare"]
    assert found["candidate"]["classes"] == ["fsw"]
    assert {r["key"] for r in found["rounds"] if r["number"] in found["open"]} == {"healthcare"}
    report = run("assess", "--profile", profile_file(tmp_path), "--json", *DAY).document
    route = next(r for r in report["routes"] if r["id"] == "express-entry")
    window = route["measures"]["rounds_window"]
    assert (window["open"], window["invited"]) == (len(found["open"]), len(found["invited"]))
    assert found["candidate"]["crs"] == route["measures"]["crs"]["total"]


def test_a_flag_overrides_the_profile(tmp_path):
    found = told("--profile", profile_file(tmp_path), "--crs", "300", "--category", "french")
    assert found["candidate"]["crs"] == 300
    assert {r["key"] for r in found["rounds"] if r["number"] in found["open"]} == {"french"}
    assert found["invited"] == []


# --- Text ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("columns", ["60", "80", "140"])
def test_the_page_fits_the_terminal(monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", columns)
    ended = run("rounds", *DAY, "--crs", "516", "--class", "cec")
    assert ended.status == 0
    assert max(map(len, ended.out.splitlines())) <= int(columns)
    assert "Of 19 rounds that were open to you, 9 would have invited you." in " ".join(ended.out.split())
    assert "\x1b" not in ended.out


def test_no_open_round_is_said_and_never_as_a_share():
    out = run("rounds", *DAY, "--crs", "1200", "--class", "fsw").out
    assert "No round was open to you in this time." in out
    assert "0 %" not in out


def test_json_never_loads_the_library_for_pages():
    code = (
        "import sys; from moveto_ca.__main__ import main; "
        "status = main(['rounds', '--json', '--as-of', '2026-11-22']); "
        "sys.stderr.write(','.join(m for m in ('rich', 'questionary') if m in sys.modules)); sys.exit(status)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_help_names_the_update():
    out = run("rounds", "--help").out
    assert "update" in out
    assert "--submitted" in out


# --- The chart -----------------------------------------------------------------------------------


def test_a_chart_shows_every_round_between_its_lowest_and_highest_score():
    points = [(date(2026, 1, 1), 500, "c"), (date(2026, 6, 1), 520, "c"), (date(2026, 12, 31), 510, "f")]
    lines = rounds_chart.chart(points, date(2026, 1, 1), date(2026, 12, 31), 60, 505)
    assert all(len(line) <= 60 for line in lines)
    assert sum(line.count("c") for line in lines) == 2
    assert sum(line.count("f") for line in lines) == 1
    assert lines[0].endswith("c")
    assert "2026-01-01" in lines[-1]
    assert "2026-12-31" in lines[-1]


def test_two_rounds_in_one_place_show_as_several():
    points = [(date(2026, 1, 1), 500, "c"), (date(2026, 1, 1), 500, "f")]
    assert "*" in "".join(rounds_chart.chart(points, date(2026, 1, 1), date(2026, 2, 1), 40))


def test_a_chart_of_nothing_is_nothing():
    assert rounds_chart.chart([], date(2026, 1, 1), date(2026, 2, 1), 40) == []


def test_kinds_that_begin_alike_get_letters_of_their_own():
    signs = rounds_chart.letters(["transport", "trades", "stem", "senior-managers"])
    assert len(set(signs.values())) == 4


# --- Wrong input ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--from", "yesterday"), "--from"),
        (("--to", "2026-02-30"), "--to"),
        (("--from", "2026-05-01", "--to", "2026-04-01"), "after the last day"),
        (("--kind", "cek"), "did you mean 'cec'"),
        (("--kind", ","), "names none"),
        (("--crs", "1201"), "0 to 1200"),
        (("--crs", "-5"), "--crs"),
        (("--crs", "many"), "--crs"),
        (("--class", "fsv"), "did you mean 'fsw'"),
        (("--category", "dental"), "--category"),
        (("--submitted", "2026-04-01"), "is not a time"),
        (("--submitted", "noon"), "is not a time"),
        (("--profile", "missing.json"), "missing.json"),
        (("--as-of", "soon"), "--as-of"),
        (("sometimes",), "No such command"),
        (("--sideways",), "No such option"),
    ],
)
@pytest.mark.parametrize("json_too", [True, False])
def test_wrong_input_is_named_and_nothing_is_printed(arguments, words, json_too):
    ended = run("rounds", *(("--json",) if json_too else ()), *arguments)
    assert words in refused(ended)


def test_everything_that_is_wrong_is_named_at_once():
    said = refused(run("rounds", *DAY, "--crs", "x", "--class", "y", "--submitted", "z", "--kind", "w"))
    assert all(flag in said for flag in ("--crs", "--class", "--submitted", "--kind"))


def test_a_profile_with_an_unknown_field_is_refused(tmp_path):
    file = tmp_path / "me.json"
    file.write_text('{"aplicant": {}}', "utf-8")
    assert "did you mean 'applicant'" in refused(run("rounds", *DAY, "--profile", str(file)))


# --- The update ----------------------------------------------------------------------------------


@pytest.fixture
def feed_file(tmp_path) -> Path:
    file: Path = tmp_path / "feed.json"
    file.write_bytes(file_of(new_entry()))
    return file


def test_an_update_from_a_file_brings_new_rounds_into_every_command(feed_file, data_folder):
    ended = run("rounds", "update", "--file", str(feed_file))
    assert ended.status == 0, ended.err
    assert "One new round." in ended.out
    assert (data_folder / "rounds.json").is_file()
    found = told()
    assert found["rounds"][-1]["number"] == "445"
    assert found["coverage_end"] > "2026-09-28"
    assert found["pool"]["as_of"] == "2026-10-04"


@pytest.mark.usefixtures("data_folder")
def test_after_an_update_the_list_of_sources_gives_its_day(feed_file):
    def told() -> dict[str, str]:
        found = run("sources", "--json", *DAY).document["sources"]
        return {one["id"]: one["verified_on"] for one in found}

    before = told()
    assert run("rounds", "update", "--file", str(feed_file)).status == 0
    changed = {name for name, day in told().items() if day != before[name]}
    assert changed == {"ee-rounds", "ee-rounds-feed"}


def test_an_update_without_news_says_so(tmp_path):
    (tmp_path / "feed.json").write_bytes(file_of())
    assert "No newer rounds" in run("rounds", "update", "--file", str(tmp_path / "feed.json")).out


def test_an_unknown_name_is_told_on_the_side(tmp_path):
    file = tmp_path / "feed.json"
    file.write_bytes(file_of(new_entry(drawName="Dental occupations")))
    ended = run("rounds", "update", "--file", str(file))
    assert ended.status == 0
    assert "Dental occupations" in ended.err
    assert told("--kind", "other")["rounds"][0]["number"] == "445"


def test_a_file_that_is_not_to_be_trusted_changes_nothing(tmp_path, data_folder):
    file = tmp_path / "feed.json"
    file.write_bytes(file_of(new_entry(drawCRS="5000")))
    said = refused(run("rounds", "update", "--file", str(file)))
    assert "drawCRS is 5000" in said
    assert "nothing was changed" in said
    assert not data_folder.exists()


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_a_file_that_cannot_be_read_is_named(name):
    assert "can" in refused(run("rounds", "update", "--file", name))


def test_fetched_rounds_that_are_damaged_do_not_stop_a_command(data_folder):
    data_folder.mkdir(parents=True)
    (data_folder / "rounds.json").write_text("{", "utf-8")
    ended = run("rounds", "--json", *DAY)
    assert ended.status == 0
    assert len(ended.document["rounds"]) == 65
    assert "cannot be used" in ended.err


class Server(BaseHTTPRequestHandler):
    """Gives the feed, or half of it."""

    whole = True

    def log_message(self, *_: Any) -> None:
        """Keep quiet."""

    def do_GET(self) -> None:
        data = file_of(new_entry())
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data if self.whole else data[:1000])


@pytest.fixture
def local_feed(monkeypatch) -> Iterator[None]:
    server = HTTPServer(("127.0.0.1", 0), Server)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(update, "address", lambda: f"http://127.0.0.1:{server.server_port}/feed.json")
    plain = partial(fetch.fetch, schemes=frozenset({"http"}), seconds_in_all=5, seconds_of_silence=2)
    monkeypatch.setattr(rounds_update.fetch, "fetch", plain)
    yield
    server.shutdown()
    server.server_close()


@pytest.mark.usefixtures("local_feed")
def test_an_update_fetches_checks_and_keeps(data_folder):
    ended = run("rounds", "update")
    assert (ended.status, ended.err) == (0, "")
    assert "445" in ended.out
    assert (data_folder / "rounds.json").is_file()


@pytest.mark.usefixtures("local_feed")
def test_an_update_that_is_cut_short_changes_nothing(monkeypatch, data_folder):
    run("rounds", "update")
    before = (data_folder / "rounds.json").read_bytes()
    monkeypatch.setattr(Server, "whole", False)
    said = refused(run("rounds", "update"))
    assert "cut short" in said
    assert (data_folder / "rounds.json").read_bytes() == before


def test_the_address_of_the_feed_is_the_departments_own():
    assert update.address().startswith("https://www.canada.ca/")


def test_a_closed_pipe_ends_quietly():
    ended = started("rounds", "--json", *DAY)
    assert ended.status == 0
    code = f"{sys.executable} -m moveto_ca rounds --json --as-of 2026-11-22 | head -1"
    piped = subprocess.run(code, shell=True, capture_output=True, text=True, check=False)  # noqa: S602 - a fixed line
    assert (piped.stdout, piped.stderr) == ("{\n", "")


def test_a_round_of_ones_own_is_laid_over_the_list(tmp_path):
    row = {
        "number": "445",
        "date": "2026-10-06",
        "round_name": "Canadian Experience Class",
        "kind": "program",
        "key": "cec",
        "invitations": 2500,
        "crs_cutoff": 514,
    }
    file = tmp_path / "mine.json"
    file.write_text(json.dumps({"ee-rounds": [row]}), "utf-8")
    found = told("--rules-overlay", str(file), "--crs", "515", "--class", "cec")
    assert found["rounds"][-1]["number"] == "445"
    assert "445" in found["invited"]
