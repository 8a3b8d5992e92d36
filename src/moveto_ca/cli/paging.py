"""Long output on a terminal goes through a pager, as with git and man; anywhere else it is simply written."""

from __future__ import annotations

import os
import sys
from typing import Final

from moveto_ca.cli import output

# Quit at once if it fits, keep colours, and leave the text on the screen.
_LESS: Final = "FRX"
_NO_PAGER: Final = ("", "cat")


def show(text: str, *, wanted: bool = True) -> None:
    """Write a text, through the pager if it is longer than the terminal is tall.

    Args:
        text: What to write.
        wanted: False to write it without a pager in any case.
    """
    pager = _pager() if wanted and _too_long(text) else []
    if not pager or not _paged(text, pager):
        output.write(text)


def _too_long(text: str) -> bool:
    """Tell whether a person looks on and the text is longer than their terminal is tall."""
    if not (_is_terminal(sys.stdin) and _is_terminal(sys.stdout)) or os.environ.get("TERM") == "dumb":
        return False
    try:
        tall = os.get_terminal_size(sys.stdout.fileno()).lines
    except OSError:
        return False
    return text.count("\n") >= tall > 0


def _is_terminal(stream: object) -> bool:
    """Tell whether a stream is a terminal itself, and not only says so."""
    try:
        return os.isatty(stream.fileno())  # type: ignore[attr-defined]
    except (AttributeError, OSError, ValueError):
        return False


def _pager() -> list[str]:
    """Give the pager's command: the one that ``PAGER`` names, else less; empty if there is none."""
    import shlex
    import shutil

    named = os.environ.get("PAGER")
    if named is None:
        command = ["less"]
    elif named.strip() in _NO_PAGER:
        return []
    else:
        try:
            command = shlex.split(named)
        except ValueError:  # a quotation mark without its partner
            return []
    found = shutil.which(command[0])
    return [found, *command[1:]] if found else []


def _paged(text: str, pager: list[str]) -> bool:
    """Show a text in the pager and wait until it is closed; False if it cannot be started."""
    import subprocess

    environment = {"LESS": _LESS, "LESSCHARSET": "utf-8", **os.environ}
    try:
        running = subprocess.Popen(pager, stdin=subprocess.PIPE, env=environment)
    except OSError:
        return False
    try:
        running.communicate(text.encode("utf-8", "backslashreplace"))
    except BrokenPipeError:
        pass  # the reader has seen enough
    except KeyboardInterrupt:
        pass  # the pager takes it: it stops a search, and closes with q
    while running.poll() is None:
        try:
            running.wait()
        except KeyboardInterrupt:
            continue
    return True
