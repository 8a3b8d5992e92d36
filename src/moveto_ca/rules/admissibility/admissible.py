"""The condition ``admissible`` of every route but citizenship and protection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.admissibility.crime import ORDINARY, SERIOUS
from moveto_ca.rules.admissibility.in_short import BARRED_BY, dates, own_record
from moveto_ca.rules.conditions import Rule, check
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.admissibility.grounds import Grounds
    from moveto_ca.rules.admissibility.law import Purpose
    from moveto_ca.rules.tables import Tables

_REQUIRED: Final = (
    "Nothing bars you from Canada: no offence that counts, no danger or excessive cost to public health, no "
    "false statement, no removal order that still counts."
)
READS: Final = (
    "background",
    "applicant.canada_status",
    "applicant.citizenships",
    "applicant.birth_date",
    "partner",
    "children",
)

ADMISSIBLE: Final = Rule(
    "admissible",
    "Nothing stops you at the border",
    source="irpa",
    reference="33 to 42, 52",
    required=_REQUIRED,
    changeable=True,
    remedy="See the part on what could stop you: time, rehabilitation, authorization to return, or a permit.",
    reads=READS,
)
BARRED: Final = Rule(
    "admissible",
    "Nothing stops you at the border",
    source="irpa",
    reference="33 to 42, 52",
    required=_REQUIRED,
    reads=READS,
)
OFFENDER: Final = Rule(
    "admissible",
    "Nothing stops you at the border",
    source="irpa",
    reference="33 to 42, 52",
    required=_REQUIRED,
    changeable=True,
    remedy=(
        "Rehabilitation, once the years have passed; for an urgent trip a temporary resident permit. See the "
        "part on what could stop you."
    ),
    reads=READS,
)
RECORD: Final = frozenset({SERIOUS.id, ORDINARY.id})
# What a stream's spec lists: one rule, in three states.
RULES: Final = (ADMISSIBLE, OFFENDER, BARRED)


def _clear(tables: Tables, on: date) -> Condition:
    del tables, on
    return check(ADMISSIBLE, True, "Nothing that you told of would stop you.")


def admissible(grounds: Grounds, stream_id: str) -> Condition | None:
    """Tell whether what is known bars a person from a route.

    Args:
        grounds: What could stop the person.
        stream_id: Id of the stream, or of its route.

    Returns:
        The condition; None while it is not known, and where no bar of this topic reaches.
    """
    if grounds.by_right:
        return None
    purpose = grounds.law.purpose(stream_id)
    if purpose is None:
        return None
    if purpose not in grounds.admissible:
        grounds.admissible[purpose] = _for_purpose(grounds, purpose)
    return grounds.admissible[purpose]


def _for_purpose(grounds: Grounds, purpose: Purpose) -> Condition | None:
    barred, failing = grounds.bars(temporary=purpose.temporary, exempt_from_demand=purpose.exempt_from_demand)
    if barred is None:
        return None
    if not barred:
        return grounds.law.tables.compiled(_clear, grounds.law.on)
    days = [condition.lifts_on for condition in failing]
    known = [day for day in days if day is not None]
    changeable = all(condition.rule.changeable for condition in failing)
    by_record = {condition.id for condition in failing} <= RECORD
    return check(
        (OFFENDER if by_record else ADMISSIBLE) if changeable else BARRED,
        False,
        "What bars you: {0}.{1}",
        tuple(BARRED_BY[condition.id] for condition in failing),
        dates(own_record(grounds)),
        lifts_on=max(known) if len(known) == len(days) else None,
    )


def with_admissible(spec: StreamSpec) -> StreamSpec:
    """Give a stream's spec with the rule ``admissible`` after its own; those about a ranking stay last."""
    ranked = [rule for rule in spec.rules if rule.id == "invitations"]
    own = [rule for rule in spec.rules if rule.id != "invitations"]
    return StreamSpec(spec.id, spec.title, spec.about, (*own, *RULES, *ranked), spec.leads_to)
