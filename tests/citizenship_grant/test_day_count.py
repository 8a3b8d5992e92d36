"""How days in Canada are counted (K1 to K9): to the day, at every boundary."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moveto_ca.rules.citizenship.grants.days import common, counted, days_absent, united, without
from residents import UNTOLD, outcome, resident, stream_of
from support import AS_OF


def measures(document, as_of=AS_OF):
    return stream_of(document, as_of=as_of).measures


def with_trips(*trips, since="2020-01-01", **presence):
    absences = [{"left": left, "returned": returned} for left, returned in trips]
    return resident({"permanent_resident_since": since}, {"absences": absences, **presence})


def with_status(*periods, since="2024-01-01", **presence):
    told = [{"status": status, "from": first, "to": last} for status, first, last in periods]
    return resident({"permanent_resident_since": since}, {"status_periods": told, **presence})


def test_k1_the_period_runs_from_the_same_day_five_years_before_to_the_day_before():
    assert measures(resident())["eligibility_period"] == {"from": "2021-11-22", "to": "2026-11-21"}


def test_k1_a_day_before_the_period_counts_for_nothing():
    assert measures(resident())["pr_days"] == 1826
    assert measures(with_trips(("2021-11-20", "2021-11-22")))["pr_days"] == 1826
    assert measures(with_trips(("2021-11-21", "2021-11-23")))["pr_days"] == 1825


def test_k1_the_day_of_signing_itself_does_not_count():
    today = AS_OF.isoformat()
    assert measures(resident({"permanent_resident_since": today}))["pr_days"] == 0
    yesterday = (AS_OF - timedelta(days=1)).isoformat()
    assert measures(resident({"permanent_resident_since": yesterday}))["pr_days"] == 1


def test_k2_the_day_of_becoming_a_permanent_resident_counts_one():
    assert measures(resident({"permanent_resident_since": "2026-11-20"}))["pr_days"] == 2


@pytest.mark.parametrize("status", ["visitor", "student", "worker", "protected_person"])
def test_k3_a_day_of_temporary_or_protected_status_counts_half(status):
    found = measures(with_status((status, "2023-01-01", "2023-01-03")))
    assert found["half_day_credit"] == 1.5
    assert found["physical_presence_days"] == found["pr_days"] + 1.5


def test_k3_the_credit_never_passes_365_days():
    at = measures(with_status(("worker", "2022-01-02", "2023-12-31"), since="2024-01-01"))
    assert at["half_day_credit"] == 364.5
    over = measures(with_status(("worker", "2021-11-22", "2023-12-31"), since="2024-01-01"))
    assert over["half_day_credit"] == 365


def test_k3_half_days_before_the_period_do_not_count():
    found = measures(with_status(("worker", "2021-11-20", "2021-11-23")))
    assert found["half_day_credit"] == 1


def test_k3_days_after_permanent_residence_are_not_counted_twice():
    found = measures(with_status(("worker", "2023-12-31", "2024-06-30"), since="2024-01-01"))
    assert found["half_day_credit"] == 0.5


def test_k3_two_statuses_on_one_day_count_it_once():
    found = measures(
        with_status(("worker", "2023-01-01", "2023-01-10"), ("visitor", "2023-01-05", "2023-01-14"))
    )
    assert found["half_day_credit"] == 7


def test_k3_a_trip_takes_half_days_away():
    found = measures(
        with_status(
            ("worker", "2023-01-01", "2023-01-10"),
            absences=[{"left": "2023-01-02", "returned": "2023-01-05"}],
        )
    )
    assert found["half_day_credit"] == 4


@pytest.mark.parametrize("status", ["claimant", "none"])
def test_k4_days_without_status_or_as_a_claimant_do_not_count(status):
    assert measures(with_status((status, "2023-01-01", "2023-12-31")))["half_day_credit"] == 0


@pytest.mark.parametrize(
    ("left", "returned", "absent"),
    [
        ("2026-07-01", "2026-07-06", 4),
        ("2026-07-01", "2026-07-03", 1),
        ("2026-07-01", "2026-07-02", 0),
        ("2026-07-01", "2026-07-01", 0),
    ],
)
def test_k5_the_days_of_leaving_and_return_are_days_in_canada(left, returned, absent):
    assert days_absent(date.fromisoformat(left), date.fromisoformat(returned)) == absent
    assert measures(with_trips((left, returned)))["pr_days"] == 1826 - absent


def test_k5_who_is_still_away_is_absent_up_to_the_day_before():
    assert measures(with_trips(("2026-11-11", None)))["pr_days"] == 1826 - 10


def test_k6_the_29th_of_february_counts():
    assert measures(resident({"permanent_resident_since": "2024-02-28"}), date(2024, 3, 2))["pr_days"] == 3
    assert measures(resident({"permanent_resident_since": "2023-02-28"}), date(2023, 3, 2))["pr_days"] == 2


def test_k7_days_under_a_sentence_never_count():
    found = measures(resident({}, {"sentence_days": 40}))
    assert found["physical_presence_days"] == 1826 - 40
    assert found["sentence_days"] == 40


def test_k7_more_days_under_a_sentence_than_in_canada_leave_none():
    found = measures(resident({"permanent_resident_since": "2026-11-01"}, {"sentence_days": 900}))
    assert found["physical_presence_days"] == 0


def test_k8_days_abroad_in_crown_service_count_as_days_in_canada():
    away = with_trips(("2023-01-01", "2025-12-31"))
    served = with_trips(("2023-01-01", "2025-12-31"), crown_service_days=400)
    assert measures(served)["physical_presence_days"] == measures(away)["physical_presence_days"] + 400
    assert measures(served)["crown_service_days"] == 400


def test_k8_no_more_days_of_crown_service_count_than_were_spent_abroad():
    served = with_trips(("2026-01-01", "2026-01-12"), crown_service_days=400)
    assert measures(served)["crown_service_days"] == 10


def test_k9_half_a_day_short_fails():
    found = stream_of(
        resident(
            {"permanent_resident_since": "2024-11-22"},
            {"status_periods": [{"status": "worker", "from": "2022-11-24", "to": "2024-11-21"}]},
        )
    )
    assert found.measures["physical_presence_days"] == 1094.5
    assert outcome(found, "presence") == "not_met"
    assert found.measures["earliest_date"] == "2026-11-23"


def test_k9_the_days_to_the_day_are_enough():
    found = stream_of(resident({"permanent_resident_since": "2023-11-23"}))
    assert found.measures["physical_presence_days"] == 1095
    assert outcome(found, "presence") == "met"
    one_short = stream_of(resident({"permanent_resident_since": "2023-11-24"}))
    assert outcome(one_short, "presence") == "not_met"
    assert one_short.standing == "within_reach"


def test_without_credit_or_absence_the_earliest_day_is_1095_days_after_permanent_residence():
    found = measures(resident({"permanent_resident_since": "2026-01-10"}))
    assert found["earliest_date"] == (date(2026, 1, 10) + timedelta(days=1095)).isoformat()


def test_with_the_full_credit_the_earliest_day_is_730_days_after_permanent_residence():
    found = measures(with_status(("worker", "2023-01-01", "2025-12-31"), since="2026-01-01"))
    assert found["half_day_credit"] == 365
    assert found["earliest_date"] == (date(2026, 1, 1) + timedelta(days=730)).isoformat()


def test_a_condition_not_met_lifts_on_the_earliest_day():
    stream = stream_of(resident({"permanent_resident_since": "2026-01-10"}))
    presence = next(c for c in stream.conditions if c.id == "presence")
    assert presence.lifts_on == date(2026, 1, 10) + timedelta(days=1095)


# --- What is not told --------------------------------------------------------------------------------------


def presence_of(document):
    stream = stream_of(document)
    return next(c for c in stream.conditions if c.id == "presence")


def test_untold_trips_leave_it_open_where_they_may_decide():
    open_ = presence_of(resident({}, {"absences": UNTOLD}))
    assert (open_.outcome, open_.needs) == ("unknown", ("presence.absences",))
    short = presence_of(resident({"permanent_resident_since": "2025-01-01"}, {"absences": UNTOLD}))
    assert short.outcome == "not_met"


def test_an_untold_day_of_return_is_asked_for():
    found = presence_of(resident({}, {"absences": [{"left": "2022-01-01"}]}))
    assert (found.outcome, found.needs) == ("unknown", ("presence.absences[0].returned",))
    short_trip = presence_of(resident({}, {"absences": [{"left": "2026-10-01"}]}))
    assert short_trip.outcome == "met"


def test_an_untold_day_of_leaving_is_asked_for():
    found = presence_of(resident({}, {"absences": [{"returned": "2026-01-01"}]}))
    assert (found.outcome, found.needs) == ("unknown", ("presence.absences[0].left",))


def test_an_untold_earlier_status_is_asked_for_where_the_credit_may_decide():
    near = presence_of(resident({"permanent_resident_since": "2024-06-01"}, {"status_periods": UNTOLD}))
    assert (near.outcome, near.needs) == ("unknown", ("presence.status_periods",))
    enough = presence_of(resident({}, {"status_periods": UNTOLD}))
    assert enough.outcome == "met"
    far = presence_of(resident({"permanent_resident_since": "2026-06-01"}, {"status_periods": UNTOLD}))
    assert far.outcome == "not_met"


@pytest.mark.parametrize(
    ("period", "need"),
    [
        ({"status": "worker", "from": "2022-06-01"}, "presence.status_periods[0].to"),
        ({"status": "worker", "to": "2024-05-31"}, "presence.status_periods[0].from"),
        ({"from": "2022-06-01", "to": "2024-05-31"}, "presence.status_periods[0].status"),
    ],
)
def test_half_a_period_is_completed_by_a_question(period, need):
    document = resident({"permanent_resident_since": "2024-06-01"}, {"status_periods": [period]})
    found = presence_of(document)
    assert (found.outcome, found.needs) == ("unknown", (need,))


def test_an_untold_day_of_permanent_residence_is_asked_for():
    found = presence_of(resident({"permanent_resident_since": UNTOLD}))
    assert (found.outcome, found.needs) == ("unknown", ("applicant.permanent_resident_since",))


def test_a_period_as_a_permanent_resident_tells_the_day_too():
    periods = [{"status": "permanent_resident", "from": "2020-01-01", "to": None}]
    found = presence_of(resident({"permanent_resident_since": UNTOLD}, {"status_periods": periods}))
    assert found.outcome == "met"


def test_untold_days_under_a_sentence_are_asked_for_unless_there_was_no_offence():
    open_ = presence_of(resident({}, {"sentence_days": UNTOLD}, {"offences": UNTOLD}))
    assert (open_.outcome, open_.needs) == ("unknown", ("presence.sentence_days",))
    clean = presence_of(resident({}, {"sentence_days": UNTOLD}))
    assert clean.outcome == "met"


def test_the_measures_say_what_was_taken_as_none():
    found = measures(resident({}, {"sentence_days": UNTOLD, "status_periods": UNTOLD}, {"offences": UNTOLD}))
    assert found["taken_as_none"] == ["presence.status_periods", "presence.sentence_days"]
    assert found["physical_presence_days"] == 1826
    assert found["presence_met"] is True
    assert found["half_day_credit"] is None


# --- Any life ----------------------------------------------------------------------------------------------

DAYS = st.dates(date(2019, 1, 1), AS_OF - timedelta(days=1))


@st.composite
def lives(draw):
    """A permanent resident with trips that do not overlap, an earlier status and days under a sentence."""
    since = draw(st.dates(date(2020, 1, 1), AS_OF))
    marks = sorted(draw(st.lists(DAYS, max_size=8)))
    trips = [
        {"left": left.isoformat(), "returned": back.isoformat()}
        for left, back in zip(marks[::2], marks[1::2], strict=False)
    ]
    first, last = sorted((draw(DAYS), draw(DAYS)))
    status = draw(st.sampled_from(["visitor", "worker", "claimant", "protected_person"]))
    return resident(
        {"permanent_resident_since": since.isoformat()},
        {
            "absences": trips,
            "status_periods": [{"status": status, "from": first.isoformat(), "to": last.isoformat()}],
            "sentence_days": draw(st.sampled_from([0, 0, 0, 1, 30, 700, 1500])),
            "crown_service_days": draw(st.sampled_from([0, 0, 5, 400])),
        },
    )


def brute_force(document, day):
    """Count day by day, as a person with a calendar would; twice the days, so that halves are whole."""
    since = date.fromisoformat(document["applicant"]["permanent_resident_since"])
    told = document["presence"]
    period = told["status_periods"][0]
    first = date(day.year - 5, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)
    resident_days = half = away_as_resident = gone = 0

    def away(on):
        return any(
            date.fromisoformat(trip["left"]) < on < date.fromisoformat(trip["returned"])
            for trip in told["absences"]
        )

    on = first
    while on < day:
        if on >= since:
            resident_days += not away(on)
        elif period["from"] <= on.isoformat() <= period["to"] and period["status"] != "claimant":
            half += not away(on)
        on += timedelta(days=1)
    on = since
    while on < AS_OF:
        away_as_resident += away(on)
        gone += away(on) and on < first
        on += timedelta(days=1)
    crown = max(0, min(told["crown_service_days"], away_as_resident) - gone)
    sentence = told["sentence_days"] if first < AS_OF else 0
    return max(0, 2 * (resident_days + crown - sentence) + min(half, 730))


@given(lives())
@settings(max_examples=60)
def test_the_count_is_that_of_a_calendar(document):
    assert 2 * measures(document)["physical_presence_days"] == brute_force(document, AS_OF)


@given(lives())
@settings(max_examples=25)
def test_the_earliest_date_is_the_first_day_on_which_presence_is_met(document):
    earliest = date.fromisoformat(measures(document)["earliest_date"])
    assert brute_force(document, earliest) >= 2 * 1095
    day = AS_OF
    while day < earliest:
        found = brute_force(document, day)
        assert found < 2 * 1095, f"{day} is earlier than {earliest}"
        # A day more adds one day at most, so the days until then need no look.
        day += timedelta(days=max(1, (2 * 1095 - found) // 2 // 2))


@given(lives())
def test_the_credit_for_half_days_never_passes_365(document):
    assert 0 <= measures(document)["half_day_credit"] <= 365


@given(lives(), DAYS, DAYS)
def test_an_absence_more_never_adds_days(document, one, other):
    left, back = sorted((one, other))
    before = measures(document)
    # Days abroad in Crown service count, so that a trip is told to have been no such service.
    document["presence"]["crown_service_days"] = 0
    before = measures(document)
    document["presence"]["absences"].append({"left": left.isoformat(), "returned": back.isoformat()})
    after = measures(document)
    assert after["physical_presence_days"] <= before["physical_presence_days"]
    assert after["earliest_date"] >= before["earliest_date"]


SPANS = st.lists(st.tuples(st.integers(1, 60), st.integers(1, 60)), max_size=6)


def as_set(spans):
    return {day for first, last in spans for day in range(first, last + 1)}


@given(SPANS, SPANS)
def test_spans_behave_as_sets_of_days(one, other):
    a, b = united(one), united(other)
    assert as_set(a) == as_set(one)
    assert as_set(without(a, b)) == as_set(a) - as_set(b)
    assert as_set(common(a, b)) == as_set(a) & as_set(b)
    assert counted(a, 10, 40) == len(as_set(a) & set(range(10, 41)))
    assert all(first[1] + 1 < second[0] for first, second in pairwise(a))
