"""How a gate is said: its rule applied to a claimant, with the figures of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.report import MET, NOT_MET, UNKNOWN, Condition
from moveto_ca.rules.conditions import not_applicable

if TYPE_CHECKING:
    from moveto_ca.report import Outcome
    from moveto_ca.rules.asylum.claimant import Claimant
    from moveto_ca.rules.asylum.law import Law
    from moveto_ca.rules.conditions import Rule


def say(
    c: Claimant, rule: Rule, passed: bool | None, found: str, *values: Any, needs: tuple[str, ...] = ()
) -> Condition:
    """Say whether a person passes a gate.

    Args:
        c: The claimant.
        rule: The rule of the gate.
        passed: True, False or None for unknown.
        found: What was found, in plain words.
        *values: Values for it.
        needs: Paths of the facts that would settle an unknown; none where the law itself is unsettled.
    """
    law = c.law
    if values or (needs and passed is None):
        return _condition(law, rule, passed, found, values, needs)
    # The same words for everybody: made once for a day.
    ready = law.ready.get((rule, passed, found))
    if ready is None:
        ready = law.ready[rule, passed, found] = _condition(law, rule, passed, found, (), ())
    return ready


def _condition(
    law: Law, rule: Rule, passed: bool | None, found: str, values: tuple[Any, ...], needs: tuple[str, ...]
) -> Condition:
    outcome: Outcome = MET if passed else UNKNOWN if passed is None else NOT_MET
    return Condition(
        rule, outcome, found, values, figures=law.figures(rule), needs=needs if passed is None else ()
    )


def does_not_reach(c: Claimant, rule: Rule) -> Condition:
    """Say that a gate, as the law stands on the day, does not reach a claim of that day."""
    return not_applicable(
        rule,
        "By the law of {0} this does not reach a claim made on {1}.",
        c.law.as_of,
        c.claim,
        figures=c.law.figures(rule),
    )
