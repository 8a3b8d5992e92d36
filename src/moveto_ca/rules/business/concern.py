"""Whether anything that was told speaks of a business."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from moveto_ca.profile import Profile

_BUSINESS: Final = "business"
_PREFIX: Final = f"{_BUSINESS}/"


def points_to(profile: Profile) -> bool:
    """Tell whether anything that was told points to the route: a business, or the purchase of a home."""
    plans = profile.plans
    return concerns(profile) or (plans is not None and plans.home_purchase is not None)


def concerns(profile: Profile) -> bool:
    """Tell whether anything was told of a business, or of the wish for one."""
    business, plans = profile.business, profile.plans
    if business is not None and (
        business.investment_cad is None
        or business.investment_cad > 0
        or business.net_worth_cad is not None
        or business.ownership_percent is not None
        or business.designated_support is not None
        or business.cultural_or_athletic is not None
    ):
        return True
    if plans is None:
        return False
    if plans.aims and _BUSINESS in plans.aims:
        return True
    if plans.activity is not None and plans.activity.kind == "run_business":
        return True
    return bool(named(profile))


def named(profile: Profile) -> frozenset[str]:
    """Give the ids of this route's streams that an application or an official score names."""
    plans = profile.plans
    if plans is None or (plans.applications is None and plans.official_scores is None):
        return frozenset()
    found = {a.route for a in plans.applications or () if a.route is not None and a.route.startswith(_PREFIX)}
    found.update(name for name in plans.official_scores or () if name.startswith(_PREFIX))
    return frozenset(found)
