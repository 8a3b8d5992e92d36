"""The people of the examples hold the conversation: each gets a report after a bearable number of questions.

``pytest -s`` shows how many questions each was asked.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca.interview.answers import RefusedError, Special
from moveto_ca.interview.session import Session
from moveto_ca.rules.tables import PACKAGED
from situation_user import Person
from support import AS_OF, ROOT

if TYPE_CHECKING:
    from pathlib import Path

PROFILES = sorted((ROOT / "examples").glob("[0-9][0-9]-*.json"))
MOST = 40


def converse(profile: dict[str, Any]) -> tuple[Session, list[str]]:
    """Hold the whole conversation with a person; give its end, and the questions asked."""
    session, person, words = Session({}, as_of=AS_OF, tables=PACKAGED), Person(profile), []
    while (prompt := session.next()) is not None:
        words.append(prompt.words)
        answer = person.answer(prompt, session.document)
        if isinstance(answer, Special):
            session.leave(prompt)
            continue
        try:
            session.take(prompt, answer)
        except RefusedError:
            session.leave(prompt)
    return session, words


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_a_person_of_the_examples_gets_a_report_after_a_bearable_number_of_questions(path: Path) -> None:
    session, words = converse(json.loads(path.read_text("utf-8")))
    sys.stdout.write(f"\n{path.stem}: {len(words)} questions\n")
    assert session.report().routes
    assert len(words) <= MOST
    assert len(words) == len(set(words))
