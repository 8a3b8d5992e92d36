"""What the way back costs: rehabilitation and authorization to return, by the day of the application.

Authority: IRPR 298, 309, 310; adjusted each 1 December.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.report import Authority, Fee
from moveto_ca.rules.admissibility import removals
from moveto_ca.rules.authorities import authority

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.rules.admissibility.grounds import Grounds
    from moveto_ca.rules.tables import Row

TABLE: Final = "admissibility-fees"
SOURCE: Final = "admissibility-fee-list"


def _codes(grounds: Grounds) -> list[tuple[str, str]]:
    """Name the fees that are due, each with whose it is."""
    found = []
    for who, record in (grounds.records or {}).items():
        if record.abroad.inadmissible and not (record.home.inadmissible and record.apply_from is None):
            found.append(("rehab_serious" if record.abroad.serious else "rehab_criminality", who))
    background = grounds.background
    if background is not None and not grounds.by_right:
        back = removals.authorization_to_return(background, grounds.law)
        if back.needed and not back.unenforced:
            found.append(("arc", "applicant"))
    return found


def fees(grounds: Grounds) -> tuple[Fee, ...]:
    """List the fees on the day of the assessment; none of them is given back."""
    return tuple(_fee(code, who, grounds) for code, who in _codes(grounds))


def fees_total(grounds: Grounds) -> int | float | None:
    """Add the fees up; None if an amount is not known, or if it is not known whether any is due."""
    if grounds.records is None and not grounds.by_right:
        return None
    amounts = [fee.amount_cad for fee in fees(grounds)]
    return None if None in amounts else sum(amount for amount in amounts if amount is not None)


def permit_fee(grounds: Grounds) -> int | float | None:
    """Give the fee for a temporary resident permit, or None if the amount is not known."""
    row = _row("trp", grounds)
    return None if row is None else _amount(row)


def fees_to_come(grounds: Grounds) -> Iterator[str]:
    """Say which of these fees is another one on the day on which the person may file, or soon after."""
    for who, record in (grounds.records or {}).items():
        code = "rehab_serious" if record.abroad.serious else "rehab_criminality"
        row, since = _row(code, grounds), record.apply_from
        if (code, who) not in _codes(grounds) or row is None or _amount(row) is None or since is None:
            continue
        then = grounds.law.tables.row(TABLE, code, on=max(since, grounds.law.on))
        if then is not None and _amount(then) != _amount(row):
            amount = _amount(then)
            later = "higher (the amount was not seen)" if amount is None else f"CAD {amount:,}"
            yield (
                f"Rehabilitation costs CAD {_amount(row):,} today. You may file from {since}; the fee that "
                f"holds then, set for {then.from_} and after, is {later}."
            )
    if any(record.inadmissible for record in (grounds.records or {}).values()):
        yield from _permit_to_come(grounds)


def _permit_to_come(grounds: Grounds) -> Iterator[str]:
    row = _row("trp", grounds)
    if row is None or row.to is None or _amount(row) is None:
        return
    after = grounds.law.tables.row(TABLE, "trp", on=row.to + timedelta(days=1))
    if after is not None and _amount(after) is None:
        yield (
            f"A temporary resident permit costs CAD {_amount(row):,} up to {row.to}; after that it is higher "
            "(the amount was not seen)."
        )


def _row(code: str, grounds: Grounds) -> Row | None:
    return grounds.law.tables.row(TABLE, code, on=grounds.law.on)


def _amount(row: Row) -> int | float | None:
    amount = row["amount_cad"]
    if amount is None:
        return None
    return int(amount) if amount == int(amount) else float(amount)


def _fee(code: str, who: str, grounds: Grounds) -> Fee:
    row = _row(code, grounds)
    source = authority(SOURCE, "")
    if row is None:
        return Fee(code, "rehabilitation", who, None, source)
    written = Authority(source.title, row.authority, source.address, row.from_, row.verified_on, row.grade)
    return Fee(code, row["group"], who, _amount(row), written)
