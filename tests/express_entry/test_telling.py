"""The words of the answer: summary, steps, documents, cautions, warnings."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from express_entry.applicants import AS_OF, UNTOLD, job, levels, route

ABROAD = ("applicant.work", [job(country="US", noc="21231")])
NOT_IN_CANADA = ("applicant.canada_status", "none")
INVITED = ("plans.express_entry", {"invited_on": "2026-10-01"})


def words(*changes: tuple[str, Any], as_of: date = AS_OF) -> list[str]:
    """Give every sentence of the answer."""
    found = route(*changes, as_of=as_of)
    parts = [found.summary, *found.cautions, *(n.text for n in found.prose.notices)]
    parts += [step.text for step in found.next_steps]
    for stream in found.streams:
        parts += [stream.title, stream.summary]
        for one in stream.conditions:
            parts += [one.found, one.required, one.rule.title, one.rule.remedy or ("")]
    return [part for part in parts if part]


@pytest.mark.parametrize(
    "changes",
    [[], [ABROAD, NOT_IN_CANADA], [("applicant", UNTOLD)], [INVITED], [("partner", {"accompanies": False})]],
)
@pytest.mark.parametrize("day", [AS_OF, date(2026, 11, 22), date(2016, 1, 1)])
def test_the_words_are_plain_whole_and_promise_nothing(changes, day):
    for text in words(*changes, as_of=day):
        assert "!" not in text
        assert "{" not in text
        assert "None" not in text
        assert "  " not in text
        assert "guarantee" not in text.lower()


def test_the_summary_gives_the_points_and_how_the_class_stands():
    found = route()
    assert found.summary.startswith(f"Your points: {found.measures['crs']['total']} of 1,200.")
    assert "You meet every requirement of the class" in found.summary


def test_the_summary_says_what_is_missing():
    assert "A year of skilled work in Canada" in next(
        one.summary for one in route(ABROAD, NOT_IN_CANADA).streams if one.id.endswith("experience-class")
    )
    assert "some facts are missing" in route(("applicant.birth_date", UNTOLD)).summary


def test_a_high_score_that_no_round_is_open_to_is_told_soberly():
    found = route(ABROAD, NOT_IN_CANADA, as_of=date(2026, 11, 22))
    assert "No round of the last twelve months was open to you" in " ".join(found.cautions)
    assert "nomination" in " ".join(found.cautions)
    assert "No round was open to you" in found.summary
    assert "2024-04-23" in found.summary


def test_a_partner_with_more_points_is_pointed_out():
    partner = {
        "accompanies": True,
        "canada_status": "none",
        "citizenships": ["US"],
        "birth_date": "1998-01-01",
        "education_level": "doctoral",
        "languages": {"english": levels(10), "french": None},
        "work_years": {"canada": 0, "foreign": 3},
    }
    found = route(ABROAD, NOT_IN_CANADA, ("partner", partner))
    better = found.measures["crs_partner_as_principal"]["total"]
    assert better > found.measures["crs"]["total"]
    assert any(f"would be {better}" in text for text in found.cautions)


def test_an_application_on_another_day_is_judged_on_that_day():
    filed = ("plans.applications", [{"route": "express-entry", "on": "2028-01-20"}])
    found = route(filed)
    (worker,) = [one for one in found.streams if one.id.endswith("skilled-worker")]
    failing = [one.id for one in worker.conditions if one.outcome == "not_met"]
    assert failing == ["language-test", "points", "invitations"]
    assert "application_day" in {notice.code for notice in found.prose.notices}
    assert found.measures["crs"] == route().measures["crs"]
    other = ("plans.applications", [{"route": "family/partner", "on": "2028-01-20"}])
    assert "application_day" not in {notice.code for notice in route(other).prose.notices}


@pytest.mark.parametrize(
    ("invited", "days", "last"),
    [
        (("2016-11-18"), 60, date(2017, 1, 17)),
        (("2016-11-19"), 90, date(2017, 2, 17)),
        (("2021-06-28"), 90, None),
        ("2021-06-29", 60, None),
        ("2026-10-01", 60, date(2026, 11, 30)),
    ],
)
def test_after_an_invitation_the_days_to_apply_follow_its_date(invited, days, last):
    day = date.fromisoformat(invited)
    found = route(("plans.express_entry", {"invited_on": invited}), as_of=day)
    assert found.next_steps[0].days == days
    if last is not None:
        assert found.measures["invitation"]["last_day_to_apply"] == last.isoformat()


def test_in_the_months_for_which_sources_give_no_date_the_days_are_not_known():
    found = route(("plans.express_entry", {"invited_on": "2020-05-01"}), as_of=date(2020, 5, 1))
    assert found.next_steps[0].days is None
    assert found.measures["invitation"]["last_day_to_apply"] is None


@pytest.mark.parametrize(
    (("day"), "asked"),
    [("2023-09-30", True), ("2023-10-01", False), ("2025-08-20", False), ("2025-08-21", True)],
)
def test_the_medical_exam_before_the_application_by_date(day, asked):
    found = route(("plans.express_entry", {"invited_on": day}), as_of=date.fromisoformat(day))
    assert any("medical exam" in step.text for step in found.next_steps) is asked


def test_before_an_invitation_the_first_step_is_what_is_missing():
    assert "language test" in route(("applicant.languages.english", UNTOLD)).next_steps[0].text
    assert "profile" in " ".join(step.text for step in route().next_steps)


def test_a_partner_who_stays_behind_must_still_be_declared():
    staying = ("partner", {"accompanies": False, "canada_status": "none"})
    assert any("must be declared" in text for text in route(staying).cautions)


def test_an_occupation_with_its_own_assessing_body_is_told():
    assert any("Medical Council" in text for text in route(("applicant.work", [job(noc="31102")])).cautions)


def test_an_offer_gives_no_points_and_the_report_says_so():
    offer = ("plans.job_offers", [{"noc": "21231"}])
    assert any("2025-03-25" in text for text in route(offer).cautions)
    assert not any("2025-03-25" in text for text in route(offer, as_of=date(2025, 3, 24)).cautions)


def test_foreign_work_in_several_occupations_is_warned_about():
    several = [
        job(country="US", noc="21231", start="2020-01-01", end="2021-12-31"),
        job(country="US", noc="21232", start="2022-01-01", end="2023-12-31"),
    ]
    codes = {n.code for n in route(("applicant.work", several)).prose.notices}
    assert "foreign_work_in_several_occupations" in codes
    one = [job(country="US", noc="21231", start="2020-01-01", end="2023-12-31")]
    assert ("foreign_work_in_several_occupations") not in {
        n.code for n in route(("applicant.work", one)).prose.notices
    }


def test_an_undated_test_and_an_undated_assessment_are_named():
    undated = levels(9)
    undated.pop("date")
    codes = {
        n.code
        for n in route(
            (("applicant.languages.english"), undated), ("applicant.education.0.eca_date", UNTOLD)
        ).prose.notices
    }
    assert {"undated_test", "undated_assessment"} <= codes
