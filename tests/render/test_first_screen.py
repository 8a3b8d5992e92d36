"""The first screen: the answer in a few sentences, and the ranked table."""

from __future__ import annotations

from typing import Any

import pytest

import sample_reports as sample
from moveto_ca.render.answer import answer, first_sentence, folded, next_step, ranking
from moveto_ca.report import Route


def test_a_citizen_hears_it_first_and_needs_no_other_way() -> None:
    told = answer(sample.report(sample.descent(), sample.express_entry()))
    assert told == (
        "You are already a Canadian citizen.",
        "A citizen needs no permission to live or work in Canada.",
    )


def test_a_citizens_other_ways_fold_into_one_line() -> None:
    report = sample.report(sample.descent(), sample.express_entry())
    assert [row.title for row in ranking(report, explain=False).rows] == ["Citizenship through your family"]
    assert "Express Entry" in folded(report, explain=False)


def test_a_citizen_who_wants_everything_explained_sees_the_other_ways() -> None:
    report = sample.report(sample.descent(), sample.express_entry())
    assert len(ranking(report, explain=True).rows) == 2
    assert folded(report, explain=True) == ""


def test_nobody_is_called_a_citizen_whose_line_does_not_hold() -> None:
    report = sample.report(sample.express_entry(), sample.descent(citizen=False))
    assert "already" not in " ".join(answer(report))
    assert len(ranking(report, explain=False).rows) == 2


def test_when_facts_are_missing_the_next_step_is_the_answer_it_waits_for() -> None:
    report = sample.report(sample.express_entry())
    assert next_step(report, report.routes[0]) == "Answer: What about applicant.languages.english?"


def test_the_next_step_on_an_open_way_is_its_first_step() -> None:
    report = sample.report(sample.descent())
    assert next_step(report, report.routes[0]).startswith("Order your mother's birth record")


def test_a_way_that_could_be_opened_shows_what_would_open_it() -> None:
    route = sample.express_entry()
    cec = route.streams[1]
    only = Route("express-entry", route.title, "permanent_residence", (cec,))
    report = sample.report(only)
    assert next_step(report, only) == "Work one year in Canada in a job of TEER 0 to 3."
    assert answer(report)[0].startswith("No way is open to you today, but you could change that")


def test_when_nothing_is_open_the_answer_says_so_plainly() -> None:
    told = answer(sample.report(sample.closed_route(), sample.descent(citizen=False)))
    assert told[0] == "None of the ways that were looked at is open to you on these facts."


def test_protection_is_shown_without_a_place_and_without_a_score() -> None:
    rows = ranking(sample.everything(), explain=False).rows
    assert rows[-1].place == ""
    assert rows[-1].score is None
    assert rows[-1].words == "No bar found on these facts; an officer decides"


def test_an_empty_report_says_that_nothing_was_looked_at() -> None:
    assert answer(sample.report()) == ("No way into Canada was looked at.",)


@pytest.mark.parametrize(
    "report",
    [
        sample.report(sample.descent()),
        sample.everything(),
        sample.report(sample.express_entry()),
        sample.report(sample.closed_route()),
    ],
)
def test_the_answer_has_at_most_three_sentences(report: Any) -> None:
    assert 1 <= len(answer(report)) <= 3
    assert all(sentence.count(". ") == 0 for sentence in answer(report))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("You may. But not now.", "You may."),
        ("See s. 3(1) of the Act. Then wait.", "See s. 3(1) of the Act."),
        ("No full stop", "No full stop."),
        ("", ""),
    ],
)
def test_the_first_sentence_of_a_text_is_found(text: Any, first: Any) -> None:
    assert first_sentence(text) == first
