"""The list of rounds on a screen: what was held, a chart, every round, what to know about it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from rich.markup import escape
from rich.table import Table

from moveto_ca.cli.rounds_chart import chart_of
from moveto_ca.render.words import round_kind

if TYPE_CHECKING:
    from rich.console import Console

_WIDEST: Final = 100
_NARROW: Final = 76
_NOMINEES: Final = "pnp"


def render(told: dict[str, Any], console: Console) -> None:
    """Print a listing.

    Args:
        told: What ``listing`` gives.
        console: Where to print.
    """
    width = min(console.width, _WIDEST)
    console.print(f"[bold]Express Entry rounds, {told['from']} to {told['to']}[/bold]", width=width)
    console.print(f"Rounds are known up to {told['coverage_end']}.", width=width)
    if told["candidate"] is not None:
        _you(told, console, width)
    if told["rounds"]:
        _statistics(told, console, width)
        _chart(told, console, width)
        _rounds(told, console, width)
    else:
        console.print("\nNo such round was held in this time.", width=width)
    _pool(told, console, width)
    for note in told["notes"]:
        console.print(f"\n{escape(note)}", width=width)


def _you(told: dict[str, Any], console: Console, width: int) -> None:
    """Say how many of the rounds were open to the candidate and would have invited them."""
    opened, invited, ties = len(told["open"]), len(told["invited"]), len(told["ties"])
    if not opened:
        line = "No round was open to you in this time."
        if told["not_known"]:
            line = f"Whether {len(told['not_known'])} of the rounds were open to you is not known."
    else:
        line = f"Of {opened} rounds that were open to you, {invited} would have invited you."
        if ties:
            line += f" In {ties} more your score equals the cut-off."
    console.print(f"\n[bold]{line}[/bold]", width=width)


def _statistics(told: dict[str, Any], console: Console, width: int) -> None:
    wide = width >= _NARROW
    table = Table(title="Cut-offs by kind of round", title_justify="left", title_style="bold", box=None)
    table.add_column("Kind", overflow="fold")
    for head in ("Rounds", "Last", "Lowest", "Middle", "Highest", *(("Invitations",) if wide else ())):
        table.add_column(head, justify="right")
    for key, figures in told["statistics"].items():
        cells = [figures[name] for name in ("rounds", "last_cutoff", "minimum", "median", "maximum")]
        cells += [f"{figures['invitations']:,}"] if wide else []
        table.add_row(_name(key, wide), *map(str, cells))
    console.print()
    console.print(table, width=width)
    if _NOMINEES in told["statistics"]:
        console.print("Cut-offs for nominees (pnp) hold the 600 points of a nomination.", width=width)


def _name(key: str, wide: bool) -> str:
    return escape(f"{round_kind(key)} ({key})" if wide else key)


def _chart(told: dict[str, Any], console: Console, width: int) -> None:
    lines, legend = chart_of(told, date.fromisoformat, width)
    console.print()
    for line in lines:
        console.print(escape(line), no_wrap=True, crop=True)
    console.print(escape("; ".join(legend)), width=width)


def _rounds(told: dict[str, Any], console: Console, width: int) -> None:
    """Print every round, newest first."""
    marks = None if told["candidate"] is None else _marks(told)
    table = Table(title="Rounds, newest first", title_justify="left", title_style="bold", box=None)
    table.add_column("No.", justify="right")
    table.add_column("Date", no_wrap=True)
    table.add_column("Kind", overflow="fold")
    table.add_column("Cut-off", justify="right")
    with_invitations = marks is None or width >= _NARROW
    if with_invitations:
        table.add_column("Invitations", justify="right")
    if marks is not None:
        table.add_column("You", no_wrap=True)
    for row in reversed(told["rounds"]):
        cells = [row["number"], row["date"], row["key"], str(row["cutoff"])]
        cells += [f"{row['invitations']:,}"] if with_invitations else []
        table.add_row(
            *map(escape, cells), *([marks.get(row["number"], "not open")] if marks is not None else [])
        )
    console.print()
    console.print(table, width=width)


def _marks(told: dict[str, Any]) -> dict[str, str]:
    """Say in a word what each round would have meant."""
    marks = dict.fromkeys(told["open"], "not invited")
    marks.update(dict.fromkeys(told["not_known"], "not known"))
    marks.update(dict.fromkeys(told["invited"], "[bold]invited[/bold]"))
    marks.update(dict.fromkeys(told["ties"], "tie"))
    return marks


def _pool(told: dict[str, Any], console: Console, width: int) -> None:
    count = told["pool"]
    if count is None:
        return
    line = f"Candidates in the pool on {count['as_of']}: {count['total']:,}."
    if "at_or_above_your_score" in count:
        least = "" if count["at_or_above_is_exact"] else "At least "
        line += (
            f" {least}{count['at_or_above_your_score']:,} had a score of {count['your_score']} or more, "
            "of every program and category."
        )
    console.print(f"\n{line}", width=width)
