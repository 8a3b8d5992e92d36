"""Rounds of invitations: what was held, at which cut-off, and who was invited.

A round invites the highest scores among those it is open to, until its invitations are used up
(Immigration and Refugee Protection Act, ss. 10.2(1)(b), 10.3(1)(h.1)). Among equal scores the profile
that was submitted first ranks higher; each round publishes the submission time at which it stopped.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from moveto_ca.dates import years_after

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moveto_ca.rules.tables import Row, Tables

ROUNDS: Final = "ee-rounds"
COVERAGE: Final = "ee-rounds-coverage"
KINDS: Final = "ee-round-kinds"
NAMES: Final = "ee-round-names"
SOURCES: Final = "express_entry-sources"

GENERAL: Final = "general"
NOMINEES: Final = "pnp"
PROGRAM: Final = "program"
CATEGORY: Final = "category"
OTHER: Final = "other"

RoundOutcome: TypeAlias = Literal["invited", "tie", "not_invited"]

_NUMBER: Final = re.compile(r"(\d+)(.*)", re.ASCII)
_ONE_DAY: Final = timedelta(days=1)


class Round:
    """One round of invitations.

    Attributes:
        number: Its number as published; ``91a`` and ``91b`` are the only ones with a letter.
        date: Day on which it was held, in Ottawa.
        name: Its name as published.
        kind: ``general``, ``program``, ``category`` or ``unknown``.
        key: What it was for: ``general``, ``pnp``, ``cec``, ``french`` …; ``other`` if not known.
        version: Version of its category, as published, or None.
        invitations: How many were invited.
        cutoff: Lowest score invited.
        tie_break: At the cut-off, only profiles submitted before this time were invited (UTC); None if
            not published.
        held_at: Time of the round (UTC), or None if not known.
        pool_total: Candidates in the pool shortly before the round, or None.
        pool_day: Day of that count, or None.
        note: What is odd in the published data, or None.
        row: Its row in the table, with authority, grade and day of verification.
    """

    __slots__ = (
        "cutoff",
        "date",
        "held_at",
        "invitations",
        "key",
        "kind",
        "name",
        "note",
        "number",
        "pool_day",
        "pool_total",
        "row",
        "tie_break",
        "version",
    )

    def __init__(self, row: Row) -> None:
        self.row = row
        self.number: str = row["number"]
        self.date: date = row["date"]
        self.name: str = row["round_name"]
        self.kind: str = row["kind"]
        self.key: str = row["key"]
        self.version: str | None = row["version"]
        self.invitations: int = row["invitations"]
        self.cutoff: int = row["crs_cutoff"]
        self.tie_break = _time(row["tie_break_utc"])
        self.held_at = _time(row["round_time_utc"])
        self.pool_total: int | None = row["pool_total"]
        self.pool_day: date | None = row["pool_as_of"]
        self.note: str | None = row["note"]

    def to_dict(self) -> dict[str, Any]:
        """Give the round as plain JSON types."""
        row = self.row
        return {
            "number": self.number,
            "date": self.date.isoformat(),
            "name": self.name,
            "kind": self.kind,
            "key": self.key,
            "version": self.version,
            "invitations": self.invitations,
            "cutoff": self.cutoff,
            "tie_break_utc": row["tie_break_utc"],
            "round_time_utc": row["round_time_utc"],
            "pool_total": self.pool_total,
            "pool_as_of": None if self.pool_day is None else self.pool_day.isoformat(),
            "grade": row.grade,
            "source": row.authority,
            "note": self.note,
        }

    def __repr__(self) -> str:
        return f"<round {self.number} {self.key} {self.cutoff}>"


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _order(round_: Round) -> tuple[date, int, str]:
    """Rounds of one day stand by number, ``91a`` before ``91b``; a number of another shape comes last."""
    match = _NUMBER.fullmatch(round_.number)
    return (round_.date, int(match[1]), match[2]) if match else (round_.date, 1 << 31, round_.number)


def _read(tables: Tables, _on: date) -> tuple[Round, ...]:
    # A later row of the same number wins: an overlay may give a round anew, whatever its dates.
    by_number = {row["number"]: row for row in tables.rows(ROUNDS)}
    return tuple(sorted(map(Round, by_number.values()), key=_order))


def all_rounds(tables: Tables) -> tuple[Round, ...]:
    """Give every round known, oldest first."""
    return tables.compiled(_read, date.max)


def coverage_end(tables: Tables) -> date:
    """Give the last day up to which the list of rounds is known to be complete."""
    # The newest statement wins, so that refreshed rounds bring their own day with them.
    days: list[date] = [row["coverage_end"] for row in tables.history(COVERAGE, "rounds")]
    return max(days)


def checked_on(tables: Tables) -> date:
    """Give the day on which the source of the rounds was last read; fetched rounds bring their own."""
    return max(row.verified_on for row in tables.history(SOURCES, ROUNDS))


def twelve_months_to(end: date) -> tuple[date, date]:
    """Give the first and the last day of the twelve months that end on a day, both counted."""
    return years_after(end, -1) + _ONE_DAY, end


def within(rounds: Iterable[Round], first: date, last: date) -> tuple[Round, ...]:
    """Give the rounds held from one day to another, both counted."""
    return tuple(r for r in rounds if first <= r.date <= last)


def outcome(round_: Round, score: int, submitted_at: datetime | None) -> RoundOutcome:
    """Tell whether a round that is open to a candidate invites them.

    Args:
        round_: The round.
        score: The candidate's score on the grid in force on the day of the round.
        submitted_at: When the profile was submitted (UTC), or None if not known.

    Returns:
        ``invited``, ``not_invited``, or ``tie``: the score equals the cut-off and the times do not
        decide, since one is unknown or both are the same second.
    """
    if score != round_.cutoff:
        return "invited" if score > round_.cutoff else "not_invited"
    if submitted_at is None or round_.tie_break is None or submitted_at == round_.tie_break:
        return "tie"
    return "invited" if submitted_at < round_.tie_break else "not_invited"


def alive_in(round_: Round, submitted_at: datetime, life_years: int) -> bool:
    """Tell whether a profile was in the pool when a round was held.

    Args:
        round_: The round; where its time is not known, its date decides.
        submitted_at: When the profile was submitted (UTC).
        life_years: How many years a profile lives, to the hour.

    Authority: Ministerial Instructions respecting the Express Entry system, s. 4(1).
    """
    ends_on = years_after(submitted_at.date(), life_years)
    held_at = round_.held_at
    if held_at is None:
        return submitted_at.date() <= round_.date <= ends_on
    return submitted_at < held_at < datetime.combine(ends_on, submitted_at.timetz())


def statistics(rounds: Iterable[Round]) -> dict[str, dict[str, Any]]:
    """Give the figures of each key: how many rounds, their cut-offs, how many people were invited.

    Args:
        rounds: Rounds of a period, oldest first.

    Returns:
        By key, plain JSON types: ``rounds``, ``last_number``, ``last_date``, ``last_cutoff``,
        ``minimum``, ``median`` (the mean of the two middle values where the number is even),
        ``maximum``, ``invitations``.
    """
    by_key: dict[str, list[Round]] = {}
    for round_ in rounds:
        by_key.setdefault(round_.key, []).append(round_)
    return {key: _figures(held) for key, held in by_key.items()}


def _figures(held: list[Round]) -> dict[str, Any]:
    cutoffs = [r.cutoff for r in held]
    last = held[-1]
    return {
        "rounds": len(held),
        "last_number": last.number,
        "last_date": last.date.isoformat(),
        "last_cutoff": last.cutoff,
        "minimum": min(cutoffs),
        "median": plain_median(cutoffs),
        "maximum": max(cutoffs),
        "invitations": sum(r.invitations for r in held),
    }


def plain_median(values: list[int]) -> int | float | None:
    """Give the middle value, a whole number where it is one; None of nothing."""
    if not values:
        return None
    ordered = sorted(values)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    both = ordered[half - 1] + ordered[half]
    return both / 2 if both % 2 else both // 2


def key_of(name: str, tables: Tables) -> str:
    """Tell what a round is for from its published name.

    The department renames older rounds, so words of the name decide, in a fixed order.

    Args:
        name: The name as published.
        tables: The dated tables.

    Returns:
        The key; ``other`` if the name is not known. It is never guessed.
    """
    plain = " ".join(name.casefold().split())
    for row in tables.rows(NAMES):
        words: str = row["words"]
        match = row["match"]
        if (
            (match == "is" and plain == words)
            or (match == "starts" and plain.startswith(words))
            or (match == "contains" and words in plain)
        ):
            return row["key"]  # type: ignore[no-any-return]
    return OTHER


def kinds(tables: Tables) -> dict[str, Row]:
    """Give every kind of round by its key, with its title, in the order in which they are shown."""
    return {row["key"]: row for row in tables.rows(KINDS)}
