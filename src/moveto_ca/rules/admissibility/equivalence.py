"""The Canadian equivalent of an offence, and how grave it is.

The maximum of the day of the act decides, or a later one that is milder; a hybrid offence counts as
indictable; what the other country calls it, and the sentence given there, do not matter.

Authority: IRPA 36(1) to (3); Tran v. Canada, 2017 SCC 50.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.background import Offence
    from moveto_ca.rules.admissibility.law import Law
    from moveto_ca.rules.tables import Row

# Grades of gravity, mildest first.
NONE: Final = 0
SUMMARY: Final = 1
ORDINARY: Final = 2
SERIOUS: Final = 3
NAMES: Final = ("none", "summary", "ordinary", "serious")
NEEDS_LAWYER: Final = "needs_lawyer"

_LEVELS: Final = {name: level for level, name in enumerate(NAMES)}
_CENT: Final = Decimal("0.01")


class Equivalent:
    """What an offence would be in Canada.

    Attributes:
        level: NONE, SUMMARY, ORDINARY or SERIOUS; None if not known.
        needs: Fields of the offence that would tell; empty and no level: only a lawyer can tell.
        row: Row of the table for the day of the act, or None.
    """

    __slots__ = ("level", "needs", "row")

    def __init__(self, level: int | None, needs: tuple[str, ...] = (), row: Row | None = None) -> None:
        self.level = level
        self.needs = needs
        self.row = row


_LAWYER: Final = Equivalent(None)


def value_cad(offence: Offence) -> Decimal | None:
    """Give the value in Canadian dollars of the day of the act, to the cent; None if not told."""
    if offence.value_cad is not None:
        return Decimal(str(offence.value_cad)).quantize(_CENT)
    if offence.value_usd is None or offence.usd_to_cad is None:
        return None
    return (Decimal(str(offence.value_usd)) * Decimal(str(offence.usd_to_cad))).quantize(_CENT)


def equivalent(offence: Offence, law: Law) -> Equivalent:
    """Find the Canadian equivalent.

    Args:
        offence: The offence.
        law: The law of the day of the assessment.

    Returns:
        What a lawyer said of it, where that settles it; else the usual answer of the table.
    """
    listed = _of_the_table(offence, law)
    return _as_a_lawyer_said(offence, law, listed) or listed


def _as_a_lawyer_said(offence: Offence, law: Law, listed: Equivalent) -> Equivalent | None:
    """Give the level that a lawyer's words settle, or None if there are none."""
    said, years = offence.canadian_class, offence.max_term_years
    if said == "none":
        return Equivalent(NONE, row=listed.row)
    if said == "summary":
        return Equivalent(SUMMARY, row=listed.row)
    indictable = said in ("hybrid", "indictable")
    if years is None:
        if not indictable or listed.level in (ORDINARY, SERIOUS):
            return None
        return Equivalent(None, ("max_term_years",), listed.row)
    if years >= law.figures["serious_offence_years"]:
        return Equivalent(SERIOUS, row=listed.row)
    if not indictable and listed.level == SUMMARY:
        return listed
    if indictable or listed.level in (ORDINARY, SERIOUS):
        return Equivalent(ORDINARY, row=listed.row)
    return Equivalent(None, ("canadian_class",), listed.row)


def _of_the_table(offence: Offence, law: Law) -> Equivalent:
    if offence.kind is None:
        return Equivalent(None, ("kind",))
    rows = law.offences.get(offence.kind)
    if rows is None:
        return _LAWYER
    bands = _bands(offence, rows, law)
    found = [_in_band(offence, [row for row in rows if row.key[1] == band], law) for band in bands]
    if len(found) == 1:
        return found[0]
    first = found[0]
    if all(each.level == first.level and each.level is not None for each in found):
        return Equivalent(first.level)
    return Equivalent(None, _value_needs(offence))


def _bands(offence: Offence, rows: tuple[Row, ...], law: Law) -> tuple[str, ...]:
    """Give the bands of value that an offence may be in: one if the value is told or does not matter."""
    if not rows[0].key[1]:
        return ("",)
    value = value_cad(offence)
    if value is None:
        return ("over", "not_over")
    return ("over",) if value > law.figures["value_threshold_cad"] else ("not_over",)


def _value_needs(offence: Offence) -> tuple[str, ...]:
    return ("value_cad",) if offence.value_usd is None else ("usd_to_cad",)


def _in_band(offence: Offence, rows: list[Row], law: Law) -> Equivalent:
    """Find the level by the day of the act, or by every day that it may have had."""
    today = _row_on(rows, law.on)
    if offence.act_date is not None:
        return _milder(_row_on(rows, offence.act_date), today)
    latest = _latest_act(offence, law.on)
    found = [_milder(row, today) for row in rows if row.from_ is None or row.from_ <= latest]
    # Days of which the table says nothing are possible too, unless it reaches back without end.
    open_ended = any(row.from_ is None for row in rows)
    if open_ended and len({each.level for each in found}) == 1:
        return found[0]
    return Equivalent(None, ("act_date",))


def _row_on(rows: list[Row], day: date) -> Row | None:
    return next((row for row in rows if row.holds_on(day)), None)


def _milder(then: Row | None, today: Row | None) -> Equivalent:
    """Take the maximum of the day of the act, or today's if that is milder."""
    if then is None:
        return _LAWYER
    level = _LEVELS.get(then["class"])
    now = None if today is None else _LEVELS.get(today["class"])
    if now is not None and (level is None or now < level):
        level = now if level is not None or now == NONE else None
    return Equivalent(level, row=then)


def _latest_act(offence: Offence, on: date) -> date:
    """Give the last day on which the act may have been: not after the conviction or the sentence."""
    told = (offence.conviction_date, offence.sentence_completed)
    return min([on, *(day for day in told if day)])
