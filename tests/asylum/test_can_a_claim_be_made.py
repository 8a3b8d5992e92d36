"""Whether a claim can be made, and whether one is needed: passed, failed, and open."""

from __future__ import annotations

import pytest

from asylum.told import assessed, entry, gate, outcome, protection

CLAIMED = {"claim_date": "2026-10-05", "claim_place": "inland"}


@pytest.mark.parametrize(
    ("applicant", "expected"),
    [
        ({"citizenships": ["US"]}, "met"),
        ({"citizenships": ["US", "CA"]}, "not_met"),
        ({"canada_status": "citizen"}, "not_met"),
        ({"citizenships": ["US"], "canada_status": "registered_indian"}, "not_met"),
        ({"age": 30}, "unknown"),
    ],
)
def test_a_citizen_or_a_person_registered_under_the_indian_act_needs_no_claim(applicant, expected):
    assert outcome("not-a-citizen", protection(), applicant) == expected


def test_for_a_citizen_no_other_gate_is_asked():
    found = assessed(protection(removal_order=True), {"citizenships": ["CA"]})
    assert {c.outcome for c in found.streams[0].conditions[2:]} == {"not_applicable"}
    assert found.measures["verdict"] == "not_needed"
    assert found.measures["bars"] == []
    assert found.standing == "not_available"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "met"),
        ({"in_canada_now": False}, "not_met"),
        ({"in_canada_now": None}, "unknown"),
        ({"in_canada_now": False, "entries": [entry("2026-10-01")], **CLAIMED}, "met"),
    ],
)
def test_no_claim_can_be_made_from_outside_canada(told, expected):
    assert outcome("in-canada", protection(**told)) == expected


def test_a_visitor_is_in_canada_without_being_asked():
    told = protection("in_canada_now")
    assert outcome("in-canada", told, {"citizenships": ["US"], "canada_status": "visitor"}) == "met"


def test_outside_canada_whether_a_claim_was_made_before_must_be_known():
    told = protection("claim_date", in_canada_now=False, entries=[entry("2026-10-01")])
    assert gate(assessed(told), "in-canada").needs == ("protection.claim_date",)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "met"),
        ({"in_canada_now": False, "claim_date": "2026-10-01", "entries": []}, "not_met"),
        ({"in_canada_now": None}, "unknown"),
        ({"in_canada_now": False, "claim_date": "2026-10-01", "stage": "referred"}, "met"),
    ],
)
def test_a_claim_to_an_officer_abroad_is_no_claim(told, expected):
    assert outcome("not-in-preclearance", protection(**told)) == expected


@pytest.mark.parametrize(("order", "expected"), [(False, "met"), (True, "not_met"), (None, "unknown")])
def test_a_person_under_a_removal_order_may_make_no_claim(order, expected):
    assert outcome("no-removal-order", protection(removal_order=order)) == expected


def test_a_removal_order_told_elsewhere_counts_but_its_absence_there_does_not():
    told = protection("removal_order")
    assert outcome("no-removal-order", told, background={"removal_order": True}) == "not_met"
    assert outcome("no-removal-order", told, background={"removal_order": False}) == "unknown"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (CLAIMED, "met"),
        ({"claim_date": None}, "not_met"),
        ({"claim_date": None, "claim_filed_online": "2026-11-01"}, "not_met"),
    ],
)
def test_a_claim_is_made_in_person_and_the_form_is_only_a_step(told, expected):
    found = assessed(protection(**told))
    assert gate(found, "in-person").outcome == expected
    assert found.standing == "eligible"  # a step still to be done bars nobody


def test_whether_a_claim_was_made_is_asked_if_it_was_not_told():
    found = gate(assessed(protection("claim_date")), "in-person")
    assert found.outcome == "unknown"
    assert found.needs == ("protection.claim_date",)


@pytest.mark.parametrize("name", ["no-serious-proceedings", "no-extradition"])
@pytest.mark.parametrize(("pending", "expected"), [(False, "met"), (True, "unknown"), (None, "unknown")])
def test_pending_proceedings_suspend_the_decision(name, pending, expected):
    condition = gate(assessed(protection(proceedings_pending=pending)), name)
    assert condition.outcome == expected
    assert bool(condition.needs) is (pending is None)


def test_suspended_is_never_eligible():
    found = assessed(protection(proceedings_pending=True))
    assert found.measures["verdict"] == "unknown"
    assert found.standing == "incomplete"
    assert found.measures["possible_bars"] == ["100(2)", "105"]
