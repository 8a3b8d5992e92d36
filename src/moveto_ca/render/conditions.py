"""Conditions as ticks: what the rule wants, what was found, what would meet it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.render.blocks import Tick
from moveto_ca.render.words import counted
from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

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
SAYS_NOTHING: Final = frozenset(
    {"This is met.", "This is not met.", "Not known yet.", "Not settled.", "Does not apply to you."}
)


def verdict(condition: Condition) -> Verdict:
    """Give the verdict: an unknown that no fact of the person can settle is ``unsettled``."""
    if condition.outcome == UNKNOWN:
        return "unknown" if condition.needs else "unsettled"
    return condition.outcome


def by_weight(conditions: Iterable[Condition]) -> list[Condition]:
    """Sort conditions: not met, not known, not settled, met, does not apply; else as the law has them.

    What stops a person at the border comes before all else that is not met: the rest opens nothing meanwhile.
    """
    return sorted(conditions, key=lambda condition: (_ORDER[verdict(condition)], not _bars(condition)))


def _bars(condition: Condition) -> bool:
    return condition.outcome == NOT_MET and condition.id == "admissible"


def tick(
    condition: Condition,
    sources: Sources,
    context: Context,
    *,
    short: bool = False,
    asked: Collection[str] = (),
) -> Tick:
    """Show a condition.

    Args:
        condition: The condition.
        sources: Where its authority gets its number.
        context: Gives the plain questions.
        short: True for what was found and what would meet it only, without the rule in words.
        asked: Questions that stand above already, and are not put again.
    """
    lines: list[tuple[str, str]] = []
    rule = condition.rule
    outcome = condition.outcome
    if not short:
        lines.append(("Rule", condition.required))
    if condition.found not in SAYS_NOTHING:
        lines.append(("Found", condition.found))
    if outcome == NOT_MET:
        lines.extend(_what_would_meet(condition))
    elif outcome == UNKNOWN and condition.needs:
        lines.extend((ASK, question) for question in _questions(condition, context, 1 if short else 3, asked))
    elif outcome == UNKNOWN and not rule.step:
        lines.append(("Note", "No answer of yours can settle this."))
    if not short:
        lines.extend(_notes(condition))
    return Tick(verdict(condition), rule.title, tuple(lines), (sources.cite(rule.authority),))


def _notes(condition: Condition) -> Iterator[tuple[str, str]]:
    if condition.estimated:
        yield "Note", "This rests on an estimate."
    if condition.outcome in (MET, NOT_APPLICABLE):
        return
    if condition.id == "invitations":
        yield "Note", "Past rounds do not foretell the next. This is no rule of law."
    elif condition.rule.basis == "guidance":
        yield "Note", "This is how officers usually decide, not a rule of law."
    if condition.rule.step and (condition.outcome == NOT_MET or condition.needs or condition.rule.remedy):
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


def _questions(condition: Condition, context: Context, most: int, asked: Collection[str]) -> list[str]:
    questions = dict.fromkeys(context.question(path) for path in condition.needs)
    fresh = [question for question in questions if question not in asked]
    if len(fresh) <= most:
        return fresh
    return [*fresh[:most], f"… and {counted(len(fresh) - most, 'more question', 'more questions')}."]
