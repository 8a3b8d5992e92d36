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
LOOK_OVER = "Your answers. Choose one to change it"
DISCLAIMER = "This is information, not legal advice."
COLOUR = re.compile(r"\x1b\[(?:[0-9]+;)*(?:3[0-7]|9[0-7])(?:;[0-9]+)*m")


@pytest.fixture(params=[60, 100])
def start(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    """Give a way to start the program at both widths; it is ended after the test."""
    started: list[Terminal] = []

    def begin(*arguments: str, **environment: str) -> Terminal:
        terminal = Terminal(
            request.param, tmp_path, "assess", *AS_OF, "--no-pager", *arguments, **environment
        )
        started.append(terminal)
        return terminal

    yield begin
    for terminal in started:
        terminal.close()


def open_up(terminal: Terminal, aim: str = "Work in Canada") -> None:
    """Answer the opening for an American without family from Canada."""
    terminal.answer("What would you like", aim)
    terminal.answer("When and where were you born", "38 Ohio")
    terminal.answer("Was a parent of yours", "Nobody")
    terminal.answer("Which of these are you today", "A citizen of the United States")


def answer_nothing(terminal: Terminal, until: str = LOOK_OVER, limit: int = 60) -> int:
    """Say "I do not know" until some words come, or the end; give how many questions that took."""
    for asked in range(limit):
        if not terminal.ready() or until in terminal.text() or LOOK_OVER in terminal.text():
            return asked
        terminal.reply(None)
    raise AssertionError("it never stops asking:\n" + "\n".join(terminal.lines()[-60:]))


def see_the_report(terminal: Terminal) -> None:
    """Go on from the answers to the report, and end after it."""
    terminal.answer(LOOK_OVER, "Show the report")
    terminal.wait_for(DISCLAIMER)
    terminal.answer("You can go on from here", "Finish")


def test_a_person_whose_mother_was_born_in_canada_gets_an_answer_in_seven_questions(start: Any) -> None:
    terminal = start()
    terminal.answer("What would you like", "already Canadian")
    terminal.answer("When and where were you born", "1951-04-03 California")
    terminal.answer("Was a parent of yours", "My mother")
    terminal.answer("Which of these are you today", "A citizen of the United States")
    terminal.answer("Did any of these happen", "None of these")
    terminal.answer("when and where was", "1925 Ontario")
    see_the_report(terminal)
    assert terminal.finish() == 0
    assert "already a Canadian citizen" in terminal.text()


def test_an_accountant_with_an_offer_gets_a_report(start: Any) -> None:
    terminal = start()
    open_up(terminal)
    terminal.answer("Who belongs to your family", "Nobody")
    terminal.answer("Which of these fit your plans", "There is a job offer")
    terminal.answer("What will your work in Canada be", "accountant")
    terminal.answer("Which of these is nearest", "Accountant")
    terminal.answer("true of the offer", "A working business; an employee; Portal; the employer's fee")
    terminal.answer("licences or professional titles", "CPA")
    terminal.answer("leave Canada when", "Yes")
    answer_nothing(terminal, "anything in the past")
    terminal.answer("anything in the past", "No, nothing")
    answer_nothing(terminal)
    see_the_report(terminal)
    assert terminal.finish() == 0
    assert "Open to you on these facts" in terminal.text()


def test_whoever_knows_nothing_still_gets_a_report(start: Any) -> None:
    terminal = start()
    assert 5 <= answer_nothing(terminal) <= 40
    see_the_report(terminal)
    assert terminal.finish() == 0
    assert "Not enough told yet" in terminal.text()


def test_back_leads_to_the_question_before_and_its_answer_can_be_changed(start: Any, tmp_path: Path) -> None:
    terminal = start("--save", str(tmp_path / "told.json"))
    terminal.answer("What would you like", "already Canadian")
    terminal.answer("When and where were you born", "1951-04-03 Ohio")
    terminal.answer("Was a parent of yours", "Back to the question")
    assert terminal.ready()
    assert terminal.text().count("When and where were you born") == 2
    terminal.reply("1960-05-04 Ontario")
    terminal.answer("Which of these are you today", "A citizen of Canada")
    see_the_report(terminal)
    assert terminal.finish() == 0
    told = json.loads((tmp_path / "told.json").read_text("utf-8"))
    assert told["applicant"]["birth_date"] == "1960-05-04"
    assert told["applicant"]["canada_status"] == "citizen"


def test_an_answer_that_cannot_be_is_refused_with_a_reason_and_asked_again(start: Any) -> None:
    terminal = start()
    terminal.answer("What would you like", "already Canadian")
    terminal.answer("When and where were you born", "1985")
    terminal.wait_for("Write the whole day and the place, like 1985-03-02 Ohio")
    terminal.reply("2030-01-01")
    terminal.wait_for("2026-11-22")
    terminal.answer("When and where were you born", "1985-03-02")
    terminal.answer("Where were you born", "Ohio")
    terminal.wait_for("Was a parent of yours")


def test_ctrl_c_halfway_offers_to_save_for_the_owner_alone_and_the_answers_can_be_taken_up(
    start: Any, tmp_path: Path
) -> None:
    terminal = start()
    open_up(terminal)
    terminal.wait_for("Who belongs to your family")
    terminal.press(CTRL_C)
    terminal.wait_for("Your answers are still here.")
    terminal.press(f"answers.json{ENTER}")
    assert terminal.finish() == 130
    saved = tmp_path / "answers.json"
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    assert json.loads(saved.read_text("utf-8")) == {
        "plans": {"aims": ["work"]},
        "applicant": {
            "age": 38,
            "birth_country": "US-OH",
            "citizenships": ["US"],
            "us_status": "citizen",
            "canada_status": "none",
            "tribe_member": False,
        },
        "ancestry": [],
    }
    again = start("--ask", "--profile", "answers.json")
    again.wait_for("Who belongs to your family")
    assert "were you born" not in again.text()


def test_ctrl_c_twice_saves_nothing(start: Any, tmp_path: Path) -> None:
    terminal = start()
    terminal.answer("What would you like", "Work in Canada")
    terminal.wait_for("When and where were you born")
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
    terminal.wait_for("When and where were you born")
    terminal.press(f"1951-04-03 Ontario{ENTER}")
    terminal.wait_for("7. A citizen of Canada")
    terminal.press(f"7{ENTER}")
    terminal.wait_for("1. Show the report")
    terminal.press(ENTER)
    terminal.wait_for(DISCLAIMER)
    terminal.wait_for("You can go on from here")
    terminal.press(ENTER)
    assert terminal.finish() == 0
    assert "\x1b" not in terminal.raw


def test_plain_gives_numbered_choices_on_any_terminal(start: Any) -> None:
    terminal = start("--plain")
    terminal.wait_for("1. Find out if I am already Canadian")
    terminal.press(f"1{ENTER}")
    terminal.wait_for("When and where were you born")
    terminal.press(f"1951-04-03 Ontario{ENTER}")
    terminal.wait_for("7. A citizen of Canada")
    terminal.press(f"7{ENTER}")
    terminal.wait_for("1. Show the report")
    terminal.press(ENTER)
    terminal.wait_for("You can go on from here")
    terminal.press(ENTER)
    assert terminal.finish() == 0
    assert "\x1b" not in terminal.raw


def test_a_terminal_without_the_signs_gets_ticks_of_letters(start: Any) -> None:
    terminal = start(LC_ALL="en_US.ISO-8859-1", PYTHONUTF8="1")
    terminal.wait_for("[ ] Find out if I am already Canadian")
    terminal.press(" ")
    terminal.wait_for("[x] Find out if I am already Canadian")


def test_occupations_are_suggested_while_a_title_is_written_and_tab_takes_one(start: Any) -> None:
    terminal = start()
    open_up(terminal, "Live in Canada")
    answer_nothing(terminal, "the job of most of the last ten years")
    terminal.press("carpen")
    terminal.wait_for("Carpenters (72310)")
    terminal.press("\t")
    terminal.press(ENTER)
    terminal.wait_for("paid work in it")


def test_the_short_round_ends_after_about_twelve_questions_and_goes_on_from_the_report(start: Any) -> None:
    terminal = start("--quick")
    open_up(terminal, "Live in Canada")
    answer_nothing(terminal)
    terminal.wait_for("That was the short round.")
    terminal.answer(LOOK_OVER, "Show the report")
    terminal.answer("You can go on from here", "Go on with the other questions")
    for _ in range(40):
        if not terminal.ready() or "These are the questions that" in terminal.text():
            break
        terminal.reply(None)
    terminal.wait_for("These are the questions that")


def test_an_answer_is_changed_from_the_list_of_answers(start: Any, tmp_path: Path) -> None:
    terminal = start("--save", str(tmp_path / "told.json"))
    terminal.answer("What would you like", "already Canadian")
    terminal.answer("When and where were you born", "1951-04-03 Ontario")
    terminal.answer("Which of these are you today", "A citizen of Canada")
    terminal.answer(LOOK_OVER, "When and where")
    assert terminal.ready()
    terminal.reply("1960-05-04 Ontario")
    see_the_report(terminal)
    assert terminal.finish() == 0
    told = json.loads((tmp_path / "told.json").read_text("utf-8"))
    assert told["applicant"]["birth_date"] == "1960-05-04"
    assert told["applicant"]["canada_status"] == "citizen"


def test_no_color_is_honoured_in_questions_and_report(start: Any) -> None:
    terminal = start(NO_COLOR="1")
    terminal.answer("What would you like", "already Canadian")
    terminal.answer("When and where were you born", "1951-04-03 Ontario")
    terminal.answer("Which of these are you today", "A citizen of Canada")
    see_the_report(terminal)
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
    see_the_report(terminal)
    assert terminal.finish() == 0
    assert "Protection in Canada" not in terminal.text()


def test_whoever_opens_the_protection_section_is_asked_about_gates_only_and_sees_no_score(start: Any) -> None:
    terminal = start()
    safe_until_the_offer(terminal)
    terminal.reply("Yes")
    answer_nothing(terminal)
    see_the_report(terminal)
    assert terminal.finish() == 0
    assert "Not scored; leads to protection" in terminal.text()
