"""From a permit to permanent residence: whether its work counts, and from when.

It is worked out by the functions that Express Entry counts work with, on the planned work as if it were
a job: the Canadian Experience Class and the ranking system ask for the same kind of Canadian work.
Authority: IRPR 73, 87.1; Ministerial Instructions respecting Express Entry, s. 15.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.dates import years_after
from moveto_ca.nothing import NOTHING
from moveto_ca.rules.job_facts import CANADA, CANADIAN, JobFacts, fact_of
from moveto_ca.rules.work_history import Worked, day_reached, worked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from moveto_ca.profile import JobOffer
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Row, Tables

READS: Final = (
    "applicant.work",
    "applicant.work_years",
    "partner",
    "children",
    "plans.job_offers",
)
"""What the bridge reads besides what the conditions of a permit read."""

_MONTHS: Final = 12
_LOOKS: Final = 12
_ELSEWHERE: Final = "XX"
_QUEBEC: Final = "CA-QC"
_OUTSIDE_QUEBEC: Final = "The class is for people who mean to live outside Quebec; Quebec chooses its own."
_BY_ARRANGEMENT: Final = "by_arrangement"
_UNLESS_OWNER: Final = "unless_owner"
_HALF: Final = 50

_WHY_NOT: Final = {
    "in_canada": "The work is not done in Canada.",
    "skilled": "Only paid work in an occupation of TEER 0, 1, 2 or 3 counts.",
    "authorized": "Only authorized work counts.",
    "employee": "Self-employment, and work for a company of your own, does not count.",
    "not_student": "Work while you study full-time does not count.",
    "canadian_employer": "Work for a foreign employer is not work in the Canadian labour market.",
}
_NOT_KNOWN: Final = {
    "skilled": "It depends on the occupation: TEER 0, 1, 2 or 3 counts.",
    "employee": "It depends on whether you are an employee: self-employment does not count.",
    "canadian_employer": "A contract between a foreign and a Canadian firm may count; expect questions, and "
    "keep proof of pay.",
}
_COUNTS: Final = "Paid work as an employee in an occupation of TEER 0, 1, 2 or 3 counts."


class PlannedJob:
    """The work that a permit is for, told like a job of the profile.

    Args:
        noc: Occupation, or None if not known.
        start: First day.
        hours_per_week: Hours a week.
        country: Country in which the person sits.
        employer_country: Country of the employer.
        own: True for self-employment; None if not known.
        student: True if it is done while studying full-time.
        paid: False if it is unpaid.
    """

    __slots__ = (
        "authorized",
        "country",
        "duties_match",
        "employer",
        "employer_country",
        "end",
        "hours_per_week",
        "noc",
        "own_company",
        "paid",
        "public_physician",
        "self_employed",
        "start",
        "while_full_time_student",
    )

    def __init__(
        self,
        noc: str | None,
        start: date,
        hours_per_week: float,
        *,
        own: bool | None = False,
        employer_country: str = CANADA,
        student: bool = False,
        paid: bool | None = True,
    ) -> None:
        self.noc = noc
        self.start = start
        self.end = NOTHING
        self.hours_per_week = hours_per_week
        self.country = CANADA
        self.employer_country = employer_country
        self.employer = None
        self.self_employed = own
        self.own_company = None
        self.while_full_time_student = student
        self.paid = paid
        self.authorized = True
        self.duties_match = None
        self.public_physician = None


def _owner(offer: JobOffer | None) -> bool | None:
    """Tell whether the person would work for the own company.

    Who holds more than half of it does. A smaller share alone does not say so: it is then not known.
    """
    share = None if offer is None else offer.owner_share_percent
    if share is None:
        return None
    return True if share > _HALF else None if share else False


def _own(worker: str, offer: JobOffer | None) -> bool | None:
    """Tell whether the work of a permit is self-employment; None if not known."""
    arrangement = None if offer is None else offer.arrangement
    if arrangement in ("contract", "own_practice") or worker == "owner":
        return True
    if worker not in (_UNLESS_OWNER, _BY_ARRANGEMENT):
        return False
    if worker == _BY_ARRANGEMENT and arrangement is None:
        return None
    if offer is not None and offer.owner_share_percent is not None:
        return _owner(offer)
    # Someone who said nothing of a share, and is told to be an employee, is taken at their word.
    return False if offer is None or arrangement is not None else None


def planned_job(worker: str, offer: JobOffer | None, as_of: date, hours: float) -> PlannedJob:
    """Tell the work of a permit as if it were a job.

    Args:
        worker: Whose work the permit is for, as in the table ``work-bridge``.
        offer: The job offer, or None.
        as_of: Day of the assessment, on which work without a first day begins.
        hours: Hours a week of full-time work.
    """
    foreign = worker in ("foreign", "none")
    between_firms = offer is not None and offer.arrangement == "employer_contract"
    start = as_of if offer is None or offer.start is None or offer.start < as_of else offer.start
    return PlannedJob(
        None if offer is None else offer.noc,
        start,
        hours,
        own=_own(worker, offer),
        employer_country=_ELSEWHERE if foreign or between_firms else CANADA,
        student=worker == "student",
        paid=None if offer is None else offer.paid,
    )


class Bridge:
    """What a permit leads to.

    Attributes:
        counts: Whether its work counts for the Canadian Experience Class and the ranking system.
        why: The reason in words.
        months_counted: Months of such work that count already on the day of the assessment.
        from_: Day from which a full year counts, if the work begins as planned and goes on full-time.
    """

    __slots__ = ("counts", "from_", "months_counted", "why")

    def __init__(self, counts: bool | None, why: str, months: float | None, from_: date | None) -> None:
        self.counts = counts
        self.why = why
        self.months_counted = months
        self.from_ = from_


def bridge_rows(tables: Tables, on: date) -> Mapping[str, Row]:
    """Compile the table of permits for a day, by stream."""
    return {row["stream"]: row for row in tables.rows("work-bridge", on=on)}


def owns_the_business(facts: Facts) -> bool | None:
    """Tell whether the person runs a business of their own; None for a share that does not say so."""
    business = facts.profile.business
    share = None if business is None else business.ownership_percent
    return (True if share > _HALF else None) if share else False


def bridge(
    facts: Facts, stream_id: str, offer: JobOffer | None = None, *, owner: bool | None = False
) -> Bridge:
    """Tell what the work of a permit leads to.

    Args:
        facts: The facts.
        stream_id: Id of the permit's stream.
        offer: The job offer that the permit would be for, or None.
        owner: True if the person would work in a business of their own; None if that is not known.

    Raises:
        KeyError: If the table has no row for the stream.
    """
    row = facts.tables.compiled(bridge_rows, facts.as_of)[stream_id]
    limits = facts.applicant.rules.limits
    rules = facts.applicant.rules.work
    hours = limits["full_time_hours_per_week"]
    planned = planned_job("owner" if owner else row["worker"], offer, facts.as_of, hours)
    if owner is None and planned.self_employed is False:
        planned.self_employed = None
    job = JobFacts(planned, len(facts.applicant.jobs or ()), facts.as_of, rules)  # type: ignore[arg-type]
    counts = fact_of(job, CANADIAN)
    names = [name for name in CANADIAN if getattr(job, name) is False]
    if offer is not None and offer.arrangement == "employer_contract" and names == ["canadian_employer"]:
        # Authorized work for a third party in Canada: possible, so that it is not ruled out.
        counts = None
    if names:
        why = _NOT_KNOWN["canadian_employer"] if counts is None else _WHY_NOT[names[0]]
    elif counts is None:
        unknown = next(name for name in CANADIAN if getattr(job, name) is None)
        why = _NOT_KNOWN.get(unknown, "")
    else:
        why = _COUNTS
    if row["note"] and not (counts and row["worker"] == _BY_ARRANGEMENT):
        why = f"{why} {row['note']}"
    if counts is not False and offer is not None and offer.province == _QUEBEC:
        why = f"{why} {_OUTSIDE_QUEBEC}"
    done = counted_so_far(facts)
    months = None if done is None else round(_MONTHS * done.certain / rules.year, 1)
    return Bridge(counts, why, months, year_from(facts, job) if counts else None)


def counted_so_far(facts: Facts) -> Worked | None:
    """Count the Canadian work that counts on the day of the assessment; None if no jobs were told."""
    jobs = facts.applicant.jobs
    if jobs is None:
        return None
    return worked(
        jobs, CANADIAN, facts.applicant.rules.limits.cec_from, facts.as_of, facts.applicant.rules.work
    )


def year_from(facts: Facts, planned: JobFacts) -> date | None:
    """Give the first day on which an application counts the year that the class asks for.

    Work that lies more than three years back on that day no longer counts, so the day is looked for
    again with the window of each day found, until it stays.

    Args:
        facts: The facts.
        planned: The planned work.
    """
    limits = facts.applicant.rules.limits
    rules = facts.applicant.rules.work
    wanted = limits["cec_minimum_years"] * rules.year
    # The job that is held now goes on, or gives way to the planned one: either way it is counted once.
    jobs = [job for job in facts.applicant.jobs or () if job.job.end is not NOTHING]
    now = [job for job in facts.applicant.jobs or () if job.job.end is NOTHING and fact_of(job, CANADIAN)]
    day = facts.as_of
    so_far = worked([*jobs, *now], CANADIAN, years_after(day, -limits["cec_window_years"]), day, rules)
    if so_far.certain < wanted and not now and planned.start is not None:
        day = max(day, day.fromordinal(planned.start))
    for _ in range(_LOOKS):
        first = years_after(day, -limits["cec_window_years"])
        begun = [job for job in (*now, planned) if job.start is None or job.start < day.toordinal()]
        stretched = [_until(job, day) for job in begun]
        done = worked([*jobs, *stretched], CANADIAN, first, day, rules)
        if done.certain >= wanted:
            return day
        day = day_reached(done.certain, wanted, rules.full_time, day)
    return None


def _until(job: JobFacts, day: date) -> JobFacts:
    """Give the same job as if it still went on until the day before another."""
    longer = JobFacts.__new__(JobFacts)
    for name in JobFacts.__slots__:
        setattr(longer, name, getattr(job, name))
    longer.end = day.toordinal()
    return longer


def bridge_measure(
    facts: Facts, stream_id: str, offer: JobOffer | None = None, *, owner: bool | None = False
) -> dict[str, Any]:
    """Give the bridge in plain JSON types; see the report contract.

    Args:
        facts: The facts.
        stream_id: Id of the permit's stream.
        offer: The job offer that the permit would be for, or None.
        owner: True if the person would work in a business of their own; None if that is not known.
    """
    found = bridge(facts, stream_id, offer, owner=owner)
    return {
        "counts": found.counts,
        "months_counted": found.months_counted,
        "from": None if found.from_ is None else found.from_.isoformat(),
        "why": found.why,
    }
