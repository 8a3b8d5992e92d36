"""Where the words go: standard output, a file of the owner's own, a page for Rich."""

from __future__ import annotations

import json
import os
import stat
import sys
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from moveto_ca.cli import errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import Console

STANDARD: Final = "-"
_FILE_WIDTH: Final = 80


def use_utf8() -> None:
    """Write UTF-8 whatever the locale says; what UTF-8 cannot carry is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def flush() -> None:
    """Send what is still held back, while a closed pipe can still be noticed."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def drop_standard_output() -> None:
    """Let what is still held back for a closed pipe vanish, so that the end of the run stays quiet."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return


def json_text(document: Any) -> str:
    """Give JSON text with a line break at its end: the same bytes for the same document."""
    return json.dumps(document, ensure_ascii=False, indent=2, sort_keys=False, allow_nan=False) + "\n"


def report_text(document: Any) -> str:
    """Give the same bytes as ``json_text``, five times as quickly: a report is up to a megabyte of text."""
    from pydantic_core import to_json  # the profile has loaded it before

    try:
        return to_json(document, indent=2).decode() + "\n"
    except ValueError:  # half of a character, which UTF-8 cannot carry
        return json_text(document)


def line_text(document: Any) -> bytes:
    """Give a document as JSON on one line, for what UTF-8 cannot carry written as an escape."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "backslashreplace")


def write(text: str) -> None:
    """Write to standard output."""
    sys.stdout.write(text)
    sys.stdout.flush()


def note(text: str) -> None:
    """Say something on the side, on standard error."""
    sys.stderr.write(errors.printable(text) + "\n")


def write_file(name: str, text: str, *, flag: str) -> None:
    """Write a file that only its owner may read: all of it or nothing.

    Args:
        name: The file.
        text: What to write, as UTF-8.
        flag: The flag that named it, for the message.

    Raises:
        InputError: If it cannot be written.
    """
    path = Path(name)
    data = text.encode("utf-8", "backslashreplace")
    try:
        if path.is_dir():
            raise errors.wrong(f"{flag} {name}", "this is a folder; give the name of a file")
        # Follow a link to the file that is meant, so that the link itself stays.
        target = path.resolve()
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            with target.open("wb") as device:
                device.write(data)
            return
        _replace(target, data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "this is not a name that a file can have"
        raise errors.wrong(f"{flag} {name}", f"cannot be written: {reason}") from None


@contextmanager
def streamed(name: str | None, *, flag: str) -> Iterator[Callable[[bytes], object]]:
    """Write piece by piece, to standard output or to a file that only its owner may read.

    Args:
        name: The file; None or ``-`` for standard output.
        flag: The flag that named it, for the message.

    Raises:
        InputError: If the file cannot be written. Then the old file, if there was one, is still there.
    """
    if name in (None, STANDARD):
        yield sys.stdout.buffer.write
        return
    path = Path(name)
    try:
        if path.is_dir():
            raise errors.wrong(f"{flag} {name}", "this is a folder; give the name of a file")
        target = path.resolve()
        # A device or a pipe is written to; only a file can be replaced.
        device = target.exists() and not stat.S_ISREG(target.stat().st_mode)
        with target.open("wb") if device else _replacing(target) as file:
            yield file.write
    except OSError as error:
        raise errors.wrong(f"{flag} {name}", f"cannot be written: {error.strerror}") from None


def _replace(target: Path, data: bytes) -> None:
    """Put a finished file in the place of the old one."""
    with _replacing(target) as file:
        file.write(data)


@contextmanager
def _replacing(target: Path) -> Iterator[IO[bytes]]:
    """Write a file that takes the place of the old one once it is finished, readable for its owner alone."""
    import tempfile

    handle, made = tempfile.mkstemp(prefix=f".{target.name[:50]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(made).replace(target)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise


class Page:
    """What a renderer prints to, and the text that comes of it.

    Attributes:
        console: The Rich console.
        text: Everything that was printed, once it is finished.
    """

    __slots__ = ("console", "text")

    def __init__(self, console: Console) -> None:
        self.console = console
        self.text = ""


@contextmanager
def page(*, no_color: bool = False, to_file: bool = False) -> Iterator[Page]:
    """Collect what a renderer prints, so that nothing comes out of a run that fails halfway.

    Args:
        no_color: True for no colours; ``NO_COLOR`` in the environment says the same.
        to_file: True for plain text of a fixed width; else the text suits standard output.
    """
    made = Page(_console(no_color=no_color, to_file=to_file))
    with made.console.capture() as capture:
        yield made
    made.text = capture.get()


def _console(*, no_color: bool, to_file: bool) -> Console:
    """Make a Rich console; only this function loads Rich."""
    from rich.console import Console

    if to_file:
        return Console(file=StringIO(), width=_FILE_WIDTH, color_system=None, highlight=False)
    console = Console(no_color=no_color or None, highlight=False)
    if console.legacy_windows:
        # Such a console takes colours by calls, not by codes within collected text.
        return Console(color_system=None, highlight=False, width=console.width)
    return console
