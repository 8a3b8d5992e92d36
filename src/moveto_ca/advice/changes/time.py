"""The years that a change takes: whoever works or studies for a year is a year older at its end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from moveto_ca.advice.told import with_applicant, with_partner
from moveto_ca.dates import years_after
from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.facts import HIGHEST_AGE

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Child, Job, Person, Profile


def years_pass(profile: Profile, years: int, as_of: date, *, stops_work: bool) -> Profile:
    """Give the profile of the same family some years on, seen from the same day.

    Ages and the jobs held so far lie further back. Tests and assessments are taken as renewed, and the
    law as unchanged.

    Args:
        profile: The family now.
        years: How many years pass.
        as_of: Day of the assessment.
        stops_work: True if the jobs held now end when the years begin.
    """
    person = profile.applicant
    if person is not None:
        fields = _older(person, years)
        if person.work is not None:
            fields["work"] = tuple(_earlier(job, years, as_of, stops_work=stops_work) for job in person.work)
        profile = with_applicant(profile, **fields)
    partner = profile.partner
    if partner is not None and not isinstance(partner, Nothing):
        profile = with_partner(profile, **_older(partner, years)) or profile
    if profile.children:
        older = tuple(child.model_copy(update=_older(child, years)) for child in profile.children)
        profile = profile.model_copy(update={"children": older})
    return profile


def _older(person: Person | Child, years: int) -> dict[str, Any]:
    if person.birth_date is not None:
        return {"birth_date": years_after(person.birth_date, -years)}
    if person.age is not None:
        return {"age": min(person.age + years, HIGHEST_AGE)}
    return {}


def _earlier(job: Job, years: int, as_of: date, *, stops_work: bool) -> Job:
    """Move a job back; one that goes on is so much longer, or ends when the years begin."""
    moved: dict[str, Any] = {}
    if job.start is not None:
        moved["start"] = years_after(job.start, -years)
    if job.end is NOTHING:
        if stops_work:
            moved["end"] = years_after(as_of, -years) - timedelta(days=1)
    elif job.end is not None and not isinstance(job.end, Nothing):
        moved["end"] = years_after(job.end, -years)
    return job.model_copy(update=moved)
