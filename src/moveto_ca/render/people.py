"""Members of a family in plain words: ``children[0]`` is your child, or the first of several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_CHILD: Final = "children"
_PLACES: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def names(people: Iterable[str]) -> dict[str, str]:
    """Name each of the people of one family.

    Args:
        people: ``applicant``, ``partner``, ``children[0]`` …; every child that there is.

    Returns:
        By that name, the plain words.
    """
    every = tuple(dict.fromkeys(people))
    many = sum(who.startswith(_CHILD) for who in every) > 1
    found = {}
    for who in every:
        if who == "applicant":
            found[who] = "you"
        elif who == "partner":
            found[who] = "your partner"
        elif who.startswith(_CHILD) and who != _CHILD:
            found[who] = _child(int(who[len(_CHILD) + 1 : -1])) if many else "your child"
        else:
            found[who] = who.replace("_", " ")
    return found


def _child(place: int) -> str:
    return f"your {_PLACES[place]} child" if place < len(_PLACES) else f"your child number {place + 1}"


def joined(words: Iterable[str]) -> str:
    """Join words as a sentence does: ``a, b and c``; words that hold a comma are told apart by semicolons."""
    every = list(words)
    if len(every) == 1:
        return every[0]
    if any("," in one for one in every):
        return f"{'; '.join(every[:-1])}; and {every[-1]}"
    return f"{', '.join(every[:-1])} and {every[-1]}"
