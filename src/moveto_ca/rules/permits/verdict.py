"""The word of the fact sheet for a case: what stands in the way, if anything, and what comes first then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET, Step
from moveto_ca.rules.conditions import LAW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.report import Condition


def verdict(conditions: Sequence[Condition]) -> str:
    """Give the word for a case: the first that fits.

    Args:
        conditions: Every condition of the stream. Steps are what can be put right before applying.

    Returns:
        ``closed``, ``not_eligible``, ``incomplete``, ``weak``, ``not_yet`` or ``meets_published_conditions``.
        It is never a promise: an officer decides.
    """
    unknown = weak = steps = False
    refused = False
    for condition in conditions:
        outcome, rule = condition.outcome, condition.rule
        if outcome in (MET, NOT_APPLICABLE):
            continue
        if rule.step:
            steps = True
        elif outcome != NOT_MET:
            # A judgement left to the officer, for which no fact could be told, is no missing fact.
            unknown = unknown or rule.basis == LAW or bool(condition.needs)
        elif rule.closes:
            return "closed"
        elif rule.basis == LAW:
            refused = True
        else:
            weak = True
    if refused:
        return "not_eligible"
    if unknown:
        return "incomplete"
    if weak:
        return "weak"
    return "not_yet" if steps else "meets_published_conditions"


def bar_first(conditions: Sequence[Condition]) -> tuple[Step, ...]:
    """Give what comes before everything else where something bars the person from Canada; else nothing."""
    for condition in conditions:
        if condition.rule.id == "admissible" and condition.outcome == NOT_MET:
            remedy = condition.rule.remedy or ""
            return (Step(f"First deal with what bars you from Canada. {remedy}".rstrip()),)
    return ()
