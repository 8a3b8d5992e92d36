"""Many people at once: JSON Lines in, JSON Lines out, one line a person.

Lines are read, assessed and written one by one, so that the memory used does not grow with their number.
"""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from moveto_ca import intake
from moveto_ca.cli import errors, output
from moveto_ca.documents import LARGEST, refuse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from moveto_ca.problems import InputProblem
    from moveto_ca.report import Report

SCHEMA: Final = "moveto-ca/error/1"
_SHOWN_EVERY: Final = 20
_MADE_BETWEEN_TIDYINGS: Final = 20_000
"""How many objects are made before the youngest are looked through; one person takes some thousands."""


def person_on(line: bytes, number: int) -> dict[str, Any]:
    """Read the document on a line.

    Raises:
        InputError: If it is none.
    """
    name = f"line {number}"
    if len(line) > LARGEST:
        refuse(name, f"is too long: a line may have {LARGEST // 1_000_000} MB at most")
    try:
        return intake.read_document(line, f"{name}.json")
    except intake.InputError as error:
        raise intake.InputError(
            errors.at(each, name) if each.path == f"{name}.json" else each for each in error.problems
        ) from None


def error_line(number: int, problems: Iterable[InputProblem]) -> dict[str, Any]:
    """Say in plain JSON types what is wrong with a line.

    Args:
        number: Number of the line, from 1.
        problems: What is wrong with it.
    """
    return {
        "schema": SCHEMA,
        "line": number,
        "errors": [
            {
                "path": each.path,
                "message": each.message,
                "found": each.found,
                "allowed": each.allowed,
                "suggestion": each.suggestion,
            }
            for each in problems
        ],
    }


def report_line(report: Report) -> bytes:
    """Give a report as JSON on one line, with its line break."""
    from moveto_ca.report.as_json import report_json

    try:
        return report_json(report, b"\n")
    except ValueError:  # half of a character, which UTF-8 cannot carry
        return output.line_text(report.to_dict(fresh=False)) + b"\n"


def _error_text(number: int, problems: Iterable[InputProblem]) -> bytes:
    return output.line_text(error_line(number, problems)) + b"\n"


def run(
    lines: Iterator[tuple[int, bytes]],
    assessed: Callable[[dict[str, Any]], bytes],
    write: Callable[[bytes], object],
) -> int:
    """Assess everybody, a line each, and write a line for each.

    Args:
        lines: The numbers and the bytes of the lines.
        assessed: Gives the report on a document as JSON on one line, with its line break.
        write: Takes the bytes of the lines to write.

    Returns:
        The exit status: 0 if everybody was assessed, 2 if a line was wrong, 1 after a fault in the tool.
    """
    people = wrong = 0
    status = 0
    with _tidied_seldom(), _progress() as step:
        for number, line in lines:
            people += 1
            try:
                text = assessed(person_on(line, number))
            except intake.InputError as error:
                wrong += 1
                status = status or errors.WRONG_INPUT
                text = _error_text(number, error.problems)
            except Exception as error:  # noqa: BLE001 - one fault must not lose everybody else's report
                wrong += 1
                status = errors.FAULT
                message = f"this is a fault in moveto-ca, not in the line: {type(error).__name__}"
                text = _error_text(number, [errors.problem(f"line {number}", message)])
            write(text)
            step(people)
    if not people:
        raise errors.wrong("--profile", "holds nobody: every line is empty")
    if wrong:
        output.note(f"{wrong} of {people} lines could not be assessed; each is reported in its place.")
    return status


@contextmanager
def _tidied_seldom() -> Iterator[None]:
    """Collect garbage, since a long list is a long run, but not many times for each person."""
    usual = gc.get_threshold()
    gc.set_threshold(_MADE_BETWEEN_TIDYINGS)
    gc.enable()
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@contextmanager
def _progress() -> Iterator[Callable[[int], None]]:
    """Show how many people were assessed so far, on standard error if that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _people: None
        return
    from rich.console import Console
    from rich.progress import Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.completed:,} people assessed"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)

        def step(people: int) -> None:
            if people % _SHOWN_EVERY == 0:
                progress.update(task, completed=people)

        yield step
