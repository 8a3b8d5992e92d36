"""The day on which all parts of a sentence were completed: from it every period runs.

Authority: IRPR 17, 18; IRCC instructions on when a sentence is completed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import NOTHING, Nothing

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.background import Offence

PARTS: Final = ("custody_end", "probation_end", "fine_paid", "licence_ban_end")


class Completion:
    """When a sentence was completed.

    Attributes:
        day: The day; NOTHING if it is not completed, so that no period runs; None if not known.
        needs: Fields of the offence that would tell.
    """

    __slots__ = ("day", "needs")

    def __init__(self, day: date | Nothing | None, needs: tuple[str, ...] = ()) -> None:
        self.day = day
        self.needs = needs


_NEVER: Final = Completion(NOTHING)
_NOT_TOLD: Final = Completion(None, ("sentence_completed",))


def completed(offence: Offence) -> Completion:
    """Tell when the sentence of a conviction was completed.

    Args:
        offence: The conviction.

    Returns:
        The day told; else the last of its parts, once every part is told. A sentence without any part
        was completed on the day it was given. One given in the person's absence was not served.
    """
    if offence.in_absence:
        return _NEVER
    told = offence.sentence_completed
    if told is not None:
        return Completion(told)
    parts = [getattr(offence, name) for name in PARTS]
    missing = tuple(name for name, part in zip(PARTS, parts, strict=True) if part is None)
    if len(missing) == len(PARTS):
        return _NOT_TOLD
    if missing:
        return Completion(None, missing)
    days = [part for part in parts if part]
    if days:
        return Completion(max(days))
    if offence.conviction_date:
        return Completion(offence.conviction_date)
    return Completion(None, ("conviction_date",))
