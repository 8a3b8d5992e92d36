"""How the tests tell a profile about protection, and read the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.profile import Profile
from moveto_ca.rules.asylum import route
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition, Route

# Harmless facts: in Canada since some weeks, no claim made yet, nothing adverse, nothing pending.
HARMLESS: dict[str, Any] = {
    "wants_information": True,
    "in_canada_now": True,
    "entries": [{"date": "2026-10-01", "mode": "land_port", "from": "US"}],
    "claim_date": None,
    "claim_filed_online": None,
    "prior_claims": [],
    "protected_in": [],
    "stateless": False,
    "removal_order": False,
    "serious_conviction": False,
    "proceedings_pending": False,
    "inadmissibility_determined": [],
    "relatives_in_canada": [],
    "stca_documents": [],
    "unaccompanied_minor": False,
    "parents_or_guardian_in": [],
}
AMERICAN: dict[str, Any] = {"citizenships": ["US"], "age": 33}
VENEZUELAN: dict[str, Any] = {"citizenships": ["VE"], "us_status": "none", "age": 30}


def entry(day: str | None, mode: str | None = "land_port", **more: Any) -> dict[str, Any]:
    """One entry into Canada from the United States."""
    told = {"date": day, "mode": mode, "from": "US", **more}
    return {name: value for name, value in told.items() if value is not None}


def protection(*untold: str, **told: Any) -> dict[str, Any]:
    """Harmless facts with others over them, and some left untold."""
    return {name: value for name, value in {**HARMLESS, **told}.items() if name not in untold}


def assessed(
    told: dict[str, Any],
    applicant: dict[str, Any] | None = None,
    as_of: date = AS_OF,
    **more: Any,
) -> Route:
    """Assess the route ``asylum`` alone."""
    document = {"applicant": AMERICAN if applicant is None else applicant, "protection": told, **more}
    found = route.assess(Facts(Profile.model_validate(document), as_of, PACKAGED))
    assert found is not None
    return found


def gate(found: Route, name: str) -> Condition:
    """Find a condition of the stream by its id."""
    return next(c for c in found.streams[0].conditions if c.id == name)


def outcome(name: str, told: dict[str, Any], applicant: dict[str, Any] | None = None, **more: Any) -> str:
    """Assess, and give the outcome of one gate."""
    return gate(assessed(told, applicant, **more), name).outcome
