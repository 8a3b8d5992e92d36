"""Answers that are typed: read into the values of a profile, or refused with a reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from moveto_ca import codes
from moveto_ca.dates import parse_partial
from moveto_ca.interview.answers import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTHS: Final = (
    "january february march april may june july august september october november december".split()
)
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
NEVER_WORDS: Final = frozenset({"never", "none", "no", "living", "alive", "now"})


def a_date(text: str) -> str:
    """Read a day: ``1985-03-02``, ``March 2, 1985`` or ``2 March 1985``."""
    read = _in_words(text)
    try:
        span = parse_partial(read)
    except ValueError:
        raise RefusedError("That is not a day of the calendar. Write it like 1985-03-02.") from None
    if not span.exact:
        raise RefusedError("The whole day is needed here. Write it like 1985-03-02.")
    return read


def a_partial_date(text: str) -> str:
    """Read a day, a month or a year: ``1925``, ``1925-06``, ``June 1925`` or ``1925-06-01``."""
    read = _in_words(text)
    try:
        parse_partial(read)
    except ValueError:
        raise RefusedError("That is not a date. A year alone will do, like 1925.") from None
    return read


def a_birth_date(text: str) -> str | int:
    """Read a day of birth, or an age in years."""
    plain = text.strip()
    if plain.isdecimal() and len(plain) <= 3:
        if int(plain) > 120:
            raise RefusedError(
                "An age is at most 120. Write the day of birth like 1985-03-02, or the age like 41."
            )
        return int(plain)
    try:
        return a_date(text)
    except RefusedError:
        raise RefusedError("Write the whole day, like 1985-03-02, or the age alone, like 41.") from None


def a_date_or_never(text: str) -> str | None:
    """Read a date as far as it is known, or ``never`` (also ``none``, ``living``, ``now``)."""
    return None if text.strip().casefold() in NEVER_WORDS else a_partial_date(text)


def a_day_or_never(text: str) -> str | None:
    """Read a day, or ``never`` (also ``none``, ``living``, ``now``)."""
    return None if text.strip().casefold() in NEVER_WORDS else a_date(text)


def _in_words(text: str) -> str:
    """Turn a date with a month's name into figures; leave another text alone."""
    plain = text.strip().replace(",", " ").casefold()
    parts = plain.split()
    month = next(
        (
            n
            for n, name in enumerate(_MONTHS, 1)
            for p in parts
            if len(p) > 2 and name.startswith(p.rstrip("."))
        ),
        0,
    )
    figures = [p for p in parts if p.isdecimal()]
    if not month or len(figures) != len(parts) - 1:
        return text.strip()
    if len(figures) == 1:
        return f"{figures[0]}-{month:02d}"
    if len(figures) == 2:
        year, day = sorted(figures, key=len, reverse=True)
        return f"{year}-{month:02d}-{int(day):02d}"
    return text.strip()


def number(low: float, high: float, *, whole: bool = False) -> Callable[[str], float | int]:
    """Give a reader of a number within bounds; ``12,500``, ``$12500`` and ``12.5k`` are understood."""

    def read(text: str) -> float | int:
        plain = re.sub(r"(?i)cad|usd|years?|months?|[$,\s]", "", text)
        times = 1
        if plain[-1:] in ("k", "K"):
            plain, times = plain[:-1], 1000
        if not _NUMBER.fullmatch(plain):
            raise RefusedError("That is not a number. Write it in figures, like 12.")
        value = float(plain) * times
        if not low <= value <= high:
            raise RefusedError(f"It must be from {low:,g} to {high:,g}.")
        if value.is_integer():
            return int(value)
        if whole:
            raise RefusedError("It must be a whole number.")
        return value

    return read


def place(text: str) -> str:
    """Read a country, province or state, by its name or code."""
    found = codes.nearest_place(text)
    if found is None:
        raise RefusedError(
            "That place is not known here. Write a country, a province or a state, like Ontario."
        )
    return found


def country(text: str) -> str:
    """Read a country, by its name or code."""
    found = codes.nearest_country(text)
    if found is None:
        raise RefusedError(f"“{text.strip()}” is not a country known here. Write its English name.")
    return found


def province(text: str) -> str:
    """Read a Canadian province or territory, by its name or code."""
    found = codes.nearest_province(text)
    if found is None:
        raise RefusedError("That is not a Canadian province. Write its name, like Ontario.")
    return found


def countries(text: str) -> list[str]:
    """Read countries, with commas between them; ``none`` for no country."""
    if text.strip().casefold() == "none":
        return []
    return list(dict.fromkeys(country(part) for part in _parts(text)))


def scores(text: str) -> dict[str, float | int]:
    """Read four scores in the order listening, reading, writing, speaking; one alone stands for all four."""
    found = _NUMBER.findall(text)
    if len(found) not in (1, 4) or re.sub(r"[\d.,;/\s-]", "", text):
        raise RefusedError("Write four numbers: listening, reading, writing, speaking, like 8 7.5 7 7.")
    values = [float(value) for value in found]
    plain = [int(value) if value.is_integer() else value for value in values]
    return dict(zip(("listening", "reading", "writing", "speaking"), plain * (4 // len(plain)), strict=True))


def years(text: str) -> tuple[float | int, float | int]:
    """Read years of work outside Canada, then in Canada; one number alone means none in Canada."""
    read = number(0, 10)
    parts = [part for part in re.split(r"[,;\s]+|\band\b", text.strip()) if part]
    if len(parts) not in (1, 2):
        raise RefusedError("Write one or two numbers: years outside Canada, then in Canada, like 4, 1.")
    values = [read(part) for part in parts]
    return values[0], values[1] if len(values) == 2 else 0


def born(text: str) -> dict[str, str]:
    """Read when and where someone was born: ``June 1925, Ontario``, ``1925`` or ``Ontario``."""
    words = text.replace(",", " ").split()
    for cut in range(len(words), -1, -1):
        if read := _born(" ".join(words[:cut]), " ".join(words[cut:])):
            return read
    raise RefusedError("Write the year and the place, like 1925 Ontario. The year alone will do.")


def born_on(text: str) -> dict[str, str | int]:
    """Read when and where someone was born, the day whole or as an age: ``1985-03-02 Ohio``, ``41 Ohio``."""
    words = text.replace(",", " ").split()
    for cut in range(len(words), -1, -1):
        when, where = " ".join(words[:cut]), " ".join(words[cut:])
        try:
            return {
                **({"birth_date": a_birth_date(when)} if when else {}),
                **({"birth_place": place(where)} if where else {}),
            }
        except RefusedError:
            continue
    raise RefusedError("Write the whole day and the place, like 1985-03-02 Ohio, or the age, like 41 Ohio.")


def _born(when: str, where: str) -> dict[str, str] | None:
    try:
        return {
            **({"birth_date": a_partial_date(when)} if when else {}),
            **({"birth_place": place(where)} if where else {}),
        }
    except RefusedError:
        return None


_TIES: Final = {
    "relative": "close_relative",
    **{kind: kind for kind in ("friend", "worked", "studied", "invited", "visited", "applied")},
}


def ties(text: str) -> list[dict[str, str]]:
    """Read ties to provinces, a province and a kind each, with commas between them; ``none`` for none."""
    if text.strip().casefold() in {"none", "no"}:
        return []
    found = []
    for part in _parts(text):
        name, _, kind = part.rpartition(" ")
        if kind.casefold() not in _TIES or not name:
            raise RefusedError(f"Write a province and one of {', '.join(_TIES)}, like Manitoba friend.")
        found.append({"province": province(name), "kind": _TIES[kind.casefold()]})
    return found


def ages(text: str) -> list[dict[str, Any]]:
    """Read children by day of birth or age, with commas between them; ``none`` or ``0`` for no child."""
    if text.strip().casefold() in {"none", "no", "0"}:
        return []
    children: list[dict[str, Any]] = []
    for part in _parts(text):
        value = a_birth_date(part)
        children.append({"age" if isinstance(value, int) else "birth_date": value})
    return children


def way_up(text: str) -> list[str]:
    """Read the way up to an ancestor: ``M F F`` is the mother's father's father; ``none`` is possible."""
    if text.strip().casefold() in {"none", "no", "nobody", "no one"}:
        return []
    links = {"m": "mother", "mother": "mother", "f": "father", "father": "father"}
    read = [
        links.get(part.casefold().removesuffix("'s")) for part in re.split(r"[\s,]+", text.strip()) if part
    ]
    if len(read) == 1 and len(text.strip()) > 1 and set(text.strip().casefold()) <= {"m", "f"}:
        read = [links[letter] for letter in text.strip().casefold()]
    if not read or None in read:
        raise RefusedError(
            "Write M for mother and F for father, from your own parent upward, like M F F; or none."
        )
    return [link for link in read if link]


def short_text(text: str) -> str:
    """Read a short text as it is."""
    return text.strip()


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,;]|\band\b", text) if part.strip()]
