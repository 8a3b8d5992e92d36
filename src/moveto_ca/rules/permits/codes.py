"""The code that a permit without a labour market assessment is issued under, on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.tables import Row, Tables


def exemption_code(tables: Tables, on: date, stream_id: str, capacity: str | None = None) -> str | None:
    """Give the exemption code of a stream on a day.

    Args:
        tables: The dated tables.
        on: The day.
        stream_id: Id of the stream.
        capacity: Capacity of a transferee, where the code goes by it.

    Returns:
        The code, or None if there is none, or if it goes by a capacity that is not known.
    """
    found = [
        row["code"]
        for row in tables.compiled(_by_stream, on).get(stream_id, ())
        if capacity is None or not row["capacities"] or capacity in row["capacities"]
    ]
    return found[0] if len(found) == 1 else None


def _by_stream(tables: Tables, on: date) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in tables.rows("cusma-exemption-codes", on=on):
        found.setdefault(row["stream"], []).append(row)
    return found
