"""Birth outside Canada: what a parent passes on (rules L1 to L12).

Births before citizenship began have a module of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import NOTHING
from moveto_ca.rules.citizenship.connection import L10, BirthParent, born_since_c3
from moveto_ca.rules.citizenship.deaths import after_deaths
from moveto_ca.rules.citizenship.law import C3, C37, NONE
from moveto_ca.rules.citizenship.links_before_1947 import L11, born_before_citizenship, not_through
from moveto_ca.rules.citizenship.losses import NOTE_CHILD_OF_REVOKED, after_cured_losses, after_own_acts
from moveto_ca.rules.citizenship.people_in_line import ADOPTIVE, facts_read
from moveto_ca.rules.citizenship.status import (
    ADOPTED,
    DECEASED_LINK,
    NOT_COVERED,
    PARENT_NOT_CITIZEN,
    PARENT_RENOUNCED,
    RENOUNCED,
    REVOKED,
    Status,
    amendment_at_birth,
    citizen_at_birth,
    contested,
    in_fact_at_birth,
    refused,
)
from moveto_ca.rules.conditions import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.rules.citizenship.asking import Asking
    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.people_in_line import Person

ACT: Final = "citizenship-act"

L1: Final = Rule(
    "adopted",
    "Adopted by the person above",
    source=ACT,
    reference="3(1)(b), 5.1",
    number="L1",
    required="Birth to a citizen. An adopted child is not a citizen by descent; a grant can be asked for.",
    reads=facts_read("link", "adopted_next_on", "adoption_conditions_met"),
)
L8: Final = Rule(
    "born-abroad-1947-to-1977",
    "Born outside Canada from 1947 to 14 February 1977 to a citizen",
    source=ACT,
    reference="3(1)(g), (h), (e), (d), 3(7)(e)",
    number="L8",
    required="A parent who was a citizen at the birth, as the Act now sees it.",
    reads=facts_read(
        "birth_registered_with_canada",
        "granted",
        "renounced",
        "revoked",
        "crown_service_abroad_at_next_birth",
    ),
)
L9: Final = Rule(
    "born-abroad-1977-to-2025",
    "Born outside Canada from 15 February 1977 to 14 December 2025 to a citizen",
    source=ACT,
    reference="3(1)(b), 3(7)(h)",
    number="L9",
    required=(
        "A parent who was a citizen at the birth, as the Act now sees it. No days in Canada are asked for."
    ),
    reads=facts_read("retention_lost", "renounced", "revoked", "crown_service_abroad_at_next_birth"),
)
L12: Final = Rule(
    "born-after-the-father-died",
    "Born outside Canada from 1947 to 14 February 1977, after the parent had died",
    source=ACT,
    reference="3(1)(g), 4(2)",
    number="L12",
    required="A parent who was a citizen at the birth. Section 4(2) helps children born after a "
    "parent's death, but does not name 3(1)(g).",
    reads=facts_read("death_date", "deceased"),
)

NOTE_REGISTERED: Final = (
    "The birth was registered with Canada, so this was citizenship under the law of the time."
)
NOTE_ALIENAGE_OF_FATHER: Final = (
    "The father declared alienage after this birth. Whether a child under age lost British-subject "
    "status with him is not established."
)


def is_adoptive(elder: Person, ask: Asking) -> bool:
    """Tell whether the person above is a parent by adoption only."""
    told = elder.told
    if told.link == ADOPTIVE or told.adopted_next_on:
        return True
    if told.link is not None or told.adopted_next_on is NOTHING:
        return False
    return ask.is_one(elder, "link", ADOPTIVE)


def by_descent(
    parent: Status, elder: Person, person: Person, ask: Asking, law: Law, parents: Sequence[BirthParent]
) -> Status:
    """Apply the law to a birth outside Canada.

    Args:
        parent: How the parent in this line stands.
        elder: That parent.
        person: The person born abroad.
        ask: The questions of this step.
        law: Days of law.
        parents: The parent in this line first; then, for births since 2025-12-15, the others told of.

    Returns:
        The status, by one of the rules L1 to L12 (X3 or X5 where a death raises the doubt).
    """
    if is_adoptive(elder, ask):
        return refused(L1, ADOPTED)
    other = parent.otherwise
    if other is not None and citizen_at_birth(other, ask, person):
        parent = other
    pivot = law.nl_union if parent.newfoundland else law.act_1946
    if ask.born_before(person, pivot):
        status = born_before_citizenship(parent, elder, person, ask, law, pivot)
    elif parent.counts or parent.citizen:
        status = _since_citizenship(parent, elder, person, ask, law, parents)
    else:
        return not_through(parent)
    inherits = parent.contested is not None and not status.reason and not status.by_birth_to_citizen
    if inherits and status.rule is not L10:  # L10 has looked at the doubts of both parents
        status.contested, status.contested_here = parent.contested, False
    return status


# --- Births since citizenship began -----------------------------------------------------------------------


def _since_citizenship(
    parent: Status,
    elder: Person,
    person: Person,
    ask: Asking,
    law: Law,
    parents: Sequence[BirthParent],
) -> Status:
    if not ask.born_before(person, law.act_1977):
        return _since_1977(parent, elder, person, ask, law, parents)
    posthumous = ask.before_birth(elder, "death_date", person)
    if parent.counts:
        return _posthumous(parent, person, ask, law)
    if not citizen_at_birth(parent, ask, person):
        return _no_citizen_at_birth(parent)
    if in_fact_at_birth(parent, ask, person) and ask.yes(person, "birth_registered_with_canada"):
        return _registered(parent, person, ask, law)
    if posthumous:
        return _posthumous(parent, person, ask, law)
    status = _deemed_from_birth(parent, person, ask, law, parents)
    return after_deaths(
        after_own_acts(status, person, ask, law, parent.paragraph), parent, elder, person, ask, law
    )


def _deemed_from_birth(
    parent: Status, person: Person, ask: Asking, law: Law, parents: Sequence[BirthParent]
) -> Status:
    granted = person.told.granted
    paragraph = "h" if granted and ask.before(person, "granted", law.c37) else "g"
    status = Status(L8, citizen=True, paragraph=paragraph)
    status.restricted = True
    free = not parent.restricted or True in parents[0].crown  # 3(5): the limit of 2009 left such births alone
    status.remedied_by = max(C37, amendment_at_birth(parent, ask, person)) if free else C3
    return _child_of_revoked(status, parent, person, ask)


def _registered(parent: Status, person: Person, ask: Asking, law: Law) -> Status:
    """A birth registered with Canada gave citizenship: today (d), or (e) if registered since 1977."""
    registered = getattr(person.told, "registered", None)
    late = registered is not None and not ask.before(person, "registered", law.act_1977)
    status = Status(L8, citizen=True, paragraph="e" if late else "d")
    status.in_fact = status.restricted = status.descent_act_1946 = True
    status.note(NOTE_REGISTERED)
    after_cured_losses(status, person, ask, law)
    return _child_of_revoked(status, parent, person, ask)


def _posthumous(parent: Status, person: Person, ask: Asking, law: Law) -> Status:
    status = Status(L12, citizen=True, paragraph="g")
    status.restricted = True
    status.remedied_by = max(C37, parent.remedied_by) if not parent.restricted else C3
    return contested(after_own_acts(status, person, ask, law, parent.paragraph), DECEASED_LINK)


def _since_1977(
    parent: Status,
    elder: Person,
    person: Person,
    ask: Asking,
    law: Law,
    parents: Sequence[BirthParent],
) -> Status:
    if not citizen_at_birth(parent, ask, person):
        return _no_citizen_at_birth(parent)
    if not ask.born_before(person, law.c3):
        status = born_since_c3(person, ask, law, parents)
        return status if status.reason else _child_of_revoked(status, parent, person, ask)
    status = Status(L9, citizen=True, paragraph="b")
    status.restricted = True
    amendment = amendment_at_birth(parent, ask, person)
    if parent.restricted and True not in parents[0].crown:
        kept_first_generation_rule = amendment == NONE and ask.born_before(person, law.c37)
        status.remedied_by = NONE if kept_first_generation_rule else C3
    else:
        status.remedied_by = amendment
    status.in_fact = status.remedied_by == NONE
    if person.told.retention_lost:
        # Lost at 28 under former s. 8; since C-3 the Act gives it back: (f) only, 3(6.4).
        status.paragraph = "f"
        status.lost = ask.moment(person, "retention_lost")
        status.remedied_by = C3
    after = after_own_acts(status, person, ask, law, parent.paragraph)
    if after is not status:
        return after
    _child_of_revoked(status, parent, person, ask)
    return after_deaths(status, parent, elder, person, ask, law)


def _no_citizen_at_birth(parent: Status) -> Status:
    renounced = parent.end_by == RENOUNCED
    return refused(L11, PARENT_RENOUNCED if renounced else PARENT_NOT_CITIZEN)


def _child_of_revoked(status: Status, parent: Status, person: Person, ask: Asking) -> Status:
    """Mark the child of a parent whose citizenship was revoked after the birth: what follows is not known."""
    if parent.end is not None and parent.end_by == REVOKED and not ask.born_after(person, parent.end):
        status.note(NOTE_CHILD_OF_REVOKED)
        contested(status, NOT_COVERED)
    return status


RULES: Final = (L1, L8, L9, L12)
