"""Files that are named on the command line, and standard input."""

from __future__ import annotations

import sys
from typing import Any, Final

from moveto_ca.cli import errors
from moveto_ca.documents import read_file, read_stream

STANDARD_INPUT: Final = "-"


def document_from(name: str) -> dict[str, Any]:
    """Read a JSON or TOML document.

    Args:
        name: A file, or ``-`` for standard input.

    Raises:
        InputError: If it cannot be read or is no such document.
    """
    if name != STANDARD_INPUT:
        return read_file(name)
    if sys.stdin is None:
        raise errors.wrong("standard input", "is closed; nothing can be read from it")
    try:
        return read_stream(sys.stdin.buffer, "standard input")
    except OSError as error:
        raise errors.wrong("standard input", f"cannot be read: {error.strerror}") from None
