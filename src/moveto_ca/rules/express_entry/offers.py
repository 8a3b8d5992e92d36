"""Job offers in Canada and the right to work there, as arranged employment, trades and old points read them.

Authority: IRPR 82, 87.2(3)(d), 204, 205; Ministerial Instructions respecting Express Entry, s. 29
(points for an offer, to 2025-03-24).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.conditions import all_of, any_of, negation
from moveto_ca.rules.express_entry.right_to_work import RightToWork, goes_on
from moveto_ca.rules.job_facts import CANADA, CANADIAN_PERMIT_ANY_LEVEL, SKILLED
from moveto_ca.rules.work_history import longest_stretch, worked

if TYPE_CHECKING:
    from moveto_ca.profile.job_offer import JobOffer
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.job_facts import JobFacts

# Bases of employer-specific permits that need no labour market assessment (IRPR 204(a), 204(c), 205).
EXEMPT_BASES: Final = frozenset({"204a", "204c", "205"})
LMIA_BASES: Final = frozenset({"lmia"})
MOST_EMPLOYERS: Final = 2
MAJOR_GROUP_00: Final = "000"
GROUNDS: Final = ("ii", "iii", "iv", "v")


class OfferFacts:
    """One job offer as the law reads it; each fact is True, False or None for unknown.

    Attributes:
        path: Where it stands in the profile.
        noc: Its occupation, or None.
        employer: Its employer in small letters, or None.
        skilled: Occupation of TEER 0, 1, 2 or 3.
        fit: Continuous, full time, by an employer that may hire.
        months: Months of work that it gives: as many as the law asks for if it has no end.
        lasting: Fit, and for at least one year.
        lmia: Backed by a labour market impact assessment.
        lmia_permit: From the employer named in a valid permit that rests on such an assessment, in Canada.
        exempt_permit: From the employer named in a valid permit without one, in Canada.
        works_there: The applicant works for that employer.
        worked_a_year: The applicant has worked there for a year, with interruptions or without.
        worked_on: The same without an interruption.
        needs: Paths of the facts of the offer that were not told.
    """

    __slots__ = (
        "employer",
        "exempt_permit",
        "fit",
        "lasting",
        "lmia",
        "lmia_permit",
        "months",
        "needs",
        "noc",
        "path",
        "skilled",
        "worked_a_year",
        "worked_on",
        "works_there",
    )

    def __init__(self, offer: JobOffer, place: int, right: RightToWork, facts: Facts) -> None:
        self.path = f"plans.job_offers[{place}]"
        self.noc = offer.noc
        least = facts.applicant.rules.limits["offer_months"]
        self.months = least if offer.permanent or offer.months is None else offer.months
        self.skilled = None if offer.noc is None else offer.noc[1] in SKILLED
        self.fit = all_of(
            offer.full_time,
            not offer.seasonal,
            not offer.employer_barred,
            offer.genuine is not False,
        )
        self.lasting = all_of(self.fit, self.months >= least)
        self.lmia = offer.lmia
        employer = None if offer.employer is None else offer.employer.casefold()
        self.employer = employer
        self.lmia_permit = right.names(employer, LMIA_BASES, skilled=True)
        self.exempt_permit = right.names(employer, EXEMPT_BASES)
        self.works_there = self.lmia_permit and _works_for(employer, facts)
        self.worked_a_year, self.worked_on = (
            _worked_a_year(employer, facts) if self.exempt_permit is not False else (False, False)
        )
        names = (("noc", offer.noc), ("full_time", offer.full_time), ("lmia", offer.lmia))
        needs = [name for name, told in names if told is None]
        if employer is None and right.permits:
            needs.append("employer")
        own = [f"{self.path}.{name}" for name in needs]
        jobs = facts.applicant.jobs
        if jobs is None and self.exempt_permit is not False:
            own.append("applicant.work")
        if self.worked_on is None and employer is not None:
            own.extend(f"applicant.{job.path}.employer" for job in _for_an_employer_not_told(jobs or ()))
        self.needs = tuple(own)


def _works_for(employer: str | None, facts: Facts) -> bool | None:
    """Tell whether the applicant works for an employer in Canada on the day.

    Who told no jobs and holds a permit that names the employer is taken to work there.
    """
    jobs = facts.applicant.jobs
    if jobs is None:
        return True
    now = [job.job.employer for job in jobs if goes_on(job, facts)]
    return any_of(
        *(None if name is None or employer is None else name.casefold() == employer for name in now)
    )


def _worked_a_year(employer: str | None, facts: Facts) -> tuple[bool | None, bool | None]:
    """Tell whether the applicant has worked in Canada for an employer for a year, or the same part-time.

    Work in Canada of which the employer was not told may have been for that employer.

    Returns:
        Whether all the work makes up the year, and whether work without an interruption does.
    """
    person = facts.applicant
    jobs = person.jobs
    if jobs is None or employer is None:
        return None, None
    own = [job for job in jobs if job.job.employer is not None and job.job.employer.casefold() == employer]
    possible = [*own, *_for_an_employer_not_told(jobs)]
    return _a_year(own, possible, facts), _a_year(own, possible, facts, add_up=longest_stretch)


def _for_an_employer_not_told(jobs: tuple[JobFacts, ...]) -> list[JobFacts]:
    """Give the work in Canada, or of a country not told, of which the employer was not told."""
    return [job for job in jobs if job.job.employer is None and job.in_canada is not False]


def _a_year(own: list[JobFacts], possible: list[JobFacts], facts: Facts, **how: Any) -> bool | None:
    """Tell whether work for an employer makes a year; None if it does only with work that may be for them."""
    person = facts.applicant
    rules, limits = person.rules.work, person.rules.limits
    first, wanted = limits.crs_from, limits["offer_work_years"]
    certain = worked(own, CANADIAN_PERMIT_ANY_LEVEL, first, facts.as_of, rules, **how).reaches(wanted)
    if certain is not False or len(own) == len(possible):
        return certain
    most = worked(possible, CANADIAN_PERMIT_ANY_LEVEL, first, facts.as_of, rules, **how).reaches(wanted)
    return False if most is False else None


class Offers:
    """Every job offer in Canada, with the right to work there.

    Attributes:
        told: False if nothing was told of offers.
        right: The right to work.
        each: The offers.
        least: Months that the law asks for.
    """

    __slots__ = ("each", "least", "right", "told")

    def __init__(self, facts: Facts) -> None:
        plans = facts.profile.plans
        offers = None if plans is None else plans.job_offers
        self.told = offers is not None
        self.least: int = facts.applicant.rules.limits["offer_months"]
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
        held = any_of(offer.works_there, all_of(offer.exempt_permit, offer.worked_on))
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
        held = any_of(offer.lmia, offer.lmia_permit, all_of(offer.exempt_permit, offer.worked_a_year))
        if all_of(offer.lasting, offer.skilled, held) and offer.noc is not None:
            best = max(best, 2 if offer.noc.startswith(MAJOR_GROUP_00) else 1)
    return best


def trade_offer_ground(offers: Offers, noc: str) -> tuple[str | None, bool | None, tuple[str, ...]]:
    """Tell under which paragraph offers in a trade count (IRPR 87.2(3)(d)(ii) to (v)).

    The work offered by up to two employers is added up to the year that is asked for.

    Args:
        offers: The offers; those in the minor group of the trade count.
        noc: The trade.

    Returns:
        The ground (``ii`` to ``v``) or None; whether there is one, None if not known; what is missing.
    """
    if not offers.told:
        return None, None, ("plans.job_offers",)
    near = [one for one in offers.each if one.noc is None or one.noc[:4] == noc[:4]]
    open_: list[OfferFacts] = []
    for ground in GROUNDS:
        facts = [
            all_of(one.fit, None if one.noc is None else True, _meets(ground, one, offers)) for one in near
        ]
        held = [one for one, fact in zip(near, facts, strict=True) if fact]
        if _make_a_year(held, offers.least):
            return ground, True, ()
        possible = [one for one, fact in zip(near, facts, strict=True) if fact is not False]
        if _make_a_year(possible, offers.least):
            open_.extend(one for one, fact in zip(near, facts, strict=True) if fact is None)
    if not open_:
        return None, False, ()
    needs = [need for one in open_ for need in one.needs]
    return None, None, tuple(dict.fromkeys((*needs, *offers.right.needs)))


def _meets(ground: str, offer: OfferFacts, offers: Offers) -> bool | None:
    """Tell whether an offer stands on a ground of the skilled trades class."""
    right = offers.right
    group = None if offer.noc is None else offer.noc[:4]
    if ground == "ii":
        return right.names(offer.employer, LMIA_BASES, group=group)
    if ground == "iii":
        return all_of(right.names(offer.employer, EXEMPT_BASES, group=group), offer.worked_on)
    return all_of(offer.lmia, negation(right.fact) if ground == "iv" else right.fact)


def _make_a_year(offers: list[OfferFacts], least: int) -> bool:
    """Tell whether the offers of up to two employers together last as long as the law asks for."""
    by_employer: dict[str, float] = {}
    for one in offers:
        # An employer that was not told counts as one of its own.
        name = one.employer or one.path
        by_employer[name] = by_employer.get(name, 0) + one.months
    return sum(sorted(by_employer.values(), reverse=True)[:MOST_EMPLOYERS]) >= least


__all__ = [
    "CANADA",
    "Arranged",
    "Offers",
    "RightToWork",
    "arranged_employment",
    "scored_offer",
    "trade_offer_ground",
]
