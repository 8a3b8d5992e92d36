"""What the points system reads of a person, whichever official language is taken as the first.

Facts without which there is no score (age, first language, education, partner, work) are unknown if
not told, and then there is no score. Facts that can only add points (a second language, a sibling, a
certificate, a nomination, study in Canada, a partner's results) count as none until told; `untold`
names them, so that the report can say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.canadian_study import canadian_study
from moveto_ca.rules.conditions import all_of
from moveto_ca.rules.education import NONE
from moveto_ca.rules.express_entry.crs import Prepared
from moveto_ca.rules.express_entry.crs_extras import (
    RESIDENT,
    enhanced_nomination,
    french_code,
    partner_levels,
)
from moveto_ca.rules.express_entry.crs_grid import MOST_CANADIAN_YEARS, MOST_FOREIGN_YEARS, STUDY
from moveto_ca.rules.express_entry.experience import skilled_work
from moveto_ca.rules.express_entry.high_wage import high_wage_offer, high_wage_work
from moveto_ca.rules.express_entry.offers import scored_offer
from moveto_ca.rules.language import NO_ABILITY

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.household import Relative
    from moveto_ca.profile.person import Person
    from moveto_ca.rules.express_entry.crs_grid import Grid
    from moveto_ca.rules.facts import Facts, PersonFacts
    from moveto_ca.rules.language import Levels

_new: Final = tuple.__new__

ENGLISH: Final = "english"
FRENCH: Final = "french"
BOTH: Final = (ENGLISH, FRENCH)
ONLY_ENGLISH: Final = (ENGLISH,)
ONLY_FRENCH: Final = (FRENCH,)
STUDY_CODES: Final = {kind: code for code, kind in enumerate(STUDY)}


class CrsInputs:
    """What the points system reads of a candidate and the accompanying partner.

    Attributes:
        candidate: The candidate's facts.
        partner: The accompanying partner's facts, or None.
        with_partner: 1 if a partner is scored, 0 if not, None if not known.
        age: Age that scores, or None.
        education: Place of the level, or None.
        english: Levels in English that score; None if not told or not known.
        french: Levels in French that score; None if not told or not known.
        choices: The languages that can be the first one.
        canadian: Canadian skilled work.
        foreign: Foreign skilled work.
        needs: Paths of the facts without which there is no score.
        own_plans: True if nominations and offers of the profile are the candidate's own.
    """

    __slots__ = (
        "_facts",
        "age",
        "canadian",
        "candidate",
        "choices",
        "education",
        "english",
        "foreign",
        "french",
        "needs",
        "own_plans",
        "partner",
        "with_partner",
    )

    def __init__(
        self,
        facts: Facts,
        candidate: PersonFacts,
        partner: PersonFacts | Nothing | None,
        age_day: date,
        *,
        own_plans: bool = True,
    ) -> None:
        self._facts = facts
        self.candidate = candidate
        self.own_plans = own_plans
        scored = facts.accompanying
        self.with_partner: int | None = None if scored.fact is None else int(scored.fact)
        self.partner: PersonFacts | None = partner if scored.fact else None  # type: ignore[assignment]
        self.age = candidate.age_on(age_day)
        # As `scored_levels`, in line: a million people are scored this way.
        result: Any = candidate.english
        self.english: Levels | None = None if result is None else result.scored if result else NO_ABILITY
        result = candidate.french
        self.french: Levels | None = None if result is None else result.scored if result else NO_ABILITY
        english, french = self.english, self.french
        education = candidate.education
        self.education = None if education is None else education.level
        self.canadian, self.foreign = skilled_work(candidate)
        person = candidate.person
        named = None if person is None else person.first_official_language
        if named is None and english and french and english is not NO_ABILITY is not french:
            self.choices: tuple[str, ...] = BOTH
        else:
            self.choices = self._choices(named)
        self.needs: tuple[str, ...] = ()
        if (
            self.with_partner is None
            or self.age is None
            or self.education is None
            or self.english is None
            or self.french is None
            or self.canadian.needs
            or self.foreign.needs
        ):
            self.needs = self._needs(scored.needs)

    def _needs(self, of_partner: tuple[str, ...]) -> tuple[str, ...]:
        """Name the facts without which there is no score."""
        candidate = self.candidate
        needs: list[str] = []
        if self.age is None:
            needs.append("birth_date")
        needs.extend(self._language_needs())
        if self.education is None:
            needs.extend(("education",) if candidate.education is None else candidate.education.needs)
        for work, most in ((self.canadian, MOST_CANADIAN_YEARS), (self.foreign, MOST_FOREIGN_YEARS)):
            if min(work.years, most) != min(work.most_years, most):
                needs.extend(work.needs)
        return tuple(dict.fromkeys([*(f"{candidate.path}.{name}" for name in needs), *of_partner]))

    def _language_needs(self) -> list[str]:
        """A score needs one language, and all of a result that was told; the other language may be absent."""
        candidate = self.candidate
        needs: list[str] = []
        for name, levels in ((ENGLISH, self.english), (FRENCH, self.french)):
            result = getattr(candidate, name)
            if levels is None and result is not None:
                needs.extend(f"languages.{name}.{field}" for field in result.needs)
        if needs or (self.choices and getattr(self, self.choices[0]) is not None):
            return needs
        named = None if candidate.person is None else candidate.person.first_official_language
        return [f"languages.{named or (FRENCH if candidate.english is NOTHING else ENGLISH)}"]

    def _choices(self, named: str | None) -> tuple[str, ...]:
        """Give the languages that can be the first one: the one named, else those with a result."""
        if named is not None:
            return (named,)
        if self.english is None:
            return () if self.french is None or self.candidate.french is NOTHING else ONLY_FRENCH
        if self.french is None:
            return () if self.candidate.english is NOTHING else ONLY_ENGLISH
        # A language without any level is never the better first one.
        if self.french is NO_ABILITY:
            return ONLY_ENGLISH
        return ONLY_FRENCH if self.english is NO_ABILITY else BOTH

    def prepared(self, grid: Grid) -> Prepared | None:
        """Give the prepared facts with the first of `choices` as first language; None without a score.

        Args:
            grid: The points system of a day.
        """
        with_partner = self.with_partner
        if self.needs or with_partner is None or self.age is None or self.education is None:
            return None
        facts = self._facts
        profile = facts.profile
        plans = profile.plans if self.own_plans else None
        person = self.candidate.person
        english, french = self.english or NO_ABILITY, self.french or NO_ABILITY
        partner = self.partner
        if partner is None:
            partner_education, partner_first, partner_years = NONE, NO_ABILITY, 0
        else:
            known = partner.education
            partner_education = NONE if known is None else known.lowest
            partner_first = partner_levels(partner, grid)
            partner_years = min(skilled_work(partner)[0].years, MOST_CANADIAN_YEARS)
        english_first = self.choices[0] == ENGLISH
        canadian_years, foreign_years = self.canadian.years, self.foreign.years
        return _new(
            Prepared,
            (
                with_partner,
                self.age,
                self.education,
                english if english_first else french,
                french if english_first else english,
                canadian_years if canadian_years < MOST_CANADIAN_YEARS else MOST_CANADIAN_YEARS,  # noqa: FURB136
                foreign_years if foreign_years < MOST_FOREIGN_YEARS else MOST_FOREIGN_YEARS,  # noqa: FURB136
                1 if person is not None and person.certificate_of_qualification else 0,
                partner_education,
                partner_first,
                partner_years,
                1 if profile.relatives_in_canada and self.sibling() else 0,
                0 if french is NO_ABILITY else french_code(grid, english, french),
                0 if person is None else self._study(person),
                1 if plans is not None and plans.nomination is not None and enhanced_nomination(facts) else 0,
                scored_offer(facts) if plans is not None and grid.offers_score else 0,
                high_wage_work(self.candidate, grid) if grid.high_wage_known else 0,
                high_wage_offer(facts, grid) if plans is not None and grid.high_wage_known else 0,
            ),
        )

    def _study(self, person: Person) -> int:
        """Give the code of the study in Canada that is certain."""
        if not person.education:
            told = person.canadian_study
            return 0 if told is None else STUDY_CODES[told]
        told = person.canadian_study
        if told is not None:
            return STUDY_CODES[told]
        rules = self.candidate.rules.education
        return STUDY_CODES[canadian_study(person, self.candidate.as_of, rules).certain]

    def sibling(self) -> bool | None:
        """Tell whether a brother or sister in Canada counts; None if not known."""
        relatives = self._facts.profile.relatives_in_canada
        if not relatives:
            return None if relatives is None else False
        age = self.candidate.rules.limits["sibling_age"]
        found: bool | None = False
        for relative in relatives:
            if relative.relation == "sibling":
                fact = self._sibling_counts(relative, age)
                if fact:
                    return True
                if fact is None:
                    found = None
        return found

    def _sibling_counts(self, relative: Relative, age: int) -> bool | None:
        if self.partner is not None:
            related: bool | None = True
        elif relative.of is None:
            related = True if isinstance(self._facts.partner, Nothing) else None
        else:
            related = relative.of == self.candidate.path
        return all_of(
            related,
            None if relative.canada_status is None else relative.canada_status in RESIDENT,
            relative.lives_in_canada,
            None if relative.age is None else relative.age >= age,
        )

    def untold(self) -> tuple[str, ...]:
        """Name what was counted as none because it was not told; each can only add points."""
        facts, candidate = self._facts, self.candidate
        person, profile = candidate.person, facts.profile
        path = candidate.path
        found: list[str] = []
        found.extend(
            f"{path}.languages.{name}" for name in (ENGLISH, FRENCH) if getattr(candidate, name) is None
        )
        if person is not None:
            if person.certificate_of_qualification is None:
                found.append(f"{path}.certificate_of_qualification")
            study = canadian_study(person, candidate.as_of, candidate.rules.education)
            found.extend(f"{path}.{name}" for name in study.needs)
        if self.sibling() is None:
            found.append("relatives_in_canada")
        if self.own_plans and (profile.plans is None or profile.plans.nomination is None):
            found.append("plans.nomination")
        partner = self.partner
        if partner is not None:
            told = partner.person
            if partner.education is None or partner.education.level is None:
                found.append(f"{partner.path}.education")
            if partner.english is None and partner.french is None:
                found.append(f"{partner.path}.languages.{ENGLISH}")
            if told is None or (told.work is None and told.work_years is None):
                found.append(f"{partner.path}.work")
        return tuple(found)

    def estimated(self) -> bool:
        """Tell whether a level that counts is somebody's own estimate."""
        people = [self.candidate] if self.partner is None else [self.candidate, self.partner]
        return any(
            result is not None and not isinstance(result, Nothing) and result.estimated
            for person in people
            for result in (person.english, person.french)
        )
