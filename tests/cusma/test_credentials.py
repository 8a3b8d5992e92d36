"""Credentials that people get wrong: what counts, what does not, and what is not known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cusma.applicants import condition, outcome, stream
from moveto_ca.rules.cusma.experience import months_of


def found(
    profession: str, *education: dict[str, Any], offer: dict[str, Any] | None = None, **person: Any
) -> Any:
    told: dict[str, Any] = {"education": list(education), **person}
    return condition(
        stream(person=told, offer={"profession": profession, "experience_months": 0, **(offer or {})}),
        "credential",
    )


@pytest.mark.parametrize(
    ("profession", "credential", "expected"),
    [
        # Trap 5: a degree without a licence.
        ("registered_nurse", {"level": "bachelor", "country": "US", "field": "nursing"}, "not_met"),
        ("psychologist", {"level": "doctoral", "country": "US", "field": "psychology"}, "not_met"),
        ("psychologist", {"level": "bachelor", "country": "MX", "degree": "Licenciatura"}, "met"),
        ("psychologist", {"level": "bachelor", "country": "MX"}, "unknown"),
        ("psychologist", {"level": "bachelor"}, "not_met"),
        # Degrees by name, however they are written.
        ("lawyer", {"level": "professional_degree", "country": "US", "degree": "J.D."}, "met"),
        ("lawyer", {"level": "professional_degree", "title": "Juris Doctor"}, "met"),
        ("lawyer", {"level": "bachelor", "degree": "BA"}, "not_met"),
        ("lawyer", {"level": "bachelor"}, "unknown"),
        ("lawyer", {"level": "two_year"}, "not_met"),
        ("dentist", {"level": "bachelor", "country": "US"}, "not_met"),
        ("dentist", {"level": "professional_degree"}, "unknown"),
        (
            "dentist",
            {"level": "professional_degree", "degree": "Doctor en Odontología"},
            "met",
        ),
        ("librarian", {"level": "masters", "degree": "M.L.I.S."}, "met"),
        ("librarian", {"level": "bachelor", "degree": "BLS"}, "unknown"),
        # Any higher degree is a bachelor's degree or higher; a diploma of three years is none.
        ("economist", {"level": "masters"}, "met"),
        ("economist", {"level": "professional_degree"}, "met"),
        ("economist", {"level": "bachelor", "title": "Diploma in Economics"}, "not_met"),
        ("economist", {"level": "bachelor", "title": "Bachelor's degree with diploma supplement"}, "met"),
        ("economist", {"degree": "JD"}, "met"),
        ("economist", {"degree": "BSc"}, "unknown"),
        ("economist", {"level": "two_year"}, "not_met"),
        ("economist", {"level": "bachelor", "completed": "2026-11-23"}, "not_met"),
        ("economist", {"level": "bachelor", "completed": "2026-11-22"}, "met"),
        # Trap 10: no licence alternative for a landscape architect.
        ("landscape_architect", {"level": "two_year"}, "not_met"),
    ],
)
def test_one_credential(profession: str, credential: dict[str, Any], expected: str) -> None:
    assert found(profession, credential).outcome == expected


@pytest.mark.parametrize(
    "tie", [{"birth_country": "MX"}, {"citizenships": ["MX"]}, {"residence": "MX"}, {"citizenships": ...}]
)
def test_a_degree_of_somebody_tied_to_mexico_may_be_a_licenciatura(tie: dict[str, Any]) -> None:
    told = {"education": [{"level": "bachelor"}], "licences": [], **tie}
    assert outcome("credential", person=told, offer={"profession": "psychologist"}) == "unknown"


@pytest.mark.parametrize(
    ("profession", "licence", "expected"),
    [
        ("engineer", {"profession": "engineer", "by": "state", "place": "US-TX"}, "met"),
        ("engineer", {"profession": "engineer", "by": "provincial", "place": "CA-ON"}, "met"),
        ("engineer", {"profession": "engineer", "by": "state", "place": "MX-JAL"}, "met"),
        ("engineer", {"profession": "engineer", "by": "state", "place": "IN-KA"}, "not_met"),
        ("engineer", {"profession": "engineer", "by": "local"}, "not_met"),
        ("engineer", {"profession": "engineer", "by": "federal"}, "not_met"),
        ("land_surveyor", {"profession": "land surveyor", "by": "federal"}, "met"),
        ("engineer", {"profession": "architect", "by": "state"}, "not_met"),
        ("engineer", {"by": "state"}, "unknown"),
        ("engineer", {"profession": "engineer"}, "unknown"),
        ("landscape_architect", {"profession": "landscape_architect", "by": "state"}, "not_met"),
        ("nutritionist", {"profession": "nutritionist", "by": "state"}, "not_met"),
        ("dietitian", {"profession": "dietitian", "by": "state"}, "met"),
        ("accountant", {"profession": "accountant", "by": "state", "name": "CPA"}, "met"),
        ("accountant", {"by": "designation", "name": "C.G.A."}, "met"),
        ("accountant", {"profession": "accountant", "by": "designation"}, "unknown"),
        ("accountant", {"profession": "accountant", "by": "local", "name": "CPA"}, "not_met"),
        ("lawyer", {"by": "bar", "place": "US-NY"}, "met"),
        ("lawyer", {"by": "bar", "place": "FR"}, "not_met"),
    ],
)
def test_one_licence(profession: str, licence: dict[str, Any], expected: str) -> None:
    assert found(profession, licences=[licence]).outcome == expected


@pytest.mark.parametrize(
    ("diploma", "expected"),
    [
        ({"level": "two_year", "country": "US", "accredited": True}, "met"),
        ({"level": "two_year", "country": "PR", "accredited": True}, "met"),
        ({"level": "two_year", "country": "MX", "accredited": True}, "met"),
        ({"level": "bachelor", "title": "Three-year diploma", "country": "CA", "accredited": True}, "met"),
        ({"level": "two_year", "country": "GB", "accredited": True}, "not_met"),
        ({"level": "one_year", "country": "US", "accredited": True}, "not_met"),
        ({"level": "two_year", "country": "US", "accredited": False}, "not_met"),
        ({"level": "two_year", "country": "US", "accredited": True, "years": 1.5}, "not_met"),
        ({"level": "two_year", "country": "US"}, "unknown"),
        ({"level": "two_year", "accredited": True}, "unknown"),
        ({"country": "US", "accredited": True, "degree": "AAS"}, "unknown"),
    ],
)
def test_one_diploma_with_three_years_of_experience(diploma: dict[str, Any], expected: str) -> None:
    assert found("graphic_designer", diploma, offer={"experience_months": 36}).outcome == expected


def job(start: str, end: str | None, profession: str | None = "graphic_designer") -> dict[str, Any]:
    told = {"start": start, "end": end, "profession": profession}
    return {key: value for key, value in told.items() if value is not None or key == "end"}


@pytest.mark.parametrize(
    ("jobs", "expected"),
    [
        ([job("2023-11-22", "2026-11-21")], "met"),
        ([job("2023-11-22", None)], "met"),
        ([job("2023-11-23", None)], "not_met"),
        ([job("2020-01-01", "2021-06-30"), job("2022-01-01", "2023-06-30")], "met"),
        ([job("2020-01-01", "2021-06-30"), job("2021-01-01", "2022-06-30")], "not_met"),
        ([job("2018-01-01", None, "engineer")], "not_met"),
        ([job("2018-01-01", None, None)], "unknown"),
        ([{"profession": "graphic_designer", "end": None}], "unknown"),
        ([], "not_met"),
    ],
)
def test_experience_is_counted_from_the_jobs(jobs: list[dict[str, Any]], expected: str) -> None:
    diploma = {"level": "two_year", "country": "US", "accredited": True}
    got = found("graphic_designer", diploma, offer={"experience_months": ...}, work=jobs)
    assert got.outcome == expected


def test_months_add_up_over_gaps_and_count_once_where_they_overlap() -> None:
    assert months_of([(date(2024, 1, 31), date(2024, 2, 29))]) == 1
    assert months_of([(date(2024, 1, 15), date(2024, 3, 14))]) == 1
    assert months_of([(date(2024, 1, 1), date(2024, 1, 16)), (date(2024, 3, 1), date(2024, 3, 16))]) == 1
    assert months_of([(date(2024, 1, 1), date(2024, 7, 1)), (date(2024, 4, 1), date(2024, 9, 1))]) == 8
    assert months_of([(date(2024, 5, 1), date(2024, 4, 1))]) == 0


def test_consulting_in_the_field_of_the_agreement_cannot_be_told_from_jobs() -> None:
    engineer = [job("2017-01-01", None, "engineer")]
    got = found("management_consultant", offer={"experience_months": ...}, work=engineer)
    assert got.outcome == "unknown"
    assert "plans.job_offers[0].experience_months" in got.needs


def test_consulting_experience_without_proof_does_not_count() -> None:
    years = {"experience_months": 60}
    assert found("management_consultant", offer={**years, "experience_proof": True}).outcome == "met"
    assert found("management_consultant", offer={**years, "experience_proof": False}).outcome == "not_met"
    open_case = found("management_consultant", offer={**years, "experience_proof": ...})
    assert open_case.needs == ("plans.job_offers[0].experience_proof",)


@pytest.mark.parametrize(
    ("level", "expected"),
    [("two_or_more", "met"), ("bachelor", "met"), ("two_year", "not_met"), ("secondary", "not_met")],
)
def test_a_level_alone_is_enough_to_know_a_degree(level: str, expected: str) -> None:
    told = stream(person={"education": ..., "education_level": level})
    assert condition(told, "credential").outcome == expected


@pytest.mark.parametrize(
    ("profession", "credential", "expected"),
    [
        ("lawyer", {"level": "bachelor", "field": "political science"}, "not_met"),
        ("lawyer", {"level": "bachelor", "field": "law"}, "unknown"),
        ("lawyer", {"level": "bachelor"}, "unknown"),
        ("librarian", {"level": "masters", "field": "history"}, "not_met"),
    ],
)
def test_a_degree_in_another_field_is_none_of_those_that_the_list_names(
    profession: str, credential: dict[str, Any], expected: str
) -> None:
    person = {"education": [{"country": "US", **credential}], "licences": []}
    told = stream(offer={"profession": profession}, person=person)
    assert condition(told, "credential").outcome == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("California registered nurse", "met"), ("California", "unknown")]
)
def test_the_name_of_a_licence_tells_its_profession(name: str, expected: str) -> None:
    person = {"education": [], "licences": [{"by": "state", "name": name, "place": "US-CA"}]}
    told = stream(offer={"profession": "registered_nurse"}, person=person)
    assert condition(told, "credential").outcome == expected


def test_the_words_say_which_credential_satisfied_which_way() -> None:
    got = found("economist", {"level": "masters", "country": "US", "field": "economics"})
    assert got.found == (
        "Your master's degree in economics (US). This satisfies: a bachelor's degree or higher."
    )


def test_the_words_say_what_the_nearest_way_lacks() -> None:
    diploma = {"level": "two_year", "country": "US", "accredited": True}
    got = found("graphic_designer", diploma, offer={"experience_months": 35})
    assert got.found.endswith("Missing: 3 years of experience (35 of 36 months).")


def test_the_words_say_what_is_still_to_be_known() -> None:
    got = found("registered_nurse", {"level": "two_year"}, licences=[{"by": "state"}])
    assert (
        got.found
        == "Nearest way: a state or provincial licence. Still to be known: a state or provincial licence."
    )
    assert got.needs == ("applicant.licences[0].profession",)


def test_every_way_of_every_profession_is_said_in_words() -> None:
    from moveto_ca.rules.cusma.professions import book
    from moveto_ca.rules.tables import PACKAGED
    from support import AS_OF

    for profession in book(PACKAGED, AS_OF).by_id.values():
        text = str(profession.wanted[0])
        assert text.endswith(".")
        assert "_" not in text
        assert "|" not in text
