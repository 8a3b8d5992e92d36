"""``moveto-ca occupations``: from a job title or a code to occupations of NOC 2021."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from moveto_ca.cli import errors, options, output

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.occupation_search import Found
    from moveto_ca.rules.tables import Tables

EPILOG: Final = (
    "\b\nExamples:\n"
    '  moveto-ca occupations "registered nurse"\n'
    "  moveto-ca occupations 21231 --json\n\n"
    "A title alone never decides. Read the main duties of the occupation in the National Occupational "
    "Classification (NOC) and see whether they are yours."
)
_MOST: Final = 516


def occupations(
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="TITLE-OR-CODE", help="A job title, or a code or its beginning."),
    ] = None,
    limit: Annotated[str, typer.Option("--limit", metavar="N", help="How many to show at most.")] = "8",
    json: options.Json = False,
    as_of: options.AsOf = None,
    rules_overlay: options.Overlay = None,
) -> None:
    """Find the code of an occupation (NOC 2021), and what it means for immigration."""
    told = listing(" ".join(query or ()), limit, as_of, rules_overlay)
    if json:
        output.write(output.json_text(told))
        return
    from moveto_ca.cli.occupations_text import text

    output.write(text(told))


occupations.epilog = EPILOG  # type: ignore[attr-defined]


def listing(query: str, limit: str, as_of: str | None, rules_overlay: str | None) -> dict[str, Any]:
    """List the occupations that fit, as plain JSON types.

    Raises:
        InputError: If nothing was asked for, or nothing fits.
    """
    from moveto_ca.cli import overlay
    from moveto_ca.occupation_search import search

    problems = []
    if not query.strip():
        problems.append(
            errors.problem("occupations", 'give a job title or a code, such as "registered nurse"')
        )
    if not (limit.isascii() and limit.isdecimal() and 0 < int(limit[:4]) <= _MOST and len(limit) < 4):
        problems.append(errors.problem("--limit", f"{limit!r} is not a number from 1 to {_MOST}"))
    errors.stop_at(problems)
    day = options.day(as_of)
    tables = overlay.tables(rules_overlay, day)
    found = search(query, int(limit))
    if not found:
        raise errors.wrong(
            "occupations",
            f"nothing fits {query.strip()!r}; try fewer or other words, such as the trade or field",
        )
    results = [_told(each, tables, day) for each in found]
    shown = {each["profession"] for result in results for each in result["cusma_professions"]}
    return {
        "as_of": day.isoformat(),
        "query": query.strip(),
        "noc_version": "2021",
        "results": results,
        "cusma_by_title": _by_title(query, shown, tables, day),
    }


def _by_title(query: str, shown: set[str], tables: Tables, day: date) -> list[dict[str, Any]]:
    """List the further professions of the CUSMA list whose duties a job of such a title may have."""
    from moveto_ca.rules.cusma.near import near_professions
    from moveto_ca.rules.cusma.professions import Book

    book = tables.compiled(Book, day)
    return [
        {"profession": name, "title": book.by_id[name].title, "wants": _wanted(tables, name, day)}
        for name in near_professions(tables, query, day)
        if name not in shown
    ]


def _told(found: Found, tables: Tables, day: date) -> dict[str, Any]:
    """Say what an occupation is and what it means on a day."""
    from moveto_ca.rules import occupations as noc
    from moveto_ca.rules.express_entry import categories

    occupation = noc.occupation(tables, found.noc, day)
    return {
        "noc": found.noc,
        "title": found.title,
        "title_fr": None if occupation is None else occupation.title_fr,
        "teer": found.teer,
        "skilled_for_express_entry": None if occupation is None else occupation.skilled,
        "skilled_trade": None if occupation is None else occupation.trade,
        "matched": found.matched,
        "how": found.how,
        "note": found.note,
        "categories": [rule.id for rule in categories.of_occupation(tables, found.noc, day)],
        "category_history": noc.category_history(tables, found.noc),
        "cusma_professions": [
            {**each, "wants": _wanted(tables, each["profession"], day)}
            for each in noc.cusma_professions(tables, found.noc, day)
        ],
    }


def _wanted(tables: Tables, profession: str, day: date) -> str:
    """Say which credential the CUSMA list wants for a profession."""
    from moveto_ca.rules.cusma.professions import Book

    return str(tables.compiled(Book, day).by_id[profession].wanted[0])
