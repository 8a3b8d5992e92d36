"""Runs the program as a person would: within this process, or as one of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from moveto_ca.__main__ import main

DAY = ("--as-of", "2026-11-22")


@dataclass(frozen=True)
class Ended:
    """How a run ended: its exit status, and what it wrote to standard output and standard error."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


class Terminal(io.TextIOWrapper):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def run(*arguments: str, stdin: bytes = b"", terminal: bool = False) -> Ended:
    """Run the program within this process; its three streams are a terminal, or none of them is."""
    stream = Terminal if terminal else io.TextIOWrapper
    kept = sys.stdin, sys.stdout, sys.stderr
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdin = stream(io.BytesIO(stdin))
    sys.stdout = told = stream(out, encoding="ascii")
    sys.stderr = said = stream(err, encoding="ascii")
    try:
        status = main(arguments)
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept
    told.flush()
    said.flush()
    return Ended(status, out.getvalue().decode(), err.getvalue().decode())


def started(
    *arguments: str, stdin: bytes = b"", env: dict[str, str] | None = None, timeout: float = 60
) -> Ended:
    """Run the program in a process of its own."""
    ended = subprocess.run(
        [sys.executable, "-m", "moveto_ca", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=timeout,
        env={**os.environ, **(env or {})},
    )
    return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def refused(ended: Ended) -> str:
    """Check that a run was refused as wrong input, and give what was said."""
    assert ended.status == 2, (ended.status, ended.err)
    assert ended.out == ""
    assert "Traceback" not in ended.err
    assert ended.err.startswith(("Error: ", "Usage: ")), ended.err
    return ended.err
