"""What to do first for other permits: it goes by what is done already, and by where the person is."""

from __future__ import annotations

from typing import Any

from work.workers import stream


def steps(name: str, **facts: Any) -> str:
    return " ".join(step.text for step in stream(name, **facts).next_steps)


def test_an_assessment_that_is_issued_is_not_applied_for_again() -> None:
    assert "copy of the positive assessment" in steps("lmia-high", offer={"lmia": True})
    assert "pays CAD 1,000" in steps("lmia-high", offer={"lmia": False})


def test_an_offer_that_is_filed_is_not_filed_again() -> None:
    assert "Ask your employer for the number of the offer" in steps("c10", offer={})
    assert "files the offer" in steps("c10", offer={"portal_filed": False})
    assert "Ask your employer for the number" in steps("research", offer={"fee_paid": ...})


def test_an_employer_is_looked_for_only_where_there_is_none() -> None:
    assert "Find an employer" in steps("lmia-high", plans__job_offers=[])
    assert "Find an employer" not in steps("lmia-high", offer={})
    moved = {"related_enterprise": True}
    assert "Find an employer" not in steps("general-ict", plans__job_offers=[], plans__intra_company=moved)


def test_what_to_bring_is_said_before_the_application() -> None:
    told = steps("francophone-mobility", offer={})
    assert told.index("Gather what you bring") < told.index("Apply on arrival")


def test_a_worker_in_canada_extends_from_inside() -> None:
    told = steps("c10", offer={}, applicant__canada_status="worker", applicant__status_until="2027-03-31")
    assert "before your present permit ends, which is on 2027-03-31" in told
    assert "on arrival" not in told


def test_a_leader_in_canada_without_a_permit_asks_to_stay_longer() -> None:
    main = {"religious_duties": "main"}
    inside = {"applicant__canada_status": "visitor", "applicant__status_until": "2027-01-31"}
    assert "stay longer" in steps("religious-no-permit", offer=main, **inside)
    assert "At the border, say plainly" in steps("religious-no-permit", offer=main)
