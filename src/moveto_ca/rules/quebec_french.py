"""French on Quebec's own scale, read from NCLC levels where no test of Quebec was told.

Quebec's levels are close to NCLC; a test of NCLC is read as an estimate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing

if TYPE_CHECKING:
    from moveto_ca.rules.facts import PersonFacts

READ_FROM_NCLC: Final = "It is read from NCLC levels, which are close to those of Quebec."
_NO_FRENCH: Final = 0


class French:
    """A person's French on the Quebec scale.

    Attributes:
        oral: Level of spoken French, or None.
        written: Level of written French, or None.
        estimated: True if they are read from NCLC levels or are the person's own estimate.
    """

    __slots__ = ("estimated", "oral", "written")

    def __init__(self, person: PersonFacts) -> None:
        told = None if person.person is None else person.person.languages
        own = None if told is None else told.quebec_french
        self.oral: int | None = None
        self.written: int | None = None
        self.estimated = False
        if own is not None:
            self.oral, self.written = own.oral, own.written
        french = person.french
        if isinstance(french, Nothing):
            self.oral = _NO_FRENCH if self.oral is None else self.oral
            self.written = _NO_FRENCH if self.written is None else self.written
        elif french is not None and (self.oral is None or self.written is None):
            listening, reading, writing, speaking = french.levels
            self.estimated = True
            if self.oral is None and listening is not None and speaking is not None:
                self.oral = min(listening, speaking)
            if self.written is None and reading is not None and writing is not None:
                self.written = min(reading, writing)
