"""Deaths in the line: who died before an amendment could make them a citizen (rules X0 to X6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.citizenship.law import C3, NONE
from moveto_ca.rules.citizenship.people_in_line import facts_read
from moveto_ca.rules.citizenship.status import (
    DECEASED_LINK,
    MORE_THAN_TWO_DECEASED,
    RESTORED,
    amendment_at_birth,
    contested,
)
from moveto_ca.rules.conditions import Rule

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.citizenship.asking import Asking
    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.status import Status

X3: Final = Rule(
    "parent-died-before-the-amendment",
    "Born to a parent who died before the law could make that parent a citizen",
    source="citizenship-act",
    reference="3(1.1) to 3(1.5)",
    number="X3",
    required="A parent who lived when the amendment took effect, or whose death the Act says does no harm.",
    reads=facts_read("death_date", "deceased", "certificate_issued"),
)
X5: Final = Rule(
    "three-in-a-row-died",
    "Three or more people in a row died before the 2025 amendment",
    source="citizenship-act",
    reference="3(1.5)",
    number="X5",
    required="At most two people in a row above the person who died before 15 December 2025 and are "
    "citizens by the 2025 amendment alone.",
    reads=facts_read("death_date", "deceased"),
)

NOTE_X2: Final = (
    "The parent died before the amendment took effect; the Act says that this does no harm: 3(1.1), (1.2)."
)
NOTE_X3_BESIDE: Final = (
    "Beside the other doubt there is a second one: the parent died before the law of {day} could make that "
    "parent a citizen, and the Act does not say that this death does no harm."
)
NOTE_X4: Final = "The parent died before 15 December 2025; the Act says that this does no harm: 3(1.5)."


def after_deaths(
    status: Status, parent: Status, elder: Person, person: Person, ask: Asking, law: Law
) -> Status:
    """See whether the death of the parent stands in the way.

    X0: a parent who was a citizen in fact at the birth; X1: one who lived when the amendment took effect;
    X2, X4: one whose death the Act names. Then nothing is lost. X3, X5: the text is silent.
    An open date of death (X6) is asked for if the answers differ.

    Args:
        status: The person as a citizen through that parent.
        parent: The parent's status.
        elder: The parent.
        person: The person.
        ask: The questions of this step.
        law: Days of law.

    Returns:
        The status, contested where the text is silent.
    """
    amendment = amendment_at_birth(parent, ask, person)
    if amendment == NONE:
        return status
    in_force = law.in_force[amendment]
    if in_force is None or not ask.died_before(elder, in_force):
        return status
    if parent.paragraph in RESTORED:
        status.note(NOTE_X2)
        return status
    if amendment < C3:
        if parent.contested is None:
            status.rule = X3
            status.missed = in_force
        else:
            _doubt_beside(status, in_force)
        return contested(status, DECEASED_LINK)
    status.dead_in_a_row = parent.dead_in_a_row + 1
    if status.dead_in_a_row <= law.deceased_in_a_row:
        status.note(NOTE_X4)
        return status
    if parent.contested is None:
        status.rule = X5
    return contested(status, MORE_THAN_TWO_DECEASED)


def doubt_beside_the_first(status: Status, parent: Status, elder: Person, law: Law) -> None:
    """Note that a birth in doubt already rests on a parent who died too early as well (X3).

    It changes no answer, so nothing is asked: only a day of death that was told is looked at.

    Args:
        status: The person as a citizen through that parent, contested on another ground.
        parent: The parent's status.
        elder: The parent.
        law: Days of law.
    """
    in_force = law.in_force[parent.remedied_by]
    died = elder.told.death_date
    if in_force is None or parent.remedied_by >= C3 or died is None or isinstance(died, Nothing):
        return
    if died.last < in_force:
        _doubt_beside(status, in_force)


def _doubt_beside(status: Status, in_force: date) -> None:
    status.missed = in_force
    status.note(NOTE_X3_BESIDE.format(day=in_force))


RULES: Final = (X3, X5)
