"""Birthdays and ends of tests that will lower a score, with their dates."""

from datetime import date, timedelta

from advice.advised import advice_for, changed, example, report_of
from moveto_ca.advice.advise import advise
from moveto_ca.advice.events import events
from moveto_ca.advice.told import Told
from moveto_ca.rules.assess import assess
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

ENGINEER = example("04")
FSW = "express-entry/federal-skilled-worker"


def on(profile, day):
    (event,) = (event for event in advice_for(profile).ahead if event.on == date.fromisoformat(day))
    return event


def effect(event, stream=FSW):
    return next(one for one in event.effects if one.stream == stream)


def points_on(profile, day):
    return assess(profile, as_of=day).route("express-entry").measures["crs"]["total"]


def test_a_birthday_lowers_the_points_by_what_the_two_days_differ():
    event = on(ENGINEER, "2027-05-20")
    assert (event.kind, event.who, event.text) == ("birthday", "applicant", "You turn 30.")
    found = effect(event)
    assert found.after.crs == points_on(ENGINEER, event.on)
    assert found.before.crs == points_on(ENGINEER, event.on - timedelta(days=1))
    assert (found.before.crs, found.after.crs) == (481, 476)


def test_a_test_stops_counting_on_its_second_anniversary():
    event = on(ENGINEER, "2028-03-14")
    assert event.kind == "test_expires"
    found = effect(event)
    assert found.after.crs == points_on(ENGINEER, event.on)
    assert found.before.crs == points_on(ENGINEER, event.on - timedelta(days=1))


def test_a_birthday_after_a_test_has_ended_is_told_as_if_the_test_were_renewed():
    found = effect(on(ENGINEER, "2028-05-20"))
    assert (found.before.crs, found.after.crs) == (476, 470)


def test_the_end_of_a_french_test_takes_the_french_rounds_away():
    found = effect(on(example("18"), "2028-05-20"))
    assert found.before.standing == "strong"
    assert found.after.standing == "eligible"


def test_the_end_of_an_assessment_takes_the_degree_away():
    education = ENGINEER.to_dict()["applicant"]["education"]
    for credential in education:
        credential["eca_date"] = "2022-03-01"
    event = on(changed(ENGINEER, applicant__education=education), "2027-03-01")
    assert event.kind == "assessment_expires"
    assert effect(event).after.crs < effect(event).before.crs


def test_a_birthday_that_costs_nothing_is_not_told():
    assert not [event for event in advice_for(example("05")).ahead if event.kind == "birthday"]


def test_who_is_born_on_29_february_turns_a_year_older_on_1_march():
    leap = changed(ENGINEER, applicant__birth_date="1996-02-29")
    assert effect(on(leap, "2027-03-01")).after.crs == points_on(leap, date(2027, 3, 1))
    assert points_on(leap, date(2027, 2, 28)) == effect(on(leap, "2027-03-01")).before.crs


def test_an_age_told_without_a_birthday_gives_no_date():
    told = ENGINEER.to_dict()
    del told["applicant"]["birth_date"]
    aged = changed(ENGINEER, applicant=told["applicant"] | {"age": 29})
    assert all(event.kind != "birthday" for event in advice_for(aged).ahead)


def test_a_child_who_turns_twenty_two_is_no_longer_counted_as_dependent():
    child = {
        "birth_date": "2005-03-01",
        "accompanies": True,
        "married": False,
        "dependent_by_condition": False,
        "of": "both",
    }
    family = changed(example("08"), children=[child])
    found = [event for event in events(Told(family, AS_OF, PACKAGED)) if event.kind == "child_birthday"]
    assert [event.on for event in found] == [date(2027, 3, 1), date(2028, 3, 1)]
    assert found[0].text == "Child 1 turns 22."


def test_a_status_in_canada_ends_on_the_day_after_its_last():
    worker = changed(example("09"), applicant__status_until="2027-06-30")
    found = [event for event in events(Told(worker, AS_OF, PACKAGED)) if event.kind == "status_ends"]
    assert [event.on for event in found] == [date(2027, 7, 1)]
    assert found[0].come.applicant.status_until == date(2027, 6, 30)
    assert found[0].not_come.applicant.status_until > found[0].on


def test_the_end_of_the_stay_is_told_whatever_it_does_to_the_ways_in():
    event = on(example("09"), "2027-02-01")
    assert event.kind == "status_ends"
    assert event.text == "Your status in Canada has ended: its last day was 2027-01-31."


CUSMA_ENDS = "2027-01-01"
PROFESSIONAL = "cusma/professional"


def test_the_day_from_which_nobody_knows_whether_the_trade_agreement_stands_is_named():
    event = on(example("03"), CUSMA_ENDS)
    assert event.kind == "programme_status_ends"
    assert "from this day on it is not known whether it takes applications" in event.text
    assert "six months' notice" in event.text
    found = effect(event, PROFESSIONAL)
    assert (found.before.standing, found.before.score) == ("strong", 100)
    assert (found.after.standing, found.after.score) == ("eligible", 78)


def test_a_programme_in_which_the_person_stands_no_worse_gives_no_day():
    assert all(event.kind != "programme_status_ends" for event in advice_for(ENGINEER).ahead)


def test_a_programme_of_which_nothing_is_known_any_longer_gives_no_day():
    after = changed(example("03"), plans__aims=["settle"])
    later = date(2027, 1, 2)
    advice = advise(after, assess(after, as_of=later), later)
    assert all(event.kind != "programme_status_ends" for event in advice.ahead)


def test_nothing_further_than_two_years_ahead_is_looked_at():
    advice = advice_for(ENGINEER)
    assert advice.until == date(2028, 11, 22)
    assert max(event.on for event in advice.ahead) <= advice.until


def test_the_rounds_are_those_known_today_even_where_the_law_is_of_a_later_day():
    later = assess(ENGINEER, as_of=date(2028, 5, 20))
    assert later.stream(FSW).conditions[-1].share is None  # no round of that year is known yet
    found = effect(on(ENGINEER, "2028-05-20"))
    assert found.after.standing == report_of(ENGINEER).stream(FSW).standing
