"""What the figures say of claims that concern the United States: two bases that are never mixed.

A count speaks of all claims of its kind, never of a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.asylum.claimant import UNITED_STATES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from moveto_ca.rules.asylum.claimant import Claimant
    from moveto_ca.rules.tables import Row, Tables

_AT_MOST_FIVE: Final = "1 to 5"
_OUTCOMES: Final = ("recognized", "rejected", "closed", "total")


def indication(c: Claimant) -> Iterator[str]:
    """Give the approved sentence with its date, and each basis apart.

    Only where the United States can be the country feared.
    """
    if not (c.us_national or (c.stateless and c.told.habitual_residence == UNITED_STATES)):
        return
    yield from approved(c.law.tables, c.law.as_of)
    yield by_country_feared(c.law.tables)
    yield by_citizenship(c.law.tables)


def approved(tables: Tables, on: date) -> Iterator[str]:
    """Give the approved sentence, with where its figures come from and its date, word for word."""
    row = tables.row("asylum-statements", "indication", on=on)
    if row is not None:
        yield f"{row['text']} (Figures: {row.authority}; checked on {row.verified_on}.)"


def by_country_feared(tables: Tables) -> str:
    """Say the counts of the Board: claims whose first-named country feared is the United States."""
    counts = _counts(tables, "IRB_RPD_ALLEGED_USA", "referred")
    listed = "; ".join(f"{row['period']}: {row['value']}" for row in counts)
    return (
        "First basis, by country feared. Claims against the United States that were sent to the Board "
        f"(as reported from its tables; 2025-H1 is January to June): {listed}. The Board does not print "
        "small counts of accepted claims; a dash in its tables is not zero."
    )


def by_citizenship(tables: Tables) -> str:
    """Say the counts of UNHCR, by country of origin, in practice by citizenship."""
    counts = {measure: _counts(tables, "UNHCR_ORIGIN_USA", measure) for measure in _OUTCOMES}
    listed = "; ".join(_of_a_year(*year) for year in zip(*counts.values(), strict=True))
    return (
        "Second basis, by citizenship; not to be mixed with the first. People of US origin recognized, "
        f"of all first-instance outcomes in the year (UNHCR): {listed}. Many of them were children born "
        "in the United States to parents from other countries."
    )


def _of_a_year(recognized: Row, rejected: Row, closed: Row, total: Row) -> str:
    """Say one year; where the parts fall short of the total, say by how much."""
    count = _AT_MOST_FIVE if _rounded(recognized) else recognized["value"]
    missing = int(total["value"]) - sum(int(row["value"]) for row in (recognized, rejected, closed))
    gap = f" ({missing} not accounted for)" if missing > 0 else ""
    return f"{recognized['period']}: {count} of {int(total['value']):,}{gap}"


def _counts(tables: Tables, series: str, measure: str) -> list[Row]:
    return [
        row
        for row in tables.rows("asylum-us-claims")
        if row["series"] == series and row["measure"] == measure and row["stage"] == "first_instance"
    ]


def _rounded(row: Row) -> bool:
    """Tell whether the source shows a count of 1 to 4 as 5."""
    return row["value"] == "5" and "rounds" in (row["note"] or "")
