"""The stream of transferees (codes T37 and T38)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.cusma import transfer as rules
from moveto_ca.rules.cusma.permit_kind import PermitKind
from moveto_ca.rules.cusma.situation import TRANSFEREE
from moveto_ca.rules.cusma.transfer import Transfer, months_used, total_years
from moveto_ca.rules.programme import ProgrammeRules

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.cusma.permit import PermitCase
    from moveto_ca.rules.cusma.situation import Situation

_MONTHS_OF_A_YEAR: Final = 12


def transfer_of(situation: Situation) -> Transfer:
    """Give the transfer as it was told."""
    return Transfer(None if situation.plans is None else situation.plans.intra_company)


def own_conditions(situation: Situation) -> tuple[Condition, ...]:
    """Give the conditions of a transfer."""
    transfer = transfer_of(situation)
    return (
        rules.corporate_link(transfer),
        rules.one_year_employment(transfer, situation.listed),
        rules.doing_business(transfer),
        rules.new_office(transfer, situation),
        rules.capacity(transfer),
        rules.specialized_knowledge(transfer),
        rules.time_left(transfer, situation),
    )


def _first_months(case: PermitCase) -> int:
    """Give the longest first permit: shorter for a new firm, and never beyond the time that is left."""
    situation, figures = case.situation, case.situation.listed.figures
    transfer = transfer_of(situation)
    new = transfer.fact("new_office")
    longest = figures["transfer_new_office_months" if new else "transfer_first_months"]
    years, used = total_years(transfer, situation.listed), months_used(transfer, situation)
    if years is None or used is None:
        return longest
    return max(0, min(longest, int(years * _MONTHS_OF_A_YEAR - used)))


def _total_years(case: PermitCase) -> int | None:
    return total_years(transfer_of(case.situation), case.situation.listed)


def _capacity(case: PermitCase) -> str | None:
    return transfer_of(case.situation).capacity


TRANSFEREE_KIND: Final = PermitKind(
    TRANSFEREE,
    "Transfer within your employer's group (CUSMA)",
    "A work permit for citizens of the United States and Mexico whose employer moves them to a related firm "
    "in Canada as executive, manager or specialist, after a year with the firm abroad. No labour market "
    "assessment.",
    ProgrammeRules("cusma", "art. 34.5, 34.6, 34.7; Annex 16-A, Section C"),
    own=own_conditions,
    own_rules=rules.RULES,
    first_months=_first_months,
    total_years=_total_years,
    capacity=_capacity,
    employed=True,
    papers="proof of how the two firms belong together; proof of a year of work for the firm abroad in the "
    "last three; a description of your post here and there; for specialized knowledge, a file about it",
    cautions=(
        "You must work at the Canadian firm itself. Work from home, or at a client's, is looked at closely.",
        "No wage is prescribed under the agreement, but officers take a low one as a sign against you.",
    ),
)
