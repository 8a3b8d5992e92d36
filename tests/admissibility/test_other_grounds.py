"""Health, security, false statements, stays without permission, removals, money, family."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from moveto_ca.dates import years_after
from past_told import (
    HARMLESS,
    PERSON,
    condition,
    convicted,
    offences,
    other,
    outcome,
    report_of,
    route_of,
    without,
)

ONE_DAY = timedelta(days=1)
HEALTH = HARMLESS["health"]


def people(route):
    return {row["who"]: (row["for_residence"], row["for_visits"]) for row in route.measures["people"]}


def blocks(route):
    return set(route.measures["blocks"])


# --- Nothing told ----------------------------------------------------------------------------------


def test_whoever_tells_nothing_is_asked_one_question_and_no_route_is_lowered():
    report = report_of(None)
    route = report.admissibility
    assert (route.standing, route.measures["verdict"]) == ("incomplete", "unknown")
    asked = [m for m in report.missing_facts if "admissibility/grounds" in m.decides]
    assert [m.path for m in asked] == ["background"]
    assert asked[0].question.endswith("You may skip this.")
    assert not any(c.id == "admissible" for s in report.streams() for c in s.conditions)
    assert route.measures["blocks"] == []


def test_where_nothing_is_the_matter_every_route_says_so():
    report = report_of({})
    assert (report.admissibility.standing, report.admissibility.measures["verdict"]) == ("strong", "clear")
    for route in report.routes:
        if route.id in ("citizenship-by-descent", "asylum", "citizenship-grant"):
            continue
        for stream in route.streams:
            if stream.standing == "closed" or len(stream.conditions) < 3:
                continue
            assert [c.outcome for c in stream.conditions if c.id == "admissible"] == ["met"], stream.id


# --- Security --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "expected", "standing"),
    [(True, "not_met", "not_available"), (False, "met", "strong"), (None, "unknown", "incomplete")],
)
def test_a_security_concern_bars_from_everything_and_nothing_the_person_does_ends_it(
    told, expected, standing
):
    report = report_of({"security_concern": told})
    route = report.admissibility
    assert (outcome(route, "security"), route.standing) == (expected, standing)
    if told:
        assert other(route, "security")["remedies"][0] == "lawyer"
        assert report.stream("cusma/professional").standing == "not_available"
        assert report.route("express-entry").standing == "not_available"


# --- Health ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "threshold"),
    [
        (date(2018, 5, 31), 6655),
        (date(2018, 6, 1), 19812),
        (date(2024, 12, 31), 26220),
        (date(2025, 1, 1), 27162),
        (date(2025, 12, 31), 27162),
        (date(2026, 1, 1), 28878),
        (date(2026, 12, 31), 28878),
    ],
)
def test_the_cost_must_exceed_the_figure_of_the_day_and_equal_is_not_over(day, threshold):
    for cost, over in ((threshold, False), (threshold + 1, True)):
        route = route_of({"health": {**HEALTH, "expected_annual_cost_cad": cost}}, as_of=day)
        row = other(route, "excessive-demand")
        assert (row["inadmissible"], row["threshold_cad"]) == (over, threshold)


def test_a_figure_that_is_not_published_leaves_a_cost_unsettled_but_no_cost_is_never_over():
    day = date(2027, 1, 1)
    route = route_of({"health": {**HEALTH, "expected_annual_cost_cad": 1000}}, as_of=day)
    assert (outcome(route, "excessive-demand"), route.standing) == ("unknown", "incomplete")
    assert route.measures["verdict"] == "needs_lawyer"
    assert outcome(route_of({}, as_of=day), "excessive-demand") == "met"


def test_a_cost_that_was_not_told_is_asked_for():
    route = route_of({"health": without(HEALTH, "expected_annual_cost_cad")})
    assert condition(route, "excessive-demand").needs == ("background.health.expected_annual_cost_cad",)


def test_a_cost_may_be_told_by_person():
    health = {"danger_to_public": False, "people": [{"who": "applicant", "expected_annual_cost_cad": 40000}]}
    assert outcome(route_of({"health": health}), "excessive-demand") == "not_met"


@pytest.mark.parametrize(("told", "expected"), [(True, "not_met"), (False, "met"), (None, "unknown")])
def test_danger_to_the_public_bars_until_it_is_treated(told, expected):
    route = route_of({"health": {**HEALTH, "danger_to_public": told}})
    assert outcome(route, "health-danger") == expected
    assert condition(route, "health-danger").rule.changeable


def test_excessive_demand_stops_a_worker_and_a_skilled_immigrant_but_not_a_protected_person():
    costly = {"health": {**HEALTH, "expected_annual_cost_cad": 90000}}
    assert {"express-entry", "cusma"} <= blocks(route_of(costly))
    protected = {**PERSON, "canada_status": "protected_person"}
    assert outcome(route_of(costly, applicant=protected), "excessive-demand") == "not_applicable"


# --- Misrepresentation -----------------------------------------------------------------------------


@pytest.mark.parametrize("decided", [date(2023, 3, 10), date(2020, 2, 28), date(2020, 2, 29)])
def test_a_false_statement_bars_for_five_years_to_the_day(decided):
    free = years_after(decided + ONE_DAY, 5)
    told = {"misrepresentation_finding": decided.isoformat()}
    before, on = (route_of(told, as_of=day) for day in (free - ONE_DAY, free))
    assert (outcome(before, "misrepresentation"), outcome(on, "misrepresentation")) == ("not_met", "met")
    assert other(before, "misrepresentation")["until"] == free.isoformat()
    assert other(on, "misrepresentation")["until"] is None


def test_a_finding_that_was_not_told_is_taken_as_never_made_and_the_report_says_so():
    told = {name: value for name, value in HARMLESS.items() if name != "misrepresentation_finding"}
    from moveto_ca import Profile, assess

    document = {"applicant": PERSON, "partner": None, "children": [], "background": told}
    report = assess(Profile.model_validate(document), as_of=date(2026, 11, 22))
    assert outcome(report.admissibility, "misrepresentation") == "met"
    assert any("misrepresentation" in notice.text for notice in report.warnings)


def test_an_order_for_a_false_statement_counts_from_the_day_one_left():
    removal = {"kind": "exclusion_misrepresentation", "date": "2023-03-10", "confirmed": True}
    told = {"previous_removal": removal, "misrepresentation_finding": "2022-01-01"}
    route = route_of(told)
    assert other(route, "misrepresentation")["until"] == "2028-03-11"
    assert other(route, "earlier-removal")["until"] == "2028-03-11"
    staying = route_of({"previous_removal": {**removal, "date": None}})
    assert outcome(staying, "misrepresentation") == "not_met"
    assert other(staying, "misrepresentation")["until"] is None
    unsaid = route_of({"previous_removal": without(removal, "date")})
    assert outcome(unsaid, "misrepresentation") == "unknown"


# --- Stays without permission ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (None, "met"),
        ({"ended": None}, "not_met"),
        ({"ended": "2026-11-21"}, "met"),
        ({"ended": None, "permit_since": True}, "met"),
        ({}, "unknown"),
    ],
)
def test_a_stay_without_permission_bars_while_it_lasts(told, expected):
    assert outcome(route_of({"unauthorized_in_canada": told}), "non-compliance") == expected


# --- Removals --------------------------------------------------------------------------------------


def removal(**told):
    return route_of({"previous_removal": told})


def needed(route):
    return other(route, "earlier-removal")["authorization_to_return_needed"]


@pytest.mark.parametrize(("left", "expected"), [("2026-03-03", False), ("2026-03-04", True)])
def test_a_departure_order_is_obeyed_within_thirty_days(left, expected):
    assert (
        needed(removal(kind="departure", enforceable_on="2026-02-01", date=left, confirmed=True)) is expected
    )


def test_a_departure_without_confirmation_becomes_a_deportation():
    told = {"kind": "departure", "enforceable_on": "2026-02-01", "date": "2026-02-20"}
    assert needed(removal(**told, confirmed=False)) is True
    unsaid = removal(**told)
    assert condition(unsaid, "earlier-removal").needs == ("background.previous_removal.confirmed",)


@pytest.mark.parametrize(("kind", "years"), [("exclusion", 1), ("exclusion_misrepresentation", 5)])
def test_an_exclusion_order_ends_to_the_day(kind, years):
    left = date(2020, 8, 1)
    free = years_after(left + ONE_DAY, years)
    told = {"kind": kind, "date": left.isoformat(), "confirmed": True}
    before, on = (route_of({"previous_removal": told}, as_of=day) for day in (free - ONE_DAY, free))
    assert (needed(before), needed(on)) == (True, False)
    assert condition(before, "earlier-removal").lifts_on == free
    assert "authorization_to_return" in other(before, "earlier-removal")["remedies"]


def test_an_exclusion_without_confirmation_does_not_run_out():
    told = {"kind": "exclusion", "date": "2010-08-01"}
    assert needed(removal(**told, confirmed=False)) is True
    assert needed(removal(**told)) is None


def test_a_deportation_order_asks_for_authorization_for_life_but_not_of_a_family_member():
    route = removal(kind="deportation", date="1990-01-01", confirmed=True)
    assert (needed(route), route.standing) == (True, "within_reach")
    assert route.measures["fees_total_cad"] == 492.5
    assert needed(removal(kind="deportation", date="1990-01-01", as_family_member=True)) is False


def test_an_order_that_was_not_carried_out_must_be_obeyed_first():
    for route in (removal(kind="deportation", date=None), route_of({"removal_order": True})):
        assert needed(route) is True
        assert other(route, "earlier-removal")["remedies"][0] == "leave_canada"
        assert route.fees == ()


def test_what_was_not_told_of_a_removal_is_asked_for():
    assert condition(removal(date="2020-01-01"), "earlier-removal").needs == (
        "background.previous_removal.kind",
    )
    unsaid = route_of({"removal_order": None})
    assert condition(unsaid, "earlier-removal").needs == ("background.removal_order",)


# --- Money -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plans", "expected"),
    [
        ({"funds_cad": 0, "job_offers": []}, "not_met"),
        ({"funds_cad": 1}, "met"),
        ({"funds_cad": 0, "job_offers": [{"noc": "21231"}]}, "met"),
        ({}, "not_applicable"),
    ],
)
def test_no_money_at_all_counts_against_a_person_but_blocks_no_route(plans, expected):
    route = route_of({}, plans=plans)
    assert outcome(route, "money") == expected
    assert blocks(route) == set()


# --- Family ----------------------------------------------------------------------------------------

SPOUSE = {"age": 36, "citizenships": ["US"], "relationship": "married", "accompanies": True}
OF_PARTNER = convicted("dui", "2021-05-01", "2022-05-01", who="partner")


@pytest.mark.parametrize(
    ("partner", "expected"),
    [
        ({}, True),
        ({"accompanies": False}, True),
        ({"accompanies": False, "separated_since": "2025-01-01"}, False),
        ({"accompanies": False, "relationship": "common_law"}, True),
        ({"accompanies": False, "relationship": "conjugal"}, False),
        ({"citizenships": ["CA"]}, False),
    ],
)
def test_a_partners_offence_bars_from_residence_even_if_the_partner_stays_behind(partner, expected):
    route = offences(OF_PARTNER, partner={**SPOUSE, **partner})
    assert people(route)["applicant"] == (expected, False)


def test_a_partner_who_may_come_along_or_not_is_asked_about():
    unsaid = offences(OF_PARTNER, partner={"age": 36, "citizenships": ["US"]})
    assert people(unsaid)["applicant"] == (None, False)
    assert set(condition(unsaid, "family").needs) == {"partner.relationship", "partner.accompanies"}


@pytest.mark.parametrize(
    ("child", "expected"),
    [
        ({"age": 16, "accompanies": True}, True),
        ({"age": 16, "accompanies": False, "custody": True}, True),
        ({"age": 16, "accompanies": False, "custody": False}, False),
        ({"age": 16, "accompanies": False}, None),
        ({"age": 25, "married": False, "dependent_by_condition": False}, False),
    ],
)
def test_a_childs_offence_counts_by_custody(child, expected):
    told = convicted("burglary_home", "2025-01-01", "2026-01-01", who="children[0]")
    assert people(offences(told, children=[child]))["applicant"][0] is expected


def test_a_family_members_bar_stops_residence_only():
    route = offences(OF_PARTNER, partner=SPOUSE)
    assert "express-entry" in blocks(route)
    assert not blocks(route) & {"cusma", "other-work", "study"}
    assert other(route, "family")["ground"] == "inadmissible accompanying family member"


def test_whoever_comes_along_with_a_barred_person_is_barred_from_residence():
    route = offences(convicted("burglary_home", "2025-01-01", "2026-01-01"), partner=SPOUSE)
    assert people(route) == {"applicant": (True, True), "partner": (True, False)}


def test_an_offence_of_a_partner_of_whom_nothing_was_told_asks_for_the_partner():
    report = report_of({"offences": [OF_PARTNER]}, partner={})
    assert people(report.admissibility)["applicant"][0] is None


def test_a_members_cost_stops_a_skilled_immigrant_but_not_a_sponsored_partner_or_a_visit():
    health = {**HEALTH, "people": [{"who": "children[0]", "expected_annual_cost_cad": 60000}]}
    route = route_of({"health": health}, children=[{"age": 5, "accompanies": True}])
    assert outcome(route, "family-health") == "not_met"
    assert "express-entry" in blocks(route)
    assert "cusma" not in blocks(route)


def test_the_cost_of_a_family_is_asked_for_only_where_there_is_one():
    health = without(HEALTH, "people")
    assert outcome(route_of({"health": health}), "family-health") == "not_applicable"
    route = route_of({"health": health}, children=[{"age": 5, "accompanies": True}])
    assert condition(route, "family-health").needs == ("background.health.people",)


# --- On other routes -------------------------------------------------------------------------------


def test_a_bar_lowers_a_route_to_within_reach_with_the_day_on_which_it_ends():
    told = convicted("assault", "2020-05-05", "2021-05-01")
    report = report_of({"offences": [told]})
    for stream_id in ("cusma/professional", "study/study"):
        stream = report.stream(stream_id)
        found = next(c for c in stream.conditions if c.id == "admissible")
        assert (found.outcome, found.lifts_on) == ("not_met", date(2031, 5, 2))
        assert stream.standing in ("within_reach", "not_available")


def test_citizenship_asks_nothing_of_it():
    report = report_of({"offences": [convicted("burglary_home", "2025-01-01", "2026-01-01")]})
    descent = report.route("citizenship-by-descent")
    assert not any(c.id == "admissible" for s in descent.streams for c in s.conditions)
    assert "citizenship-by-descent" not in blocks(report.admissibility)


# --- Papers and health cover -----------------------------------------------------------------------


def papers(purpose, **person):
    route = route_of({}, applicant=person)
    return route.measures["requirements"][purpose]


def test_a_us_permanent_resident_gives_fingerprints_for_a_permit_but_not_for_a_visit():
    green_card = {"age": 35, "citizenships": ["IN"], "us_status": "permanent_resident"}
    assert papers("visit", **green_card)["biometrics"] is False
    assert papers("permit", **green_card)["biometrics"] is True
    assert papers("visit", **green_card)["visa"] is False


def test_of_other_nationalities_visas_are_not_guessed():
    assert papers("visit", age=35, citizenships=["IN"], us_status="temporary")["visa"] is None


@pytest.mark.parametrize(("age", "expected"), [(13, False), (14, True), (79, True), (80, False)])
def test_fingerprints_are_given_from_14_to_79(age, expected):
    assert papers("residence", age=age, citizenships=["US"])["biometrics"] is expected


@pytest.mark.parametrize(("age", "expected"), [(17, False), (18, True)])
def test_police_certificates_are_asked_for_from_18(age, expected):
    assert papers("residence", age=age, citizenships=["US"])["police_certificates"] is expected


def test_only_work_that_touches_public_health_calls_for_an_exam():
    def exam(**offer):
        route = route_of({}, plans={"job_offers": [offer]})
        return route.measures["requirements"]["permit"]["medical_exam"]

    assert exam(public_health=True) is True
    assert exam(public_health=False) is False
    assert exam() is None


@pytest.mark.parametrize(
    ("province", "arrives", "cover"),
    [
        ("CA-BC", "2026-07-01", "2026-10-01"),
        ("CA-BC", "2026-07-31", "2026-10-01"),
        ("CA-BC", "2026-11-30", "2027-02-01"),
        ("CA-ON", "2026-07-10", "2026-07-10"),
        ("CA-QC", "2026-07-10", None),
    ],
)
def test_health_cover_begins_as_the_province_says(province, arrives, cover):
    route = route_of({}, plans={"province": province, "landing_on": arrives})
    assert route.measures["health_cover_from"] == cover
