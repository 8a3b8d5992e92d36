"""Words for a person who is in Canada already: how to stay, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import Step
from moveto_ca.rules.permits.places import PERMIT_HOLDERS

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Profile

WORKER: Final = "worker"
VISITOR: Final = "visitor"
STAYING: Final = PERMIT_HOLDERS | {VISITOR}


def status_of(profile: Profile) -> str | None:
    """Give the status on which the person is in Canada now, or None if they are not, or did not say so."""
    status = None if profile.applicant is None else profile.applicant.canada_status
    return status if status in STAYING else None


def stay_ends_on(profile: Profile, on: date) -> date | None:
    """Give the last day of the present stay, as told or by the person's latest permit; else None."""
    person, plans = profile.applicant, profile.plans
    told = None if person is None else person.status_until
    if told is not None and not isinstance(told, Nothing):
        return told
    permits = () if plans is None or plans.permits is None else plans.permits
    days = [p.to for p in permits if p.who in (None, "applicant") and p.to is not None and p.to >= on]
    return max(days, default=None)


def extension_step(profile: Profile, on: date, fee: int | None = None) -> Step | None:
    """Give how a holder of a permit goes on with a work permit; None for anybody else.

    Authority: IRPR s. 186(u), 199, 201(1).

    Args:
        profile: What was told.
        on: Day of the assessment.
        fee: Fee of the permit, in Canadian dollars, or None if it is not to be named.
    """
    status = status_of(profile)
    if status not in PERMIT_HOLDERS:
        return None
    last = stay_ends_on(profile, on)
    before = "" if last is None else f", which is on {last}"
    pays = "" if fee is None else f" Pay CAD {fee}."
    going_on = (
        " If you apply in time and stay in Canada, you may go on working under the same conditions until the "
        "decision. For another employer you wait for the new permit."
        if status == WORKER
        else ""
    )
    return Step(
        f"You are in Canada already: apply online before your present permit ends{before}.{pays}{going_on}",
        where="online",
        form="IMM 5710",
    )


def longer_visit_step(profile: Profile, on: date) -> Step | None:
    """Give how a person without a permit of this kind stays on; None for who is not in Canada."""
    if status_of(profile) is None:
        return None
    last = stay_ends_on(profile, on)
    before = "" if last is None else f", which is on {last}"
    return Step(
        f"You are in Canada already: apply online to stay longer before your present stay ends{before}.",
        where="online",
    )
