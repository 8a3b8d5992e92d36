"""The family line as a tree: every person with how they stand, the best line first."""

from __future__ import annotations

import io
from typing import Any

import pytest
from rich.cells import cell_len
from rich.console import Console

from family_lines import abroad, elder, ontario, you
from moveto_ca.intake import parse_profile
from moveto_ca.render import markdown
from moveto_ca.render.blocks import Branches, Node, Para
from moveto_ca.render.family import family_tree
from moveto_ca.render.text import render
from moveto_ca.rules.assess import assess
from support import AS_OF

GRANDMOTHER = ontario("1925", link="mother")
MOTHER = abroad("1950-05-05", link="mother")
FATHER = abroad("1948-01-01")
FOREIGN = elder("1920-01-01", "PL")
APPLICANT = you("1980-05-05", "US-OH")
FAMILY: dict[str, Any] = {
    "applicant": APPLICANT,
    "partner": {
        "birth_date": "1982-01-01",
        "birth_country": "US",
        "ancestry": [[ontario("1950-01-01")]],
    },
    "children": [
        {"birth_date": "2010-05-05", "birth_country": "US-OH", "of": "applicant", "adopted_on": None},
        {"birth_date": "2013-05-05", "birth_country": "US-OH", "of": "applicant", "adopted_on": None},
    ],
    "ancestry": [[FATHER, FOREIGN], [MOTHER, GRANDMOTHER]],
}


def measures(document: dict[str, Any]) -> dict[str, Any]:
    route = assess(parse_profile(document), as_of=AS_OF).route("citizenship-by-descent")
    assert route is not None
    return route.measures


def trees(document: dict[str, Any]) -> list[Node]:
    return [block.root for block in family_tree(measures(document)) if isinstance(block, Branches)]


def chain(node: Node) -> list[Node]:
    """Give a line from its root down, by the first child of each."""
    return [node, *(chain(node.below[0]) if node.below else [])]


def page(document: dict[str, Any], *, width: int = 80, terminal: bool = False) -> str:
    file = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    console = Console(
        file=file, width=width, force_terminal=terminal, color_system=None, legacy_windows=False
    )
    render(assess(parse_profile(document), as_of=AS_OF), console)
    file.flush()
    file.seek(0)
    return file.read()


def test_a_row_says_who_when_and_where_born_how_they_stand_and_under_which_paragraph() -> None:
    mother = chain(trees(FAMILY)[0])[1]
    assert (mother.who, mother.words) == (
        "Your mother, born 1950-05-05 in Massachusetts",
        "citizen (3(1)(g))",
    )


def test_the_oldest_is_at_the_root_and_the_person_at_the_end() -> None:
    who = [node.who.partition(",")[0] for node in chain(trees(FAMILY)[0])]
    assert who[:3] == ["Your grandmother", "Your mother", "You"]


def test_the_best_line_comes_first_and_the_others_after_it() -> None:
    blocks = list(family_tree(measures(FAMILY)))
    roots = [block.root.who for block in blocks if isinstance(block, Branches)]
    assert roots[:2] == [
        "Your grandmother, born 1925 in Ontario",
        "Your grandfather, born 1920-01-01 in Poland",
    ]
    assert Para("Another line:", "quiet") in blocks


def test_children_stand_below_the_parent_whose_line_they_carry_on() -> None:
    parent = chain(trees(FAMILY)[0])[2]
    assert [child.who.partition(",")[0] for child in parent.below] == [
        "Your first child",
        "Your second child",
    ]


def test_the_partner_has_a_tree_of_their_own() -> None:
    last = chain(trees(FAMILY)[-1])
    assert [node.who.partition(",")[0] for node in last] == ["Your partner's father", "Your partner"]
    assert last[-1].words.startswith("citizen (3(1)(b)")


def test_who_is_no_citizen_is_said_to_be_none() -> None:
    line = chain(trees({"applicant": APPLICANT, "ancestry": [[FATHER, FOREIGN]]})[0])
    assert {(node.verdict, node.words) for node in line} == {("not_met", "not a citizen")}


def test_a_contested_line_is_never_a_plain_yes() -> None:
    line = [
        abroad("1940-06-02", link="mother"),
        abroad("1912-11-19"),
        elder("1886-04-05", "CA-QC", naturalized_elsewhere="1915-10-01"),
    ]
    document = {"applicant": you("1968-03-22", "US-MA"), "ancestry": [line]}
    assert measures(document)["reason"].startswith("contested")
    last = chain(trees(document)[0])[-1]
    assert (last.verdict, last.words.partition(" (")[0]) == ("unsettled", "not settled in law")


def test_since_when_is_said_for_the_person_at_the_end() -> None:
    mother = ontario("1950-05-05", link="mother")
    last = chain(trees({"applicant": APPLICANT, "ancestry": [[mother]]})[0])[-1]
    assert last.lines[0].startswith("Citizen from 1980-05-05.")


def test_a_partner_who_is_told_to_be_a_citizen_is_shown_as_told() -> None:
    document = {"applicant": APPLICANT, "ancestry": [], "partner": {"canada_status": "citizen"}}
    assert [(node.who, node.words) for node in trees(document)] == [("Your partner", "citizen, as you told")]


def test_whoever_says_to_be_a_citizen_is_shown_so_whatever_is_still_open() -> None:
    document = {"applicant": {**APPLICANT, "canada_status": "citizen"}, "ancestry": [[{"link": "mother"}]]}
    assert [(node.who, node.words, node.verdict) for node in trees(document)] == [
        ("You, born 1980-05-05 in Ohio", "citizen, as you told", "met")
    ]


def test_a_line_that_makes_a_citizen_is_drawn_for_whoever_says_to_be_one() -> None:
    told = {"applicant": {**APPLICANT, "canada_status": "citizen"}}
    mother = ontario("1950-05-05", link="mother")
    first, *others = trees({**told, "ancestry": [[mother], [FATHER, FOREIGN]]})
    assert [node.who.partition(",")[0] for node in chain(first)] == ["Your mother", "You"]
    assert others == []


def test_children_stand_below_the_partner_whose_line_they_carry_on() -> None:
    document = {
        "applicant": APPLICANT,
        "ancestry": [],
        "partner": {"birth_date": "1986-01-25", "birth_country": "CA-NS", "canada_status": "citizen"},
        "children": [
            {"birth_date": "2015-10-01", "birth_country": "US", "of": "both"},
            {"birth_date": "2019-06-17", "birth_country": "US", "of": "both"},
        ],
    }
    drawn = trees(document)[-1]
    assert drawn.who == "Your partner, born 1986-01-25 in Nova Scotia"
    assert [child.who.partition(",")[0] for child in drawn.below] == [
        "Your first child",
        "Your second child",
    ]


def test_children_of_a_parent_whose_own_line_is_open_are_drawn_together() -> None:
    document = {
        "applicant": APPLICANT,
        "ancestry": [],
        "partner": {"birth_date": "1986-01-25", "birth_country": "US", "canada_status": "citizen"},
        "children": [
            {"birth_date": "2015-10-01", "birth_country": "US", "of": "both", "adopted_on": None},
            {"birth_date": "2019-06-17", "birth_country": "US", "of": "both", "adopted_on": None},
        ],
    }
    drawn = trees(document)
    assert [(node.who, node.words) for node in drawn[:1]] == [("Your partner", "citizen, as you told")]
    assert drawn[-1].who.startswith("The children's parent")
    assert len(drawn[-1].below) == 2


def test_nobody_of_whom_nothing_is_known_gets_a_tree() -> None:
    assert list(family_tree(measures({"applicant": APPLICANT}))) == []


def test_markdown_writes_a_list_within_a_list() -> None:
    lines = markdown.render(assess(parse_profile(FAMILY), as_of=AS_OF)).splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("- Your grandmother, born 1925"))
    below = [line for line in lines[start:] if line.lstrip().startswith("- ")]
    assert below[1].startswith("  - Your mother, born 1950-05-05 in Massachusetts: **")
    assert below[2].startswith("    - You, born 1980-05-05 in Ohio: **")


def test_a_terminal_draws_branches_and_a_pipe_none() -> None:
    assert "└── Your mother" in page(FAMILY, terminal=True)
    piped = page(FAMILY)
    assert "└" not in piped
    assert "  - Your mother, born 1950-05-05 in Massachusetts" in piped


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("terminal", [True, False])
def test_a_line_of_eight_generations_fits_the_screen(width: int, *, terminal: bool) -> None:
    years = range(1985, 1825, -25)
    line = [{"link": "father", "birth_date": f"{year}-01-01", "birth_place": "US-OH"} for year in years]
    line[-1]["birth_place"] = "CA-NS"
    document = {"applicant": {"birth_date": "2010-05-05", "birth_country": "US-OH"}, "ancestry": [line]}
    text = page(document, width=width, terminal=terminal)
    assert "Your father" in text
    assert max(cell_len(row) for row in text.splitlines()) <= width
