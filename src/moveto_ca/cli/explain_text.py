"""The words of ``moveto-ca explain`` on a screen: plain lines, as wide as the screen, at most 100."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WIDEST: Final = 100
_MOST_ROWS: Final = 30
_DATED: Final = ("from", "to", "authority", "verified_on", "grade", "overlaid")
_LEADS_TO: Final = {
    "citizenship": "Canadian citizenship",
    "permanent_residence": "permanent residence: permission to live in Canada for good",
    "temporary_residence": "temporary residence: permission to be in Canada for a time",
    "protection": "protection in Canada",
}
_GRADES: Final = {
    "A": "a statute or an official page",
    "B": "two independent sources",
    "C": "one source",
}


def _width() -> int:
    return min(shutil.get_terminal_size((80, 24)).columns, _WIDEST)


def _wrapped(text: str, indent: int = 0) -> str:
    space = " " * indent
    return textwrap.fill(
        text,
        width=max(_width(), indent + 20),
        initial_indent=space,
        subsequent_indent=space,
        break_long_words=False,
        break_on_hyphens=False,
    )


def list_text(entries: Sequence[Mapping[str, str]]) -> str:
    """List every id with its title, streams under their route, conditions under their stream."""
    indents = {"route": 0, "stream": 2, "condition": 4}
    lines = [f"{' ' * indents[each['kind']]}{each['id']}  {each['title']}" for each in entries]
    return "\n".join(lines) + "\n"


def text(told: Mapping[str, Any]) -> str:
    """Write an explanation.

    Args:
        told: What ``explanation`` gives.
    """
    return "\n".join(_lines(told)) + "\n"


def _lines(told: Mapping[str, Any]) -> Iterator[str]:
    yield _wrapped(told["title"])
    yield _wrapped(f"{told['id']}, as the law stands on {told['as_of']}")
    yield ""
    yield _wrapped(told["about"])
    yield _wrapped(f"It leads to {_LEADS_TO[told['leads_to']]}.")
    if told.get("status"):
        yield _wrapped(f"Programme status: {_words(told['status'])}.")
    for stream in told.get("streams", ()):
        yield ""
        status = f" ({_words(stream['status'])})" if stream["status"] else ""
        yield _wrapped(f"{stream['id']}: {stream['title']}{status}")
        yield _wrapped(stream["about"], 2)
    for rule in told.get("conditions", ()):
        yield ""
        yield from _rule(rule)
    if told["kind"] == "condition":
        yield ""
        yield _wrapped(f"Tables of its route: {', '.join(table['id'] for table in told['tables'])}.")
        return
    for table in told["tables"]:
        yield ""
        yield from _table(table)


def _rule(rule: Mapping[str, Any]) -> Iterator[str]:
    number = f" ({rule['rule']})" if rule["rule"] else ""
    yield _wrapped(f"{rule['title']}{number}")
    yield _wrapped(rule["id"], 2)
    yield _wrapped(f"What it wants: {rule['required']}", 2)
    if rule["basis"] == "guidance":
        yield _wrapped("This is how officers usually read the law; missing it does not rule you out.", 2)
    if rule["step"]:
        yield _wrapped("This is something to do before you apply.", 2)
    if rule["remedy"]:
        yield _wrapped(f"What would meet it: {rule['remedy']}", 2)
    elif not (rule["changeable"] or rule["closes"] or rule["step"] or rule["basis"] == "guidance"):
        yield _wrapped("Nothing that you do later can change it.", 2)
    authority = rule["authority"]
    since = f", in force from {authority['in_force_from']}" if authority["in_force_from"] else ""
    yield _wrapped(f"Where it is written: {authority['title']}, {authority['reference']}{since}.", 2)
    grade = authority["grade"]
    yield _wrapped(f"Last checked on {authority['verified_on']}; grade {grade}, {_GRADES[grade]}.", 2)
    if authority["address"]:
        yield f"  {authority['address']}"


def _table(table: Mapping[str, Any]) -> Iterator[str]:
    rows = table["rows"]
    yield _wrapped(f"{table['title']} ({table['id']})")
    if not rows:
        yield "  No row holds on this day."
        return
    if len(rows) > _MOST_ROWS:
        yield _wrapped(f"{len(rows)} rows hold on this day; --json lists them all.", 2)
        return
    for row in rows:
        key = " / ".join(filter(None, (str(row[column]) for column in table["key"])))
        values = [
            f"{_words(column)} {_value(value)}"
            for column, value in row.items()
            if column not in (*_DATED, *table["key"]) and value not in (None, "", [])
        ]
        if row["from"]:
            values.append(f"from {row['from']}" + (f" to {row['to']}" if row["to"] else ""))
        elif row["to"]:
            values.append(f"until {row['to']}")
        own = " (your own figure)" if row["overlaid"] else ""
        yield _wrapped(f"- {key}: {'; '.join(values)}{own}" if values else f"- {key}{own}", 2)
    written = list(dict.fromkeys(f"{row['authority']} (checked {row['verified_on']})" for row in rows))
    yield _wrapped(f"Written in: {'; '.join(written)}.", 2)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _words(code: str) -> str:
    return code.replace("_", " ")
