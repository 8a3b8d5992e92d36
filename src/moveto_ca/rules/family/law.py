"""The figures of family sponsorship on a day, and the names of its streams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.tables import Tables

ROUTE: Final = "family"
PARTNER: Final = "family/partner"
PARTNER_IN_CANADA: Final = "family/partner-in-canada"
CHILD: Final = "family/child"
PARENT: Final = "family/parent"
ORPHAN: Final = "family/orphan"
ADOPTION: Final = "family/adoption"
OTHER_RELATIVE: Final = "family/other-relative"
SUPER_VISA: Final = "family/super-visa"

QUEBEC: Final = "CA-QC"
EACH_MORE: Final = "each_more"


class Law:
    """What the tables say of family sponsorship on a day.

    Attributes:
        figures: Ages, periods and amounts by name; a name without a figure is a rule not yet in force.
        policies: Rules and public policies that hold on the day.
        charges: Longest sentences by kind of charge, in years.
    """

    __slots__ = ("_lico", "_most_persons", "charges", "figures", "policies")

    def __init__(self, tables: Tables, on: date) -> None:
        self.figures: dict[str, int] = {
            row.key[0]: row["value"] for row in tables.rows("family-figures", on=on)
        }
        self.policies = frozenset(row.key[0] for row in tables.rows("family-policies", on=on))
        self.charges: dict[str, int] = {
            row.key[0]: row["max_term_years"] for row in tables.rows("family-charges", on=on)
        }
        self._lico: dict[str, int] = {
            row.key[0]: row["amount_cad"] for row in tables.rows("family-lico", on=on)
        }
        self._most_persons = max((int(name) for name in self._lico if name != EACH_MORE), default=0)

    def lico(self, persons: int) -> int | None:
        """Give the minimum necessary income for a family, in Canadian dollars a year.

        Args:
            persons: Size of the family.

        Returns:
            The amount, or None if the table of the day was not found. Authority: IRPR 2.
        """
        if not self._lico:
            return None
        most = self._most_persons
        if persons <= most:
            return self._lico[str(persons)]
        return self._lico[str(most)] + (persons - most) * self._lico[EACH_MORE]
