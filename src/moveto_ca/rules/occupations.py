"""Occupations of the National Occupational Classification 2021, as the rules of immigration read them.

The second digit of a code is its TEER category. Work in TEER 0, 1, 2 or 3 is skilled work for Express
Entry. The title of a job never decides; its main duties do.

Authority: IRPR 2, 75(2)(a) to (c), 87.1(2)(a) to (c), 87.2(1).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from moveto_ca.rules.tables import Row, Tables

UNIT_GROUPS: Final = "noc-2021"
CATEGORY_OCCUPATIONS: Final = "ee-category-occupations"
CUSMA_PROFESSIONS: Final = "cusma-professions"


class Occupation:
    """One unit group of NOC 2021.

    Attributes:
        noc: Its five-digit code, as text: some begin with noughts.
        title: Its English title.
        title_fr: Its French title.
        teer: Its TEER category, 0 to 5.
        broad_category: First digit of the code.
        broad_category_title: The title of that broad category.
        skilled: True if it is skilled work for Express Entry (TEER 0, 1, 2 or 3).
        trade: True if it is in a group of the Federal Skilled Trades class.
    """

    __slots__ = (
        "broad_category",
        "broad_category_title",
        "noc",
        "skilled",
        "teer",
        "title",
        "title_fr",
        "trade",
    )

    def __init__(self, row: Row) -> None:
        self.noc: str = row["code"]
        self.title: str = row["title_en"]
        self.title_fr: str = row["title_fr"]
        self.teer: int = row["teer"]
        self.broad_category: str = row["broad_category"]
        self.broad_category_title: str = row["broad_category_title"]
        self.skilled: bool = row["teer_0_to_3"]
        self.trade: bool = row["fst_group"]

    def __repr__(self) -> str:
        return f"<{self.noc} {self.title}>"


def _by_code(tables: Tables, on: date) -> dict[str, Occupation]:
    return {row["code"]: Occupation(row) for row in tables.rows(UNIT_GROUPS, on=on)}


def occupation(tables: Tables, noc: str, on: date) -> Occupation | None:
    """Give an occupation by its code, or None if there is none of that code on a day."""
    return tables.compiled(_by_code, on).get(noc)


def occupations(tables: Tables, on: date) -> tuple[Occupation, ...]:
    """Give every occupation of a day, in the order of the codes."""
    return tuple(tables.compiled(_by_code, on).values())


def category_history(tables: Tables, noc: str) -> list[dict[str, Any]]:
    """Give every category of Express Entry whose list has, or had, an occupation.

    Returns:
        Plain JSON types, oldest first: ``category``, ``list_version``, ``from``, ``to`` (None: still).
    """
    rows = (row for row in tables.rows(CATEGORY_OCCUPATIONS) if row["noc"] == noc)
    found = sorted(rows, key=lambda row: (row.from_ or date.min, row["category"]))
    return [
        {
            "category": row["category"],
            "list_version": row["list_version"],
            "from": None if row.from_ is None else row.from_.isoformat(),
            "to": None if row.to is None else row.to.isoformat(),
        }
        for row in found
    ]


def cusma_professions(tables: Tables, noc: str, on: date) -> list[dict[str, Any]]:
    """Give the professions of the CUSMA list that usually fall under an occupation.

    The list names professions, not codes: the duties and the credential decide.

    Returns:
        Plain JSON types: ``profession``, ``title``, ``confidence`` of the match.
    """
    return [
        {"profession": row["profession"], "title": row["title"], "confidence": row["noc_confidence"]}
        for row in tables.rows(CUSMA_PROFESSIONS, on=on)
        if noc in row["likely_noc_2021"]
    ]
