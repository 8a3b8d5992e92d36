"""What ``assess`` can write: a report as HTML, a hand-off, plain text; and what contradicts it."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from program import DAY, refused, run
from render_profiles import HOUSEHOLD

DRAWN = set("─│═┃━┏┓█●▲·✓✗├└")
PROTECTION = {"wants_information": True, "in_canada_now": True, "removal_order": False}


@pytest.fixture
def told(tmp_path: Path) -> str:
    path = tmp_path / "given.json"
    path.write_text(json.dumps({**HOUSEHOLD, "protection": PROTECTION}), "utf-8")
    return str(path)


def test_a_report_can_be_html(told: str) -> None:
    ended = run("assess", "--profile", told, "--format", "html", *DAY)
    assert ended.status == 0
    assert ended.out.startswith("<!doctype html>\n")
    assert ended.out.endswith("</html>\n")
    assert "What would change it" in ended.out


@pytest.mark.parametrize("name", ["report.html", "report.HTM"])
def test_the_ending_of_the_file_says_html(name: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / name
    assert run("assess", "--profile", told, "--output", str(path), *DAY).status == 0
    assert path.read_text("utf-8").startswith("<!doctype html>\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
def test_a_hand_off_can_be_text_markdown_or_html(kind: str, told: str) -> None:
    ended = run("assess", "--profile", told, "--handoff", "--format", kind, *DAY)
    assert ended.status == 0
    assert "Hand-off for a lawyer or licensed consultant" in ended.out
    assert "Facts as told, not verified" in ended.out


@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
def test_a_hand_off_never_holds_protection_and_says_so_if_it_was_asked_for(
    kind: str, terminal: bool, told: str
) -> None:
    given = ("assess", "--profile", told, "--handoff", "--include-protection", "--format", kind, *DAY)
    ended = run(*given, terminal=terminal)
    assert ended.status == 0
    path = Path(told)
    path.write_text(json.dumps(HOUSEHOLD), "utf-8")
    without = run(*given, terminal=terminal)
    assert ended.out == without.out
    assert without.err == ""
    assert "A hand-off never holds what concerns protection; it was left out." in ended.err


@pytest.mark.parametrize(
    "more", [("--json",), ("--format", "json"), ("--brief",), ("--explain",)], ids=" ".join
)
def test_a_hand_off_is_one_page_to_read(more: tuple[str, ...], told: str) -> None:
    assert "--handoff" in refused(run("assess", "--profile", told, "--handoff", *more, *DAY))


def test_a_list_of_people_has_no_hand_off() -> None:
    lines = b'{"applicant":{"age":34}}\n{"applicant":{"age":35}}\n'
    said = refused(run("assess", "--profile", "-", "--handoff", *DAY, stdin=lines))
    assert "is for one person" in said


def test_a_format_that_is_not_known_names_those_that_are(told: str) -> None:
    assert "html" in refused(run("assess", "--profile", told, "--format", "pdf", *DAY))


@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize("handoff", [(), ("--handoff",)])
def test_plain_text_has_no_drawing_and_no_colour(handoff: tuple[str, ...], terminal: bool, told: str) -> None:
    ended = run("assess", "--profile", told, "--plain", *handoff, *DAY, terminal=terminal)
    assert ended.status == 0
    assert "\x1b" not in ended.out
    assert not set(ended.out) & DRAWN
    assert "---" not in ended.out
    assert "===" not in ended.out


def test_plain_text_says_in_words_what_is_drawn_elsewhere(told: str) -> None:
    words = " ".join(run("assess", "--profile", told, "--plain", *DAY).out.split())
    assert "- Education: " in words
    assert "- Health and social services: 4 rounds, cut-offs from 467 to 476." in words
    assert "- You. Applies with you: yes; Counts in the family: yes; Gives fingerprints: yes." in words
    assert "1. " in words
