"""Where fetched rounds are kept: one file in the user's data folder, replaced whole."""

from __future__ import annotations

import json
import os
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.express_entry.pool import POOL
from moveto_ca.rules.express_entry.rounds import COVERAGE, ROUNDS, SOURCES
from moveto_ca.rules.tables import PACKAGED, Row, descriptions, read_row
from moveto_ca.user_data import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FILE: Final = "rounds.json"
SCHEMA: Final = "moveto-ca/rounds/1"
MOST_BYTES: Final = 10_000_000
READ: Final = frozenset({"ee-rounds", "ee-rounds-feed"})
"""The sources that an update reads."""


def user_file(folder: Path | None = None) -> Path:
    """Give the file in which fetched rounds are kept; it need not exist."""
    return (data_folder() if folder is None else folder) / FILE


def load_user_rounds(
    folder: Path | None = None, *, tell: Callable[[str], object] | None = None
) -> dict[str, tuple[Row, ...]]:
    """Give the fetched rounds as rows to lay over the packaged tables.

    Args:
        folder: Folder of the file; the user's data folder if left out.
        tell: Is told, in words, if the file cannot be used; it is then as if there were none.

    Returns:
        Rows by table: rounds that the packaged table does not have, counts of the pool, the day up to
        which rounds are known, the day on which their source was read. Empty if nothing was fetched, or
        nothing newer than what is packaged.
    """
    file = user_file(folder)
    try:
        if not file.is_file():
            return {}
        return _newer(_document(file))
    except (OSError, ValueError, KeyError, TypeError, RecursionError, AttributeError) as error:
        if tell is not None:
            reason = error if isinstance(error, ValueError) else type(error).__name__
            tell(
                f"The fetched rounds in {file} cannot be used ({reason}). Run moveto-ca rounds update again."
            )
        return {}


def _document(file: Path) -> dict[str, Any]:
    if file.stat().st_size > MOST_BYTES:
        raise ValueError("it is too large")
    document: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return document


def _newer(document: dict[str, Any]) -> dict[str, tuple[Row, ...]]:
    """Take from the file what the packaged tables do not have."""
    if document["schema"] != SCHEMA:
        raise ValueError("it is of another version")
    captured = date.fromisoformat(document["captured_on"])
    coverage = PACKAGED.rows(COVERAGE)
    if captured <= max(row["coverage_end"] for row in coverage):
        return {}
    rows = {
        ROUNDS: _rows_of(ROUNDS, document["rounds"], document),
        POOL: _rows_of(POOL, document["pool"], document),
    }
    for name in (ROUNDS, POOL):
        packaged = {row.key for row in PACKAGED.rows(name)}
        rows[name] = tuple(row for row in rows[name] if row.key not in packaged)
    cells = {"what": "rounds", "coverage_end": document["captured_on"]}
    rows[COVERAGE] = _rows_of(COVERAGE, [cells], document)
    rows[SOURCES] = tuple(_read_on(row, captured) for row in PACKAGED.rows(SOURCES) if row.key[0] in READ)
    return {name: found for name, found in rows.items() if found}


def _read_on(row: Row, day: date) -> Row:
    """Give a source as read on another day."""
    return Row(row.key, row.values, row.from_, row.to, row.authority, day, row.grade)


def _rows_of(table: str, cells: Iterable[dict[str, str]], document: dict[str, Any]) -> tuple[Row, ...]:
    described = descriptions()[table]
    dated = {"verified_on": document["captured_on"], "authority": document["authority"]}
    return tuple(read_row(described, {**row, **dated}) for row in cells)


def save(
    rounds: list[dict[str, str]],
    pool: list[dict[str, str]],
    captured_on: date,
    authority: str,
    folder: Path | None = None,
) -> Path:
    """Keep fetched rounds: the finished file takes the place of the old one, or the old one stays.

    Args:
        rounds: Every round that the packaged table does not have, as cells.
        pool: Every count of the pool that the packaged table does not have, as cells.
        captured_on: Day on which they were fetched: rounds are known up to it.
        authority: Where they come from.
        folder: Folder of the file; the user's data folder if left out.

    Returns:
        The file.

    Raises:
        OSError: If it cannot be written; the old file is then as it was.
    """
    file = user_file(folder)
    document = {
        "schema": SCHEMA,
        "captured_on": captured_on.isoformat(),
        "authority": authority,
        "rounds": rounds,
        "pool": pool,
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(prefix=f".{FILE}.", dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as target:
            json.dump(document, target, ensure_ascii=False, indent=1)
            target.flush()
            os.fsync(target.fileno())
        Path(made).replace(file)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise
    return file
