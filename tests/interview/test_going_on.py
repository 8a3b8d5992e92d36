"""The short round, the look over the answers, and going on from the report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca.interview import further, review
from moveto_ca.interview.answers import SKIP, UNKNOWN
from moveto_ca.interview.catalogue.opening import BORN
from moveto_ca.interview.prompts import prompts_for
from moveto_ca.interview.questions import prompt_for
from moveto_ca.interview.run import QUICK, Interview
from moveto_ca.rules.tables import PACKAGED
from scripted import STOP, ScriptedScreen
from support import AS_OF

if TYPE_CHECKING:
    from pathlib import Path

ENGINEER = {
    "What would you like": "for good",
    "When and where were you born": "38 Ohio",
    "Was a parent of yours": "Nobody",
    "Which of these are you today": "A citizen of the United States",
    "Who belongs to your family": "Nobody",
    "What have you finished": "A master's; There is an ECA",
    "Which English test": ["IELTS", "CELPIP"],
    "four results in English": ["8 7.5 7 7", "10"],
    "Do you speak French": "No French",
    "job of most of the last ten years": ["mechanical engineer", "Mechanical engineers"],
    "paid work in it": "6",
    "In which province": "Ontario",
    "Which of these do you have": "None of these",
    "How much money": "45000",
    "anything in the past": "No, nothing",
}


def talk(script: dict[str, Any], **how: Any) -> tuple[Interview, ScriptedScreen]:
    screen = ScriptedScreen(script, how.pop("otherwise", SKIP))
    return Interview(None, as_of=AS_OF, tables=PACKAGED, screen=screen, **how), screen


def test_the_short_round_asks_about_twelve_questions_and_never_half_of_one() -> None:
    conversation, screen = talk(ENGINEER, quick=True)
    conversation.hold()
    assert QUICK <= len(screen.asked) <= QUICK + 2
    assert any("short round" in text for _, text in screen.said)
    asked = " ".join(screen.asked)
    assert "Which English test" in asked
    assert "four results in English" in asked


def test_from_the_report_the_rest_of_the_questions_can_be_asked() -> None:
    conversation, screen = talk({**ENGINEER, "You can go on": ["Go on with the other", "Finish"]}, quick=True)
    before = json.dumps(conversation.hold())
    told = conversation.go_on()
    assert told is not None
    assert json.dumps(told) != before
    assert any("questions that matter most" in text for _, text in screen.said)
    assert conversation.go_on() is None


def test_one_way_can_be_settled_from_the_report() -> None:
    script = {**ENGINEER, "You can go on": ["to settle: ", "Finish"]}
    conversation, screen = talk(script, quick=True)
    conversation.hold()
    asked = len(screen.asked)
    wanted = further.unsettled(conversation.session)[0]
    assert conversation.go_on() is not None
    assert len(screen.asked) >= asked + wanted[2]


def test_what_is_offered_from_the_report_says_how_many_answers_it_takes() -> None:
    conversation, _ = talk(ENGINEER, quick=True)
    conversation.hold()
    offered = further.unsettled(conversation.session)
    assert offered
    assert all(count > 0 for _, _, count in offered)
    assert "asylum" not in [name for name, _, _ in offered]


def test_once_all_is_settled_nothing_is_offered_but_to_change_to_save_and_to_finish() -> None:
    conversation, screen = talk(ENGINEER)
    conversation.hold()
    assert further.unsettled(conversation.session) == []
    assert conversation.go_on() is None
    assert screen.said[-1] == ("question", "You can go on from here.")


def test_the_answers_can_be_kept_in_a_file_and_the_conversation_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "told.json"
    script = {**ENGINEER, "You can go on": ["Save the answers", "Finish"]}
    conversation, screen = talk(script, quick=True)
    screen.write = lambda *, signs=True: str(file) if not signs else ScriptedScreen.write(screen)  # type: ignore[method-assign]
    told = conversation.hold()
    assert conversation.go_on() is None
    assert json.loads(file.read_text("utf-8")) == told


def test_stopping_at_the_offer_to_go_on_offers_to_save() -> None:
    conversation, screen = talk({**ENGINEER, "You can go on": STOP}, quick=True)
    conversation.hold()
    with pytest.raises(SystemExit) as stopped:
        conversation.go_on()
    assert stopped.value.code == 130
    assert any("still here" in text for _, text in screen.said)


# Looking over the answers -----------------------------------------------------------------------


def test_a_changed_answer_is_asked_again_with_what_hangs_on_it_and_nothing_else() -> None:
    script = {**ENGINEER, "Your answers.": ["Which English test", "Show the report"]}
    conversation, screen = talk(script)
    told = conversation.hold()
    assert told["applicant"]["languages"]["english"] == {
        "test": "celpip_general",
        **dict.fromkeys(("listening", "reading", "writing", "speaking"), 10),
    }
    twice = [words for words in dict.fromkeys(screen.asked) if screen.asked.count(words) == 2]
    assert twice == ["Which English test have you taken?", "What are the four results in English?"]
    assert told["applicant"]["work_years"]["foreign"] == 6


def test_what_a_changed_answer_leaves_without_sense_is_forgotten() -> None:
    script = {
        **ENGINEER,
        "When and where were you born": ["38 Ohio", "38 Ontario"],
        "Which of these are you today": ["A citizen of the United States", "A citizen of Canada"],
        "Your answers.": ["When and where", "Which of these are you", "Show the report"],
    }
    conversation, _ = talk(script)
    told = conversation.hold()
    assert told["applicant"]["birth_country"] == "CA-ON"
    assert told["applicant"]["canada_status"] == "citizen"
    assert "languages" not in told["applicant"]
    assert "funds_cad" not in told["plans"]


def test_every_answer_is_shown_in_the_words_in_which_it_was_given() -> None:
    conversation, _ = talk(ENGINEER)
    conversation.hold()
    shown = {one.prompt.question.id: review.in_words(one) for one in conversation.session.answered}
    assert shown["born"] == "38, US-OH"
    assert shown["household"] == "Nobody"
    assert shown["applicant.languages.english"] == "IELTS General Training"
    assert shown["applicant.work.noc"].endswith("(21301)")


def test_what_is_not_known_is_shown_as_that() -> None:
    conversation, _ = talk({"What would you like": "for good"}, otherwise=UNKNOWN)
    conversation.hold()
    assert review.in_words(conversation.session.answered[1]) == "(you do not know)"


def test_answers_fit_a_screen_of_sixty_columns() -> None:
    conversation, _ = talk(ENGINEER)
    conversation.hold()
    for one in conversation.session.answered:
        assert len(review._line(one)) <= 52


def test_consent_taken_back_clears_what_was_told_of_protection() -> None:
    script = {
        **ENGINEER,
        "What would you like": "Be safe",
        "asking for protection": ["Yes", "No"],
        "in Canada now": "Yes",
        "Your answers.": ["Do you want the part", "Show the report"],
    }
    conversation, _ = talk(script)
    assert "protection" not in conversation.hold()


# Why ---------------------------------------------------------------------------------------------


def test_every_question_says_why_it_is_asked() -> None:
    conversation, screen = talk(ENGINEER)
    conversation.hold()
    reasons = [text for tone, text in screen.said if tone == "quiet" and text.startswith("Why: ")]
    assert len(reasons) == len(screen.asked)


def test_a_question_without_a_reason_of_its_own_names_the_ways_that_wait_for_it() -> None:
    conversation, _ = talk(ENGINEER, quick=True)
    conversation.hold()
    (funds,) = prompts_for(conversation.session.document, "plans.funds_cad")
    assert "Express Entry" in conversation.session.why(funds)
    assert conversation.session.why(prompt_for(BORN, BORN.path)).endswith(".")
