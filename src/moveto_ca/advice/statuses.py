"""Days ahead on which what is known of a programme's status ends: it shuts, or nobody knows if it goes on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from moveto_ca.advice.events import last_day
from moveto_ca.rules.programme import IN_WORDS, INTAKE_UNSETTLED
from moveto_ca.rules.statuses import status_row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from moveto_ca.advice.told import Told

_ONE_DAY: Final = timedelta(days=1)
_NOT_KNOWN: Final = "It is not known whether it takes applications."


class StatusEnd(NamedTuple):
    """A day on which the status of streams of a route is no longer what it was.

    Attributes:
        on: The first day of the new status.
        status: The new status, in the words of the report contract; None if the table says nothing more.
        note: What the table says of it, or an empty text.
        streams: Ids of the streams.
    """

    on: date
    status: str | None
    note: str
    streams: frozenset[str]

    def words(self, title: str) -> str:
        """Say it in plain words.

        Args:
            title: The route.
        """
        if self.status is None or self.status in INTAKE_UNSETTLED:
            known = _NOT_KNOWN
        else:
            known = IN_WORDS[self.status]
        return f"{title}: from this day on {known[0].lower()}{known[1:]} {self.note}".rstrip()


def status_ends(told: Told, streams: Iterable[str]) -> list[StatusEnd]:
    """Give the days up to the last one looked ahead to on which the status of streams changes.

    Args:
        told: The person, with the day and the tables.
        streams: Ids of streams of one route.

    Returns:
        The earliest first; streams that change on one day to the same status stand together.
    """
    last = last_day(told.as_of)
    found: dict[tuple[date, str | None, str], set[str]] = {}
    for stream in streams:
        row = status_row(told.tables, stream, told.as_of)
        while row is not None and row.to is not None and row.to < last:
            on = row.to + _ONE_DAY
            following = status_row(told.tables, stream, on)
            status = None if following is None else following["status"]
            if status != row["status"]:
                note = "" if following is None else following["note"] or ""
                found.setdefault((on, status, note), set()).add(stream)
            row = following
    return [
        StatusEnd(on, status, note, frozenset(who))
        for (on, status, note), who in sorted(found.items(), key=lambda one: (one[0][0], one[0][2]))
    ]
