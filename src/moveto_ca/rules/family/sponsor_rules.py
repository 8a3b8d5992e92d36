"""The conditions on the sponsor that every class of residence shares, in the order of the law."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import MET, NOT_MET, UNKNOWN
from moveto_ca.rules.conditions import all_of
from moveto_ca.rules.family import bars, convictions, fitness, income, quebec, sponsoring

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

WHO: Final = sponsoring.RULES
AFTER: Final = (*bars.RULES, *fitness.RULES, *convictions.RULES, *income.RULES, *quebec.RULES)

# Conditions that say whether this sponsor may sponsor this person; the rest is about the person sponsored.
ABOUT_THE_SPONSOR: Final = frozenset(
    rule.id for rule in (*WHO, *AFTER) if rule not in (quebec.INTAKE, sponsoring.PROOF)
)


def who(case: Case, abroad_allowed: bool | None) -> tuple[Condition, ...]:
    """Give S1 to S5: status, age and residence."""
    return (
        sponsoring.sponsor_status(case),
        *sponsoring.sponsor_proof(case),
        sponsoring.sponsor_age(case),
        sponsoring.sponsor_residence(case, abroad_allowed),
    )


def after(case: Case) -> tuple[Condition, ...]:
    """Give the bars, the conditions of 133 and 136, the income, and Quebec's intake if bound for it."""
    return (
        bars.five_year_bar(case),
        *((bars.three_year_bar(case),) if case.of_partners else ()),
        bars.one_application(case),
        *fitness.fitness(case),
        convictions.convictions(case),
        income.income(case),
        *((quebec.quebec_intake(case),) if case.to_quebec else ()),
    )


def sponsor_eligible(conditions: Iterable[Condition]) -> bool | None:
    """Tell whether the sponsor may sponsor; None while a fact is missing."""
    facts: list[bool | None] = []
    for condition in conditions:
        if condition.rule.id in ABOUT_THE_SPONSOR:
            if condition.outcome in (MET, NOT_MET):
                facts.append(condition.outcome == MET)
            elif condition.outcome == UNKNOWN and condition.needs:
                facts.append(None)
    return all_of(*facts)
