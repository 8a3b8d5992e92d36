"""``moveto-ca sources``: every authority used, since when it holds, when it was last checked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.cli import options, output

if TYPE_CHECKING:
    from moveto_ca.rules.tables import Tables

EPILOG: Final = (
    "\b\nExamples:\n"
    "  moveto-ca sources\n"
    "  moveto-ca sources --json --as-of 2026-11-22\n\n"
    "A source last checked more than 90 days before the day of --as-of is marked as stale: what it says may "
    "have changed since. Grade A is a statute or an official page, B two independent sources, C one source."
)


def sources(
    json: options.Json = False, as_of: options.AsOf = None, rules_overlay: options.Overlay = None
) -> None:
    """List every source of law and every table of figures, with the day of its last check."""
    from moveto_ca.cli import overlay

    day = options.day(as_of)
    told = listing(overlay.tables(rules_overlay, day), day)
    if json:
        output.write(output.json_text(told))
        return
    from moveto_ca.cli.sources_text import text

    output.write(text(told))


sources.epilog = EPILOG  # type: ignore[attr-defined]


def listing(tables: Tables, day: date) -> dict[str, Any]:
    """List the sources and tables in plain JSON types.

    Args:
        tables: The dated tables, with the user's own rows if there are any.
        day: Day against which a check counts as stale.
    """
    from moveto_ca.rules.assess import STALE_AFTER, specs

    limit = day - STALE_AFTER
    cited: dict[str, dict[str, None]] = {}
    users: dict[str, dict[str, None]] = {}
    for route in specs():
        for stream in route.streams:
            for rule in stream.rules:
                cited.setdefault(rule.source, {})[rule.reference] = None
                users.setdefault(rule.source, {})[stream.id] = None
    return {
        "as_of": day.isoformat(),
        "stale_after_days": STALE_AFTER.days,
        "sources": _sources(tables, cited, users, limit),
        "tables": _tables(tables, limit),
    }


def _sources(
    tables: Tables, cited: dict[str, dict[str, None]], users: dict[str, dict[str, None]], limit: date
) -> list[dict[str, Any]]:
    from moveto_ca.rules.authorities import sources_of

    found = []
    for name, authority in sources_of(tables).items():
        told = authority.to_dict()
        del told["reference"]
        found.append(
            {
                "id": name,
                **told,
                "stale": authority.verified_on < limit,
                "references": list(cited.get(name, ())),
                "used_by": list(users.get(name, ())),
            }
        )
    return found


def _tables(tables: Tables, limit: date) -> list[dict[str, Any]]:
    from moveto_ca.rules.tables import TOPICS, descriptions

    found = []
    for name, described in descriptions().items():
        rows = tables.rows(name)
        if name in {f"{topic}-sources" for topic in TOPICS}:
            continue
        oldest = min((row.verified_on for row in rows), default=date.fromisoformat(described.verified_on))
        found.append(
            {
                "id": name,
                "title": described.title,
                "rows": len(rows),
                "own_rows": sum(row.overlaid for row in rows),
                "authorities": sorted({row.authority for row in rows} or {described.authority}),
                "in_force_from": _first(row.from_.isoformat() for row in rows if row.from_ is not None),
                "verified_on": oldest.isoformat(),
                "grades": sorted({row.grade for row in rows} or {described.grade}),
                "stale": oldest < limit,
            }
        )
    return found


def _first(days: Any) -> str | None:
    """Give the earliest of some ISO days, or None."""
    return min(days, default=None)
