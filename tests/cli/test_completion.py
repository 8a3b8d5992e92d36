"""Completion of commands and options in a shell."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from moveto_ca.cli.app import COMMANDS
from program import run, started


def completed(line):
    words = line.split(" ")
    told = {"_MOVETO_CA_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    return set(started(env=told).out.split())


def test_the_first_word_is_completed_to_the_commands():
    assert completed("moveto-ca ") >= {entry.name for entry in COMMANDS}
    assert completed("moveto-ca as") == {"assess"}


def test_options_of_a_command_are_completed():
    assert completed("moveto-ca assess --canadian-g") == {"--canadian-grandparent"}
    assert completed("moveto-ca rounds up") == {"update"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_a_shell_gets_lines_that_call_the_program(shell):
    ended = run("completion", shell)
    assert ended.status == 0
    assert "_MOVETO_CA_COMPLETE" in ended.out
    assert "moveto-ca" in ended.out


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_completes_with_the_lines(tmp_path):
    script = tmp_path / "lines"
    script.write_text(run("completion", "bash").out)
    asked = (
        f"source {script}; COMP_WORDS=(moveto-ca expl); COMP_CWORD=1; "
        '_moveto_ca_completion moveto-ca; echo "${COMPREPLY[@]}"'
    )
    program = tmp_path / "moveto-ca"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m moveto_ca "$@"\n')
    program.chmod(0o755)
    ended = subprocess.run(
        ["bash", "-c", f"PATH={tmp_path}:$PATH; {asked}"], capture_output=True, text=True, check=True
    )
    assert ended.stdout.split() == ["explain"]


def test_an_unknown_shell_is_told_with_the_nearest_one():
    ended = run("completion", "zhs")
    assert (ended.status, ended.out) == (2, "")
    assert "zsh" in ended.err


def test_it_writes_nothing_by_itself(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    run("completion", "bash")
    assert list(Path(tmp_path).iterdir()) == []
