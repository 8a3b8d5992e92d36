"""How one person of a line stands under section 3 of the Citizenship Act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.citizenship.law import NONE

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.citizenship.asking import Asking, Carried
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.questions import Moment
    from moveto_ca.rules.conditions import Rule

# Why the law gives no plain answer.
PRE_1947_SECOND_GENERATION: Final = "contested_pre1947_second_generation"
DECEASED_LINK: Final = "contested_deceased_link"
MORE_THAN_TWO_DECEASED: Final = "contested_more_than_two_deceased"
NOT_COVERED: Final = "not_covered"

# Why a person is no citizen.
NO_ANCHOR: Final = "no_anchor"
ALIENAGE: Final = "declaration_of_alienage"
PARENT_RENOUNCED: Final = "parent_renounced_before_birth"
PARENT_NOT_CITIZEN: Final = "parent_not_citizen_at_birth"
NO_CONNECTION: Final = "substantial_connection_not_met"
ADOPTED: Final = "adopted"
DIPLOMAT: Final = "diplomatic_exception"
RENOUNCED: Final = "renounced"
REVOKED: Final = "revoked"

DEEMED_1947: Final = frozenset("klmnopqr")
SECOND_LOOK: Final = frozenset("opqr")  # deemed citizens through a parent
RESTORED: Final = frozenset({"f", "i", "j", "k", "l", "m", "n"})  # a death before the amendment does no harm


class Status:
    """The outcome for one person, under one set of answers.

    Attributes:
        rule: The one rule of the sheet that gave the outcome.
        citizen: Whether the person is, or for a time was, a citizen in the eyes of the Act as it is now.
        counts: Died before citizenship began, but counts as one who became a citizen then, rule N7.
        became: Became a citizen when citizenship began (or counts as one who did).
        by_birth_to_citizen: Became one then through the father or mother, rule L5.
        paragraph: Paragraph of 3(1): ``g`` for 3(1)(g).
        start: When citizenship began; None: at birth.
        end: When it ended for good, still a day of citizenship; None: it did not.
        end_by: ``renounced`` or ``revoked``.
        again: When it began again after that end; None: it did not.
        remedied_by: The amendment without which the person would be no citizen, by number.
        in_fact: Held citizenship under the law of the time.
        lost: When that was lost, where the loss is cured; None: it was not.
        born_in_canada: Born in Canada (not in Newfoundland before it joined).
        restricted: Type R: limits the next generation if it is born abroad on or after 2025-12-15.
        descent_act_1946: Was ever a citizen under the descent provisions of the Acts of 1946 to 1970.
        newfoundland: Citizenship comes from Newfoundland: 1949-04-01 is the day that counts.
        dead_in_a_row: People directly above who died before C-3 and are citizens by it alone.
        contested: Why the law gives no plain answer, or None.
        contested_here: The doubt arises at this person, not further up.
        missed: Day of the amendment that would have made the parent a citizen, had the parent lived; None
            where the Act says that the death does no harm.
        reason: Why not a citizen.
        broken_here: The line breaks at this person, not further up.
        conditional: A citizen if a parent has the days in Canada.
        needs: Paths of the facts that would settle ``conditional``.
        days_counted: Days in Canada of the parent who has most.
        days_short: Days that parent lacks.
        british_lost: When British-subject status was lost, if before citizenship began.
        otherwise: Another ground on which the person is a citizen, if this one is contested.
        notes: What to say about the person beyond the rule.
        carried: Open facts about the person, as narrowed by the answers.
    """

    citizen = False
    counts = False
    became = False
    by_birth_to_citizen = False
    paragraph: str | None = None
    start: Moment | None = None
    end: Moment | None = None
    end_by: str | None = None
    again: Moment | None = None
    remedied_by: int = NONE
    in_fact = False
    lost: Moment | None = None
    born_in_canada = False
    restricted = False
    descent_act_1946 = False
    newfoundland = False
    dead_in_a_row = 0
    contested: str | None = None
    contested_here = False
    missed: date | None = None
    reason: str | None = None
    broken_here = False
    conditional = False
    needs: tuple[str, ...] = ()
    days_counted: int | None = None
    days_short: int | None = None
    british_lost: Moment | None = None
    otherwise: Status | None = None
    notes: tuple[str, ...] = ()
    carried: Carried | None = None

    def __init__(self, rule: Rule, *, citizen: bool = False, paragraph: str | None = None) -> None:
        self.rule = rule
        if citizen:
            self.citizen = True
            self.paragraph = paragraph

    def key(self) -> tuple[Any, ...]:
        """Give what later generations and the verdict can tell apart."""
        carried = self.carried
        other = self.otherwise
        return (
            self.rule,
            self.citizen,
            self.counts,
            self.became,
            self.by_birth_to_citizen,
            self.paragraph,
            self.start,
            self.end,
            self.again,
            self.remedied_by,
            self.in_fact,
            self.lost,
            self.born_in_canada,
            self.restricted,
            self.newfoundland,
            self.dead_in_a_row,
            self.contested,
            self.contested_here,
            self.missed,
            self.reason,
            self.broken_here,
            self.conditional,
            self.british_lost,
            None if other is None else other.key(),
            self.notes,
            frozenset(carried.items()) if carried else None,
        )

    def note(self, text: str) -> None:
        """Add something to say about the person."""
        self.notes = (*self.notes, text)


def refused(rule: Rule, reason: str, *, here: bool = True) -> Status:
    """Give the status of a person who is no citizen.

    Args:
        rule: The rule that says so.
        reason: Why, in the words of the contract.
        here: Whether the line breaks at this person, not further up.
    """
    status = Status(rule)
    status.reason = reason
    status.broken_here = here
    return status


def contested(status: Status, code: str) -> Status:
    """Mark that the law gives no plain answer at this person; an older doubt stands first."""
    if status.contested is None:
        status.contested = code
        status.contested_here = True
    return status


def in_fact_at_birth(status: Status, ask: Asking, child: Person) -> bool:
    """Tell whether a person was a citizen under the law of the time when a child was born."""
    return status.in_fact and (status.lost is None or not ask.born_after(child, status.lost))


def citizen_at_birth(status: Status, ask: Asking, child: Person) -> bool:
    """Tell whether a person was a citizen, as the Act now sees it, on the day a child was born.

    The day of a certificate of renunciation is still a day of citizenship: s. 9(3).
    """
    if not status.citizen:
        return False
    if status.start is not None and ask.born_sooner(child, status.start):
        return False
    if status.end is None or not ask.born_after(child, status.end):
        return True
    return status.again is not None and not ask.born_sooner(child, status.again)


def amendment_at_birth(status: Status, ask: Asking, child: Person) -> int:
    """Give the amendment that made a person a citizen at a child's birth; none for a citizen in fact."""
    return NONE if in_fact_at_birth(status, ask, child) else status.remedied_by
