"""Births outside Canada since 15 December 2025: a parent's substantial connection (section 3.5, rule L10).

Subsection 3(3) stops a birth abroad from making a citizen if every citizen parent was born abroad to
citizens, or holds citizenship in a like way, unless one of them spent 1,095 days in Canada before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.citizenship.people_in_line import facts_read
from moveto_ca.rules.citizenship.status import NO_CONNECTION, Status, citizen_at_birth, contested, refused
from moveto_ca.rules.conditions import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.rules.citizenship.asking import Asking
    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.people_in_line import Person

L10: Final = Rule(
    "born-abroad-since-december-2025",
    "Born outside Canada on or after 15 December 2025 to a citizen",
    source="citizenship-act",
    reference="3(1)(b), 3(3), 3(5)",
    number="L10",
    required="A citizen parent who was born or naturalized in Canada, or who spent at least 1,095 "
    "days in Canada before the birth, or Crown service abroad.",
    in_force_from="2025-12-15",
    reads=facts_read(
        "days_in_canada_before_next_birth",
        "sentence_days_before_next_birth",
        "crown_service_abroad_at_next_birth",
    ),
)

CROWN: Final = "crown_service_abroad_at_next_birth"
DAYS: Final = "days_in_canada_before_next_birth"

NOTE_UNRESTRICTED: Final = "A parent was born or naturalized in Canada, so no days in Canada are asked for."
NOTE_CROWN: Final = "Crown service abroad: no days in Canada are asked for, 3(5)."
NOTE_DAYS: Final = "A parent was in Canada for at least 1,095 days before the birth."
NOTE_MIXED: Final = (
    "One parent was born or naturalized in Canada. The words 'at any time' in 3(3)(b)(i) could be "
    "read against a family whose other parent was a citizen by descent earlier; it is not read so "
    "here."
)
NOTE_BOTH_RESTRICTED: Final = (
    "Both parents are citizens by birth abroad, under different Acts. 3(3) covers such a pair only "
    "by the words 'at any time'; it is taken to be covered."
)


class BirthParent:
    """A parent at the birth, or the adopter at the adoption, of the person assessed.

    Attributes:
        status: How the parent stands, under one set of answers.
        person: The parent.
        elder: That parent's own parent in the line, or None.
    """

    __slots__ = ("elder", "person", "status")

    def __init__(self, status: Status, person: Person, elder: Person | None) -> None:
        self.status = status
        self.person = person
        self.elder = elder

    @property
    def crown(self) -> tuple[bool | None, ...]:
        """Crown service abroad: of the parent at the birth, of the parent's parent at the parent's birth."""
        own: bool | None = self.person.told.crown_service_abroad_at_next_birth
        return (own,) if self.elder is None else (own, self.elder.told.crown_service_abroad_at_next_birth)

    @property
    def crown_paths(self) -> tuple[str, ...]:
        """Where these facts stand in the profile."""
        own = self.person.path(CROWN)
        return (own,) if self.elder is None else (own, self.elder.path(CROWN))

    @property
    def days(self) -> int | None:
        """Days in Canada before the birth that count: not those on probation, parole or in prison (s. 21)."""
        told = self.person.told
        days: int | None = told.days_in_canada_before_next_birth
        return None if days is None else days - (told.sentence_days_before_next_birth or 0)


def born_since_c3(person: Person, ask: Asking, law: Law, parents: Sequence[BirthParent]) -> Status:
    """Apply 3(3) and 3(5) to a birth on or after 2025-12-15 of which at least one parent is a citizen.

    Args:
        person: The person born abroad.
        ask: The questions of this step.
        law: Days of law and figures.
        parents: Every parent whose line was told.

    Returns:
        A citizen; a citizen if a parent has the days; or no citizen, with the days that lack.
    """
    citizens = [p for p in parents if citizen_at_birth(p.status, ask, person)]
    status = connected(citizens, parents, law)
    doubt = next((p.status.contested for p in citizens if p.status.contested), None)
    if doubt and not status.reason and not _certain_without(citizens, parents, law):
        contested(status, doubt)
        status.contested_here = False
    return status


def _certain_without(citizens: Sequence[BirthParent], parents: Sequence[BirthParent], law: Law) -> bool:
    """Tell whether the person is a citizen through the parents whose own citizenship is not in doubt."""
    certain = [p for p in citizens if p.status.contested is None]
    if not certain:
        return False
    status = connected(certain, parents, law)
    return status.citizen and not status.conditional


def connected(citizens: Sequence[BirthParent], parents: Sequence[BirthParent], law: Law) -> Status:
    """Apply the five steps of 3(3) and 3(5) to the citizen parents; the adoption rule is the same."""
    status = Status(L10, citizen=True, paragraph="b")
    status.in_fact = status.restricted = True
    free = [p for p in citizens if not p.status.restricted]
    if free:
        status.note(NOTE_UNRESTRICTED)
        if len(free) < len(citizens):
            status.note(NOTE_MIXED)
        return status
    crown = [fact for p in parents for fact in p.crown]
    if True in crown:
        status.note(NOTE_CROWN)
        return status
    if len({p.status.descent_act_1946 for p in citizens}) > 1:
        status.note(NOTE_BOTH_RESTRICTED)
    days = [p.days for p in citizens]
    known = [n for n in days if n is not None]
    most = max(known, default=None)
    if most is not None and most >= law.connection_days:
        status.days_counted = most
        status.note(NOTE_DAYS)
        return status
    needs = [p.person.path(DAYS) for p in citizens if p.days is None]
    open_crown = [
        path for p in parents for fact, path in zip(p.crown, p.crown_paths, strict=True) if fact is None
    ]
    if not needs and not open_crown:
        status = refused(L10, NO_CONNECTION)
        if most is not None:
            status.days_counted, status.days_short = most, law.connection_days - most
        return status
    status.conditional = True
    status.needs = (*needs, *open_crown)
    if not needs and most is not None:
        status.days_counted, status.days_short = most, law.connection_days - most
    return status


RULES: Final = (L10,)
