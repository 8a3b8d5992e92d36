"""Figures and words of the permits for traders, investors and transferees. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import NOT_APPLICABLE, NOT_MET, UNKNOWN, Prose, Step
from moveto_ca.rules.bridge import bridge_measure, owns_the_business
from moveto_ca.rules.cusma import applying
from moveto_ca.rules.cusma.places import places
from moveto_ca.rules.cusma.summary import NOT_IN_FORCE, review_notice, summary_of
from moveto_ca.rules.permits.codes import exemption_code
from moveto_ca.rules.permits.family import family_may
from moveto_ca.rules.permits.fees import (
    BIOMETRICS,
    EMPLOYER_COMPLIANCE,
    WORK_PERMIT,
    amount_of,
    fees_due,
    total_of,
)
from moveto_ca.rules.permits.verdict import bar_first, verdict
from moveto_ca.rules.programme import NO_PROGRAMME

if TYPE_CHECKING:
    from moveto_ca.report import Fee
    from moveto_ca.rules.cusma.permit import PermitCase

EARLY: Final = (
    "Officers have long preferred applications of traders and investors online, before travel, although a "
    "port of entry may take them."
)
_NO_FIGURES: Final = (
    "fees_total_cad",
    "exemption_code",
    "listed_as",
    "offer",
    "first_permit_months",
    "total_years",
    "place_of_application",
    "bridge",
)


def first_permit_months(case: PermitCase) -> int:
    """Give the first permit, in months: never beyond the offer."""
    longest = case.kind.first_months(case)
    months = None if case.offer is None else case.offer.months
    return longest if months is None else min(longest, int(months))


def files_an_offer(case: PermitCase) -> bool:
    """Tell whether an employer has an offer to file, as far as it is known."""
    return not any(c.rule.id == "portal" and c.outcome == NOT_APPLICABLE for c in case.conditions)


def works_for_themself(case: PermitCase) -> bool | None:
    """Tell whether the person works in a business of their own, with no employer's offer."""
    return False if case.offer is not None else owns_the_business(case.situation.facts)


def fees_of(case: PermitCase) -> tuple[Fee, ...]:
    """Give every fee of the permit; the employer's where an employer files an offer."""
    situation = case.situation
    listed = situation.listed
    codes = (WORK_PERMIT, BIOMETRICS, *((EMPLOYER_COMPLIANCE,) if files_an_offer(case) else ()))
    return fees_due(situation.facts, listed.fees, listed.figures, case.filed_on, codes)


def code_of(case: PermitCase) -> str | None:
    """Give the exemption code on the day, or None if it goes by a capacity that is not known."""
    facts = case.situation.facts
    return exemption_code(facts.tables, facts.as_of, case.kind.id, case.kind.capacity(case))


def permit_measures(case: PermitCase) -> dict[str, Any]:
    """Give the figures with fixed names; see the report contract."""
    situation, agreement = case.situation, case.agreement
    found: dict[str, Any] = {
        "verdict": verdict(case.conditions),
        "status_since": None if agreement.since is None else agreement.since.isoformat(),
        "reopens_on": None if agreement.reopens_on is None else agreement.reopens_on.isoformat(),
    }
    if agreement.status == NO_PROGRAMME:
        return {**found, **dict.fromkeys(_NO_FIGURES), "people": []}
    return {
        **found,
        "fees_total_cad": total_of(fees_of(case)),
        "exemption_code": code_of(case),
        "listed_as": None,
        "offer": None if case.offer is None else case.index,
        "first_permit_months": first_permit_months(case),
        "total_years": case.kind.total_years(case),
        "place_of_application": places(situation.person, case.offer, case.exam)._asdict(),
        "bridge": bridge_measure(situation.facts, case.kind.id, case.offer, owner=works_for_themself(case)),
        "people": family_may(situation.facts, case.offer),
    }


def permit_prose(case: PermitCase) -> Prose:
    """Give the words of the stream."""
    if case.agreement.status == NO_PROGRAMME:
        return Prose(NOT_IN_FORCE)
    open_at_all = case.standing not in ("not_available", "closed")
    return Prose(
        summary=summary_of(case.conditions, case.standing),
        next_steps=_steps(case) if open_at_all else (),
        fees=fees_of(case),
        cautions=_cautions(case),
        notices=review_notice(case.situation.facts, case.standing),
    )


def _steps(case: PermitCase) -> tuple[Step, ...]:
    situation, offer = case.situation, case.offer
    fees = situation.listed.fees
    employer_fee, fee = amount_of(fees, EMPLOYER_COMPLIANCE), amount_of(fees, WORK_PERMIT)
    steps: list[Step] = [*bar_first(case.conditions)]
    if any(c.rule.id == "medical-exam" and c.outcome in (NOT_MET, UNKNOWN) for c in case.conditions):
        steps.append(applying.medical_step(None if offer is None else offer.public_health))
    if files_an_offer(case):
        steps.append(applying.portal_step(code_of(case), employer_fee, offer))
    steps.append(Step(f"Gather what you bring: passport or proof of citizenship; {case.kind.papers}."))
    steps += applying.application(places(situation.person, offer, case.exam), fee, situation.facts)
    steps.append(applying.CHECK_PERMIT)
    steps.append(
        Step("Renew before it ends. If you apply in time you may go on working.", "online", "IMM 5710")
    )
    return tuple(steps)


def _length(case: PermitCase) -> str:
    months = first_permit_months(case)
    extension, years = case.kind.extension, case.kind.total_years(case)
    if extension is not None:
        further = case.situation.listed.figures[extension]
        return f"A first permit is commonly for {months} months, and an extension for {further} months."
    text = f"A first permit lasts up to {months} months, and not beyond the offer or your passport."
    return text if years is None else f"{text} In all you may stay {years} years in this capacity."


def _cautions(case: PermitCase) -> tuple[str, ...]:
    offer = case.offer
    cautions = [
        *applying.after_what_is_known(case.situation.facts, case.kind.id, offer),
        *applying.admissibility_cautions(case.conditions),
        _length(case),
        *case.kind.cautions,
        *(() if case.kind.employed else (EARLY,)),
        *((applying.ONE_EMPLOYER,) if files_an_offer(case) else ()),
        applying.NO_LICENCE,
        *applying.spouse(case.situation.facts, case.situation.listed.figures.get("spouse_months")),
    ]
    if offer is not None and offer.employer_barred is None:
        cautions.append(applying.PUBLIC_LIST)
    return tuple(cautions)
