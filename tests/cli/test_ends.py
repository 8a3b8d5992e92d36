"""How a run ends that does not end well: a fault, a stop, nobody there; and who may be asked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from moveto_ca.__main__ import main
from moveto_ca.cli import assessment, errors
from program import DAY, Ended, refused, run

if TYPE_CHECKING:
    from pathlib import Path

PROTECTION = "Protection in Canada"
Told: TypeAlias = list[dict[str, Any]]


def broken(*arguments: Any, **settings: Any) -> Any:
    del arguments, settings
    raise RuntimeError("Jane Doe, born 1990")


def stopped(*arguments: Any, **settings: Any) -> Any:
    del arguments, settings
    raise KeyboardInterrupt


def test_a_fault_is_owned_to_without_a_traceback_and_without_personal_facts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(assessment, "assess_profile", broken)
    ended = run("assess", "--age", "34", *DAY)
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.startswith("Sorry: this is a fault in moveto-ca")
    assert "RuntimeError in test_ends.py, line" in ended.err
    assert "Traceback" not in ended.err
    assert "Jane" not in ended.err


def test_a_fault_is_shown_place_by_place_to_those_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assessment, "assess_profile", broken)
    monkeypatch.setenv(errors.DEBUG, "1")
    ended = run("assess", "--age", "34", *DAY)
    assert ended.status == 1
    assert "Traceback (most recent call last):" in ended.err
    assert "in broken" in ended.err
    assert ended.err.endswith("RuntimeError\n")


def test_a_fault_while_printing_leaves_standard_output_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("moveto_ca.render.text.render", broken)
    ended = run("assess", "--age", "34", *DAY)
    assert (ended.status, ended.out) == (1, "")


def test_a_stop_by_the_user_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assessment, "assess_profile", stopped)
    ended = run("assess", "--age", "34", *DAY)
    assert (ended.status, ended.out) == (130, "")
    assert "Traceback" not in ended.err


def test_a_closed_standard_input_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["assess", "--profile", "-", *DAY]) == 2
    assert "standard input: is closed" in capsys.readouterr().err


def test_a_closed_standard_input_is_nobody_to_ask(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["assess", *DAY]) == 2
    assert "nobody can be asked here" in capsys.readouterr().err


# --- Who is asked -------------------------------------------------------------------------------


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Told:
    """Answers with an age and asks about protection; what was told before is kept for a look."""
    told: Told = []

    class Asked:
        def __init__(self, profile: dict[str, Any], *, routes: Any, **_how: Any) -> None:
            told.append({"profile": profile, "routes": routes})
            self.profile = profile

        def hold(self) -> dict[str, Any]:
            return {**self.profile, "applicant": {"age": 34}, "protection": {"wants_information": True}}

        def go_on(self) -> None:
            """Nobody goes on."""

    monkeypatch.setattr("moveto_ca.interview.run.Interview", Asked)
    return told


def at_a_terminal(*arguments: str) -> Ended:
    return run("assess", *arguments, *DAY, terminal=True)


def test_without_facts_a_person_at_a_terminal_is_asked(asked: Told) -> None:
    assert at_a_terminal().status == 0
    assert asked == [{"profile": {}, "routes": None}]


def test_with_facts_nobody_is_asked(asked: Told) -> None:
    assert at_a_terminal("--us-status", "citizen").status == 0
    assert asked == []


def test_with_facts_and_ask_a_person_is_asked_for_the_rest(asked: Told) -> None:
    at_a_terminal("--no-partner", "--ask", "--routes", "cusma")
    assert asked == [{"profile": {"partner": None}, "routes": ("cusma",)}]


def test_facts_that_are_wrong_are_refused_before_anything_is_asked(asked: Told) -> None:
    refused(at_a_terminal("--age", "x", "--ask"))
    assert asked == []


def test_no_input_means_that_nobody_is_asked(asked: Told) -> None:
    refused(at_a_terminal("--no-input"))
    assert asked == []


def test_json_alone_asks_nothing(asked: Told) -> None:
    assert "--json prints JSON alone" in refused(at_a_terminal("--json"))
    assert asked == []


def test_a_report_in_a_file_may_be_asked_for(asked: Told, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    assert at_a_terminal("--output", str(path)).status == 0
    assert asked
    assert PROTECTION not in path.read_text("utf-8")


def test_answers_are_saved_without_what_concerns_protection(asked: Told, tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    at_a_terminal("--save", str(path))
    assert asked
    assert path.read_text("utf-8") == '{\n  "applicant": {\n    "age": 34\n  }\n}\n'


def test_protection_is_on_the_screen_of_the_person_who_asked_about_it(asked: Told) -> None:
    assert PROTECTION in at_a_terminal().out
    assert asked


def test_protection_from_a_file_is_not_on_the_screen_unless_named(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    path.write_text('{"protection": {"wants_information": true}}')
    ended = at_a_terminal("--profile", str(path))
    assert PROTECTION not in ended.out
    assert "--include-protection keeps it in" in ended.err
    assert PROTECTION in at_a_terminal("--profile", str(path), "--include-protection").out


def test_a_screen_has_colour_unless_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = "\x1b[32m", "\x1b[1;32m", "\x1b[35m", "\x1b[31m", "\x1b[1;35m", "\x1b[1;31m"
    assert any(code in at_a_terminal("--age", "34").out for code in coloured)
    assert not any(code in at_a_terminal("--age", "34", "--no-color").out for code in coloured)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not any(code in at_a_terminal("--age", "34").out for code in coloured)
