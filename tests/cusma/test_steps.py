"""What to do first goes by what is done already, by where the person is, and by what is in the way."""

from __future__ import annotations

from typing import Any

import pytest

from cusma.applicants import BACKGROUND, OFFER, PERSON, PLANS, stream
from moveto_ca.profile import Profile

RESIDENT = {"residence": "CA-ON", "status_until": "2027-03-31"}


def steps(**changes: Any) -> list[str]:
    return [step.text for step in stream(**changes).next_steps]


def said(part: str, **changes: Any) -> bool:
    return any(part in text for text in steps(**changes))


def test_an_offer_that_is_filed_and_paid_is_not_asked_for_again() -> None:
    assert said("Ask your employer for the number of the offer")
    assert not said("files the offer")
    for missing in ("portal_filed", "fee_paid"):
        assert said("files the offer", offer={missing: False})


@pytest.mark.parametrize(
    ("arrangement", "named"), [("employee", False), ("employer_contract", True), (..., True)], ids=str
)
def test_the_canadian_client_is_named_only_where_two_firms_may_have_a_contract(
    arrangement: Any, named: bool
) -> None:
    assert said("the Canadian client", offer={"portal_filed": False, "arrangement": arrangement}) is named


def test_whoever_is_outside_may_apply_on_arrival_or_online() -> None:
    assert said("when you arrive")
    assert said("online before you travel")


def test_a_worker_in_canada_extends_from_inside_before_the_permit_ends() -> None:
    found = steps(person={**RESIDENT, "canada_status": "worker"})
    (extension,) = [text for text in found if "You are in Canada already" in text]
    assert "before your present permit ends, which is on 2027-03-31" in extension
    assert "you may go on working under the same conditions" in extension
    assert not any("when you arrive" in text for text in found)


def test_a_student_in_canada_may_not_work_on_while_waiting() -> None:
    person = {**RESIDENT, "canada_status": "student"}
    assert said("You are in Canada already", person=person)
    assert not said("go on working under the same conditions", person=person)


def test_the_end_of_the_stay_is_that_of_the_latest_permit_where_no_other_was_told() -> None:
    permits = [
        {"who": "applicant", "kind": "work", "to": "2027-05-31"},
        {"who": "applicant", "kind": "work", "to": "2026-01-31"},
        {"who": "partner", "kind": "work", "to": "2029-01-31"},
    ]
    assert said("which is on 2027-05-31", person={"canada_status": "worker"}, plans={"permits": permits})
    assert not said("which is on", person={"canada_status": "worker"})


def test_a_visitor_in_canada_gets_no_extension_as_a_worker() -> None:
    assert not said("You are in Canada already", person={**RESIDENT, "canada_status": "visitor"})


def test_who_has_no_listed_work_is_told_to_find_some_and_nothing_else() -> None:
    (only,) = steps(offer={"profession": "none"})
    assert "duties are those of a listed profession" in only
    assert steps(offers=[])[0] == only


def test_what_bars_a_person_comes_before_everything_else() -> None:
    offence = {"kind": "dui", "place": "US-MI", "act_date": "2021-01-10", "conviction_date": "2021-03-10"}
    ended = {"outcome": "convicted", "sentence_completed": "2022-09-15"}
    found = steps(background={"offences": [{**offence, **ended}]})
    assert found[0].startswith("First deal with what bars you from Canada.")


def test_only_who_told_of_no_partner_hears_nothing_of_a_spouse() -> None:
    assert any("your spouse" in text for text in stream().cautions)
    plans = {**PLANS, "job_offers": [OFFER]}
    single = Profile.model_validate(
        {"applicant": PERSON, "plans": plans, "background": BACKGROUND, "partner": None}
    )
    assert not any("your spouse" in text for text in stream(single).cautions)


def test_an_offer_that_starts_when_nothing_known_shows_that_the_agreement_stands_is_warned_of() -> None:
    def warned(**offer: Any) -> bool:
        return any("not known whether the agreement still stands" in c for c in stream(offer=offer).cautions)

    assert warned(start="2027-01-01")
    assert not warned(start="2026-12-31")
    assert not warned()
