"""Figures with fixed names, as bars, tables and words: points, rounds, gates, a family line, a bridge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.render.blocks import Bars, Grid, Heading, Para
from moveto_ca.render.family import family_tree
from moveto_ca.render.words import CRS_PARTS, CRS_SECTIONS, SELECTION_FACTORS, counted, round_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        yield from _rounds(rounds, measures.get("rounds_window") or {})
    if gates := measures.get("gates"):
        yield from _gates(gates)
    if "lines" in measures:
        yield from family_tree(measures)


def bridge_blocks(measures: dict[str, Any]) -> Iterator[Block]:
    """Say whether work on a permit counts for living in Canada for good, from when, and why."""
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
    if bridge["from"]:
        said.append(f"Begun as planned and done full-time, the year is complete on {bridge['from']}.")
    yield Para(" ".join(said))


def _crs(crs: dict[str, Any]) -> Iterator[Block]:
    yield Heading(3, f"Your CRS points: {crs['total']}")
    sections = [(words, crs[name]) for name, words in CRS_SECTIONS.items() if crs.get(name)]
    if sections:
        yield Bars(tuple(sections), max(value for _, value in sections))
    detail = crs.get("detail") or {}
    parts = [(words, detail[name]) for name, words in CRS_PARTS.items() if detail.get(name)]
    if parts:
        yield Para("Where they come from, before the limits of each group:", "quiet")
        yield Bars(tuple(parts), max(value for _, value in parts))
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
    yield Bars(rows, max((value for _, value in rows), default=0))


def _rounds(rounds: list[dict[str, Any]], window: dict[str, Any]) -> Iterator[Block]:
    mine = [row for row in rounds if row.get("open_to_you")]
    yield Heading(3, "Recent rounds of invitations")
    if window.get("from") and window.get("to"):
        yield Para(f"Rounds from {window['from']} to {window['to']}.", "quiet")
    if not mine:
        unknown = any(row.get("open_to_you") is None for row in rounds)
        yield Para(
            "Which rounds were open to you is not known yet."
            if unknown
            else "No round of these twelve months was open to you."
        )
        return
    rows = []
    for row in mine:
        held = row.get("open_12m", row.get("held_12m")) or 0
        invited = row.get("would_have_invited_12m")
        rows.append(
            (
                round_kind(row["kind"]),
                _shown(row.get("last_cutoff")),
                _shown(row.get("median_cutoff_12m")),
                "none held" if not held else "not known" if invited is None else f"{invited} of {held}",
            )
        )
    yield Grid(("Kind of round", "Last cut-off", "Middle cut-off", "Would have invited you"), tuple(rows))
    yield Para(
        "A cut-off is the lowest score that was invited. Past rounds do not foretell the next.", "quiet"
    )


def _shown(value: Any) -> str:
    return "none" if value is None else str(value)


def _gates(gates: dict[str, Any]) -> Iterator[Block]:
    yield Para(
        f"Of {counted(gates.get('of') or 0, 'rule', 'rules')} that can stop a claim from being heard: "
        f"{gates.get('passed', 0)} do not stop you, {gates.get('failed', 0)} would, "
        f"{gates.get('unknown', 0)} are not known."
    )
