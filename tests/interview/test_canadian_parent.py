"""Someone with a parent born in Canada: at most five questions about aims, birth and family settle it."""

from __future__ import annotations

from typing import Any

import pytest

from descent_cases import HARMLESS_ANCESTOR
from moveto_ca.interview.answers import RefusedError, Special
from moveto_ca.interview.catalogue.family_line import events_told
from moveto_ca.interview.session import Session
from moveto_ca.rules.tables import PACKAGED
from situation_user import Person
from support import AS_OF

MOST = 5
# What the answer on citizenship is asked by: the aims, the own birth, the family line.
OF_CITIZENSHIP = ("plans.aims", "applicant.birth_", "ancestry")


def parent(link: str, born: str, **told: Any) -> dict[str, Any]:
    return {**HARMLESS_ANCESTOR, "link": link, "birth_date": born, "birth_place": "CA-ON", **told}


def somebody(born: str, *parents: dict[str, Any], aims: tuple[str, ...] = ("settle",)) -> dict[str, Any]:
    return {
        "applicant": {
            "birth_date": born,
            "birth_country": "US-OH",
            "citizenships": ["US"],
            "us_status": "citizen",
            "canada_status": "none",
        },
        "ancestry": [[each] for each in parents],
        "plans": {"aims": list(aims)},
    }


def verdict(session: Session) -> str:
    route = session.report().route("citizenship-by-descent")
    assert route is not None
    return str(route.measures["verdict"])


def settled(session: Session) -> bool:
    """Tell whether the report finds a citizen, and what could have ended a line was asked about too."""
    lines = session.document.get("ancestry") or []
    return bool(lines) and any(map(events_told, lines)) and verdict(session) == "citizen"


def questions_until_settled(profile: dict[str, Any]) -> tuple[int, Session]:
    """Hold the conversation until it is settled, or ends; give how many questions were about citizenship."""
    session, person, asked = Session({}, as_of=AS_OF, tables=PACKAGED), Person(profile), 0
    while not settled(session) and (prompt := session.next()) is not None:
        asked += prompt.path.startswith(OF_CITIZENSHIP)
        answer = person.answer(prompt, session.document)
        try:
            if isinstance(answer, Special):
                session.leave(prompt)
            else:
                session.take(prompt, answer)
        except RefusedError:
            session.leave(prompt)
    return asked, session


FAMILIES = [
    (link, parent_born, born)
    for link in ("mother", "father")
    for parent_born, born in (
        ("1905-03-01", "1946-12-31"),
        ("1905-03-01", "1947-01-01"),
        ("1925-08-14", "1951-09-14"),
        ("1925-08-14", "1977-02-14"),
        ("1950-05-05", "1977-02-15"),
        ("1950-05-05", "1985-06-01"),
        ("1960-05-05", "2009-04-17"),
        ("1976-05-05", "2015-06-11"),
    )
]


@pytest.mark.parametrize("aims", [("settle",), ("know_if_citizen",)], ids=lambda aims: aims[0])
@pytest.mark.parametrize(("link", "parent_born", "born"), FAMILIES)
def test_a_canadian_born_parent_settles_it_in_at_most_five_questions(
    link: str, parent_born: str, born: str, aims: tuple[str, ...]
) -> None:
    asked, session = questions_until_settled(somebody(born, parent(link, parent_born), aims=aims))
    assert asked <= MOST
    assert verdict(session) == "citizen"


def test_two_canadian_born_parents_take_no_more() -> None:
    both = (parent("mother", "1950-05-05"), parent("father", "1948-01-01"))
    asked, session = questions_until_settled(somebody("1985-06-01", *both))
    assert asked <= MOST
    assert verdict(session) == "citizen"


def test_a_parent_who_renounced_before_the_birth_is_found_out() -> None:
    """The question about what may have ended the line is not for show: its answer turns the verdict."""
    renounced = parent("mother", "1950-05-05", renounced="1980-01-01")
    _, session = questions_until_settled(somebody("1985-06-01", renounced))
    prompt = session.next()
    assert prompt is not None
    assert prompt.path == "ancestry[0][0].renounced"
    session.take(prompt, "1980-01-01")
    assert verdict(session) == "not_citizen"
