"""Conditions as ticks: what the rule wants, what was found, what would meet it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.render.blocks import Tick
from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from moveto_ca.render.blocks import Verdict
    from moveto_ca.render.sources import Sources
    from moveto_ca.report import Condition, Context

# The order in which a reader wants them: what is in the way, what is open, what is fine.
_ORDER: Final[dict[Verdict, int]] = {
    "not_met": 0,
    "unknown": 1,
    "unsettled": 2,
    "met": 3,
    "not_applicable": 4,
}
# The label of a question that would settle a condition.
ASK: Final = "Ask"
_SAYS_NOTHING: Final = frozenset(
    {"This is met.", "This is not met.", "Not known yet.", "Not settled.", "Does not apply to you."}
)


def verdict(condition: Condition) -> Verdict:
    """Give the verdict: an unknown that no fact of the person can settle is ``unsettled``."""
    if condition.outcome == UNKNOWN:
        return "unknown" if condition.needs else "unsettled"
    return condition.outcome


def by_weight(conditions: Iterable[Condition]) -> list[Condition]:
    """Sort conditions: not met, not known, not settled, met, does not apply; else as the law has them."""
    return sorted(conditions, key=lambda condition: _ORDER[verdict(condition)])


def tick(condition: Condition, sources: Sources, context: Context, *, short: bool = False) -> Tick:
    """Show a condition.

    Args:
        condition: The condition.
        sources: Where its authority gets its number.
        context: Gives the plain questions.
        short: True for what was found and what would meet it only, without the rule in words.
    """
    lines: list[tuple[str, str]] = []
    rule = condition.rule
    outcome = condition.outcome
    if not short:
        lines.append(("Rule", condition.required))
    if condition.found not in _SAYS_NOTHING:
        lines.append(("Found", condition.found))
    if outcome == NOT_MET:
        lines.extend(_what_would_meet(condition))
    elif outcome == UNKNOWN and condition.needs:
        lines.extend((ASK, question) for question in _questions(condition, context, 1 if short else 3))
    elif outcome == UNKNOWN:
        lines.append(("Note", "No answer of yours can settle this."))
    if not short:
        lines.extend(_notes(condition))
    return Tick(verdict(condition), rule.title, tuple(lines), (sources.note(rule.authority),))


def _notes(condition: Condition) -> Iterator[tuple[str, str]]:
    if condition.estimated:
        yield "Note", "This rests on an estimate."
    if condition.outcome in (MET, NOT_APPLICABLE):
        return
    if condition.rule.basis == "guidance":
        yield "Note", "This is how officers usually decide, not a rule of law."
    if condition.rule.step:
        yield "Note", "This is something to do before you apply."


def _what_would_meet(condition: Condition) -> list[tuple[str, str]]:
    lines = []
    if condition.rule.remedy:
        lines.append(("To meet it", condition.rule.remedy))
    elif condition.lifts_on is None and not condition.rule.changeable and not condition.rule.closes:
        lines.append(("To meet it", "Nothing that you can do changes this."))
    if condition.lifts_on is not None:
        lines.append(("Until", f"This may change on {condition.lifts_on}."))
    return lines


def _questions(condition: Condition, context: Context, most: int) -> list[str]:
    asked = list(dict.fromkeys(context.question(path) for path in condition.needs))
    if len(asked) <= most:
        return asked
    return [*asked[:most], f"… and {len(asked) - most} more."]
