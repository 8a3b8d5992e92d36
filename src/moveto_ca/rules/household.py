"""The household: who counts as a partner, who is a dependent child, how large the family is.

Authority: IRPR 1(1), 1(3), 2; Ministerial Instructions respecting the Express Entry system, s. 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import completed_years, years_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import all_of, any_of, negation

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.household import Child, Partner
    from moveto_ca.rules.facts import Facts, PersonFacts
    from moveto_ca.rules.limits import Limits


class Scored:
    """Whether a partner's facts are scored: comes along, and is neither citizen nor permanent resident.

    Attributes:
        fact: True, False, or None if not known.
        needs: Paths of the facts that would settle it.
    """

    __slots__ = ("fact", "needs")

    def __init__(self, fact: bool | None, needs: tuple[str, ...] = ()) -> None:
        self.fact = fact
        self.needs = needs


YES: Final = Scored(True)
NO: Final = Scored(False)
UNTOLD: Final = Scored(None, ("partner",))


def is_partner_in_law(partner: Partner, on: date, limits: Limits) -> bool:
    """Tell whether a partner is a spouse or common-law partner (IRPR 1(1)).

    A conjugal partner is neither. Common-law partners have lived together for a year; where no day was
    told, they are taken at their word.

    Args:
        partner: The partner.
        on: Day of the assessment.
        limits: Limits of the day.
    """
    if partner.relationship == "conjugal":
        return False
    if partner.relationship != "common_law":
        return True
    since = partner.since if partner.cohabiting_since is None else partner.cohabiting_since
    if since is None:
        return True
    return not isinstance(since, Nothing) and on >= years_after(since, limits["common_law_years"])


def accompanying_partner(partner: PersonFacts | Nothing | None) -> Scored:
    """Tell whether there is an accompanying spouse or common-law partner in the sense of the instructions.

    Args:
        partner: The partner's facts, NOTHING if there is none, None if not told.

    Returns:
        The answer. A partner who is a citizen or permanent resident of Canada is not scored, nor is one
        who stays behind, nor one who is no spouse or common-law partner in law. Who is told to accompany
        the candidate comes along as a newcomer, unless told to be a citizen or permanent resident: that is
        what the word means in the instructions (MI s. 1).
    """
    if partner is None:
        return UNTOLD
    if isinstance(partner, Nothing):
        return NO
    person: Partner = partner.person  # type: ignore[assignment]  # a partner is told as a Partner
    accompanies = person.accompanies
    if accompanies is False or not is_partner_in_law(person, partner.as_of, partner.rules.limits):
        return NO
    canadian = any_of(partner.canadian_citizen, partner.canadian_permanent_resident)
    if canadian:
        return NO
    if accompanies:
        return YES
    needs = ("partner.accompanies",)
    return Scored(None, needs if canadian is False else (*needs, "partner.canada_status"))


class FamilySize:
    """How many people the family counts, as far as it is known.

    Attributes:
        least: People who count for certain.
        most: People who may count.
        needs: Paths of the facts that keep the two apart.
        children: For each child told, whether it is a dependent child.
    """

    __slots__ = ("children", "least", "most", "needs")

    def __init__(
        self, least: int, most: int | None, needs: tuple[str, ...], children: tuple[bool | None, ...]
    ) -> None:
        self.least = least
        self.most = most
        self.needs = needs
        self.children = children

    @property
    def known(self) -> int | None:
        """The size, or None if it is not known for certain."""
        return self.least if self.least == self.most else None


def child_age(child: Child, on: date) -> int | None:
    """Age of a child in completed years on the day of the assessment."""
    return child.age if child.birth_date is None else completed_years(child.birth_date, on)


def lives_own_life(child: Child, dependent: bool | None, on: date, limits: Limits) -> bool:
    """Tell whether a child is of an age to be no dependent child, unless a condition makes it one.

    Of such a child who is a citizen or permanent resident of Canada already, an application says nothing.

    Args:
        child: The child.
        dependent: Whether it is a dependent child, as far as known.
        on: Day of the assessment.
        limits: Limits of the day.
    """
    age, under = child_age(child, on), limits.get("dependent_child_under")
    return dependent is not True and age is not None and under is not None and age >= under


def dependent_child(child: Child, on: date, limits: Limits) -> bool | None:
    """Tell whether a child is a dependent child (IRPR 2).

    Nobody marries in Canada below a certain age, so that marriage need not be asked of a younger child.

    Args:
        child: The child.
        on: Day of the assessment.
        limits: Limits of the day.
    """
    under = limits.get("dependent_child_under")
    age = child_age(child, on)
    single = negation(child.married)
    too_young = age is not None and age < limits["youngest_spouse"]
    if single is None and (too_young or isinstance(child.married_on, Nothing)):
        single = True
    young = None if age is None or under is None else age < under
    return any_of(all_of(young, single), all_of(negation(young), child.dependent_by_condition))


def dependent_child_needs(child: Child, place: int, on: date, limits: Limits) -> tuple[str, ...]:
    """Name the facts that would settle whether a child is dependent; none if it is settled."""
    if dependent_child(child, on, limits) is not None:
        return ()
    age = child_age(child, on)
    under = limits.get("dependent_child_under")
    if under is None:
        return ()
    name = "birth_date"
    if age is not None:
        name = "married" if age < under else "dependent_by_condition"
    return (f"children[{place}].{name}",)


def family_size(facts: Facts, limits: Limits) -> FamilySize:
    """Count the family: also those who are citizens, are permanent residents or do not come along.

    Args:
        facts: The facts.
        limits: Limits of the day.
    """
    least = most = 1
    needs: list[str] = []
    partner = facts.profile.partner
    if partner is None:
        most += 1
        needs.append("partner")
    elif not isinstance(partner, Nothing) and is_partner_in_law(partner, facts.as_of, limits):
        least += 1
        most += 1
    children = facts.children
    if children is None:
        return FamilySize(least, None, (*needs, "children"), ())
    found: list[bool | None] = []
    for place, child in enumerate(children):
        fact = dependent_child(child, facts.as_of, limits)
        found.append(fact)
        people = 2 if child.has_child else 1
        if fact is not False:
            most += people
        if fact:
            least += people
        needs.extend(dependent_child_needs(child, place, facts.as_of, limits))
    return FamilySize(least, most, tuple(needs), tuple(found))
