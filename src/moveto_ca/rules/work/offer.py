"""Conditions about a job offer that most work permits share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check, not_applicable
from moveto_ca.rules.permits.offered import OfferRules
from moveto_ca.rules.permits.prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.work.situation import Situation, WorkDay

QUEBEC: Final = "CA-QC"

OFFER: Final = Rule(
    "offer",
    "An employer in Canada offers you the work",
    source="irpr",
    reference="s. 200(1)(c), 200(5)",
    required="You have an offer of work from an employer in Canada.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="An offer of work from an employer in Canada.",
)
RULES: Final = OfferRules()
QUEBEC_CONSENT: Final = Rule(
    "quebec-consent",
    "Quebec consents, if the work is there",
    source="irpr",
    reference="s. 200(3)(b), 203(4)",
    required="For work in Quebec that needs a labour market assessment, you also hold Quebec's certificate "
    "of acceptance (CAQ).",
    changeable=True,
    step=True,
    reads=("plans.job_offers", "plans.endorsements"),
    remedy="Apply to Quebec for the certificate of acceptance (CAQ).",
)

_OFFER: Final = Prepared(
    OFFER,
    met="You have an offer of work in Canada.",
    not_met="You said that you have no offer of work in Canada.",
    unknown="You did not say whether you have an offer of work in Canada.",
    needs=("plans.job_offers",),
)
MOVED: Final = not_applicable(OFFER, "Your own employer moves you; no other offer is asked for.")
NOT_FILED: Final = check(RULES.portal, False, "You told of no offer yet, so that none is filed.")
_QUEBEC: Final = Prepared(
    QUEBEC_CONSENT,
    met="The work is in Quebec, and Quebec has consented.",
    not_met="The work is in Quebec, and Quebec has not consented yet.",
    unknown="The work is in Quebec. You did not say whether Quebec has consented.",
    needs=("plans.endorsements",),
    outside="The work is not in Quebec.",
)
_WHERE_NOT_TOLD: Final = Prepared(
    QUEBEC_CONSENT,
    met="",
    not_met="",
    unknown="You did not say in which province the work is.",
    needs=("plans.job_offers[{i}].province",),
)


def offered(told: bool | None) -> Condition:
    """Tell whether there is an offer."""
    return _OFFER(told)


def quebec_consent(offer: JobOffer, index: int, situation: Situation) -> Condition:
    """Tell whether Quebec consents to work there that needs a labour market assessment."""
    if offer.province is None:
        return _WHERE_NOT_TOLD(None, index)
    if offer.province != QUEBEC:
        return _QUEBEC.none
    return _QUEBEC(endorsed(situation, "province", QUEBEC))


def endorsed(situation: Situation, kind: str, province: str | None = None) -> bool | None:
    """Tell whether the person holds an endorsement of a kind; None if not told."""
    plans = situation.plans
    if plans is None or plans.endorsements is None:
        return None
    return any(e.kind == kind and province in (None, e.province) for e in plans.endorsements)


def kept(day: WorkDay, key: tuple[object, ...], make: Callable[[], Condition]) -> Condition:
    """Give a condition whose words depend on the key and the day alone, made once."""
    found = day.kept.get(key)
    if found is None:
        found = day.kept[key] = make()
    return found
