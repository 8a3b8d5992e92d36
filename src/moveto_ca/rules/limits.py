"""Periods, levels and other limits of skilled immigration on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.dates import years_after

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.tables import Tables


class Limits(dict[str, int]):
    """The limits on a day by their name in the table, windows already turned into their first days.

    Attributes:
        crs_from: First day of the ten years in which work scores.
        fsw_from: First day of the ten years of the Federal Skilled Worker class.
        cec_from: First day of the three years of the Canadian Experience Class.
        fst_from: First day of the five years of the Federal Skilled Trades class.
    """

    __slots__ = ("cec_from", "crs_from", "fst_from", "fsw_from")

    def __init__(self, tables: Tables, on: date) -> None:
        super().__init__((row.key[0], row["value"]) for row in tables.rows("express-entry-limits", on=on))
        self.crs_from = years_after(on, -self["crs_window_years"])
        self.fsw_from = years_after(on, -self["fsw_window_years"])
        self.cec_from = years_after(on, -self["cec_window_years"])
        self.fst_from = years_after(on, -self["fst_window_years"])
