"""The conditions of naturalization: C1 to C5 and C7, minors, service in the Armed Forces."""

from datetime import date

import pytest

from descent_cases import HARMLESS_ANCESTOR
from residents import UNTOLD, condition_of, outcome, resident, route_of, stream_of
from support import AS_OF

CLB = {"test": "clb", "listening": 4, "reading": 0, "writing": 0, "speaking": 4}


def born(age, on=AS_OF):
    """Give the birthday of somebody who turns that age on a day."""
    return date(on.year - age, on.month, on.day).isoformat()


def the_day_after(iso):
    return date.fromordinal(date.fromisoformat(iso).toordinal() + 1).isoformat()


def test_with_everything_in_order_the_way_is_open():
    stream = stream_of(resident())
    assert stream.standing == "strong"
    assert stream.measures["verdict"] == "open"
    assert stream.conditions[0].id == "status"


# --- C1 ----------------------------------------------------------------------------------------------------


def test_c1_a_permanent_resident_may_apply():
    assert outcome(stream_of(resident()), "permanent-resident") == "met"


def test_c1_a_worker_has_to_become_a_permanent_resident_first():
    stream = stream_of(resident({"canada_status": "worker", "permanent_resident_since": None}))
    assert outcome(stream, "permanent-resident") == "not_met"
    assert stream.standing == "within_reach"
    assert stream.measures["earliest_date"] is None


def test_c1_an_untold_status_is_asked_for():
    condition = condition_of(stream_of(resident({"canada_status": UNTOLD})), "permanent-resident")
    assert (condition.outcome, condition.needs) == ("unknown", ("applicant.canada_status",))


def test_c1_a_registered_indian_is_a_question_of_law():
    periods = [{"status": "registered_indian", "from": "2020-01-01", "to": None}]
    stream = stream_of(
        resident(
            {"canada_status": "registered_indian", "permanent_resident_since": None},
            {"status_periods": periods},
        )
    )
    condition = condition_of(stream, "permanent-resident")
    assert (condition.outcome, condition.needs) == ("unknown", ())
    assert outcome(stream, "presence") == "met"
    assert stream.standing == "eligible"


def test_c1_an_order_to_leave_stands_in_the_way():
    assert outcome(stream_of(resident()), "no-removal-order") == "met"
    stream = stream_of(resident(background={"removal_order": True}))
    assert outcome(stream, "no-removal-order") == "not_met"
    assert stream.standing == "within_reach"


def test_c1_an_untold_order_is_taken_as_none_and_the_report_says_so():
    stream = stream_of(resident(background={"removal_order": UNTOLD}))
    assert "no-removal-order" not in {c.id for c in stream.conditions}
    assert "grant_taken_as_none" in {notice.code for notice in stream.prose.notices}


# --- C3 ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ([2021, 2022, 2023], "met"),
        ([2024, 2025, 2026], "met"),
        ([2021, 2022], "not_met"),
        ([2018, 2019, 2020, 2021, 2022], "not_met"),
        ([2021, 2021, 2021], "not_met"),
        ([], "not_met"),
    ],
)
def test_c3_three_tax_years_of_those_that_the_period_touches(years, expected):
    stream = stream_of(resident(presence={"tax_years_filed": years}))
    assert outcome(stream, "taxes") == expected
    assert stream.standing == ("strong" if expected == "met" else "within_reach")


def test_c3_a_period_of_whole_years_touches_five():
    document = resident(presence={"tax_years_filed": [2016, 2021, 2022]})
    assert outcome(stream_of(document, as_of="2022-01-01"), "taxes") == "not_met"
    document = resident({"permanent_resident_since": "2016-01-01"}, {"tax_years_filed": [2017, 2018, 2021]})
    assert outcome(stream_of(document, as_of="2022-01-01"), "taxes") == "met"


def test_c3_untold_returns_are_asked_for():
    condition = condition_of(stream_of(resident(presence={"tax_years_filed": UNTOLD})), "taxes")
    assert (condition.outcome, condition.needs) == ("unknown", ("presence.tax_years_filed",))


# --- C4, C5 ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("birthday", "required"),
    [
        (born(18), True),
        (the_day_after(born(18)), False),
        (born(55), False),
        (the_day_after(born(55)), True),
    ],
)
def test_c4_c5_language_and_test_are_asked_for_from_18_to_54(birthday, required):
    stream = stream_of(resident({"birth_date": birthday, "languages": {"english": None, "french": None}}))
    assert stream.measures["language_required"] is required
    assert stream.measures["test_required"] is required
    assert outcome(stream, "language") == ("not_met" if required else "not_applicable")
    assert outcome(stream, "knowledge-test") == "not_applicable"


def test_c4_the_age_is_that_on_the_day_of_the_application():
    later = {"applications": [{"route": "citizenship-grant/naturalization", "on": "2026-12-01"}]}
    nearly = resident({"birth_date": born(55, date(2026, 12, 1))})
    assert stream_of(nearly).measures["language_required"] is True
    assert stream_of({**nearly, "plans": later}).measures["language_required"] is False


def test_c4_level_4_in_speaking_and_listening_is_enough():
    assert outcome(stream_of(resident({"languages": {"english": CLB}})), "language") == "met"
    for ability in ("listening", "speaking"):
        low = {"english": {**CLB, ability: 3}, "french": None}
        assert outcome(stream_of(resident({"languages": low})), "language") == "not_met"


def test_c4_french_serves_as_well():
    languages = {"english": None, "french": CLB}
    assert outcome(stream_of(resident({"languages": languages})), "language") == "met"


def test_c4_an_old_result_still_shows_the_language():
    old = {"english": {**CLB, "date": "2012-01-01"}}
    assert outcome(stream_of(resident({"languages": old})), "language") == "met"


def test_c4_untold_languages_are_asked_for():
    condition = condition_of(stream_of(resident({"languages": UNTOLD})), "language")
    assert condition.outcome == "unknown"
    assert condition.needs == ("applicant.languages.english", "applicant.languages.french")
    half = condition_of(stream_of(resident({"languages": {"english": None}})), "language")
    assert (half.outcome, half.needs) == ("unknown", ("applicant.languages.french",))


def test_c4_an_estimate_leaves_a_doubt():
    guess = {"english": {**CLB, "test": "self_assessed"}, "french": None}
    assert stream_of(resident({"languages": guess})).standing == "eligible"


def test_c4_c5_an_untold_age_leaves_both_open():
    stream = stream_of(resident({"birth_date": UNTOLD}))
    assert stream.measures["language_required"] is None
    assert stream.measures["test_required"] is None
    assert outcome(stream, "language") == "met"
    unable = resident({"birth_date": UNTOLD, "languages": {"english": None, "french": None}})
    condition = condition_of(stream_of(unable), "language")
    assert (condition.outcome, condition.needs) == ("unknown", ("applicant.birth_date",))


def test_an_age_without_a_birthday_is_enough_where_it_settles_the_matter():
    later = {"applications": [{"route": "citizenship-grant", "on": "2027-06-01"}]}
    forty = resident({"birth_date": UNTOLD, "age": 40}, plans=later)
    assert stream_of(forty).measures["language_required"] is True
    nearly = resident({"birth_date": UNTOLD, "age": 54}, plans=later)
    assert stream_of(nearly).measures["language_required"] is None
    assert stream_of(resident({"birth_date": UNTOLD, "age": 60})).measures["language_required"] is False


# --- C7 ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("birthday", "required"),
    [(born(14), True), (the_day_after(born(14)), None), (born(13), None), (the_day_after(born(13)), False)],
)
def test_c7_the_oath_is_for_those_who_are_14_on_the_day_of_the_grant(birthday, required):
    stream = stream_of(resident({"birth_date": birthday}))
    assert stream.measures["oath_required"] is required
    assert outcome(stream, "oath") == "not_applicable"


def test_c7_without_an_age_the_oath_is_open():
    assert stream_of(resident({"birth_date": UNTOLD})).measures["oath_required"] is None


# --- Minors ------------------------------------------------------------------------------------------------

CITIZEN_PARENT = [{"relation": "parent", "of": "applicant", "canada_status": "citizen"}]


def minor(**more):
    return resident(
        {"birth_date": "2012-01-01", "permanent_resident_since": "2026-06-01", "languages": UNTOLD},
        {"tax_years_filed": []},
        **more,
    )


def test_a_minor_with_a_citizen_parent_needs_no_days_no_returns_and_no_test():
    stream = stream_of(minor(relatives_in_canada=CITIZEN_PARENT, ancestry=[]))
    for name in ("presence", "taxes", "language", "knowledge-test"):
        assert outcome(stream, name) == "not_applicable"
    assert stream.standing == "strong"
    assert stream.measures["earliest_date"] == "2026-11-22"
    assert stream.measures["fees_total_cad"] == 100


def test_a_line_of_the_family_shows_the_citizen_parent_too():
    parent = {**HARMLESS_ANCESTOR, "link": "mother", "birth_date": "1985-01-01", "birth_place": "CA-ON"}
    stream = stream_of(minor(relatives_in_canada=[], ancestry=[[parent]]))
    assert outcome(stream, "presence") == "not_applicable"


def test_a_minor_without_a_citizen_parent_needs_days_and_returns_but_no_language():
    stream = stream_of(minor(relatives_in_canada=[], ancestry=[]))
    assert outcome(stream, "presence") == "not_met"
    assert outcome(stream, "taxes") == "not_met"
    assert outcome(stream, "language") == "not_applicable"


def test_a_minor_of_whose_parents_nothing_is_known_is_asked():
    stream = stream_of(minor())
    condition = condition_of(stream, "presence")
    assert condition.outcome == "unknown"
    assert set(condition.needs) == {"relatives_in_canada", "ancestry"}
    assert outcome(stream, "taxes") == "unknown"


def test_an_adult_with_a_citizen_parent_needs_the_days():
    document = resident(
        {"permanent_resident_since": "2026-06-01"}, relatives_in_canada=CITIZEN_PARENT, ancestry=[]
    )
    assert outcome(stream_of(document), "presence") == "not_met"


def test_children_under_18_have_rows_of_their_own():
    children = [
        {"age": 10, "canada_status": "permanent_resident"},
        {"age": 20, "canada_status": "permanent_resident"},
        {"age": 3, "canada_status": "citizen"},
        {"age": 5},
    ]
    people = stream_of(resident(children=children)).measures["people"]
    assert [row["who"] for row in people] == ["children[0]", "children[3]"]
    assert people[0] == {
        "who": "children[0]",
        "age": 10,
        "grant": "5(2)",
        "permanent_resident": True,
        "fee_cad": 100,
    }


# --- Service -----------------------------------------------------------------------------------------------


def test_three_years_in_the_armed_forces_take_the_place_of_the_days():
    short = {"permanent_resident_since": "2026-06-01"}
    stream = stream_of(resident(short, {"armed_forces_years": 3}))
    assert outcome(stream, "presence") == "not_applicable"
    assert stream.standing == "strong"
    less = stream_of(resident(short, {"armed_forces_years": 2.9}))
    assert outcome(less, "presence") == "not_met"
    untold = stream_of(resident(short))
    assert outcome(untold, "presence") == "not_met"


def test_the_tax_years_of_a_soldier_are_those_of_six_years():
    years = {"tax_years_filed": [2020, 2024, 2025], "armed_forces_years": 3}
    assert outcome(stream_of(resident({}, years)), "taxes") == "met"
    assert outcome(stream_of(resident({}, {**years, "armed_forces_years": 0})), "taxes") == "not_met"


def test_a_seconded_soldier_need_not_be_a_permanent_resident():
    foreign = {"canada_status": "worker", "permanent_resident_since": None}
    stream = stream_of(resident(foreign, {"armed_forces_years": 4}))
    assert outcome(stream, "permanent-resident") == "not_applicable"


# --- When the route is shown -------------------------------------------------------------------------------


def test_a_citizen_needs_no_grant():
    assert route_of(resident({"canada_status": "citizen"})) is None
    assert route_of(resident({"citizenships": ["CA"]})) is None


def test_somebody_abroad_is_not_shown_the_route():
    assert route_of({"applicant": {"birth_date": "1985-05-05", "citizenships": ["US"]}}) is None
    assert route_of({}) is None


def test_who_plans_to_apply_is_shown_the_route():
    plans = {"applications": [{"route": "citizenship-grant", "on": "2027-01-01"}]}
    route = route_of({"applicant": {"canada_status": "worker"}, "plans": plans})
    assert [stream.id for stream in route.streams] == ["citizenship-grant/naturalization"]


def test_before_the_rules_of_2017_the_route_is_not_known():
    assert route_of(resident(), "2017-10-10") is None
    assert route_of(resident({"permanent_resident_since": "2010-01-01"}), "2017-10-11") is not None


# --- Fees --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("as_of", "total"),
    [("2025-03-30", 630), ("2025-03-31", 649.75), ("2026-03-30", 649.75), ("2026-03-31", 653)],
)
def test_the_fee_is_that_of_the_day(as_of, total):
    stream = stream_of(resident(), as_of=as_of)
    assert stream.measures["fees_total_cad"] == total
    assert sum(fee.amount_cad for fee in stream.fees) == total


def test_each_fee_names_where_it_is_set():
    fees = {fee.code: fee.authority for fee in stream_of(resident()).fees}
    assert fees["grant_adult"].reference == "schedule, item 1.1"
    assert fees["right_of_citizenship"].grade == "B"
    assert "fee list" in fees["right_of_citizenship"].title


def test_the_fee_of_somebody_of_unknown_age_is_not_known():
    assert stream_of(resident({"birth_date": UNTOLD})).measures["fees_total_cad"] is None
