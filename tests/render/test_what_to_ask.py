"""What no answer of the person can settle: questions for a lawyer, and for the office of a programme."""

from __future__ import annotations

import sample_reports as sample
from advice.advised import example, report_of
from moveto_ca.render.blocks import Heading, Items
from moveto_ca.render.questions import lawyers_questions, missing_facts, whom_to_ask
from moveto_ca.render.setting import Setting
from moveto_ca.report import Condition, Report, Route

STOPPED = Condition(
    sample.SampleRule("offence", "No offence that bars you"), "not_met", "An offence of 2021 bars you."
)
FINE = Condition(sample.SampleRule("health", "No danger to health"), "met", "Nothing was told.")


def door(*conditions: Condition) -> Route:
    made = sample.stream("admissibility/entry", "Entry", *conditions)
    return Route("admissibility", "What could stop you", "permanent_residence", (made,))


def unsettled(id: str, title: str, found: str = "", **rule: object) -> Condition:  # noqa: A002
    return Condition(sample.SampleRule(id, title, **rule), "unknown", found)


def told(report: Report, *, explain: bool = False) -> dict[str, tuple[str, ...]]:
    """The lists under each heading."""
    found: dict[str, tuple[str, ...]] = {}
    heading = ""
    for block in whom_to_ask(Setting(report, explain)):
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Items):
            found[heading] = block.items
    return found


def test_law_that_is_not_settled_is_a_question_for_a_lawyer() -> None:
    lawyer = told(sample.report(sample.contested_route()))["A lawyer or a licensed consultant"]
    assert lawyer == ("Professional: Two ancestors who have died. The Act can be read two ways. [1: table]",)


def test_what_bars_at_the_border_is_a_question_for_a_lawyer_and_comes_first() -> None:
    report = sample.report(sample.contested_route(), admissibility=door(FINE, STOPPED))
    first, second = lawyers_questions(Setting(report))
    assert first == "At the border: An offence of 2021 bars you. [1: 3(1)(g)]"
    assert second.startswith("Professional: ")


def test_where_the_law_is_settled_and_nothing_bars_there_is_nothing_to_ask() -> None:
    assert told(sample.report(sample.descent(), admissibility=door(FINE))) == {}


def test_what_the_office_of_a_programme_knows_is_asked_there_and_a_ranking_of_nobody() -> None:
    stream = sample.stream(
        "provincial/one",
        "Programme One",
        unsettled("intake", "The intake is confirmed", "The window was not confirmed."),
        unsettled("money", "Money to live on", "The amount was not confirmed."),
        unsettled("invitations", "Recent rounds", "Nobody can count on it."),
        unsettled("filing", "The filing is done", step=True),
    )
    report = sample.report(Route("provincial", "Provinces", "permanent_residence", (stream,)))
    assert told(report) == {
        "The office of the programme": (
            "Programme One: The window was not confirmed. [1: 3(1)(g)]",
            "Programme One: The amount was not confirmed. [1: 3(1)(g)]",
        )
    }


def test_a_programme_that_is_shut_raises_no_question() -> None:
    never = Condition(sample.SampleRule("born", "Born there"), "not_met", "Not born there.")
    stream = sample.stream("cusma/one", "Programme", unsettled("law", "A doubt"), never)
    report = sample.report(Route("cusma", "Work", "temporary_residence", (stream,)))
    assert told(report) == {}


def test_a_long_list_is_cut_and_says_how_much_more_there_is() -> None:
    doubts = [unsettled(f"doubt-{n}", f"Doubt {n}") for n in range(11)]
    stream = sample.stream("cusma/one", "Programme", *doubts)
    report = sample.report(Route("cusma", "Work", "temporary_residence", (stream,)))
    heading = "A lawyer or a licensed consultant"
    assert told(report)[heading][-1] == "And 3 more questions."
    assert len(told(report, explain=True)[heading]) == 11


def test_where_parents_and_grandparents_were_born_is_among_the_first_three_questions() -> None:
    missing, _ = missing_facts(Setting(report_of(example("22")), explain=False))
    first = [one.path for one in missing[:3]]
    assert "ancestry" in first
    counts = [len(one.decides) for one in missing if one.path not in ("ancestry", "applicant.birth_country")]
    assert counts == sorted(counts, reverse=True)
