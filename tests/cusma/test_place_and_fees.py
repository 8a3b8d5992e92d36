"""Where the application can be made, what it costs, what the report says to do."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cusma.applicants import condition, stream


def places(**changes: Any) -> tuple[bool | None, bool | None, bool | None]:
    found = stream(**changes).measures["place_of_application"]
    return found["port_of_entry"], found["online"], found["inside_canada"]


@pytest.mark.parametrize(
    ("person", "at_the_border"),
    [
        ({}, True),
        ({"citizenships": ["IN"], "us_status": "permanent_resident"}, True),
        ({"citizenships": ["US"], "us_status": "national"}, True),
        ({"citizenships": ["MX"], "us_status": "permanent_resident"}, True),
        ({"citizenships": ["MX"], "us_status": "temporary"}, False),
        ({"citizenships": ["MX"], "us_status": "none"}, False),
        ({"citizenships": ["MX"], "us_status": ...}, None),
        ({"citizenships": ["MX", "US"], "us_status": ...}, True),
        ({"citizenships": ["MX", "ES"], "us_status": "none"}, None),
        ({"citizenships": ["IN"], "us_status": "temporary"}, False),
        ({"citizenships": ["IN", "MX"], "us_status": "temporary"}, False),
        ({"citizenships": ["IN", "GB"], "us_status": "temporary"}, None),
        ({"citizenships": ["GB"], "us_status": "temporary"}, None),
        ({"citizenships": ..., "us_status": ...}, None),
    ],
)
def test_who_may_apply_at_the_border(person: dict[str, Any], at_the_border: bool | None) -> None:
    assert places(person=person)[0] is at_the_border


@pytest.mark.parametrize(
    ("public_health", "exam", "at_the_border"),
    [
        (False, ..., True),
        (True, "2026-05-01", True),
        (..., "2026-05-01", True),
        (True, None, False),
        (True, ..., None),
        (..., None, None),
        (..., ..., None),
    ],
)
def test_a_missing_medical_exam_closes_the_border_but_not_the_way_online(
    public_health: Any, exam: Any, at_the_border: bool | None
) -> None:
    found = places(offer={"public_health": public_health}, plans={"medical_exam_on": exam})
    assert found == (at_the_border, True, False)


@pytest.mark.parametrize(
    ("status", "inside"),
    [("worker", True), ("student", True), ("none", False), ("visitor", None), (..., None)],
)
def test_who_may_apply_from_inside_canada(status: Any, inside: bool | None) -> None:
    assert places(person={"canada_status": status})[2] is inside


def test_a_mexican_citizen_meets_the_treaty_and_applies_online() -> None:
    mexican = {"citizenships": ["MX"], "us_status": "none", "residence": "MX"}
    assert stream(person=mexican, plans={"apply_at": "online"}).standing == "strong"
    at_the_border = stream(person=mexican, plans={"apply_at": "port_of_entry"})
    assert condition(at_the_border, "place").outcome == "not_met"
    assert at_the_border.standing == "eligible"
    assert [s.where for s in at_the_border.next_steps if s.text.startswith("Apply")] == ["online"]


def test_while_no_place_is_chosen_the_way_online_is_open_to_everybody() -> None:
    found = stream(plans={"apply_at": ...})
    assert condition(found, "place").outcome == "not_applicable"
    assert (found.standing, found.measures["verdict"]) == ("strong", "meets_published_conditions")


@pytest.mark.parametrize(
    ("person", "place", "needs"),
    [
        ({"citizenships": ["MX"], "us_status": ...}, "port_of_entry", ("applicant.us_status",)),
        ({"canada_status": ...}, "inside_canada", ("applicant.canada_status",)),
        ({"canada_status": "visitor"}, "inside_canada", ()),
    ],
)
def test_a_place_that_is_not_known_says_what_would_settle_it(
    person: dict[str, Any], place: str, needs: tuple[str, ...]
) -> None:
    found = condition(stream(person=person, plans={"apply_at": place}), "place")
    assert (found.outcome, found.needs) == ("unknown", needs)


def test_the_border_waits_for_the_medical_exam_to_be_known() -> None:
    found = condition(stream(offer={"public_health": ...}), "place")
    assert found.needs == ("plans.job_offers[0].public_health", "plans.medical_exam_on")


# --- Fees -------------------------------------------------------------------------------------------

MEXICAN = {"citizenships": ["MX"], "us_status": "permanent_resident"}


@pytest.mark.parametrize(
    ("person", "biometrics", "total"),
    [
        ({}, 0, 385),
        (MEXICAN, 85, 470),
        ({**MEXICAN, "age": 80}, 0, 385),
        ({**MEXICAN, "age": 79}, 85, 470),
        ({**MEXICAN, "biometrics_given_on": "2016-11-23"}, 0, 385),
        ({**MEXICAN, "biometrics_given_on": "2016-11-22"}, 85, 470),
        ({**MEXICAN, "biometrics_given_on": ...}, None, None),
        ({"citizenships": ..., "us_status": ...}, None, None),
        ({"citizenships": ["US"], "us_status": "national"}, 0, 385),
    ],
)
def test_biometrics_are_paid_by_all_but_us_nationals(
    person: dict[str, Any], biometrics: int | None, total: int | None
) -> None:
    found = stream(person=person)
    fees = {(fee.code, fee.who): fee.amount_cad for fee in found.fees}
    assert fees == {
        ("work_permit", "applicant"): 155,
        ("biometrics", "applicant"): biometrics,
        ("employer_compliance", "employer"): 230,
    }
    assert found.measures["fees_total_cad"] == total


def test_the_first_permit_is_no_longer_than_the_offer() -> None:
    assert stream().measures["first_permit_months"] == 36
    assert stream(offer={"months": 12}).measures["first_permit_months"] == 12
    assert stream(offer={"months": 60}).measures["first_permit_months"] == 36


# --- What the report says ---------------------------------------------------------------------------


def test_the_licence_and_the_medical_exam_come_before_the_application() -> None:
    found = stream(offer={"regulated": True, "licence_obtainable": True, "public_health": True})
    texts = [step.text for step in found.next_steps]
    assert [
        next(i for i, text in enumerate(texts) if word in text)
        for word in ("regulator", "medical exam", "Employer Portal", "passport")
    ] == [0, 1, 2, 3]
    assert "T36" in texts[2]


def test_a_person_without_the_citizenship_is_given_no_steps() -> None:
    found = stream(person={"citizenships": ["IN"], "us_status": "permanent_resident"})
    assert found.next_steps == ()
    assert found.summary == "This permit is not open to you. Your citizenships: IN."


def test_what_could_still_be_changed_is_named() -> None:
    summary = stream(person={"education": []}).summary
    assert "“You have the credential that the list wants”" in summary


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"plans": {"job_offers": ...}},
        {"offers": []},
        {"offer": {"portal_filed": False}},
        {"offer": {"regulated": True, "licence_obtainable": False}},
        {"person": {"residence": "GU"}},
        {"person": {"citizenships": ["CA"]}},
    ],
)
def test_every_text_can_be_shown_and_promises_nothing(changes: dict[str, Any]) -> None:
    found = stream(**changes)
    texts = [found.summary, *found.cautions, *(step.text for step in found.next_steps)]
    texts += [
        text for c in found.conditions for text in (c.found, c.required, c.rule.title, c.rule.remedy or ".")
    ]
    texts += [c.rule.authority.title + c.rule.authority.reference for c in found.conditions]
    assert all(texts)
    for text in texts:
        assert "!" not in text
        assert "{" not in text
        assert "None" not in text
        assert "approved" not in text.casefold()


def test_the_first_step_is_to_get_what_the_credential_lacks() -> None:
    diploma = [{"level": "two_year", "country": "US", "accredited": True}]
    found = stream(
        person={"education": diploma}, offer={"profession": "graphic_designer", "experience_months": 30}
    )
    assert found.next_steps[0].text.endswith("still lacks: 3 years of experience (30 of 36 months).")


def test_the_rule_for_spouses_is_told_with_the_figure_of_the_day() -> None:
    assert any("at least 16 months" in caution for caution in stream().cautions)
    assert not any("16 months" in caution for caution in stream(on=date(2025, 1, 20)).cautions)


def test_the_bridge_to_residence_counts_the_work_of_an_employee_and_not_of_a_contractor() -> None:
    offer = {"noc": "41401", "paid": True, "arrangement": "employee"}
    assert stream(offer=offer).measures["bridge"]["counts"] is True
    assert stream(offer={**offer, "arrangement": "contract"}).measures["bridge"]["counts"] is False
    assert stream(on=date(2019, 1, 1)).measures["bridge"] is None
