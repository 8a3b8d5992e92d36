"""One sponsorship in one stream: what its rules read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.family.law import QUEBEC, ROUTE, Law
from moveto_ca.rules.family.sponsorships import TO_PARTNER
from moveto_ca.rules.lazily import lazily
from moveto_ca.rules.limits import Limits

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Partner, Profile, Sponsor
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.family.people import Sponsored, SponsorFacts
    from moveto_ca.rules.family.relationship import Relationship
    from moveto_ca.rules.family.sponsorships import Sponsorship


class Case:
    """A sponsorship as one stream reads it.

    Args:
        facts: The facts of the profile.
        sponsorship: Who sponsors whom.
        stream_id: The stream.
    """

    def __init__(self, facts: Facts, sponsorship: Sponsorship, stream_id: str) -> None:
        self.facts = facts
        self.profile: Profile = facts.profile
        self.as_of: date = facts.as_of
        self.law: Law = facts.tables.compiled(Law, facts.as_of)
        self.sponsor: SponsorFacts = sponsorship.sponsor
        self.sponsored: Sponsored = sponsorship.sponsored
        self.relation = sponsorship.relation
        self.stream_id = stream_id
        self.filed_on = filed_on(facts, stream_id)

    @property
    def section(self) -> Sponsor | None:
        """What was told of this sponsor and the undertaking; None if nothing."""
        return self.sponsor.section

    @property
    def couple(self) -> Partner | None:
        """The partner, whichever of the two sponsors; the relationship is told there."""
        return self.profile.partner or None

    @property
    def of_partners(self) -> bool:
        """Tell whether a partner is sponsored."""
        return self.relation == TO_PARTNER

    @lazily
    def limits(self) -> Limits:
        """Limits that hold on the day of filing: the age below which a child is dependent."""
        found: Limits = self.facts.tables.compiled(Limits, self.filed_on)
        return found

    @lazily
    def relationship(self) -> Relationship:
        """What the couple counts as."""
        from moveto_ca.rules.family.relationship import Relationship

        return Relationship(self)

    @lazily
    def sponsor_in_quebec(self) -> bool:
        """Tell whether the sponsor lives in Quebec, or is bound for it from abroad or an untold place."""
        residence = self.sponsor.residence
        if residence is not None and residence[:3] == "CA-":
            return residence == QUEBEC
        return self._planned == QUEBEC

    @lazily
    def to_quebec(self) -> bool:
        """Tell whether the two will live in Quebec, as far as told."""
        if self._planned is not None:
            return self._planned == QUEBEC
        return self.sponsor_in_quebec or self.sponsored.lives_in_quebec()

    @property
    def _planned(self) -> str | None:
        return None if self.profile.plans is None else self.profile.plans.province


def filed_on(facts: Facts, stream_id: str) -> date:
    """Give the day of the application: as planned or filed, else the day of the assessment."""
    plans = facts.profile.plans
    if plans is not None and plans.applications:
        for application in plans.applications:
            if application.route in (ROUTE, stream_id) and application.on is not None:
                return application.on
    return facts.as_of
