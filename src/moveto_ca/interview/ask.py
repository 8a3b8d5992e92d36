"""Which screen suits a terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from moveto_ca.interview.list_screen import ListScreen
from moveto_ca.interview.plain_screen import PlainScreen

if TYPE_CHECKING:
    from moveto_ca.interview.asking import Screen

__all__ = ["ListScreen", "PlainScreen", "screen_for"]


def screen_for(environment: dict[str, str] | None = None, *, plain: bool = False) -> Screen:
    """Give the screen that suits the terminal: plain where it is wanted, or the cursor cannot be moved.

    Args:
        environment: The variables of the environment; those of the process if left out.
        plain: True for numbered choices and plain lines whatever the terminal can do.
    """
    told = os.environ if environment is None else environment
    if plain or told.get("TERM", "") in ("dumb", "unknown"):
        return PlainScreen()
    if not sys.stdin.isatty() or not sys.stderr.isatty():
        return PlainScreen()
    return ListScreen()
