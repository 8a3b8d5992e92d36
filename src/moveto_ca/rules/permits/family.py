"""What the family of a worker may do in Canada while the worker holds a permit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.dates import completed_years
from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import all_of
from moveto_ca.rules.facts import CANADA
from moveto_ca.rules.permits.people import AT_HOME
from moveto_ca.rules.permits.spouse import spouse_rules

if TYPE_CHECKING:
    from moveto_ca.profile import Child, JobOffer, Partner
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.permits.spouse import SpouseRules

_DEPENDENT_UNDER: Final = "dependent_child_under"
UNITED_STATES: Final = "US"
_SPARED: Final = frozenset({"citizen", "national", "permanent_resident"})


def spouse_may_work(facts: Facts, offer: JobOffer | None, *, permit: bool = True) -> tuple[bool | None, str]:
    """Tell whether the spouse of the worker could get an open work permit, and why.

    Args:
        facts: The facts.
        offer: The job offer that the worker's permit would be for, or None.
        permit: False for work without a permit, which lasts as long as the stay.
    """
    rules = facts.tables.compiled(spouse_rules, facts.as_of)
    if offer is None:
        return None, "It depends on your occupation and on how long your permit lasts."
    listed = None if offer.noc is None else rules.occupation(offer.noc)
    if listed is False:
        return False, "Your occupation is not one whose spouses get an open permit."
    if not permit:
        return _without_a_permit(facts, rules)
    months = offer.months
    if months is not None and months < rules.months:
        return False, f"Your permit would have to leave at least {rules.months} months of work."
    fact = all_of(listed, None if months is None and not offer.permanent else True)
    if fact:
        return True, f"While at least {rules.months} months are left on your permit."
    if offer.noc is None:
        return None, "It depends on your occupation."
    if listed is None:
        return None, "Only some occupations of this group are on the list. Check the published list."
    return None, f"Your permit must leave at least {rules.months} months of work when your spouse applies."


def _without_a_permit(facts: Facts, rules: SpouseRules) -> tuple[bool | None, str]:
    """Tell what follows from work without a permit: it is authorized for the time of the stay alone."""
    person = facts.profile.applicant
    until = None if person is None else person.status_until
    enough = None if until is None else rules.long_enough(until, facts.as_of)
    why = (
        "Not in this way: it gives you no permit, and you may work only as long as your stay lasts. With a "
        f"permit of yours that leaves at least {rules.months} months of work your spouse could get one."
    )
    return (False if enough is False else None), why


def at_home(member: Partner | Child) -> bool:
    """Tell whether a member of the family is known to need no permit for Canada.

    A child who was born in Canada is taken for a citizen only if the citizenship was told.
    """
    return member.canada_status in AT_HOME or CANADA in (member.citizenships or ())


def _own_visa(member: Partner | Child) -> str:
    """Say that somebody who is no US citizen enters on papers of their own (IRPR 190); else nothing."""
    held, status = member.citizenships, getattr(member, "us_status", None)
    if not held or UNITED_STATES in held or status in _SPARED:
        return ""
    return " To enter, a visa or a travel authorization may be needed as well."


def _school(age: int | None, under: int | None) -> str:
    """Say what a child may do, by its age, and the age from which it is no dependent child."""
    if age is None or under is None or age < under:
        return (
            "Children get no open permit. A minor child of a worker may go to school without a study permit; "
            "an older one needs one."
        )
    return f"A child of {under} or more is no dependent child and needs a permit of its own."


def family_may(facts: Facts, offer: JobOffer | None, *, permit: bool = True) -> list[dict[str, Any]]:
    """Say what the members of the family may do while the worker holds the permit.

    Args:
        facts: The facts.
        offer: The job offer that the worker's permit would be for, or None.
        permit: False for work without a permit.

    Returns:
        One row a member, in plain JSON types.
    """
    rows: list[dict[str, Any]] = []
    partner = facts.profile.partner
    if partner is not None and not isinstance(partner, Nothing):
        if at_home(partner):
            fact: bool | None = False
            why = "Your partner is a citizen or permanent resident of Canada and may work without a permit."
        elif partner.relationship == "conjugal":
            fact = False
            why = "Only a spouse or common-law partner can get this open permit."
        else:
            fact, why = spouse_may_work(facts, offer, permit=permit)
        rows.append({"who": "partner", "open_work_permit": fact, "why": f"{why}{_own_visa(partner)}"})
    # Before the first age in the table every child is taken for a dependent one.
    under = facts.applicant.rules.limits.get(_DEPENDENT_UNDER)
    for place, child in enumerate(facts.children or ()):
        if at_home(child):
            why = "This child is a citizen or permanent resident of Canada and needs no permit."
            rows.append({"who": f"children[{place}]", "open_work_permit": False, "why": why})
            continue
        age = child.age if child.birth_date is None else completed_years(child.birth_date, facts.as_of)
        rows.append(
            {
                "who": f"children[{place}]",
                "open_work_permit": False,
                "why": f"{_school(age, under)}{_own_visa(child)}",
            }
        )
    return rows
