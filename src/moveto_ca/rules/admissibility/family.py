"""Members of the family whose own bar stops the applicant.

Authority: IRPA 42(1)(a), 42(2); IRPR 23.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, any_of, check, not_applicable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from moveto_ca.report import Condition
    from moveto_ca.rules.admissibility.criminality import Record
    from moveto_ca.rules.admissibility.subject import Member

FAMILY: Final = Rule(
    "family",
    "No member of your family is barred",
    source="irpa",
    reference="42(1)(a); IRPR 23",
    number="7",
    required=(
        "For permanent residence: nobody who comes along is barred; nor is a spouse, a common-law partner, "
        "or a dependent child in your custody who stays behind. For a visit, work or study this does not "
        "count, but for the gravest grounds."
    ),
    changeable=True,
    remedy="That person's rehabilitation or a permit. Leaving the person behind does not help.",
    reads=("background.offences", "partner", "children"),
)
RULES: Final = (FAMILY,)
IN_WORDS: Final = {"partner": "Your partner"}


def family(people: Sequence[Member], records: Mapping[str, Record] | None, *, no_family: bool) -> Condition:
    """Apply 42 to the members of the family.

    Args:
        people: The members told.
        records: The record of each; None if offences were not told.
        no_family: True if there is neither partner nor child.
    """
    if no_family:
        return not_applicable(FAMILY, "There is nobody to whom this applies.")
    if records is None:
        return check(FAMILY, None, "Offences were not told.", needs=("background.offences",))
    facts: list[bool | None] = []
    needs: list[str] = []
    barred: list[str] = []
    for member in people:
        if member.counts is False:
            continue
        record = records[member.who]
        own = record.inadmissible
        fact = own if member.counts else (None if own is not False else False)
        facts.append(fact)
        if fact:
            barred.append(name(member.who))
        elif fact is None:
            needs.extend(record.needs if own is None else ())
            needs.extend(member.needs if member.counts is None else ())
    found = any_of(*facts)
    if found:
        return check(FAMILY, False, "Barred by their own record: {0}.", tuple(barred))
    if found is None:
        text = "Whether a member of your family is barred is not settled."
        return check(FAMILY, None, text, needs=tuple(dict.fromkeys(needs)))
    return check(FAMILY, True, "You told of nothing that bars a member of your family who counts.")


def name(who: str) -> str:
    """Name a member of the family in words."""
    if who in IN_WORDS:
        return IN_WORDS[who]
    number = int(who.partition("[")[2].rstrip("]")) + 1
    return f"Child {number}"
