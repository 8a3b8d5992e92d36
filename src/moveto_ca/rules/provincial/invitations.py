"""Who a province would have invited: only its own score can tell, against its own rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import MET, NOT_MET, UNKNOWN, Condition
from moveto_ca.rules.conditions import GUIDANCE, Rule, unsettled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.report import Outcome
    from moveto_ca.report import Rule as AnyRule
    from moveto_ca.rules.provincial.situation import Situation
    from moveto_ca.rules.tables import Row

_READS: Final = ("plans.official_scores",)
_NOT_KNOWN: Final = (
    "The province ranks people by its own points and invites whom it chooses. Nobody can count on it."
)


def invitations_rule(source: str, reference: str) -> Rule:
    """Make the rule about the rounds of one stream."""
    return Rule(
        "invitations",
        "Recent rounds of the province",
        source=source,
        reference=reference,
        required="In the last twelve months, more than half of the known rounds of this stream would have "
        "invited you, by the score that the province gave you.",
        basis=GUIDANCE,
        changeable=True,
        reads=_READS,
        remedy="A higher score with the province: an offer, better language results, more work there.",
    )


def open_question(rule: Rule) -> Condition:
    """Give the condition of a person whose score the province has not told."""
    return unsettled(rule, _NOT_KNOWN)


def by_score(rule: AnyRule, situation: Situation, stream_id: str, rounds: Sequence[Row]) -> Condition | None:
    """Judge by the person's own score with the province.

    Args:
        rule: The rule of the stream.
        situation: The person.
        stream_id: Id of the stream.
        rounds: Its rounds of the last twelve months with a known cut-off.

    Returns:
        The condition; None without a score or without a round to hold it against. A score between the
        lowest and the highest cut-off of a round by region is neither.
    """
    plans = situation.plans
    scores = None if plans is None else plans.official_scores
    score = None if scores is None else scores.get(stream_id)
    if score is None or not rounds:
        return None
    certain = sum(score >= row["highest"] for row in rounds)
    possible = sum(score >= row["lowest"] for row in rounds)
    held = len(rounds)
    words = (
        "With a score of {0}, {1} of the {2} known rounds of the last twelve months would have invited you."
    )
    outcome: Outcome = NOT_MET
    if 2 * certain > held:
        outcome = MET
    elif 2 * possible > held:
        return Condition(rule, UNKNOWN, words + " Cut-offs differ by region.", (f"{score:g}", certain, held))
    return Condition(rule, outcome, words, (f"{score:g}", certain, held), share=(certain, held))
