"""Skilled work as the points system counts it, from dated jobs or from years as told.

Authority: Ministerial Instructions respecting the Express Entry system, s. 15; IRPR 80(4), 87.1(3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.job_facts import CANADIAN, FOREIGN
from moveto_ca.rules.work_history import Worked, told_years, worked

if TYPE_CHECKING:
    from moveto_ca.rules.facts import PersonFacts

WINDOW_YEARS: Final = 10


def skilled_work(person: PersonFacts) -> tuple[Worked, Worked]:
    """Count the skilled work of the last ten years, in one or more occupations.

    Returns:
        Canadian and foreign work.
    """
    told = person.person
    rules = person.rules
    work = rules.work
    jobs = None if told is None or told.work is None else person.jobs
    if jobs is not None:
        first, before = rules.limits.crs_from, person.as_of
        return worked(jobs, CANADIAN, first, before, work), worked(jobs, FOREIGN, first, before, work)
    sums = None if told is None else told.work_years
    if sums is None:
        nothing_told = Worked(0, WINDOW_YEARS * work.year, work.year, ("work",))
        return nothing_told, nothing_told
    noc, canada, foreign = sums.noc, sums.canada, sums.foreign
    whole = work.told
    if noc is None and type(canada) is type(foreign) is int and canada < len(whole) > foreign:
        return whole[canada], whole[foreign]
    return (
        told_years(canada, WINDOW_YEARS, work, ("work_years.canada",), noc),
        told_years(foreign, WINDOW_YEARS, work, ("work_years.foreign",), noc),
    )


def longest_foreign_occupation(person: PersonFacts) -> Worked | None:
    """Count the foreign work in the occupation with the most of it.

    The instructions speak of one or more occupations, the official tool of one only; where the two
    differ the person is told.

    Returns:
        The work; None if no dated jobs were told.
    """
    jobs = person.jobs
    if jobs is None:
        return None
    rules = person.rules.work
    first = person.rules.limits.crs_from
    best: Worked | None = None
    for noc in dict.fromkeys(job.noc for job in jobs):
        found = worked([job for job in jobs if job.noc == noc], FOREIGN, first, person.as_of, rules)
        if best is None or found.certain > best.certain:
            best = found
    return best
