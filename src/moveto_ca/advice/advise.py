"""The advice that goes with a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.advice.ahead import ahead, last_day
from moveto_ca.advice.household import members, principals
from moveto_ca.advice.levers import levers
from moveto_ca.advice.parts import Advice
from moveto_ca.advice.told import Told
from moveto_ca.rules.tables import PACKAGED

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Profile
    from moveto_ca.report import Report
    from moveto_ca.rules.tables import Tables


def advise(profile: Profile, report: Report, as_of: date, tables: Tables = PACKAGED) -> Advice:
    """Find what would change an answer, what time will change, and who else of the household could apply.

    Nothing is said about protection: no change is sought for it, and no row of it is given.

    Args:
        profile: What was told.
        report: The report on it; advice is given for its routes only.
        as_of: Day of the assessment.
        tables: The dated tables of the report.

    Returns:
        The advice; for somebody who is a citizen of Canada only the rows of the members of the family.
    """
    until = last_day(as_of)
    # The protection section is nobody's to reason about here: nothing below may see it.
    told = Told(profile.model_copy(update={"protection": None}), as_of, tables)
    if told.facts.applicant.canadian_citizen or _found_citizen(report):
        return Advice(as_of, until, members=members(report))
    return Advice(
        as_of, until, levers(told, report), ahead(told, report), principals(told, report), members(report)
    )


def _found_citizen(report: Report) -> bool:
    """Tell whether the report finds a citizen, to whom every other way is of no use."""
    route = report.route("citizenship-by-descent")
    return route is not None and route.standing == "strong"
