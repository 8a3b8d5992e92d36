"""The case file of the fact sheet, through an adapter that uses only Profile and assess."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cusma import applicants
from moveto_ca.rules.assess import assess
from support import cases

if TYPE_CHECKING:
    from moveto_ca.profile import Profile
    from moveto_ca.report import Stream

CASES = {case["id"]: case for case in cases("cusma-work-permits")}

# Cases about other routes; each names the route of its expectation.
OF_OTHER_ROUTES = {
    "cwp-d18": "gss_15_30",
    "cwp-d19": "francophone_mobility",
    "cwp-d20": "francophone_mobility",
    "cwp-d21": "spouse_c41",
    "cwp-d22": "spouse_c41",
    "cwp-d23": "iec_ro",
    "cwp-d24": "canadian_experience_class",
    "cwp-d25": "canadian_experience_class",
}
OF_TRANSFEREES = [name for name, case in CASES.items() if case["expect"].get("route") == "cusma_ict"]
COVERED = [name for name in CASES if name not in OF_OTHER_ROUTES and name not in OF_TRANSFEREES]

# Words of the case file and what they are called in a profile.
LEVELS = {
    "bachelor": "bachelor",
    "master": "masters",
    "MD": "professional_degree",
    "associate degree": "two_year",
    "associate degree, two-year program": "two_year",
    "diploma": "two_year",
}
CONDITION_IDS = {
    "citizenship": "citizenship",
    "credential": "credential",
    "listed_profession": "profession",
    "not_self_employed": "not-self-employed",
}


def credentials_of(facts: dict[str, Any]) -> list[dict[str, Any]]:
    degree = facts.get("highest_degree")
    if degree == "none":
        return []
    if degree is None:
        return [{"level": "bachelor", "country": "US", "field": "economics", "degree": "BA"}]
    told = {
        "level": LEVELS[degree],
        "country": facts.get("degree_country") or facts.get("diploma_country") or "US",
        "field": facts.get("degree_field") or facts.get("diploma_field"),
        "degree": degree if degree == "MD" else None,
        "accredited": facts.get("diploma_institution_accredited", True),
        "years": facts.get("diploma_program_length_years"),
    }
    return [{key: value for key, value in told.items() if value is not None}]


def licences_of(facts: dict[str, Any]) -> list[dict[str, Any]]:
    """A case tells a licence as "state licence: California registered nurse"."""
    return [
        {"by": text.split()[0], "profession": facts["profession"], "place": "US-CA"}
        for text in facts.get("licences", [])
    ]


def offer_of(facts: dict[str, Any]) -> dict[str, Any]:
    # "family practice with patients, no teaching or research" is outside the entry for physicians.
    outside = "no teaching or research" in facts.get("job_duties", "")
    profession = facts.get("profession", ... if "job_title" in facts else "economist")
    return {
        "title": facts.get("job_title", ...),
        "profession": profession,
        "owner_share_percent": facts.get("person_owns_share_of_canadian_entity_percent", 0),
        "portal_filed": facts.get("employer_portal_offer_filed", True),
        "fee_paid": facts.get("employer_compliance_fee_paid", True),
        "genuine": facts.get("offer_genuine", True),
        "regulated": facts.get("occupation_regulated_in_province", False),
        "licence_obtainable": facts.get("licence_to_practise_obtainable", True),
        "public_health": facts.get("public_health_occupation", False),
        "experience_months": facts.get("relevant_experience_months", 0),
        "experience_proof": "experience_proof" in facts,
        "within_entry_limits": not outside,
    }


def profile_of(facts: dict[str, Any], on: date) -> Profile:
    """Turn the neutral words of a case into a profile; what it does not mention is harmless."""
    return applicants.profile(
        person={
            "citizenships": facts.get("citizenships", ["US"]),
            "us_status": facts.get("us_status", "citizen"),
            "education": credentials_of(facts),
            "licences": licences_of(facts),
        },
        offer=offer_of(facts),
        plans={
            "will_leave": facts.get("will_leave_at_end_of_stay", True),
            "medical_exam_on": on.isoformat() if facts.get("medical_exam_done") else None,
        },
    )


def assessed(name: str) -> tuple[dict[str, Any], Stream]:
    case = CASES[name]
    on = date.fromisoformat(case["facts"]["as_of"])
    found = assess(profile_of(case["facts"], on), as_of=on).stream("cusma/professional")
    assert found is not None
    return case["expect"], found


def test_the_cases_about_other_routes_are_exactly_these() -> None:
    told = {
        name: case["expect"].get("route")
        for name, case in CASES.items()
        if case["expect"].get("route") not in (None, "cusma_professional", "cusma_ict")
    }
    assert told == OF_OTHER_ROUTES
    assert OF_TRANSFEREES == ["cwp-d14", "cwp-d15"]


@pytest.mark.parametrize("name", COVERED)
def test_a_case_of_the_sheet_is_decided_as_the_sheet_decides_it(name: str) -> None:
    expected, found = assessed(name)
    measures = found.measures
    fees = {fee.code: fee.amount_cad for fee in found.fees}
    places = measures["place_of_application"]
    outcomes = {c.id: c.outcome for c in found.conditions}
    checked = {
        "verdict": lambda: measures["verdict"],
        "exemption_code": lambda: measures["exemption_code"],
        "lmia_required": lambda: measures["exemption_code"] is None,
        "max_first_permit_years": lambda: measures["first_permit_months"] / 12,
        "port_of_entry_allowed": lambda: places["port_of_entry"],
        "port_of_entry_allowed_for_other_lmia_exempt_permits": lambda: places["port_of_entry"],
        "biometrics_required_for_other_permits": lambda: fees["biometrics"] == 85,
        "worker_fee_cad": lambda: fees["work_permit"],
        "employer_fee_cad": lambda: fees["employer_compliance"],
        "biometrics_fee_cad": lambda: fees["biometrics"],
        "credential": lambda: outcomes["credential"],
        "listed_profession": lambda: outcomes["profession"],
        "not_self_employed": lambda: outcomes["not-self-employed"],
        "failed": lambda: [said for said, id_ in CONDITION_IDS.items() if outcomes.get(id_) == "not_met"],
        "ask": lambda: (
            ["job duties"]
            if any(c.needs == ("plans.job_offers[0].profession",) for c in found.conditions)
            else []
        ),
        "fix": lambda: next(
            f"employer files the offer in the Employer Portal and pays CAD {fees['employer_compliance']} "
            "before the worker applies"
            for id_, outcome in outcomes.items()
            if (id_, outcome) == ("portal", "not_met")
        ),
        "provincial_registration_needed_before_work": lambda: any(
            "regulator" in step.text for step in found.next_steps
        ),
        "agreement_in_force": lambda: found.status == "open",
        "extended_to_2052": lambda: "did not renew" not in str(found.prose.notices),
        "t36_available": lambda: found.status == "open" and measures["exemption_code"] == "T36",
    }
    wanted = {key: value for key, value in expected.items() if key != "route"}
    assert {key: checked[key]() for key in wanted} == wanted


# --- Transferees ------------------------------------------------------------------------------------


def transfer_of(facts: dict[str, Any]) -> dict[str, Any]:
    """What a case does not mention of a transfer is harmless."""
    assert facts["canadian_entity_relationship"] in ("branch", "subsidiary")
    return {
        "capacity": facts["role"].replace(" ", "_"),
        "months_in_last_36": facts["months_continuous_employment_with_enterprise_abroad_in_last_36_months"],
        "related_enterprise": True,
        "both_doing_business": facts["both_doing_business"],
        "knowledge_proprietary": facts.get("knowledge_is_proprietary", True),
        "knowledge_advanced": facts.get("knowledge_is_advanced", True),
        "months_used": 0,
        "new_office": False,
    }


@pytest.mark.parametrize("name", OF_TRANSFEREES)
def test_a_case_of_a_transferee_is_decided_as_the_sheet_decides_it(name: str) -> None:
    case = CASES[name]
    on = date.fromisoformat(case["facts"]["as_of"])
    told = applicants.profile(
        person={"citizenships": case["facts"]["citizenships"]},
        plans={"intra_company": transfer_of(case["facts"])},
    )
    found = assess(told, as_of=on).stream("cusma/intra-company-transferee")
    assert found is not None
    outcomes = {c.id: c.outcome for c in found.conditions}
    checked = {
        "one_year_employment": outcomes["one-year-employment"],
        "exemption_code": found.measures["exemption_code"],
        "max_total_years": found.measures["total_years"],
        "verdict": found.measures["verdict"],
    }
    wanted = {key: value for key, value in case["expect"].items() if key != "route"}
    assert {key: checked[key] for key in wanted} == wanted
