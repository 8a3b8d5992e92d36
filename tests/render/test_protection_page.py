"""The page on protection: safe on a shared screen, and in the order of the fact sheet."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from rich.console import Console

from moveto_ca.intake import parse_profile
from moveto_ca.render import html, markdown, text
from moveto_ca.rules.assess import assess
from support import AS_OF

NEVER = {
    "wants_information": True, "in_canada_now": True, "claim_date": None, "claim_filed_online": None,
    "prior_claims": [], "protected_in": [], "removal_order": False, "serious_conviction": False,
    "proceedings_pending": False, "inadmissibility_determined": [], "relatives_in_canada": [],
}  # fmt: skip
OPEN = {**NEVER, "entries": [{"date": "2026-10-01", "mode": "airport", "from": "US"}]}
BARRED = {**NEVER, "entries": [{"date": "2021-08-15", "mode": "land_port", "from": "US"}]}
BOTH = pytest.mark.parametrize("told", [OPEN, BARRED], ids=["no bar", "barred"])
HEADING = "Protection in Canada"


def report(told: dict[str, Any]):
    document = {
        "applicant": {"age": 33, "citizenships": ["US"], "birth_country": "US-OH"},
        "protection": told,
    }
    return assess(parse_profile(document), as_of=AS_OF)


def part(page: str, mark: str) -> str:
    return page.partition(f"{mark}{HEADING}")[2].partition(f"\n{mark}")[0]


@BOTH
def test_the_gates_come_before_what_to_do_and_what_follows(told: dict[str, Any]) -> None:
    section = part(markdown.render(report(told)), "## ")
    marks = ("### Why", "### What to do", "A claim is heard once", "The Board would ask", "Claims against",
             "Days worked", "Help:")  # fmt: skip
    places = [section.index(mark) for mark in marks]
    assert places == sorted(places)


@BOTH
def test_every_gate_is_shown_the_passed_ones_too(told: dict[str, Any]) -> None:
    section = part(markdown.render(report(told)), "## ")
    route = report(told).route("asylum")
    assert route is not None
    for condition in route.streams[0].conditions:
        if condition.outcome != "not_applicable":
            assert condition.rule.title in section
            assert condition.found in section
    assert "other conditions are met" not in section


@BOTH
def test_nothing_of_it_is_coloured_on_a_terminal(told: dict[str, Any]) -> None:
    paper = io.StringIO()
    console = Console(file=paper, force_terminal=True, color_system="truecolor", width=80)
    text.render(report(told), console)
    page = paper.getvalue()
    begin = page.rindex(HEADING)
    section = page[begin : page.index("What could stop you", begin)]
    colours = set(re.findall(r"\x1b\[([0-9;]*)m", section))
    assert not {code for code in colours if re.search(r"(^|;)(3[1235]|9[1235])(;|$)", code)}, colours


@BOTH
def test_nothing_of_it_is_coloured_on_a_web_page(told: dict[str, Any]) -> None:
    page = html.render(report(told))
    section = page[page.index('id="asylum"') : page.index('id="admissibility"')]
    assert not re.findall(r'class="[^"]*\b(bad|doubt|good)\b', section)
    row = next(row for row in page.split("<tr") if HEADING in row).partition("</tr>")[0]
    assert not re.findall(r'class="[^"]*\b(bad|doubt|good)\b', row)
