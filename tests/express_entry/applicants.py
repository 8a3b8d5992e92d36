"""An applicant who meets every class of Express Entry, and small changes to them."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING, Any

from moveto_ca.profile import Profile
from moveto_ca.rules.express_entry.route import assess
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED, Tables

if TYPE_CHECKING:
    from moveto_ca.report import Condition, Route, Stream

AS_OF = date(2026, 10, 15)
STREAMS = {
    "fsw": "express-entry/federal-skilled-worker",
    "cec": "express-entry/canadian-experience-class",
    "fst": "express-entry/federal-skilled-trades",
}
ELECTRICIAN = "72200"
UNTOLD = object()


def levels(level: int, **more: Any) -> dict[str, Any]:
    """Give a result with the same level in each ability."""
    return {
        "test": "clb",
        "listening": level,
        "reading": level,
        "writing": level,
        "speaking": level,
        "date": "2026-01-20",
        **more,
    }


def job(**more: Any) -> dict[str, Any]:
    """Give a job: an electrician in Canada for the last three years, as an employee with a permit."""
    return {
        "noc": ELECTRICIAN,
        "country": "CA",
        "start": "2023-01-01",
        "end": None,
        "hours_per_week": 40,
        "paid": True,
        "self_employed": False,
        "while_full_time_student": False,
        "authorized": True,
        "duties_match": True,
        "meets_noc_requirements": True,
        **more,
    }


ALL_MET: dict[str, Any] = {
    "applicant": {
        "birth_date": "1996-03-01",
        "citizenships": ["US"],
        "canada_status": "worker",
        "education": [
            {
                "level": "bachelor",
                "country": "US",
                "completed": "2018-06-01",
                "eca": True,
                "eca_date": "2025-06-01",
            }
        ],
        "canadian_study_years": 0,
        "languages": {"english": levels(9), "french": None},
        "work": [job()],
        "certificate_of_qualification": True,
        "trade_qualified_since": "2020-01-01",
    },
    "partner": None,
    "children": [],
    "relatives_in_canada": [],
    "plans": {
        "province": "CA-ON",
        "funds_cad": 50_000,
        "job_offers": [],
        "permits": [{"kind": "work", "basis": "open", "from": "2023-01-01", "to": "2027-12-31"}],
        "nomination": {"kind": "none"},
    },
    "background": {"misrepresentation_finding": None},
}


def told(*changes: tuple[str, Any]) -> dict[str, Any]:
    """Give the facts with changes: a path with dots, and the value there; UNTOLD leaves the fact out."""
    facts = deepcopy(ALL_MET)
    for path, value in changes:
        place = facts
        *parents, last = path.split(".")
        for name in parents:
            place = place[int(name)] if name.isdecimal() else place.setdefault(name, {})
        if value is UNTOLD:
            place.pop(last, None)
        else:
            place[last] = deepcopy(value)
    return facts


def applicant(*changes: tuple[str, Any]) -> Profile:
    """Give the profile with changes."""
    return Profile.model_validate(told(*changes))


def route(*changes: tuple[str, Any], as_of: date = AS_OF, tables: Tables = PACKAGED) -> Route:
    """Assess the applicant with changes."""
    found = assess(Facts(applicant(*changes), as_of, tables))
    assert found is not None
    return found


def stream(short: str, *changes: tuple[str, Any], as_of: date = AS_OF) -> Stream:
    """Give one class of the applicant with changes."""
    return next(one for one in route(*changes, as_of=as_of).streams if one.id == STREAMS[short])


def condition(short: str, name: str, *changes: tuple[str, Any], as_of: date = AS_OF) -> Condition:
    """Give one condition of one class."""
    return next(one for one in stream(short, *changes, as_of=as_of).conditions if one.id == name)


def crs(*changes: tuple[str, Any], as_of: date = AS_OF, tables: Tables = PACKAGED) -> dict[str, Any]:
    """Give the measures of the score."""
    found: dict[str, Any] = route(*changes, as_of=as_of, tables=tables).measures["crs"]
    return found
