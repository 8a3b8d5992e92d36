"""The dated tables: every figure, list, fee, date and programme status of the law.

A table is a CSV file in ``data/`` that the ``tables.json`` of its topic describes: which columns name a
row (its key), what type each column has, and the day, authority and grade of rows that do not give
their own.
Every row holds from one day to another. Code asks for the rows, or the one row of a key, that hold on
a day; nothing else knows dates of law. An overlay adds rows, or replaces them from a day on.
"""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

T = TypeVar("T")

DATED: Final = ("from", "to", "authority", "verified_on", "grade")
GRADES: Final = ("A", "B", "C")
_ONE_DAY: Final = timedelta(days=1)
_MEMO_LIMIT: Final = 512
_MOST_HELD: Final = 2048


class Row:
    """One dated row; ``row["column"]`` gives a value of the column's type, None where it is empty.

    Attributes:
        key: Values of the key columns, as text.
        from_: First day on which it holds, or None (since ever).
        to: Last day on which it holds, or None (still).
        authority: Where the value is written.
        verified_on: Day on which the source was last checked.
        grade: A, B or C.
        overlaid: True if it came from an overlay.
    """

    __slots__ = ("authority", "from_", "grade", "key", "overlaid", "to", "values", "verified_on")

    def __init__(
        self,
        key: tuple[str, ...],
        values: dict[str, Any],
        from_: date | None,
        to: date | None,
        authority: str,
        verified_on: date,
        grade: str,
        *,
        overlaid: bool = False,
    ) -> None:
        self.key = key
        self.values = values
        self.from_ = from_
        self.to = to
        self.authority = authority
        self.verified_on = verified_on
        self.grade = grade
        self.overlaid = overlaid

    def __getitem__(self, column: str) -> Any:
        return self.values[column]

    def holds_on(self, day: date) -> bool:
        """Tell whether the row holds on a day."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)

    def ended(self, last_day: date) -> Row:
        """Give the same row, ending on a day."""
        return Row(
            self.key,
            self.values,
            self.from_,
            last_day,
            self.authority,
            self.verified_on,
            self.grade,
            overlaid=self.overlaid,
        )

    def __repr__(self) -> str:
        return f"<{'/'.join(self.key)} {self.from_}..{self.to}>"


class Description:
    """What the ``tables.json`` of a topic says of a table; ``file`` is relative to ``data/``."""

    __slots__ = ("authority", "columns", "file", "grade", "key", "title", "verified_on")

    def __init__(self, entry: Mapping[str, Any]) -> None:
        self.file: str = entry["file"]
        self.title: str = entry["title"]
        self.key: tuple[str, ...] = tuple(entry["key"])
        self.columns: dict[str, str] = entry["columns"]
        self.authority: str = entry.get("authority", "")
        self.verified_on: str = entry["verified_on"]
        self.grade: str = entry.get("grade", "")


# --- Reading values -------------------------------------------------------------------------------


def _number(text: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"{text!r} is not a number") from None
    if not value.is_finite():
        raise ValueError(f"{text!r} is not a number")
    return value


def _yes_no(text: str) -> bool:
    if text not in ("yes", "no"):
        raise ValueError(f"{text!r} is neither yes nor no")
    return text == "yes"


_READERS: Final[dict[str, Callable[[str], Any]]] = {
    "text": str,
    "int": int,
    "number": _number,
    "date": date.fromisoformat,
    "yes_no": _yes_no,
    "list": lambda text: tuple(text.split()),
}


_TEXT: Final = frozenset({"text", "text?"})


def _value(kind: str, text: str) -> Any:
    """Read one cell; a kind that ends in ``?`` may be empty."""
    if not text:
        if kind.endswith("?"):
            return () if kind == "list?" else None
        raise ValueError("must not be empty")
    return _READERS[kind.removesuffix("?")](text)


def _optional_day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def read_row(described: Description, cells: Mapping[str, str], *, overlaid: bool = False) -> Row:
    """Read one row of a table.

    Args:
        described: What is known of the table.
        cells: Column names and their text.
        overlaid: True if the row comes from an overlay.

    Returns:
        The row.

    Raises:
        ValueError: If a cell is not of its column's type; the message names the column.
    """
    values: dict[str, Any] = {}
    for column, kind in described.columns.items():
        try:
            values[column] = _value(kind, cells.get(column) or "")
        except ValueError as error:
            raise ValueError(f"{column}: {error}") from None
    dated: dict[str, Any] = {}
    for column, reader in (
        ("from", _optional_day),
        ("to", _optional_day),
        ("verified_on", date.fromisoformat),
    ):
        text = cells.get(column) or (described.verified_on if column == "verified_on" else "")
        try:
            dated[column] = reader(text)
        except ValueError:
            raise ValueError(f"{column}: {text!r} is not a date (YYYY-MM-DD)") from None
    grade = cells.get("grade") or described.grade
    if grade not in GRADES:
        raise ValueError(f"grade: {grade!r} is none of A, B, C")
    authority = cells.get("authority") or described.authority
    if not authority:
        raise ValueError("authority: must not be empty")
    if dated["from"] and dated["to"] and dated["to"] < dated["from"]:
        raise ValueError(f"to: {dated['to']} is before from: {dated['from']}")
    return Row(
        tuple(cells.get(column) or "" for column in described.key),
        values,
        dated["from"],
        dated["to"],
        authority,
        dated["verified_on"],
        grade,
        overlaid=overlaid,
    )


# --- Tables ---------------------------------------------------------------------------------------


class Tables:
    """Every dated table, read on first use. Immutable but for what it remembers; safe under threads.

    Args:
        overlay: Rows that are added to the packaged ones, by table name.
    """

    def __init__(self, overlay: Mapping[str, tuple[Row, ...]] | None = None) -> None:
        self._overlay = dict(overlay or {})
        self._rows: dict[str, tuple[Row, ...]] = {}
        self._by_key: dict[str, dict[tuple[str, ...], tuple[Row, ...]]] = {}
        self._held: dict[tuple[str, date], tuple[Row, ...]] = {}
        self._memo: dict[tuple[Callable[..., Any], date], Any] = {}

    @property
    def overlay(self) -> Mapping[str, tuple[Row, ...]]:
        """The overlaid rows by table name; empty if only packaged rows are used."""
        return self._overlay

    def rows(self, name: str, *, on: date | None = None) -> tuple[Row, ...]:
        """Give the rows of a table, all of them or those that hold on a day.

        Raises:
            KeyError: If there is no such table.
        """
        if on is not None:
            return self._rows_on(name, on)
        found = self._rows.get(name)
        if found is None:
            found = self._rows[name] = merged(_packaged_rows(name), self._overlay.get(name, ()))
        return found

    def _rows_on(self, name: str, day: date) -> tuple[Row, ...]:
        found = self._held.get((name, day))
        if found is None:
            if len(self._held) >= _MOST_HELD:
                self._held = {}
            found = self._held[name, day] = tuple([row for row in self.rows(name) if row.holds_on(day)])
        return found

    def history(self, name: str, *key: str) -> tuple[Row, ...]:
        """Give every row of one key, whatever its dates, in the order of the table."""
        index = self._by_key.get(name)
        if index is None:
            grouped: dict[tuple[str, ...], list[Row]] = {}
            for row in self.rows(name):
                grouped.setdefault(row.key, []).append(row)
            index = self._by_key[name] = {k: tuple(v) for k, v in grouped.items()}
        return index.get(key, ())

    def row(self, name: str, *key: str, on: date) -> Row | None:
        """Give the row of a key that holds on a day, or None; of several, the one that began last."""
        best: Row | None = None
        for row in self.history(name, *key):
            if row.holds_on(on) and (best is None or (row.from_ or date.min) >= (best.from_ or date.min)):
                best = row
        return best

    def value(self, name: str, *key: str, on: date, column: str = "value") -> Any:
        """Give one value of the row of a key on a day.

        Raises:
            LookupError: If no row of that key holds on that day.
        """
        row = self.row(name, *key, on=on)
        if row is None:
            raise LookupError(f"table {name}: no row {'/'.join(key)} holds on {on}")
        return row.values[column]

    def compiled(self, build: Callable[[Tables, date], T], on: date) -> T:
        """Give what ``build(tables, on)`` makes of the tables, made once for each day.

        Rules use this to turn rows into tuples that are indexed by small integers.
        """
        found = self._memo.get((build, on))
        if found is None:
            if len(self._memo) >= _MEMO_LIMIT:
                self._memo = {}
            found = self._memo[build, on] = build(self, on)
        return found

    def with_overlay(self, overlay: Mapping[str, tuple[Row, ...]]) -> Tables:
        """Give the same tables with more overlaid rows."""
        both = dict(self._overlay)
        for name, rows in overlay.items():
            both[name] = (*both.get(name, ()), *rows)
        return Tables(both)


def merged(base: Iterable[Row], added: Iterable[Row]) -> tuple[Row, ...]:
    """Lay rows over others: from its first day on, a new row replaces the old ones of its key."""
    rows = list(base)
    for new in added:
        kept: list[Row] = []
        for old in rows:
            ended_before = old.to is not None and new.from_ is not None and old.to < new.from_
            begins_after = new.to is not None and old.from_ is not None and old.from_ > new.to
            if old.key != new.key or ended_before or begins_after:
                kept.append(old)
            elif new.from_ is not None and (old.from_ is None or old.from_ < new.from_):
                kept.append(old.ended(new.from_ - _ONE_DAY))
        rows = [*kept, new]
    return tuple(rows)


# A plain path: the reader of packaged files takes longer to import than the tables to read.
_DATA: Final = Path(__file__).with_name("data")
TOPICS: Final = (
    "common",
    "express_entry",
    "citizenship",
    "cusma",
    "asylum",
    "admissibility",
    "family",
    "work",
    "study",
    "provincial",
    "business",
    "indigenous",
)


@cache
def descriptions() -> Mapping[str, Description]:
    """Give what is known of every table, by name."""
    found: dict[str, Description] = {}
    for topic in TOPICS:
        index = json.loads((_DATA / topic / "tables.json").read_text("utf-8"))
        found.update({name: Description(entry) for name, entry in index.items()})
    return found


def _packaged_rows(name: str) -> tuple[Row, ...]:
    described = descriptions()[name]
    text = (_DATA / described.file).read_text("utf-8")
    lines = csv.reader(io.StringIO(text, newline=""))
    head = next(lines)
    read = _line_reader(described, head)
    rows: list[Row] = []
    for number, line in enumerate(lines, start=2):
        try:
            row = read([*line, ""]) if len(line) == len(head) else None
            rows.append(row or read_row(described, dict(zip(head, line, strict=True))))
        except ValueError as error:
            raise ValueError(f"{described.file}, line {number}: {error}") from None
    return tuple(rows)


def _line_reader(described: Description, head: list[str]) -> Callable[[list[str]], Row | None]:
    """Make a quick ``read_row`` for the lines of one file, with all settled that they have in common.

    Thousands of lines are read whenever the program starts.

    Args:
        described: What is known of the table.
        head: Names of the file's columns.

    Returns:
        A function of a line that ends in one more, empty cell. It gives the row, or None for a line in
        which something is wrong, for ``read_row`` to name it.
    """
    place = {column: number for number, column in enumerate(head)}
    nowhere = len(head)
    columns = [
        (
            column,
            place.get(column, nowhere),
            None if kind in _TEXT else _READERS[kind.removesuffix("?")],
            kind[-1] == "?",
            kind == "list?",
        )
        for column, kind in described.columns.items()
    ]
    key = [place.get(column, nowhere) for column in described.key]
    from_, to, authority, verified_on, grade = (place.get(column, nowhere) for column in DATED)
    day_of = date.fromisoformat
    last_check = day_of(described.verified_on)

    def read(line: list[str]) -> Row | None:
        values: dict[str, Any] = {}
        try:
            for column, number, reader, may_be_empty, is_list in columns:
                cell = line[number]
                if cell:
                    values[column] = cell if reader is None else reader(cell)
                elif may_be_empty:
                    values[column] = () if is_list else None
                else:
                    return None
            cell = line[from_]
            first = day_of(cell) if cell else None
            cell = line[to]
            last = day_of(cell) if cell else None
            cell = line[verified_on]
            checked = day_of(cell) if cell else last_check
        except ValueError:
            return None
        written, mark = line[authority] or described.authority, line[grade] or described.grade
        if not written or mark not in GRADES or (first and last and last < first):
            return None
        return Row(tuple([line[number] for number in key]), values, first, last, written, checked, mark)

    return read


PACKAGED: Final = Tables()
