"""Builds family lines for tests, oldest person first, and assesses them."""

from __future__ import annotations

from datetime import date
from typing import Any

from descent_cases import HARMLESS_ANCESTOR, HARMLESS_APPLICANT
from moveto_ca.profile import Profile
from moveto_ca.rules.citizenship.route import assess
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

STARRED = ("foundling", "parents_married", "foreign_diplomat_parent", "parent_citizen_or_resident_at_birth")
UNTOLD = object()


def elder(born: str | None, place: str | None, link: str = "father", **told: Any) -> dict[str, Any]:
    """Describe an ancestor of whom everything not said is harmless; UNTOLD takes a fact away."""
    facts = {**HARMLESS_ANCESTOR, "birth_date": born, "birth_place": place, "link": link, **told}
    return {name: value for name, value in facts.items() if value is not UNTOLD}


def you(born: str | None, place: str | None = "US", **told: Any) -> dict[str, Any]:
    """Describe the applicant; events of the own citizenship by name, True for one on an unknown day."""
    facts: dict[str, Any] = {**HARMLESS_APPLICANT, "birth_date": born, "birth_country": place}
    facts.update({name: told.pop(name) for name in STARRED if name in told})
    events = []
    for kind, day in told.items():
        events.append({"kind": kind} if day is True else {"kind": kind, "date": day})
    facts["citizenship_events"] = events
    return {name: value for name, value in facts.items() if value is not UNTOLD}


def profile_of(*people: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Put people, oldest first, the applicant last, into a profile."""
    *elders, last = people
    return {"applicant": last, "ancestry": [list(reversed(elders))] if elders else [], **more}


def route_of(document: dict[str, Any], as_of: date | str = AS_OF) -> Any:
    """Assess a profile for citizenship by descent alone."""
    day = date.fromisoformat(as_of) if isinstance(as_of, str) else as_of
    route = assess(Facts(Profile.model_validate(document), day, PACKAGED))
    assert route is not None
    return route


def row_of(*people: dict[str, Any], as_of: date | str = AS_OF, **more: Any) -> dict[str, Any]:
    """Give the row of the best line."""
    measures = route_of(profile_of(*people, **more), as_of).measures
    rows: list[dict[str, Any]] = measures["lines"]
    return next(row for row in rows if row["line"] == measures["best_line"])


def short(row: dict[str, Any]) -> dict[str, Any]:
    """Give what a test compares: the verdict, the last person's rule and paragraph, reason and dates."""
    last = row["generations"][-1]
    return {
        "verdict": row["verdict"],
        "reason": row["reason"],
        "rule": last["rule"],
        "paragraph": row["paragraph"],
        "from": row["citizen_from"],
        "since": row["recognized_since"],
        "remedied_by": last["remedied_by"],
    }


def assert_like(row: dict[str, Any], **expected: Any) -> None:
    """Compare the parts of a row that are named."""
    found = {**short(row), "needs": row["needs"]}
    assert {name: found[name] for name in expected} == expected


def ontario(born: str = "1925-08-14", **told: Any) -> dict[str, Any]:
    """Describe an ancestor born in Ontario."""
    return elder(born, "CA-ON", **told)


def abroad(born: str, **told: Any) -> dict[str, Any]:
    """Describe an ancestor born in Massachusetts."""
    return elder(born, "US-MA", **told)
