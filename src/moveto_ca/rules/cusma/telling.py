"""The words of a professional's stream: summary, steps, fees, cautions. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, UNKNOWN, Prose, Step
from moveto_ca.rules.cusma.applying import (
    CHECK_PERMIT,
    NO_LICENCE,
    ONE_EMPLOYER,
    PUBLIC_LIST,
    admissibility_cautions,
    after_what_is_known,
    application,
    medical_step,
    portal_step,
    spouse,
)
from moveto_ca.rules.cusma.measures import fees_of, open_places
from moveto_ca.rules.cusma.phrases import missing_words
from moveto_ca.rules.cusma.professions import NO_PROFESSION
from moveto_ca.rules.cusma.situation import PROFESSIONAL
from moveto_ca.rules.cusma.summary import NOT_IN_FORCE, review_notice, summary_of
from moveto_ca.rules.permits.codes import exemption_code
from moveto_ca.rules.permits.fees import EMPLOYER_COMPLIANCE, WORK_PERMIT, amount_of
from moveto_ca.rules.permits.verdict import bar_first, verdict
from moveto_ca.rules.programme import NO_PROGRAMME

if TYPE_CHECKING:
    from moveto_ca.rules.cusma.professional import Case


_FIND_WORK: Final = Step(
    "Find a Canadian firm that offers you a job or contract whose duties are those of a listed profession. "
    "Match the duties, not the title."
)


def professional_prose(case: Case) -> Prose:
    """Give the words of the stream for a case."""
    if case.agreement.status == NO_PROGRAMME:
        return Prose(NOT_IN_FORCE)
    word = verdict(case.conditions)
    return Prose(
        summary=summary_of(case.conditions, case.standing),
        next_steps=_steps(case) if word != "closed" and _can_still_be_met(case) else (),
        fees=fees_of(case),
        cautions=_cautions(case),
        notices=review_notice(case.situation.facts, case.standing),
    )


def _can_still_be_met(case: Case) -> bool:
    return case.standing != "not_available"


def _steps(case: Case) -> tuple[Step, ...]:
    """Give what to do: what comes first, the employer's part, the papers, the application."""
    facts = case.situation.facts
    code = exemption_code(facts.tables, facts.as_of, PROFESSIONAL)
    employer_fee = amount_of(case.situation.listed.fees, EMPLOYER_COMPLIANCE)
    fee = amount_of(case.situation.listed.fees, WORK_PERMIT)
    if case.offer is not None and case.offer.profession == NO_PROFESSION:
        return (*bar_first(case.conditions), _FIND_WORK)
    return (
        *bar_first(case.conditions),
        *_first_steps(case),
        portal_step(code, employer_fee, case.offer),
        Step(
            "Gather what you bring: passport or proof of citizenship; degree, transcript, licence or "
            "diploma; dated letters of reference; the offer or contract with profession, duties, length, "
            "pay and what it asks of you; for a contractor, the service contract."
        ),
        *application(open_places(case), fee, facts),
        CHECK_PERMIT,
        Step(
            f"Renew before it ends: your employer files a new offer and pays CAD {employer_fee} again. If "
            "you apply in time you may go on working until the decision.",
            where="online",
            form="IMM 5710",
        ),
    )


def _first_steps(case: Case) -> list[Step]:
    """Give what must come first in this case: an offer, a licence, a medical exam."""
    steps: list[Step] = []
    offer = case.offer
    if offer is None:
        return [_FIND_WORK]
    if case.credentials is not None and case.credentials.truth is False:
        lacking = "; ".join(missing_words(case.credentials.nearest()))
        steps.append(Step(f"Get what the nearest way to the credential still lacks: {lacking}."))
    if offer.regulated:
        steps.append(
            Step("Ask the regulator of the province for the licence, or for a letter that you can get it.")
        )
    if any(c.rule.id == "medical-exam" and c.outcome in (NOT_MET, UNKNOWN) for c in case.conditions):
        steps.append(medical_step(offer.public_health))
    return steps


def _length(first_months: int, extension_months: int) -> str:
    return (
        f"A permit lasts up to {first_months} months, and not beyond the offer or your passport. It can be "
        f"extended by up to {extension_months} months at a time, as often as the stay is still temporary."
    )


def _cautions(case: Case) -> tuple[str, ...]:
    figures = case.situation.listed.figures
    cautions = [
        *after_what_is_known(case.situation.facts, PROFESSIONAL, case.offer),
        *admissibility_cautions(case.conditions),
        _length(figures["first_permit_months"], figures["extension_months"]),
        ONE_EMPLOYER,
        NO_LICENCE,
        *spouse(case.situation.facts, figures.get("spouse_months")),
    ]
    if case.profession is not None and case.profession.caution is not None:
        cautions.insert(0, case.profession.caution)
    if case.offer is not None and case.offer.employer_barred is None:
        cautions.append(PUBLIC_LIST)
    return tuple(cautions)
