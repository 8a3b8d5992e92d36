"""A partner who is told to be a citizen, by status or among the citizenships, is not asked about it again."""

from __future__ import annotations

import json
from typing import Any

import pytest

from moveto_ca import Profile, assess
from support import AS_OF, ROOT

EXAMPLE = json.loads((ROOT / "examples" / "12-married-to-a-canadian.json").read_text("utf-8"))


@pytest.mark.parametrize("left_out", [None, "canada_status", "citizenships"])
def test_no_route_asks_for_the_status_of_a_partner_who_is_told_to_be_a_citizen(left_out: str | None) -> None:
    told = {name: value for name, value in EXAMPLE["partner"].items() if name != left_out}
    report = assess(Profile.model_validate({**EXAMPLE, "partner": told}), as_of=AS_OF)
    asked = {path for r in report.routes for s in r.streams for c in s.conditions for path in c.needs}
    assert asked.isdisjoint({"partner.canada_status", "partner.citizenships"})
    stream = report.stream("family/partner")
    assert stream is not None
    assert stream.standing == "strong"


def test_a_partner_of_whom_neither_is_told_is_asked_about() -> None:
    untold: dict[str, Any] = dict(EXAMPLE["partner"])
    del untold["canada_status"], untold["citizenships"]
    report = assess(Profile.model_validate({**EXAMPLE, "partner": untold}), as_of=AS_OF)
    asked = {path for r in report.routes for s in r.streams for c in s.conditions for path in c.needs}
    assert "partner.canada_status" in asked


BY_DESCENT: dict[str, Any] = {
    **{
        name: value
        for name, value in EXAMPLE["partner"].items()
        if name not in ("canada_status", "citizenships", "citizen_since", "birth_country")
    },
    "birth_date": "1980-01-01",
    "birth_country": "US-OH",
    "citizenships": ["US"],
    "canada_status": "none",
    "permanent_resident_since": None,
    "ancestry": [[{"link": "mother", "birth_place": "CA-ON", "birth_date": "1950-05-05"}]],
}


def test_a_partner_who_is_a_citizen_by_descent_could_sponsor_once_that_is_proven() -> None:
    report = assess(Profile.model_validate({**EXAMPLE, "partner": BY_DESCENT}), as_of=AS_OF)
    stream = report.stream("family/partner")
    assert stream is not None
    outcomes = {c.id: c.outcome for c in stream.conditions}
    assert (outcomes["sponsor-status"], outcomes["sponsor-proof"]) == ("met", "not_met")
    assert stream.standing == "eligible"
    assert "could sponsor you once that is proven" in stream.summary
    assert "proof of citizenship" in stream.next_steps[0].text
    assert stream.measures["sponsor_eligible"] is True


@pytest.mark.parametrize("ancestry", [[], [[{"link": "mother", "birth_place": "US-OH"}]]])
def test_a_partner_without_an_ancestor_from_canada_sponsors_nobody(ancestry: list[Any]) -> None:
    partner = {**BY_DESCENT, "ancestry": ancestry}
    report = assess(Profile.model_validate({**EXAMPLE, "partner": partner}), as_of=AS_OF)
    stream = report.stream("family/partner")
    assert stream is None or "not_met" in {c.outcome for c in stream.conditions if c.id == "sponsor-status"}


def test_a_partner_who_says_to_be_a_citizen_is_asked_for_no_proof() -> None:
    report = assess(Profile.model_validate(EXAMPLE), as_of=AS_OF)
    stream = report.stream("family/partner")
    assert stream is not None
    assert "sponsor-proof" not in {c.id for c in stream.conditions}
