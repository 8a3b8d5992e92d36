"""What a line says about the person at its end: the verdict, and the facts that would decide it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.citizenship.deciding import deciding_paths, first_needs, open_paths
from moveto_ca.rules.citizenship.status import NOT_COVERED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.line import Generation, Possible
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.status import Status

CITIZEN: Final = "citizen"
IF_CONNECTED: Final = "citizen_if_substantial_connection"
NOT_CITIZEN: Final = "not_citizen"
UNKNOWN: Final = "unknown"
NEEDS_FACT: Final = "needs_fact"
NOT_YET: Final = "not_yet_in_force"

# Best first: which line, and which possible outcome, is shown as the best.
RANK: Final = {CITIZEN: 0, IF_CONNECTED: 1, UNKNOWN: 2, NOT_CITIZEN: 4}
_NEEDS_FACT_RANK: Final = 3
_NO_GROUND: Final = ("no_anchor", "parent_not_citizen_at_birth")


class Outcome:
    """One possible outcome, read on a day.

    Attributes:
        verdict: Word of the contract.
        reason: Word of the contract; None for a citizen, and for days alone that are not known.
        citizen_from: Day from which citizenship is deemed to run; None if not known to the day.
        recognized_since: Day since which the law recognizes it; None if not known to the day.
        becomes: Day on which the person becomes a citizen, if the law was not yet in force.
    """

    __slots__ = ("becomes", "citizen_from", "reason", "recognized_since", "verdict")

    def __init__(
        self,
        verdict: str,
        reason: str | None = None,
        citizen_from: date | None = None,
        recognized_since: date | None = None,
        becomes: date | None = None,
    ) -> None:
        self.verdict = verdict
        self.reason = reason
        self.citizen_from = citizen_from
        self.recognized_since = recognized_since
        self.becomes = becomes

    @property
    def signature(self) -> tuple[str, str | None]:
        """Give what must agree for an answer to be certain: the verdict, and the reason of a doubt."""
        return self.verdict, self.reason if self.verdict == UNKNOWN else None


def citizen_from(status: Status, person: Person) -> date | None:
    """Give the day from which citizenship is deemed to run, if known to the day: birth, 1947, the grant."""
    start = status.start
    if start is not None:
        return start.first if start.first == start.last else None
    return person.born_first if person.born_first == person.born_last else None


def outcome(status: Status, person: Person, as_of: date, law: Law) -> Outcome:
    """Read a status on a day (section 6 of the sheet).

    Args:
        status: How the person stands under the Act as it is now.
        person: The person.
        as_of: The day.
        law: Days of law.

    Returns:
        The verdict on that day: who is a citizen by a later amendment only is not one yet.
    """
    if status.reason is not None:
        return Outcome(NOT_CITIZEN, status.reason)
    if status.conditional:
        return Outcome(IF_CONNECTED, status.contested)
    since = citizen_from(status, person)
    in_force = law.in_force[status.remedied_by]
    recognized = in_force or since
    ended = status.end
    if ended is not None and ended.first < as_of:
        again = status.again
        if again is None or again.last > as_of:
            return Outcome(NOT_CITIZEN, status.end_by, since, recognized)
        if again.first == again.last:
            since = recognized = again.first
            in_force = None
    if in_force is not None and as_of < in_force and not _held_in_fact(status, as_of):
        becomes = in_force if status.contested is None else None
        return Outcome(NOT_CITIZEN, NOT_YET, since, in_force, becomes)
    if since is not None and as_of < since:
        return Outcome(NOT_CITIZEN, NOT_YET, since, recognized, since)
    if status.contested is not None:
        return Outcome(UNKNOWN, status.contested, since, recognized)
    if in_force is not None and as_of < in_force:
        recognized = since
    return Outcome(CITIZEN, None, since, recognized)


def notes_in_common(generation: Generation, status: Status) -> tuple[str, ...]:
    """Give the notes of a status that hold under every possible outcome of the person."""
    return tuple(note for note in status.notes if all(note in p.status.notes for p in generation.possible))


def _held_in_fact(status: Status, as_of: date) -> bool:
    """Tell whether a citizenship that was lost later was still held on a day."""
    return status.in_fact and status.lost is not None and as_of <= status.lost.first


# --- The answer of a line ------------------------------------------------------------


class Answer:
    """The answer of one line.

    Attributes:
        line: Index of the line in the profile, or None for a person who needs no line.
        generations: The people of the line, oldest first, with every possible outcome.
        verdict: Word of the contract.
        reason: Word of the contract, or None.
        lean: ``citizen`` where the better reading makes one, or None.
        needs: Paths of the facts that would settle it.
        own_needs: The same, by generation.
        best: The possible outcome that is shown.
        outcome: That outcome read on the day of the assessment.
        too_much_open: True if so many facts are open that the line was not followed to its end.
    """

    __slots__ = (
        "best",
        "generations",
        "lean",
        "line",
        "needs",
        "outcome",
        "own_needs",
        "reason",
        "too_much_open",
        "verdict",
    )

    def __init__(
        self,
        line: int | None,
        generations: Sequence[Generation],
        best: Possible,
        read: Outcome,
        *,
        verdict: str,
        reason: str | None,
        lean: str | None = None,
        needs: tuple[str, ...] = (),
        own_needs: Sequence[tuple[str, ...]] = (),
        too_much_open: bool = False,
    ) -> None:
        self.line = line
        self.too_much_open = too_much_open
        self.generations = generations
        self.best = best
        self.outcome = read
        self.verdict = verdict
        self.reason = reason
        self.lean = lean
        self.needs = needs
        self.own_needs = own_needs

    @property
    def rank(self) -> tuple[int, int]:
        """Give the place of the line among the lines of a person, best first."""
        place = _NEEDS_FACT_RANK if self.reason == NEEDS_FACT else RANK[self.verdict]
        return place, self.best.status.remedied_by if place == 0 else self.reason in _NO_GROUND

    @property
    def chain(self) -> list[Status]:
        """Give the status of each person of the line under the outcome that is shown, oldest first."""
        found = []
        possible: Possible | None = self.best
        while possible is not None:
            found.append(possible.status)
            possible = possible.parent
        found.reverse()
        return found

    @property
    def certain(self) -> bool:
        """Tell whether the open facts, if any, make no difference to the verdict."""
        return self.reason != NEEDS_FACT


def answer(
    line: int | None,
    generations: Sequence[Generation],
    as_of: date,
    law: Law,
    *,
    too_much_open: tuple[Person, ...] = (),
    needs_of_others: tuple[str, ...] = (),
) -> Answer:
    """Draw the answer from a line that was worked out.

    Args:
        line: Index of the line in the profile, or None.
        generations: The people with their possible outcomes.
        as_of: Day of the assessment.
        law: Days of law.
        too_much_open: The people of the line, if the work was given up because too many facts are open.
        needs_of_others: Facts of other lines that decide too: the other parent of a birth since 2025-12-15.

    Returns:
        The answer; the same in every possible outcome, or unknown with the facts that decide.
    """
    last = generations[-1]
    person = last.person
    best = last.possible[0]
    read = outcome(best.status, person, as_of, law)
    if too_much_open:
        needs = first_needs(too_much_open) or open_paths(generations)
        return Answer(
            line, generations, best, read, verdict=UNKNOWN, reason=NEEDS_FACT, needs=needs, too_much_open=True
        )
    if len(last.possible) == 1:
        return _certain(line, generations, best, read)
    outcomes = [(outcome(p.status, person, as_of, law), p) for p in last.possible]
    read, best = min(outcomes, key=lambda pair: (RANK[pair[0].verdict], pair[1].status.remedied_by))
    verdicts = {o.verdict for o, _ in outcomes}
    if len({o.signature for o, _ in outcomes}) == 1:
        return _certain(line, generations, best, read, outcomes)
    own_needs = deciding_paths(generations, lambda status: outcome(status, person, as_of, law).signature)
    needs_of_days = dict.fromkeys(path for p in last.possible for path in p.status.needs)
    own_needs[-1] = tuple(dict.fromkeys((*own_needs[-1], *needs_of_days, *needs_of_others)))
    reasons = {o.reason for o, _ in outcomes if o.verdict == UNKNOWN}
    lean = CITIZEN if NOT_CITIZEN not in verdicts and NOT_COVERED not in reasons else None
    needs = tuple(dict.fromkeys(path for paths in reversed(own_needs) for path in paths))
    return Answer(
        line,
        generations,
        best,
        read,
        verdict=UNKNOWN,
        reason=NEEDS_FACT if needs else read.reason or next(iter(reasons), None),
        lean=lean,
        needs=needs,
        own_needs=own_needs,
    )


def _certain(
    line: int | None,
    generations: Sequence[Generation],
    best: Possible,
    read: Outcome,
    outcomes: Sequence[tuple[Outcome, Possible]] = (),
) -> Answer:
    needs: dict[str, None] = {}
    if read.verdict == IF_CONNECTED:
        for status in [p.status for _, p in outcomes] or [best.status]:
            needs.update(dict.fromkeys(status.needs))
    doubtful = read.verdict == UNKNOWN or (read.verdict == IF_CONNECTED and read.reason is not None)
    lean = CITIZEN if doubtful and read.reason != NOT_COVERED else None
    return Answer(
        line,
        generations,
        best,
        read,
        verdict=read.verdict,
        reason=read.reason,
        lean=lean,
        needs=tuple(needs),
    )
