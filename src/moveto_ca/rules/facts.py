"""What many routes read, worked out once for a person.

``None`` means unknown everywhere. Routes read facts from here; they do not import each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from moveto_ca.dates import completed_years
from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.admissibility.admissible import admissible
from moveto_ca.rules.admissibility.grounds import Grounds
from moveto_ca.rules.admissibility.law import law
from moveto_ca.rules.day_rules import DayRules
from moveto_ca.rules.education import education_facts
from moveto_ca.rules.household import NO, accompanying_partner
from moveto_ca.rules.job_facts import JobFacts
from moveto_ca.rules.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from moveto_ca.profile import Child, Partner, Person, Profile
    from moveto_ca.report import Condition, Route
    from moveto_ca.rules.education import EducationFacts
    from moveto_ca.rules.household import Scored
    from moveto_ca.rules.language import LanguageFacts
    from moveto_ca.rules.tables import Tables

T = TypeVar("T")

CANADA = "CA"
HIGHEST_AGE = 120
"""The highest age that can be told; somebody older counts as this old."""


class PersonFacts:
    """Facts of one adult.

    Args:
        person: The person as told, or None if nothing was told of them.
        as_of: Day of the assessment.
        tables: The dated tables.
        path: Where the person stands in the profile: ``applicant`` or ``partner``.
    """

    def __init__(self, person: Person | Partner | None, as_of: date, tables: Tables, path: str) -> None:
        self.person = person
        self.as_of = as_of
        self.tables = tables
        self.path = path
        self.rules: DayRules = tables.compiled(DayRules, as_of)

    @lazily
    def age(self) -> int | None:
        """Age in completed years on ``as_of``."""
        return self.age_on(self.as_of)

    def age_on(self, day: date) -> int | None:
        """Age in completed years on a day, at most `HIGHEST_AGE`.

        An age told without a birth date is known for ``as_of`` only.
        """
        person = self.person
        if person is None:
            return None
        if person.birth_date is not None:
            years = completed_years(person.birth_date, day)
            return years if years < HIGHEST_AGE else HIGHEST_AGE  # noqa: FURB136 - cheaper than min()
        return person.age if day == self.as_of else None

    @lazily
    def citizenships(self) -> frozenset[str] | None:
        """Every citizenship held, as country codes; None if not told."""
        person = self.person
        return None if person is None or person.citizenships is None else frozenset(person.citizenships)

    def citizen_of(self, country: str) -> bool | None:
        """Tell whether the person is a citizen of a country."""
        held = self.citizenships
        if held is None:
            return None
        return country in held

    @lazily
    def canadian_citizen(self) -> bool | None:
        """Tell whether the person says to be a Canadian citizen, by status or by citizenship."""
        person = self.person
        if person is None:
            return None
        if person.canada_status == "citizen":
            return True
        if self.citizenships is not None:
            return CANADA in self.citizenships
        return None if person.canada_status is None else False

    @lazily
    def canadian_permanent_resident(self) -> bool | None:
        """Tell whether the person is a permanent resident of Canada."""
        person = self.person
        if person is None or person.canada_status is None:
            return None
        return person.canada_status == "permanent_resident"

    @lazily
    def english(self) -> LanguageFacts | Nothing | None:
        """The result in English, NOTHING if there is no ability, None if not told.

        Whoever asks for one language asks for the other: both are read together.
        """
        person = self.person
        languages = None if person is None else person.languages
        if languages is None:
            self.french = None
            return None
        told, other = languages.english, languages.french
        facts_of = self.rules.language.facts_of
        # What is not a result is NOTHING or unknown, and stays what it is.
        french: Any = facts_of(other, "french") if other else other
        english: Any = facts_of(told, "english") if told else told
        self.french = french
        return english  # type: ignore[no-any-return]

    @lazily
    def french(self) -> LanguageFacts | Nothing | None:
        """The result in French, NOTHING if there is no ability, None if not told."""
        self.english  # noqa: B018 - reads both
        return self.__dict__["french"]  # type: ignore[no-any-return]

    @lazily
    def education(self) -> EducationFacts | None:
        """The education as Canada counts it on ``as_of``; None if not told."""
        return education_facts(self.person, self.as_of, self.rules.education)

    @lazily
    def jobs(self) -> tuple[JobFacts, ...] | None:
        """Every job as rules read it; None if the jobs were not told."""
        jobs = None if self.person is None else self.person.work
        if jobs is None:
            return None
        rules = self.rules.work
        return tuple(JobFacts(job, place, self.as_of, rules) for place, job in enumerate(jobs))


class Facts:
    """Facts of a whole profile on a day.

    Args:
        profile: What was told.
        as_of: Day of the assessment.
        tables: The dated tables.
    """

    def __init__(self, profile: Profile, as_of: date, tables: Tables) -> None:
        self.profile = profile
        self.as_of = as_of
        self.tables = tables
        self.applicant = PersonFacts(profile.applicant, as_of, tables, "applicant")
        self._kept: dict[Callable[[Facts], Any], Any] = {}
        if profile.partner is NOTHING:
            self.accompanying = NO
        self.citizen_by_descent = False
        """True once the lines told have shown a citizen of Canada; the routes after that one read it."""
        self.descent: Route | None = None
        """The route of descent once it was assessed; what it finds of the family is read when asked for."""

    def once(self, work_out: Callable[[Facts], T]) -> T:
        """Give what a function makes of these facts, made the first time it is asked for."""
        kept: dict[Callable[[Facts], Any], Any] = self._kept
        if work_out not in kept:
            kept[work_out] = work_out(self)
        found: T = kept[work_out]
        return found

    @lazily
    def partner(self) -> PersonFacts | Nothing | None:
        """Give the partner's facts, NOTHING if there is none, None if not told."""
        partner = self.profile.partner
        if partner is None:
            return None
        if isinstance(partner, Nothing):
            return NOTHING
        return PersonFacts(partner, self.as_of, self.tables, "partner")

    @lazily
    def accompanying(self) -> Scored:
        """Tell whether the partner comes along and is neither citizen nor permanent resident of Canada."""
        return accompanying_partner(self.partner)

    @lazily
    def children(self) -> tuple[Child, ...] | None:
        """Give the children, () if there are none, None if not told."""
        return self.profile.children

    @lazily
    def citizen_children(self) -> frozenset[str]:
        """Name the children who are citizens of Canada: told to be, or by descent on the facts told.

        A citizen asks for no residence: nothing is filed, paid or examined for such a child. What the lines
        of the family show is known once the route of descent was assessed.
        """
        found = {
            f"children[{place}]"
            for place, child in enumerate(self.children or ())
            if child.canada_status == "citizen" or CANADA in (child.citizenships or ())
        }
        if self.children and self.descent is not None:
            rows = self.descent.measures["people"]
            found.update(
                row["who"] for row in rows if row["verdict"] == "citizen" and row["who"] != "partner"
            )
        return frozenset(found)

    @lazily
    def partner_by_descent(self) -> bool:
        """Tell whether the partner, not told to be a citizen of Canada, is one on the lines told."""
        partner = self.profile.partner
        if partner is None or isinstance(partner, Nothing) or self.descent is None:
            return False
        born_there = (partner.birth_country or "")[:2] == CANADA
        if not (partner.ancestry or born_there):
            return False
        if partner.canada_status == "citizen" or CANADA in (partner.citizenships or ()):
            return False
        rows = self.descent.measures["people"]
        return any(row["who"] == "partner" and row["verdict"] == "citizen" for row in rows)

    @lazily
    def grounds(self) -> Grounds:
        """Give what could stop the person at the border, as far as it is known."""
        day, limits = law(self.tables, self.as_of), self.applicant.rules.limits
        return Grounds(
            self.profile,
            day,
            limits,
            by_descent=self.citizen_by_descent,
            citizen_children=lambda: self.citizen_children,
        )

    def admissible_condition(self, stream_id: str) -> Condition | None:
        """Tell whether what is known of the person's background bars them from a route or stream.

        Args:
            stream_id: Id of the stream, or of its route.

        Returns:
            The condition ``admissible``; None while it is not known, and for those who enter by right.
        """
        return None if self.profile.background is None else admissible(self.grounds, stream_id)

    def admissible_conditions(self, stream_id: str) -> tuple[Condition, ...]:
        """Give the condition ``admissible`` to stand among those of a stream; none while it is not known."""
        found = self.admissible_condition(stream_id)
        return () if found is None else (found,)
