"""Every case of the fact sheet, through the profile and the report alone."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest

from moveto_ca import assess
from past_told import HARMLESS, PERSON, condition, convicted, other
from support import AS_OF, cases, from_json

CASES = cases("admissibility")

# What the words of a charge mean in the table of equivalents.
KINDS = (
    ("DUI", "dui"),
    ("petty theft", "theft"),
    ("grand theft", "theft"),
    ("shoplifting", "theft"),
    ("disorderly conduct", "disorderly_conduct"),
    ("possession of 20 g marijuana", "marijuana_possession"),
    ("simple assault", "assault"),
    ("assault", "assault"),
    ("burglary of a home", "burglary_home"),
    ("carrying a loaded handgun", "loaded_handgun"),
)
OUTCOMES = (("record suspension", "record_suspended"), ("expunged", "expunged"), ("acquitted", "acquitted"))
SPOUSE_DUI = convicted("dui", "2021-05-01", "2022-05-01", who="partner")


def offence(told: dict[str, Any]) -> dict[str, Any]:
    """An offence of a case as the profile tells it."""
    charge = told["charge"]
    kind = next(kind for words, kind in KINDS if charge.startswith(words))
    outcome = next((word for words, word in OUTCOMES if words in told["outcome"]), "convicted")
    value = {"value_cad": int(charge.split("CAD ")[1].replace(",", ""))} if "CAD" in charge else {}
    done = told["sentence_completed"]
    return {
        "kind": kind,
        "charge": charge,
        "place": {"Canada": "CA", "US": "US"}[told["place"]],
        "act_date": told["act_date"],
        "outcome": outcome,
        **({"conviction_date": told["convicted_on"]} if "convicted_on" in told else {}),
        **({} if done is None else {"sentence_completed": done}),
        **value,
    }


def document_of(facts: dict[str, Any]) -> dict[str, Any]:
    """A profile of a case; what a case does not mention is harmless."""
    background = {**HARMLESS, "offences": [offence(told) for told in facts.get("offences", [])]}
    document: dict[str, Any] = {
        "applicant": PERSON,
        "partner": None,
        "children": [],
        "background": background,
    }
    if "accompanying_spouse_record" in facts:
        document["partner"] = {
            "age": 36,
            "citizenships": ["US"],
            "relationship": "married",
            "accompanies": True,
        }
        background["offences"] = [SPOUSE_DUI]
    cost = facts.get("expected_cost_cad_per_year")
    if "expected_cost_cad_over_five_years" in facts:
        cost = facts["expected_cost_cad_over_five_years"] / 5
    if cost is not None:
        background["health"] = {**HARMLESS["health"], "expected_annual_cost_cad": int(cost)}
    background["misrepresentation_finding"] = facts.get("misrepresentation_final_decision_outside_canada")
    if "removal_order" in facts:
        background["previous_removal"] = {
            "kind": facts["removal_order"].split(" ")[0],
            "date": facts.get("enforced_on") or facts["left_with_confirmation_on"],
            "confirmed": True,
            **(
                {"enforceable_on": facts["became_enforceable_on"]} if "became_enforceable_on" in facts else {}
            ),
        }
    if facts.get("application", "").startswith("rehabilitation"):
        background["offences"] = [convicted("burglary_home", "1995-01-01", "1996-01-01")]
    if "province" in facts:
        document["plans"] = {"province": "CA-BC", "landing_on": facts["arrives_as_pr"]}
    if facts.get("route") == "sponsored spouse":
        document["partner"] = {
            "age": 36,
            "citizenships": ["CA"],
            "canada_status": "citizen",
            "relationship": "married",
            "will_sponsor": True,
            "lives_with_applicant": True,
        }
    return document


def day_of(facts: dict[str, Any]) -> date:
    if "decision_year" in facts:
        return date(facts["decision_year"], 6, 1)
    return date.fromisoformat(facts.get("as_of") or facts.get("application_received") or AS_OF.isoformat())


def near(found: str | None, expected: str, days: int) -> bool:
    if found is None or "never" in (found, expected):
        return found == expected
    return abs(date.fromisoformat(found) - date.fromisoformat(expected)) <= timedelta(days=days)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_the_case_gives_what_the_fact_sheet_expects(case):
    facts, expect = case["facts"], dict(case["expect"])
    day = day_of(facts)
    report = assess(from_json(json.dumps(document_of(facts))), as_of=day)
    route = report.admissibility
    assert route is not None
    measures = route.measures
    people = {row["who"]: row for row in measures["people"]}
    rows = measures["offences"]
    tolerance = expect.pop("tolerance_days", 0)
    ruled_out = measures["requirements"][
        "visit" if "visit" in str(facts.get("applying_for")) else "residence"
    ]
    for name, wanted in expect.items():
        match name:
            case "class":
                word = "summary" if wanted == "one summary-only offence" else wanted
                assert {row["class"] for row in rows} == {word}
            case "inadmissible":
                assert people["applicant"]["for_residence"] is wanted
                assert people["applicant"]["for_visits"] is wanted
                assert all(row["inadmissible"] is wanted for row in rows)
            case "deemed_rehabilitated_on":
                assert all(near(row["deemed_rehabilitated_on"], wanted, tolerance) for row in rows)
            case "may_apply_rehabilitation_from":
                assert all(near(row["may_apply_for_rehabilitation_on"], wanted, tolerance) for row in rows)
            case "may_apply_now":
                assert all(("individual_rehabilitation" in row["remedies"]) is wanted for row in rows)
            case "fee_cad":
                assert measures["fees_total_cad"] == wanted
                assert [fee.amount_cad for fee in route.fees] == [wanted]
            case "result":
                assert measures["verdict"] == "needs_lawyer"
                assert route.standing == "incomplete"
            case "person_inadmissible":
                purpose = "for_visits" if facts["applying_for"] == "visit" else "for_residence"
                assert people["applicant"][purpose] is wanted
            case "spouse_inadmissible":
                assert people["partner"]["for_visits"] is wanted
            case "ground":
                assert other(route, "family")["ground"] == wanted
            case "excessive_demand":
                assert other(route, "excessive-demand")["inadmissible"] is wanted
            case "threshold_cad_per_year":
                assert other(route, "excessive-demand")["threshold_cad"] == wanted
            case "excessive_demand_applies":
                assert "family" not in measures["blocks"]
                assert "family/partner" not in measures["blocks"]
                assert "family/partner" in other(route, "excessive-demand")["exempt"]
            case "may_apply_for_pr":
                assert people["applicant"]["for_residence"] is not wanted
            case "free_from":
                assert near(other(route, "misrepresentation")["until"], wanted, tolerance)
            case "authorization_to_return_needed":
                assert other(route, "earlier-removal")["authorization_to_return_needed"] is wanted
            case "biometrics_needed" | "medical_exam_needed" | "visa_needed" | "eta_needed":
                assert ruled_out[name.removesuffix("_needed")] is wanted
            case "fbi_report_needed":
                assert ruled_out["police_certificates"] is wanted
            case "health_cover_from":
                assert measures["health_cover_from"] == wanted
            case _:
                pytest.fail(f"nothing checks {name}")


def test_the_exempt_class_has_a_route_that_stays_open_and_the_nominee_has_not():
    sponsored = next(case for case in CASES if case["id"] == "admissibility-dev-19")
    report = assess(from_json(json.dumps(document_of(sponsored["facts"]))), as_of=day_of(sponsored["facts"]))
    partner = report.stream("family/partner")
    assert partner is not None
    assert next(c for c in partner.conditions if c.id == "admissible").outcome == "met"
    blocked = report.admissibility.measures["blocks"]
    assert "express-entry" in blocked
    assert condition(report.admissibility, "excessive-demand").outcome == "not_met"
