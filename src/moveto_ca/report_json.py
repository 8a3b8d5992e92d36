"""A report as plain JSON types: the shape of the report contract, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.report import SCHEMA

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Authority, Condition, Fee, Report, Route, Step, Stream


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def authority_dict(authority: Authority) -> dict[str, Any]:
    """Give an authority as plain JSON types."""
    return {
        "title": authority.title,
        "reference": authority.reference,
        "address": authority.address,
        "in_force_from": _day(authority.in_force_from),
        "verified_on": authority.verified_on.isoformat(),
        "grade": authority.grade,
    }


def condition_dict(condition: Condition) -> dict[str, Any]:
    """Give a condition as plain JSON types; this is where its words are made."""
    rule = condition.rule
    return {
        "id": rule.id,
        "rule": rule.number,
        "title": rule.title,
        "outcome": condition.outcome,
        "basis": rule.basis,
        "found": condition.found,
        "required": condition.required,
        "authority": authority_dict(rule.authority),
        "changeable": rule.changeable,
        "lifts_on": _day(condition.lifts_on),
        "step": rule.step,
        "remedy": rule.remedy,
        "needs": list(condition.needs),
        "estimated": condition.estimated,
    }


def step_dict(step: Step) -> dict[str, Any]:
    """Give a step as plain JSON types."""
    return {"text": step.text, "where": step.where, "form": step.form, "days": step.days}


def fee_dict(fee: Fee) -> dict[str, Any]:
    """Give a fee as plain JSON types."""
    return {
        "code": fee.code,
        "group": fee.group,
        "who": fee.who,
        "amount_cad": fee.amount_cad,
        "authority": authority_dict(fee.authority),
    }


def _told_dict(part: Route | Stream) -> dict[str, Any]:
    prose = part.prose
    months = prose.months
    return {
        "summary": prose.summary,
        "measures": part.measures,
        "next_steps": [step_dict(s) for s in prose.next_steps],
        "fees": [fee_dict(f) for f in prose.fees],
        "months": None if months is None else {"low": months.low, "high": months.high},
        "cautions": list(prose.cautions),
    }


def stream_dict(stream: Stream, leads_to: str | None = None) -> dict[str, Any]:
    """Give a stream as plain JSON types; leads_to is its route's, used where it has none of its own."""
    return {
        "id": stream.id,
        "title": stream.title,
        "status": stream.status,
        "standing": stream.standing,
        "score": stream.score,
        "conditions": [condition_dict(c) for c in stream.conditions],
        **_told_dict(stream),
        "leads_to": stream.leads_to or leads_to,
    }


def route_dict(route: Route) -> dict[str, Any]:
    """Give a route as plain JSON types."""
    return {
        "id": route.id,
        "title": route.title,
        "standing": route.standing,
        "score": route.score,
        "streams": [stream_dict(s, route.leads_to) for s in route.streams],
        "best_stream": route.best_stream,
        **_told_dict(route),
        "leads_to": route.leads_to,
    }


def report_dict(report: Report) -> dict[str, Any]:
    """Give the whole report as plain JSON types, in the order of the contract."""
    return {
        "schema": SCHEMA,
        "tool_version": report.tool_version,
        "as_of": report.as_of.isoformat(),
        "rules_verified_on": _day(report.rules_verified_on),
        "routes": [route_dict(r) for r in report.routes],
        "admissibility": None if report.admissibility is None else route_dict(report.admissibility),
        "missing_facts": [
            {"path": m.path, "question": m.question, "decides": list(m.decides)} for m in report.missing_facts
        ],
        "warnings": [{"code": w.code, "text": w.text} for w in report.warnings],
        "disclaimer": report.disclaimer,
    }
