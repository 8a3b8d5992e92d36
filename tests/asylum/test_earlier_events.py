"""Protection already given, earlier claims, findings of inadmissibility: passed, failed, and open."""

from __future__ import annotations

import pytest

from asylum.told import AMERICAN, VENEZUELAN, outcome, protection

CLAIMED = {"claim_date": "2026-10-05", "claim_place": "inland"}


@pytest.mark.parametrize(
    ("told", "applicant", "expected"),
    [
        ({}, AMERICAN, "met"),
        ({"protected_in": ["CA"]}, AMERICAN, "not_met"),
        ({}, {**AMERICAN, "canada_status": "protected_person"}, "not_met"),
        ({"prior_claims": [{"country": "CA", "outcome": "granted"}]}, AMERICAN, "not_met"),
        ({"protected_in": None}, AMERICAN, "unknown"),
    ],
)
def test_protection_already_given_by_canada_bars_a_claim(told, applicant, expected):
    told = protection(*(name for name, value in told.items() if value is None), **told)
    assert outcome("not-already-protected", told, applicant) == expected


def prior(**claim):
    return protection(prior_claims=[claim])


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (protection(), "met"),
        (prior(country="CA", outcome="rejected"), "not_met"),
        (prior(country="DE", outcome="rejected"), "met"),
        (prior(country="CA", outcome="withdrawn"), "met"),
        (prior(country="CA"), "unknown"),
        (prior(outcome="rejected"), "unknown"),
        (protection("prior_claims"), "unknown"),
    ],
)
def test_a_claim_once_rejected_by_the_board_bars_every_later_one(told, expected):
    assert outcome("no-rejected-claim", told) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (protection(), "met"),
        (prior(country="CA", outcome="withdrawn"), "not_met"),
        (prior(country="CA", outcome="abandoned"), "not_met"),
        (prior(country="CA", outcome="ineligible"), "not_met"),
        (prior(country="CA", outcome="rejected"), "met"),
        (prior(country="CA"), "unknown"),
        (protection("prior_claims"), "unknown"),
        (protection(stage="withdrawn", **CLAIMED), "not_met"),
        (protection(stage="abandoned", **CLAIMED), "not_met"),
    ],
)
def test_a_claim_once_ineligible_withdrawn_or_abandoned_bars_every_later_one(told, expected):
    assert outcome("no-ended-claim", told) == expected


RETURNED = {"stca_documents": ["returned_by_us"]}


@pytest.mark.parametrize(
    ("claim", "more", "expected"),
    [
        ({"under_stca": True}, RETURNED, "met"),
        ({"under_stca": False}, RETURNED, "not_met"),
        ({"under_stca": True}, {}, "not_met"),
        ({}, RETURNED, "unknown"),
    ],
)
def test_a_finding_under_the_agreement_does_not_count_after_a_refusal_by_the_united_states(
    claim, more, expected
):
    told = protection(prior_claims=[{"country": "CA", "outcome": "ineligible", **claim}], **more)
    assert outcome("no-ended-claim", told) == expected


def test_another_ended_claim_still_counts_beside_one_that_does_not():
    claims = [
        {"country": "CA", "outcome": "ineligible", "under_stca": True},
        {"country": "CA", "outcome": "withdrawn"},
    ]
    assert outcome("no-ended-claim", protection(prior_claims=claims, **RETURNED)) == "not_met"


@pytest.mark.parametrize("country", ["US", "GB", "AU", "NZ"])
@pytest.mark.parametrize("result", ["granted", "rejected", "withdrawn", "pending", None])
def test_a_confirmed_claim_in_a_country_that_shares_information_bars_whatever_became_of_it(country, result):
    told = {"country": country, "confirmed": True, "outcome": result}
    assert outcome("no-foreign-claim", protection(prior_claims=[told])) == "not_met"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ({"country": "DE", "confirmed": True}, "met"),
        ({"country": "US", "confirmed": False}, "met"),
        ({"country": "US"}, "unknown"),
        ({"confirmed": True}, "unknown"),
    ],
)
def test_a_claim_elsewhere_or_not_confirmed_does_not_bar(claim, expected):
    assert outcome("no-foreign-claim", protection(prior_claims=[claim])) == expected


def test_a_claim_made_abroad_after_the_one_in_canada_is_not_earlier():
    told = protection(prior_claims=[{"country": "US", "confirmed": True, "date": "2026-10-06"}], **CLAIMED)
    assert outcome("no-foreign-claim", told) == "met"


@pytest.mark.parametrize(
    ("countries", "applicant", "expected"),
    [
        ([], VENEZUELAN, "met"),
        (["US"], VENEZUELAN, "not_met"),
        (["DE"], AMERICAN, "not_met"),
        (["US"], AMERICAN, "met"),  # a citizen of that country by now
        (["DE"], {"us_status": "citizen"}, "unknown"),
        (None, VENEZUELAN, "unknown"),
    ],
)
def test_recognition_as_a_refugee_elsewhere_bars_unless_a_citizen_there(countries, applicant, expected):
    told = protection() | {"protected_in": countries} if countries is not None else protection("protected_in")
    assert outcome("not-recognized-elsewhere", told, applicant) == expected


@pytest.mark.parametrize(
    ("grounds", "convicted", "expected"),
    [
        ([], False, "met"),
        (["security"], False, "not_met"),
        (["human_rights"], None, "not_met"),
        (["organized_criminality"], False, "not_met"),
        (["serious_criminality"], True, "not_met"),
        (["serious_criminality"], False, "met"),  # no conviction with a maximum of ten years: 101(2)
        (["serious_criminality"], None, "unknown"),
        ([], True, "unknown"),  # not decided yet
        (None, False, "unknown"),
    ],
)
def test_only_a_decision_on_a_serious_ground_bars(grounds, convicted, expected):
    told = protection(inadmissibility_determined=grounds, serious_conviction=convicted)
    assert outcome("not-found-inadmissible", told) == expected
