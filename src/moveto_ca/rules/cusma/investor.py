"""The stream of investors (code T35)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import GUIDANCE, Rule, check, not_applicable, unsettled
from moveto_ca.rules.cusma import enterprise
from moveto_ca.rules.cusma.permit_kind import PermitKind
from moveto_ca.rules.cusma.situation import INVESTOR
from moveto_ca.rules.programme import ProgrammeRules

if TYPE_CHECKING:
    from moveto_ca.profile import Business
    from moveto_ca.report import Condition
    from moveto_ca.rules.cusma.permit import PermitCase
    from moveto_ca.rules.cusma.professions import Book
    from moveto_ca.rules.cusma.situation import Situation

ACTIVITY: Final = Rule(
    "investment-activity",
    "You build up, run or advise the investment",
    source="cusma",
    reference="Annex 16-A, Section B",
    required="You establish, develop or administer an investment in Canada, or give it advice or key "
    "technical services.",
    changeable=True,
    reads=("business.active_management", "business.passive", "business.capacity"),
    remedy="An active part in the business in Canada.",
)
COMMITTED: Final = Rule(
    "capital-committed",
    "The capital is committed",
    source="cusma",
    reference="Annex 16-A, Section B",
    required="You or your enterprise have committed the capital, or are in the process of committing it. "
    "Officers look for money that is at risk.",
    changeable=True,
    reads=("business.capital_committed",),
    remedy="Commit the capital to the business.",
)
SUBSTANTIAL: Final = Rule(
    "substantial-capital",
    "The capital is substantial",
    source="cusma",
    reference="Annex 16-A, Section B",
    required="The capital is substantial. No amount is fixed: it is set against the whole value of the "
    "business, or what such a business normally costs.",
    changeable=True,
    reads=("business.investment_cad",),
    remedy="Capital in proportion to what such a business costs.",
)
SUBSTANTIAL_JUDGED: Final = Rule(
    SUBSTANTIAL.id,
    SUBSTANTIAL.title,
    source="ircc-cusma",
    reference="Investors; proportion of the capital",
    required=SUBSTANTIAL.required,
    basis=GUIDANCE,
    changeable=True,
    reads=SUBSTANTIAL.reads,
    remedy=SUBSTANTIAL.remedy,
    grade="B",
)
NOT_MARGINAL: Final = Rule(
    "not-marginal",
    "The business does more than feed your family",
    source="ircc-cusma",
    reference="Investors; marginal enterprises",
    required="The business is not marginal: it does more than give you and your family a living.",
    basis=GUIDANCE,
    changeable=True,
    reads=("business.marginal",),
    remedy="A business plan that shows growth, or jobs for others.",
    grade="B",
)
DIRECTS: Final = Rule(
    "develops-and-directs",
    "You develop and direct the business",
    source="ircc-cusma",
    reference="Investors; control of the enterprise",
    required="If the investment is your own, you develop and direct the business: you hold at least {0} "
    "percent of it, or control it in another way.",
    basis=GUIDANCE,
    changeable=True,
    reads=("business.ownership_percent", "business.voting_percent", "business.capacity"),
    remedy="A share or a say in the business that gives you control.",
    grade="B",
)
_GATE: Final = ("business.investment_cad",)
_EMPLOYED: Final = frozenset({"supervisory", "essential_skills"})


def activity(business: Business | None, needs: tuple[str, ...]) -> Condition:
    """Tell whether the person has an active part in the investment, or serves it with essential skills."""
    if business is None:
        return check(ACTIVITY, None, "You did not say what you will do in the business.", needs=needs)
    if business.active_management and business.passive:
        found = "You said both that the investment is passive and that you will manage the business."
        return check(ACTIVITY, None, found, needs=("business.passive",))
    if business.active_management:
        return check(ACTIVITY, True, "You manage the business, or will, from within Canada.")
    if business.capacity == "essential_skills":
        return check(ACTIVITY, True, "You serve the business with skills that it cannot do without.")
    if business.passive:
        return check(ACTIVITY, False, "You said that the investment is passive.")
    if business.active_management is False and business.capacity is not None:
        return check(ACTIVITY, False, "You said that you will not manage the business from within Canada.")
    if business.active_management is False and needs != _GATE:
        needs = ("business.capacity",)
    return check(ACTIVITY, None, "You did not say what you will do in the business.", needs=needs)


def committed(business: Business | None, needs: tuple[str, ...]) -> Condition:
    """Tell whether the capital is committed, or being committed."""
    fact = None if business is None else business.capital_committed
    found = {
        True: "You said that the capital is committed.",
        False: "You said that the capital is not committed.",
        None: "You did not say whether the capital is committed.",
    }[fact]
    return check(COMMITTED, fact, found, needs=needs)


def substantial(business: Business | None) -> Condition:
    """Tell whether the capital is substantial: no figure says so, an officer compares it."""
    told = None if business is None else business.investment_cad
    if told is None:
        return check(SUBSTANTIAL, None, "You did not say how much you will invest.", needs=_GATE)
    if told <= 0:
        return check(SUBSTANTIAL, False, "You said that you will invest nothing.")
    return unsettled(
        SUBSTANTIAL_JUDGED,
        "You will invest CAD {0:,}. No amount is fixed; an officer compares it with what the business costs.",
        told,
    )


def not_marginal(business: Business | None, needs: tuple[str, ...]) -> Condition:
    """Tell whether the business does more than feed the person and the family."""
    marginal = None if business is None else business.marginal
    found = {
        True: "You said that the business will only feed you and your family.",
        False: "You said that the business will do more than feed you and your family.",
        None: "You did not say whether the business will do more than feed you and your family.",
    }[marginal]
    return check(NOT_MARGINAL, None if marginal is None else not marginal, found, needs=needs)


def develops_and_directs(business: Business | None, listed: Book, needs: tuple[str, ...]) -> Condition:
    """Tell whether an investor on their own account controls the business."""
    least = listed.figures["investor_share_percent"]
    figures = (least,)
    share = None if business is None else business.ownership_percent
    if business is None or share is None:
        found = "You did not say what share of the business you will own."
        return check(DIRECTS, None, found, figures=figures, needs=needs)
    found = "You will own {0:g} percent of the business."
    if share >= least:
        return check(DIRECTS, True, found, share, figures=figures)
    if not share and business.capacity in _EMPLOYED:
        found = "The investment is that of the firm for which you work."
        return not_applicable(DIRECTS, found, figures=figures)
    votes = business.voting_percent
    if votes is None:
        needs = ("business.voting_percent",)
        return check(DIRECTS, None, found, share, figures=figures, needs=needs)
    found = "You will own {0:g} percent of the business and hold {1:g} percent of its votes."
    if votes >= least or not (share or votes):
        return check(DIRECTS, votes >= least, found, share, votes, figures=figures)
    found += " Whether you control it in another way is for the officer to say."
    return unsettled(DIRECTS, found, share, votes, figures=figures)


def asked_first(situation: Situation) -> tuple[str, ...]:
    """Give what is asked first, while the amount was not told."""
    business = situation.profile.business
    return _GATE if business is None or business.investment_cad is None else ()


def own_conditions(situation: Situation) -> tuple[Condition, ...]:
    """Give the conditions of an investor; while no amount was told, only the amount is asked about."""
    business, listed = situation.profile.business, situation.listed
    gate = asked_first(situation)

    def needs(field: str) -> tuple[str, ...]:
        return gate or (f"business.{field}",)

    return (
        activity(business, needs("active_management")),
        committed(business, needs("capital_committed")),
        substantial(business),
        not_marginal(business, needs("marginal")),
        enterprise.nationality(business, listed, needs("nationals_own_percent"), own=True),
        develops_and_directs(business, listed, needs("ownership_percent")),
        enterprise.capacity(business, needs("capacity")),
    )


def _first_months(case: PermitCase) -> int:
    return case.situation.listed.figures["enterprise_first_months"]


INVESTOR_KIND: Final = PermitKind(
    INVESTOR,
    "Investor in a Canadian business (CUSMA)",
    "A work permit for citizens of the United States and Mexico who build up, run or serve a business in "
    "Canada into which they or their firm put substantial capital. No fixed amount, no labour market "
    "assessment.",
    ProgrammeRules("cusma", "art. 34.5, 34.6, 34.7; Annex 16-A, Section B"),
    own=own_conditions,
    asked_first=asked_first,
    own_rules=(
        ACTIVITY,
        COMMITTED,
        SUBSTANTIAL,
        NOT_MARGINAL,
        enterprise.NATIONALITY,
        DIRECTS,
        enterprise.CAPACITY,
    ),
    first_months=_first_months,
    extension="enterprise_extension_months",
    papers="a business plan; proof of who owns the enterprise; proof of the capital, where it comes from "
    "and that it is committed; a description of your post",
)
