"""P5, P6 and P9 to P12: the offer, and the Canadian entity behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import GUIDANCE, Rule, check
from moveto_ca.rules.permits.offered import OfferRules
from moveto_ca.rules.permits.prepared import Prepared

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition

OWN_PRACTICE: Final = "own_practice"

PRE_ARRANGED: Final = Rule(
    "pre-arranged",
    "The work is arranged with a Canadian firm or person",
    source="cusma",
    reference="Annex 16-A, Section D",
    number="P5",
    required="The work is arranged beforehand with a Canadian firm or person: as its employee, by a contract "
    "of your own with it, or by a contract of your US or Mexican employer with it. It must be separate from "
    "you.",
    changeable=True,
    reads=("plans.job_offers.arrangement", "plans.job_offers.owner_share_percent"),
    remedy="A signed offer from, or contract with, a Canadian firm or person that you do not control.",
    grade="B",
)
NOT_SELF_EMPLOYED: Final = Rule(
    "not-self-employed",
    "You do not work for yourself in Canada",
    source="ircc-cusma",
    reference="Professionals; self-employment",
    number="P6",
    required="You do not set up a practice or look for clients in Canada, and the Canadian firm is "
    "independent of you: you neither own it alone nor control it.",
    basis=GUIDANCE,
    changeable=True,
    reads=("plans.job_offers.arrangement", "plans.job_offers.owner_share_percent"),
    remedy="Work for a Canadian firm or person that you do not control.",
)
SEPARATE_ENTITY: Final = Rule(
    NOT_SELF_EMPLOYED.id,
    NOT_SELF_EMPLOYED.title,
    source="cusma",
    reference="Annex 16-A, Section D",
    number="P6",
    required=NOT_SELF_EMPLOYED.required,
    changeable=True,
    reads=NOT_SELF_EMPLOYED.reads,
    remedy=NOT_SELF_EMPLOYED.remedy,
    grade="B",
)
OFFER: Final = OfferRules(genuine="P10", able="P11", barred="P14", portal="P9", exam="P12")

_PRE_ARRANGED: Final = Prepared(
    PRE_ARRANGED,
    met="You have an offer or contract from a Canadian firm or person.",
    not_met="You plan a practice of your own, or control the Canadian firm; nobody separate has engaged you.",
    unknown="You have an offer, but did not say what share of the Canadian firm you own.",
    needs=("plans.job_offers[{i}].owner_share_percent",),
)
_NO_OFFER: Final = check(PRE_ARRANGED, False, "You said that you have no offer or contract in Canada.")
_OFFER_NOT_TOLD: Final = check(
    PRE_ARRANGED,
    None,
    "You did not say whether you have an offer or contract in Canada.",
    needs=("plans.job_offers",),
)
_INDEPENDENT: Final = Prepared(
    NOT_SELF_EMPLOYED,
    met="You neither own the Canadian firm alone nor control it, and plan no practice of your own.",
    not_met="You plan a practice of your own in Canada.",
    unknown="You did not say what share of the Canadian firm you own.",
    needs=("plans.job_offers[{i}].owner_share_percent",),
)


def controls(offer: JobOffer, control_above_percent: int) -> bool | None:
    """Tell whether the person owns the Canadian entity alone or controls it; None if the share is unknown.

    Args:
        offer: The job offer.
        control_above_percent: Share, in percent, above which a firm is controlled.
    """
    share = offer.owner_share_percent
    return None if share is None else share > control_above_percent


def no_offer(told: bool) -> Condition:
    """P5 where there is no offer, told so or not told."""
    return _NO_OFFER if told else _OFFER_NOT_TOLD


def pre_arranged(offer: JobOffer, index: int, controlled: bool | None) -> Condition:
    """P5: the activity is arranged beforehand with a Canadian entity that is separate from the person."""
    if offer.arrangement == OWN_PRACTICE:
        return _PRE_ARRANGED(False)
    if controlled is False:
        return _PRE_ARRANGED.met
    return _PRE_ARRANGED(None if controlled is None else not controlled, index)


def not_self_employed(offer: JobOffer, index: int, controlled: bool | None) -> Condition:
    """P6: no self-employment in Canada.

    It is guidance; but where the person owns or controls the Canadian entity there is none that is
    separate, and the treaty itself is not met.
    """
    if controlled:
        return check(
            SEPARATE_ENTITY, False, "You own {0:g} percent of the Canadian firm.", offer.owner_share_percent
        )
    if offer.arrangement == OWN_PRACTICE:
        return _INDEPENDENT(False)
    return _INDEPENDENT(None, index) if controlled is None else _INDEPENDENT.met
