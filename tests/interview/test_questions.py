"""Every prepared question is fit for a small screen and a worried reader."""

from __future__ import annotations

import re
from typing import Any

import pytest

from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.catalogue import prepared, protection
from moveto_ca.interview.document import steps_of, template_of
from moveto_ca.profile.paths import kind_at

NARROWEST = 60
POINTER_AND_MARK = 8
QUESTIONS = prepared()
BY_ID = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)


@BY_ID
def test_it_asks_something_in_one_or_two_short_sentences(question: Any) -> None:
    words = question.words
    assert words.endswith(("?", "."))
    assert "?" in words
    assert len(words) <= 90


@BY_ID
def test_it_uses_no_exclamation_marks_and_promises_nothing(question: Any) -> None:
    text = " ".join((question.words, question.why, question.hint, *(c.words for c in question.choices)))
    assert "!" not in text
    assert not re.search(r"\b(guarantee|certainly|surely)", text, re.IGNORECASE)


@BY_ID
def test_its_choices_fit_a_screen_of_sixty_columns(question: Any) -> None:
    for choice in question.choices:
        assert len(choice.words) <= NARROWEST - POINTER_AND_MARK


@BY_ID
def test_its_answer_goes_to_a_place_that_the_profile_has(question: Any) -> None:
    path = question.path.replace("[]", "[0]")
    assert kind_at(steps_of(path)) is not None
    assert template_of(path) == question.path


@BY_ID
def test_it_has_a_way_to_be_answered(question: Any) -> None:
    assert {
        "choice": bool(question.choices),
        "many": bool(question.choices),
        "text": question.read is not None,
        "search": question.search is not None,
    }[question.kind]


def test_no_two_questions_share_an_id() -> None:
    ids = [question.id for question in QUESTIONS]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.kind == "text"], ids=lambda q: q.id)
def test_every_example_in_a_hint_is_an_answer_that_can_be_read(question: Any) -> None:
    """What the hint says to write is tried as it stands."""
    for example in re.findall(r"[Ll]ike (.+?)(?:\.\s|\.$| or |; |: |$)", question.hint):
        try:
            question.read(example)
        except RefusedError as refused:
            pytest.fail(f"{example!r} is refused: {refused}")


def test_protection_asks_for_nothing_but_the_list_of_the_fact_sheet() -> None:
    for question in protection.QUESTIONS:
        assert question.path in protection.ALLOWED


def test_protection_never_asks_for_reasons() -> None:
    text = " ".join(f"{q.words} {q.hint}" for q in protection.QUESTIONS).casefold()
    for word in (
        "why do you",
        "fear",
        "orientation",
        "gender",
        "religion",
        "opinion",
        "harm",
        "passport",
        "address",
    ):
        assert word not in text


def test_consent_to_the_protection_section_is_no_unless_said() -> None:
    assert protection.CONSENT.default is False
