"""Shares of the business, and the federal rule on nominations that rest on capital.

Authority: IRPR 87(5) to (9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.business.money import OUTSIDE, both
from moveto_ca.rules.business.need import NeedKind
from moveto_ca.rules.conditions import all_of, any_of, negation

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.business.day import Share
    from moveto_ca.rules.business.need import Need
    from moveto_ca.rules.business.situation import Situation

_SHARE: Final = "business.ownership_percent"
_EQUITY: Final = "business.equity_cad"
SUCCESSION: Final = "succession"


def _share_reached(share: float, least: Share, conflict: Share | None) -> bool | None:
    if not least.reached_by(share):
        return False
    return True if conflict is None or conflict.reached_by(share) else None


def _ownership(situation: Situation, need: Need) -> Condition:
    """Hold the person's share against the share of the stream."""
    business = situation.business
    share, equity, kind = business.ownership_percent, business.equity_cad, business.kind
    inside = True if need.place is None else situation.in_area(need.place)
    by_equity = "or-equity" in need.values
    key = (share, equity if by_equity else None, kind if need.values else None, inside)
    kept = need.kept(key)
    if kept is not None:
        return kept
    assert need.share is not None  # noqa: S101 - every row of this kind has a share
    if by_equity and equity is not None and need.amount is not None and equity >= need.amount:
        return need.say(key, True, "Your equity: CAD {0:,}.", equity)
    if share is None:
        return need.say(
            key, None, "You did not say what share of the business you will own.", needs=(_SHARE,)
        )
    found = "Your share of the business: {0:g} percent."
    if "succession-all" in need.values:
        return _succession(need, key, share, kind)
    fact = _share_reached(share, need.share, need.share_conflict)
    if need.share_elsewhere is not None:
        fact = both(inside, fact, need.share_elsewhere.reached_by(share))
        if fact is None:
            found += " Whether that is enough depends on the place of the business."
            return need.say(key, None, found, share, needs=(OUTSIDE,))
    if fact is None and need.share_conflict is not None:
        found += " Sources differ: one asks for {1}, another for {2}. Ask the province."
        return need.open(key, found, share, need.share.words, need.share_conflict.words)
    if fact is False and by_equity and equity is None:
        found += " You did not say how much equity you will hold."
        return need.say(key, None, found, share, needs=(_EQUITY,))
    return need.say(key, fact, found, share)


def _succession(need: Need, key: tuple[object, ...], share: float, kind: str | None) -> Condition:
    """A business that is taken over must be taken over whole."""
    assert need.share is not None  # noqa: S101 - every row of this kind has a share
    whole = share >= 100
    enough = need.share.reached_by(share)
    fact = any_of(all_of(whole, True), all_of(enough, None if kind is None else kind != SUCCESSION))
    found = "Your share of the business: {0:g} percent."
    if fact is None:
        found += " You did not say whether you start a business or take one over."
        return need.say(key, None, found, share, needs=("business.kind",))
    return need.say(key, fact, found, share)


def capital_rule(situation: Situation, need: Need) -> tuple[bool | None, tuple[str, ...], tuple[str, ...]]:
    """Apply the four conditions of IRPR 87(6), all of which must hold.

    Args:
        situation: The person.
        need: The need, with the share and the equity that the Regulations name.

    Returns:
        Whether they hold, the paths that would settle it, and in words what fails.
    """
    assert need.share is not None  # noqa: S101 - every row of this kind has a share
    assert need.amount is not None  # noqa: S101 - and an amount
    key = (need.share, need.amount)
    found = situation.capital.get(key)
    if found is None:
        found = situation.capital[key] = _capital_rule(situation, need.share, need.amount)
    return found


def _capital_rule(
    situation: Situation, least: Share, amount: int
) -> tuple[bool | None, tuple[str, ...], tuple[str, ...]]:
    business = situation.business
    share = business.ownership_percent
    if share is None:
        share = business.voting_percent
    equity = business.equity_cad
    enough = any_of(
        None if share is None else least.reached_by(share),
        None if equity is None else equity >= amount,
    )
    parts = (
        (negation(business.passive), "business.passive"),
        (enough, _SHARE if share is None else _EQUITY),
        (business.active_management, "business.active_management"),
        (negation(business.redemption_option), "business.redemption_option"),
    )
    fact = all_of(*(part for part, _ in parts))
    if fact is None:
        return None, tuple(path for part, path in parts if part is None), ()
    if fact:
        return True, (), ()
    named = (
        (business.passive, "the investment is passive"),
        (business.redemption_option, "the investment can be bought back"),
        (business.active_management is False, "you will not manage it from within the province"),
        (enough is False, "your share and your equity are below the limits"),
    )
    return False, (), tuple(words for holds, words in named if holds)


_PARTS: Final = {
    "business.passive": "whether the investment is passive",
    _SHARE: "your share of the business",
    _EQUITY: "your equity",
    "business.active_management": "whether you will manage the business",
    "business.redemption_option": "whether the investment can be bought back",
}


def _capital(situation: Situation, need: Need) -> Condition:
    key = fact, needs, failing = capital_rule(situation, need)
    kept = need.kept(key)
    if kept is not None:
        return kept
    if fact:
        return need.say(key, True, "All four parts of the rule hold, as you told them.")
    if fact is None:
        return need.say(
            key, None, "You did not say: {0}.", tuple(_PARTS[path] for path in needs), needs=needs
        )
    return need.say(key, False, "The rule shuts out this nomination: {0}.", failing)


KINDS: Final = {
    "ownership": NeedKind(
        "You own enough of the business",
        "A larger share of the business.",
        (_SHARE, _EQUITY, "business.kind", "business.community", "plans.community", OUTSIDE),
        _ownership,
    ),
    "capital-rule": NeedKind(
        "The federal rule on capital holds",
        "An active part in the business, with enough of its equity and no option to be bought back.",
        (
            "business.passive",
            _SHARE,
            "business.voting_percent",
            _EQUITY,
            "business.active_management",
            "business.redemption_option",
        ),
        _capital,
    ),
}
