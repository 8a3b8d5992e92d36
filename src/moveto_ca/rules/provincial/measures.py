"""Figures of a stream for the report: points, what a nomination adds, places, money, family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import NOT_APPLICABLE, NOT_MET, UNKNOWN
from moveto_ca.rules.programme import NO_PROGRAMME
from moveto_ca.rules.provincial import british_columbia, manitoba
from moveto_ca.rules.provincial.communities import hours_counted
from moveto_ca.rules.provincial.family import fees_total, people
from moveto_ca.rules.provincial.quebec import QUEBEC
from moveto_ca.rules.provincial.streams import ATLANTIC, PILOTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.provincial.case import Case
    from moveto_ca.rules.provincial.situation import Situation
    from moveto_ca.rules.provincial.streams import OnDay
    from moveto_ca.rules.tables import Row, Tables

EXPRESS_ENTRY: Final = "Express Entry"
PORTAL: Final = "permanent residence portal, not Express Entry"
QUEBEC_FIRST: Final = "Quebec (Arrima), then the permanent residence portal, not Express Entry"
_STATUS_IDS: Final = ("status", "intake")
_ALONE: Final = "province_alone_decides"
POINTS: Final = {
    "bc-skilled-worker": british_columbia.measures,
    "bc-health-authority": british_columbia.measures,
    "mb-overseas-express-entry": manitoba.measures,
    "mb-overseas-human-capital": manitoba.measures,
    "mb-skilled-worker-in-manitoba": manitoba.measures,
}


def verdict(conditions: Sequence[Condition]) -> str:
    """Give the word of the fact sheet for what the person meets, whether or not the programme is open.

    Returns:
        ``eligible`` (every condition met, ranking and intake aside), ``incomplete`` or ``not_eligible``.
    """
    missing = False
    for condition in conditions:
        if condition.id in _STATUS_IDS or condition.rule.basis != "law":
            continue
        if condition.outcome == NOT_MET:
            return "not_eligible"
        if condition.outcome == UNKNOWN and condition.needs:
            missing = True
    return "incomplete" if missing else "eligible"


def closed_measures(stream: OnDay) -> dict[str, Any]:
    """Give the figures of a stream that takes nobody."""
    status = stream.status
    return {
        "verdict": "no_programme" if status.status == NO_PROGRAMME else "closed",
        "status_since": _text(status.since),
        "reopens_on": _text(status.reopens_on),
        "fees_total_cad": None,
        "people": [],
        "province": stream.kind.province,
        "adds_crs": None,
        "last_minimum": stream.kind.row["minimum"],
        "points": None,
        "capital_rule_met": None,
        "province_alone_decides": None,
        "funds": None,
        "hours_counted": None,
        "nominee_programme": status.status != NO_PROGRAMME,
    }


def measures_of(case: Case) -> dict[str, Any]:
    """Give the figures with fixed names; see the report contract."""
    stream, situation = case.stream, case.view.situation
    row = stream.kind.row
    link = linked(case)
    found: dict[str, Any] = {
        "verdict": verdict(case.judged.conditions),
        "failed": [c.id for c in case.judged.conditions if c.outcome == NOT_MET],
        "status_since": _text(stream.status.since),
        "reopens_on": _text(stream.status.reopens_on),
        "fees_total_cad": fees_total(case),
        "people": people(situation, situation.members),
        "province": stream.kind.province,
        "needs_job_offer": row["job_offer"],
        "needs_connection": row["connection"],
        "express_entry_link": row["express_entry"],
        "adds_crs": nomination_points(situation.facts.tables, situation.on) if link else 0,
        "apply_through": EXPRESS_ENTRY
        if link
        else QUEBEC_FIRST
        if stream.kind.province == QUEBEC
        else PORTAL,
        "last_minimum": row["minimum"],
        "rounds": rounds_of(situation, stream.kind.name),
        "points": None,
        "capital_rule_met": None,
        "province_alone_decides": province_alone_decides(case),
        "funds": _funds(case),
        "hours_counted": hours(case),
        "offer": case.judged.offer,
    }
    found.update(own_points(case))
    if link:
        found["nomination"] = situation.pool.nomination(situation.facts)
    return found


def own_points(case: Case) -> dict[str, Any]:
    """Give the points of a person where the province's grid is published; nothing elsewhere."""
    points = POINTS.get(case.stream.kind.name)
    return {} if points is None else points(case.view)


def linked(case: Case) -> bool:
    """Tell whether a nomination of the stream counts within Express Entry for this person.

    A stream that leaves it to the person counts for those who fit a federal class.
    """
    link = case.stream.kind.row["express_entry"]
    return link == "yes" or (link == "optional" and bool(case.view.situation.in_pool.fits))


def nomination_points(tables: Tables, on: date) -> int:
    """Give the points of a nomination within Express Entry."""
    row = tables.row("crs-points", "nomination", "yes", on=on)
    return 0 if row is None else row["alone"]


def province_alone_decides(case: Case) -> bool | None:
    """Tell whether the province alone judges establishment and the intent to reside there.

    Returns:
        None where there is no nomination: in federal programmes and in Quebec.
        Authority: IRPR 87(3); before 2026-03-30 an officer could replace the province's view.
    """
    province = case.stream.kind.province
    if province is None or province == QUEBEC:
        return None
    situation = case.view.situation
    (row,) = situation.facts.tables.history("provincial-dates", _ALONE)
    since: date = row["date"]
    return situation.on >= since


def rounds_of(situation: Situation, name: str) -> list[dict[str, Any]]:
    """Give the rounds of a stream that were reported up to the day."""
    found = situation.facts.tables.compiled(_rounds, situation.on).get(name, ())
    return [each.copy() for each in found]


def _rounds(tables: Tables, on: date) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in tables.rows("provincial-rounds"):
        if row["date"] is None or row["date"] <= on:
            found.setdefault(row["stream"], []).append(_round(row))
    return found


def _round(row: Row) -> dict[str, Any]:
    return {
        "date": _text(row["date"]),
        "invitations": row["invitations"],
        "lowest_cutoff": row["lowest"],
        "highest_cutoff": row["highest"],
        "note": row["words"],
        "grade": row.grade,
    }


def _funds(case: Case) -> dict[str, Any] | None:
    """Give the money that the stream asks for; the amount is known for the Atlantic programme alone."""
    name = case.stream.kind.name
    if name != ATLANTIC and name not in PILOTS:
        return None
    condition = next(c for c in case.judged.conditions if c.id == "funds")
    situation = case.view.situation
    required = condition.outcome != NOT_APPLICABLE
    size = situation.family.known
    amount = situation.day.funds_for(size) if name == ATLANTIC and size is not None else None
    return {
        "required": required,
        "family_size": size,
        "required_cad": amount if required else None,
        "met": None if condition.outcome in (UNKNOWN, NOT_APPLICABLE) else condition.outcome != NOT_MET,
    }


def hours(case: Case) -> int | None:
    """Give the hours of work that a federal programme counts; None of a nominee stream."""
    name = case.stream.kind.name
    if name == ATLANTIC:
        return case.view.atlantic.hours
    return hours_counted(case.view, case.offer) if name in PILOTS else None


def allocation(situation: Situation, province: str) -> dict[str, Any] | None:
    """Give the newest allocation of a province up to the year of the day; the final one of a year counts."""
    best = situation.facts.tables.compiled(_allocations, situation.on).get(province)
    if best is None:
        return None
    return {
        "year": best["year"],
        "places": best["places"],
        "counts": best["counts"],
        "stage": best["stage"],
        "grade": best.grade,
    }


def _allocations(tables: Tables, on: date) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in tables.rows("provincial-allocations"):
        if row["places"] is None or row["year"] > on.year:
            continue
        best = found.get(row["province"])
        if best is None or (row["year"], row["stage"] == "final") > (best["year"], best["stage"] == "final"):
            found[row["province"]] = row
    return found


def route_measures(situation: Situation) -> dict[str, Any]:
    """Give the figures of the whole route: what a nomination would do, and the places of each province."""
    codes = [situation.wanted] if situation.wanted is not None else list(situation.day.provinces)
    return {
        "nomination": {
            **situation.pool.nomination(situation.facts),
            "adds_crs": nomination_points(situation.facts.tables, situation.on),
        },
        "fits_federal_class": situation.in_pool.fits,
        "allocations": {code: allocation(situation, code) for code in codes},
    }


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
