"""What several commands share: the day of the law, names out of a list, the flags themselves."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Final

import typer

from moveto_ca.cli import errors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moveto_ca.problems import InputProblem

RULES: Final = "Rules"
# The Immigration and Refugee Protection Act came into force on the first day; no rule here is older.
FIRST_DAY: Final = date(2002, 6, 28)
LAST_DAY: Final = date(2100, 12, 31)

AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Read the law as it stands on this day; today if left out.",
        rich_help_panel=RULES,
    ),
]
Overlay = Annotated[
    str | None,
    typer.Option(
        "--rules-overlay",
        metavar="FILE",
        help="Figures of your own, laid over the packaged ones: JSON or TOML, {table: [rows]}.",
        rich_help_panel=RULES,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]


def day(text: str | None) -> date:
    """Read the day of the assessment; today if none was given, the one place where the clock is read.

    Raises:
        InputError: If it is not a day of the calendar, or out of the range that the rules know.
    """
    if text is None:
        return date.today()  # noqa: DTZ011 - the day on the person's own calendar is meant
    try:
        found = date.fromisoformat(text) if len(text) == len("2026-11-22") else None
    except ValueError:
        found = None
    if found is None:
        raise errors.wrong("--as-of", f"{text!r} is not a day; write it as 2026-11-22")
    if not FIRST_DAY <= found <= LAST_DAY:
        raise errors.wrong("--as-of", f"{found} is out of range; give a day from {FIRST_DAY} to {LAST_DAY}")
    return found


def one_of(flag: str, text: str, known: Iterable[str], problems: list[InputProblem]) -> None:
    """Check that a name is one of those that there are, else note the problem with the nearest one."""
    from moveto_ca.codes import nearest

    known = tuple(known)
    if text not in known:
        problems.append(
            errors.problem(flag, f"{text!r} is not one of {', '.join(known)}", nearest(text, known))
        )


def names(flag: str, text: str, known: Iterable[str], problems: list[InputProblem]) -> tuple[str, ...]:
    """Read a list such as ``a,b`` of known names.

    Args:
        flag: The flag, for the message.
        text: What was given.
        known: Every name that there is.
        problems: Gets what is wrong.

    Returns:
        The names given, each once.
    """
    known = tuple(known)
    given = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    if not given:
        problems.append(errors.problem(flag, f"names none; it takes some of {', '.join(known)}"))
    for name in given:
        one_of(flag, name, known, problems)
    return given
