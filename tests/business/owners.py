"""People with a business in mind: one harmless person, and changes to the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.profile import Profile
from moveto_ca.rules.business import route
from moveto_ca.rules.business.provinces import STREAMS
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition, Route, Stream
    from moveto_ca.rules.tables import Tables

CLB = ("listening", "reading", "writing", "speaking")


def clb(level: int) -> dict[str, Any]:
    """Give a language result of one level in all four skills."""
    return {"test": "clb", **dict.fromkeys(CLB, level)}


# What a test does not mention is harmless: everything that is asked for is there, nothing stands in the way.
FACTS: dict[str, Any] = {
    "applicant.citizenships": ["US"],
    "applicant.us_status": "citizen",
    "applicant.canada_status": "none",
    "applicant.birth_date": "1984-05-04",
    "applicant.education": [
        {"level": "bachelor", "country": "US", "university": True, "eca": True, "completed": "2020-06-01"}
    ],
    "applicant.years_of_study": 16,
    "applicant.languages.english": clb(9),
    "applicant.languages.french": None,
    "applicant.languages.quebec_french": {"oral": 8, "written": 6},
    "applicant.work": [],
    "applicant.licences": [],
    "partner": None,
    "children": [],
    "relatives_in_canada": [],
    "plans.aims": ["business"],
    "plans.funds_cad": 200000,
    "plans.will_leave": True,
    "plans.apply_at": "online",
    "plans.outside_main_city": True,
    "plans.endorsements": [{"kind": "agency"}, {"kind": "province"}],
    "plans.nomination": {"kind": "base", "province": "CA-MB"},
    "plans.ties": [],
    "plans.permits": [{"who": "applicant", "kind": "work", "basis": "post_graduation", "to": "2028-01-01"}],
    "plans.intra_company": {
        "months_in_last_36": 24,
        "capacity": "executive",
        "related_enterprise": True,
        "both_doing_business": True,
        "premises": True,
    },
    "background.unauthorized_in_canada": None,
    "business.net_worth_cad": 3000000,
    "business.gifts_last_6_months_cad": 0,
    "business.liquid_cad": 1500000,
    "business.investment_cad": 1400000,
    "business.equity_cad": 1400000,
    "business.deposit_cad": 60000,
    "business.ownership_percent": 100,
    "business.owner_years": 8,
    "business.owner_years_last_5": 5,
    "business.senior_manager_years": 0,
    "business.manager_years_last_5": 0,
    "business.past_ownership_percent": 100,
    "business.farm_years": 5,
    "business.jobs_to_create": 4,
    "business.kind": "new",
    "business.graduate_of_province": True,
    "business.designated_support": "incubator",
    "business.entity_designated": True,
    "business.assessment_fee_charged": False,
    "business.designated_investment_cad": 0,
    "business.voting_percent": 30,
    "business.joint_voting_percent": 80,
    "business.applicants": 2,
    "business.for_status": False,
    "business.essential_refused": False,
    "business.active_management": True,
    "business.in_canada": True,
    "business.passive": False,
    "business.redemption_option": False,
    "business.business_plan": True,
    "business.exploratory_visit": True,
    "business.community_letter": True,
    "business.lawful_where_living": True,
    "business.capital_committed": True,
    "business.marginal": False,
    "business.significant_benefit": True,
    "business.business_funds": True,
    "business.regulated": False,
    "business.existing_company_in_us": True,
    "business.existing_company_years": 8,
}


def profile(base: dict[str, Any] | None = None, **changes: Any) -> Profile:
    """Give the harmless person with changes.

    Args:
        base: Facts by their path, in place of the harmless ones.
        changes: Facts by their path, ``__`` for each dot; ``...`` takes one away.
    """
    start = FACTS if base is None else base
    facts = {**start, **{path.replace("__", "."): value for path, value in changes.items()}}
    document: dict[str, Any] = {}
    for path, value in facts.items():
        if value is ...:
            continue
        *parents, last = path.split(".")
        place = document
        for name in parents:
            place = place.setdefault(name, {})
        place[last] = value
    return Profile.model_validate(document)


def assessed(on: date = AS_OF, tables: Tables = PACKAGED, **changes: Any) -> Route:
    """Assess the harmless person with changes for the route."""
    found = route.assess(Facts(profile(**changes), on, tables))
    assert found is not None
    return found


def stream(name: str, on: date = AS_OF, tables: Tables = PACKAGED, **changes: Any) -> Stream:
    """Assess the harmless person with changes for one stream, in the province of that stream."""
    spec = next((s for s in STREAMS if s.name == name), None)
    if spec is not None:
        changes.setdefault("business__province", spec.province)
    found = assessed(on, tables, **changes)
    return next(s for s in found.streams if s.id == f"business/{name}")


def condition(of: Stream, condition_id: str) -> Condition:
    """Give a condition of a stream by its id."""
    return next(c for c in of.conditions if c.id == condition_id)


def outcome(name: str, condition_id: str, on: date = AS_OF, **changes: Any) -> str:
    """Give the outcome of a condition of a stream for the harmless person with changes."""
    return condition(stream(name, on, **changes), condition_id).outcome


def unmet(of: Stream) -> set[str]:
    """Name the conditions of a stream that are not met."""
    return {c.id for c in of.conditions if c.outcome == "not_met"}
