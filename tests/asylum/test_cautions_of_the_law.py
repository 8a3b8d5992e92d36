"""What is said beside the gates, so that nobody learns it too late."""

from __future__ import annotations

from datetime import date

import pytest

from asylum.told import AMERICAN, VENEZUELAN, assessed, entry, gate, protection

NO_ENTRY = {"in_canada_now": False, "entries": []}
EARLIER_CLAIM = {"prior_claims": [{"country": "US", "outcome": "pending"}]}
MEXICAN = {"citizenships": ["MX"], "us_status": "none", "age": 35}


def said(found, mark: str) -> str:
    """Give the one caution with a mark in it, or nothing."""
    texts = [text for text in found.cautions if mark in text]
    assert len(texts) < 2, texts
    return texts[0] if texts else ""


def test_whoever_told_of_no_entry_learns_that_any_entry_starts_the_year():
    found = assessed(protection(**NO_ENTRY))
    assert gate(found, "within-one-year").outcome == "met"
    text = said(found, "starts the year")
    assert "2020-06-25" in text
    assert "however short it was and for any purpose" in text
    assert "leaving Canada does not start the year again" in text
    assert "elsewhere than at a port of entry" in text
    assert "14 or more days after" in text


@pytest.mark.parametrize("entries", [[entry("2020-06-24")], None, [entry("2026-10-01", admitted=False)]])
def test_an_entry_that_does_not_count_leaves_the_caution_in_place(entries):
    told = protection("entries") if entries is None else protection(entries=entries)
    assert said(assessed(told), "starts the year")


@pytest.mark.parametrize("day", ["2020-06-25", "2026-10-01"])
def test_a_counting_entry_was_told_so_the_year_has_its_own_line(day):
    assert not said(assessed(protection(entries=[entry(day)])), "starts the year")


def test_before_the_bar_was_law_its_year_is_not_spoken_of():
    assert not said(assessed(protection(**NO_ENTRY), as_of=date(2026, 3, 25)), "starts the year")


def test_a_pending_claim_closes_a_humanitarian_request_and_no_temporary_resident_permit():
    found = assessed(protection())
    assert "closed while the claim is pending" in said(found, "A humanitarian request is closed")
    permit = said(found, "A pending claim does not close a temporary resident permit.")
    assert "awaits the pre-removal risk assessment" in permit
    assert "12 months after a claim is rejected, withdrawn or abandoned, without those exceptions" in permit
    assert "IRPA 24(3.1), (4)" in permit


def test_the_duty_to_declare_a_claim_abandoned_is_not_settled_for_a_person_back_in_canada():
    text = said(assessed(protection()), "since 2026-03-26 it must be declared abandoned")
    assert "do not settle whether it must still be declared abandoned" in text
    assert "back in Canada before the Board acts" in text


def test_an_open_foreign_claim_and_the_open_agreement_are_each_told_with_what_they_leave():
    found = assessed(protection(**NO_ENTRY, **EARLIER_CLAIM), MEXICAN)
    assert found.measures["possible_bars"] == ["101(1)(c.1)", "101(1)(e)"]
    confirmed = said(found, "IRPA 101(1)(c.1)), and no other ground")
    assert "a hearing unless it is granted without one" in confirmed
    assert "7 days after the notice" in confirmed
    agreement = said(found, "If the Safe Third Country Agreement applies")
    assert "no pre-removal risk assessment remains" in agreement
    assert "on the day of the notice" in agreement


@pytest.mark.parametrize(
    ("applicant", "told"),
    [(AMERICAN, NO_ENTRY | EARLIER_CLAIM), (VENEZUELAN, NO_ENTRY), (AMERICAN, {})],
)
def test_no_two_outcomes_are_told_where_only_one_of_these_grounds_is_open(applicant, told):
    assert not said(assessed(protection(**told), applicant), "If the Safe Third Country Agreement applies")
