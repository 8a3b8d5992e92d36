"""The reality check on a screen: a small chart, then the figures, each with its source as a numbered note."""

from __future__ import annotations

import re
import shutil
import textwrap
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.place_names import PROVINCES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WIDEST: Final = 100
_NARROWEST: Final = 40
_LONGEST_BAR: Final = 40
_DRAWN: Final = "permanent residents admitted, US citizens"
# Counted by the country feared, not by citizenship: the section on claims has them with their basis.
_OF_CLAIMS: Final = "asylum claims by US citizens"
_BIG: Final = re.compile(r"\d{4,}")


class _Notes:
    """Sources as numbered notes, each once."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    def mark(self, entry: Mapping[str, Any]) -> str:
        """Give the mark of an entry's source."""
        key = (entry["source"], entry["grade"])
        return f"[{self._numbers.setdefault(key, len(self._numbers) + 1)}]"

    def lines(self) -> Iterator[str]:
        """Give every source with its number and grade."""
        for (source, grade), number in self._numbers.items():
            yield _wrapped(f"[{number}] {source} (grade {grade})", 2)


def text(told: Mapping[str, Any]) -> str:
    """Write the reality check.

    Args:
        told: What ``listing`` gives.
    """
    return "\n".join(_lines(told)) + "\n"


def _lines(told: Mapping[str, Any]) -> Iterator[str]:
    notes = _Notes()
    yield f"What the figures say, as of {told['as_of']}"
    yield from _admissions(told, notes)
    yield from _section("Other figures")
    drawn = {str(row["year"]) for row in told["admissions"]}
    for row in told["figures"]:
        if row["measure"] == _DRAWN and row["period"] in drawn:
            continue  # the chart shows it
        if row["measure"] == _OF_CLAIMS:
            continue
        extra = f" ({row['note']})" if row["note"] else ""
        yield _wrapped(
            f"{_upper(row['measure'])}, {row['period']}: {_grouped(row['value'])}{extra} {notes.mark(row)}", 2
        )
    yield from _section("Claims for protection that concern the United States")
    for sentence in told["claims"]:
        yield _wrapped(sentence, 2)
    yield from _section("What it costs")
    for row in told["costs"]:
        amount = f"{row['low']:,}" if row["low"] == row["high"] else f"{row['low']:,} to {row['high']:,}"
        since = f", from {row['since']}" if row["since"] else ""
        yield _wrapped(f"{row['title']}: {row['currency']} {amount}{since} {notes.mark(row)}", 2)
    yield from _section("When public health cover begins for a new permanent resident")
    for row in told["health_cover"]:
        yield _wrapped(f"{_place(row['province'])}: {row['waiting_period']} {notes.mark(row)}", 2)
    yield from _tax(told["tax"], notes)
    yield from _section("Sources")
    yield from notes.lines()
    yield ""
    yield _wrapped(told["not_advice"])


def _admissions(told: Mapping[str, Any], notes: _Notes) -> Iterator[str]:
    yield from _section("US citizens who became permanent residents of Canada")
    rows = told["admissions"]
    most = max((row["people"] for row in rows), default=1)
    longest = min(_LONGEST_BAR, _width() - 30)
    for row in rows:
        bar = "#" * max(1, round(row["people"] * longest / most))
        about = "about " if row["about"] else ""
        yield f"  {row['year']}  {bar} {about}{row['people']:,} {notes.mark(row)}"
    yield ""
    yield _wrapped(told["reading"])


def _tax(tax: Mapping[str, Any], notes: _Notes) -> Iterator[str]:
    yield from _section("Tax: what to look at before moving")
    for row in tax["checklist"]:
        yield _wrapped(f"{row['title']}: {row['text']} {notes.mark(row)}", 2)
    yield ""
    if not tax["federal_rates"]:
        yield _wrapped("Income tax rates of that year are not known here.", 2)
        return
    steps = []
    for row in tax["federal_rates"]:
        limit = "above" if row["up_to_cad"] is None else f"to CAD {row['up_to_cad']:,}"
        steps.append(f"{row['percent']:g} % {limit}")
    first = tax["federal_rates"][0]
    yield _wrapped(f"Federal income tax, {first['year']}: {'; '.join(steps)} {notes.mark(first)}", 2)
    for row in tax["top_rates"][:1]:
        yield _wrapped(f"Highest rate of {row['year']}, federal and provincial together:", 2)
    for row in tax["top_rates"]:
        yield _wrapped(
            f"{_place(row['province'])}: {row['percent']:.2f} % above CAD {row['above_cad']:,} "
            f"{notes.mark(row)}",
            4,
        )


def _section(title: str) -> Iterator[str]:
    yield ""
    yield title


def _grouped(value: str) -> str:
    """Set off the thousands of a figure that is told in words."""
    return _BIG.sub(lambda digits: f"{int(digits.group()):,}", value)


def _place(province: str) -> str:
    return "Everywhere" if province == "CA" else PROVINCES.get(province, province)


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _width() -> int:
    return max(min(shutil.get_terminal_size((80, 24)).columns, _WIDEST), _NARROWEST)


def _wrapped(line: str, indent: int = 0) -> str:
    return textwrap.fill(
        line,
        width=_width(),
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent * 2),
        break_long_words=False,
        break_on_hyphens=False,
    )
