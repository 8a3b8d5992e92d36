"""Names in place of codes, looked up only when a text is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.occupations import occupation

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Tables


class ProvinceName:
    """A province or territory, by its name."""

    __slots__ = ("code",)

    def __init__(self, code: str) -> None:
        self.code = code

    def __str__(self) -> str:
        from moveto_ca.place_names import PROVINCES

        return PROVINCES.get(self.code, self.code)


class OccupationName:
    """An occupation, by its code and title."""

    __slots__ = ("noc", "on", "tables")

    def __init__(self, noc: str, tables: Tables, on: date) -> None:
        self.noc = noc
        self.tables = tables
        self.on = on

    @classmethod
    def of(cls, facts: Facts, noc: str) -> OccupationName:
        """Name an occupation as on the day of the assessment."""
        return cls(noc, facts.tables, facts.as_of)

    def __str__(self) -> str:
        known = occupation(self.tables, self.noc, self.on)
        return self.noc if known is None else f"{self.noc}, {known.title}"
