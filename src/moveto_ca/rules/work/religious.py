"""Religious and charitable work: without a permit for leaders, with one for other work (C50).

Authority: IRPR 186(l), 205(d), 299(2)(f); IRCC instructions on religious and charitable work.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check, unsettled
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.kind import Kind

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.work.case import Case
    from moveto_ca.rules.work.kind import Conditions

MAIN_DUTIES: Final = Rule(
    "main-duties",
    "Your main duties are those of a religious leader",
    source="irpr",
    reference="s. 186(l)",
    required="Your main duties are to preach doctrine, lead religious gatherings or counsel spiritually, for "
    "a congregation or group.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="A post whose main duties are these; for other religious or charitable work, a permit (C50).",
)
NATURE: Final = Rule(
    "religious-or-charitable-work",
    "The work itself is religious or charitable",
    source="irpr",
    reference="s. 205(d)",
    required="The work itself is religious or charitable. It is not enough that the employer is: office, "
    "kitchen or bookkeeping work for a church or charity does not count.",
    changeable=True,
    reads=("plans.job_offers", "plans.activity.charity"),
    remedy="A post whose work is religious or charitable.",
)
LEADER_STATUS: Final = ProgrammeRules("irpr", "s. 186(l)")
PERMIT_STATUS: Final = ProgrammeRules("irpr", "s. 205(d)")

_MAIN: Final = Prepared(
    MAIN_DUTIES,
    met="You said that these are your main duties.",
    not_met="The main duties of the offered work are others.",
    unknown="You did not say whether the offered work is religious.",
    needs=("plans.job_offers[{i}].religious_duties",),
)
_NATURE: Final = Prepared(
    NATURE,
    met="You said that the work is religious.",
    not_met="You said that the work is neither religious nor for a charity.",
    unknown="You did not say whether the offered work is religious.",
    needs=("plans.job_offers[{i}].religious_duties",),
)
_CHARITY_NOT_TOLD: Final = check(
    NATURE,
    None,
    "The work is not religious. You did not say whether it is for a charity.",
    needs=("plans.activity.charity",),
)
_FOR_A_CHARITY: Final = unsettled(
    NATURE, "It is for a charity. Whether the work itself is charitable is for an officer to judge."
)


def religious_duties(case: Case) -> str | None:
    """Give what the duties are, as told; an occupation that is not religious says that they are none."""
    offer = case.offer
    assert offer is not None  # noqa: S101 - called for an offer only
    if offer.religious_duties is not None or offer.noc is None:
        return offer.religious_duties
    return None if offer.noc in case.situation.day.religious else "none"


def _main(case: Case) -> Conditions:
    duties = religious_duties(case)
    return (_MAIN(None if duties is None else duties == "main", case.index),)


def _nature(case: Case) -> Conditions:
    return (_of_the_work(case),)


def _of_the_work(case: Case) -> Condition:
    duties = religious_duties(case)
    if duties is None:
        return _NATURE(None, case.index)
    if duties != "none":
        return _NATURE(True)
    activity = case.situation.activity
    charity = None if activity is None else activity.charity
    if charity is None:
        return _CHARITY_NOT_TOLD
    return _FOR_A_CHARITY if charity else _NATURE(False)


LEADER: Final = Kind(
    "religious-no-permit",
    "Religious leader, without a permit",
    "Clergy and others whose main work is to preach, lead worship or counsel spiritually need no work "
    "permit. They may ask for a permit all the same, which gives clearer proof later.",
    LEADER_STATUS,
    permit="none",
    of_offer=_main,
    offer_rules=(MAIN_DUTIES,),
)
CHARITABLE: Final = Kind(
    "religious-charitable",
    "Religious or charitable work with a permit (C50)",
    "A work permit without a labour market assessment for work that is itself religious or charitable. If it "
    "is unpaid and for a Canadian organization, no permit fee and no employer fee is due.",
    PERMIT_STATUS,
    backing="portal",
    of_offer=_nature,
    offer_rules=(NATURE,),
)
