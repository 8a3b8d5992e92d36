"""The parts of a report page, free of any output format: text and Markdown show the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from moveto_ca.report import Standing

Verdict: TypeAlias = Literal["met", "not_met", "unknown", "unsettled", "not_applicable"]


@dataclass(slots=True, frozen=True)
class Heading:
    """A heading; level 1 is the page, 2 a part, 3 within a part."""

    level: Literal[1, 2, 3]
    text: str


@dataclass(slots=True, frozen=True)
class Para:
    """A paragraph. ``strong`` is the answer itself, ``quiet`` what may be passed over."""

    text: str
    tone: Literal["plain", "strong", "quiet"] = "plain"


@dataclass(slots=True, frozen=True)
class Stand:
    """How the person stands, in words, with the score and what it leads to."""

    standing: Standing
    words: str
    detail: str = ""


@dataclass(slots=True, frozen=True)
class Rank:
    """One row of the ranked table."""

    place: str
    title: str
    standing: Standing
    words: str
    score: int | None
    next_step: str


@dataclass(slots=True, frozen=True)
class Ranking:
    """The ranked table of the first screen."""

    rows: tuple[Rank, ...]


@dataclass(slots=True, frozen=True)
class Tick:
    """One condition: the verdict, its title, labelled lines below, numbers of its notes."""

    verdict: Verdict
    title: str
    lines: tuple[tuple[str, str], ...] = ()
    notes: tuple[int, ...] = ()


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
class Bars:
    """Amounts as bars, all on one scale from nought to ``full``."""

    rows: tuple[tuple[str, int], ...]
    full: int


@dataclass(slots=True, frozen=True)
class Grid:
    """A small table with headers."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


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
class Notes:
    """Numbered sources; ``address`` may be empty."""

    rows: tuple[tuple[int, str, str], ...]


Block: TypeAlias = Heading | Para | Stand | Ranking | Ticks | Items | Terms | Bars | Grid | Branches | Notes
