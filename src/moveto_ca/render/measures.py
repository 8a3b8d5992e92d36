"""Figures with fixed names, as bars, tables and words: points, rounds, gates, a family line, a bridge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.render.blocks import Bars, Heading, Para
from moveto_ca.render.family import family_tree
from moveto_ca.render.rounds import provincial_rounds, rounds_blocks
from moveto_ca.render.words import CRS_PARTS, CRS_SECTIONS, SELECTION_FACTORS, counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from moveto_ca.render.blocks import Block

_EXACTNESS = {
    "exact": "",
    "baseline": "This is a baseline: the rules have changed and not every new value is known.",
    "estimate": "This is an estimate, because something that it rests on is one.",
}


def measure_blocks(measures: dict[str, Any]) -> Iterator[Block]:
    """Show the figures that a route or a stream carries; unknown names are left to the JSON output."""
    if crs := measures.get("crs"):
        yield from _crs(crs)
    if isinstance(factors := measures.get("selection_factors"), dict) and factors.get("total") is not None:
        yield from _selection(factors)
    if rounds := measures.get("rounds"):
        if "kind" in rounds[0]:
            yield from rounds_blocks(rounds, measures.get("rounds_window") or {}, measures.get("crs") or {})
        else:
            yield from provincial_rounds(rounds)
    if gates := measures.get("gates"):
        yield from _gates(gates, outside=bool(measures.get("only_outside_canada")))
    if "lines" in measures:
        yield from family_tree(measures)


def bridge_blocks(measures: dict[str, Any], as_of: date) -> Iterator[Block]:
    """Say whether work on a permit counts for living in Canada for good, from when, and why.

    Args:
        measures: The figures of the stream.
        as_of: Day of the report: a year that is complete by then is complete already.
    """
    bridge = measures.get("bridge")
    if not bridge:
        return
    counts, why = bridge["counts"], bridge["why"]
    yield Heading(3, "What this work counts for")
    if counts is None:
        yield Para(
            f"Whether the work that it allows counts towards living in Canada for good is not known. {why}"
        )
        return
    if not counts:
        yield Para(f"The work that it allows does not count towards living in Canada for good. {why}")
        return
    said = [
        "The work that it allows counts for the Canadian Experience Class and for points in Express Entry.",
        why,
        "The class asks for a full year.",
    ]
    if bridge["months_counted"]:
        said.append(f"So far {bridge['months_counted']:g} months of your work in Canada count.")
    if bridge["from"] and bridge["from"] <= as_of.isoformat():
        said.append("The year is complete already.")
    elif bridge["from"]:
        said.append(f"Begun as planned and done full-time, the year is complete on {bridge['from']}.")
    yield Para(" ".join(said))


def _crs(crs: dict[str, Any]) -> Iterator[Block]:
    yield Heading(3, f"Your CRS points: {crs['total']}")
    sections = [(words, crs[name]) for name, words in CRS_SECTIONS.items() if crs.get(name)]
    if sections:
        yield Bars(tuple(sections), max(value for _, value in sections), "Points by group")
    detail = crs.get("detail") or {}
    parts = [(words, detail[name]) for name, words in CRS_PARTS.items() if detail.get(name)]
    if parts:
        yield Para("Where they come from, before the limits of each group:", "quiet")
        yield Bars(tuple(parts), max(value for _, value in parts), "Points by part")
    reasons = crs.get("why_not_exact") or ()
    if crs.get("exactness") in ("baseline", "estimate"):
        yield Para(_EXACTNESS[crs["exactness"]])
        for reason in (reasons,) if isinstance(reasons, str) else reasons:
            yield Para(str(reason))


def _selection(factors: dict[str, Any]) -> Iterator[Block]:
    yield Heading(3, f"Points of the skilled worker grid: {factors['total']}")
    rows = tuple(
        (words, factors[name]) for name, words in SELECTION_FACTORS.items() if factors.get(name) is not None
    )
    yield Bars(rows, max((value for _, value in rows), default=0), "Points of the skilled worker grid")


def _gates(gates: dict[str, Any], *, outside: bool) -> Iterator[Block]:
    """Count the gates; that one is not in Canada is said as what it is, not as a rule that would stop one."""
    would = "1 can only be met in Canada or on arrival" if outside else f"{gates.get('failed') or 0} would"
    yield Para(
        f"Of {counted(gates.get('of') or 0, 'rule', 'rules')} that can stop a claim from being heard: "
        f"{counted(gates.get('passed') or 0, 'does', 'do')} not stop you, {would}, "
        f"{counted(gates.get('unknown') or 0, 'is', 'are')} not known."
    )
