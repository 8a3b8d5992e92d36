"""Which of some rounds were open to a candidate, and which would have invited them, round by round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.conditions import all_of, any_of
from moveto_ca.rules.express_entry.rounds import (
    CATEGORY,
    GENERAL,
    NOMINEES,
    PROGRAM,
    alive_in,
    outcome,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from moveto_ca.rules.express_entry.candidate import Candidate
    from moveto_ca.rules.express_entry.rounds import Round, RoundOutcome


class Judgement:
    """What one round means for a candidate.

    Attributes:
        round: The round.
        is_open: True if it was open to them; None if that is not known.
        outcome: ``invited``, ``tie`` or ``not_invited``; None if it was not open, or if that or the score
            is not known.
    """

    __slots__ = ("is_open", "outcome", "round")

    def __init__(self, round_: Round, is_open: bool | None, found: RoundOutcome | None) -> None:
        self.round = round_
        self.is_open = is_open
        self.outcome = found


def judge(
    held: Iterable[Round], candidate: Candidate, member: Callable[[Round], bool | None], life_years: int
) -> tuple[Judgement, ...]:
    """Hold a candidate against rounds, each judged alone.

    Args:
        held: The rounds.
        candidate: The candidate. If the time is known at which the profile was submitted, only rounds
            held while it was in the pool can be open; else a profile is taken to have been there.
        member: Tells whether the candidate met the category of a round on its day.
        life_years: How many years a profile lives.

    Returns:
        A judgement for each round, in the same order.

    Authority: IRPA 10.1(1.1), 10.2(1)(b), 10.3(1)(h.1); Ministerial Instructions, s. 4(1).
    """
    found = []
    for round_ in held:
        is_open = open_to(round_, candidate, member, life_years)
        score = candidate.score_on(round_.date) if is_open else None
        invited = None if score is None else outcome(round_, score, candidate.submitted_at)
        found.append(Judgement(round_, is_open, invited))
    return tuple(found)


def open_to(
    round_: Round, candidate: Candidate, member: Callable[[Round], bool | None], life_years: int
) -> bool | None:
    """Tell whether a round was open to a candidate; None if that is not known."""
    submitted = candidate.submitted_at
    if submitted is not None and not alive_in(round_, submitted, life_years):
        return False
    nominee = bool(candidate.nominee)
    if round_.key == NOMINEES:
        return nominee
    if round_.key == GENERAL:
        return any_of(candidate.eligible_for_any(), nominee)
    if nominee:
        return False
    if round_.kind == PROGRAM:
        return candidate.eligible_for(round_.key)
    if round_.kind == CATEGORY:
        return all_of(candidate.eligible_for_any(), member(round_))
    return None
