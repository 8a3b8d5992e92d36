"""What is asked next: only what can still change an answer within the person's aims."""

from __future__ import annotations

from typing import Any

import pytest

import sample_reports as sample
from moveto_ca.interview import aims
from moveto_ca.interview.plan import Plan, needed
from moveto_ca.interview.prompts import prompts_for
from moveto_ca.report import Condition, Report, Route

AMERICAN: dict[str, Any] = {"citizenships": ["US"], "us_status": "citizen", "canada_status": "none"}
EVERYBODY: dict[str, Any] = {"applicant": {"birth_date": "1985-03-02", "birth_country": "US", **AMERICAN}}


def condition(name: str, outcome: Any, *needs: str, **parts: Any) -> Condition:
    return Condition(sample.SampleRule(name, f"About {name}", **parts), outcome, needs=needs)


def route(route_id: str, *streams: list[Condition]) -> Route:
    made = tuple(
        sample.stream(f"{route_id}/{n}", f"Stream {n}", *conditions) for n, conditions in enumerate(streams)
    )
    return Route(route_id, route_id, "permanent_residence", made)


def asked(
    document: dict[str, Any], report: Report, *, only: tuple[str, ...] | None = None, limit: int = 50
) -> list[str]:
    """Give every question in turn, each left unanswered."""
    plan = Plan(only)
    keys: list[str] = []
    words: list[str] = []
    while len(keys) < limit and (prompt := plan.next(document, report, keys)) is not None:
        keys.append(prompt.key)
        words.append(prompt.question.id)
    return words


def test_it_opens_with_what_the_person_wants_then_birth_then_the_family_then_the_household() -> None:
    assert asked({}, sample.report()) == [
        "aims",
        "born",
        "parents",
        "grandparents",
        "earlier",
        "status",
        "household",
    ]


def test_what_is_told_already_is_not_asked_again() -> None:
    plans = {"aims": ["work"], "intra_company": None}
    document: dict[str, Any] = EVERYBODY | {"plans": plans, "ancestry": [], "partner": None}
    assert asked(document, sample.report()) == []


def test_nobody_born_in_canada_is_asked_about_ancestors_or_anything_more() -> None:
    document: dict[str, Any] = {
        "plans": {"aims": ["settle"]},
        "applicant": {"birth_date": "1985-03-02", "birth_country": "CA-ON"},
    }
    assert asked(document, sample.report(sample.express_entry())) == ["status", "household"]


def test_once_the_report_finds_a_citizen_nothing_more_is_asked() -> None:
    document: dict[str, Any] = EVERYBODY | {
        "ancestry": [[{"link": "mother", "birth_place": "CA"}]],
        "plans": {"aims": ["settle"]},
    }
    assert asked(document, sample.report(sample.descent(), sample.express_entry())) == [
        "line_events",
        "household",
    ]


def test_the_generations_stop_when_a_line_is_told() -> None:
    document: dict[str, Any] = EVERYBODY | {
        "ancestry": [[{"link": "mother", "birth_place": "CA"}]],
        "plans": {"aims": ["work"]},
    }
    words = asked(document, sample.report())
    assert not {"parents", "grandparents", "earlier"} & set(words)


def test_a_fact_that_a_waiting_stream_needs_is_asked_for() -> None:
    report = sample.report(route("express-entry", [condition("money", "unknown", "plans.funds_cad")]))
    assert list(needed({}, report, ("express-entry",), "express-entry"))[:1] == ["plans.funds_cad"]


def test_a_stream_that_the_law_already_shuts_is_not_asked_about() -> None:
    shut = [condition("citizen", "not_met"), condition("money", "unknown", "plans.funds_cad")]
    assert list(needed({}, sample.report(route("cusma", shut)), ("cusma",), "cusma")) == []


def test_when_one_way_of_an_aim_is_fully_open_no_other_is_asked_about() -> None:
    report = sample.report(
        route("cusma", [condition("offer", "met")], [condition("money", "unknown", "plans.funds_cad")])
    )
    assert list(needed({}, report, ("cusma",), "cusma")) == []


def test_a_step_still_to_do_can_lift_a_way_and_is_asked_about() -> None:
    waiting = [condition("filing", "unknown", "plans.medical_exam_on", step=True)]
    assert list(needed({}, sample.report(route("cusma", waiting)), ("cusma",), "cusma")) == [
        "plans.medical_exam_on"
    ]


def test_unsettled_law_leads_to_no_question() -> None:
    assert (
        list(needed({}, sample.report(route("cusma", [condition("law", "unknown")])), ("cusma",), "cusma"))
        == []
    )


def test_a_way_outside_the_aims_is_not_asked_about() -> None:
    document: dict[str, Any] = EVERYBODY | {"ancestry": [], "partner": None, "plans": {"aims": ["study"]}}
    report = sample.report(route("express-entry", [condition("money", "unknown", "plans.funds_cad")]))
    assert asked(document, report) == []
    document["plans"]["aims"] = ["settle"]
    assert "funds" in asked(document, report)


def test_only_the_routes_asked_for_are_asked_about() -> None:
    report = sample.report(
        route("express-entry", [condition("money", "unknown", "plans.funds_cad")]),
        route("cusma", [condition("citizen", "unknown", "applicant.citizenships")]),
    )
    words = asked({}, report, only=("cusma",))
    assert "status" in words
    assert not {"parents", "funds", "aims"} & set(words)


def test_protection_is_offered_only_to_those_who_want_to_be_safe_and_comes_last() -> None:
    report = sample.report(
        route("express-entry", [condition("money", "unknown", "plans.funds_cad")]), sample.protection()
    )
    document: dict[str, Any] = EVERYBODY | {
        "ancestry": [],
        "partner": None,
        "plans": {"aims": ["safety", "settle"]},
    }
    assert asked(document, report)[-1] == "protection"
    document["plans"] = {"aims": ["settle"]}
    assert "protection" not in asked(document, report)


def test_without_consent_no_protection_question_is_asked() -> None:
    gate = condition("entry", "unknown", "protection.entries")
    document: dict[str, Any] = EVERYBODY | {"ancestry": [], "partner": None, "plans": {"aims": ["safety"]}}
    report = sample.report(route("asylum", [gate]))
    assert asked(document, report) == ["protection"]
    document["protection"] = {"wants_information": True}
    assert asked(document, report) == ["entries"]


def test_protection_asks_only_what_the_fact_sheet_allows_whatever_a_gate_needs() -> None:
    gate = condition("trip", "unknown", "protection.trip.from", "protection.habitual_residence")
    document: dict[str, Any] = EVERYBODY | {
        "ancestry": [],
        "partner": None,
        "protection": {"wants_information": True},
    }
    document["plans"] = {"aims": ["safety"]}
    assert asked(document, sample.report(route("asylum", [gate]))) == []


@pytest.mark.parametrize(
    ("path", "document", "ids"),
    [
        ("applicant.languages.english", {}, ["applicant.languages.english"]),
        (
            "applicant.languages.english",
            {"applicant": {"languages": {"english": {"test": "ielts_general"}}}},
            ["applicant.languages.english", "applicant.languages.english.scores"],
        ),
        ("applicant.work", {}, ["applicant.work.noc", "applicant.work.years"]),
        ("plans.job_offers", {}, ["extras"]),
        ("plans.job_offers", {"relatives_in_canada": []}, ["job_offer"]),
        ("plans.job_offers[0].profession", {"plans": {"job_offers": [{}]}}, ["profession"]),
        ("partner.birth_date", {}, ["household"]),
        ("partner.birth_date", {"children": []}, ["partner"]),
        ("partner.us_status", {"partner": None}, []),
        ("plans.job_offers[0].lmia", {"plans": {"job_offers": []}}, []),
        ("partner.birth_date", {"partner": {}}, ["partner.birth_date"]),
    ],
)
def test_a_needed_fact_leads_to_its_questions(path: Any, document: Any, ids: Any) -> None:
    assert [prompt.question.id for prompt in prompts_for(document, path)] == ids


def test_a_question_about_an_ancestor_says_who_is_meant() -> None:
    document: dict[str, Any] = {"ancestry": [[{"link": "mother"}, {"link": "father", "birth_place": "CA"}]]}
    prompt = prompts_for(document, "ancestry[0][1].birth_date")[0]
    assert prompt.words == "Your mother's father: when and where was this person born?"


def test_every_aim_of_the_profile_leads_somewhere() -> None:
    from moveto_ca.profile.paths import kind_at

    kind = kind_at(("plans", "aims"))
    assert kind is not None
    assert kind.item is not None
    assert set(kind.item.choices) == set(aims.ROUTES)
