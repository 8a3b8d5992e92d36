"""The answers in words, to be looked over and changed before the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview.answers import Special
from moveto_ca.interview.questions import Choice, Group

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from moveto_ca.interview.asking import Screen
    from moveto_ca.interview.session import Answered, Session

_REPORT: Final = "report"
CLEAR: Final = "clear"
CLEAR_WORDS: Final = "Clear all that I told about protection"
_WIDEST: Final = 52
_UNTOLD: Final = {
    Special.UNKNOWN: "you do not know",
    Special.SKIP: "skipped",
}
_PLAIN: Final = {True: "yes", False: "no", None: "none"}


def choose(screen: Screen, session: Session) -> str | None:
    """Show the answers and let one be chosen to be changed.

    Args:
        screen: Where to ask.
        session: The conversation.

    Returns:
        The key of the prompt to be asked again, or ``CLEAR``; None for going on.
    """
    screen.say("")
    screen.say("Your answers. Choose one to change it, or go on to the report.", "question")
    choices = (
        Choice("Show the report", _REPORT),
        *((Choice(CLEAR_WORDS, CLEAR),) if session.told_of_protection else ()),
        *(Choice(_line(one), one.prompt.key) for one in session.answered),
    )
    chosen = screen.choose(choices, _REPORT, specials=False)
    return None if chosen == _REPORT or isinstance(chosen, Special) else chosen


def _line(one: Answered) -> str:
    """Give a question and its answer on one line of a narrow screen."""
    answer = in_words(one)
    asked = one.prompt.words
    room = _WIDEST - min(len(answer), _WIDEST // 2) - 2
    short = asked if len(asked) <= room else f"{asked[: room - 2].rstrip()} …"
    line = f"{short} {answer}"
    return line if len(line) <= _WIDEST else f"{line[: _WIDEST - 2].rstrip()} …"


def in_words(one: Answered) -> str:
    """Give an answer in the words in which it was chosen, or as it was understood."""
    if isinstance(one.answer, Special):
        return f"({_UNTOLD.get(one.answer, 'not told')})"
    words = {repr(choice.value): choice.words for choice in _leaves(one.prompt.question.choices)}
    if repr(one.answer) in words:
        return words[repr(one.answer)]
    if one.prompt.question.kind == "many":
        return "; ".join(words.get(repr(value), str(value)) for value in one.answer)
    if one.prompt.question.kind == "search":
        found = one.prompt.question.search
        named = found(str(one.answer)) if found is not None else ()
        return next((choice.words for choice in named if choice.value == one.answer), str(one.answer))
    return _plainly(one.answer)


def _leaves(choices: Iterable[Choice]) -> Iterator[Choice]:
    for choice in choices:
        if isinstance(choice.value, Group):
            yield from _leaves(choice.value.choices)
        else:
            yield choice


def _plainly(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(_plainly(part) for part in value.values())
    if isinstance(value, list | tuple):
        return ", ".join(_plainly(part) for part in value) or "none"
    return _PLAIN.get(value, str(value)) if isinstance(value, bool | None) else str(value)
