"""A report as text for a terminal, a pipe or a file, at any width from 60 columns.

Only the named colours of the terminal are used and no background, so that light and dark both read
well; every colour stands beside a word. Without a terminal there are no colours and no frames.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from moveto_ca.render.blocks import (
    Bars,
    Branches,
    Grid,
    Heading,
    Items,
    Notes,
    Para,
    Ranking,
    Stand,
    Terms,
    Ticks,
)
from moveto_ca.render.document import Document
from moveto_ca.render.words import ASCII_MARKS, MARKS, OUTCOMES, score_words

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from moveto_ca.render.blocks import Block, Node, Rank, Tick, Verdict
    from moveto_ca.report import Report, Standing

_NARROW: Final = 90
_WIDEST: Final = 110
_BAR: Final = 28

_STANDING_STYLE: Final[dict[Standing, str]] = {
    "strong": "bold green",
    "eligible": "green",
    "incomplete": "magenta",
    "within_reach": "magenta",
    "closed": "red",
    "not_available": "red",
}
_VERDICT_STYLE: Final[dict[Verdict, str]] = {
    "met": "green",
    "not_met": "bold red",
    "unknown": "bold magenta",
    "unsettled": "bold magenta",
    "not_applicable": "dim",
}
# For screens that show ASCII alone.
_ASCII: Final = str.maketrans("·█✓✗\u2013\u2019\u201c\u201d", '-#+x-\'""', "") | {ord("…"): "..."}


def render(report: Report, console: Console, *, brief: bool = False, explain: bool = False) -> None:
    """Print a report.

    Args:
        report: The report.
        console: Where to print; its width, colours and encoding are honoured.
        brief: True for the first screen only.
        explain: True for every condition and every authority in full.
    """
    page = _Page(console)
    blocks = Document(report, brief=brief, explain=explain).blocks()
    if console.is_terminal:
        page.put_all(blocks)
        return
    with console.capture() as printed:
        page.put_all(blocks)
    # Columns are padded with spaces, which a terminal hides and a file would keep.
    lines = (line.rstrip() for line in printed.get().splitlines())
    console.print("\n".join(lines), soft_wrap=True, markup=False, highlight=False, emoji=False)


class _Page:
    """Puts the parts of a report on a console."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.width = min(console.width, _WIDEST)
        self.unicode = console.encoding.lower().replace("-", "").startswith("utf")
        self.marks = MARKS if self.unicode else ASCII_MARKS

    def put_all(self, blocks: list[Block]) -> None:
        """Put every part in its place."""
        for block in blocks:
            self.put(block)

    def put(self, block: Block) -> None:
        """Put one part in its place."""
        match block:
            case Heading():
                self._heading(block)
            case Para():
                style = {"strong": "bold", "quiet": "dim", "plain": ""}[block.tone]
                self._print(self._text(block.text, style))
                self._gap()
            case Stand():
                line = Text()
                line.append_text(self._text(block.words, _STANDING_STYLE[block.standing]))
                if block.detail:
                    line.append_text(self._text(f"\n{block.detail}"))
                self._print(line)
                self._gap()
            case Ranking():
                self._ranking(block)
            case Ticks():
                for item in block.items:
                    self._print(self._tick(item))
                self._gap()
            case Items():
                self._items(block)
            case Terms():
                for word, meaning in block.pairs:
                    self._print(Padding(self._text(f"{word}: {meaning}", "italic"), (0, 0, 0, 2)))
                self._gap()
            case Bars():
                self._bars(block)
            case Grid():
                self._grid(block)
            case Branches():
                self._branches(block.root)
            case Notes():
                self._notes(block)

    def _text(self, text: str, style: str = "") -> Text:
        return Text(text if self.unicode else text.translate(_ASCII), style)

    def _print(self, what: RenderableType) -> None:
        self.console.print(what, width=self.width, soft_wrap=False, highlight=False)

    def _gap(self) -> None:
        self.console.print()

    def _heading(self, heading: Heading) -> None:
        if heading.level == 1:
            self._print(self._text(heading.text, "bold"))
            self._print(("═" if self._frames else "=") * min(len(heading.text), self.width))
        elif heading.level == 2:
            self._gap()
            self._print(self._text(heading.text, "bold cyan" if self.console.is_terminal else ""))
            self._print(("─" if self._frames else "-") * self.width)
        else:
            self._print(self._text(heading.text, "bold"))

    @property
    def _frames(self) -> bool:
        """Tell whether lines may be drawn: on a terminal that shows them."""
        return self.console.is_terminal and self.unicode

    def _ranking(self, ranking: Ranking) -> None:
        if self.width < _NARROW:
            for row in ranking.rows:
                self._print(self._stacked(row))
                self._gap()
            return
        table = Table(
            box=box.SIMPLE if self._frames else box.ASCII2 if self.console.is_terminal else None,
            pad_edge=False,
        )
        table.show_edge = False
        table.add_column("", justify="right")
        table.add_column("Way in", ratio=3)
        table.add_column("How you stand", ratio=3)
        table.add_column("Score", justify="right")
        table.add_column("Next step", ratio=5)
        for row in ranking.rows:
            table.add_row(
                row.place,
                self._text(row.title, "bold"),
                self._text(row.words, _STANDING_STYLE[row.standing]),
                "none" if row.score is None else str(row.score),
                self._text(row.next_step),
            )
        table.expand = True
        self._print(table)
        self._gap()

    def _stacked(self, row: Rank) -> Table:
        """Lay a row of the ranked table out as three short lines, for narrow screens."""
        body = Text()
        body.append_text(self._text(f"{row.title}", "bold"))
        body.append(f"  ({score_words(row.score)})\n")
        body.append_text(self._text(row.words, _STANDING_STYLE[row.standing]))
        body.append_text(self._text(f"\nNext: {row.next_step}"))
        return _hanging(f"{row.place}." if row.place else "", body, 3)

    def _tick(self, item: Tick) -> Table:
        body = Text()
        body.append_text(self._text(OUTCOMES[item.verdict], _VERDICT_STYLE[item.verdict]))
        body.append_text(self._text(f": {item.title}"))
        for number in item.notes:
            body.append(f" [{number}]", "dim")
        table = _hanging(self._text(self.marks[item.verdict], _VERDICT_STYLE[item.verdict]), body, 2)
        for label, text in item.lines:
            table.add_row("", _hanging(self._text(f"{label}:", "dim"), self._text(text), _label_width(item)))
        return table

    def _items(self, items: Items) -> None:
        for number, text in enumerate(items.items, start=1):
            self._print(
                _hanging(
                    f"{number}." if items.numbered else "-", self._text(text), 3 if items.numbered else 2
                )
            )
        self._gap()

    def _bars(self, bars: Bars) -> None:
        length = _BAR if self.width >= _NARROW else 14
        table = Table.grid(padding=(0, 1))
        table.add_column(ratio=1)
        table.add_column(justify="right", no_wrap=True, min_width=4)
        table.add_column(no_wrap=True, width=length)
        for label, value in bars.rows:
            filled = round(length * value / bars.full) if bars.full > 0 else 0
            bar = "█" if self.unicode else "#"
            table.add_row(self._text(label), str(value), Text(bar * max(filled, 1 if value else 0), "cyan"))
        table.width = self.width
        self._print(table)
        self._gap()

    def _grid(self, grid: Grid) -> None:
        table = Table(
            box=box.SIMPLE_HEAD if self._frames else box.ASCII2 if self.console.is_terminal else None,
            show_edge=False,
            pad_edge=False,
        )
        for number, header in enumerate(grid.headers):
            table.add_column(header, justify="left" if number == 0 else "right", overflow="fold")
        for row in grid.rows:
            table.add_row(*map(self._text, row))
        self._print(table)
        self._gap()

    def _branches(self, root: Node) -> None:
        """Draw a tree on a terminal; elsewhere each generation stands a step further in."""
        if self.console.is_terminal:
            self._print(self._grown(Tree(self._person(root), guide_style="dim"), root))
        else:
            self._indented(root, 0)
        self._gap()

    def _grown(self, tree: Tree, node: Node) -> Tree:
        for below in node.below:
            self._grown(tree.add(self._person(below)), below)
        return tree

    def _indented(self, node: Node, depth: int) -> None:
        self._print(Padding(_hanging("-", self._person(node), 2), (0, 0, 0, 2 * depth)))
        for below in node.below:
            self._indented(below, depth + 1)

    def _person(self, node: Node) -> Text:
        body = self._text(f"{node.who}: ")
        body.append_text(self._text(node.words, _VERDICT_STYLE[node.verdict]))
        for line in node.lines:
            body.append_text(self._text(f"\n{line}", "dim"))
        return body

    def _notes(self, notes: Notes) -> None:
        for number, line, address in notes.rows:
            body = self._text(line)
            if address:
                body.append(f"\n{address}", "dim")
            self._print(_hanging(f"[{number}]", body, 5))
        self._gap()


def _label_width(item: Tick) -> int:
    return max(len(label) for label, _ in item.lines) + 2


def _hanging(mark: str | Text, body: Text | Table, width: int) -> Table:
    """Lay text out beside a mark, later lines under the first."""
    table = Table.grid(padding=0)
    table.add_column(width=width, no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.expand = True
    table.add_row(mark, body)
    return table
