"""The list of routes: one line a route, and when it is read in.

A route is read in when the first person comes whom it may concern. A run of the program that assesses one
person does not wait for the rules of routes that nothing points to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from moveto_ca.rules.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.profile import Profile
    from moveto_ca.report import Route
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.specs import RouteSpec

    Assess: TypeAlias = Callable[[Facts], Route | None]


class Listed:
    """A route of the list.

    What the route is and how it assesses a person are read in apart: the first names every stream and rule
    there is, the second wants only those that the person's facts point to.

    Attributes:
        id: Its id.
        points_to: Whether a person's facts may point to it, told from the profile alone; None for a route
            that concerns everybody. Where it says no, ``assess`` would give None.
    """

    def __init__(
        self,
        route_id: str,
        spec: Callable[[], RouteSpec],
        assess: Callable[[], Assess],
        points_to: Callable[[Profile], bool] | None = None,
    ) -> None:
        self.id = route_id
        self.points_to = points_to
        self._spec = spec
        self._assess = assess

    @lazily
    def spec(self) -> RouteSpec:
        """What the route is, with its streams and their rules."""
        return self._spec()

    @lazily
    def assess(self) -> Assess:
        """The function that assesses a person; it gives None for whom the route does not concern."""
        return self._assess()


def _citizenship_spec() -> RouteSpec:
    from moveto_ca.rules.citizenship.route import SPEC

    return SPEC


def _citizenship() -> Assess:
    from moveto_ca.rules.citizenship.route import assess

    return assess


def _citizenship_grant_spec() -> RouteSpec:
    from moveto_ca.rules.citizenship.grants.streams import SPEC

    return SPEC


def _citizenship_grant() -> Assess:
    from moveto_ca.rules.citizenship.grants.route import assess

    return assess


def _indigenous_spec() -> RouteSpec:
    from moveto_ca.rules.indigenous.route import SPEC

    return SPEC


def _indigenous() -> Assess:
    from moveto_ca.rules.indigenous.route import assess

    return assess


def _express_entry_spec() -> RouteSpec:
    from moveto_ca.rules.express_entry.route import SPEC

    return SPEC


def _express_entry() -> Assess:
    from moveto_ca.rules.express_entry.route import assess

    return assess


def _provincial_spec() -> RouteSpec:
    from moveto_ca.rules.provincial.route import SPEC

    return SPEC


def _provincial() -> Assess:
    from functools import partial

    from moveto_ca.rules.express_entry.nominees import POOL
    from moveto_ca.rules.provincial.route import assess

    return partial(assess, pool=POOL)


def _family_spec() -> RouteSpec:
    from moveto_ca.rules.family.route import SPEC

    return SPEC


def _family() -> Assess:
    from moveto_ca.rules.family.route import assess

    return assess


def _cusma_spec() -> RouteSpec:
    from moveto_ca.rules.cusma.streams import SPEC

    return SPEC


def _cusma() -> Assess:
    from moveto_ca.rules.cusma.route import assess

    return assess


def _work_spec() -> RouteSpec:
    from moveto_ca.rules.work.route import SPEC

    return SPEC


def _work() -> Assess:
    from moveto_ca.rules.work.route import assess

    return assess


def _study_spec() -> RouteSpec:
    from moveto_ca.rules.study.route import SPEC

    return SPEC


def _study() -> Assess:
    from moveto_ca.rules.study.route import assess

    return assess


def _business_spec() -> RouteSpec:
    from moveto_ca.rules.business.spec import SPEC

    return SPEC


def _business() -> Assess:
    from moveto_ca.rules.business.route import assess

    return assess


def _asylum_spec() -> RouteSpec:
    from moveto_ca.rules.asylum.route import SPEC

    return SPEC


def _asylum() -> Assess:
    from moveto_ca.rules.asylum.route import assess

    return assess


def _asked_for_protection(profile: Profile) -> bool:
    told = profile.protection
    return told is not None and bool(told.wants_information)


def _of_a_nation(profile: Profile) -> bool:
    person, plans = profile.applicant, profile.plans
    return (
        person is not None and (person.canada_status == "registered_indian" or person.tribe_member is True)
    ) or (plans is not None and bool(plans.applications))


def _of_business(profile: Profile) -> bool:
    from moveto_ca.rules.business.concern import points_to

    return points_to(profile)


def _of_study(profile: Profile) -> bool:
    from moveto_ca.rules.study.concern import points_to

    return points_to(profile)


# In the order in which equals are shown.
ROUTES: Final = (
    Listed("citizenship-by-descent", _citizenship_spec, _citizenship),
    Listed("citizenship-grant", _citizenship_grant_spec, _citizenship_grant),
    Listed("indigenous", _indigenous_spec, _indigenous, _of_a_nation),
    Listed("express-entry", _express_entry_spec, _express_entry),
    Listed("provincial", _provincial_spec, _provincial),
    Listed("family", _family_spec, _family),
    Listed("cusma", _cusma_spec, _cusma),
    Listed("other-work", _work_spec, _work),
    Listed("study", _study_spec, _study, _of_study),
    Listed("business", _business_spec, _business, _of_business),
    Listed("asylum", _asylum_spec, _asylum, _asked_for_protection),
)
