"""Criminality: whether it bars, and when it ends.

Authority: IRPA 36(1) to (3); IRPR 17, 18, 18.1; Criminal Records Act 4.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from moveto_ca.rules.admissibility.equivalence import ORDINARY, SERIOUS, SUMMARY
from moveto_ca.rules.admissibility.law import ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.rules.admissibility.law import Law
    from moveto_ca.rules.admissibility.record import Count

SERIOUS_CRIMINALITY: Final = "serious criminality"
CRIMINALITY: Final = "criminality"

NEVER: Final = date.max


class Finding:
    """What the offences of one person, outside Canada or in it, come to.

    Attributes:
        inadmissible: True if they bar the person on the day.
        ground: ``serious criminality`` or ``criminality``; None if they are no ground at all.
        rule: Rule of the fact sheet that decides when it ends: R2, R3 …, or None.
        deemed: Day from which the person is rehabilitated without applying; NEVER; None if no ground, or if
            no period runs yet.
        apply_from: Day from which rehabilitation may be asked for; None if no period runs.
        suspension_from: Day from which a record suspension may be asked for in Canada, or None.
    """

    __slots__ = ("apply_from", "deemed", "ground", "inadmissible", "rule", "suspension_from")

    def __init__(
        self,
        ground: str | None,
        rule: str | None,
        deemed: date | None,
        on: date,
        *,
        apply_from: date | None = None,
        suspension_from: date | None = None,
    ) -> None:
        self.ground = ground
        self.rule = rule
        self.deemed = deemed
        self.inadmissible = ground is not None and (deemed is None or on < deemed)
        self.apply_from = apply_from if self.inadmissible else None
        self.suspension_from = suspension_from if self.inadmissible else None


def _clear(on: date) -> Finding:
    return Finding(None, None, None, on)


def separate(counts: Sequence[Count], *, in_doubt: bool) -> bool:
    """Tell whether at least two offences do not arise from one occurrence (36(2)(a), (b)).

    Args:
        counts: The offences.
        in_doubt: What holds of two offences of the same or an unknown day whose events were not marked.
    """
    for place, one in enumerate(counts):
        for other in counts[place + 1 :]:
            if one.occurrence is not None and other.occurrence is not None:
                apart = one.occurrence != other.occurrence
            elif one.act_date is not None and other.act_date is not None and one.act_date != other.act_date:
                apart = True
            else:
                apart = in_doubt
            if apart:
                return True
    return False


def outside_canada(counts: Sequence[Count], law: Law, *, in_doubt: bool, permanent_resident: bool) -> Finding:
    """Hold offences outside Canada against 36(1)(b), (c), 36(2)(b), (c) and the rules on their end.

    Args:
        counts: Every offence of the person, those in Canada too.
        law: The law of the day.
        in_doubt: See ``separate``.
        permanent_resident: True if the person is spared ordinary criminality.
    """
    abroad = [c for c in counts if c.abroad]
    indictable = [c for c in abroad if c.level >= ORDINARY]
    if not abroad:
        return _clear(law.on)
    summary = [c for c in abroad if c.level == SUMMARY and c.convicted]
    apply_from = _may_apply(counts, law)
    if any(c.level == SERIOUS for c in abroad):
        return Finding(SERIOUS_CRIMINALITY, "R7", NEVER, law.on, apply_from=apply_from)
    if permanent_resident:
        return _clear(law.on)
    if len(indictable) > 1:
        return Finding(CRIMINALITY, "R8", NEVER, law.on, apply_from=apply_from)
    if indictable:
        one = indictable[0]
        deemed = _one_indictable(one, summary, counts, law)
        return Finding(CRIMINALITY, "R2" if one.convicted else "R4", deemed, law.on, apply_from=apply_from)
    if separate(summary, in_doubt=in_doubt):
        return Finding(CRIMINALITY, "R3", _summary_only(summary, counts, law), law.on, apply_from=apply_from)
    return _clear(law.on)


def in_canada(counts: Sequence[Count], law: Law, *, in_doubt: bool, permanent_resident: bool) -> Finding:
    """Hold convictions in Canada against 36(1)(a), 36(2)(a) and the rules on their end.

    Args:
        counts: Every offence of the person, those elsewhere too.
        law: The law of the day.
        in_doubt: See ``separate``.
        permanent_resident: True if the person is spared ordinary criminality.
    """
    home = [c for c in counts if not c.abroad and c.convicted]
    if not home:
        return _clear(law.on)
    suspension = _record_suspension(home, law)
    if any(c.level == SERIOUS or c.long_prison for c in home):
        return Finding(SERIOUS_CRIMINALITY, "R6", NEVER, law.on, suspension_from=suspension)
    if permanent_resident:
        return _clear(law.on)
    if any(c.level == ORDINARY for c in home):
        return Finding(CRIMINALITY, "R6", NEVER, law.on, suspension_from=suspension)
    if separate(home, in_doubt=in_doubt):
        last = _last([c.done for c in home])
        free = None if last is None else _ends(last, law.figures["deemed_years_summary"])
        return Finding(CRIMINALITY, "R5", free, law.on, suspension_from=suspension)
    return _clear(law.on)


def _last(days: Sequence[date | None]) -> date | None:
    """Give the last of some days; None if there is none, or one of them has not come about."""
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def _ends(last_day: date, years: int) -> date:
    return date.min if last_day == date.min else ends(last_day, years)


def _may_apply(counts: Sequence[Count], law: Law) -> date | None:
    """R1: five years after all of it was done; with several offences, after the last of them."""
    last = _last([c.done for c in counts])
    return None if last is None else _ends(last, law.figures["rehabilitation_years"])


def _one_indictable(one: Count, summary: Sequence[Count], counts: Sequence[Count], law: Law) -> date | None:
    """R2 and R4: ten years after one offence, with at most one older summary conviction on each side.

    None while no period runs, for the sentence is not completed.
    """
    home = [c for c in counts if not c.abroad and c.convicted]
    if any(c.level >= ORDINARY or c.long_prison for c in home) or len(summary) > 1 or len(home) > 1:
        return NEVER
    if one.done is None:
        return None
    clean = law.figures["clean_years_indictable"]
    days = [_ends(one.done, law.figures["deemed_years_indictable"])]
    for other in (*summary, *home):
        if other.convicted_on is None:
            return NEVER
        days.append(_ends(other.convicted_on, clean))
    return max(days)


def _summary_only(summary: Sequence[Count], counts: Sequence[Count], law: Law) -> date | None:
    """R3: five years after the last of two or more offences that are summary-only; None while none runs."""
    home = [c for c in counts if not c.abroad and c.convicted]
    if any(c.level >= ORDINARY or c.long_prison for c in home) or len(home) > 1:
        return NEVER
    last = _last([c.done for c in summary])
    if last is None:
        return None
    days = [_ends(last, law.figures["deemed_years_summary"])]
    for other in (*summary, *home):
        if other.convicted_on is None:
            return NEVER
        days.append(_ends(other.convicted_on, law.figures["clean_years_summary"]))
    return max(days)


def _record_suspension(home: Sequence[Count], law: Law) -> date | None:
    """R6: when a record suspension may be asked for. A hybrid offence is taken as indictable."""
    indictable = any(c.level >= ORDINARY for c in home)
    years = law.figures[
        "record_suspension_years_indictable" if indictable else "record_suspension_years_summary"
    ]
    last = _last([c.done for c in home])
    return None if last is None else _ends(last, years)
