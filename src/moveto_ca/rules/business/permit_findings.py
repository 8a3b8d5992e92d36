"""What is found of an owner for each rule, made once where its words depend on nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.business.permit_law import (
    ACTIVE_EMPLOYER,
    AGREEMENT_FIRST,
    ASSESSED,
    BACKGROUND,
    BENEFIT,
    BEYOND,
    BUSINESS_FUNDS,
    CAPACITY,
    DOING_BUSINESS,
    EXCEPTION,
    INTRA,
    LETTER,
    LINK,
    NOMINATED,
    OWN_BUSINESS,
    PENDING,
    PLAN,
    PORTAL,
    PREMISES,
    STEPS_TAKEN,
)
from moveto_ca.rules.conditions import Rule, check, unsettled
from moveto_ca.rules.permits.prepared import Prepared

if TYPE_CHECKING:
    from moveto_ca.report import Condition


def yes_no(rule: Rule, path: str, met: str, not_met: str, unknown: str) -> Prepared:
    """Make the outcomes of a rule that reads one fact told with yes or no."""
    return Prepared(rule, met=met, not_met=not_met, unknown=unknown, needs=(path,))


FUNDS_FOUND: Final = yes_no(
    BUSINESS_FUNDS,
    "business.business_funds",
    "You said that there is.",
    "You said that there is not enough.",
    "You did not say whether there is money enough to start the business.",
)


BACKGROUND_UNTOLD_FOUND: Final = check(
    BACKGROUND,
    None,
    "You did not say for how long you have run or managed a business.",
    needs=("business.owner_years",),
)


BACKGROUND_OPEN_FOUND: Final = unsettled(
    BACKGROUND,
    "You told of no years as an owner or manager. Whether your other work fits, an officer judges.",
)


PLAN_FOUND: Final = yes_no(
    PLAN,
    "business.business_plan",
    "There is a plan.",
    "There is no plan yet.",
    "You did not say whether there is a plan.",
)


STEPS_FOUND: Final = yes_no(
    STEPS_TAKEN,
    "business.capital_committed",
    "You have committed money to it.",
    "You have committed no money yet.",
    "You did not say whether you have committed money to it.",
)


BEYOND_FOUND: Final = yes_no(
    BEYOND,
    "business.marginal",
    "You said that it does more than feed you and your family.",
    "You said that it only feeds you and your family.",
    "You did not say whether it does more than feed you and your family.",
)


ACTIVE_FOUND: Final = yes_no(
    ACTIVE_EMPLOYER,
    "business.in_canada",
    "The firm is set up and runs in Canada.",
    "The firm does not run in Canada yet.",
    "You did not say whether the firm runs in Canada.",
)


LETTER_FOUND: Final = yes_no(
    LETTER,
    "plans.endorsements",
    "You told of such a letter.",
    "You told of no such letter.",
    "You did not say whether a province supports you.",
)


NOMINATED_FOUND: Final = yes_no(
    NOMINATED,
    "plans.nomination",
    "A province has nominated you.",
    "No province has nominated you.",
    "You did not say whether a province has nominated you.",
)


CAPACITY_FOUND: Final = yes_no(
    CAPACITY,
    f"{INTRA}.capacity",
    "You named a capacity that fits.",
    "",
    "You did not say in which capacity you would come.",
)


LINK_FOUND: Final = yes_no(
    LINK,
    f"{INTRA}.related_enterprise",
    "The Canadian firm belongs, or will belong, to your company.",
    "The Canadian firm does not belong to your company.",
    "You did not say whether the Canadian firm belongs to your company.",
)


PREMISES_FOUND: Final[dict[tuple[bool | None, bool | None], Condition]] = {
    (True, True): check(PREMISES, True, "There are premises, and a plan for the business and its staff."),
    (False, True): check(
        PREMISES, True, "There are no premises yet, but a plan for the business and its staff."
    ),
    (None, True): check(PREMISES, True, "There is a plan for the business and its staff."),
    (True, False): check(PREMISES, False, "There are premises, but no plan for the staff."),
    (False, False): check(PREMISES, False, "There are no premises and no plan."),
    (None, False): check(PREMISES, False, "There is no plan for the business and its staff."),
    **{
        (premises, None): check(PREMISES, None, words, needs=("business.business_plan",))
        for premises, words in (
            (True, "There are premises. You did not say whether there is a plan for the staff."),
            (False, "There are no premises yet. You did not say whether there is a plan."),
            (None, "You did not say whether there is a plan for the business and its staff."),
        )
    },
}
"""By whether there are premises, and whether there is a plan for the business and its staff."""


AGREEMENT_FOUND: Final = Prepared(
    AGREEMENT_FIRST,
    met="You told of no citizenship of the United States or Mexico.",
    not_met="You are a citizen of the United States or Mexico. Use the transfer under the trade agreement.",
    unknown="You did not say of which countries you are a citizen.",
    needs=("applicant.citizenships",),
)


BOTH_FOUND: Final = yes_no(
    DOING_BUSINESS,
    f"{INTRA}.both_doing_business",
    "You said that both firms do business.",
    "You said that one of the firms does no business.",
    "You did not say whether both firms do business.",
)


PENDING_FOUND: Final = yes_no(
    PENDING,
    "plans.applications",
    "You told of such an application.",
    "You told of no such application.",
    "You did not say whether you have applied.",
)


EXCEPTION_FOUND: Final = Prepared(
    EXCEPTION,
    met="You are in Canada and hold such a permit.",
    not_met="You do not extend such a permit from inside Canada.",
    unknown="You did not say which permits you hold.",
    needs=("plans.permits",),
)


NO_BENEFIT_FOUND: Final = check(BENEFIT, False, "You said that there is no such benefit to show.")


BENEFIT_UNTOLD_FOUND: Final = check(
    BENEFIT,
    None,
    "You did not say whether you can show such a benefit.",
    needs=("business.significant_benefit",),
)


FOR_AN_OFFICER_FOUND: Final = unsettled(
    BENEFIT, "You say that you can show such a benefit. An officer decides at discretion."
)


OWN_FOUND: Final = Prepared(
    OWN_BUSINESS,
    met="You told of a business, or of the wish for one.",
    not_met="You said that you will put nothing into a business.",
    unknown="You did not say whether you have a business, or want one.",
    needs=("business.investment_cad",),
)


PORTAL_TO_DO_FOUND: Final = check(
    PORTAL, None, "You did not say whether your firm has filed an offer to you."
)


PORTAL_DONE_FOUND: Final = check(PORTAL, True, "An offer of your own firm is filed.")


PORTAL_OPEN_FOUND: Final = check(
    PORTAL, False, "The offer of your own firm is not filed, or its fee not paid."
)


LMIA_FOUND: Final = {
    True: check(ASSESSED, True, "There is an assessment for your post."),
    False: check(ASSESSED, False, "There is no assessment for your post."),
    None: check(
        ASSESSED, None, "You did not tell of an offer by your own firm.", needs=("plans.job_offers",)
    ),
}
