"""The figures of a sponsorship with fixed names. Made when they are read."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import NOT_MET, UNKNOWN
from moveto_ca.rules.family.dependants import people
from moveto_ca.rules.family.fees import fees_total
from moveto_ca.rules.family.fitness import suspended
from moveto_ca.rules.family.income import LICO, income_test, required_cad
from moveto_ca.rules.family.law import SUPER_VISA
from moveto_ca.rules.family.quebec import ASK, INTAKE, QuebecIntake
from moveto_ca.rules.family.relationship import NONE
from moveto_ca.rules.family.sponsor_rules import sponsor_eligible
from moveto_ca.rules.family.undertaking import undertaking_ends_on
from moveto_ca.rules.family.waiting import appeal, work_permit_while_waiting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moveto_ca.report import Condition, Standing
    from moveto_ca.rules.family.case import Case
    from moveto_ca.rules.programme import Programme

BARS: Final = {
    "sponsor-age": "under_18",
    "five-year-bar": "five_year_bar",
    "three-year-bar": "three_year_bar",
    "one-application": "application_pending",
    "removal-order": "removal_order",
    "not-detained": "detained",
    "no-default": "default",
    "no-loan-default": "loan_default",
    "not-bankrupt": "bankrupt",
    "no-social-assistance": "social_assistance",
    "convictions": "conviction",
    "convictions-in-canada": "conviction",
    "convictions-abroad": "conviction",
}
_ONE_DAY: Final = timedelta(days=1)

OPEN: Final = "open"
CHECK_QUEBEC: Final = ASK
UNKNOWN_YET: Final = "unknown"
NOT_YET: Final = "not_yet"
CLOSED_FOR_NOW: Final = "closed_for_now"
CLOSED: Final = "closed"
NO_CLASS: Final = "no_class"


def verdict(conditions: Sequence[Condition], standing: Standing) -> str:
    """Give the word for a case, as the fact sheet's decision table puts it.

    Returns:
        ``open``; ``check_with_mifi`` (open but for Quebec's calendar); ``unknown``; ``not_yet`` (the couple
        must marry or live together first); ``closed_for_now`` (a bar that ends, a sponsor abroad, an income);
        ``closed`` (the programme takes no application); ``no_class``.
    """
    if standing in ("strong", "eligible"):
        asks = any(c.rule is INTAKE and c.outcome == UNKNOWN for c in conditions)
        return CHECK_QUEBEC if asks else OPEN
    if standing == "within_reach":
        failing = {c.rule.id for c in conditions if c.outcome == NOT_MET}
        return NOT_YET if "relationship" in failing else CLOSED_FOR_NOW
    return {"incomplete": UNKNOWN_YET, "closed": CLOSED}.get(standing, NO_CLASS)


def bars(conditions: Sequence[Condition]) -> list[dict[str, Any]]:
    """List the bars on the sponsor that stand on the day, each with its last day, if it is known."""
    return [
        {
            "code": BARS[condition.rule.id],
            "last_day": _text(None if condition.lifts_on is None else condition.lifts_on - _ONE_DAY),
            "free_from": _text(condition.lifts_on),
        }
        for condition in conditions
        if condition.outcome == NOT_MET and condition.rule.id in BARS
    ]


def counts_as(case: Case, conditions: Sequence[Condition]) -> str | None:
    """Give what the couple counts as; none if the partner is too young or the spouses have gone apart."""
    if not case.of_partners:
        return None
    failing = {c.rule.id for c in conditions if c.outcome == NOT_MET}
    return NONE if failing & {"sponsored-age", "not-apart"} else case.relationship.kind


def stream_measures(
    case: Case, conditions: Sequence[Condition], standing: Standing, programme: Programme
) -> dict[str, Any]:
    """Give the figures with fixed names; see the report contract."""
    visit = case.stream_id == SUPER_VISA
    test = LICO if visit else income_test(case)[0]
    intake = QuebecIntake(case) if case.to_quebec and not visit else None
    reopens = programme.reopens_on
    if intake is not None and reopens is None:
        reopens = intake.reopens_on
    together_from = case.relationship.common_law_from if case.of_partners else None
    return {
        "verdict": verdict(conditions, standing),
        "status_since": _text(programme.since),
        "reopens_on": _text(reopens),
        "fees_total_cad": fees_total(case),
        "sponsor": case.sponsor.who,
        "sponsored": case.sponsored.who or None,
        "sponsor_eligible": sponsor_eligible(conditions),
        "bars": bars(conditions),
        "suspended": None if visit else suspended(case),
        "counts_as": counts_as(case, conditions),
        "common_law_from": _text(together_from),
        "income_test": test,
        "income_required_cad": required_cad(case, test),
        "undertaking_ends_on": None if visit else _text(undertaking_ends_on(case)),
        "appeal": appeal(case.stream_id),
        "work_permit_while_waiting": work_permit_while_waiting(case),
        "quebec_intake": None if intake is None else intake.state,
        "people": [] if visit else people(case),
    }


def untold_measures(programme: Programme) -> dict[str, Any]:
    """Give the same names where nobody was told of."""
    unknown = (
        "fees_total_cad",
        "sponsor",
        "sponsored",
        "sponsor_eligible",
        "suspended",
        "counts_as",
        "common_law_from",
        "income_test",
        "income_required_cad",
        "undertaking_ends_on",
        "appeal",
        "work_permit_while_waiting",
        "quebec_intake",
    )
    return {
        "verdict": UNKNOWN_YET if programme.conditions[0].outcome != NOT_MET else CLOSED,
        "status_since": _text(programme.since),
        "reopens_on": _text(programme.reopens_on),
        **dict.fromkeys(unknown),
        "bars": [],
        "people": [],
    }


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
