"""What the gates read of one person: the claim, the entries, who the person is.

``None`` means unknown. A claim that was not made is read as one made on the day of the assessment.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import DateSpan, completed_years, years_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.asylum.law import Law
from moveto_ca.rules.conditions import all_of, any_of
from moveto_ca.rules.lazily import lazily

if TYPE_CHECKING:
    from moveto_ca.profile import Child, Person, Profile, Protection
    from moveto_ca.rules.facts import Facts

CANADA: Final = "CA"
UNITED_STATES: Final = "US"
IN_CANADA_STATUSES: Final = frozenset({"visitor", "student", "worker"})

PATH: Final = "protection"


class Entry:
    """One entry into Canada.

    Attributes:
        index: Its place in the profile's list.
        day: Its day, or None.
        mode: Kind of place, or None.
        from_: Country from which the person came, or None.
        admitted: True if the person was told to have been let in.
        turned_back: True if the person was told to have been turned back.
        in_transit: Whether in transit while the United States carried out a removal.
        infant: True if the person was then so young that the law leaves it open whether the entry counts.
    """

    __slots__ = ("admitted", "day", "from_", "in_transit", "index", "infant", "mode", "turned_back")

    def __init__(
        self,
        index: int,
        day: date | None,
        mode: str | None,
        from_: str | None,
        admitted: bool | None,
        in_transit: bool | None,
        infant: bool,
    ) -> None:
        self.index = index
        self.day = day
        self.mode = mode
        self.from_ = from_
        self.admitted = bool(admitted)
        self.turned_back = admitted is False
        self.in_transit = in_transit
        self.infant = infant

    def need(self, fact: str) -> str:
        """Give the profile path of one of its facts."""
        return f"{PATH}.entries[{self.index}].{fact}"


class Claimant:
    """One person before the gates.

    Args:
        told: The protection part of the profile.
        law: The law on the day.
        person: The person: applicant, partner or child.
        who: Where the person stands in the profile.
        partner: True if there is a spouse or partner, False if none, None if not told.
        by_descent: True if the lines told show that the person is a Canadian citizen already.
    """

    def __init__(
        self,
        told: Protection,
        law: Law,
        person: Person | Child | None,
        who: str,
        partner: bool | None,
        *,
        by_descent: bool = False,
    ) -> None:
        self.told = told
        self.law = law
        self.person = person
        self.who = who
        self.partner = partner
        self.by_descent = by_descent
        self.alone = who == "applicant"
        when = told.claim_date
        self.claim_made: bool | None = None if when is None else not isinstance(when, Nothing)
        if when is None:
            self.claim = DateSpan(date.min, law.as_of, f"{law.as_of} at the latest")
        else:
            self.claim = DateSpan.of(law.as_of if isinstance(when, Nothing) else when)

    # --- Who the person is ------------------------------------------------------------------------

    @lazily
    def citizenships(self) -> tuple[str, ...] | None:
        """Every citizenship held; () if of no country; None if not told."""
        return None if self.person is None else self.person.citizenships

    @lazily
    def us_status(self) -> str | None:
        """Status in the United States; None if not told, and for children, who have none in the profile."""
        return getattr(self.person, "us_status", None)

    @lazily
    def canada_status(self) -> str | None:
        """Status in Canada."""
        return None if self.person is None else self.person.canada_status

    @lazily
    def canadian(self) -> bool | None:
        """Tell whether the person enters and stays by right: a citizen, or registered under the Indian Act.

        Authority: IRPA 19(1).
        """
        if self.by_descent or self.canada_status in ("citizen", "registered_indian"):
            return True
        if self.citizenships is not None:
            return CANADA in self.citizenships
        if self.alone and self.told.stateless:
            return False  # no country, so not this one either
        return None if self.canada_status is None else False

    @lazily
    def us_national(self) -> bool | None:
        """Tell whether the United States is a country of nationality. Authority: IRPA 101(1)(e)."""
        if self.us_status in ("citizen", "national"):
            return True
        if self.citizenships is not None:
            return UNITED_STATES in self.citizenships
        return False if self.us_status in ("permanent_resident", "temporary", "none") else None

    @lazily
    def stateless(self) -> bool | None:
        """Tell whether no country considers the person its national. Authority: IRPR 159.1."""
        if self.citizenships is not None:
            return not self.citizenships
        return self.told.stateless

    @lazily
    def under_age_at_claim(self) -> bool | None:
        """Tell whether the person was under 18 on the day of the claim."""
        adult = self.law.numbers["adult_age"]
        person = self.person
        if person is not None and person.birth_date is not None:
            grown_up = self.claim.on_or_after(_birthday(person.birth_date, adult))
            return None if grown_up is None else not grown_up
        if person is not None and person.age is not None:
            if person.age < adult:
                # Younger still on an earlier day; a claim is never later than the day of the age.
                return True if self.claim.last <= self.law.as_of else None
            years_since = completed_years(self.claim.first, self.law.as_of)
            if person.age - years_since - 1 >= adult or self.claim.first >= self.law.as_of:
                return False
        if self.alone and self.told.unaccompanied_minor:
            return True
        return None

    # --- Where, and how the person came ---------------------------------------------------------------

    @lazily
    def in_canada(self) -> bool | None:
        """Tell whether the person is in Canada now."""
        if self.told.in_canada_now is not None:
            return self.told.in_canada_now
        applicant_status = self.canada_status if self.alone else None
        return True if applicant_status in IN_CANADA_STATUSES else None

    @lazily
    def entries(self) -> tuple[Entry, ...] | None:
        """Every entry told that was not before the person's birth, oldest first, undated ones last."""
        told = self.told.entries
        if told is None:
            return None
        born = None if self.person is None else self.person.birth_date
        infancy_ends = None if born is None else years_after(born, self.law.numbers["infant_years"])
        found = [
            Entry(
                index,
                entry.date,
                entry.mode,
                entry.from_,
                entry.admitted,
                entry.in_transit_under_us_removal,
                infancy_ends is not None and entry.date is not None and entry.date < infancy_ends,
            )
            for index, entry in enumerate(told)
            if born is None or entry.date is None or entry.date >= born
        ]
        found.sort(key=lambda entry: (entry.day is None, entry.day or date.max, entry.index))
        return tuple(found)

    @lazily
    def entries_before_claim(self) -> tuple[Entry, ...] | None:
        """The entries that were not after the claim."""
        if self.entries is None:
            return None
        return tuple(e for e in self.entries if e.day is None or e.day <= self.claim.last)

    @lazily
    def claim_place(self) -> str | None:
        """Kind of place of the claim; one not made yet by a person in Canada would be made inland."""
        if self.told.claim_place is None and self.claim_made is False and self.in_canada:
            return "inland"
        return self.told.claim_place

    @lazily
    def last_rejection(self) -> date | None:
        """Day on which the Board last rejected the claim told of, or None if it did not."""
        dates = self.told.stage_dates
        if dates is None:
            return None
        days = (day for day in (dates.rpd_rejected, dates.rad_rejected) if day is not None)
        return max((day for day in days if not isinstance(day, Nothing)), default=None)

    @lazily
    def appeal_rejected(self) -> bool:
        """Tell whether an appeal was made and rejected too."""
        dates = self.told.stage_dates
        return (
            dates is not None
            and dates.rad_rejected is not None
            and not isinstance(dates.rad_rejected, Nothing)
        )

    # --- A minor alone -----------------------------------------------------------------------------

    @lazily
    def unaccompanied_minor(self) -> bool | None:
        """Tell whether the person was, at the claim, under 18 with no parent or guardian along.

        Partner and children come with the applicant, so they are not alone.
        """
        if not self.alone:
            return False
        return all_of(self.under_age_at_claim, self.told.unaccompanied_minor)

    def parent_or_guardian_in(self, *countries: str) -> bool | None:
        """Tell whether a parent or legal guardian is in one of these countries."""
        told = self.told.parents_or_guardian_in
        if told is None:
            return None
        return any_of(*(country in told for country in countries))

    def days_since(self, day: date) -> tuple[int, int]:
        """Give the fewest and the most days between a day and the claim."""
        return (self.claim.first - day).days, (self.claim.last - day).days


def _birthday(born: date, age: int) -> date:
    """Give the day on which an age is reached; one born on 29 February reaches it on 1 March."""
    day = years_after(born, age)
    return day if (day.month, day.day) == (born.month, born.day) else day + timedelta(days=1)


def applicant_of(facts: Facts, told: Protection) -> Claimant:
    """Give the applicant as a claimant."""
    law = facts.tables.compiled(Law, facts.as_of)
    partner = facts.profile.partner
    has_partner = None if partner is None else not isinstance(partner, Nothing)
    return Claimant(
        told, law, facts.profile.applicant, "applicant", has_partner, by_descent=facts.citizen_by_descent
    )


def family_of(profile: Profile, applicant: Claimant) -> tuple[Claimant, ...]:
    """Give the partner and the children as claimants: the same facts, their own citizenships."""
    found: list[Claimant] = []
    partner = profile.partner
    if partner is not None and not isinstance(partner, Nothing):
        found.append(Claimant(applicant.told, applicant.law, partner, "partner", True))
    found.extend(
        Claimant(applicant.told, applicant.law, child, f"children[{index}]", None)
        for index, child in enumerate(profile.children or ())
    )
    return tuple(found)
