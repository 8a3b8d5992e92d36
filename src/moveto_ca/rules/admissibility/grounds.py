"""Every ground together: the conditions that say whether a person may enter, and for what.

Whether a route is blocked follows from these conditions; there is no second mechanism.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import MET, NOT_MET, UNKNOWN
from moveto_ca.rules.admissibility import conduct, crime, family, health, removals
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
    from collections.abc import Callable
    from datetime import date

    from moveto_ca.profile import Profile
    from moveto_ca.profile.background import Background
    from moveto_ca.report import Condition
    from moveto_ca.rules.admissibility.criminality import Record
    from moveto_ca.rules.admissibility.law import Law, Purpose
    from moveto_ca.rules.conditions import Rule
    from moveto_ca.rules.limits import Limits
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

    Args:
        profile: What was told.
        day: The law of the day.
        limits: Ages and other limits of the day.
        by_descent: True if the lines told show that the person is a citizen of Canada already.
        citizen_children: Names the children who are citizens of Canada; asked only where it matters.

    Attributes:
        profile: What was told.
        law: The law of the day.
        background: What was told, or None if nothing was.
        by_right: The person enters Canada by right, so that nothing of it applies.
        by_descent: That right is only what the lines of the family show: nobody said that it is proven.
        members: The members of the household.
        records: The offences of each person; None if they were not told.
        conditions: Every ground, applied.
        admissible: What follows for routes of each purpose, once it was asked for.
    """

    __slots__ = (
        "_citizen_children",
        "_unproven",
        "admissible",
        "background",
        "by_descent",
        "by_right",
        "conditions",
        "law",
        "limits",
        "members",
        "profile",
        "records",
    )

    def __init__(
        self,
        profile: Profile,
        day: Law,
        limits: Limits,
        *,
        by_descent: bool = False,
        citizen_children: Callable[[], frozenset[str]] | None = None,
    ) -> None:
        self.profile = profile
        self.law = day
        self.limits = limits
        self.background: Background | None = profile.background
        person = profile.applicant
        status = None if person is None else person.canada_status
        told = person is not None and enters_by_right(status, person.citizenships)
        self.by_right = by_descent or told
        self.by_descent = by_descent and not told
        self._unproven: Grounds | None = None
        self.admissible: dict[Purpose, Condition | None] = {}
        self._citizen_children = citizen_children
        self.members: tuple[Member, ...] = ()
        self.records: dict[str, Record] | None = None
        if self.by_right:
            self.conditions = day.tables.compiled(_by_descent if self.by_descent else _by_right, day.on)
        elif self.background is None:
            self.conditions = day.tables.compiled(untold, day.on)
        else:
            self.conditions = self._apply(
                self.background, status, None if person is None else person.birth_date
            )

    def _apply(
        self, background: Background, status: str | None, birth_date: date | None
    ) -> tuple[Condition, ...]:
        day, profile = self.law, self.profile
        resident, protected = status == PERMANENT_RESIDENT, status == PROTECTED_PERSON
        offences = background.offences
        people = _with_unnamed(members(profile, day.on, self.limits), background)
        if offences or (background.health is not None and background.health.people):
            # Only then does it matter who of the family is examined at all.
            people = tuple([m._replace(by_right=self.enters_by_right(m)) for m in people])
        self.members = people
        if offences is not None:
            household = (
                (APPLICANT, birth_date, resident),
                *((m.who, m.birth_date, m.status == PERMANENT_RESIDENT) for m in people),
            )
            from moveto_ca.rules.admissibility.criminality import records

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

    @property
    def unproven(self) -> Grounds:
        """Give what would count while a citizen by descent has no proof and is seen as a visitor."""
        if self._unproven is None:
            self._unproven = Grounds(
                self.profile, self.law, self.limits, citizen_children=self._citizen_children
            )
        return self._unproven

    def enters_by_right(self, member: Member) -> bool:
        """Tell whether somebody of the family enters Canada by right, so that nothing bars them."""
        if member.by_right or self._citizen_children is None or not member.who.startswith("children"):
            return member.by_right
        return member.who in self._citizen_children()

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
    return _spared(tables, on, "You enter Canada by right: nothing of this applies to you.")


def _by_descent(tables: Tables, on: date) -> tuple[Condition, ...]:
    """Give the conditions of a citizen by descent, who has to satisfy an officer of it (IRPA 19(1))."""
    return _spared(
        tables,
        on,
        "A citizen cannot be refused for this. Until you can show proof, an officer may ask about it.",
    )


def _spared(tables: Tables, on: date, found: str) -> tuple[Condition, ...]:
    day = law(tables, on)
    return tuple(not_applicable(rule, found, figures=_figures(rule, day)) for rule in RULES if not rule.step)
