"""What a Canadian credential adds later: points of the ranking system, no assessment, a work permit.

It is worked out by the functions that Express Entry counts study with, on the planned study as if it were
completed. Authority: Ministerial Instructions respecting Express Entry, s. 30.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.canadian_study import canadian_study

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.plans import StudyAdmission
    from moveto_ca.rules.study.situation import Situation

_MONTHS: Final = 12


class PlannedCredential:
    """The credential that planned study gives, told like one of the profile.

    Args:
        admission: The place at the school.
        academic_year: Length of an academic year, in months; shorter study counts for nothing.
        as_of: Day of the assessment, on which it counts as completed.
    """

    __slots__ = (
        "completed",
        "country",
        "full_time",
        "in_person_canada",
        "level",
        "mostly_language_study",
        "province",
        "return_obligation",
        "started",
        "years",
    )

    def __init__(self, admission: StudyAdmission, academic_year: int, as_of: date) -> None:
        long = None if admission.months is None else admission.months >= academic_year
        self.level = admission.level
        self.country = "CA"
        self.province = None
        self.started = self.completed = as_of
        self.years = None if admission.months is None else admission.months / _MONTHS
        self.full_time = self.in_person_canada = long
        self.mostly_language_study = self.return_obligation = False


class Student:
    """The applicant with the planned credential alone, as `canadian_study` reads a person."""

    __slots__ = ("canadian_study", "education")

    def __init__(self, credential: PlannedCredential) -> None:
        self.canadian_study = None
        self.education = (credential,)


def study_adds(situation: Situation) -> dict[str, Any]:
    """Say what planned study adds to later scores.

    Args:
        situation: What the route reads of the person.

    Returns:
        Plain JSON types: ``canadian_study`` (the kind of study that the ranking system counts),
        ``crs_points`` for it, and ``eca_needed``; None where that is not known.
    """
    admission = situation.admission
    kind = None
    facts = situation.facts
    if admission is not None:
        academic_year = facts.applicant.rules.limits["academic_year_months"]
        student = Student(PlannedCredential(admission, academic_year, facts.as_of))
        kind = canadian_study(student, facts.as_of, facts.applicant.rules.education).kind  # type: ignore[arg-type]
    points: int | None = None
    if kind == "none":
        points = 0
    elif kind is not None:
        row = facts.tables.row("crs-points", "canadian_study", kind, on=facts.as_of)
        points = None if row is None else int(row["alone"])
    return {"canadian_study": kind, "crs_points": points, "eca_needed": False}
