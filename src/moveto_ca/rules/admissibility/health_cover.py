"""When public health cover begins for a new permanent resident who comes from abroad.

Authority: provincial health plans; Canada Health Act 11(1)(a).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.dates import months_after

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.facts import Facts


def health_cover_from(facts: Facts) -> date | None:
    """Give the first day of cover in the chosen province, or None if not known.

    Provinces that promise no more than "up to three months" have no day of their own.
    """
    plans = facts.profile.plans
    if plans is None or plans.province is None:
        return None
    arrives = plans.landing_on or plans.move_by
    row = facts.tables.row("admissibility-health-cover", plans.province, on=facts.as_of)
    if arrives is None or row is None:
        return None
    if row["rule"] == "arrival":
        return arrives
    if row["rule"] == "month_and_two":
        # The balance of the month of arrival, then so many full months.
        return months_after(arrives.replace(day=1), row["months"] + 1)
    return None
