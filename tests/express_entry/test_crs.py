"""The Comprehensive Ranking System: columns, sections, dates, what is told and what is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from express_entry.applicants import UNTOLD, crs, job, levels, route
from moveto_ca.rules.express_entry.crs import Prepared, crs_points
from moveto_ca.rules.express_entry.crs_grid import Grid, grid_on
from moveto_ca.rules.tables import PACKAGED, Row, Tables, descriptions, read_row

EXACT = date(2026, 10, 15)
AMENDED = date(2026, 11, 3)
ENGLISH = "applicant.languages.english"
FRENCH = "applicant.languages.french"
WORK = "applicant.work"


def grid(day: date = EXACT) -> Grid:
    found = grid_on(PACKAGED, day)
    assert found is not None
    return found


BEST = (10, 10, 10, 10)
ZERO = (0, 0, 0, 0)


def prepared(**more: Any) -> Prepared:
    """Give the candidate with the most points and no partner."""
    facts = {
        "with_partner": 0,
        "age": 29,
        "education": 7,
        "first": BEST,
        "second": BEST,
        "canadian_years": 5,
        "foreign_years": 3,
        "certificate": 1,
        "partner_education": 0,
        "partner_first": ZERO,
        "partner_canadian_years": 0,
        "sibling": 1,
        "french": 2,
        "study": 2,
        "nomination": 0,
        "offer": 0,
        "high_wage_work": 0,
        "high_wage_offer": 0,
    }
    return Prepared(**{**facts, **more})


# --- Structure and caps ---------------------------------------------------------------------------


def test_the_most_that_each_section_gives_without_and_with_a_partner():
    alone = crs_points(grid(), prepared())
    assert (alone.age, alone.education, alone.first_language, alone.second_language, alone.canadian_work) == (
        110,
        150,
        136,
        24,
        80,
    )
    assert (alone.core, alone.partner, alone.transferability, alone.additional) == (500, 0, 100, 95)
    assert alone.total == 695
    both = crs_points(
        grid(), prepared(with_partner=1, partner_education=7, partner_first=BEST, partner_canadian_years=5)
    )
    assert (both.age, both.education, both.first_language, both.second_language, both.canadian_work) == (
        100,
        140,
        128,
        22,
        70,
    )
    assert (both.core, both.partner, both.total) == (460, 40, 695)


def test_a_nomination_fills_the_additional_section_and_nothing_adds_to_it():
    assert crs_points(grid(), prepared(nomination=1)).total == 1200
    assert crs_points(grid(), prepared(nomination=1)).additional == 600


def test_the_gap_between_the_two_columns_of_age():
    alone, both = grid().columns[0].age, grid().columns[1].age
    gaps = [alone[age] - both[age] for age in range(17, 46)]
    assert gaps == [0, 9, *[10] * 12, 9, 9, 8, 8, 7, 7, 6, 6, 5, 5, 4, 3, 2, 1, 0]
    assert alone[0] == alone[17] == alone[45] == alone[120] == 0


def test_a_pair_is_capped_before_the_section_is():
    points = crs_points(grid(), prepared(certificate=0))
    assert (points.education_language, points.education_canadian_work) == (50, 50)
    assert points.transferability == 100


def test_one_ability_below_the_band_drops_the_whole_band():
    points = crs_points(grid(), prepared(first=(10, 10, 10, 8)))
    assert (points.education_language, points.foreign_work_language) == (25, 25)
    points = crs_points(grid(), prepared(first=(10, 10, 10, 4)))
    assert (points.education_language, points.foreign_work_language, points.certificate_language) == (0, 0, 0)


# --- Which column ---------------------------------------------------------------------------------

PARTNER = {
    "accompanies": True,
    "canada_status": "none",
    "citizenships": ["US"],
    "education_level": "masters",
    "languages": {"english": levels(9), "french": None},
    "work_years": {"canada": 0, "foreign": 0},
}


def test_an_accompanying_partner_changes_the_column_and_adds_a_section():
    assert crs(("partner", PARTNER))["partner"] == 30


@pytest.mark.parametrize(
    "change",
    [
        {"accompanies": False},
        {"canada_status": "citizen", "citizenships": ["CA"]},
        {"canada_status": "permanent_resident"},
        {"relationship": "conjugal"},
    ],
)
def test_a_spouse_who_stays_behind_or_is_canadian_is_not_counted(change):
    single = crs()
    assert crs(("partner", {**PARTNER, **change}))["detail"] == single["detail"]


@pytest.mark.parametrize(
    ("change", "needs"),
    [
        (("partner", UNTOLD), "partner"),
        (("partner", {**PARTNER, "accompanies": None}), "partner.accompanies"),
        (("applicant.birth_date", UNTOLD), "applicant.birth_date"),
        ((ENGLISH, UNTOLD), "applicant.languages.english"),
        ((f"{ENGLISH}.speaking", UNTOLD), "applicant.languages.english.speaking"),
        (("applicant.education", UNTOLD), "applicant.education"),
        ((WORK, UNTOLD), "applicant.work"),
    ],
)
def test_without_one_of_the_facts_that_decide_there_is_no_score(change, needs):
    from express_entry.applicants import AS_OF, applicant
    from moveto_ca.rules.express_entry.score import applicant_score
    from moveto_ca.rules.facts import Facts

    score = applicant_score(Facts(applicant(change), AS_OF, PACKAGED))
    assert score.total is None
    assert score.inputs.needs == (needs,)
    assert route(change).measures["crs"] is None


def test_who_is_told_to_accompany_the_candidate_is_taken_as_a_newcomer_and_the_report_says_so():
    told = ("partner", {**PARTNER, "canada_status": None, "citizenships": None})
    assert route(told).measures["crs"]["detail"] == crs(("partner", PARTNER))["detail"]
    assert "assumed_newcomer" in {notice.code for notice in route(told).prose.notices}
    assert "assumed_newcomer" not in {n.code for n in route(("partner", PARTNER)).prose.notices}


def test_the_partner_as_principal_is_scored_with_the_own_facts():
    found = route(("partner", {**PARTNER, "birth_date": "1990-01-01"})).measures["crs_partner_as_principal"]
    assert found["detail"]["education"] == 126
    assert found["detail"]["nomination"] == 0
    assert found["partner"] > 0


def test_a_partner_who_stays_behind_is_no_principal():
    staying = {**PARTNER, "accompanies": False, "birth_date": "1990-01-01"}
    assert route(("partner", staying)).measures["crs_partner_as_principal"] is None
    assert route().measures["crs_partner_as_principal"] is None


# --- Languages ------------------------------------------------------------------------------------


def test_the_better_first_language_is_taken_and_the_other_is_shown():
    found = crs((ENGLISH, levels(7)), (FRENCH, levels(9)))
    assert found["first_official_language"] == "french"
    assert found["other_first_language"]["first_official_language"] == "english"
    assert found["other_first_language"]["total"] < found["total"]


def test_a_first_language_that_was_named_is_taken():
    found = crs((ENGLISH, levels(7)), (FRENCH, levels(9)), ("applicant.first_official_language", "english"))
    assert found["first_official_language"] == "english"
    assert found["other_first_language"] is None


@pytest.mark.parametrize(
    ("english", "french", "points"),
    [
        (levels(5), levels(7), 50),
        (levels(4), levels(7), 25),
        (levels(5, speaking=4), levels(7), 25),
        (None, levels(7), 25),
        (levels(9), levels(7, speaking=6), 0),
        (levels(9), None, 0),
        (levels(9), levels(7, date="2024-10-15"), 0),
    ],
)
def test_the_points_for_french(english, french, points):
    assert crs((ENGLISH, english), (FRENCH, french))["detail"]["french"] == points


def test_an_expired_result_gives_no_points():
    assert crs((ENGLISH, levels(9, date="2024-10-15")))["detail"]["first_language"] == 0


def test_an_own_estimate_makes_the_score_an_estimate():
    found = crs((ENGLISH, levels(9, test="self_assessed")))
    assert found["exactness"] == "estimate"
    assert "own estimate" in found["why_not_exact"]


# --- Additional points ----------------------------------------------------------------------------


def sibling(**more: Any) -> tuple[str, Any]:
    told = {
        ("relation"): "sibling",
        "of": "applicant",
        "canada_status": "citizen",
        "lives_in_canada": True,
        "age": 18,
    }
    return ("relatives_in_canada", [{**told, **more}])


def test_a_sibling_in_canada_gives_15_points():
    assert crs(sibling())["detail"]["sibling"] == 15


@pytest.mark.parametrize(
    "change",
    [
        {("relation"): "cousin"},
        {"canada_status": "other"},
        {"lives_in_canada": False},
        {"age": 17},
        {"of": "partner"},
    ],
)
def test_other_relatives_and_siblings_elsewhere_give_none(change):
    assert crs(sibling(**change))["detail"]["sibling"] == 0


def test_a_sibling_of_an_accompanying_partner_counts_one_of_a_partner_who_stays_does_not():
    assert crs(sibling(of="partner"), ("partner", PARTNER))["detail"]["sibling"] == 15
    staying = {**PARTNER, "accompanies": False}
    assert crs(sibling(of="partner"), ("partner", staying))["detail"]["sibling"] == 0


@pytest.mark.parametrize(
    ("nomination", "points"),
    [
        ({"kind": "enhanced", "province": "CA-ON"}, 600),
        ({"kind": "base", "province": "CA-ON"}, 0),
        ({"kind": "none"}, 0),
        ({"kind": "enhanced", "province": "CA-QC"}, 0),
        ({"kind": "enhanced", "province": "CA-ON", "date": "2026-10-16"}, 0),
    ],
)
def test_a_nomination_within_express_entry_gives_600(nomination, points):
    assert crs(("plans.nomination", nomination))["detail"]["nomination"] == points


def test_what_only_adds_counts_as_none_until_told_and_the_report_says_so():
    changes = [
        (FRENCH, UNTOLD),
        ("applicant.certificate_of_qualification", UNTOLD),
        ("relatives_in_canada", UNTOLD),
        ("plans.nomination", UNTOLD),
    ]
    found = route(*changes)
    assert found.measures["crs"]["exactness"] == "exact"
    (said,) = [notice.text for notice in found.prose.notices if notice.code == "assumptions"]
    for words in ("test in French", "certificate of qualification", "brother or sister", "nomination"):
        assert words in said
    assert "assumptions" not in {notice.code for notice in route().prose.notices}


# --- Dates ----------------------------------------------------------------------------------------


def test_before_2016_11_19_the_points_are_not_covered_and_the_report_says_so():
    day = date(2016, 11, 18)
    found = route(as_of=day)
    assert found.measures["crs"] is None
    assert "not_covered" in {notice.code for notice in found.prose.notices}
    assert grid_on(PACKAGED, day) is None
    assert grid_on(PACKAGED, date(2016, 11, 19)) is not None


@pytest.mark.parametrize(
    ("day", "lower", "higher"),
    [
        (date(2017, 6, 5), 0, 0),
        (date(2017, 6, 6), 15, 30),
        (date(2020, 10, 19), 15, 30),
        (date(2020, 10, 20), 25, 50),
        (EXACT, 25, 50),
    ],
)
def test_the_french_points_by_date(day, lower, higher):
    assert grid(day).french == (0, lower, higher)


@pytest.mark.parametrize(("day", "points"), [(date(2017, 6, 5), 0), (date(2017, 6, 6), 15)])
def test_the_sibling_points_begin_on_2017_06_06(day, points):
    assert grid(day).sibling == points


@pytest.mark.parametrize(
    ("day", "points"),
    [
        (date(2016, 11, 19), (0, 50, 200)),
        (date(2025, 3, 24), (0, 50, 200)),
        (date(2025, 3, 25), (0, 0, 0)),
        (AMENDED, (0, 0, 0)),
    ],
)
def test_the_job_offer_points_end_on_2025_03_24(day, points):
    assert grid(day).arranged_employment == points


OFFER = {"noc": "21231", "full_time": True, "seasonal": False, "lmia": True}


@pytest.mark.parametrize(
    ("offer", "points"),
    [
        (OFFER, 50),
        ({**OFFER, "noc": "00012"}, 200),
        ({**OFFER, "noc": "65200"}, 0),
        ({**OFFER, "lmia": False}, 0),
        ({**OFFER, "lmia": None}, 0),
        ({**OFFER, "full_time": False}, 0),
        ({**OFFER, "seasonal": True}, 0),
        ({**OFFER, "months": 11}, 0),
        ({**OFFER, "employer_barred": True}, 0),
    ],
)
def test_which_offers_gave_points(offer, points):
    day = date(2025, 3, 24)
    english = (ENGLISH, levels(9, date="2024-05-01"))
    assert crs(("plans.job_offers", [offer]), english, as_of=day)["detail"]["arranged_employment"] == points


def test_the_age_stays_that_of_the_day_of_the_invitation_while_it_stands():
    born = ("applicant.birth_date", "1996-10-01")
    invited = ("plans.express_entry", {"invited_on": "2026-09-15"})
    assert crs(born)["detail"]["age"] == 105
    found = route(born, invited)
    assert found.measures["crs"]["detail"]["age"] == 110
    assert found.measures["invitation"] == {"age_used": 29, "last_day_to_apply": "2026-11-14"}
    assert crs(born, invited, as_of=date(2026, 11, 15))["detail"]["age"] == 105


def test_an_application_made_in_time_keeps_the_age_of_the_invitation_and_one_made_late_does_not():
    born = ("applicant.birth_date", "1996-10-20")
    invited = ("plans.express_entry", {"invited_on": "2026-10-01"})
    later = date(2027, 1, 15)
    for filed, points in (("2026-11-30", 110), ("2026-12-01", 105), ("2026-09-30", 105)):
        made = ("plans.applications", [{"route": "express-entry/canadian-experience-class", "on": filed}])
        assert crs(born, invited, made, as_of=later)["detail"]["age"] == points, filed
    other = ("plans.applications", [{"route": "family/partner", "on": "2026-11-30"}])
    assert crs(born, invited, other, as_of=later)["detail"]["age"] == 105


def test_who_was_invited_before_the_points_for_an_offer_ended_keeps_them_while_the_invitation_stands():
    told = [
        (ENGLISH, levels(9, date="2025-01-20")),
        ("plans.job_offers", [{"noc": "00012", "lmia": True, "full_time": True, "employer": "X"}]),
    ]
    after = date(2025, 4, 10)
    kept = ("plans.express_entry", {"invited_on": "2025-03-24"})
    too_late = ("plans.express_entry", {"invited_on": "2025-03-25"})
    assert crs(*told, kept, as_of=after)["detail"]["arranged_employment"] == 200
    assert crs(*told, too_late, as_of=after)["detail"]["arranged_employment"] == 0
    assert crs(*told, as_of=after)["detail"]["arranged_employment"] == 0
    assert crs(*told, kept, as_of=date(2025, 5, 24))["detail"]["arranged_employment"] == 0


def test_an_invitation_before_the_amendment_does_not_hide_that_the_score_is_a_baseline():
    invited = ("plans.express_entry", {"invited_on": "2026-10-20"})
    assert crs(invited, as_of=date(2026, 11, 15))["exactness"] == "baseline"


# --- The amendment of 2026-11-03 ------------------------------------------------------------------


def test_the_day_before_the_amendment_is_exact_and_the_day_itself_a_baseline():
    english = (ENGLISH, levels(9))
    assert crs(english, as_of=date(2026, 11, 2))["exactness"] == "exact"
    found = crs(english, as_of=AMENDED)
    assert found["exactness"] == "baseline"
    assert found["detail"]["high_wage_work"] is None
    assert found["detail"]["high_wage_offer"] is None


def test_new_factors_are_possible_only_with_canadian_work_or_an_offer():
    abroad = (WORK, [job(country="US")])
    offer = ("plans.job_offers", [{"noc": "21231"}])
    assert crs(as_of=AMENDED)["new_factors_possible"] is True
    assert crs(abroad, as_of=AMENDED)["new_factors_possible"] is False
    assert crs(abroad, offer, as_of=AMENDED)["new_factors_possible"] is True
    assert crs(abroad, ("plans.job_offers", UNTOLD), as_of=AMENDED)["new_factors_possible"] is None
    assert crs()["new_factors_possible"] is False
    assert "new_factors_possible" in {n.code for n in route(as_of=AMENDED).prose.notices}
    assert "new_factors_not_possible" in {n.code for n in route(abroad, as_of=AMENDED).prose.notices}


def row(table: str, **cells: str) -> Row:
    given = {"from": "2026-11-03", "authority": "Ministerial Instructions as amended", "grade": "A", **cells}
    return read_row(descriptions()[table], given, overlaid=True)


def filled() -> Tables:
    """Fill the empty slots as an overlay would, once the values are published."""
    points = {"1.3x": "10", "1.5x": "20", "2x": "30"}
    cells = tuple(
        row("crs-points", factor=factor, level=level, alone=value, with_partner=value)
        for factor in ("high_wage_work", "high_wage_offer")
        for level, value in points.items()
    )
    return PACKAGED.with_overlay(
        {
            "crs-points": cells,
            "crs-high-wage-occupations": (
                row("crs-high-wage-occupations", noc="72200", level="1.5x"),
                row("crs-high-wage-occupations", noc="21231", level="2x"),
            ),
            "crs-rule-sets": (row("crs-rule-sets", what="crs", exactness="exact"),),
        }
    )


def test_rows_that_fill_the_empty_slots_need_no_code():
    tables = filled()
    before = crs(as_of=AMENDED)
    found = crs(("plans.job_offers", [{"noc": "21231"}]), as_of=AMENDED, tables=tables)
    assert found["detail"]["high_wage_work"] == 20
    assert found["detail"]["high_wage_offer"] == 30
    assert found["total"] == before["total"] + 50
    assert found["exactness"] == "exact"
    assert found["why_not_exact"] is None
    assert found["new_factors_possible"] is False


def test_the_filled_slots_hold_from_their_day_on_and_ask_for_a_year_of_canadian_work():
    tables = filled()
    assert crs(as_of=date(2026, 11, 2), tables=tables)["total"] == crs(as_of=date(2026, 11, 2))["total"]
    short = (WORK, [job(start="2026-06-01")])
    assert crs(short, as_of=AMENDED, tables=tables)["detail"]["high_wage_work"] == 0
    years = [
        (WORK, UNTOLD),
        ("applicant.work_years", {"canada": 1, "canada_last_3": 1, "foreign": 0, "noc": "21231"}),
    ]
    assert crs(*years, as_of=AMENDED, tables=tables)["detail"]["high_wage_work"] == 30


def test_a_single_cell_can_be_replaced_from_a_day_on():
    cell = row(
        ("crs-points"), factor="age", level="30", alone="77", with_partner="70", **{"from": "2027-01-01"}
    )
    tables = PACKAGED.with_overlay({"crs-points": (cell,)})
    before, after = grid_on(tables, date(2026, 12, 31)), grid_on(tables, date(2027, 1, 1))
    assert before is not None
    assert after is not None
    assert (before.columns[0].age[30], after.columns[0].age[30]) == (105, 77)
    assert after.columns[0].age[31] == 99
