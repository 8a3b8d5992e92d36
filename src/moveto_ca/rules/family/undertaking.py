"""How long the sponsor must provide for the person sponsored (IRPR 132)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import completed_years, years_after
from moveto_ca.rules.family.sponsorships import TO_BE_ADOPTED, TO_PARTNER

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.family.case import Case
    from moveto_ca.rules.tables import Row

_CHILDREN: Final = frozenset({"child", "adopted_child"})


def landing(case: Case) -> date | None:
    """Give the day of becoming a permanent resident, if a day was told."""
    plans = case.profile.plans
    return None if plans is None else plans.landing_on


def kind_of_undertaking(case: Case, on: date) -> str | None:
    """Give the kind of undertaking: by the relation, and for a child by the age on landing."""
    relation = case.relation
    if relation == TO_PARTNER:
        return "partner"
    if relation in ("parent", "grandparent"):
        return "parent"
    if relation not in _CHILDREN and relation != TO_BE_ADOPTED:
        return "other"
    age = case.law.figures.get("undertaking_child_age")
    grown = None if age is None else case.sponsored.reached(age, on)
    if grown is None:
        return None
    if relation == TO_BE_ADOPTED:
        return "to_be_adopted"
    return "child_22_or_older" if grown else "child_under_22"


def undertaking_row(case: Case, on: date) -> Row | None:
    """Give the row of the undertaking on a day."""
    kind = kind_of_undertaking(case, on)
    return None if kind is None else case.facts.tables.row("family-undertakings", kind, on=on)


def undertaking_ends_on(case: Case) -> date | None:
    """Give the last day of the undertaking.

    Returns:
        The day; None while the day of landing, or the age that decides, is not known. For Quebec it is
        known for partners only: for others Quebec's law may be shorter than the federal limit.
    """
    start = landing(case)
    if start is None:
        return None
    row = undertaking_row(case, start)
    if row is None or (case.to_quebec and not case.of_partners):
        return None
    end = years_after(start, row["quebec_years" if case.to_quebec else "years"])
    until_age = row["until_age"]
    if until_age is None:
        return end
    person = case.sponsored.person
    if person is None or person.birth_date is None:
        return None
    if completed_years(person.birth_date, start) >= until_age:
        return end
    return min(end, years_after(person.birth_date, until_age))
