"""Recent rounds of invitations: a table of those open to the person, and a strip of their cut-offs.

Express Entry gives a row a kind of round; a programme of a province, a row a round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.render.blocks import Grid, Heading, Para, Strip, StripRow
from moveto_ca.render.words import counted, round_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.render.blocks import Block

# Shown, named as closed to the person, where no round was open: what other rounds asked for.
_FOR_COMPARISON: Final = ("general", "cec", "fsw", "french")
_SCORES: Final = {
    "exact": "your score, {0}",
    "baseline": "your score on the last grid that is known in full, {0}",
    "estimate": "your score as estimated, {0}",
}


def rounds_blocks(
    rounds: list[dict[str, Any]], window: dict[str, Any], crs: dict[str, Any]
) -> Iterator[Block]:
    """Show the rounds of the last twelve months.

    Args:
        rounds: One row a kind of round.
        window: Which days it covers.
        crs: The person's points; ``total`` may be missing.
    """
    mine = [row for row in rounds if row.get("open_to_you")]
    yield Heading(3, "Recent rounds of invitations")
    if window.get("from") and window.get("to"):
        told = f"Rounds from {window['from']} to {window['to']}."
        if window.get("coverage_end") and window["coverage_end"] < window["to"]:
            told += f" Those after {window['coverage_end']} are not known to this tool."
        yield Para(told, "quiet")
    if mine:
        yield _table(mine)
    else:
        unknown = any(row.get("open_to_you") is None for row in rounds)
        yield Para(
            "Which rounds were open to you is not known yet."
            if unknown
            else "No round of these twelve months was open to you."
        )
    strip = _strip(rounds, crs)
    if strip is not None:
        yield strip
    if mine or strip is not None:
        yield Para(
            "A cut-off is the lowest score that was invited. Past rounds do not foretell the next.", "quiet"
        )


def provincial_rounds(rounds: list[dict[str, Any]]) -> Iterator[Block]:
    """Show the rounds of a programme of a province, as far as they were reported."""
    yield Heading(3, "Reported rounds of this programme")
    yield Grid(
        ("Day", "Invited", "Lowest score", "Remark"),
        tuple(
            (
                row["date"] or "not told",
                "not told" if row["invitations"] is None else f"{row['invitations']:,}",
                _span(row["lowest_cutoff"], row["highest_cutoff"]),
                row["note"] or "",
            )
            for row in rounds
        ),
        "Rounds of this programme",
    )


def _span(lowest: int | None, highest: int | None) -> str:
    if lowest is None:
        return "not told"
    return str(lowest) if highest in (None, lowest) else f"{lowest} to {highest}"


def _table(mine: list[dict[str, Any]]) -> Grid:
    rows = []
    for row in mine:
        held = row.get("open_12m", row.get("held_12m")) or 0
        invited = row.get("would_have_invited_12m")
        rows.append(
            (
                round_kind(row["kind"]),
                _shown(row.get("last_cutoff")),
                _shown(row.get("median_cutoff_12m")),
                "none held" if not held else "not known" if invited is None else f"{invited} of {held}",
            )
        )
    return Grid(
        ("Kind of round", "Last cut-off", "Middle cut-off", "Would have invited you"),
        tuple(rows),
        "Rounds of the last twelve months that were open to you",
        numbers=True,
    )


def _strip(rounds: list[dict[str, Any]], crs: dict[str, Any]) -> Strip | None:
    """Put the cut-offs on one scale: of the rounds open to the person, else of some that were not."""
    held = [row for row in rounds if row.get("cutoffs_12m")]
    shown = [row for row in held if row.get("open_to_you")]
    if not shown:
        shown = [row for row in held if row["kind"] in _FOR_COMPARISON]
    if not shown:
        return None
    score = crs.get("total")
    mark = _SCORES.get(crs.get("exactness") or "exact", _SCORES["exact"])
    return Strip(tuple(_strip_row(row) for row in shown), score, "" if score is None else mark.format(score))


def _strip_row(row: dict[str, Any]) -> StripRow:
    cutoffs = tuple(one["cutoff"] for one in row["cutoffs_12m"])
    label = round_kind(row["kind"])
    if row.get("open_to_you") is False:
        label += " (not open to you)"
    low, high = min(cutoffs), max(cutoffs)
    spread = f"cut-off {low}" if low == high else f"cut-offs from {low} to {high}"
    return StripRow(label, cutoffs, f"{counted(len(cutoffs), 'round', 'rounds')}, {spread}")


def _shown(value: Any) -> str:
    return "none" if value is None else str(value)
