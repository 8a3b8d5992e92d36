"""Which streams besides that of professionals a person's facts point to.

A stream of which nothing was told stays out of the report, so that nobody is asked about a firm, a
transfer or a business trip that they never spoke of. What points to each:

* trader: trade between the firm and Canada, or the aim of a business;
* investor: anything told of a business, or the aim of a business;
* transferee: anything told of a transfer; or a firm in the United States, or a branch of it to be set up;
* business visitor: an activity in Canada other than remote work, volunteering, speaking and performing,
  which have rules of their own; or the aim of a visit, while no activity was told.

A job offer under the stream's exemption code, and an application that names the stream, point to it too.
The stream of professionals is always there: it says what citizenship decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.cusma.situation import INVESTOR, TRADER, TRANSFEREE, VISITOR

if TYPE_CHECKING:
    from moveto_ca.profile import Business, Plans
    from moveto_ca.rules.cusma.situation import Situation

READS: Final = (
    "plans.aims",
    "plans.applications",
    "plans.intra_company",
    "plans.activity",
    "plans.job_offers.lmia_exempt_code",
    "business",
)

NO_BUSINESS_TRIP: Final = frozenset({"remote_work", "volunteer", "speak", "perform"})
_BUSINESS_AIM: Final = "business"
_VISIT_AIM: Final = "visit"
_BRANCH: Final = "branch"
_NOTHING: Final[frozenset[str]] = frozenset()


def pointed_to(situation: Situation) -> frozenset[str]:
    """Give the ids of the further streams that the facts point to; for most people there is none."""
    plans, business = situation.plans, situation.profile.business
    if business is None and (plans is None or _silent(situation, plans)):
        return _NOTHING
    found: set[str] = set()
    if business is not None:
        _by_business(business, found)
    if plans is not None:
        _by_plans(situation, plans, found)
    return frozenset(found)


def _silent(situation: Situation, plans: Plans) -> bool:
    """Tell at once, for the common case, that the plans speak of none of these streams."""
    if plans.aims or plans.applications or plans.activity is not None or plans.intra_company is not None:
        return False
    for offer in situation.offers or ():  # noqa: SIM110 - a generator would cost more than all the rest
        if offer.lmia_exempt_code is not None:
            return False
    return True


def _by_business(business: Business, found: set[str]) -> None:
    found.add(INVESTOR)
    if business.trade_with_canada is not None:
        found.add(TRADER)
    if business.existing_company_in_us or business.kind == _BRANCH:
        found.add(TRANSFEREE)


def _by_plans(situation: Situation, plans: Plans, found: set[str]) -> None:
    aims = plans.aims or ()
    if _BUSINESS_AIM in aims:
        found.update((TRADER, INVESTOR))
    if plans.intra_company is not None:
        found.add(TRANSFEREE)
    kind = None if plans.activity is None else plans.activity.kind
    if (plans.activity is not None or _VISIT_AIM in aims) and kind not in NO_BUSINESS_TRIP:
        found.add(VISITOR)
    codes = situation.listed.codes
    found.update(codes[o.lmia_exempt_code] for o in situation.offers or () if o.lmia_exempt_code in codes)
    found.update(a.route for a in plans.applications or () if a.route is not None)
