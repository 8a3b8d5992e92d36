"""Every ground together: the conditions that say whether a person may enter, and for what.

Whether a route is blocked follows from these conditions; there is no second mechanism.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import MET, NOT_MET, UNKNOWN
from moveto_ca.rules.admissibility import conduct, crime, family, health, removals
from moveto_ca.rules.admissibility.criminality import records
from moveto_ca.rules.admissibility.law import law
from moveto_ca.rules.admissibility.subject import (
    APPLICANT,
    PERMANENT_RESIDENT,
    PROTECTED_PERSON,
    Member,
    enters_by_right,
    members,
)
from moveto_ca.rules.conditions import GUIDANCE, check, not_applicable

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.background import Background
    from moveto_ca.report import Condition
    from moveto_ca.rules.admissibility.criminality import Record
    from moveto_ca.rules.admissibility.law import Law, Purpose
    from moveto_ca.rules.conditions import Rule
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Tables

BACKGROUND: Final = "background"
DEMAND: Final = frozenset({health.DEMAND.id, health.FAMILY_DEMAND.id})
ONLY_RESIDENCE: Final = frozenset({health.FAMILY_DEMAND.id, family.FAMILY.id})

RULES: Final = (
    conduct.SECURITY,
    *crime.RULES,
    health.DANGER,
    health.DEMAND,
    conduct.MONEY,
    conduct.MISREPRESENTATION,
    conduct.STAY,
    removals.REMOVAL,
    family.FAMILY,
    health.FAMILY_DEMAND,
)


class Grounds:
    """What could stop one person, as far as it is known.

    Attributes:
        facts: The facts.
        law: The law of the day.
        background: What was told, or None if nothing was.
        by_right: The person enters Canada by right, so that nothing of it applies.
        members: The members of the household.
        records: The offences of each person; None if they were not told.
        conditions: Every ground, applied.
        admissible: What follows for routes of each purpose, once it was asked for.
    """

    __slots__ = ("admissible", "background", "by_right", "conditions", "facts", "law", "members", "records")

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.law: Law = law(facts.tables, facts.as_of)
        self.background: Background | None = facts.profile.background
        person = facts.profile.applicant
        status = None if person is None else person.canada_status
        self.by_right = person is not None and enters_by_right(status, person.citizenships)
        self.admissible: dict[Purpose, Condition | None] = {}
        self.members: tuple[Member, ...] = ()
        self.records: dict[str, Record] | None = None
        if self.by_right:
            self.conditions = facts.tables.compiled(_by_right, facts.as_of)
        elif self.background is None:
            self.conditions = facts.tables.compiled(untold, facts.as_of)
        else:
            self.conditions = self._apply(
                self.background, status, None if person is None else person.birth_date
            )

    def _apply(
        self, background: Background, status: str | None, birth_date: date | None
    ) -> tuple[Condition, ...]:
        day, profile = self.law, self.facts.profile
        resident, protected = status == PERMANENT_RESIDENT, status == PROTECTED_PERSON
        offences = background.offences
        people = self.members = _with_unnamed(members(self.facts), background)
        if offences is not None:
            household = (
                (APPLICANT, birth_date, resident),
                *((m.who, m.birth_date, m.status == PERMANENT_RESIDENT) for m in people),
            )
            self.records = records(offences, household, day)
        no_family = (isinstance(profile.partner, Nothing) and profile.children == ()) and not people
        supported = people != () or profile.sponsor is not None
        own = None if self.records is None else self.records[APPLICANT]
        return (
            conduct.security(background, day),
            *crime.criminality(own, day, permanent_resident=resident),
            health.danger(background.health, day),
            health.demand(background.health, day, protected=protected),
            conduct.money(profile.plans, day, supported=supported, spared=resident or protected),
            conduct.misrepresentation(background, day),
            conduct.stay(background, day),
            removals.earlier_removal(background, day),
            # A permanent resident and a protected person are spared the bars of their family.
            family.family(people, self.records, no_family=no_family or resident or protected),
            health.family_demand(
                background.health, people, day, no_family=no_family or resident or protected
            ),
        )

    def bars(
        self, *, temporary: bool, exempt_from_demand: bool = False
    ) -> tuple[bool | None, list[Condition]]:
        """Tell whether a person is barred.

        Args:
            temporary: From a visit, work or study; else from permanent residence.
            exempt_from_demand: In a class that the excessive-demand rule spares.

        Returns:
            True, False, or None if not known; and the grounds that bar.
        """
        failing: list[Condition] = []
        unknown = False
        for condition in self.conditions:
            rule = condition.rule
            if condition.outcome == MET or rule.step or rule.basis == GUIDANCE:
                continue
            if (temporary and rule.id in ONLY_RESIDENCE) or (exempt_from_demand and rule.id in DEMAND):
                continue
            if condition.outcome == NOT_MET:
                failing.append(condition)
            elif condition.outcome == UNKNOWN:
                unknown = True
        return (True if failing else None if unknown else False), failing


def _with_unnamed(people: tuple[Member, ...], background: Background) -> tuple[Member, ...]:
    """Add those of whom only an offence or a cost was told."""
    named = {APPLICANT, *(member.who for member in people)}
    health_people = () if background.health is None else background.health.people or ()
    others = [*(one.who for one in background.offences or ()), *(one.who for one in health_people)]
    for who in dict.fromkeys(others):
        if who is not None and who not in named:
            people = (*people, Member(who, None, None, False, None, None, (who.partition("[")[0],)))
    return people


def _figures(rule: Rule, day: Law) -> tuple[object, ...]:
    figures = day.figures
    if rule in crime.RULES:
        return crime.figures(day, rule)
    if rule is health.DEMAND:
        return health.demand_figures(day)
    if rule is conduct.MISREPRESENTATION:
        return (figures["misrepresentation_years"],)
    if rule is removals.REMOVAL:
        return removals.figures(day)
    return ()


def untold(tables: Tables, on: date) -> tuple[Condition, ...]:
    """Give the conditions of somebody who told nothing: one kind question stands for all."""
    day = law(tables, on)
    return tuple(
        check(rule, None, "You did not tell of this.", figures=_figures(rule, day), needs=(BACKGROUND,))
        for rule in RULES
        if not rule.step and rule.basis != GUIDANCE
    )


def _by_right(tables: Tables, on: date) -> tuple[Condition, ...]:
    """Give the conditions of somebody who enters by right."""
    day = law(tables, on)
    return tuple(
        not_applicable(
            rule, "You enter Canada by right: nothing of this applies to you.", figures=_figures(rule, day)
        )
        for rule in RULES
        if not rule.step
    )
