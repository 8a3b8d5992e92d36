"""One job as the rules of immigration read it, and which facts each kind of experience asks for.

Authority: IRPR 73(2), 75(2), 80(3), 87.1(3); Ministerial Instructions respecting Express Entry, s. 15.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import any_of, negation

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.person import Job
    from moveto_ca.rules.work_history import WorkRules

CANADA: Final = "CA"
SKILLED: Final = frozenset("0123")
HUNDREDTHS: Final = 100


def teer(noc: str) -> int:
    """Give the TEER category of an occupation: the second digit of its code."""
    return int(noc[1])


class JobFacts:
    """One job as a rule reads it; each fact is True, False or None for unknown.

    What a job told with its occupation and country plainly says is taken from it: that its duties were
    those of the occupation, that it was paid, that the employer is of that country. The report says so.

    Attributes:
        path: Where it stands below the person: ``work[0]``.
        noc: Its occupation, or None.
        start: First day as an ordinal, or None.
        end: The day after the last one, as an ordinal; None if not told.
        hours: Hours a week in hundredths, or None.
        in_canada: The person sat in Canada.
        abroad: The person sat outside Canada.
        skilled: TEER 0, 1, 2 or 3, paid, with the duties of the occupation.
        employee: Not self-employed and not in an own company; some physicians may be.
        authorized: Allowed by permit and status.
        not_student: Not while a full-time student.
        canadian_employer: For an employer in Canada.
    """

    __slots__ = (
        "abroad",
        "authorized",
        "canadian_employer",
        "employee",
        "end",
        "hours",
        "in_canada",
        "job",
        "noc",
        "not_student",
        "path",
        "skilled",
        "start",
    )

    def __init__(self, job: Job, place: int, as_of: date, rules: WorkRules) -> None:
        self.job = job
        self.path = f"work[{place}]"
        self.noc = noc = job.noc
        self.start = None if job.start is None else job.start.toordinal()
        end = job.end
        if end is None:
            self.end = None
        else:
            self.end = as_of.toordinal() if isinstance(end, Nothing) else end.toordinal() + 1
        self.hours = None if job.hours_per_week is None else round(job.hours_per_week * HUNDREDTHS)
        country = job.country
        self.in_canada = None if country is None else country == CANADA
        self.abroad = negation(self.in_canada)
        if job.paid is False or job.duties_match is False:
            self.skilled: bool | None = False
        else:
            self.skilled = None if noc is None else noc[1] in SKILLED
        self.authorized = job.authorized
        self.not_student = negation(job.while_full_time_student)
        self.canadian_employer = job.employer_country is None or job.employer_country == CANADA
        if job.own_company:
            self.employee: bool | None = False
        else:
            self.employee = negation(job.self_employed)
        if self.employee is not True and noc in rules.physicians:
            self.employee = any_of(self.employee, job.public_physician)


# Which facts a kind of experience asks for, and the profile field that tells each.
CANADIAN: Final = ("in_canada", "skilled", "authorized", "employee", "not_student", "canadian_employer")
FOREIGN: Final = ("abroad", "skilled")
ANYWHERE: Final = ("skilled",)
CANADIAN_PERMIT: Final = ("in_canada", "skilled", "authorized")
CANADIAN_PERMIT_ANY_LEVEL: Final = ("in_canada", "authorized")
FIELDS: Final = {
    "in_canada": "country",
    "abroad": "country",
    "skilled": "noc",
    "authorized": "authorized",
    "employee": "self_employed",
    "not_student": "while_full_time_student",
    "canadian_employer": "employer_country",
}


def fact_of(job: JobFacts, kind: tuple[str, ...]) -> bool | None:
    """Tell whether a job is of a kind: every fact that the kind asks for holds."""
    found: bool | None = True
    for name in kind:
        fact = getattr(job, name)
        if fact is False:
            return False
        if fact is None:
            found = None
    return found


def missing(job: JobFacts, kind: tuple[str, ...]) -> list[str]:
    """Name the fields of a job that keep it from being counted for certain."""
    names = [FIELDS[name] for name in kind if getattr(job, name) is None]
    if "self_employed" in names and job.job.self_employed:
        # A self-employed physician: whether a public plan is billed is what is missing.
        names[names.index("self_employed")] = "public_physician"
    told = (("start", job.start), ("end", job.end), ("hours_per_week", job.hours))
    names.extend(name for name, value in told if value is None)
    return [f"{job.path}.{name}" for name in dict.fromkeys(names)]
