"""Which streams a person's facts point to: a report of forty streams would help nobody.

* nothing told of a business, and no aim of one: none, and no route; a home to buy: the ended federal
  classes for investors, since no class rests on owning property;
* the Start-Up Visa and the announced pilot: everybody with a business in mind, in one line while closed;
* the Self-Employed class: likewise, in full with work in culture or sport;
* streams of a province: those of the province named; where none is named, those that take applications in
  any; where the one named has none that does, those of the others too;
* graduates' and farmers' streams: with a word of such study or farming, or the province named;
* permits: C11 for everybody; the others with a word of a letter, a nomination, a company abroad, a firm in
  Canada, be it that there is none.

An application, an official score or an endorsement that names a stream points to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.business import closed_classes, permit_law, permits, self_employed, startup, startup_law
from moveto_ca.rules.business.case import takes_nobody
from moveto_ca.rules.business.concern import named as named_streams

if TYPE_CHECKING:
    from moveto_ca.rules.business.provinces import OnDay, Provinces
    from moveto_ca.rules.business.situation import Situation

READS: Final = (
    "business",
    "plans.aims",
    "plans.activity",
    "plans.applications",
    "plans.official_scores",
    "plans.endorsements",
    "plans.nomination",
    "plans.permits",
    "plans.intra_company",
    "plans.job_offers",
    "plans.province",
    "plans.home_purchase",
)
GRADUATES: Final = frozenset({"ab-ges", "nl-ige", "ns-ige"})
FARMS: Final = frozenset({"ab-farm", "mb-farm", "sk-farm"})
_STRATEGIC: Final = "bc-strategic"


def provincial(situation: Situation, provinces: Provinces) -> list[OnDay]:
    """Give the provincial streams that the facts point to."""
    named = named_streams(situation.profile)
    province = situation.province
    here = provinces.by_province.get(province, []) if province is not None else []
    open_here = any(one in provinces.open for one in here)
    found = [one for one in here if _fits(one, situation, here=True)]
    if province is None or not open_here:
        found += [one for one in provinces.open if one not in here and _fits(one, situation, here=False)]
    seen = {one.stream.id for one in found}
    found += [one for name, one in provinces.by_id.items() if name in named and name not in seen]
    return found


def _fits(one: OnDay, situation: Situation, *, here: bool) -> bool:
    """Tell whether a stream for special people may be for this one."""
    name = one.stream.name
    business = situation.business
    if name == _STRATEGIC:
        return bool(business.existing_company_in_us)
    if name in GRADUATES:
        return here or bool(business.graduate_of_province)
    if name in FARMS:
        return here or business.farm_years is not None
    return True


def federal(situation: Situation) -> list[str]:
    """Give the ids of the federal classes that only some people's facts point to."""
    found = []
    named = named_streams(situation.profile)
    home = situation.plans.home_purchase is not None
    if situation.business.passive or home or closed_classes.INVESTOR in named:
        found.append(closed_classes.INVESTOR)
    if situation.business.farm_years is not None or closed_classes.FARM in named:
        found.append(closed_classes.FARM)
    return found


def permit_streams(situation: Situation) -> list[str]:
    """Give the ids of the permits that the facts point to; the one for owners comes first."""
    plans, business = situation.plans, situation.business
    named = named_streams(situation.profile)
    found = [permit_law.C11]
    if plans.endorsements is not None:
        found.append(permit_law.C60)
    if plans.nomination is not None:
        found.append(permit_law.T13)
    if plans.intra_company is not None or business.existing_company_in_us or business.kind == "branch":
        found.append(permit_law.C61)
    if business.in_canada or any(offer.owner_share_percent for offer in plans.job_offers or ()):
        found.append(permit_law.OWNER_OPERATOR)
    start_up = any(permit.basis == "start_up" for permit in plans.permits or ())
    if start_up or startup.speaks_of_it(situation) or startup_law.ID in named:
        found.append(permit_law.START_UP)
    found += [name for name in permits.KINDS if name in named and name not in found]
    return found


def self_employed_matters(situation: Situation) -> bool:
    """Tell whether the class may matter: while it is closed, not to who never worked in culture or sport."""
    if situation.business.cultural_or_athletic != self_employed.NONE:
        return True
    return not takes_nobody(situation.facts.tables.compiled(self_employed.current, situation.on))
