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


# --- What the reader should do and know -----------------------------------------------------------

NOVEMBER = date(2026, 11, 22)


def steps_of(*changes: tuple[str, Any], as_of: date = AS_OF) -> str:
    return " ".join(step.text for step in route(*changes, as_of=as_of).next_steps)


def cautions_of(*changes: tuple[str, Any], as_of: date = AS_OF) -> str:
    return " ".join(route(*changes, as_of=as_of).cautions)


def test_who_has_no_open_round_is_told_what_opens_one_by_who_they_are():
    american = steps_of(ABROAD, NOT_IN_CANADA, as_of=NOVEMBER)
    assert "what opens rounds to you" in american
    assert "CUSMA" in american
    pakistani = steps_of(ABROAD, NOT_IN_CANADA, ("applicant.citizenships", ["PK"]), as_of=NOVEMBER)
    assert "what opens rounds to you" in pakistani
    assert "CUSMA" not in pakistani
    assert "what opens rounds to you" not in steps_of(as_of=NOVEMBER)


def test_who_has_no_open_round_sees_the_scores_that_were_invited_elsewhere():
    told = cautions_of(ABROAD, NOT_IN_CANADA, as_of=NOVEMBER)
    assert "Canadian Experience Class 507 to 531" in told
    assert "French-language proficiency 382 to 420" in told
    assert "For comparison" not in cautions_of(as_of=NOVEMBER)


@pytest.mark.parametrize(
    ("changes", "words", "said"),
    [
        ([], "level 9 in all four parts", False),
        ([("applicant.languages.english", levels(8))], "level 9 in all four parts", True),
        ([], "French at level 7", True),
        ([("applicant.languages.french", levels(7))], "French at level 7", False),
        ([], "a second diploma", True),
        ([("applicant.education.0.level", "masters")], "a second diploma", False),
        ([], "your partner's language test", False),
        (
            [("partner", {"accompanies": True, "canada_status": "none", "citizenships": ["US"]})],
            "your partner's language test",
            True,
        ),
        ([], "a nomination by a province (600 points)", True),
        (
            [("plans.nomination", {"kind": "enhanced", "province": "CA-ON"})],
            "a nomination by a province",
            False,
        ),
    ],
)
def test_only_what_can_still_add_points_is_named(changes, words, said):
    assert (words in steps_of(*changes)) is said


def test_of_a_partner_only_what_is_missing_is_named():
    told = {
        "accompanies": True,
        "canada_status": "none",
        "citizenships": ["US"],
        "education_level": "doctoral",
    }
    best = {**told, "languages": {"english": levels(9), "french": None}}
    guess = {**told, "languages": {"english": {**levels(9), "test": "self_assessed"}, "french": None}}
    assert "your partner's" not in steps_of(("partner", best))
    assert "your partner's language test" in steps_of(("partner", guess))
    assert "your partner's diploma" not in steps_of(("partner", guess))
    assert "your partner's diploma" in steps_of(("partner", {**best, "education_level": "bachelor"}))


def test_an_own_estimate_and_a_diploma_without_an_assessment_lead_to_a_test_and_an_assessment():
    guess = {**levels(9), "test": "self_assessed"}
    guess.pop("date")
    told = steps_of(("applicant.languages.english", guess), ("applicant.education.0.eca", False))
    assert "language test" in told
    assert "educational credential assessment" in told
    assert "language test" not in steps_of()
    assert "educational credential assessment" not in steps_of()


def test_the_score_after_a_year_of_work_in_canada_counts_the_age_then():
    """The year adds 40 points and lifts two pairs; a birthday takes some."""
    before = {"canada": 0, "foreign": 3, "noc": "11100"}
    after = {"canada": 1, "canada_last_3": 1, "foreign": 3, "noc": "11100"}
    person = [("applicant.birth_date", "1988-02-11"), ("applicant.work", UNTOLD), NOT_IN_CANADA]
    person.append(("applicant.certificate_of_qualification", False))
    years = "applicant.work_years"
    told = cautions_of(*person, (years, before), as_of=NOVEMBER)
    in_a_year = [(path, "1987-02-11" if path.endswith("birth_date") else value) for path, value in person]
    then = route(*in_a_year, (years, after), as_of=NOVEMBER).measures["crs"]["total"]
    assert f"a year of skilled work in Canada from now on would make it {then}," in told


def test_what_age_costs_is_told():
    born = "applicant.birth_date"
    assert "at 38 it gives 61 points" in cautions_of((born, "1988-02-11"), as_of=NOVEMBER)
    assert "at 52 it gives 0 points" in cautions_of((born, "1974-07-01"), as_of=NOVEMBER)
    assert "Age counts" not in cautions_of((born, "1997-05-20"), as_of=NOVEMBER)


def test_a_category_in_force_without_a_round_says_when_its_last_one_was():
    engineer = [("applicant.work", [job(country="US", noc="21301")]), NOT_IN_CANADA]
    told = cautions_of(*engineer, as_of=NOVEMBER)
    assert "the last one was on 2024-04-11, at 491 points" in told
    scholar = ("applicant.work", [job(country="CA", noc="41200")])
    assert "Researchers with Canadian work experience, but" in cautions_of(scholar, as_of=NOVEMBER)
    assert "none was ever held" in cautions_of(scholar, as_of=NOVEMBER)


def test_work_abroad_in_an_occupation_of_a_category_for_work_in_canada_is_told_apart():
    doctor = ("applicant.work", [job(country="US", noc="31102")])
    told = cautions_of(doctor, NOT_IN_CANADA, as_of=NOVEMBER)
    assert "Physicians with Canadian work experience asks for 12 months of work in Canada" in told
    here = ("applicant.work", [job(country="CA", noc="31102")])
    assert "asks for 12 months of work in Canada" not in cautions_of(here, as_of=NOVEMBER)
    scientist = [ABROAD, NOT_IN_CANADA, ("applicant.researcher_or_academic", True)]
    assert "41200, University professors and lecturers" in cautions_of(*scientist, as_of=NOVEMBER)
    assert "41200" not in cautions_of(ABROAD, NOT_IN_CANADA, as_of=NOVEMBER)


def test_a_tradesperson_in_no_class_yet_learns_of_the_rounds_of_the_category():
    trade = [
        ("applicant.work", [job(country="US")]),
        NOT_IN_CANADA,
        ("applicant.certificate_of_qualification", False),
        ("applicant.education", [{"level": "secondary", "country": "US", "eca": True}]),
        ("applicant.languages.english", levels(7)),
    ]
    told = cautions_of(*trade, as_of=NOVEMBER)
    assert "You are in the category Trade occupations" in told
    assert "last twelve months: 1; lowest score invited: 477" in told


def test_an_assessment_that_would_add_to_the_67_points_is_named():
    without = ("applicant.education.0.eca", False)
    (skilled,) = [one for one in route(without).streams if one.id.endswith("skilled-worker")]
    found = next(one.found for one in skilled.conditions if one.id == "points")
    assert "would add 21" in found
    assert "of 100; the pass mark is 67." in found


def test_provinces_and_occupations_go_by_their_names():
    every = " ".join(words(ABROAD, NOT_IN_CANADA))
    assert "You named Ontario." in every
    assert "21231, Software engineers and designers" in every
    assert "120.0 months" in " ".join(words(("applicant.work", [job(start="2010-01-01")])))


def test_after_an_invitation_every_document_of_the_sheet_is_named():
    partner = ("partner", {"accompanies": True, "canada_status": "none", "citizenships": ["US"]})
    children = ("children", [{"age": 9, "accompanies": True}])
    told = steps_of(INVITED, partner, children)
    for document in (
        "Passport",
        "test results",
        "ECA",
        "Letters from employers",
        "Police certificates",
        "medical exam",
        "average balance of six months",
        "IMM 5409",
        "Birth certificates",
        "IMM 5604",
        "photos",
        "IMM 5476",
        "decline in time",
        "paid back if residence is refused",
        "fingerprints",
    ):
        assert document in told, document
    assert "IMM 5409" not in steps_of(INVITED)
