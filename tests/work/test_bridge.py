"""From a permit to permanent residence: what counts, from which day, and what the family may do."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from moveto_ca.profile import Profile
from moveto_ca.rules.assess import assess
from moveto_ca.rules.bridge import bridge, bridge_measure, owns_the_business
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.listed import ROUTES
from moveto_ca.rules.permits.family import family_may, spouse_may_work
from moveto_ca.rules.permits.spouse import SpouseRules
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF
from work.workers import profile, stream

JOB = {
    "noc": "21301",
    "country": "CA",
    "hours_per_week": 40,
    "self_employed": False,
    "authorized": True,
    "while_full_time_student": False,
}


def facts_of(offer: dict[str, Any] | None = None, **facts: Any) -> Facts:
    return Facts(profile(offer=offer, **facts), AS_OF, PACKAGED)


def counts(name: str, offer: dict[str, Any] | None = None, **facts: Any) -> bool | None:
    told = facts_of(offer, **facts)
    plans = told.profile.plans
    offers = None if plans is None else plans.job_offers
    return bridge(told, name, offers[0] if offers else None).counts


@pytest.mark.parametrize(
    ("name", "offer", "expected"),
    [
        ("cusma/professional", {"arrangement": "employee"}, True),
        ("cusma/professional", {"arrangement": "contract"}, False),
        ("cusma/professional", {"arrangement": "employer_contract"}, None),
        ("cusma/professional", {"arrangement": ...}, None),
        ("cusma/professional", {"arrangement": "own_practice"}, False),
        ("cusma/trader", {"owner_share_percent": 60}, False),
        ("cusma/intra-company-transferee", {"owner_share_percent": 0}, True),
        ("cusma/intra-company-transferee", {"owner_share_percent": 51}, False),
        # A small share alone does not make an owner, nor rule it out.
        ("cusma/intra-company-transferee", {"owner_share_percent": 50}, None),
        ("cusma/professional", {"arrangement": "employee", "owner_share_percent": 2}, None),
        ("other-work/lmia-high", {"owner_share_percent": ...}, True),
        ("other-work/francophone-mobility", {"noc": "64100"}, False),
        ("other-work/francophone-mobility", {"noc": ...}, None),
        ("other-work/lmia-high", {}, True),
        ("other-work/religious-charitable", {"paid": False}, False),
        ("other-work/spouse-c41", {}, True),
        ("other-work/digital-nomad", {}, False),
        ("cusma/business-visitor", {}, False),
        ("study/study", {}, False),
        ("study/pgwp", {}, True),
        ("business/c11", {}, False),
    ],
)
def test_whether_work_on_a_permit_counts(name: str, offer: dict[str, Any], expected: bool | None) -> None:
    assert counts(name, offer) is expected


def test_a_year_of_full_time_work_counts_from_the_day_on_which_1560_hours_are_reached() -> None:
    found = bridge_measure(facts_of({"start": "2027-01-04"}), "other-work/lmia-high", _offer())
    assert (found["from"], found["months_counted"]) == ("2028-01-03", 0.0)


def _offer(**changes: Any) -> Any:
    plans = profile(offer={"start": "2027-01-04", **changes}).plans
    assert plans is not None
    assert plans.job_offers
    return plans.job_offers[0]


def test_express_entry_counts_the_year_on_that_day_and_not_the_day_before() -> None:
    day = date(2028, 1, 3)
    told = profile(applicant__work=[{**JOB, "start": "2027-01-04", "end": None}])
    for on, outcome in ((day, "met"), (date(2028, 1, 2), "not_met")):
        found = assess(told, as_of=on).stream("express-entry/canadian-experience-class")
        assert found is not None
        assert next(c for c in found.conditions if c.id == "canadian-work").outcome == outcome


def test_work_already_done_in_canada_brings_the_year_nearer() -> None:
    half = {**JOB, "start": "2026-01-01", "end": "2026-07-01"}
    found = bridge_measure(facts_of({}, applicant__work=[half]), "other-work/lmia-high", _offer())
    assert found["months_counted"] == 6.0
    assert found["from"] == "2027-07-05"


def test_a_year_that_is_complete_already_counts_from_today() -> None:
    year = {**JOB, "start": "2025-01-01", "end": "2026-07-01"}
    found = bridge_measure(facts_of({}, applicant__work=[year]), "other-work/lmia-high", _offer())
    assert found["from"] == AS_OF.isoformat()


def test_the_job_held_now_counts_until_the_planned_one_begins() -> None:
    """Seven months are done, five more of the present job complete the year before the new one begins."""
    now = {**JOB, "start": "2026-04-22", "end": None}
    later = _offer()
    alone = bridge_measure(facts_of({}, applicant__work=[now]), "other-work/spouse-c41")
    before = bridge_measure(facts_of({}, applicant__work=[now]), "other-work/lmia-high", later)
    assert later.start is not None
    assert AS_OF < later.start < date(2027, 4, 20)
    assert before["from"] == "2027-04-21"
    assert alone["counts"] is None


def test_work_in_quebec_is_told_whom_the_class_is_for() -> None:
    for place, said in (("CA-QC", True), ("CA-ON", False)):
        told = facts_of({"province": place})
        plans = told.profile.plans
        assert plans is not None
        assert plans.job_offers is not None
        why = bridge_measure(told, "other-work/lmia-high", plans.job_offers[0])["why"]
        assert ("outside Quebec" in why) is said


@pytest.mark.parametrize(
    ("share", "expected"), [(0, False), (None, False), (30, None), (50, None), (51, True), (100, True)]
)
def test_only_the_owner_of_more_than_half_is_taken_for_the_owner(share: Any, expected: bool | None) -> None:
    business = ... if share is None else {"ownership_percent": share}
    told = Profile.model_validate({} if business is ... else {"business": business})
    assert owns_the_business(Facts(told, AS_OF, PACKAGED)) is expected


def test_a_member_of_the_family_who_is_no_us_citizen_is_told_of_a_visa() -> None:
    document = {
        "partner": {"relationship": "married", "citizenships": ["IN"], "us_status": "temporary"},
        "children": [{"age": 4, "citizenships": ["IN"]}, {"age": 4, "citizenships": ["US", "IN"]}],
    }
    rows = family_may(Facts(Profile.model_validate(document), AS_OF, PACKAGED), None)
    assert ["a visa or a travel authorization" in row["why"] for row in rows] == [True, True, False]
    document["partner"]["us_status"] = "permanent_resident"  # type: ignore[index]
    (partner, *_) = family_may(Facts(Profile.model_validate(document), AS_OF, PACKAGED), None)
    assert "visa" not in partner["why"]


def test_who_is_at_home_in_canada_needs_no_permit_of_the_worker() -> None:
    document = {
        "partner": {"relationship": "married", "citizenships": ["US", "CA"]},
        "children": [{"age": 4, "canada_status": "permanent_resident"}, {"age": 4, "citizenships": ["US"]}],
    }
    partner, resident, child = family_may(Facts(Profile.model_validate(document), AS_OF, PACKAGED), None)
    assert "without a permit" in partner["why"]
    assert "needs no permit" in resident["why"]
    assert "school" in child["why"]


def test_work_that_is_three_years_back_by_then_no_longer_counts() -> None:
    old = {**JOB, "start": "2023-12-01", "end": "2024-01-31"}
    with_old = bridge_measure(facts_of({}, applicant__work=[old]), "other-work/lmia-high", _offer())
    assert with_old["from"] == "2028-01-03"


def test_without_jobs_told_it_is_not_said_how_much_counts_already() -> None:
    assert bridge_measure(facts_of({}, applicant__work=...), "other-work/lmia-high")["months_counted"] is None


SPOUSE = {"relationship": "married", "genuine": True}


@pytest.mark.parametrize(
    ("offer", "expected"),
    [
        ({"noc": "21301", "months": 36}, True),
        ({"noc": "21301", "months": 16}, True),
        ({"noc": "21301", "months": 15}, False),
        ({"noc": "21301"}, None),
        ({"noc": "52120", "months": 36}, False),
        ({"noc": "52121", "months": 36}, False),
        ({"noc": "12201", "months": 36}, False),
        ({"noc": "22300", "months": 36}, True),
        ({"noc": "42201", "months": 36}, None),
        ({"noc": ..., "months": 36}, None),
    ],
)
def test_whether_the_spouse_of_the_worker_may_work(offer: dict[str, Any], expected: bool | None) -> None:
    told = facts_of(offer, partner=SPOUSE)
    plans = told.profile.plans
    assert plans is not None
    assert plans.job_offers
    assert spouse_may_work(told, plans.job_offers[0])[0] is expected


def test_the_family_has_one_row_a_member_and_children_go_to_school_but_get_no_open_permit() -> None:
    told = facts_of(
        {"months": 36},
        partner=SPOUSE,
        children=[{"age": 9}, {"age": 22}],
    )
    plans = told.profile.plans
    assert plans is not None
    assert plans.job_offers
    rows = family_may(told, plans.job_offers[0])
    assert [(row["who"], row["open_work_permit"]) for row in rows] == [
        ("partner", True),
        ("children[0]", False),
        ("children[1]", False),
    ]
    assert "school" in rows[1]["why"]
    assert "no dependent child" in rows[2]["why"]


@pytest.mark.parametrize(("until", "expected"), [("2027-01-31", False), ("2028-06-30", None), (..., None)])
def test_no_permit_of_a_spouse_follows_from_work_without_one(until: Any, expected: bool | None) -> None:
    told = facts_of({"noc": "21301", "months": 36}, partner=SPOUSE, applicant__status_until=until)
    plans = told.profile.plans
    assert plans is not None
    assert plans.job_offers
    fact, why = spouse_may_work(told, plans.job_offers[0], permit=False)
    assert fact is expected
    assert "gives you no permit" in why
    assert "at least 16 months" in why


def test_a_conjugal_partner_gets_no_open_permit() -> None:
    (row,) = family_may(facts_of({}, partner={"relationship": "conjugal"}), None)
    assert row["open_work_permit"] is False


def test_before_2025_any_skilled_worker_with_six_months_left_was_enough() -> None:
    rules = SpouseRules(PACKAGED, date(2025, 1, 20))
    assert rules.months == 6
    assert rules.occupation("12201") is True
    assert rules.occupation("64100") is None
    assert SpouseRules(PACKAGED, date(2025, 1, 21)).occupation("12201") is False


def test_the_one_day_on_which_the_months_can_be_counted_either_way_is_unknown() -> None:
    rules = SpouseRules(PACKAGED, AS_OF)
    days = [date(2028, 3, 20), date(2028, 3, 21), date(2028, 3, 22)]
    assert [rules.long_enough(day, AS_OF) for day in days] == [False, None, True]


def test_every_permit_of_these_routes_has_its_bridge() -> None:
    told = profile(offer={})
    for route in ("cusma", "other-work", "study"):
        spec = next(listed.spec for listed in ROUTES if listed.id == route)
        for one in spec.streams:
            if one.id == "other-work/h1b-accelerated":
                continue
            assert bridge_measure(Facts(told, AS_OF, PACKAGED), one.id)["why"]


def test_the_bridge_is_a_measure_of_the_streams() -> None:
    found = stream("lmia-high", offer={}).measures["bridge"]
    assert set(found) == {"counts", "months_counted", "from", "why"}
    report = assess(Profile.model_validate({}), as_of=AS_OF)
    for one in report.streams():
        if one.id.startswith(("study/", "cusma/")):
            assert "bridge" in one.measures
