"""A chart of cut-offs made of letters: days from left to right, scores from bottom to top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

HEIGHT: Final = 14
_NARROWEST: Final = 20
_LABEL: Final = 5
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def letters(keys: Sequence[str]) -> dict[str, str]:
    """Give each kind of round a letter: its first one that is still free."""
    found: dict[str, str] = {}
    for key in keys:
        free = [c for c in (*key, *_LETTERS) if c in _LETTERS and c not in found.values()]
        found[key] = free[0] if free else "?"
    return found


def chart(
    points: Sequence[tuple[date, int, str]], first: date, last: date, width: int, line: int | None = None
) -> list[str]:
    """Draw cut-offs.

    Args:
        points: Day, score and letter of each round.
        first: First day of the chart.
        last: Last day of it.
        width: Characters that a line may have.
        line: A score to draw across the chart, or None.

    Returns:
        The lines; none if there is nothing to draw.
    """
    if not points:
        return []
    columns = max(width - _LABEL - 2, _NARROWEST)
    scores = [score for _, score, _ in points] + ([] if line is None else [line])
    low, high = min(scores), max(scores)
    step = max(1, -(-(high - low + 1) // HEIGHT))
    rows = (high - low) // step + 1
    days = max((last - first).days, 1)
    grid = [[" "] * columns for _ in range(rows)]
    if line is not None:
        grid[(line - low) // step] = ["-"] * columns
    for day, score, letter in points:
        column = min((day - first).days * columns // days, columns - 1)
        row = grid[(score - low) // step]
        row[column] = letter if row[column] in (" ", "-", letter) else "*"
    lines = [
        f"{low + place * step:>{_LABEL}} |{''.join(grid[place])}".rstrip() for place in reversed(range(rows))
    ]
    ends = f"{first}{last!s:>{max(columns - len(str(first)), len(str(last)) + 1)}}"
    return [*lines, f"{'':>{_LABEL}} +{'-' * columns}", f"{'':>{_LABEL}}  {ends}"]


def chart_of(told: dict[str, Any], day: Any, width: int) -> tuple[list[str], list[str]]:
    """Draw the chart of a listing.

    Args:
        told: The listing.
        day: Reads a day from its ISO text.
        width: Characters that a line may have.

    Returns:
        The lines of the chart, and what its signs mean. If rounds were open to a candidate, only these
        are drawn. Rounds for nominees hold 600 points more than others and would flatten the chart; they
        are drawn only where they stand alone.
    """
    held = [r for r in told["rounds"] if r["number"] in told["open"]] if told["open"] else told["rounds"]
    keys = list(dict.fromkeys(r["key"] for r in held))
    signs = letters([key for key in keys if key != "pnp"] or keys)
    points = [(day(r["date"]), r["cutoff"], signs[r["key"]]) for r in held if r["key"] in signs]
    score = (told["candidate"] or {}).get("crs")
    scores = [p[1] for p in points]
    # A score far away from every cut-off would flatten the chart too.
    near = score is not None and scores and min(scores) - 100 <= score <= max(scores) + 100
    lines = chart(points, day(told["from"]), day(told["to"]), width, score if near else None)
    legend = [f"{sign} {key}" for key, sign in signs.items()]
    legend += ["* several"] if any("*" in line for line in lines) else []
    legend += [f"--- your score, {score}"] if near else []
    return lines, legend
