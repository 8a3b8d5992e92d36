"""People who ask for other work permits: one harmless person, and changes to the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.profile import Profile
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.rules.work import route
from support import AS_OF

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition, Stream
    from moveto_ca.rules.tables import Tables

# What a test does not mention is harmless: unrelated requirements are met, nothing stands in the way.
FACTS: dict[str, Any] = {
    "applicant.citizenships": ["US"],
    "applicant.us_status": "citizen",
    "applicant.canada_status": "none",
    "applicant.birth_date": "1998-05-04",
    "applicant.biometrics_given_on": None,
    "applicant.work": [],
    "partner": None,
    "plans.will_leave": True,
    "plans.apply_at": "online",
    "background.unauthorized_in_canada": None,
}
OFFER: dict[str, Any] = {
    "title": "Engineer",
    "noc": "21301",
    "province": "CA-ON",
    "arrangement": "employee",
    "owner_share_percent": 0,
    "genuine": True,
    "portal_filed": True,
    "fee_paid": True,
    "regulated": False,
    "public_health": False,
    "employer_barred": False,
}


def profile(offer: dict[str, Any] | None = None, **changes: Any) -> Profile:
    """Give the harmless person with changes.

    Args:
        offer: Changes to the harmless offer; ``...`` as a value takes a fact away. Without it there is none.
        changes: Facts by their path, ``__`` for each dot; ``...`` takes one away.
    """
    facts = {**FACTS, **{path.replace("__", "."): value for path, value in changes.items()}}
    if offer is not None:
        both = {**OFFER, **offer}
        facts["plans.job_offers"] = [{k: v for k, v in both.items() if v is not ...}]
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


def stream(name: str, on: date = AS_OF, tables: Tables = PACKAGED, **facts: Any) -> Stream:
    """Assess the harmless person with changes for one stream, which a planned application names."""
    stream_id = f"other-work/{name}"
    named = [*facts.pop("plans__applications", ()), {"route": stream_id}]
    found = route.assess(Facts(profile(**facts, plans__applications=named), on, tables))
    assert found is not None
    return next(s for s in found.streams if s.id == stream_id)


def condition(of: Stream, condition_id: str) -> Condition:
    """Give a condition of a stream by its id."""
    return next(c for c in of.conditions if c.id == condition_id)
