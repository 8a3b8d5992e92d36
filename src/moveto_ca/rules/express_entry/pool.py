"""The pool of candidates, counted by score shortly before a round.

The counts say nothing about programs or categories, and they are taken before the rounds of that
week.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.tables import Row, Tables

POOL: Final = "ee-pool"
_NOT_BANDS: Final = frozenset({"day", "total", "sum_matches_total"})


def bands(row: Row) -> tuple[tuple[int, int, int], ...]:
    """Give the bands of one count, highest first: (lowest score, highest score, candidates)."""
    found = []
    for column, count in row.values.items():
        if column not in _NOT_BANDS:
            low, high = column.split("-")
            found.append((int(low), int(high), count))
    return tuple(sorted(found, reverse=True))


def latest(tables: Tables, on: date) -> Row | None:
    """Give the last count taken up to a day, or None if there was none."""
    rows = [row for row in tables.rows(POOL) if row["day"] <= on]
    return max(rows, key=lambda row: row["day"], default=None)


def at_or_above(row: Row, score: int) -> tuple[int, bool]:
    """Count the candidates whose score is at least a figure.

    Args:
        row: One count of the pool.
        score: The figure.

    Returns:
        The number of candidates in the bands that lie wholly at or above the score, and whether that
        is exact: it is not if the score lies inside a band, whose own candidates are then left out.
    """
    whole = sum(count for low, _, count in bands(row) if low >= score)
    inside = any(low < score <= high for low, high, _ in bands(row))
    return whole, not inside


def pool_dict(row: Row) -> dict[str, Any]:
    """Give a count as plain JSON types, each band with the candidates at or above its lower end."""
    total: int = row["total"]
    above = 0
    listed = []
    for low, high, count in bands(row):
        above += count
        listed.append({"from": low, "to": high, "candidates": count, "at_or_above": above})
    return {"as_of": row["day"].isoformat(), "total": total, "bands": listed}
