"""Criminality: how grave an offence is, what counts as a conviction, when it ends."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from moveto_ca.dates import years_after
from moveto_ca.profile.vocabulary import OFFENCE_KINDS
from moveto_ca.rules.tables import PACKAGED
from past_told import AS_OF, condition, convicted, offences, outcome, report_of, route_of, without

ONE_DAY = timedelta(days=1)


def row(route, place=0):
    return route.measures["offences"][place]


def barred(route):
    return route.measures["people"][0]["for_visits"]


# --- Impaired driving, and the day of the act -----------------------------------------------------


def test_impaired_driving_is_ordinary_through_17_december_2018_and_serious_from_the_18th():
    assert row(offences(convicted("dui", "2018-12-17", "2019-12-31")))["class"] == "ordinary"
    assert row(offences(convicted("dui", "2018-12-18", "2019-12-31")))["class"] == "serious"


def test_it_is_the_act_that_counts_and_not_the_conviction():
    told = convicted("dui", "2018-12-17", "2019-12-31", conviction_date="2019-06-01")
    assert row(offences(told))["class"] == "ordinary"


def test_a_conviction_before_the_change_shows_that_the_act_was_before_it_too():
    told = convicted("dui", None, "2013-09-30", conviction_date="2012-06-01")
    assert row(offences(told))["deemed_rehabilitated_on"] == "2023-10-01"


def test_without_the_day_of_the_act_it_is_asked_for():
    route = offences(convicted("dui", None, "2019-12-31"))
    assert row(route)["inadmissible"] is None
    assert condition(route, "serious-criminality").needs == ("background.offences[0].act_date",)
    assert route.standing == "incomplete"


@pytest.mark.parametrize("kind", ["dui_refusal", "reckless_driving", "hit_and_run", "fleeing_police"])
def test_the_other_driving_offences_changed_on_the_same_day(kind):
    assert row(offences(convicted(kind, "2018-12-17", "2019-01-01")))["class"] == "ordinary"
    assert row(offences(convicted(kind, "2018-12-18", "2019-01-01")))["class"] == "serious"


def test_a_law_that_became_milder_is_used():
    small = convicted("marijuana_possession", "2015-07-01", "2015-09-01")
    assert row(offences(small))["class"] == "none"
    assert row(offences(small, as_of=date(2018, 10, 16)))["class"] == "summary"


def test_stalking_is_serious_only_from_the_day_the_maximum_rose():
    assert row(offences(convicted("stalking", "2002-07-22", "2003-01-01")))["class"] == "ordinary"
    assert row(offences(convicted("stalking", "2002-07-23", "2003-01-01")))["class"] == "serious"


def test_a_kind_of_which_the_table_says_nothing_for_that_time_needs_a_lawyer():
    route = offences(convicted("prostitution_buyer", "2010-01-01", "2011-01-01"))
    assert row(route)["class"] == "needs_lawyer"
    assert route.measures["verdict"] == "needs_lawyer"


@pytest.mark.parametrize("kind", sorted(OFFENCE_KINDS))
def test_the_table_has_a_row_for_every_kind_that_the_profile_takes(kind):
    assert row(offences(convicted(kind, "2020-01-01", "2021-01-01", value_cad=100)))["class"] in (
        "none",
        "summary",
        "ordinary",
        "serious",
        "needs_lawyer",
    )
    assert any(each.key[0] == kind for each in PACKAGED.rows("admissibility-offences"))


# --- Value -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"value_cad": 5000}, "ordinary"),
        ({"value_cad": 5000.01}, "serious"),
        ({"value_usd": 4000, "usd_to_cad": 1.25}, "ordinary"),
        ({"value_usd": 4000.01, "usd_to_cad": 1.25}, "serious"),
    ],
)
@pytest.mark.parametrize("kind", ["theft", "mischief", "fraud", "receiving_stolen_property", "bad_cheque"])
def test_the_value_is_in_canadian_dollars_and_exactly_the_limit_is_not_over(kind, value, expected):
    assert row(offences(convicted(kind, "2020-01-01", "2021-01-01", **value)))["class"] == expected


def test_a_value_that_was_not_told_is_asked_for():
    route = offences(convicted("theft", "2020-01-01", "2021-01-01"))
    assert "background.offences[0].value_cad" in condition(route, "serious-criminality").needs
    dollars = offences(convicted("theft", "2020-01-01", "2021-01-01", value_usd=4000))
    assert "background.offences[0].usd_to_cad" in condition(dollars, "serious-criminality").needs


# --- What a lawyer said ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"canadian_class": "none"}, "none"),
        ({"canadian_class": "summary"}, "summary"),
        ({"canadian_class": "hybrid", "max_term_years": 9.9}, "ordinary"),
        ({"canadian_class": "hybrid", "max_term_years": 10}, "serious"),
        ({"max_term_years": 14}, "serious"),
        ({"max_term_years": 5}, "needs_lawyer"),
        ({"canadian_class": "hybrid"}, "needs_lawyer"),
        ({"canadian_class": "unknown"}, "needs_lawyer"),
        ({}, "needs_lawyer"),
    ],
)
def test_an_offence_off_the_list_is_as_grave_as_a_lawyer_says(said, expected):
    assert row(offences(convicted("other", "2020-01-01", "2021-01-01", **said)))["class"] == expected


def test_a_lawyer_is_believed_over_the_table():
    told = convicted("reckless_driving", "2020-01-01", "2021-01-01", canadian_class="none")
    assert offences(told).measures["verdict"] == "clear"


def test_what_the_united_states_call_it_changes_nothing():
    told = convicted("dui", "2020-01-01", "2021-01-01")
    for name in ("infraction", "misdemeanor", "felony", "unknown"):
        assert row(offences({**told, "us_class": name})) == row(offences(told))


# --- What counts as a conviction -------------------------------------------------------------------

OLD_THEFT = convicted("theft", "2022-01-01", "2023-01-01", value_cad=300)


@pytest.mark.parametrize(
    ("result", "place", "expected"),
    [
        ("convicted", "US", True),
        ("acquitted", "US", False),
        ("dismissed", "US", None),
        ("discharged", "US", None),
        ("pending", "US", None),
        ("expunged", "US-TX", None),
        ("pardoned", "US", None),
        ("deferred", "US", None),
        ("diverted", "US", None),
        ("unknown", "US", None),
        ("not_charged", "US", True),
        ("record_suspended", "CA", False),
        ("record_suspended", "US", None),
        ("dismissed", "CA-ON", False),
        ("discharged", "CA-ON", False),
        ("not_charged", "CA-ON", False),
        ("convicted", "CA-ON", True),
        ("pending", "CA-ON", None),
    ],
)
def test_each_outcome_counts_as_the_sheet_says(result, place, expected):
    assert barred(offences({**OLD_THEFT, "outcome": result, "place": place})) is expected


def test_an_outcome_that_only_a_lawyer_can_weigh_asks_no_fact():
    route = offences({**OLD_THEFT, "outcome": "expunged"})
    assert condition(route, "criminality").outcome == "unknown"
    assert condition(route, "criminality").needs == ()
    assert (route.standing, route.measures["verdict"]) == ("incomplete", "needs_lawyer")


def test_an_expunged_offence_that_could_never_bar_leaves_the_answer_clear():
    told = {**convicted("careless_driving", "2022-01-01", "2022-02-01"), "outcome": "expunged"}
    assert offences(told).measures["verdict"] == "clear"
    once = {**convicted("disorderly_conduct", "2022-01-01", "2022-02-01"), "outcome": "expunged"}
    assert barred(offences(once)) is False


def test_what_was_not_told_of_the_outcome_and_the_place_is_asked_for():
    for name in ("outcome", "place"):
        route = offences(without(OLD_THEFT, name))
        assert barred(route) is None
        assert f"background.offences[0].{name}" in condition(route, "criminality").needs


def test_a_minor_is_usually_not_barred_but_that_is_an_estimate():
    route = offences({**OLD_THEFT, "as_minor": True})
    assert barred(route) is False
    assert route.standing == "eligible"
    assert row(route)["class"] == "none"
    in_canada = offences({**OLD_THEFT, "as_minor": True, "place": "CA"})
    assert in_canada.standing == "strong"


def test_whoever_was_under_age_at_the_act_is_asked_about_the_court():
    person = {"birth_date": "2004-06-01", "citizenships": ["US"]}
    route = offences(OLD_THEFT, applicant=person)
    assert "background.offences[0].as_minor" in condition(route, "criminality").needs
    adult = offences(OLD_THEFT, applicant={**person, "birth_date": "2004-01-01"})
    assert barred(adult) is True


def test_a_conviction_in_absence_starts_no_clock():
    route = offences({**OLD_THEFT, "in_absence": True})
    assert barred(route) is True
    assert row(route)["may_apply_for_rehabilitation_on"] is None
    assert row(route)["deemed_rehabilitated_on"] is None
    assert route.standing == "within_reach"


@pytest.mark.parametrize(
    "told",
    [
        (convicted("theft", "2024-01-01", None, value_cad=300, sentence_completed=None),),
        (
            convicted("disorderly_conduct", "2018-01-05", "2018-03-01"),
            convicted("disorderly_conduct", "2024-12-24", None, sentence_completed=None),
        ),
        (
            convicted("disorderly_conduct", "2018-01-05", "2018-03-01", place="CA", prison_months=0),
            convicted(
                "disorderly_conduct", "2024-12-24", None, place="CA", prison_months=0, sentence_completed=None
            ),
        ),
    ],
    ids=["R2", "R3", "R5"],
)
def test_while_a_sentence_runs_the_day_of_rehabilitation_is_not_known_rather_than_never(told):
    route = offences(*told)
    assert barred(route) is True
    assert {each["deemed_rehabilitated_on"] for each in route.measures["offences"]} == {None}


def test_a_serious_offence_whose_sentence_still_runs_never_ends_by_time():
    route = offences(convicted("dui", "2024-01-01", None, sentence_completed=None))
    assert row(route)["deemed_rehabilitated_on"] == "never"


# --- When a sentence is done -----------------------------------------------------------------------

PARTS = {
    "custody_end": "2010-01-01",
    "probation_end": "2012-01-01",
    "fine_paid": "2013-03-03",
    "licence_ban_end": None,
}
BY_PARTS = without(convicted("assault", "2009-01-01", None), "sentence_completed")


def test_the_last_part_of_a_sentence_counts():
    assert row(offences({**BY_PARTS, **PARTS}))["sentence_completed"] == "2013-03-03"
    late = {**PARTS, "licence_ban_end": "2014-01-01"}
    assert row(offences({**BY_PARTS, **late}))["sentence_completed"] == "2014-01-01"


def test_a_part_that_was_not_told_is_asked_for():
    route = offences({**BY_PARTS, **without(PARTS, "licence_ban_end")})
    assert condition(route, "criminality").needs == ("background.offences[0].licence_ban_end",)


def test_a_sentence_without_parts_was_done_on_the_day_it_was_given():
    nothing = dict.fromkeys(PARTS)
    told = {**BY_PARTS, **nothing, "conviction_date": "2010-05-05"}
    assert row(offences(told))["sentence_completed"] == "2010-05-05"
    route = offences({**BY_PARTS, **nothing})
    assert "background.offences[0].conviction_date" in condition(route, "criminality").needs


def test_a_sentence_that_goes_on_starts_no_clock():
    told = {**BY_PARTS, "sentence_completed": None}
    route = offences(told)
    assert barred(route) is True
    assert row(route)["may_apply_for_rehabilitation_on"] is None


# --- Five and ten years to the day -----------------------------------------------------------------


def around(day):
    """The day before, and the day itself."""
    return day - ONE_DAY, day


@pytest.mark.parametrize(
    "done", [date(2013, 9, 30), date(2012, 2, 28), date(2012, 2, 29), date(2013, 12, 31)]
)
def test_r2_one_offence_ends_ten_years_after_the_day_after_the_sentence(done):
    told = convicted("assault", "2010-01-01", done.isoformat())
    free = years_after(done + ONE_DAY, 10)
    before, on = (offences(told, as_of=day) for day in around(free))
    assert (barred(before), barred(on)) == (True, False)
    assert row(on)["deemed_rehabilitated_on"] == free.isoformat()
    assert (before.standing, on.standing) == ("within_reach", "eligible")
    assert (before.measures["verdict"], on.measures["verdict"]) == ("inadmissible", "deemed_rehabilitated")
    assert condition(before, "criminality").lifts_on == free
    assert outcome(on, "proof-of-rehabilitation") == "unknown"


@pytest.mark.parametrize("done", [date(2018, 11, 1), date(2020, 2, 28), date(2020, 2, 29)])
def test_r1_rehabilitation_may_be_asked_for_five_years_after_the_day_after_the_sentence(done):
    told = convicted("burglary_home", "2010-01-01", done.isoformat())
    first = years_after(done + ONE_DAY, 5)
    before, on = (row(offences(told, as_of=day)) for day in around(first))
    assert before["may_apply_for_rehabilitation_on"] == first.isoformat()
    assert "individual_rehabilitation" not in before["remedies"]
    assert "individual_rehabilitation" in on["remedies"]
    assert on["inadmissible"] is True


def test_r1_with_several_offences_counts_from_the_last_sentence():
    first = convicted("burglary_home", "2000-01-01", "2003-01-01")
    later = convicted("disorderly_conduct", "2015-01-01", "2016-06-30")
    route = offences(first, later)
    assert row(route, 0)["may_apply_for_rehabilitation_on"] == "2021-07-01"
    assert row(route, 1)["inadmissible"] is False


def test_r3_two_small_offences_end_five_years_after_the_last():
    told = (
        convicted("disorderly_conduct", "2018-01-05", "2018-03-01"),
        convicted("dine_and_dash", "2019-12-24", "2020-02-01"),
    )
    before, on = (offences(*told, as_of=day) for day in around(date(2025, 2, 2)))
    assert (barred(before), barred(on)) == (True, False)
    assert row(on)["rule"] == "R3"


def test_r4_an_act_without_conviction_ends_ten_years_after_the_day_after_it():
    told = {**convicted("drug_possession", "2014-05-05", None), "outcome": "not_charged"}
    before, on = (offences(told, as_of=day) for day in around(date(2024, 5, 6)))
    assert (barred(before), barred(on)) == (True, False)
    assert row(on)["rule"] == "R4"
    undated = offences(without(told, "act_date"))
    assert "background.offences[0].act_date" in condition(undated, "criminality").needs


def test_r5_two_small_offences_in_canada_end_five_years_after_the_last():
    told = (
        convicted("disorderly_conduct", "2018-01-05", "2018-03-01", place="CA-ON", prison_months=0),
        convicted("disorderly_conduct", "2019-12-24", "2020-02-01", place="CA-ON", prison_months=0),
    )
    before, on = (offences(*told, as_of=day) for day in around(date(2025, 2, 2)))
    assert (barred(before), barred(on)) == (True, False)
    assert row(on)["rule"] == "R5"


def test_r6_a_conviction_in_canada_ends_only_by_a_record_suspension():
    told = convicted("assault", "2012-01-01", "2013-01-01", place="CA-ON")
    route = offences(told)
    assert (barred(route), row(route)["rule"]) == (True, "R6")
    assert row(route)["deemed_rehabilitated_on"] == "never"
    assert row(route)["may_apply_for_rehabilitation_on"] is None
    assert row(route)["record_suspension_from"] == "2023-01-02"
    assert row(route)["remedies"] == ["record_suspension", "temporary_resident_permit"]
    assert barred(offences({**told, "outcome": "record_suspended"})) is False
    assert barred(offences(without(told, "outcome"))) is None


def test_r7_a_serious_offence_never_ends_by_time():
    route = offences(convicted("burglary_home", "1960-01-01", "1961-01-01"))
    assert (barred(route), row(route)["deemed_rehabilitated_on"]) == (True, "never")
    assert outcome(route, "serious-criminality") == "not_met"
    assert outcome(route, "criminality") == "not_applicable"


@pytest.mark.parametrize("event", [{}, {"occurrence": "one night"}])
def test_r8_two_graver_offences_never_end_by_time_even_from_one_event(event):
    told = [convicted("assault", "1990-01-01", "1991-01-01", **event) for _ in range(2)]
    route = offences(*told)
    assert (barred(route), row(route)["rule"]) == (True, "R8")
    assert row(route)["deemed_rehabilitated_on"] == "never"


# --- What spoils deemed rehabilitation -------------------------------------------------------------

ONE_OLD = convicted("assault", "2004-01-01", "2005-01-01")
SMALL = convicted("disorderly_conduct", "2017-03-01", "2017-06-01", conviction_date="2017-05-01")


def test_a_small_conviction_abroad_within_ten_years_puts_it_off():
    route = offences(ONE_OLD, SMALL)
    assert barred(route) is True
    assert row(route, 0)["deemed_rehabilitated_on"] == "2027-05-02"
    assert barred(offences(ONE_OLD, SMALL, as_of=date(2027, 5, 2))) is False


def test_a_small_conviction_before_that_does_not():
    old = {
        **SMALL,
        "act_date": "2006-01-01",
        "conviction_date": "2006-02-01",
        "sentence_completed": "2006-03-01",
    }
    assert barred(offences(ONE_OLD, old)) is False
    assert barred(offences(ONE_OLD, old, {**old, "act_date": "2006-01-05"})) is True


@pytest.mark.parametrize("kind", ["disorderly_conduct", "assault"])
def test_a_conviction_in_canada_counts_against_it(kind):
    home = convicted(
        kind, "2020-01-01", "2020-06-01", place="CA", prison_months=0, conviction_date="2020-03-01"
    )
    assert barred(offences(ONE_OLD, home)) is True


def test_another_act_without_conviction_counts_against_it():
    act = {**convicted("drug_possession", "1990-01-01", None), "outcome": "not_charged"}
    assert barred(offences(ONE_OLD, act)) is True


# --- One small offence, two small offences ---------------------------------------------------------


def test_one_small_offence_is_never_a_ground():
    route = offences(convicted("disorderly_conduct", "2026-01-01", "2026-02-01"))
    assert (barred(route), row(route)["class"], route.standing) == (False, "summary", "strong")


def test_two_small_offences_of_one_event_are_not_two():
    told = convicted("disorderly_conduct", "2026-01-01", "2026-02-01", occurrence="new year")
    assert barred(offences(told, told)) is False
    assert barred(offences(told, {**told, "occurrence": "another"})) is True


def test_two_of_the_same_day_without_a_mark_are_asked_about():
    told = convicted("disorderly_conduct", "2026-01-01", "2026-02-01")
    route = offences(told, told)
    assert barred(route) is None
    assert "background.offences[0].occurrence" in condition(route, "criminality").needs


def test_one_small_offence_at_home_and_one_in_canada_are_not_two():
    abroad = convicted("disorderly_conduct", "2025-01-01", "2025-02-01")
    home = convicted("disorderly_conduct", "2026-01-01", "2026-02-01", place="CA", prison_months=0)
    assert barred(offences(abroad, home)) is False


# --- In Canada -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("months", "ground"), [(6, "criminality"), (6.5, "serious criminality")])
def test_more_than_six_months_of_prison_in_canada_is_serious(months, ground):
    told = convicted("assault", "2020-01-01", "2021-01-01", place="CA", prison_months=months)
    assert row(offences(told))["ground"] == ground


def test_prison_abroad_changes_nothing():
    told = convicted("assault", "2020-01-01", "2021-01-01", prison_months=24)
    assert row(offences(told))["class"] == "ordinary"


def test_a_small_offence_in_canada_without_the_prison_is_asked_about():
    told = convicted("disorderly_conduct", "2020-01-01", "2021-01-01", place="CA")
    route = offences(told)
    assert condition(route, "serious-criminality").needs == ("background.offences[0].prison_months",)


# --- Whom it concerns ------------------------------------------------------------------------------


def test_a_permanent_resident_of_canada_is_barred_only_by_a_serious_offence():
    resident = {"age": 40, "citizenships": ["US"], "canada_status": "permanent_resident"}
    assert barred(offences(OLD_THEFT, applicant=resident)) is False
    assert (
        barred(offences(convicted("burglary_home", "2000-01-01", "2001-01-01"), applicant=resident)) is True
    )


@pytest.mark.parametrize(
    "person",
    [{"citizenships": ["US", "CA"]}, {"canada_status": "citizen"}, {"canada_status": "registered_indian"}],
)
def test_whoever_enters_by_right_has_nothing_to_prove(person):
    route = offences(convicted("burglary_home", "2000-01-01", "2001-01-01"), applicant=person)
    assert (route.standing, route.measures["verdict"]) == ("strong", "clear")
    assert route.measures["blocks"] == []
    assert {c.outcome for c in route.streams[0].conditions[1:]} == {"not_applicable"}


def test_offences_that_were_not_told_are_asked_for_once_the_section_is_open():
    report = report_of({"offences": []})
    assert report.admissibility.standing == "strong"
    route = route_of({"offences": None})
    assert "background.offences" in condition(route, "criminality").needs


def test_fees_rise_each_first_of_december_and_are_not_known_after_that():
    told = convicted("burglary_home", "1990-01-01", "1991-01-01")
    small = convicted("assault", "2022-01-01", "2023-01-01")
    for day, serious, ordinary in (
        (date(2023, 11, 30), 1000, 200),
        (date(2023, 12, 1), 1148.87, 229.77),
        (date(2024, 11, 30), 1148.87, 229.77),
        (date(2024, 12, 1), 1199, 239.75),
        (date(2025, 11, 30), 1199, 239.75),
        (date(2025, 12, 1), 1231, 246.25),
        (date(2026, 11, 30), 1231, 246.25),
        (date(2026, 12, 1), None, None),
    ):
        assert offences(told, as_of=day).measures["fees_total_cad"] == serious
        assert offences(small, as_of=day).measures["fees_total_cad"] == ordinary


def test_nothing_is_due_where_nothing_bars():
    assert route_of({}).measures["fees_total_cad"] == 0
    assert route_of({}, as_of=AS_OF).fees == ()
