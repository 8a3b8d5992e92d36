"""Tables and drawings as text: the ranked table, bars, the strip of rounds, small tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from moveto_ca.render import strip
from moveto_ca.render.text_paper import STANDING_STYLE, capital, hanging
from moveto_ca.render.words import score_words

if TYPE_CHECKING:
    from rich.console import JustifyMethod

    from moveto_ca.render.blocks import Bars, Grid, Rank, Ranking, Strip
    from moveto_ca.render.text_paper import Paper

# From this width the ranked table has all its columns side by side; it may be wider than text is.
_WIDE: Final = 112
_WIDEST_TABLE: Final = 120
# From this width it has all but the next step, which stands below each row.
_MIDDLE: Final = 76
# Widths of the ranked table's columns; the last, or without it the second, takes what is left.
_COLUMNS: Final = (2, 24, 19, 5, 10, 10, 0)
_PLACE: Final = 2
_SCORE: Final = 3
# A table may be so many times as wide as the screen; its cells then run over that many lines or so.
_CROWDED: Final = 2
_BAR: Final = 28
_SHORT_BAR: Final = 14
# The number beside a bar, and the space between.
_BESIDE_BAR: Final = 7


def put_ranking(paper: Paper, ranking: Ranking) -> None:
    """Print the ranked table, as wide as the screen allows."""
    width = min(paper.console.width, _WIDEST_TABLE)
    if paper.plain or width < _MIDDLE:
        for row in ranking.rows:
            paper.print(_stacked(paper, row))
            paper.gap()
        return
    wide = width >= _WIDE
    heads = ("", "Way in", "How you stand", "Score", "Time", "Cost", *(("Next step",) if wide else ()))
    paper.print(_row(tuple(paper.text(head, "bold") for head in heads), width), width)
    paper.rule(width)
    for row in ranking.rows:
        next_step = paper.text(row.next_step)
        paper.print(_row((*_cells(paper, row), *((next_step,) if wide else ())), width), width)
        if not wide:
            paper.print(Padding(hanging("Next:", next_step, 6), (0, 0, 0, _PLACE + 2)))
        elif row is not ranking.rows[-1]:
            paper.gap()
    paper.gap()


def _row(cells: tuple[str | Text, ...], width: int) -> Table:
    """Lay out one row of the ranked table; each column is as wide in every row."""
    table = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    table.width = width
    for number, least in zip(range(len(cells)), _COLUMNS, strict=False):
        last = number == len(_COLUMNS) - 1
        flexible = last or (number == 1 and len(cells) < len(_COLUMNS))
        justify: JustifyMethod = "right" if number in (0, _SCORE) else "left"
        table.add_column(width=None if flexible else least, ratio=1 if flexible else None, justify=justify)
    table.add_row(*cells)
    return table


def _style(row: Rank) -> str:
    """Give the colour of a standing; what is not ranked (protection) has none."""
    return "" if row.score is None else STANDING_STYLE[row.standing]


def _cells(paper: Paper, row: Rank) -> tuple[str | Text, ...]:
    return (
        row.place,
        paper.text(row.title, "bold"),
        paper.text(row.words if row.score is None else row.short, _style(row)),
        "none" if row.score is None else str(row.score),
        paper.text(row.time),
        paper.text(row.cost),
    )


def _stacked(paper: Paper, row: Rank) -> Table:
    """Lay a row of the ranked table out as a few short lines, for narrow screens and screen readers."""
    body = Text()
    body.append_text(paper.text(row.title, "bold"))
    body.append_text(paper.text(f"\n{row.words}", _style(row)))
    told = [score_words(row.score), row.time and f"time: {row.time}", row.cost and f"cost: {row.cost}"]
    body.append_text(paper.text(f"\n{'; '.join(filter(None, told))}"))
    body.append_text(paper.text(f"\nNext: {row.next_step}"))
    return hanging(f"{row.place}." if row.place else "", body, 3)


def put_bars(paper: Paper, bars: Bars) -> None:
    """Print amounts as bars; a screen reader gets the numbers."""
    if paper.plain:
        for label, value in bars.rows:
            paper.listed("-", paper.text(f"{label}: {value}"))
        paper.gap()
        return
    labels = max(len(label) for label, _ in bars.rows)
    length = min(_BAR, max(_SHORT_BAR, paper.width - labels - _BESIDE_BAR))
    table = Table.grid(padding=(0, 1))
    table.add_column(width=min(labels, paper.width - length - _BESIDE_BAR))
    table.add_column(justify="right", no_wrap=True, min_width=4)
    table.add_column(no_wrap=True, width=length)
    bar = "█" if paper.unicode else "#"
    for label, value in bars.rows:
        filled = round(length * value / bars.full) if bars.full > 0 else 0
        table.add_row(paper.text(label), str(value), Text(bar * max(filled, 1 if value else 0), "cyan"))
    paper.print(table)
    paper.gap()


def put_strip(paper: Paper, drawn: Strip) -> None:
    """Draw cut-offs on a scale; a screen reader gets them in words."""
    if paper.plain:
        for row in drawn.rows:
            paper.listed("-", paper.text(f"{row.label}: {row.told}."))
        if drawn.mark:
            paper.print(paper.text(f"{capital(drawn.mark)}."))
    else:
        for line in strip.lines(drawn, paper.width, strip.UNICODE if paper.unicode else strip.ASCII):
            paper.print(paper.text(line))
    paper.gap()


def put_grid(paper: Paper, grid: Grid) -> None:
    """Print a small table; where its columns would be too narrow, or for a screen reader, row by row."""
    if paper.plain or _is_crowded(paper, grid):
        for row in grid.rows:
            told = [f"{head}: {cell}" for head, cell in zip(grid.headers[1:], row[1:], strict=True) if cell]
            paper.listed("-", paper.text(f"{row[0]}. {'; '.join(told)}."))
        paper.gap()
        return
    table = Table(box=paper.box(box.SIMPLE_HEAD), show_edge=False, pad_edge=False)
    for number, header in enumerate(grid.headers):
        table.add_column(header, justify="right" if grid.numbers and number else "left", overflow="fold")
    for row in grid.rows:
        table.add_row(*map(paper.text, row))
    paper.print(table)
    paper.gap()


def _is_crowded(paper: Paper, grid: Grid) -> bool:
    """Tell whether the columns would be so narrow that each cell runs over many lines."""
    columns = zip(grid.headers, *grid.rows, strict=True)
    return sum(max(map(len, column)) for column in columns) > _CROWDED * paper.width
