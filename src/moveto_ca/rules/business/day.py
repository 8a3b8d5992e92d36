"""The figures and lists of the route on a day, gathered once for each day."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from moveto_ca.rules.permits.day import PermitDay

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.tables import Row, Tables

FUNDS_TABLE = "settlement-funds"
# A share that is a whole number of tenths of a percent is said as a decimal.
_TENTHS = 10


class Share:
    """A share of a business, kept exactly: a third is not 33.3 percent.

    Attributes:
        words: As people say it: ``one third (33 1/3 percent)``.
    """

    __slots__ = ("_denominator", "_hundredfold", "_text", "words")

    def __init__(self, text: str) -> None:
        share = Fraction(text)
        self._text = text
        self._denominator = share.denominator
        self._hundredfold = 100 * share.numerator
        percent = share * 100
        if _TENTHS % percent.denominator == 0:
            self.words = f"{float(percent):g} percent"
        else:
            whole, rest = divmod(percent.numerator, percent.denominator)
            self.words = f"{whole} {rest}/{percent.denominator} percent"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Share) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def reached_by(self, percent: float) -> bool:
        """Tell whether a share in percent reaches it."""
        return percent * self._denominator >= self._hundredfold


class Funds:
    """Half of the low-income cut-off, by size of the family.

    Authority: IRPR 2, 98.01(2)(c): the same table as for Express Entry.
    """

    __slots__ = ("_by_size", "_each_more")

    def __init__(self, tables: Tables, on: date) -> None:
        rows: dict[str, int] = {row.key[0]: row["amount_cad"] for row in tables.rows(FUNDS_TABLE, on=on)}
        self._each_more = rows.pop("each_more", 0)
        self._by_size = {int(size): amount for size, amount in rows.items()}

    def half(self, size: int) -> int | None:
        """Give the amount for a family, in Canadian dollars; None on a day without a table."""
        if not self._by_size:
            return None
        largest = max(self._by_size)
        return self._by_size[min(size, largest)] + max(0, size - largest) * self._each_more


class Alternative:
    """One way of having the experience that a stream asks for; years are None where it asks for none."""

    __slots__ = ("doubtful", "exceed", "incubator", "manager", "owner", "past", "together", "window")

    def __init__(self, row: Row) -> None:
        self.owner = _float(row["owner_years"])
        self.manager = _float(row["manager_years"])
        self.together = _float(row["together_years"])
        self.window: int = row["window"]
        self.exceed: bool = row["manager_must_exceed"]
        self.past = Share(row["past_share"]) if row["past_share"] else None
        self.incubator: bool = row["incubator"]
        self.doubtful: bool = row["doubtful"]


def _float(value: object) -> float | None:
    return None if value is None else float(str(value))


class BusinessDay(PermitDay):
    """Figures, lists and fees of the route on a day.

    Attributes:
        on: The day.
        funds: Half of the low-income cut-off.
        places: Words for the towns in the area of each main city.
        areas: Names of these areas.
        experience: The ways of having the experience, by stream.
        federal_fees: Federal fees by code.
    """

    __slots__ = ("_shares", "areas", "experience", "federal_fees", "funds", "on", "places")

    def __init__(self, tables: Tables, on: date) -> None:
        super().__init__(tables, on)
        self.on = on
        self._shares: dict[str, Share] = {}
        self.figures.update({row["name"]: row["value"] for row in tables.rows("business-figures", on=on)})
        self.funds = Funds(tables, on)
        self.areas: dict[str, str] = {
            row["place"]: row["name"] for row in tables.rows("business-areas", on=on)
        }
        self.places: dict[str, tuple[str, ...]] = {
            place: tuple(
                row["word"] for row in tables.rows("business-places", on=on) if row["place"] == place
            )
            for place in self.areas
        }
        self.experience: dict[str, list[Alternative]] = {}
        for row in tables.rows("business-experience", on=on):
            self.experience.setdefault(row["stream"], []).append(Alternative(row))
        self.federal_fees: dict[str, Row] = {row["code"]: row for row in tables.rows("business-fees", on=on)}

    def share(self, text: str | None) -> Share | None:
        """Give a share by its text, the same one each time: what is kept by a share is then found at once."""
        if not text:
            return None
        found = self._shares.get(text)
        if found is None:
            found = self._shares[text] = Share(text)
        return found
