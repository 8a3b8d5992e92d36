"""The figures of a day that every permit reads, gathered once for each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.permits.fees import fee_rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.tables import Row, Tables


class PermitDay:
    """Figures and fees of permits on a day.

    Attributes:
        figures: Figures by name.
        fees: Fees by name.
        kept: Conditions whose words depend on nothing but the day and the key, made once and shared.
    """

    __slots__ = ("fees", "figures", "kept")

    def __init__(self, tables: Tables, on: date) -> None:
        self.figures: dict[str, int] = {
            row.key[0]: row["value"] for row in tables.rows("cusma-figures", on=on)
        }
        self.fees: Mapping[str, Row] = fee_rows(tables, on)
        self.kept: dict[tuple[object, ...], Condition] = {}
