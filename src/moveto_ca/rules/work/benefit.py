"""Significant benefit to Canada (C10): an officer decides at discretion. Authority: IRPR 205(a)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check, unsettled
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.kind import Kind

if TYPE_CHECKING:
    from moveto_ca.rules.work.case import Case
    from moveto_ca.rules.work.kind import Conditions

BENEFIT: Final = Rule(
    "significant-benefit",
    "Your work brings Canada a significant benefit",
    source="irpr",
    reference="s. 205(a)",
    required="An officer must be persuaded that the work brings Canadians a significant social, cultural or "
    "economic benefit.",
    changeable=True,
    reads=("business.significant_benefit",),
    remedy="Evidence of the benefit: awards, letters of experts, published work, figures.",
)
STATUS: Final = ProgrammeRules("irpr", "s. 205(a)")

_NOT_TOLD: Final = check(
    BENEFIT,
    None,
    "You did not say whether you can show such a benefit.",
    needs=("business.significant_benefit",),
)
_NONE: Final = check(BENEFIT, False, "You said that there is no such benefit to show.")
_FOR_AN_OFFICER: Final = unsettled(
    BENEFIT, "You say that you can show such a benefit. An officer decides at discretion."
)


def _of_person(case: Case) -> Conditions:
    business = case.situation.profile.business
    told = None if business is None else business.significant_benefit
    if told is None:
        return (_NOT_TOLD,)
    return (_FOR_AN_OFFICER if told else _NONE,)


C10: Final = Kind(
    "c10",
    "Work of significant benefit to Canada (C10)",
    "A work permit without a labour market assessment for work of exceptional benefit to Canada. It is rare, "
    "and an officer decides at discretion.",
    STATUS,
    backing="portal",
    of_person=_of_person,
    person_rules=(BENEFIT,),
)
