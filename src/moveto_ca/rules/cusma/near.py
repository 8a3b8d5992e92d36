"""Which listed professions a job title may mean: it can only suggest, for the duties decide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.tables import Tables

_BETWEEN_WORDS: Final = re.compile(r"[^a-z0-9]+")


def _spaced(text: str) -> str:
    return f" {_BETWEEN_WORDS.sub(' ', text.casefold())} "


def near_professions(tables: Tables, title: str, on: date | None = None) -> tuple[str, ...]:
    """Give the ids of the professions whose duties a job of a title may have.

    Args:
        tables: The dated tables.
        title: The title, in the person's words.
        on: The day, or None for the newest list.

    Returns:
        Their ids, each once, in the order of the table, which names the more special words first.
    """
    spaced = _spaced(title)
    rows = (row for row in tables.rows("cusma-near-titles", on=on) if f" {row['word']}" in spaced)
    return tuple(dict.fromkeys(profession for row in rows for profession in row["professions"]))
