"""What both streams of the route read of a person and of a day, worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.permits.day import PermitDay
from moveto_ca.rules.permits.people import foreign_national, temporary

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Person, Plans, Profile
    from moveto_ca.profile.plans import StudyAdmission
    from moveto_ca.report import Condition
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Tables

ROUTE: Final = "study"
STUDY: Final = "study/study"
GRADUATE: Final = "study/pgwp"
QUEBEC: Final = "CA-QC"
_MORE: Final = "more"


class StudyDay(PermitDay):
    """Figures and fees of the route on a day.

    Attributes:
        funds: Money for the first year besides the tuition, in Canadian dollars, by the size of the family.
        each_more: What every further member of the family adds, or None if not known.
        field_asked_since: Day since which a listed field is asked for without a degree, or None if it is not.
    """

    __slots__ = ("each_more", "field_asked_since", "funds")

    def __init__(self, tables: Tables, on: date) -> None:
        super().__init__(tables, on)
        self.figures.update({row["name"]: row["value"] for row in tables.rows("study-figures", on=on)})
        field = tables.row("study-figures", "graduate_field_needed", on=on)
        self.field_asked_since: date | None = None if field is None else field.from_
        rows = {row["family_size"]: row["amount_cad"] for row in tables.rows("study-funds", on=on)}
        self.each_more: int | None = rows.pop(_MORE, None)
        self.funds: dict[int, int] = {int(size): amount for size, amount in rows.items()}

    def funds_for(self, people: int) -> int | None:
        """Give the money for a family of a size, or None if no figure for it was found."""
        found = self.funds.get(people)
        if found is not None or self.each_more is None:
            return found
        largest = max(self.funds)
        return self.funds[largest] + (people - largest) * self.each_more


class FamilyAlong:
    """How many people come along to study, the student among them.

    Attributes:
        least: People who come for certain.
        most: People who may come, or None if that is not known.
        needs: Paths of the facts that keep the two apart.
    """

    __slots__ = ("least", "most", "needs")

    def __init__(self, profile: Profile) -> None:
        self.least = 1
        self.most: int | None = 1
        needs: list[str] = []
        partner = profile.partner
        if partner is None:
            self.most += 1
            needs.append("partner")
        elif not isinstance(partner, Nothing):
            self._add(partner.accompanies, "partner.accompanies", needs)
        children = profile.children
        if children is None:
            self.most = None
            needs.append("children")
        for place, child in enumerate(children or ()):
            self._add(child.accompanies, f"children[{place}].accompanies", needs)
        self.needs = tuple(needs)

    def _add(self, comes: bool | None, path: str, needs: list[str]) -> None:
        if comes:
            self.least += 1
        if comes is not False and self.most is not None:
            self.most += 1
        if comes is None:
            needs.append(path)


class Situation:
    """A person's facts as the route reads them.

    Attributes:
        facts: The facts of the whole profile.
        profile: What was told.
        person: The applicant, or None if nothing was told.
        plans: The plans, or None if nothing was told.
        admission: The place at a school, or None if nothing was told.
        province: Province in which the person means to live, or None.
        day: The figures of the day of the assessment.
        foreign_national: Whether a permit is needed at all.
        temporary: Whether the person will leave.
    """

    __slots__ = (
        "admission",
        "day",
        "facts",
        "foreign_national",
        "person",
        "plans",
        "profile",
        "province",
        "temporary",
    )

    def __init__(self, facts: Facts) -> None:
        profile = facts.profile
        self.facts = facts
        self.profile: Profile = profile
        self.person: Person | None = profile.applicant
        self.plans: Plans | None = profile.plans
        self.admission: StudyAdmission | None = None if self.plans is None else self.plans.study_admission
        self.province: str | None = None if self.plans is None else self.plans.province
        self.day: StudyDay = facts.tables.compiled(StudyDay, facts.as_of)
        self.foreign_national: Condition = foreign_national(facts)
        self.temporary: Condition = temporary(profile)

    @property
    def names_the_route(self) -> bool:
        """True if an application names the route as a whole."""
        told = None if self.plans is None else self.plans.applications
        return any(application.route == ROUTE for application in told or ())

    def filed_on(self, stream_id: str) -> date:
        """Give the day of the application: as planned or filed, else the day of the assessment."""
        if self.plans is not None and self.plans.applications:
            for application in self.plans.applications:
                if application.route in (ROUTE, stream_id) and application.on is not None:
                    return application.on
        return self.facts.as_of
