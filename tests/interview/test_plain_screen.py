"""The plain screen: numbered choices and lines, for terminals that cannot move the cursor."""

from __future__ import annotations

from typing import Any

import pytest

from moveto_ca.interview.answers import BACK, SKIP, UNKNOWN
from moveto_ca.interview.ask import ListScreen, PlainScreen, screen_for
from moveto_ca.interview.questions import Choice

CHOICES = (Choice("Yes", True), Choice("No", False), Choice("None", None))


def screen(*written: str) -> tuple[PlainScreen, list[str]]:
    """Give a plain screen on which these lines are written, and what it shows."""
    lines, shown = iter(written), []
    return PlainScreen(lambda: next(lines), shown.append), shown


@pytest.mark.parametrize(
    ("written", "answer"),
    [("1", True), ("2", False), ("3", None), ("?", UNKNOWN), ("", SKIP), ("<", BACK)],
)
def test_a_choice_is_made_by_its_number_or_a_sign(written: str, answer: Any) -> None:
    plain, _ = screen(written)
    assert plain.choose(CHOICES, None) is answer


def test_a_number_that_is_not_there_is_asked_again() -> None:
    plain, shown = screen("7", "two", "2")
    assert plain.choose(CHOICES, None) is False
    assert sum("Write a number from 1 to 3" in line for line in shown) == 2


def test_enter_alone_takes_the_default_of_a_consent() -> None:
    plain, _ = screen("")
    assert plain.choose(CHOICES, False) is False


def test_several_are_chosen_with_commas_or_spaces() -> None:
    plain, _ = screen("1, 3 1")
    assert plain.choose_many(CHOICES) == [True, None]


def test_a_line_is_given_as_written_without_spaces_around_it() -> None:
    plain, _ = screen("  Ontario ")
    assert plain.write() == "Ontario"


def test_long_words_are_wrapped_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    plain, shown = screen()
    plain.say("word " * 30)
    assert all(len(line) < 40 for line in shown)
    assert sum(line.count("word") for line in shown) == 30


def test_a_dumb_terminal_gets_the_plain_screen() -> None:
    assert not isinstance(screen_for({"TERM": "dumb"}), ListScreen)
