"""The figures and lists of the provinces on a day, gathered once for each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.dates import years_after
from moveto_ca.rules.plain_words import plain

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.provincial.family import FamilyFees
    from moveto_ca.rules.provincial.streams import Judged, OnDay
    from moveto_ca.rules.tables import Row, Tables


class ProvincialDay:
    """What the tables say of a day.

    Attributes:
        on: The day.
        figures: Figures by name.
        provinces: Rows of the provinces by code.
        communities: For each pilot, its communities: name, province and the words that stand for it.
        sectors: Whether Saskatchewan gives a sector priority or caps it, by word.
        relations: The tie that a relative is taken as.
        atlantic: What the Atlantic programme asks for by the TEER category of the offer.
        pilot_clb: Level of language in the rural pilot by the TEER category of the offer.
        levels: Levels of TEER categories in the Atlantic programme, the highest first.
        nurses: Occupations of nurses, and those of the offers that they may also take.
        funds: Money asked for in the Atlantic programme, by persons; that of one more under 0.
        funds_since: First day of that table, or None.
        known: What came of people, by what plain needs read of them.
        families: What families pay to Canada, by what it depends on.
        rounds: Rounds of the provinces with a known cut-off in the last twelve months, by stream.
    """

    __slots__ = (
        "atlantic",
        "communities",
        "families",
        "figures",
        "funds",
        "funds_since",
        "known",
        "levels",
        "nurse_offers",
        "nurses",
        "on",
        "pilot_clb",
        "provinces",
        "relations",
        "rounds",
        "sectors",
    )

    def __init__(self, tables: Tables, on: date) -> None:
        self.on = on
        self.figures: dict[str, int] = {
            row["name"]: row["value"] for row in tables.rows("provincial-figures", on=on)
        }
        self.figures["eca_years"] = tables.value("express-entry-limits", "eca_years", on=on)
        self.known: dict[tuple[object, ...], dict[OnDay, Judged]] = {}
        self.families: dict[tuple[object, ...], FamilyFees] = {}
        self.provinces: dict[str, Row] = {
            row["province"]: row for row in tables.rows("provincial-provinces", on=on)
        }
        self.communities: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
        for row in tables.rows("provincial-communities", on=on):
            words = tuple(row["words"].split("|"))
            self.communities.setdefault(row["pilot"], []).append((row["community"], row["province"], words))
        self.figures["rural_communities"] = len(self.communities.get("rural-community", ()))
        self.figures["francophone_communities"] = len(self.communities.get("francophone-community", ()))
        self.sectors = {
            plain(row["word"]): row["kind"] for row in tables.rows("provincial-sk-sectors", on=on)
        }
        self.relations = {row["relation"]: row["tie"] for row in tables.rows("provincial-relations", on=on)}
        self.atlantic: dict[int, Row] = {
            row["teer"]: row for row in tables.rows("provincial-atlantic-levels", on=on)
        }
        self.levels: dict[int, int] = {category: row["level"] for category, row in self.atlantic.items()}
        self.pilot_clb: dict[int, int] = {
            row["teer"]: row["clb"] for row in tables.rows("provincial-pilot-levels", on=on)
        }
        nurses = tables.rows("provincial-atlantic-nurses", on=on)
        self.nurses = frozenset(row["noc"] for row in nurses if row["use"] == "experience")
        self.nurse_offers = frozenset(row["noc"] for row in nurses if row["use"] == "offer")
        funds = tables.rows("provincial-atlantic-funds", on=on)
        self.funds = {int(row.key[0]) if row.key[0].isdecimal() else 0: row["amount_cad"] for row in funds}
        self.funds_since = funds[0].from_ if funds else None
        if self.funds:
            self.figures["atlantic_least_funds"] = self.funds[1]
        first = years_after(on, -1)
        self.rounds: dict[str, list[Row]] = {}
        for row in tables.rows("provincial-rounds"):
            day = row["date"]
            if day is not None and first < day <= on and row["lowest"] is not None and not row["restricted"]:
                self.rounds.setdefault(row["stream"], []).append(row)

    def window(self, name: str) -> date:
        """Give the first day of a window whose length in years is a figure of the table."""
        return years_after(self.on, -self.figures[name])

    def funds_for(self, people: int) -> int | None:
        """Give the money asked for in the Atlantic programme; None if no table is known for the day."""
        if not self.funds:
            return None
        largest = max(self.funds)
        amount: int = self.funds[min(people, largest)] + max(people - largest, 0) * self.funds[0]
        return amount

    def sector(self, told: str) -> str | None:
        """Tell whether Saskatchewan gives a sector priority or caps it; None if its words are not known.

        A sector with words of both kinds is a capped one: the cap decides.
        """
        words = f" {plain(told)} "
        found = {kind for word, kind in self.sectors.items() if f" {word} " in words}
        return "capped" if "capped" in found else next(iter(found), None)
