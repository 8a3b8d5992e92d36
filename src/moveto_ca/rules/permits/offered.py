"""What every permit for an employer asks of the job offer: real need, a licence, the portal, an exam."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import GUIDANCE, Rule, all_of, any_of, check, negation
from moveto_ca.rules.permits.fees import EMPLOYER_COMPLIANCE, amount_of
from moveto_ca.rules.permits.prepared import Prepared

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer, Person
    from moveto_ca.report import Condition
    from moveto_ca.rules.permits.day import PermitDay

_IN_WORDS: Final = {True: "yes", False: "no", None: "not told"}


class OfferRules:
    """The rules about a job offer, and how they are applied to one.

    Args:
        genuine: Number of the rule in the fact sheet, or None if the sheet gives it none; so the others.
        able: Number of the rule about the licence of the province.
        barred: Number of the rule about employers who may not hire.
        portal: Number of the rule about the Employer Portal and its fee.
        exam: Number of the rule about the medical exam.

    Attributes:
        genuine: The offer is genuine.
        able: The person holds or can get the licence, where the work is regulated.
        not_barred: The employer may hire foreign workers.
        portal: The employer filed the offer and paid, a step before applying.
        exam: A medical exam that the work calls for is done, a step before applying.
    """

    def __init__(
        self,
        *,
        genuine: str | None = None,
        able: str | None = None,
        barred: str | None = None,
        portal: str | None = None,
        exam: str | None = None,
    ) -> None:
        self.genuine: Final = Rule(
            "genuine-offer",
            "The offer is genuine",
            source="irpr",
            reference="s. 200(1)(c), 200(5)",
            number=genuine,
            required="The employer is active in business, really needs the work, can keep the terms of the "
            "offer, and has followed the law with other workers.",
            changeable=True,
            reads=("plans.job_offers.genuine",),
            remedy="A genuine offer from an employer who is active and can keep its terms.",
        )
        self.able: Final = Rule(
            "able-to-work",
            "You may do this work in the province",
            source="irpr",
            reference="s. 200(3)(a); IRCC instructions on regulated occupations",
            number=able,
            required="If the province regulates the occupation, you hold the licence or can get it before "
            "you start.",
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
        self.not_barred: Final = Rule(
            "employer-not-barred",
            "The employer may hire foreign workers",
            source="irpr",
            reference="s. 200(3)(g.1), (h)",
            number=barred,
            required="The employer is not barred from hiring foreign workers, owes no penalty, and does not "
            "regularly offer striptease, erotic dance, escort services or erotic massage.",
            changeable=True,
            reads=("plans.job_offers.employer_barred",),
            remedy="An offer from another employer.",
        )
        self.portal: Final = Rule(
            "portal",
            "The employer has filed the offer and paid the fee",
            source="irpr",
            reference="s. 200(3)(f.1), 209.11, 303.1",
            number=portal,
            required="Before you apply, the employer has filed the offer in the Employer Portal and paid the "
            "employer compliance fee, where one is due. Foreign missions and some international bodies are "
            "exempt (s. 209.91).",
            changeable=True,
            step=True,
            reads=(
                "plans.job_offers.portal_filed",
                "plans.job_offers.fee_paid",
                "plans.job_offers.paid",
                "plans.job_offers.lmia_exempt_code",
                "business.ownership_percent",
            ),
            remedy="The employer files the offer in the Employer Portal and pays the fee before you apply.",
        )
        self.exam: Final = Rule(
            "medical-exam",
            "Medical exam done, if the work calls for one",
            source="irpr",
            reference="s. 30(1)(a)(ii), 30(3), 198(2)(b)",
            number=exam,
            required="If the work is one in which public health must be protected, such as health care or "
            "child care, an immigration medical exam of the last {0} months.",
            changeable=True,
            step=True,
            reads=("plans.job_offers.public_health", "plans.medical_exam_on"),
            remedy="An immigration medical exam by a physician on Canada's list, before you apply.",
        )
        self._prepare()

    def _prepare(self) -> None:
        """Make the outcomes whose words depend on nothing else, once."""
        self._genuine = Prepared(
            self.genuine,
            met="You said that the employer really needs the work and can keep the terms.",
            not_met="You said that the offer does not rest on a real need, or that its terms cannot be kept.",
            unknown="You did not say whether the employer really needs the work and can keep the terms.",
            needs=("plans.job_offers[{i}].genuine",),
        )
        self._able = Prepared(
            self.able,
            met="The work is not regulated in the province, or you hold the licence or can get it.",
            not_met="The work is regulated in the province, and you cannot get the licence.",
            unknown="It is not known yet whether the province regulates the work, and whether you can get "
            "the licence.",
            needs=("plans.job_offers[{i}].regulated", "plans.job_offers[{i}].licence_obtainable"),
        )
        self._licence_not_told = Prepared(
            self.able,
            met="",
            not_met="",
            unknown="The work is regulated in the province. You did not say whether you can get the licence.",
            needs=("plans.job_offers[{i}].licence_obtainable",),
        )
        self._barred = Prepared(
            self.not_barred,
            met="You said that the employer is not barred.",
            not_met="You said that the employer is barred from hiring foreign workers.",
        )

    def is_genuine(self, offer: JobOffer, index: int) -> Condition:
        """Tell whether the offer is genuine."""
        return self._genuine(offer.genuine, index)

    def may_do_it(self, person: Person | None, offer: JobOffer, index: int) -> Condition:
        """Tell whether the person holds or can get the licence of the province, where there is one.

        A provincial licence in the profession for the province of the work is the licence.
        """
        fact = any_of(negation(offer.regulated), offer.licence_obtainable)
        if not fact and _holds_the_licence(person, offer):
            fact = True
        return (
            self._licence_not_told(None, index)
            if fact is None and offer.regulated
            else self._able(fact, index)
        )

    def may_hire(self, offer: JobOffer) -> tuple[Condition, ...]:
        """Tell whether the employer may hire; left out while nobody has said so."""
        return () if offer.employer_barred is None else (self._barred(not offer.employer_barred),)

    def filed_and_paid(
        self, offer: JobOffer, index: int, day: PermitDay, *, fee: bool | None = True
    ) -> Condition:
        """Tell whether the employer filed the offer and paid, before the worker applies.

        Args:
            offer: The job offer.
            index: Its place among the offers.
            day: The figures of the day.
            fee: False if no employer fee is due for such work; None if that is not known.
        """
        filed, paid = offer.portal_filed, offer.fee_paid
        key = (self.portal, index, filed, paid, fee)
        kept = day.kept.get(key)
        if kept is None:
            kept = day.kept[key] = self._filed_and_paid(index, filed, paid, day, fee=fee)
        return kept

    def _filed_and_paid(
        self, index: int, filed: bool | None, paid: bool | None, day: PermitDay, *, fee: bool | None
    ) -> Condition:
        path = f"plans.job_offers[{index}]."
        if fee is False:
            found = "Offer filed in the portal: {0}. No employer fee is due for such work."
            return check(self.portal, filed, found, _IN_WORDS[filed], needs=(f"{path}portal_filed",))
        needs = tuple(
            path + field for fact, field in ((filed, "portal_filed"), (paid, "fee_paid")) if fact is None
        )
        amount = amount_of(day.fees, EMPLOYER_COMPLIANCE)
        return check(
            self.portal,
            all_of(filed, paid),
            "Offer filed in the portal: {0}. Fee of CAD {1} paid: {2}.",
            _IN_WORDS[filed],
            "unknown" if amount is None else amount,
            _IN_WORDS[paid],
            needs=needs,
        )

    def exam_is_done(self, offer: JobOffer, index: int, done: bool | None, day: PermitDay) -> Condition:
        """Tell whether a medical exam that the work calls for is done.

        Args:
            offer: The job offer.
            index: Its place among the offers.
            done: Whether a valid exam is done.
            day: The figures of the day.
        """
        key = (self.exam, index, offer.public_health, done)
        kept = day.kept.get(key)
        if kept is None:
            kept = day.kept[key] = self._exam_is_done(offer, index, done, day)
        return kept

    def _exam_is_done(self, offer: JobOffer, index: int, done: bool | None, day: PermitDay) -> Condition:
        figures = (day.figures["medical_exam_months"],)
        public_health = offer.public_health
        if public_health is False:
            found = "The work is not one that calls for an exam."
            return check(self.exam, True, found, figures=figures)
        if done:
            return check(self.exam, True, "You have had the exam.", figures=figures)
        needs = exam_needs(offer, index, done)
        if public_health is None:
            found = "You did not say whether the work touches public health."
            return check(self.exam, None, found, figures=figures, needs=needs)
        found = (
            "The work calls for an exam, and you have no valid one."
            if done is False
            else "The work calls for an exam. You did not say whether you have had it."
        )
        return check(self.exam, done, found, figures=figures, needs=needs)


def _holds_the_licence(person: Person | None, offer: JobOffer) -> bool:
    """Tell whether the person told of the licence of the province of the work, in its profession."""
    if person is None or not (person.licences and offer.province and offer.profession):
        return False
    wanted = ("provincial", offer.province, offer.profession)
    return any((licence.by, licence.place, licence.profession) == wanted for licence in person.licences)


def exam_stops_arrival(offer: JobOffer | None, done: bool | None) -> bool | None:
    """Tell whether a missing exam keeps the person from applying on arrival (IRPR s. 198(2)(b)).

    Args:
        offer: The job offer, or None.
        done: Whether a valid exam is done.
    """
    return False if offer is None or done else all_of(offer.public_health, negation(done))


def exam_needs(offer: JobOffer | None, index: int, done: bool | None) -> tuple[str, ...]:
    """Name the facts that would tell whether an exam that the work calls for is missing.

    Args:
        offer: The job offer, or None.
        index: Its place among the offers.
        done: Whether a valid exam is done.
    """
    if offer is None or exam_stops_arrival(offer, done) is not None:
        return ()
    public_health = () if offer.public_health else (f"plans.job_offers[{index}].public_health",)
    return public_health if done is False else (*public_health, "plans.medical_exam_on")
