"""A report as Markdown, for a file, a message or a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from moveto_ca.render import strip
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
from moveto_ca.render.words import MARKS, OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from moveto_ca.advice.parts import Advice
    from moveto_ca.render.blocks import Block, Node, Tick
    from moveto_ca.report import Report

_STRIP: Final = 76
# What Markdown would read as its own signs.
_SIGNS: Final = re.compile(r"([\\`*_\[\]<>|#])")


def render(
    report: Report, *, brief: bool = False, explain: bool = False, advice: Advice | None = None
) -> str:
    """Give a report as Markdown.

    Args:
        report: The report.
        brief: True for the first screen only.
        explain: True for every condition and every authority in full.
        advice: What would change it, the days ahead and the household; None to leave them out.

    Returns:
        The text, ending in a line break.
    """
    return write(Document(report, brief=brief, explain=explain, advice=advice).blocks())


def write(blocks: Iterable[Block]) -> str:
    """Write the parts of a page."""
    return "\n\n".join(part for block in blocks if (part := "\n".join(_lines(block)))) + "\n"


def _plain(text: str) -> str:
    """Keep a text from being read as Markdown."""
    return _SIGNS.sub(r"\\\1", text)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {_plain(block.text)}"
        case Para():
            text = _plain(block.text)
            yield {"strong": f"**{text}**", "quiet": f"*{text}*", "plain": text}[block.tone]
        case Stand():
            yield f"**{_plain(block.words)}**" + (f" ({_plain(block.detail)})" if block.detail else "")
        case Ranking():
            yield from _table(
                ("", "Way in", "How you stand", "Score", "Time", "Cost", "Next step"),
                (
                    (r.place, r.title, r.words, _score(r.score), r.time, r.cost, r.next_step)
                    for r in block.rows
                ),
            )
        case Ticks():
            for item in block.items:
                yield from _tick(item)
        case Items():
            for number, text in enumerate(block.items, start=1):
                yield f"{f'{number}.' if block.numbered else '-'} {_plain(text)}"
        case Terms():
            for word, meaning in block.pairs:
                yield f"- **{_plain(word)}**: {_plain(meaning)}"
        case Amounts():
            for row in block.rows:
                yield f"- {_plain(f'{row.amount}: {row.what} {row.cite}')}"
            if block.together:
                yield f"- **Together: {_plain(block.together)}**"
        case Strip():
            # Drawn as code, so that every sign keeps its place.
            yield from ("```text", *strip.lines(block, _STRIP, strip.UNICODE), "```")
        case Bars():
            yield from _table(("Part", "Points"), ((label, str(value)) for label, value in block.rows))
        case Grid():
            yield from _table(block.headers, block.rows)
        case Branches():
            yield from _tree(block.root)
        case Notes():
            for note in block.rows:
                address = f" <{note.address}>" if note.address else ""
                yield f"{note.number}. {_plain(f'{note.title} ({note.detail})')}{address}"
                for line in note.paragraphs:
                    yield f"   - {_plain(line)}"


def _score(score: int | None) -> str:
    return "none" if score is None else str(score)


def _tick(item: Tick) -> Iterator[str]:
    notes = "".join(f" {_plain(str(cite))}" for cite in item.cites)
    yield f"- {MARKS[item.verdict]} **{OUTCOMES[item.verdict]}:** {_plain(item.title)}{notes}"
    for label, text in item.lines:
        yield f"  - {label}: {_plain(text)}"


def _tree(node: Node, depth: int = 0) -> Iterator[str]:
    """Write a tree as a list within a list."""
    yield f"{'  ' * depth}- {_plain(node.who)}: **{_plain(node.words)}**"
    for line in node.lines:
        yield f"{'  ' * (depth + 1)}{_plain(line)}"
    for below in node.below:
        yield from _tree(below, depth + 1)


def _table(headers: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    heads = tuple(headers)
    yield f"| {' | '.join(map(_plain, heads))} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(map(_plain, row))} |"
