"""Net worth, money at hand, investment, equity and deposits against the figures of a stream.

Where two sources conflict, an amount between their figures is unknown, and says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.business.need import NeedKind
from moveto_ca.rules.conditions import all_of

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.business.need import Need
    from moveto_ca.rules.business.situation import Situation

OUTSIDE: Final = "plans.outside_main_city"
# Word of the table: the lower of two amounts is for farms alone.
FARM: Final = "farm"
_PLACE_READS: Final = (OUTSIDE, "business.community", "plans.community")
_BETWEEN: Final = "{0}: CAD {1:,}. Sources differ here: one asks for CAD {2:,}, another for CAD {3:,}. Ask."
_ACCESS: Final = "{0}: CAD {1:,}. That is below CAD {3:,}, but access to such a sum may do."


def reaches(value: float, least: int | None, conflict: int | None) -> bool | None:
    """Tell whether an amount reaches a figure; None between the figures of two sources.

    Args:
        value: The amount.
        least: The lower figure.
        conflict: The higher figure of another source, or None.
    """
    if least is None or value < least:
        return False
    return True if conflict is None or value >= conflict else None


def both(inside: bool | None, outcome: bool | None, outcome_elsewhere: bool | None) -> bool | None:
    """Give the outcome for a place; while the place is not known, only one that is the same for both."""
    if inside is None:
        return outcome if outcome is outcome_elsewhere else None
    return outcome if inside else outcome_elsewhere


def judge_amount(situation: Situation, need: Need, value: float | None, title: str, path: str) -> Condition:
    """Hold an amount against the figures of a need.

    Args:
        situation: The person.
        need: The need.
        value: The amount in Canadian dollars, or None if not told.
        title: What the amount is.
        path: Path of the fact.
    """
    inside = True if need.place is None else situation.in_area(need.place)
    key = (value, inside)
    kept = need.kept(key)
    if kept is not None:
        return kept
    if value is None:
        return need.say(key, None, f"You did not say: {title.lower()}.", needs=(path,))
    fact = reaches(value, need.amount, need.conflict)
    if need.place is not None:
        other = reaches(value, need.elsewhere, need.elsewhere_conflict)
        fact = both(inside, fact, other)
        if fact is None and inside is None:
            found = "{0}: CAD {1:,}. Whether that is enough depends on the place of the business."
            return need.say(key, None, found, title, value, needs=(OUTSIDE,))
    if fact is None:
        low, high = (need.amount, need.conflict) if inside else (need.elsewhere, need.elsewhere_conflict)
        return need.open(key, _ACCESS if "access" in need.values else _BETWEEN, title, value, low, high)
    return need.say(key, fact, "{0}: CAD {1:,}.", title, value)


def _net_worth(situation: Situation, need: Need) -> Condition:
    value = situation.business.net_worth_cad
    if FARM in need.values and not situation.business.farm_years:
        return _no_farm(need, value)
    return judge_amount(situation, need, value, "Net worth", "business.net_worth_cad")


def _no_farm(need: Need, value: float | None) -> Condition:
    """Hold the net worth against what is agreed; less, by one source, is for farms alone."""
    key = (FARM, value)
    kept = need.kept(key)
    if kept is not None:
        return kept
    if value is None:
        return need.say(key, None, "You did not say: net worth.", needs=("business.net_worth_cad",))
    assert need.conflict is not None  # noqa: S101 - every row for farms has the amount for the others
    found = "Net worth: CAD {0:,}."
    if value < need.conflict and reaches(value, need.amount, None):
        found += " You told of no farm, for which one source lets less do."
    return need.say(key, value >= need.conflict, found, value)


def _without_gifts(situation: Situation, need: Need) -> Condition:
    """Gifts of the last six months do not count."""
    worth, gifts = situation.business.net_worth_cad, situation.business.gifts_last_6_months_cad
    if worth is None or gifts is not None:
        value = None if worth is None else worth - gifts
        return judge_amount(
            situation, need, value, "Net worth without recent gifts", "business.net_worth_cad"
        )
    key = ("gifts", worth)
    kept = need.kept(key)
    if kept is not None:
        return kept
    if need.amount is not None and worth < need.amount:
        return need.say(key, False, "Net worth: CAD {0:,}.", worth)
    found = "Net worth: CAD {0:,}. You did not say how much of it was given to you lately."
    return need.say(key, None, found, worth, needs=("business.gifts_last_6_months_cad",))


def _liquid(situation: Situation, need: Need) -> Condition:
    return judge_amount(
        situation, need, situation.business.liquid_cad, "Money at hand", "business.liquid_cad"
    )


def _investment(situation: Situation, need: Need) -> Condition:
    value = situation.business.investment_cad
    return judge_amount(situation, need, value, "Planned investment", "business.investment_cad")


def _two_payments(situation: Situation, need: Need) -> Condition:
    """Hold the investment against both payments together."""
    value = situation.business.investment_cad
    key = value
    kept = need.kept(key)
    if kept is not None:
        return kept
    if value is None:
        return need.say(key, None, "You did not say: planned investment.", needs=("business.investment_cad",))
    total = (need.amount or 0) + (need.elsewhere or 0)
    return need.say(
        key, value >= total, "Planned investment: CAD {0:,}; both payments: CAD {1:,}.", value, total
    )


def _equity(situation: Situation, need: Need) -> Condition:
    return judge_amount(situation, need, situation.business.equity_cad, "Own equity", "business.equity_cad")


def _deposit(situation: Situation, need: Need) -> Condition:
    return judge_amount(situation, need, situation.business.deposit_cad, "Deposit", "business.deposit_cad")


def _settlement_funds(situation: Situation, need: Need) -> Condition:
    """Hold the person's funds against half of the low-income cut-off for the family."""
    have = situation.plans.funds_cad
    fact, needs, figures = funds(situation, have)
    key = (have, fact, needs, figures)
    kept = need.kept(key)
    if kept is not None:
        return kept
    found = "You did not say how much money you can take along." if have is None else "Your funds: CAD {0:,}."
    return need.say(key, fact, found, have, needs=needs, figures=figures)


def funds(
    situation: Situation, have: float | None, times: float = 1.0
) -> tuple[bool | None, tuple[str, ...], tuple[Any, ...]]:
    """Tell whether money reaches half of the low-income cut-off, or a multiple of it.

    Args:
        situation: The person.
        have: The money in Canadian dollars, or None if not told.
        times: The multiple.

    Returns:
        Whether it does, the paths that would settle an unknown, and the amount and size of the family.
    """
    family = situation.family
    half = situation.day.funds.half
    least = half(family.least)
    most = None if family.most is None else half(family.most)
    size = str(family.least) if family.known is not None else f"{family.least} or more"
    figures = ("(not known)" if least is None else f"{round(least * times):,}", size)
    if have is None:
        return None, ("plans.funds_cad",), figures
    if least is None:
        return None, (), figures
    fact = all_of(have >= least * times, True if most is not None and have >= most * times else None)
    return fact, family.needs if fact is None else (), figures


def funds_measure(situation: Situation) -> dict[str, Any]:
    """Give the money to settle as a figure with a fixed name; see the report contract."""
    family = situation.family
    amount = None if family.known is None else situation.day.funds.half(family.known)
    met, _, _ = funds(situation, situation.plans.funds_cad)
    return {"required": True, "family_size": family.known, "required_cad": amount, "met": met}


_MORE: Final = "More capital of your own."
WORTH: Final = "You have the net worth"
KINDS: Final = {
    "net-worth": NeedKind(
        WORTH, _MORE, ("business.net_worth_cad", "business.farm_years", *_PLACE_READS), _net_worth
    ),
    "worth-without-gifts": NeedKind(
        WORTH,
        _MORE,
        ("business.net_worth_cad", "business.gifts_last_6_months_cad", *_PLACE_READS),
        _without_gifts,
    ),
    "liquid": NeedKind("You have money at hand", _MORE, ("business.liquid_cad",), _liquid),
    "investment": NeedKind(
        "You invest enough", "A larger investment.", ("business.investment_cad", *_PLACE_READS), _investment
    ),
    "two-payments": NeedKind(
        "You make both payments", "More capital.", ("business.investment_cad",), _two_payments
    ),
    "equity": NeedKind("You bring in equity of your own", _MORE, ("business.equity_cad",), _equity),
    "deposit": NeedKind(
        "You pay the start-up deposit",
        "Pay in the deposit.",
        ("business.deposit_cad", *_PLACE_READS),
        _deposit,
    ),
    "settlement-funds": NeedKind(
        "You have money to settle",
        "Save up to the amount.",
        ("plans.funds_cad", "partner", "children"),
        _settlement_funds,
    ),
}
