"""Whatever a person answers, the conversation ends and leaves a profile that can be read."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moveto_ca.intake import check_against, parse_profile
from moveto_ca.interview.answers import BACK, SKIP, UNKNOWN, RefusedError, Special
from moveto_ca.interview.asking import Conversation
from moveto_ca.interview.session import Session
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 90
WRITTEN = (
    "38",
    "1951-04-03",
    "1990-07-01",
    "2004-02-29",
    "1925 Ontario",
    "1912",
    "Ohio",
    "Ontario",
    "Mexico",
    "United States",
    "United States, Mexico",
    "none",
    "never",
    "M F F",
    "8 7.5 7 7",
    "10",
    "0",
    "3",
    "25000",
    "accountant",
    "electrician",
    "nurse",
    "2024-05-01 airport",
    "United States pending",
)


class AnyScreen:
    """Answers with whatever Hypothesis draws."""

    def __init__(self, draw: Any) -> None:
        self._draw = draw

    def say(self, text: str, tone: str = "plain") -> None:
        """Nobody reads it."""

    def search(self, search: Any) -> Any:  # noqa: ARG002 - drawn instead
        return self.write()

    def choose(self, choices: Iterable[Any], default: Any, *, specials: bool = True) -> Any:  # noqa: ARG002 - drawn instead
        return self._draw(st.sampled_from([*(choice.value for choice in choices), UNKNOWN, SKIP]))

    def choose_many(self, choices: Iterable[Any]) -> Any:
        values = st.sampled_from([choice.value for choice in choices])
        return self._draw(st.one_of(st.lists(values, min_size=1, max_size=3, unique=True), st.just(UNKNOWN)))

    def write(self, *, signs: bool = True) -> Any:  # noqa: ARG002 - drawn instead
        return self._draw(st.sampled_from([*WRITTEN, UNKNOWN, SKIP]))


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_conversation_ends_with_a_profile_that_can_be_read(data: st.DataObject) -> None:
    session = Session({}, as_of=AS_OF, tables=PACKAGED)
    asked: list[str] = []
    refusals = 0
    while (prompt := session.next()) is not None:
        conversation = Conversation(AnyScreen(data.draw))
        try:
            answer = conversation._answer(prompt)
            if isinstance(answer, Special) and answer is not BACK:
                session.leave(prompt)
            else:
                session.take(prompt, answer)
        except RefusedError:
            refusals += 1
            if refusals > 3:
                session.leave(prompt)
            continue
        refusals = 0
        assert prompt.key not in asked
        asked.append(prompt.key)
        assert len(asked) <= MOST
    profile = parse_profile(session.document)
    assert check_against(profile, AS_OF) == []


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), steps=st.integers(1, 15))
def test_going_back_all_the_way_forgets_everything(data: st.DataObject, steps: int) -> None:
    session = Session({}, as_of=AS_OF, tables=PACKAGED)
    for _ in range(steps):
        prompt = session.next()
        if prompt is None:
            break
        try:
            answer = Conversation(AnyScreen(data.draw))._answer(prompt)
            session.leave(prompt) if isinstance(answer, Special) else session.take(prompt, answer)
        except RefusedError:
            session.leave(prompt)
    while session.back():
        pass
    assert session.document == {}
    assert session.asked == ()


def test_the_library_of_prompts_is_not_loaded_before_a_question_is_asked() -> None:
    program = (
        "import sys; import moveto_ca.interview.run, moveto_ca.interview.ask; "
        "moveto_ca.interview.ask.screen_for({'TERM': 'xterm'}); "
        "assert not {'questionary', 'prompt_toolkit'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
