"""A person seen from one province: the offers, ties, work and studies there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.dates import months_after
from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.education import INDEX, NONE, in_canada
from moveto_ca.rules.lazily import lazily

if TYPE_CHECKING:
    from moveto_ca.profile import Credential, JobOffer
    from moveto_ca.rules.job_facts import JobFacts
    from moveto_ca.rules.provincial.atlantic_work import AtlanticWork
    from moveto_ca.rules.provincial.points import Points
    from moveto_ca.rules.provincial.situation import Situation

CANADA: Final = "CA"


class Known:
    """A fact with what would settle it.

    Attributes:
        fact: True, False, or None if not known.
        needs: Paths of the facts that would settle it.
    """

    __slots__ = ("fact", "needs")

    def __init__(self, fact: bool | None, needs: tuple[str, ...] = ()) -> None:
        self.fact = fact
        self.needs = needs


YES: Final = Known(True)
NO: Final = Known(False)


class View:
    """A person seen from one province, or from Canada as a whole for a federal programme.

    Args:
        situation: The person.
        province: Code of the province, or None for a federal programme.
        provinces: For a federal programme, the provinces that it is for; None for any.

    Attributes:
        offers: Job offers that are, or may be, in the province, with their places among all offers.
        pointed_at: True if the person's facts point to the province.
    """

    def __init__(
        self, situation: Situation, province: str | None, provinces: frozenset[str] | None = None
    ) -> None:
        self.situation = situation
        self.province = province
        self.provinces = provinces
        offers = situation.offers
        self.offers: tuple[tuple[int, JobOffer], ...] = (
            tuple([(i, o) for i, o in enumerate(offers) if self.may_be_here(o.province)]) if offers else ()
        )
        self.pointed_at = bool(self.offers) or province in situation.provinces

    def may_be_here(self, province: str | None) -> bool:
        """Tell whether a place may be in the province; one that was not told may be anywhere."""
        if province is None:
            return True
        if self.province is not None:
            return province == self.province
        wanted = self.situation.wanted
        if wanted is not None and province != wanted:
            return False
        return self.provinces is None or province in self.provinces

    # --- Work there ---------------------------------------------------------------------------

    @lazily
    def work_now(self) -> tuple[Known, JobFacts | None]:
        """Tell whether the person works in the province now, and in which job."""
        situation = self.situation
        jobs, home = situation.jobs, situation.residence
        if jobs is None:
            abroad = home is not None and home[:2] != CANADA
            elsewhere = home is not None and home[:3] == "CA-" and home != self.province
            return (NO if abroad or elsewhere else Known(None, ("applicant.work",))), None
        doubt: Known = NO
        for job in jobs:
            if job.in_canada is False or job.job.end is not NOTHING or job.authorized is False:
                continue
            here = self._is_here(job)
            if here is False:
                continue
            missing = []
            if job.in_canada is None:
                missing.append(f"applicant.{job.path}.country")
            if here is None:
                missing.append("applicant.residence")
            if job.authorized is None:
                missing.append(f"applicant.{job.path}.authorized")
            if not missing:
                return YES, job
            doubt = Known(None, tuple(missing))
        return doubt, None

    def _is_here(self, job: JobFacts) -> bool | None:
        """Tell whether a job in Canada is in the province: by where the person lives, a tie, the employer."""
        situation = self.situation
        home = situation.residence
        if home == self.province or "worked" in self.tie_kinds:
            return True
        employer = job.job.employer
        if employer is not None and any(
            offer.employer == employer and offer.province == self.province for _, offer in self.offers
        ):
            return True
        if home is not None and home != CANADA:
            return False
        return None

    def worked_months(self, months: int) -> Known:
        """Tell whether the person has worked in the province for so many months."""
        situation = self.situation
        now, job = self.work_now
        start = None if job is None else job.job.start
        if now.fact and start is not None and months_after(start, months) <= situation.on:
            return YES
        ties = situation.ties
        untold: tuple[str, ...] = ()
        for place, tie in enumerate(ties or ()):
            if tie.province == self.province and tie.kind == "worked":
                if tie.months is None:
                    untold = (f"plans.ties[{place}].months",)
                elif tie.months >= months:
                    return YES
        if untold:
            return Known(None, untold)
        if situation.worked_in_canada is False or ties is not None:
            return NO
        return Known(None, ("plans.ties",))

    # --- Studies there ------------------------------------------------------------------------

    def studied(self, least: int = NONE, *, anywhere: bool = False) -> Known:
        """Tell whether the person completed a credential in the province.

        Args:
            least: Place of the lowest level that counts.
            anywhere: True if any province counts.
        """
        situation = self.situation
        credentials = situation.credentials
        if credentials is None:
            if situation.no_canadian_study:
                return NO
            if least == NONE and "studied" in self.tie_kinds:
                return YES
            return Known(None, ("applicant.education",))
        doubt: Known = NO
        for place, credential in enumerate(credentials):
            if credential.completed is not None and credential.completed > situation.on:
                continue
            fact, missing = self._is_of_here(credential, anywhere=anywhere)
            if fact is False:
                continue
            level = credential.level
            if level is not None and (level == "none" or INDEX[level] < least):
                continue
            if fact and level is not None:
                return YES
            missing = "level" if level is None else missing
            doubt = Known(None, (f"applicant.education[{place}].{missing}",))
        if doubt.fact is False and least == NONE and "studied" in self.tie_kinds:
            return YES
        return doubt

    def _is_of_here(self, credential: Credential, *, anywhere: bool) -> tuple[bool | None, str]:
        if anywhere:
            return in_canada(credential), "country"
        if credential.province is not None:
            return credential.province == self.province, "province"
        return (False if in_canada(credential) is False else None), "province"

    # --- Ties ---------------------------------------------------------------------------------

    @lazily
    def tie_kinds(self) -> frozenset[str]:
        """Kinds of ties to the province that were told, those of relatives among them."""
        situation = self.situation
        found = {tie.kind for tie in situation.ties or () if tie.province == self.province and tie.kind}
        for relative in situation.facts.profile.relatives_in_canada or ():
            if relative.province != self.province or relative.of == "partner":
                continue
            if relative.canada_status not in ("citizen", "permanent_resident"):
                continue
            tie = situation.day.relations.get(relative.relation or "")
            if tie is not None:
                found.add(tie)
        return frozenset(found)

    # --- What only one programme asks ---------------------------------------------------------

    @lazily
    def atlantic(self) -> AtlanticWork:
        """Work and study as the Atlantic programme counts them."""
        from moveto_ca.rules.provincial.atlantic_work import AtlanticWork

        return AtlanticWork(self)

    @lazily
    def manitoba_points(self) -> Points:
        """Points of Manitoba's assessment."""
        from moveto_ca.rules.provincial.manitoba import assessment

        return assessment(self)

    @lazily
    def manitoba_measures(self) -> dict[str, dict[str, Any]]:
        """Points of Manitoba's assessment and ranking, as measures of the report."""
        from moveto_ca.rules.provincial.manitoba import told

        return told(self)

    def endorsed(self, kind: str, *, here: bool = True) -> Known:
        """Tell whether the person holds an endorsement of a kind, by the day of the application."""
        situation = self.situation
        endorsements = situation.endorsements
        if endorsements is None:
            return Known(None, ("plans.endorsements",))
        for endorsement in endorsements:
            if endorsement.kind != kind or (here and not self.may_be_here(endorsement.province)):
                continue
            given = endorsement.date
            if given is None or isinstance(given, Nothing) or given <= situation.on:
                return YES
        return NO
