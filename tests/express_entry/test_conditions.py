"""Every condition of the three classes: met, not met, unknown."""

from __future__ import annotations

from datetime import date

import pytest

from express_entry.applicants import AS_OF, STREAMS, UNTOLD, condition, job, levels, route, stream
from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET, UNKNOWN
from moveto_ca.wording import question

ENGLISH = "applicant.languages.english"
WORK = "applicant.work"
ABROAD = [job(country="US", noc="21231")]
FINDING = "background.misrepresentation_finding"
CERTIFICATE = "applicant.certificate_of_qualification"
QUALIFIED = "applicant.trade_qualified_since"
NO_LEVEL = {"test": "clb", "listening": 9, "reading": 9, "writing": 9, "date": "2026-01-20"}
PLAIN_OFFER = {"noc": "72200", "full_time": True, "lmia": True, "employer": "Sparks"}
NO_CERTIFICATE = ((CERTIFICATE, False),)

# Class, condition, what fails it, what leaves it unknown, and the fact it then asks for.
CONDITIONS = [
    ("cec", "profile-bar", [(FINDING, "2024-01-01")], None, None),
    ("cec", "canadian-work", [(WORK, ABROAD)], [(WORK, UNTOLD)], WORK),
    ("cec", "language-test", [(ENGLISH, levels(9, date="2024-10-15"))], [(ENGLISH, UNTOLD)], ENGLISH),
    ("cec", "language-level", [(ENGLISH, levels(4))], [(ENGLISH, NO_LEVEL)], f"{ENGLISH}.speaking"),
    ("cec", "destination", [("plans.province", "CA-QC")], [("plans.province", UNTOLD)], "plans.province"),
    ("fsw", "profile-bar", [(FINDING, "2024-01-01")], None, None),
    ("fsw", "primary-work", [(WORK, [job(noc="65200")])], [(WORK, UNTOLD)], WORK),
    (
        ("fsw"),
        "language-test",
        [(ENGLISH, {"test": "other"})],
        [(ENGLISH, {"listening": 9})],
        f"{ENGLISH}.test",
    ),
    ("fsw", "language-level", [(ENGLISH, levels(6))], [(ENGLISH, UNTOLD)], ENGLISH),
    (
        ("fsw"),
        "education",
        [("applicant.education", [])],
        [("applicant.education", UNTOLD)],
        "applicant.education",
    ),
    (
        "fsw",
        "eca",
        [("applicant.education.0.eca_date", "2021-10-15")],
        [("applicant.education.0.eca", UNTOLD), ("applicant.education.0.eca_date", UNTOLD)],
        "applicant.education[0].eca",
    ),
    (
        ("fsw"),
        ("points"),
        [(("applicant.birth_date"), ("1970-01-01")), (ENGLISH, levels(7)), (WORK, ABROAD)],
        [(("applicant.birth_date"), UNTOLD), (ENGLISH, levels(7))],
        "applicant.birth_date",
    ),
    ("fsw", "funds", [("plans.funds_cad", 15_262)], [("plans.funds_cad", UNTOLD)], "plans.funds_cad"),
    ("fsw", "destination", [("plans.province", "CA-QC")], [("plans.province", UNTOLD)], "plans.province"),
    ("fst", "profile-bar", [(FINDING, "2024-01-01")], None, None),
    ("fst", "trade-work", [(WORK, ABROAD)], [(WORK, UNTOLD)], WORK),
    ("fst", "qualified", [(QUALIFIED, None)], [(QUALIFIED, UNTOLD)], QUALIFIED),
    (
        "fst",
        "noc-requirements",
        [*NO_CERTIFICATE, (WORK, [job(meets_noc_requirements=False)])],
        [*NO_CERTIFICATE, ("applicant.work.0.meets_noc_requirements", UNTOLD)],
        "applicant.work[0].meets_noc_requirements",
    ),
    ("fst", "language-test", [(ENGLISH, levels(9, date="2024-10-15"))], [(ENGLISH, UNTOLD)], ENGLISH),
    ("fst", "language-level", [(ENGLISH, levels(4))], [(ENGLISH, NO_LEVEL)], f"{ENGLISH}.speaking"),
    ("fst", "offer-or-certificate", [*NO_CERTIFICATE], [(CERTIFICATE, UNTOLD)], CERTIFICATE),
    ("fst", "funds", [("plans.funds_cad", 15_262)], [("plans.funds_cad", UNTOLD)], "plans.funds_cad"),
    ("fst", "destination", [("plans.province", "CA-QC")], [("plans.province", UNTOLD)], "plans.province"),
]


@pytest.mark.parametrize(("short", "name"), [(c[0], c[1]) for c in CONDITIONS])
def test_a_person_who_has_it_meets_the_condition(short, name):
    assert condition(short, name).outcome == MET


@pytest.mark.parametrize(("short", "name", "changes"), [c[:3] for c in CONDITIONS])
def test_a_person_who_lacks_it_does_not_meet_the_condition_and_could_change_that(short, name, changes):
    found = condition(short, name, *changes)
    assert found.outcome == NOT_MET
    assert found.rule.changeable
    assert stream(short, *changes).standing == "within_reach"


@pytest.mark.parametrize(
    (("short"), "name", "changes", "needs"), [(*c[:2], *c[3:]) for c in CONDITIONS if c[3]]
)
def test_a_fact_that_was_not_told_leaves_the_condition_unknown_and_is_asked_for(short, name, changes, needs):
    found = condition(short, name, *changes)
    assert found.outcome == UNKNOWN
    assert needs in found.needs
    assert all(question(path) for path in found.needs)


@pytest.mark.parametrize("short", STREAMS)
def test_each_class_begins_with_its_status_and_ends_with_the_invitations(short):
    conditions = stream(short).conditions
    assert conditions[0].id == "status"
    assert conditions[-1].id == "invitations"
    assert len({one.id for one in conditions}) == len(conditions)


@pytest.mark.parametrize("short", STREAMS)
def test_every_condition_says_what_was_found_what_is_wanted_and_where_it_is_written(short):
    for one in stream(short).conditions:
        assert one.found
        assert one.required
        assert "{" not in one.found + one.required
        assert one.rule.authority.reference
        assert one.rule.authority.title


def test_before_express_entry_there_is_no_such_programme():
    found = condition("cec", "status", as_of=date(2014, 12, 31))
    assert found.outcome == NOT_MET
    assert stream("cec", as_of=date(2014, 12, 31)).standing == "not_available"


def test_a_citizen_and_a_permanent_resident_have_no_need_of_the_route():
    from express_entry.applicants import applicant
    from moveto_ca.rules.express_entry.route import assess
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import PACKAGED

    for change in (
        ("applicant.canada_status", "citizen"),
        ("applicant.canada_status", "permanent_resident"),
        ("applicant.citizenships", ["US", "CA"]),
    ):
        assert assess(Facts(applicant(change), AS_OF, PACKAGED)) is None


def test_an_empty_profile_is_incomplete_and_names_its_questions():
    from moveto_ca.profile import Profile
    from moveto_ca.rules.express_entry.route import assess
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import PACKAGED

    found = assess(Facts(Profile(), AS_OF, PACKAGED))
    assert found is not None
    assert found.standing == "incomplete"
    assert found.measures["crs"] is None
    for one in found.streams:
        for item in one.conditions:
            assert all(question(path) for path in item.needs)


# --- The bar on a profile -------------------------------------------------------------------------


def test_a_bar_for_misrepresentation_ends_after_five_years():
    assert condition("fsw", "profile-bar", (FINDING, "2021-10-16")).lifts_on == date(2026, 10, 17)
    assert condition("fsw", "profile-bar", (FINDING, "2021-10-15")).lifts_on == date(2026, 10, 16)
    assert condition("fsw", "profile-bar", (FINDING, "2021-10-14")).outcome == MET
    assert condition("fsw", "profile-bar", ("background", UNTOLD)).outcome == MET


# --- Canadian Experience Class --------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"self_employed": True},
        {"own_company": True},
        {"while_full_time_student": True},
        {"authorized": False},
        {"paid": False},
        {"duties_match": False},
        {"noc": "65200"},
        {"country": "US"},
        {"employer_country": "US"},
        {"start": "2020-01-01", "end": "2023-10-14"},
    ],
)
def test_work_that_does_not_count_for_the_canadian_experience_class(change):
    assert condition("cec", "canadian-work", (WORK, [job(**change)])).outcome == NOT_MET


@pytest.mark.parametrize(
    ("field"),
    [
        ("self_employed"),
        "while_full_time_student",
        "authorized",
        "hours_per_week",
        "noc",
        "country",
        "start",
        "end",
    ],
)
def test_what_was_not_told_of_a_job_is_asked_for(field):
    found = condition("cec", "canadian-work", (f"applicant.work.0.{field}", UNTOLD))
    assert found.outcome == UNKNOWN
    assert f"applicant.work[0].{field}" in found.needs


def test_a_self_employed_physician_counts_since_the_public_policy():
    physician = job(noc="31102", self_employed=True, public_physician=True)
    change = (WORK, [physician])
    assert condition("cec", "canadian-work", change).outcome == MET
    assert (
        condition(("cec"), "canadian-work", (WORK, [job(noc="31102", self_employed=True)])).outcome == UNKNOWN
    )
    early = (WORK, [{**physician, "start": "2021-01-01"}])
    assert condition("cec", "canadian-work", early, as_of=date(2023, 4, 24)).outcome == NOT_MET
    assert condition("cec", "canadian-work", early, as_of=date(2023, 4, 25)).outcome == MET


def test_the_occupation_with_more_work_decides_the_language_level():
    higher = job(noc="21231", start="2024-01-01", end="2025-12-31")
    lower = job(noc="22310", start="2026-01-01")
    assert (
        condition(("cec"), "language-level", (WORK, [higher, lower]), (ENGLISH, levels(6))).outcome == NOT_MET
    )
    more = job(noc="22310", start="2023-01-01", end="2025-03-31")
    less = job(noc="21231", start="2025-04-01", end="2026-03-31")
    assert condition("cec", "language-level", (WORK, [more, less]), (ENGLISH, levels(6))).outcome == MET


def test_years_told_without_dates_need_those_of_the_last_three():
    years = {"canada": 4, "foreign": 0, "noc": "21231"}
    change = [(WORK, UNTOLD), ("applicant.work_years", years)]
    found = condition("cec", "canadian-work", *change)
    assert found.needs == ("applicant.work_years.canada_last_3",)
    assert (
        condition(("cec"), "canadian-work", *change, ("applicant.work_years.canada_last_3", 1)).outcome == MET
    )
    assert (
        condition(("cec"), "canadian-work", *change, ("applicant.work_years.canada_last_3", 0.9)).outcome
        == NOT_MET
    )
    assert condition("cec", "canadian-work", *change, ("applicant.work_years.canada", 0)).outcome == NOT_MET
    assert condition("cec", "canadian-work", *change, ("applicant.work_years.canada", 8)).outcome == MET


def test_a_year_not_yet_complete_names_the_day_on_which_it_will_be():
    found = condition("cec", "canadian-work", (WORK, [job(start="2026-04-15")]))
    assert found.outcome == NOT_MET
    assert "2027-04-14" in found.found


def test_between_the_two_levels_an_untold_occupation_is_asked_for():
    change = [(WORK, UNTOLD), ("applicant.work_years", {"canada": 2, "canada_last_3": 2, "foreign": 0})]
    found = condition("cec", "language-level", *change, (ENGLISH, levels(6)))
    assert (found.outcome, found.needs) == (UNKNOWN, ("applicant.work_years.noc",))
    assert condition("cec", "language-level", *change, (ENGLISH, levels(7))).outcome == MET
    assert condition("cec", "language-level", *change, (ENGLISH, levels(4))).outcome == NOT_MET


# --- Federal Skilled Worker -----------------------------------------------------------------------


def test_the_year_must_be_continuous_and_in_one_occupation():
    broken = [job(start="2024-01-01", end="2024-06-30"), job(start="2024-08-01", end="2025-01-31")]
    assert condition("fsw", "primary-work", (WORK, broken)).outcome == NOT_MET
    two = [job(start="2024-01-01", end="2024-06-30"), job(noc="21231", start="2024-07-01", end="2025-01-31")]
    assert condition("fsw", "primary-work", (WORK, two)).outcome == NOT_MET
    joined = [job(start="2024-01-01", end="2024-06-30"), job(start="2024-07-01", end="2025-01-31")]
    assert condition("fsw", "primary-work", (WORK, joined)).outcome == MET


def test_self_employed_work_and_work_as_a_student_count_abroad_for_the_skilled_worker():
    abroad = job(country="US", self_employed=True, while_full_time_student=True, authorized=UNTOLD)
    abroad.pop("authorized")
    assert condition("fsw", "primary-work", (WORK, [abroad])).outcome == MET


def test_french_alone_can_meet_the_language_requirement():
    change = [(ENGLISH, None), ("applicant.languages.french", levels(7))]
    assert condition("fsw", "language-level", *change).outcome == MET


def test_a_language_that_was_not_told_counts_as_no_result_once_the_other_was():
    change = [(ENGLISH, levels(6)), ("applicant.languages.french", UNTOLD)]
    assert condition("fsw", "language-level", *change).outcome == NOT_MET
    change = [(ENGLISH, None), ("applicant.languages.french", UNTOLD)]
    assert condition("fsw", "language-level", *change).needs == ("applicant.languages.french",)


def test_an_own_estimate_meets_the_level_but_keeps_the_answer_from_being_strong():
    found = condition("fsw", "language-level", (ENGLISH, levels(9, test="self_assessed")))
    assert found.outcome == MET
    assert found.estimated
    assert condition("fsw", "language-test", (ENGLISH, levels(9, test="self_assessed"))).estimated


def test_a_canadian_diploma_needs_no_assessment():
    diploma = {"level": "bachelor", "country": "CA", "completed": "2020-05-01"}
    assert condition("fsw", "eca", ("applicant.education", [diploma])).outcome == NOT_APPLICABLE


def test_a_level_told_as_assessed_is_taken_with_its_assessment():
    change = [("applicant.education", UNTOLD), ("applicant.education_level", "bachelor")]
    assert condition("fsw", "eca", *change).outcome == MET
    codes = {notice.code for notice in route(*change).prose.notices}
    assert "assumed_assessment" in codes


# --- Federal Skilled Trades -----------------------------------------------------------------------


@pytest.mark.parametrize("noc", ["72200", "73100", "82020", "83100", "92100", "93100", "63200", "62200"])
def test_the_trades_of_the_class(noc):
    assert condition("fst", "trade-work", (WORK, [job(noc=noc)])).outcome == MET


@pytest.mark.parametrize("noc", ["72600", "93200", "21231"])
def test_occupations_that_are_no_trades_of_the_class(noc):
    assert condition("fst", "trade-work", (WORK, [job(noc=noc)])).outcome == NOT_MET


def test_only_work_after_the_qualification_and_in_the_last_five_years_counts():
    assert condition("fst", "trade-work", (QUALIFIED, "2025-01-01")).outcome == NOT_MET
    old = [job(start="2015-01-01", end="2022-10-14")]
    assert condition("fst", "trade-work", (WORK, old)).outcome == NOT_MET


@pytest.mark.parametrize("name", ["qualified", "noc-requirements", "offer-or-certificate"])
def test_a_certificate_says_nothing_of_a_trade_that_was_not_told(name):
    unknown = condition("fst", name, (WORK, UNTOLD))
    assert (unknown.outcome, unknown.needs) == (UNKNOWN, ("applicant.work",))
    assert condition("fst", name, (WORK, [])).outcome == NOT_MET
    without_code = condition("fst", name, (WORK, [job(noc=None, meets_noc_requirements=None)]))
    assert without_code.outcome == UNKNOWN
    assert without_code.needs


def test_the_levels_of_the_trades_differ_by_ability():
    mixed = {"test": "clb", "listening": 5, "speaking": 5, "reading": 4, "writing": 4, "date": "2026-01-20"}
    assert condition("fst", "language-level", (ENGLISH, mixed)).outcome == MET
    assert condition("fst", "language-level", (ENGLISH, {**mixed, "speaking": 4})).outcome == NOT_MET


def permit(basis: str, employer: str | None = "Sparks") -> dict[str, object]:
    found: dict[str, object] = {"kind": "work", "basis": basis, "from": "2024-01-01", "to": "2027-12-31"}
    return found if employer is None else {**found, "employer": employer}


@pytest.mark.parametrize(
    ("offer", "permits", "status", "outcome", "funds"),
    [
        ({**PLAIN_OFFER, "lmia": False}, [permit("lmia")], "worker", MET, NOT_APPLICABLE),  # (ii)
        ({**PLAIN_OFFER, "lmia": False}, [permit("204a")], "worker", MET, NOT_APPLICABLE),  # (iii)
        (PLAIN_OFFER, [], "none", MET, MET),  # (iv): not authorized to work, so funds are needed
        (PLAIN_OFFER, [permit("open", None)], "worker", MET, NOT_APPLICABLE),  # (v)
        ({**PLAIN_OFFER, "lmia": False}, [permit("open", None)], "worker", NOT_MET, MET),
        ({**PLAIN_OFFER, "lmia": False}, [permit("204d")], "worker", NOT_MET, MET),
        ({**PLAIN_OFFER, "months": 11}, [], "none", NOT_MET, MET),
        ({**PLAIN_OFFER, "full_time": False}, [], "none", NOT_MET, MET),
        ({**PLAIN_OFFER, "noc": "73100"}, [], "none", NOT_MET, MET),  # another minor group
    ],
)
def test_a_job_offer_in_the_trade_and_the_funds(offer, permits, status, outcome, funds):
    changes = [
        *NO_CERTIFICATE,
        (WORK, [job(employer="Sparks")]),
        ("plans.job_offers", [offer]),
        ("plans.permits", permits),
        ("applicant.canada_status", status),
    ]
    assert condition("fst", "offer-or-certificate", *changes).outcome == outcome
    assert condition("fst", "funds", *changes).outcome == funds


def test_a_certificate_does_not_waive_the_funds():
    assert condition("fst", "funds").outcome == MET
    assert condition("fst", "funds", ("plans.funds_cad", 0)).outcome == NOT_MET


# --- Standing -------------------------------------------------------------------------------------


def test_a_class_met_with_no_round_open_is_within_reach():
    abroad = [(WORK, [job(country="US", noc="21231")]), ("applicant.canada_status", "none")]
    found = stream("fsw", *abroad)
    assert found.measures["verdict"] == "class_met"
    assert found.conditions[-1].share == (0, 0)
    assert found.standing == "within_reach"


def test_enough_points_for_most_rounds_are_strong():
    change = [("plans.nomination", {"kind": "enhanced", "province": "CA-ON"})]
    assert stream("cec", *change).standing == "strong"


def test_streams_stand_best_first_and_the_route_takes_the_best():
    found = route()
    scores = [(one.standing, one.score) for one in found.streams]
    assert found.score == scores[0][1]
    assert found.best_stream == found.streams[0].id
    assert [score for _, score in scores] == sorted((s for _, s in scores), reverse=True)


def test_the_route_tells_the_verdict_and_the_status_of_its_best_class():
    found = route()
    best = next(one for one in found.streams if one.id == found.best_stream)
    names = ("verdict", "status_since", "reopens_on")
    assert [found.measures[name] for name in names] == [best.measures[name] for name in names]
    assert found.measures["verdict"] == "class_met"
    assert found.measures["status_since"] == "2015-01-01"


@pytest.mark.parametrize(
    ("years", "outcome"),
    [
        ({"canada": 8, "canada_last_3": 0}, UNKNOWN),  # only seven of the ten years lie before the last three
        ({"canada": 7, "canada_last_3": 0}, NOT_MET),
        ({"canada": 8, "canada_last_3": 1}, MET),
        ({"canada": 1, "canada_last_3": 2}, UNKNOWN),
        ({"canada": 2, "canada_last_3": 2}, MET),
    ],
)
def test_years_that_cannot_both_be_true_settle_nothing(years, outcome):
    found = condition("cec", "canadian-work", (WORK, UNTOLD), ("applicant.work_years", years))
    assert found.outcome == outcome
    assert ("Both cannot be true" in found.found) is (outcome == UNKNOWN)


@pytest.mark.parametrize("listening", [0, UNTOLD])
def test_of_two_languages_that_miss_the_level_the_test_that_still_counts_is_spoken_of(listening):
    old = {"test": "clb", "listening": 9, "reading": 9, "writing": 9, "speaking": 9, "date": "2022-01-01"}
    low = {"test": "clb", "reading": 5, "writing": 5, "speaking": 5, "date": "2026-01-20"}
    if listening is not UNTOLD:
        low["listening"] = listening
    found = condition("fst", "language-test", (ENGLISH, old), ("applicant.languages.french", low))
    assert found.outcome == MET
