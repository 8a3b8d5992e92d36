"""Work counted to the day: the year of 1,560 hours, the cap of 30 a week, windows, and what is not told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moveto_ca.profile.person import Job
from moveto_ca.rules.day_rules import DayRules
from moveto_ca.rules.job_facts import CANADIAN, FOREIGN, JobFacts
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.rules.work_history import Worked, amount, longest_continuous, told_years, worked

AS_OF = date(2026, 10, 15)
RULES = DayRules(PACKAGED, AS_OF).work
TEN_YEARS = date(2016, 10, 15)


def jobs(*told: dict[str, Any]) -> tuple[JobFacts, ...]:
    return tuple(
        JobFacts(Job.model_validate({"noc": "21231", "country": "US", **one}), place, AS_OF, RULES)
        for place, one in enumerate(told)
    )


def foreign(*told: dict[str, Any], first: date = TEN_YEARS, before: date = AS_OF) -> Worked:
    return worked(jobs(*told), FOREIGN, first, before, RULES)


def span(start: date, days: int, hours: float) -> dict[str, Any]:
    return {"start": start, "end": start + timedelta(days=days - 1), "hours_per_week": hours}


@pytest.mark.parametrize(
    ("days", "hours", "years"),
    [
        (364, 30, 1),
        (363, 30, 0),
        (364, 60, 1),
        (182, 60, 0),  # 1,560 hours in six months are no year
        (728, 15, 1),
        (727, 15, 0),
        (728, 30, 2),
        (364, 29.5, 0),
    ],
)
def test_a_year_is_1560_hours_and_hours_above_30_a_week_never_count(days, hours, years):
    assert foreign(span(date(2020, 1, 1), days, hours)).years == years


def test_part_time_jobs_at_the_same_time_add_up_to_full_time():
    half = span(date(2024, 1, 1), 364, 15)
    assert foreign(half, half).years == 1


def test_the_same_period_counts_once_however_many_jobs_fill_it():
    full = span(date(2024, 1, 1), 364, 40)
    assert foreign(full, full, full).years == 1


def test_several_jobs_one_after_the_other_add_up():
    one, other = span(date(2020, 1, 1), 182, 30), span(date(2022, 1, 1), 182, 30)
    assert foreign(one, other).years == 1


def test_the_first_day_of_the_window_counts_and_the_day_of_the_application_does_not():
    start = date(2025, 10, 16)
    assert foreign({"start": start, "end": None, "hours_per_week": 30}).certain == RULES.year
    assert foreign({"start": start + timedelta(days=1), "end": None, "hours_per_week": 30}).years == 0
    early = span(date(2016, 10, 1), 364 + 14, 30)
    assert foreign(early).certain == RULES.year


def test_a_job_that_goes_on_counts_up_to_yesterday():
    now = foreign({"start": "2025-10-16", "end": None, "hours_per_week": 30})
    until = foreign({"start": "2025-10-16", "end": "2026-10-14", "hours_per_week": 30})
    assert now.certain == until.certain


@pytest.mark.parametrize("field", ["start", "end", "hours_per_week", "noc", "country"])
def test_a_fact_that_was_not_told_makes_the_years_possible_not_certain(field):
    told = {"noc": "21231", "country": "US", "start": "2020-01-01", "end": "2024-12-31", "hours_per_week": 40}
    told.pop(field)
    (job,) = (JobFacts(Job.model_validate(told), 0, AS_OF, RULES),)
    found = worked([job], FOREIGN, TEN_YEARS, AS_OF, RULES)
    assert found.known is None
    assert found.years == 0
    assert found.most_years >= 5
    assert found.needs == (f"work[0].{field}",)


def test_an_untold_fact_that_cannot_matter_is_not_asked_for():
    found = foreign(span(date(2020, 1, 1), 364, 30), {"start": "2024-01-01", "end": "2024-03-01"})
    assert found.known == 1
    assert found.needs == ()


def test_unskilled_and_unpaid_work_does_not_count():
    year = span(date(2020, 1, 1), 364, 30)
    assert foreign({**year, "noc": "65200"}).years == 0
    assert foreign({**year, "paid": False}).years == 0
    assert foreign({**year, "duties_match": False}).years == 0


def test_canadian_work_asks_for_more_than_foreign_work():
    year = {**span(date(2024, 1, 1), 400, 30), "country": "CA"}
    sure = {"authorized": True, "self_employed": False, "while_full_time_student": False}
    assert worked(jobs({**year, **sure}), CANADIAN, TEN_YEARS, AS_OF, RULES).years == 1
    asked = worked(jobs(year), CANADIAN, TEN_YEARS, AS_OF, RULES).needs
    assert asked == ("work[0].authorized", "work[0].self_employed", "work[0].while_full_time_student")


def test_years_as_told_are_completed_years():
    assert told_years(2.9, 10, RULES, ()).known == 2
    assert told_years(0.99, 10, RULES, ()).known == 0
    assert told_years(3, 10, RULES, ()).known == 3
    assert told_years(None, 10, RULES, ("work_years.canada",)).needs == ("work_years.canada",)
    assert told_years(5, 10, RULES, (), "65200").known == 0


def test_the_longest_stretch_breaks_at_a_day_without_work():
    broken = jobs(span(date(2020, 1, 1), 182, 30), span(date(2020, 7, 2), 182, 30))
    assert longest_continuous(broken, "21231", TEN_YEARS, AS_OF, RULES) == RULES.year // 2
    joined = jobs(span(date(2020, 1, 1), 182, 30), span(date(2020, 7, 1), 182, 30))
    assert longest_continuous(joined, "21231", TEN_YEARS, AS_OF, RULES) == RULES.year


PERIODS = st.lists(
    st.tuples(st.integers(0, 400), st.integers(1, 400), st.integers(0, 6000)).map(
        lambda p: (p[0], p[0] + p[1], p[2])
    ),
    min_size=1,
    max_size=6,
)


@given(PERIODS)
def test_the_amount_is_the_sum_over_days_of_the_capped_hours(periods):
    by_day = sum(min(3000, sum(h for a, b, h in periods if a <= day < b)) for day in range(801))
    assert amount(periods, 3000) == by_day


@given(PERIODS, PERIODS)
def test_more_work_never_counts_less(periods, more):
    assert amount(periods + more, 3000) >= amount(periods, 3000)
