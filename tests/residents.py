"""Builds permanent residents who ask for citizenship, for tests: everything not said is harmless."""

from __future__ import annotations

from datetime import date
from typing import Any

from moveto_ca.profile import Profile
from moveto_ca.rules.citizenship.grants.route import assess
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

UNTOLD = object()

# An adult with enough English, taxes in order, nothing against the grant, no trip and no earlier status.
HARMLESS_APPLICANT: dict[str, Any] = {
    "birth_date": "1985-05-05",
    "citizenships": ["US"],
    "canada_status": "permanent_resident",
    "permanent_resident_since": "2020-01-01",
    "languages": {"english": {"test": "clb", "listening": 9, "reading": 9, "writing": 9, "speaking": 9}},
}
HARMLESS_PRESENCE: dict[str, Any] = {
    "status_periods": [],
    "absences": [],
    "sentence_days": 0,
    "crown_service_days": 0,
    "tax_years_filed": [2021, 2022, 2023, 2024, 2025],
}
HARMLESS_BACKGROUND: dict[str, Any] = {"offences": [], "removal_order": False}


def told(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value is not UNTOLD}


def resident(
    applicant: dict[str, Any] | None = None,
    presence: dict[str, Any] | None = None,
    background: dict[str, Any] | None = None,
    **more: Any,
) -> dict[str, Any]:
    """Describe a permanent resident; UNTOLD takes a fact away."""
    return {
        "applicant": told({**HARMLESS_APPLICANT, **(applicant or {})}),
        "presence": told({**HARMLESS_PRESENCE, **(presence or {})}),
        "background": told({**HARMLESS_BACKGROUND, **(background or {})}),
        **more,
    }


def route_of(document: dict[str, Any], as_of: date | str = AS_OF) -> Any:
    """Assess a profile for grants alone; None where nothing points to one."""
    day = date.fromisoformat(as_of) if isinstance(as_of, str) else as_of
    return assess(Facts(Profile.model_validate(document), day, PACKAGED))


def stream_of(document: dict[str, Any], name: str = "naturalization", as_of: date | str = AS_OF) -> Any:
    """Give one stream of the route."""
    route = route_of(document, as_of)
    assert route is not None
    return next(stream for stream in route.streams if stream.id == f"citizenship-grant/{name}")


def condition_of(stream: Any, name: str) -> Any:
    """Give one condition of a stream."""
    return next(condition for condition in stream.conditions if condition.id == name)


def outcome(stream: Any, name: str) -> str:
    """Give the outcome of one condition of a stream."""
    return str(condition_of(stream, name).outcome)
