"""What may be done while the application is decided: work, appeal, and how long it takes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.report import Months
from moveto_ca.rules.conditions import all_of
from moveto_ca.rules.family.law import PARTNER, PARTNER_IN_CANADA, SUPER_VISA
from moveto_ca.rules.family.partner_in_canada import living_together
from moveto_ca.rules.family.people import TEMPORARY
from moveto_ca.rules.family.relationship import NONE

if TYPE_CHECKING:
    from moveto_ca.rules.family.case import Case
    from moveto_ca.rules.tables import Row

TEMPORARY_OR_LOST: Final = frozenset({*TEMPORARY, "none"})
NO_APPEAL: Final = frozenset({PARTNER_IN_CANADA, SUPER_VISA})


def appeal(stream_id: str) -> bool:
    """Tell whether a refusal can be appealed to the Immigration Appeal Division (IRPA 63)."""
    return stream_id not in NO_APPEAL


def work_permit_while_waiting(case: Case) -> bool | None:
    """Tell whether the partner sponsored may ask for an open work permit once the application is received.

    In Canada with a status, or one that can still be restored, at the sponsor's address; by public policy
    for applications since 2023-05-26. Somebody else without a status waits for the approval in principle.
    """
    if case.stream_id not in (PARTNER, PARTNER_IN_CANADA):
        return False
    if "work-permit-while-waiting" not in case.law.policies or case.relationship.kind == NONE:
        return False
    return all_of(
        case.sponsored.in_canada, _status_or_restorable(case), case.sponsor.in_canada, living_together(case)
    )


def _status_or_restorable(case: Case) -> bool | None:
    """Tell whether the partner holds a status, or lost it so lately that it can be restored (IRPR 182)."""
    status, adult = case.sponsored.status, case.sponsored.adult_record
    until = None if adult is None else adult.status_until
    if status is None:
        return None
    if until is None:
        return status in TEMPORARY
    if case.as_of <= until:
        return status in TEMPORARY
    last = until + timedelta(days=case.law.figures["restoration_days"])
    return status in TEMPORARY_OR_LOST and case.as_of <= last


def time_row(case: Case) -> Row | None:
    """Give the last figure seen of how long applications took, or None."""
    place = "quebec" if case.to_quebec else "outside-quebec"
    return case.facts.tables.row("family-times", case.stream_id.partition("/")[2], place, on=case.as_of)


def months(case: Case) -> Months | None:
    """Give how long applications took, in months, or None if no figure was seen."""
    row = time_row(case)
    return None if row is None else Months(row["low"], row["high"])
