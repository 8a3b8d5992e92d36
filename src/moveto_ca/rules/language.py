"""Language results: from a test's own scores to levels (CLB, NCLC), and how long they count.

The look-up is a floor: the highest level whose minimum is reached. Levels above 10 count as 10, and 0
stands for anything below 4.
Authority: language test equivalency charts; IRPR 75(2)(d); Ministerial Instructions, ss. 3(4), 12(3).
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from moveto_ca.dates import years_after
from moveto_ca.nothing import NOTHING, Nothing

if TYPE_CHECKING:
    from moveto_ca.profile.language import LanguageResult
    from moveto_ca.rules.tables import Row, Tables

Levels: TypeAlias = tuple[int, int, int, int]
PossibleLevels: TypeAlias = tuple[int | None, int | None, int | None, int | None]

ABILITIES: Final = ("listening", "reading", "writing", "speaking")
NO_ABILITY: Final[Levels] = (0, 0, 0, 0)
NOT_KNOWN: Final[PossibleLevels] = (None, None, None, None)
# The level by how many of the minima of levels 4 to 10 a score reaches.
LEVEL_OF: Final = (0, 4, 5, 6, 7, 8, 9, 10)
_ONE_DAY: Final = timedelta(days=1)
_MOST_SEEN: Final = 5000


class Scale:
    """The minimum scores of one test on one scale, for results of a period.

    Attributes:
        scale: ``0_699`` or ``old`` for TEF Canada, else empty.
        from_: First day of the results that it is for, or None.
        to: Last day of them, or None.
        minima: For each ability the lowest scores of levels 4, 5 … 10.
    """

    __slots__ = ("_seen", "from_", "minima", "scale", "to")

    def __init__(
        self, scale: str, from_: date | None, to: date | None, minima: tuple[tuple[float, ...], ...]
    ) -> None:
        self.scale = scale
        self.from_ = from_
        self.to = to
        self.minima = minima
        # Levels by scores already met; a test has few scores, so this stays small.
        self._seen: tuple[dict[float | None, int | None], ...] = tuple({None: None} for _ in minima)

    def levels(self, scores: PossibleScores) -> PossibleLevels:
        """Convert the four scores; a score that was not given stays unknown."""
        listening, reading, writing, speaking = scores
        of_listening, of_reading, of_writing, of_speaking = self._seen
        try:
            return (of_listening[listening], of_reading[reading], of_writing[writing], of_speaking[speaking])
        except KeyError:
            for minima, seen, score in zip(self.minima, self._seen, scores, strict=True):
                if score is not None:
                    seen[score] = LEVEL_OF[bisect_right(minima, score)]
            return self.levels(scores)


PossibleScores: TypeAlias = tuple[float | None, float | None, float | None, float | None]


class Tested:
    """One test: whether it is accepted, and its scales.

    Attributes:
        title: Its name.
        language: Language that it tests, or None if its levels may be of either.
        estimate: True if it stands for a person's own estimate.
        accepted: True if it is accepted on the day.
        scales: Its scales, in the order of the table.
        only: Its scale, if it has one only.
    """

    __slots__ = ("accepted", "estimate", "language", "only", "scales", "title")

    def __init__(self, row: Row, scales: tuple[Scale, ...], on: date) -> None:
        self.title: str = row["title"]
        self.language: str | None = row["language"]
        self.estimate: bool = row["estimate"]
        self.accepted = row.holds_on(on)
        self.scales = scales
        self.only = scales[0] if len(scales) == 1 else None


class LanguageRules:
    """Conversion tables and accepted tests on a day.

    Attributes:
        on: The day.
        years: Years for which a result counts: it stops on that anniversary.
        counts_from: First day of the results that still count.
        tests: The tests by their id.
        old_tef_highest: The highest scores of the older TEF scale, by ability.
    """

    __slots__ = ("_seen", "counts_from", "old_tef_highest", "on", "tests", "years")

    def __init__(self, tables: Tables, on: date) -> None:
        self.on = on
        self.years: int = tables.value("express-entry-limits", "language_result_years", on=on)
        self.counts_from = years_after(on, -self.years)
        while years_after(self.counts_from, self.years) <= on:
            self.counts_from += _ONE_DAY
        scales = tables.compiled(_scales, date.min)
        self.tests = {
            row.key[0]: Tested(row, scales[row.key[0]], on) for row in tables.rows("language-tests")
        }
        highest = {row.key[0]: row["highest"] for row in tables.rows("tef-old-scale")}
        self.old_tef_highest = tuple(highest[ability] for ability in ABILITIES)
        self._seen: dict[tuple[object, ...], LanguageFacts] = {}

    def facts_of(self, result: LanguageResult, language: str) -> LanguageFacts:
        """Tell what a result is worth; many people have the same one, so what was found is kept.

        Args:
            result: The result as told.
            language: ``english`` or ``french``.
        """
        # The fields of a result always stand in the same order, and are never changed.
        key = (language, *result.__dict__.values())
        found = self._seen.get(key)
        if found is None:
            if len(self._seen) >= _MOST_SEEN:
                self._seen = {}
            found = self._seen[key] = LanguageFacts(result, language, self)
        return found


def _scales(tables: Tables, _on: date) -> dict[str, tuple[Scale, ...]]:
    grouped: dict[tuple[str, str, date | None, date | None], dict[int, tuple[float, ...]]] = {}
    for row in tables.rows("language-levels"):
        group = grouped.setdefault((row["test"], row["scale"] or "", row.from_, row.to), {})
        group[row["level"]] = tuple(float(row[ability]) for ability in ABILITIES)
    found: dict[str, tuple[Scale, ...]] = {}
    for (test, scale, from_, to), by_level in grouped.items():
        minima = tuple(zip(*(by_level[level] for level in sorted(by_level)), strict=True))
        found[test] = (*found.get(test, ()), Scale(scale, from_, to, minima))
    return found


def language_rules(tables: Tables, on: date) -> LanguageRules:
    """Give the conversion tables and accepted tests on a day, compiled once."""
    return tables.compiled(LanguageRules, on)


class LanguageFacts:
    """What a result in one language is worth on a day.

    Attributes:
        language: ``english`` or ``french``.
        test: The test, or None if not told.
        date: Day of the result, or None if not told; it is then taken as still counting.
        levels: CLB or NCLC of listening, reading, writing and speaking; None where unknown.
        accepted: True if the test is one of those accepted on the day; None if the test was not told.
        estimated: True if the levels are the person's own estimate.
        usable: True if the result counts on the day: accepted, taken, and not too old.
        scored: The levels that score: nought for a result that does not count; None if not known.
        needs: Names of the fields that would settle what is unknown.
    """

    __slots__ = (
        "_years",
        "accepted",
        "date",
        "estimated",
        "language",
        "levels",
        "needs",
        "scored",
        "test",
        "usable",
    )

    def __init__(self, result: LanguageResult, language: str, rules: LanguageRules) -> None:
        self.language = language
        self.test = result.test
        self.date = taken = result.date
        self._years = rules.years
        self.needs: tuple[str, ...] = ()
        tested = rules.tests.get(result.test or "")
        if tested is None:
            other = result.test is not None
            self.estimated = False
            self.accepted: bool | None = False if other else None
            self.levels: PossibleLevels = NO_ABILITY if other else NOT_KNOWN
            if not other:
                self.needs = ("test",)
        else:
            self.estimated = tested.estimate
            self.accepted = tested.accepted and (tested.language is None or tested.language == language)
            self._convert(result, tested, rules)
        if taken is None or rules.counts_from <= taken <= rules.on:
            self.usable = usable = self.accepted
        else:
            self.usable = usable = False
        if usable:
            self.scored: Levels | None = None if self.needs else self.levels  # type: ignore[assignment]  # all told
        else:
            self.scored = None if usable is None else NO_ABILITY

    @property
    def usable_until(self) -> date | None:
        """Last day on which it counts, or None if its day was not told."""
        return None if self.date is None else years_after(self.date, self._years) - _ONE_DAY

    def _convert(self, result: LanguageResult, tested: Tested, rules: LanguageRules) -> None:
        scores = (result.listening, result.reading, result.writing, result.speaking)
        if None in scores:
            self.needs = tuple(name for name, score in zip(ABILITIES, scores, strict=True) if score is None)
        scale = tested.only
        self.levels = self._by_scale(result, scores, tested, rules) if scale is None else scale.levels(scores)

    def _by_scale(
        self, result: LanguageResult, scores: PossibleScores, tested: Tested, rules: LanguageRules
    ) -> PossibleLevels:
        """Convert where a test has several scales; unknown where those that may apply disagree."""
        wanted = result.scale
        if wanted is None and any(
            score is not None and score > highest
            for score, highest in zip(scores, rules.old_tef_highest, strict=True)
        ):
            wanted = "0_699"
        first, last = result.date, result.date
        if first is None or last is None:
            first, last = years_after(rules.on, -rules.years), rules.on
        readings = {
            scale.levels(scores)
            for scale in tested.scales
            if (wanted is None or scale.scale == wanted)
            and (scale.from_ is None or scale.from_ <= last)
            and (scale.to is None or scale.to >= first)
        }
        if len(readings) == 1:
            return readings.pop()
        self.needs = (*self.needs, "scale" if wanted is None else "date")
        return NOT_KNOWN


def language_facts(
    result: LanguageResult | Nothing | None, language: str, as_of: date, tables: Tables
) -> LanguageFacts | Nothing | None:
    """Read a result in one language.

    Args:
        result: The result as told; NOTHING means no ability.
        language: ``english`` or ``french``.
        as_of: Day on which it must count.
        tables: The dated tables.

    Returns:
        What it is worth, NOTHING if there is no ability, None if not told.
    """
    if result is None or result is NOTHING:
        return result
    return language_rules(tables, as_of).facts_of(result, language)  # type: ignore[arg-type]  # told


def at_least_in_all(levels: PossibleLevels, minimum: int) -> bool | None:
    """Tell whether every ability reaches a level; None if that is not known."""
    unknown = False
    for level in levels:
        if level is None:
            unknown = True
        elif level < minimum:
            return False
    return None if unknown else True
