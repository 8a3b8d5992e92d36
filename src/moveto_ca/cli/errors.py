"""How a run ends that cannot be finished: wrong input, a fault in the tool, a stop by the user."""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from moveto_ca.problems import InputError, InputProblem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FAULT: Final = 1
WRONG_INPUT: Final = 2
STOPPED: Final = 130

DEBUG: Final = "MOVETO_CA_DEBUG"
_MOST_SHOWN: Final = 100


def problem(path: str, message: str, suggestion: str | None = None) -> InputProblem:
    """Describe one thing that is wrong with what was typed or given.

    Args:
        path: The flag, file or place in a file.
        message: What is wrong with it.
        suggestion: What may have been meant.
    """
    return InputProblem(path, message, suggestion=suggestion)


def at(problem: InputProblem, path: str) -> InputProblem:
    """Give the same problem at another place."""
    return replace(problem, path=path)


def wrong(path: str, message: str, suggestion: str | None = None) -> InputError:
    """Make the error for a single problem, to be raised."""
    return InputError([problem(path, message, suggestion)])


@contextmanager
def gathered(problems: list[InputProblem]) -> Iterator[None]:
    """Keep the problems of a step and go on, so that a person sees all of them at once."""
    try:
        yield
    except InputError as error:
        problems.extend(error.problems)


def stop_at(problems: Sequence[InputProblem]) -> None:
    """Go no further if anything was wrong.

    Raises:
        InputError: With every problem.
    """
    if problems:
        raise InputError(problems)


def explained(error: Exception) -> int:
    """Tell on standard error what went wrong, in words.

    Args:
        error: What was raised.

    Returns:
        2 for wrong input, else 1.
    """
    if isinstance(error, InputError):
        _list_problems(error.problems)
        return WRONG_INPUT
    _apologize(error)
    return FAULT


def _list_problems(problems: Sequence[InputProblem]) -> None:
    lines = list(dict.fromkeys(printable(str(each)) for each in problems))
    if len(lines) == 1:
        sys.stderr.write(f"Error: {lines[0]}\n")
        return
    shown = lines[:_MOST_SHOWN]
    sys.stderr.write(f"Error: {len(lines)} things are wrong with the input.\n")
    sys.stderr.writelines(f"  {line}\n" for line in shown)
    if len(lines) > len(shown):
        sys.stderr.write(f"  … and {len(lines) - len(shown)} more.\n")


def _apologize(error: Exception) -> None:
    """Say that the tool is at fault; without the error's own words, which may repeat personal facts."""
    from moveto_ca._version import __version__

    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {os.path.basename(frames[-1].filename)}, line {frames[-1].lineno}" if frames else ""  # noqa: PTH119
    sys.stderr.write(
        "Sorry: this is a fault in moveto-ca, not in what you gave it. No report was made.\n"
        f"To report it, send this line and the command without your own facts:\n"
        f"  moveto-ca {__version__}, Python {sys.version.split()[0]}: {type(error).__name__}{place}\n"
        f"Set {DEBUG}=1 to see the details.\n"
    )
    if os.environ.get(DEBUG) == "1":
        sys.stderr.writelines(_trace(error))


def _trace(error: BaseException) -> Iterator[str]:
    """Give where a fault came about: places in the code and kinds of error, no words of an error itself."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _trace(before)
        yield "\nThen:\n"
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__name__}\n"


def printable(text: str) -> str:
    """Give a text without characters that could move the cursor or colour the screen of whoever reads it."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
