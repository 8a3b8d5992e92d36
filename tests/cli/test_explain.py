"""``explain``: every route, stream and condition in words, with its figures of a day."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca.cli import catalogue
from program import DAY, refused, run

if TYPE_CHECKING:
    from pathlib import Path

ENTRIES = list(catalogue.entries())


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_everything_can_be_explained(entry: Any) -> None:
    ended = run("explain", entry.id, *DAY)
    assert (ended.status, ended.err) == (0, "")
    assert entry.id in ended.out
    assert "{0" not in ended.out
    assert max(map(len, ended.out.splitlines())) <= 80 or "https://" in ended.out


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_json_says_where_everything_is_written(entry: Any) -> None:
    told = run("explain", entry.id, "--json", *DAY).document
    assert (told["id"], told["kind"], told["as_of"]) == (entry.id, entry.kind, "2026-11-22")
    assert told["about"]
    if entry.kind == "route":
        assert [stream["id"] for stream in told["streams"]] == [stream.id for stream in entry.route.streams]
    else:
        assert told["conditions"]
    for condition in told.get("conditions", ()):
        assert condition["required"]
        assert condition["authority"]["title"]
        assert condition["authority"]["verified_on"]
    for table in told["tables"]:
        assert all((row["from"] or "") <= "2026-11-22" <= (row["to"] or "9999") for row in table["rows"])


def test_every_id_is_there_once() -> None:
    ids = [entry.id for entry in ENTRIES]
    assert len(ids) == len(set(ids))


def test_without_an_id_everything_is_listed() -> None:
    listed = run("explain", *DAY).out
    assert [line.split()[0] for line in listed.splitlines()] == [entry.id for entry in ENTRIES]
    told = run("explain", "--json", *DAY).document
    assert [each["id"] for each in told["entries"]] == [entry.id for entry in ENTRIES]


def test_the_last_part_of_an_id_is_enough_if_it_is_the_only_one() -> None:
    assert run("explain", "professional", *DAY) == run("explain", "cusma/professional", *DAY)
    assert run("explain", "canadian-work", "--json", *DAY).document["kind"] == "condition"


def test_letter_case_does_not_matter() -> None:
    assert run("explain", "CUSMA", *DAY) == run("explain", "cusma", *DAY)


def test_an_id_that_is_not_enough_is_refused_with_all_that_it_may_be() -> None:
    said = refused(run("explain", "status", *DAY))
    assert "there are several" in said
    assert "cusma/professional/status" in said


@pytest.mark.parametrize(
    ("wanted", "nearest"),
    [
        ("express-entri", "express-entry"),
        ("profesional", "cusma/professional"),
        ("cusma/profesional", "cusma/professional"),
    ],
)
def test_an_unknown_id_is_refused_with_the_nearest(wanted: str, nearest: str) -> None:
    said = refused(run("explain", wanted, *DAY))
    assert "there is no such route, stream or condition" in said
    assert nearest in said


def test_figures_are_those_of_the_day(tmp_path: Path) -> None:
    row = {"stream": "cusma/professional", "status": "paused", "from": "2026-11-01"}
    path = tmp_path / "overlay.json"
    path.write_text(json.dumps({"cusma-statuses": [row]}))
    told = ("explain", "cusma/professional", "--json", "--rules-overlay", str(path), "--as-of")
    assert run(*told, "2026-11-22").document["status"] == "paused"
    before = run(*told, "2026-10-01").document
    assert before["status"] == "open"
    shown = run("explain", "cusma/professional", "--rules-overlay", str(path), *DAY).out
    assert "(your own figure)" in shown


def test_a_day_before_the_programme_is_told() -> None:
    assert (
        run("explain", "cusma/professional", "--json", "--as-of", "2005-01-01").document["status"] == "none"
    )


@pytest.mark.parametrize(
    ("stream", "leads_to"),
    [("family/super-visa", "temporary_residence"), ("family/partner", "permanent_residence")],
)
def test_a_stream_that_gives_something_else_than_its_route_says_so(stream: str, leads_to: str) -> None:
    assert run("explain", stream, "--json").document["leads_to"] == leads_to
