"""Titles that are not on the list: which professions they suggest, and what each profession does."""

from __future__ import annotations

import pytest

from cusma.applicants import condition, stream
from moveto_ca.rules.cusma.near import near_professions
from moveto_ca.rules.cusma.professions import book
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

LISTED = frozenset(book(PACKAGED, AS_OF).by_id)


def test_every_profession_says_in_a_few_words_what_its_people_do() -> None:
    told = {row["profession"]: row["does"] for row in PACKAGED.rows("cusma-duties")}
    assert told.keys() == LISTED
    assert all(0 < len(words) <= 34 for words in told.values())


def test_a_title_suggests_only_professions_of_the_list() -> None:
    for row in PACKAGED.rows("cusma-near-titles"):
        assert LISTED.issuperset(row["professions"])


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Software developer", "computer_systems_analyst"),
        ("Senior Product Manager", "management_consultant"),
        ("Actuary", "mathematician"),
        ("Oceanographer", "physicist"),
        ("Plant pathologist", "biologist"),
        ("Climate scientist", "meteorologist"),
    ],
)
def test_a_title_suggests_a_profession(title: str, first: str) -> None:
    assert near_professions(PACKAGED, title, AS_OF)[0] == first


def test_a_title_of_no_profession_suggests_none() -> None:
    for title in ("Chef", "Paramedic", "Truck driver", ""):
        assert near_professions(PACKAGED, title) == ()


def test_a_title_that_suggests_something_still_decides_nothing() -> None:
    told = stream(offer={"profession": ..., "title": "Software developer"})
    found = condition(told, "profession")
    assert found.outcome == "unknown"
    assert "Computer Systems Analyst; Engineer" in found.found
    assert "the duties do" in found.found
    assert "may be" not in condition(stream(offer={"profession": ..., "title": "Chef"}), "profession").found
