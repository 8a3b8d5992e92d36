"""Files that are named on the command line, and standard input."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from moveto_ca.cli import errors
from moveto_ca.documents import LARGEST, bytes_of_stream, ordinary, read_file, read_stream

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD_INPUT: Final = "-"
ENDINGS: Final = (".jsonl", ".ndjson")
"""Names of files that have a document on each line, however many."""


class Lines(Protocol):
    """A stream of bytes that is read line by line."""

    def readline(self, size: int, /) -> bytes:
        """Read a line, at most so many bytes."""

    def read(self, size: int, /) -> bytes:
        """Read at most so many bytes."""


def document_from(name: str) -> dict[str, Any]:
    """Read a JSON or TOML document.

    Args:
        name: A file, or ``-`` for standard input.

    Raises:
        InputError: If it cannot be read or is no such document.
    """
    if name != STANDARD_INPUT:
        return read_file(name)
    with opened(name) as stream:
        return read_stream(stream, "standard input")


class Told:
    """Standard input; what goes wrong while it is read is said in words."""

    def __init__(self, stream: Lines) -> None:
        self._stream = stream

    def read(self, size: int, /) -> bytes:
        """Read at most so many bytes."""
        try:
            return self._stream.read(size)
        except OSError as error:
            raise errors.wrong("standard input", f"cannot be read: {error.strerror}") from None

    def readline(self, size: int, /) -> bytes:
        """Read a line, at most so many bytes."""
        try:
            return self._stream.readline(size)
        except OSError as error:
            raise errors.wrong("standard input", f"cannot be read: {error.strerror}") from None


@contextmanager
def opened(name: str) -> Iterator[Lines]:
    """Open a file or standard input, to be read piece by piece.

    Args:
        name: A file, or ``-`` for standard input.

    Raises:
        InputError: If it cannot be read.
    """
    if name == STANDARD_INPUT:
        if sys.stdin is None:
            raise errors.wrong("standard input", "is closed; nothing can be read from it")
        yield Told(sys.stdin.buffer)
        return
    with ordinary(name):
        stream = Path(name).open("rb")  # noqa: SIM115 - closed below
    with stream:
        yield stream


class Rest:
    """What is left of a stream of which the first lines were read."""

    def __init__(self, first: bytes, stream: Lines) -> None:
        self._first = first
        self._stream = stream

    def read(self, size: int, /) -> bytes:
        """Read at most so many bytes."""
        if not self._first:
            return self._stream.read(size)
        given, self._first = self._first[:size], self._first[size:]
        return given


class Source:
    """What ``--profile`` names: one document, or one on each line.

    Attributes:
        lines: The lines with their numbers, from 1; None if it is one document.
        document: The bytes of the one document on standard input; None for a file, and if there are lines.
    """

    def __init__(self, name: str, stream: Lines) -> None:
        self.lines: Iterator[tuple[int, bytes]] | None = None
        self.document: bytes | None = None
        first, number = _next_line(stream, 0)
        second, place = _next_line(stream, number) if _is_object(first) else (b"", number)
        if name.lower().endswith(ENDINGS) or second.lstrip().startswith(b"{"):
            read = ((number, first), (place, second))
            self.lines = chain(((n, line) for n, line in read if line), _lines(stream, place))
        elif name == STANDARD_INPUT:
            self.document = bytes_of_stream(Rest(first + second, stream), "standard input")


def _is_object(line: bytes) -> bool:
    """Tell whether a line begins and ends like a JSON object: the first line of a longer one does not."""
    line = line.strip()
    return line.startswith(b"{") and line.endswith(b"}")


def _next_line(stream: Lines, number: int) -> tuple[bytes, int]:
    """Give the next line with something on it, and its number; an empty one at the end."""
    while line := stream.readline(LARGEST + 1):
        number += 1
        if line.strip():
            return line, number
    return b"", number


def _lines(stream: Lines, number: int) -> Iterator[tuple[int, bytes]]:
    while True:
        line, number = _next_line(stream, number)
        if not line:
            return
        yield number, line
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST)  # the rest of a line that is too long


@contextmanager
def source(name: str) -> Iterator[Source]:
    """Open what ``--profile`` names: a document, or a list of people.

    Args:
        name: A file, or ``-`` for standard input.

    Raises:
        InputError: If it cannot be read.
    """
    with opened(name) as stream:
        yield Source(name, stream)
