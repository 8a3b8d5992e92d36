"""What the reports of the example situations on business and the provinces must get right."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from moveto_ca import assess
from moveto_ca.intake import read_profile_file
from support import AS_OF, ROOT

if TYPE_CHECKING:
    from moveto_ca.report import Report, Stream


@cache
def report(number: int) -> Report:
    (path,) = (ROOT / "examples").glob(f"{number:02}-*.json")
    return assess(read_profile_file(path), as_of=AS_OF)


def stream(number: int, stream_id: str) -> Stream:
    found = report(number).stream(stream_id)
    assert found is not None, stream_id
    return found


def outcomes(found: Stream) -> dict[str, str]:
    return {c.id: c.outcome for c in found.conditions}


# --- 5: a couple of 52 and 50 with savings ----------------------------------------------------------


def test_the_couple_with_savings_learns_what_is_closed_and_since_when() -> None:
    start_up, self_employed = stream(5, "business/fed-suv"), stream(5, "business/fed-self-employed")
    assert (start_up.standing, start_up.measures["status_since"]) == ("closed", "2026-07-01")
    assert (self_employed.standing, self_employed.measures["status_since"]) == ("closed", "2024-04-30")


def test_the_couple_with_savings_is_not_told_of_any_way_that_money_alone_opens() -> None:
    business = report(5).route("business")
    assert business is not None
    assert not [s.id for s in business.streams if s.standing in ("strong", "eligible")]
    every = " ".join(s.title for route in report(5).routes for s in route.streams).casefold()
    assert "retire" not in every
    for name in ("bc-ei-base", "mb-entrepreneur", "nb-business"):
        found = outcomes(stream(5, f"business/{name}"))
        assert (found["net-worth"], found["experience"]) == ("met", "unknown")


def test_the_couple_with_savings_has_no_province_without_an_offer_or_a_tie() -> None:
    provincial = report(5).route("provincial")
    assert provincial is not None
    assert {s.standing for s in provincial.streams} <= {"within_reach", "closed", "not_available"}


# --- 6: a veterinarian who wants Alberta ------------------------------------------------------------


def test_the_veterinarian_may_be_picked_out_of_the_pool_by_alberta() -> None:
    found = stream(6, "provincial/ab-priority-sectors")
    assert found.standing == "eligible"
    assert found.measures["adds_crs"] == 600
    effect = found.measures["nomination"]
    assert effect["crs_with"] == effect["crs_without"] + 600


def test_whether_animals_count_as_health_care_is_for_alberta_to_say() -> None:
    found = stream(6, "provincial/ab-health-express-entry")
    made = next(c for c in found.conditions if c.id == "occupation")
    assert (made.outcome, made.needs) == ("unknown", ())


# --- 16: a founder with 300,000 ---------------------------------------------------------------------


def test_the_founder_learns_that_the_start_up_visa_is_closed_and_the_pilot_only_announced() -> None:
    assert stream(16, "business/fed-suv").standing == "closed"
    pilot = stream(16, "business/fed-entrepreneur-pilot")
    assert (pilot.status, pilot.standing) == ("announced", "closed")
    assert "No conditions are published" in pilot.summary


def test_the_founder_learns_where_300_000_is_enough() -> None:
    base, regional = stream(16, "business/bc-ei-base"), stream(16, "business/bc-ei-regional")
    assert outcomes(base)["net-worth"] == "not_met"
    assert outcomes(base)["investment"] == "met"
    assert outcomes(regional)["net-worth"] == outcomes(regional)["investment"] == "met"
    assert outcomes(regional)["experience"] == "met"


def test_the_founder_has_permits_and_none_of_them_counts_as_canadian_experience() -> None:
    for stream_id in ("business/c11", "business/c61", "cusma/investor", "cusma/intra-company-transferee"):
        found = stream(16, stream_id)
        assert found.standing in ("eligible", "incomplete")
        assert found.measures["bridge"]["counts"] is False
    assert any("does not count" in caution for caution in stream(16, "business/c61").cautions)


# --- 17: an electrician with an offer in Saskatchewan -----------------------------------------------


def test_the_electrician_has_saskatchewans_offer_stream_once_the_job_is_approved() -> None:
    provincial = report(17).route("provincial")
    assert provincial is not None
    assert provincial.best_stream == "provincial/sk-employment-offer"
    found = stream(17, "provincial/sk-employment-offer")
    assert outcomes(found) | {"approval": "unknown", "offer": "met", "sector": "met"} == outcomes(found)
    assert found.measures["adds_crs"] == 0
    assert outcomes(stream(17, "provincial/sk-capped-sectors"))["sector"] == "not_met"


def test_the_electrician_is_told_nothing_of_a_business() -> None:
    assert report(17).route("business") is None


# --- 18: a teacher from Louisiana with near-native French -------------------------------------------


def test_the_teacher_learns_that_communities_want_an_offer_and_her_french_is_enough() -> None:
    found = outcomes(stream(18, "provincial/francophone-community"))
    assert (found["language"], found["offer"]) == ("met", "not_met")
    strategic = stream(18, "provincial/nb-strategic-initiative")
    assert outcomes(strategic)["french"] == "met"


def test_the_teacher_needs_no_nomination() -> None:
    assert report(18).routes[0].id == "express-entry"
    assert report(18).routes[0].standing == "strong"


def test_the_founder_gets_one_answer_on_the_plan_in_all_three_transfers_and_the_agreements_first() -> None:
    streams = ("business/c61", "cusma/intra-company-transferee", "other-work/general-ict")
    asked = [{path for c in stream(16, name).conditions for path in c.needs} for name in streams]
    assert all("business.business_plan" in paths for paths in asked)
    scores = [stream(16, name).score or 0 for name in streams]
    assert scores[1] > scores[0]
    assert [r.id for r in report(16).routes if r.id in ("cusma", "business")] == ["cusma", "business"]
