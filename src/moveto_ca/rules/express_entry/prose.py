"""The words of the Express Entry answer, made when the report is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, UNKNOWN, Months, Prose
from moveto_ca.rules.conditions import LAW
from moveto_ca.rules.express_entry import skilled_worker
from moveto_ca.rules.express_entry.fees import fees
from moveto_ca.rules.express_entry.notices import notices
from moveto_ca.rules.express_entry.score import partner_score
from moveto_ca.rules.express_entry.steps import steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moveto_ca.report import Condition, Stream
    from moveto_ca.rules.express_entry.case import Case

NO_ROUND: Final = (
    "No round of the last twelve months was open to you, whatever your score. What opens rounds: a "
    "nomination by a province (600 points), French at level 7 in all four parts, a year of skilled work in "
    "Canada (for example on a CUSMA work permit), or work in an occupation of a category in use."
)
TRUE_TWICE: Final = (
    "Your points must be true both on the day of the invitation and on the day you apply. Points lost only "
    "by a birthday between the two are forgiven."
)
AT_VISA_TOO: Final = (
    "The requirements of the Federal Skilled Worker class must be met on the day you apply and again on the "
    "day the visa is issued."
)
PARTNER_FIRST: Final = (
    "With your partner as the principal applicant the points would be {0}. Only one of you is ranked; it can "
    "be either."
)
NO_OFFER_POINTS: Final = "A job offer as such has given no points since 2025-03-25."
EXCEPT_HIGH_WAGE: Final = "Since 2026-11-03 it may again, in listed high-wage occupations."
PARTNER_STAYS: Final = (
    "A partner who stays behind is not scored, but must be declared and examined, and does not become a "
    "permanent resident with this application."
)


def route_prose(case: Case, applying: Case, best: Stream) -> Prose:
    """Give the words of the route.

    Args:
        case: The case on the day of the assessment.
        applying: The case on the day on which the application counts as made.
        best: Its best stream.
    """
    return Prose(
        " ".join(_summary(case, best)),
        next_steps=steps(case, best.conditions),
        fees=fees(applying),
        months=_months(case, best.id),
        cautions=tuple(_cautions(case, best)),
        notices=notices(case, applying.facts.as_of),
    )


def stream_prose(case: Case, stream_id: str, title: str, conditions: tuple[Condition, ...]) -> Prose:
    """Give the words of one class."""
    return Prose(_class_sentence(title, conditions), months=_months(case, stream_id))


def _months(case: Case, stream_id: str) -> Months | None:
    row = case.facts.tables.row("ee-processing-months", stream_id, on=case.facts.as_of)
    return None if row is None else Months(row["low"], row["high"])


def _summary(case: Case, best: Stream) -> Iterator[str]:
    score = case.score
    if score.grid is None:
        yield "The points system of that day is not covered by this tool."
    elif score.total is None:
        yield "Your points cannot be worked out yet: some facts are missing."
    elif score.inputs.estimated():
        yield f"Your points: about {score.total} of 1,200, an estimate."
    elif score.grid.why_not_exact:
        yield f"Your points: {score.total} of 1,200 on the last grid that is known in full."
    else:
        yield f"Your points: {score.total} of 1,200."
    yield _class_sentence(best.title, best.conditions)
    if all(one.outcome != NOT_MET for one in _own(best.conditions)) and best.conditions[-1].share is not None:
        yield best.conditions[-1].found


def _own(conditions: Sequence[Condition]) -> list[Condition]:
    return [condition for condition in conditions if condition.rule.basis == LAW]


def _class_sentence(title: str, conditions: Sequence[Condition]) -> str:
    failing = [one.rule.title for one in _own(conditions) if one.outcome == NOT_MET]
    if failing:
        return f"{title}: not met yet. Missing: {'; '.join(failing)}."
    unknown = [one.rule.title for one in _own(conditions) if one.outcome == UNKNOWN]
    if unknown:
        return f"{title}: not known yet. Still open: {'; '.join(unknown)}."
    return f"You meet every requirement of the class {title}."


def _cautions(case: Case, best: Stream) -> Iterator[str]:
    facts = case.facts
    share = best.conditions[-1].share
    fits = all(one.outcome != NOT_MET for one in _own(best.conditions))
    if fits and share is not None and share[1] == 0:
        yield NO_ROUND
    yield TRUE_TWICE
    if best.id == skilled_worker.STREAM_ID:
        yield AT_VISA_TOO
    other = partner_score(facts)
    if other is not None and other.total is not None and other.total > (case.score.total or 0):
        yield PARTNER_FIRST.format(other.total)
    if case.has_partner and facts.accompanying.fact is False:
        yield PARTNER_STAYS
    yield from _body_cautions(case)
    grid = case.score.grid
    if case.offered and grid is not None and not grid.offers_score:
        yield NO_OFFER_POINTS if not grid.high_wage_exists else NO_OFFER_POINTS + " " + EXCEPT_HIGH_WAGE


def _body_cautions(case: Case) -> Iterator[str]:
    """Name the body that must assess the diploma, where an occupation has one."""
    for row in case.facts.tables.rows("eca-designated-bodies", on=case.facts.as_of):
        if row.key[0] in case.occupations:
            only = "" if row["always"] else " if you need a licence"
            yield (
                f"For the occupation {row.key[0]} the assessment of the diploma must come from the "
                f"{row['body']}{only}."
            )
