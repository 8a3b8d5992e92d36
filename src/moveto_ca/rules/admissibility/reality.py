"""The reality check in a few lines: what the figures say of people who moved, and what moving takes.

These are figures, not law: each comes from a dated table with its source and its grade.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from moveto_ca.rules.tables import Row, Tables

# What one adult pays at least before an application for permanent residence can be decided.
_ONE_ADULT: Final = (
    "language_test",
    "education_assessment",
    "permanent_residence_adult",
    "biometrics_person",
)
_SHARE: Final = ("share of interested Americans who qualify", "2016-2024")
_ANYWHERE: Final = "CA"
_TAX_RETURN: Final = "us_return"


def reality_check(tables: Tables, on: date, province: str | None) -> list[dict[str, Any]]:
    """Give the lines, each with its source.

    Args:
        tables: The dated tables.
        on: Day on which they are read.
        province: Province in which the person means to live, or None.

    Returns:
        ``text``, ``source``, ``grade`` and ``about`` of each line: ``applying`` concerns only those who
        need permission, ``moving`` everybody who moves.
    """
    day = tables.compiled(_OfDay, on)
    return [line.copy() for line in (*day.before, *day.health_cover(province), *day.after)]


class _OfDay:
    """The lines of a day, made once; those about health cover once for each province."""

    __slots__ = ("_health_cover", "after", "before", "on", "tables")

    def __init__(self, tables: Tables, on: date) -> None:
        self.tables, self.on = tables, on
        self.before = (*_admitted(tables), *_qualifying(tables), *_costs(tables, on))
        self.after = tuple(_tax(tables, on))
        self._health_cover: dict[str | None, tuple[dict[str, Any], ...]] = {}

    def health_cover(self, province: str | None) -> tuple[dict[str, Any], ...]:
        """Give the lines about health cover in a province."""
        found = self._health_cover.get(province)
        if found is None:
            found = self._health_cover[province] = tuple(_health_cover(self.tables, self.on, province))
        return found


def _line(text: str, about: str, *rows: Row) -> dict[str, Any]:
    """Make a line; of several sources the weakest grade counts."""
    sources = dict.fromkeys(row.authority for row in rows)
    return {
        "text": text,
        "source": "; ".join(sources),
        "grade": max(row.grade for row in rows),
        "about": about,
    }


def _admitted(tables: Tables) -> Iterator[dict[str, Any]]:
    years = sorted(tables.rows("reality-admissions-by-year"), key=lambda row: int(row["year"]))
    if not years:
        return
    last, most = years[-1], max(years, key=lambda row: int(row["people"]))
    text = (
        f"In {last['year']}, {_people(last)} citizens of the United States became permanent residents of "
        "Canada."
    )
    if most is not last:
        text += f" The most since {years[0]['year']} were {_people(most)}, in {most['year']}."
    yield _line(text, "applying", *dict.fromkeys((last, most)))


def _people(row: Row) -> str:
    return f"{'about ' if row['about'] else ''}{row['people']:,}"


def _qualifying(tables: Tables) -> Iterator[dict[str, Any]]:
    for row in tables.rows("reality-admissions"):
        if (row["measure"], row["period"]) == _SHARE:
            yield _line(
                f"Lawyers estimate that {row['value']} of the Americans who are interested qualify "
                f"({row['period']}).",
                "applying",
                row,
            )


def _costs(tables: Tables, on: date) -> Iterator[dict[str, Any]]:
    rows = [tables.row("reality-costs", item, on=on) for item in _ONE_ADULT]
    priced = [row for row in rows if row is not None]
    if len(priced) < len(rows):
        return
    low, high = (sum(int(row[end]) for row in priced) for end in ("low", "high"))
    text = (
        f"A skilled worker alone pays CAD {low:,} to {high:,} for the language test, the report on studies, "
        "the application and the fingerprints"
    )
    exam = tables.row("reality-costs", "medical_exam", on=on)
    if exam is not None:
        text += f", and {exam['currency']} {exam['low']:,} to {exam['high']:,} for the medical exam"
        priced.append(exam)
    newest = max((row.from_ for row in priced if row.from_ is not None), default=None)
    since = f" (fees from {newest})" if newest else ""
    yield _line(f"{text}{since}.", "applying", *priced)


def _health_cover(tables: Tables, on: date, province: str | None) -> Iterator[dict[str, Any]]:
    law = tables.row("admissibility-health-cover", _ANYWHERE, on=on)
    own = tables.row("admissibility-health-cover", province, on=on) if province else None
    if law is None:
        return
    text = (
        f"Public health cover may begin late, but no province may ask for more than {law['months']} months."
    )
    if own is not None:
        text += f" The wait in {_name(own.key[0])} for a new permanent resident: {own['waiting_period']}."
    yield _line(text, "moving", *filter(None, (own, law)))


def _name(province: str) -> str:
    from moveto_ca.place_names import PROVINCES

    return PROVINCES.get(province, province)


def _tax(tables: Tables, on: date) -> Iterator[dict[str, Any]]:
    row = tables.row("reality-tax", _TAX_RETURN, on=on)
    if row is not None:
        yield _line(f"{row['title']}: {_lower(row['text'])}", "moving", row)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
