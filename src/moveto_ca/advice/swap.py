"""The partner as the one who applies, the applicant as the one who comes along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.profile.background import HealthPerson
from moveto_ca.profile.household import Partner
from moveto_ca.profile.person import Person
from moveto_ca.profile.profile import Applicant

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moveto_ca.profile import Profile

_PERSON: Final = tuple(Person.model_fields)
# What was told of the couple as such, whoever applies.
_COUPLE: Final = tuple(name for name in Partner.model_fields if name not in (*_PERSON, "ancestry"))
_APPLICANT: Final = "applicant"
_PARTNER: Final = "partner"
# Whatever names nobody is the applicant's.
_OTHER: Final = {None: _PARTNER, _APPLICANT: _PARTNER, _PARTNER: _APPLICANT}

# Plans of the household; every other plan (offers, a nomination, permits applied for) is one person's own.
_SHARED_PLANS: Final = frozenset(
    (
        "aims",
        "province",
        "community",
        "outside_main_city",
        "move_by",
        "landing_on",
        "will_leave",
        "funds_cad",
        "visit_insurance_cad",
        "apply_at",
        "permits",
        "home_purchase",
    )
)


def swapped(profile: Profile) -> Profile | None:
    """Give the profile with the partner as applicant and the applicant as partner.

    What was told of the applicant's own offers, nomination, business and stays in Canada is not told of
    the partner, so it becomes unknown; "no offers" and "no ties" become unknown too. What could keep the
    applicant out stays in the background, and so counts against the family as it does now.

    Args:
        profile: The profile as told.

    Returns:
        The swapped profile, without its protection section; None if there is no partner.
    """
    partner = profile.partner
    if partner is None or isinstance(partner, Nothing):
        return None
    person = profile.applicant or Applicant()
    applying = Applicant.model_construct(**_of(partner, _PERSON))
    along = Partner.model_construct(
        **_of(person, _PERSON), **_of(partner, _COUPLE), ancestry=profile.ancestry
    )
    return profile.model_copy(
        update={
            "applicant": applying,
            "partner": along.model_copy(update={"will_sponsor": None}),
            "ancestry": partner.ancestry,
            "children": _each(profile.children, _child),
            "relatives_in_canada": _each(profile.relatives_in_canada, _side),
            "sponsor": _sponsor(profile.sponsor),
            "presence": None,
            "business": None,
            "protection": None,
            "plans": _plans(profile),
            "background": _background(profile),
        }
    )


def _of(model: Any, names: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(model, name) for name in names}


def _each(items: Any, change: Any) -> Any:
    return items if not items else tuple(map(change, items))


def _side(item: Any) -> Any:
    return item.model_copy(update={"of": _OTHER.get(item.of, item.of)})


def _who(item: Any) -> Any:
    return item.model_copy(update={"who": _OTHER.get(item.who, item.who)})


def _sponsor(sponsor: Any) -> Any:
    """Turn who sponsors whom; a relative who sponsors stays one."""
    if sponsor is None:
        return None
    turned = {"sponsored": _OTHER.get(sponsor.sponsored, sponsor.sponsored)}
    if sponsor.who is not None:
        turned["who"] = _OTHER.get(sponsor.who, sponsor.who)
    return sponsor.model_copy(update=turned)


def _child(child: Any) -> Any:
    days = child.parents_days_in_canada
    if days is not None:
        days = days.model_copy(update={"applicant": days.partner, "partner": days.applicant})
    of = child.of if child.of is None else _OTHER.get(child.of, child.of)
    return child.model_copy(update={"of": of, "parents_days_in_canada": days})


def _plans(profile: Profile) -> Any:
    plans = profile.plans
    if plans is None:
        return None
    own = {name: None for name in type(plans).model_fields if name not in _SHARED_PLANS}
    return plans.model_copy(update={**own, "permits": _each(plans.permits, _who)})


def _background(profile: Profile) -> Any:
    background = profile.background
    if background is None:
        return None
    turned = {"offences": _each(background.offences, _who), "health": _health(background.health)}
    return background.model_copy(update=turned)


def _health(health: Any) -> Any:
    """Turn the costs of health care: the applicant's stands by itself, each other one in a list."""
    if health is None:
        return None
    people = health.people or ()
    of_partner = next((p.expected_annual_cost_cad for p in people if p.who == _PARTNER), None)
    others = tuple(p for p in people if p.who not in (None, _APPLICANT, _PARTNER))
    own = health.expected_annual_cost_cad
    if own is not None:
        others = (HealthPerson(who=_PARTNER, expected_annual_cost_cad=own), *others)
    return health.model_copy(
        update={
            "expected_annual_cost_cad": of_partner,
            "people": others if others or health.people is not None else None,
        }
    )
