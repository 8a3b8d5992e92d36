"""The parts of a report page, free of any output format: text, Markdown and HTML show the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from moveto_ca.report import Standing

Verdict: TypeAlias = Literal["met", "not_met", "unknown", "unsettled", "not_applicable"]


@dataclass(slots=True, frozen=True)
class Heading:
    """A heading; level 1 is the page, 2 a part, 3 within a part. ``key`` names a part to link to."""

    level: Literal[1, 2, 3]
    text: str
    key: str = ""


@dataclass(slots=True, frozen=True)
class Cite:
    """Where something is written: the number of a note, and the paragraph in that source."""

    number: int
    reference: str = ""

    def __str__(self) -> str:
        """Show it as it stands in text."""
        return f"[{self.number}: {self.reference}]" if self.reference else f"[{self.number}]"


@dataclass(slots=True, frozen=True)
class Para:
    """A paragraph. ``strong`` is the answer itself, ``quiet`` what may be passed over."""

    text: str
    tone: Literal["plain", "strong", "quiet"] = "plain"


@dataclass(slots=True, frozen=True)
class Stand:
    """How the person stands, in words, with the score and what it leads to.

    Attributes:
        sober: True for no colour: a page on protection may lie open on a shared screen.
    """

    standing: Standing
    words: str
    detail: str = ""
    sober: bool = False


@dataclass(slots=True, frozen=True)
class Rank:
    """One row of the ranked table.

    Attributes:
        key: Id of the route, to link to its part of the page; empty if there is none.
        place: Its place, or empty where it is not ranked.
        title: The route.
        standing: How the person stands, as a code.
        words: The same in words.
        short: The same in the fewest words.
        score: 0 to 100, or None where nothing is scored.
        time: How long it takes, or empty where it does not matter.
        cost: What must be paid, or empty where it does not matter.
        next_step: What to do first.
    """

    key: str
    place: str
    title: str
    standing: Standing
    words: str
    short: str
    score: int | None
    time: str
    cost: str
    next_step: str


@dataclass(slots=True, frozen=True)
class Ranking:
    """The ranked table of the first screen."""

    rows: tuple[Rank, ...]


@dataclass(slots=True, frozen=True)
class Tick:
    """One condition: the verdict, its title, labelled lines below, where it is written.

    Attributes:
        sober: True for no colour: a page on protection may lie open on a shared screen.
    """

    verdict: Verdict
    title: str
    lines: tuple[tuple[str, str], ...] = ()
    cites: tuple[Cite, ...] = ()
    sober: bool = False


@dataclass(slots=True, frozen=True)
class Ticks:
    """Conditions, one by one."""

    items: tuple[Tick, ...]


@dataclass(slots=True, frozen=True)
class Items:
    """A list; numbered if the order matters."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(slots=True, frozen=True)
class Terms:
    """Short words and their meanings."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(slots=True, frozen=True)
class Amount:
    """One amount to pay: how much, what for and for whom, where it is set."""

    amount: str
    what: str
    cite: Cite


@dataclass(slots=True, frozen=True)
class Amounts:
    """What must be paid, with the sum if it is known and there is more than one amount."""

    rows: tuple[Amount, ...]
    together: str = ""


@dataclass(slots=True, frozen=True)
class Bars:
    """Amounts as bars, all on one scale from nought to ``full``; ``caption`` says what they are."""

    rows: tuple[tuple[str, int], ...]
    full: int
    caption: str


@dataclass(slots=True, frozen=True)
class Grid:
    """A small table with headers; ``caption`` says what it shows to whoever cannot see what stands above.

    ``numbers`` is True for figures, which stand to the right; the first column always stands to the left.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str
    numbers: bool = False


@dataclass(slots=True, frozen=True)
class StripRow:
    """Cut-offs of one kind of round, oldest first; ``told`` says the same in words."""

    label: str
    cutoffs: tuple[int, ...]
    told: str


@dataclass(slots=True, frozen=True)
class Strip:
    """Cut-offs of recent rounds on one scale, with the person's score marked on it.

    Attributes:
        rows: One row a kind of round.
        score: The person's score, or None if it is not known.
        mark: What the mark means, such as ``your score, 481``.
    """

    rows: tuple[StripRow, ...]
    score: int | None
    mark: str


@dataclass(slots=True, frozen=True)
class Node:
    """A person of a tree: who, how they stand, lines below the name, and the people below."""

    who: str
    words: str
    verdict: Verdict
    lines: tuple[str, ...] = ()
    below: tuple[Node, ...] = ()


@dataclass(slots=True, frozen=True)
class Branches:
    """A tree of people."""

    root: Node


@dataclass(slots=True, frozen=True)
class Note:
    """A source: its number, its name, what there is to know of it, its address or nothing, its paragraphs."""

    number: int
    title: str
    detail: str
    address: str
    paragraphs: tuple[str, ...] = ()


@dataclass(slots=True, frozen=True)
class Notes:
    """Numbered sources."""

    rows: tuple[Note, ...]


Block: TypeAlias = (
    Heading
    | Para
    | Stand
    | Ranking
    | Ticks
    | Items
    | Terms
    | Amounts
    | Bars
    | Grid
    | Strip
    | Branches
    | Notes
)
