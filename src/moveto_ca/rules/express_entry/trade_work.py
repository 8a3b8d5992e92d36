"""The trade that a person is judged on: the one with the most work that counts.

Authority: IRPR 87.2(1), (3)(b).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.nothing import Nothing
from moveto_ca.rules.express_entry.offers import trade_offer_ground
from moveto_ca.rules.job_facts import ANYWHERE, missing
from moveto_ca.rules.occupations import occupations
from moveto_ca.rules.work_history import worked

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.express_entry.case import Case
    from moveto_ca.rules.job_facts import JobFacts
    from moveto_ca.rules.tables import Tables


def _trades(tables: Tables, on: date) -> frozenset[str]:
    return frozenset(one.noc for one in occupations(tables, on) if one.trade)


class Trade:
    """The trade that the class is judged on: the one with the most work.

    Attributes:
        noc: Its code, or None.
        reached: Whether its work is enough; None if not known.
        months: Months of full-time work counted.
        needs: Paths of the facts that would settle it.
        jobs: The jobs in it.
    """

    __slots__ = ("jobs", "months", "needs", "noc", "reached")

    def __init__(
        self,
        noc: str | None,
        reached: bool | None,
        months: float,
        needs: tuple[str, ...] = (),
        jobs: tuple[JobFacts, ...] = (),
    ) -> None:
        self.noc = noc
        self.reached = reached
        self.months = months
        self.needs = needs
        self.jobs = jobs

    @property
    def rank(self) -> tuple[int, float]:
        """How far the trade carries: enough work, then perhaps enough, then the amount."""
        return {True: 2, None: 1, False: 0}[self.reached], self.months


def trade_of(case: Case) -> Trade:
    """Find the trade with the most work that counts; of several with enough, the one that an offer is for."""
    limits = case.limits
    wanted = limits["fst_minimum_years"]
    known = case.facts.tables.compiled(_trades, case.facts.as_of)
    jobs = case.person.jobs
    if jobs is None:
        return _told_trade(case, known, wanted)
    rules = case.person.rules.work
    first = limits.fst_from
    since = None if case.person.person is None else case.person.person.trade_qualified_since
    if since is not None and not isinstance(since, Nothing) and since > first:
        first = since
    every: list[Trade] = []
    for noc in dict.fromkeys(job.noc for job in jobs):
        if noc is not None and noc not in known:
            continue
        same = tuple(job for job in jobs if job.noc == noc)
        done = worked(same, ANYWHERE, first, case.facts.as_of, rules)
        reached = done.reaches(wanted)
        if noc is None and reached is False:
            continue
        needs = tuple(f"applicant.{name}" for job in same for name in missing(job, ANYWHERE))
        every.append(Trade(noc, reached, 12 * done.certain / rules.year, needs, same))
    best = max(every, key=lambda one: one.rank, default=None)
    if best is None:
        return Trade(None, False, 0.0)
    equals = [one for one in every if one.reached == best.reached]
    if len(equals) > 1 and best.reached is not False and case.offers.each:
        return max(equals, key=lambda one: (_is_offered(case, one), one.rank))
    return best


def _is_offered(case: Case, trade: Trade) -> int:
    """Rank a trade by whether an offer in it counts: yes, perhaps, no."""
    fact = None if trade.noc is None else trade_offer_ground(case.offers, trade.noc)[1]
    return {True: 2, None: 1, False: 0}[fact]


def _told_trade(case: Case, known: frozenset[str], wanted: int) -> Trade:
    sums = None if case.person.person is None else case.person.person.work_years
    if sums is None:
        return Trade(None, None, 0.0, ("applicant.work",))
    if sums.noc is not None and sums.noc not in known:
        return Trade(None, False, 0.0)
    years = sums.trade_last_5
    if years is None:
        told = (sums.canada, sums.foreign)
        if None not in told and sum(y for y in told if y is not None) < wanted:
            return Trade(sums.noc, False, 0.0)
        return Trade(sums.noc, None, 0.0, ("applicant.work_years.trade_last_5",))
    if sums.noc is None:
        return Trade(None, None if years >= wanted else False, 12 * years, ("applicant.work_years.noc",))
    return Trade(sums.noc, years >= wanted, 12 * years)
