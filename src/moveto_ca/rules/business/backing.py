"""Who backs the business, and ties to the place: agencies, organizations, visits, family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.business.need import NeedKind
from moveto_ca.rules.conditions import any_of

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.business.need import Need
    from moveto_ca.rules.business.situation import Situation


def _agency(situation: Situation, need: Need) -> Condition:
    """A letter of recommendation of a designated agency of the province."""
    told = situation.plans.endorsements
    fact: bool | None = None
    if told is not None:
        fact = any(e.kind in ("agency", "organization") and e.province in (None, need.province) for e in told)
    kept = need.kept(fact)
    if kept is not None:
        return kept
    words = {
        True: "You told of such a letter.",
        False: "You told of no such letter.",
        None: "You did not say whether an agency recommends you.",
    }[fact]
    return need.say(fact, fact, words, needs=("plans.endorsements",))


def _innovation_support(situation: Situation, need: Need) -> Condition:
    """Services of an organization that specialises in innovation."""
    support = situation.business.designated_support
    told = situation.plans.endorsements
    by_letter = None if told is None else any(e.kind in ("agency", "organization") for e in told)
    fact = any_of(by_letter, None if support is None else support == "incubator")
    key = (fact, support is None)
    kept = need.kept(key)
    if kept is not None:
        return kept
    words = {
        True: "You told of such support.",
        False: "You told of no such support.",
        None: "You did not say whether such an organization supports you.",
    }[fact]
    return need.say(
        key,
        fact,
        words,
        needs=("business.designated_support",) if support is None else ("plans.endorsements",),
    )


def _connection(situation: Situation, need: Need) -> Condition:
    """A tie to the province: a visit, studies or work there, or family."""
    business, plans = situation.business, situation.plans
    relatives = situation.profile.relatives_in_canada
    visited: bool | None = business.exploratory_visit
    if situation.province != need.province:
        visited = None if visited else visited  # a visit somewhere else is not meant
    tie = None if plans.ties is None else any(t.province == need.province for t in plans.ties)
    family = None if relatives is None else any(r.province == need.province for r in relatives)
    fact = any_of(visited, tie, family)
    needs = tuple(
        path
        for path, one in (("plans.ties", tie), ("business.exploratory_visit", business.exploratory_visit))
        if one is None
    )
    key = (fact, needs[:1])
    kept = need.kept(key)
    if kept is not None:
        return kept
    words = {
        True: "You told of a tie to it.",
        False: "You told of no tie to it.",
        None: "You did not say whether you have a tie to it.",
    }[fact]
    return need.say(key, fact, words, needs=needs[:1] or ("relatives_in_canada",))


_PROVINCE: Final = "business.province"
KINDS: Final = {
    "agency": NeedKind(
        "An agency recommends you", "The letter of an agency.", ("plans.endorsements",), _agency
    ),
    "innovation-support": NeedKind(
        "An organization for innovation supports you",
        "The services of such an organization.",
        ("business.designated_support", "plans.endorsements"),
        _innovation_support,
    ),
    "connection": NeedKind(
        "You have a tie to the place",
        "A visit, or another tie.",
        ("plans.ties", "relatives_in_canada", "business.exploratory_visit", _PROVINCE, "plans.province"),
        _connection,
    ),
}
