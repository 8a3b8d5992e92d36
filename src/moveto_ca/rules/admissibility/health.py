"""The health grounds: danger to the public, and excessive demand on public services.

Authority: IRPA 38; IRPR 1(1), 20(3), 24.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, any_of, check, not_applicable, unsettled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.profile.background import Health
    from moveto_ca.report import Condition
    from moveto_ca.rules.admissibility.law import Law
    from moveto_ca.rules.admissibility.subject import Member

HEALTH: Final = "background.health"
COST: Final = "background.health.expected_annual_cost_cad"
PEOPLE: Final = "background.health.people"
_DEMAND: Final = (
    "The expected cost of public health and institutional care does not exceed CAD {0} a year, over {1} "
    "years in a row. Schooling, training and home support do not count. Exempt: a sponsored partner or "
    "dependent child, a child to be adopted, and protected persons."
)
_DEMAND_REMEDY: Final = (
    "A plan to lower the cost to the public, with proof that you can and will carry it out, in answer to "
    "the letter that comes before a refusal."
)

DANGER: Final = Rule(
    "health-danger",
    "No danger to public health or safety",
    source="irpa",
    reference="38(1)(a), (b)",
    number="6",
    required="No illness or condition that is likely to be a danger to public health or public safety, such "
    "as active tuberculosis that is not treated.",
    changeable=True,
    remedy="Treatment; then a new examination by a physician on Canada's list.",
    reads=("background.health.danger_to_public",),
)
DEMAND: Final = Rule(
    "excessive-demand",
    "No excessive demand on public health care",
    source="irpa",
    reference="38(1)(c), 38(2); IRPR 1(1)",
    number="6",
    required=_DEMAND,
    changeable=True,
    remedy=_DEMAND_REMEDY,
    in_force_from="2022-03-04",
    grade="B",
    reads=(COST, PEOPLE),
)
FAMILY_DEMAND: Final = Rule(
    "family-health",
    "No excessive demand by a member of your family",
    source="irpa",
    reference="38(1)(c), 42(1)(a); IRPR 23",
    number="7",
    required="For permanent residence, the same of each member of your family who counts, whether coming "
    "along or not.",
    changeable=True,
    remedy=_DEMAND_REMEDY,
    grade="B",
    reads=(PEOPLE, "partner", "children"),
)
RULES: Final = (DANGER, DEMAND, FAMILY_DEMAND)


def exceeds(cost_cad: int | None, law: Law) -> bool | None:
    """Tell whether a yearly cost exceeds that of the day; equal is not over. None if not known."""
    if cost_cad is None:
        return None
    if not cost_cad:
        return False
    limit = None if law.demand is None else law.demand["cad_per_year"]
    return None if limit is None else cost_cad > limit


def own_cost(health: Health | None) -> int | None:
    """Give the applicant's own expected yearly cost, or None."""
    if health is None:
        return None
    for person in health.people or ():
        if person.who == "applicant" and person.expected_annual_cost_cad is not None:
            return person.expected_annual_cost_cad
    return health.expected_annual_cost_cad


def cost_of(who: str, health: Health | None) -> int | None:
    """Give the expected yearly cost of a member of the family; none in a list that was given is 0."""
    if health is None or health.people is None:
        return None
    for person in health.people:
        if person.who == who:
            return person.expected_annual_cost_cad
    return 0


def danger(health: Health | None, law: Law) -> Condition:
    """Apply 38(1)(a) and (b)."""
    told = None if health is None else health.danger_to_public
    key = (DANGER, told)
    kept = law.ready.get(key)
    if kept is None:
        found = {
            True: "You said that a condition is such a danger.",
            False: "You said that there is none.",
            None: "You did not say whether there is one.",
        }[told]
        fact = None if told is None else not told
        kept = law.ready[key] = check(DANGER, fact, found, needs=("background.health.danger_to_public",))
    return kept


def demand_figures(law: Law) -> tuple[object, ...]:
    """Give the figures of the day for the excessive-demand rule."""
    limit = None if law.demand is None else law.demand["cad_per_year"]
    return ("(not published)" if limit is None else f"{limit:,}", law.figures["demand_years"])


def demand(health: Health | None, law: Law, *, protected: bool) -> Condition:
    """Apply 38(1)(c) to the applicant.

    Args:
        health: What was told of health.
        law: The law of the day.
        protected: True for a protected person, who is exempt.
    """
    shown = demand_figures(law)
    if protected:
        return not_applicable(DEMAND, "Protected persons are exempt.", figures=shown)
    cost = own_cost(health)
    if cost is None:
        return check(
            DEMAND, None, "The expected cost of your care was not told.", figures=shown, needs=(COST,)
        )
    over = exceeds(cost, law)
    if over is None:
        return unsettled(
            DEMAND,
            "The cost that you expect is CAD {0} a year. The limit of {1} is not published.",
            f"{cost:,}",
            law.on.year,
            figures=shown,
        )
    return check(DEMAND, not over, "The cost that you expect is CAD {0} a year.", f"{cost:,}", figures=shown)


def family_demand(health: Health | None, family: Sequence[Member], law: Law, *, no_family: bool) -> Condition:
    """Apply 38(1)(c) to the members of the family whose bar is the applicant's too.

    Args:
        health: What was told of health.
        family: The members told.
        law: The law of the day.
        no_family: True if there is neither partner nor child.
    """
    counting = [member for member in family if member.counts is not False]
    if no_family or (family and not counting):
        return not_applicable(FAMILY_DEMAND, "There is nobody to whom this applies.")
    facts: list[bool | None] = []
    needs: list[str] = []
    for member in counting:
        over = exceeds(cost_of(member.who, health), law)
        fact = over if member.counts else (None if over is not False else False)
        facts.append(fact)
        if fact is None:
            needs.extend(member.needs if over else (PEOPLE,))
    if not family:
        # Nothing is known of a family: costs that were told to be none settle it all the same.
        facts.append(False if health is not None and health.people == () else None)
        needs.append(PEOPLE)
    barred = any_of(*facts)
    if (
        barred is None
        and health is not None
        and health.people
        and not any(cost_of(m.who, health) is None for m in counting)
        and not any(m.needs for m in counting if m.counts is None)
    ):
        return unsettled(FAMILY_DEMAND, "The limit of {0} is not published.", law.on.year)
    return check(
        FAMILY_DEMAND,
        None if barred is None else not barred,
        {
            True: "The cost that you expect for a member of your family exceeds the limit.",
            False: "You told of no such cost for a member of your family.",
            None: "What care for members of your family will cost was not told in full.",
        }[barred],
        needs=tuple(dict.fromkeys(needs)),
    )
