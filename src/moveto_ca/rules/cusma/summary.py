"""The answer of a stream in one or two sentences, and the notice about the life of the agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, Notice
from moveto_ca.rules.admissibility.in_the_way import in_the_way
from moveto_ca.rules.permits.verdict import verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from moveto_ca.report import Condition, Standing
    from moveto_ca.rules.facts import Facts

NOT_IN_FORCE: Final = "The agreement was not in force on this day."
SUMMARIES: Final = {
    "closed": "No permits are issued under the agreement on this day.",
    "incomplete": "Nothing that you told rules this permit out, but some facts are missing.",
    "weak": "You meet the treaty's conditions, but not what officers usually look for. A refusal is likely.",
    "not_yet": "You meet the conditions, but something must be done before you apply.",
    "meets_published_conditions": "On what you told, you meet the published conditions. An officer decides.",
}


def summary_of(
    conditions: Sequence[Condition],
    standing: Standing,
    words: Mapping[str, str] = SUMMARIES,
    thing: str = "permit",
) -> str:
    """Give the answer of a stream.

    Args:
        conditions: Every condition of the stream.
        standing: The standing that follows from them.
        words: The answer for each word of the sheet but ``not_eligible``.
        thing: What is asked for.
    """
    word = verdict(conditions)
    if word == "incomplete" and standing == "eligible":
        return (
            "What you told meets the conditions so far as they are settled; some are not. An officer decides."
        )
    if word != "not_eligible":
        return words[word]
    failing = [c for c in conditions if c.outcome == NOT_MET and c.rule.basis == "law" and not c.rule.step]
    if standing == "not_available":
        fixed = next(c for c in failing if not c.rule.changeable)
        return f"This {thing} is not open to you. {fixed.found}"
    reasons = in_the_way(failing, "What you could still change")
    return f"This {thing} is not open to you as things stand. {reasons}"


def review_notice(facts: Facts, standing: Standing) -> tuple[Notice, ...]:
    """Give the notice about the joint review of 2026, where the agreement matters to the person."""
    exit_row = facts.tables.row("cusma-agreement", "earliest_exit", on=facts.as_of)
    if exit_row is None or standing == "not_available":
        return ()
    return (
        Notice(
            "cusma_review",
            "The United States did not renew CUSMA at the review of 2026-07-01. It stays in force, with a "
            f"review each year. What was known then makes it sure only until {exit_row['day']}. Permits "
            "already issued stay valid to their date.",
        ),
    )
