"""Single facts as the points system reads them: levels that score, French, a nomination.

Authority: Ministerial Instructions respecting the Express Entry system, ss. 13, 18, 28.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.language import NO_ABILITY

if TYPE_CHECKING:
    from moveto_ca.rules.express_entry.crs_grid import Grid
    from moveto_ca.rules.facts import Facts, PersonFacts
    from moveto_ca.rules.language import LanguageFacts, Levels

QUEBEC: Final = "CA-QC"
RESIDENT: Final = frozenset({"citizen", "permanent_resident"})


def scored_levels(result: LanguageFacts | Nothing | None) -> Levels | None:
    """Give the levels that score: nought for a result that does not count; None if not known."""
    if result is None:
        return None
    return NO_ABILITY if result is NOTHING else result.scored  # type: ignore[union-attr]  # NOTHING is the only one


def partner_levels(partner: PersonFacts, grid: Grid) -> Levels:
    """Give the levels of the partner's first official language: the language that scores more."""
    english, french = scored_levels(partner.english), scored_levels(partner.french)
    if french is None or french == NO_ABILITY:
        return english or NO_ABILITY
    if english is None or english == NO_ABILITY:
        return french
    cells = grid.columns[1].partner_language
    return max(english, french, key=lambda levels: sum(cells[level] for level in levels))


def french_code(grid: Grid, english: Levels, french: Levels) -> int:
    """Give the code of the French points, whichever language is the first.

    English levels around 4 and 5 that miss the higher points leave the lower ones; the text leaves a gap.
    """
    listening, reading, writing, speaking = french
    lowest = grid.french_lowest
    if listening < lowest or reading < lowest or writing < lowest or speaking < lowest:
        return 0
    lowest_french, lowest_english = min(french), min(english)
    for code, french_minimum, english_minimum in grid.french_minima:
        if lowest_french >= french_minimum and lowest_english >= english_minimum:
            return code
    return 0


def enhanced_nomination(facts: Facts) -> bool | None:
    """Tell whether a province nominated the applicant within Express Entry; None if not told.

    A nomination dated after the day of the assessment is not made yet. Quebec's selection is none.
    """
    plans = facts.profile.plans
    told = None if plans is None else plans.nomination
    if told is None or told.kind is None:
        return None
    return (
        told.kind == "enhanced"
        and told.province != QUEBEC
        and (told.date is None or told.date <= facts.as_of)
    )
