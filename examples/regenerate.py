"""Write the report of every example, the reference of commands, and what the README shows.

``python examples/regenerate.py`` writes them; ``git diff`` then shows what changed. The tests hold the
files against the same functions, so that neither can grow stale.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from moveto_ca.cli.app import COMMANDS, loaded

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
README = ROOT / "README.md"
REFERENCE = EXAMPLES / "commands.md"
DAY = "2026-11-22"
CONSOLE = re.compile(r"```console\n\$ (?P<command>[^\n]*)\n(?P<output>.*?)```", re.DOTALL)


def profiles() -> list[Path]:
    """Give the profile of every example."""
    return sorted(EXAMPLES.glob("[0-9][0-9]-*.json"))


def run(*arguments: str, given: bytes = b"") -> str:
    """Run moveto-ca at 80 columns, piped, and give what it printed: its errors if nothing else."""
    ended = subprocess.run(
        [sys.executable, "-m", "moveto_ca", *arguments],
        input=given,
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"},
    )
    return (ended.stdout or ended.stderr).decode()


def report_of(profile: Path) -> str:
    """Give the report of an example as Markdown, with protection where the example asks for it."""
    return run(
        "assess",
        "--profile",
        str(profile.relative_to(ROOT)),
        "--as-of",
        DAY,
        "--format",
        "markdown",
        "--include-protection",
    )


def output_of(command: str) -> str:
    """Give the output of a console command of the README; moveto-ca may be piped from echo or to python."""
    given = b""
    for stage in command.split(" | "):
        words = shlex.split(stage)
        if words[0] == "echo":
            given = f"{words[1]}\n".encode()
        elif words[0] == "moveto-ca":
            given = run(*words[1:], given=given).encode()
        elif words[0] == "python":
            ended = subprocess.run([sys.executable, *words[1:]], input=given, capture_output=True, check=True)
            given = ended.stdout
        else:
            raise ValueError(f"the README may not use {words[0]!r}")
    return given.decode()


def commands() -> str:
    """Give the reference of all commands: what ``--help`` says of each."""
    parts = ["# Commands\n\nWhat `--help` says of every command.\n"]
    for words in (["moveto-ca"], *(["moveto-ca", *name] for name in every_command())):
        shown = run(*words[1:], "--help").rstrip()
        parts.append(f"## {' '.join(words)}\n\n```text\n{shown}\n```\n")
    return "\n".join(parts)


def every_command() -> list[tuple[str, ...]]:
    """Name every command, those of a group after it."""
    found: list[tuple[str, ...]] = []
    for entry in COMMANDS:
        found.append((entry.name,))
        found.extend((entry.name, name) for name in getattr(loaded(entry), "commands", ()))
    return found


def readme() -> str:
    """Give the README with the output of each console command under it."""
    return CONSOLE.sub(
        lambda found: f"```console\n$ {found['command']}\n{output_of(found['command']).rstrip()}\n```",
        README.read_text("utf-8"),
    )


def main() -> None:
    """Write every report and the README."""
    for profile in profiles():
        profile.with_suffix(".md").write_text(report_of(profile), "utf-8")
    REFERENCE.write_text(commands(), "utf-8")
    README.write_text(readme(), "utf-8")


if __name__ == "__main__":
    main()
