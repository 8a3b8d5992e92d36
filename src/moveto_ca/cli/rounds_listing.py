"""The rounds of a period as plain JSON types, with what they would have meant for a candidate."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.cli import errors, options, overlay
from moveto_ca.cli.rounds_seeker import Seeker, Wanted
from moveto_ca.rules.express_entry import pool
from moveto_ca.rules.express_entry import rounds as ee_rounds
from moveto_ca.rules.express_entry.window import grid_is_exact

if TYPE_CHECKING:
    from moveto_ca.problems import InputProblem
    from moveto_ca.rules.express_entry.judging import Judgement
    from moveto_ca.rules.express_entry.rounds import Round
    from moveto_ca.rules.tables import Row, Tables

RULE_SETS: Final = "crs-rule-sets"
_BASELINE: Final = "baseline"


def listing(wanted: Wanted, as_of: str | None, rules_overlay: str | None) -> dict[str, Any]:
    """List the rounds that were asked for.

    Args:
        wanted: What was asked for.
        as_of: Day of the law, as typed.
        rules_overlay: File of the user's own rows, or None.

    Returns:
        Plain JSON types. ``open``, ``invited``, ``ties`` and ``not_known`` hold numbers of rounds; they
        are None if no candidate was described.

    Raises:
        InputError: With everything that is wrong with what was typed.
    """
    day = options.day(as_of)
    problems: list[InputProblem] = []
    tables = overlay.tables(rules_overlay, day)
    first, last = _period(wanted, day, problems)
    keys = _keys(wanted, tables, problems)
    seeker = Seeker(wanted, day, tables, problems) if wanted.describes_somebody else None
    errors.stop_at(problems)
    held = ee_rounds.within(ee_rounds.all_rounds(tables), first, last)
    if keys is not None:
        held = tuple(r for r in held if r.key in keys)
    judged = None if seeker is None else seeker.judge(held)
    count = pool.latest(tables, last)
    return {
        "as_of": day.isoformat(),
        "from": first.isoformat(),
        "to": last.isoformat(),
        "coverage_end": ee_rounds.coverage_end(tables).isoformat(),
        "kinds": None if keys is None else sorted(keys),
        "candidate": None if seeker is None else seeker.told(last),
        "rounds": [r.to_dict() for r in held],
        "statistics": ee_rounds.statistics(held),
        "pool": None if count is None else _pool(count, seeker, last),
        **_numbers(judged),
        "notes": _notes(tables, last, held, seeker, day),
    }


def _numbers(judged: tuple[Judgement, ...] | None) -> dict[str, list[str] | None]:
    if judged is None:
        return {"open": None, "invited": None, "ties": None, "not_known": None}
    return {
        "open": [j.round.number for j in judged if j.is_open],
        "invited": [j.round.number for j in judged if j.outcome == "invited"],
        "ties": [j.round.number for j in judged if j.outcome == "tie"],
        "not_known": [
            j.round.number for j in judged if j.is_open is None or (j.is_open and j.outcome is None)
        ],
    }


def _pool(count: Row, seeker: Seeker | None, last: date) -> dict[str, Any]:
    told = pool.pool_dict(count)
    score = None if seeker is None else seeker.candidate.score_on(last)
    if score is not None:
        above, exact = pool.at_or_above(count, score)
        told["your_score"] = score
        told["at_or_above_your_score"] = above
        told["at_or_above_is_exact"] = exact
    return told


# --- What was typed -------------------------------------------------------------------------------


def _day(flag: str, text: str, problems: list[InputProblem]) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == len("2026-11-22") else _wrong_day()
    except ValueError:
        problems.append(errors.problem(flag, f"{text!r} is not a day; write it as 2026-11-22"))
        return None


def _wrong_day() -> date:
    raise ValueError


def _period(wanted: Wanted, day: date, problems: list[InputProblem]) -> tuple[date, date]:
    last = day if wanted.last is None else _day("--to", wanted.last, problems) or day
    first = ee_rounds.twelve_months_to(last)[0]
    if wanted.first is not None:
        first = _day("--from", wanted.first, problems) or first
        if first > last:
            problems.append(errors.problem("--from", f"{first} is after the last day, {last}"))
    return first, last


def _keys(wanted: Wanted, tables: Tables, problems: list[InputProblem]) -> set[str] | None:
    if wanted.kind is None:
        return None
    rows = ee_rounds.kinds(tables)
    groups = {ee_rounds.PROGRAM, ee_rounds.CATEGORY}
    named = options.names("--kind", wanted.kind.casefold(), (*rows, *sorted(groups)), problems)
    return {
        key for key, row in rows.items() if key in named or (row["kind"] in groups and row["kind"] in named)
    }


# --- What to know about the answer ----------------------------------------------------------------


def _notes(
    tables: Tables, last: date, held: tuple[Round, ...], seeker: Seeker | None, day: date
) -> list[str]:
    """Say what a reader must know, so that the list is not taken for more than it is."""
    end = ee_rounds.coverage_end(tables)
    notes = []
    if last > end:
        notes.append(
            f"Rounds are known up to {end}; later ones are missing here. The command moveto-ca rounds update "
            "fetches them."
        )
    if seeker is None:
        return notes
    notes.append("Each round is judged alone; a real candidate leaves the pool at the first invitation.")
    if seeker.class_assumed:
        notes.append(
            "No class was named (--class). You are taken to meet the conditions of one; of which one is not "
            "known."
        )
    if seeker.candidate.submitted_at is None:
        notes.append(
            "No time of submission is known. You are taken to have been in the pool all the time; where your "
            "score equals the cut-off, that time decides."
        )
    if not seeker.by_flag and any(not grid_is_exact(tables, r.date) for r in held):
        notes.append(
            "Some of these rounds were held under a points system whose values are not all known to this "
            "tool. Your score on it may be higher than the one they are compared with."
        )
    row = tables.row(RULE_SETS, "crs", on=day)
    if seeker.by_flag and row is not None and row["exactness"] == _BASELINE:
        notes.append(
            f"The points system changed on {row.from_}. A score worked out under the new one cannot be "
            "compared with the cut-offs of earlier rounds."
        )
    return notes
