"""The right of a person registered under the Indian Act to enter and remain in Canada."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.facts import Facts

STREAM: Final = "indigenous/registered"
REGISTERED_INDIAN: Final = "registered_indian"
# Whose registration says that one may be entitled too: registration goes by descent.
_ELDERS: Final = frozenset({"parent", "grandparent", "great_grandparent"})
_REQUIRED: Final = (
    "You are registered under the Indian Act. Citizenship and place of birth do not matter. Who may register "
    "goes by descent: a child of a person entitled under 6(1) always; after two generations in a row with "
    "one "
    "parent who is not entitled, no more."
)
_READS: Final = ("applicant.canada_status", "relatives_in_canada")

PROGRAMME: Final = ProgrammeRules("irpa", "19(1)")
REGISTERED: Final = Rule(
    "registered",
    "Registered under the Indian Act",
    source="irpa",
    reference="19(1)",
    required=_REQUIRED,
    reads=_READS,
)
REGISTRABLE: Final = Rule(
    "registered",
    "Registered under the Indian Act",
    source="indian-act",
    reference="6(1), 6(2)",
    required=_REQUIRED,
    changeable=True,
    remedy="Ask Indigenous Services Canada for registration: a parent or grandparent is registered.",
    reads=_READS,
)
SPEC: Final = StreamSpec(
    STREAM,
    "Registered under the Indian Act",
    "Every person registered under the Indian Act may enter Canada and stay, whatever their citizenship, "
    "and may "
    "work and study there without a permit.",
    (*PROGRAMME.all, REGISTERED, REGISTRABLE),
)

_YES: Final = check(REGISTERED, True, "You are registered.")
_NO: Final = check(REGISTERED, False, "You are not registered, and no relative of yours is said to be.")
_NOT_YET: Final = check(REGISTRABLE, False, "You are not registered, but a parent or grandparent is.")
_NOT_TOLD: Final = check(
    REGISTERED,
    None,
    "Whether you are registered is not known.",
    needs=("applicant.canada_status",),
)
_FAMILY_NOT_TOLD: Final = check(
    REGISTRABLE,
    None,
    "You are not registered. Whether a parent or grandparent is was not told.",
    needs=("relatives_in_canada",),
)


def conditions(facts: Facts) -> tuple[Condition, ...]:
    """Give the conditions of the right, after the status."""
    person = facts.profile.applicant
    status = None if person is None else person.canada_status
    if status == REGISTERED_INDIAN:
        return (_YES,)
    if status is None:
        return (_NOT_TOLD,)
    relatives = facts.profile.relatives_in_canada
    if relatives is None:
        return (_FAMILY_NOT_TOLD,)
    elders = [r for r in relatives if r.relation in _ELDERS and r.of != "partner"]
    if any(r.canada_status == REGISTERED_INDIAN for r in elders):
        return (_NOT_YET,)
    return (_NO,)
