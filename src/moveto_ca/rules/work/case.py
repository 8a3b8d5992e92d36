"""A person's case in a stream of the route: its own rules, and those that its kind of permit shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import NOT_APPLICABLE, UNKNOWN, Condition, Stream
from moveto_ca.rules.conditions import RANK, all_of, score_of, standing_of
from moveto_ca.rules.permits.offered import exam_needs, exam_stops_arrival
from moveto_ca.rules.permits.places import (
    NOT_CHOSEN,
    Places,
    chosen_place,
    from_the_united_states,
    inside,
    visa_exempt,
)
from moveto_ca.rules.programme import CLOSED, NO_PROGRAMME, programme
from moveto_ca.rules.work import offer as offers
from moveto_ca.rules.work.situation import WorkDay

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Prose, Standing
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Tables
    from moveto_ca.rules.work.kind import Conditions, Kind
    from moveto_ca.rules.work.situation import Situation


class _Untold:
    """A job offer of which nothing is known: what an offer would be asked, before there is one."""

    def __getattr__(self, name: str) -> None:
        return None


_UNTOLD: Final[Any] = _Untold()


class Case:
    """A person's case in one stream, for one job offer or without one.

    Attributes:
        kind: The stream.
        situation: What the route reads of the person.
        programme: Status of the stream on the day.
        offer: The job offer, or None.
        index: Its place among the offers.
        conditions: Every condition, in the order of the report.
        standing: The standing that follows.
        score: The score that follows.
    """

    __slots__ = ("conditions", "index", "kind", "offer", "programme", "score", "situation", "standing")

    def __init__(
        self, kind: Kind, situation: Situation, status: Programme, offer: JobOffer | None, index: int = 0
    ) -> None:
        self.kind = kind
        self.situation = situation
        self.programme = status
        self.offer = offer
        self.index = index

    def judged(self, conditions: Conditions) -> Case:
        """Set the conditions, and what follows from them."""
        self.conditions: Conditions = conditions
        self.standing: Standing = standing_of(conditions)
        self.score = score_of(conditions, self.standing)
        return self

    def measures(self) -> dict[str, Any]:
        """Give the figures with fixed names; see the report contract."""
        from moveto_ca.rules.work.measures import measures_of

        return measures_of(self)

    def prose(self) -> Prose:
        """Give the words of the stream."""
        from moveto_ca.rules.work.telling import prose_of

        return prose_of(self)

    def path(self, field: str) -> str:
        """Give the profile path of a field of the offer."""
        return f"plans.job_offers[{self.index}].{field}"


def places_of(case: Case) -> Places:
    """Tell where the person may apply for the permit, or enter without one.

    Authority: IRPR s. 9.2(d), 197 to 199, 198(2)(a)(ii).
    """
    kind, situation = case.kind, case.situation
    if not kind.arrival:
        return Places(False, True, inside(situation.person))
    arrival = visa_exempt(situation.person)
    if kind.backing == "lmia" and from_the_united_states(situation.person) is False:
        # Only US nationals and US permanent residents may ask on arrival before an assessment is issued.
        issued = None if case.offer is None else case.offer.lmia
        arrival = arrival if issued else all_of(arrival, issued)
    stopped = exam_stops_arrival(case.offer, situation.exam)
    if stopped or arrival is False:
        arrival = False
    elif stopped is None:
        arrival = None
    if kind.permit == "none":
        return Places(arrival, None, None)
    return Places(arrival, True, inside(situation.person))


def _of_offer(case: Case) -> Conditions:
    """Give the conditions about the offer, its own and the shared ones."""
    kind, offer, index = case.kind, case.offer, case.index
    assert offer is not None  # noqa: S101 - called for an offer only
    if kind.permit == "none":
        return kind.of_offer(case)
    return (
        *kind.of_offer(case),
        *_shared(case.situation, offer, index),
    )


def _shared(situation: Situation, offer: JobOffer, index: int) -> Conditions:
    """Give the conditions about an offer that every permit for an employer sets."""
    found = situation.shared.get(index)
    if found is None:
        found = situation.shared[index] = (
            offers.RULES.is_genuine(offer, index),
            offers.RULES.may_do_it(situation.person, offer, index),
            *offers.RULES.may_hire(offer),
        )
    return found


def _steps_of_offer(case: Case) -> Conditions:
    """Give what is to be done before applying with the offer."""
    kind, offer, index, situation = case.kind, case.offer, case.index, case.situation
    assert offer is not None  # noqa: S101 - called for an offer only
    if kind.permit == "none":
        return ()
    if not kind.backing.startswith("portal"):
        return (offers.RULES.exam_is_done(offer, index, situation.exam, situation.day),)
    fee = no_fee_if_unpaid(case) if kind.backing == "portal" else False
    if fee is not True:
        return (
            offers.RULES.filed_and_paid(offer, index, situation.day, fee=fee),
            offers.RULES.exam_is_done(offer, index, situation.exam, situation.day),
        )
    found = situation.steps.get(index)
    if found is None:
        found = situation.steps[index] = (
            offers.RULES.filed_and_paid(offer, index, situation.day),
            offers.RULES.exam_is_done(offer, index, situation.exam, situation.day),
        )
    return found


def no_fee_if_unpaid(case: Case) -> bool | None:
    """Tell whether the employer pays a fee: not for unpaid religious or charitable work (IRPR 299(2)(f))."""
    if case.kind.name != "religious-charitable" or case.offer is None:
        return True
    return case.offer.paid


class WithoutOffer:
    """Conditions about an offer where there is none to look at, made once for each day.

    Attributes:
        told: Where the person said that there is none.
        untold: Where the person did not say.
    """

    __slots__ = ("told", "untold")

    def __init__(self, kind: Kind, day: WorkDay) -> None:
        case = Case(kind, _NoOne(day), None, _UNTOLD)  # type: ignore[arg-type]  # nobody in particular
        conditions = (*_of_offer(case), *_steps_of_offer(case))
        self.told = tuple(
            Condition(c.rule, NOT_APPLICABLE, "There is no offer to look at.", figures=c._figures)  # noqa: SLF001
            for c in conditions
        )
        self.untold = tuple(
            Condition(
                c.rule,
                UNKNOWN,
                "Nothing is known of an offer yet.",
                figures=c._figures,  # noqa: SLF001 - the same figures, another outcome
                needs=("plans.job_offers",),
            )
            for c in conditions
        )


class _NoOne:
    """The situation of nobody in particular: nothing is told."""

    facts = profile = person = plans = offers = activity = exam = on = None

    def __init__(self, day: WorkDay) -> None:
        self.day = day
        self.shared: dict[int, Conditions] = {}
        self.steps: dict[int, Conditions] = {}


def takes_nobody(status: Programme) -> bool:
    """Tell whether a programme takes no applications on the day."""
    return status.status in CLOSED or status.status == NO_PROGRAMME


class Streams:
    """What stands for every stream on a day.

    Attributes:
        status: Status of each stream, by its id.
        without_offer: What stands where there is no offer, by the stream's id.
        names: Name of each stream within the route, by its id.
        codes: Name of the stream that an exemption code of the day belongs to, by the code.
    """

    __slots__ = ("codes", "names", "status", "without_offer")

    def __init__(self, tables: Tables, on: date, kinds: tuple[Kind, ...]) -> None:
        day = tables.compiled(WorkDay, on)
        self.status = {k.id: programme(tables, on, "work-statuses", k.id, k.status) for k in kinds}
        # The figures of a programme are there while it takes applications.
        self.without_offer = {
            k.id: WithoutOffer(k, day) for k in kinds if k.offer and not takes_nobody(self.status[k.id])
        }
        self.names = {k.id: k.name for k in kinds}
        self.codes = {
            row["code"]: self.names[row["stream"]]
            for row in tables.rows("cusma-exemption-codes", on=on)
            if row["stream"] in self.names
        }


def _before(case: Case) -> Conditions:
    situation, kind = case.situation, case.kind
    if not kind.offer:
        return (*case.programme.conditions, situation.foreign_national, *kind.of_person(case))
    told = situation.offers
    offer = offers.offered(None if told is None else bool(told))
    if not told and kind.moves is not None and kind.moves(case):
        offer = offers.MOVED
    return (*case.programme.conditions, situation.foreign_national, offer, *kind.of_person(case))


def _after(case: Case) -> Conditions:
    situation = case.situation
    if case.kind.permit == "none":
        return (situation.temporary, *situation.admissible)
    plans = situation.plans
    chosen = None if plans is None else plans.apply_at
    place = NOT_CHOSEN
    if chosen is not None:
        needs = exam_needs(case.offer, case.index, situation.exam)
        place = chosen_place(chosen, places_of(case), situation.person, needs)
    return (situation.temporary, situation.unauthorized, place, *situation.admissible)


def case_of(kind: Kind, situation: Situation, streams: Streams) -> Case:
    """Give a person's case in a stream, by the best job offer; of equals, the first."""
    status = streams.status[kind.id]
    if takes_nobody(status):
        return Case(kind, situation, status, None).judged(status.conditions)
    if not kind.offer or not situation.offers:
        case = Case(kind, situation, status, None)
        if not kind.offer:
            return case.judged((*_before(case), *_after(case)))
        without = streams.without_offer[kind.id]
        missing = without.untold if situation.offers is None else without.told
        if kind.moves is not None and kind.moves(case):
            missing = tuple(offers.NOT_FILED if c.rule is offers.RULES.portal else c for c in missing)
        return case.judged((*_before(case), *missing, *_after(case)))
    best: Case | None = None
    for index, offer in enumerate(situation.offers):
        case = Case(kind, situation, status, offer, index)
        case.judged((*_before(case), *_of_offer(case), *_after(case), *_steps_of_offer(case)))
        if best is None or (RANK[case.standing], -case.score) < (RANK[best.standing], -best.score):
            best = case
    assert best is not None  # noqa: S101 - there is at least one offer
    return best


def stream_of(case: Case) -> Stream:
    """Give the stream of the report for a case."""
    return Stream(
        case.kind.id,
        case.kind.title,
        case.programme.status,
        case.conditions,
        case.standing,
        case.score,
        measures=case.measures,
        prose=case.prose,
    )
