"""Every adult of a household as the one who applies, and what a route says of each member."""

import pytest

from advice.advised import advice_for, changed, example, report_of
from moveto_ca.advice.swap import swapped

COUPLE = example("05")
FAMILY = example("08")


@pytest.mark.parametrize("number", ["05", "07", "08", "09", "15"])
def test_the_partner_has_the_points_that_express_entry_gives_a_partner_who_applies(number):
    profile = example(number)
    other = report_of(profile).route("express-entry").measures["crs_partner_as_principal"]
    _, partner = advice_for(profile).principals
    row = next((place for place in partner.best if place.route == "express-entry"), None)
    if row is not None:
        assert row.place.crs == (other and other["total"])


def test_the_applicant_has_the_row_of_the_report():
    report = report_of(FAMILY)
    applicant, partner = advice_for(FAMILY).principals
    assert (applicant.who, partner.who) == ("applicant", "partner")
    for place in applicant.best:
        route = report.route(place.route)
        assert (place.place.standing, place.place.score) == (route.standing, route.score)


def test_a_way_that_is_shut_is_no_best_way():
    for principal in advice_for(FAMILY).principals:
        assert {place.place.standing for place in principal.best} <= {
            "strong",
            "eligible",
            "incomplete",
            "within_reach",
        }


def test_a_person_alone_has_no_other_applicant():
    assert advice_for(example("04")).principals == ()


def test_a_canadian_partner_is_not_tried_as_an_applicant():
    assert advice_for(example("12")).principals == ()


def test_what_was_told_of_the_applicants_own_offer_is_not_told_of_the_partner():
    offered = changed(COUPLE, plans__job_offers=[{"noc": "10022", "province": "CA-BC"}])
    other = swapped(offered)
    assert other.plans.job_offers is None
    assert other.plans.funds_cad == 600000
    assert other.business is None


def test_offences_costs_of_care_permits_and_children_follow_their_person():
    told = changed(
        FAMILY,
        background={
            "offences": [
                {"kind": "dui", "place": "US-TX"},
                {"kind": "theft", "who": "partner"},
                {"kind": "theft", "who": "children[0]"},
            ],
            "health": {
                "expected_annual_cost_cad": 100,
                "people": [{"who": "partner", "expected_annual_cost_cad": 7}],
            },
        },
        plans__permits=[{"kind": "work"}, {"kind": "study", "who": "partner"}],
        relatives_in_canada=[{"relation": "sibling"}, {"relation": "cousin", "of": "partner"}],
        children=[{"of": "applicant", "parents_days_in_canada": {"applicant": 5}}, {"of": "both"}, {}],
    )
    other = swapped(told)
    assert [offence.who for offence in other.background.offences] == ["partner", "applicant", "children[0]"]
    assert other.background.health.expected_annual_cost_cad == 7
    assert [(p.who, p.expected_annual_cost_cad) for p in other.background.health.people] == [("partner", 100)]
    assert [permit.who for permit in other.plans.permits] == ["partner", "applicant"]
    assert [relative.of for relative in other.relatives_in_canada] == ["partner", "applicant"]
    assert [child.of for child in other.children] == ["partner", "both", None]
    assert other.children[0].parents_days_in_canada.partner == 5
    assert other.children[0].parents_days_in_canada.applicant is None


def test_who_sponsors_whom_follows_its_person():
    told = changed(FAMILY, sponsor={"who": "partner", "sponsored": "applicant"})
    assert (swapped(told).sponsor.who, swapped(told).sponsor.sponsored) == ("applicant", "partner")
    told = changed(FAMILY, sponsor={"who": "relative", "sponsored": "children[0]"})
    assert (swapped(told).sponsor.who, swapped(told).sponsor.sponsored) == ("relative", "children[0]")


def test_the_lines_of_descent_change_places():
    line = [[{"link": "mother", "birth_place": "CA-ON"}]]
    told = changed(FAMILY, ancestry=line)
    other = swapped(told)
    assert other.ancestry == told.partner.ancestry
    assert other.partner.ancestry == told.ancestry


def test_each_member_of_the_family_has_a_row_where_a_route_treats_them_apart():
    members = advice_for(FAMILY).members
    of_entry = [member.who for member in members if member.route == "express-entry"]
    assert of_entry == ["applicant", "partner", "children[0]", "children[1]"]
    report = report_of(FAMILY)
    assert [m.facts for m in members if m.route == "express-entry"] == report.route("express-entry").measures[
        "people"
    ]


def test_somebody_alone_has_no_rows():
    assert advice_for(example("04")).members == ()
