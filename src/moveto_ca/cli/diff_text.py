"""What changed since an old report, on a screen."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.render.words import SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator

Told = dict[str, Any]

_WIDEST: Final = 100
_NARROWEST: Final = 40
_OUTCOMES: Final = {
    "met": "met",
    "not_met": "not met",
    "unknown": "not known",
    "not_applicable": "does not apply",
}
_CAUSES: Final = {
    "rule": "the rule changed",
    "finding": "what was found changed",
    "rule_and_finding": "the rule and what was found changed",
    "new": "new",
    "gone": "no longer asked for",
}


def text(told: Told) -> str:
    """Write the comparison.

    Args:
        told: What ``difference`` or ``statuses_since`` gives.
    """
    return "\n".join(_lines(told)) + "\n"


def _lines(told: Told) -> Iterator[str]:
    old, new = told["old"], told["new"]
    yield _wrapped(f"What changed between {old['as_of']} and {new['as_of']}")
    yield ""
    yield _wrapped(_answer(told))
    for route in told["routes"]:
        yield ""
        yield from _route(route)
    yield from _list("Facts told since", told["facts"]["answered"])
    yield from _list("Facts missing now that were not missing before", told["facts"]["missing"])
    yield from _list("New warnings", told["warnings"]["new"])
    yield from _list("Warnings that are gone", told["warnings"]["gone"])
    if old["tool_version"] != new["tool_version"]:
        yield ""
        yield _wrapped(
            f"The old report was made by version {old['tool_version']}; this is {new['tool_version']}."
        )
    yield ""
    yield _wrapped("This informs; it is not legal advice.")


def _answer(told: Told) -> str:
    if told["compared"] == "programme_statuses":
        if not told["routes"]:
            return (
                "No programme in the old report has opened, paused or closed since. Whether your own answer "
                "changed needs your facts: moveto-ca diff OLD PROFILE."
            )
        return (
            "These programmes have opened, paused or closed since. Whether that changes your answer needs "
            "your facts: moveto-ca diff OLD PROFILE."
        )
    if told["answer_changed"]:
        return "An answer changed: at least one route or stream stands otherwise than before."
    if told["routes"]:
        return "No answer changed. Some figures or findings behind it did."
    return "Nothing changed."


def _route(route: Told) -> Iterator[str]:
    change = {"new": " (new in the report)", "gone": " (no longer in the report)"}.get(route["change"], "")
    yield _wrapped(f"{route['title']}{change}")
    if route.get("old") and route.get("new"):
        yield from _moved(route, 2)
    for stream in route["streams"]:
        change = {"new": " (new)", "gone": " (gone)"}.get(stream["change"], "")
        yield _wrapped(f"{stream['title']}{change}", 2)
        if stream["change"] == "changed":
            yield from _moved(stream, 4)
        telling = [each for each in stream["conditions"] if not _only_reworded(each)]
        for condition in telling:
            yield from _condition(condition)
        if left := len(stream["conditions"]) - len(telling):
            more = "1 more finding" if left == 1 else f"{left} more findings"
            yield _wrapped(
                f"{more} in other words or with other dates, with the same outcome (see --json)", 4
            )
        yield from _figures(stream["measures"], 4)
    yield from _figures(route.get("measures", ()), 2)


def _moved(part: Told, indent: int) -> Iterator[str]:
    """Say how a route or stream stood, and how it stands."""
    old, new = part["old"], part["new"]
    for name, words in (("status", None), ("standing", SHORT), ("score", None), ("place", None)):
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        shown = [_shown(value if words is None else words.get(value, value)) for value in (before, after)]
        label = {"place": "place in the report", "status": "programme"}.get(name, name)
        yield _wrapped(f"{label}: {shown[0]} -> {shown[1]}", indent)


def _only_reworded(condition: Told) -> bool:
    """Tell whether what was found reads otherwise, as with every passing day, and no more."""
    return bool(
        condition["change"] == "finding" and condition["old"]["outcome"] == condition["new"]["outcome"]
    )


def _condition(condition: Told) -> Iterator[str]:
    old, new = condition["old"], condition["new"]
    cause = condition["change"]
    outcomes = [_OUTCOMES.get(each["outcome"], each["outcome"]) for each in (old, new) if each]
    moved = " -> ".join(dict.fromkeys(outcomes))
    yield _wrapped(f"{condition['title']}: {moved}; {_CAUSES[cause]}", 4)
    if cause in ("rule", "rule_and_finding") and old["required"] != new["required"]:
        yield _wrapped(f"before: {old['required']}", 6)
        yield _wrapped(f"now: {new['required']}", 6)
    if cause in ("finding", "rule_and_finding") and old["found"] != new["found"]:
        yield _wrapped(f"found before: {old['found']}", 6)
        yield _wrapped(f"found now: {new['found']}", 6)


def _figures(measures: Any, indent: int) -> Iterator[str]:
    for each in measures:
        name = each["name"].replace("_", " ").replace(".", ": ")
        yield _wrapped(f"{name}: {_shown(each['old'])} -> {_shown(each['new'])}", indent)


def _list(title: str, entries: list[str]) -> Iterator[str]:
    if entries:
        yield ""
        yield _wrapped(title)
        for each in entries:
            yield _wrapped(f"- {each}", 2)


def _shown(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(_shown, value)) or "none"
    return str(value).replace("_", " ") if isinstance(value, str) else str(value)


def _wrapped(line: str, indent: int = 0) -> str:
    width = max(min(shutil.get_terminal_size((80, 24)).columns, _WIDEST), _NARROWEST)
    return textwrap.fill(
        line,
        width,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + 2),
        break_long_words=False,
        break_on_hyphens=False,
    )
