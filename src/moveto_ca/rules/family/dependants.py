"""Who is a dependent child, and on which day the age is fixed (IRPR 2, 25.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import Rule, all_of, any_of, check, negation
from moveto_ca.rules.family.people import Sponsored

if TYPE_CHECKING:
    from moveto_ca.profile import Child
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

DEPENDENT: Final = Rule(
    "dependent",
    "A dependent child",
    source="irpr",
    reference="2, 25.1(1), 121",
    required="A child is dependent if younger than {0} on the day of the application and neither married "
    "nor living with a partner, also later, until the decision. A child of that age or older is dependent "
    "only if a physical or mental condition keeps it from supporting itself and it has lived on its "
    "parents' money since before that age.",
    in_force_from="2017-10-24",
    reads=(
        "children",
        "applicant.birth_date",
        "applicant.age",
        "partner",
        "plans.applications",
        "sponsor.sponsored",
        "sponsor.relation",
    ),
)
RULES: Final = (DEPENDENT,)

UNDER: Final = "dependent_child_under"


def single(sponsored: Sponsored, case: Case) -> bool | None:
    """Tell whether a child is neither married nor living with a partner."""
    child = sponsored.child
    if child is None:
        return sponsored.single
    if child.married is not None:
        return not child.married
    if isinstance(child.married_on, Nothing):
        return True
    grown = sponsored.reached(case.limits["youngest_spouse"], case.as_of)
    return True if grown is False else None


def young(sponsored: Sponsored, case: Case) -> bool | None:
    """Tell whether a child is below the age on the day on which the age is fixed."""
    under = case.limits.get(UNDER)
    return None if under is None else negation(sponsored.reached(under, case.filed_on))


def dependent_child(sponsored: Sponsored, case: Case) -> bool | None:
    """Tell whether somebody is a dependent child.

    Nobody is asked about a condition of the applicant; an applicant of the age counts as independent.

    Args:
        sponsored: The child.
        case: The case, with the day of filing.
    """
    below = young(sponsored, case)
    condition = sponsored.child.dependent_by_condition if sponsored.child is not None else False
    return any_of(all_of(below, single(sponsored, case)), all_of(negation(below), condition))


def dependent_needs(sponsored: Sponsored, case: Case) -> tuple[str, ...]:
    """Name the facts that would settle whether a child is dependent."""
    below = young(sponsored, case)
    if below is None:
        return (sponsored.path("birth_date"),)
    if not below:
        return (sponsored.path("dependent_by_condition"),)
    if sponsored.child is not None:
        return (sponsored.path("married"),)
    return ("partner",) if case.profile.partner is None else ("partner.relationship",)


def dependent(case: Case) -> Condition:
    """Tell whether the person sponsored is a dependent child of the sponsor."""
    sponsored = case.sponsored
    under = case.limits.get(UNDER)
    age = sponsored.age_on(case.filed_on)
    if sponsored.person is None:
        return check(
            DEPENDENT, None, "The child was not told of.", figures=(under,), needs=(_child_path(sponsored),)
        )
    fact = dependent_child(sponsored, case)
    return check(
        DEPENDENT,
        fact,
        "Age on {0}, the day that counts: {1}. Neither married nor living with a partner: {2}.",
        case.filed_on,
        "not told" if age is None else age,
        _IN_WORDS[single(sponsored, case)],
        figures=(under,),
        needs=() if fact is not None else dependent_needs(sponsored, case),
    )


_IN_WORDS: Final = {True: "yes", False: "no", None: "not told"}


def _child_path(sponsored: Sponsored) -> str:
    return "applicant.birth_date" if sponsored.who == "applicant" else "children"


def has_child(sponsored: Sponsored, case: Case) -> bool | None:
    """Tell whether a child has a child; one too young for it is not asked about."""
    child = sponsored.child
    if child is None:
        if sponsored.who != "applicant":
            return None
        children = case.profile.children
        return None if children is None else any(each.of != "partner" for each in children)
    if child.has_child is not None:
        return child.has_child
    grown = sponsored.reached(case.law.figures["youngest_parent"], case.as_of)
    return False if grown is False else None


def children_of_sponsored(case: Case) -> list[Sponsored] | None:
    """List the children of an adult who is sponsored; None if the children were not told."""
    told = case.profile.children
    if told is None:
        return None
    not_theirs = "partner" if case.sponsored.who == "applicant" else "applicant"
    return [Sponsored(case.facts, f"children[{i}]") for i, child in enumerate(told) if child.of != not_theirs]


def grandchild(case: Case) -> tuple[bool | None, tuple[str, ...]]:
    """Tell whether a dependent child of the person sponsored has a child (133(4)(a), (b)).

    Returns:
        The answer, and the paths of the facts that would settle it.
    """
    children = children_of_sponsored(case)
    if children is None:
        return None, ("children",)
    facts: list[bool | None] = []
    needs: list[str] = []
    for child in children:
        parent = has_child(child, case)
        fact = False if parent is False else all_of(dependent_child(child, case), parent)
        facts.append(fact)
        if fact is None:
            needs.extend((child.path("has_child"),) if parent is None else dependent_needs(child, case))
    found = any_of(*facts) if facts else False
    return found, tuple(needs) if found is None else ()


def people(case: Case) -> list[dict[str, Any]]:
    """Give a row for each child of the profile, and for an applicant who is sponsored as a child."""
    told: tuple[Child, ...] = case.profile.children or ()
    rows = [Sponsored(case.facts, f"children[{index}]") for index in range(len(told))]
    if case.relation == "child" and case.sponsored.child is None and case.sponsored.who:
        rows.insert(0, case.sponsored)
    return [
        {
            "who": each.who,
            "dependent": dependent_child(each, case),
            "locked_age": each.age_on(case.filed_on),
            "locked_on": case.filed_on.isoformat(),
        }
        for each in rows
    ]
