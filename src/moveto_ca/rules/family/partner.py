"""A spouse, common-law or conjugal partner: the family class, filed from anywhere (IRPR 116 to 121)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.family import exclusions, sponsor_rules
from moveto_ca.rules.family import relationship as couple
from moveto_ca.rules.family.law import PARTNER
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

PROGRAMME: Final = ProgrammeRules("irpr", "117(1)(a)")
SPEC: Final = StreamSpec(
    PARTNER,
    "Sponsored spouse or partner, family class",
    "A citizen or permanent resident sponsors a husband, wife or partner, who becomes a permanent "
    "resident. The person sponsored can be anywhere, also visiting Canada.",
    (*PROGRAMME.all, *sponsor_rules.WHO, couple.RELATIONSHIP, *exclusions.RULES, *sponsor_rules.AFTER),
)


def conditions(case: Case) -> tuple[Condition, ...]:
    """Give the conditions of the class, after the status."""
    return (
        *sponsor_rules.who(case, abroad_allowed=True),
        couple.relationship(case, couple.RELATIONSHIP),
        *the_couple(case),
        *sponsor_rules.after(case),
    )


def the_couple(case: Case) -> tuple[Condition, ...]:
    """Give what both classes ask of the couple besides the relationship."""
    return (
        exclusions.partner_age(case),
        exclusions.not_apart(case),
        exclusions.genuine(case),
        exclusions.examined(case),
    )
