"""The words of the Express Entry answer, made when the report is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.report import NOT_MET, UNKNOWN, Months, Prose
from moveto_ca.rules.admissibility.in_the_way import but_the_bar, the_bar
from moveto_ca.rules.conditions import LAW
from moveto_ca.rules.express_entry.cautions import cautions
from moveto_ca.rules.express_entry.nearness import nearest
from moveto_ca.rules.express_entry.notices import notices
from moveto_ca.rules.express_entry.steps import steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moveto_ca.report import Condition, Stream
    from moveto_ca.rules.express_entry.case import Case


def route_prose(case: Case, applying: Case, streams: Sequence[Stream]) -> Prose:
    """Give the words of the route: of the class that the person meets, or is nearest to.

    Args:
        case: The case on the day of the assessment.
        applying: The case on the day on which the application counts as made.
        streams: Its classes, best first.
    """
    best = nearest(streams, applying)
    return Prose(
        " ".join(_summary(case, applying, best)),
        next_steps=steps(case, best.conditions),
        fees=applying.fees,
        months=_months(case, best.id),
        cautions=tuple(cautions(case, best)),
        notices=notices(case, applying.facts.as_of),
    )


def stream_prose(case: Case, stream_id: str, title: str, conditions: tuple[Condition, ...]) -> Prose:
    """Give the words of one class."""
    return Prose(_class_sentence(title, conditions), months=_months(case, stream_id))


def _months(case: Case, stream_id: str) -> Months | None:
    row = case.facts.tables.row("ee-processing-months", stream_id, on=case.facts.as_of)
    return None if row is None else Months(row["low"], row["high"])


def _summary(case: Case, applying: Case, best: Stream) -> Iterator[str]:
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
    if "eca" in _failing(best.conditions) and applying.selection.once_assessed_passes:
        brought = applying.selection.once_assessed
        yield f"The assessment alone would bring the points of that grid to {brought}."
    if all(one.outcome != NOT_MET for one in _own(best.conditions)) and best.conditions[-1].share is not None:
        yield best.conditions[-1].found


def _own(conditions: Sequence[Condition]) -> list[Condition]:
    return [condition for condition in conditions if condition.rule.basis == LAW]


def _failing(conditions: Sequence[Condition]) -> set[str]:
    return {one.id for one in _own(conditions) if one.outcome == NOT_MET}


def _class_sentence(title: str, conditions: Sequence[Condition]) -> str:
    failed = [one for one in _own(conditions) if one.outcome == NOT_MET]
    bar, failing = the_bar(failed), [one.rule.title for one in but_the_bar(failed)]
    missing = f"Missing: {'; '.join(failing)}." if failing else ""
    if failed:
        return " ".join(filter(None, (f"{title}: not met yet.", bar, missing)))
    unknown = [one.rule.title for one in _own(conditions) if one.outcome == UNKNOWN]
    if unknown:
        return f"{title}: not known yet. Still open: {'; '.join(unknown)}."
    return f"You meet every requirement of the class {title}."
