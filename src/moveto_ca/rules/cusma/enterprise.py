"""What traders and investors have in common: whose enterprise it is, and in what capacity they work.

Authority: CUSMA Annex 16-A, Section B. Where somebody else employs the person, the employer files an
offer as for any worker; an owner has no separate employer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check, not_applicable
from moveto_ca.rules.cusma.engagement import OFFER
from moveto_ca.rules.cusma.places import allowed_place

if TYPE_CHECKING:
    from moveto_ca.profile import Business
    from moveto_ca.report import Condition
    from moveto_ca.rules.cusma.professions import Book
    from moveto_ca.rules.cusma.situation import Situation

NATIONALITY: Final = Rule(
    "enterprise-nationality",
    "The enterprise belongs to citizens of your country",
    source="cusma",
    reference="Annex 16-A, Section B",
    required="Citizens of your own country, the United States or Mexico, hold more than {0} percent of the "
    "enterprise.",
    changeable=True,
    reads=("business.nationals_own_percent", "business.ownership_percent"),
    remedy="An enterprise of which citizens of your country hold the majority.",
    grade="B",
)
CAPACITY: Final = Rule(
    "capacity",
    "You supervise, direct, or have skills that the firm cannot do without",
    source="cusma",
    reference="Annex 16-A, Section B",
    required="You work in a capacity that is supervisory or executive, or that involves essential skills.",
    changeable=True,
    reads=("business.capacity",),
    remedy="A post in which you supervise or direct, or for which your skills are essential.",
)
_CAPACITIES: Final = {
    "supervisory": "supervisory",
    "executive": "executive",
    "essential_skills": "involves essential skills",
}


def nationality(business: Business | None, listed: Book, needs: tuple[str, ...], *, own: bool) -> Condition:
    """Tell whether citizens of one party hold the majority of the enterprise.

    Args:
        business: What was told of the business.
        listed: The figures of the day.
        needs: What is asked for while it is unknown.
        own: True if the enterprise is the one in Canada, so that the person's own share counts.
    """
    above = listed.figures["majority_above_percent"]
    share = None if business is None else business.nationals_own_percent
    if own and business is not None and (business.ownership_percent or 0) > max(above, share or 0):
        share = business.ownership_percent
    if share is None:
        found = "You did not say what share of the firm citizens of your country hold."
        return check(NATIONALITY, None, found, figures=(above,), needs=needs)
    return check(
        NATIONALITY,
        share > above,
        "Citizens of your country hold {0:g} percent of the firm.",
        share,
        figures=(above,),
    )


def capacity(business: Business | None, needs: tuple[str, ...]) -> Condition:
    """Tell in what capacity the person works; every one that a profile can name will do."""
    told = None if business is None else business.capacity
    if told is None:
        return check(CAPACITY, None, "You did not say in what capacity you will work.", needs=needs)
    return check(CAPACITY, True, "Your work: {0}.", _CAPACITIES[told])


# --- A person without an employer of their own ------------------------------------------------------


def conditions_of_owner(
    situation: Situation, gate: tuple[str, ...]
) -> tuple[tuple[Condition, ...], tuple[Condition, ...]]:
    """Give what an offer would otherwise be asked, for a person who runs the enterprise.

    Args:
        situation: What the route reads of the person.
        gate: What is asked first, while nothing of the enterprise was told; else empty.

    Returns:
        The conditions that stand before those about past stays, and those that stand after them.
    """
    plans = situation.plans
    chosen = None if plans is None else plans.apply_at
    exam = not_applicable(
        OFFER.exam,
        "It is asked for where the work is in health care, child care or the like.",
        figures=(situation.listed.figures["medical_exam_months"],),
    )
    place = allowed_place(situation.person, chosen, None, 0, True)
    return (able_in_business(situation, gate),), (place, portal_of_owner(situation, gate), exam)


def able_in_business(situation: Situation, gate: tuple[str, ...]) -> Condition:
    """P11 for one's own enterprise: the licence of the province, where it regulates the work."""
    business, person = situation.profile.business, situation.person
    regulated = None if business is None else business.regulated
    if regulated is None and not gate:
        return not_applicable(OFFER.able, "A licence is asked for where the province regulates the work.")
    if regulated is None:
        found = "You did not say whether the province regulates the work."
        return check(OFFER.able, None, found, needs=gate)
    if not regulated:
        return check(OFFER.able, True, "The work is not regulated in the province.")
    licences = None if person is None else person.licences
    if licences is None:
        found = "The work is regulated in the province. You did not say which licences you hold."
        return check(OFFER.able, None, found, needs=("applicant.licences",))
    province = None if business is None else business.province
    held = [licence for licence in licences if licence.by == "provincial"]
    if province is None and held:
        found = "The work is regulated in the province. You did not say in which province it is."
        return check(OFFER.able, None, found, needs=("business.province",))
    fact = any(licence.place == province for licence in held)
    found = "You hold a licence of the province." if fact else "You told of no licence of the province."
    return check(OFFER.able, fact, found)


def portal_of_owner(situation: Situation, gate: tuple[str, ...]) -> Condition:
    """P9 where no employer's offer was told: whoever owns the enterprise has no separate employer."""
    business = situation.profile.business
    share = None if business is None else business.ownership_percent
    if situation.offers == ():
        return not_applicable(OFFER.portal, "Nobody else employs you, so that nobody files an offer.")
    if share is not None and share > situation.listed.figures["control_above_percent"]:
        return not_applicable(
            OFFER.portal, "You own the firm yourself, so that you have no separate employer."
        )
    needs = gate
    if gate:
        pass
    elif share is None:
        needs = ("business.ownership_percent",)
    elif situation.offers is None:
        needs = ("plans.job_offers",)
    else:
        needs = tuple(
            f"plans.job_offers[{index}].lmia_exempt_code"
            for index, offer in enumerate(situation.offers)
            if offer.lmia_exempt_code is None
        )
    found = "It is not known yet whether somebody else employs you, who would file an offer."
    return check(OFFER.portal, None, found, needs=needs)
