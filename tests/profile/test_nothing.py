"""What was told to be none, never, now or living is kept apart from what is unknown."""

from __future__ import annotations

from typing import Any

import pytest

from moveto_ca import profile as models
from moveto_ca.intake import parse_profile
from moveto_ca.nothing import NOTHING
from support import from_json, from_toml
from walk import every_field

NULL_HAS_A_MEANING = {
    "Profile": "partner",
    "Person": "permanent_resident_since citizen_since biometrics_given_on trade_qualified_since",
    "Credential": "eca_date",
    "Languages": "english french",
    "Job": "end",
    "LivedIn": "to",
    "Partner": "cohabiting_since separated_since earlier_marriage_ended",
    "Child": "married_on adopted_on",
    "Ancestor": """adopted_next_on death_date naturalized_canada naturalized_elsewhere married_alien
        declaration_of_alienage renounced revoked retention_lost lost_otherwise granted landed_in_canada""",
    "CitizenshipEvent": "date",
    "Sponsor": "permanent_resident_since citizen_since earlier_partner_landed_on sponsored_adopted_on",
    "SponsorConviction": "sentence_completed",
    "StatusPeriod": "to",
    "Absence": "returned",
    "Plans": "medical_exam_on",
    "ExpressEntryPlan": "invited_on",
    "Visit": "left",
    "ShortExemption": "last_on",
    "Activity": "paid_from profits_in",
    "Business": "committed_on",
    "Protection": "claim_date claim_filed_online",
    "StageDates": "referred reasons_received rpd_rejected rad_rejected prra_mailed",
    "Trip": "until",
    "Offence": "conviction_date sentence_completed custody_end probation_end fine_paid licence_ban_end",
    "PreviousRemoval": "date",
    "Unauthorized": "ended",
    "Background": "previous_removal unauthorized_in_canada misrepresentation_finding",
}

PLACES = [(model, name) for model, names in NULL_HAS_A_MEANING.items() for name in names.split()]


@pytest.mark.parametrize(("model", "name"), PLACES)
@pytest.mark.parametrize("told", [None, "none", NOTHING])
def test_null_where_it_has_a_meaning_is_told(model: str, name: str, told: Any) -> None:
    read = getattr(models, model).model_validate({name: told})
    assert getattr(read, name) is NOTHING
    assert read.to_dict() == {name: None}


def test_null_has_a_meaning_nowhere_else() -> None:
    inherited = {("Applicant", name) for name in NULL_HAS_A_MEANING["Person"].split()}
    inherited |= {("Partner", name) for name in NULL_HAS_A_MEANING["Person"].split()}
    told = {(model.__name__, name) for model, name, kind in every_field() if kind.null_means}
    assert told == set(PLACES) | inherited


OTHER_FIELDS = [(model, name) for model, name, kind in every_field() if not kind.null_means]


def test_null_anywhere_else_is_as_good_as_absent() -> None:
    for model, name in OTHER_FIELDS:
        read = model.model_validate({name: None})
        assert read == model.model_validate({})
        assert read.to_dict() == {}


def test_no_partner_is_told_and_an_absent_partner_is_unknown() -> None:
    assert from_json('{"partner": null}').partner is NOTHING
    assert from_json("{}").partner is None


def test_toml_says_none_in_words() -> None:
    read = from_toml('partner = "none"\n[[applicant.work]]\nstart = 2020-01-01\nend = "none"\n')
    assert read == from_json(
        '{"partner": null, "applicant": {"work": [{"start": "2020-01-01", "end": null}]}}'
    )


def test_a_choice_that_is_called_none_stays_a_word() -> None:
    read = parse_profile(
        {"applicant": {"canada_status": "none", "us_status": "none", "education_level": "none"}}
    )
    assert read.applicant is not None
    assert read.applicant.canada_status == "none"


def test_an_event_that_never_happened_is_told_with_its_kind() -> None:
    read = parse_profile({"applicant": {"citizenship_events": [{"kind": "renounced", "date": None}]}})
    assert read.applicant is not None
    assert read.applicant.citizenship_events is not None
    assert read.applicant.citizenship_events[0].date is NOTHING
