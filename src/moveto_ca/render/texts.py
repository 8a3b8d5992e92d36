"""Every text that a part of a page shows, so that its short words can be explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.render.blocks import (
    Amounts,
    Bars,
    Branches,
    Grid,
    Heading,
    Items,
    Para,
    Ranking,
    Stand,
    Strip,
    Ticks,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.render.blocks import Block, Node


def texts_of(block: Block) -> Iterator[str]:
    """Give the texts of a part in reading order."""
    match block:
        case Heading():
            yield block.text
        case Para():
            if block.tone != "quiet":
                yield block.text
        case Stand():
            yield from (block.words, block.detail)
        case Ranking():
            for row in block.rows:
                yield from (row.title, row.next_step)
        case Ticks():
            for item in block.items:
                yield item.title
                yield from (text for _, text in item.lines)
        case Items():
            yield from block.items
        case Amounts():
            yield from (row.what for row in block.rows)
        case Strip():
            yield from (row.label for row in block.rows)
        case Bars():
            yield from (label for label, _ in block.rows)
        case Grid():
            yield from block.headers
            for cells in block.rows:
                yield from cells
        case Branches():
            yield from _of_tree(block.root)
        case _:
            return


def _of_tree(node: Node) -> Iterator[str]:
    yield from node.lines
    for below in node.below:
        yield from _of_tree(below)
