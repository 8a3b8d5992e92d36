"""Whether a level of language is reached, in whichever language does better."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.language import at_least_in_all

if TYPE_CHECKING:
    from moveto_ca.rules.facts import PersonFacts
    from moveto_ca.rules.language import LanguageFacts

LANGUAGES: Final = ("english", "french")
FRENCH: Final = ("french",)


def reached(result: LanguageFacts | Nothing | None, level: int) -> bool | None:
    """Tell whether a result reaches a level in all four parts, from a test that still counts."""
    if result is None:
        return None
    if isinstance(result, Nothing) or result.usable is False:
        return False
    return at_least_in_all(result.levels, level) if result.usable else None


class Reached:
    """Whether a level is reached in either language.

    Attributes:
        fact: True, False or None. A language that was not told counts as not reached once the other one
            was told: only a result can reach a level.
        needs: Paths of the facts that would settle it.
        language: The language that reaches it, or the one told.
        levels: Levels of that language, None where not told.
        estimated: True if they are the person's own estimate.
    """

    __slots__ = ("estimated", "fact", "language", "levels", "needs")

    def __init__(self, person: PersonFacts, level: int, languages: tuple[str, ...] = LANGUAGES) -> None:
        self.fact: bool | None = False
        self.language: str | None = None
        self.levels: tuple[int | None, ...] | None = None
        self.estimated = False
        needs: list[str] = []
        told = False
        for name in languages:
            result = person.english if name == "english" else person.french
            if result is None:
                continue
            told = True
            fact = reached(result, level)
            if isinstance(result, Nothing):
                continue
            if fact or self.language is None or (fact is None and self.fact is False):
                self.language, self.levels, self.estimated = name, result.levels, result.estimated
                self.fact = fact
            if fact:
                break
            if fact is None:
                needs += [f"{person.path}.languages.{name}.{field}" for field in result.needs]
        if not told:
            self.fact = None
            needs = [f"{person.path}.languages.{languages[0]}"]
        self.needs = tuple(needs) if self.fact is None else ()

    @property
    def words(self) -> tuple[str, tuple[object, ...]]:
        """What was found, in words, with its values."""
        if self.language is None or self.levels is None:
            return ("You have not told of a test result." if self.fact is None else "You have no result."), ()
        shown = tuple("not told" if level is None else level for level in self.levels)
        return "Your {0}: listening {1}, reading {2}, writing {3}, speaking {4}.", (
            self.language.capitalize(),
            *shown,
        )
