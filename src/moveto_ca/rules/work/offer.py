"""Conditions about a job offer that most work permits share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, all_of, any_of, check, negation
from moveto_ca.rules.permits.fees import EMPLOYER_COMPLIANCE, amount_of
from moveto_ca.rules.permits.prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.work.situation import Situation, WorkDay

QUEBEC: Final = "CA-QC"

OFFER: Final = Rule(
    "offer",
    "An employer in Canada offers you the work",
    source="irpr",
    reference="s. 200(1)(c), 200(5)",
    required="You have an offer of work from an employer in Canada.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="An offer of work from an employer in Canada.",
)
GENUINE: Final = Rule(
    "genuine-offer",
    "The offer is genuine",
    source="irpr",
    reference="s. 200(1)(c), 200(5)",
    required="The employer is active in business, really needs the work, can keep the terms of the offer, "
    "and has followed the law with other workers.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="A genuine offer from an employer who is active and can keep its terms.",
)
ABLE: Final = Rule(
    "able-to-work",
    "You can do the work, and may where it is licensed",
    source="irpr",
    reference="s. 200(3)(a)",
    required="You are able to do the work. If the province licenses people who do it, you have that licence "
    "or can get it.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="The licence of the province, or its word that you can get one.",
)
PORTAL: Final = Rule(
    "portal",
    "The employer has filed the offer and paid the fee",
    source="irpr",
    reference="s. 200(3)(f.1), 209.11, 303.1",
    required="Before you apply, the employer has filed the offer in the Employer Portal and paid the "
    "employer compliance fee where one is due. Foreign missions and some international bodies are exempt "
    "(s. 209.91).",
    changeable=True,
    step=True,
    reads=("plans.job_offers",),
    remedy="The employer files the offer in the Employer Portal and pays the fee before you apply.",
)
EMPLOYER_NOT_BARRED: Final = Rule(
    "employer-not-barred",
    "The employer may hire foreign workers",
    source="irpr",
    reference="s. 200(3)(g.1), (h)",
    required="The employer is not barred from hiring foreign workers, owes no penalty, and does not "
    "regularly offer striptease, erotic dance, escort services or erotic massage.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="An offer from another employer.",
)
MEDICAL_EXAM: Final = Rule(
    "medical-exam",
    "A medical exam comes first, if the work calls for one",
    source="irpr",
    reference="s. 30(1)(a)(ii), 30(3), 198(2)(b)",
    required="If the work is one in which public health must be protected, such as health care or child "
    "care, a medical exam is done first. It stays valid for {0} months.",
    changeable=True,
    step=True,
    reads=("plans.job_offers", "plans.medical_exam_on"),
    remedy="The exam by a doctor that Canada has approved, before you apply.",
)
QUEBEC_CONSENT: Final = Rule(
    "quebec-consent",
    "Quebec consents, if the work is there",
    source="irpr",
    reference="s. 200(3)(b), 203(4)",
    required="For work in Quebec that needs a labour market assessment, you also hold Quebec's certificate "
    "of acceptance (CAQ).",
    changeable=True,
    step=True,
    reads=("plans.job_offers", "plans.endorsements"),
    remedy="Apply to Quebec for the certificate of acceptance (CAQ).",
)

_OFFER: Final = Prepared(
    OFFER,
    met="You have an offer of work in Canada.",
    not_met="You said that you have no offer of work in Canada.",
    unknown="You did not say whether you have an offer of work in Canada.",
    needs=("plans.job_offers",),
)
_GENUINE: Final = Prepared(
    GENUINE,
    met="You said that the employer really needs the work and can keep the terms.",
    not_met="You said that the offer does not rest on a real need, or that its terms cannot be kept.",
    unknown="You did not say whether the employer really needs the work and can keep the terms.",
    needs=("plans.job_offers[{i}].genuine",),
)
_ABLE: Final = Prepared(
    ABLE,
    met="The work is not regulated in the province, or you hold the licence or can get it.",
    not_met="The work is regulated in the province, and you cannot get the licence.",
    unknown="It is not known yet whether the province regulates the work, and whether you can get the "
    "licence.",
    needs=("plans.job_offers[{i}].regulated", "plans.job_offers[{i}].licence_obtainable"),
)
_LICENCE_NOT_TOLD: Final = Prepared(
    ABLE,
    met="",
    not_met="",
    unknown="The work is regulated in the province. You did not say whether you can get the licence.",
    needs=("plans.job_offers[{i}].licence_obtainable",),
)
_BARRED: Final = Prepared(
    EMPLOYER_NOT_BARRED,
    met="You said that the employer is not barred.",
    not_met="You said that the employer is barred from hiring foreign workers.",
)
_QUEBEC: Final = Prepared(
    QUEBEC_CONSENT,
    met="The work is in Quebec, and Quebec has consented.",
    not_met="The work is in Quebec, and Quebec has not consented yet.",
    unknown="The work is in Quebec. You did not say whether Quebec has consented.",
    needs=("plans.endorsements",),
    outside="The work is not in Quebec.",
)
_WHERE_NOT_TOLD: Final = Prepared(
    QUEBEC_CONSENT,
    met="",
    not_met="",
    unknown="You did not say in which province the work is.",
    needs=("plans.job_offers[{i}].province",),
)


def offered(told: bool | None) -> Condition:
    """Tell whether there is an offer."""
    return _OFFER(told)


def genuine(offer: JobOffer, index: int) -> Condition:
    """Tell whether the offer is genuine."""
    return _GENUINE(offer.genuine, index)


def able_to_work(offer: JobOffer, index: int) -> Condition:
    """Tell whether the person holds or can get the licence, where the work is regulated."""
    fact = any_of(negation(offer.regulated), offer.licence_obtainable)
    return _LICENCE_NOT_TOLD(None, index) if fact is None and offer.regulated else _ABLE(fact, index)


def employer_not_barred(offer: JobOffer) -> tuple[Condition, ...]:
    """Tell whether the employer may hire; left out while nobody has said so."""
    return () if offer.employer_barred is None else (_BARRED(not offer.employer_barred),)


_IN_WORDS: Final = {True: "yes", False: "no", None: "not told"}


def portal_and_fee(offer: JobOffer, index: int, day: WorkDay, *, fee: bool | None = True) -> Condition:
    """Tell whether the employer filed the offer and paid, before the worker applies.

    Args:
        offer: The job offer.
        index: Its place among the offers.
        day: The figures of the day.
        fee: False if no employer fee is due for such work; None if that is not known.
    """
    filed, paid = offer.portal_filed, offer.fee_paid
    return kept(
        day, (PORTAL, index, filed, paid, fee), lambda: _portal_and_fee(index, filed, paid, day, fee=fee)
    )


def _portal_and_fee(
    index: int, filed: bool | None, paid: bool | None, day: WorkDay, *, fee: bool | None
) -> Condition:
    path = f"plans.job_offers[{index}]."
    if fee is False:
        found = "Offer filed in the portal: {0}. No employer fee is due for such work."
        return check(PORTAL, filed, found, _IN_WORDS[filed], needs=(f"{path}portal_filed",))
    needs = tuple(
        path + field for fact, field in ((filed, "portal_filed"), (paid, "fee_paid")) if fact is None
    )
    amount = amount_of(day.fees, EMPLOYER_COMPLIANCE)
    return check(
        PORTAL,
        all_of(filed, paid),
        "Offer filed in the portal: {0}. Fee of CAD {1} paid: {2}.",
        _IN_WORDS[filed],
        "unknown" if amount is None else amount,
        _IN_WORDS[paid],
        needs=needs,
    )


def medical_exam(offer: JobOffer, index: int, situation: Situation) -> Condition:
    """Tell whether a medical exam that the work calls for is done."""
    day, done = situation.day, situation.exam
    public_health = offer.public_health
    return kept(
        day, (MEDICAL_EXAM, index, public_health, done), lambda: _exam(index, public_health, done, day)
    )


def exam_stops_arrival(offer: JobOffer | None, exam: bool | None) -> bool | None:
    """Tell whether a missing exam keeps the person from applying on arrival (IRPR s. 198(2)(b))."""
    if offer is None or exam:
        return False
    return all_of(offer.public_health, negation(exam))


def exam_needs(offer: JobOffer | None, index: int, exam: bool | None) -> tuple[str, ...]:
    """Name the facts that tell whether a missing exam keeps the person from applying on arrival."""
    if offer is None or exam_stops_arrival(offer, exam) is not None:
        return ()
    told = offer.public_health is not None
    path = () if told else (f"plans.job_offers[{index}].public_health",)
    return (*path, *(("plans.medical_exam_on",) if exam is None else ()))


def _exam(index: int, public_health: bool | None, done: bool | None, day: WorkDay) -> Condition:
    figures = (day.figures["medical_exam_months"],)
    if public_health is False:
        return check(MEDICAL_EXAM, True, "The work is not one that calls for an exam.", figures=figures)
    if done:
        return check(MEDICAL_EXAM, True, "You have had the exam.", figures=figures)
    exam = () if done is False else ("plans.medical_exam_on",)
    if public_health is None:
        found = "You did not say whether the work touches public health."
        needs = (f"plans.job_offers[{index}].public_health", *exam)
        return check(MEDICAL_EXAM, None, found, figures=figures, needs=needs)
    found = (
        "The work calls for an exam, and you have no valid one."
        if done is False
        else "The work calls for an exam. You did not say whether you have had it."
    )
    return check(MEDICAL_EXAM, done, found, figures=figures, needs=exam)


def quebec_consent(offer: JobOffer, index: int, situation: Situation) -> Condition:
    """Tell whether Quebec consents to work there that needs a labour market assessment."""
    if offer.province is None:
        return _WHERE_NOT_TOLD(None, index)
    if offer.province != QUEBEC:
        return _QUEBEC.none
    return _QUEBEC(endorsed(situation, "province", QUEBEC))


def endorsed(situation: Situation, kind: str, province: str | None = None) -> bool | None:
    """Tell whether the person holds an endorsement of a kind; None if not told."""
    plans = situation.plans
    if plans is None or plans.endorsements is None:
        return None
    return any(e.kind == kind and province in (None, e.province) for e in plans.endorsements)


def kept(day: WorkDay, key: tuple[object, ...], make: Callable[[], Condition]) -> Condition:
    """Give a condition whose words depend on the key and the day alone, made once."""
    found = day.kept.get(key)
    if found is None:
        found = day.kept[key] = make()
    return found
