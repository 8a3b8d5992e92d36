"""The reality check at the end of the whole report: a few figures with their sources."""

from __future__ import annotations

from typing import Any

from moveto_ca.intake import parse_profile
from moveto_ca.render import markdown
from moveto_ca.rules.assess import assess
from support import AS_OF

AMERICAN: dict[str, Any] = {"applicant": {"age": 40, "citizenships": ["US"], "birth_country": "US-OH"}}
HEADING = "## Reality check"


def page(document: dict[str, Any], **how: bool) -> str:
    return markdown.render(assess(parse_profile(document), as_of=AS_OF), **how)


def section(text: str) -> list[str]:
    """Give the lines of the section."""
    return [line for line in text.partition(HEADING)[2].partition("\n## ")[0].splitlines() if line]


def test_it_has_three_to_five_lines_each_with_a_source() -> None:
    lines = [line for line in section(page(AMERICAN)) if line.startswith("- ")]
    assert 3 <= len(lines) <= 5
    assert all(line.endswith(")") and " (" in line for line in lines)


def test_a_figure_of_one_source_says_so() -> None:
    told = "\n".join(section(page(AMERICAN)))
    assert "In 2023, 10,640 citizens of the United States" in told
    assert "one source only" in told


def test_it_says_nothing_about_the_reader() -> None:
    assert "They say nothing about you." in page(AMERICAN)


def test_brief_leaves_it_out() -> None:
    assert "Reality check" not in page(AMERICAN, brief=True)


def test_a_citizen_sees_only_what_concerns_the_move() -> None:
    citizen = {"applicant": {"birth_date": "1980-01-01", "canada_status": "citizen"}}
    told = "\n".join(section(page(citizen)))
    assert "health cover" in told
    assert "qualify" not in told


def test_it_names_where_there_is_more() -> None:
    assert "moveto-ca reality" in section(page(AMERICAN))[-1]
