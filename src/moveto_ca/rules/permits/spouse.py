"""The open work permit for the spouse of a worker (C41): which workers it follows from.

Authority: IRPR 205(c)(ii); IRCC instructions on C41, narrowed for applications from 2025-01-21.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import months_after

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.tables import Tables

_ONE_DAY: Final = timedelta(days=1)
_ANY: Final = "?"
_DIGITS: Final = "0123456789"


class SpouseRules:
    """What is asked of the worker on a day.

    Attributes:
        months: Months of work authorization that must be left when the spouse applies.
        cohabitation_years: Years of living together that make a common-law partner.
        by_start: ``yes``, ``no`` or ``some``, by the first two digits of the worker's occupation.
    """

    __slots__ = ("by_start", "cohabitation_years", "months")

    def __init__(self, tables: Tables, on: date) -> None:
        self.months: int = tables.value("work-figures", "spouse_months", on=on)
        self.cohabitation_years: int = tables.value("work-figures", "cohabitation_years", on=on)
        self.by_start: dict[str, str] = {}
        for row in tables.rows("work-spouse-occupations", on=on):
            for prefix in row["prefixes"]:
                first, second = prefix
                for digit in _DIGITS if first == _ANY else first:
                    self.by_start[digit + second] = row["eligible"]

    def occupation(self, noc: str) -> bool | None:
        """Tell whether the worker's occupation is listed; None if only some of its group are.

        Args:
            noc: Five-digit code of the occupation.
        """
        return {"yes": True, "no": False, "some": None}[self.by_start.get(noc[:2], "no")]

    def long_enough(self, until: date, applied_on: date) -> bool | None:
        """Tell whether the worker may work long enough after the spouse applies.

        Args:
            until: Last day of the worker's permit.
            applied_on: Day on which the spouse applies.

        Returns:
            None on the one day on which the period can be counted either way.
        """
        end = months_after(applied_on, self.months)
        if until >= end:
            return True
        return None if until == end - _ONE_DAY else False


def spouse_rules(tables: Tables, on: date) -> SpouseRules:
    """Compile what is asked of the worker for a day."""
    return SpouseRules(tables, on)
