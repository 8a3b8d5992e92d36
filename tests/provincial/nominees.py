"""People who look at the provinces: what the cases do not mention is harmless, and written here once."""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from moveto_ca import Profile, assess
from support import AS_OF

if TYPE_CHECKING:
    from moveto_ca.report import Condition, Stream

NOC_OF_TEER = {0: "10010", 1: "21231", 2: "22310", 3: "73200", 4: "64100", 5: "65201"}
WEEK = 7
FULL_TIME = 30

PERSON: dict[str, Any] = {
    "applicant": {
        "age": 30,
        "citizenships": ["US"],
        "canada_status": "none",
        "residence": "US-VT",
        "canadian_study": "none",
        "languages": {"french": None},
        "licences": [],
    },
    "partner": None,
    "children": [],
    "relatives_in_canada": [],
    "background": {"misrepresentation_finding": None},
    "plans": {"funds_cad": 30_000, "ties": [], "endorsements": [], "permits": [], "job_offers": []},
}
OFFER = {
    "full_time": True,
    "permanent": True,
    "designated_employer": True,
    "priority_occupation": True,
    "province_approved": True,
    "owner_share_percent": 0,
    "partner_share_percent": 0,
    "regulated": False,
}


def person(**sections: dict[str, Any]) -> dict[str, Any]:
    """Give the document of a person: the harmless facts, and what a test tells on top of them."""
    document = deepcopy(PERSON)
    for name, told in sections.items():
        document[name] = {**document.get(name, {}), **told}
    return document


def offer(teer: int = 1, province: str = "CA-ON", **told: Any) -> dict[str, Any]:
    return {**OFFER, "noc": NOC_OF_TEER[teer], "province": province, **told}


def job(teer: int, hours: float, as_of: date = AS_OF, *, country: str = "US", **told: Any) -> dict[str, Any]:
    """Give work of so many hours, full-time, up to the day before a day; the last week gives the rest."""
    weeks = max(int(hours // FULL_TIME), 1)
    days = weeks * WEEK
    return {
        "noc": NOC_OF_TEER[teer],
        "country": country,
        "start": (as_of - timedelta(days=days)).isoformat(),
        "end": (as_of - timedelta(days=1)).isoformat(),
        "hours_per_week": round(hours / weeks, 2) if weeks * FULL_TIME != hours else FULL_TIME,
        "self_employed": False,
        "paid": True,
        **told,
    }


def years_of_work(years: int, teer: int = 1, as_of: date = AS_OF, **told: Any) -> dict[str, Any]:
    return {
        "noc": NOC_OF_TEER[teer],
        "country": "US",
        "start": as_of.replace(year=as_of.year - years).isoformat(),
        "end": None,
        "hours_per_week": 40,
        "self_employed": False,
        "paid": True,
        **told,
    }


def clb(level: int) -> dict[str, Any]:
    parts = ("listening", "reading", "writing", "speaking")
    return {"test": "clb", **dict.fromkeys(parts, level)}


def stream(document: dict[str, Any], name: str, as_of: date = AS_OF) -> Stream:
    report = assess(Profile.model_validate(document), as_of=as_of)
    found = report.stream(f"provincial/{name}")
    assert found is not None, f"no stream {name}"
    return found


def condition(document: dict[str, Any], name: str, condition_id: str, as_of: date = AS_OF) -> Condition:
    return next(c for c in stream(document, name, as_of).conditions if c.id == condition_id)


def atlantic(**changes: Any) -> dict[str, Any]:
    """Give a person who meets all eight tests of the Atlantic programme, with what a test changes."""
    told = {
        "hours": 2000,
        "experience": 2,
        "job": {},
        "offer_teer": 2,
        "offer": {},
        "education": [{"level": "two_year", "country": "US", "eca_date": "2024-11-22"}],
        "english": clb(7),
        "funds": 20_000,
        **changes,
    }
    return person(
        applicant={
            **PERSON["applicant"],
            "education": told["education"],
            "languages": {"english": told["english"], "french": None},
            "work": [job(told["experience"], told["hours"], **told["job"])],
        },
        plans={
            **PERSON["plans"],
            "funds_cad": told["funds"],
            "province": "CA-NB",
            "endorsements": [{"kind": "atlantic", "province": "CA-NB", "date": "2026-11-01"}],
            "job_offers": [offer(told["offer_teer"], "CA-NB", **told["offer"])],
        },
    )


def in_pilot(pilot_town: str = "Moose Jaw", province: str = "CA-SK", **changes: Any) -> dict[str, Any]:
    """Give a person who meets what the rural pilot asks for, with what a test changes."""
    told = {
        "teer": 2,
        "hours": 1700,
        "offer": {},
        "languages": {"english": clb(7), "french": None},
        **changes,
    }
    return person(
        applicant={
            **PERSON["applicant"],
            "education": [{"level": "secondary", "country": "US", "eca_date": "2025-11-22"}],
            "languages": told["languages"],
            "work": [job(told["teer"], told["hours"])],
        },
        plans={
            **PERSON["plans"],
            "province": province,
            "community": pilot_town,
            "endorsements": [{"kind": "community", "province": province, "community": pilot_town}],
            "job_offers": [offer(told["teer"], province, community=pilot_town, **told["offer"])],
        },
    )


def skilled(*, province: str | None = None, **plans: Any) -> dict[str, Any]:
    """Give a skilled worker who fits a federal class, with strong English."""
    document = person(
        applicant={
            **PERSON["applicant"],
            "education": [{"level": "masters", "country": "US", "eca_date": "2025-11-22"}],
            "languages": {"english": {**clb(9), "date": "2026-01-10"}, "french": None},
            "work": [years_of_work(4, employer="Acme", authorized=False, employer_country="US")],
        },
        plans={**PERSON["plans"], **plans},
    )
    if province is not None:
        document["plans"]["province"] = province
    return document
