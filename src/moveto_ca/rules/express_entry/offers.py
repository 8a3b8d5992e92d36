"""Job offers in Canada and the right to work there, as arranged employment, trades and old points read them.

Authority: IRPR 82, 87.2(3)(d), 204, 205; Ministerial Instructions respecting Express Entry, s. 29
(points for an offer, to 2025-03-24).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import all_of, any_of, negation
from moveto_ca.rules.job_facts import CANADA, SKILLED
from moveto_ca.rules.work_history import worked

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.job_offer import JobOffer
    from moveto_ca.profile.stays import Permit
    from moveto_ca.rules.facts import Facts

# Bases of employer-specific permits that need no labour market assessment (IRPR 204(a), 204(c), 205).
EXEMPT_BASES: Final = frozenset({"204a", "204c", "205"})
LMIA_BASIS: Final = "lmia"
MAJOR_GROUP_00: Final = "000"
NO_STATUS: Final = frozenset({"none", "visitor", "student"})


class PermitFacts:
    """A work permit of the applicant that is valid on the day."""

    __slots__ = ("basis", "employer", "noc")

    def __init__(self, permit: Permit) -> None:
        self.basis = permit.basis
        self.employer = None if permit.employer is None else permit.employer.casefold()
        self.noc = permit.noc


def _is_valid(permit: Permit, on: date) -> bool:
    end = permit.to
    return (
        permit.kind == "work"
        and permit.who in {None, "applicant"}
        and (permit.from_ is None or permit.from_ <= on)
        and (end is None or isinstance(end, Nothing) or end >= on)
    )


class RightToWork:
    """Whether the applicant may work in Canada on the day, and on which permits.

    Attributes:
        permits: Valid work permits.
        fact: True if the applicant may work in Canada; None if not known.
        needs: Paths of the facts that would settle it.
    """

    __slots__ = ("fact", "needs", "permits")

    def __init__(self, facts: Facts) -> None:
        plans = facts.profile.plans
        told = None if plans is None else plans.permits
        self.permits = tuple(PermitFacts(permit) for permit in told or () if _is_valid(permit, facts.as_of))
        person = facts.applicant.person
        status = None if person is None else person.canada_status
        if self.permits or status == "worker":
            self.fact: bool | None = True
        elif told is not None or status in NO_STATUS:
            self.fact = False
        else:
            self.fact = None
        self.needs: tuple[str, ...] = () if self.fact is not None else ("applicant.canada_status",)


class OfferFacts:
    """One job offer as the law reads it; each fact is True, False or None for unknown.

    Attributes:
        path: Where it stands in the profile.
        noc: Its occupation, or None.
        skilled: Occupation of TEER 0, 1, 2 or 3.
        lasting: Continuous, full time, for at least one year, by an employer that may hire.
        lmia: Backed by a labour market impact assessment.
        on_lmia_permit: From the employer named in a valid permit that rests on such an assessment.
        on_exempt_permit: From the employer named in a valid permit without one, after a year of work there.
        needs: Paths of the facts of the offer that were not told.
    """

    __slots__ = (
        "lasting",
        "lmia",
        "months",
        "needs",
        "noc",
        "on_exempt_permit",
        "on_lmia_permit",
        "path",
        "skilled",
    )

    def __init__(self, offer: JobOffer, place: int, right: RightToWork, facts: Facts) -> None:
        self.path = f"plans.job_offers[{place}]"
        self.noc = offer.noc
        self.months = offer.months
        least = facts.applicant.rules.limits["offer_months"]
        self.skilled = None if offer.noc is None else offer.noc[1] in SKILLED
        ends_early = offer.months is not None and offer.months < least and not offer.permanent
        self.lasting = all_of(
            offer.full_time,
            not ends_early,
            not offer.seasonal,
            not offer.employer_barred,
            offer.genuine is not False,
        )
        self.lmia = offer.lmia
        employer = None if offer.employer is None else offer.employer.casefold()
        self.on_lmia_permit = any_of(
            *(_same(employer, p.employer) for p in right.permits if p.basis == LMIA_BASIS)
        )
        exempt = any_of(*(_same(employer, p.employer) for p in right.permits if p.basis in EXEMPT_BASES))
        self.on_exempt_permit = exempt and all_of(exempt, _worked_a_year(employer, facts))
        names = (("noc", offer.noc), ("full_time", offer.full_time), ("lmia", offer.lmia))
        needs = [name for name, told in names if told is None]
        if employer is None and right.permits:
            needs.append("employer")
        self.needs = tuple(f"{self.path}.{name}" for name in needs)


def _same(one: str | None, other: str | None) -> bool | None:
    return None if one is None or other is None else one == other


def _worked_a_year(employer: str | None, facts: Facts) -> bool | None:
    """Tell whether the applicant has worked in Canada for an employer for a year, or the same part-time."""
    jobs = facts.applicant.jobs
    if jobs is None or employer is None:
        return None
    rules = facts.applicant.rules.work
    own = [job for job in jobs if job.job.employer is not None and job.job.employer.casefold() == employer]
    first = facts.applicant.rules.limits.crs_from
    years = facts.applicant.rules.limits["offer_work_years"]
    return worked(own, ("in_canada", "authorized"), first, facts.as_of, rules).reaches(years)


class Offers:
    """Every job offer in Canada, with the right to work there.

    Attributes:
        told: False if nothing was told of offers.
        right: The right to work.
        each: The offers.
    """

    __slots__ = ("each", "right", "told")

    def __init__(self, facts: Facts) -> None:
        plans = facts.profile.plans
        offers = None if plans is None else plans.job_offers
        self.told = offers is not None
        self.right = RightToWork(facts)
        self.each = tuple(
            OfferFacts(offer, place, self.right, facts) for place, offer in enumerate(offers or ())
        )


class Arranged:
    """Arranged employment of a skilled worker (IRPR 82).

    Attributes:
        awarded: True if an offer gives the points; None if not known.
        funds_waived: True if it also frees from the settlement funds: offer and right to work together.
        needs: Paths of the facts that would settle it.
    """

    __slots__ = ("awarded", "funds_waived", "needs")

    def __init__(self, awarded: bool | None, funds_waived: bool | None, needs: tuple[str, ...]) -> None:
        self.awarded = awarded
        self.funds_waived = funds_waived
        self.needs = needs


NOTHING_TOLD: Final = Arranged(None, None, ("plans.job_offers",))
NO_OFFER: Final = Arranged(False, False, ())


def arranged_employment(offers: Offers) -> Arranged:
    """Tell whether the applicant has arranged employment, and whether it waives the settlement funds."""
    if not offers.told:
        return NOTHING_TOLD
    if not offers.each:
        return NO_OFFER
    awarded: bool | None = False
    waived: bool | None = False
    needs: list[str] = []
    for offer in offers.each:
        base = all_of(offer.lasting, offer.skilled)
        held = any_of(offer.on_lmia_permit, offer.on_exempt_permit)
        awarded = any_of(awarded, all_of(base, any_of(held, offer.lmia)))
        waived = any_of(waived, all_of(base, any_of(held, all_of(offer.lmia, offers.right.fact))))
        needs.extend(offer.needs)
    if waived is None:
        needs.extend(offers.right.needs)
    settled = awarded is not None and waived is not None
    return Arranged(awarded, waived, () if settled else tuple(needs))


def scored_offer(facts: Facts) -> int:
    """Give the code of the job offer under the points of 2016-11-19 to 2025-03-24.

    Returns:
        0 none, 1 an offer of TEER 0 to 3, 2 an offer of major group 00. What was not told counts as none.
    """
    best = 0
    for offer in Offers(facts).each:
        held = any_of(offer.lmia, offer.on_lmia_permit, offer.on_exempt_permit)
        if all_of(offer.lasting, offer.skilled, held) and offer.noc is not None:
            best = max(best, 2 if offer.noc.startswith(MAJOR_GROUP_00) else 1)
    return best


def trade_offer_ground(offers: Offers, noc: str) -> tuple[str | None, bool | None, tuple[str, ...]]:
    """Tell under which paragraph offers in a trade count (IRPR 87.2(3)(d)(ii) to (v)).

    Args:
        offers: The offers, from up to two employers, in the same minor group.
        noc: The trade.

    Returns:
        The ground (``ii`` to ``v``) or None; whether there is one, None if not known; what is missing.
    """
    if not offers.told:
        return None, None, ("plans.job_offers",)
    unknown: list[str] = []
    for offer in offers.each:
        if offer.noc is not None and offer.noc[:4] != noc[:4]:
            continue
        grounds = (
            ("ii", offer.on_lmia_permit),
            ("iii", offer.on_exempt_permit),
            ("iv", all_of(offer.lmia, negation(offers.right.fact))),
            ("v", all_of(offer.lmia, offers.right.fact)),
        )
        base = all_of(offer.lasting, None if offer.noc is None else True)
        for ground, fact in grounds:
            if all_of(base, fact):
                return ground, True, ()
        if all_of(base, any_of(*(fact for _, fact in grounds))) is None:
            unknown.extend((*offer.needs, *offers.right.needs))
    return (None, None, tuple(unknown)) if unknown else (None, False, ())


__all__ = [
    "CANADA",
    "Arranged",
    "Offers",
    "RightToWork",
    "arranged_employment",
    "scored_offer",
    "trade_offer_ground",
]
