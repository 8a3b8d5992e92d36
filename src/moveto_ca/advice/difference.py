"""What changed between an old report and today's: the answers, and whether the rules or the facts did it.

Both are taken in the JSON types of the report's contract, since an old report comes out of a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Told: TypeAlias = dict[str, Any]
Cause: TypeAlias = Literal["rule", "finding", "rule_and_finding", "new", "gone"]

SCHEMA: Final = "moveto-ca/diff/1"
_HEAD: Final = ("tool_version", "as_of", "rules_verified_on")
_RULE: Final = ("required", "basis")
_FINDING: Final = ("outcome", "found", "lifts_on")
# Lists that are long and follow from what stands beside them.
_LEFT_OUT: Final = frozenset(
    {"rounds", "rounds_window", "people", "lines", "offences", "bridge", "elsewhere"}
)
_DEEPEST: Final = 3


def difference(old: Told, new: Told) -> Told:
    """Compare two reports on the same person.

    Args:
        old: The older report.
        new: The newer one.

    Returns:
        The comparison in plain JSON types: whether an answer changed, and what changed in each route,
        stream, condition and figure. Routes and streams in which nothing changed are left out.
    """
    routes = [
        found
        for route_id, before, after in _paired(_ranked(old), _ranked(new))
        if (found := _route(route_id, before, after)) is not None
    ]
    return {
        "schema": SCHEMA,
        "old": {name: old.get(name) for name in _HEAD},
        "new": {name: new.get(name) for name in _HEAD},
        "compared": "reports",
        "answer_changed": any(_answers_differ(route) for route in routes),
        "routes": routes,
        "facts": {
            "answered": sorted(_missing(old) - _missing(new)),
            "missing": sorted(_missing(new) - _missing(old)),
        },
        "warnings": {
            "new": [text for text in _warnings(new) if text not in _warnings(old)],
            "gone": [text for text in _warnings(old) if text not in _warnings(new)],
        },
    }


def statuses_since(old: Told, status_of: Callable[[str], str | None], today: Told) -> Told:
    """Compare an old report with the rules alone, where nothing is told of the person.

    Args:
        old: The older report.
        status_of: Gives the status of the programme of a stream today; None if there is no such stream.
        today: ``tool_version``, ``as_of`` and ``rules_verified_on`` of today.

    Returns:
        The same shape as `difference`; only the status of programmes is compared. Whether an answer
        changed is not known where a status did.
    """
    routes = []
    for route in _all_routes(old):
        streams = [
            {
                "id": stream["id"],
                "title": stream.get("title"),
                "change": "changed",
                "old": {"status": stream.get("status")},
                "new": {"status": status_of(stream["id"])},
                "conditions": [],
                "measures": [],
            }
            for stream in route.get("streams", ())
            if status_of(stream["id"]) != stream.get("status")
        ]
        if streams:
            routes.append(
                {"id": route["id"], "title": route.get("title"), "change": "changed", "streams": streams}
            )
    return {
        "schema": SCHEMA,
        "old": {name: old.get(name) for name in _HEAD},
        "new": today,
        "compared": "programme_statuses",
        "answer_changed": None if routes else False,
        "routes": routes,
        "facts": {"answered": [], "missing": []},
        "warnings": {"new": [], "gone": []},
    }


def _all_routes(report: Told) -> list[Told]:
    stopped = report.get("admissibility")
    return [*report.get("routes", ()), *([stopped] if stopped else [])]


def _ranked(report: Told) -> dict[str, Told]:
    """Give the routes by their id, each with its place in the report; admissibility has none."""
    found = {
        route["id"]: {**route, "place": place}
        for place, route in enumerate(report.get("routes", ()), start=1)
    }
    if stopped := report.get("admissibility"):
        found[stopped["id"]] = {**stopped, "place": None}
    return found


def _paired(
    before: Mapping[str, Told], after: Mapping[str, Told]
) -> Iterable[tuple[str, Told | None, Told | None]]:
    """Pair what has the same id: in the order of the new one, then what is gone."""
    for key in dict.fromkeys([*after, *before]):
        yield key, before.get(key), after.get(key)


def _change(before: Told | None, after: Told | None) -> str:
    if before is None:
        return "new"
    return "gone" if after is None else "changed"


def _pick(told: Told | None, names: Iterable[str]) -> Told | None:
    return None if told is None else {name: told.get(name) for name in names}


def _route(route_id: str, before: Told | None, after: Told | None) -> Told | None:
    own = ("standing", "score", "place", "best_stream")
    streams = [
        found
        for stream_id, one, other in _paired(_by_id(before, "streams"), _by_id(after, "streams"))
        if (found := _stream(stream_id, one, other)) is not None
    ]
    told = {
        "id": route_id,
        "title": (after or before or {}).get("title"),
        "change": _change(before, after),
        "old": _pick(before, own),
        "new": _pick(after, own),
        "streams": streams,
        "measures": _measures(before, after),
    }
    return told if told["old"] != told["new"] or streams or told["measures"] else None


def _stream(stream_id: str, before: Told | None, after: Told | None) -> Told | None:
    own = ("status", "standing", "score")
    conditions = [
        found
        for condition_id, one, other in _paired(_by_id(before, "conditions"), _by_id(after, "conditions"))
        if before is not None and after is not None and (found := _condition(condition_id, one, other))
    ]
    told = {
        "id": stream_id,
        "title": (after or before or {}).get("title"),
        "change": _change(before, after),
        "old": _pick(before, own),
        "new": _pick(after, own),
        "conditions": conditions,
        "measures": _measures(before, after),
    }
    return told if told["old"] != told["new"] or conditions or told["measures"] else None


def _condition(condition_id: str, before: Told | None, after: Told | None) -> Told | None:
    names = (*_FINDING, *_RULE)
    one, other = _pick(before, names), _pick(after, names)
    if one == other:
        return None
    cause: Cause
    if one is None or other is None:
        cause = "new" if one is None else "gone"
    else:
        rule = any(one[name] != other[name] for name in _RULE)
        finding = any(one[name] != other[name] for name in _FINDING)
        cause = "rule_and_finding" if rule and finding else "rule" if rule else "finding"
    return {
        "id": condition_id,
        "title": (after or before or {}).get("title"),
        "change": cause,
        "old": one,
        "new": other,
    }


def _measures(before: Told | None, after: Told | None) -> list[Told]:
    """List the figures that differ, each by its path."""
    if before is None or after is None:
        return []
    one, other = _figures(before.get("measures") or {}), _figures(after.get("measures") or {})
    return [
        {"name": name, "old": one.get(name), "new": other.get(name)}
        for name in dict.fromkeys([*other, *one])
        if one.get(name) != other.get(name)
    ]


def _figures(told: Told, path: str = "", depth: int = 0) -> Told:
    found: Told = {}
    for name, value in told.items():
        if name in _LEFT_OUT:
            continue
        if isinstance(value, dict) and depth < _DEEPEST:
            found |= _figures(value, f"{path}{name}.", depth + 1)
        else:
            found[f"{path}{name}"] = value
    return found


def _by_id(told: Told | None, name: str) -> dict[str, Told]:
    """Give the parts of a route or stream by their id; the second of the same id has ``#2`` behind it."""
    found: dict[str, Told] = {}
    for part in (told or {}).get(name, ()):
        key, number = part["id"], 2
        while key in found:
            key, number = f"{part['id']}#{number}", number + 1
        found[key] = part
    return found


def _missing(report: Told) -> set[str]:
    return {each["path"] for each in report.get("missing_facts", ())}


def _warnings(report: Told) -> list[str]:
    return [each["text"] for each in report.get("warnings", ())]


def _answers_differ(route: Told) -> bool:
    """Tell whether a route, or a stream of it, stands otherwise than before."""
    names = ("standing", "place")
    if route["change"] != "changed":
        return True
    if any(route["old"][name] != route["new"][name] for name in names):
        return True
    return any(
        stream["change"] == "changed" and stream["old"]["standing"] != stream["new"]["standing"]
        for stream in route["streams"]
    )
