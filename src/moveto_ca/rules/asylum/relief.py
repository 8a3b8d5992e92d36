"""What may stand between the one-year and 14-day bars and a person whom they would catch.

Authority: temporary public policy for unaccompanied minors, signed 2026-05-19; IRPA 104(1)(a), 104(2)(a).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.asylum.claimant import CANADA
from moveto_ca.rules.asylum.saying import say
from moveto_ca.rules.conditions import all_of, negation

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.asylum.claimant import Claimant
    from moveto_ca.rules.conditions import Rule

READS: Final = (
    "protection.entries",
    "protection.in_canada_now",
    "protection.claim_date",
    "protection.claim_place",
    "protection.stage",
    "protection.stage_dates",
    "protection.unaccompanied_minor",
    "protection.parents_or_guardian_in",
    "applicant.canada_status",
    "applicant.birth_date",
    "applicant.age",
    "partner.birth_date",
    "children",
)
"""What both bars read of a person, the way out of them included."""


def may_be_exempt_as_minor(c: Claimant) -> bool | None:
    """Tell whether an officer may exempt the person as an unaccompanied minor.

    Under 18, and no parent or adult legally responsible for the person in Canada at the claim. The
    policy frees from the one-year and 14-day bars alone.
    """
    if c.law.as_of < c.law.dates["minors_policy_signed"]:
        return False
    return all_of(c.unaccompanied_minor, negation(c.parent_or_guardian_in(CANADA)))


def already_decided(c: Claimant) -> bool:
    """Tell whether the Board decided the claim already; a notice can then no longer rest on these bars.

    Authority: IRPA 104(1)(a) speaks only of a claim before the Board.
    """
    return c.told.stage == "decided"


def barred(c: Claimant, rule: Rule, found: str, *values: object) -> Condition:
    """Apply the one-year or the 14-day bar to a person whom its dates catch.

    Args:
        c: The claimant.
        rule: The rule of the bar.
        found: What was found, in words.
        *values: Values for it.

    Returns:
        Not met; unknown where an officer may exempt a minor, or a notice after referral is in dispute.
    """
    exempt = may_be_exempt_as_minor(c)
    next_value, after_it = len(values), len(values) + 1
    if exempt:
        return say(
            c,
            rule,
            None,
            f"{found} An officer may exempt a person under {{{next_value}}} who is alone in Canada, "
            f"under a public policy signed on {{{after_it}}}; whether that is done is for the officer.",
            *values,
            c.law.numbers["adult_age"],
            c.law.dates["minors_policy_signed"],
        )
    if exempt is None:
        return say(
            c,
            rule,
            None,
            f"{found} A person under {{{next_value}}} who is alone in Canada may be exempted; your age "
            "then, and whether you were alone, were not told in full.",
            *values,
            c.law.numbers["adult_age"],
            needs=_minor_needs(c),
        )
    if _referred_before_the_law(c):
        return say(
            c,
            rule,
            None,
            f"{found} The claim was before the Board when this bar became law on {{{next_value}}}. "
            "Whether an officer can still end it by notice is before the courts.",
            *values,
            c.law.dates["bars_in_force"],
        )
    return say(c, rule, False, found, *values)


def _minor_needs(c: Claimant) -> tuple[str, ...]:
    needs = []
    if c.told.unaccompanied_minor is None:
        needs.append("protection.unaccompanied_minor")
    if c.under_age_at_claim is None:
        needs.append(f"{c.who}.birth_date")
    if c.told.parents_or_guardian_in is None and c.told.unaccompanied_minor:
        needs.append("protection.parents_or_guardian_in")
    return tuple(needs)


def _referred_before_the_law(c: Claimant) -> bool:
    """Tell whether the claim was, or may have been, referred to the Board before the bars became law."""
    law_day = c.law.dates["bars_in_force"]
    if c.told.stage != "referred" or c.claim.first >= law_day:
        return False
    dates = c.told.stage_dates
    referred = None if dates is None else dates.referred
    return referred is None or isinstance(referred, Nothing) or referred < law_day
