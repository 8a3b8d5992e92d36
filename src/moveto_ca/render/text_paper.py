"""The paper that a report is printed on as text: its width, its signs, text beside a mark, lines across.

Only the named colours of the terminal are used and no background, so that light and dark both read
well; every colour stands beside a word. Without a terminal there are no colours and no frames. Plain
text, for a screen reader, has no drawings at all: what they show is said in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich import box
from rich.table import Table
from rich.text import Text

from moveto_ca.render.words import ASCII_MARKS, MARKS

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from moveto_ca.render.blocks import Verdict
    from moveto_ca.report import Standing

_WIDEST: Final = 110
STANDING_STYLE: Final[dict[Standing, str]] = {
    "strong": "bold green",
    "eligible": "green",
    "incomplete": "magenta",
    "within_reach": "magenta",
    "closed": "red",
    "not_available": "red",
}
VERDICT_STYLE: Final[dict[Verdict, str]] = {
    "met": "green",
    "not_met": "bold red",
    "unknown": "bold magenta",
    "unsettled": "bold magenta",
    "not_applicable": "dim",
}
# For screens that show ASCII alone.
_ASCII: Final = str.maketrans("·█✓✗\u2013\u2019\u201c\u201d", '-#+x-\'""') | {ord("…"): "..."}


class Paper:
    """What a report is printed on.

    Attributes:
        console: Where to print.
        plain: True for words alone, without frames, bars, marks and colours.
        width: Characters that a line of text may have.
        unicode: True if more than ASCII can be shown.
        marks: The sign of each verdict.
    """

    def __init__(self, console: Console, *, plain: bool) -> None:
        self.console = console
        self.plain = plain
        self.width = min(console.width, _WIDEST)
        self.unicode = console.encoding.lower().replace("-", "").startswith("utf")
        self.marks = MARKS if self.unicode else ASCII_MARKS

    @property
    def frames(self) -> bool:
        """Tell whether lines may be drawn: on a terminal that shows them."""
        return self.console.is_terminal and self.unicode and not self.plain

    def box(self, frame: box.Box) -> box.Box | None:
        """Give the frame of a table: the one wanted, one of letters, or none at all."""
        if self.frames:
            return frame
        return box.ASCII2 if self.console.is_terminal and not self.plain else None

    def text(self, text: str, style: str = "") -> Text:
        """Give a text in a style, in signs that can be shown."""
        return Text(text if self.unicode else text.translate(_ASCII), "" if self.plain else style)

    def print(self, what: RenderableType, width: int | None = None) -> None:
        """Print something, as wide as text is or as told."""
        self.console.print(what, width=width or self.width, soft_wrap=False, highlight=False)

    def listed(self, mark: str, text: Text, width: int = 2) -> None:
        """Print a text beside a mark."""
        self.print(hanging(mark, text, width))

    def gap(self) -> None:
        """Print an empty line."""
        self.console.print()

    def rule(self, width: int | None = None, *, double: bool = False) -> None:
        """Print a line across, as wide as text is or as told; plain text has none."""
        if self.plain:
            return
        width = width or self.width
        line = ("═" if self.frames else "=") if double else ("─" if self.frames else "-")
        self.print(line * width, width)


def hanging(mark: str | Text, body: Text | Table, width: int) -> Table:
    """Lay text out beside a mark, later lines under the first."""
    table = Table.grid(padding=0)
    table.add_column(width=width, no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.expand = True
    table.add_row(mark, body)
    return table


def capital(text: str) -> str:
    """Write the first letter of a text as a capital."""
    return text[:1].upper() + text[1:]
