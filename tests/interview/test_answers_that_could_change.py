"""No answer to a question that was not asked changes what is read first, and no idle question is asked.

The people of the examples hold their conversations; then every question of the list that makes sense and was
not asked is answered in every way that a rule may tell apart, and the person is assessed again.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
from contextlib import suppress
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca.intake import InputError, check_against, parse_profile
from moveto_ca.interview import probing
from moveto_ca.interview.answers import RefusedError, Special
from moveto_ca.interview.document import inside
from moveto_ca.interview.plan import Plan
from moveto_ca.interview.session import Session
from moveto_ca.rules.assess import assess
from moveto_ca.rules.tables import PACKAGED
from situation_user import Person
from support import AS_OF, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from moveto_ca.interview.questions import Prompt
    from moveto_ca.report import Route

PROFILES = sorted((ROOT / "examples").glob("[0-9][0-9]-*.json"))
EVERYBODY = pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
MEDIAN = 18
FEW = {"01": 7, "11": 7}
CHANCES = 40
NEAREST = 8
LUCK = 0.6
# How many questions each is asked at most; their median must not pass the target.
MOST = dict(
    zip(
        (f"{number:02d}" for number in range(1, 23)),
        (6, 20, 22, 15, 14, 23, 20, 17, 22, 21, 4, 19, 18, 32, 13, 36, 26, 18, 13, 18, 12, 16),
        strict=True,
    )
)
# Those whose questions are all tried here on every run; the hand tool of this folder tries everybody's.
QUICK = ("04", "05", "08", "09", "11", "13", "15", "17", "18", "19", "20", "21")


@cache
def conversation(path: Path) -> Session:
    """Hold the whole conversation with a person of the examples."""
    return held(path, lambda _prompt: Special.UNKNOWN)


@cache
def with_the_best_of_luck(path: Path) -> Session:
    """Hold it with somebody who answers as well as can be what the person of the example does not know."""
    return held(path, best)


def best(prompt: Prompt) -> Any:
    """Give the best answer: the first that can be chosen, or the highest number."""
    values = probing.answers(prompt.question)
    numbers = [value for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
    return max(numbers) if numbers else values[0] if values else Special.UNKNOWN


def held(path: Path, otherwise: Callable[[Prompt], Any]) -> Session:
    """Hold the whole conversation with a person who answers otherwise what the example does not tell."""
    session, person = Session({}, as_of=AS_OF, tables=PACKAGED), Person(json.loads(path.read_text("utf-8")))
    while (prompt := session.next()) is not None:
        answer = person.answer(prompt, session.document)
        answer = otherwise(prompt) if isinstance(answer, Special) else answer
        try:
            session.leave(prompt, answer) if isinstance(answer, Special) else session.take(prompt, answer)
        except RefusedError:
            session.leave(prompt)
    return session


def routes(document: dict[str, Any]) -> tuple[Route, ...] | None:
    """Assess what is told; None if a profile cannot be so."""
    try:
        profile = parse_profile(document)
    except InputError:
        return None
    if check_against(profile, AS_OF):
        return None
    return assess(profile, as_of=AS_OF).routes


def within_the_aims(session: Session) -> frozenset[str]:
    return frozenset(session.plan._routes(session.document)) - {"asylum"}


def readable(document: dict[str, Any], names: frozenset[str]) -> probing.Result:
    found = routes(document)
    assert found is not None
    return probing.result(found, names)


@EVERYBODY
def test_no_answer_to_a_question_that_was_not_asked_changes_what_is_read_first(path: Path) -> None:
    session = conversation(path)
    names = within_the_aims(session)
    now = readable(session.document, names)
    assert session.report().routes
    assert len({one.prompt.words for one in session.answered}) == len(session.asked) <= MOST[path.stem[:2]]
    missed = [
        prompt.key
        for prompt in probing.untold(session.document, session.asked)
        if probing.could_change(session.document, prompt, names, routes, now)
    ]
    assert missed == []


def changed(document: dict[str, Any], prompt: Prompt, value: Any) -> dict[str, Any] | None:
    made = deepcopy(document)
    try:
        prompt.place(made, deepcopy(value))
    except RefusedError:
        return None
    return made


# What a yes to the first question about the past can lead to: drunk driving, five years ago; a war crime.
STORIES = (
    json.loads((ROOT / "examples" / "14-nurse-with-a-dui.json").read_text("utf-8"))["background"],
    {"offences": [], "security_concern": True},
)


def matters(path: Path, prompt: Prompt, before: dict[str, Any], names: frozenset[str]) -> bool:
    """Tell whether an answer can change what is read first: at once, or together with other answers.

    Looked at are the facts as they were when it was asked; those of the end; the question that an answer
    leads to; the facts of somebody who answers as well as can be what this person does not know; and the
    facts of others who stood at the same place and went on with any answers.
    """
    session = conversation(path)

    def changes(document: dict[str, Any], asked: Prompt) -> bool:
        found = routes(document)
        if found is None:
            return False
        return probing.could_change(document, asked, names, routes, probing.result(found, names))

    if changes(before, prompt) or changes(session.document, prompt):
        return True
    if prompt.question.id == "past":
        now = readable(session.document, names)
        return any(readable({**session.document, "background": story}, names) != now for story in STORIES)
    for value in probing.answers(prompt.question):
        if (made := changed(before, prompt, value)) is None or routes(made) is None:
            continue
        follow_up = Session(made, as_of=AS_OF, tables=PACKAGED)
        follow_up.plan = session.plan
        following = follow_up.plan.next(made, follow_up.report(), {*session.asked, prompt.key})
        if following is not None and changes(made, following):
            return True
    if changes(with_the_best_of_luck(path).document, prompt):
        return True
    beside = [one.prompt for one in session.answered if one.prompt is not prompt]
    beside.sort(key=lambda other: other.path.rpartition(".")[0] != prompt.path.rpartition(".")[0])
    for other in beside[:NEAREST]:
        for value in probing.answers(other.question):
            made = changed(session.document, other, value)
            if made is not None and changes(made, prompt):
                return True
    return any(changes(going_on(session, prompt, before, chance), prompt) for chance in range(CHANCES))


def going_on(session: Session, prompt: Prompt, before: dict[str, Any], chance: int) -> dict[str, Any]:
    """Go on from the facts as they were when a prompt was asked, with any answers; give what is told then.

    What another person who stood at the same place could go on to tell: the prompt itself is left out.
    """
    drawn = random.Random(f"{prompt.key} {chance}")  # noqa: S311 - the same answers on every run
    other = Session(before, as_of=AS_OF, tables=PACKAGED)
    other.plan = Plan()  # only what conditions wait for
    earlier = list(session.asked)[: list(session.asked).index(prompt.key)]
    asked = dict.fromkeys([*earlier, prompt.key])
    while (following := other.plan.next(other.document, other.report(), asked)) is not None:
        asked[following.key] = None
        values = probing.answers(following.question)
        if not values or inside(following.path, "background"):
            continue
        with suppress(RefusedError):
            other.take(following, best(following) if drawn.random() < LUCK else drawn.choice(values))
    return other.document


def idle(path: Path) -> list[str]:
    """Give the questions that a person was asked and that could not have changed anything."""
    session = conversation(path)
    names = within_the_aims(session) | {"asylum"}
    return [
        one.prompt.key
        for one in session.answered
        if one.prompt.question.id != "aims"  # it says which ways are looked at
        and not matters(path, one.prompt, one.before, names)
    ]


@pytest.mark.parametrize(
    "path", [path for path in PROFILES if path.stem[:2] in QUICK], ids=lambda path: path.stem
)
def test_no_question_is_asked_whose_answer_could_not_change_what_is_read_first(path: Path) -> None:
    assert idle(path) == []


def test_half_of_the_people_are_asked_at_most_eighteen_questions() -> None:
    assert set(MOST) == {path.stem[:2] for path in PROFILES}
    assert statistics.median(MOST.values()) <= MEDIAN
    assert all(MOST[number] <= few for number, few in FEW.items())


def main() -> None:
    """Show, for everybody or those named, how many questions were asked, and which could not matter."""
    for path in PROFILES:
        if not sys.argv[1:] or path.stem[:2] in sys.argv[1:]:
            sys.stdout.write(f"{path.stem:<48}{len(conversation(path).asked):>3}  {idle(path)}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
