"""What a grant costs: the processing fee, and the right-of-citizenship fee of adults (section 5.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import Fee
from moveto_ca.rules.authorities import authority
from moveto_ca.rules.citizenship.grants.law import ADOPTION, REGULATIONS, RESUMPTION, STATELESS

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.citizenship.grants.applicant import GrantCase
    from moveto_ca.rules.tables import Row, Tables

RIGHT: Final = "right_of_citizenship"
FEE_LIST: Final = "citizenship-fee-list"
_OF_STREAM: Final = {ADOPTION: "adoption_grant", RESUMPTION: "resumption"}
_IN_REGULATIONS: Final = "SOR/93-246, "


def codes(stream_id: str, *, minor: bool) -> tuple[str, ...]:
    """Give the names of the fees of a grant."""
    stem = _OF_STREAM.get(stream_id, "grant")
    return (f"{stem}_minor",) if minor else (f"{stem}_adult", RIGHT)


def fees(case: GrantCase) -> tuple[Fee, ...] | None:
    """Give the fees of the applicant; None while it is not known whether the person is a minor.

    No fee of a grant to the stateless is known to this tool.
    """
    if case.minor is None or case.stream_id == STATELESS:
        return None
    tables, on = case.facts.tables, case.filed_on
    rows = [tables.row("citizenship-fees", code, on=on) for code in codes(case.stream_id, minor=case.minor)]
    return tuple(_fee(row) for row in rows if row is not None)


def _fee(row: Row) -> Fee:
    reference = row.authority.partition(_IN_REGULATIONS)[2]
    written = (
        authority(REGULATIONS, reference, grade=row.grade)
        if reference
        else authority(FEE_LIST, row.authority, grade=row.grade)
    )
    return Fee(row.key[0], "citizenship", "applicant", whole(float(row["value"])), written)


def total(found: tuple[Fee, ...] | None) -> int | float | None:
    """Give the sum in Canadian dollars, or None if the fees are not known."""
    if found is None:
        return None
    return whole(sum(fee.amount_cad or 0 for fee in found))


def minor_grant_cad(tables: Tables, on: date) -> int | float | None:
    """Give the fee for a child's grant, in Canadian dollars."""
    row = tables.row("citizenship-fees", "grant_minor", on=on)
    return None if row is None else whole(float(row["value"]))


def whole(amount: float) -> int | float:
    """Give an amount without a fraction where it has none."""
    return int(amount) if amount == int(amount) else amount
