"""The Global Talent Stream: an assessment that is decided in days, for referred or listed talent.

Authority: IRPR 203, facilitated assessment; Employment and Social Development Canada.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check, unsettled
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.kind import Kind
from moveto_ca.rules.work.lmia import ASSESSED, assessed
from moveto_ca.rules.work.offer import QUEBEC_CONSENT, endorsed, kept, quebec_consent

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.work.case import Case
    from moveto_ca.rules.work.kind import Conditions

REFERRAL: Final = Rule(
    "referral",
    "A designated partner has referred the employer",
    source="ircc-gts",
    reference="Category A",
    required="A partner that the government has designated, such as an economic development agency, has "
    "referred the employer, who hires unique and specialized talent.",
    changeable=True,
    reads=("plans.endorsements",),
    remedy="Your employer asks a designated partner for a referral.",
)
PAY: Final = Rule(
    "pay",
    "The pay reaches the floor",
    source="ircc-gts",
    reference="Category A",
    required="At least CAD {0} a year, and the prevailing wage. Beyond the first positions of an employer "
    "the floor is said to be higher.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="An offer with higher pay.",
)
LISTED: Final = Rule(
    "listed-occupation",
    "The occupation is on the list",
    source="ircc-gts",
    reference="Category B",
    required="The occupation is on the Global Talent Occupations List. Pay is the prevailing wage or the "
    "floor of the list, whichever is higher.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="An offer in a listed occupation.",
)

A_STATUS: Final = ProgrammeRules("ircc-gts", "Category A")
B_STATUS: Final = ProgrammeRules("ircc-gts", "Category B")

_REFERRAL: Final = Prepared(
    REFERRAL,
    met="You said that a designated agency backs the offer.",
    not_met="No designated agency backs the offer.",
    unknown="You did not say whether a designated agency backs the offer.",
    needs=("plans.endorsements",),
)


def _pay(case: Case) -> Condition:
    floor = case.situation.day.figures["gts_pay_cad"]
    offer = case.offer
    assert offer is not None  # noqa: S101 - called for an offer only
    pay = offer.annual_wage_cad
    if pay is None:
        found = "You did not say what the job pays in a year."
        return check(PAY, None, found, figures=(f"{floor:,}",), needs=(case.path("annual_wage_cad"),))
    return check(PAY, pay >= floor, "Pay of a year: CAD {0:,}.", pay, figures=(f"{floor:,}",))


def _listed(case: Case) -> Condition:
    offer, index, day = case.offer, case.index, case.situation.day
    assert offer is not None  # noqa: S101 - called for an offer only
    return kept(day, (LISTED, index, offer.noc), lambda: _listed_noc(case, offer.noc))


def _listed_noc(case: Case, noc: str | None) -> Condition:
    if noc is None:
        found = "You did not say which occupation the offer is for."
        return check(LISTED, None, found, needs=(case.path("noc"),))
    only_some = case.situation.day.talents.get(noc)
    if only_some:
        return unsettled(LISTED, "Only some jobs of the occupation {0} are on the list.", noc)
    return check(LISTED, only_some is not None, "Occupation of the offer: {0}.", noc)


def _category_a(case: Case) -> Conditions:
    offer, index = case.offer, case.index
    assert offer is not None  # noqa: S101 - called for an offer only
    return (_pay(case), assessed(offer, index), quebec_consent(offer, index, case.situation))


def _referred(case: Case) -> Conditions:
    return (_REFERRAL(endorsed(case.situation, "agency")),)


def _category_b(case: Case) -> Conditions:
    offer, index = case.offer, case.index
    assert offer is not None  # noqa: S101 - called for an offer only
    return (_listed(case), assessed(offer, index), quebec_consent(offer, index, case.situation))


CATEGORY_A: Final = Kind(
    "gts-a",
    "Global Talent Stream, Category A (referred employer)",
    "A quick labour market assessment for unique and specialized talent, where a designated partner has "
    "referred the employer. The government aims at ten business days.",
    A_STATUS,
    backing="lmia",
    of_person=_referred,
    person_rules=(REFERRAL,),
    of_offer=_category_a,
    offer_rules=(PAY, ASSESSED, QUEBEC_CONSENT),
)
CATEGORY_B: Final = Kind(
    "gts-b",
    "Global Talent Stream, Category B (listed occupation)",
    "A quick labour market assessment for occupations on a list, most of them in computing and engineering. "
    "The government aims at ten business days.",
    B_STATUS,
    backing="lmia",
    of_offer=_category_b,
    offer_rules=(LISTED, ASSESSED, QUEBEC_CONSENT),
)
