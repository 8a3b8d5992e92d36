"""Work and study as the Atlantic programme counts them.

Authority: IRPR 87.3(3), (4), (5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after
from moveto_ca.rules.conditions import all_of, negation
from moveto_ca.rules.education import INDEX, TWO_YEAR
from moveto_ca.rules.job_facts import HUNDREDTHS, teer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from moveto_ca.profile import Credential
    from moveto_ca.rules.job_facts import JobFacts
    from moveto_ca.rules.provincial.view import View
    from moveto_ca.rules.work_history import Worked

_DAYS_OF_WEEK: Final = 7
_FACTS: Final = ("noc", "country", "self_employed", "authorized")


def units_of(hours: int) -> int:
    """Give hours in the units in which work is added up."""
    return hours * HUNDREDTHS * _DAYS_OF_WEEK


class AtlanticWork:
    """A person's work and study before an application to the Atlantic programme.

    Attributes:
        work: Whether the hours are reached; None if not known.
        hours: Hours that are certain, rounded down; None if the jobs were not told.
        work_needs: Paths of the facts that would settle it.
        level: Level of most of the experience (0 is the highest); None if not known.
        nurse: True if most of the experience is that of a nurse.
        graduate: Whether the person is a graduate of an Atlantic school; None if not known.
        graduate_needs: Paths of the facts that would settle it.
        self_employed: True if work was left out because it was self-employment.
    """

    __slots__ = (
        "graduate",
        "graduate_needs",
        "hours",
        "level",
        "nurse",
        "self_employed",
        "work",
        "work_needs",
    )

    def __init__(self, view: View) -> None:
        situation = view.situation
        self.self_employed = False
        self.level: int | None = None
        self.nurse = False
        self.hours: int | None = None
        self.work: bool | None = None
        jobs = situation.jobs
        if jobs is None:
            sums = None if situation.person is None else situation.person.work_years
            no_work = sums is not None and sums.canada == 0 and sums.foreign == 0
            self.work = False if no_work else None
            self.work_needs: tuple[str, ...] = () if no_work else ("applicant.work",)
        else:
            self._count(view, jobs)
        self.graduate, self.graduate_needs = _graduate(view)

    def _count(self, view: View, jobs: tuple[JobFacts, ...]) -> None:
        situation = view.situation
        day = situation.day
        self.self_employed = any(job.job.self_employed or job.job.own_company for job in jobs)
        facts = [(job, counts(view, job)[0]) for job in jobs]

        def total(wanted: Callable[[JobFacts], bool]) -> Worked:
            return situation.worked(
                [job for job, fact in facts if fact and wanted(job)],
                [job for job, fact in facts if fact is None and wanted(job)],
                "atlantic_work_years",
            )

        found = total(lambda _: True)
        wanted = units_of(day.figures["atlantic_hours"])
        self.hours = found.certain // units_of(1)
        if found.certain >= wanted:
            self.work = True
        else:
            self.work = None if found.possible >= wanted else False
        self.work_needs = _needs(view, jobs, found.places) if self.work is None else ()
        told = [
            None if job.noc is None else day.levels.get(teer(job.noc))
            for job, fact in facts
            if fact is not False
        ]
        levels = {level for level in told if level is not None}
        if len(levels) == 1 and None not in told:
            (self.level,) = levels
        else:
            self._most(levels, total, day.levels)
        nurses = day.nurses
        if any(job.noc in nurses for job in jobs):
            others = total(lambda job: job.noc not in nurses)
            self.nurse = total(lambda job: job.noc in nurses).certain >= others.possible

    def _most(
        self,
        levels: set[int],
        total: Callable[[Callable[[JobFacts], bool]], Worked],
        level_of: Mapping[int, int],
    ) -> None:
        """Find the level of most of the work: the one that no other reaches, whatever is not known."""

        def at(job: JobFacts) -> int | None:
            return None if job.noc is None else level_of.get(teer(job.noc))

        for level in levels:
            mine = total(lambda job, level=level: at(job) == level)  # type: ignore[misc]  # bound at once
            rest = total(lambda job, level=level: at(job) != level)  # type: ignore[misc]
            if mine.certain >= rest.possible:
                self.level = level


def counts(view: View, job: JobFacts) -> tuple[bool | None, tuple[str, ...]]:
    """Tell whether a job counts, and which of its fields are missing."""
    told = job.job
    employee = False if told.own_company else negation(told.self_employed)
    if employee is None and told.employer is not None:
        employee = True  # who names an employer is taken as employed
    facts = (
        None if job.noc is None else teer(job.noc) in view.situation.day.levels,
        None if job.in_canada is None else True,
        employee,
        True if job.in_canada is False else job.authorized,
    )
    if told.paid is False or told.duties_match is False:
        return False, ()
    return all_of(*facts), tuple(name for name, fact in zip(_FACTS, facts, strict=True) if fact is None)


def _needs(view: View, jobs: tuple[JobFacts, ...], places: tuple[str, ...]) -> tuple[str, ...]:
    needs: dict[str, None] = {}
    for job in jobs:
        if job.path not in places:
            continue
        fields = [*counts(view, job)[1]]
        fields += [
            name
            for name, value in (("start", job.start), ("end", job.end), ("hours_per_week", job.hours))
            if value is None
        ]
        needs.update(dict.fromkeys(f"applicant.{job.path}.{field}" for field in fields))
    return tuple(needs)


def _graduate(view: View) -> tuple[bool | None, tuple[str, ...]]:
    """Tell whether the person is a recent graduate of an Atlantic school."""
    credentials = view.situation.credentials
    if credentials is None:
        if view.situation.no_canadian_study:
            return False, ()
        return None, ("applicant.education",)
    found: bool | None = False
    needs: list[str] = []
    for place, credential in enumerate(credentials):
        facts = _graduate_facts(view, credential)
        fact = all_of(*facts.values())
        if fact:
            return True, ()
        if fact is None:
            found = None
            needs += [f"applicant.education[{place}].{name}" for name, one in facts.items() if one is None]
    return found, tuple(needs)


def _graduate_facts(view: View, credential: Credential) -> dict[str, bool | None]:
    situation = view.situation
    figures, on = situation.day.figures, situation.on
    province = credential.province
    level = credential.level
    done = credential.completed
    present = credential.months_present
    if province is None:
        here = False if credential.country not in (None, "CA") else None
    else:
        here = view.provinces is None or province in view.provinces
    if credential.years is not None:
        long: bool | None = credential.years >= figures["atlantic_graduate_years"]
    else:
        long = None if level is None else INDEX[level] >= TWO_YEAR
    return {
        "province": here,
        "level": long,
        "completed": None
        if done is None
        else done <= on <= years_after(done, figures["atlantic_graduate_within_years"]),
        "months_present": None if present is None else present >= figures["atlantic_graduate_present_months"],
        "full_time": credential.full_time,
        "accredited": credential.accredited,
        "mostly_language_study": negation(credential.mostly_language_study),
        "return_obligation": negation(credential.return_obligation),
    }
