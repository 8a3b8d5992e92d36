"""What the tables say of the Indigenous measures on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.tables import Tables

ROUTE: Final = "indigenous"


class MeasuresLaw:
    """Whom the temporary measures count as a relative in Canada, and what they give.

    Attributes:
        relations: Relations of a Relative that count.
        statuses: Statuses in Canada that count.
        figures: Lengths of permits by name.
    """

    __slots__ = ("figures", "relations", "statuses")

    def __init__(self, tables: Tables, on: date) -> None:
        rows = tables.rows("indigenous-relatives", on=on)
        self.relations = frozenset(row.key[1] for row in rows if row.key[0] == "relation")
        self.statuses = frozenset(row.key[1] for row in rows if row.key[0] == "status")
        self.figures: dict[str, int] = {
            row.key[0]: row["value"] for row in tables.rows("indigenous-figures", on=on)
        }
