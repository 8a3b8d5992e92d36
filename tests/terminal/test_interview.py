"""The interview in a real pseudo-terminal, narrow and wide."""

from __future__ import annotations

import json
import re
import stat
from typing import TYPE_CHECKING, Any

import pytest

from terminal_driver import CTRL_C, ENTER, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.terminal

AS_OF = ("--as-of", "2026-11-22")
DISCLAIMER = "This is information, not legal advice."
COLOUR = re.compile(r"\x1b\[(?:[0-9]+;)*(?:3[0-7]|9[0-7])(?:;[0-9]+)*m")


@pytest.fixture(params=[60, 100])
def start(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    """Give a way to start the program at both widths; it is ended after the test."""
    started: list[Terminal] = []

    def begin(*arguments: str, **environment: str) -> Terminal:
        terminal = Terminal(request.param, tmp_path, "assess", *AS_OF, *arguments, **environment)
        started.append(terminal)
        return terminal

    yield begin
    for terminal in started:
        terminal.close()


def open_up(terminal: Terminal, aim: str = "Work in Canada") -> None:
    """Answer the opening for an American without family from Canada."""
    terminal.answer("What would you like", aim)
    terminal.answer("When were you born", "38")
    terminal.answer("Where were you born", "Ohio")
    terminal.answer("Was one of your parents", "Neither")
    terminal.answer("Which of your grandparents", "None of these")


def answer_nothing(terminal: Terminal, until: str = DISCLAIMER, limit: int = 60) -> int:
    """Say "I do not know" until some words come, or the end; give how many questions that took."""
    for asked in range(limit):
        if not terminal.ready() or until in terminal.text():
            return asked
        terminal.reply(None)
    raise AssertionError("it never stops asking:\n" + "\n".join(terminal.lines()[-60:]))


def test_a_person_whose_mother_was_born_in_canada_gets_an_answer_in_five_questions(start: Any) -> None:
    terminal = start()
    terminal.answer("What would you like", "already Canadian")
    terminal.answer("When were you born", "1951-04-03")
    terminal.answer("Where were you born", "California")
    terminal.answer("Was one of your parents", "My mother")
    if terminal.ready():
        terminal.answer("when and where", "1925 Ontario")
    terminal.wait_for(DISCLAIMER)
    assert terminal.finish() == 0
    assert "already a Canadian citizen" in terminal.text()


def test_an_accountant_with_an_offer_gets_a_report(start: Any) -> None:
    terminal = start()
    open_up(terminal)
    terminal.answer("husband", "No")
    terminal.answer("citizen of", "United States")
    terminal.answer("job offer", "Yes")
    terminal.answer("What will your work in Canada be", "accountant")
    terminal.answer("Which of these is nearest", "Accountant")
    terminal.answer("true of the offer", "Portal; the employer's fee")
    terminal.answer("working business", "Yes")
    terminal.answer("licences or professional titles", "CPA")
    terminal.answer("leave Canada when", "Yes")
    terminal.answer("anything in the past", "No, nothing")
    terminal.wait_for(DISCLAIMER)
    assert terminal.finish() == 0
    assert "Open to you on these facts" in terminal.text()


def test_whoever_knows_nothing_still_gets_a_report(start: Any) -> None:
    terminal = start()
    assert 5 <= answer_nothing(terminal) <= 40
    terminal.wait_for(DISCLAIMER)
    assert terminal.finish() == 0
    assert "Not enough told yet" in terminal.text()


def test_back_leads_to_the_question_before_and_its_answer_can_be_changed(start: Any, tmp_path: Path) -> None:
    terminal = start("--save", str(tmp_path / "told.json"))
    terminal.answer("What would you like", "already Canadian")
    terminal.answer("When were you born", "1951-04-03")
    terminal.answer("Where were you born", "<")
    assert terminal.ready()
    assert terminal.text().count("When were you born") == 2
    terminal.reply("1960-05-04")
    terminal.answer("Where were you born", "Ontario")
    terminal.wait_for(DISCLAIMER)
    assert terminal.finish() == 0
    told = json.loads((tmp_path / "told.json").read_text("utf-8"))
    assert told["applicant"] == {"birth_date": "1960-05-04", "birth_country": "CA-ON"}


def test_an_answer_that_cannot_be_is_refused_with_a_reason_and_asked_again(start: Any) -> None:
    terminal = start()
    terminal.answer("What would you like", "already Canadian")
    terminal.answer("When were you born", "1985")
    terminal.wait_for("Write the whole day, like 1985-03-02")
    terminal.reply("2030-01-01")
    terminal.wait_for("2026-11-22")
    terminal.answer("When were you born", "1985-03-02")
    terminal.wait_for("Where were you born")


def test_ctrl_c_halfway_offers_to_save_for_the_owner_alone_and_the_answers_can_be_taken_up(
    start: Any, tmp_path: Path
) -> None:
    terminal = start()
    open_up(terminal)
    terminal.wait_for("husband")
    terminal.press(CTRL_C)
    terminal.wait_for("Your answers are still here.")
    terminal.press(f"answers.json{ENTER}")
    assert terminal.finish() == 130
    saved = tmp_path / "answers.json"
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    assert json.loads(saved.read_text("utf-8")) == {
        "plans": {"aims": ["work"]},
        "applicant": {"age": 38, "birth_country": "US-OH"},
        "ancestry": [],
    }
    again = start("--ask", "--profile", "answers.json")
    again.wait_for("husband")
    assert "When were you born" not in again.text()


def test_ctrl_c_twice_saves_nothing(start: Any, tmp_path: Path) -> None:
    terminal = start()
    terminal.answer("What would you like", "Work in Canada")
    terminal.wait_for("When were you born")
    terminal.press(CTRL_C)
    terminal.wait_for("Your answers are still here.")
    terminal.press(CTRL_C)
    assert terminal.finish() == 130
    assert not list(tmp_path.glob("*.json"))


def test_ctrl_c_before_any_answer_has_nothing_to_save(start: Any) -> None:
    terminal = start()
    terminal.wait_for("What would you like")
    assert terminal.ready()
    terminal.press(CTRL_C)
    terminal.wait_for("There are no answers to save.")
    assert terminal.finish() == 130


def test_a_plain_terminal_gets_numbered_choices(start: Any) -> None:
    terminal = start(TERM="dumb")
    terminal.wait_for("1. Find out if I am already Canadian")
    terminal.press(f"9{ENTER}")
    terminal.wait_for("Write numbers from 1 to 8")
    terminal.press(f"1{ENTER}")
    terminal.wait_for("When were you born")
    terminal.press(f"1951-04-03{ENTER}")
    terminal.wait_for("Where were you born")
    terminal.press(f"Ontario{ENTER}")
    terminal.wait_for(DISCLAIMER)
    assert terminal.finish() == 0
    assert "\x1b" not in terminal.raw


def test_no_color_is_honoured_in_questions_and_report(start: Any) -> None:
    terminal = start(NO_COLOR="1")
    terminal.answer("What would you like", "already Canadian")
    terminal.answer("When were you born", "1951-04-03")
    terminal.answer("Where were you born", "Ontario")
    terminal.wait_for(DISCLAIMER)
    assert terminal.finish() == 0
    assert not COLOUR.search(terminal.raw)


def safe_until_the_offer(terminal: Terminal) -> None:
    """Say that one wants to be safe, and nothing else, until protection is offered."""
    open_up(terminal, "Be safe")
    answer_nothing(terminal, "asking for protection")
    terminal.wait_for("asking for protection")


def test_protection_is_offered_last_and_enter_alone_means_no(start: Any) -> None:
    terminal = start()
    safe_until_the_offer(terminal)
    terminal.press(ENTER)
    terminal.wait_for(DISCLAIMER)
    assert terminal.finish() == 0
    assert "Protection in Canada" not in terminal.text()


def test_whoever_opens_the_protection_section_is_asked_about_gates_only_and_sees_no_score(start: Any) -> None:
    terminal = start()
    safe_until_the_offer(terminal)
    terminal.reply("Yes")
    answer_nothing(terminal, "Are you in Canada now")
    answer_nothing(terminal)
    assert terminal.finish() == 0
    assert "not scored · leads to protection" in terminal.text()
