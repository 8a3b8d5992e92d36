"""P8, P11 and P12: the end of the stay, fitness for the work, and the medical exam."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import GUIDANCE, Rule, check
from moveto_ca.rules.permits.prepared import Prepared

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer, Person, Profile
    from moveto_ca.report import Condition
    from moveto_ca.rules.cusma.professions import Book

TEMPORARY: Final = Rule(
    "temporary",
    "You will leave at the end of your stay",
    source="irpr",
    reference="s. 200(1)(b); IRPA s. 22(2); CUSMA art. 16.1",
    number="P8",
    required="The stay is temporary, and you will leave when it ends. You may still want to become a "
    "permanent resident, if the officer believes that you will leave when you must.",
    changeable=True,
    reads=("plans.will_leave",),
    remedy="A plan with an end, and the will to leave when the stay ends.",
)
ABLE: Final = Rule(
    "able-to-work",
    "You may do this work in the province",
    source="irpr",
    reference="s. 200(3)(a); IRCC instructions on regulated occupations",
    number="P11",
    required="If the province regulates the occupation, you hold the licence or can get it before you start.",
    basis=GUIDANCE,
    changeable=True,
    reads=(
        "plans.job_offers.regulated",
        "plans.job_offers.licence_obtainable",
        "plans.job_offers.province",
        "plans.job_offers.profession",
        "applicant.licences",
        "business.regulated",
        "business.province",
    ),
    remedy="The licence of the province, or a letter of its regulator that you can get it.",
)
MEDICAL_EXAM: Final = Rule(
    "medical-exam",
    "Medical exam done, if the work calls for one",
    source="irpr",
    reference="s. 30(1)(a)(ii), 30(3), 198(2)(b)",
    number="P12",
    required="If the work is one in which public health must be protected, such as health care or child "
    "care, an immigration medical exam of the last {0} months.",
    changeable=True,
    step=True,
    reads=("plans.job_offers.public_health", "plans.medical_exam_on"),
    remedy="An immigration medical exam by a physician on Canada's list, before you apply.",
)

_TEMPORARY: Final = Prepared(
    TEMPORARY,
    met="You said that you will leave at the end of the stay.",
    not_met="You said that you will not leave at the end of the stay.",
    unknown="You did not say whether you will leave at the end of the stay.",
    needs=("plans.will_leave",),
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


def temporary(profile: Profile) -> Condition:
    """P8: the person will leave by the end of the stay."""
    plans = profile.plans
    return _TEMPORARY(None if plans is None else plans.will_leave)


def able_to_work(person: Person | None, offer: JobOffer, index: int) -> Condition:
    """P11: the licence of the province, where the occupation is regulated there.

    A provincial licence in the profession for the province of the work is the licence.
    """
    if offer.regulated is False or offer.licence_obtainable:
        return _ABLE.met
    fact = False if offer.regulated and offer.licence_obtainable is False else None
    if not fact and person is not None and person.licences and offer.province and offer.profession:
        for licence in person.licences:
            if (licence.by, licence.place, licence.profession) == (
                "provincial",
                offer.province,
                offer.profession,
            ):
                fact = True
    return _LICENCE_NOT_TOLD(None, index) if fact is None and offer.regulated else _ABLE(fact, index)


def exam_needs(offer: JobOffer | None, index: int, done: bool | None) -> tuple[str, ...]:
    """Give the profile paths that would tell whether an exam that is wanted is missing.

    Args:
        offer: The job offer, or None.
        index: Its place among the offers.
        done: Whether a valid exam is done.
    """
    if done or offer is None or offer.public_health is False:
        return ()
    path = f"plans.job_offers[{index}].public_health"
    needs = (path,) if offer.public_health is None else ()
    return needs if done is False else (*needs, "plans.medical_exam_on")


def medical_exam(offer: JobOffer, index: int, done: bool | None, listed: Book) -> Condition:
    """P12: a medical exam first, if the occupation needs it.

    Args:
        offer: The job offer.
        index: Its place among the offers.
        done: Whether a valid exam is done.
        listed: The figures of the day.
    """
    key = (MEDICAL_EXAM, index, offer.public_health, done)
    kept = listed.kept.get(key)
    if kept is None:
        kept = listed.kept[key] = _medical_exam(offer, index, done, listed)
    return kept


def _medical_exam(offer: JobOffer, index: int, done: bool | None, listed: Book) -> Condition:
    figures = (listed.figures["medical_exam_months"],)
    public_health = offer.public_health
    if public_health is False:
        return check(MEDICAL_EXAM, True, "The work is not one that calls for an exam.", figures=figures)
    if done:
        return check(MEDICAL_EXAM, True, "You have had the exam.", figures=figures)
    needs = exam_needs(offer, index, done)
    if public_health is None:
        found = "You did not say whether the work touches public health."
        return check(MEDICAL_EXAM, None, found, figures=figures, needs=needs)
    found = (
        "The work calls for an exam, and you have no valid one."
        if done is False
        else "The work calls for an exam. You did not say whether you have had it."
    )
    return check(MEDICAL_EXAM, done, found, figures=figures, needs=needs)
