"""Births in Canada and in Newfoundland, and naturalization there before 1947 (rules N1 to N8, N12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.citizenship.law import C3, C24
from moveto_ca.rules.citizenship.losses import after_cured_losses, after_own_acts, british_status_lost
from moveto_ca.rules.citizenship.people_in_line import facts_read
from moveto_ca.rules.citizenship.questions import Moment
from moveto_ca.rules.citizenship.status import (
    ALIENAGE,
    DIPLOMAT,
    NOT_COVERED,
    Status,
    citizen_at_birth,
    contested,
    refused,
)
from moveto_ca.rules.conditions import Rule

if TYPE_CHECKING:
    from moveto_ca.rules.citizenship.asking import Asking
    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.people_in_line import Person

ACT: Final = "citizenship-act"

N1: Final = Rule(
    "born-in-canada-since-1977",
    "Born in Canada after 14 February 1977",
    source=ACT,
    reference="3(1)(a)",
    number="N1",
    required="Everyone born in Canada after 14 February 1977 is a citizen from birth. Only children "
    "of foreign diplomats with immunity are left out.",
    reads=facts_read(),
)
N2: Final = Rule(
    "born-to-a-diplomat",
    "Born in Canada to a foreign diplomat",
    source=ACT,
    reference="3(2)",
    number="N2",
    required="A parent who was not a foreign diplomat, or a parent who was a citizen or permanent resident.",
    reads=facts_read("foreign_diplomat_parent", "parent_citizen_or_resident_at_birth"),
)
N3: Final = Rule(
    "found-in-canada",
    "Found in Canada as a deserted child",
    source=ACT,
    reference="4(1)",
    number="N3",
    required="A child found in Canada, who looked younger than seven, counts as born in Canada, unless the "
    "contrary is shown within seven years.",
    reads=facts_read("foundling"),
)
N4: Final = Rule(
    "born-in-canada-1947-to-1977",
    "Born in Canada from 1947 to 14 February 1977",
    source=ACT,
    reference="3(1)(d), (f), (i), (j)",
    number="N4",
    required="Birth in Canada made a person a citizen. Losing that by becoming a citizen elsewhere "
    "is cured; a formal renunciation is not.",
    reads=facts_read(
        "naturalized_elsewhere",
        "lost_otherwise",
        "retention_lost",
        "renounced",
        "revoked",
        "granted",
        "granted_as",
    ),
)
N5: Final = Rule(
    "citizen-when-citizenship-began",
    "Born or naturalized in Canada before 1947, and still a British subject in 1947",
    source=ACT,
    reference="3(1)(d), (f); Act of 1946, s. 4(a), 9(1)(a)",
    number="N5",
    required="Who was born or naturalized in Canada and was still a British subject on 1 January "
    "1947 became a citizen that day.",
    reads=facts_read(
        "naturalized_canada",
        "naturalized_elsewhere",
        "lost_otherwise",
        "revoked",
        "married_alien",
        "death_date",
        "renounced",
        "granted",
    ),
)
N6: Final = Rule(
    "lost-british-status-before-1947",
    "Born or naturalized in Canada before 1947, no longer a British subject in 1947",
    source=ACT,
    reference="3(1)(k), 3(7)(j), 3(1.2)",
    number="N6",
    required="Who ceased to be a British subject before 1947, for any reason but a declaration of "
    "alienage, is a citizen from 1 January 1947. This holds for the dead too.",
    reads=facts_read(
        "naturalized_canada", "naturalized_elsewhere", "lost_otherwise", "revoked", "married_alien", "link"
    ),
)
N7: Final = Rule(
    "died-before-1947",
    "Born or naturalized in Canada, died before 1947 as a British subject",
    source=ACT,
    reference="3(1.3)",
    number="N7",
    required="Who died before 1947, and would have become a citizen if the Act had begun just before "
    "the death, counts as a citizen for children born abroad before 1947.",
    reads=facts_read("death_date", "deceased", "naturalized_elsewhere"),
)
N8: Final = Rule(
    "declared-alienage",
    "Made a declaration of alienage before 1947",
    source=ACT,
    reference="3(2.1)(a), 3(2.3)(a)",
    number="N8",
    required=(
        "No formal declaration of alienage before citizenship began. A foreign oath is not such a "
        "declaration."
    ),
    reads=facts_read("declaration_of_alienage"),
)
N12: Final = Rule(
    "born-in-newfoundland",
    "Born in Newfoundland before it joined Canada",
    source=ACT,
    reference="3(1)(d), (l), (n), 3(7)(l), 3(1.4)",
    number="N12",
    required="For people of Newfoundland, the day that counts is 1 April 1949. A loss of "
    "British-subject status before it is cured; a declaration of alienage is not.",
    reads=facts_read(
        "naturalized_elsewhere",
        "lost_otherwise",
        "revoked",
        "married_alien",
        "death_date",
        "declaration_of_alienage",
    ),
)

NOTE_FOUND_BEFORE_1977: Final = (
    "Found as a deserted child before 15 February 1977. Section 4(1) serves later cases only, and the law of "
    "that time was not read."
)
NOTE_DIED_BEFORE: Final = "Died before citizenship began, but counts for children born abroad before it."


def born_in_canada(person: Person, ask: Asking, law: Law, parent: Status | None) -> Status:
    """Apply the law to a birth in Canada, whoever the parents were.

    Args:
        person: A person born in Canada (for Newfoundland: since it joined).
        ask: The questions of this step.
        law: Days of law.
        parent: The parent in the line, who matters for children of diplomats only.

    Returns:
        The status, by rule N1, N2 or N4 to N8.
    """
    if not ask.born_before(person, law.act_1977):
        status = _since_1977(person, ask, parent)
    elif ask.born_before(person, law.act_1946):
        status = before_citizenship(person, ask, law)
    else:
        status = Status(N4, citizen=True, paragraph="d")
        status.in_fact = True
        after_cured_losses(status, person, ask, law)
    status.born_in_canada = True
    return status


def _since_1977(person: Person, ask: Asking, parent: Status | None) -> Status:
    if person.told.foundling:
        return _own_acts_since_1977(_citizen_by_birth(N3), person, ask)
    if ask.yes(person, "foreign_diplomat_parent"):
        other = person.told.parent_citizen_or_resident_at_birth
        if (
            other is None
            and parent is not None
            and not parent.contested
            and citizen_at_birth(parent, ask, person)
        ):
            other = True
        if other is None:
            other = ask.yes(person, "parent_citizen_or_resident_at_birth")
        if not other:
            return refused(N2, DIPLOMAT)
    return _own_acts_since_1977(_citizen_by_birth(N1), person, ask)


def _citizen_by_birth(rule: Rule) -> Status:
    status = Status(rule, citizen=True, paragraph="a")
    status.in_fact = True
    return status


def _own_acts_since_1977(status: Status, person: Person, ask: Asking) -> Status:
    for field in ("renounced", "revoked"):
        if getattr(person.told, field):
            status.end, status.end_by = ask.moment(person, field), field
            if person.told.granted:
                status.again = ask.moment(person, "granted")
            break
    return status


def found_in_canada(person: Person, ask: Asking, law: Law) -> Status:
    """Apply section 4(1) to a deserted child whose place of birth is not known."""
    if ask.born_before(person, law.act_1977):
        status = Status(N3, citizen=True, paragraph="d")
        status.note(NOTE_FOUND_BEFORE_1977)
        return contested(status, NOT_COVERED)
    return _own_acts_since_1977(_citizen_by_birth(N3), person, ask)


def before_citizenship(person: Person, ask: Asking, law: Law, *, newfoundland: bool = False) -> Status:
    """Apply the law to a birth or naturalization in Canada, or a birth in Newfoundland, before citizenship.

    Args:
        person: The person.
        ask: The questions of this step.
        law: Days of law.
        newfoundland: True for Newfoundland, where 1949-04-01 takes the place of 1947-01-01.

    Returns:
        The status, by rule N5, N6, N7 or N8; N12 for Newfoundland.
    """
    pivot = law.nl_union if newfoundland else law.act_1946
    if ask.before(person, "declaration_of_alienage", pivot):
        return refused(N12 if newfoundland else N8, ALIENAGE)
    lost = british_status_lost(person, ask, pivot)
    start = Moment(pivot, pivot)
    if lost is not None:
        status = Status(N12 if newfoundland else N6, citizen=True, paragraph="l" if newfoundland else "k")
        status.start, status.newfoundland, status.british_lost = start, newfoundland, lost
        # C-3 let in those whose British-subject status was revoked: 3(2.1)(a), 3(2.3)(a) before it.
        status.remedied_by = C3 if ask.before(person, "revoked", pivot) else C24
        return after_own_acts(status, person, ask, law)
    if ask.died_before(person, pivot):
        return died_before_citizenship(newfoundland=newfoundland)
    status = Status(N12 if newfoundland else N5, citizen=True, paragraph="d")
    status.start, status.newfoundland, status.became, status.in_fact = start, newfoundland, True, True
    return after_cured_losses(status, person, ask, law)


def died_before_citizenship(*, newfoundland: bool = False) -> Status:
    """Give the status of one who died too early, but counts as one who became a citizen: 3(1.3), (1.4)."""
    status = Status(N12 if newfoundland else N7)
    status.counts = status.became = True
    status.newfoundland = newfoundland
    status.note(NOTE_DIED_BEFORE)
    return status


RULES: Final = (N1, N2, N3, N4, N5, N6, N7, N8, N12)
