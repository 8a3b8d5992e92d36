"""Whether the route concerns a person, told from the profile alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from moveto_ca.profile import Plans, Profile

_STUDY: Final = "study"
_STUDENT: Final = "student"


def has_other_aims(plans: Plans | None) -> bool:
    """Tell whether aims were told, and study is none of them."""
    return plans is not None and bool(plans.aims) and _STUDY not in (plans.aims or ())


def points_to(profile: Profile) -> bool:
    """Tell whether the route may concern a person.

    It concerns everybody who told no aims, or the aim of study. Of others it waits for something that may
    point to it: a place at a school, a permit, an application, an education, the status of a student.
    """
    plans, person = profile.plans, profile.applicant
    if plans is None or not has_other_aims(plans):
        return True
    if plans.study_admission is not None or plans.permits or plans.applications:
        return True
    return person is not None and (bool(person.education) or person.canada_status == _STUDENT)
