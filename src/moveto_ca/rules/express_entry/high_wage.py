"""The high-wage factors of the points system since 2026-11-03: which listed occupation counts.

Their values, the list and the exact conditions could not be confirmed. The tables hold empty slots;
once rows fill them, these functions give the level that scores.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.job_facts import CANADIAN
from moveto_ca.rules.work_history import worked

if TYPE_CHECKING:
    from moveto_ca.rules.express_entry.crs_grid import Grid
    from moveto_ca.rules.facts import Facts, PersonFacts


def high_wage_work(person: PersonFacts, grid: Grid) -> int:
    """Give the code of the highest listed level in which enough Canadian work was done; 0 if none."""
    listed = grid.high_wage_occupations
    jobs = person.jobs
    if jobs is None:
        sums = None if person.person is None else person.person.work_years
        if sums is None or sums.noc is None or (sums.canada or 0) < grid.high_wage_years:
            return 0
        return listed.get(sums.noc, 0)
    rules = person.rules.work
    first = person.rules.limits.crs_from
    best = 0
    for level in sorted(set(listed.values())):
        counted = [job for job in jobs if job.noc is not None and listed.get(job.noc, 0) >= level]
        if worked(counted, CANADIAN, first, person.as_of, rules).years >= grid.high_wage_years:
            best = level
    return best


def high_wage_offer(facts: Facts, grid: Grid) -> int:
    """Give the code of the highest listed level of a Canadian job offer; 0 if none."""
    plans = facts.profile.plans
    offers = None if plans is None else plans.job_offers
    return max((grid.high_wage_occupations.get(offer.noc or "", 0) for offer in offers or ()), default=0)
