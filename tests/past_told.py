"""A person with a past, in as many words as a test needs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from moveto_ca import assess
from support import AS_OF, from_json

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition, Report, Route

# A background in which nothing is the matter: a test names what is.
HARMLESS: dict[str, Any] = {
    "offences": [],
    "health": {"danger_to_public": False, "expected_annual_cost_cad": 0, "people": []},
    "previous_removal": None,
    "removal_order": False,
    "unauthorized_in_canada": None,
    "misrepresentation_finding": None,
    "security_concern": False,
}
PERSON: dict[str, Any] = {"age": 35, "citizenships": ["US"], "us_status": "citizen"}


def convicted(kind: str, act: str | None, done: str | None, **more: Any) -> dict[str, Any]:
    """A conviction in the United States, its sentence done."""
    told = {"kind": kind, "place": "US", "outcome": "convicted", "act_date": act, "sentence_completed": done}
    return {**{name: value for name, value in told.items() if value is not None}, **more}


def report_of(background: dict[str, Any] | None = None, as_of: date = AS_OF, **more: Any) -> Report:
    """The report of a person without a family, unless told otherwise."""
    document: dict[str, Any] = {"applicant": PERSON, "partner": None, "children": [], **more}
    if background is not None:
        document["background"] = {**HARMLESS, **background}
    return assess(from_json(json.dumps(document)), as_of=as_of)


def route_of(background: dict[str, Any] | None = None, as_of: date = AS_OF, **more: Any) -> Route:
    """What could stop the person."""
    route = report_of(background, as_of, **more).admissibility
    assert route is not None
    return route


def offences(*told: dict[str, Any], as_of: date = AS_OF, **more: Any) -> Route:
    """What could stop a person with these offences."""
    return route_of({"offences": list(told)}, as_of, **more)


def condition(route: Route, name: str) -> Condition:
    return next(c for c in route.streams[0].conditions if c.id == name)


def outcome(route: Route, name: str) -> str:
    return condition(route, name).outcome


def other(route: Route, name: str) -> dict[str, Any]:
    """The row of another ground than an offence."""
    found: dict[str, Any] = next(row for row in route.measures["other"] if row["kind"] == name)
    return found


def without(told: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name not in names}
