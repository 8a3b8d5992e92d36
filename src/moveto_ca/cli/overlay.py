"""Figures of the user's own: rows laid over the packaged tables, checked one by one.

A file, JSON or TOML, names tables and gives rows::

    {"crs-points": [{"factor": "age", "level": "30", "points": 95, "from": "2027-01-01"}]}

A row holds from its ``from`` to its ``to``, and from then on takes the place of the packaged rows of
the same key. ``authority`` is "overlay file" unless the row names one, ``verified_on`` the day of the
assessment, and ``grade`` C, since nobody else has checked it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeVar

from moveto_ca.cli import errors
from moveto_ca.cli.output import note
from moveto_ca.cli.reading import document_from
from moveto_ca.codes import nearest
from moveto_ca.rules.programme import IN_WORDS
from moveto_ca.rules.tables import PACKAGED, Description, Row, Tables, descriptions, read_row
from moveto_ca.user_data import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from moveto_ca.problems import InputProblem

T = TypeVar("T")

ROUNDS_FILE: Final = "rounds.json"
USER_FILES: Final = ("rules-overlay.json", "rules-overlay.toml")
DEFAULTS: Final = {"authority": "overlay file", "grade": "C"}
_DATES: Final = {"from": "date?", "to": "date?", "verified_on": "date"}
_WANTED: Final = {
    "text": "it must be text",
    "int": "it must be a whole number",
    "number": "it must be a number",
    "date": "it must be a day such as 2026-11-22",
    "yes_no": "it must be true or false",
    "list": "it must be a list of words",
}
_STATUS: Final = "status"
_PROGRAMME: Final = "stream"


def tables(overlay: str | None, as_of: date) -> Tables:
    """Give the tables to assess with: the packaged ones, with fetched rounds and the user's rows over them.

    Args:
        overlay: File named on the command line, or None. A file ``rules-overlay.json`` or ``.toml`` in
            the user's data folder is laid first, the named one over it.
        as_of: Day of the assessment.

    Returns:
        The packaged tables themselves if nothing is laid over them.

    Raises:
        InputError: If a file cannot be read or a row is wrong; with every problem.
    """
    folder = data_folder()
    found = _with_rounds(folder)
    names = [str(folder / name) for name in USER_FILES if (folder / name).is_file()]
    for name in (*names, *([overlay] if overlay is not None else [])):
        found = found.with_overlay(read(name, as_of))
    return found


def _with_rounds(folder: Path) -> Tables:
    """Lay rounds that were fetched later over the packaged ones."""
    if not (folder / ROUNDS_FILE).is_file():
        return PACKAGED
    from moveto_ca.feed import load_user_rounds

    rounds = load_user_rounds(folder, tell=note)
    return PACKAGED.with_overlay(rounds) if rounds else PACKAGED


def blamed(used: Tables, attempt: Callable[[], T], without: Callable[[], Any]) -> T:
    """Do something with the tables; if it fails only because of the user's rows, say so.

    Args:
        used: The tables that the attempt uses.
        attempt: What to do.
        without: The same with the packaged tables.

    Raises:
        InputError: If it fails with the user's rows and works without them.
    """
    try:
        return attempt()
    except Exception as error:
        if used is PACKAGED:
            raise
        without()
        message = f"the rules cannot be worked out with these rows ({type(error).__name__}: {error})"
        raise errors.wrong("rules overlay", message) from error


def read(name: str, as_of: date) -> dict[str, tuple[Row, ...]]:
    """Read an overlay file.

    Raises:
        InputError: With every problem.
    """
    document = document_from(name)
    problems: list[InputProblem] = []
    overlay = rows_of(document, as_of, problems)
    errors.stop_at(problems)
    return overlay


def rows_of(
    document: Mapping[str, Any], as_of: date, problems: list[InputProblem]
) -> dict[str, tuple[Row, ...]]:
    """Check every row of an overlay.

    Args:
        document: Table names and their rows.
        as_of: Day on which a row counts as checked if it does not say.
        problems: Gets what is wrong.

    Returns:
        The rows that are right, by table.
    """
    known = descriptions()
    overlay: dict[str, tuple[Row, ...]] = {}
    for table, rows in document.items():
        described = known.get(table)
        if described is None:
            problems.append(errors.problem(table, "no such table of rules", nearest(table, known)))
        elif not isinstance(rows, list):
            problems.append(errors.problem(table, "must be a list of rows"))
        else:
            read_rows = [
                _row(described, f"{table}[{place}]", row, as_of, problems) for place, row in enumerate(rows)
            ]
            overlay[table] = tuple(row for row in read_rows if row is not None)
    return overlay


def _row(
    described: Description, path: str, given: Any, as_of: date, problems: list[InputProblem]
) -> Row | None:
    if not isinstance(given, dict):
        problems.append(errors.problem(path, "must be an object of column names and values"))
        return None
    before = len(problems)
    kinds = {**dict.fromkeys(described.key, "text"), **described.columns, **_DATES}
    columns = (*kinds, *DEFAULTS)
    cells = dict(DEFAULTS, verified_on=as_of.isoformat())
    for column, value in given.items():
        if column not in columns:
            problems.append(
                errors.problem(f"{path}.{column}", "no such column in this table", nearest(column, columns))
            )
            continue
        try:
            cells[column] = _cell(value, kinds.get(column, "text"))
        except ValueError as error:
            problems.append(errors.problem(f"{path}.{column}", str(error)))
            cells.pop(column, None)
            kinds.pop(column, None)
    for column, kind in kinds.items():
        _check(described, column, kind, cells.get(column, ""), path, problems)
    _check_programme_status(described, cells, path, problems)
    if len(problems) > before:
        return None
    try:
        return read_row(described, cells, overlaid=True)
    except ValueError as error:
        column, _, reason = str(error).partition(": ")
        problems.append(errors.problem(f"{path}.{column}", reason))
        return None


def _cell(value: Any, kind: str) -> str:
    """Write a value as a table's cell.

    Raises:
        ValueError: If a column of this kind never holds such a value.
    """
    plain = kind.removesuffix("?")
    if value is None:
        return ""
    if isinstance(value, bool):
        if plain != "yes_no":
            raise ValueError("must not be true or false")
        return "yes" if value else "no"
    if isinstance(value, (int, float, Decimal)):
        if plain not in ("int", "number"):
            # A code such as 00010 would lose its noughts as a number.
            raise ValueError("must be text, in quotation marks")
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if (
        isinstance(value, list)
        and plain == "list"
        and all(isinstance(v, str) and v.split() == [v] for v in value)
    ):
        return " ".join(value)
    if isinstance(value, str):
        return value.strip()
    raise ValueError("must be a list of words" if plain == "list" else "must be a single value")


def _check(
    described: Description, column: str, kind: str, cell: str, path: str, problems: list[InputProblem]
) -> None:
    """Check one column by itself, so that a row with two mistakes names both."""
    alone = Description(
        {
            "file": described.file,
            "title": described.title,
            "key": (),
            "columns": {column: kind},
            "verified_on": described.verified_on,
        }
    )
    try:
        read_row(alone, {**DEFAULTS, column: cell})
    except ValueError:
        wanted = _WANTED[kind.removesuffix("?")]
        problems.append(
            errors.problem(f"{path}.{column}", f"{wanted}, not {cell!r}" if cell else f"is missing; {wanted}")
        )


def _check_programme_status(
    described: Description, cells: Mapping[str, str], path: str, problems: list[InputProblem]
) -> None:
    status = cells.get(_STATUS)
    if described.key == (_PROGRAMME,) and _STATUS in described.columns and status and status not in IN_WORDS:
        problems.append(
            errors.problem(
                f"{path}.{_STATUS}",
                f"{status!r} is no status of a programme; it is one of {', '.join(IN_WORDS)}",
                nearest(status, IN_WORDS),
            )
        )
