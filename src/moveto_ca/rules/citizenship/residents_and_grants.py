"""Citizens without a birth in Canada or a parent: residents of 1947, grants since (N9 to N11, N13)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.citizenship.births import N12, died_before_citizenship
from moveto_ca.rules.citizenship.law import C24
from moveto_ca.rules.citizenship.losses import after_cured_losses, after_own_acts
from moveto_ca.rules.citizenship.people_in_line import facts_read
from moveto_ca.rules.citizenship.questions import Moment
from moveto_ca.rules.citizenship.status import NO_ANCHOR, Status, refused
from moveto_ca.rules.conditions import Rule

if TYPE_CHECKING:
    from moveto_ca.rules.citizenship.asking import Asking
    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.people_in_line import Person

ACT: Final = "citizenship-act"
ACT_1946: Final = "citizenship-act-1946"

N9: Final = Rule(
    "naturalized-in-canada",
    "Granted citizenship in Canada in 1947 or later",
    source=ACT,
    reference="3(1)(c), (d), 3(6)",
    number="N9",
    required="A grant of citizenship makes a citizen from the day of the grant. It does nothing for "
    "children born before it.",
    reads=facts_read("naturalized_canada", "granted", "granted_as"),
)
N10: Final = Rule(
    "domicile-when-citizenship-began",
    "British subject with Canadian domicile in 1947",
    source=ACT_1946,
    reference="s. 9(1)(b)",
    number="N10",
    required="A British subject with Canadian domicile on 1 January 1947 became a citizen that day.",
    reads=facts_read("british_subject_resident_on_pivot", "canadian_domicile_on_pivot"),
)
N11: Final = Rule(
    "resident-when-citizenship-began",
    "British subject living in Canada in 1947",
    source=ACT,
    reference="3(1)(m), (n), 3(7)(j)",
    number="N11",
    required="A British subject who was ordinarily resident in Canada on 1 January 1947, and did not "
    "become a citizen that day, is a citizen from then on.",
    reads=facts_read("british_subject_resident_on_pivot", "canadian_domicile_on_pivot"),
)
N13: Final = Rule(
    "no-anchor",
    "Neither born nor naturalized in Canada",
    source=ACT,
    reference="3(1)",
    number="N13",
    required="A line must begin with someone who was born or naturalized in Canada, or was a British subject "
    "living there when citizenship began. Having lived in Canada is not enough.",
    reads=facts_read("naturalized_canada", "british_subject_resident_on_pivot"),
)
ADOPTEE: Final = Rule(
    "granted-as-adopted-child",
    "Granted citizenship as the adopted child of a citizen",
    source=ACT,
    reference="3(1)(c.1)",
    number="AD8",
    required="An adopted child of a citizen is a citizen from the day of the grant, not from birth.",
    reads=facts_read("granted", "granted_as", "link"),
)


def british_subject_in_canada(person: Person, ask: Asking, law: Law) -> Status | None:
    """Apply the law to a British subject who lived in Canada when citizenship began (N10 to N12).

    Returns:
        The status, or None if the person was no such British subject.
    """
    newfoundland = not ask.born_before(person, law.act_1946)
    if newfoundland and not ask.born_before(person, law.nl_union):
        return None
    if not ask.yes(person, "british_subject_resident_on_pivot"):
        return None
    pivot = law.nl_union if newfoundland else law.act_1946
    domicile = not newfoundland and ask.yes(person, "canadian_domicile_on_pivot")
    if ask.died_before(person, pivot):
        return died_before_citizenship() if domicile else None
    start = Moment(pivot, pivot)
    if domicile:
        status = Status(N10, citizen=True, paragraph="d")
        status.start, status.became, status.in_fact = start, True, True
        return after_cured_losses(status, person, ask, law)
    status = Status(N12 if newfoundland else N11, citizen=True, paragraph="n" if newfoundland else "m")
    status.start, status.newfoundland, status.remedied_by = start, newfoundland, C24
    return after_own_acts(status, person, ask, law)


def granted_citizenship(person: Person, ask: Asking, law: Law, *, adopted: bool = False) -> Status | None:
    """Apply the law to a grant of citizenship in 1947 or later (N9), or to an adopted child (3(1)(c.1)).

    Args:
        person: The person.
        ask: The questions of this step.
        law: Days of law.
        adopted: True if the person was adopted by the ancestor above, so that a grant is likely to be one
            under section 5.1 unless told otherwise.

    Returns:
        The status, or None if there was no grant.
    """
    for field in ("naturalized_canada", "granted"):
        if not ask.happened(person, field):
            continue
        if field == "naturalized_canada" and ask.before(person, field, law.act_1946):
            continue  # naturalization before 1947 is judged with the births in Canada
        kind = person.told.granted_as if field == "granted" else "naturalization"
        as_child = kind == "adoption" or (kind is None and adopted)
        if as_child:
            status = Status(ADOPTEE, citizen=True, paragraph="c.1")
            status.restricted = True
        else:
            status = Status(
                N9, citizen=True, paragraph="d" if ask.before(person, field, law.act_1977) else "c"
            )
        status.start, status.in_fact = ask.moment(person, field), True
        return after_cured_losses(status, person, ask, law, by_grant=True)
    return None


def no_anchor() -> Status:
    """Give the status of one who is not the beginning of any line."""
    return refused(N13, NO_ANCHOR)


RULES: Final = (N9, N10, N11, N13, ADOPTEE)
