"""``moveto-ca explain``: a rule in words, its figures on a day, where it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from moveto_ca.cli import errors, options, output

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.cli.catalogue import Entry
    from moveto_ca.report import Condition, Report
    from moveto_ca.rules.conditions import Rule
    from moveto_ca.rules.specs import RouteSpec
    from moveto_ca.rules.tables import Tables

_NEAREST: Final = 5
_GAP: Final = re.compile(r"\{\d+(?::[^}]*)?\}")

EPILOG: Final = (
    "\b\nExamples:\n"
    "  moveto-ca explain                                      list every id\n"
    "  moveto-ca explain express-entry                        a route\n"
    "  moveto-ca explain express-entry/canadian-experience-class\n"
    "  moveto-ca explain cusma/professional/status            one condition\n"
    "  moveto-ca explain citizenship-by-descent --as-of 2020-01-01 --json"
)


def explain(
    wanted: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="A route, stream or condition; all are listed if left out."),
    ] = None,
    json: options.Json = False,
    as_of: options.AsOf = None,
    rules_overlay: options.Overlay = None,
) -> None:
    """Say what a route, a stream or a single condition asks for, and where that is written."""
    from moveto_ca.cli import catalogue, overlay

    day = options.day(as_of)
    tables = overlay.tables(rules_overlay, day)
    if wanted is None:
        listed = [{"id": each.id, "kind": each.kind, "title": each.title} for each in catalogue.entries()]
        if json:
            output.write(output.json_text({"as_of": day.isoformat(), "entries": listed}))
        else:
            from moveto_ca.cli.explain_text import list_text

            output.write(list_text(listed))
        return
    entry = _the_one(wanted)
    told = explanation(entry, tables, day)
    if json:
        output.write(output.json_text(told))
        return
    from moveto_ca.cli.explain_text import text

    output.write(text(told))


explain.epilog = EPILOG  # type: ignore[attr-defined]


def _the_one(wanted: str) -> Entry:
    """Find the entry that an id means.

    Raises:
        InputError: If there is none, with the nearest ids, or if there are several, with all of them.
    """
    from moveto_ca.cli import catalogue

    found = catalogue.found(wanted)
    if len(found) == 1:
        return found[0]
    if found:
        raise errors.wrong(wanted, f"there are several; give one of {', '.join(each.id for each in found)}")
    near = _near(wanted, [each.id for each in catalogue.entries()])
    hint = f"; the nearest are {', '.join(near)}" if near else ""
    raise errors.wrong(
        wanted, f"there is no such route, stream or condition{hint}. moveto-ca explain lists all"
    )


def _near(wanted: str, ids: list[str]) -> list[str]:
    """Give the ids most like a text, by the whole or by the last part."""
    from difflib import get_close_matches

    by_end: dict[str, str] = {}
    for each in ids:
        by_end.setdefault(each.rpartition("/")[2], each)
    plain = wanted.casefold()
    near = get_close_matches(plain, ids, n=_NEAREST)
    near += [by_end[end] for end in get_close_matches(plain, list(by_end), n=_NEAREST)]
    return list(dict.fromkeys(near))[:_NEAREST]


def explanation(entry: Entry, tables: Tables, day: date) -> dict[str, Any]:
    """Explain an entry in plain JSON types.

    Args:
        entry: What to explain.
        tables: The dated tables.
        day: Day on which the law is read.

    Returns:
        Words, conditions with their figures of the day, and the rows of the tables that hold then.
    """
    route, stream = entry.route, entry.stream
    blank = _of_nobody(route, tables, day)
    told: dict[str, Any] = {
        "id": entry.id,
        "kind": entry.kind,
        "as_of": day.isoformat(),
        "title": entry.title,
        "about": route.about if stream is None else stream.about,
        "leads_to": route.leads_to if stream is None else stream.leads_to or route.leads_to,
    }
    if entry.kind == "route":
        told["streams"] = [
            {"id": each.id, "title": each.title, "about": each.about, "status": _status(blank, each.id)}
            for each in route.streams
        ]
    else:
        assert stream is not None  # noqa: S101 - only a route has none
        told["status"] = _status(blank, stream.id)
        rules = entry.rules or stream.rules
        shown = {c.rule: c for c in _conditions(blank, stream.id)}
        told["conditions"] = [_rule(rule, stream.id, shown.get(rule)) for rule in rules]
    told["tables"] = [
        _table(tables, name, day, None if stream is None else stream.id) for name in route.tables
    ]
    return told


def tables_of(route: RouteSpec) -> list[str]:
    """Give the tables of figures that a route reads; its sources stand with each rule."""
    return [name for name in route.tables if not name.endswith("-sources")]


def _of_nobody(route: RouteSpec, tables: Tables, day: date) -> Report:
    """Assess somebody of whom nothing is known: what comes out is the law of the day, with its figures.

    A route may leave out streams that nothing points to; an application in each of them does.
    """
    from moveto_ca.profile import Profile
    from moveto_ca.rules.assess import assess

    # Protection is assessed only for those who ask for it, even to explain it.
    document = {
        "protection": {"wants_information": True},
        "plans": {"applications": [{"route": stream.id} for stream in route.streams]},
    }
    return assess(Profile.model_validate(document), as_of=day, tables=tables)


def _status(report: Report, stream_id: str) -> str | None:
    stream = report.stream(stream_id)
    return None if stream is None else stream.status


def _conditions(report: Report, stream_id: str) -> tuple[Condition, ...]:
    stream = report.stream(stream_id)
    return () if stream is None else stream.conditions


def _rule(rule: Rule, stream_id: str, condition: Condition | None) -> dict[str, Any]:

    return {
        "id": f"{stream_id}/{rule.id}",
        "rule": rule.number,
        "title": rule.title,
        "required": _legible(rule.required if condition is None else condition.required),
        "basis": rule.basis,
        "changeable": rule.changeable,
        "step": rule.step,
        "closes": rule.closes,
        "remedy": rule.remedy,
        "authority": rule.authority.to_dict(),
    }


def _legible(text: str) -> str:
    """Close the gaps of a text whose figures depend on the case and so on nobody's facts."""
    return _GAP.sub("…", text) if _GAP.sub("", text).strip() else "It depends on the case."


def _table(tables: Tables, name: str, day: date, stream_id: str | None) -> dict[str, Any]:
    """Give the rows of a table that hold on a day; of a table by stream, those of one stream."""
    from moveto_ca.rules.tables import descriptions

    described = descriptions()[name]
    rows = tables.rows(name, on=day)
    if stream_id is not None and described.key and described.key[0] == "stream":
        rows = tuple(row for row in rows if row.key[0] == stream_id)
    return {
        "id": name,
        "title": described.title,
        "key": list(described.key),
        "rows": [
            {
                **dict(zip(described.key, row.key, strict=True)),
                **{column: plain(value) for column, value in row.values.items()},
                "from": plain(row.from_),
                "to": plain(row.to),
                "authority": row.authority,
                "verified_on": row.verified_on.isoformat(),
                "grade": row.grade,
                "overlaid": row.overlaid,
            }
            for row in rows
        ],
    }


def plain(value: Any) -> Any:
    """Give a table's value as a plain JSON type."""
    from datetime import date
    from decimal import Decimal

    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return list(value) if isinstance(value, tuple) else value
