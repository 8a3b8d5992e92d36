"""A person as a nominee of a province: the class that is still needed, and what 600 points would do.

Authority: IRPR 87; Ministerial Instructions respecting the Express Entry system, s. 28; published rounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import NOT_MET, UNKNOWN
from moveto_ca.rules.express_entry.candidate import Candidate
from moveto_ca.rules.express_entry.rounds import NOMINEES
from moveto_ca.rules.express_entry.route import judged
from moveto_ca.rules.express_entry.score import Score
from moveto_ca.rules.express_entry.tallies import tally
from moveto_ca.rules.express_entry.window import window
from moveto_ca.rules.pool import Pool, PoolStanding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.report import Condition
    from moveto_ca.rules.facts import Facts

# A nominee means to live in the province that nominates.
_DESTINATION: Final = "destination"


def pool_standing(facts: Facts) -> PoolStanding:
    """Tell whether a person fits a federal class as a nominee, and with how many points."""
    case, _, of_class = facts.once(judged)
    fits: bool | None = False
    needs: dict[str, None] = {}
    for conditions in of_class:
        fact, missing = _fits(conditions)
        if fact:
            fits = True
            needs.clear()
            break
        if fact is None:
            fits = None
            needs.update(dict.fromkeys(missing))
    inputs = case.score.inputs
    return PoolStanding(fits, tuple(needs), _total(facts), inputs.needs, inputs.estimated())


def _fits(conditions: Sequence[Condition]) -> tuple[bool | None, list[str]]:
    found: bool | None = True
    needs: list[str] = []
    for condition in conditions:
        if condition.rule.id == _DESTINATION:
            continue
        if condition.outcome == NOT_MET:
            return False, []
        if condition.outcome == UNKNOWN:
            found = None
            needs.extend(condition.needs)
    return found, needs


def _total(facts: Facts) -> int | None:
    """Give the points without a nomination."""
    score = facts.once(judged)[0].score
    plans = facts.profile.plans
    if plans is None or plans.nomination is None:
        return score.total
    return Score(facts, score.inputs, nominated=False).total


def nomination(facts: Facts) -> dict[str, Any]:
    """Tell what a nomination within Express Entry would do; worked out once a person.

    Returns:
        Plain JSON types: ``crs_without``, ``crs_with``, and of the rounds for nominees in the last twelve
        months ``rounds_held_12m``, ``would_have_invited_12m`` (None while the points are not known),
        ``ties_12m`` and ``last_cutoff``. The points after it are worked out anew: they are capped.
    """
    return facts.once(_nomination).copy()


def _nomination(facts: Facts) -> dict[str, Any]:
    case = facts.once(judged)[0]
    score = Score(facts, case.score.inputs, nominated=True)
    plans = facts.profile.plans
    submitted = None if plans is None or plans.express_entry is None else plans.express_entry.submitted_at
    nominee = Candidate(frozenset(), frozenset(), True, score.on, submitted)
    found = next((kind for kind in tally(facts, nominee) if kind.key == NOMINEES), None)
    span = window(facts.tables, facts.as_of)
    held = [each for each in span.held if each.key == NOMINEES]
    return {
        "crs_without": _total(facts),
        "crs_with": score.total,
        "rounds_held_12m": len(held),
        "would_have_invited_12m": None if found is None else found.invited,
        "ties_12m": 0 if found is None else found.ties,
        "last_cutoff": held[-1].cutoff if held else None,
        "rounds_known_up_to": span.coverage_end.isoformat(),
    }


POOL: Final = Pool(pool_standing, nomination)
