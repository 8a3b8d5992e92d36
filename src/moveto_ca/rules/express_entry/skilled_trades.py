"""The Federal Skilled Trades class: two years in a trade, and a certificate or an offer in Canada.

Authority: IRPR 87.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import Rule, any_of, check
from moveto_ca.rules.express_entry.common_conditions import (
    PROFILE_BAR,
    DestinationRule,
    LanguageRules,
    destination,
    language,
    profile_bar,
)
from moveto_ca.rules.express_entry.funds import funds, funds_rule
from moveto_ca.rules.express_entry.invitations import INVITATIONS
from moveto_ca.rules.express_entry.names import OccupationName
from moveto_ca.rules.express_entry.offers import trade_offer_ground
from moveto_ca.rules.express_entry.trade_work import trade_of
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.express_entry.case import Case
    from moveto_ca.rules.express_entry.trade_work import Trade

CLASS_ID: Final = "fst"
STREAM_ID: Final = "express-entry/federal-skilled-trades"

PROGRAMME: Final = ProgrammeRules("irpr", "s. 87.2")
TRADE_WORK: Final = Rule(
    "trade-work",
    "Two years of work in a skilled trade",
    source="irpr",
    reference="s. 87.2(1), (3)(b)",
    number="4.5",
    required=(
        "At least {0} years of full-time work (or the same amount part-time) in one skilled trade in the "
        "last {1} years, after you were qualified to practise it on your own. Trades are the occupations of "
        "NOC groups 72 (not 726), 73, 82, 83, 92, 93 (not 932), 6320 and 62200."
    ),
    changeable=True,
    remedy="Work in the trade until the two years are complete.",
    reads=("applicant.work", "applicant.work_years", "applicant.trade_qualified_since", "plans.applications"),
)
QUALIFIED: Final = Rule(
    "qualified",
    "Qualified to practise the trade",
    source="irpr",
    reference="s. 87.2(3)(b)",
    number="4.5",
    required="You are qualified to practise the trade on your own in the country where you worked.",
    changeable=True,
    remedy="Complete the qualification that the trade asks for where you work.",
    reads=("applicant.trade_qualified_since", "applicant.work", "applicant.work_years", "plans.applications"),
)
REQUIREMENTS: Final = Rule(
    "noc-requirements",
    "The requirements of the trade",
    source="irpr",
    reference="s. 87.2(3)(c)",
    number="4.5",
    required=(
        "You meet the employment requirements that the National Occupational Classification gives for the "
        "trade, except the provincial certificate."
    ),
    changeable=True,
    remedy="Complete the training that the classification asks for in this trade.",
    reads=("applicant.work", "applicant.work_years", "applicant.certificate_of_qualification"),
)
LANGUAGE: Final = LanguageRules(
    "s. 74(1), s. 87.2(3)(a)",
    "4.1",
    (
        "Level {0} in listening and speaking, level {1} in reading and writing (CLB for English, NCLC for "
        "French)."
    ),
)
OFFER: Final = Rule(
    "offer-or-certificate",
    "A Canadian certificate, or a job offer",
    source="irpr",
    reference="s. 87.2(3)(d)",
    number="4.5",
    required=(
        "A certificate of qualification in the trade from a province, a territory or a federal body, or a "
        "full-time job offer of at least {0} months in the trade from up to two employers, backed by a work "
        "permit for them or by a labour market impact assessment."
    ),
    changeable=True,
    remedy=(
        "Ask the province for the assessment and exam of the trade, or find an employer who will make such "
        "an offer. A journeyman licence of a US state does not count."
    ),
    reads=(
        "applicant.certificate_of_qualification",
        "applicant.work",
        "applicant.work_years",
        "applicant.canada_status",
        "plans.job_offers",
        "plans.permits",
    ),
)
FUNDS: Final = funds_rule("s. 87.2(5)", "4.5")
DESTINATION: Final = DestinationRule("s. 87.2(3)")

SPEC: Final = StreamSpec(
    STREAM_ID,
    "Federal Skilled Trades",
    (
        "Permanent residence for people with two years in a skilled trade and either a Canadian certificate "
        "of qualification or a job offer. You are ranked by points and need an invitation."
    ),
    (
        *PROGRAMME.all,
        PROFILE_BAR,
        TRADE_WORK,
        QUALIFIED,
        REQUIREMENTS,
        LANGUAGE.test,
        LANGUAGE.level,
        OFFER,
        FUNDS,
        DESTINATION,
        INVITATIONS,
    ),
)


def conditions(case: Case) -> list[Condition]:
    """Apply the class to a person; the programme's status and the invitations are added by the route."""
    limits = case.limits
    trade = trade_of(case)
    speak, read = limits["fst_listening_speaking"], limits["fst_reading_writing"]
    test, level = language(LANGUAGE, case, (speak, read, read, speak), (speak, read))
    ground, offer = _offer(case, trade)
    waived, waiver_needs = _waiver(case, ground, offer)
    return [
        profile_bar(case),
        check(
            TRADE_WORK,
            trade.reached,
            "Trade: {0}. Counted: {1:.1f} months of full-time work.",
            "none told" if trade.noc is None else OccupationName.of(case.facts, trade.noc),
            min(trade.months, 12.0 * limits["fst_window_years"]),
            figures=(limits["fst_minimum_years"], limits["fst_window_years"]),
            needs=trade.needs,
        ),
        _qualified(case, trade),
        _requirements(case, trade),
        test,
        level,
        offer,
        funds(FUNDS, case, waived, waiver_needs),
        destination(DESTINATION, case),
    ]


def _qualified(case: Case, trade: Trade) -> Condition:
    person = case.person.person
    since = None if person is None else person.trade_qualified_since
    if trade.noc is None and trade.reached is False:
        return check(QUALIFIED, False, "No work in a skilled trade was told.")
    if isinstance(since, Nothing):
        return check(QUALIFIED, False, "You said that you may not practise a trade.")
    if trade.noc is None and trade.needs:
        # The trade is asked for first: who works in none has nothing to tell of it.
        return check(QUALIFIED, None, "In which trade is not known.", needs=trade.needs)
    if since is None:
        return check(QUALIFIED, None, "Since when is not known.", needs=("applicant.trade_qualified_since",))
    return check(QUALIFIED, since <= case.facts.as_of, "Qualified since {0}.", since)


def _requirements(case: Case, trade: Trade) -> Condition:
    person = case.person.person
    if trade.noc is None and trade.reached is False:
        return check(REQUIREMENTS, False, "No work in a skilled trade was told.")
    if trade.noc is not None and person is not None and person.certificate_of_qualification:
        return check(REQUIREMENTS, True, "You hold a Canadian certificate of qualification in the trade.")
    fact = any_of(*(job.job.meets_noc_requirements for job in trade.jobs)) if trade.jobs else None
    needs = tuple(f"applicant.{job.path}.meets_noc_requirements" for job in trade.jobs)
    return check(REQUIREMENTS, fact, needs=needs or trade.needs or ("applicant.work",))


def _offer(case: Case, trade: Trade) -> tuple[str | None, Condition]:
    """Tell whether there is a certificate or an offer, and under which ground an offer counts."""
    figures = (case.limits["offer_months"],)
    person = case.person.person
    certificate = None if person is None else person.certificate_of_qualification
    if trade.noc is None and trade.reached is False:
        # Certificate and offer are those of the trade that was worked in (87.2(3)(d)).
        return None, check(OFFER, False, "No work in a skilled trade was told.", figures=figures)
    ground: str | None = None
    fact: bool | None = False
    needs: tuple[str, ...] = ()
    if trade.noc is not None:
        ground, fact, needs = trade_offer_ground(case.offers, trade.noc)
    elif not case.offers.told or case.offers.each:
        fact, needs = None, ("applicant.work",)
    # A certificate is one in a trade: which trade, is asked for first.
    holds = None if certificate and trade.noc is None else certificate
    if holds is None:
        needs = trade.needs if trade.noc is None else ("applicant.certificate_of_qualification", *needs)
    text = {
        True: "You hold a Canadian certificate of qualification.",
        False: "No Canadian certificate of qualification.",
        None: "Whether you hold a Canadian certificate of qualification was not told.",
    }[certificate]
    offered = (
        "A job offer in the trade counts." if ground else "No job offer in the trade that counts is known."
    )
    return ground, check(OFFER, any_of(holds, fact), text + " " + offered, figures=figures, needs=needs)


def _waiver(case: Case, ground: str | None, offer: Condition) -> tuple[bool | None, tuple[str, ...]]:
    """Tell whether the ground of the offer waives the settlement funds."""
    if ground is not None:
        return bool(
            case.facts.tables.value("fst-offer-grounds", ground, on=case.facts.as_of, column="funds_waived")
        ), ()
    unknown = offer.outcome == "unknown" and any(path.startswith("plans.") for path in offer.needs)
    return (None, offer.needs) if unknown else (False, ())
