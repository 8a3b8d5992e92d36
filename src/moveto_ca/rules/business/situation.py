"""What every stream of the route reads of a person and of a day, worked out once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.business.day import BusinessDay
from moveto_ca.rules.household import family_size
from moveto_ca.rules.language import LanguageFacts, language_facts
from moveto_ca.rules.lazily import lazily
from moveto_ca.rules.plain_words import plain

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Person, Plans, Profile
    from moveto_ca.profile.stays import Permit
    from moveto_ca.rules.business.day import Share
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.household import FamilySize
    from moveto_ca.rules.language import PossibleLevels

ROUTE: Final = "business"
TITLE: Final = "A business of your own in Canada"
QUEBEC: Final = "CA-QC"
_LANGUAGES: Final = ("english", "french")


class _Untold:
    """A part of the profile of which nothing was told."""

    def __getattr__(self, name: str) -> None:
        setattr(self, name, None)  # kept, so that it is found at once the next time


UNTOLD: Final[Any] = _Untold()


class Situation:
    """A person's facts as the route reads them.

    Args:
        facts: The facts of the whole profile.
        on: Day of the application.

    Attributes:
        facts: The facts of the whole profile.
        on: Day of the application.
        day: The figures of that day.
        profile: What was told.
        person: The applicant, or None if nothing was told.
        plans: The plans; nothing in them where none were told.
        business: The business; nothing in it where none was told.
        province: Province of the business, or where the person means to live; None if not told.
        capital: What the federal rule on capital says, by its share and its amount.
    """

    def __init__(self, facts: Facts, on: date) -> None:
        self.facts = facts
        self.on = on
        self.day: BusinessDay = facts.tables.compiled(BusinessDay, on)
        profile = facts.profile
        self.profile: Profile = profile
        self.person: Person | None = profile.applicant
        self.plans: Plans = UNTOLD if profile.plans is None else profile.plans
        self.business: Any = UNTOLD if profile.business is None else profile.business
        self.province: str | None = self.business.province or self.plans.province
        self.capital: dict[tuple[Share, int], tuple[bool | None, tuple[str, ...], tuple[str, ...]]] = {}
        self._places: dict[str, bool | None] = {}

    def in_area(self, place: str) -> bool | None:
        """Tell whether the business is in the area of a main city; None if not known.

        Args:
            place: Id of the area.
        """
        if place not in self._places:
            self._places[place] = self._in_area(place)
        return self._places[place]

    def _in_area(self, place: str) -> bool | None:
        """Go by the person's own word; without it, a town that is known to lie in the area tells it."""
        outside = self.plans.outside_main_city
        if outside is not None:
            return not outside
        community = self.business.community or self.plans.community
        if community is None:
            return None
        words = f" {plain(community)} "
        return True if any(f" {word} " in words for word in self.day.places[place]) else None

    @lazily
    def languages(self) -> tuple[LanguageFacts | Nothing | None, ...]:
        """The results in English and in French, as they count on the day of the application."""
        facts = self.facts
        if self.on == facts.as_of:
            return (facts.applicant.english, facts.applicant.french)
        told = None if self.person is None else self.person.languages
        if told is None:
            return (None, None)
        return tuple(language_facts(getattr(told, name), name, self.on, facts.tables) for name in _LANGUAGES)

    @lazily
    def levels(self) -> tuple[PossibleLevels | None, ...]:
        """The levels that count in English and in French; None where nothing is known."""
        found: list[PossibleLevels | None] = []
        for result in self.languages:
            if isinstance(result, Nothing):
                found.append((0, 0, 0, 0))
            elif result is None or result.usable is None:
                found.append(None)
            else:
                found.append(result.levels if result.usable else (0, 0, 0, 0))
        return tuple(found)

    @lazily
    def language_needs(self) -> tuple[str, ...]:
        """Paths of the facts that would settle the levels."""
        needs: list[str] = []
        for name, result in zip(_LANGUAGES, self.languages, strict=True):
            if result is None:
                needs.append(f"applicant.languages.{name}")
            elif not isinstance(result, Nothing):
                needs.extend(f"applicant.languages.{name}.{field}" for field in result.needs)
        # Who told of one language only is asked about the other only if that one does not do.
        return tuple(needs)

    @lazily
    def estimated(self) -> bool:
        """True if a level rests on the person's own estimate."""
        return any(isinstance(result, LanguageFacts) and result.estimated for result in self.languages)

    @lazily
    def years(self) -> tuple[Any, ...]:
        """What was told of years as an owner and manager, and of an incubator."""
        business = self.business
        return (
            business.owner_years,
            business.owner_years_last_5,
            business.senior_manager_years,
            business.manager_years_last_5,
            business.past_ownership_percent,
            business.designated_support,
        )

    @lazily
    def age(self) -> int | None:
        """Age on the day of the application."""
        return self.facts.applicant.age_on(self.on)

    @lazily
    def family(self) -> FamilySize:
        """Size of the family."""
        return family_size(self.facts, self.facts.applicant.rules.limits)

    def applies_for(self, stream_id: str) -> bool:
        """Tell whether the person has filed or planned an application in a stream."""
        return any(application.route == stream_id for application in self.plans.applications or ())

    def notes(self, stream: str) -> tuple[str, ...]:
        """Give what is to be known of a stream on the day before one acts; made when it is read."""
        rows = self.facts.tables.rows("business-notes", on=self.on)
        return tuple(row["words"] for row in rows if row["stream"] == stream)

    def permits(self, kind: str) -> tuple[Permit, ...] | None:
        """Give the applicant's own permits of a kind; None if none were told of."""
        told = self.plans.permits
        if told is None:
            return None
        return tuple(p for p in told if p.kind == kind and p.who in (None, "applicant"))


def filed_on(facts: Facts, stream_id: str) -> date:
    """Give the day of an application: as planned or filed, else the day of the assessment."""
    plans = facts.profile.plans
    if plans is not None and plans.applications:
        for application in plans.applications:
            if application.route in (ROUTE, stream_id) and application.on is not None:
                return application.on
    return facts.as_of


class Situations:
    """A person's situation on the day of the application of each stream; most often one day for all."""

    __slots__ = ("_filed", "_of", "facts")

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        plans = facts.profile.plans
        self._filed = plans is not None and bool(plans.applications)
        self._of = {facts.as_of: Situation(facts, facts.as_of)}

    def of(self, stream_id: str) -> Situation:
        """Give the situation for a stream."""
        on = filed_on(self.facts, stream_id) if self._filed else self.facts.as_of
        found = self._of.get(on)
        if found is None:
            found = self._of[on] = Situation(self.facts, on)
        return found
