"""Every rule of the stream: where it is met, where it is not, and where it is unknown."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from cusma.applicants import OFFER, condition, outcome, stream
from moveto_ca.nothing import NOTHING
from moveto_ca.profile import Profile
from moveto_ca.rules.conditions import LAW
from moveto_ca.rules.cusma import professional, qualification
from moveto_ca.rules.cusma.professions import book
from moveto_ca.rules.tables import PACKAGED, Row
from moveto_ca.wording import question
from support import AS_OF

CONSULTANT = {"profession": "management_consultant"}
HOTEL = {"profession": "hotel_manager"}


def person(**facts: Any) -> dict[str, Any]:
    return {"person": facts}


def offer(**facts: Any) -> dict[str, Any]:
    return {"offer": facts}


def plans(**facts: Any) -> dict[str, Any]:
    return {"plans": facts}


def background(**facts: Any) -> dict[str, Any]:
    return {"background": facts}


def degree(**facts: Any) -> list[dict[str, Any]]:
    return [{"level": "bachelor", "country": "US", **facts}]


# Id of the rule: changes to the harmless case with which it is met, not met, unknown.
RULES: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "foreign-national": (
        {},
        person(canada_status="permanent_resident"),
        person(citizenships=..., canada_status=...),
    ),
    "citizenship": (
        person(citizenships=["MX"], us_status="none"),
        person(citizenships=["IN"], us_status="permanent_resident"),
        person(citizenships=..., us_status="permanent_resident"),
    ),
    "profession": (
        {},
        offer(profession="none"),
        offer(profession=..., title="Software developer"),
    ),
    "credential": (
        {},
        person(education=[]),
        person(education=...),
    ),
    "pre-arranged": (
        offer(arrangement="contract"),
        offer(arrangement="own_practice"),
        offer(owner_share_percent=...),
    ),
    "not-self-employed": (
        offer(owner_share_percent=50),
        offer(owner_share_percent=51),
        offer(owner_share_percent=...),
    ),
    "field": (
        {},
        person(education=degree(field="Fine arts")),
        person(education=degree()),
    ),
    "professional-level": (
        {},
        offer(profession="physician", within_entry_limits=False),
        offer(profession=...),
    ),
    "entry-practice": (
        offer(**CONSULTANT),
        offer(**CONSULTANT, within_entry_limits=False),
        offer(**CONSULTANT, within_entry_limits=...),
    ),
    "temporary": ({}, plans(will_leave=False), plans(will_leave=...)),
    "genuine-offer": ({}, offer(genuine=False), offer(genuine=...)),
    "able-to-work": (
        offer(regulated=True, licence_obtainable=True),
        offer(regulated=True, licence_obtainable=False),
        offer(regulated=True),
    ),
    "no-unauthorized-work": (
        background(unauthorized_in_canada={"ended": "2026-05-20"}),
        background(unauthorized_in_canada={"ended": "2026-05-23"}),
        background(unauthorized_in_canada=...),
    ),
    "place": (
        {},
        plans(apply_at="inside_canada"),
        {"person": {"canada_status": ...}, "plans": {"apply_at": "inside_canada"}},
    ),
    "portal": ({}, offer(fee_paid=False), offer(portal_filed=...)),
    "medical-exam": (
        {"offer": {"public_health": True}, "plans": {"medical_exam_on": "2025-11-22"}},
        {"offer": {"public_health": True}, "plans": {"medical_exam_on": "2025-11-21"}},
        offer(public_health=True),
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_is_met(rule: str) -> None:
    assert outcome(rule, **RULES[rule][0]) == "met"


@pytest.mark.parametrize("rule", [r for r in RULES if r != "professional-level"])
def test_the_rule_is_not_met(rule: str) -> None:
    assert outcome(rule, **RULES[rule][1]) == "not_met"


def test_work_outside_the_list_has_no_professional_level_to_look_at() -> None:
    assert outcome("professional-level", **RULES["professional-level"][1]) == "not_applicable"


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_is_unknown_and_says_what_would_settle_it(rule: str) -> None:
    found = condition(stream(**RULES[rule][2]), rule)
    assert found.outcome == "unknown"
    assert found.needs


def test_an_employer_that_is_barred_is_no_employer_and_one_not_told_of_is_left_out() -> None:
    assert outcome("employer-not-barred", **offer(employer_barred=False)) == "met"
    assert outcome("employer-not-barred", **offer(employer_barred=True)) == "not_met"
    silent = stream(**offer(employer_barred=...))
    assert "employer-not-barred" not in [c.id for c in silent.conditions]
    assert any("public list of employers" in caution for caution in silent.cautions)
    assert silent.standing == "strong"


def test_the_harmless_case_meets_everything() -> None:
    found = stream()
    assert (found.standing, found.score, found.status) == ("strong", 100, "open")
    assert found.measures["verdict"] == "meets_published_conditions"


def test_all_rules_of_the_stream_are_tested_here() -> None:
    shown = {"status", "intake", "employer-not-barred"}
    assert {rule.id for rule in professional.SPEC.rules} == {*RULES, *shown}


def test_every_need_has_a_question() -> None:
    needs = {path for c in stream(of=Profile.model_validate({})).conditions for path in c.needs}
    needs |= {
        path for c in stream(person={"education": ..., "us_status": ...}).conditions for path in c.needs
    }
    for changes in RULES.values():
        needs |= {path for change in changes for c in stream(**change).conditions for path in c.needs}
    bare = {"education": [{}, {"country": "MX", "degree": "Licenciatura"}], "licences": [{}], "work": ...}
    for row in PACKAGED.rows("cusma-professions", on=AS_OF):
        untold = dict.fromkeys((*OFFER, "experience_months"), ...)
        told = stream(person=bare, offer={**untold, "profession": row["profession"]})
        needs |= {path for c in told.conditions for path in c.needs}
    assert {path for path in needs if not question(path)} == set()
    assert len({re.sub("[0-9]+", "", path) for path in needs}) > 25


def test_the_numbers_of_the_sheet_stand_on_the_rules() -> None:
    numbers = {rule.number for rule in professional.SPEC.rules if rule.number}
    assert numbers == {f"P{n}" for n in range(1, 17) if n != 13}  # P13, admissibility, is a route of its own


# --- Standing ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "verdict", "standing"),
    [
        (person(citizenships=["IN"], us_status="permanent_resident"), "not_eligible", "not_available"),
        (person(citizenships=["US", "CA"]), "not_eligible", "not_available"),
        (person(education=[]), "not_eligible", "within_reach"),
        (offer(owner_share_percent=100), "not_eligible", "within_reach"),
        (plans(will_leave=...), "incomplete", "incomplete"),
        (person(education=degree(field="Fine arts")), "weak", "eligible"),
        (offer(regulated=True, licence_obtainable=False), "weak", "eligible"),
        (offer(portal_filed=False), "not_yet", "eligible"),
        (offer(portal_filed=...), "not_yet", "eligible"),
        (plans(apply_at="inside_canada"), "not_yet", "eligible"),
        (offer(public_health=True), "not_yet", "eligible"),
    ],
)
def test_the_sheets_word_and_the_standing_follow(
    changes: dict[str, Any], verdict: str, standing: str
) -> None:
    found = stream(**changes)
    assert (found.measures["verdict"], found.standing) == (verdict, standing)


def test_nothing_told_of_an_offer_leaves_the_case_incomplete_and_asks_for_it() -> None:
    found = stream(plans={"job_offers": ...})
    assert found.standing == "incomplete"
    assert condition(found, "pre-arranged").needs == ("plans.job_offers",)


def test_no_offer_is_within_reach() -> None:
    found = stream(offers=[])
    assert (found.standing, found.measures["verdict"]) == ("within_reach", "not_eligible")
    assert condition(found, "pre-arranged").outcome == "not_met"
    assert "listed profession" in found.next_steps[0].text


def test_the_best_of_several_offers_decides() -> None:
    bad = {"profession": "none"}
    good = {
        "profession": "economist",
        "owner_share_percent": 0,
        "genuine": True,
        "regulated": False,
        "public_health": False,
        "portal_filed": True,
        "fee_paid": True,
    }
    found = stream(offers=[bad, good, bad])
    assert found.standing == "strong"
    assert found.measures["offer"] == 1
    assert stream(offers=[bad]).standing == "within_reach"


def test_the_paths_of_the_second_offer_carry_its_place() -> None:
    found = stream(offers=[{"profession": "none", "genuine": False}, {"profession": "economist"}])
    assert condition(found, "genuine-offer").needs == ("plans.job_offers[1].genuine",)


# --- Citizenship ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"citizenships": ["US"]}, "met"),
        ({"citizenships": ["IN", "US"]}, "met"),
        ({"citizenships": ["MX"], "us_status": "temporary"}, "met"),
        ({"citizenships": ["MX"], "us_status": "none"}, "met"),
        ({"citizenships": ..., "us_status": "citizen"}, "met"),
        ({"citizenships": ["IN"], "us_status": "temporary"}, "not_met"),
        ({"citizenships": [], "us_status": "none"}, "not_met"),
        ({"citizenships": ["US"], "us_status": "national"}, "not_met"),
        ({"citizenships": ["US", "MX"], "us_status": "national"}, "met"),
        ({"citizenships": ..., "us_status": "national"}, "unknown"),
        ({"citizenships": ["IN"], "us_status": "citizen"}, "unknown"),
        ({"citizenships": ..., "us_status": ...}, "unknown"),
    ],
)
def test_citizenship_decides_and_not_residence(facts: dict[str, Any], expected: str) -> None:
    assert outcome("citizenship", person=facts) == expected


@pytest.mark.parametrize("residence", ["GU", "VI", "MP", "US-GU"])
def test_a_citizen_in_a_territory_that_guidance_leaves_out_is_unsettled(residence: str) -> None:
    found = stream(person={"residence": residence})
    assert condition(found, "citizenship").outcome == "unknown"
    assert condition(found, "citizenship").needs == ()
    assert found.standing == "eligible"


@pytest.mark.parametrize("residence", ["PR", "US-PR", "US-DC", "IN-MP"])
def test_other_places_of_residence_change_nothing(residence: str) -> None:
    assert outcome("citizenship", person={"residence": residence}) == "met"


# --- Duties -----------------------------------------------------------------------------------------


def test_an_unlisted_title_is_unknown_until_the_duties_are_known() -> None:
    found = stream(offer={"profession": ..., "title": "Software developer", "noc": "21222"})
    assert condition(found, "profession").outcome == "unknown"
    assert "Computer Systems Analyst" in condition(found, "profession").found


def test_a_profession_that_left_the_list_is_unknown_and_said_to_be() -> None:
    cells = dict(PACKAGED.row("cusma-professions", "economist", on=AS_OF).values)  # type: ignore[union-attr]
    ended = Row(("economist",), cells, date(2020, 7, 1), date(2025, 12, 31), "Appendix 2", AS_OF, "B")
    tables = PACKAGED.with_overlay({"cusma-professions": (ended,)})
    found = condition(stream(tables=tables), "profession")
    assert found.outcome == "unknown"
    assert "economist is not an id" in found.found
    assert condition(stream(on=date(2025, 12, 31), tables=tables), "profession").outcome == "met"


@pytest.mark.parametrize(
    "profession",
    ["physician", "research_assistant", "scientific_technician", "medical_lab_technologist"],
)
def test_an_entry_with_a_limit_of_the_treaty_is_met_only_within_it(profession: str) -> None:
    def within(told: Any) -> str:
        return outcome("profession", offer={"profession": profession, "within_entry_limits": told})

    assert (within(True), within(False), within(...)) == ("met", "not_met", "unknown")


def test_a_limit_of_guidance_weakens_the_case_and_does_not_end_it() -> None:
    found = stream(offer={"profession": "computer_systems_analyst", "within_entry_limits": False})
    assert condition(found, "profession").outcome == "met"
    assert condition(found, "entry-practice").outcome == "not_met"
    assert found.standing == "eligible"


# --- Self-employment --------------------------------------------------------------------------------


def test_owning_the_canadian_firm_fails_the_treaty_itself() -> None:
    found = stream(offer={"owner_share_percent": 100})
    assert condition(found, "not-self-employed").rule.basis == LAW
    assert condition(found, "pre-arranged").outcome == "not_met"


# --- Time -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "expected", "lifts_on"),
    [
        (date(2026, 9, 9), "not_met", date(2026, 9, 11)),
        (date(2026, 9, 10), "unknown", date(2026, 9, 11)),
        (date(2026, 9, 11), "met", None),
    ],
)
def test_the_bar_for_unauthorized_work_lifts_after_six_months_the_later_day_is_shown(
    on: date, expected: str, lifts_on: date | None
) -> None:
    changes = background(unauthorized_in_canada={"ended": "2026-03-10"})
    found = condition(stream(on=on, **changes), "no-unauthorized-work")
    assert (found.outcome, found.lifts_on, found.needs) == (expected, lifts_on, ())


def test_a_permit_issued_since_lifts_the_bar_and_work_that_goes_on_keeps_it() -> None:
    since = background(unauthorized_in_canada={"ended": "2026-11-01", "permit_since": True})
    assert outcome("no-unauthorized-work", **since) == "met"
    still = background(unauthorized_in_canada={"ended": None})
    assert outcome("no-unauthorized-work", **still) == "not_met"
    untold = background(unauthorized_in_canada={"permit_since": False})
    assert outcome("no-unauthorized-work", **untold) == "unknown"


def test_an_application_planned_for_later_is_judged_on_its_own_day() -> None:
    changes = background(unauthorized_in_canada={"ended": "2026-11-01"})
    assert outcome("no-unauthorized-work", **changes) == "not_met"
    planned = {**changes, **plans(applications=[{"route": "cusma/professional", "on": "2027-05-02"}])}
    assert outcome("no-unauthorized-work", **planned) == "met"


@pytest.mark.parametrize(
    ("on", "status", "standing"),
    [
        (date(2020, 6, 30), "none", "not_available"),
        (date(2020, 7, 1), "open", "strong"),
        (date(2026, 12, 31), "open", "strong"),
        (date(2027, 1, 1), "unknown", "eligible"),
    ],
)
def test_the_life_of_the_agreement_is_dated_data(on: date, status: str, standing: str) -> None:
    found = stream(on=on)
    assert (found.status, found.standing) == (status, standing)


def test_before_the_agreement_nothing_but_its_absence_is_said() -> None:
    found = stream(on=date(2019, 1, 1))
    assert [c.id for c in found.conditions] == ["status"]
    assert found.measures["fees_total_cad"] is None
    assert found.summary == "The agreement was not in force on this day."


@pytest.mark.parametrize(("on", "code"), [(date(2022, 12, 14), "T23"), (date(2022, 12, 15), "T36")])
def test_the_exemption_code_changed_on_a_day(on: date, code: str) -> None:
    assert stream(on=on).measures["exemption_code"] == code


# --- Licence of the province ------------------------------------------------------------------------


def test_a_licence_of_the_province_of_work_settles_the_licence() -> None:
    held = [{"by": "provincial", "place": "CA-ON", "profession": "engineer"}]
    changes = {"person": {"licences": held}, "offer": {"profession": "engineer", "regulated": True}}
    assert outcome("able-to-work", **changes) == "met"
    elsewhere = [{"by": "provincial", "place": "CA-BC", "profession": "engineer"}]
    assert outcome("able-to-work", **{**changes, "person": {"licences": elsewhere}}) == "unknown"


def test_medical_exam_that_never_was_is_not_an_exam_of_unknown_day() -> None:
    changes = {"offer": {"public_health": True}}
    never = stream(**changes, plans={"medical_exam_on": None})
    assert never.conditions[-1].outcome == "not_met"
    profile = Profile.model_validate({"plans": {"medical_exam_on": None}})
    assert profile.plans is not None
    assert profile.plans.medical_exam_on is NOTHING


# --- Field ------------------------------------------------------------------------------------------


def test_no_field_is_asked_of_a_management_consultant() -> None:
    assert outcome("field", offer=CONSULTANT, person={"education": degree()}) == "not_applicable"


def test_no_field_is_asked_where_the_licence_is_the_credential() -> None:
    held = [{"by": "state", "place": "US-OH", "profession": "registered_nurse"}]
    changes = {"offer": {"profession": "registered_nurse"}, "person": {"licences": held, "education": []}}
    assert outcome("credential", **changes) == "met"
    assert outcome("field", **changes) == "not_applicable"


def test_an_unrelated_degree_is_a_weakness_whatever_licences_were_not_told_of() -> None:
    engineer = {"offer": {"profession": "engineer"}, "person": {"education": degree(field="Music")}}
    engineer["person"]["licences"] = ...
    found = stream(**engineer)
    assert condition(found, "credential").outcome == "met"
    assert condition(found, "field").outcome == "not_met"
    assert (found.measures["verdict"], found.standing) == ("weak", "eligible")


def test_a_field_left_to_the_officer_is_no_missing_fact() -> None:
    found = stream(person={"education": degree(field="Zymurgy")})
    assert (found.measures["verdict"], found.standing) == ("meets_published_conditions", "eligible")


def test_a_field_whose_words_are_not_known_is_for_the_officer() -> None:
    found = stream(person={"education": degree(field="Zymurgy")})
    assert condition(found, "field").outcome == "unknown"
    assert condition(found, "field").needs == ()
    assert found.standing == "eligible"


def test_a_second_degree_of_which_the_level_is_not_known_may_still_be_the_one_in_the_field() -> None:
    held = [*degree(field="History"), {"country": "US", "field": "Economics"}]
    found = condition(stream(person={"education": held}), "field")
    assert found.outcome == "unknown"
    assert "applicant.education[1].level" in found.needs


def test_a_teachers_field_goes_by_the_subject_of_the_work() -> None:
    teacher = {"profession": "university_teacher"}
    held = {"education": degree(level="doctoral", field="Climate science")}
    assert outcome("field", offer={**teacher, "title": "Professor"}, person=held) == "not_applicable"
    assert outcome("field", offer={**teacher, "title": "Professor of meteorology"}, person=held) == "met"
    assert outcome("field", offer={**teacher, "title": "Professor of accounting"}, person=held) == "not_met"
    assert outcome("field", offer={**teacher, "discipline": "meteorology"}, person=held) == "met"
    assert outcome("field", offer={**teacher, "discipline": "accounting"}, person=held) == "not_met"


@pytest.mark.parametrize(
    ("education", "expected"),
    [
        (degree(field="Hotel management"), "met"),
        (degree(field="History"), "not_met"),
        ([], "not_met"),
        (degree(), "unknown"),
        (..., "unknown"),
    ],
)
def test_the_treaty_itself_fixes_the_field_of_a_hotel_manager(education: Any, expected: str) -> None:
    found = condition(stream(offer=HOTEL, person={"education": education}), "field")
    assert found.outcome == expected
    assert found.rule is qualification.FIELD_FIXED


def test_every_profession_has_its_fields() -> None:
    listed = book(PACKAGED, AS_OF)
    known = {row["family"] for row in PACKAGED.rows("cusma-fields", on=AS_OF)} | {"any", "subject"}
    for profession in listed.by_id.values():
        assert profession.families
        assert profession.families <= known
