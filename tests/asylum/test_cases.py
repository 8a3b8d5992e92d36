"""Every case of the fact sheet, turned into a profile in one place and assessed as anybody would be."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from asylum.told import HARMLESS
from moveto_ca.profile import Profile
from moveto_ca.rules.assess import assess
from support import cases

CASES = cases("asylum")

MODES = {
    "land_port_of_entry": "land_port",
    "between_ports_on_land_border": "between_ports",
    "airport": "airport",
}
PLACES = {"at_port_of_entry": "port_of_entry", "inland": "inland", "preclearance_area": "port_of_entry"}
US_STATUSES = {
    "none": "none",
    "permanent_resident": "permanent_resident",
    "visitor_visa": "temporary",
    "asylum_pending": "none",
}
RELATIONS = {"sister": "sibling", "brother": "sibling"}
OUTCOMES = {"rejected_by_the_Board": "rejected", "withdrawn": "withdrawn"}
STANDINGS = {
    "eligible": "eligible",
    "unknown": "incomplete",
    "ineligible": "not_available",
    "cannot_claim": "not_available",
    "not_needed": "not_available",
}
# What a case does not mention is harmless: an adult, with a partner or without making no difference.
HARMLESS_AGE = 30


def entries(facts: dict[str, Any]) -> list[dict[str, Any]]:
    transit = facts.get("in_transit_under_us_removal_order", False)
    return [
        {
            "date": told["date"],
            "mode": MODES[told["place"]],
            "from": facts["came_from"],
            "in_transit_under_us_removal": transit,
        }
        for told in facts.get("entries_to_canada", ())
    ]


def prior_claims(facts: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    in_canada = facts.get("prior_claim_in_canada", "none")
    if in_canada != "none":
        found.append({"country": "CA", "outcome": OUTCOMES[in_canada["result"]]})
    elsewhere = facts.get("prior_claim_elsewhere", "none")
    if elsewhere != "none":
        confirmed = elsewhere.get("confirmed_by_information_sharing", False)
        found.append({"country": elsewhere["country"], "confirmed": confirmed})
    return found


def inadmissibility(facts: dict[str, Any]) -> dict[str, Any]:
    told = facts.get("determined_inadmissible", "none")
    if told == "none":
        return {}
    listed = told["ground"] == "serious_criminality"
    return {
        "inadmissibility_determined": ["serious_criminality"] if listed else [],
        "serious_conviction": told["canadian_maximum_years"] >= 10,
    }


def profile_of(facts: dict[str, Any]) -> Profile:
    claim = facts.get("claim", {})
    told = {
        **HARMLESS,
        **inadmissibility(facts),
        "in_canada_now": facts.get("in_canada", True),
        "entries": entries(facts),
        "claim_date": claim.get("date"),
        "stateless": facts.get("stateless", False),
        "removal_order": facts.get("subject_to_canadian_removal_order", False),
        "proceedings_pending": facts.get("admissibility_report_or_serious_charge_pending", False)
        or facts.get("extradition_authority_to_proceed", False),
        "prior_claims": prior_claims(facts),
        "relatives_in_canada": [
            {"relation": RELATIONS[r["relation"]], "adult": r["age"] >= 18, "status": r["status"]}
            for r in facts.get("family_in_canada", ())
        ],
        "unaccompanied_minor": facts.get("parent_or_responsible_adult_in_canada") is False,
    }
    if "place" in claim:
        told["claim_place"] = PLACES[claim["place"]]
    if "former_habitual_residence" in facts:
        told["habitual_residence"] = facts["former_habitual_residence"]
    applicant = {"citizenships": facts["citizenships"], "age": facts.get("age", HARMLESS_AGE)}
    if "us_status" in facts:
        applicant["us_status"] = US_STATUSES[facts["us_status"]]
    return Profile.model_validate({"applicant": applicant, "partner": None, "protection": told})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_case_of_the_fact_sheet_comes_out_as_it_says(case):
    facts, expected = case["facts"], case["expect"]
    report = assess(profile_of(facts), as_of=date.fromisoformat(facts["as_of"]))
    route = report.route("asylum")
    assert route is not None
    measures = route.measures
    told = {c.id: c.found for c in route.streams[0].conditions if c.outcome in ("not_met", "unknown")}
    assert measures["verdict"] == expected["status"], told
    assert route.standing == STANDINGS[expected["status"]], told
    for name, value in expected.items():
        if name == "status":
            continue
        if name == "merits_flags":
            assert set(value) <= set(measures["merits_questions"])
        elif name == "exemption":
            open_gate = next(c for c in route.streams[0].conditions if c.id == "within-one-year")
            assert value.rpartition("_")[2] in open_gate.found
            assert "officer may exempt" in open_gate.found
        else:
            assert measures[name] == value, name


def test_the_cases_that_are_given_are_all_run():
    assert len(CASES) == 27
    assert len({case["id"] for case in CASES}) == 27
