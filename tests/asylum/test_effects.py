"""What follows from the gates: assessment, hearing, removal, appeal, trips, and what the Board asks."""

from __future__ import annotations

from datetime import date

import pytest

from asylum.told import AMERICAN, VENEZUELAN, assessed, entry, protection

AVAILABLE = "available_when_removal_order_in_force_and_notified"
CLAIMED = {"claim_date": "2026-10-05", "claim_place": "inland"}
LATE = {"entries": [entry("2021-08-15")]}
STCA = {
    "claim_date": "2026-10-05",
    "claim_place": "port_of_entry",
    "entries": [entry("2026-10-05")],
}
REJECTED = {"prior_claims": [{"country": "CA", "outcome": "rejected"}]}
FOREIGN = {"prior_claims": [{"country": "GB", "confirmed": True}]}
NOT_REACHED = {"stateless": False}  # an American, whom the agreement never reaches
EARLIER_STCA = {"prior_claims": [{"country": "CA", "outcome": "ineligible", "under_stca": True}]}


@pytest.mark.parametrize(
    ("told", "applicant", "prra", "hearing", "removal"),
    [
        ({"protected_in": ["CA"]}, AMERICAN, "excluded", None, None),
        (REJECTED, AMERICAN, AVAILABLE, "discretionary", "7_days_after_notice"),
        (LATE, AMERICAN, AVAILABLE, "discretionary", "7_days_after_notice"),
        (FOREIGN, AMERICAN, AVAILABLE, "mandatory", "7_days_after_notice"),
        (FOREIGN | LATE, AMERICAN, AVAILABLE, "discretionary", "7_days_after_notice"),
        ({"protected_in": ["DE"]}, AMERICAN, "unknown", None, "7_days_after_notice"),
        (STCA, VENEZUELAN, "barred", None, "day_of_notice"),
        (STCA | FOREIGN, VENEZUELAN, "barred", None, "7_days_after_notice"),
        (EARLIER_STCA, AMERICAN, "unknown", None, "7_days_after_notice"),
        (
            {"inadmissibility_determined": ["security"]},
            AMERICAN,
            "limited",
            "discretionary",
            "7_days_after_notice",
        ),
        ({"removal_order": True}, AMERICAN, AVAILABLE, "discretionary", None),
        ({"in_canada_now": False}, AMERICAN, None, None, None),
        ({}, AMERICAN, None, None, None),
    ],
)
def test_each_ground_leaves_what_the_sheet_says(told, applicant, prra, hearing, removal):
    measures = assessed(protection(**told), applicant).measures
    assert measures["prra"] == prra
    assert measures["prra_hearing"] == hearing
    assert measures["removal_order_in_force"] == removal


@pytest.mark.parametrize(
    ("told", "untold", "prra", "hearing", "removal"),
    [
        (STCA | FOREIGN, "stca_documents", "unknown", None, "7_days_after_notice"),
        (FOREIGN | NOT_REACHED, "entries", AVAILABLE, "unknown", "7_days_after_notice"),
        (LATE | NOT_REACHED, "protected_in", "unknown", None, "7_days_after_notice"),
        (LATE | NOT_REACHED, "inadmissibility_determined", "unknown", None, "7_days_after_notice"),
        (STCA, "inadmissibility_determined", "barred", None, None),
        (FOREIGN | NOT_REACHED, "proceedings_pending", AVAILABLE, "mandatory", "7_days_after_notice"),
    ],
)
def test_a_rule_that_is_still_open_leaves_open_what_turns_on_it(told, untold, prra, hearing, removal):
    measures = assessed(
        protection(untold, **told), AMERICAN if NOT_REACHED.items() <= told.items() else VENEZUELAN
    ).measures
    assert measures["verdict"] == "ineligible"
    assert (measures["prra"], measures["prra_hearing"]) == (prra, hearing)
    assert measures["removal_order_in_force"] == removal


def test_what_remains_is_said_to_wait_for_the_rule_that_is_open():
    found = assessed(protection("stca_documents", **STCA, **FOREIGN), VENEZUELAN)
    assert any("cannot be said yet" in text and "101(1)(e)" in text for text in found.cautions)
    assert not any("no pre-removal risk assessment" in text for text in found.cautions)


def test_the_agreement_closes_no_assessment_where_no_claim_can_be_made():
    told = protection(**STCA, removal_order=True)
    measures = assessed(told, VENEZUELAN).measures
    assert measures["verdict"] == "cannot_claim"
    assert measures["bars"] == ["99(3)", "101(1)(e)"]
    assert measures["prra"] == AVAILABLE


def test_the_timing_of_a_removal_order_is_not_guessed_for_a_day_before_its_rule():
    told = protection(**REJECTED)
    assert assessed(told, as_of=date(2026, 3, 25)).measures["removal_order_in_force"] is None


@pytest.mark.parametrize(
    ("as_of", "stage", "expected"),
    [
        ("2026-11-22", "withdrawn", "day_of_notice"),
        ("2026-03-25", "withdrawn", "15_days_after_notice"),
        ("2026-11-22", "abandoned", "15_days_after_notice"),
    ],
)
def test_a_withdrawal_brings_the_removal_order_into_force(as_of, stage, expected):
    told = protection(
        claim_date="2026-01-05", claim_place="inland", stage=stage, entries=[entry("2026-01-05")]
    )
    measures = assessed(told, as_of=date.fromisoformat(as_of)).measures
    assert measures["removal_order_in_force"] == expected
    assert measures["rad_appeal"] == "barred"
    assert measures["verdict"] == "ineligible"


def rejected(**days):
    return protection(claim_date="2026-01-10", claim_place="inland", stage="decided", stage_dates=days)


@pytest.mark.parametrize(
    ("days", "prra", "removal", "appeal"),
    [
        ({"rpd_rejected": "2026-10-20"}, "barred_for_12_months",
         "later_of_day_after_appeal_limit_and_15_days_after_notice", "open"),
        ({"rpd_rejected": "2026-04-20", "rad_rejected": "2026-10-20"}, "barred_for_12_months",
         "15_days_after_notice", "none"),
        ({"rpd_rejected": "2026-04-20", "rad_rejected": None}, "barred_for_12_months",
         "later_of_day_after_appeal_limit_and_15_days_after_notice", "open"),
    ],
)  # fmt: skip
def test_a_rejected_claim_was_heard_and_a_later_one_is_barred(days, prra, removal, appeal):
    found = assessed(rejected(**days))
    assert found.measures["bars"] == ["101(1)(b)"]
    assert found.measures["prra"] == prra
    assert found.measures["removal_order_in_force"] == removal
    assert found.measures["rad_appeal"] == appeal
    assert found.summary.startswith("You told that the Board rejected your claim")


@pytest.mark.parametrize(
    ("as_of", "expected"), [("2027-10-19", "barred_for_12_months"), ("2027-10-20", AVAILABLE)]
)
def test_the_bar_of_twelve_months_ends_on_the_anniversary(as_of, expected):
    told = rejected(rpd_rejected="2026-10-20")
    assert assessed(told, as_of=date.fromisoformat(as_of)).measures["prra"] == expected


def came(mode: str, from_: str = "US", place: str = "port_of_entry"):
    return protection(
        claim_date="2026-10-05",
        claim_place=place,
        entries=[{"date": "2026-10-05", "mode": mode, "from": from_, "in_transit_under_us_removal": False}],
    )


@pytest.mark.parametrize(
    ("told", "applicant", "expected"),
    [
        (came("land_port"), AMERICAN, "open"),
        (came("airport", "DE"), VENEZUELAN, "open"),
        (came("airport"), VENEZUELAN, "not_confirmed"),
        (came("land_port", place="inland"), VENEZUELAN, "not_confirmed"),
        (came("land_port") | {"habitual_residence": "US"}, {"citizenships": []}, "not_confirmed"),
        (came("land_port"), VENEZUELAN, "none"),
        (came("land_port"), {"age": 40}, None),
    ],
)
def test_the_appeal_depends_on_why_the_agreement_does_not_apply(told, applicant, expected):
    assert assessed(told, applicant).measures["rad_appeal"] == expected


@pytest.mark.parametrize(("as_of", "expected"), [("2019-05-16", "barred"), ("2019-05-17", "open")])
def test_nationals_of_a_designated_country_had_no_appeal(as_of, expected):
    told = protection(claim_date="2019-05-01", claim_place="inland", entries=[])
    assert assessed(told, as_of=date.fromisoformat(as_of)).measures["rad_appeal"] == expected


AWAY = {"from": "2026-11-01", "until": None}
BACK = {"from": "2026-11-01", "until": "2026-11-03"}
TO_COME = {"from": "2026-12-01", "until": "2026-12-03"}
HOME = {"to_feared_country": True, "voluntary": True}


@pytest.mark.parametrize(
    ("trip", "expected"),
    [
        (AWAY | HOME, "must_be_declared_abandoned"),
        (TO_COME | HOME, "must_be_declared_abandoned"),
        (BACK | HOME, "unknown"),
        ({"from": "2026-11-01", **HOME}, "unknown"),  # in Canada now, so back
        (AWAY | {"to_feared_country": False}, "suspended"),
        (AWAY | {"to_feared_country": True, "voluntary": False}, "suspended"),
        (BACK | {"to_feared_country": False}, None),
        (AWAY, "unknown"),
        (AWAY | {"to_feared_country": True}, "unknown"),
    ],
)
def test_a_trip_to_the_feared_country_ends_a_pending_claim(trip, expected):
    assert assessed(protection(trip=trip, **CLAIMED)).measures["effect"] == expected


@pytest.mark.parametrize(
    ("as_of", "expected"), [("2026-03-25", None), ("2026-03-26", "must_be_declared_abandoned")]
)
def test_that_rule_is_law_from_26_march_2026_on(as_of, expected):
    trip = {"from": "2026-01-01", "until": None, "to_feared_country": True, "voluntary": True}
    told = protection(claim_date="2025-12-01", claim_place="inland", trip=trip, entries=[entry("2025-11-01")])
    assert assessed(told, as_of=date.fromisoformat(as_of)).measures["effect"] == expected


def test_without_a_claim_a_trip_has_no_effect_on_one():
    assert assessed(protection(trip=AWAY | HOME)).measures["effect"] is None


def test_a_decided_claim_is_not_touched_but_an_appeal_is():
    trip = {"from": "2026-11-01", "until": None, "to_feared_country": True, "voluntary": True}
    decided = protection(trip=trip, stage="decided", **CLAIMED)
    assert assessed(decided).measures["effect"] is None
    appeal = decided | {"stage_dates": {"rpd_rejected": "2026-10-20"}}
    assert assessed(appeal).measures["effect"] == "must_be_declared_abandoned"


THE_FIVE = ["ground", "harm", "state_protection", "another_place", "every_nationality"]


@pytest.mark.parametrize(
    ("applicant", "more", "flags"),
    [
        (AMERICAN, {}, []),
        ({"citizenships": ["US", "IE"]}, {}, ["no_fear_stated_for_every_nationality"]),
        (AMERICAN, {"other_nationality_available": True}, ["nationality_within_reach_counts"]),
        (
            {"citizenships": ["IN"], "us_status": "permanent_resident"},
            {},
            ["fear_measured_against_India_not_US", "article_1E_possible"],
        ),
        ({"citizenships": []}, {"habitual_residence": "US"}, ["article_1E_possible"]),
    ],
)
def test_what_the_board_would_ask_is_listed_and_never_answered(applicant, more, flags):
    assert assessed(protection(**more), applicant).measures["merits_questions"] == THE_FIVE + flags


def test_the_measures_are_plain_json_types():
    import json

    told = protection(stage="decided", stage_dates={"rpd_rejected": "2026-10-20"}, **CLAIMED)
    measures = assessed(told, children=[{"citizenships": ["US"], "age": 3}]).measures
    assert json.loads(json.dumps(measures)) == measures
