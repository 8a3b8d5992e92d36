"""A permit of the agreement for traders, investors and transferees: what the three have in common.

Each has conditions of its own; citizenship, the end of the stay, the offer of an employer, past stays and
the place of application are those of every permit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Stream
from moveto_ca.rules.conditions import RANK, check, not_applicable, score_of, standing_of
from moveto_ca.rules.cusma import engagement, enterprise, places
from moveto_ca.rules.cusma.applicant import ApplicantConditions
from moveto_ca.rules.programme import NO_PROGRAMME

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition, Prose, Standing
    from moveto_ca.rules.conditions import Rule
    from moveto_ca.rules.cusma.permit_kind import PermitKind
    from moveto_ca.rules.cusma.situation import Situation
    from moveto_ca.rules.programme import Programme

_BEFORE_PAST_STAYS: Final = (engagement.OFFER.genuine, engagement.OFFER.able)
_AFTER_PAST_STAYS: Final = (places.PLACE, engagement.OFFER.exam)
_NO_OFFER_FILED: Final = check(
    engagement.OFFER.portal, False, "You said that you have no offer yet, so that none is filed."
)
_OFFER_NOT_TOLD: Final = check(
    engagement.OFFER.portal, None, "Nothing is known of an offer yet.", needs=("plans.job_offers",)
)


class PermitCase:
    """A person's case for one of the permits, by one job offer or without one.

    Attributes:
        kind: The permit.
        situation: What the route reads of the person.
        agreement: Status of the agreement on the day.
        filed_on: Day of the application.
        exam: Whether a valid medical exam is done, or none is called for.
        offer: The job offer, or None.
        index: Its place among the offers.
        conditions: Every condition.
        standing: The standing that follows.
        score: The score that follows.
    """

    __slots__ = (
        "agreement",
        "conditions",
        "exam",
        "filed_on",
        "index",
        "kind",
        "offer",
        "score",
        "situation",
        "standing",
    )

    def __init__(
        self,
        kind: PermitKind,
        situation: Situation,
        agreement: Programme,
        shared: ApplicantConditions | None,
        own: tuple[Condition, ...] = (),
        offer: JobOffer | None = None,
        index: int = 0,
    ) -> None:
        self.kind = kind
        self.situation = situation
        self.agreement = agreement
        self.offer = offer
        self.index = index
        self.filed_on = situation.facts.as_of if shared is None else shared.filed_on
        if shared is None:
            self.exam: bool | None = None
            self.conditions = agreement.conditions
        else:
            self.exam = shared.exam if kind.employed or offer is not None else True
            before, after = self._about_the_offer(shared)
            self.conditions = (
                *agreement.conditions,
                shared.foreign_national,
                shared.citizenship,
                *own,
                shared.temporary,
                *before,
                shared.unauthorized,
                *shared.admissible,
                *after,
            )
        self.standing: Standing = standing_of(self.conditions)
        self.score = score_of(self.conditions, self.standing)

    def _about_the_offer(
        self, shared: ApplicantConditions
    ) -> tuple[tuple[Condition, ...], tuple[Condition, ...]]:
        """Give the conditions about the offer that stand before those about past stays, and after them."""
        if self.offer is not None:
            return self._of_offer(shared, self.offer)
        if self.kind.employed:
            return self._without_offer()
        return enterprise.conditions_of_owner(self.situation, self.kind.asked_first(self.situation))

    def _of_offer(
        self, shared: ApplicantConditions, offer: JobOffer
    ) -> tuple[tuple[Condition, ...], tuple[Condition, ...]]:
        situation, index = self.situation, self.index
        listed, who, plans = situation.listed, situation.person, situation.plans
        chosen = None if plans is None else plans.apply_at
        return (
            (engagement.OFFER.is_genuine(offer, index), engagement.OFFER.may_do_it(who, offer, index)),
            (
                *engagement.OFFER.may_hire(offer),
                places.allowed_place(who, chosen, offer, index, shared.exam),
                engagement.OFFER.filed_and_paid(offer, index, listed),
                engagement.OFFER.exam_is_done(offer, index, shared.exam, listed),
            ),
        )

    def _without_offer(self) -> tuple[tuple[Condition, ...], tuple[Condition, ...]]:
        """Give what an offer would be asked, while there is none or none was told."""
        situation = self.situation
        told = situation.offers is not None
        months = (situation.listed.figures["medical_exam_months"],)

        def of(rule: Rule) -> Condition:
            figures = months if rule is engagement.OFFER.exam else ()
            if told:
                return not_applicable(rule, "There is no offer to look at.", figures=figures)
            found = "Nothing is known of an offer yet."
            return check(rule, None, found, figures=figures, needs=("plans.job_offers",))

        portal = _NO_OFFER_FILED if told else _OFFER_NOT_TOLD
        place, exam = (of(rule) for rule in _AFTER_PAST_STAYS)
        return tuple(of(rule) for rule in _BEFORE_PAST_STAYS), (place, portal, exam)

    def measures(self) -> dict[str, Any]:
        """Give the figures with fixed names; see the report contract."""
        from moveto_ca.rules.cusma.permit_telling import permit_measures

        return permit_measures(self)

    def prose(self) -> Prose:
        """Give the words of the stream."""
        from moveto_ca.rules.cusma.permit_telling import permit_prose

        return permit_prose(self)


def offers_for(kind: PermitKind, situation: Situation) -> list[tuple[int, JobOffer]]:
    """Give the job offers that a permit can be for: those under its code; for an employee, also uncoded."""
    codes = situation.listed.codes
    return [
        (index, offer)
        for index, offer in enumerate(situation.offers or ())
        if (kind.employed if offer.lmia_exempt_code is None else codes.get(offer.lmia_exempt_code) == kind.id)
    ]


def best_case(kind: PermitKind, situation: Situation) -> PermitCase:
    """Give the case of the best job offer; of equals, that of the first.

    An owner who controls the enterprise needs none, so that no offer can harm them.
    """
    facts = situation.facts
    agreement = facts.tables.compiled(kind.programme_on, facts.as_of)
    if agreement.status == NO_PROGRAMME:
        return PermitCase(kind, situation, agreement, None)
    shared = ApplicantConditions(situation, kind.id)
    own = kind.own(situation)
    cases = [
        PermitCase(kind, situation, agreement, shared, own, offer, index)
        for index, offer in offers_for(kind, situation)
    ]
    business = situation.profile.business
    share = None if business is None else business.ownership_percent
    controls = share is not None and share > situation.listed.figures["control_above_percent"]
    if not cases or (controls and not kind.employed):
        cases.append(PermitCase(kind, situation, agreement, shared, own))
    return min(cases, key=lambda case: (RANK[case.standing], -case.score))


def assess(kind: PermitKind, situation: Situation) -> Stream:
    """Assess a person for one of the permits."""
    case = best_case(kind, situation)
    return Stream(
        kind.id,
        kind.title,
        case.agreement.status,
        case.conditions,
        case.standing,
        case.score,
        measures=case.measures,
        prose=case.prose,
    )
