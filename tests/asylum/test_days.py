"""Every day on which the law of claims turns, from both sides."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from asylum.told import AMERICAN, VENEZUELAN, assessed, entry, gate, outcome, protection
from support import SHARED

ONE_YEAR = "within-one-year"
FOURTEEN = "within-fourteen-days"
STCA = "safe-third-country"


def claim(day: str, *entries, place: str = "inland", **more):
    return protection(claim_date=day, claim_place=place, entries=list(entries), **more)


@pytest.mark.parametrize(("first", "expected"), [("2020-06-24", "met"), ("2020-06-25", "not_met")])
def test_an_entry_counts_from_25_june_2020_on(first, expected):
    told = claim("2026-05-01", entry(first, "airport"))
    assert outcome(ONE_YEAR, told) == expected


@pytest.mark.parametrize(("day", "expected"), [("2025-06-02", "not_applicable"), ("2025-06-03", "not_met")])
def test_the_one_year_bar_reaches_claims_from_3_june_2025_on(day, expected):
    assert outcome(ONE_YEAR, claim(day, entry("2020-06-25"))) == expected


@pytest.mark.parametrize(("day", "expected"), [("2025-06-02", "not_applicable"), ("2025-06-03", "not_met")])
def test_the_14_day_bar_reaches_claims_from_3_june_2025_on(day, expected):
    assert outcome(FOURTEEN, claim(day, entry("2025-01-10", "between_ports"))) == expected


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2025-05-20", "2026-05-20"),
        ("2024-06-30", "2025-06-30"),
        ("2024-12-31", "2025-12-31"),
        ("2027-03-01", "2028-03-01"),
        ("2028-02-29", "2029-02-28"),  # 29 February has no equal a year later
        ("2028-03-01", "2029-03-01"),
        ("2027-02-27", "2028-02-27"),
    ],
)
def test_a_year_is_counted_by_the_calendar_and_its_last_day_is_in_time(first, last):
    told = claim(last, entry(first))
    found = assessed(told, as_of=date(2030, 1, 1))
    assert gate(found, ONE_YEAR).outcome == "met"
    assert found.measures["first_counted_entry"] == first
    assert found.measures["last_day_in_time"] == last
    day_after = date.fromordinal(date.fromisoformat(last).toordinal() + 1).isoformat()
    assert outcome(ONE_YEAR, claim(day_after, entry(first)), as_of=date(2030, 1, 1)) == "not_met"


def test_a_year_that_ends_before_a_leap_day_has_one_day_on_which_the_statutes_differ():
    late = date(2030, 1, 1)
    first = entry("2027-02-28")
    assert assessed(claim("2028-02-28", first), as_of=late).measures["last_day_in_time"] == "2028-02-28"
    assert outcome(ONE_YEAR, claim("2028-02-28", first), as_of=late) == "met"
    between = gate(assessed(claim("2028-02-29", first), as_of=late), ONE_YEAR)
    assert between.outcome == "unknown"
    assert between.needs == ()
    assert outcome(ONE_YEAR, claim("2028-03-01", first), as_of=late) == "not_met"


def test_leaving_and_coming_back_does_not_start_the_year_again():
    told = claim("2026-10-05", entry("2021-08-15"), entry("2026-10-01", "airport"))
    found = assessed(told)
    assert gate(found, ONE_YEAR).outcome == "not_met"
    assert found.measures["first_counted_entry"] == "2021-08-15"


def test_a_return_after_24_june_2020_counts_for_a_person_who_entered_before():
    told = claim("2026-10-05", entry("2019-01-01"), entry("2024-01-01"))
    assert assessed(told).measures["first_counted_entry"] == "2024-01-01"
    assert outcome(ONE_YEAR, told) == "not_met"


@pytest.mark.parametrize(
    ("as_of", "expected", "flagged"),
    [
        ("2025-06-02", "not_applicable", False),
        ("2025-06-03", "not_applicable", True),
        ("2026-03-25", "not_applicable", True),
        ("2026-03-26", "not_met", False),
    ],
)
def test_the_bars_are_law_from_26_march_2026_and_the_bill_before_them_is_named(as_of, expected, flagged):
    told = protection(entries=[entry("2021-08-15")])
    found = assessed(told, as_of=date.fromisoformat(as_of))
    assert gate(found, ONE_YEAR).outcome == expected
    assert any(n.code == "retroactive_law" for n in found.prose.notices) is flagged


@pytest.mark.parametrize(
    ("day", "stca", "fourteen"),
    [("2026-09-01", "not_met", "met"), ("2026-09-14", "not_met", "met"), ("2026-09-15", "met", "not_met")],
)
def test_day_13_is_the_last_of_the_agreement_and_day_14_the_first_of_the_bar(day, stca, fourteen):
    told = claim(day, entry("2026-09-01", "between_ports"))
    assert outcome(STCA, told, VENEZUELAN) == stca
    assert outcome(FOURTEEN, told, VENEZUELAN) == fourteen
    assert outcome(FOURTEEN, told, AMERICAN) == fourteen  # no nationality limit


@pytest.mark.parametrize(("came", "expected"), [("2023-03-24", "met"), ("2023-03-25", "not_met")])
def test_the_agreement_reaches_entries_between_ports_from_25_march_2023_on(came, expected):
    told = claim("2023-03-28", entry(came, "between_ports"))
    assert outcome(STCA, told, VENEZUELAN, as_of=date(2023, 4, 1)) == expected


@pytest.mark.parametrize(("came", "expected"), [("2023-01-02", "met"), ("2023-03-25", "met")])
def test_before_the_act_of_2026_a_claim_after_14_days_was_open(came, expected):
    told = claim("2023-05-01", entry(came, "between_ports"))
    found = assessed(told, VENEZUELAN, as_of=date(2023, 6, 1))
    assert gate(found, STCA).outcome == expected
    assert gate(found, FOURTEEN).outcome == "not_applicable"
    assert found.measures["verdict"] == "eligible"


@pytest.mark.parametrize(
    ("day", "as_of", "expected"),
    [
        ("2019-04-07", "2026-11-22", "not_applicable"),
        ("2019-04-08", "2019-06-20", "not_applicable"),
        ("2019-04-08", "2026-11-22", "unknown"),
        ("2019-06-20", "2026-11-22", "unknown"),
        ("2019-06-21", "2026-11-22", "not_met"),
        ("2026-07-12", "2026-11-22", "not_met"),
    ],
)
def test_the_bar_by_a_foreign_claim_reaches_back_to_8_april_2019(day, as_of, expected):
    told = claim(day, prior_claims=[{"country": "GB", "confirmed": True}])
    assert outcome("no-foreign-claim", told, as_of=date.fromisoformat(as_of)) == expected


@pytest.mark.parametrize(("as_of", "expected"), [("2026-05-18", "not_met"), ("2026-05-19", "unknown")])
def test_the_policy_for_minors_holds_from_19_may_2026_on(as_of, expected):
    told = protection(entries=[entry("2024-06-01")], unaccompanied_minor=True)
    young = {"citizenships": ["US"], "age": 16}
    assert outcome(ONE_YEAR, told, young, as_of=date.fromisoformat(as_of)) == expected


@pytest.mark.parametrize(("birth", "expected"), [("2008-11-23", "unknown"), ("2008-11-22", "not_met")])
def test_a_person_is_a_minor_until_the_eighteenth_birthday(birth, expected):
    told = protection(entries=[entry("2024-06-01")], unaccompanied_minor=True)
    assert outcome(ONE_YEAR, told, {"citizenships": ["US"], "birth_date": birth}) == expected


@pytest.mark.parametrize(("filed", "expected"), [("2026-05-20", "unknown"), ("2026-05-21", "not_met")])
def test_an_online_form_within_the_year_leaves_a_later_claim_unsettled_and_never_eligible(filed, expected):
    told = claim("2026-06-30", entry("2025-05-20"), claim_filed_online=filed)
    found = assessed(told)
    assert gate(found, ONE_YEAR).outcome == expected
    assert gate(found, ONE_YEAR).needs == ()
    assert found.standing != "eligible"


@pytest.mark.parametrize(("referred", "days"), [("2024-09-08", 45), ("2024-09-09", 45), ("2020-08-28", 15)])
def test_the_form_is_due_by_the_limit_of_the_day_of_referral(referred, days):
    told = claim("2020-07-01", place="port_of_entry", stage="referred", stage_dates={"referred": referred})
    due = date.fromordinal(date.fromisoformat(referred).toordinal() + days).isoformat()
    (day,) = (day for name, day in assessed(told).measures["deadlines"].items() if name.startswith("Basis"))
    assert day == due


def test_a_bar_of_twelve_months_is_shown_by_its_anniversary_and_by_the_day_after():
    told = claim("2023-01-01", stage="decided", stage_dates={"rpd_rejected": "2024-03-20"})
    days = assessed(told).measures["deadlines"]
    assert days["PRRA bar after refusal, withdrawal, abandonment"] == "2025-03-20"
    assert days["PRRA bar after refusal, withdrawal, abandonment: safe day"] == "2025-03-21"
    assert days["H&C bar"] == days["TRP bar"] == "2025-03-20"


def test_an_effect_on_a_child_lifts_the_humanitarian_bar_alone():
    told = claim(
        "2023-01-01", stage="decided", stage_dates={"rpd_rejected": "2024-03-20"}, child_affected=True
    )
    days = assessed(told).measures["deadlines"]
    assert "H&C bar" not in days
    assert "PRRA bar after refusal, withdrawal, abandonment" in days


def test_an_appeal_has_15_and_30_days_after_the_reasons():
    told = claim(
        "2026-01-10", entry("2026-01-10"), stage="decided", stage_dates={"reasons_received": "2026-10-01"}
    )
    days = assessed(told).measures["deadlines"]
    assert (days["RAD notice of appeal"], days["RAD perfection"]) == ("2026-10-16", "2026-10-31")
    assert "Federal Court leave application, matter in Canada" not in days


def test_without_an_appeal_the_court_is_asked_within_15_days():
    told = claim(
        "2026-01-10",
        entry("2026-01-10"),
        place="port_of_entry",
        stage="decided",
        stage_dates={"reasons_received": "2026-10-01"},
        relatives_in_canada=[{"relation": "parent", "status": "citizen"}],
    )
    days = assessed(told, VENEZUELAN).measures["deadlines"]
    assert days["Federal Court leave application, matter in Canada"] == "2026-10-16"
    assert "RAD notice of appeal" not in days


def test_a_notice_by_mail_counts_after_a_week_and_the_limits_run_from_there():
    days = assessed(protection(stage_dates={"prra_mailed": "2026-10-01"})).measures["deadlines"]
    assert days["PRRA notification by mail deemed given"] == "2026-10-08"
    assert days["PRRA application with stay"] == "2026-10-23"
    assert days["PRRA earliest decision"] == "2026-11-07"


def test_a_deadline_bears_the_words_of_the_table_of_time_limits():
    with (SHARED / "facts" / "data" / "asylum-time-limits.csv").open(encoding="utf-8", newline="") as lines:
        events = {row["event"] for row in csv.DictReader(lines)}
    dates = {"referred": "2026-06-02", "reasons_received": "2026-10-20", "rpd_rejected": "2026-10-19",
             "prra_mailed": "2026-11-01"}  # fmt: skip
    told = claim("2026-06-01", entry("2026-06-01"), place="port_of_entry", stage="decided", stage_dates=dates)
    names = set(assessed(told).measures["deadlines"])
    assert len(names) == 14
    assert {name.removesuffix(": safe day") for name in names} <= events


def test_an_entry_between_ports_gives_the_last_day_before_the_14_day_bar():
    days = assessed(protection(entries=[entry("2026-11-10", "between_ports")])).measures["deadlines"]
    assert days == {
        "one-year bar: last day in time": "2027-11-10",
        "14-day bar: last day in time": "2026-11-23",
    }
