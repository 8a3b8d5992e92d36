"""``moveto-ca language``: test scores as Canadian levels."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from program import DAY, refused, run


def told(*arguments: str) -> dict[str, Any]:
    ended = run("language", "--json", *DAY, *arguments)
    assert (ended.status, ended.err) == (0, "")
    document: dict[str, Any] = ended.document
    return document


def levels(test: str, scores: str, *more: str) -> list[int | None]:
    return list(told("--test", test, "--scores", scores, *more)["levels"].values())


@pytest.mark.parametrize(
    ("test", "scores", "expected"),
    [
        ("celpip", "9,9,8,10", [9, 9, 8, 10]),
        ("celpip", "12,3,4,11", [10, 0, 4, 10]),
        ("ielts", "8.5,8,7.5,7.5", [10, 10, 10, 10]),
        ("ielts", "7,6.5,6,5.5", [7, 8, 7, 6]),
        ("pte", "82,78,88,84", [9, 9, 9, 9]),
        ("tef", "462,462,472,494", [8, 8, 8, 8]),
        ("tcf", "458,453,10,10", [7, 7, 7, 7]),
        ("ielts_general", "4,3,3.5,3.5", [0, 0, 0, 0]),
    ],
)
def test_scores_give_the_levels_of_the_table(test, scores, expected):
    assert levels(test, scores) == expected


def test_english_is_told_in_clb_and_french_in_nclc():
    assert told("--test", "celpip", "--scores", "9,9,9,9")["scale"] == "CLB"
    assert told("--test", "tcf", "--scores", "458,453,10,10")["scale"] == "NCLC"


def test_a_result_counts_until_the_day_before_its_second_anniversary():
    found = told("--test", "celpip", "--scores", "9,9,9,9", "--date", "2024-11-23")
    assert (found["usable"], found["usable_until"]) == (True, "2026-11-22")
    old = told("--test", "celpip", "--scores", "9,9,9,9", "--date", "2024-11-22")
    assert (old["usable"], old["usable_until"]) == (False, "2026-11-21")
    text = run("language", *DAY, "--test", "celpip", "--scores", "9,9,9,9", "--date", "2024-11-22").out
    assert "It no longer counts." in text


def test_scores_that_fit_both_tef_scales_are_asked_about():
    scores = "300,250,380,380"
    found = told("--test", "tef", "--scores", scores)
    assert found["needs"] == ["scale"]
    assert set(found["levels"].values()) == {None}
    assert levels("tef", scores, "--scale", "old") == [9, 9, 9, 9]
    assert "--scale" in run("language", *DAY, "--test", "tef", "--scores", scores).out


def test_the_page_names_levels_in_words():
    out = run("language", *DAY, "--test", "celpip", "--scores", "12,3,7,10").out
    assert "10 or more" in out
    assert "below 4" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "--test"),
        (("--test", "celpip"), "--scores"),
        (("--test", "toefl", "--scores", "9,9,9,9"), "--test"),
        (("--test", "celpib", "--scores", "9,9,9,9"), "did you mean 'celpip'"),
        (("--test", "celpip", "--scores", "9,9,9"), "four scores"),
        (("--test", "celpip", "--scores", "9,9,9,9,9"), "four scores"),
        (("--test", "celpip", "--scores", "9,9,nine,9"), "four scores"),
        (("--test", "celpip", "--scores", "9,9,-1,9"), "four scores"),
        (("--test", "celpip", "--scores", "9,9,13,9"), "--scores (writing)"),
        (("--test", "ielts", "--scores", "7.3,7,7,7"), "--scores (listening)"),
        (("--test", "ielts", "--scores", "7,7,7,7", "--date", "2027-01-01"), "--date"),
        (("--test", "ielts", "--scores", "7,7,7,7", "--date", "May"), "--date"),
        (("--test", "tef", "--scores", "300,250,380,380", "--scale", "new"), "--scale"),
    ],
)
def test_wrong_input_is_named_and_nothing_is_printed(arguments, words):
    assert words in refused(run("language", "--json", *DAY, *arguments))


def test_json_never_loads_the_library_for_pages():
    code = (
        "import sys; from moveto_ca.__main__ import main; "
        "main(['language', '--test', 'celpip', '--scores', '9,9,9,9', '--json']); "
        "sys.stderr.write(','.join(m for m in ('rich', 'questionary') if m in sys.modules))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
