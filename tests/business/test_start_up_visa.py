"""The federal Start-Up Visa: its conditions at their edges, and how it closed in stages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from business.owners import clb, condition, outcome, stream
from moveto_ca.rules.tables import PACKAGED, descriptions, read_row
from support import AS_OF

FOUNDER = {
    "business__committed_on": "2025-03-01",
    "business__designated_support": "venture_fund",
    "business__designated_investment_cad": 200_000,
    "plans__province": "CA-ON",
}
OPEN_DAY = date(2025, 6, 1)
START_UP = [
    ("destination", {"plans__province": "CA-QC"}, "not_met"),
    ("destination", {"plans__province": ..., "business__province": ...}, "unknown"),
    ("commitment", {"business__committed_on": "2024-12-02"}, "met"),
    ("commitment", {"business__committed_on": "2024-12-01"}, "not_met"),
    ("commitment", {"business__committed_on": "2024-11-30"}, "not_met"),
    ("commitment", {"business__committed_on": ...}, "unknown"),
    ("designated", {"business__entity_designated": False}, "not_met"),
    ("designated", {"business__entity_designated": ...}, "unknown"),
    ("language", {"applicant__languages__english": clb(5)}, "met"),
    ("language", {"applicant__languages__english": {**clb(5), "listening": 4}}, "not_met"),
    ("language", {"applicant__languages__english": {**clb(9), "date": "2023-06-02"}}, "met"),
    ("language", {"applicant__languages__english": {**clb(9), "date": "2023-06-01"}}, "not_met"),
    ("voting-rights", {"business__voting_percent": 10}, "met"),
    ("voting-rights", {"business__voting_percent": 9.9}, "not_met"),
    ("joint-control", {"business__joint_voting_percent": 50}, "not_met"),
    ("joint-control", {"business__joint_voting_percent": 50.1}, "met"),
    ("managed-from-canada", {"business__active_management": False}, "not_met"),
    ("managed-from-canada", {"business__in_canada": False}, "met"),
    ("designated-investment", {"business__designated_investment_cad": 199_999}, "not_met"),
    (
        "designated-investment",
        {"business__designated_support": "angel", "business__designated_investment_cad": 75_000},
        "met",
    ),
    ("designated-investment", {"business__designated_investment_cad": ...}, "unknown"),
    ("applicants", {"business__applicants": 5}, "met"),
    ("applicants", {"business__applicants": 6}, "not_met"),
    ("no-assessment-fee", {"business__assessment_fee_charged": True}, "not_met"),
    ("not-for-status", {"business__for_status": True}, "not_met"),
    ("essential-person", {"business__essential_refused": True}, "not_met"),
    ("funds", {"plans__funds_cad": 0}, "not_met"),
    ("funds", {"plans__funds_cad": ...}, "unknown"),
]


@pytest.mark.parametrize(("rule", "facts", "expected"), START_UP)
def test_each_condition_of_the_start_up_visa(rule: str, facts: dict[str, Any], expected: str) -> None:
    assert outcome("fed-suv", rule, OPEN_DAY, **{**FOUNDER, **facts}) == expected


def founder(day: str, committed: str) -> Any:
    return stream("fed-suv", date.fromisoformat(day), **{**FOUNDER, "business__committed_on": committed})


@pytest.mark.parametrize(
    ("day", "committed", "open_to_you"),
    [
        ("2025-12-31", "2025-10-01", True),
        ("2026-01-01", "2025-10-01", True),
        ("2026-04-14", "2025-10-15", True),
        ("2026-04-15", "2025-10-15", False),  # six months old to the day
        ("2026-06-29", "2025-12-31", True),
        ("2026-06-30", "2025-12-31", False),
        ("2026-03-01", "2026-01-01", False),
        ("2026-03-01", "2024-12-31", False),
        ("2026-07-01", "2026-06-01", False),
        ("2026-07-01", "2025-12-31", False),
    ],
)
def test_from_2026_on_only_a_commitment_of_2025_that_still_counts_opens_the_start_up_visa(
    day: str, committed: str, open_to_you: bool
) -> None:
    found = founder(day, committed)
    assert found.measures["open_to_you"] is open_to_you
    assert (found.standing == "closed") is not open_to_you


def test_the_report_warns_that_the_notice_reads_until_june_30() -> None:
    assert any("until June 30" in text for text in founder("2026-06-30", "2025-12-31").cautions)
    assert not any("until June 30" in text for text in founder("2025-06-01", "2025-03-01").cautions)


@pytest.mark.parametrize(
    ("day", "months", "kind"), [("2024-10-02", None, "employer"), ("2024-10-03", 36, "open")]
)
def test_the_start_up_permit_is_an_open_one_of_three_years_since_october_2024(
    day: str, months: int | None, kind: str
) -> None:
    measured = stream("fed-suv-work-permit", date.fromisoformat(day), **FOUNDER).measures
    assert (measured["first_permit_months"], measured["permit"]) == (months, kind)


@pytest.mark.parametrize(
    ("day", "total"),
    [
        ("2025-06-01", 1810 + 575 + 85),
        ("2026-04-29", 1810 + 575 + 85),
        ("2026-04-30", 1895 + 600 + 85),
    ],
)
def test_the_fees_of_the_start_up_visa_are_those_of_the_day(day: str, total: int) -> None:
    committed = "2025-03-01" if day < "2026" else "2025-11-20"
    assert founder(day, committed).measures["fees_total_cad"] == total


def test_an_exception_that_the_tables_do_not_know_is_unsettled() -> None:
    status = {
        "stream": "business/fed-suv",
        "status": "closed_with_exception",
        "note": "",
        "reopens_on": "",
        "from": "2026-07-01",
        "to": "",
        "authority": "A notice of one's own",
        "grade": "C",
    }
    row = read_row(descriptions()["business-statuses"], status)
    found = stream("fed-suv", AS_OF, PACKAGED.with_overlay({"business-statuses": (row,)}), **FOUNDER)
    made = condition(found, "exception")
    assert (made.outcome, made.needs) == ("unknown", ())


def test_the_class_is_in_the_regulations_since_april_2018() -> None:
    found = stream("fed-suv", OPEN_DAY, **FOUNDER)
    since = {c.id: c.rule.authority.in_force_from for c in found.conditions}
    assert since["commitment"] == since["voting-rights"] == date(2018, 4, 11)
    assert since["not-for-status"] == date(2002, 6, 28)
