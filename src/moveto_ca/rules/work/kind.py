"""One stream of the route: what sets it apart, and which rules its kind of permit shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from moveto_ca.report import Condition
from moveto_ca.rules.permits import people
from moveto_ca.rules.permits.places import (
    PLACE,
)
from moveto_ca.rules.specs import StreamSpec
from moveto_ca.rules.work import offer as offers
from moveto_ca.rules.work.situation import ROUTE

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.rules.conditions import Rule
    from moveto_ca.rules.programme import ProgrammeRules
    from moveto_ca.rules.work.case import Case

Conditions: TypeAlias = tuple[Condition, ...]
Permit: TypeAlias = Literal["employer", "open", "none"]
"""A permit for one employer, an open one, or none at all."""
Backing: TypeAlias = Literal["portal", "portal_without_fee", "lmia", "none"]
"""What the employer does first: the Employer Portal with or without a fee, an assessment, or nothing."""


def nothing_more(_case: Case) -> Conditions:
    """Give no further condition."""
    return ()


class Kind:
    """One stream of the route.

    Args:
        name: Name within the route.
        title: Its name in plain words.
        about: What it is, in one to three plain sentences.
        status: Rules about status and intake.
        permit: A permit for one employer, an open one, or none.
        backing: What the employer does first.
        offer: True if it is for a job offer.
        of_person: Gives the conditions about the person, without an offer.
        person_rules: Their rules.
        of_offer: Gives the conditions about the offer.
        offer_rules: Their rules.
        arrival: False if nobody may apply at a port of entry.
        moves: Tells whether the person's own employer moves them, so that no other offer is asked for; None
            where that makes no difference.
    """

    __slots__ = (
        "about",
        "arrival",
        "backing",
        "id",
        "moves",
        "name",
        "of_offer",
        "of_person",
        "offer",
        "permit",
        "spec",
        "status",
        "title",
    )

    def __init__(
        self,
        name: str,
        title: str,
        about: str,
        status: ProgrammeRules,
        *,
        permit: Permit = "employer",
        backing: Backing = "none",
        offer: bool = True,
        of_person: Callable[[Case], Conditions] = nothing_more,
        person_rules: tuple[Rule, ...] = (),
        of_offer: Callable[[Case], Conditions] = nothing_more,
        offer_rules: tuple[Rule, ...] = (),
        arrival: bool = True,
        moves: Callable[[Case], bool] | None = None,
    ) -> None:
        self.name = name
        self.id = f"{ROUTE}/{name}"
        self.title = title
        self.about = about
        self.status = status
        self.permit: Permit = permit
        self.backing: Backing = backing
        self.offer = offer
        self.of_person = of_person
        self.of_offer = of_offer
        self.arrival = arrival
        self.moves = moves
        self.spec = StreamSpec(self.id, title, about, self._rules(person_rules, offer_rules))

    def _rules(self, person_rules: tuple[Rule, ...], offer_rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        permit = self.permit != "none"
        rules: list[Rule] = [*self.status.all, people.FOREIGN_NATIONAL]
        if self.offer:
            rules.append(offers.OFFER)
        rules += [*person_rules, *offer_rules]
        if self.offer and permit:
            rules += [offers.RULES.genuine, offers.RULES.able, offers.RULES.not_barred]
        rules.append(people.TEMPORARY)
        if permit:
            rules += [people.NO_UNAUTHORIZED_WORK, PLACE]
        if self.backing.startswith("portal"):
            rules.append(offers.RULES.portal)
        if self.offer and permit:
            rules.append(offers.RULES.exam)
        return tuple(rules)
