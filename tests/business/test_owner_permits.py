"""Permits for owners, and the federal rule on nominations that rest on capital."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from business.owners import condition, outcome, stream

# --- Permits for owners ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("citizenship", "us_status", "arrival"),
    [
        ("US", "citizen", True),
        ("IN", "permanent_resident", True),
        ("IN", "temporary", False),
        ("IN", "none", False),
    ],
)
def test_who_needs_no_visa_may_ask_for_the_owners_permit_on_arrival(
    citizenship: str, us_status: str, arrival: bool
) -> None:
    found = stream("c11", applicant__citizenships=[citizenship], applicant__us_status=us_status)
    assert found.measures["place_of_application"]["port_of_entry"] is arrival


@pytest.mark.parametrize(
    ("name", "code", "months"),
    [("c11", "C11", 18), ("c60", "C60", 24), ("c61", "C61", 12), ("t13", "T13", None)],
)
def test_each_permit_has_its_code_and_the_months_of_its_first_permit(
    name: str, code: str, months: int | None
) -> None:
    measured = stream(name).measures
    assert (measured["exemption_code"], measured["first_permit_months"]) == (code, months)
    assert measured["fees_total_cad"] == 155 + 230


def test_before_may_2025_half_was_control_and_no_separate_money_was_asked_for() -> None:
    before = stream("c11", date(2025, 5, 26), business__ownership_percent=50, business__business_funds=False)
    assert condition(before, "control").outcome == "met"
    assert not [c for c in before.conditions if c.id in ("business-funds", "support-funds")]
    after = stream("c11", date(2025, 5, 27), business__ownership_percent=50, business__business_funds=False)
    assert {c.id for c in after.conditions if c.outcome == "not_met"} >= {"control", "business-funds"}


def test_votes_alone_can_be_control() -> None:
    facts = {"business__ownership_percent": ..., "business__voting_percent": 51}
    assert outcome("c11", "control", **facts) == "met"
    assert outcome("c11", "control", **{**facts, "business__voting_percent": 50}) == "unknown"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "met"),
        ({"business__owner_years": 0, "business__senior_manager_years": 1}, "met"),
        ({"business__owner_years": 0, "business__senior_manager_years": 0}, "unknown"),
        ({"business__owner_years": ..., "business__senior_manager_years": ...}, "unknown"),
    ],
)
def test_officers_look_at_the_background_of_an_owner(facts: dict[str, Any], expected: str) -> None:
    made = condition(stream("c11", **facts), "background")
    assert (made.outcome, made.rule.basis) == (expected, "guidance")


def test_support_money_is_that_of_eighteen_months() -> None:
    for have, expected in ((45_789, "met"), (45_788, "not_met")):  # 3 times half of the cut-off, 15,263
        assert outcome("c11", "support-funds", plans__funds_cad=have) == expected


def test_an_owner_who_settles_for_good_is_told_that_c11_leads_nowhere_by_itself() -> None:
    assert any("common reason for refusal" in text for text in stream("c11").cautions)
    assert stream("c11").measures["bridge"]["counts"] is False


# --- The federal rule on capital ------------------------------------------------------------------

CAPITAL = [
    ({}, True),
    ({"business__passive": True}, False),
    ({"business__active_management": False}, False),
    ({"business__redemption_option": True}, False),
    ({"business__ownership_percent": 33.3, "business__equity_cad": 999_999}, False),
    ({"business__ownership_percent": 33.34, "business__equity_cad": 0}, True),
    ({"business__ownership_percent": 1, "business__equity_cad": 1_000_000}, True),
    ({"business__redemption_option": ...}, None),
    ({"business__ownership_percent": 20, "business__equity_cad": ...}, None),
]


@pytest.mark.parametrize(("facts", "holds"), CAPITAL)
def test_all_four_parts_of_the_rule_on_capital_must_hold(facts: dict[str, Any], holds: bool | None) -> None:
    for name in ("mb-entrepreneur", "nb-business", "yt-business", "ab-ges"):
        assert stream(name, **facts).measures["capital_rule_met"] is holds


def test_the_rule_on_capital_stands_beside_every_nominee_stream_and_none_of_quebec() -> None:
    from moveto_ca.rules.business.provinces import STREAMS

    for each in STREAMS:
        found = stream(each.name)
        if found.standing in ("closed", "not_available"):
            continue
        beside = [c for c in found.conditions if c.id == "capital-rule"]
        expected = each.province != "CA-QC" and each.name != "bc-strategic"
        assert bool(beside) is expected, each.name


def test_a_fee_of_nova_scotia_is_charged_since_september_2026_and_its_amount_is_not_known() -> None:
    def fee(day: date) -> Any:
        return next(f for f in stream("ns-entrepreneur", day).fees if f.code == "application").amount_cad

    assert fee(date(2026, 8, 31)) == 0
    assert fee(date(2026, 9, 1)) is None
