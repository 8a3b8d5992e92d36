"""People who want to study: one harmless person, and changes to the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.profile import Profile
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.study import route
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition, Stream

# What a test does not mention is harmless.
FACTS: dict[str, Any] = {
    "applicant.citizenships": ["US"],
    "applicant.us_status": "citizen",
    "applicant.canada_status": "none",
    "applicant.birth_date": "2004-05-04",
    "applicant.education": [],
    "applicant.work": [],
    "partner": None,
    "children": [],
    "plans.province": "CA-ON",
    "plans.funds_cad": 60000,
    "plans.will_leave": True,
    "plans.apply_at": "port_of_entry",
}
ADMISSION: dict[str, Any] = {
    "institution": "A university",
    "dli": True,
    "public": True,
    "confirmed": True,
    "level": "masters",
    "months": 16,
}


def profile(admission: dict[str, Any] | None = None, **changes: Any) -> Profile:
    """Give the harmless person with changes.

    Args:
        admission: Changes to the harmless admission; ``...`` as a value takes a fact away. Without it there
            is none.
        changes: Facts by their path, ``__`` for each dot; ``...`` takes one away.
    """
    facts = {**FACTS, **{path.replace("__", "."): value for path, value in changes.items()}}
    if admission is not None:
        both = {**ADMISSION, **admission}
        facts["plans.study_admission"] = {k: v for k, v in both.items() if v is not ...}
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


def stream(name: str, on: date = AS_OF, **facts: Any) -> Stream:
    """Assess the harmless person with changes for one stream, which a planned application names."""
    stream_id = f"study/{name}"
    named = [*facts.pop("plans__applications", ()), {"route": stream_id}]
    found = route.assess(Facts(profile(**facts, plans__applications=named), on, PACKAGED))
    assert found is not None
    return next(s for s in found.streams if s.id == stream_id)


def condition(of: Stream, condition_id: str) -> Condition:
    """Give a condition of a stream by its id."""
    return next(c for c in of.conditions if c.id == condition_id)
