"""What a stream answers to a case that was derived from a fact sheet: its words, figures and outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.report import Stream

__all__ = [
    "FAILS",
    "LATER",
    "MEETS",
    "MET",
    "MISSING",
    "NONE",
    "NOT_MET",
    "REFUSED",
    "UNKNOWN",
    "WEAK",
    "answers",
]

NONE = NOT_APPLICABLE
# The words of the sheet for a whole case.
MEETS = "meets_published_conditions"
REFUSED = "not_eligible"
MISSING = "incomplete"
WEAK = "weak"
LATER = "not_yet"
FAILS = {"verdict": REFUSED}


def _place(name: str) -> Callable[[Stream], Any]:
    return lambda stream: stream.measures["place_of_application"][name]


_READ: dict[str, Callable[[Stream], Any]] = {
    "verdict": lambda stream: stream.measures["verdict"],
    "standing": lambda stream: stream.standing,
    "status": lambda stream: stream.status,
    "code": lambda stream: stream.measures["exemption_code"],
    "first_months": lambda stream: stream.measures["first_permit_months"],
    "total_years": lambda stream: stream.measures["total_years"],
    "fees": lambda stream: stream.measures["fees_total_cad"],
    "biometrics": lambda stream: {fee.code: fee.amount_cad for fee in stream.fees}["biometrics"],
    "at_the_border": _place("port_of_entry"),
    "inside": _place("inside_canada"),
    "counts": lambda stream: stream.measures["bridge"]["counts"],
    "lifts_on": lambda stream: next(str(c.lifts_on) for c in stream.conditions if c.lifts_on),
    "permit_needed": lambda stream: stream.measures["permit_needed"],
    "off_campus_hours": lambda stream: stream.measures["work_while_studying"]["off_campus_hours_a_week"],
    "after_graduation": lambda stream: stream.measures["permit_after_graduation_months"],
}


def answers(stream: Stream, expected: dict[str, Any]) -> dict[str, Any]:
    """Give what a stream answers to everything that a case expects.

    Args:
        stream: The stream.
        expected: What is expected, by the name of a figure, the number of a rule, or the id of a condition.

    Returns:
        The answers, by the same names.
    """
    outcomes = {c.rule.number: c.outcome for c in reversed(stream.conditions)}
    outcomes |= {c.id: c.outcome for c in stream.conditions}
    return {name: _READ[name](stream) if name in _READ else outcomes.get(name) for name in expected}
