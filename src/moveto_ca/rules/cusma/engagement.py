"""P5, P6, P9, P10 and the employer's bar of P14: the offer, and the Canadian entity behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import GUIDANCE, Rule, all_of, check
from moveto_ca.rules.permits.fees import EMPLOYER_COMPLIANCE, amount_of
from moveto_ca.rules.permits.prepared import Prepared

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.cusma.professions import Book

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
GENUINE: Final = Rule(
    "genuine-offer",
    "The offer is genuine",
    source="irpr",
    reference="s. 200(1)(c), 200(5)",
    number="P10",
    required="The employer is active in business, really needs the work, can keep the terms of the offer, "
    "and has followed the law with other workers.",
    changeable=True,
    reads=("plans.job_offers.genuine",),
    remedy="A genuine offer from an employer who is active and can keep its terms.",
)
PORTAL: Final = Rule(
    "portal",
    "The employer has filed the offer and paid the fee",
    source="irpr",
    reference="s. 200(3)(f.1), 209.11, 303.1",
    number="P9",
    required="Before you apply, the employer has filed the offer in the Employer Portal and paid the "
    "employer compliance fee. Foreign missions and some international bodies are exempt (s. 209.91).",
    changeable=True,
    step=True,
    reads=(
        "plans.job_offers.portal_filed",
        "plans.job_offers.fee_paid",
        "plans.job_offers.lmia_exempt_code",
        "business.ownership_percent",
    ),
    remedy="The employer files the offer in the Employer Portal and pays the fee before you apply.",
)
EMPLOYER_NOT_BARRED: Final = Rule(
    "employer-not-barred",
    "The employer may hire foreign workers",
    source="irpr",
    reference="s. 200(3)(g.1), (h)",
    number="P14",
    required="The employer is not barred from hiring foreign workers, owes no penalty, and does not "
    "regularly offer striptease, erotic dance, escort services or erotic massage.",
    changeable=True,
    reads=("plans.job_offers.employer_barred",),
    remedy="An offer from another employer.",
)

_GENUINE: Final = Prepared(
    GENUINE,
    met="You said that the employer really needs the work and can keep the terms.",
    not_met="You said that the offer does not rest on a real need, or that its terms cannot be kept.",
    unknown="You did not say whether the employer really needs the work and can keep the terms.",
    needs=("plans.job_offers[{i}].genuine",),
)
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
_BARRED: Final = Prepared(
    EMPLOYER_NOT_BARRED,
    met="You said that the employer is not barred.",
    not_met="You said that the employer is barred from hiring foreign workers.",
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


def genuine(offer: JobOffer, index: int) -> Condition:
    """P10: the offer is genuine."""
    return _GENUINE(offer.genuine, index)


_IN_WORDS: Final = {True: "yes", False: "no", None: "not told"}


def portal_and_fee(offer: JobOffer, index: int, listed: Book) -> Condition:
    """P9: the offer is in the Employer Portal and the compliance fee is paid, before the worker applies."""
    filed, paid = offer.portal_filed, offer.fee_paid
    key = (PORTAL, index, filed, paid)
    kept = listed.kept.get(key)
    if kept is None:
        kept = listed.kept[key] = _portal_and_fee(index, filed, paid, listed)
    return kept


def _portal_and_fee(index: int, filed: bool | None, paid: bool | None, listed: Book) -> Condition:
    path = f"plans.job_offers[{index}]."
    needs = tuple(
        path + field for fact, field in ((filed, "portal_filed"), (paid, "fee_paid")) if fact is None
    )
    fee = amount_of(listed.fees, EMPLOYER_COMPLIANCE)
    return check(
        PORTAL,
        all_of(filed, paid),
        "Offer filed in the portal: {0}. Fee of CAD {1} paid: {2}.",
        _IN_WORDS[filed],
        "unknown" if fee is None else fee,
        _IN_WORDS[paid],
        needs=needs,
    )


def employer_not_barred(offer: JobOffer) -> Condition | None:
    """P14, the employer's side; left out while nobody has said whether the employer is barred."""
    return None if offer.employer_barred is None else _BARRED(not offer.employer_barred)
