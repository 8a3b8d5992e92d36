"""C6, the prohibitions of section 22: offences, charges, sentences, revocation."""

import pytest

from residents import UNTOLD, condition_of, resident, stream_of

INDICTABLE = {"canadian_class": "indictable", "max_term_years": 5, "kind": "other"}
HYBRID = {"canadian_class": "hybrid", "max_term_years": 2, "kind": "other"}
SUMMARY = {"canadian_class": "summary", "kind": "other"}
DONE = {"custody_end": None, "probation_end": None, "fine_paid": None, "licence_ban_end": None}
ABROAD = {"place": "US-MI", "outcome": "convicted", **DONE}


def prohibition(*offences):
    document = resident(background={"offences": list(offences)})
    return condition_of(stream_of(document), "no-prohibition")


def test_no_offence_is_no_bar():
    assert prohibition().outcome == "met"


def test_untold_offences_are_asked_for():
    stream = stream_of(resident(background={"offences": UNTOLD}))
    condition = condition_of(stream, "no-prohibition")
    assert (condition.outcome, condition.needs) == ("unknown", ("background.offences",))
    assert stream.standing == "incomplete"


@pytest.mark.parametrize("place", ["US-MI", "CA-ON"])
@pytest.mark.parametrize("level", [INDICTABLE, HYBRID])
def test_a_serious_conviction_bars_for_four_years(place, level):
    barred = prohibition({**ABROAD, **level, "place": place, "conviction_date": "2022-11-22"})
    assert barred.outcome == "not_met"
    assert barred.lifts_on.isoformat() == "2026-11-23"
    free = prohibition({**ABROAD, **level, "place": place, "conviction_date": "2022-11-21"})
    assert free.outcome == "met"


def test_a_summary_conviction_is_no_bar_once_served():
    assert prohibition({**ABROAD, **SUMMARY, "conviction_date": "2026-01-01"}).outcome == "met"


def test_an_offence_of_somebody_else_is_no_bar():
    theirs = {**ABROAD, **INDICTABLE, "conviction_date": "2026-01-01", "who": "partner"}
    assert prohibition(theirs).outcome == "met"


def test_a_pardon_abroad_changes_nothing():
    pardoned = {**ABROAD, **INDICTABLE, "outcome": "pardoned", "conviction_date": "2025-01-01"}
    assert prohibition(pardoned).outcome == "not_met"


@pytest.mark.parametrize("end", ["custody_end", "probation_end"])
@pytest.mark.parametrize(("day", "expected"), [("2026-11-21", "met"), ("2026-11-22", "not_met")])
def test_a_sentence_that_is_being_served_bars_to_its_last_day(end, day, expected):
    offence = {**ABROAD, **SUMMARY, "place": "CA-ON", "conviction_date": "2026-01-01", end: day}
    condition = prohibition(offence)
    assert condition.outcome == expected
    if expected == "not_met":
        assert condition.lifts_on.isoformat() == "2026-11-23"


def test_an_unpaid_fine_is_no_sentence_that_is_served():
    offence = {**ABROAD, **SUMMARY, "conviction_date": "2020-01-01", "sentence_completed": None}
    assert prohibition(offence).outcome == "met"


def test_an_untold_end_of_probation_is_asked_for():
    offence = {"place": "CA-ON", "outcome": "convicted", **SUMMARY, "conviction_date": "2026-01-01"}
    condition = prohibition({**offence, "custody_end": None, "sentence_completed": None})
    assert condition.outcome == "unknown"
    assert "background.offences[0].probation_end" in condition.needs
    told = prohibition({**offence, "sentence_completed": "2026-03-01"})
    assert told.outcome == "met"


@pytest.mark.parametrize(
    ("level", "expected"), [(INDICTABLE, "not_met"), (HYBRID, "not_met"), (SUMMARY, "met")]
)
def test_a_pending_charge_bars_if_it_is_serious(level, expected):
    condition = prohibition({"place": "US-MI", "outcome": "pending", **level})
    assert condition.outcome == expected
    assert condition.lifts_on is None


def test_a_charge_of_an_unknown_class_is_asked_about():
    condition = prohibition({"place": "US-MI", "outcome": "pending"})
    assert condition.outcome == "unknown"
    assert condition.needs


def test_a_dismissal_abroad_needs_a_lawyer_and_one_in_canada_is_no_bar():
    dismissed = {**ABROAD, **INDICTABLE, "outcome": "dismissed", "conviction_date": "2026-01-01"}
    abroad = prohibition(dismissed)
    assert (abroad.outcome, abroad.needs) == ("unknown", ())
    assert prohibition({**dismissed, "place": "CA-ON"}).outcome == "met"


@pytest.mark.parametrize("word", ["acquitted", "not_charged"])
def test_who_was_not_convicted_is_not_barred(word):
    assert prohibition({**ABROAD, **INDICTABLE, "outcome": word, "act_date": "2026-01-01"}).outcome == "met"


def test_an_untold_outcome_is_asked_for():
    offence = {**DONE, **INDICTABLE, "place": "US-MI", "conviction_date": "2025-01-01"}
    condition = prohibition(offence)
    assert condition.outcome == "unknown"
    assert "background.offences[0].outcome" in condition.needs


def test_an_untold_day_of_conviction_is_asked_for():
    condition = prohibition({**ABROAD, **INDICTABLE})
    assert condition.outcome == "unknown"
    assert "background.offences[0].conviction_date" in condition.needs
    long_ago = prohibition({**ABROAD, **INDICTABLE, "sentence_completed": "2015-01-01"})
    assert long_ago.outcome == "met"


def test_of_two_bars_the_later_end_counts():
    one = {**ABROAD, **INDICTABLE, "conviction_date": "2023-05-05"}
    other = {**ABROAD, **INDICTABLE, "conviction_date": "2024-05-05"}
    assert prohibition(one, other).lifts_on.isoformat() == "2028-05-06"
    pending = {"place": "US-MI", "outcome": "pending", **INDICTABLE}
    assert prohibition(one, pending).lifts_on is None


def revoked(day):
    return resident({"citizenship_events": [{"kind": "revoked", "date": day}]})


def test_citizenship_revoked_for_fraud_bars_for_ten_years():
    barred = condition_of(stream_of(revoked("2016-11-22")), "no-revocation")
    assert (barred.outcome, barred.lifts_on.isoformat()) == ("not_met", "2026-11-23")
    assert condition_of(stream_of(revoked("2016-11-21")), "no-revocation").outcome == "met"
    assert condition_of(stream_of(revoked("2016")), "no-revocation").outcome == "not_met"


def test_a_word_about_security_needs_a_lawyer():
    stream = stream_of(resident(background={"security_concern": True}))
    assert condition_of(stream, "security").needs == ()
    assert stream.standing == "eligible"
    quiet = stream_of(resident(background={"security_concern": False}))
    assert "security" not in {c.id for c in quiet.conditions}
