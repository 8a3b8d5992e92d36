"""The list of sources on a screen."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WIDEST: Final = 100
_MOST_AUTHORITIES: Final = 4


def text(told: Mapping[str, Any]) -> str:
    """Write the list.

    Args:
        told: What ``listing`` gives.
    """
    return "\n".join(_lines(told)) + "\n"


def _lines(told: Mapping[str, Any]) -> Iterator[str]:
    yield f"Sources, as of {told['as_of']}"
    for source in told["sources"]:
        yield ""
        yield _wrapped(source["title"])
        yield _wrapped(f"{_since(source)}{_checked(source, told)}; grade {source['grade']}.", 2)
        if source["references"]:
            yield _wrapped(f"Paragraphs: {'; '.join(source['references'])}.", 2)
        if source["address"]:
            yield f"  {source['address']}"
    if told["tables"]:
        yield ""
        yield "Tables of figures"
    for table in told["tables"]:
        yield ""
        yield _wrapped(f"{table['title']} ({table['id']})")
        own = f", {table['own_rows']} of them your own" if table["own_rows"] else ""
        yield _wrapped(
            f"{table['rows']} rows{own}; {_checked(table, told)}; grade {', '.join(table['grades'])}.", 2
        )
        named = table["authorities"]
        more = f" and {len(named) - _MOST_AUTHORITIES} more" if len(named) > _MOST_AUTHORITIES else ""
        yield _wrapped(f"From: {'; '.join(named[:_MOST_AUTHORITIES])}{more}.", 2)


def _since(source: Mapping[str, Any]) -> str:
    return f"In force from {source['in_force_from']}; " if source["in_force_from"] else ""


def _checked(entry: Mapping[str, Any], told: Mapping[str, Any]) -> str:
    checked = f"last checked {entry['verified_on']}"
    return (
        f"{checked} (stale: more than {told['stale_after_days']} days before)" if entry["stale"] else checked
    )


def _wrapped(line: str, indent: int = 0) -> str:
    space = " " * indent
    width = min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)
    return textwrap.fill(
        line,
        width=max(width, 40),
        initial_indent=space,
        subsequent_indent=space,
        break_long_words=False,
        break_on_hyphens=False,
    )
