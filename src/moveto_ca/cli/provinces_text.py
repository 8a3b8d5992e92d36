"""The provinces compared on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from rich.markup import escape
from rich.table import Table

if TYPE_CHECKING:
    from rich.console import Console

_WIDEST: Final = 110
_NARROW: Final = 90
_STANDINGS: Final = {
    "strong": "strong",
    "eligible": "eligible",
    "incomplete": "facts missing",
    "within_reach": "within reach",
    "closed": "closed",
    "not_available": "none",
}


def render(told: dict[str, Any], console: Console) -> None:
    """Print a comparison.

    Args:
        told: What ``listing`` gives.
        console: Where to print.
    """
    width = min(console.width, _WIDEST)
    console.print(f"[bold]Provinces and territories on {told['as_of']}[/bold]", width=width)
    if told["provinces"]:
        if any(not row["intake_confirmed"] for row in told["provinces"]):
            console.print("? means that it is not confirmed that the stream takes applications.", width=width)
        console.print(_table(told["provinces"], wide=width >= _NARROW), width=width)
        _nomination(told["nomination"], console, width)
    for note in told["notes"]:
        console.print(f"\n{escape(note)}", width=width)


def _table(rows: list[dict[str, Any]], *, wide: bool) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("Province", overflow="fold")
    table.add_column("Standing", no_wrap=True)
    table.add_column("Best stream", overflow="fold")
    if wide:
        table.add_column("Points", justify="right")
        table.add_column("Places", justify="right")
    table.add_column("Still missing", overflow="fold")
    for row in rows:
        places = row["places"]
        standing = _STANDINGS[row["standing"]]
        if not row["intake_confirmed"] and row["standing"] in ("strong", "eligible"):
            standing += "?"
        cells = [row["name"], standing, row["title"].removeprefix(f"{row['name']}: ")]
        if wide:
            cells += [
                "" if row["adds_crs"] is None else f"+{row['adds_crs']}",
                "" if places is None else f"{places['places']:,} ({places['year']})",
            ]
        cells.append("; ".join(row["missing"] or [f"{name} (not told)" for name in row["not_known"]]))
        table.add_row(*map(escape, cells))
    return table


def _nomination(effect: dict[str, Any] | None, console: Console, width: int) -> None:
    if effect is None or effect["crs_with"] is None:
        return
    line = (
        f"A nomination within Express Entry would lift your points from {effect['crs_without']} to "
        f"{effect['crs_with']}."
    )
    if effect["rounds_held_12m"] and effect["would_have_invited_12m"] is not None:
        line += (
            f" Of {effect['rounds_held_12m']} rounds for nominees in the last twelve months, "
            f"{effect['would_have_invited_12m']} would have invited you."
        )
    console.print(f"\n{line}", width=width)
