"""How the program starts: version, help, and what it loads for each."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from moveto_ca import __version__
from moveto_ca.cli.app import COMMANDS, loaded
from program import DAY, refused, run

HEAVY = ("typer", "pydantic", "rich", "questionary", "prompt_toolkit")


def loads(*arguments: str) -> set[str]:
    """Give the heavy libraries that a run of the program loads."""
    code = (
        "import sys; from moveto_ca.__main__ import main; status = main(sys.argv[1:]);"
        f"print(*(name for name in {HEAVY} if name in sys.modules), file=sys.stderr); sys.exit(status)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    return set(ended.stderr.split())


def test_the_version_is_told_without_loading_anything() -> None:
    assert loads("--version") == set()
    assert run("--version").out == f"moveto-ca {__version__}\n" == run("-V").out


def test_the_version_is_told_with_other_flags_too() -> None:
    assert run("--version", "assess").out == f"moveto-ca {__version__}\n"


def test_help_loads_no_validation_no_screen_and_no_prompt() -> None:
    assert loads("--help") == {"typer"}
    assert loads("assess", "--help") == {"typer"}


def test_json_loads_no_screen_and_no_prompt() -> None:
    assert loads("assess", "--json", "--age", "34") == {"typer", "pydantic"}


def test_text_loads_no_prompt() -> None:
    assert loads("assess", "--age", "34") == {"typer", "pydantic", "rich"}


@pytest.mark.parametrize("arguments", [("sources",), ("schema", "report"), ("sources", "--json")])
def test_what_needs_no_facts_loads_no_validation(arguments: list[str]) -> None:
    assert loads(*arguments) == {"typer"}


def test_the_program_alone_shows_its_help() -> None:
    assert run() == run("--help") == run("-h")
    assert run().status == 0


def test_help_lists_every_command_with_a_line() -> None:
    shown = run("--help").out
    for entry in COMMANDS:
        assert f"  {entry.name} " in shown
        assert entry.help in shown
    assert "Examples:" in shown


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.name)
def test_every_command_exists_and_has_help_with_an_example(entry: Any) -> None:
    assert loaded(entry).name
    ended = run(entry.name, "--help")
    assert ended.status == 0
    assert f"moveto-ca {entry.name}" in ended.out.partition("\n")[2]
    assert ended.err == ""


def test_help_fits_a_terminal_of_sixty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = run("assess", "--help").out.splitlines()
    prose = [line for line in lines if "moveto-ca" not in line]
    assert max(map(len, prose)) <= 60


def test_a_command_that_does_not_exist_is_refused_with_the_nearest() -> None:
    said = refused(run("asess"))
    assert "No such command 'asess'. Did you mean 'assess'?" in said


def test_a_flag_that_does_not_exist_is_refused_with_the_nearest() -> None:
    assert "--citizenship" in refused(run("assess", "--citizenshp", "US"))


def test_a_flag_without_its_value_is_refused() -> None:
    assert "--age" in refused(run("assess", "--age"))


def test_an_argument_too_many_is_refused() -> None:
    assert "extra" in refused(run("assess", "me.json", *DAY))
