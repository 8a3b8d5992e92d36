"""Any one relative of a sponsor who has nobody else (IRPR 117(1)(h))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, any_of, check, negation
from moveto_ca.rules.family import sponsor_rules
from moveto_ca.rules.family.dependants import UNDER
from moveto_ca.rules.family.law import OTHER_RELATIVE
from moveto_ca.rules.family.people import MAY_SPONSOR
from moveto_ca.rules.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.profile import SponsorRelative
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

BY_BLOOD: Final = Rule(
    "relative",
    "Related by blood or adoption",
    source="irpr",
    reference="117(1)(h)",
    required="The person is a relative of the sponsor by blood or adoption, of any age. Relatives by "
    "marriage are not.",
    reads=("sponsor.relation", "relatives_in_canada"),
)
NOBODY_ELSE: Final = Rule(
    "nobody-else",
    "The sponsor has nobody else",
    source="irpr",
    reference="117(1)(h)",
    number="F7",
    required="The sponsor has no partner, child, parent, brother, sister, niece, nephew, grandparent, "
    "aunt or uncle who is a citizen, a permanent resident or registered under the Indian Act, or who "
    "could be sponsored in another way. A living parent or grandparent anywhere is such a person, also "
    "while no applications for parents are taken. An independent adult child or a brother or sister "
    "abroad is not.",
    reads=("sponsor.relatives", "sponsor.who", "partner"),
)
PROGRAMME: Final = ProgrammeRules("irpr", "117(1)(h)")
SPEC: Final = StreamSpec(
    OTHER_RELATIVE,
    "Sponsored other relative",
    "A citizen or permanent resident who has no close family in Canada, and nobody who could be "
    "sponsored, may sponsor one relative of any age.",
    (
        *PROGRAMME.all,
        *sponsor_rules.WHO,
        BY_BLOOD,
        NOBODY_ELSE,
        *(rule for rule in sponsor_rules.AFTER if rule.id != "three-year-bar"),
    ),
)

CLOSE: Final = frozenset({"child", "parent", "sibling", "niece_or_nephew", "grandparent", "aunt_or_uncle"})
_ALWAYS_SPONSORABLE: Final = frozenset({"parent", "grandparent"})
_IF_ORPHANED: Final = frozenset({"sibling", "niece_or_nephew"})

_BY_BLOOD: Final = Prepared(
    BY_BLOOD,
    met="The person is a relative of the sponsor by blood or adoption.",
    not_met="The person is related to the sponsor by marriage only.",
    unknown="How the person is related to the sponsor was not told.",
)


def conditions(case: Case) -> tuple[Condition, ...]:
    """Give the conditions of the class, after the status."""
    return (
        *sponsor_rules.who(case, abroad_allowed=False),
        related(case),
        nobody_else(case),
        *sponsor_rules.after(case),
    )


def related(case: Case) -> Condition:
    """117(1)(h): related by blood or adoption."""
    relative = case.sponsor.relative
    if relative is not None and relative.relation in ("step_parent", "parent_in_law"):
        return _BY_BLOOD.not_met
    if case.relation in ("step_parent", "parent_in_law"):
        return _BY_BLOOD.not_met
    if case.relation is None or case.relation == "other":
        place = case.sponsor.place
        return _BY_BLOOD(None, f"{place}.relation" if place and case.section is None else "sponsor.relation")
    return _BY_BLOOD.met


def stands_in_the_way(relative: SponsorRelative, case: Case) -> bool | None:
    """Tell whether a living relative of the sponsor keeps another one out.

    Args:
        relative: The relative of the sponsor.
        case: The case, with the figures of the day.

    Returns:
        True if the relative is close, and is Canadian or could be sponsored; None if that is not known.
    """
    relation = relative.relation
    if relation is not None and relation not in CLOSE:
        return False
    if relation in _ALWAYS_SPONSORABLE:
        return True
    status = None if relative.canada_status is None else relative.canada_status in MAY_SPONSOR
    if status or relation is None:
        return True if status and relation is not None else None
    sponsorable: bool | None = False
    if relation == "child":
        sponsorable = _younger(relative, case.limits.get(UNDER))
    elif relation in _IF_ORPHANED:
        minor = _younger(relative, case.law.figures["orphan_age"])
        sponsorable = False if minor is False else None  # whether both its parents are dead is not told
    return any_of(status, sponsorable)


def _younger(relative: SponsorRelative, age: int | None) -> bool | None:
    return None if relative.age is None or age is None else relative.age < age


def nobody_else(case: Case) -> Condition:
    """117(1)(h): nobody close to the sponsor is Canadian or could be sponsored."""
    if case.sponsor.who == "applicant" and case.profile.partner:
        return check(NOBODY_ELSE, False, "The sponsor has a partner.")
    told = None if case.section is None else case.section.relatives
    if told is None:
        return check(
            NOBODY_ELSE,
            None,
            "The living relatives of the sponsor were not told.",
            needs=("sponsor.relatives",),
        )
    judged = [stands_in_the_way(relative, case) for relative in told]
    if True in judged:
        blocking = told[judged.index(True)]
        return check(
            NOBODY_ELSE,
            False,
            "Of the sponsor's living relatives, this one stands in the way: {0}.",
            (blocking.relation or "relative").replace("_", " "),
        )
    needs: list[str] = []
    for index, (relative, fact) in enumerate(zip(told, judged, strict=True)):
        if fact is None:
            names = [n for n in ("relation", "canada_status", "age") if getattr(relative, n) is None]
            needs.extend(f"sponsor.relatives[{index}].{name}" for name in names or ("age",))
    return check(
        NOBODY_ELSE,
        negation(any_of(*judged)) if judged else True,
        "Living relatives of the sponsor that were told: {0}. Nobody among them stands in the way, as far as "
        "known.",
        len(told),
        needs=tuple(needs),
    )
