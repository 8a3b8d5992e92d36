"""How long the program takes to start, against the libraries that it stands on.

Run by hand, on a quiet machine: ``pytest tests/benchmarks/test_startup.py --benchmark-enable``. Each
command and its yardstick run in turn, so that both meet the same load; the median ratio counts.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

ROUNDS = 15
TYPER = "import typer"
TYPER_AND_PYDANTIC = "import typer; from pydantic import BaseModel"
PERSON = (
    "--age",
    "34",
    "--citizenship",
    "US",
    "--no-partner",
    "--education",
    "masters",
    "--ielts",
    "8,7.5,7,7",
    "--foreign-years",
    "3",
    "--canadian-years",
    "1",
    "--occupation",
    "21231",
    "--canadian-grandparent",
)
STARTS = [
    ("version", ["--version"], TYPER, 1.3),
    ("help", ["--help"], TYPER, 2.5),
    ("assess", ["assess", "--json", "--as-of", "2026-11-22", *PERSON], TYPER_AND_PYDANTIC, 2.2),
]


def seconds(env: dict[str, str], *command: str) -> float:
    """Time a whole process, from its start to its end."""
    began = time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL, env=env)
    return time.perf_counter() - began


@pytest.mark.skipif("not config.getoption('--benchmark-enable')", reason="measured by hand")
@pytest.mark.parametrize(
    ("arguments", "yardstick", "most"), [s[1:] for s in STARTS], ids=[s[0] for s in STARTS]
)
def test_the_start_is_quick(arguments: list[str], yardstick: str, most: float, tmp_path: Path) -> None:
    # As an installed program runs: its modules are compiled once, when it is installed.
    env = {
        **os.environ,
        "XDG_DATA_HOME": os.fspath(tmp_path),
        "PYTHONPYCACHEPREFIX": os.fspath(tmp_path / "compiled"),
    }
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    program, libraries = ("-m", "moveto_ca", *arguments), ("-c", yardstick)
    seconds(env, *program)
    seconds(env, *libraries)
    ratios = [seconds(env, *program) / seconds(env, *libraries) for _ in range(ROUNDS)]
    ratio = statistics.median(ratios)
    print(f"{arguments[0]}: {ratio:.2f} times {yardstick!r}, at most {most}")  # noqa: T201
    assert ratio <= most
