"""What a person could change: each change as data, made by copying what was told.

A change is general: it knows no programme and no result. What it does is found by assessing again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.advice.changes import household, languages, nominations, offers, settling, studies, working

if TYPE_CHECKING:
    from moveto_ca.advice.changes.possible import Possible
    from moveto_ca.advice.told import Told
    from moveto_ca.report import Report


def possible_changes(told: Told, report: Report) -> tuple[Possible, ...]:
    """Give every change that this person could make.

    Args:
        told: The person before any change.
        report: The report on the person; the amounts of money that programmes ask for stand in it.
    """
    return (
        *languages.possible(told),
        *working.possible(told),
        *studies.possible(told),
        *offers.possible(told),
        *nominations.possible(told),
        *household.possible(told),
        *settling.possible(told, report),
    )
