"""What holds whatever a person tells of the past."""

from __future__ import annotations

import ast
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moveto_ca import Profile, assess
from moveto_ca.profile.vocabulary import OFFENCE_KINDS
from moveto_ca.report import UNKNOWN
from moveto_ca.rules import admissibility
from moveto_ca.rules.admissibility.law import law
from moveto_ca.rules.admissibility.route import SPEC
from moveto_ca.rules.listed import ROUTES
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.wording import question
from moveto_ca.wording.admissibility import QUESTIONS
from past_told import AS_OF, offences, route_of
from profiles_for_tests import PROFILES, YES_NO, day, facts

# No part of the Act is known here before 2016.
DAYS = st.dates(date(2016, 1, 1), date(2028, 12, 31)) | st.just(AS_OF)
OUTCOMES = [
    "convicted",
    "acquitted",
    "dismissed",
    "pending",
    "expunged",
    "pardoned",
    "record_suspended",
    "discharged",
    "deferred",
    "diverted",
    "not_charged",
    "unknown",
]
LATER = st.none() | day(2011, 2026)
WHO = st.sampled_from(["applicant", "partner", "children[0]"])
OFFENCE = facts(
    kind=st.sampled_from([*sorted(OFFENCE_KINDS), "other"]),
    place=st.sampled_from(["US", "US-TX", "CA", "CA-ON", "MX"]),
    who=WHO,
    canadian_class=st.sampled_from(["summary", "hybrid", "indictable", "none", "unknown"]),
    max_term_years=st.integers(0, 20),
    value_cad=st.integers(0, 10_000),
    value_usd=st.integers(0, 10_000),
    usd_to_cad=st.sampled_from([1, 1.25, 1.4]),
    act_date=day(1970, 2010),
    conviction_date=LATER,
    sentence_completed=LATER,
    probation_end=LATER,
    fine_paid=LATER,
    prison_months=st.integers(0, 24),
    as_minor=YES_NO,
    in_absence=YES_NO,
    outcome=st.sampled_from(OUTCOMES),
    occurrence=st.sampled_from(["one", "another"]),
)
COST = st.integers(0, 60_000)
BACKGROUND = facts(
    offences=st.lists(OFFENCE, max_size=4),
    health=facts(
        expected_annual_cost_cad=COST,
        danger_to_public=YES_NO,
        people=st.lists(
            facts(who=WHO, expected_annual_cost_cad=COST),
            max_size=2,
        ),
    ),
    previous_removal=st.none()
    | facts(
        kind=st.sampled_from(["departure", "exclusion", "exclusion_misrepresentation", "deportation"]),
        enforceable_on=day(2015, 2020),
        date=st.none() | day(2020, 2026),
        confirmed=YES_NO,
        as_family_member=YES_NO,
    ),
    removal_order=YES_NO,
    unauthorized_in_canada=st.none() | facts(ended=st.none() | day(2015, 2026), permit_since=YES_NO),
    misrepresentation_finding=st.none() | day(2015, 2026),
    security_concern=YES_NO,
)


def report_of(document, background, as_of=AS_OF):
    return assess(Profile.model_validate({**document, "background": background}), as_of=as_of)


@given(PROFILES, BACKGROUND, DAYS)
@settings(max_examples=200)
def test_any_past_gets_a_report_on_any_day(document, background, as_of):
    assert json.dumps(report_of(document, background, as_of).to_dict())


@given(PROFILES, BACKGROUND)
@settings(max_examples=150)
def test_every_question_has_words_and_only_what_is_unknown_asks(document, background):
    report = report_of(document, background)
    for c in report.admissibility.streams[0].conditions:
        if c.outcome != UNKNOWN:
            assert c.needs == ()
        assert all(question(path) for path in c.needs)


@given(PROFILES, BACKGROUND)
@settings(max_examples=150)
def test_the_word_the_standing_and_the_blocks_agree(document, background):
    route = report_of(document, background).admissibility
    measures = route.measures
    standings = {
        "clear": ("strong", "eligible"),
        "deemed_rehabilitated": ("eligible",),
        "needs_lawyer": ("incomplete",),
        "unknown": ("incomplete",),
        "inadmissible": ("within_reach", "not_available"),
    }
    assert route.standing in standings[measures["verdict"]]
    applicant = measures["people"][0]
    if applicant["for_residence"] is False:
        assert measures["blocks"] == []
    if applicant["for_visits"]:
        assert applicant["for_residence"]


@given(PROFILES, BACKGROUND, st.data())
@settings(max_examples=200)
def test_a_fact_of_an_offence_taken_away_turns_no_bar_into_a_clear_record(document, background, data):
    told = background.get("offences")
    if not told:
        return
    # What is taken as usual unless told: an adult, present, one event of its own, the applicant.
    usual = {"as_minor", "in_absence", "who", "occurrence", "canadian_class", "max_term_years"}
    place = data.draw(st.integers(0, len(told) - 1))
    names = [name for name in told[place] if name not in usual]
    if not names:
        return
    name = data.draw(st.sampled_from(names))
    less = [dict(each) for each in told]
    del less[place][name]
    before = report_of(document, background).admissibility.measures["people"][0]["for_visits"]
    after = report_of(document, {**background, "offences": less}).admissibility.measures["people"][0]
    if before is True:
        assert after["for_visits"] is not False, name


def test_every_rule_names_its_authority_and_says_what_it_wants_in_sentences():
    for stream in SPEC.streams:
        for rule in stream.rules:
            assert rule.authority.title
            assert rule.required.endswith(".")
            assert rule.number
            assert rule.reads or rule.id == "status"


def test_every_rule_that_can_bar_says_what_would_lift_it_or_that_nothing_can():
    for rule in SPEC.streams[0].rules:
        assert bool(rule.remedy) == rule.changeable, rule.id


def test_every_stream_that_can_be_barred_lists_the_rule_and_no_other_does():
    today = law(PACKAGED, AS_OF)
    for listed_route in ROUTES:
        for stream in listed_route.spec.streams:
            listed = "admissible" in [rule.id for rule in stream.rules]
            assert listed is (today.purpose(stream.id) is not None), stream.id


@pytest.mark.parametrize("route_id", ["citizenship-by-descent", "citizenship-grant", "asylum"])
def test_citizenship_and_protection_have_no_such_rule(route_id):
    assert law(PACKAGED, AS_OF).purpose(route_id) is None


def test_each_id_of_the_table_of_purposes_is_a_route_that_a_report_may_have():
    known = {
        "express-entry",
        "provincial",
        "business",
        "family",
        "cusma",
        "other-work",
        "study",
        "indigenous",
    }
    assert {row.key[0].split("/")[0] for row in PACKAGED.rows("admissibility-purposes")} == known


@pytest.mark.parametrize("path", QUESTIONS)
def test_questions_are_kind_and_short(path):
    text = QUESTIONS[path]
    assert "?" in text
    assert "!" not in text
    assert len(text) < 230


def test_no_sentence_says_that_a_person_may_enter():
    told = {"kind": "assault", "place": "US", "outcome": "convicted", "act_date": "2004-01-01"}
    routes = [
        route_of({}),
        offences({**told, "sentence_completed": "2005-01-01"}),
        offences({**told, "sentence_completed": "2025-01-01"}),
        offences({**told, "outcome": "expunged"}),
        route_of({"removal_order": True}),
    ]
    for route in routes:
        words = json.dumps(route.to_dict())
        assert "you may enter" not in words.lower()
        assert "guarantee" not in words.lower()
        assert "officer decides" in words


def imported_by(path: Path) -> set[str]:
    """Every module that a module names, also where it does so only for its types."""
    tree = ast.parse(path.read_text("utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("moveto_ca.rules"):
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def test_what_the_shared_facts_read_of_it_does_not_read_them_again():
    rules = Path(admissibility.__file__).parent.parent
    waiting, seen = {"moveto_ca.rules.facts"}, set[str]()
    while waiting:
        module = waiting.pop()
        path = (rules / module.removeprefix("moveto_ca.rules").strip(".").replace(".", "/")).with_suffix(
            ".py"
        )
        if module in seen or not path.is_file():
            continue
        seen.add(module)
        named = imported_by(path)
        assert module == "moveto_ca.rules.facts" or "moveto_ca.rules.facts" not in named, module
        waiting |= {name for name in named if name.startswith("moveto_ca.rules.admissibility")}
    assert "moveto_ca.rules.admissibility.grounds" in seen
