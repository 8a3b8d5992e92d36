"""Where a report and saved facts go, and what is said where they cannot."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from moveto_ca import Profile
from program import DAY, run

FULL = "/dev/full"


@pytest.mark.parametrize("ending", ["pdf", "docx", "PDF", "rtf"])
def test_a_file_of_another_programs_kind_is_not_written(tmp_path, ending):
    file = tmp_path / f"report.{ending}"
    ended = run("assess", "--age", "40", *DAY, "--output", str(file))
    assert (ended.status, ended.out) == (2, "")
    assert ".html" in ended.err
    assert not file.exists()


@pytest.mark.parametrize(("format", "ending"), [("markdown", "html"), ("text", "json"), ("html", "md")])
def test_a_format_wins_over_an_ending_that_differs_and_says_so(tmp_path, format, ending):  # noqa: A002
    file = tmp_path / f"report.{ending}"
    ended = run("assess", "--age", "40", *DAY, "--format", format, "--output", str(file))
    assert ended.status == 0
    assert ended.err == f"The report is written as {format}, though {file} ends in .{ending}.\n"
    assert file.exists()


def test_an_ending_that_says_nothing_gives_text(tmp_path):
    file = tmp_path / "report.txt"
    assert run("assess", "--age", "40", *DAY, "--output", str(file)).status == 0
    assert file.read_text().startswith("Your ways into Canada")


@pytest.mark.skipif(not os.path.exists(FULL), reason="there is no full device here")  # noqa: PTH110
def test_a_full_disk_is_neither_the_fault_of_the_tool_nor_of_the_input():
    with open(FULL, "wb") as full:  # noqa: PTH123
        ended = subprocess.run(
            [sys.executable, "-m", "moveto_ca", "assess", "--age", "40", "--json", *DAY],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr == "Error: standard output cannot be written: No space left on device\n"


def test_who_cannot_be_asked_is_told_under_the_flag_that_was_typed():
    ended = run("assess", "--age", "40", "--quick", *DAY)
    assert ended.status == 2
    assert ended.err.startswith("Error: --quick: nobody can be asked here")


def test_saved_facts_do_not_say_that_safety_was_sought(tmp_path):
    file = tmp_path / "me.json"
    facts = {"plans": {"aims": ["safety", "settle"]}, "protection": {"wants_information": True}}
    for flags, aims in ((), ["settle"]), (("--include-protection",), ["safety", "settle"]):
        ended = run(
            "assess", "--profile", "-", *DAY, "--save", str(file), *flags, stdin=json.dumps(facts).encode()
        )
        assert ended.status == 0, ended.err
        saved = json.loads(file.read_text())
        assert saved["plans"]["aims"] == aims
        assert ("protection" in saved) is bool(flags)


def test_a_profile_with_no_other_aim_is_saved_without_any():
    profile = Profile.model_validate({"plans": {"aims": ["safety"], "funds_cad": 1}})
    assert profile.to_dict() == {"plans": {"funds_cad": 1}}
    assert profile.to_dict(include_protection=True)["plans"]["aims"] == ["safety"]
