"""The commitment behind a Start-Up Visa: how long it counts, and the exception for those of one year.

Authority: IRPR 98.01(2)(a); IRCC notice of 2025-12-19.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import months_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.business.startup_law import COMMITMENT, EXCEPTION
from moveto_ca.rules.conditions import check, unsettled

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.business.situation import Situation

NO_SUPPORT: Final = "none"
_ONE_DAY: Final = timedelta(days=1)
_UNKNOWN: Final = ("(not known)", "(not known)", "(not known)", "(not known)")


def exception(situation: Situation) -> Condition:
    """Tell whether the person comes under the exception: a commitment of its year that still counts."""
    made = situation.business.committed_on
    row = situation.facts.tables.row("business-figures", "suv_exception_year", on=situation.on)
    if row is None:
        return unsettled(EXCEPTION, "What the exception asks for on this day is not known.", figures=_UNKNOWN)
    year: int = row["value"]
    figures = (year, situation.day.figures["suv_commitment_months"], row.from_, row.to)
    if isinstance(made, Nothing) or (made is None and situation.business.designated_support == NO_SUPPORT):
        return check(EXCEPTION, False, "You have no commitment.", figures=figures)
    if made is None:
        found = "You did not say when the organization committed itself."
        return check(EXCEPTION, None, found, figures=figures, needs=("business.committed_on",))
    if made.year != year:
        return check(EXCEPTION, False, "The commitment is of {0}.", made, figures=figures)
    gone = lapses_on(situation, made)
    found = "The commitment is of {0}; the last day on which it counts is {1}."
    fact = made <= situation.on < gone
    return check(EXCEPTION, fact, found, made, gone - _ONE_DAY, figures=figures)


def lapses_on(situation: Situation, made: date) -> date:
    """Give the first day on which a commitment no longer counts."""
    return months_after(made, situation.day.figures["suv_commitment_months"])


def commitment(situation: Situation) -> Condition:
    """S2: tell whether the commitment counts on the day of the application."""
    made, months = situation.business.committed_on, situation.day.figures["suv_commitment_months"]
    figures = (months,)
    if isinstance(made, Nothing) or (made is None and situation.business.designated_support == NO_SUPPORT):
        return check(COMMITMENT, False, "You have no commitment.", figures=figures)
    if made is None:
        found = "You did not say when the organization committed itself."
        return check(COMMITMENT, None, found, figures=figures, needs=("business.committed_on",))
    gone = lapses_on(situation, made)
    found = "The commitment is of {0}; the last day on which it counts is {1}."
    fact = made <= situation.on < gone
    return check(COMMITMENT, fact, found, made, gone - _ONE_DAY, figures=figures)


def last_day(situation: Situation, made: date) -> date:
    """Give the last day on which a commitment counts."""
    return lapses_on(situation, made) - _ONE_DAY
