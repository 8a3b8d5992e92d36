"""What every stream of the route reads of a person, worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.cusma.professions import book

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import JobOffer, Person, Plans, Profile
    from moveto_ca.rules.cusma.professions import Book
    from moveto_ca.rules.facts import Facts

ROUTE: Final = "cusma"
TITLE: Final = "Work under the trade agreement with the United States and Mexico (CUSMA)"
PROFESSIONAL: Final = "cusma/professional"
TRADER: Final = "cusma/trader"
INVESTOR: Final = "cusma/investor"
TRANSFEREE: Final = "cusma/intra-company-transferee"
VISITOR: Final = "cusma/business-visitor"


class Situation:
    """A person's facts as the route reads them.

    Attributes:
        facts: The facts of the whole profile.
        profile: What was told.
        person: The applicant, or None if nothing was told.
        plans: The plans, or None if nothing was told.
        offers: The job offers, () if there are none, None if not told.
        listed: The agreement's lists on the day of the assessment.
    """

    __slots__ = ("facts", "listed", "offers", "person", "plans", "profile")

    def __init__(self, facts: Facts) -> None:
        profile = facts.profile
        self.facts = facts
        self.profile: Profile = profile
        self.person: Person | None = profile.applicant
        self.plans: Plans | None = profile.plans
        self.offers: tuple[JobOffer, ...] | None = None if self.plans is None else self.plans.job_offers
        self.listed: Book = facts.tables.compiled(book, facts.as_of)

    def filed_on(self, stream_id: str) -> date:
        """Give the day of the application: as planned or filed, else the day of the assessment."""
        if self.plans is not None and self.plans.applications:
            for application in self.plans.applications:
                if application.route in (ROUTE, stream_id) and application.on is not None:
                    return application.on
        return self.facts.as_of
