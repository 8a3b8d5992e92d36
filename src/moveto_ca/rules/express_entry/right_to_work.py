"""The right to work in Canada: valid work permits, and whom they name.

Authority: IRPR 82, 87.2(3)(d), 204, 205.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import any_of
from moveto_ca.rules.job_facts import SKILLED

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.stays import Permit
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.job_facts import JobFacts

OUTSIDE: Final = "none"
NO_STATUS: Final = frozenset({OUTSIDE, "visitor", "student"})


class PermitFacts:
    """A work permit of the applicant that is valid on the day."""

    __slots__ = ("basis", "employer", "noc")

    def __init__(self, permit: Permit) -> None:
        self.basis = permit.basis
        self.employer = None if permit.employer is None else permit.employer.casefold()
        self.noc = permit.noc


def _is_valid(permit: Permit, on: date) -> bool:
    end = permit.to
    return (
        permit.kind == "work"
        and permit.who in {None, "applicant"}
        and (permit.from_ is None or permit.from_ <= on)
        and (end is None or isinstance(end, Nothing) or end >= on)
    )


class RightToWork:
    """Whether the applicant may work in Canada on the day, and on which permits.

    Attributes:
        permits: Valid work permits.
        fact: True if the applicant may work in Canada; None if not known.
        in_canada: False if the applicant is not in Canada; who holds a permit is else taken to be there.
        needs: Paths of the facts that would settle it.
    """

    __slots__ = ("fact", "in_canada", "needs", "permits")

    def __init__(self, facts: Facts) -> None:
        plans = facts.profile.plans
        told = None if plans is None else plans.permits
        self.permits = tuple(PermitFacts(permit) for permit in told or () if _is_valid(permit, facts.as_of))
        person = facts.applicant.person
        status = None if person is None else person.canada_status
        if self.permits or status == "worker":
            self.fact: bool | None = True
        elif told is not None or status in NO_STATUS:
            self.fact = False
        else:
            self.fact = None
        self.in_canada = status != OUTSIDE or any(goes_on(job, facts) for job in facts.applicant.jobs or ())
        self.needs: tuple[str, ...] = () if self.fact is not None else ("applicant.canada_status",)

    def names(
        self, employer: str | None, bases: frozenset[str], *, skilled: bool = False, group: str | None = None
    ) -> bool | None:
        """Tell whether the applicant is in Canada on a valid permit that names an employer.

        Args:
            employer: The employer in small letters, or None if not told.
            bases: What the permit may rest on.
            skilled: True if its occupation must be one of TEER 0 to 3.
            group: Minor group that its occupation must be in, or None. An occupation that was not told fits.
        """
        if not self.in_canada:
            return False
        found: bool | None = False
        for permit in self.permits:
            noc = permit.noc
            other = noc is not None and (
                (skilled and noc[1] not in SKILLED) or (group is not None and noc[:4] != group)
            )
            if permit.basis in bases and not other:
                same = None if employer is None or permit.employer is None else employer == permit.employer
                found = any_of(found, same)
        return found


def goes_on(job: JobFacts, facts: Facts) -> bool:
    """Tell whether a job in Canada goes on on the day."""
    return job.in_canada is True and job.end is not None and job.end >= facts.as_of.toordinal()
