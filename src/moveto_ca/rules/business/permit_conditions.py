"""The conditions of each permit for owners.

Authority: IRPR 198, 200, 203 to 205; IRCC instructions on C11, C60 and C61.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.business import money
from moveto_ca.rules.business import permit_findings as findings
from moveto_ca.rules.business.permit_law import (
    BACKGROUND,
    BENEFIT,
    CONTROL,
    INTRA,
    ONE_YEAR,
    START_UP,
    SUPPORT,
)
from moveto_ca.rules.business.situation import ROUTE
from moveto_ca.rules.conditions import any_of, check, not_applicable

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.business.situation import Situation
    from moveto_ca.rules.tables import Tables


def own(situation: Situation) -> bool | None:
    """Tell whether the person has, or wants, a business of their own; None if that was not told."""
    plans, business = situation.plans, situation.business
    activity, money_in = plans.activity, business.investment_cad
    if (
        "business" in (plans.aims or ())
        or (activity is not None and activity.kind == "run_business")
        or money_in
        or business.ownership_percent
        or business.in_canada
    ):
        return True
    return False if money_in is not None else None


PARTIES: Final = "cusma-parties"
WITH_EXCEPTION: Final = "closed_with_exception"


def _own_offer(situation: Situation) -> Any:
    """Give the offer of the person's own firm: the first in which they hold a share, or None."""
    for offer in situation.plans.job_offers or ():
        if offer.owner_share_percent:
            return offer
    return None


def portal(situation: Situation) -> Condition:
    """Tell whether an offer of the own firm is filed and its fee paid; a step before applying."""
    offer = _own_offer(situation)
    if offer is None or (offer.portal_filed is None and offer.fee_paid is None):
        return findings.PORTAL_TO_DO_FOUND
    if offer.portal_filed and offer.fee_paid:
        return findings.PORTAL_DONE_FOUND
    return (
        findings.PORTAL_OPEN_FOUND
        if False in (offer.portal_filed, offer.fee_paid)
        else findings.PORTAL_TO_DO_FOUND
    )


def _benefit(situation: Situation) -> Condition:
    told = situation.business.significant_benefit
    return (
        findings.BENEFIT_UNTOLD_FOUND
        if told is None
        else findings.FOR_AN_OFFICER_FOUND
        if told
        else findings.NO_BENEFIT_FOUND
    )


def _control(situation: Situation) -> Condition:
    least = situation.day.figures["c11_least_share"]
    share, votes = situation.business.ownership_percent, situation.business.voting_percent
    if votes is not None and votes >= least and (share is None or share < least):
        return check(CONTROL, True, "Your share of the votes: {0:g} percent.", votes, figures=(least,))
    if share is None:
        found = "You did not say what share of the business you will own."
        return check(CONTROL, None, found, figures=(least,), needs=("business.ownership_percent",))
    found = "Your share of the business: {0:g} percent."
    return check(CONTROL, share >= least, found, share, figures=(least,))


def _money(situation: Situation) -> tuple[Condition, ...]:
    """Money for the business and money to live on: asked for apart since the day of the support figure.

    What one lives on goes by the low-income table: twice its half, for the months of the permit.
    """
    months = situation.day.figures.get("c11_support_months")
    if months is None:
        return ()
    have = situation.plans.funds_cad
    fact, needs, figures = money.funds(situation, have, 2 * months / 12)
    found = "You did not say how much money you can take along." if have is None else "Your funds: CAD {0:,}."
    return (
        findings.FUNDS_FOUND(situation.business.business_funds),
        check(SUPPORT, fact, found, have, figures=(*figures, months), needs=needs),
    )


def _background(situation: Situation) -> Condition:
    """Years of running or managing a business; whether other work fits the plan, an officer judges."""
    business = situation.business
    owner, manager = business.owner_years, business.senior_manager_years
    if owner is None and manager is None:
        return findings.BACKGROUND_UNTOLD_FOUND
    years = (owner or 0) + (manager or 0)
    if not years:
        return findings.BACKGROUND_OPEN_FOUND
    return check(BACKGROUND, True, "Years as an owner and manager: {0:g}.", years)


def c11(situation: Situation) -> tuple[Condition, ...]:
    """Give the conditions of the permit for owners who will leave again."""
    business = situation.business
    beyond = business.marginal
    return (
        findings.OWN_FOUND(own(situation)),
        _control(situation),
        _benefit(situation),
        *_money(situation),
        _background(situation),
        findings.PLAN_FOUND(business.business_plan),
        findings.STEPS_FOUND(business.capital_committed),
        findings.BEYOND_FOUND(None if beyond is None else not beyond),
    )


def c60(situation: Situation) -> tuple[Condition, ...]:
    """Give the conditions of the permit for the candidate of a province."""
    told = situation.plans.endorsements
    fact = None if told is None else any(e.kind == "province" for e in told)
    return (findings.LETTER_FOUND(fact), _benefit_of_province(fact))


def _benefit_of_province(letter: bool | None) -> Condition:
    if letter:
        return check(BENEFIT, True, "The province looks at the benefit before it writes the letter.")
    return not_applicable(BENEFIT, "The province looks at the benefit before it writes a letter.")


def nominated(situation: Situation) -> bool | None:
    """Tell whether a province has nominated the person."""
    told = situation.plans.nomination
    if told is None or isinstance(told, Nothing):
        return None if told is None else False
    return None if told.kind is None else told.kind != "none"


def t13(situation: Situation) -> tuple[Condition, ...]:
    """Give the condition of the permit for a nominee."""
    return (findings.NOMINATED_FOUND(nominated(situation)),)


def c61(situation: Situation) -> tuple[Condition, ...]:
    """Give the conditions of the permit to open a Canadian branch."""
    told = situation.plans.intra_company
    business = situation.business
    months = None if told is None else told.months_in_last_36
    least = situation.day.figures["c61_work_months"]
    link = None if told is None else told.related_enterprise
    if business.kind == "branch" and business.existing_company_in_us:
        link = any_of(link, True)
    premises = None if told is None else told.premises
    if months is None:
        worked = check(
            ONE_YEAR,
            None,
            "You did not say how many months of the last three years you worked for the company abroad.",
            figures=(least,),
            needs=(f"{INTRA}.months_in_last_36",),
        )
    else:
        found = "Months with the company abroad in the last three years: {0:g}."
        worked = check(ONE_YEAR, months >= least, found, months, figures=(least,))
    return (
        findings.LINK_FOUND(link),
        worked,
        findings.CAPACITY_FOUND(True if told is not None and told.capacity is not None else None),
        findings.PREMISES_FOUND[premises, business.business_plan],
        findings.BOTH_FOUND(None if told is None else told.both_doing_business),
        findings.FUNDS_FOUND(business.business_funds),
        findings.AGREEMENT_FOUND(_no_party(situation)),
    )


def _parties(tables: Tables, on: date) -> frozenset[str]:
    """Compile the countries whose citizens come under the trade agreement."""
    return frozenset(row["country"] for row in tables.rows(PARTIES, on=on))


def _no_party(situation: Situation) -> bool | None:
    """Tell whether no citizenship of the person is one of the trade agreement; None if none was told."""
    told = None if situation.person is None else situation.person.citizenships
    if told is None:
        return None
    return situation.facts.tables.compiled(_parties, situation.on).isdisjoint(told)


def owner_operator(situation: Situation) -> tuple[Condition, ...]:
    """Give the conditions of a labour market assessment for the own company."""
    offer = _own_offer(situation)
    return (
        findings.ACTIVE_FOUND(situation.business.in_canada),
        findings.LMIA_FOUND[None if offer is None else offer.lmia],
    )


def start_up(situation: Situation) -> tuple[Condition, ...]:
    """Give the conditions of the permit for applicants of the Start-Up Visa."""
    told = situation.plans.applications
    fact = None if told is None else any(a.route == f"{ROUTE}/fed-suv" for a in told)
    held = _start_up_permit(situation)
    row = situation.facts.tables.row("business-statuses", START_UP, on=situation.on)
    if row is not None and row["status"] == WITH_EXCEPTION:
        return (findings.EXCEPTION_FOUND(held), findings.PENDING_FOUND(True if held else fact))
    return (findings.PENDING_FOUND(True if held else fact),)


def _start_up_permit(situation: Situation) -> bool | None:
    """Tell whether the person is in Canada with a start-up work permit."""
    permits = situation.permits("work")
    status = None if situation.person is None else situation.person.canada_status
    if status is not None and status not in ("worker", "visitor", "student"):
        return False
    if permits is None:
        return None
    held: bool | None = False
    for permit in permits:
        if permit.basis == "start_up":
            valid = permit.to is None or permit.to >= situation.on
            held = any_of(held, valid)
    if held and status is None:
        return None
    return held
