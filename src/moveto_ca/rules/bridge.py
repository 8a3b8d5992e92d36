"""From a permit to permanent residence: whether its work counts, from when, and what the family may do.

It is worked out by the functions that Express Entry counts work with, on the planned work as if it were
a job: the Canadian Experience Class and the ranking system ask for the same kind of Canadian work.
Authority: IRPR 73, 87.1; Ministerial Instructions respecting Express Entry, s. 15.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.dates import completed_years, years_after
from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.conditions import all_of
from moveto_ca.rules.job_facts import CANADA, CANADIAN, JobFacts, fact_of
from moveto_ca.rules.permits.spouse import spouse_rules
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
_SHARE_OF_AN_OWNER: Final = 0
_DEPENDENT_UNDER: Final = "dependent_child_under"

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
    """Tell whether the person would work for the own company."""
    if offer is None or offer.owner_share_percent is None:
        return None
    return offer.owner_share_percent > _SHARE_OF_AN_OWNER


def _own(worker: str, offer: JobOffer | None) -> bool | None:
    """Tell whether the work of a permit is self-employment; None if not known."""
    arrangement = None if offer is None else offer.arrangement
    if arrangement in ("contract", "own_practice") or worker == "owner":
        return True
    if worker == "unless_owner":
        # Someone who said nothing of a share, and is told to be an employee, is taken at their word.
        owner = _owner(offer)
        return False if owner is None and (offer is None or arrangement == "employee") else owner
    if worker == "by_arrangement":
        return None if arrangement is None else _owner(offer) or False
    return False


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


def bridge(facts: Facts, stream_id: str, offer: JobOffer | None = None, *, owner: bool = False) -> Bridge:
    """Tell what the work of a permit leads to.

    Args:
        facts: The facts.
        stream_id: Id of the permit's stream.
        offer: The job offer that the permit would be for, or None.
        owner: True if the person would work in a business of their own.

    Raises:
        KeyError: If the table has no row for the stream.
    """
    row = facts.tables.compiled(bridge_rows, facts.as_of)[stream_id]
    limits = facts.applicant.rules.limits
    rules = facts.applicant.rules.work
    hours = limits["full_time_hours_per_week"]
    planned = planned_job("owner" if owner else row["worker"], offer, facts.as_of, hours)
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
    if row["note"]:
        why = f"{why} {row['note']}"
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
    day = facts.as_of if planned.start is None else max(facts.as_of, facts.as_of.fromordinal(planned.start))
    for _ in range(_LOOKS):
        first = years_after(day, -limits["cec_window_years"])
        stretched = [_until(job, day) for job in (*now, planned)]
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


# --- The family -----------------------------------------------------------------------------------


def spouse_may_work(facts: Facts, offer: JobOffer | None) -> tuple[bool | None, str]:
    """Tell whether the spouse of the worker could get an open work permit, and why.

    Args:
        facts: The facts.
        offer: The job offer that the worker's permit would be for, or None.
    """
    rules = facts.tables.compiled(spouse_rules, facts.as_of)
    if offer is None:
        return None, "It depends on your occupation and on how long your permit lasts."
    listed = None if offer.noc is None else rules.occupation(offer.noc)
    if listed is False:
        return False, "Your occupation is not one whose spouses get an open permit."
    months = offer.months
    if months is not None and months < rules.months:
        return False, f"Your permit would have to leave at least {rules.months} months of work."
    fact = all_of(listed, None if months is None and not offer.permanent else True)
    if fact:
        return True, f"While at least {rules.months} months are left on your permit."
    if offer.noc is None:
        return None, "It depends on your occupation."
    if listed is None:
        return None, "Only some occupations of this group are on the list. Check the published list."
    return None, f"Your permit must leave at least {rules.months} months of work when your spouse applies."


def family_may(facts: Facts, offer: JobOffer | None) -> list[dict[str, Any]]:
    """Say what the members of the family may do while the worker holds the permit.

    Args:
        facts: The facts.
        offer: The job offer that the worker's permit would be for, or None.

    Returns:
        One row a member, in plain JSON types.
    """
    rows: list[dict[str, Any]] = []
    partner = facts.profile.partner
    if partner is not None and not isinstance(partner, Nothing):
        if partner.relationship == "conjugal":
            fact: bool | None = False
            why = "Only a spouse or common-law partner can get this open permit."
        else:
            fact, why = spouse_may_work(facts, offer)
        rows.append({"who": "partner", "open_work_permit": fact, "why": why})
    # Before the first age in the table every child is taken for a dependent one.
    under = facts.applicant.rules.limits.get(_DEPENDENT_UNDER)
    for place, child in enumerate(facts.children or ()):
        age = child.age if child.birth_date is None else completed_years(child.birth_date, facts.as_of)
        rows.append(
            {
                "who": f"children[{place}]",
                "open_work_permit": False,
                "why": "Children get no open permit. A minor child of a worker may go to school without a "
                "study permit; an older one needs one."
                if age is None or under is None or age < under
                else f"A child of {under} or more is no dependent child and needs an own permit.",
            }
        )
    return rows


def bridge_measure(
    facts: Facts, stream_id: str, offer: JobOffer | None = None, *, owner: bool = False
) -> dict[str, Any]:
    """Give the bridge in plain JSON types; see the report contract.

    Args:
        facts: The facts.
        stream_id: Id of the permit's stream.
        offer: The job offer that the permit would be for, or None.
        owner: True if the person would work in a business of their own.
    """
    found = bridge(facts, stream_id, offer, owner=owner)
    return {
        "counts": found.counts,
        "months_counted": found.months_counted,
        "from": None if found.from_ is None else found.from_.isoformat(),
        "why": found.why,
    }
