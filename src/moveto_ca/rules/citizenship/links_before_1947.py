"""Birth outside Canada before citizenship began in 1947, or 1949 for Newfoundland (rules L2 to L7, L11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.citizenship.births import died_before_citizenship
from moveto_ca.rules.citizenship.deaths import doubt_beside_the_first
from moveto_ca.rules.citizenship.law import C3, C24
from moveto_ca.rules.citizenship.losses import after_cured_losses, after_own_acts
from moveto_ca.rules.citizenship.people_in_line import FATHER, facts_read
from moveto_ca.rules.citizenship.questions import Moment
from moveto_ca.rules.citizenship.status import (
    ALIENAGE,
    PARENT_NOT_CITIZEN,
    PARENT_RENOUNCED,
    PRE_1947_SECOND_GENERATION,
    RENOUNCED,
    SECOND_LOOK,
    Status,
    contested,
    refused,
)
from moveto_ca.rules.conditions import Rule

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.citizenship.asking import Asking
    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.people_in_line import Person

ACT: Final = "citizenship-act"

L2: Final = Rule(
    "parent-no-citizen",
    "Born outside Canada to a parent who is no citizen",
    source=ACT,
    reference="3(1)",
    number="L2",
    required="A parent who is, or counts as, a citizen.",
    reads=facts_read(),
)
L3: Final = Rule(
    "born-abroad-to-a-citizen-of-1947",
    "Born outside Canada before 1947 to a parent who became a citizen in 1947",
    source=ACT,
    reference="3(1)(q), (r), 3(1.3), (1.4)",
    number="L3",
    required="A parent who became a citizen when citizenship began, or would have, but died before.",
    reads=facts_read(),
)
L4: Final = Rule(
    "born-abroad-to-a-lost-british-subject",
    "Born outside Canada before 1947 to a parent who had lost British-subject status or lived in Canada in "
    "1947",
    source=ACT,
    reference="3(1)(o), (p), 3(1.2)",
    number="L4",
    required="A parent who is a citizen under 3(1)(k), (l), (m) or (n), living or dead.",
    reads=facts_read("naturalized_elsewhere"),
)
L5: Final = Rule(
    "citizen-of-1947-through-a-parent",
    "Became a citizen in 1947 through the father, or the mother",
    source="citizenship-act-1946",
    reference="s. 4(b)",
    number="L5",
    required="A father (a mother, if the parents were not married or he was dead) born in Canada and "
    "no alien at the birth, or a British subject with Canadian domicile; and on 1 January "
    "1947 no alien, and under 21 or landed in Canada.",
    reads=facts_read(
        "link",
        "parents_married",
        "canadian_domicile_at_next_birth",
        "landed_in_canada",
        "naturalized_elsewhere",
        "lost_otherwise",
        "declaration_of_alienage",
        "married_alien",
        "revoked",
    ),
)
L6: Final = Rule(
    "descendant-declared-alienage",
    "Born outside Canada and made a declaration of alienage before citizenship began",
    source=ACT,
    reference="3(2.1)(a), 3(2.3)(a)",
    number="L6",
    required="No declaration of alienage before citizenship began.",
    reads=facts_read("declaration_of_alienage"),
)
L7: Final = Rule(
    "two-births-abroad-before-1947",
    "Two births in a row outside Canada before 1947",
    source=ACT,
    reference="3(1)(o) to (r)",
    number="L7",
    required="A parent who became a citizen when citizenship began. Whether a parent whom the Act "
    "only deems to have done so is enough is not settled.",
    reads=facts_read(),
)
L11: Final = Rule(
    "parent-no-citizen-at-the-birth",
    "Born outside Canada to a parent who was no citizen at the birth",
    source=ACT,
    reference="3(1)(b), (g), (q)",
    number="L11",
    required="A parent who was a citizen at the birth. A later grant to the parent does not help.",
    reads=facts_read("naturalized_canada", "granted", "renounced", "revoked"),
)


def not_through(parent: Status) -> Status:
    """Rule L2: nothing comes from a parent who is no citizen; the reason is that of the break."""
    reason = PARENT_RENOUNCED if parent.reason == RENOUNCED else parent.reason or PARENT_NOT_CITIZEN
    return refused(L2, reason, here=False)


def born_before_citizenship(
    parent: Status, elder: Person, person: Person, ask: Asking, law: Law, pivot: date
) -> Status:
    """Apply the law to a birth abroad before citizenship began: what counts is the position on that day.

    Args:
        parent: How the parent in this line stands.
        elder: That parent.
        person: The person born abroad.
        ask: The questions of this step.
        law: Days of law.
        pivot: The day on which citizenship began for this line.

    Returns:
        The status, by rule L2 to L7 or L11; N7 for one who died before that day.
    """
    if _became_citizen_in_1947(parent, elder, person, ask, law):
        if ask.died_before(person, law.act_1946):
            status = died_before_citizenship()
            status.by_birth_to_citizen = True
            return status
        status = Status(L5, citizen=True, paragraph="d")
        status.start = Moment(law.act_1946, law.act_1946)
        status.became = status.in_fact = status.by_birth_to_citizen = True
        status.restricted = status.descent_act_1946 = True
        return after_cured_losses(status, person, ask, law)
    if ask.before(person, "declaration_of_alienage", pivot):
        return refused(L6, ALIENAGE)
    if not parent.citizen and not parent.counts:
        return not_through(parent)
    newfoundland = parent.newfoundland
    if parent.paragraph in SECOND_LOOK:
        status = _deemed_since(pivot, L7, "r" if newfoundland else "q", C3)
        contested(status, PRE_1947_SECOND_GENERATION)
        doubt_beside_the_first(status, parent, elder, law)
    elif parent.became:
        through = C3 if parent.by_birth_to_citizen else C24
        status = _deemed_since(pivot, L3, "r" if newfoundland else "q", through)
    elif parent.paragraph in ("k", "l", "m", "n"):
        status = _deemed_since(pivot, L4, "p" if newfoundland else "o", max(C24, parent.remedied_by))
    else:
        # The parent became a citizen later, by grant: the position when citizenship began is what counts.
        return refused(L11, PARENT_NOT_CITIZEN)
    status.newfoundland = newfoundland
    return after_own_acts(status, person, ask, law, parent.paragraph)


def _deemed_since(pivot: date, rule: Rule, paragraph: str, amendment: int) -> Status:
    status = Status(rule, citizen=True, paragraph=paragraph)
    status.start = Moment(pivot, pivot)
    status.remedied_by = amendment
    status.restricted = True
    return status


def _became_citizen_in_1947(parent: Status, elder: Person, person: Person, ask: Asking, law: Law) -> bool:
    """Tell whether a person became a citizen on 1947-01-01 under the Act of 1946 itself: rule L5.

    The father counts, or the mother if the parents were not married or he was dead. What counts is that
    parent at the birth, and the person on 1947-01-01.
    """
    if parent.newfoundland or not ask.born_before(person, law.act_1946):
        return False
    if not _canadian_at_birth(parent, elder, person, ask):
        return False
    if ask.born_before(person, law.day_after_of_age) and not ask.before(
        person, "landed_in_canada", law.act_1946
    ):
        return False
    if _had_become_alien(person, ask, law):
        return False
    married = ask.yes(person, "parents_married")
    if ask.is_one(elder, "link", FATHER) != married:
        return False
    if parent.reason == ALIENAGE and person.told.lost_otherwise is None:
        # Whether a child under age lost the status with the father was not read: only the person can tell.
        return not ask.unsettled_fact(person, "lost_otherwise")
    return True


def _canadian_at_birth(parent: Status, elder: Person, person: Person, ask: Asking) -> bool:
    """Tell whether the parent was born in Canada and no alien, or a British subject domiciled there."""
    if parent.born_in_canada:
        if parent.reason == ALIENAGE:
            lost = any(
                ask.before_birth(elder, field, person)
                for field in ("declaration_of_alienage", "naturalized_elsewhere", "lost_otherwise", "revoked")
            )
            return not lost
        if parent.became:
            return True
        return parent.british_lost is not None and not ask.born_after(person, parent.british_lost)
    told = elder.told
    domicile: bool | None = told.canadian_domicile_at_next_birth
    if domicile is not None:
        return domicile
    breaks = not parent.citizen and not parent.counts
    return (
        breaks
        and told.british_subject_resident_on_pivot is not False
        and ask.yes(elder, "canadian_domicile_at_next_birth")
    )


def _had_become_alien(person: Person, ask: Asking, law: Law) -> bool:
    """Tell whether a person born a British subject had become an alien before 1947-01-01."""
    fields = ["naturalized_elsewhere", "lost_otherwise", "declaration_of_alienage", "revoked"]
    if person.told.link != FATHER:
        fields.append("married_alien")
    return any(ask.before(person, field, law.act_1946) for field in fields)


RULES: Final = (L2, L3, L4, L5, L6, L7, L11)
