"""Traders, investors, transferees and business visitors: one harmless case each, and changes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cusma.applicants import PERSON, changed
from moveto_ca.profile import Profile
from moveto_ca.rules.cusma import route
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Route, Stream

TRADER = "cusma/trader"
INVESTOR = "cusma/investor"
TRANSFEREE = "cusma/intra-company-transferee"
VISITOR = "cusma/business-visitor"
PERMITS = (TRADER, INVESTOR, TRANSFEREE)
CODES = {TRADER: "T34", INVESTOR: "T35", TRANSFEREE: "T37"}

TRADE: dict[str, Any] = {
    "trade_with_canada": {"substantial": True, "share_percent": 60},
    "nationals_own_percent": 51,
    "capacity": "executive",
    "ownership_percent": 80,
    "regulated": False,
}
INVESTMENT: dict[str, Any] = {
    "investment_cad": 300_000,
    "capital_committed": True,
    "marginal": False,
    "active_management": True,
    "nationals_own_percent": 100,
    "ownership_percent": 80,
    "capacity": "executive",
    "regulated": False,
}
TRANSFER: dict[str, Any] = {
    "related_enterprise": True,
    "months_in_last_36": 12,
    "both_doing_business": True,
    "new_office": False,
    "capacity": "executive",
    "months_used": 0,
}
TRADE_FAIR: dict[str, Any] = {
    "kind": "other",
    "paid_from": "US",
    "profits_in": "US",
    "is_work": False,
    "to_public": False,
}
OFFER: dict[str, Any] = {
    "employer": "Maple Ltd",
    "genuine": True,
    "portal_filed": True,
    "fee_paid": True,
    "regulated": False,
    "public_health": False,
    "employer_barred": False,
}
PLANS: dict[str, Any] = {"will_leave": True, "apply_at": "port_of_entry"}
BACKGROUND: dict[str, Any] = {"unauthorized_in_canada": None}
NOTHING_TOLD: dict[str, Any] = {"business": {}, "transfer": {}, "activity": {}}


def told(
    stream_id: str,
    person: dict[str, Any] | None = None,
    business: dict[str, Any] | None = None,
    transfer: dict[str, Any] | None = None,
    activity: dict[str, Any] | None = None,
    offer: dict[str, Any] | None = None,
    plans: dict[str, Any] | None = None,
    background: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Give the harmless case of a stream with changes, as a document; ``...`` takes a fact away."""
    wanted = dict(PLANS)
    document: dict[str, Any] = {
        "applicant": changed(PERSON, person),
        "background": changed(BACKGROUND, background),
    }
    if stream_id == TRANSFEREE:
        wanted["intra_company"] = changed(TRANSFER, transfer)
        wanted["job_offers"] = [changed(OFFER, offer)]
    elif offer is not None and stream_id in CODES:
        wanted["job_offers"] = [changed({**OFFER, "lmia_exempt_code": CODES[stream_id]}, offer)]
    if stream_id == VISITOR:
        wanted["activity"] = changed(TRADE_FAIR, activity)
    base = {TRADER: TRADE, INVESTOR: INVESTMENT}.get(stream_id, {})
    if base or business:
        document["business"] = changed(base, business)
    document["plans"] = changed(wanted, plans)
    return document


def assessed(document: dict[str, Any], on: date = AS_OF) -> Route:
    """Assess a document for the route."""
    found = route.assess(Facts(Profile.model_validate(document), on, PACKAGED))
    assert found is not None
    return found


def stream(stream_id: str, on: date = AS_OF, **changes: Any) -> Stream:
    """Assess the harmless case of a stream with changes."""
    return next(s for s in assessed(told(stream_id, **changes), on).streams if s.id == stream_id)


def shown(document: dict[str, Any]) -> set[str]:
    """Give the ids of the streams that the report shows besides that of professionals."""
    return {s.id for s in assessed(document).streams} - {"cusma/professional"}
