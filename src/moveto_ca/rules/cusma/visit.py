"""The conditions of a business visit. Authority: IRPR s. 186(a), 187; CUSMA Annex 16-A, Section A.

The regulations open business visits to every nationality. The agreement adds a right of citizens of the
United States and Mexico for the activities that its Appendix 1 lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import GUIDANCE, Rule, check, negation, not_applicable, unsettled
from moveto_ca.rules.cusma.citizenship import qualifying_citizenships
from moveto_ca.rules.cusma.pointing import NO_BUSINESS_TRIP
from moveto_ca.rules.permits.prepared import Prepared

if TYPE_CHECKING:
    from moveto_ca.profile import Activity, Profile
    from moveto_ca.report import Condition
    from moveto_ca.rules.cusma.situation import Situation

BUY: Final = "buy"
SELL: Final = "sell"
TRAIN: Final = "train"
AFTER_SALES: Final = "after_sales"
ALWAYS: Final = frozenset({BUY, SELL, TRAIN})
"""Activities of which the regulations say that they always make a business visitor (s. 187(2))."""
CANADA: Final = "CA"

RIGHT: Final = Rule(
    "citizenship",
    "Citizen of the United States or Mexico",
    source="cusma",
    reference="art. 16.1; Annex 16-A, Section A",
    number="P1",
    required="The regulations open business visits to every nationality. Citizens of the United States and "
    "Mexico also have a right to them under the agreement, for the activities that it lists.",
    reads=("applicant.citizenships", "applicant.us_status"),
)
ACTIVITY: Final = Rule(
    "international-business",
    "You come for international business",
    source="irpr",
    reference="s. 187(1), (2); CUSMA Annex 16-A, Section A and Appendix 1",
    required="You buy Canadian goods or services for a foreign business or government, sell its goods, give "
    "or get training within its Canadian parent or subsidiary, service what it sold, or do other "
    "international business.",
    changeable=True,
    reads=("plans.activity.kind", "applicant.citizenships", "applicant.us_status"),
    remedy="A trip for international business.",
)
ACTIVITY_JUDGED: Final = Rule(
    ACTIVITY.id,
    ACTIVITY.title,
    source="irpr",
    reference=ACTIVITY.reference,
    required=ACTIVITY.required,
    basis=GUIDANCE,
    changeable=True,
    reads=ACTIVITY.reads,
    remedy=ACTIVITY.remedy,
)
LABOUR_MARKET: Final = Rule(
    "no-canadian-labour-market",
    "You do not enter the Canadian labour market",
    source="irpr",
    reference="s. 187(1)(b), (2), (3)",
    required="You do no work that people in Canada would otherwise be hired for, and sell nothing to the "
    "general public there. In training, what is produced is only incidental.",
    changeable=True,
    reads=("plans.activity.kind", "plans.activity.is_work", "plans.activity.to_public"),
    remedy="An activity that takes no place in the Canadian labour market, or else a work permit.",
)
PAID_ABROAD: Final = Rule(
    "paid-from-abroad",
    "Your pay comes from outside Canada",
    source="irpr",
    reference="s. 187(3)(a)",
    required="The main source of your pay for this activity is outside Canada.",
    changeable=True,
    reads=("plans.activity.kind", "plans.activity.paid_from"),
    remedy="Pay from outside Canada, or else a work permit.",
)
PROFITS_ABROAD: Final = Rule(
    "profits-abroad",
    "The business is based outside Canada",
    source="irpr",
    reference="s. 187(2), 187(3)(b)",
    required="The business for which you come has its main place outside Canada, and its profits arise "
    "mainly outside Canada.",
    changeable=True,
    reads=("plans.activity.kind", "plans.activity.profits_in"),
    remedy="Business for a firm that is based outside Canada, or else a work permit.",
)
CONTRACT: Final = Rule(
    "after-sales-contract",
    "The service belongs to a sale",
    source="cusma",
    reference="Annex 16-A, Section A and Appendix 1",
    required="You service, install or repair what was bought from a firm outside Canada, or supervise this; "
    "the sale itself promises it, by a warranty or service contract that still runs; and you have "
    "knowledge that is essential for it. Building work is not covered.",
    basis=GUIDANCE,
    changeable=True,
    reads=("plans.activity.kind",),
    remedy="A contract of sale that promises the service.",
)
TEMPORARY: Final = Rule(
    "temporary",
    "You will leave at the end of your stay",
    source="irpa",
    reference="s. 22(2); CUSMA art. 16.1",
    number="P8",
    required="The visit is temporary, and you will leave when it ends.",
    changeable=True,
    reads=("plans.will_leave",),
    remedy="A plan with an end, and the will to leave when the stay ends.",
)

RULES: Final = (RIGHT, ACTIVITY, LABOUR_MARKET, PAID_ABROAD, PROFITS_ABROAD, CONTRACT, TEMPORARY)

_GATE: Final = ("plans.activity.kind",)
_TEMPORARY: Final = Prepared(
    TEMPORARY,
    met="You said that you will leave at the end of the stay.",
    not_met="You said that you will not leave at the end of the stay.",
    unknown="You did not say whether you will leave at the end of the stay.",
    needs=("plans.will_leave",),
)
_ACTIVITIES: Final = {
    BUY: "buying Canadian goods or services for a foreign business",
    SELL: "selling goods of a foreign business",
    TRAIN: "giving or getting training within your employer's group",
    AFTER_SALES: "service that belongs to a sale",
    "run_business": "running a business",
    "volunteer": "volunteering",
    "remote_work": "working remotely for a firm abroad",
    "speak": "speaking at an event or in a seminar",
    "perform": "performing live",
    "other": "another activity",
}

# Activities that by themselves do not enter the labour market, with the limit that holds for each.
_NO_COMPETITION: Final = {
    TRAIN: "Training within your employer's group does not, as long as what is produced is only incidental.",
    AFTER_SALES: "Service that the contract of sale promises does not; building work would.",
}


def treaty_right(situation: Situation) -> bool | None:
    """Tell whether the person has the right that the agreement gives its citizens."""
    held = qualifying_citizenships(situation.facts, situation.listed)
    return None if held is None else bool(held)


def citizenship(right: bool | None) -> Condition:
    """P1 for a business visitor: it gives a right, and its absence takes nothing away."""
    if right:
        return check(RIGHT, True, "You are a citizen of a country of the agreement.")
    return not_applicable(RIGHT, "The regulations ask for no citizenship.")


def international_business(kind: str | None, right: bool | None) -> Condition:
    """Tell whether the activity is international business.

    Args:
        kind: The activity, or None if not told.
        right: Whether the agreement gives the person a right to the activities that it lists.
    """
    if kind is None:
        return check(ACTIVITY, None, "You did not say what you will do in Canada.", needs=_GATE)
    words = _ACTIVITIES.get(kind, _ACTIVITIES["other"])
    if kind in ALWAYS:
        return check(ACTIVITY, True, "Your activity: {0}. This always makes a business visitor.", words)
    if kind in NO_BUSINESS_TRIP:
        return check(ACTIVITY, False, "Your activity: {0}. This is no business visit.", words)
    if kind == AFTER_SALES and right:
        return check(ACTIVITY, True, "Your activity: {0}. The agreement lists it.", words)
    found = "Your activity: {0}. Whether it is international business is for the officer to say."
    return unsettled(ACTIVITY if kind == "run_business" else ACTIVITY_JUDGED, found, words)


def no_canadian_labour_market(activity: Activity | None) -> Condition:
    """Tell whether the person stays out of the Canadian labour market."""
    if activity is None or activity.kind is None:
        return check(LABOUR_MARKET, None, "You did not say what you will do in Canada.", needs=_GATE)
    if activity.kind == BUY:
        return check(LABOUR_MARKET, True, "Who buys for a foreign business does not enter it.")
    if activity.kind == SELL:
        fact = negation(activity.to_public)
        found = {
            True: "You said that you sell nothing to the general public.",
            False: "You said that you sell to the general public.",
            None: "You did not say whether you sell to the general public.",
        }[fact]
        return check(LABOUR_MARKET, fact, found, needs=("plans.activity.to_public",))
    fact = negation(activity.is_work)
    if fact is None and activity.kind in _NO_COMPETITION:
        return not_applicable(LABOUR_MARKET, _NO_COMPETITION[activity.kind])
    found = {
        True: "You said that it does not compete with people who work in Canada.",
        False: "You said that it competes with people who work in Canada.",
        None: "You did not say whether it competes with people who work in Canada.",
    }[fact]
    return check(LABOUR_MARKET, fact, found, needs=("plans.activity.is_work",))


def paid_from_abroad(activity: Activity | None) -> Condition:
    """Tell whether the pay comes from outside Canada; not asked of who buys or sells."""
    if activity is None or activity.kind is None:
        return check(PAID_ABROAD, None, "You did not say what you will do in Canada.", needs=_GATE)
    if activity.kind in (BUY, SELL):
        return not_applicable(PAID_ABROAD, "It is not asked of who buys or sells for a foreign business.")
    told = activity.paid_from
    if told is None:
        found = "You did not say from which country you are paid."
        return check(PAID_ABROAD, None, found, needs=("plans.activity.paid_from",))
    if isinstance(told, Nothing):
        return check(PAID_ABROAD, True, "You said that you are not paid.")
    return check(PAID_ABROAD, told != CANADA, "You are paid from: {0}.", told)


def profits_abroad(activity: Activity | None) -> Condition:
    """Tell whether the business is based outside Canada; of training, the group itself shows it."""
    if activity is None or activity.kind is None:
        return check(PROFITS_ABROAD, None, "You did not say what you will do in Canada.", needs=_GATE)
    if activity.kind == TRAIN:
        return not_applicable(PROFITS_ABROAD, "It is not asked of training within your employer's group.")
    told = activity.profits_in
    if told is None:
        found = "You did not say in which country the profits arise."
        return check(PROFITS_ABROAD, None, found, needs=("plans.activity.profits_in",))
    if isinstance(told, Nothing):
        return check(PROFITS_ABROAD, True, "You said that there are no profits.")
    return check(PROFITS_ABROAD, told != CANADA, "The profits arise in: {0}.", told)


def after_sales_contract(kind: str | None) -> tuple[Condition, ...]:
    """Say what the officer reads in the contract of sale; for such service only."""
    if kind != AFTER_SALES:
        return ()
    return (unsettled(CONTRACT, "An officer reads this in the contract of sale. Bring it with you."),)


def temporary(profile: Profile) -> Condition:
    """P8 for a visitor: the person will leave by the end of the stay."""
    plans = profile.plans
    return _TEMPORARY(None if plans is None else plans.will_leave)
