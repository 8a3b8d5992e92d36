"""The case file of the fact sheet on business, through Profile and assess alone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from business.owners import CLB, FACTS, profile, unmet
from moveto_ca.rules.assess import assess
from support import cases

if TYPE_CHECKING:
    from moveto_ca.profile import Profile
    from moveto_ca.report import Report, Stream

CASES = {case["id"]: case for case in cases("business")}

# What a case does not mention is harmless: the person of ``owners``, but nothing told of the facts that
# decide the case in hand.
SUPPORT = {"designated venture capital fund": "venture_fund", "designated angel investor group": "angel"}
PROVINCES = {
    "Ontario": "CA-ON",
    "Manitoba": "CA-MB",
    "British Columbia": "CA-BC",
    "Saskatchewan": "CA-SK",
}
LEVELS = {"high school": "secondary", "secondary school credential": "secondary"}
# Conditions and what the case file calls them.
CONDITIONS = {
    "language": "language",
    "minimum designated investment": "designated-investment",
    "net worth": "net-worth",
}


def levels(told: dict[str, int] | None) -> dict[str, Any] | None:
    return None if told is None else {"test": "clb", **{part: told[part] for part in CLB}}


def start_up(facts: dict[str, Any]) -> dict[str, Any]:
    """A founder whom a designated organization backs."""
    on = date.fromisoformat(facts["application_date"])
    tested = on - timedelta(days=facts["language_test_age_days_at_application"])
    return {
        "plans__province": PROVINCES[facts["intends_to_live_in"]],
        "plans__applications": [{"route": "business/fed-suv", "on": on.isoformat()}],
        "applicant__languages__english": {**levels(facts["clb"]), "date": tested.isoformat()},
        "business__designated_support": SUPPORT[facts["commitment_from"]],
        "business__designated_investment_cad": facts["designated_investment_cad"],
        "business__committed_on": facts["commitment_date"],
        "business__assessment_fee_charged": facts["entity_charged_assessment_fee"],
        "business__voting_percent": facts["applicant_voting_rights_pct"],
        "business__joint_voting_percent": facts["voting_rights_pct_of_applicants_plus_designated_entities"],
        "business__applicants": facts["number_of_applicants_same_business"],
        "plans__funds_cad": 100000 if facts["own_settlement_funds_meet_half_lico"] else 0,
        "business__entity_designated": facts["entity_designated_on_application_date"],
        "business__in_canada": facts["business_incorporated_in_canada"],
        "business__active_management": facts[
            "applicant_manages_actively_from_canada_or_intends_to_after_visa"
        ],
        "business__for_status": facts["transaction_entered_into_primarily_for_status"],
    }


def self_employed(facts: dict[str, Any]) -> dict[str, Any]:
    """A person of culture or sport; education and language in the words of the file."""
    cultural = facts.get("one_year_periods_self_employed_cultural", 0)
    athletic = facts.get("one_year_periods_self_employed_athletics", 0)
    if "field" in facts:
        periods = facts["one_year_periods_self_employed"]
        cultural, athletic = (periods, 0) if facts["field"] == "cultural activities" else (0, periods)
    told: dict[str, Any] = {
        "business__cultural_or_athletic": "self_employed",
        "business__cultural_years": cultural,
        "business__athletic_years": athletic,
        "business__cultural_world_class_years": 0,
        "business__athletic_world_class_years": 0,
        "plans__province": "CA-ON",
    }
    if "age" in facts:
        told |= {"applicant__birth_date": ..., "applicant__age": facts["age"]}
    if "clb_first_official" in facts:
        told["applicant__languages__english"] = levels(facts["clb_first_official"])
        told["applicant__languages__french"] = levels(facts["clb_second_official"])
    if facts.get("education") in LEVELS:
        told["applicant__education"] = [{"level": LEVELS[facts["education"]], "country": "US"}]
        told["applicant__years_of_study"] = 12
    elif "education" in facts:
        assert facts["education"] == "one four-year bachelor degree, 16 years of study"
        told["applicant__education"] = [
            {"level": "bachelor", "country": "US", "university": True, "years": 4}
        ]
        told["applicant__years_of_study"] = 16
    return told


def home(facts: dict[str, Any]) -> dict[str, Any]:
    """A person who buys a home."""
    urban = {
        "one condominium unit in Toronto",
        "detached house with one unit in Calgary",
        "rowhouse unit in Halifax",
    }
    assert facts["property"] in urban
    on = date.fromisoformat(facts["as_of"])
    spouse = facts.get("spouse")
    purchase = {
        "units": 1,
        "urban_area": True,
        "acquired_by": "purchase",
        "already_bought": facts.get("residential_properties_already_bought", 0),
        "with_partner": spouse is not None,
    }
    told: dict[str, Any] = {
        "plans__home_purchase": purchase,
        "plans__permits": [],
        "applicant__canada_status": "worker" if "worker" in facts["status_in_canada"] else "visitor",
    }
    if spouse is not None:
        assert spouse == "Canadian permanent resident who buys together with the person"
        told["partner"] = {
            "relationship": "married",
            "canada_status": "permanent_resident",
            "citizenships": ["US"],
        }
    if "days_left_on_work_permit_at_purchase" in facts:
        until = on + timedelta(days=facts["days_left_on_work_permit_at_purchase"])
        told["plans__permits"] = [{"who": "applicant", "kind": "work", "to": until.isoformat()}]
    return told


def manitoba(facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "business__province": PROVINCES[facts["province"]],
        "plans__outside_main_city": "outside" in facts["business_location"],
        "business__community": "Brandon",
        "business__net_worth_cad": facts["net_worth_cad"],
        "business__investment_cad": facts["investment_cad"],
        "business__owner_years_last_5": facts["years_active_owner_in_last_5"],
        "business__past_ownership_percent": facts["past_ownership_pct"],
        "applicant__languages__english": {"test": "clb", **dict.fromkeys(CLB, facts["clb"])},
        "applicant__education": [{"level": LEVELS[facts["education"]], "country": "US", "eca": True}],
        "business__jobs_to_create": facts["jobs_for_citizens_or_prs"],
        "business__business_plan": facts["business_plan"],
    }


def capital(facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "business__province": "CA-MB",
        "business__ownership_percent": facts["equity_pct"],
        "business__equity_cad": facts["equity_cad"],
        "business__active_management": facts["active_management_from_the_province"],
        "business__redemption_option": facts["redemption_option"],
        "business__passive": False,
    }


def told_of(facts: dict[str, Any]) -> dict[str, Any]:
    """Turn the neutral words of a case into changes to the harmless person."""
    if "commitment_from" in facts:
        return start_up(facts)
    plan = facts.get("plan", facts.get("wants", ""))
    if "start-up visa work permit" in plan:
        held = facts["holds_suv_work_permit"]
        permit = {"who": "applicant", "kind": "work", "basis": "start_up", "to": "2026-06-01"}
        inside = "living in Canada" in facts["person"]
        return {
            "applicant__canada_status": "worker" if inside else "none",
            "plans__apply_at": "inside_canada" if inside else "online",
            "plans__permits": [permit] if held else [],
            "plans__applications": [{"route": "business/fed-suv", "on": "2024-06-01"}],
        }
    if "Start-Up Visa" in plan:
        return {"business__designated_support": "none", "business__committed_on": facts["commitment_date"]}
    if "self-employed" in plan:
        return self_employed(facts)
    if "C11" in plan:
        return {"business__ownership_percent": facts["controls_pct"], "business__voting_percent": ...}
    if "property" in facts:
        return home(facts)
    if "nomination_based_on" in facts:
        return capital(facts)
    if "business_location" in facts:
        return manitoba(facts)
    if facts.get("stream") == "Entrepreneur Base":
        return {
            "business__province": PROVINCES[facts["province"]],
            "business__net_worth_cad": facts["net_worth_cad"],
            "business__investment_cad": facts["investment_cad"],
            "applicant__languages__english": {"test": "clb", **dict.fromkeys(CLB, facts["clb"])},
            "business__jobs_to_create": facts["jobs"],
        }
    if "canadian_work_months_self_employed_on_c11" in facts:
        assert facts["canadian_work_months_as_employee_teer_0_to_3"] == 0
        assert facts["canadian_work_months_self_employed_on_c11"] == 14
        return {
            "applicant__canada_status": "worker",
            "applicant__work": [
                {
                    "noc": "00012",
                    "country": "CA",
                    "employer_country": "CA",
                    "start": "2025-09-22",
                    "end": None,
                    "hours_per_week": 40,
                    "self_employed": True,
                    "own_company": True,
                    "authorized": True,
                    "while_full_time_student": False,
                }
            ],
        }
    if "activity" in facts:
        abroad = facts["paid_by"] == "the Texas company"
        return {
            "plans__activity": {
                "kind": "sell" if abroad else "run_business",
                "days": 10 if abroad else None,
                "paid_from": "US" if abroad else "CA",
                "profits_in": "US" if abroad else "CA",
                "to_public": facts.get("sells_to_general_public_in_canada", True),
                "is_work": not abroad,
            }
        }
    if "farm house" in plan:
        return {
            "business__passive": True,
            "business__active_management": False,
            "business__province": "CA-SK",
            "business__designated_support": "none",
            "business__existing_company_in_us": False,
            "business__significant_benefit": False,
            "plans__endorsements": [],
            "plans__nomination": {"kind": "none"},
            "plans__intra_company": ...,
            "business__in_canada": False,
            "plans__permits": [],
            "plans__home_purchase": {"units": 1, "urban_area": False, "acquired_by": "purchase"},
        }
    province = plan.rpartition(" of ")[2]
    return {"business__province": PROVINCES[province]}


def person_of(facts: dict[str, Any]) -> Profile:
    told = told_of(facts)
    activity = told.get("plans__activity")
    if activity is not None:
        told["plans__activity"] = {key: value for key, value in activity.items() if value is not None}
    return profile(FACTS, **told)


def stream_of(report: Report, stream_id: str) -> Stream:
    found = report.stream(stream_id)
    assert found is not None, stream_id
    return found


def found_of(facts: dict[str, Any], expect: dict[str, Any], report: Report) -> dict[str, Any]:
    """Say in the words of the case file what the report says."""

    def stream(stream_id: str) -> Stream:
        return stream_of(report, f"business/{stream_id}")

    def qualifies(stream_id: str) -> bool:
        return stream(stream_id).standing in ("strong", "eligible")

    def minimum_names(stream_id: str) -> list[str]:
        return [said for said, id_ in CONDITIONS.items() if id_ in unmet(stream(stream_id))]

    def main_stream() -> str:
        return (
            "fed-suv"
            if "commitment_from" in facts
            else "bc-ei-base"
            if "stream" in facts
            else "mb-entrepreneur"
        )

    def condition(stream_id: str, condition_id: str) -> Any:
        return next(c for c in stream_of(report, stream_id).conditions if c.id == condition_id)

    def home_measure() -> dict[str, Any]:
        route = report.route("business")
        assert route is not None
        return route.measures["home_purchase"]

    def points() -> dict[str, Any]:
        measured = stream("fed-self-employed").measures["points"]
        return {part: measured[part] for part in expect["points"]}

    def status() -> str:
        plan = "fed-self-employed" if "self-employed" in facts["plan"] else "fed-suv"
        return stream(plan).status

    def pilot() -> str:
        pilot_stream = stream("fed-entrepreneur-pilot")
        published = "No conditions are published" not in pilot_stream.conditions[0].found
        return pilot_stream.status + ("" if published else ", no rules published")

    def opened() -> str | None:
        best = [s.id for s in report.route("business").streams if s.standing in ("strong", "eligible")]
        return best[0] if best else None

    def visitor() -> Stream:
        return stream_of(report, "cusma/business-visitor")

    words = {
        "start_up_visa_open_to_this_person": lambda: stream("fed-suv").measures["open_to_you"],
        "status": status,
        "entrepreneur_pilot_status": pilot,
        "all_published_conditions_met": lambda: (
            stream("fed-suv").measures["verdict"] == "meets_published_minimums"
        ),
        "unmet": lambda: minimum_names(main_stream()),
        "maximum_applicants_considered_for_the_business": lambda: stream("fed-suv").measures[
            "most_applicants"
        ],
        "can_apply_for_suv_work_permit": lambda: (
            stream("fed-suv-work-permit").standing != "closed" and not unmet(stream("fed-suv-work-permit"))
        ),
        "can_apply_now": lambda: stream("fed-self-employed").standing != "closed",
        "points": points,
        "pass_mark": lambda: stream("fed-self-employed").measures["points"]["minimum"],
        "pass_mark_reached": lambda: condition("business/fed-self-employed", "pass-mark").outcome == "met",
        "is_self_employed_person_by_definition": lambda: stream("fed-self-employed").measures[
            "is_self_employed_by_definition"
        ],
        "ownership_condition_met": lambda: condition("business/c11", "control").outcome == "met",
        "minimum_pct": lambda: int(
            "".join(c for c in condition("business/c11", "control").required if c.isdigit())
        ),
        "longest_permit_months": lambda: stream("c11").measures["first_permit_months"],
        "counts_for_canadian_experience_class": lambda: stream("c11").measures["bridge"]["counts"],
        "may_ask_at_port_of_entry_under_regulations": lambda: stream("c11").measures["place_of_application"][
            "port_of_entry"
        ],
        "months_counting_for_canadian_experience_class": lambda: stream("c11").measures["bridge"][
            "months_counted"
        ],
        "canadian_experience_class_met": lambda: (
            condition("express-entry/canadian-experience-class", "canadian-work").outcome == "met"
        ),
        "purchase_prohibited": lambda: home_measure()["prohibited"],
        "purchase_gives_immigration_status": lambda: (
            not any("gives no immigration advantage" in c for c in report.route("business").cautions)
        ),
        "route_opened_by_the_purchase": opened,
        "federal_investor_program": lambda: (
            f"{stream('fed-investor').status} since {stream('fed-investor').measures['status_since']}"
        ),
        "ontario_entrepreneur_open": lambda: stream("on-entrepreneur").standing != "closed",
        "saskatchewan_entrepreneur_open": lambda: stream("sk-entrepreneur").standing != "closed",
        "closed_since": lambda: stream("sk-entrepreneur").measures["status_since"],
        "excluded_from_provincial_nominee_class": lambda: (
            not stream("mb-entrepreneur").measures["capital_rule_met"]
        ),
        "manitoba_entrepreneur_published_minimums_met": lambda: qualifies("mb-entrepreneur"),
        "bc_base_published_minimums_met": lambda: qualifies("bc-ei-base"),
        "work_permit_needed": lambda: bool(unmet(visitor()) - {"place"}),
        "category": lambda: "not a business visitor" if unmet(visitor()) else "business visitor",
    }
    return {key: words[key]() for key in expect}


@pytest.mark.parametrize("name", CASES)
def test_a_case_of_the_sheet_is_decided_as_the_sheet_decides_it(name: str) -> None:
    case = CASES[name]
    on = date.fromisoformat(case["facts"].get("as_of", "2026-11-22"))
    report = assess(person_of(case["facts"]), as_of=on)
    assert found_of(case["facts"], case["expect"], report) == case["expect"], case["why"]
