"""What the provinces read of a person, worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.education import in_canada
from moveto_ca.rules.household import family_size
from moveto_ca.rules.language import LanguageFacts
from moveto_ca.rules.lazily import lazily
from moveto_ca.rules.provincial.day import ProvincialDay
from moveto_ca.rules.provincial.reached import LANGUAGES, Reached
from moveto_ca.rules.work_history import worked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moveto_ca.profile import Credential, Endorsement, JobOffer, Person, Plans, Tie
    from moveto_ca.report import Condition
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.household import FamilySize
    from moveto_ca.rules.job_facts import JobFacts
    from moveto_ca.rules.pool import Pool, PoolStanding
    from moveto_ca.rules.provincial.alike import Alike
    from moveto_ca.rules.provincial.family import FamilyFees, Member
    from moveto_ca.rules.provincial.streams import Judged, OnDay
    from moveto_ca.rules.work_history import Worked

ROUTE: Final = "provincial"
CANADA: Final = "CA"
_MOST_KEPT: Final = 1024


def _somewhere(offers: tuple[JobOffer, ...] | None) -> bool:
    """Tell whether the province of some offer was not told."""
    return any(offer.province is None for offer in offers or ())


class Situation:
    """A person's facts as this route reads them.

    Args:
        facts: The facts.
        pool: How to ask Express Entry about the person.

    Attributes:
        on: Day of the assessment.
        day: The figures of the day.
        person: The applicant as told, or None.
        plans: The plans as told, or None.
        wanted: Province in which the person means to live; None if not told.
        offers: Job offers, () if there are none, None if not told.
        ties: Ties to provinces, () if there are none, None if not told.
        endorsements: Endorsements, () if there are none, None if not told.
        provinces: Every province that the person's facts point to.
        admissible: The condition about what could stop the person at the border; none while not known.
    """

    def __init__(self, facts: Facts, pool: Pool) -> None:
        profile = facts.profile
        self.facts = facts
        self.pool = pool
        self.on: date = facts.as_of
        self.day: ProvincialDay = facts.tables.compiled(ProvincialDay, facts.as_of)
        self.person: Person | None = profile.applicant
        plans: Plans | None = profile.plans
        self.plans = plans
        self.residence: str | None = None if self.person is None else self.person.residence
        if plans is None:
            self.wanted: str | None = None
            self.offers: tuple[JobOffer, ...] | None = None
            self.ties: tuple[Tie, ...] | None = None
            self.endorsements: tuple[Endorsement, ...] | None = None
        else:
            self.wanted = plans.province
            self.offers = plans.job_offers
            self.ties = plans.ties
            self.endorsements = plans.endorsements
        self.jobs: tuple[JobFacts, ...] | None = facts.applicant.jobs
        self.credentials: tuple[Credential, ...] | None = (
            None if self.person is None else self.person.education
        )
        self._reached: dict[tuple[int, tuple[str, ...]], Reached] = {}
        self._worked: dict[tuple[object, ...], Worked] = {}
        self.provinces = self._pointed_at()
        self.admissible: tuple[Condition, ...] = facts.admissible_conditions(ROUTE)

    @lazily
    def members(self) -> list[Member]:
        """The family as far as it was told."""
        from moveto_ca.rules.provincial.family import members

        return members(self)

    @lazily
    def federal_fees(self) -> FamilyFees:
        """What the family pays to Canada; the same in every stream, and the same object for such families."""
        from moveto_ca.rules.provincial.family import family_fees

        return family_fees(self)

    @lazily
    def alike(self) -> Alike:
        """What the person is told alike with others."""
        from moveto_ca.rules.provincial.alike import Alike

        return Alike(self)

    @lazily
    def known(self) -> dict[OnDay, Judged] | None:
        """What came of other people of the same signature in the streams to which nothing ties them."""
        signature = self.signature()
        if signature is None:
            return None
        kept = self.day.known
        found = kept.get(signature)
        if found is None:
            if len(kept) >= _MOST_KEPT:
                kept.clear()
            found = kept[signature] = {}
        return found

    def signature(self) -> tuple[object, ...] | None:
        """What plain needs read of a person in a province to which nothing ties them.

        Returns:
            None where something may tie the person to any province: work or studies in Canada, an offer in a
            province that was not told, an endorsement or tie of a province that was not told, an official
            score.
        """
        plans, person = self.plans, self.person
        jobs, home = self.jobs, self.residence
        if home is not None and home[:2] == CANADA:
            return None
        if plans is not None and (plans.official_scores is not None or _somewhere(plans.job_offers)):
            return None
        if any(tie.province is None for tie in self.ties or ()):
            return None
        if any(each.province is None for each in self.endorsements or ()):
            return None
        if jobs is not None and any(job.in_canada is not False for job in jobs):
            return None
        if any(in_canada(each) is not False for each in self.credentials or ()):
            return None
        standing = self.in_pool
        return (
            self.offers is None,
            self.ties is None,
            self.endorsements is None,
            jobs is None,
            home is None,
            self.worked_in_canada,
            self.credentials is None,
            person is not None and self.no_canadian_study,
            standing.fits,
            standing.needs,
            *self.admissible,
        )

    def _pointed_at(self) -> frozenset[str]:
        plans = self.plans
        found = {self.wanted, self.residence}
        found.update(tie.province for tie in self.ties or ())
        found.update(each.province for each in self.endorsements or ())
        if plans is not None and plans.nomination is not None and not isinstance(plans.nomination, Nothing):
            found.add(plans.nomination.province)
        found.update(credential.province for credential in self.credentials or ())
        found.update(relative.province for relative in self.facts.profile.relatives_in_canada or ())
        found.update(offer.province for offer in self.offers or ())
        return frozenset(place for place in found if place is not None)

    @lazily
    def paid(self) -> tuple[JobFacts, ...]:
        """Jobs that were not told to be unpaid; () if the jobs were not told."""
        return tuple([job for job in self.jobs or () if job.job.paid is not False])

    def reached(self, level: int, languages: tuple[str, ...] = LANGUAGES) -> Reached:
        """Tell whether the applicant reaches a level in one of some languages."""
        key = (level, languages)
        found = self._reached.get(key)
        if found is None:
            found = self._reached[key] = Reached(self.facts.applicant, level, languages)
        return found

    @lazily
    def to_do(self) -> tuple[bool, bool]:
        """Tell whether a language test and an assessment of diplomas are still to do."""
        person = self.facts.applicant
        results = [result for result in (person.english, person.french) if isinstance(result, LanguageFacts)]
        tested = any(result.usable and not result.estimated for result in results)
        education = person.education
        assessed = education is not None and (education.eca_needed is False or bool(education.eca_usable))
        return not tested, not assessed

    @lazily
    def in_pool(self) -> PoolStanding:
        """Give the person's place in Express Entry as a nominee."""
        return self.pool.standing(self.facts)

    @lazily
    def worked_in_canada(self) -> bool | None:
        """Tell whether the person has any work in Canada; None if not told."""
        jobs = self.jobs
        if jobs is not None:
            facts = [job.in_canada for job in jobs]
            return True if True in facts else None if None in facts else False
        sums = None if self.person is None else self.person.work_years
        if sums is None or sums.canada is None:
            return None
        return sums.canada > 0

    @property
    def no_canadian_study(self) -> bool:
        """True if it was told that no study in Canada counts, or that there is no education at all."""
        person = self.person
        return person is not None and (person.canadian_study == "none" or person.education_level == "none")

    def worked(self, sure: Sequence[JobFacts], doubtful: Sequence[JobFacts], window: str) -> Worked:
        """Add up the work of some jobs within a window, made once for the same jobs.

        Args:
            sure: Jobs that count.
            doubtful: Jobs that may count.
            window: Name of the figure that gives its length in years.
        """
        first = self.day.window(window)
        key = (first, *[job.path for job in sure], None, *[job.path for job in doubtful])
        found = self._worked.get(key)
        if found is None:
            rules = self.facts.applicant.rules.work
            if not doubtful:
                found = worked(sure, (), first, self.on, rules)
            else:
                maybe = frozenset(doubtful)
                found = worked(
                    (*sure, *doubtful),
                    (),
                    first,
                    self.on,
                    rules,
                    only=lambda job: None if job in maybe else True,
                )
            self._worked[key] = found
        return found

    @lazily
    def family(self) -> FamilySize:
        """The size of the family."""
        return family_size(self.facts, self.facts.applicant.rules.limits)

    @lazily
    def works_in_canada(self) -> bool | None:
        """Tell whether the person works in Canada now with authorization; None if not known."""
        jobs = self.jobs
        person = self.person
        if person is not None and person.canada_status == "worker":
            return True
        if jobs is not None:
            found: bool | None = False
            for job in jobs:
                if job.job.end is not NOTHING or job.in_canada is False or job.authorized is False:
                    continue
                if job.in_canada and job.authorized:
                    return True
                found = None
            return found
        if person is None or (person.canada_status is None and person.residence is None):
            return None
        if person.canada_status in ("none", "visitor"):
            return False
        home = person.residence
        return False if home is not None and home[:2] != "CA" else None
