"""Cases as an examiner would put them: facts of a person, without a hint which stream is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.profile import Profile
from moveto_ca.rules.assess import assess
from support import AS_OF

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Stream

PERSON: dict[str, Any] = {
    "citizenships": ["US"],
    "us_status": "citizen",
    "canada_status": "none",
    "age": 34,
    "biometrics_given_on": None,
}
OFFER: dict[str, Any] = {
    "noc": "21301",
    "province": "CA-ON",
    "arrangement": "employee",
    "owner_share_percent": 0,
    "genuine": True,
    "portal_filed": True,
    "fee_paid": True,
    "regulated": False,
    "public_health": False,
}
PLANS: dict[str, Any] = {"will_leave": True, "apply_at": "online"}


def known(*parts: dict[str, Any] | None) -> dict[str, Any]:
    """Join facts; ``...`` takes one away."""
    both: dict[str, Any] = {}
    for part in parts:
        both |= part or {}
    return {name: value for name, value in both.items() if value is not ...}


def told(
    person: dict[str, Any] | None = None,
    offer: dict[str, Any] | None = None,
    plans: dict[str, Any] | None = None,
    **more: Any,
) -> dict[str, Any]:
    """Give a document: the harmless person with changes, an offer only if one is named."""
    offers = {} if offer is None else {"job_offers": [known(OFFER, offer)]}
    return {
        "applicant": known(PERSON, person),
        "background": {"unauthorized_in_canada": None},
        "plans": known(PLANS, offers, plans),
        **more,
    }


def stream_of(stream_id: str, document: dict[str, Any], on: date = AS_OF) -> Stream:
    """Assess a document against every route, and give one stream of the report."""
    found = assess(Profile.model_validate(document), as_of=on).stream(stream_id)
    assert found is not None, f"{stream_id} is not shown"
    return found
