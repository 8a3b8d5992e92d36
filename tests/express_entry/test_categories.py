"""The categories: their lists by date, and who meets them."""

from __future__ import annotations

import csv
from datetime import date
from typing import Any

import pytest

from moveto_ca.profile import Profile
from moveto_ca.rules.express_entry import categories
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.occupations import occupations
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.wording import question
from rounds_for_tests import job, person
from support import SHARED

AS_OF = date(2026, 6, 1)
NURSE = "31301"
PHYSICIAN = "31102"


def met(profile: Profile, as_of: date = AS_OF) -> list[str]:
    found, possible = categories.ids_met(Facts(profile, as_of, PACKAGED), as_of)
    assert possible == []
    return found


def judged(profile: Profile, category: str, as_of: date = AS_OF) -> bool | None:
    return categories.member(Facts(profile, as_of, PACKAGED), rule(category, as_of))


def rule(category: str, day: date) -> categories.CategoryRule:
    return next(r for r in categories.in_force(PACKAGED, day) if r.id == category)


def needs(profile: Profile, category: str) -> tuple[str, ...]:
    found = categories.needs(Facts(profile, AS_OF, PACKAGED), rule(category, AS_OF))
    assert all(question(path) for path in found)
    return found


# --- The lists -----------------------------------------------------------------------------------


def test_the_lists_of_every_day_are_those_of_the_fact_sheet():
    with (SHARED / "facts" / "data" / "express-entry-categories.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 258
    days = {date.fromisoformat(row["from"]) for row in rows}
    days |= {date.fromisoformat(row["to"]) for row in rows if row["to"]} | {date(2026, 11, 22)}
    for day in days:
        wanted: dict[str, set[str]] = {}
        for row in rows:
            if row["from"] <= day.isoformat() and (not row["to"] or day.isoformat() <= row["to"]):
                wanted.setdefault(row["category"], set()).add(row["noc"])
        found = {r.id: set(r.codes) for r in categories.in_force(PACKAGED, day) if r.codes}
        assert found == wanted, day


@pytest.mark.parametrize(
    ("day", "sizes"),
    [
        (
            date(2026, 2, 18),
            {
                "healthcare": 37,
                "stem": 11,
                "trades": 25,
                "education": 5,
                "transport": 4,
                "physicians": 3,
                "senior-managers": 4,
                "researchers": 2,
                "military": 3,
            },
        ),
        (
            date(2023, 6, 28),
            {"healthcare": 35, "stem": 24, "trades": 10, "transport": 10, "agriculture": 3},
        ),
        (date(2025, 2, 27), {"healthcare": 37, "stem": 11, "trades": 25, "agriculture": 1, "education": 5}),
    ],
)
def test_each_list_is_as_long_as_the_sheet_says(day, sizes):
    assert {r.id: len(r.codes) for r in categories.in_force(PACKAGED, day) if r.codes} == sizes


def test_there_was_no_category_before_the_first_instructions():
    assert categories.in_force(PACKAGED, date(2023, 5, 30)) == ()
    assert categories.in_force(PACKAGED, date(2023, 5, 31))


def test_an_occupation_moves_between_categories_with_the_lists():
    def of(noc: str, day: date) -> list[str]:
        return [r.id for r in categories.of_occupation(PACKAGED, noc, day)]

    assert of("63201", date(2026, 2, 17)) == ["agriculture"]
    assert of("63201", date(2026, 2, 18)) == ["trades"]
    assert of("63200", date(2026, 2, 17)) == ["trades"]
    assert of("63200", date(2026, 2, 18)) == []


# --- Work ----------------------------------------------------------------------------------------


def test_twelve_months_of_full_time_work_in_a_listed_occupation_are_enough():
    assert met(person(job(NURSE, date(2025, 6, 1), None))) == ["healthcare"]


def test_one_day_less_than_fifty_two_weeks_is_not_enough():
    assert met(person(job(NURSE, date(2025, 6, 2), date(2026, 5, 31)))) == ["healthcare"]
    assert met(person(job(NURSE, date(2025, 6, 4), date(2026, 5, 31)))) == []


def test_hours_above_thirty_a_week_never_count():
    assert met(person(job(NURSE, date(2025, 12, 1), None, hours_per_week=80))) == []


def test_part_time_work_adds_up_to_an_equal_amount():
    assert met(person(job(NURSE, date(2024, 5, 1), None, hours_per_week=15))) == ["healthcare"]
    assert met(person(job(NURSE, date(2024, 8, 1), None, hours_per_week=15))) == []


def test_two_part_time_jobs_of_the_same_days_count_together():
    half = {"hours_per_week": 15}
    start = date(2025, 5, 1)
    assert met(person(job(NURSE, start, None, **half), job(NURSE, start, None, **half))) == ["healthcare"]


def test_work_before_the_last_three_years_does_not_count():
    assert met(person(job(NURSE, date(2010, 1, 1), date(2023, 9, 1)))) == []
    assert met(person(job(NURSE, date(2010, 1, 1), date(2024, 6, 1)))) == ["healthcare"]


def test_months_need_not_follow_each_other_from_2026_on():
    jobs = (job(NURSE, date(2024, 1, 1), date(2024, 6, 30)), job(NURSE, date(2025, 9, 1), date(2026, 3, 15)))
    assert met(person(*jobs)) == ["healthcare"]


def test_months_had_to_follow_each_other_before():
    jobs = (job(NURSE, date(2024, 1, 1), date(2024, 4, 30)), job(NURSE, date(2024, 9, 1), date(2024, 12, 31)))
    assert met(person(*jobs), date(2025, 6, 1)) == []


def test_six_months_of_the_calendar_were_enough_before_however_short_the_months():
    assert met(person(job(NURSE, date(2025, 2, 1), date(2025, 7, 31))), date(2025, 9, 1)) == ["healthcare"]
    assert met(person(job(NURSE, date(2025, 2, 2), date(2025, 7, 31))), date(2025, 9, 1)) == []


def test_a_change_of_employer_does_not_interrupt_the_six_months():
    jobs = (job(NURSE, date(2025, 1, 1), date(2025, 3, 31)), job(NURSE, date(2025, 4, 1), date(2025, 7, 1)))
    assert met(person(*jobs), date(2025, 9, 1)) == ["healthcare"]


def test_part_time_work_in_one_stretch_counted_by_its_hours_before():
    part = job(NURSE, date(2024, 1, 1), date(2025, 1, 15), hours_per_week=15)
    assert met(person(part), date(2025, 6, 1)) == ["healthcare"]


def test_months_in_two_listed_occupations_are_not_added_together():
    jobs = (job(NURSE, date(2024, 1, 1), date(2024, 8, 1)), job("31302", date(2024, 9, 1), date(2025, 3, 1)))
    assert met(person(*jobs)) == []


def test_only_work_in_canada_counts_for_physicians_with_canadian_experience():
    start = date(2025, 5, 1)
    assert met(person(job(PHYSICIAN, start, None))) == ["healthcare"]
    assert met(person(job(PHYSICIAN, start, None, country="CA"))) == ["healthcare", "physicians"]


@pytest.mark.parametrize(
    "told", [{"paid": False}, {"duties_match": False}, {"authorized": False, "country": "CA"}]
)
def test_unpaid_or_unauthorized_work_and_other_duties_do_not_count(told):
    assert met(person(job(NURSE, date(2020, 1, 1), None, **told))) == []


def test_a_person_without_work_is_in_no_category_of_occupations():
    assert met(person()) == []


# --- What was not told ---------------------------------------------------------------------------


def untold(**applicant: Any) -> Profile:
    return Profile.model_validate({"applicant": {"languages": {"french": None}, **applicant}})


def test_work_that_was_not_told_is_unknown_and_asked_for():
    assert judged(untold(), "healthcare") is None
    assert needs(untold(), "healthcare") == ("applicant.work",)


@pytest.mark.parametrize("part", ["start", "end", "hours_per_week", "noc"])
def test_a_part_of_a_job_that_was_not_told_is_unknown_and_asked_for(part):
    told = job(NURSE, date(2020, 1, 1), date(2026, 5, 1))
    del told[part]
    assert judged(person(told), "healthcare") is None
    assert needs(person(told), "healthcare") == (f"applicant.work[0].{part}",)


def test_a_part_that_cannot_matter_is_not_unknown():
    short = job(NURSE, date(2026, 3, 1), date(2026, 5, 1))
    del short["hours_per_week"]
    assert judged(person(short), "healthcare") is False
    elsewhere = job("21231", date(2020, 1, 1), None)
    del elsewhere["hours_per_week"]
    assert judged(person(elsewhere), "healthcare") is False


def test_the_country_matters_only_where_work_must_be_in_canada():
    told = job(PHYSICIAN, date(2020, 1, 1), None)
    del told["country"]
    assert judged(person(told), "healthcare") is True
    assert judged(person(told), "physicians") is None
    assert needs(person(told), "physicians") == ("applicant.work[0].country",)


@pytest.mark.parametrize(
    ("years", "category", "expected"),
    [
        ({"canada": 0, "foreign": 10, "noc": NURSE}, "healthcare", True),
        ({"canada": 0, "foreign": 8, "noc": NURSE}, "healthcare", True),
        ({"canada": 0, "foreign": 5, "noc": NURSE}, "healthcare", None),
        ({"canada": 0, "foreign": 0.5, "noc": NURSE}, "healthcare", False),
        ({"canada": 2, "canada_last_3": 1, "foreign": 0, "noc": NURSE}, "healthcare", True),
        ({"canada": 2, "canada_last_3": 0, "foreign": 0, "noc": NURSE}, "healthcare", False),
        ({"canada": 1, "canada_last_3": 1, "foreign": 0, "noc": PHYSICIAN}, "physicians", True),
        ({"canada": 0, "foreign": 10, "noc": PHYSICIAN}, "physicians", False),
        ({"canada": 0, "foreign": 10, "noc": "21231"}, "healthcare", False),
        ({"canada": 0, "foreign": 10}, "healthcare", None),
        ({"foreign": 0, "noc": NURSE}, "healthcare", None),
    ],
)
def test_sums_of_years_decide_only_where_they_must_lie_in_the_last_three(years, category, expected):
    assert judged(untold(work_years=years), category) is expected


# --- French --------------------------------------------------------------------------------------


def french(*levels: int, test: str = "clb", **told: Any) -> dict[str, Any]:
    return {
        "test": test,
        **dict(zip(("listening", "reading", "writing", "speaking"), levels, strict=True)),
        **told,
    }


def test_level_seven_in_every_ability_of_french_is_enough():
    assert judged(person(french=french(7, 7, 7, 7)), "french") is True
    assert judged(person(french=french(9, 9, 6, 9)), "french") is False
    assert judged(person(french=None), "french") is False


def test_french_that_was_not_told_is_unknown_and_asked_for():
    silent = Profile.model_validate({"applicant": {"work": []}})
    assert judged(silent, "french") is None
    assert needs(silent, "french") == ("applicant.languages.french",)


def test_a_french_result_that_is_two_years_old_no_longer_counts():
    scores = (500, 500, 500, 500)
    fresh = french(*scores, test="tef_canada", date="2024-06-02", scale="0_699")
    old = french(*scores, test="tef_canada", date="2024-06-01", scale="0_699")
    assert judged(person(french=fresh), "french") is True
    assert judged(person(french=old), "french") is False


# --- Every occupation on every list --------------------------------------------------------------

CANADA_ALONE = {"physicians", "senior-managers", "researchers"}


@pytest.mark.parametrize(
    "day",
    [
        "2023-05-30",
        "2023-05-31",
        "2025-02-26",
        "2025-02-27",
        "2025-12-08",
        "2026-02-17",
        "2026-02-18",
        "2026-11-22",
    ],
)
def test_two_years_of_work_in_each_of_the_516_occupations_give_the_categories_of_the_day(day):
    as_of = date.fromisoformat(day)
    with (SHARED / "facts" / "data" / "express-entry-categories.csv").open(encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if r["from"] <= day and (not r["to"] or day <= r["to"])]
    start = date(as_of.year - 2, as_of.month, 1)
    for occupation in occupations(PACKAGED, as_of):
        noc = occupation.noc
        listed = {row["category"] for row in rows if row["noc"] == noc} - {"military"}
        for country, wanted in (("CA", listed), ("US", listed - CANADA_ALONE)):
            worker = person(job(noc, start, None, country=country))
            assert set(met(worker, as_of)) == wanted, (noc, country)


# --- Skilled military recruits -------------------------------------------------------------------

SOLDIER = {
    "military_serving": True,
    "military_years": 10,
    "military_noc": "42102",
    "education": [{"level": "bachelor", "country": "US", "eca": True}],
}
OFFER = {"noc": "42102", "forces_recruiting": True, "full_time": True, "months": 36}


def soldier(offer: dict[str, Any] | None = None, **other: Any) -> Profile:
    told = {key: value for key, value in {**SOLDIER, **other}.items() if value is not None}
    plans = {"job_offers": [{**OFFER, **(offer or {})}]}
    return Profile.model_validate({"applicant": {"work": [], **told}, "plans": plans})


def test_ten_years_of_service_an_offer_and_a_credential_make_a_military_recruit():
    assert judged(soldier(), "military") is True


@pytest.mark.parametrize(
    "other",
    [
        {"military_years": 9},
        {"military_serving": False},
        {"military_noc": "44200"},
        {"education": []},
        {"education": [{"level": "one_year", "country": "US", "eca": True}]},
        {"education": [{"level": "bachelor", "country": "US", "eca": False}]},
        {"education": [{"level": "bachelor", "country": "US", "eca": True, "eca_date": "2021-06-01"}]},
        {"education": [{"level": "bachelor", "country": "CA", "completed": "2026-06-02"}]},
    ],
)
def test_a_recruit_must_meet_every_condition(other):
    assert judged(soldier(**other), "military") is False


@pytest.mark.parametrize(
    "offer", [{"months": 35}, {"full_time": False}, {"forces_recruiting": False}, {"noc": "44200"}]
)
def test_the_offer_must_be_of_the_forces_for_three_years_full_time_in_a_listed_occupation(offer):
    assert judged(soldier(offer), "military") is False


@pytest.mark.parametrize(
    ("other", "path"),
    [
        ({"military_years": None}, "applicant.military_years"),
        ({"military_noc": None}, "applicant.military_noc"),
        ({"education": None}, "applicant.education"),
        ({"education": [{"level": "bachelor", "country": "US"}]}, "applicant.education[0].eca"),
    ],
)
def test_what_was_not_told_of_a_recruit_is_unknown(other, path):
    assert judged(soldier(**other), "military") is None
    assert path in categories.needs(Facts(soldier(**other), AS_OF, PACKAGED), rule("military", AS_OF))


def test_the_day_of_an_assessment_tells_that_there_is_one():
    told = [{"level": "two_year", "country": "US", "eca_date": "2021-06-02"}]
    assert judged(soldier(education=told), "military") is True


def test_an_assessed_level_stands_for_the_credentials():
    assert judged(soldier(education=None, education_level="two_year"), "military") is True
    assert judged(soldier(education=None, education_level="one_year"), "military") is False


def test_who_tells_nothing_of_an_armed_force_is_taken_to_serve_in_none():
    assert judged(untold(), "military") is False
