"""The case file of the fact sheet on other permits and the bridge, through Profile and assess alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from moveto_ca.dates import months_after
from moveto_ca.profile import Profile
from moveto_ca.rules.assess import assess
from support import cases

CASES = {case["id"]: case for case in cases("cusma-work-permits")}
STREAMS = {
    "gss_15_30": "other-work/gss-15-30",
    "francophone_mobility": "other-work/francophone-mobility",
    "spouse_c41": "other-work/spouse-c41",
    "iec_ro": "other-work/iec-ro",
    "canadian_experience_class": "express-entry/canadian-experience-class",
}
COVERED = [name for name, case in CASES.items() if case["expect"].get("route") in STREAMS]

# Words of the case file and what they are called in a profile.
PROVINCES = {"Winnipeg, Manitoba": "CA-MB", "Montreal, Quebec": "CA-QC"}
NOC_OF_TEER = {0: "00012", 1: "21301", 4: "64100"}
CONDITIONS = {
    "destination outside Quebec": "destination",
    "16 months": "months-left",
}
# What a case does not mention is harmless.
OFFER = {"genuine": True, "regulated": False, "public_health": False, "owner_share_percent": 0}


def offer_of(facts: dict[str, Any]) -> dict[str, Any]:
    told = {
        **OFFER,
        "noc": NOC_OF_TEER[facts["job_teer"]],
        "province": PROVINCES.get(facts.get("job_location", "")),
        "sector": facts.get("job_sector"),
        "portal_filed": facts.get("employer_portal_offer_filed"),
        "fee_paid": facts.get("employer_portal_offer_filed"),
    }
    return {key: value for key, value in told.items() if value is not None}


def french_of(facts: dict[str, Any]) -> dict[str, Any]:
    parts = ("speaking", "listening", "reading", "writing")
    told = {part: facts[f"french_{part}_nclc"] for part in parts if f"french_{part}_nclc" in facts}
    return {"test": "clb", **told}


def job_of(facts: dict[str, Any], on: date) -> dict[str, Any]:
    """Work of so many months up to the day before the application."""
    months = facts["months_worked_in_canada_in_last_36"]
    return {
        "noc": NOC_OF_TEER[facts["teer"]],
        "country": "CA",
        "employer_country": "CA",
        "start": months_after(on, -months).isoformat(),
        "end": None,
        "hours_per_week": facts["hours_per_week"],
        "self_employed": "own business" in facts["worker_relationship"],
        "while_full_time_student": facts.get("full_time_student_during_work", False),
        "authorized": facts["authorized"] and facts["had_temporary_resident_status"],
    }


def profile_of(facts: dict[str, Any], on: date) -> Profile:
    """Turn the neutral words of a case into a profile."""
    applicant: dict[str, Any] = {
        "citizenships": facts.get("citizenships") or facts.get("spouse_citizenships") or ["US"],
        "us_status": "citizen",
        "canada_status": "none",
        "age": facts.get("age", 30),
        "work": [],
    }
    plans: dict[str, Any] = {"will_leave": True, "apply_at": "online"}
    partner: Any = None
    if "job_teer" in facts:
        plans["job_offers"] = [offer_of(facts)]
    if "french_speaking_nclc" in facts:
        applicant["languages"] = {"french": french_of(facts)}
    if "planned_consecutive_days" in facts:
        plans["short_exemption"] = {
            "days": facts["planned_consecutive_days"],
            "last_kind": int(facts["last_gss_exemption_used"].removesuffix("-day")),
            "last_on": months_after(on, -facts["months_since_that_exemption"]).isoformat(),
        }
    if "has_place_from_recognized_organization" in facts:
        assert facts["has_place_from_recognized_organization"] is False
        plans["endorsements"] = []
    left = facts.get("principal_months_of_work_authorization_left_when_spouse_applies")
    if left is not None:
        partner = {"relationship": "married", "genuine": "genuine" in facts["relation"]}
        plans["permits"] = [
            {
                "who": "partner",
                "kind": "work",
                "basis": "204a",
                "noc": facts["principal_noc"],
                "to": months_after(on, left).isoformat(),
            }
        ]
    if "months_worked_in_canada_in_last_36" in facts:
        applicant["work"] = [job_of(facts, on)]
    return Profile.model_validate(
        {
            "applicant": applicant,
            "partner": partner,
            "plans": plans,
            "background": {"unauthorized_in_canada": None},
        }
    )


@pytest.mark.parametrize("name", COVERED)
def test_a_case_of_the_sheet_is_decided_as_the_sheet_decides_it(name: str) -> None:
    case = CASES[name]
    on = date.fromisoformat(case["facts"]["as_of"])
    found = assess(profile_of(case["facts"], on), as_of=on).stream(STREAMS[case["expect"]["route"]])
    assert found is not None
    measures = found.measures
    conditions = {c.id: c for c in found.conditions}
    failed = {c.id for c in found.conditions if c.outcome == "not_met"}
    fees = {fee.code: fee.amount_cad for fee in found.fees}
    core = ("relationship", "genuine-relationship", "worker-permit", "months-left", "worker-occupation")
    checked = {
        "verdict": lambda: measures["verdict"],
        "failed": lambda: [said for said, id_ in CONDITIONS.items() if id_ in failed],
        "exemption_15_day": lambda: (
            "available"
            if next(e for e in measures["exemptions"] if e["days"] == 15)["available"]
            else "not available"
        ),
        "work_permit_needed": lambda: measures["work_permit_needed"],
        "destination": lambda: conditions["destination"].outcome,
        "language": lambda: conditions["language"].outcome,
        "occupation": lambda: conditions["occupation"].outcome,
        "exemption_code": lambda: measures["exemption_code"],
        "lmia_required": lambda: measures["lmia_required"],
        "core_conditions": lambda: "met" if {conditions[c].outcome for c in core} == {"met"} else "not_met",
        "permit_type": lambda: measures["permit"],
        "spouse_fee_cad": lambda: fees["work_permit"] + fees["open_work_permit"],
        "biometrics_fee_cad": lambda: fees["biometrics"],
        "fix": lambda: next(
            c.rule.remedy.rstrip(".").replace("Obtain", "obtain")
            for c in found.conditions
            if c.outcome == "not_met"
        ),
        "one_year_skilled_experience": lambda: conditions["canadian-work"].outcome,
        "reason": lambda: (
            "self-employment is excluded"
            if case["facts"]["months_worked_in_canada_in_last_36"] >= 12
            and "as an employee" in conditions["canadian-work"].required
            else ""
        ),
    }
    wanted = {key: value for key, value in case["expect"].items() if key != "route"}
    assert {key: checked[key]() for key in wanted} == wanted


def test_the_cases_are_those_of_other_permits_and_the_bridge() -> None:
    assert [f"cwp-d{number}" for number in range(18, 26)] == COVERED
