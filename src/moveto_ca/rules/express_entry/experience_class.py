"""The Canadian Experience Class: skilled work in Canada, and the language for it.

Authority: IRPR 87.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import UNKNOWN
from moveto_ca.rules.conditions import Rule, check
from moveto_ca.rules.express_entry.common_conditions import (
    PROFILE_BAR,
    DestinationRule,
    LanguageRules,
    destination,
    language,
    profile_bar,
)
from moveto_ca.rules.express_entry.invitations import INVITATIONS
from moveto_ca.rules.job_facts import CANADIAN, SKILLED, teer
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec
from moveto_ca.rules.work_history import day_reached, worked

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.express_entry.case import Case
    from moveto_ca.rules.job_facts import JobFacts
    from moveto_ca.rules.work_history import Worked

CLASS_ID: Final = "cec"
STREAM_ID: Final = "express-entry/canadian-experience-class"

PROGRAMME: Final = ProgrammeRules("irpr", "s. 87.1")
READS_WORK: Final = ("applicant.work", "applicant.work_years", "plans.applications")
CANADIAN_WORK: Final = Rule(
    "canadian-work",
    "A year of skilled work in Canada",
    source="irpr",
    reference="s. 87.1(2)(a) to (c), (3)",
    number="4.6",
    required=(
        "At least {0} year of full-time skilled work in Canada (or the same amount part-time) in the {1} "
        "years before you apply: occupations of TEER 0, 1, 2 or 3, paid, as an employee, with the right to "
        "work, not while you studied full-time. Hours above {2} a week do not count."
    ),
    changeable=True,
    remedy="Work in Canada, with a work permit and as an employee, until a full year is reached.",
    reads=READS_WORK,
)
LANGUAGE: Final = LanguageRules(
    "s. 74(1), s. 87.1(2)(d), (e)",
    "4.6",
    (
        "Level {0} in each of the four parts for an occupation of TEER 0 or 1, level {1} for one of TEER 2 "
        "or 3 (CLB for English, NCLC for French). The occupation with the most work in the three years "
        "decides."
    ),
    READS_WORK,
)
DESTINATION: Final = DestinationRule("s. 87.1(1)")

SPEC: Final = StreamSpec(
    STREAM_ID,
    "Canadian Experience Class",
    (
        "Permanent residence for people with at least a year of skilled work in Canada. You are ranked by "
        "points and need an invitation. There is no test of education or of funds."
    ),
    (*PROGRAMME.all, PROFILE_BAR, CANADIAN_WORK, LANGUAGE.test, LANGUAGE.level, DESTINATION, INVITATIONS),
)


def conditions(case: Case) -> list[Condition]:
    """Apply the class to a person; the programme's status and the invitations are added by the route."""
    work, occupation = _canadian_work(case)
    test, level = _language(case, occupation)
    return [profile_bar(case), work, test, level, destination(DESTINATION, case)]


def _canadian_work(case: Case) -> tuple[Condition, str | None]:
    """Count the work, and name the occupation with the most of it."""
    limits = case.limits
    wanted = limits["cec_minimum_years"]
    figures = (wanted, limits["cec_window_years"], limits["full_time_hours_per_week"])
    jobs = case.person.jobs
    if jobs is None:
        return _told_work(case, wanted, figures)
    rules = case.person.rules.work
    as_of = case.facts.as_of
    done = worked(jobs, CANADIAN, limits.cec_from, as_of, rules)
    return (
        check(
            CANADIAN_WORK,
            done.reaches(wanted),
            "Counted since {0}: {1}.{2}",
            limits.cec_from,
            Months(done, rules.year),
            Outlook(case, done, wanted),
            figures=figures,
            needs=tuple(f"applicant.{name}" for name in done.needs),
        ),
        main_occupation(jobs, limits.cec_from, as_of, case) if done.possible else None,
    )


def _told_work(case: Case, wanted: int, figures: tuple[int, ...]) -> tuple[Condition, str | None]:
    """Read the work of the last three years from years as told."""
    person = case.person.person
    sums = None if person is None else person.work_years
    if sums is None:
        return check(CANADIAN_WORK, None, figures=figures, needs=("applicant.work",)), None
    noc = sums.noc
    if noc is not None and noc[1] not in SKILLED:
        return check(
            CANADIAN_WORK, False, "Work in {0}, TEER {1}, does not count.", noc, teer(noc), figures=figures
        ), noc
    recent, total = sums.canada_last_3, sums.canada
    # Of ten years, the work that lies before the last three can be seven years at most.
    before = case.limits["crs_window_years"] - case.limits["cec_window_years"]
    if recent is not None and total is not None and not recent <= total <= recent + before:
        return (
            check(
                CANADIAN_WORK,
                None,
                "Years in Canada in the last three: {0}; in the last ten: {1}. Both cannot be true.",
                recent,
                total,
                figures=figures,
                needs=("applicant.work_years.canada_last_3",),
            ),
            noc,
        )
    if recent is not None:
        return (
            check(
                CANADIAN_WORK,
                recent >= wanted,
                "Years in Canada in the last three: {0}.",
                recent,
                figures=figures,
            ),
            noc,
        )
    fact = None
    if total is not None and total < wanted:
        fact = False
    elif total is not None and total - before >= wanted:
        fact = True
    return (
        check(
            CANADIAN_WORK,
            fact,
            "Years in Canada in the last ten: {0}. How many of them fall in the last three was not told.",
            "not known" if total is None else total,
            figures=figures,
            needs=("applicant.work_years.canada_last_3",),
        ),
        noc,
    )


class Months:
    """An amount of work in words, made when it is read."""

    __slots__ = ("done", "year")

    def __init__(self, done: Worked, year: int) -> None:
        self.done = done
        self.year = year

    def __str__(self) -> str:
        certain, possible = self.done.certain, self.done.possible
        text = f"{12 * certain / self.year:.1f} months of full-time skilled work"
        if possible > certain:
            text += f", up to {12 * possible / self.year:.1f} if what was not told counts too"
        return text


class Outlook:
    """When the year would be reached if the work goes on, in words, made when it is read."""

    __slots__ = ("case", "done", "wanted")

    def __init__(self, case: Case, done: Worked, wanted: int) -> None:
        self.case = case
        self.done = done
        self.wanted = wanted

    def __str__(self) -> str:
        day = year_reached_on(self.case, self.done, self.wanted)
        return "" if day is None else f" If you go on in the same work, the year is complete on {day}."


def year_reached_on(case: Case, done: Worked, wanted: int) -> date | None:
    """Give the day on which the years are reached if the present work goes on; None without such work."""
    rules = case.person.rules.work
    missing = wanted * rules.year
    if done.certain >= missing:
        return None
    today = case.facts.as_of.toordinal()
    now = [
        job.hours
        for job in case.person.jobs or ()
        if job.path in done.places and job.hours and job.end is not None and job.end >= today
    ]
    if not now:
        return None
    return day_reached(done.certain, missing, min(sum(now), rules.full_time), case.facts.as_of)


def main_occupation(jobs: tuple[JobFacts, ...], first: date, before: date, case: Case) -> str | None:
    """Give the occupation with the greatest amount of counted work; of equals, one of TEER 0 or 1."""
    rules = case.person.rules.work
    amounts: dict[str, int] = {}
    for noc in dict.fromkeys(job.noc for job in jobs if job.noc is not None and job.skilled):
        same = [job for job in jobs if job.noc == noc]
        amounts[noc] = worked(same, CANADIAN, first, before, rules).possible
    counted = [noc for noc, amount in amounts.items() if amount]
    return max(counted, key=lambda noc: (amounts[noc], -teer(noc)), default=None)


def _language(case: Case, occupation: str | None) -> tuple[Condition, Condition]:
    """Apply the language rules; without a known occupation only what holds for every one is certain."""
    limits = case.limits
    high, low = limits["cec_language_teer_0_1"], limits["cec_language_teer_2_3"]
    figures = (high, low)
    if occupation is not None:
        minimum = high if teer(occupation) < 2 else low
        return language(LANGUAGE, case, (minimum,) * 4, figures)
    lenient = language(LANGUAGE, case, (low,) * 4, figures)
    person = case.person.person
    sums = None if person is None else person.work_years
    if case.person.jobs is not None or (sums is not None and sums.canada == 0):
        # No work counts yet: the lower level is what the class asks at least.
        return lenient
    _, strict = language(LANGUAGE, case, (high,) * 4, figures)
    if strict.outcome == lenient[1].outcome or UNKNOWN in (strict.outcome, lenient[1].outcome):
        return lenient
    return lenient[0], check(
        LANGUAGE.level,
        None,
        "Your level is enough for TEER 2 or 3, not for TEER 0 or 1. The occupation was not told.",
        figures=figures,
        needs=("applicant.work",) if sums is None else ("applicant.work_years.noc",),
    )
