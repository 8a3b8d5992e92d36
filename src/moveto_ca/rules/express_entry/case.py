"""One applicant before Express Entry: what its classes and points have in common, worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.nothing import Nothing
from moveto_ca.rules.express_entry.offers import Offers, arranged_employment
from moveto_ca.rules.express_entry.score import applicant_score
from moveto_ca.rules.express_entry.selection_factors import SelectionFactors
from moveto_ca.rules.household import family_size
from moveto_ca.rules.lazily import lazily

if TYPE_CHECKING:
    from moveto_ca.report import Fee
    from moveto_ca.rules.express_entry.fees import Member
    from moveto_ca.rules.express_entry.offers import Arranged
    from moveto_ca.rules.express_entry.score import Score
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.household import FamilySize
    from moveto_ca.rules.language import LanguageFacts


class Case:
    """The applicant's facts, and what Express Entry makes of them.

    Args:
        facts: The facts.
    """

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.person = facts.applicant
        self.limits = facts.applicant.rules.limits
        self.score: Score = applicant_score(facts)

    @lazily
    def results(self) -> tuple[LanguageFacts, ...]:
        """Language results that were told, English first."""
        person = self.person
        return tuple(
            [r for r in (person.english, person.french) if r is not None and not isinstance(r, Nothing)]
        )

    @lazily
    def offers(self) -> Offers:
        """Job offers in Canada and the right to work there."""
        return Offers(self.facts)

    @lazily
    def arranged(self) -> Arranged:
        """Arranged employment of a skilled worker."""
        return arranged_employment(self.offers)

    @lazily
    def selection(self) -> SelectionFactors:
        """Points on the grid of the Federal Skilled Worker class."""
        return SelectionFactors(self)

    @lazily
    def family(self) -> FamilySize:
        """The size of the family for the settlement funds."""
        return family_size(self.facts, self.limits)

    @lazily
    def members(self) -> list[Member]:
        """The members of the family as far as they were told."""
        from moveto_ca.rules.express_entry.fees import members

        return members(self)

    @lazily
    def fees(self) -> tuple[Fee, ...]:
        """What those pay who apply, on the day of the assessment."""
        from moveto_ca.rules.express_entry.fees import fees

        return fees(self)

    @lazily
    def offered(self) -> bool | None:
        """Tell whether there is a job offer in Canada; None if not told."""
        plans = self.facts.profile.plans
        return None if plans is None or plans.job_offers is None else bool(plans.job_offers)

    @lazily
    def destination(self) -> str | None:
        """Give the province of destination: the one named, else that of the nomination or of an offer."""
        plans = self.facts.profile.plans
        if plans is None:
            return None
        if plans.province is not None:
            return plans.province
        if plans.nomination is not None and plans.nomination.province is not None:
            return plans.nomination.province
        return next((offer.province for offer in plans.job_offers or () if offer.province is not None), None)

    @lazily
    def occupations(self) -> frozenset[str]:
        """Occupations that the person told of."""
        person = self.person.person
        sums = None if person is None else person.work_years
        codes = {job.noc for job in self.person.jobs or ()} | {None if sums is None else sums.noc}
        return frozenset(code for code in codes if code is not None)

    @property
    def has_partner(self) -> bool | None:
        """Tell whether there is a husband, wife or partner."""
        partner = self.facts.profile.partner
        return None if partner is None else not isinstance(partner, Nothing)
