"""Ontario, the other provinces and Quebec at their edges; places, points and fees."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from moveto_ca import Profile, assess
from moveto_ca.rules.tables import PACKAGED
from provincial.nominees import (
    atlantic,
    condition,
    job,
    offer,
    person,
    skilled,
    stream,
    years_of_work,
)
from support import AS_OF

# --- Ontario, the other provinces, Quebec ---------------------------------------------------------

ONTARIO = "on-workforce-priority-teer-0-3"


def in_ontario(**applicant: Any) -> dict[str, Any]:
    document = skilled(province="CA-ON", job_offers=[offer(1, "CA-ON", employer="Acme")])
    document["applicant"] |= applicant
    return document


@pytest.mark.parametrize(
    ("start", "outcome"), [("2024-11-22", "met"), ("2024-11-26", "not_met"), ("2021-01-01", "met")]
)
def test_ontario_asks_for_two_years_in_the_same_occupation(start: str, outcome: str) -> None:
    work = [{**years_of_work(2), "start": start}]
    assert condition(in_ontario(work=work), ONTARIO, "experience").outcome == outcome


def test_work_in_the_occupation_of_more_than_five_years_ago_does_not_count_in_ontario() -> None:
    work = [{**years_of_work(2), "start": "2018-01-01", "end": "2021-11-21"}]
    assert condition(in_ontario(work=work), ONTARIO, "experience").outcome == "not_met"


@pytest.mark.parametrize(("start", "outcome"), [("2026-02-22", "unknown"), ("2026-02-23", "not_met")])
def test_in_teer_4_and_5_the_nine_months_are_those_of_a_proposal(start: str, outcome: str) -> None:
    work = {**years_of_work(1, 4), "country": "CA", "authorized": True, "employer": "Acme", "start": start}
    document = skilled(province="CA-ON", job_offers=[offer(4, "CA-ON", employer="Acme")])
    document["applicant"] |= {"work": [work], "canada_status": "worker", "residence": "CA-ON"}
    found = condition(document, "on-workforce-priority-teer-4-5", "prior-work")
    assert found.outcome == outcome


def at_work(province: str, start: str, hours: float = 40) -> dict[str, Any]:
    document = skilled(province=province, job_offers=[offer(1, province, employer="Acme")])
    document["applicant"] |= {
        "canada_status": "worker",
        "residence": province,
        "work": [
            {
                **years_of_work(1),
                "country": "CA",
                "authorized": True,
                "employer": "Acme",
                "employer_country": "CA",
                "start": start,
                "hours_per_week": hours,
                "while_full_time_student": False,
            }
        ],
    }
    return document


@pytest.mark.parametrize(
    ("province", "name", "start", "hours", "outcome"),
    [
        ("CA-MB", "mb-skilled-worker-in-manitoba", "2026-05-22", 40, "met"),
        ("CA-MB", "mb-skilled-worker-in-manitoba", "2026-05-23", 40, "not_met"),
        ("CA-MB", "mb-skilled-worker-in-manitoba", "2026-05-22", 20, "not_met"),
        ("CA-AB", "ab-tourism", "2026-05-22", 40, "met"),
        ("CA-AB", "ab-tourism", "2026-05-23", 40, "not_met"),
        ("CA-AB", "ab-opportunity", "2026-11-01", 40, "met"),
        ("CA-NB", "nb-employment", "2025-11-22", 40, "met"),
        ("CA-NB", "nb-employment", "2025-11-23", 40, "not_met"),
    ],
)
def test_work_in_the_province_counts_from_its_months_on(
    province: str, name: str, start: str, hours: float, outcome: str
) -> None:
    assert condition(at_work(province, start, hours), name, "working").outcome == outcome


@pytest.mark.parametrize(("start", "outcome"), [("2025-11-22", "met"), ("2025-11-23", "not_met")])
def test_nova_scotias_experience_stream_asks_for_a_year_there(start: str, outcome: str) -> None:
    assert condition(at_work("CA-NS", start), "ns-experience", "worked").outcome == outcome


def in_quebec(oral: int | None = 8, written: int | None = 8, **applicant: Any) -> dict[str, Any]:
    document = skilled(province="CA-QC")
    scale = {name: level for name, level in (("oral", oral), ("written", written)) if level is not None}
    document["applicant"] |= {"languages": {"quebec_french": scale}, **applicant}
    return document


@pytest.mark.parametrize(
    ("name", "wanted", "document", "outcome"),
    [
        ("qc-pstq-1", "french-oral", in_quebec(7), "met"),
        ("qc-pstq-1", "french-oral", in_quebec(6), "not_met"),
        ("qc-pstq-1", "french-oral", in_quebec(None), "unknown"),
        ("qc-pstq-1", "french-written", in_quebec(7, 5), "met"),
        ("qc-pstq-1", "french-written", in_quebec(7, 4), "not_met"),
        ("qc-pstq-1", "experience", in_quebec(work=[years_of_work(1, 2)]), "met"),
        ("qc-pstq-1", "experience", in_quebec(work=[years_of_work(1, 3)]), "not_met"),
        ("qc-pstq-1", "experience", in_quebec(work=[]), "not_met"),
        ("qc-pstq-2", "experience", in_quebec(work=[years_of_work(2, 3)]), "met"),
        ("qc-pstq-2", "experience", in_quebec(work=[years_of_work(2, 5)]), "met"),
        ("qc-pstq-2", "experience", in_quebec(work=[years_of_work(2, 2)]), "not_met"),
        ("qc-pstq-2", "experience", in_quebec(work=[years_of_work(1, 3)]), "not_met"),
        ("qc-pstq-2", "french-oral", in_quebec(5), "met"),
        ("qc-pstq-2", "french-oral", in_quebec(4), "not_met"),
        ("qc-pstq-3", "french-oral", in_quebec(7), "met"),
        ("qc-pstq-3", "french-oral", in_quebec(6), "not_met"),
        ("qc-pstq-3", "french-oral", in_quebec(5, work=[years_of_work(1, 3)]), "met"),
        ("qc-pstq-3", "french-oral", in_quebec(4, work=[years_of_work(1, 3)]), "not_met"),
        ("qc-pstq-3", "licence", in_quebec(licences=[{"by": "provincial", "place": "CA-QC"}]), "met"),
        ("qc-pstq-3", "licence", in_quebec(licences=[{"by": "provincial", "place": "CA-ON"}]), "not_met"),
        ("qc-pstq-4", "experience", in_quebec(work=[years_of_work(3, 5)]), "met"),
        ("qc-pstq-4", "experience", in_quebec(work=[years_of_work(2, 5)]), "not_met"),
        ("qc-pstq-4", "french", in_quebec(7, 5), "met"),
        ("qc-pstq-4", "french", in_quebec(6, 5), "unknown"),
        ("qc-pstq-4", "french", in_quebec(7, 4), "unknown"),
    ],
)
def test_a_component_of_quebecs_programme(
    name: str, wanted: str, document: dict[str, Any], outcome: str
) -> None:
    assert condition(document, name, wanted).outcome == outcome


@pytest.mark.parametrize(
    ("name", "noc", "outcome"),
    [
        ("ab-health", "31301", "met"),
        ("ab-health", "21231", "not_met"),
        ("ab-health", "31103", "unknown"),  # veterinarians: whether animals count was not found
        ("ns-physicians", "31301", "not_met"),
        ("ns-physicians", "31102", "met"),
    ],
)
def test_a_health_stream_is_for_health_occupations(name: str, noc: str, outcome: str) -> None:
    province = "CA-AB" if name.startswith("ab") else "CA-NS"
    document = skilled(province=province, job_offers=[offer(1, province, noc=noc)])
    assert condition(document, name, "occupation").outcome == outcome


# --- Places, points and fees ----------------------------------------------------------------------


def places(day: date) -> dict[str, Any]:
    route = assess(Profile.model_validate({}), as_of=day).route("provincial")
    assert route is not None
    return route.measures["allocations"]


@pytest.mark.parametrize("row", PACKAGED.rows("provincial-allocations"), ids=lambda row: str(row.key))
def test_every_allocation_that_is_known_is_told_in_its_year(row: Any) -> None:
    if row["places"] is None or row["province"] in ("ALL", "CA-ALL"):
        return
    told = places(date(row["year"], 12, 31))[row["province"]]
    newer = row["year"], row["stage"] == "final"
    assert (told["year"], told["stage"] == "final") >= newer
    if (told["year"], told["stage"] == "final") == newer:
        assert told["places"] == row["places"]


@pytest.mark.parametrize(
    ("province", "name", "fee"),
    [
        ("CA-BC", "bc-skilled-worker", 1475),
        ("CA-AB", "ab-opportunity", 1635),
        ("CA-SK", "sk-employment-offer", 500),
        ("CA-MB", "mb-overseas-human-capital", 500),
        ("CA-NB", "nb-skilled-worker", 250),
        ("CA-NS", "ns-skilled-worker", 0),
        ("CA-PE", "pe-labour-impact", 300),
        ("CA-NL", "nl-skilled-worker", 250),
        ("CA-YT", "yt-skilled-worker", 0),
    ],
)
def test_the_fees_of_one_person_by_province(province: str, name: str, fee: int) -> None:
    document = skilled(province=province)
    assert stream(document, name).measures["fees_total_cad"] == fee + 990 + 600 + 85
    before = stream(document, name, date(2026, 4, 29))
    assert before.measures["fees_total_cad"] == fee + 950 + 575 + 85


def test_the_fees_of_a_family_by_person() -> None:
    document = skilled(province="CA-MB")
    document["partner"] = {
        "relationship": "married",
        "accompanies": True,
        "canada_status": "none",
        "citizenships": ["US"],
        "age": 30,
    }
    document["children"] = [{"age": 5, "accompanies": True, "married": False}]
    found = stream(document, "mb-overseas-human-capital")
    assert found.measures["fees_total_cad"] == 500 + 2 * (990 + 600) + 270 + 170


@pytest.mark.parametrize(
    ("name", "adds"),
    [
        ("ab-tech", 600),
        ("ab-priority-sectors", 600),
        ("mb-overseas-express-entry", 600),
        ("ns-labour-market-priorities", 600),
        ("yt-express-entry", 600),
        ("bc-skilled-worker", 600),
        ("ab-opportunity", 0),
        ("mb-overseas-human-capital", 0),
        ("sk-employment-offer", 0),
        ("qc-pstq-1", 0),
        ("atlantic", 0),
        ("rural-community", 0),
    ],
)
def test_only_a_nomination_within_express_entry_adds_points(name: str, adds: int) -> None:
    assert stream(skilled(), name).measures["adds_crs"] == adds


@pytest.mark.parametrize(
    ("day", "alone"), [("2026-03-29", False), ("2026-03-30", True), ("2026-11-22", True)]
)
def test_since_the_end_of_march_2026_the_province_alone_decides(day: str, alone: bool) -> None:
    found = stream(person(), "mb-overseas-human-capital", date.fromisoformat(day))
    assert found.measures["province_alone_decides"] is alone


def test_the_hours_of_the_atlantic_programme_are_told() -> None:
    document = atlantic(hours=1560)
    assert stream(document, "atlantic").measures["hours_counted"] == 1560
    assert stream(document, "nb-skilled-worker", AS_OF).measures["hours_counted"] is None
    document["applicant"]["work"] = [job(2, 1000), {**job(2, 900), "self_employed": True}]
    assert stream(document, "atlantic").measures["hours_counted"] == 990  # whole weeks


def test_the_pilots_speak_of_their_communities_and_not_of_the_atlantic_provinces() -> None:
    for name in ("rural-community", "francophone-community"):
        found = condition(skilled(job_offers=[]), name, "offer")
        assert found.found == "You have told of no job offer in a community of this pilot."
    assert "an Atlantic province" in condition(skilled(), "atlantic", "offer").found


@pytest.mark.parametrize(
    ("name", "province", "said"),
    [
        ("rural-community", "CA-ON", "You have a job offer in Ontario:"),
        ("francophone-community", "CA-BC", "You have a job offer in British Columbia:"),
    ],
)
def test_an_offer_is_named_by_its_province_until_its_town_is_known_to_be_a_community(
    name: str, province: str, said: str
) -> None:
    document = skilled(province=province, job_offers=[offer(1, province)])
    assert condition(document, name, "offer").found.startswith(said)
    assert condition(document, name, "community").outcome == "unknown"


def test_toronto_and_windsor_are_no_communities_of_the_pilots() -> None:
    for town in ("Toronto", "Windsor"):
        document = skilled(province="CA-ON", job_offers=[offer(1, "CA-ON", community=town)])
        for name in ("rural-community", "francophone-community"):
            assert condition(document, name, "community").outcome == "not_met"
