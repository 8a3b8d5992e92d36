"""Wrong input of every kind: words on standard error, nothing on standard output, exit status 2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bad_inputs import BAD_INPUTS, STILL_TO_COME, UNREADABLE, BadInput
from program import DAY, refused, run, started

if TYPE_CHECKING:
    from pathlib import Path

HUGE = "two_hundred_megabytes"


def written(bad: BadInput, folder: Path) -> Path:
    path = folder / f"profile{bad.ending}"
    path.write_bytes(bad.data)
    return path


@pytest.mark.parametrize("bad", [*BAD_INPUTS, *STILL_TO_COME], ids=lambda bad: bad.name)
def test_a_bad_file_is_refused(bad: BadInput, tmp_path: Path) -> None:
    path = written(bad, tmp_path)
    said = refused(run("assess", "--profile", str(path), "--json", *DAY))
    assert bad.says in said
    assert (bad.path or str(path)) in said
    assert said.count("\n") == 1
    assert said.removesuffix("\n").isprintable()


@pytest.mark.parametrize(
    "bad", [bad for bad in BAD_INPUTS if bad.ending == ".json"], ids=lambda bad: bad.name
)
def test_bad_standard_input_is_refused(bad: BadInput) -> None:
    said = refused(run("assess", "--profile", "-", *DAY, stdin=bad.data))
    assert "too large" in said if bad.name == HUGE else bad.says in said


@pytest.mark.parametrize(
    ("make", "says"), [case[1:] for case in UNREADABLE], ids=[case[0] for case in UNREADABLE]
)
def test_a_path_that_cannot_be_read_is_refused(make: Any, says: str, tmp_path: Path) -> None:
    assert says in refused(run("assess", "--profile", str(make(tmp_path)), *DAY))


TYPED: list[tuple[str, list[str], str]] = [
    ("a_day_that_is_none", ["--age", "34", "--as-of", "2026-02-30"], "--as-of: '2026-02-30' is not a day"),
    ("a_day_without_hyphens", ["--age", "34", "--as-of", "20261122"], "--as-of"),
    ("a_day_before_all_rules", ["--age", "34", "--as-of", "2002-06-27"], "is out of range"),
    ("a_day_beyond_all_rules", ["--age", "34", "--as-of", "9999-12-31"], "is out of range"),
    ("a_route_that_is_none", ["--age", "34", "--routes", "express-entri"], "did you mean 'express-entry'?"),
    ("routes_without_a_name", ["--age", "34", "--routes", " , "], "--routes: names none"),
    ("a_format_that_is_none", ["--age", "34", "--format", "markdwon"], "did you mean 'markdown'?"),
    ("json_and_another_format", ["--age", "34", "--json", "--format", "text"], "contradict each other"),
    ("asking_and_not_asking", ["--ask", "--no-input"], "contradict each other"),
    ("facts_saved_as_toml", ["--age", "34", "--save", "facts.toml"], "a name that ends in .json"),
    ("nobody_to_ask", [], "Give --profile FILE, or facts such as --age 34"),
    ("nobody_to_ask_for_json", ["--json"], "Give --profile FILE, or facts such as --age 34"),
    ("asking_without_a_terminal", ["--age", "34", "--ask"], "nobody can be asked here"),
    ("no_questions_and_no_facts", ["--no-input"], "nobody can be asked here"),
    ("asking_on_a_full_standard_input", ["--profile", "-", "--ask"], "cannot ask while --profile - reads"),
    (
        "an_overlay_that_is_missing",
        ["--age", "34", "--rules-overlay", "nowhere.json"],
        "there is no such file",
    ),
]


@pytest.mark.parametrize(("arguments", "says"), [case[1:] for case in TYPED], ids=[case[0] for case in TYPED])
def test_what_was_typed_wrongly_is_refused(arguments: list[str], says: str) -> None:
    day = () if "--as-of" in arguments else DAY
    assert says in refused(run("assess", *arguments, *day, stdin=b"{}"))


def test_a_report_cannot_be_written_into_a_folder(tmp_path: Path) -> None:
    said = refused(run("assess", "--age", "34", "--output", str(tmp_path), *DAY))
    assert "this is a folder" in said


def test_a_report_cannot_be_written_where_there_is_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "report.json"
    assert "cannot be written: No such file" in refused(
        run("assess", "--age", "34", "--output", str(path), *DAY)
    )


def test_facts_cannot_be_saved_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    path = tmp_path / "file" / "facts.json"
    assert "cannot be written" in refused(run("assess", "--age", "34", "--save", str(path), *DAY))


def test_a_refusal_never_writes_a_file(tmp_path: Path) -> None:
    report, facts = tmp_path / "report.json", tmp_path / "facts.json"
    refused(run("assess", "--age", "x", "--output", str(report), "--save", str(facts), *DAY))
    assert list(tmp_path.iterdir()) == []


def test_escapes_in_names_do_not_reach_the_screen() -> None:
    said = refused(run("assess", "--profile", "-", *DAY, stdin=b'{"\\u001b[2Jx": 1, "\\u0007": 2}'))
    assert "\x1b" not in said
    assert "\x07" not in said


def test_a_million_mistakes_are_counted_and_the_first_are_shown() -> None:
    document = b'{"children": [' + b",".join([b'{"age": -1}'] * 900) + b"]}"
    said = refused(run("assess", "--profile", "-", *DAY, stdin=document))
    assert said.startswith("Error: 900 things are wrong with the input.\n")
    assert said.endswith("… and 800 more.\n")


SOME = ["an_unknown_field", "a_binary_file", "nesting_of_a_hundred_thousand", HUGE, "half_a_surrogate_pair"]


@pytest.mark.parametrize("bad", [b for b in BAD_INPUTS if b.name in SOME], ids=lambda bad: bad.name)
def test_the_program_itself_refuses(bad: BadInput, tmp_path: Path) -> None:
    assert bad.says in refused(started("assess", "--profile", str(written(bad, tmp_path)), *DAY))
