"""Adoption by a citizen: no citizenship by descent, but a grant on application (section 4 of the sheet)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after
from moveto_ca.rules.citizenship.connection import connected
from moveto_ca.rules.citizenship.law import C3

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moveto_ca.dates import DateSpan
    from moveto_ca.rules.citizenship.connection import BirthParent
    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.status import Status

MINOR: Final = "adoption_grant 5.1(1)"
ADULT: Final = "adoption_grant 5.1(2)"
EITHER: Final = "adoption_grant 5.1"


def adoption_grant(
    adopter: BirthParent, person: Person, law: Law, others: Sequence[BirthParent] = ()
) -> tuple[str, date | None] | None:
    """Tell whether a person adopted by a citizen may be granted citizenship under section 5.1 (AD1 to AD8).

    Args:
        adopter: The adoptive parent with that parent's status.
        person: The adopted person.
        law: Days of law and figures.
        others: Other adoptive parents whose line was told; read for adoptions since 2025-12-15.

    Returns:
        The grant in the words of the sheet, and the day since which it is open where an amendment opened it;
        None if the facts told rule it out or leave it open.
    """
    told = adopter.person.told
    status = adopter.status
    if told.adoption_conditions_met is False:
        return None
    adopted = told.adopted_next_on or None
    if not citizen_when_adopting(status, adopted):
        return None
    grant = of_what_age(person, adopted, law)
    if adopted is not None and adopted.first >= law.c3:
        connection = connected([adopter, *others], [adopter, *others], law)
        return (grant, None) if connection.citizen and not connection.conditional else None
    held_back = status.restricted and not told.crown_service_abroad_at_next_birth
    amendment = C3 if held_back else status.remedied_by
    return grant, law.in_force[amendment]


def citizen_when_adopting(status: Status, adopted: DateSpan | None) -> bool:
    """Tell whether the adopter was a citizen, or one who became a citizen when citizenship began (AD2)."""
    if not status.citizen:
        return False
    start, end = status.start, status.end
    if adopted is None:
        return start is None and end is None
    by_grant = start is not None and status.paragraph in ("c", "c.1", "d") and not status.became
    if by_grant and start is not None and adopted.first < start.last:
        return False
    return end is None or adopted.last <= end.first


def of_what_age(person: Person, adopted: DateSpan | None, law: Law) -> str:
    """Tell which grant it is: to somebody adopted as a minor, or as an adult (AD2, AD3)."""
    if adopted is None:
        return EITHER
    if adopted.last < years_after(person.born_first, law.adult_age):
        return MINOR
    if adopted.first >= years_after(person.born_last, law.adult_age):
        return ADULT
    return EITHER
