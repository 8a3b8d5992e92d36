"""What holds up the decision on a claim: a report, a serious charge, an extradition. Gates P6 and P7.

Authority: IRPA 100(2), 105.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.asylum.saying import does_not_reach, say
from moveto_ca.rules.conditions import Rule

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.asylum.claimant import Claimant

NO_SERIOUS_PROCEEDINGS: Final = Rule(
    "no-serious-proceedings",
    "No report or serious charge holds up the decision",
    source="irpa-2012",
    reference="100(2)",
    number="P6",
    required=(
        "The officer does not decide while a report on security, human or international rights, serious "
        "or organized crime has been referred, or while waiting for a court on a charge under Canadian "
        "federal law with a maximum of {0} years or more."
    ),
    reads=(
        "protection.proceedings_pending",
        "protection.claim_date",
    ),
)
NO_EXTRADITION: Final = Rule(
    "no-extradition",
    "No extradition holds up the claim",
    source="irpa",
    reference="105",
    number="P7",
    required=(
        "The Board may not start, or must stop, while extradition has been authorized for an offence "
        "with a Canadian maximum of {0} years or more. An order of surrender counts as a rejection."
    ),
    reads=(
        "protection.proceedings_pending",
        "protection.claim_date",
    ),
)


def _suspended(c: Claimant, gate: str, rule: Rule, none: str, pending: str) -> Condition:
    if c.law.reaches(gate, c.claim) is False:
        return does_not_reach(c, rule)
    told = c.told.proceedings_pending
    if told:
        return say(c, rule, None, pending)
    return say(
        c,
        rule,
        None if told is None else True,
        "Whether anything of this kind is pending was not told." if told is None else none,
        needs=("protection.proceedings_pending",),
    )


def no_serious_proceedings(c: Claimant) -> Condition:
    """Gate P6: the decision is suspended while a report or a serious charge is pending."""
    return _suspended(
        c,
        "P6",
        NO_SERIOUS_PROCEEDINGS,
        "You told of no such report and no such charge.",
        "You told of a report, a charge or an extradition that is pending. If it is a report or a charge "
        "of this kind, the officer waits, and the decision stays open.",
    )


def no_extradition(c: Claimant) -> Condition:
    """Gate P7: the claim is suspended while an extradition is pending."""
    return _suspended(
        c,
        "P7",
        NO_EXTRADITION,
        "You told of no extradition.",
        "You told of a report, a charge or an extradition that is pending. If it is an extradition of "
        "this kind, the claim is held up, and the decision stays open.",
    )
