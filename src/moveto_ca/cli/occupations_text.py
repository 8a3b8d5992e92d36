"""The occupations that fit, on a screen."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WIDEST: Final = 100
_HOW: Final = {
    "code": "by its code",
    "exact": "this very title",
    "prefix": "by the beginning of a title",
    "words": "by words of a title",
    "similar": "by a title that is alike",
}


def text(told: Mapping[str, Any]) -> str:
    """Write the list."""
    return "\n".join(_lines(told)) + "\n"


def _lines(told: Mapping[str, Any]) -> Iterator[str]:
    yield _wrapped(f"Occupations for {told['query']!r} (NOC {told['noc_version']}), as of {told['as_of']}")
    for found in told["results"]:
        yield ""
        yield _wrapped(f"{found['noc']}  {found['title']}", hang=7)
        if found["how"] != "code":
            yield _wrapped(f"Found {_HOW[found['how']]}: {found['matched']}.", 7)
        yield _wrapped(_level(found), 7)
        if found["categories"]:
            yield _wrapped(f"Express Entry categories on this day: {', '.join(found['categories'])}.", 7)
        if found["cusma_professions"]:
            yield _wrapped("CUSMA professions (work permit) that usually go with it, and what each wants:", 7)
            for each in found["cusma_professions"]:
                yield _wrapped(f"{each['title']}: {each['wants']}", 9)
        if found["note"]:
            yield _wrapped(f"Note: {found['note']}.", 7)
    yield from _by_title(told)
    yield ""
    yield _wrapped(
        "A title alone never decides: see whether the main duties of the occupation are yours. TEER says how "
        "much training an occupation asks for, from 0 (managers) to 5 (a short time of learning at work)."
    )


def _by_title(told: Mapping[str, Any]) -> Iterator[str]:
    """Name the CUSMA professions that the title itself suggests; say so where nothing suggests any."""
    near = told["cusma_by_title"]
    if near:
        yield ""
        yield _wrapped("By its duties such a job may also be one of these CUSMA professions:")
        for each in near:
            yield _wrapped(f"{each['title']}: {each['wants']}", 2, hang=4)
    elif not any(found["cusma_professions"] for found in told["results"]):
        yield ""
        yield _wrapped("No CUSMA profession usually goes with these occupations; the duties decide.")


def _level(found: Mapping[str, Any]) -> str:
    skilled = "skilled work" if found["skilled_for_express_entry"] else "not skilled work"
    line = f"TEER {found['teer']}: {skilled} for Express Entry."
    if found["skilled_trade"]:
        line += " A trade of the Federal Skilled Trades class."
    return line


def _wrapped(line: str, indent: int = 0, *, hang: int | None = None) -> str:
    width = max(min(shutil.get_terminal_size((80, 24)).columns, _WIDEST), 40)
    space = " " * indent
    further = space if hang is None else " " * hang
    return textwrap.fill(
        line,
        width=width,
        initial_indent=space,
        subsequent_indent=further,
        break_long_words=False,
        break_on_hyphens=False,
    )
