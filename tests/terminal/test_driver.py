"""The tests in a terminal run this checkout, or the installed program that is named to them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from terminal_driver import _program

if TYPE_CHECKING:
    import pytest


def test_this_checkout_is_run_unless_a_program_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MOVETO_CA_PROGRAM", raising=False)
    assert _program() == (sys.executable, ["-m", "moveto_ca"])


def test_a_program_that_is_named_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOVETO_CA_PROGRAM", "/opt/bin/moveto-ca")
    assert _program() == ("/opt/bin/moveto-ca", [])
