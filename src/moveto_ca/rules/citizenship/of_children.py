"""What is said of children who are citizens already, or may be, whatever the applicant is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Step
from moveto_ca.rules.citizenship.verdict import CITIZEN, IF_CONNECTED, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLACES: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_FEW: Final = len(_PLACES)
_OPEN: Final = "open"
_BY_BIRTH: Final = "by birth"


class Children:
    """The children by how they stand: names in words, of those told to be citizens none.

    Args:
        people: The rows of partner and children.
    """

    def __init__(self, people: list[dict[str, Any]]) -> None:
        rows = [row for row in people if row["who"].startswith("children")]
        found: dict[str, list[str]] = {CITIZEN: [], IF_CONNECTED: [], UNKNOWN: [], _BY_BIRTH: [], _OPEN: []}
        for place, row in enumerate(rows):
            kind = _kind(row)
            if kind in found:
                found[kind].append(_name(place, len(rows)))
        self.citizens = found[CITIZEN]
        self.conditional = found[IF_CONNECTED]
        self.contested = found[UNKNOWN]
        self.by_birth = found[_BY_BIRTH]
        self.open = found[_OPEN]

    def words(self) -> str:
        """Say how they stand, in a sentence for each kind; empty where there is nothing to say."""
        return " ".join(self._sentences())

    def _sentences(self) -> Iterator[str]:
        if self.citizens:
            yield f"{_joined(self.citizens)} {_are(self.citizens, 'very likely')} already."
        if self.by_birth:
            are = _are(self.by_birth, "very likely")
            yield f"{_joined(self.by_birth)} {are}, if born to the parent and not adopted."
        if self.contested:
            yield (
                f"{_joined(self.contested)} may well be Canadian already, but the law is not settled there."
            )
        if self.conditional:
            yield (
                f"{_joined(self.conditional)} may be Canadian, if a citizen parent spent enough days in "
                "Canada before the birth."
            )

        if self.open:
            yield (f"{_joined(self.open)} may be Canadian already; tell more about the family to find out.")

    def steps(self, fee: float) -> tuple[Step, ...]:
        """Give the step to proof for them, or none.

        Args:
            fee: Fee for a certificate, in Canadian dollars.
        """
        who = [*self.citizens, *self.contested]
        if not who:
            return ()
        names = _joined(who)
        text = f"Apply for proof of citizenship for {names[0].lower()}{names[1:]}, CAD {fee} for each."
        return (Step(text, form="CIT 0001, CIT 0014"),)


def _kind(row: dict[str, Any]) -> str | None:
    """Tell what is said of a child; nothing of one who is told to be a citizen, or is none."""
    verdict: str = row["verdict"]
    if any(line["verdict"] == CITIZEN and not line["generations"] for line in row["lines"]):
        return None
    if verdict != UNKNOWN or (row["reason"] or "").startswith("contested"):
        return verdict
    ways = [branch["verdict"] for line in row["lines"] for branch in line["branches"]]
    if CITIZEN not in ways:
        return None
    return _BY_BIRTH if turns_on_adoption(row) else _OPEN


def turns_on_adoption(row: dict[str, Any]) -> bool:
    """Tell whether a child is a citizen if born to the parent, and only that was not told.

    Args:
        row: The row of the child, or one of its lines.
    """
    return bool(row["needs"]) and all(path.endswith(".adopted_on") for path in row["needs"])


def _name(place: int, children: int) -> str:
    if children == 1:
        return "Your child"
    return f"Your {_PLACES[place]} child" if place < _FEW else f"Your child number {place + 1}"


def _joined(names: list[str]) -> str:
    """Join names: ``Your first child and your second child``."""
    rest = [f"{name[0].lower()}{name[1:]}" for name in names[1:]]
    return " and ".join(filter(None, (", ".join([names[0], *rest[:-1]]), rest[-1] if rest else "")))


def _are(names: list[str], how: str) -> str:
    return f"are {how} Canadian citizens" if len(names) > 1 else f"is {how} a Canadian citizen"
