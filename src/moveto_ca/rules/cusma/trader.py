"""The stream of traders (code T34)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import GUIDANCE, Rule, check
from moveto_ca.rules.cusma import enterprise
from moveto_ca.rules.cusma.permit_kind import PermitKind
from moveto_ca.rules.cusma.situation import TRADER
from moveto_ca.rules.programme import ProgrammeRules

if TYPE_CHECKING:
    from moveto_ca.profile import CanadaTrade
    from moveto_ca.report import Condition
    from moveto_ca.rules.cusma.permit import PermitCase
    from moveto_ca.rules.cusma.professions import Book
    from moveto_ca.rules.cusma.situation import Situation

TRADE: Final = Rule(
    "substantial-trade",
    "The trade between your country and Canada is substantial",
    source="cusma",
    reference="Annex 16-A, Section B",
    required="The enterprise carries on substantial trade in goods or services between your country and "
    "Canada.",
    changeable=True,
    reads=("business.trade_with_canada.substantial",),
    remedy="Substantial trade between your country and Canada.",
)
SHARE: Final = Rule(
    "trade-share",
    "Most of the trade is with Canada",
    source="ircc-cusma",
    reference="Traders; volume and value of the trade",
    required="The trade is principally between your country and Canada. Officers look at its volume and "
    "value, and for more than {0} percent of all the trade of the enterprise.",
    basis=GUIDANCE,
    changeable=True,
    reads=("business.trade_with_canada.share_percent",),
    remedy="More of the trade with Canada.",
    grade="B",
)
_GATE: Final = ("business.trade_with_canada.substantial",)


def substantial_trade(trade: CanadaTrade | None) -> Condition:
    """Tell whether the enterprise trades substantially between the country of citizenship and Canada."""
    fact = None if trade is None else trade.substantial
    found = {
        True: "You said that the trade is substantial.",
        False: "You said that the trade is not substantial.",
        None: "You did not say whether the trade with Canada is substantial.",
    }[fact]
    return check(TRADE, fact, found, needs=_GATE)


def trade_share(trade: CanadaTrade | None, listed: Book, needs: tuple[str, ...]) -> Condition:
    """Tell whether more than half of the trade is with Canada."""
    above = listed.figures["trade_above_percent"]
    share = None if trade is None else trade.share_percent
    if share is None:
        found = "You did not say what share of the trade is with Canada."
        return check(SHARE, None, found, figures=(above,), needs=needs)
    found = "Share of the trade that is with Canada: {0:g} percent."
    return check(SHARE, share > above, found, share, figures=(above,))


def asked_first(situation: Situation) -> tuple[str, ...]:
    """Give what is asked first, while nothing of the trade was told."""
    business = situation.profile.business
    return _GATE if business is None or business.trade_with_canada is None else ()


def own_conditions(situation: Situation) -> tuple[Condition, ...]:
    """Give the conditions of a trader; while no trade was told, only the trade is asked about."""
    business, listed = situation.profile.business, situation.listed
    trade = None if business is None else business.trade_with_canada
    gate = asked_first(situation)
    return (
        substantial_trade(trade),
        trade_share(trade, listed, gate or ("business.trade_with_canada.share_percent",)),
        enterprise.nationality(business, listed, gate or ("business.nationals_own_percent",), own=False),
        enterprise.capacity(business, gate or ("business.capacity",)),
    )


def _first_months(case: PermitCase) -> int:
    return case.situation.listed.figures["enterprise_first_months"]


TRADER_KIND: Final = PermitKind(
    TRADER,
    "Trader between your country and Canada (CUSMA)",
    "A work permit for citizens of the United States and Mexico whose firm trades substantially between "
    "their country and Canada, and who supervise, direct or have essential skills. No labour market "
    "assessment.",
    ProgrammeRules("cusma", "art. 34.5, 34.6, 34.7; Annex 16-A, Section B"),
    own=own_conditions,
    asked_first=asked_first,
    own_rules=(TRADE, SHARE, enterprise.NATIONALITY, enterprise.CAPACITY),
    first_months=_first_months,
    extension="enterprise_extension_months",
    papers="proof of who owns the enterprise; contracts, invoices and customs papers that show the volume "
    "and value of the trade with Canada; a description of your post",
)
