"""People who apply for a professional's permit: one harmless case, and changes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.profile import Profile
from moveto_ca.rules.cusma import route
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition, Stream
    from moveto_ca.rules.tables import Tables

# What a test does not mention is harmless: unrelated requirements are met, nothing stands in the way.
PERSON: dict[str, Any] = {
    "citizenships": ["US"],
    "us_status": "citizen",
    "residence": "US-OH",
    "canada_status": "none",
    "age": 34,
    "biometrics_given_on": None,
    "education": [{"level": "bachelor", "country": "US", "field": "economics", "degree": "BA"}],
    "licences": [],
    "work": [],
}
OFFER: dict[str, Any] = {
    "title": "Economist",
    "employer": "Maple Research Ltd",
    "province": "CA-ON",
    "profession": "economist",
    "arrangement": "employee",
    "owner_share_percent": 0,
    "genuine": True,
    "portal_filed": True,
    "fee_paid": True,
    "regulated": False,
    "public_health": False,
    "within_entry_limits": True,
    "training_done": True,
    "experience_proof": True,
    "employer_barred": False,
}
PLANS: dict[str, Any] = {"will_leave": True, "apply_at": "port_of_entry"}
BACKGROUND: dict[str, Any] = {"unauthorized_in_canada": None}


def changed(base: dict[str, Any], changes: dict[str, Any] | None) -> dict[str, Any]:
    """Give a copy with changes; ``...`` takes a fact away, so that it is not told."""
    both = {**base, **(changes or {})}
    return {key: value for key, value in both.items() if value is not ...}


def profile(
    person: dict[str, Any] | None = None,
    offer: dict[str, Any] | None = None,
    plans: dict[str, Any] | None = None,
    background: dict[str, Any] | None = None,
    offers: Any = None,
) -> Profile:
    """Give the harmless case with changes to the person, the offer, the plans or the background."""
    told_plans = changed(
        {**PLANS, "job_offers": [changed(OFFER, offer)] if offers is None else offers}, plans
    )
    return Profile.model_validate(
        {
            "applicant": changed(PERSON, person),
            "plans": told_plans,
            "background": changed(BACKGROUND, background),
        }
    )


def stream(of: Profile | None = None, on: date = AS_OF, tables: Tables = PACKAGED, **changes: Any) -> Stream:
    """Assess a profile, or the harmless case with changes, for the stream of professionals."""
    facts = Facts(profile(**changes) if of is None else of, on, tables)
    found = route.assess(facts)
    assert found is not None
    return next(s for s in found.streams if s.id == "cusma/professional")


def condition(of: Stream, condition_id: str) -> Condition:
    """Give a condition of a stream by its id."""
    return next(c for c in of.conditions if c.id == condition_id)


def outcome(condition_id: str, on: date = AS_OF, **changes: Any) -> str:
    """Give the outcome of one condition for the harmless case with changes."""
    return condition(stream(on=on, **changes), condition_id).outcome
