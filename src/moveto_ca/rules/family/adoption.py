"""A child adopted abroad, or to be adopted in Canada (IRPR 117(1)(b), (g), (2) to (4))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import completed_years
from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import Rule, check, negation, not_applicable
from moveto_ca.rules.family import dependants, sponsor_rules
from moveto_ca.rules.family.law import ADOPTION
from moveto_ca.rules.family.sponsorships import TO_BE_ADOPTED
from moveto_ca.rules.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

MINOR: Final = Rule(
    "minor",
    "The child to be adopted is under age",
    source="irpr",
    reference="117(1)(g)",
    required="A child to be adopted in Canada is younger than {0}. The adoption is in the child's best "
    "interests, the Hague Convention is kept where it applies, and the province sends a letter.",
    reads=(
        "children.birth_date",
        "children.age",
        "applicant.birth_date",
        "applicant.age",
        "plans.applications",
    ),
)
LAWFUL: Final = Rule(
    "adoption-lawful",
    "The adoption is lawful",
    source="irpr",
    reference="117(2) to (4)",
    required="The adoption was lawful where it took place, and under the law of the sponsor's province if "
    "the sponsor lived in Canada. For a child under 18 it was in the child's best interests.",
    reads=("sponsor.adoption_lawful", "sponsor.sponsored_adopted_on", "children.adopted_on"),
)
TIE: Final = Rule(
    "parent-and-child",
    "A tie of parent and child before the age of majority",
    source="irpr",
    reference="117(4)",
    required="Somebody adopted at {0} or older had a genuine tie of parent and child with the adoptive "
    "parent before that age and at the adoption.",
    reads=(
        "sponsor.tie_before_18",
        "sponsor.sponsored_adopted_on",
        "children.adopted_on",
        "children.birth_date",
    ),
)
NOT_FOR_STATUS: Final = Rule(
    "not-for-status",
    "The adoption is not for a status",
    source="irpr",
    reference="4(2), 117(4)",
    required="The adoption was not entered into mainly for a status in Canada.",
    reads=("sponsor.adoption_for_status",),
)
PROGRAMME: Final = ProgrammeRules("irpr", "117(1)(b), (g)")
SPEC: Final = StreamSpec(
    ADOPTION,
    "Sponsored adopted child, or child to be adopted",
    "A citizen or permanent resident sponsors a child adopted abroad, or one to be adopted in Canada. The "
    "adopted child of a citizen can often ask for citizenship directly instead.",
    (
        *PROGRAMME.all,
        *sponsor_rules.WHO,
        MINOR,
        dependants.DEPENDENT,
        LAWFUL,
        TIE,
        NOT_FOR_STATUS,
        *(rule for rule in sponsor_rules.AFTER if rule.id != "three-year-bar"),
    ),
)

_AS_A_MINOR: Final = "The child was adopted under age."
_LAWFUL: Final = Prepared(
    LAWFUL,
    met="You said that the adoption is lawful.",
    not_met="You said that the adoption is not lawful where it took place or where the sponsor lives.",
    unknown="Whether the adoption is lawful was not told.",
    needs=("sponsor.adoption_lawful",),
)
_FOR_STATUS: Final = Prepared(
    NOT_FOR_STATUS,
    met="You said that the adoption is not for a status in Canada.",
    not_met="You said that the adoption is mainly for a status in Canada.",
    unknown="Whether the adoption is mainly for a status in Canada was not told.",
    needs=("sponsor.adoption_for_status",),
)


def conditions(case: Case) -> tuple[Condition, ...]:
    """Give the conditions of the class, after the status."""
    if case.relation == TO_BE_ADOPTED:
        return (
            *sponsor_rules.who(case, abroad_allowed=False),
            minor(case),
            _for_status(case),
            *sponsor_rules.after(case),
        )
    childless = negation(dependants.has_child(case.sponsored, case))
    return (
        *sponsor_rules.who(case, abroad_allowed=childless),
        dependants.dependent(case),
        _LAWFUL(None if case.section is None else case.section.adoption_lawful),
        tie(case),
        _for_status(case),
        *sponsor_rules.after(case),
    )


def _for_status(case: Case) -> Condition:
    return _FOR_STATUS(negation(None if case.section is None else case.section.adoption_for_status))


def minor(case: Case) -> Condition:
    """117(1)(g): the child to be adopted is under age on the day of filing."""
    under, sponsored = case.law.figures["adoption_age"], case.sponsored
    grown = sponsored.reached(under, case.filed_on)
    if grown is None:
        needs = (sponsored.path("birth_date"),) if sponsored.person is not None else ("children",)
        return check(MINOR, None, "The age of the child was not told.", figures=(under,), needs=needs)
    found = "The child is {0} or older on {1}." if grown else "The child is younger than {0} on {1}."
    return check(MINOR, not grown, found, under, case.filed_on, figures=(under,))


def adopted_on(case: Case) -> date | None:
    """Give the day of the adoption, if it was told."""
    child = case.sponsored.child
    for day in (
        None if child is None else child.adopted_on,
        None if case.section is None else case.section.sponsored_adopted_on,
    ):
        if day is not None and not isinstance(day, Nothing):
            return day
    return None


def tie(case: Case) -> Condition:
    """117(4): adopted as an adult, the tie of parent and child began before."""
    age, day = case.law.figures["adoption_age"], adopted_on(case)
    person = case.sponsored.person
    still_minor = case.sponsored.reached(age, case.filed_on) is False
    said = None if case.section is None else case.section.tie_before_18
    if still_minor:
        return not_applicable(TIE, _AS_A_MINOR, figures=(age,))
    if day is None or person is None or person.birth_date is None:
        path = "sponsor.sponsored_adopted_on" if day is None else case.sponsored.path("birth_date")
        return check(
            TIE,
            said or None,
            "The day of the adoption, or the age then, was not told.",
            figures=(age,),
            needs=(path,),
        )
    if completed_years(person.birth_date, day) < age:
        return not_applicable(TIE, _AS_A_MINOR, figures=(age,))
    return check(
        TIE,
        said,
        "The adoption was on {0}, at {1} or older. A tie of parent and child before: {2}.",
        day,
        age,
        {True: "yes", False: "no", None: "not told"}[said],
        figures=(age,),
        needs=("sponsor.tie_before_18",),
    )
