"""The programme status of any stream on a day, straight from the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.tables import descriptions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from moveto_ca.rules.tables import Row, Tables


def status_row(tables: Tables, stream_id: str, on: date) -> Row | None:
    """Find the row that gives a stream's status.

    Args:
        tables: The dated tables.
        stream_id: Id of the stream, ``route/stream``.
        on: The day.

    Returns:
        The row; None if there is no such stream, or nothing is known of it on that day.
    """
    route, _, name = stream_id.partition("/")
    for table, whole in _status_tables():
        row = tables.row(table, stream_id if whole else name, on=on)
        if row is not None and (whole or table.startswith(route)):
            return row
    return None


def _status_tables() -> Iterator[tuple[str, bool]]:
    """Name the tables of statuses, and whether they name streams by their whole id."""
    for name, described in descriptions().items():
        if described.key == ("stream",) and "status" in described.columns:
            yield name, True
            yield name, False
