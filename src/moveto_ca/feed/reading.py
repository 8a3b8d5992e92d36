"""Reading the feed: every row is checked, and the file is taken over whole or not at all."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from string import ascii_lowercase
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.feed import times
from moveto_ca.feed.errors import FeedError
from moveto_ca.rules.express_entry.pool import POOL, bands
from moveto_ca.rules.express_entry.rounds import OTHER, all_rounds, key_of, kinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from moveto_ca.rules.express_entry.rounds import Round
    from moveto_ca.rules.tables import Tables

MOST_INVITATIONS: Final = 50_000
MOST_POINTS: Final = 1_200
MOST_ROUNDS: Final = 10_000
_MOST_REASONS: Final = 20
_WIDEST: Final = 300

_NUMBER: Final = re.compile(r"[1-9][0-9]{0,4}[a-z]?", re.ASCII)
_COUNT: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9}", re.ASCII)
_YEAR_VERSION: Final = re.compile(r"(\d{4})-version (\d+)", re.ASCII)
_VERSION: Final = re.compile(r"\(version (\d+)\)", re.ASCII)
_ONE_DAY: Final = timedelta(days=1)

# Which of the feed's numbered fields count the bands of the pool, highest scores first; the two sums
# of ten-point bands (dd3, dd9) and the total (dd18) are there to check.
_BANDS: Final = (1, 2, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17)
_SUMS: Final = {3: (4, 5, 6, 7, 8), 9: (10, 11, 12, 13, 14), 18: (1, 2, 3, 9, 15, 16, 17)}
_TOTAL: Final = 18


class Feed:
    """What a file of the feed brings that is new.

    Attributes:
        rounds: New rounds, as cells of the table of rounds, oldest first.
        pool: New counts of the pool, as cells of its table.
        remarks: What the user should know: unknown names, times that cannot be read, sums that differ.
    """

    __slots__ = ("pool", "remarks", "rounds")

    def __init__(
        self, rounds: list[dict[str, str]], pool: list[dict[str, str]], remarks: tuple[str, ...]
    ) -> None:
        self.rounds = rounds
        self.pool = pool
        self.remarks = remarks


def read_feed(data: bytes, tables: Tables, today: date) -> Feed:
    """Read a file of the feed and hold it against the rounds that are known.

    Args:
        data: The file.
        tables: The tables with every round known so far.
        today: The day; no round can be later.

    Returns:
        What is new in it.

    Raises:
        FeedError: If the file is not to be trusted, with every reason: it is no such file, shorter than
            what is known, contradicts a round that is known, or has a row that cannot be right.
    """
    given = _rows(data)
    known = {r.number: r for r in all_rounds(tables)}
    reasons = (
        [] if len(given) >= len(known) else [f"it has {len(given)} rounds, fewer than the {len(known)} known"]
    )
    read: dict[str, dict[str, Any]] = {}
    for place, row in enumerate(given):
        try:
            entry = _entry(row, today)
            _compare(entry, known.get(entry["number"]))
        except ValueError as error:
            reasons.append(f"rounds[{place}]: {error}")
            continue
        if entry["number"] in read:
            reasons.append(f"rounds[{place}]: round {entry['number']} stands in it twice")
        read[entry["number"]] = entry
    missing = [number for number in known if number not in read]
    if missing and not reasons:
        reasons.append(f"round {missing[0]} is missing in it")
    if reasons:
        more = len(reasons) - _MOST_REASONS
        raise FeedError([*reasons[:_MOST_REASONS], *([f"… and {more} more"] if more > 0 else [])])
    return _new_in(read, known, tables)


def _rows(data: bytes) -> list[Any]:
    """Take the list of rounds out of the file."""
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise FeedError(["the file is not JSON, or it is cut short"]) from None
    found = document.get("rounds") if isinstance(document, dict) else None
    if not isinstance(found, list) or not found:
        raise FeedError(["the file holds no list of rounds"])
    if len(found) > MOST_ROUNDS:
        raise FeedError([f"the file holds more than {MOST_ROUNDS} rounds"])
    return found


def _text(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key, "")
    if not isinstance(value, str) or len(value) > _WIDEST or not value.isprintable():
        raise ValueError(f"{key} is not a short text")
    return value.strip()


def _count(row: Mapping[str, Any], key: str, least: int, most: int) -> int:
    text = _text(row, key)
    if not _COUNT.fullmatch(text):
        raise ValueError(f"{key} is not a whole number: {text!r}")
    number = int(text.replace(",", ""))
    if not least <= number <= most:
        raise ValueError(f"{key} is {number}, not from {least} to {most}")
    return number


def _entry(row: Any, today: date) -> dict[str, Any]:
    """Check one round.

    Raises:
        ValueError: If something in it cannot be right.
    """
    if not isinstance(row, dict):
        raise ValueError("is not an object")  # noqa: TRY004 - what is wrong is a value of the file
    number = _text(row, "drawNumber")
    if not _NUMBER.fullmatch(number):
        raise ValueError(f"drawNumber is not a number: {number!r}")
    try:
        held_on = date.fromisoformat(_text(row, "drawDate"))
    except ValueError:
        raise ValueError(f"drawDate is not a day: {row.get('drawDate')!r}") from None
    if held_on > today:
        raise ValueError(f"round {number} is dated {held_on}, which is still to come")
    name = _text(row, "drawName")
    if not name:
        raise ValueError(f"round {number} has no name")
    return {
        "number": number,
        "date": held_on,
        "name": name,
        "size": _count(row, "drawSize", 1, MOST_INVITATIONS),
        "cutoff": _count(row, "drawCRS", 0, MOST_POINTS),
        "row": row,
    }


def _compare(entry: Mapping[str, Any], known: Round | None) -> None:
    """See that a round that is known is still the same; its name may have changed.

    Raises:
        ValueError: If its date, size or cut-off differs.
    """
    if known is None:
        return
    for word, new, old in (
        ("date", entry["date"], known.date),
        ("number of invitations", entry["size"], known.invitations),
        ("cut-off", entry["cutoff"], known.cutoff),
    ):
        if new != old:
            raise ValueError(f"the {word} of round {known.number} is {new}, but {old} is known")


# --- What is new ----------------------------------------------------------------------------------


def _new_in(read: Mapping[str, Mapping[str, Any]], known: Mapping[str, Round], tables: Tables) -> Feed:
    remarks: list[str] = []
    new = sorted(
        (e for n, e in read.items() if n not in known),
        key=lambda e: (e["date"], int(e["number"].rstrip(ascii_lowercase))),
    )
    rounds = [_round_cells(entry, tables, remarks) for entry in new]
    return Feed(rounds, list(_pool_cells(new, tables, remarks)), tuple(remarks))


def _round_cells(entry: Mapping[str, Any], tables: Tables, remarks: list[str]) -> dict[str, str]:
    """Write a new round as cells of the table."""
    number, held_on, name = entry["number"], entry["date"], entry["name"]
    key = key_of(name, tables)
    if key == OTHER:
        remarks.append(
            f"Round {number} of {held_on} has a name that is not known: {name!r}. It is kept, but nobody "
            "is told that it was open to them."
        )
    tie_break = _time(entry, "drawCutOff", remarks)
    held_at = _time(entry, "drawDateTime", remarks)
    # Ottawa lies behind UTC, so that the time may fall on the next day; any other day is a slip.
    if held_at is not None and not held_on <= held_at.date() <= held_on + _ONE_DAY:
        remarks.append(f"Round {number}: the time does not fit its date and is left out.")
        held_at = None
    total, day = _total(entry), times.day(_cell(entry, "drawDistributionAsOn"))
    return {
        "number": number,
        "date": held_on.isoformat(),
        "round_name": name,
        "kind": kinds(tables)[key]["kind"],
        "key": key,
        "version": version_of(name),
        "invitations": str(entry["size"]),
        "crs_cutoff": str(entry["cutoff"]),
        "tie_break_utc": times.iso(tie_break),
        "round_time_utc": times.iso(held_at),
        "pool_total": str(total) if total and day else "",
        "pool_as_of": day.isoformat() if total and day else "",
        "second_source": "no",
        "note": "",
    }


def version_of(name: str) -> str:
    """Give the version of a category from a round's name: ``v2`` or ``2026-v3``; nothing if it has none."""
    plain = name.casefold()
    match = _YEAR_VERSION.search(plain)
    if match is not None:
        return f"{match[1]}-v{match[2]}"
    match = _VERSION.search(plain)
    return "" if match is None else f"v{match[1]}"


def _cell(entry: Mapping[str, Any], key: str) -> str:
    """Give a text that may be missing or odd without harm."""
    value = entry["row"].get(key)
    return value.strip() if isinstance(value, str) and len(value) <= _WIDEST and value.isprintable() else ""


def _time(entry: Mapping[str, Any], key: str, remarks: list[str]) -> datetime | None:
    text = _cell(entry, key)
    found = times.moment(text)
    if text and found is None:
        remarks.append(f"Round {entry['number']}: the time {text!r} cannot be read and is left out.")
    return found


def _total(entry: Mapping[str, Any]) -> int:
    figure = _cell(entry, f"dd{_TOTAL}")
    return int(figure.replace(",", "")) if _COUNT.fullmatch(figure) else 0


def _pool_cells(new: list[Mapping[str, Any]], tables: Tables, remarks: list[str]) -> Iterator[dict[str, str]]:
    """Write the counts of the pool that came with new rounds, each day once."""
    rows = tables.rows(POOL)
    seen = {row["day"] for row in rows}
    columns = [f"{low}-{high}" for low, high, _ in bands(rows[0])]
    for entry in new:
        day = times.day(_cell(entry, "drawDistributionAsOn"))
        if day is None or day in seen or day > entry["date"] or not _total(entry):
            continue
        figures = {n: _cell(entry, f"dd{n}") for n in range(1, _TOTAL + 1)}
        if not all(_COUNT.fullmatch(figure) for figure in figures.values()):
            remarks.append(
                f"Round {entry['number']}: the counts of the pool cannot be read and are left out."
            )
            continue
        seen.add(day)
        counts = {n: int(figure.replace(",", "")) for n, figure in figures.items()}
        matches = all(sum(counts[part] for part in parts) == counts[of] for of, parts in _SUMS.items())
        if not matches:
            remarks.append(f"The counts of the pool of {day} do not add up as published.")
        yield {
            "day": day.isoformat(),
            **{column: str(counts[n]) for column, n in zip(columns, _BANDS, strict=True)},
            "total": str(counts[_TOTAL]),
            "sum_matches_total": "yes" if matches else "no",
        }
