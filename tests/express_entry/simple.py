"""A plain candidate told in sums: nothing adds or takes away but what a test names."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from express_entry.applicants import STREAMS, UNTOLD, levels, route

if TYPE_CHECKING:
    from moveto_ca.report import Route

ON = date(2026, 10, 15)
PARTNER: dict[str, Any] = {
    "relationship": "married",
    "accompanies": True,
    "canada_status": "none",
    "citizenships": ["US"],
    "education_level": "bachelor",
    "languages": {"english": levels(9), "french": None},
    "work_years": {"canada": 1, "foreign": 5, "noc": "21231"},
}
SIBLING = {
    "relation": "sibling",
    "of": "applicant",
    "canada_status": "citizen",
    "lives_in_canada": True,
    "age": 30,
}


def scores(level: int, on: date = ON, **more: Any) -> dict[str, Any]:
    """Give levels of a test taken a month before a day."""
    return levels(level, date=(on - timedelta(days=30)).isoformat(), **more)


def before(on: date, days: int) -> str:
    """Give a day so many days before another."""
    return (on - timedelta(days=days)).isoformat()


def plain(*changes: tuple[str, Any], on: date = ON) -> list[tuple[str, Any]]:
    """Give the changes that make the plain candidate: 30 years, bachelor's degree, level 9, no work."""
    return [
        ("applicant.birth_date", UNTOLD),
        ("applicant.age", 30),
        ("applicant.canada_status", "none"),
        ("applicant.education", UNTOLD),
        ("applicant.education_level", "bachelor"),
        ("applicant.languages.english", scores(9, on)),
        ("applicant.work", UNTOLD),
        ("applicant.work_years", {"canada": 0, "foreign": 0, "noc": "21231"}),
        ("applicant.certificate_of_qualification", False),
        ("applicant.canadian_study", "none"),
        ("plans.permits", []),
        *changes,
    ]


def of(*changes: tuple[str, Any], on: date = ON) -> Route:
    """Assess the plain candidate with changes."""
    return route(*plain(*changes, on=on), as_of=on)


def points(*changes: tuple[str, Any], on: date = ON) -> dict[str, int]:
    """Give the points of the plain candidate with changes, factor by factor."""
    detail: dict[str, int] = of(*changes, on=on).measures["crs"]["detail"]
    return detail


def worker(*jobs: dict[str, Any], changes: tuple[tuple[str, Any], ...] = (), on: date = ON) -> Route:
    """Assess the plain candidate with these jobs in place of sums."""
    told = [change for change in plain(on=on) if not change[0].startswith("applicant.work")]
    return route(*told, ("applicant.work", list(jobs)), *changes, as_of=on)


def outcome(found: Route, short: str, name: str) -> str:
    """Give the outcome of a condition of a class."""
    stream = next(one for one in found.streams if one.id == STREAMS[short])
    return next(one.outcome for one in stream.conditions if one.id == name)


def verdict(found: Route, short: str) -> str:
    """Give the verdict of a class."""
    told: str = next(one for one in found.streams if one.id == STREAMS[short]).measures["verdict"]
    return told
