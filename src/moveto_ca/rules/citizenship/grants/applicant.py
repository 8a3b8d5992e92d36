"""The person who asks for a grant, as the rules of all grants read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import completed_years
from moveto_ca.rules.citizenship.grants.law import ROUTE, GrantLaw
from moveto_ca.rules.citizenship.grants.presence import PhysicalPresence
from moveto_ca.rules.citizenship.people import lines_of
from moveto_ca.rules.conditions import all_of, negation
from moveto_ca.rules.lazily import lazily

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.citizenship.people import Lines
    from moveto_ca.rules.facts import Facts

REGISTERED: Final = "registered_indian"


class GrantCase:
    """A person who may ask for a grant in one stream.

    Args:
        facts: The person's facts.
        stream_id: The stream.
    """

    def __init__(self, facts: Facts, stream_id: str) -> None:
        self.facts = facts
        self.stream_id = stream_id
        self.law: GrantLaw = facts.tables.compiled(GrantLaw, facts.as_of)
        self.figures = self.law.figures
        self.as_of: date = facts.as_of
        self.filed_on = filed_on(facts, stream_id)

    def aged(self, name: str) -> bool | None:
        """Tell whether the person has reached an age of the law on the day of the application."""
        return reaches_age(self, self.figures[name], self.filed_on)

    @lazily
    def minor(self) -> bool | None:
        """Whether the person is under 18 on that day."""
        return negation(self.aged("adult_age"))

    @lazily
    def permanent_resident(self) -> bool | None:
        """Whether the person is a permanent resident, by the status told."""
        return self.facts.applicant.canadian_permanent_resident

    @property
    def registered(self) -> bool:
        """Whether the person is registered under the Indian Act."""
        person = self.facts.profile.applicant
        return person is not None and person.canada_status == REGISTERED

    @lazily
    def physical_presence(self) -> PhysicalPresence:
        """The count of days for naturalization."""
        return PhysicalPresence(self.facts, self.law, self.filed_on)

    @lazily
    def by_service(self) -> bool:
        """Whether service in the Armed Forces takes the place of days in Canada; only if it was told."""
        told = self.facts.profile.presence
        years = None if told is None else told.armed_forces_years
        return years is not None and years >= self.figures["forces_years"]

    @property
    def window_years(self) -> int:
        """Years that the application looks back on."""
        return self.figures["forces_window_years" if self.by_service else "window_years"]

    @lazily
    def lines(self) -> Lines:
        """The person's lines of descent."""
        return lines_of(self.facts)

    @lazily
    def citizen_parent(self) -> bool | None:
        """Whether a parent is a Canadian citizen, by what was told of relatives and of the family's lines."""
        profile = self.facts.profile
        relatives = profile.relatives_in_canada
        if relatives is not None and any(
            r.relation == "parent" and r.of != "partner" and r.canada_status == "citizen" for r in relatives
        ):
            return True
        open_line = profile.ancestry is None
        for answer in self.lines.answers:
            if len(answer.generations) < 2:
                continue
            parent = [p.status for p in answer.generations[-2].possible]
            if all(s.citizen and s.end is None and s.contested is None for s in parent):
                return True
            open_line = open_line or answer.too_much_open or any(s.citizen for s in parent)
        if open_line or relatives is None:
            return None
        return None if any(r.relation is None or r.canada_status is None for r in relatives) else False

    @lazily
    def with_parent(self) -> bool | None:
        """Whether the person is a minor with a citizen parent, who needs no days and no returns, 5(2)."""
        return False if self.minor is False else all_of(self.minor, self.citizen_parent)


def filed_on(facts: Facts, stream_id: str) -> date:
    """Give the day of the application: as planned or filed, else the day of the assessment."""
    plans = facts.profile.plans
    if plans is not None and plans.applications:
        for application in plans.applications:
            if application.route in (ROUTE, stream_id) and application.on is not None:
                return application.on
    return facts.as_of


def reaches_age(case: GrantCase, age: int, on: date) -> bool | None:
    """Tell whether the person has reached an age by a day; None if not known."""
    person = case.facts.profile.applicant
    if person is None:
        return None
    if person.birth_date is not None:
        return completed_years(person.birth_date, on) >= age
    if person.age is None:
        return None
    if person.age >= age:
        return True
    # Somebody of that age grows older by the full years that pass, or by one more.
    years = completed_years(case.as_of, on)
    if person.age + years + 1 < age:
        return False
    return True if person.age + years >= age else None
