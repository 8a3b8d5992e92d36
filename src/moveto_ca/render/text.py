"""A report as text for a terminal, a pipe or a file, at any width from 60 columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from moveto_ca.render.blocks import (
    Amounts,
    Bars,
    Branches,
    Grid,
    Heading,
    Items,
    Notes,
    Para,
    Ranking,
    Stand,
    Strip,
    Terms,
    Ticks,
)
from moveto_ca.render.document import Document
from moveto_ca.render.text_paper import STANDING_STYLE, VERDICT_STYLE, Paper, hanging
from moveto_ca.render.text_tables import put_bars, put_grid, put_ranking, put_strip
from moveto_ca.render.words import OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from rich.table import Table

    from moveto_ca.advice.parts import Advice
    from moveto_ca.render.blocks import Block, Node, Tick
    from moveto_ca.report import Report


def render(
    report: Report,
    console: Console,
    *,
    brief: bool = False,
    explain: bool = False,
    advice: Advice | None = None,
    plain: bool = False,
) -> None:
    """Print a report.

    Args:
        report: The report.
        console: Where to print; its width, colours and encoding are honoured.
        brief: True for the first screen only.
        explain: True for every condition and every authority in full.
        advice: What would change it, the days ahead and the household; None to leave them out.
        plain: True for words alone, without frames, bars and marks.
    """
    show(Document(report, brief=brief, explain=explain, advice=advice).blocks(), console, plain=plain)


def show(blocks: Sequence[Block], console: Console, *, plain: bool = False) -> None:
    """Print the parts of a page."""
    paper = Paper(console, plain=plain)
    if console.is_terminal and not plain:
        _put_all(paper, blocks)
        return
    with console.capture() as printed:
        _put_all(paper, blocks)
    # Columns are padded with spaces, which a terminal hides and a file would keep.
    lines = (line.rstrip() for line in printed.get().splitlines())
    console.print("\n".join(lines), soft_wrap=True, markup=False, highlight=False, emoji=False)


def _put_all(paper: Paper, blocks: Sequence[Block]) -> None:
    for block in blocks:
        _put(paper, block)


def _put(paper: Paper, block: Block) -> None:
    """Put one part of a page in its place."""
    match block:
        case Heading():
            _heading(paper, block)
        case Para():
            style = {"strong": "bold", "quiet": "dim", "plain": ""}[block.tone]
            paper.print(paper.text(block.text, style))
            paper.gap()
        case Stand():
            line = Text()
            line.append_text(
                paper.text(block.words, "bold" if block.sober else STANDING_STYLE[block.standing])
            )
            if block.detail:
                line.append_text(paper.text(f"\n{block.detail}"))
            paper.print(line)
            paper.gap()
        case Ranking():
            put_ranking(paper, block)
        case Ticks():
            for item in block.items:
                paper.print(_tick(paper, item))
            paper.gap()
        case Items():
            _items(paper, block)
        case Terms():
            for word, meaning in block.pairs:
                paper.print(Padding(paper.text(f"{word}: {meaning}", "italic"), (0, 0, 0, 2)))
            paper.gap()
        case Amounts():
            _amounts(paper, block)
        case Bars():
            put_bars(paper, block)
        case Strip():
            put_strip(paper, block)
        case Grid():
            put_grid(paper, block)
        case Branches():
            _branches(paper, block.root)
        case Notes():
            _notes(paper, block)


def _heading(paper: Paper, heading: Heading) -> None:
    if heading.level == 1:
        paper.print(paper.text(heading.text, "bold"))
        paper.rule(min(len(heading.text), paper.width), double=True)
    elif heading.level == 2:
        paper.gap()
        paper.print(paper.text(heading.text, "bold cyan" if paper.console.is_terminal else ""))
        paper.rule()
    else:
        paper.print(paper.text(heading.text, "bold"))


def _tick(paper: Paper, item: Tick) -> Table:
    style = "bold" if item.sober else VERDICT_STYLE[item.verdict]
    body = Text()
    body.append_text(paper.text(OUTCOMES[item.verdict], style))
    body.append_text(paper.text(f": {item.title}"))
    for cite in item.cites:
        body.append_text(paper.text(f" {cite}", "dim"))
    mark = "-" if paper.plain else paper.marks[item.verdict]
    table = hanging(paper.text(mark, style), body, 2)
    width = max((len(label) for label, _ in item.lines), default=0) + 2
    for label, text in item.lines:
        table.add_row("", hanging(paper.text(f"{label}:", "dim"), paper.text(text), width))
    return table


def _items(paper: Paper, items: Items) -> None:
    width = len(f"{len(items.items)}. ") if items.numbered else 2
    for number, text in enumerate(items.items, start=1):
        paper.listed(f"{number}." if items.numbered else "-", paper.text(text), width)
    paper.gap()


def _amounts(paper: Paper, amounts: Amounts) -> None:
    for row in amounts.rows:
        body = paper.text(f"{row.amount}: {row.what}")
        body.append_text(paper.text(f" {row.cite}", "dim"))
        paper.listed("-", body)
    if amounts.together:
        paper.listed("-", paper.text(f"Together: {amounts.together}", "bold"))
    paper.gap()


def _branches(paper: Paper, root: Node) -> None:
    """Draw a tree on a terminal; elsewhere each generation stands a step further in."""
    if paper.console.is_terminal and not paper.plain:
        paper.print(_grown(paper, Tree(_person(paper, root), guide_style="dim"), root))
    else:
        _indented(paper, root, 0)
    paper.gap()


def _grown(paper: Paper, tree: Tree, node: Node) -> Tree:
    for below in node.below:
        _grown(paper, tree.add(_person(paper, below)), below)
    return tree


def _indented(paper: Paper, node: Node, depth: int) -> None:
    paper.print(Padding(hanging("-", _person(paper, node), 2), (0, 0, 0, 2 * depth)))
    for below in node.below:
        _indented(paper, below, depth + 1)


def _person(paper: Paper, node: Node) -> Text:
    body = paper.text(f"{node.who}: ")
    body.append_text(paper.text(node.words, VERDICT_STYLE[node.verdict]))
    for line in node.lines:
        body.append_text(paper.text(f"\n{line}", "dim"))
    return body


def _notes(paper: Paper, notes: Notes) -> None:
    for note in notes.rows:
        body = paper.text(f"{note.title} ({note.detail})")
        for line in (*note.paragraphs, note.address):
            if line:
                body.append_text(paper.text(f"\n{line}", "dim"))
        paper.listed(f"[{note.number}]", body, 5)
    paper.gap()
