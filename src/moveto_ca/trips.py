"""A list of trips out of Canada, from CSV or JSON, with everything that is wrong with it."""

from __future__ import annotations

import csv
import json
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from moveto_ca.codes import nearest
from moveto_ca.documents import bytes_of_file, decoded
from moveto_ca.problems import InputError, InputProblem, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS: Final = ("left", "returned")
_LENGTH_OF_A_DAY: Final = len("2026-11-22")


class Row(NamedTuple):
    """A trip as it was written.

    Attributes:
        where: Its place in the file, for messages.
        cells: What stands under each name.
    """

    where: str
    cells: dict[str, Any]


class Trip(NamedTuple):
    """A trip out of Canada.

    Attributes:
        where: Its place in the file.
        left: Day of leaving.
        returned: Day of coming back; None: still away.
    """

    where: str
    left: date
    returned: date | None


def of_file(path: str, until: date) -> list[Trip]:
    """Read a list of trips from a file; see ``of_text``."""
    return of_text(decoded(bytes_of_file(path), path), path, until)


def of_text(text: str, name: str, until: date) -> list[Trip]:
    """Read a list of trips.

    Args:
        text: What begins with a bracket is JSON, anything else CSV.
        name: What the text is called in messages: a file.
        until: Day of the count; no trip begins after it.

    Returns:
        The trips, in the order of their days.

    Raises:
        InputError: With everything that is wrong, each thing with its line or place.
    """
    problems: list[InputProblem] = []
    rows = _of_json(text, name) if text.lstrip()[:1] in ("[", "{") else _of_csv(text, name)
    trips = [trip for row in rows if (trip := _trip(row, until, problems)) is not None]
    trips.sort(key=lambda trip: (trip.left, trip.returned or date.max))
    problems.extend(_overlaps(trips))
    _stop_at(problems)
    return trips


def _stop_at(problems: list[InputProblem]) -> None:
    if problems:
        raise InputError(problems)


def _wrong(path: str, message: str) -> InputError:
    return InputError([InputProblem(path, message)])


# --- CSV ---------------------------------------------------------------------------------------------------


def _of_csv(text: str, name: str) -> Iterator[Row]:
    lines = csv.reader(text.splitlines(), strict=True)
    head: list[str] | None = None
    while True:
        try:
            line = next(lines, None)
        except csv.Error as error:
            raise _wrong(f"{name}, line {lines.line_num}", f"is not CSV: {error}") from None
        if line is None:
            break
        cells = [cell.strip() for cell in line]
        if not any(cells):
            continue
        if head is None:
            head = _head(cells, name)
            continue
        where = f"{name}, line {lines.line_num}"
        if len(cells) > len(head):
            yield Row(where, {"": f"has {len(cells)} cells; the first line names {len(head)}"})
        else:
            yield Row(where, dict(zip(head, [*cells, *[""] * len(head)], strict=False)))
    if head is None:
        raise _wrong(name, "has no line that names the columns left,returned")


def _head(cells: list[str], name: str) -> list[str]:
    head = [cell.casefold() for cell in cells]
    problems = [
        InputProblem(f"{name}, line 1", f"has no column {shown(column)}, only {', '.join(cells)}")
        for column in COLUMNS
        if column not in head
    ]
    twice = sorted({column for column in head if head.count(column) > 1})
    problems += [InputProblem(f"{name}, line 1", f"names {shown(column)} twice") for column in twice]
    _stop_at(problems)
    return head


# --- JSON --------------------------------------------------------------------------------------------------


def _of_json(text: str, name: str) -> Iterator[Row]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise _wrong(name, f"is not valid JSON: {where}: {error.msg.lower()}") from None
    except (RecursionError, ValueError):
        raise _wrong(name, "is not JSON that can be read") from None
    if isinstance(document, dict):
        document = document.get("absences")
    if not isinstance(document, list):
        raise _wrong(name, 'must hold a list of trips, or {"absences": [...]}')
    for place, item in enumerate(document):
        where = f"{name}, [{place}]"
        if not isinstance(item, dict):
            yield Row(where, {"": f"must be an object with left and returned; found {shown(item)}"})
            continue
        wrong = next((key for key in item if key not in COLUMNS), None)
        if wrong is not None:
            near = nearest(wrong, COLUMNS)
            hint = f"; did you mean '{near}'?" if near else ""
            yield Row(where, {"": f"has no field {shown(wrong)}{hint}"})
            continue
        if "returned" not in item:
            yield Row(where, {"": "does not say when the trip ended: returned is missing (null: still away)"})
            continue
        yield Row(where, {key: "" if value is None else value for key, value in item.items()})


# --- One trip ----------------------------------------------------------------------------------------------


def _trip(row: Row, until: date, problems: list[InputProblem]) -> Trip | None:
    """Read one trip; what is wrong with it is noted with its place."""
    if row.cells.get(""):
        problems.append(InputProblem(row.where, str(row.cells[""])))
        return None
    before = len(problems)
    left = _day(row, "left", problems)
    returned = _day(row, "returned", problems) if row.cells.get("returned", "") != "" else None
    if len(problems) > before or left is None:
        return None
    if left > until:
        problems.append(InputProblem(row.where, f"left {left} is after the day of the count ({until})"))
    elif returned is not None and returned < left:
        problems.append(InputProblem(row.where, f"returned {returned} is before left {left}"))
    else:
        return Trip(row.where, left, returned)
    return None


def _day(row: Row, column: str, problems: list[InputProblem]) -> date | None:
    value = row.cells.get(column, "")
    if isinstance(value, str) and len(value) == _LENGTH_OF_A_DAY:
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    what = "is missing" if value == "" else f"{shown(value)} is not a day"
    problems.append(InputProblem(row.where, f"{column} {what}; write it as 2026-11-22"))
    return None


def _overlaps(trips: list[Trip]) -> Iterator[InputProblem]:
    """Find trips that begin while another one is not over: nobody is on two at once."""
    for earlier, later in pairwise(trips):
        if earlier.returned is None:
            yield InputProblem(later.where, f"begins after a trip without an end ({earlier.where})")
        elif later.left < earlier.returned:
            until = earlier.returned
            yield InputProblem(
                later.where, f"begins before another trip has ended on {until} ({earlier.where})"
            )
