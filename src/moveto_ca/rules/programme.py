"""Whether a programme takes applications on a day: the first condition of every stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check, unsettled

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.tables import Tables

TAKES_APPLICATIONS: Final = frozenset({"open", "open_capped", "invitation", "closed_with_exception"})
INTAKE_UNSETTLED: Final = frozenset({"intake_window", "open_unconfirmed", "unknown"})
CLOSED: Final = frozenset({"paused", "closed", "announced", "proposed", "replaced"})
NO_PROGRAMME: Final = "none"

IN_WORDS: Final = {
    "open": "It takes applications.",
    "open_capped": "It takes applications, up to a limit.",
    "invitation": "It takes applications from people who are invited.",
    "closed_with_exception": "It is closed, with an exception.",
    "intake_window": "It takes applications only in certain weeks.",
    "open_unconfirmed": "It is said to be open; this could not be confirmed.",
    "unknown": "Whether it takes applications could not be confirmed.",
    "paused": "It is paused.",
    "closed": "It is closed.",
    "announced": "It is announced and not open yet.",
    "proposed": "It is only proposed.",
    "replaced": "It was replaced by another programme.",
    "none": "There is no such programme.",
}


class ProgrammeRules:
    """The rules about a programme's status and intake, with the authority of one stream.

    Args:
        source: Id of the source in a table of sources.
        reference: Section or paragraph.
    """

    __slots__ = ("absent", "intake", "status")

    def __init__(self, source: str, reference: str) -> None:
        self.status = Rule(
            "status",
            "The programme takes applications",
            source=source,
            reference=reference,
            required="The programme takes applications on the day of the assessment.",
            closes=True,
        )
        self.absent = Rule(
            "status",
            "There is such a programme",
            source=source,
            reference=reference,
            required="The programme exists on the day of the assessment.",
        )
        self.intake = Rule(
            "intake",
            "The intake is confirmed",
            source=source,
            reference=reference,
            required="The programme is confirmed to take applications on the day of the assessment.",
        )

    @property
    def all(self) -> tuple[Rule, ...]:
        """Both rules, as a stream's spec lists them."""
        return (self.status, self.intake)


class Programme:
    """Status of a programme on a day.

    Attributes:
        status: Code of the report contract: open, paused, closed …
        since: First day of the status, if known.
        reopens_on: Day from which it may take applications again, if known.
        conditions: ``status``, and ``intake`` where the intake is not settled.
    """

    __slots__ = ("conditions", "reopens_on", "since", "status")

    def __init__(
        self, status: str, since: date | None, reopens_on: date | None, conditions: tuple[Condition, ...]
    ) -> None:
        self.status = status
        self.since = since
        self.reopens_on = reopens_on
        self.conditions = conditions


def programme(tables: Tables, on: date, table: str, stream_id: str, rules: ProgrammeRules) -> Programme:
    """Give the status of a programme on a day, from its dated table.

    Args:
        tables: The dated tables.
        on: The day.
        table: Name of a table with the key ``stream`` and the columns ``status``, ``note`` (``text?``) and
            ``reopens_on`` (``date?``).
        stream_id: Id of the stream.
        rules: The rules of the stream about status and intake.

    Returns:
        The status with its conditions. A day before the first row is a day without the programme.
    """
    row = tables.row(table, stream_id, on=on)
    if row is None:
        absent = check(rules.absent, False, "There was no such programme on {0}.", on)
        return Programme(NO_PROGRAMME, None, None, (absent,))
    status: str = row["status"]
    found = IN_WORDS[status] + (" {0}" if row["note"] else "")
    values = (row["note"],) if row["note"] else ()
    if status in CLOSED:
        condition = check(rules.status, False, found, *values, lifts_on=row["reopens_on"])
        return Programme(status, row.from_, row["reopens_on"], (condition,))
    if status == NO_PROGRAMME:
        return Programme(status, row.from_, None, (check(rules.absent, False, found, *values),))
    conditions: tuple[Condition, ...] = (check(rules.status, True, found, *values),)
    if status in INTAKE_UNSETTLED:
        conditions = (*conditions, unsettled(rules.intake, found, *values))
    return Programme(status, row.from_, row["reopens_on"], conditions)
