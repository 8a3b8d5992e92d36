"""Figures of the rounds for a report: what was held, what was open to the person, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.rules.conditions import all_of, any_of
from moveto_ca.rules.express_entry import categories, rounds
from moveto_ca.rules.express_entry.judging import judge
from moveto_ca.rules.express_entry.rounds import CATEGORY, GENERAL, NOMINEES
from moveto_ca.rules.express_entry.tallies import tally
from moveto_ca.rules.express_entry.window import category_rule, window

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.express_entry.candidate import Candidate
    from moveto_ca.rules.express_entry.rounds import Round
    from moveto_ca.rules.express_entry.tallies import KindTally
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Tables


class _HeldKinds:
    """What is the same of the rounds for everybody on a day.

    Attributes:
        kinds: What kind each key is, in the order in which they are shown.
        figures: Figures of the last twelve months by key.
        last_cutoffs: The last cut-off of each key.
        cutoffs: Days and cut-offs of the last twelve months by key, oldest first, to be copied.
    """

    __slots__ = ("cutoffs", "figures", "kinds", "last_cutoffs")

    def __init__(self, tables: Tables, on: date) -> None:
        held = window(tables, on).held
        self.figures = rounds.statistics(held)
        self.last_cutoffs = {r.key: r.cutoff for r in rounds.all_rounds(tables) if r.date <= on}
        self.cutoffs: dict[str, list[dict[str, Any]]] = {}
        for each in held:
            row = {"date": each.date.isoformat(), "cutoff": each.cutoff}
            self.cutoffs.setdefault(each.key, []).append(row)
        self.kinds: dict[str, str] = {
            key: row["kind"]
            for key, row in rounds.kinds(tables).items()
            if key != rounds.OTHER or key in self.figures
        }


def measures(facts: Facts, candidate: Candidate) -> dict[str, Any]:
    """Give ``rounds``, ``rounds_window``, ``categories`` and ``possible_categories`` of the route.

    Returns:
        Plain JSON types. In ``rounds``, ``held_12m`` counts the rounds of a kind and ``open_12m`` those
        of them that were open to the person; ``would_have_invited_12m`` is None where none was, or where
        that or the score is not known: no round open is never nought of so many. ``cutoffs_12m`` has the
        cut-offs of all rounds of the kind, oldest first.
    """
    span = window(facts.tables, facts.as_of)
    tallies = {kind.key: kind for kind in tally(facts, candidate)}
    day = facts.tables.compiled(_HeldKinds, facts.as_of)
    met, possible = facts.once(categories.ids_met_now)
    rows = [_round_row(key, kind, facts, candidate, tallies.get(key), day) for key, kind in day.kinds.items()]
    opened = [row for row in rows if row["open_12m"]]
    known = all(row["would_have_invited_12m"] is not None for row in opened)
    return {
        "categories": met.copy(),
        "possible_categories": possible.copy(),
        "rounds": rows,
        "rounds_window": {
            "from": span.first.isoformat(),
            "to": span.last.isoformat(),
            "coverage_end": span.coverage_end.isoformat(),
            "held": len(span.held),
            "open": sum(row["open_12m"] for row in opened),
            "invited": sum(row["would_have_invited_12m"] for row in opened) if known else None,
            "ties": sum(row["ties_12m"] for row in opened),
            "since_submission": _since_submission(facts, candidate, span.held),
        },
    }


def _since_submission(facts: Facts, candidate: Candidate, held: tuple[Round, ...]) -> dict[str, int] | None:
    """Count the rounds held while the profile itself was in the pool; None if it was not submitted."""
    if candidate.submitted_at is None:
        return None

    def member(round_: Round) -> bool | None:
        rule = category_rule(facts.tables, round_)
        return None if rule is None else categories.member(facts, rule)

    years = facts.tables.value("express-entry-limits", "profile_years", on=facts.as_of)
    judged = judge(held, candidate, member, years)
    return {
        "open": sum(j.is_open is True for j in judged),
        "invited": sum(j.outcome == "invited" for j in judged),
        "ties": sum(j.outcome == "tie" for j in judged),
    }


def _round_row(
    key: str,
    kind: str,
    facts: Facts,
    candidate: Candidate,
    found: KindTally | None,
    day: _HeldKinds,
) -> dict[str, Any]:
    """Give the row of one kind of round."""
    figures = day.figures.get(key)
    is_open = _open_to_person(key, kind, facts, candidate, found, held=figures is not None)
    mine = found if is_open else None
    return {
        "kind": key,
        "open_to_you": is_open,
        "last_cutoff": day.last_cutoffs.get(key),
        "median_cutoff_12m": figures["median"] if figures else None,
        "held_12m": figures["rounds"] if figures else 0,
        "open_12m": mine.held if mine else 0,
        "would_have_invited_12m": mine.invited if mine else None,
        "ties_12m": mine.ties if mine else 0,
        "not_comparable_12m": mine.inexact if mine else 0,
        "cutoffs_12m": [each.copy() for each in day.cutoffs.get(key, ())],
    }


def _open_to_person(
    key: str, kind: str, facts: Facts, candidate: Candidate, found: KindTally | None, *, held: bool
) -> bool | None:
    """Tell whether a kind of round is open to the person, in whatever class.

    A category in which rounds were held goes by the days of these rounds, another by the day of the
    assessment.
    """
    nominee = bool(candidate.nominee)
    eligible = candidate.eligible_for_any()
    if key == GENERAL:
        return any_of(eligible, nominee)
    if key == NOMINEES:
        return nominee
    if nominee:
        return False
    if kind == rounds.PROGRAM:
        return candidate.eligible_for(key)
    if kind != CATEGORY:
        return None
    if held:
        return found is not None and all_of(eligible, found.member)
    rule = next((r for r in categories.in_force(facts.tables, facts.as_of) if r.id == key), None)
    return False if rule is None else all_of(eligible, categories.member(facts, rule))
