"""Every cell of the points system, read from the sheet: ages, levels, years, pairs, additional points."""

from __future__ import annotations

from datetime import date

import pytest

from express_entry.applicants import UNTOLD, levels
from express_entry.simple import ON, PARTNER, SIBLING, of, points, scores

ENGLISH = "applicant.languages.english"
FRENCH = "applicant.languages.french"
LEVEL = "applicant.education_level"
YEARS = "applicant.work_years"
WITH = ("partner", PARTNER)

AGES = [
    (0, 0, 0),
    (17, 0, 0),
    (18, 99, 90),
    (19, 105, 95),
    *((age, 110, 100) for age in range(20, 30)),
    (30, 105, 95),
    (31, 99, 90),
    (32, 94, 85),
    (33, 88, 80),
    (34, 83, 75),
    (35, 77, 70),
    (36, 72, 65),
    (37, 66, 60),
    (38, 61, 55),
    (39, 55, 50),
    (40, 50, 45),
    (41, 39, 35),
    (42, 28, 25),
    (43, 17, 15),
    (44, 6, 5),
    (45, 0, 0),
    (70, 0, 0),
]
# Level, without and with a partner, tier of the pairs, points as a partner.
SCHOOLING = [
    ("none", 0, 0, 0, 0),
    ("secondary", 30, 28, 0, 2),
    ("one_year", 90, 84, 1, 6),
    ("two_year", 98, 91, 1, 7),
    ("bachelor", 120, 112, 1, 8),
    ("two_or_more", 128, 119, 2, 9),
    ("masters", 135, 126, 2, 10),
    ("doctoral", 150, 140, 2, 10),
]
LOW, HIGH = (0, 13, 25), (0, 25, 50)


def years(canada: float, foreign: float, noc: str = "21231") -> tuple[str, object]:
    return (YEARS, {"canada": canada, "foreign": foreign, "noc": noc})


@pytest.mark.parametrize(("age", "alone", "together"), AGES)
def test_the_points_for_age_without_and_with_a_partner(age, alone, together):
    assert points(("applicant.age", age))["age"] == alone
    assert points(("applicant.age", age), WITH)["age"] == together


@pytest.mark.parametrize(("level", "alone", "together", "tier", "partner"), SCHOOLING)
def test_the_points_for_education_and_its_pairs(level, alone, together, tier, partner):
    told = (LEVEL, level)
    assert points(told)["education"] == alone
    assert points(told, WITH)["education"] == together
    assert points(("partner", {**PARTNER, "education_level": level}))["partner_education"] == partner
    assert points(told)["education_language"] == HIGH[tier]
    assert points(told, (ENGLISH, scores(7)))["education_language"] == LOW[tier]
    assert points(told, (ENGLISH, scores(9, reading=8)))["education_language"] == LOW[tier]
    assert points(told, (ENGLISH, scores(9, reading=6)))["education_language"] == 0
    assert points(told, years(1, 0), (ENGLISH, scores(4)))["education_canadian_work"] == LOW[tier]
    assert points(told, years(2, 0), (ENGLISH, scores(4)))["education_canadian_work"] == HIGH[tier]


@pytest.mark.parametrize(
    ("level", "alone", "together"),
    [
        (0, 0, 0),
        (3, 0, 0),
        (4, 6, 6),
        (5, 6, 6),
        (6, 9, 8),
        (7, 17, 16),
        (8, 23, 22),
        (9, 31, 29),
        (10, 34, 32),
        (12, 34, 32),
    ],
)
def test_the_points_for_the_first_language_are_those_of_each_ability(level, alone, together):
    assert points((ENGLISH, scores(level)))["first_language"] == 4 * alone
    assert points((ENGLISH, scores(level)), WITH)["first_language"] == 4 * together
    mixed = scores(8, writing=level)
    assert points((ENGLISH, mixed))["first_language"] == 3 * 23 + alone


@pytest.mark.parametrize(
    ("level", "each", "of_partner"),
    [(3, 0, 0), (4, 0, 0), (5, 1, 1), (6, 1, 1), (7, 3, 3), (8, 3, 3), (9, 6, 5), (10, 6, 5)],
)
def test_the_points_for_the_second_language_and_for_the_partner(level, each, of_partner):
    second = [(ENGLISH, scores(10)), (FRENCH, scores(level))]
    assert points(*second)["second_language"] == 4 * each
    assert points(*second, WITH)["second_language"] == min(4 * each, 22)
    for english, french in ((scores(level), None), (None, scores(level))):
        partner = {**PARTNER, "languages": {"english": english, "french": french}}
        assert points(("partner", partner))["partner_language"] == 4 * of_partner


@pytest.mark.parametrize(
    ("done", "alone", "together", "of_partner"),
    [
        (0, 0, 0, 0),
        (0.9, 0, 0, 0),
        (1, 40, 35, 5),
        (1.9, 40, 35, 5),
        (2, 53, 46, 7),
        (3, 64, 56, 8),
        (4, 72, 63, 9),
        (5, 80, 70, 10),
        (8, 80, 70, 10),
    ],
)
def test_the_points_for_completed_years_of_canadian_work(done, alone, together, of_partner):
    assert points(years(done, 0))["canadian_work"] == alone
    assert points(years(done, 0), WITH)["canadian_work"] == together
    partner = {**PARTNER, "work_years": {"canada": done, "foreign": 0, "noc": "21231"}}
    assert points(("partner", partner))["partner_canadian_work"] == of_partner


@pytest.mark.parametrize(
    ("foreign", "low", "high"), [(0, 0, 0), (0.9, 0, 0), (1, 13, 25), (2, 13, 25), (3, 25, 50), (9, 25, 50)]
)
def test_the_pairs_of_foreign_work_with_language_and_with_canadian_work(foreign, low, high):
    assert points(years(0, foreign), (ENGLISH, scores(7)))["foreign_work_language"] == low
    assert points(years(0, foreign))["foreign_work_language"] == high
    assert points(years(0, foreign), (ENGLISH, scores(6)))["foreign_work_language"] == 0
    assert points(years(1, foreign), (ENGLISH, scores(4)))["foreign_work_canadian_work"] == low
    assert points(years(2, foreign), (ENGLISH, scores(4)))["foreign_work_canadian_work"] == high


def test_work_below_teer_3_gives_no_points():
    told = points(years(5, 5, noc="14100"))
    assert (told["canadian_work"], told["foreign_work_language"]) == (0, 0)


@pytest.mark.parametrize(
    ("english", "given"),
    [
        (scores(4), 0),
        (scores(5), 25),
        (scores(6), 25),
        (scores(7), 50),
        (scores(10), 50),
        (scores(9, reading=6), 25),
        (scores(9, reading=4), 0),
    ],
)
def test_the_pair_of_a_certificate_with_language(english, given):
    certified = ("applicant.certificate_of_qualification", True)
    assert points(certified, (ENGLISH, english))["certificate_language"] == given


def test_the_caps_of_pairs_and_sections():
    told = [(LEVEL, "masters"), years(2, 3), ("applicant.certificate_of_qualification", True)]
    assert of(*told).measures["crs"]["transferability"] == 100
    pair = [(LEVEL, "masters"), years(2, 0), (ENGLISH, scores(7))]
    assert of(*pair).measures["crs"]["transferability"] == 50


# --- Which column ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "counted"),
    [
        ({}, True),
        ({"canada_status": "worker"}, True),
        ({"canada_status": "protected_person"}, True),
        ({"accompanies": False}, False),
        ({"canada_status": "citizen", "citizenships": ["US", "CA"]}, False),
        ({"canada_status": "permanent_resident"}, False),
        ({"relationship": "conjugal"}, False),
        ({"relationship": "common_law", "since": "2025-10-15"}, True),
        ({"relationship": "common_law", "since": "2025-10-16"}, False),
    ],
)
def test_the_column_with_a_partner_needs_one_who_comes_along_and_is_not_canadian(change, counted):
    told = points(("partner", {**PARTNER, **change}))
    assert told["age"] == (95 if counted else 105)
    assert (told["partner_education"], told["partner_language"]) == ((8, 20) if counted else (0, 0))


def test_a_partner_with_canadian_citizenship_alone_told_is_not_counted():
    partner = {name: value for name, value in PARTNER.items() if name != "canada_status"}
    assert points(("partner", {**partner, "citizenships": ["US", "CA"]}))["age"] == 105


# --- Additional points ----------------------------------------------------------------------------


@pytest.mark.parametrize("noc", ["00010", "00012", "00015", "10010", "21231", "12100", "73200", "14100"])
@pytest.mark.parametrize("day", ["2016-11-19", "2022-11-16", "2025-03-24", "2025-03-25", "2026-11-02"])
def test_the_points_of_a_job_offer_by_day_and_occupation(noc, day):
    on = date.fromisoformat(day)
    offer = {"noc": noc, "lmia": True, "full_time": True, "months": 24, "seasonal": False, "employer": "X"}
    wanted = 200 if noc.startswith("000") else 0 if noc == "14100" else 50
    given = points(("plans.job_offers", [offer]), on=on)["arranged_employment"]
    assert given == (wanted if day <= "2025-03-24" else 0)


@pytest.mark.parametrize(
    "change",
    [
        {"full_time": False},
        {"months": 11},
        {"seasonal": True},
        {"lmia": False},
        {"employer_barred": True},
    ],
)
def test_an_offer_that_missed_one_requirement_gave_no_points(change):
    offer = {"noc": "21231", "lmia": True, "full_time": True, "months": 12, "employer": "X"}
    on = date(2025, 3, 24)
    assert points(("plans.job_offers", [offer]), on=on)["arranged_employment"] == 50
    assert points(("plans.job_offers", [{**offer, **change}]), on=on)["arranged_employment"] == 0


@pytest.mark.parametrize(
    ("day", "lower", "higher"),
    [
        ("2017-06-05", 0, 0),
        ("2017-06-06", 15, 30),
        ("2020-10-19", 15, 30),
        ("2020-10-20", 25, 50),
        ("2026-11-02", 25, 50),
        ("2026-11-03", 25, 50),
    ],
)
def test_the_points_for_french_by_day_and_by_english(day, lower, higher):
    on = date.fromisoformat(day)
    french = (FRENCH, scores(7, on))
    expired = levels(9, date=f"{on.year - 2}-01-01")
    for english, given in (
        (None, lower),
        (scores(4, on), lower),
        (scores(5, on, writing=4), lower),
        (expired, lower),
        (scores(5, on), higher),
        (scores(10, on), higher),
    ):
        assert points((ENGLISH, english), french, on=on)["french"] == given, english
    short = (FRENCH, scores(9, on, speaking=6))
    assert points((ENGLISH, scores(10, on)), short, on=on)["french"] == 0


@pytest.mark.parametrize(
    ("change", "given"),
    [
        ({}, 15),
        ({"canada_status": "permanent_resident"}, 15),
        ({"canada_status": "other"}, 0),
        ({"canada_status": "registered_indian"}, 0),
        ({"age": 18}, 15),
        ({"age": 17}, 0),
        ({"lives_in_canada": False}, 0),
        ({"relation": "cousin"}, 0),
        ({"relation": "parent"}, 0),
        ({"relation": "other"}, 0),
    ],
)
def test_the_points_for_a_sibling(change, given):
    assert points(("relatives_in_canada", [{**SIBLING, **change}]))["sibling"] == given


def test_two_siblings_give_no_more_than_one():
    assert points(("relatives_in_canada", [SIBLING, SIBLING]))["sibling"] == 15


def test_whose_sibling_it_is_need_not_be_said_by_who_has_no_partner():
    untold = {name: value for name, value in SIBLING.items() if name != "of"}
    assert points(("relatives_in_canada", [untold]))["sibling"] == 15
    staying = ("partner", {**PARTNER, "accompanies": False})
    assert points(("relatives_in_canada", [untold]), staying)["sibling"] == 0
    assert points(("relatives_in_canada", [untold]), WITH)["sibling"] == 15


@pytest.mark.parametrize(
    ("nomination", "given"),
    [
        ({"kind": "none"}, 0),
        ({"kind": "base", "province": "CA-ON"}, 0),
        ({"kind": "enhanced", "province": "CA-QC"}, 0),
        ({"kind": "enhanced", "province": "CA-ON", "date": "2026-10-16"}, 0),
        ({"kind": "enhanced", "province": "CA-ON", "date": "2026-10-15"}, 600),
        ({"kind": "enhanced", "province": "CA-YT"}, 600),
    ],
)
def test_the_points_for_a_nomination(nomination, given):
    assert points(("plans.nomination", nomination))["nomination"] == given


def test_nothing_adds_to_a_nomination():
    told = [
        ("plans.nomination", {"kind": "enhanced", "province": "CA-ON"}),
        ("relatives_in_canada", [SIBLING]),
        ("applicant.canadian_study", "three_plus"),
        (FRENCH, scores(9)),
    ]
    assert of(*told).measures["crs"]["additional"] == 600


# --- Study in Canada ------------------------------------------------------------------------------

STUDY = {
    "level": "bachelor",
    "country": "CA",
    "started": "2023-06-01",
    "completed": "2025-06-01",
    "in_person_canada": True,
    "full_time": True,
    "mostly_language_study": False,
    "return_obligation": False,
}


def studied(*credentials: dict[str, object]) -> int:
    """Give the points for study in Canada of somebody with these credentials."""
    return points(
        (LEVEL, UNTOLD),
        ("applicant.canadian_study", UNTOLD),
        ("applicant.education", list(credentials)),
    )["canadian_study"]


@pytest.mark.parametrize(
    ("change", "given"),
    [
        ({"level": "secondary"}, 0),
        ({"level": "one_year"}, 15),
        ({"level": "two_year"}, 15),
        ({}, 30),
        ({"level": "masters"}, 30),
        ({"level": "masters", "years": 1}, 30),
        ({"level": "masters", "years": 0.5}, 15),
        ({"level": "professional_degree"}, 30),
        ({"level": "doctoral"}, 30),
        ({"in_person_canada": False}, 0),
        ({"full_time": False}, 0),
        ({"mostly_language_study": True}, 0),
        ({"return_obligation": True}, 0),
        ({"country": "US", "eca": True, "eca_date": "2025-06-01"}, 0),
        ({"completed": "2026-10-16"}, 0),
    ],
)
def test_the_points_for_study_in_canada_and_each_of_its_conditions(change, given):
    assert studied({**STUDY, **change}) == given


@pytest.mark.parametrize(
    ("started", "completed", "given"),
    [
        ("2018-09-01", "2020-02-29", 0),
        ("2018-09-01", "2020-03-01", 30),
        ("2022-08-31", "2025-06-01", 30),
        ("2022-09-01", "2025-06-01", 0),
    ],
)
def test_study_at_a_distance_counts_if_a_part_lay_between_march_2020_and_august_2022(
    started, completed, given
):
    remote = {**STUDY, "started": started, "completed": completed, "in_person_canada": False}
    assert studied({**remote, "full_time": False}) == given
    assert studied({**remote, "mostly_language_study": True}) == 0


def test_a_second_study_that_is_doubtful_takes_nothing_from_a_first_that_counts():
    doubtful = {name: value for name, value in STUDY.items() if name != "full_time"}
    assert studied({**STUDY, "level": "two_year"}, doubtful) == 15
    assert studied({**STUDY, "level": "two_year"}, STUDY) == 30
    assert studied(doubtful) == 0


def test_a_shorter_doubtful_study_beside_one_that_counts_is_not_asked_about():
    doubtful = {name: value for name, value in STUDY.items() if name != "full_time"}
    two = [{**STUDY, "level": "two_year"}, {**doubtful, "level": "one_year"}]
    found = of((LEVEL, UNTOLD), ("applicant.canadian_study", UNTOLD), ("applicant.education", two))
    said = " ".join(notice.text for notice in found.prose.notices)
    assert "study in Canada" not in said


# --- The most ------------------------------------------------------------------------------------


def test_the_most_without_a_nomination_is_695_in_either_column():
    best = [
        ("applicant.age", 25),
        (LEVEL, "doctoral"),
        (ENGLISH, scores(10)),
        (FRENCH, scores(9)),
        years(5, 3),
        ("applicant.canadian_study", "three_plus"),
        ("relatives_in_canada", [SIBLING]),
    ]
    partner = {
        **PARTNER,
        "education_level": "doctoral",
        "work_years": {"canada": 5, "foreign": 0, "noc": "21231"},
    }
    alone, together = (of(*best, *more).measures["crs"] for more in ((), (("partner", partner),)))
    assert (alone["core"], alone["total"]) == (500, 695)
    assert (together["core"], together["partner"], together["total"]) == (460, 40, 695)


@pytest.mark.parametrize(
    ("day", "exactness"),
    [
        ("2016-11-19", "exact"),
        ("2026-11-02", "exact"),
        ("2026-11-03", "baseline"),
        ("2026-11-22", "baseline"),
    ],
)
def test_from_the_amendment_on_the_score_is_a_baseline(day, exactness):
    assert of(on=date.fromisoformat(day)).measures["crs"]["exactness"] == exactness


def test_the_day_before_the_covered_period_has_no_score():
    assert of(on=date(2016, 11, 18)).measures["crs"] is None
    assert of(on=ON).measures["crs"]["total"] > 0
