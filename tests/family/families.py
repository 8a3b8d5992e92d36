"""Families with one harmless case for each relation, and changes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.profile import Profile
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.family import route
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition, Route, Stream
    from moveto_ca.rules.tables import Tables

# What a test does not mention is harmless: requirements met, no bars, no adverse facts.
HARMLESS_SPONSOR: dict[str, Any] = {
    "landed_as": "other",
    "earlier_partner_landed_on": None,
    "other_application_pending": False,
    "social_assistance": "none",
    "bankrupt": False,
    "undertaking_default": False,
    "support_default": False,
    "loan_default": False,
    "removal_order": False,
    "detained": False,
    "charges": [],
    "convictions": [],
    "earlier_dependants": 0,
    "sponsored_examined": True,
}
APPLICANT: dict[str, Any] = {
    "birth_date": "1990-05-17",
    "birth_country": "US",
    "citizenships": ["US"],
    "us_status": "citizen",
    "residence": "US-WA",
    "canada_status": "none",
}
CANADIAN: dict[str, Any] = {
    "birth_date": "1988-03-02",
    "birth_country": "CA-ON",
    "citizenships": ["CA"],
    "canada_status": "citizen",
    "residence": "CA-ON",
}
COUPLE: dict[str, Any] = {
    "relationship": "married",
    "since": "2022-06-01",
    "both_present_at_wedding": True,
    "earlier_marriage_ended": None,
    "separated_since": None,
    "new_partner": False,
    "genuine": True,
    "cohabiting_since": None,
    "lives_with_applicant": False,
}
INCOME = {"2023": 200000, "2024": 200000, "2025": 200000}

# The applicant is sponsored by a citizen who lives in Canada.
PARTNER: dict[str, Any] = {
    "applicant": APPLICANT,
    "partner": {**CANADIAN, **COUPLE},
    "children": [],
    "relatives_in_canada": [],
    "sponsor": {**HARMLESS_SPONSOR, "who": "partner"},
}
IN_CANADA: dict[str, Any] = {
    **PARTNER,
    "applicant": {
        **APPLICANT,
        "residence": "CA-ON",
        "canada_status": "visitor",
        "status_until": "2027-02-01",
    },
    "partner": {**PARTNER["partner"], "lives_with_applicant": True, "cohabiting_since": "2026-01-01"},
}
# The applicant is Canadian and sponsors a child.
CHILD: dict[str, Any] = {
    "applicant": CANADIAN,
    "partner": None,
    "children": [
        {
            "birth_date": "2014-04-01",
            "birth_country": "US",
            "citizenships": ["US"],
            "canada_status": "none",
            "married": False,
            "has_child": False,
            "adopted_on": None,
            "of": "applicant",
            "accompanies": True,
        }
    ],
    "relatives_in_canada": [],
    "sponsor": {**HARMLESS_SPONSOR, "who": "applicant", "sponsored": "children[0]", "relation": "child"},
}
ADOPTED: dict[str, Any] = {
    **CHILD,
    "sponsor": {
        **CHILD["sponsor"],
        "relation": "adopted_child",
        "sponsored_adopted_on": "2020-01-01",
        "adoption_lawful": True,
        "adoption_for_status": False,
    },
}
TO_BE_ADOPTED: dict[str, Any] = {
    **CHILD,
    "sponsor": {**CHILD["sponsor"], "relation": "to_be_adopted", "adoption_for_status": False},
}
RELATIVE: dict[str, Any] = {
    **HARMLESS_SPONSOR,
    "who": "relative",
    "sponsored": "applicant",
    "birth_date": "1985-01-01",
    "canada_status": "citizen",
    "residence": "CA-ON",
    "income_cad": INCOME,
    "relatives": [],
    "permanent_resident_since": None,
}
ORPHAN: dict[str, Any] = {
    "applicant": {**APPLICANT, "birth_date": "2009-05-17"},
    "partner": None,
    "children": [],
    "sponsor": {**RELATIVE, "relation": "niece_or_nephew", "sponsored_orphaned": True},
}
SIBLING: dict[str, Any] = {
    "applicant": APPLICANT,
    "partner": None,
    "children": [],
    "sponsor": {
        **RELATIVE,
        "relation": "sibling",
        "relatives": [{"relation": "sibling", "age": 36, "canada_status": "other"}],
    },
}
PARENT: dict[str, Any] = {
    "applicant": {**APPLICANT, "birth_date": "1955-05-17"},
    "partner": None,
    "children": [],
    "sponsor": {**RELATIVE, "relation": "parent"},
    "plans": {"visit_insurance_cad": 100000, "medical_exam_on": "2026-09-01"},
}


def changed(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Give a copy with changes, those of objects merged; ``...`` takes a fact away."""
    both = dict(base)
    for name, value in changes.items():
        before = both.get(name)
        both[name] = changed(before, value) if isinstance(before, dict) and isinstance(value, dict) else value
    return {name: value for name, value in both.items() if value is not ...}


def family(base: dict[str, Any] = PARTNER, **changes: Any) -> Profile:
    """Give a family with changes to the people and sections named."""
    return Profile.model_validate(changed(base, changes))


def assessed(
    base: dict[str, Any] = PARTNER, on: date = AS_OF, tables: Tables = PACKAGED, **changes: Any
) -> Route:
    """Assess a family for the route."""
    found = route.assess(Facts(family(base, **changes), on, tables))
    assert found is not None
    return found


def stream(
    stream_id: str,
    base: dict[str, Any] = PARTNER,
    on: date = AS_OF,
    tables: Tables = PACKAGED,
    **changes: Any,
) -> Stream:
    """Assess a family for one class."""
    found = assessed(base, on, tables, **changes)
    return next(each for each in found.streams if each.id == f"family/{stream_id}")


def condition(of: Stream, condition_id: str) -> Condition:
    """Give a condition of a stream by its id."""
    return next(each for each in of.conditions if each.id == condition_id)


def outcome(stream_id: str, condition_id: str, base: dict[str, Any] = PARTNER, **changes: Any) -> str:
    """Give the outcome of one condition."""
    return condition(stream(stream_id, base, **changes), condition_id).outcome
