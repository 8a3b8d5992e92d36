"""Experience as an owner who manages and as a senior manager: each stream accepts it in several ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.business.need import NeedKind
from moveto_ca.rules.conditions import all_of, any_of

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.business.day import Alternative
    from moveto_ca.rules.business.need import Need
    from moveto_ca.rules.business.situation import Situation

_FIVE: Final = 5
INCUBATOR: Final = "incubator"


class Years:
    """Years of one kind within a window, as far as they are known: at least, and at most."""

    __slots__ = ("least", "most")

    def __init__(self, of_ten: float | None, of_five: float | None, window: int) -> None:
        if window == _FIVE:
            # Of the years of the last ten at most five lie before the last five.
            self.least = of_five if of_five is not None else max(0.0, (of_ten or 0.0) - _FIVE)
            self.most = of_five if of_five is not None else _FIVE if of_ten is None else min(of_ten, _FIVE)
        else:
            self.least = of_ten if of_ten is not None else (of_five or 0.0)
            self.most = of_ten if of_ten is not None else window if of_five is None else of_five + _FIVE

    def reach(self, years: float, *, exceed: bool = False) -> bool | None:
        """Tell whether they reach a number, or exceed it."""
        if self.least > years or (not exceed and self.least == years):
            return True
        return None if self.most > years or (not exceed and self.most == years) else False


def _holds(situation: Situation, way: Alternative) -> bool | None:
    business = situation.business
    if way.incubator:
        support = business.designated_support
        return None if support is None else support == INCUBATOR
    owner = Years(business.owner_years, business.owner_years_last_5, way.window)
    manager = Years(business.senior_manager_years, business.manager_years_last_5, way.window)
    facts: list[bool | None] = []
    if way.owner is not None:
        facts.append(owner.reach(way.owner))
    if way.manager is not None:
        facts.append(manager.reach(way.manager, exceed=way.exceed))
    if way.together is not None:
        least, most = owner.least + manager.least, owner.most + manager.most
        facts.append(True if least >= way.together else None if most >= way.together else False)
    if way.past is not None:
        past = business.past_ownership_percent
        facts.append(None if past is None else way.past.reached_by(past))
    return all_of(*facts)


def _needs(situation: Situation, ways: list[Alternative]) -> tuple[str, ...]:
    """Name what would settle it: years of the window that the stream looks at, and the past share."""
    business = situation.business
    wanted: dict[str, None] = {}
    for way in ways:
        if _holds(situation, way) is not None or way.doubtful:
            continue
        five = way.window == _FIVE
        if way.owner is not None or way.together is not None:
            wanted["owner_years_last_5" if five else "owner_years"] = None
        if way.manager is not None or way.together is not None:
            wanted["manager_years_last_5" if five else "senior_manager_years"] = None
        if way.past is not None:
            wanted["past_ownership_percent"] = None
        if way.incubator:
            wanted["designated_support"] = None
    return tuple(f"business.{name}" for name in wanted if getattr(business, name) is None)


def _experience(situation: Situation, need: Need) -> Condition:
    key = situation.years
    kept = need.kept(key)
    if kept is not None:
        return kept
    ways = situation.day.experience.get(need.stream, [])
    certain = any_of(False, *(_holds(situation, way) for way in ways if not way.doubtful))
    shown = _told(*key[:-1])
    if certain is not None or not ways:
        doubtful = any_of(False, *(_holds(situation, way) for way in ways if way.doubtful))
        if certain is False and doubtful is not False:
            return need.open(key, "{0}. Sources differ on whether that is enough. Ask the province.", shown)
        return need.say(key, certain, "{0}.", shown)
    needs = _needs(situation, ways)
    return need.say(key, None, "{0}. Whether that is enough is not known.", shown, needs=needs)


def _told(
    owner: float | None,
    owner_5: float | None,
    manager: float | None,
    manager_5: float | None,
    past: float | None,
) -> str:
    """Say what was told of the experience."""
    named = (
        (owner, "years as an owner who manages, in the last ten"),
        (owner_5, "years as an owner who manages, in the last five"),
        (manager, "years as a senior manager, in the last ten"),
        (manager_5, "years as a manager, in the last five"),
        (past, "percent of the past business"),
    )
    told = [f"{value:g} {words}" for value, words in named if value]
    return f"You told of {'; '.join(told)}" if told else "You told of no years as an owner or manager"


def _relevant_work(situation: Situation, need: Need) -> Condition:
    """Hold the years of work against the number; whether other work fits the plan is not for this."""
    business = situation.business
    owner, manager = business.owner_years, business.senior_manager_years
    key = (owner, manager)
    kept = need.kept(key)
    if kept is not None:
        return kept
    years = (owner or 0) + (manager or 0)
    if need.amount is not None and years >= need.amount:
        return need.say(key, True, "Years as an owner and manager: {0:g}.", years)
    found = (
        "Years as an owner and manager: {0:g}. Other work may count if it fits the plan; the territory "
        "judges it."
    )
    return need.open(key, found, years)


def _farming(situation: Situation, need: Need) -> Condition:
    years = situation.business.farm_years
    kept = need.kept(years)
    if kept is not None:
        return kept
    if years is None:
        return need.say(
            years, None, "You did not say how long you have managed a farm.", needs=("business.farm_years",)
        )
    fact = years >= need.amount if need.amount else years > 0
    return need.say(years, fact, "Years of managing a farm, in the last five: {0:g}.", years)


_YEARS: Final = (
    "business.owner_years",
    "business.owner_years_last_5",
    "business.senior_manager_years",
    "business.manager_years_last_5",
    "business.past_ownership_percent",
    "business.designated_support",
)
_TIME: Final = "Time: run or manage a business until the years are complete."
KINDS: Final = {
    "experience": NeedKind("You have run or managed a business", _TIME, _YEARS, _experience),
    "relevant-work": NeedKind("You have work that fits the plan", "More such work.", _YEARS, _relevant_work),
    "farming": NeedKind(
        "You have managed a farm",
        "Time: manage a farm until the years are complete.",
        ("business.farm_years",),
        _farming,
    ),
}
