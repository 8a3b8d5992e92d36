"""Sources as numbered notes: each authority once, in the order in which it is first cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.render.blocks import Notes
from moveto_ca.render.words import GRADES

if TYPE_CHECKING:
    from moveto_ca.report import Authority


class Sources:
    """Numbers authorities as they are cited."""

    def __init__(self) -> None:
        self._numbers: dict[Authority, int] = {}

    def note(self, authority: Authority) -> int:
        """Give the number of an authority's note."""
        return self._numbers.setdefault(authority, len(self._numbers) + 1)

    def block(self, *, full: bool) -> Notes:
        """Give all notes; in full with day in force and grade, else short, each address once."""
        rows, shown = [], set()
        for authority, number in self._numbers.items():
            address = authority.address or ""
            rows.append(
                (number, _line(authority, full=full), "" if address in shown and not full else address)
            )
            shown.add(address)
        return Notes(tuple(rows))


def _line(authority: Authority, *, full: bool) -> str:
    where = f"{authority.title}, {authority.reference}" if authority.reference else authority.title
    parts = []
    if full and authority.in_force_from is not None:
        parts.append(f"in force from {authority.in_force_from}")
    parts.append(f"checked {authority.verified_on}")
    if full or authority.grade != "A":
        parts.append(f"grade {authority.grade}: {GRADES.get(authority.grade, 'not graded')}")
    return f"{where} ({'; '.join(parts)})"
