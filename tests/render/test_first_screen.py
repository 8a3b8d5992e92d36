"""The first screen: the answer in a few sentences, and the ranked table."""

from __future__ import annotations

import json
from typing import Any

import pytest

import sample_reports as sample
from family_lines import abroad, elder, you
from moveto_ca.intake import parse_profile
from moveto_ca.render.answer import answer, best_stream, first_sentence, folded, next_step, ranking
from moveto_ca.render.words import cost_words
from moveto_ca.report import Condition, Fee, Route
from moveto_ca.rules.assess import assess
from support import AS_OF, ROOT


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


def test_where_something_bars_at_the_border_that_is_the_next_step_on_every_way() -> None:
    document = {
        "applicant": {"birth_date": "1996-02-02", "citizenships": ["US"], "us_status": "citizen"},
        "background": {
            "offences": [
                {
                    "kind": "dui",
                    "place": "US-MI",
                    "outcome": "convicted",
                    "act_date": "2021-05-08",
                    "sentence_completed": "2022-09-14",
                }
            ]
        },
    }
    report = assess(parse_profile(document), as_of=AS_OF)
    barred = [
        route
        for route in report.routes
        if any(c.id == "admissible" and c.outcome == "not_met" for c in best_stream(route).conditions)
    ]
    assert len(barred) >= 3
    changeable = [route for route in barred if route.standing == "within_reach"]
    assert changeable
    for route in changeable:
        first = next_step(report, route)
        assert first.startswith(("First deal with what bars you from Canada", "Rehabilitation, once"))


def test_a_citizen_born_in_canada_pays_nothing_since_the_birth_certificate_is_proof_enough() -> None:
    person = {"citizenships": ["CA", "US"], "canada_status": "citizen", "age": 47}
    for place, cost in (("CA-ON", "nothing"), ("US-MI", "CAD 75")):
        report = assess(parse_profile({"applicant": {**person, "birth_country": place}}), as_of=AS_OF)
        row = ranking(report, explain=False).rows[0]
        assert (row.title, row.cost) == ("Canadian citizenship by descent", cost)


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


def test_a_contested_line_is_said_to_be_neither_a_yes_nor_a_no() -> None:
    line = [
        abroad("1940-06-02", link="mother"),
        abroad("1912-11-19"),
        elder("1886-04-05", "CA-QC", naturalized_elsewhere="1915-10-01"),
    ]
    document = {"applicant": you("1968-03-22", "US-MA"), "ancestry": [line]}
    report = assess(parse_profile(document), as_of=AS_OF)
    told = answer(report)
    assert told[0] == "There is neither a yes nor a no yet."
    assert "not settled" in told[1]
    assert "would settle the other ways too" in told[2]
    row = ranking(report, explain=False).rows[0]
    assert (row.key, row.short) == ("citizenship-by-descent", "Not settled in law")
    assert row.words == "Neither yes nor no: the law is not settled"


def test_when_too_little_is_known_it_says_what_else_could_be_opened() -> None:
    told = answer(sample.report(sample.express_entry(), _within_reach("A way"), _within_reach("Another")))
    assert told[1] == "Not open today, but yours to change: A way and Another."


def test_of_many_ways_three_are_named() -> None:
    told = answer(sample.report(*(_within_reach(f"Way {n}") for n in range(5))))
    assert told[0].endswith("for: Way 0, Way 1, Way 2 and more.")


def _within_reach(title: str) -> Route:
    cec = sample.express_entry().streams[1]
    return Route("express-entry", title, "permanent_residence", (cec,))


def test_answers_that_only_the_border_waits_for_settle_no_way_in() -> None:
    need = Condition(
        sample.SampleRule("past", "Nothing in the past"), "unknown", needs=("background.offences",)
    )
    made = sample.stream("admissibility/entry", "Entry", need)
    door = Route("admissibility", "What could stop you", "permanent_residence", (made,))
    told = answer(sample.report(sample.contested_route(), admissibility=door))
    assert told[-1].startswith("1 more answer could change this")
    assert len(answer(sample.report(_open(), admissibility=door))) == 1


def _open() -> Route:
    made = sample.stream("study/study", "Study permit")
    return Route("study", "Study", "temporary_residence", (made,))


def test_each_way_says_how_long_it_takes_and_what_it_costs() -> None:
    (row,) = ranking(sample.report(sample.descent()), explain=False).rows
    assert (row.time, row.cost) == ("11 to 15 months", "CAD 75")


def test_what_is_not_known_is_said_and_what_is_shut_says_nothing() -> None:
    unknown, shut = ranking(sample.report(sample.express_entry(), sample.closed_route()), explain=False).rows
    assert (unknown.time, unknown.cost) == ("not known", "not known")
    assert (shut.time, shut.cost) == ("", "")


@pytest.mark.parametrize(
    ("amounts", "total", "words"),
    [
        ((75,), 75, "CAD 75"),
        ((0,), 0, "nothing"),
        ((990, None), None, "CAD 990 or more"),
        ((None,), None, "not known"),
        ((), None, "not known"),
    ],
)
def test_a_cost_that_is_known_in_part_is_said_to_be_more(amounts: Any, total: Any, words: str) -> None:
    fees = tuple(Fee("x", "processing", "applicant", amount, sample.ACT) for amount in amounts)
    assert cost_words(fees, total) == words


@pytest.mark.parametrize("citizenship", ["PK", "IN", "FR"])
def test_where_citizenship_closes_a_way_no_offer_is_asked_for(citizenship: str) -> None:
    told = {
        "applicant": {"citizenships": [citizenship], "canada_status": "none", "us_status": "temporary"},
        "plans": {"aims": ["work"], "job_offers": []},
    }
    report = assess(parse_profile(told), as_of=AS_OF)
    cusma = report.route("cusma")
    assert cusma is not None
    assert cusma.standing == "not_available"
    assert next_step(report, cusma) == "Nothing to do on these facts."
    assert not any(stream.next_steps for stream in cusma.streams)


def test_a_way_that_is_not_open_to_the_person_still_says_what_may_be_done_for_the_children() -> None:
    told = json.loads((ROOT / "examples" / "12-married-to-a-canadian.json").read_text(encoding="utf-8"))
    report = assess(parse_profile(told), as_of=AS_OF)
    descent = report.route("citizenship-by-descent")
    assert descent is not None
    assert descent.standing == "not_available"
    assert next_step(report, descent).startswith("Apply for proof of citizenship for your first child")
