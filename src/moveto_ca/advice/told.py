"""What a change needs to know of a person before it can be made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.profile.plans import Plans
from moveto_ca.profile.profile import Applicant
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.lazily import lazily
from moveto_ca.rules.occupations import occupation

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Job, Partner, Profile
    from moveto_ca.rules.occupations import Occupation
    from moveto_ca.rules.tables import Tables

QUEBEC: Final = "CA-QC"


class Told:
    """A person before any change.

    Attributes:
        profile: What was told.
        as_of: Day of the assessment.
        tables: The dated tables.
        facts: What the rules make of it.
    """

    def __init__(self, profile: Profile, as_of: date, tables: Tables) -> None:
        self.profile = profile
        self.as_of = as_of
        self.tables = tables
        self.facts = Facts(profile, as_of, tables)

    @property
    def province(self) -> str | None:
        """The province in which the person means to live, or None if not told."""
        plans = self.profile.plans
        return None if plans is None else plans.province

    @lazily
    def partner(self) -> Partner | None:
        """The partner, or None if there is none or none was told."""
        partner = self.profile.partner
        return None if partner is None or isinstance(partner, Nothing) else partner

    @lazily
    def own_occupation(self) -> Occupation | None:
        """The occupation that the person works in, last worked in, or has an offer for; None if not told."""
        noc = _own_noc(self.profile)
        return None if noc is None else occupation(self.tables, noc, self.as_of)


def _own_noc(profile: Profile) -> str | None:
    person = profile.applicant
    if person is not None:
        jobs = [job for job in person.work or () if job.noc is not None]
        if jobs:
            return max(jobs, key=_recent).noc
        if person.work_years is not None and person.work_years.noc is not None:
            return person.work_years.noc
    offers = () if profile.plans is None else profile.plans.job_offers or ()
    return next((offer.noc for offer in offers if offer.noc is not None), None)


def _recent(job: Job) -> tuple[bool, str, str]:
    """Order jobs: one that has not ended is the most recent, then the one that ended or began last."""
    end = job.end
    return (
        end is NOTHING,
        "" if end is None or isinstance(end, Nothing) else end.isoformat(),
        "" if job.start is None else job.start.isoformat(),
    )


def with_applicant(profile: Profile, **fields: Any) -> Profile:
    """Copy a profile with other facts of the applicant."""
    person = profile.applicant or Applicant()
    return profile.model_copy(update={"applicant": person.model_copy(update=fields)})


def with_partner(profile: Profile, **fields: Any) -> Profile | None:
    """Copy a profile with other facts of the partner; None if there is no partner."""
    partner = profile.partner
    if partner is None or isinstance(partner, Nothing):
        return None
    return profile.model_copy(update={"partner": partner.model_copy(update=fields)})


def with_plans(profile: Profile, **fields: Any) -> Profile:
    """Copy a profile with other plans."""
    plans = profile.plans or Plans()
    return profile.model_copy(update={"plans": plans.model_copy(update=fields)})
