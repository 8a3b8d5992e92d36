"""``moveto-ca reality``: what the figures say about Americans who moved, and what moving takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.cli import options, output

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from moveto_ca.rules.tables import Row, Tables

EPILOG: Final = (
    "\b\nExamples:\n  moveto-ca reality\n  moveto-ca reality --json --as-of 2026-11-22\n\nEach figure "
    "names its source and its grade: A is a statute or an official page, B two independent sources, C one "
    "source. It is no tax advice and no legal advice."
)
READING: Final = (
    "Applications in the month of the 2016 election rose by 135 over the earlier peak and fell back the "
    "month after. The larger rise came over years. A surge in searches is not a surge in arrivals. Figures "
    "for the whole of 2024 and 2025, and for 2026, were not found."
)
NOT_ADVICE: Final = (
    "This is information, not legal or tax advice. Before you move money or file anything, ask somebody "
    "who is licensed for both countries."
)


def reality(
    json: options.Json = False, as_of: options.AsOf = None, rules_overlay: options.Overlay = None
) -> None:
    """Show how many Americans move, what it costs, when health cover begins, and what tax asks."""
    from moveto_ca.cli import overlay

    day = options.day(as_of)
    told = listing(overlay.tables(rules_overlay, day), day)
    if json:
        output.write(output.json_text(told))
        return
    from moveto_ca.cli.reality_text import text

    output.write(text(told))


reality.epilog = EPILOG  # type: ignore[attr-defined]


def listing(tables: Tables, day: date) -> dict[str, Any]:
    """List the figures in plain JSON types, each with its source and grade.

    Args:
        tables: The dated tables, with the user's own rows if there are any.
        day: Day on which they are read.
    """
    from moveto_ca.rules.asylum.figures import approved, by_citizenship, by_country_feared

    return {
        "as_of": day.isoformat(),
        "admissions": [
            {"year": row["year"], "people": row["people"], "about": row["about"], **_source(row)}
            for row in tables.rows("reality-admissions-by-year")
        ],
        "reading": READING,
        "figures": [
            {name: row[name] for name in ("measure", "period", "value", "note")} | _source(row)
            for row in tables.rows("reality-admissions")
        ],
        "claims": [*approved(tables, day), by_country_feared(tables), by_citizenship(tables)],
        "costs": [
            {
                "item": row.key[0],
                **{name: row[name] for name in ("title", "currency", "low", "high")},
                "since": None if row.from_ is None else row.from_.isoformat(),
                **_source(row),
            }
            for row in tables.rows("reality-costs", on=day)
        ],
        "health_cover": [
            {
                "province": row.key[0],
                "waiting_period": row["waiting_period"],
                "source": row["source_and_date"],
                "grade": row.grade,
            }
            for row in tables.rows("admissibility-health-cover", on=day)
        ],
        "tax": {
            "checklist": [
                {"topic": row.key[0], "title": row["title"], "text": row["text"], **_source(row)}
                for row in tables.rows("reality-tax", on=day)
            ],
            "federal_rates": [
                {
                    "year": _year(row),
                    "up_to_cad": row["up_to_cad"],
                    "percent": _number(row["rate_percent"]),
                    **_source(row),
                }
                for row in tables.rows("reality-federal-tax", on=day)
            ],
            "top_rates": [
                {
                    "province": row.key[0],
                    "year": _year(row),
                    "percent": _number(row["top_combined_rate_percent"]),
                    "above_cad": row["applies_above_cad"],
                    **_source(row),
                }
                for row in tables.rows("reality-top-tax", on=day)
            ],
        },
        "not_advice": NOT_ADVICE,
    }


def _source(row: Row) -> dict[str, str]:
    return {"source": row.authority, "grade": row.grade}


def _year(row: Row) -> int | None:
    return None if row.from_ is None else row.from_.year


def _number(value: Decimal) -> float:
    return float(value)
