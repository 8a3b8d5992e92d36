"""One row for each member of the household, where a route treats them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.render.blocks import Grid, Heading, Items
from moveto_ca.render.people import joined, names
from moveto_ca.render.words import money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.render.blocks import Block

# What a route may say of a member, in the order in which it is shown.
_COLUMNS: Final = {
    "applies": "Applies with you",
    "comes_along": "Comes along",
    "counts_in_family": "Counts in the family",
    "dependent": "Counts as a dependent child",
    "locked_age": "Age that counts",
    "locked_on": "Age fixed on",
    "age_fixed_on": "Age fixed on",
    "gives_biometrics": "Gives fingerprints",
    "permanent_resident": "Permanent resident",
    "fee_cad": "Fee",
}
_BARRED: Final = {"for_residence": "To live there for good", "for_visits": "To visit, work or study"}
_BAR_WORDS: Final = {True: "something bars", False: "nothing found", None: "not known"}


def household_blocks(measures: dict[str, Any]) -> Iterator[Block]:
    """Show what a route says of each member of the family; nothing where it knows of one person alone.

    Args:
        measures: The measures of a route or stream; ``people`` has a row a member.
    """
    people = [person for person in measures.get("people") or () if isinstance(person.get("who"), str)]
    if not people or [person["who"] for person in people] == ["applicant"]:
        return
    called = names(person["who"] for person in people)
    if any("open_work_permit" in person for person in people):
        yield Heading(3, "Your family")
        yield Items(tuple(_permits(people, called)))
        return
    if any("for_residence" in person for person in people):
        grid = _grid(people, called, _BARRED, _BAR_WORDS)
    else:
        grid = _grid(people, called, _COLUMNS, {True: "yes", False: "no", None: "not known"})
    if grid is not None:
        yield Heading(3, "Your family")
        yield grid


def _grid(
    people: list[dict[str, Any]],
    called: dict[str, str],
    columns: dict[str, str],
    words: dict[bool | None, str],
) -> Grid | None:
    # A column that says nothing of anybody is left out, as is one that only repeats "not known".
    shown = [name for name in columns if any(person.get(name) is not None for person in people)]
    if columns is _BARRED:
        shown = list(columns) if shown else []
    if not shown:
        return None
    rows = tuple(
        (_capital(called[person["who"]]), *(_cell(person, name, words) for name in shown))
        for person in people
    )
    return Grid(("Who", *(columns[name] for name in shown)), rows, "What this means for each of your family")


def _cell(person: dict[str, Any], name: str, words: dict[bool | None, str]) -> str:
    if name not in person:
        return ""
    value = person[name]
    if value is None or isinstance(value, bool):
        return words[value]
    return money(value) if name.endswith("_cad") else str(value)


def _permits(people: list[dict[str, Any]], called: dict[str, str]) -> Iterator[str]:
    """Say who gets an open work permit; those of whom the same is said share a line."""
    alike: dict[tuple[bool | None, str], list[str]] = {}
    for person in people:
        key = (person.get("open_work_permit"), person.get("why") or "")
        alike.setdefault(key, []).append(called[person["who"]])
    answers = {True: "an own open work permit", False: "no open work permit", None: "not known"}
    for (gets, why), whos in alike.items():
        yield f"{_capital(joined(whos))}: {answers[gets]}. {why}".rstrip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
