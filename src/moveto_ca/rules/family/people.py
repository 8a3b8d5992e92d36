"""The two people of a sponsorship, wherever in the profile they were told of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.dates import completed_years, years_completed_on
from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.family.law import QUEBEC
from moveto_ca.rules.lazily import lazily

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Child, Partner, Person, Relative, Sponsor
    from moveto_ca.rules.facts import Facts

CITIZEN: Final = "citizen"
RESIDENT: Final = "permanent_resident"
REGISTERED: Final = "registered_indian"
MAY_SPONSOR: Final = frozenset({CITIZEN, RESIDENT, REGISTERED})
AT_HOME: Final = frozenset({CITIZEN, RESIDENT})
TEMPORARY: Final = frozenset({"visitor", "student", "worker"})


def in_canada_place(place: str) -> bool:
    """Tell whether a country or subdivision is in Canada."""
    return place[:2] == "CA"


def by_citizenship(person: Person | Partner | Child) -> bool:
    """Tell whether a person is told to be a Canadian citizen, by status or among the citizenships."""
    return person.canada_status == CITIZEN or (
        person.citizenships is not None and "CA" in person.citizenships
    )


class SponsorFacts:
    """The sponsor.

    Args:
        facts: The facts of the profile.
        who: ``partner``, ``applicant`` or ``relative``.
        section: What was told of the sponsorship, or None if nothing about this sponsor.
        relative: The relative in Canada who may sponsor, if told of.
        place: Path of that relative.
    """

    def __init__(
        self,
        facts: Facts,
        who: str,
        section: Sponsor | None,
        relative: Relative | None = None,
        place: str = "",
    ) -> None:
        self.as_of = facts.as_of
        self.who = who
        self.section = section
        self.relative = relative
        self.place = place
        profile = facts.profile
        person: Person | Partner | Nothing | None = None
        if who == "partner":
            person = profile.partner
        elif who == "applicant":
            person = profile.applicant
        self.person: Person | Partner | None = None if isinstance(person, Nothing) else person
        self.by_descent: bool = who == "partner" and facts.partner_by_descent
        """True for a partner who is a citizen only by what the lines of the family show."""

    def told(self, name: str) -> Any:
        """Give a fact from where it was told first: the person, the section, the relative; else None."""
        for source in (self.person, self.section, self.relative):
            found = getattr(source, name, None)
            if found is not None:
                return found
        return None

    def path(self, name: str) -> str:
        """Name the place at which a fact that all three have is asked for."""
        if self.who != "relative":
            return f"{self.who}.{name}"
        return f"{self.place}.{name}" if self.place and self.section is None else f"sponsor.{name}"

    @lazily
    def status(self) -> str | None:
        """Status in Canada; None if not told."""
        if self.by_descent or (self.person is not None and by_citizenship(self.person)):
            return CITIZEN
        found: str | None = self.told("canada_status")
        return found

    @lazily
    def may_sponsor(self) -> bool | None:
        """Tell whether the sponsor is a citizen, a permanent resident or registered under the Indian Act."""
        return None if self.status is None else self.status in MAY_SPONSOR

    @lazily
    def residence(self) -> str | None:
        """Place where the sponsor lives; None if not told."""
        place: str | None = self.told("residence")
        if place is None and self.relative is not None:
            return self.relative.province
        return place

    @lazily
    def in_canada(self) -> bool | None:
        """Tell whether the sponsor lives in Canada."""
        if self.residence is not None:
            return in_canada_place(self.residence)
        return None if self.relative is None else self.relative.lives_in_canada

    @property
    def residence_path(self) -> str:
        """Where the place of residence is asked for."""
        return (
            f"{self.place}.lives_in_canada" if self.place and self.section is None else self.path("residence")
        )

    @lazily
    def birth_date(self) -> date | None:
        """Day of birth; None if not told."""
        found: date | None = self.told("birth_date")
        return found

    @property
    def age_path(self) -> str:
        """Where the age is asked for."""
        return f"{self.place}.age" if self.place and self.section is None else self.path("birth_date")

    def reached(self, years: int, on: date) -> bool | None:
        """Tell whether the sponsor has reached an age on a day."""
        return reached(self.birth_date, self.told("age"), self.as_of, years, on)

    def adult_from(self, years: int) -> date | None:
        """Give the day on which the sponsor reaches an age, if it is known."""
        return None if self.birth_date is None else years_completed_on(self.birth_date, years)

    def never_landed(self) -> bool:
        """Tell whether the sponsor is known never to have become a permanent resident."""
        person = self.person
        if person is not None and person.birth_country is not None and in_canada_place(person.birth_country):
            return True
        return self.told("permanent_resident_since") is NOTHING


def reached(birth: date | None, age: int | None, as_of: date, years: int, on: date) -> bool | None:
    """Tell whether somebody has reached an age on a day.

    Args:
        birth: Day of birth, or None.
        age: Age on ``as_of``, or None.
        as_of: Day of the assessment.
        years: The age.
        on: The day.

    Returns:
        The answer; an age is reached at the start of the birthday (Interpretation Act, s. 30). None if an
        age alone leaves it open.
    """
    if birth is not None:
        return completed_years(birth, on) >= years
    if age is None:
        return None
    if age >= years and on >= as_of:
        return True
    if age < years and on <= as_of:
        return False
    return None


class Sponsored:
    """The person sponsored.

    Args:
        facts: The facts of the profile.
        who: ``applicant``, ``partner``, ``children[0]``, or empty for somebody outside the profile.
    """

    def __init__(self, facts: Facts, who: str) -> None:
        profile = facts.profile
        self.as_of = facts.as_of
        self.facts = facts
        self.who = who
        self.child: Child | None = None
        person: Any = None
        if who == "applicant":
            person = profile.applicant
        elif who == "partner":
            person = profile.partner
        elif who:
            index = int(who[who.index("[") + 1 : -1])
            if profile.children is not None and index < len(profile.children):
                person = self.child = profile.children[index]
        self.person: Person | Partner | Child | None = None if isinstance(person, Nothing) else person
        self.adult_record: Person | Partner | None = None if self.child is not None else self.person

    def path(self, name: str) -> str:
        """Name the place of a fact; of somebody outside the profile it is first asked who that is."""
        return f"{self.who}.{name}" if self.who else "sponsor.sponsored"

    def reached(self, years: int, on: date) -> bool | None:
        """Tell whether the person has reached an age on a day."""
        person = self.person
        if person is None:
            return None
        return reached(person.birth_date, person.age, self.as_of, years, on)

    def age_on(self, day: date) -> int | None:
        """Age in completed years on a day; an age without a birth date is known for ``as_of`` only."""
        person = self.person
        if person is None:
            return None
        if person.birth_date is not None:
            return completed_years(person.birth_date, day)
        return person.age if day == self.as_of else None

    def turns(self, years: int) -> date | None:
        """Give the day on which the person reaches an age, if the birth date is known."""
        person = self.person
        return (
            None
            if person is None or person.birth_date is None
            else years_completed_on(person.birth_date, years)
        )

    @lazily
    def status(self) -> str | None:
        """Status in Canada; None if not told."""
        person = self.person
        if person is None:
            return None
        return CITIZEN if by_citizenship(person) else person.canada_status

    @lazily
    def at_home(self) -> bool:
        """Tell whether the person is known to be a citizen or permanent resident already."""
        return self.status in AT_HOME

    @lazily
    def in_canada(self) -> bool | None:
        """Tell whether the person is in Canada now."""
        status = self.status
        if status in TEMPORARY or status == "protected_person":
            return True
        if self.child is not None:
            return None if status is None else False  # where a child lives is not told
        residence = None if self.adult_record is None else self.adult_record.residence
        if residence is not None and in_canada_place(residence):
            return True
        return None if status is None or residence is None else False

    @property
    def in_canada_needs(self) -> tuple[str, ...]:
        """Paths that would settle whether the person is in Canada."""
        names = ("residence",) if self.status is not None else ("canada_status",)
        return tuple(self.path(name) for name in names)

    @lazily
    def single(self) -> bool | None:
        """Tell whether an adult has neither spouse nor common-law partner."""
        if not self.who:
            return None
        partner = self.facts.profile.partner
        if partner is None:
            return None
        if isinstance(partner, Nothing):
            return True
        return None if partner.relationship is None else partner.relationship == "conjugal"

    def lives_in_quebec(self) -> bool:
        """Tell whether the person is told to live in Quebec."""
        return self.adult_record is not None and self.adult_record.residence == QUEBEC
