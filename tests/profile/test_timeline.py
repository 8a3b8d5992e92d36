"""What lies ahead of the day of the assessment, and what may."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from moveto_ca.intake import check_against, parse_profile
from moveto_ca.profile import __all__ as names
from moveto_ca.timeline import _PAST
from support import AS_OF


def found(document: Any) -> list[str]:
    return [problem.path for problem in check_against(parse_profile(document), AS_OF)]


def test_the_day_itself_is_not_in_the_future() -> None:
    assert found({"applicant": {"work": [{"start": AS_OF}], "birth_date": "1990-01-01"}}) == []
    assert found({"applicant": {"work": [{"start": AS_OF + timedelta(1)}]}}) == ["applicant.work[0].start"]


def test_a_month_that_has_begun_is_not_in_the_future() -> None:
    assert found({"applicant": {"citizenship_events": [{"kind": "granted", "date": "2026-11"}]}}) == []
    assert found({"applicant": {"citizenship_events": [{"kind": "granted", "date": "2026-12"}]}}) == [
        "applicant.citizenship_events[0].date"
    ]


def test_plans_may_lie_ahead() -> None:
    ahead = "2030-01-01"
    assert (
        found(
            {
                "applicant": {"status_until": ahead, "work": [{"start": "2020-01-01", "end": ahead}]},
                "plans": {"move_by": ahead, "landing_on": ahead, "job_offers": [{"start": ahead}]},
            }
        )
        == []
    )


def test_what_an_ancestor_did_later_is_no_error_on_an_earlier_day() -> None:
    profile = parse_profile({"ancestry": [[{"birth_date": "1925", "death_date": "2011-04-09"}]]})
    assert check_against(profile, date(2009, 4, 16)) == []


def test_what_never_happened_lies_nowhere() -> None:
    assert found({"applicant": {"citizen_since": None, "work": [{"end": None}]}, "partner": None}) == []


def test_an_age_of_one_hundred_and_twenty_is_possible() -> None:
    assert found({"applicant": {"birth_date": "1906-11-22"}}) == []
    assert found({"applicant": {"birth_date": "1905-11-22"}}) == ["applicant.birth_date"]


def test_a_person_of_thirty_may_have_worked_since_birth_at_the_earliest() -> None:
    assert found({"applicant": {"age": 30, "work": [{"start": "1995-06-01"}]}}) == []
    assert found({"applicant": {"age": 30, "work": [{"start": "1994-12-31"}]}}) == ["applicant.work[0].start"]


def test_the_partner_is_looked_at_as_well() -> None:
    assert found({"partner": {"age": 30, "work": [{"start": "1980-01-01"}]}}) == ["partner.work[0].start"]
    assert found(
        {
            "partner": {
                "birth_date": "1990-01-01",
                "ancestry": [[{"birth_date": "1960"}, {"birth_date": "1970"}]],
            }
        }
    ) == ["partner.ancestry[0][1].birth_date"]


def test_a_parent_known_only_by_the_year_may_be_older() -> None:
    line = [{"birth_date": "1960"}, {"birth_date": "1960"}]
    assert found({"ancestry": [line]}) == []


def test_one_place_has_one_problem() -> None:
    assert found({"applicant": {"birth_date": "2030-01-01"}, "ancestry": [[{"birth_date": "2031"}]]}) == [
        "applicant.birth_date",
        "ancestry[0][0].birth_date",
    ]


@pytest.mark.parametrize("model", _PAST)
def test_every_date_that_is_looked_at_is_a_field(model: str) -> None:
    from moveto_ca import profile

    assert model in names
    assert set(_PAST[model]) <= set(getattr(profile, model).model_fields)
