"""What the answer of a line would be under each answer to the open facts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.citizenship.deciding import deciding, values_of
from moveto_ca.rules.citizenship.verdict import CITIZEN, IF_CONNECTED, NOT_CITIZEN, UNKNOWN, outcome
from moveto_ca.rules.citizenship.who import YOU, label, paragraph_text
from moveto_ca.wording.citizenship import ANSWERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.line import Generation, Possible
    from moveto_ca.rules.citizenship.questions import Question
    from moveto_ca.rules.citizenship.status import Status
    from moveto_ca.rules.citizenship.verdict import Answer

_MOST_BRANCHES: Final = 6


def branches(answer: Answer, as_of: date, law: Law, names: tuple[str, str] = YOU) -> list[dict[str, Any]]:
    """Give what follows from each answer to the open facts, best first; empty if the verdict is certain."""
    if answer.certain or answer.too_much_open:
        return []
    generations = answer.generations
    person = generations[-1].person

    def signature(status: Status) -> tuple[str, str | None]:
        return outcome(status, person, as_of, law).signature

    values = values_of(generations, signature)
    decides = {
        id(question)
        for generation, reached in zip(generations, values, strict=True)
        for course in generation.courses
        for question in deciding(course, reached)
    }
    rows: list[dict[str, Any]] = []
    seen: set[tuple[str, ...]] = set()
    for possible in generations[-1].possible:
        read = outcome(possible.status, person, as_of, law)
        conditions = _conditions(possible, generations, decides, names)
        if conditions in seen:
            continue
        seen.add(conditions)
        rows.append(
            {
                "if": "; ".join(conditions) or "otherwise",
                "verdict": read.verdict,
                "reason": read.reason,
                "paragraph": paragraph_text(possible.status)
                if read.verdict in (CITIZEN, UNKNOWN, IF_CONNECTED)
                else None,
            }
        )
    rows.sort(key=lambda row: _ORDER[row["verdict"]])
    return rows[:_MOST_BRANCHES]


_ORDER: Final = {CITIZEN: 0, IF_CONNECTED: 1, UNKNOWN: 2, NOT_CITIZEN: 3}


def _conditions(
    possible: Possible, generations: Sequence[Generation], decides: set[int], names: tuple[str, str]
) -> tuple[str, ...]:
    """Give the answers that lead to an outcome, oldest person first, those that decide only."""
    places = _distances(generations)
    found: list[str] = []
    step: Possible | None = possible
    while step is not None:
        here = [
            answered(question, yes, places, names)
            for question, yes in zip(step.leaf.questions, step.leaf.answers, strict=False)
            if id(question) in decides
        ]
        found[:0] = here
        step = step.parent
    return tuple(dict.fromkeys(found))


def _distances(generations: Sequence[Generation]) -> dict[int, int]:
    """Give how many generations each person stands above the last, by the identity of the person."""
    last = len(generations) - 1
    places = {id(g.person): last - index for index, g in enumerate(generations)}
    for index, generation in enumerate(generations):
        for course in generation.courses:
            for leaf in course.leaves:
                for question in leaf.questions:
                    # The applicant and the partner are other persons in their own lines than as parents.
                    places.setdefault(id(question.person), last - index)
    return places


def answered(question: Question, yes: bool, places: dict[int, int], names: tuple[str, str]) -> str:
    """Put the answer to an open question in words: "Your mother: died before 2015-06-11"."""
    who = label(question.person, places.get(id(question.person), 0), names)
    if question.other is not None:
        kind = "birth"
        day = label(question.other, places.get(id(question.other), 0), names)
    else:
        turns_on = None if question.day == date.max else question.day
        kind = question.choice or ("ever" if turns_on is None else "day")
        day = "" if turns_on is None else turns_on.isoformat()
    words = ANSWERS.get((question.field, kind)) or ANSWERS["", kind]
    return f"{who}: {words[0 if yes else 1].format(day=day, field=question.field.replace('_', ' '))}"
