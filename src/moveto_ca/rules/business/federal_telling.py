"""Figures and words of the federal classes. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import NOT_MET, Months, Prose, Step
from moveto_ca.rules.admissibility.in_the_way import in_the_way
from moveto_ca.rules.business.fees import BUSINESS_PRINCIPAL, people, residence_fees, total

if TYPE_CHECKING:
    from moveto_ca.rules.business.case import Case

_LICENSED: Final = (
    "Use only licensed advisers: a lawyer, a Quebec notary or a licensed consultant (RCIC). A paid "
    "“guaranteed "
    "commitment” makes the commitment invalid (IRPR 98.04(2))."
)


def _text(day: Any) -> str | None:
    return None if day is None else day.isoformat()


def common_measures(case: Case) -> dict[str, Any]:
    """Give the figures that every federal class has."""
    fees = () if case.takes_nobody else residence_fees(case.situation, BUSINESS_PRINCIPAL)
    return {
        "verdict": case.verdict,
        "status_since": _text(case.programme.since),
        "reopens_on": _text(case.programme.reopens_on),
        "fees_total_cad": total(case.situation, fees) if fees else None,
        "people": people(case.situation) if fees else [],
        "points": None,
        "capital_rule_met": None,
        "adds_crs": None,
        "funds": None,
        "hours_counted": None,
        "province_alone_decides": None,
    }


def one_line(case: Case) -> Prose:
    """Say that a class takes nobody, and why."""
    return Prose(case.conditions[0].found)


def _summary(case: Case) -> str:
    if case.standing == "closed" or case.takes_nobody:
        last = next(
            (c for c in case.conditions if c.rule.closes and c.outcome == NOT_MET), case.conditions[0]
        )
        return f"You cannot apply for this. {last.found}"
    if case.verdict == "does_not_qualify":
        failed = [c for c in case.conditions if c.outcome == NOT_MET and c.rule.basis == "law"]
        return in_the_way(failed, "You do not meet the conditions as things stand")
    if case.verdict == "possible_facts_missing":
        return "Possible, but facts are missing."
    return "What you told meets the published conditions. An officer decides."


def start_up(case: Case) -> Prose:
    """Give the words of the Start-Up Visa."""
    closed = case.standing == "closed" or case.takes_nobody
    months = case.situation.day.figures["start_up_months"]
    steps = (
        (
            Step(
                "Look at the streams of the provinces, and at permits for owners; a new federal pilot is "
                "only announced."
            ),
        )
        if closed
        else (
            Step("Keep the commitment fresh: it must be less than six months old on the day you apply."),
            Step("Take a language test, and apply online.", where="online"),
        )
    )
    return Prose(
        _summary(case),
        next_steps=steps,
        fees=() if closed else residence_fees(case.situation, BUSINESS_PRINCIPAL),
        months=None if closed else Months(months, months),
        cautions=(*case.situation.notes("fed-suv"), _LICENSED),
    )


def self_employed(case: Case) -> Prose:
    """Give the words of the Self-Employed class."""
    closed = case.takes_nobody
    months = case.situation.day.figures["self_employed_months"]
    return Prose(
        _summary(case),
        next_steps=(
            Step(
                "Keep two one-year periods of the work inside the last five years, in case the class opens "
                "again."
            ),
        )
        if closed
        else (Step("Take a language test: only a tested language scores.", where="an approved test centre"),),
        fees=() if closed else residence_fees(case.situation, BUSINESS_PRINCIPAL),
        months=None if closed else Months(months, months),
        cautions=case.situation.notes("fed-self-employed"),
    )
