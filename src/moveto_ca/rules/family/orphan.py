"""A brother, sister, niece, nephew or grandchild whose parents are dead (IRPR 117(1)(f))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check
from moveto_ca.rules.family import dependants, sponsor_rules
from moveto_ca.rules.family.law import ORPHAN
from moveto_ca.rules.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

YOUNG: Final = Rule(
    "minor",
    "The orphan is under age",
    source="irpr",
    reference="117(1)(f)",
    required="The person is younger than {0} on the day of the application.",
    reads=("applicant.birth_date", "applicant.age", "children", "partner", "plans.applications"),
)
SINGLE: Final = Rule(
    "single",
    "The orphan has no spouse or partner",
    source="irpr",
    reference="117(1)(f)",
    required="The person is neither married nor living with a partner.",
    reads=("partner", "children"),
)
PARENTS_DEAD: Final = Rule(
    "parents-dead",
    "Both parents are dead",
    source="irpr",
    reference="117(1)(f)",
    required="The mother and the father of the person are dead.",
    reads=("sponsor.sponsored_orphaned",),
)
PROGRAMME: Final = ProgrammeRules("irpr", "117(1)(f)")
SPEC: Final = StreamSpec(
    ORPHAN,
    "Sponsored orphan",
    "A citizen or permanent resident sponsors a brother, sister, niece, nephew or grandchild under 18 "
    "whose parents are both dead.",
    (
        *PROGRAMME.all,
        *sponsor_rules.WHO,
        YOUNG,
        SINGLE,
        PARENTS_DEAD,
        *(rule for rule in sponsor_rules.AFTER if rule.id != "three-year-bar"),
    ),
)

_SINGLE: Final = Prepared(
    SINGLE,
    met="The person has no spouse or partner.",
    not_met="The person is married or lives with a partner.",
    unknown="Whether the person is married or lives with a partner was not told.",
)
_PARENTS_DEAD: Final = Prepared(
    PARENTS_DEAD,
    met="Both parents are dead.",
    not_met="A parent is living.",
    unknown="Whether both parents are dead was not told.",
    needs=("sponsor.sponsored_orphaned",),
)


def conditions(case: Case) -> tuple[Condition, ...]:
    """Give the conditions of the class, after the status."""
    return (
        *sponsor_rules.who(case, abroad_allowed=False),
        under_age(case),
        _SINGLE(dependants.single(case.sponsored, case), *_single_needs(case)),
        _PARENTS_DEAD(None if case.section is None else case.section.sponsored_orphaned),
        *sponsor_rules.after(case),
    )


def under_age(case: Case) -> Condition:
    """117(1)(f): the person is under age on the day of filing."""
    under = case.law.figures["orphan_age"]
    grown = case.sponsored.reached(under, case.filed_on)
    if grown is None:
        path = case.sponsored.path("birth_date")
        return check(YOUNG, None, "The age of the person was not told.", figures=(under,), needs=(path,))
    found = "The person is {0} or older on {1}." if grown else "The person is younger than {0} on {1}."
    return check(YOUNG, not grown, found, under, case.filed_on, figures=(under,))


def _single_needs(case: Case) -> tuple[str, ...]:
    if case.sponsored.child is not None:
        return (case.sponsored.path("married"),)
    return ("partner",) if case.profile.partner is None else ("partner.relationship",)
