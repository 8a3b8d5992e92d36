"""What the tables say on a day about who may enter, gathered once for each day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from moveto_ca.dates import years_after

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.conditions import Rule
    from moveto_ca.rules.tables import Row, Tables

ONE_DAY: Final = timedelta(days=1)


class Purpose(NamedTuple):
    """What a route or stream is for, as far as the bars go.

    Attributes:
        temporary: A visit, work or study; else permanent residence.
        exempt_from_demand: The excessive-demand rule does not apply (IRPA 38(2), IRPR 24).
    """

    temporary: bool
    exempt_from_demand: bool


class Disposition(NamedTuple):
    """What an outcome of a charge counts as: ``conviction``, ``act``, ``none`` or ``lawyer``."""

    abroad: str
    in_canada: str


class Law:
    """What the tables say on a day.

    Args:
        tables: The dated tables.
        on: The day on which the law is read.

    Attributes:
        on: That day.
        tables: The tables.
        figures: Periods, ages and other limits by name.
        offences: Rows of the table of Canadian equivalents by kind of offence, whatever the day of the act.
        dispositions: What each outcome counts as.
        demand: Row of the excessive-demand cost that holds on the day, or None.
        purposes: What routes and streams are for, by id.
        ready: Conditions that read the same for everybody on that day, made once.
    """

    __slots__ = ("demand", "dispositions", "figures", "offences", "on", "purposes", "ready", "tables")

    def __init__(self, tables: Tables, on: date) -> None:
        self.tables = tables
        self.on = on
        self.ready: dict[tuple[Rule, object], Condition] = {}
        self.figures: dict[str, int] = {
            row.key[0]: row["value"] for row in tables.rows("admissibility-figures", on=on)
        }
        offences: dict[str, list[Row]] = {}
        for row in tables.rows("admissibility-offences"):
            offences.setdefault(row.key[0], []).append(row)
        self.offences = {kind: tuple(rows) for kind, rows in offences.items()}
        self.dispositions = {
            row.key[0]: Disposition(row["abroad"], row["in_canada"])
            for row in tables.rows("admissibility-dispositions", on=on)
        }
        self.demand = tables.row("admissibility-excessive-demand", "yearly", on=on)
        self.purposes = {
            row.key[0]: Purpose(row["purpose"] == "temporary", row["exempt_from_demand"])
            for row in tables.rows("admissibility-purposes", on=on)
        }

    def purpose(self, stream_id: str) -> Purpose | None:
        """Give what a stream or route is for; None if no bar of this topic reaches it."""
        return self.purposes.get(stream_id) or self.purposes.get(stream_id.partition("/")[0])


def law(tables: Tables, on: date) -> Law:
    """Give the law of a day, gathered once."""
    return tables.compiled(Law, on)


def ends(last_day: date, years: int) -> date:
    """Give the first day after a period of years that begins on the day after another.

    Args:
        last_day: The day before the period: the sentence done, the decision made.
        years: Its length.

    Returns:
        ``last_day`` + 1 day + the years. The official guides show the plain anniversary, a day earlier;
        the later day is shown, so that nobody relies on a margin of a day.

    Authority: IRPR 17, 18(2); Interpretation Act 27(4), 28, 37(1).
    """
    return years_after(last_day + ONE_DAY, years)
