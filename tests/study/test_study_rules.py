"""Every rule of both streams, their boundaries and dates, and what study adds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from moveto_ca.rules.assess import assess
from moveto_ca.rules.study.route import SPEC
from moveto_ca.wording import question
from study.students import condition, profile, stream
from support import AS_OF

LETTER = {"level": "bachelor", "attestation": True}
ENGLISH = {"test": "clb", "listening": 7, "reading": 7, "writing": 7, "speaking": 7}
DEGREE = {"level": "bachelor", "country": "CA", "university": True, "years": 4}
COLLEGE = {"level": "two_year", "country": "CA", "university": False, "years": 2}
CAQ = [{"kind": "province", "province": "CA-QC"}]


def admitted(admission: dict[str, Any] | None = None, **facts: Any) -> dict[str, Any]:
    return {"admission": admission or {}, **facts}


def graduate(credential: dict[str, Any], english: Any = None, **facts: Any) -> dict[str, Any]:
    told = {k: v for k, v in credential.items() if v is not ...}
    languages: Any = {"english": ENGLISH, "french": None} if english is None else english
    return {"applicant__education": [told], "applicant__languages": languages, **facts}


def level(number: int) -> dict[str, Any]:
    parts = dict.fromkeys(("listening", "reading", "writing", "speaking"), number)
    return {"english": {"test": "clb", **parts}, "french": None}


# (stream, rule): facts with which it is met, not met, unknown.
RULES: dict[tuple[str, str], tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    ("study", "foreign-national"): (
        admitted(),
        admitted(applicant__canada_status="citizen"),
        admitted(applicant__citizenships=..., applicant__canada_status=...),
    ),
    ("study", "admission"): (admitted(), admitted({"dli": False}), {}),
    ("study", "confirmed"): (admitted(), admitted({"confirmed": False}), admitted({"confirmed": ...})),
    ("study", "attestation"): (
        admitted(LETTER),
        admitted({**LETTER, "attestation": False}),
        admitted({"level": "bachelor"}),
    ),
    ("study", "funds"): (
        {},  # what is left after the tuition is never known, so that nobody is told to pass it
        admitted(plans__funds_cad=22894),
        admitted(plans__funds_cad=...),
    ),
    ("study", "temporary"): (
        admitted(),
        admitted(plans__will_leave=False),
        admitted(plans__will_leave=...),
    ),
    ("study", "quebec-consent"): (
        admitted(plans__province="CA-QC", plans__endorsements=CAQ),
        admitted(plans__province="CA-QC", plans__endorsements=[]),
        admitted(plans__province="CA-QC"),
    ),
    ("study", "place"): (
        admitted(),
        admitted(applicant__us_status="temporary", applicant__citizenships=["IN"]),
        admitted(plans__apply_at="inside_canada", applicant__canada_status=...),
    ),
    ("pgwp", "canadian-programme"): (
        graduate({**DEGREE, "years": 8 / 12}),
        graduate({**DEGREE, "years": 0.5}),
        graduate({**DEGREE, "years": ...}),
    ),
    ("pgwp", "language"): (
        graduate(DEGREE),
        graduate(DEGREE, level(6)),
        graduate(DEGREE, {"french": None}),
    ),
    ("pgwp", "field"): (
        graduate(COLLEGE, plans__permits=[{"kind": "study", "from": "2024-10-31"}]),
        {},  # the list is not kept here, so that nobody is told to fail it
        graduate(COLLEGE),
    ),
}


@pytest.mark.parametrize("key", [key for key, facts in RULES.items() if key != ("study", "funds")])
def test_the_rule_is_met(key: tuple[str, str]) -> None:
    assert condition(stream(key[0], **RULES[key][0]), key[1]).outcome == "met"


@pytest.mark.parametrize("key", [key for key, facts in RULES.items() if facts[1]])
def test_the_rule_is_not_met(key: tuple[str, str]) -> None:
    assert condition(stream(key[0], **RULES[key][1]), key[1]).outcome == "not_met"


@pytest.mark.parametrize("key", RULES)
def test_the_rule_is_unknown(key: tuple[str, str]) -> None:
    assert condition(stream(key[0], **RULES[key][2]), key[1]).outcome == "unknown"


def test_no_rule_is_left_out_here() -> None:
    shared = {"status", "intake", "admissible", "foreign-national", "temporary"}
    for spec in SPEC.streams:
        for rule in spec.rules:
            name = spec.id.removeprefix("study/")
            assert rule.id in shared or (name, rule.id) in RULES
            assert rule.authority.grade in "ABC"


def test_every_fact_that_is_needed_has_a_plain_question() -> None:
    for (name, _), told in RULES.items():
        for facts in told:
            for found in stream(name, **facts).conditions:
                assert all(question(path) for path in found.needs)


def test_somebody_passes_each_stream() -> None:
    assert stream("study", **admitted(plans__apply_at="online")).standing == "eligible"
    assert stream("pgwp", **graduate(DEGREE)).standing == "strong"


@pytest.mark.parametrize(
    ("people", "amount"),
    [(1, 22895), (2, 28502), (3, 35040), (7, 60589), (8, 66759), (9, 72929)],
)
def test_the_money_goes_by_the_people_who_come_along(people: int, amount: int) -> None:
    children = [{"age": 5, "accompanies": True}] * (people - 1) + [{"age": 5, "accompanies": False}]
    for funds, outcome in ((amount, "unknown"), (amount - 1, "not_met")):
        found = stream("study", **admitted(children=children, plans__funds_cad=funds))
        assert condition(found, "funds").outcome == outcome


def test_money_of_which_the_tuition_is_still_to_be_paid_settles_nothing() -> None:
    found = stream("study", **admitted(plans__funds_cad=38_000, plans__apply_at="online"))
    funds = condition(found, "funds")
    assert (funds.outcome, funds.needs) == ("unknown", ())
    assert "22,895 is left" in funds.found
    assert found.standing == "eligible"
    assert (found.score or 0) < 80


def test_whether_the_partner_comes_along_is_asked_only_where_it_matters() -> None:
    partner = {"relationship": "married"}
    enough = condition(stream("study", **admitted(partner=partner, plans__funds_cad=28502)), "funds")
    assert (enough.outcome, enough.needs) == ("unknown", ())
    short = condition(stream("study", **admitted(partner=partner, plans__funds_cad=28501)), "funds")
    assert (short.outcome, short.needs) == ("unknown", ("partner.accompanies",))


@pytest.mark.parametrize(
    ("day", "amount"),
    [(date(2023, 12, 31), 10000), (date(2024, 1, 1), 20635), (date(2025, 8, 31), 20635), (AS_OF, 22895)],
)
def test_the_money_asked_for_goes_by_the_day(day: date, amount: int) -> None:
    assert stream("study", day, **admitted()).measures["funds"]["required_cad"] == amount


@pytest.mark.parametrize(
    ("admission", "day", "outcome"),
    [
        ({"level": "masters"}, date(2026, 1, 1), "not_applicable"),
        ({"level": "masters"}, date(2025, 12, 31), "unknown"),
        ({"level": "doctoral", "public": False, "attestation": False}, AS_OF, "not_met"),
        ({"level": "doctoral", "public": ...}, AS_OF, "unknown"),
        ({"level": "secondary"}, AS_OF, "not_applicable"),
        ({"level": "bachelor", "attestation": False}, date(2024, 1, 21), "not_applicable"),
        ({"level": "bachelor", "attestation": False}, date(2024, 1, 22), "not_met"),
    ],
)
def test_who_needs_an_attestation_letter(admission: dict[str, Any], day: date, outcome: str) -> None:
    assert condition(stream("study", day, **admitted(admission)), "attestation").outcome == outcome


def test_who_studies_there_already_needs_no_letter_if_school_and_level_stay() -> None:
    found = stream("study", **admitted({"level": "bachelor"}, applicant__canada_status="student"))
    assert condition(found, "attestation").outcome == "unknown"
    assert condition(found, "attestation").needs == ()


@pytest.mark.parametrize(("day", "outcome"), [("2024-11-07", "not_applicable"), ("2024-11-08", "not_met")])
def test_the_school_confirms_from_november_2024(day: str, outcome: str) -> None:
    found = stream("study", date.fromisoformat(day), **admitted({"confirmed": False}))
    assert condition(found, "confirmed").outcome == outcome


@pytest.mark.parametrize(("months", "needed"), [(6, False), (7, True)])
def test_a_course_of_six_months_needs_no_permit(months: int, needed: bool) -> None:
    found = stream("study", **admitted({"months": months}))
    assert found.measures["permit_needed"] is needed
    assert bool(found.measures["fees_total_cad"]) is needed


@pytest.mark.parametrize(("day", "hours"), [(date(2024, 11, 7), 20), (date(2024, 11, 8), 24)])
def test_how_much_a_student_may_work_off_campus(day: date, hours: int) -> None:
    found = stream("study", day, **admitted()).measures["work_while_studying"]
    assert found["off_campus_hours_a_week"] == hours


@pytest.mark.parametrize(
    ("credential", "number", "outcome"),
    [
        (COLLEGE, 5, "met"),
        (COLLEGE, 4, "not_met"),
        ({**DEGREE, "university": False}, 5, "met"),
        ({**DEGREE, "university": ...}, 5, "unknown"),
        ({**DEGREE, "university": ...}, 7, "met"),
        ({**DEGREE, "level": "masters", "university": ...}, 6, "not_met"),
    ],
)
def test_the_language_level_goes_by_the_programme(
    credential: dict[str, Any], number: int, outcome: str
) -> None:
    found = stream("pgwp", **graduate(credential, level(number)))
    assert condition(found, "language").outcome == outcome


def test_no_language_test_was_asked_for_before_november_2024() -> None:
    found = stream("pgwp", date(2024, 10, 31), **graduate(DEGREE, level(1)))
    assert condition(found, "language").outcome == "not_applicable"


def test_a_degree_needs_no_listed_field_and_a_later_college_programme_must_be_looked_up() -> None:
    assert condition(stream("pgwp", **graduate(DEGREE)), "field").outcome == "not_applicable"
    later = graduate(COLLEGE, plans__permits=[{"kind": "study", "from": "2024-11-01"}])
    found = condition(stream("pgwp", **later), "field")
    assert (found.outcome, found.needs) == ("unknown", ())
    asked = graduate(COLLEGE, plans__applications=[{"route": "study/study", "on": "2024-10-31"}])
    assert condition(stream("pgwp", **asked), "field").outcome == "met"


@pytest.mark.parametrize(
    ("admission", "day", "months"),
    [
        ({"level": "bachelor", "months": 7}, AS_OF, 0),
        ({"level": "one_year", "months": 8}, AS_OF, 8),
        ({"level": "two_year", "months": 23}, AS_OF, 23),
        ({"level": "two_year", "months": 24}, AS_OF, 36),
        ({"level": "masters", "months": 8}, AS_OF, 36),
        ({"level": "masters", "months": 16}, date(2024, 2, 14), 16),
        ({"level": "masters", "months": 16}, date(2024, 2, 15), 36),
        ({"level": "secondary", "months": 36}, AS_OF, 0),
    ],
)
def test_how_long_the_permit_after_graduation_would_last(
    admission: dict[str, Any], day: date, months: int
) -> None:
    found = stream("study", day, **admitted(admission))
    assert found.measures["permit_after_graduation_months"] == months


@pytest.mark.parametrize(
    ("admission", "kind", "points"),
    [
        ({"level": "masters", "months": 16}, "three_plus", 30),
        ({"level": "masters", "months": 7}, "none", 0),
        ({"level": "two_year", "months": 20}, "one_or_two", 15),
        ({"level": "bachelor", "months": 40}, "three_plus", 30),
    ],
)
def test_what_planned_study_adds_to_a_later_score(admission: dict[str, Any], kind: str, points: int) -> None:
    adds = stream("study", **admitted(admission)).measures["adds"]
    assert (adds["canadian_study"], adds["crs_points"]) == (kind, points)


def test_express_entry_gives_the_same_points_once_the_study_is_done() -> None:
    done = {
        "level": "masters",
        "country": "CA",
        "years": 16 / 12,
        "full_time": True,
        "in_person_canada": True,
        "mostly_language_study": False,
        "return_obligation": False,
    }
    languages = {"english": ENGLISH, "french": None}
    told = profile(applicant__education=[done], applicant__languages=languages)
    report = assess(told, as_of=AS_OF)
    route = report.route("express-entry")
    assert route is not None
    assert route.measures["crs"]["detail"]["canadian_study"] == 30


def test_study_is_not_counted_as_work_and_the_permit_after_it_is() -> None:
    assert stream("study", **admitted()).measures["bridge"]["counts"] is False
    offer = [{"noc": "21231", "arrangement": "employee", "owner_share_percent": 0}]
    found = stream("pgwp", **graduate(DEGREE, plans__job_offers=offer))
    assert found.measures["bridge"]["counts"] is True


def test_fees_and_places_of_a_us_citizen_and_of_an_indian_permanent_resident_of_the_us() -> None:
    us = stream("study", **admitted()).measures
    assert (us["fees_total_cad"], us["place_of_application"]["port_of_entry"]) == (150, True)
    india = stream(
        "study",
        **admitted(
            applicant__citizenships=["IN"],
            applicant__us_status="permanent_resident",
            applicant__biometrics_given_on=None,
        ),
    ).measures
    assert (india["fees_total_cad"], india["place_of_application"]["port_of_entry"]) == (235, True)


def test_the_words_can_be_made_for_anybody() -> None:
    for facts in ({}, admitted(), admitted({"months": 4}), graduate(COLLEGE)):
        for name in ("study", "pgwp"):
            found = stream(name, **facts)
            assert found.summary
            assert "!" not in str(found.to_dict())
