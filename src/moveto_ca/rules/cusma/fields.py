"""Fields of study: what a field is about, and which fields are close to a profession."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from moveto_ca.rules.tables import Tables

_BETWEEN_WORDS: Final = re.compile(r"[^a-z0-9]+")
_REMEMBERED: Final = 4096


class Fields:
    """The families of fields of study that a day's tables know.

    Args:
        stems: Beginnings of words, each with its family.
    """

    __slots__ = ("_memo", "_stems")

    def __init__(self, stems: Iterable[tuple[str, str]]) -> None:
        self._stems = tuple((f" {stem}", family) for stem, family in stems)
        self._memo: dict[str, frozenset[str]] = {}

    def families(self, text: str) -> frozenset[str]:
        """Give the families that a field of study belongs to; empty if its words are not known.

        Args:
            text: The field, in the person's words.

        Returns:
            The names of the families.
        """
        found = self._memo.get(text)
        if found is None:
            spaced = f" {_BETWEEN_WORDS.sub(' ', text.casefold())}"
            found = frozenset(family for stem, family in self._stems if stem in spaced)
            if len(self._memo) >= _REMEMBERED:
                self._memo = {}
            self._memo[text] = found
        return found

    def related(self, text: str, families: frozenset[str]) -> bool | None:
        """Tell whether a field belongs to one of some families; None if its words are not known."""
        found = self.families(text)
        if not found:
            return None
        return not found.isdisjoint(families)


def fields(tables: Tables, on: date) -> Fields:
    """Compile the table of fields for a day."""
    return Fields((row["stem"], row["family"]) for row in tables.rows("cusma-fields", on=on))
