"""A better result in English or French, of the applicant or of the partner who comes along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.advice.changes.possible import Possible
from moveto_ca.advice.parts import Change
from moveto_ca.advice.told import with_applicant, with_partner
from moveto_ca.nothing import Nothing
from moveto_ca.profile.language import LanguageResult, Languages
from moveto_ca.rules.language import ABILITIES, NO_ABILITY, LanguageFacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.advice.told import Told
    from moveto_ca.profile import Profile
    from moveto_ca.rules.facts import PersonFacts

_HIGHEST: Final = 10
_LOWEST: Final = 4
# Whole tests at one level: the levels that the programmes ask for, and those at which points jump.
_WHOLE: Final = {"english": (5, 7, 9, 10), "french": (5, 7, 9)}
_PARTNER_WHOLE: Final = (5, 7, 9)
_SCALE: Final = {"english": "CLB", "french": "NCLC"}
_NAME: Final = {"english": "English", "french": "French"}

_Levels = tuple[int, ...]


def possible(told: Told) -> Iterator[Possible]:
    """Give every better language result that the person, or the partner who comes along, could reach."""
    for language in ("english", "french"):
        yield from _of(told, told.facts.applicant, language, _WHOLE[language])
    partner = told.facts.partner
    if told.partner is None or told.partner.accompanies is False:
        return
    if partner is not None and not isinstance(partner, Nothing):
        yield from _of(told, partner, "english", _PARTNER_WHOLE)


def _of(told: Told, person: PersonFacts, language: str, whole: tuple[int, ...]) -> Iterator[Possible]:
    """Give the better results of one person in one language, each set of levels once."""
    seen: set[_Levels] = set()
    for name, levels, title in _results(getattr(person, language), _SCALE[language], whole):
        if levels not in seen:
            seen.add(levels)
            yield _step(told, person.path, language, levels, name, title)


def _results(
    result: LanguageFacts | Nothing | None, scale: str, whole: tuple[int, ...]
) -> Iterator[tuple[str, _Levels, str]]:
    """Give the name, the levels and the words of each better result, the smaller steps first."""
    now: _Levels = NO_ABILITY
    if isinstance(result, LanguageFacts):
        known = [level for level in result.levels if level is not None]
        if len(known) < len(ABILITIES):
            return  # levels that are known in part are asked for, not supposed
        now = tuple(known)
        if max(now) and (not result.usable or result.estimated):
            again = "that you expect" if result.estimated else "that you had"
            yield "test", now, f"an approved test at the levels {again}"
        else:
            yield from _one_ability(scale, now)
        if min(now) < _HIGHEST:
            higher = tuple(min(max(level + 1, _LOWEST), _HIGHEST) for level in now)
            shown = ", ".join(map(str, higher))
            yield "level-up", higher, f"one level higher in each ability ({scale} {shown})"
    for level in whole:
        if min(now) < level:
            reached = tuple(max(one, level) for one in now)
            yield str(level), reached, f"level {level} or more in each ability ({scale} {level})"


def _one_ability(scale: str, now: _Levels) -> Iterator[tuple[str, _Levels, str]]:
    """Give each ability alone at the next level."""
    for place, ability in enumerate(ABILITIES):
        if now[place] < _HIGHEST:
            level = max(now[place] + 1, _LOWEST)
            higher = (*now[:place], level, *now[place + 1 :])
            yield f"{ability}-{level}", higher, f"{ability} one level higher ({scale} {level})"


def _step(told: Told, who: str, language: str, levels: _Levels, name: str, title: str) -> Possible:
    # The result is one of today: a test taken now, at these levels.
    listening, reading, writing, speaking = levels
    result = LanguageResult(
        test="clb",
        listening=listening,
        reading=reading,
        writing=writing,
        speaking=speaking,
        date=told.as_of,
    )

    def make(profile: Profile) -> Profile | None:
        person: Any = getattr(profile, who)
        if person is None or isinstance(person, Nothing):
            return None
        held = person.languages or Languages()
        changed = held.model_copy(update={language: result})
        if who == "partner":
            return with_partner(profile, languages=changed)
        return with_applicant(profile, languages=changed)

    partner = who == "partner"
    words = f"{_NAME[language]}: {title}"
    return Possible(
        Change(
            f"{'partner-' if partner else ''}{language}-{name}",
            f"Your partner's {words}" if partner else words,
            "partner" if partner else "language",
        ),
        (f"{who}.languages.{language}",),
        make,
        f"{who} {language}",
        levels,
    )
