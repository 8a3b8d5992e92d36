"""Which of the two streams a person's facts point to.

* study: the aim of study, a place at a school, a study permit or the status of a student;
* pgwp: the same, for it is what comes after study; or a credential from Canada, or such a permit.

An application that names a stream points to it too; for citizens and permanent residents of Canada, who
need neither permit, nothing else does. Where nothing points to either, the study permit stands alone and
asks one thing of its own: whether there is a place at a school; for those who told aims of which study is
none, the route is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET
from moveto_ca.rules.education import in_canada
from moveto_ca.rules.study.situation import GRADUATE, STUDY

if TYPE_CHECKING:
    from moveto_ca.profile import Plans
    from moveto_ca.rules.study.situation import Situation

READS: Final = (
    "plans.aims",
    "plans.study_admission",
    "plans.permits",
    "plans.applications",
    "applicant.canada_status",
    "applicant.citizenships",
    "applicant.education",
)

_BOTH: Final = frozenset((STUDY, GRADUATE))
_GRADUATE: Final = frozenset((GRADUATE,))
_NEITHER: Final[frozenset[str]] = frozenset()


def pointed_to(situation: Situation) -> frozenset[str]:
    """Give the ids of the streams that the facts point to."""
    plans, person = situation.plans, situation.person
    named = _NEITHER if plans is None or not plans.applications else _named(plans)
    if situation.foreign_national.outcome == NOT_MET:
        return named
    student = person is not None and person.canada_status == "student"
    if student or situation.admission is not None or (plans is not None and _means_to_study(plans)):
        return _BOTH
    permits = None if plans is None else plans.permits
    if permits and any(p.basis == "post_graduation" and p.who in (None, "applicant") for p in permits):
        return named | _GRADUATE
    if person is not None and person.education:
        for credential in person.education:
            if in_canada(credential) and credential.level not in ("none", "secondary"):
                return named | _GRADUATE
    return named


def _named(plans: Plans) -> frozenset[str]:
    return _BOTH & {application.route for application in plans.applications or ()}


def _means_to_study(plans: Plans) -> bool:
    if plans.aims is not None and "study" in plans.aims:
        return True
    if not plans.permits:
        return False
    return any(p.kind == "study" and p.who in (None, "applicant") for p in plans.permits)
