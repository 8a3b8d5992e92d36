"""The dated figures of the law of claims, read once for a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.rules.conditions import all_of

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.dates import DateSpan
    from moveto_ca.report import Condition
    from moveto_ca.rules.conditions import Rule
    from moveto_ca.rules.tables import Row, Tables


class Law:
    """What the tables say on a day.

    Args:
        tables: The dated tables.
        as_of: The day on which the law is read.

    Attributes:
        in_force: Whether there is a way to claim at all.
        gates: Rows of the gates by number.
        dates: Days on which the law turns, by name.
        numbers: Numbers of the law, by name.
        sharing: Countries that confirm earlier claims to Canada, with their names.
        family: Relations that make a family member under the Safe Third Country Agreement.
        ready: Conditions that read the same for everybody on that day, made once.
        reach: For each gate, the days of claim that the law of ``as_of`` reaches: first and last, or None.
    """

    __slots__ = (
        "_figures",
        "as_of",
        "dates",
        "family",
        "gates",
        "in_force",
        "numbers",
        "reach",
        "ready",
        "sharing",
        "tables",
    )

    def __init__(self, tables: Tables, as_of: date) -> None:
        self.tables = tables
        self.ready: dict[tuple[Rule, bool | None, str], Condition] = {}
        self.as_of = as_of
        self.in_force = bool(tables.rows("asylum-programme", on=as_of))
        self.gates: dict[str, Row] = {row.key[0]: row for row in tables.rows("asylum-gates")}
        self.dates: dict[str, date] = _values(tables, "asylum-dates")
        self.numbers: dict[str, int] = _values(tables, "asylum-numbers")
        self.sharing: dict[str, str] = {
            row.key[0]: row["name"] for row in tables.rows("asylum-information-sharing", on=as_of)
        }
        self.family: dict[str, bool] = {
            row.key[0]: row["counts"] for row in tables.rows("asylum-stca-family", on=as_of)
        }
        serious = (self.numbers["serious_offence_years"],)
        self._figures: dict[str, tuple[Any, ...]] = {
            "P6": serious,
            "P7": serious,
            "3": (self.dates["bill_introduced"], self.dates["first_entry_that_counts"]),
            "4": (self.dates["bill_introduced"], self.numbers["last_day_between_ports"]),
            "6": (tuple(self.sharing.values()),),
            "8": (self.numbers["last_day_between_ports"],),
            "9": serious,
        }
        self.reach = {number: _reach(row, as_of) for number, row in self.gates.items()}

    def reaches(self, gate: str, claim: DateSpan) -> bool | None:
        """Tell whether a gate, as the law stands on ``as_of``, concerns a claim made on a day.

        Args:
            gate: Number of the gate.
            claim: Day of the claim, as far as known.

        Returns:
            None if that depends on the unknown day.
        """
        reach = self.reach[gate]
        if reach is None:
            return False
        first, last = reach
        if claim.exact:
            return (first is None or first <= claim.first) and (last is None or claim.last <= last)
        begun = None if first is None else claim.on_or_after(first)
        over = True if last is None else _on_or_before(claim, last)
        return all_of(True if first is None else begun, over)

    def figures(self, rule: Rule) -> tuple[Any, ...]:
        """Give the figures of the day for what a rule requires."""
        return self._figures.get(rule.number or "", ())

    def bar(self, gate: str) -> str:
        """Give the paragraph by which a gate is named in the measures."""
        paragraph: str = self.gates[gate]["paragraph"] or ""
        return paragraph

    def stca_rule(self, rule: str, on: date) -> Row | None:
        """Give a row of the Safe Third Country table that holds on a day."""
        return self.tables.row("asylum-stca-rules", rule, on=on)

    def statement(self, name: str) -> str | None:
        """Give a statement of fact that held on the day of the assessment, or None."""
        row = self.tables.row("asylum-statements", name, on=self.as_of)
        return None if row is None else str(row["text"])

    def limit(self, event: str, on: date) -> int | None:
        """Give the amount of a time limit that begins on a day, in its own unit; None if there is none."""
        row = self.tables.row("asylum-time-limits", event, on=on)
        amount: int | None = None if row is None else row["amount"]
        return amount


def _on_or_before(claim: DateSpan, last: date) -> bool | None:
    if claim.last <= last:
        return True
    return None if claim.first <= last else False


def _reach(row: Row, as_of: date) -> tuple[date | None, date | None] | None:
    """Give the days of claim that a gate reaches under the law of a day; None if it was not law yet.

    A gate may reach back: it became law on one day and speaks of claims from an earlier one.
    """
    enacted = row["enacted_on"] or row.from_
    if enacted is not None and as_of < enacted:
        return None
    return row.from_, row.to


def _values(tables: Tables, name: str) -> dict[str, Any]:
    return {row.key[0]: row["value"] for row in tables.rows(name)}
