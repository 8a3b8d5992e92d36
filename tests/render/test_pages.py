"""The report as text and as Markdown: every width, with and without colours, piped, brief and in full."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len
from rich.console import Console

import sample_reports as sample
from moveto_ca.render import markdown
from moveto_ca.render.text import render
from moveto_ca.report import Condition, Notice, Prose, Route

if TYPE_CHECKING:
    from moveto_ca.report import Report

ANSI = re.compile(r"\x1b\[[0-9;]*m")
BACKGROUND = re.compile(r"\x1b\[(?:[0-9;]*;)?(?:4[0-8]|10[0-7])[;m]")


def page(
    report: Report | None = None,
    *,
    width: int = 80,
    terminal: bool = False,
    no_color: bool = False,
    encoding: str = "utf-8",
    **how: bool,
) -> str:
    """Print a report and give what came out."""
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    console = Console(
        file=file,
        width=width,
        force_terminal=terminal,
        no_color=no_color,
        color_system="standard" if terminal else None,
        legacy_windows=False,
    )
    render(report or sample.everything(), console, **how)
    file.flush()
    return raw.getvalue().decode(encoding)


@pytest.mark.parametrize("width", [60, 80, 100, 120])
@pytest.mark.parametrize("terminal", [True, False])
def test_no_line_is_wider_than_the_screen(width: Any, terminal: Any) -> None:
    for line in ANSI.sub("", page(width=width, terminal=terminal, explain=True)).splitlines():
        assert cell_len(line) <= width


def test_the_ranked_table_says_how_long_it_takes_and_what_it_costs_at_every_width() -> None:
    report = sample.report(sample.descent(), sample.contested_route())
    for width in (60, 80, 120):
        told = " ".join(ANSI.sub("", page(report, width=width, brief=True)).split())
        for words in ("11 to 15", "CAD 75", "Order your"):
            assert words in told, (width, words)


def test_the_ranked_table_has_columns_from_76_characters_and_the_next_step_beside_them_from_112() -> None:
    assert "Score  Time" not in page(width=75)
    assert "Next step" not in page(width=76)
    assert "Score  Time" in page(width=76)
    assert "Next step" not in page(width=111)
    assert "Next step" in page(width=112)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_word_of_an_answer_is_lost_on_a_narrow_screen(width: Any) -> None:
    told = " ".join(ANSI.sub("", page(width=width)).split())
    for words in (
        "Work one year in Canada",
        "Nothing that you can do changes this.",
        "Book a language test.",
    ):
        assert words in told


def test_a_page_that_is_piped_has_no_colours_no_frames_and_no_trailing_spaces() -> None:
    text = page()
    assert "\x1b" not in text
    assert not set(text) & set("─│═┃━┏┓")
    assert all(line == line.rstrip() for line in text.splitlines())


def test_no_color_is_honoured_on_a_terminal() -> None:
    codes = set(re.findall(r"\x1b\[([0-9;]*)m", page(terminal=True, no_color=True)))
    assert not any(30 <= int(code) <= 49 for group in codes for code in group.split(";") if code)


def test_no_background_and_only_named_colours_are_used() -> None:
    text = page(terminal=True, explain=True)
    assert "\x1b[" in text
    assert not BACKGROUND.search(text)
    assert "38;" not in text


def test_every_tick_and_cross_stands_beside_a_word() -> None:
    for line in page(explain=True).splitlines():
        if line[:1] in ("✓", "✗"):
            assert re.match(r"[✓✗] (Met|Not met):", line)


def test_a_screen_of_plain_ascii_gets_plain_signs() -> None:
    text = page(encoding="ascii")
    assert "x Not met: A year of skilled work in Canada" in text
    assert "+ Met:" in text
    assert "#" in text


def test_brief_is_the_first_screen_only() -> None:
    text = page(brief=True)
    assert "Why" not in text
    assert "Where this is written" not in text
    assert "This is information, not legal advice." in " ".join(text.split())


def test_a_condition_says_what_the_rule_wants_what_was_found_and_what_would_meet_it() -> None:
    told = " ".join(page().split())
    assert "Not met: A year of skilled work in Canada" in told
    assert "Found: Work in Canada: 0 months." in told
    assert "To meet it: Work one year in Canada" in told


def test_a_condition_that_waits_for_a_fact_asks_the_question() -> None:
    assert "Ask: What about applicant.languages.english?" in " ".join(page().split())


def test_unsettled_law_is_not_put_as_a_question_to_the_person() -> None:
    told = " ".join(page().split())
    assert "Not settled: Two ancestors who have died" in told
    assert "No answer of yours can settle this." in told


def test_a_closed_programme_shows_when_that_may_change() -> None:
    assert "This may change on 2027-01-01." in " ".join(page().split())


def test_a_source_is_one_numbered_note_and_its_paragraph_stands_where_it_is_cited() -> None:
    told = " ".join(page().split())
    number = re.search(r"\[(\d)\] Citizenship Act \(checked 2026-11-22\)", told)
    assert number is not None
    assert told.count("Citizenship Act") == 1
    assert f"A year of skilled work in Canada [{number[1]}: 3(1)(g)]" in told


def test_a_note_says_its_grade_where_it_is_not_a() -> None:
    told = " ".join(page().split())
    assert "grade C: one source only" in told
    assert "grade A" not in told


def test_explain_gives_every_authority_in_full() -> None:
    told = " ".join(page(explain=True).split())
    assert "in force from 2025-12-15" in told
    assert "grade A: law or official page" in told


def test_short_words_are_explained_once_where_they_are_first_used() -> None:
    told = " ".join(page(explain=True).split())
    for word in ("CLB: Canadian Language Benchmarks", "TEER: the kind of training", "CRS: Comprehensive"):
        assert told.count(word) == 1


def test_points_are_shown_as_bars_on_one_scale() -> None:
    text = page(width=100)
    rows = {line.split("  ")[0]: line.count("█") for line in text.splitlines() if "█" in line}
    assert rows["Education"] > rows["Age"] > rows["Education with language"] > 0


def test_rounds_that_were_not_open_to_the_person_are_left_out() -> None:
    text = page()
    assert "All programmes" in text
    assert "French speakers" not in text


def test_protection_is_counted_by_its_gates_and_never_scored() -> None:
    told = " ".join(page().split())
    assert "Not scored" in told
    assert (
        "Of 9 rules that can stop a claim from being heard: 7 do not stop you, 0 would, 2 are not known."
        in told
    )


def test_what_is_not_known_lists_the_questions_and_what_they_decide() -> None:
    told = " ".join(page().split())
    assert (
        "What about applicant.languages.english? (for: Federal Skilled Worker, Canadian Experience Class)"
        in told
    )


def test_warnings_and_the_disclaimer_are_on_the_page() -> None:
    told = " ".join(page().split())
    assert "It was taken that your test is still valid." in told
    assert "This is information, not legal advice." in told


def test_the_page_uses_no_exclamation_marks() -> None:
    assert "!" not in page(explain=True)


def test_markdown_has_headings_a_table_and_numbered_sources() -> None:
    text = markdown.render(sample.everything())
    assert text.startswith("# Your ways into Canada\n")
    assert "| Way in | How you stand | Score | Time | Cost | Next step |" in text
    assert "- ✗ **Not met:** A year of skilled work in Canada \\[" in text
    assert re.search(r"^1\. .*checked", text, re.MULTILINE)


def test_markdown_tables_keep_their_columns_whatever_the_text_holds() -> None:
    route = sample.descent()
    route.title = "A | B"
    lines = markdown.render(sample.report(route), brief=True).splitlines()
    row = next(line for line in lines if "A \\| B" in line)
    assert len(re.findall(r"(?<!\\)\|", row)) == 8


def test_the_same_report_gives_the_same_page() -> None:
    assert page(sample.everything()) == page(sample.everything())
    assert markdown.render(sample.everything()) == markdown.render(sample.everything())


def test_a_citizen_is_not_warned_about_ways_that_are_not_shown() -> None:
    other = sample.express_entry()
    other._prose = Prose("", notices=(Notice("law_to_come", "The points will change."),))
    warned = sample.report(sample.descent(), other)
    assert "The points will change." not in page(warned)
    assert "The points will change." in " ".join(page(warned, explain=True).split())


def test_brief_counts_the_warnings_and_leaves_them_to_the_whole_report() -> None:
    text = page(brief=True)
    assert "1 warning: see the whole report." in text
    assert "It was taken that your test is still valid." not in text


def test_a_question_is_asked_once_in_a_programme() -> None:
    needs = ("plans.study_admission.dli",)
    places = [
        Condition(sample.SampleRule(f"place-{n}", f"Place {n}"), "unknown", needs=needs) for n in (1, 2)
    ]
    made = sample.stream("study/study", "Study permit", *places)
    text = page(sample.report(Route("study", "Study", "temporary_residence", (made,))))
    assert text.count("Ask:") == 1


def test_an_answer_that_settles_many_programmes_names_their_ways_in() -> None:
    need = Condition(sample.SampleRule("offer", "An offer"), "unknown", needs=("plans.job_offers",))
    streams = tuple(sample.stream(f"provincial/{n}", f"Programme {n}", need) for n in range(5))
    report = sample.report(Route("provincial", "Provinces", "permanent_residence", streams))
    assert "(for: Provinces, 5 programmes)" in " ".join(page(report).split())
    assert "Programme 4)" in " ".join(page(report, explain=True).split())


def test_programmes_that_stand_alike_for_the_same_reason_share_a_line() -> None:
    need = Condition(sample.SampleRule("offer", "An offer"), "unknown", needs=("plans.job_offers",))
    other = Condition(sample.SampleRule("town", "A town"), "unknown", needs=("plans.community",))
    streams = tuple(
        sample.stream(f"provincial/{n}", f"Programme {n}", other if n == 5 else need) for n in range(6)
    )
    report = sample.report(Route("provincial", "Provinces", "permanent_residence", streams))
    text = " ".join(page(report).split())
    together = "Programme 1; Programme 2; Programme 3; Programme 4."
    assert f"Not enough told yet. Still open: An offer. {together}" in text
    assert "Programme 5: not enough told yet. Still open: A town." in text


def test_a_closed_programme_is_one_line_with_its_dates() -> None:
    fine = Condition(sample.SampleRule("money", "Enough money"), "met", "You told {0}.", ("CAD 300,000",))
    shut = Condition(
        sample.SampleRule("status", "It takes applications", closes=True), "not_met", "It is closed."
    )
    streams = tuple(
        sample.stream(
            f"business/{n}",
            f"Programme {n}",
            fine,
            status_condition=shut if n else sample.STATUS,
            status="paused" if n else "open",
            measures={"status_since": "2026-06-26", "reopens_on": "2027-01-01" if n == 1 else None},
        )
        for n in range(5)
    )
    text = " ".join(
        page(sample.report(Route("business", "Business", "permanent_residence", streams))).split()
    )
    assert "Programmes that are closed" in text
    assert "Programme 1: paused since 2026-06-26. It may open again on 2027-01-01." in text
    assert "Programme 2: paused since 2026-06-26." in text


def test_a_few_closed_programmes_say_why() -> None:
    text = " ".join(page(sample.report(_with_one_closed())).split())
    assert "Start-Up Visa: it is closed." in text


def _with_one_closed() -> Route:
    fine = Condition(sample.SampleRule("money", "Enough money"), "met", "You told {0}.", ("CAD 300,000",))
    opened = sample.stream("business/open", "An open programme", fine)
    (closed,) = sample.closed_route().streams
    return Route("business", "Business", "permanent_residence", (opened, closed))


def test_many_programmes_that_are_shut_share_one_line() -> None:
    shut = Condition(sample.SampleRule("born", "Born there"), "not_met")
    streams = tuple(sample.stream(f"provincial/{n}", f"Programme {n}", shut) for n in range(6))
    report = sample.report(Route("provincial", "Provinces", "permanent_residence", streams))
    text = " ".join(page(report).split())
    assert "Not open to you. Programme 1; Programme 2;" in text
