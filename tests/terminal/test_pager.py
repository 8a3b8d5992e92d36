"""A long report on a terminal goes through a pager; a short one, a pipe and a file never do."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import pytest

from program import started

pexpect = pytest.importorskip("pexpect")

if TYPE_CHECKING:
    from pathlib import Path

FACTS = ("assess", "--age", "34", "--citizenship", "US", "--as-of", "2026-11-22")
MARK = "the pager was here"


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """A pager that says that it was used, and with which settings, and shows what it is given."""
    path = tmp_path / "pager.py"
    path.write_text(
        "import os, sys\n"
        f"print({MARK!r}, sys.argv[1:], os.environ.get('LESS'), os.environ.get('LESSCHARSET'))\n"
        "sys.stdout.write(sys.stdin.read())\n",
        "utf-8",
    )
    return f"'{sys.executable}' '{path}' --an-option"


def shown(*arguments: str, rows: int = 24, columns: int = 80, **environment: str) -> str:
    """Run the program on a terminal and give everything that it wrote."""
    child: Any = pexpect.spawn(
        sys.executable,
        ["-m", "moveto_ca", *arguments],
        dimensions=(rows, columns),
        encoding="utf-8",
        timeout=60,
        env={
            "COLUMNS": "",
            "TERM": "xterm-256color",
            **_without("LESS", "LESSCHARSET", "PAGER"),
            **environment,
        },
    )
    text: str = child.read()
    child.close()
    assert child.exitstatus == 0
    return text


def _without(*names: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in (*names, "COLUMNS", "TERM")}


@pytest.mark.terminal
def test_a_long_report_goes_through_the_pager_that_the_person_chose(pager: str) -> None:
    text = shown(*FACTS, PAGER=pager)
    assert f"{MARK} ['--an-option'] FRX utf-8" in text
    assert "Your ways into Canada" in text
    assert "This is information, not legal advice." in " ".join(text.split())


@pytest.mark.terminal
def test_the_settings_that_a_person_gave_the_pager_stay(pager: str) -> None:
    assert f"{MARK} ['--an-option'] -S utf-8" in shown(*FACTS, PAGER=pager, LESS="-S")


@pytest.mark.terminal
@pytest.mark.parametrize("flag", ["--no-pager", "--plain"])
def test_a_person_can_do_without(flag: str, pager: str) -> None:
    text = shown(*FACTS, flag, PAGER=pager)
    assert MARK not in text
    assert "Your ways into Canada" in text


@pytest.mark.terminal
def test_a_report_that_fits_the_screen_needs_no_pager(pager: str) -> None:
    assert MARK not in shown(*FACTS, rows=3000, PAGER=pager)


@pytest.mark.terminal
def test_json_and_html_are_written_as_they_are(pager: str) -> None:
    assert MARK not in shown(*FACTS, "--json", PAGER=pager)
    assert MARK not in shown(*FACTS, "--format", "html", PAGER=pager)


@pytest.mark.terminal
@pytest.mark.parametrize("named", ["", "cat", "no-such-program-anywhere", "'half of a quotation"])
def test_without_a_pager_the_report_is_written_all_the_same(named: str) -> None:
    text = shown(*FACTS, PAGER=named)
    assert "Your ways into Canada" in text
    assert "Traceback" not in text


@pytest.mark.terminal
def test_a_pager_that_stops_early_ends_the_run_quietly(tmp_path: Path) -> None:
    path = tmp_path / "pager.py"
    path.write_text("print('enough')\n", "utf-8")
    text = shown(*FACTS, PAGER=f"'{sys.executable}' '{path}'")
    assert "enough" in text
    assert "Error" not in text


@pytest.mark.terminal
def test_a_dumb_terminal_gets_no_pager(pager: str) -> None:
    assert MARK not in shown(*FACTS, PAGER=pager, TERM="dumb")


def test_a_pipe_gets_no_pager(pager: str) -> None:
    ended = started(*FACTS, env={"PAGER": pager})
    assert ended.status == 0
    assert MARK not in ended.out
