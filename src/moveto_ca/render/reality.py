"""The reality check at the end of the whole report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.render.answer import is_citizen
from moveto_ca.render.blocks import Heading, Items, Para
from moveto_ca.render.words import GRADES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.render.blocks import Block
    from moveto_ca.report import Report


def reality_check(report: Report) -> Iterator[Block]:
    """Say what the figures say of people who moved; a citizen needs only what concerns the move.

    Args:
        report: The report; the lines stand in the measures of its admissibility.
    """
    door = report.admissibility
    lines = () if door is None else door.measures.get("reality") or ()
    shown = [line for line in lines if line["about"] == "moving" or not is_citizen(report)]
    if not shown:
        return
    yield Heading(2, "Reality check", "reality")
    yield Para("What the figures say of Americans who moved. They say nothing about you.", "quiet")
    yield Items(tuple(f"{line['text']} ({_source(line)})" for line in shown))
    yield Para("More, with every source: moveto-ca reality", "quiet")


def _source(line: dict[str, Any]) -> str:
    """Name the source of a figure, and how good it is if it is no law or official page."""
    grade = line["grade"]
    return line["source"] if grade == "A" else f"{line['source']}; {GRADES.get(grade, 'not graded')}"
