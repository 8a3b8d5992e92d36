"""The one-year and the 14-day bars where facts are missing or the law is unsettled."""

from __future__ import annotations

import pytest

from asylum.told import AMERICAN, assessed, entry, gate, outcome, protection

CLAIMED = {"claim_date": "2026-10-05", "claim_place": "inland"}


def test_the_year_is_open_as_long_as_the_entries_are_not_told():
    condition = gate(assessed(protection("entries")), "within-one-year")
    assert condition.outcome == "unknown"
    assert condition.needs == ("protection.entries",)


def test_an_entry_without_a_day_leaves_the_year_open():
    condition = gate(assessed(protection(entries=[entry(None)])), "within-one-year")
    assert condition.outcome == "unknown"
    assert condition.needs == ("protection.entries[0].date",)


def test_a_late_entry_settles_it_whatever_the_day_of_another():
    told = protection(entries=[entry("2021-01-01"), entry(None)])
    assert outcome("within-one-year", told) == "not_met"


def test_an_untold_claim_after_a_long_stay_may_still_have_been_in_time():
    condition = gate(assessed(protection("claim_date", entries=[entry("2024-01-01")])), "within-one-year")
    assert condition.outcome == "unknown"
    assert condition.needs == ("protection.claim_date",)


def test_an_untold_claim_within_a_year_of_the_only_entry_is_in_time_on_any_day():
    assert outcome("within-one-year", protection("claim_date", entries=[entry("2026-01-01")])) == "met"


def test_being_turned_back_long_ago_leaves_the_year_unsettled():
    condition = gate(
        assessed(protection(entries=[entry("2021-01-01", admitted=False), entry("2026-09-01")])),
        "within-one-year",
    )
    assert condition.outcome == "unknown"
    assert condition.needs == ()


def test_an_entry_as_a_baby_leaves_the_year_unsettled():
    child = {"citizenships": ["US"], "birth_date": "2020-12-01"}
    told = protection(entries=[entry("2021-01-01"), entry("2026-09-01")])
    assert outcome("within-one-year", told, child) == "unknown"


def test_a_claim_inland_after_the_year_asks_for_the_day_of_the_online_form():
    told = protection("claim_filed_online", entries=[entry("2025-01-01")], **CLAIMED)
    condition = gate(assessed(told), "within-one-year")
    assert condition.needs == ("protection.claim_filed_online",)


def test_an_adult_is_not_asked_about_being_a_minor_but_an_unknown_age_is():
    told = protection("unaccompanied_minor", entries=[entry("2024-06-01")])
    assert outcome("within-one-year", told, AMERICAN) == "not_met"
    condition = gate(assessed(told, {"citizenships": ["US"]}), "within-one-year")
    assert condition.needs == ("protection.unaccompanied_minor", "applicant.birth_date")


def test_a_minor_with_a_parent_in_canada_is_not_exempt():
    told = protection(entries=[entry("2024-06-01")], unaccompanied_minor=True, parents_or_guardian_in=["CA"])
    assert outcome("within-one-year", told, {"citizenships": ["US"], "age": 16}) == "not_met"


def test_the_policy_for_minors_leaves_the_agreement_as_it_is():
    told = protection(
        claim_date="2026-10-01",
        claim_place="port_of_entry",
        entries=[entry("2026-10-01")],
        unaccompanied_minor=True,
        parents_or_guardian_in=["US"],
    )
    assert outcome("safe-third-country", told, {"citizenships": ["VE"], "age": 16}) == "not_met"


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ({"stage": "referred", "stage_dates": {"referred": "2025-12-01"}}, "unknown"),
        ({"stage": "referred"}, "unknown"),
        ({"stage": "referred", "stage_dates": {"referred": "2026-03-26"}}, "not_met"),
        ({"stage": "decided"}, "met"),
        ({}, "not_met"),
    ],
)
def test_a_claim_before_the_board_when_the_bar_became_law_is_in_dispute(stage, expected):
    told = protection(claim_date="2025-11-01", claim_place="inland", entries=[entry("2021-01-01")], **stage)
    assert outcome("within-one-year", told) == expected


def test_an_entry_between_ports_that_was_followed_by_another_leaves_the_14_days_unsettled():
    told = protection(entries=[entry("2026-01-10", "between_ports"), entry("2026-10-01", "land_port")])
    condition = gate(assessed(told), "within-fourteen-days")
    assert condition.outcome == "unknown"
    assert condition.needs == ()


@pytest.mark.parametrize(
    ("entries", "needs"),
    [
        ([entry("2026-01-10", None)], ("protection.entries[0].mode",)),
        ([entry(None, "between_ports")], ("protection.entries[0].date",)),
        ([], ("protection.entries",)),  # in Canada since before the list begins
    ],
)
def test_the_14_days_are_open_until_the_way_in_is_known(entries, needs):
    assert gate(assessed(protection(entries=entries)), "within-fourteen-days").needs == needs


@pytest.mark.parametrize("mode", ["land_port", "airport", "ferry_or_harbour"])
def test_an_entry_at_a_port_does_not_concern_the_14_days(mode):
    assert outcome("within-fourteen-days", protection(entries=[entry("2026-01-10", mode)])) == "met"
