"""Parents and grandparents of the sponsor (IRPR 117(1)(c), (d))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.family import sponsor_rules
from moveto_ca.rules.family.law import PARENT
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

PROGRAMME: Final = ProgrammeRules("parents-instruction", "Intake of 2026")
SPEC: Final = StreamSpec(
    PARENT,
    "Sponsored parent or grandparent",
    "A citizen or permanent resident who lives in Canada sponsors a parent or grandparent. Only people "
    "who are invited can apply, and in 2026 nobody is.",
    (
        *PROGRAMME.all,
        *sponsor_rules.WHO,
        *(rule for rule in sponsor_rules.AFTER if rule.id != "three-year-bar"),
    ),
)


def conditions(case: Case) -> tuple[Condition, ...]:
    """Give the conditions of the class, after the status."""
    return (*sponsor_rules.who(case, abroad_allowed=False), *sponsor_rules.after(case))
