"""Whole conversations, without a terminal: what is asked, what comes of it, stopping, going back."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca.intake import parse_profile
from moveto_ca.interview import save
from moveto_ca.interview.answers import BACK, SKIP, UNKNOWN
from moveto_ca.interview.run import interview
from moveto_ca.rules.assess import assess
from moveto_ca.rules.tables import PACKAGED
from scripted import STOP, ScriptedScreen
from support import AS_OF

if TYPE_CHECKING:
    from pathlib import Path

AMERICAN = {
    "When and where were you born": "38 Ohio",
    "Was a parent of yours": "Nobody",
    "Who belongs to your family": "Nobody",
    "Which of these are you today": "A citizen of the United States",
}
ACCOUNTANT = {
    "What would you like": "Work in Canada",
    **AMERICAN,
    "Which of these fit your plans": "There is a job offer",
    "your work in Canada be": ["accountant", "Accountant"],
    "true of the offer": "A working business; an employee; Portal; the employer's fee",
    "titles do you hold": "CPA",
    "leave Canada when": "Yes",
    "anything in the past": "No, nothing",
}
ONTARIO_MOTHER = {
    "What would you like": "already Canadian",
    "When and where were you born": "1951-04-03 California",
    "Was a parent of yours": "My mother",
    "when and where was": "1925 Ontario",
    "Which of these are you today": "A citizen of the United States",
    "Did any of these happen": "None of these",
}


def converse(
    script: dict[str, Any], told: dict[str, Any] | None = None, otherwise: Any = SKIP, **how: Any
) -> tuple[dict[str, Any], ScriptedScreen]:
    """Hold a conversation; give what is told at its end, and the screen."""
    screen = ScriptedScreen(script, otherwise)
    return interview(told, as_of=AS_OF, tables=PACKAGED, screen=screen, **how), screen


def standing(document: dict[str, Any], route_id: str) -> str | None:
    route = assess(parse_profile(document), as_of=AS_OF).route(route_id)
    return None if route is None else route.standing


def test_a_persons_mother_born_in_ontario_settles_citizenship_in_at_most_seven_questions() -> None:
    document, screen = converse(ONTARIO_MOTHER)
    assert len(screen.asked) <= 7
    assert standing(document, "citizenship-by-descent") == "strong"


FAMILIES = [
    (born, parent, when)
    for born in ("1940-02-01", "1951-04-03", "1976-12-31", "1985-06-01", "2010-01-01")
    for parent in ("My mother", "My father")
    for when in ("1905 Ontario", "1925 Quebec", "1946", "1950-05-05 Alberta")
    if int(when[:4]) + 14 <= int(born[:4])
]


@pytest.mark.parametrize(("born", "parent", "when"), FAMILIES)
def test_the_opening_of_a_family_question_takes_at_most_five_answers(
    born: str, parent: str, when: str
) -> None:
    script = ONTARIO_MOTHER | {
        "When and where were you born": f"{born} California",
        "Was a parent of yours": parent,
        "when and where was": when,
    }
    _, screen = converse(script)
    opening = [words for words in screen.asked if not words.startswith("Your ")]
    assert len(opening) <= 5


def test_an_accountant_with_an_offer_is_asked_at_most_eighteen_questions() -> None:
    document, screen = converse(ACCOUNTANT)
    assert len(screen.asked) <= 18
    assert standing(document, "cusma") == "strong"


def test_a_citizen_born_in_canada_is_asked_four_questions() -> None:
    _, screen = converse(
        {
            "What would you like": "for good",
            "When and where": "38 Ontario",
            "Which of these are you": "A citizen of Canada",
            "Who belongs to your family": "Nobody",
        }
    )
    assert len(screen.asked) == 4


def test_whoever_skips_everything_tells_nothing() -> None:
    document, _ = converse({})
    assert document == {}


def test_whoever_knows_nothing_tells_nothing_and_is_not_asked_twice() -> None:
    document, screen = converse({}, otherwise=UNKNOWN)
    assert document == {}
    assert len(screen.asked) == len(set(screen.asked))


def test_unknown_is_never_taken_for_no() -> None:
    document, _ = converse({"What would you like": "Work in Canada"}, otherwise=UNKNOWN)
    assert document == {"plans": {"aims": ["work"]}}


def test_not_knowing_about_the_parents_does_not_mean_that_there_is_no_line() -> None:
    document, _ = converse({"Was a parent of yours": UNKNOWN, "Which of your grandparents": UNKNOWN})
    assert "ancestry" not in document


def test_an_ancestor_further_back_is_placed_on_its_line() -> None:
    document, _ = converse(
        {
            "Was a parent of yours": "A grandparent",
            "Which of your grandparents": "further back",
            "great-grandparent": "M F F",
        }
    )
    assert document["ancestry"] == [
        [{"link": "mother"}, {"link": "father"}, {"link": "father", "birth_place": "CA"}]
    ]


def test_both_parents_give_two_lines() -> None:
    document, _ = converse({"Was a parent of yours": "Both"})
    assert document["ancestry"] == [
        [{"link": "mother", "birth_place": "CA"}],
        [{"link": "father", "birth_place": "CA"}],
    ]


def test_going_back_forgets_the_answer_and_asks_again() -> None:
    document, screen = converse({"When and where": ["38 Iowa", "41 Ohio"], "Was a parent": [BACK, "Nobody"]})
    assert document["applicant"] == {"age": 41, "birth_country": "US-OH"}
    assert sum("When and where" in words for words in screen.asked) == 2


def test_going_back_from_the_first_question_stays_there() -> None:
    document, screen = converse({"What would you like": [BACK, "Work in Canada"]})
    assert screen.refusals == ["This is the first question."]
    assert document["plans"] == {"aims": ["work"]}


def test_what_the_profile_does_not_allow_is_refused_and_asked_again() -> None:
    document, screen = converse({"When and where": ["2030-01-01 Ohio", "1985-03-02 Ohio"]})
    assert len(screen.refusals) == 1
    assert document["applicant"]["birth_date"] == "1985-03-02"


def test_what_is_told_in_a_file_is_kept_and_not_asked_again() -> None:
    told = {"applicant": {"birth_date": "1985-03-02", "birth_country": "US"}, "plans": {"aims": ["work"]}}
    document, screen = converse({}, told)
    assert document == told
    assert not any("born?" in words and "you born" in words for words in screen.asked)


def test_the_document_given_is_not_changed() -> None:
    told: dict[str, Any] = {"applicant": {}}
    converse({"When and where": "38 Ohio"}, told)
    assert told == {"applicant": {}}


def test_every_answer_makes_a_profile_that_can_be_read() -> None:
    document, _ = converse(ACCOUNTANT)
    assert parse_profile(document).applicant is not None


def test_protection_is_offered_with_no_as_the_answer_and_left_out_without_consent() -> None:
    script = {"What would you like": "Be safe", **AMERICAN}
    document, screen = converse(script | {"asking for protection": "No"})
    assert any("asking for protection" in words for words in screen.asked)
    assert "protection" not in document


def test_protection_answers_stay_out_of_a_saved_file(tmp_path: Path) -> None:
    screen = ScriptedScreen({"still here": str(tmp_path / "told.json")})
    save.offer(screen, {"applicant": {"age": 38}, "protection": {"wants_information": True}})
    assert json.loads((tmp_path / "told.json").read_text("utf-8")) == {"applicant": {"age": 38}}


def test_stopping_offers_to_save_and_ends_with_the_status_of_an_interruption(tmp_path: Path) -> None:
    file = tmp_path / "told.json"
    script = {"When and where": "38 Ohio", "Was a parent": STOP, "still here": str(file)}
    with pytest.raises(SystemExit) as stopped:
        converse(script)
    assert stopped.value.code == 130
    assert json.loads(file.read_text("utf-8")) == {"applicant": {"age": 38, "birth_country": "US-OH"}}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_that_is_there_already_is_not_overwritten(tmp_path: Path) -> None:
    taken, free = tmp_path / "taken.json", tmp_path / "free.json"
    taken.write_text("mine", "utf-8")
    screen = ScriptedScreen({"still here": [str(taken), str(free)]})
    save.offer(screen, {"applicant": {"age": 38}})
    assert taken.read_text("utf-8") == "mine"
    assert free.exists()
    assert "already" in screen.refusals[0]


def test_only_the_routes_asked_for_are_talked_about() -> None:
    _, screen = converse({}, routes=("cusma",))
    assert not any("grandparents" in words or "What would you like" in words for words in screen.asked)
    assert any("Which of these are you" in words for words in screen.asked)


def test_short_words_are_explained_when_a_question_first_uses_them() -> None:
    _, screen = converse(ACCOUNTANT)
    meanings = [text for tone, text in screen.said if tone == "quiet" and text.startswith("CUSMA: ")]
    assert len(meanings) == 1
