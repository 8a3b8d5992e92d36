"""The figures of the law of grants on a day, and the names of its streams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.tables import Tables

ROUTE: Final = "citizenship-grant"
TITLE: Final = "Canadian citizenship by a grant"
NATURALIZATION: Final = "citizenship-grant/naturalization"
ADOPTION: Final = "citizenship-grant/adoption"
RESUMPTION: Final = "citizenship-grant/resumption"
DISCRETIONARY: Final = "citizenship-grant/discretionary"
STATELESS: Final = "citizenship-grant/stateless"

ACT: Final = "citizenship-act"
REGULATIONS: Final = "citizenship-regulations"


class GrantLaw:
    """What the tables say of grants on a day; a figure without a row is a rule that this tool does not know.

    Attributes:
        figures: Days, years and ages by name.
        stateless_born_from: First day of birth of those whom the grant to the stateless covers, or None.
    """

    __slots__ = ("figures", "stateless_born_from")

    def __init__(self, tables: Tables, on: date) -> None:
        self.figures: dict[str, int] = {
            row.key[0]: row["value"] for row in tables.rows("citizenship-grant-figures", on=on)
        }
        born = tables.row("citizenship-grant-dates", "stateless_born_from", on=on)
        self.stateless_born_from: date | None = None if born is None else born["value"]
