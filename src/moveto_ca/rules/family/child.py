"""A dependent child of the sponsor (IRPR 117(1)(b))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import negation
from moveto_ca.rules.family import dependants, exclusions, sponsor_rules
from moveto_ca.rules.family.law import CHILD
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

PROGRAMME: Final = ProgrammeRules("irpr", "117(1)(b)")
SPEC: Final = StreamSpec(
    CHILD,
    "Sponsored dependent child",
    "A citizen or permanent resident sponsors an own child who is under 22 and single, or dependent by a "
    "condition. Check first whether the child is a citizen already.",
    (
        *PROGRAMME.all,
        *sponsor_rules.WHO,
        dependants.DEPENDENT,
        exclusions.EXAMINED,
        *(rule for rule in sponsor_rules.AFTER if rule.id != "three-year-bar"),
    ),
)


def conditions(case: Case) -> tuple[Condition, ...]:
    """Give the conditions of the class, after the status."""
    childless = negation(dependants.has_child(case.sponsored, case))
    return (
        *sponsor_rules.who(case, abroad_allowed=childless),
        dependants.dependent(case),
        exclusions.examined(case),
        *sponsor_rules.after(case),
    )
