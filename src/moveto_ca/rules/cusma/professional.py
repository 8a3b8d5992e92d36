"""The stream of professionals: procedure 1.11 for each job offer, the best of which decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Stream
from moveto_ca.rules.conditions import RANK, check, not_applicable, score_of, standing_of
from moveto_ca.rules.cusma import (
    citizenship,
    duties,
    engagement,
    measures,
    person,
    places,
    qualification,
)
from moveto_ca.rules.cusma.applicant import ApplicantConditions
from moveto_ca.rules.cusma.professions import NO_PROFESSION
from moveto_ca.rules.cusma.situation import PROFESSIONAL
from moveto_ca.rules.permits.people import FOREIGN_NATIONAL, NO_UNAUTHORIZED_WORK
from moveto_ca.rules.programme import NO_PROGRAMME, ProgrammeRules, programme
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition, Prose, Standing
    from moveto_ca.rules.cusma.credentials import Credentials
    from moveto_ca.rules.cusma.professions import Profession
    from moveto_ca.rules.cusma.situation import Situation
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Tables

ID: Final = PROFESSIONAL
TITLE: Final = "Professional with an offer or contract (CUSMA)"
STATUS: Final = ProgrammeRules("cusma", "art. 34.5, 34.6, 34.7; Annex 16-A, Section D")
STATUS.status.number = STATUS.intake.number = STATUS.absent.number = "P16"

SPEC: Final = StreamSpec(
    ID,
    TITLE,
    "A work permit for citizens of the United States and Mexico in one of 63 listed professions, with an "
    "offer or contract from Canada. No labour market assessment, no language test, no age limit, no quota.",
    (
        *STATUS.all,
        FOREIGN_NATIONAL,
        citizenship.CITIZEN,
        duties.PROFESSION,
        qualification.CREDENTIAL,
        engagement.PRE_ARRANGED,
        engagement.NOT_SELF_EMPLOYED,
        qualification.FIELD,
        duties.LEVEL,
        duties.ENTRY_PRACTICE,
        person.TEMPORARY,
        engagement.OFFER.genuine,
        engagement.OFFER.able,
        NO_UNAUTHORIZED_WORK,
        engagement.OFFER.not_barred,
        places.PLACE,
        engagement.OFFER.portal,
        engagement.OFFER.exam,
    ),
)

_OF_AN_OFFER: Final = (
    (duties.PROFESSION, ()),
    (qualification.CREDENTIAL, (qualification.ANY_CREDENTIAL,)),
    (engagement.NOT_SELF_EMPLOYED, ()),
    (qualification.FIELD, ()),
    (duties.LEVEL, ()),
    (engagement.OFFER.genuine, ()),
    (engagement.OFFER.able, ()),
    (places.PLACE, ()),
    (engagement.OFFER.portal, ()),
)
# Without an offer there is nothing to hold these rules against; P5 says that it is missing.
_NO_OFFER: Final = tuple(
    not_applicable(rule, "There is no offer or contract to look at.", figures=figures)
    for rule, figures in _OF_AN_OFFER
)
_OFFER_NOT_TOLD: Final = tuple(
    check(rule, None, "Nothing is known of an offer yet.", figures=figures, needs=("plans.job_offers",))
    for rule, figures in _OF_AN_OFFER
)


def current_programme(tables: Tables, on: date) -> Programme:
    """Give P16, whether the agreement is in force on a day."""
    return programme(tables, on, "cusma-statuses", ID, STATUS)


class Case:
    """A person's case for one job offer, or without one.

    Attributes:
        situation: What the route reads of the person.
        agreement: Status of the agreement on the day.
        filed_on: Day of the application.
        offer: The job offer, or None.
        index: Its place among the offers.
        profession: The listed profession of its duties, or None if not known.
        credentials: The credential expression, tried, or None.
        conditions: Every condition, in the order of the procedure.
        standing: The standing that follows.
        score: The score that follows.
    """

    __slots__ = (
        "agreement",
        "conditions",
        "credentials",
        "filed_on",
        "index",
        "offer",
        "profession",
        "score",
        "situation",
        "standing",
    )

    def __init__(
        self,
        situation: Situation,
        agreement: Programme,
        about_the_person: ApplicantConditions | None,
        offer: JobOffer | None = None,
        index: int = 0,
    ) -> None:
        self.situation = situation
        self.agreement = agreement
        self.filed_on = situation.facts.as_of if about_the_person is None else about_the_person.filed_on
        self.offer = offer
        self.index = index
        self.profession: Profession | None = None
        self.credentials: Credentials | None = None
        if about_the_person is None:
            self.conditions = agreement.conditions
        elif offer is None:
            self.conditions = self._without_offer(about_the_person)
        else:
            self.conditions = self._of_offer(about_the_person, offer)
        self.standing: Standing = standing_of(self.conditions)
        self.score = score_of(self.conditions, self.standing)

    def _without_offer(self, shared: ApplicantConditions) -> tuple[Condition, ...]:
        told = self.situation.offers is not None
        return (
            *self.agreement.conditions,
            shared.foreign_national,
            shared.citizenship,
            engagement.no_offer(told),
            *(_NO_OFFER if told else _OFFER_NOT_TOLD),
            shared.temporary,
            shared.unauthorized,
            *shared.admissible,
        )

    def _of_offer(self, shared: ApplicantConditions, offer: JobOffer) -> tuple[Condition, ...]:
        situation, index = self.situation, self.index
        listed, who = situation.listed, situation.person
        controlled = engagement.controls(offer, listed.figures["control_above_percent"])
        profession = self.profession = duties.profession_of(offer, listed)
        in_profession = duties.in_listed_profession(offer, index, listed, profession)
        return (
            *self.agreement.conditions,
            shared.foreign_national,
            shared.citizenship,
            in_profession,
            *self._qualified(offer, profession),
            engagement.pre_arranged(offer, index, controlled),
            engagement.not_self_employed(offer, index, controlled),
            duties.at_professional_level(in_profession, index),
            *self._practice(offer),
            shared.temporary,
            engagement.OFFER.is_genuine(offer, index),
            engagement.OFFER.may_do_it(who, offer, index),
            shared.unauthorized,
            *shared.admissible,
            *engagement.OFFER.may_hire(offer),
            self._place(shared, offer),
            engagement.OFFER.filed_and_paid(offer, index, listed),
            engagement.OFFER.exam_is_done(offer, index, shared.exam, listed),
        )

    def _qualified(self, offer: JobOffer, profession: Profession | None) -> tuple[Condition, ...]:
        """Give P3 and P4: the credential, and its field."""
        listed, index = self.situation.listed, self.index
        if profession is None:
            return (qualification.credential_without_profession(offer.profession == NO_PROFESSION, index),)
        path = f"plans.job_offers[{index}]"
        # Most people have no offer in a listed profession, and need not wait for these rules.
        from moveto_ca.rules.cusma.credentials import Credentials
        from moveto_ca.rules.cusma.evidence import Evidence

        evidence = Evidence(self.situation.person, offer, path, profession, listed, self.filed_on)
        tried = self.credentials = Credentials(evidence)
        return (qualification.credential(tried), qualification.field(tried))

    def _practice(self, offer: JobOffer) -> tuple[Condition, ...]:
        """Give what guidance expects of an entry that it narrows."""
        profession = self.profession
        if profession is None or profession.limit != "guidance":
            return ()
        return (duties.entry_practice(offer, self.index, profession),)

    def _place(self, shared: ApplicantConditions, offer: JobOffer) -> Condition:
        """Give P15: the place that was chosen."""
        plans = self.situation.plans
        chosen = None if plans is None else plans.apply_at
        return places.allowed_place(self.situation.person, chosen, offer, self.index, shared.exam)

    def measures(self) -> dict[str, Any]:
        """Give the figures with fixed names; see the report contract."""
        return measures.professional_measures(self)

    def prose(self) -> Prose:
        """Give the words of the stream."""
        from moveto_ca.rules.cusma.telling import professional_prose

        return professional_prose(self)


def best_case(situation: Situation) -> Case:
    """Give the case of the best job offer; of equals, that of the first."""
    facts = situation.facts
    agreement = facts.tables.compiled(current_programme, facts.as_of)
    if agreement.status == NO_PROGRAMME:
        return Case(situation, agreement, None)
    shared = ApplicantConditions(situation, ID)
    if not situation.offers:
        return Case(situation, agreement, shared)
    best = Case(situation, agreement, shared, situation.offers[0], 0)
    for index in range(1, len(situation.offers)):
        case = Case(situation, agreement, shared, situation.offers[index], index)
        if (RANK[case.standing], -case.score) < (RANK[best.standing], -best.score):
            best = case
    return best


def assess(situation: Situation) -> Stream:
    """Assess a person for the stream of professionals.

    Args:
        situation: What the route reads of the person.

    Returns:
        The stream, by the best job offer.
    """
    case = best_case(situation)
    return Stream(
        ID,
        TITLE,
        case.agreement.status,
        case.conditions,
        case.standing,
        case.score,
        measures=case.measures,
        prose=case.prose,
    )
