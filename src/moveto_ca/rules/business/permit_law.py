"""The rules of the permits for owners.

Authority: IRPR 198, 200, 203 to 205; IRCC instructions on C11, C60 and C61.
"""

from __future__ import annotations

from typing import Any, Final

from moveto_ca.rules.business.situation import ROUTE
from moveto_ca.rules.conditions import GUIDANCE, Rule

C11: Final = f"{ROUTE}/c11"


C60: Final = f"{ROUTE}/c60"


T13: Final = f"{ROUTE}/t13"


C61: Final = f"{ROUTE}/c61"


OWNER_OPERATOR: Final = f"{ROUTE}/owner-operator-lmia"


START_UP: Final = f"{ROUTE}/fed-suv-work-permit"


def _rule(
    name: str, title: str, source: str, reference: str, required: str, remedy: str, *reads: str, **kind: Any
) -> Rule:
    return Rule(
        name,
        title,
        source=source,
        reference=reference,
        required=required,
        changeable=kind.pop("changeable", True),
        reads=reads,
        remedy=remedy or None,
        **kind,
    )


INTRA: Final = "plans.intra_company"


OWN_BUSINESS: Final = _rule(
    "own-business",
    "You have, or will have, a business in Canada",
    "irpr",
    "s. 205(a)",
    "You own a business in Canada, or will start or buy one.",
    "Start or buy a business.",
    "business.investment_cad",
    "business.ownership_percent",
    "business.in_canada",
    "plans.aims",
    "plans.activity",
)


CONTROL: Final = _rule(
    "control",
    "You control the business",
    "ircc-c11",
    "Ownership",
    "You control at least {0} percent of the business.",
    "A larger share of the business.",
    "business.ownership_percent",
    "business.voting_percent",
)


BENEFIT: Final = _rule(
    "significant-benefit",
    "Your business brings Canada a significant benefit",
    "irpr",
    "s. 205(a)",
    "The work brings Canada a significant social, cultural or economic benefit: for example jobs, exports, "
    "new "
    "technology, or a remote region helped.",
    "Evidence of the benefit: a plan with figures, jobs, letters.",
    "business.significant_benefit",
)


BUSINESS_FUNDS: Final = _rule(
    "business-funds",
    "There is money to start the business",
    "ircc-c11",
    "Funds",
    "Besides what you live on, there is money enough to start and run the business.",
    "More money for the business.",
    "business.business_funds",
)


SUPPORT: Final = _rule(
    "support-funds",
    "You have money to live on",
    "ircc-c11",
    "Funds",
    "Living costs by the low-income table for {2} months: about CAD {0} for a family of {1}.",
    "Save up to the amount.",
    "plans.funds_cad",
    "partner",
    "children",
    basis=GUIDANCE,
    grade="C",
)


BACKGROUND: Final = _rule(
    "background",
    "Your background fits the business",
    "ircc-c11",
    "Considerations",
    "You have run or managed a business, or know its field. Officers look at whether your background fits "
    "the plan.",
    "Years of running or managing a business, or proof that you know its field.",
    "business.owner_years",
    "business.senior_manager_years",
    basis=GUIDANCE,
)


PLAN: Final = _rule(
    "business-plan",
    "There is a plan",
    "ircc-c11",
    "Considerations",
    "A business plan that holds together. Officers look at it; there are no points.",
    "Write the plan.",
    "business.business_plan",
    basis=GUIDANCE,
)


STEPS_TAKEN: Final = _rule(
    "steps-taken",
    "You have taken steps already",
    "ircc-c11",
    "Considerations",
    "Steps are taken: money, a lease, a staffing plan, a business number, papers of ownership.",
    "Take such steps, at your own risk.",
    "business.capital_committed",
    basis=GUIDANCE,
)


BEYOND: Final = _rule(
    "benefit-beyond-you",
    "The benefit reaches beyond you",
    "ircc-c11",
    "Considerations",
    "The benefit reaches beyond you and your family.",
    "A plan that gives work or growth to others.",
    "business.marginal",
    basis=GUIDANCE,
)


LETTER: Final = _rule(
    "province-letter",
    "A province supports you",
    "ircc-c60",
    "Letter of support",
    "A province or territory has given you a letter of support for your business.",
    "The letter comes from a provincial stream, after the agreement with the province.",
    "plans.endorsements",
)


NOMINATED: Final = _rule(
    "nomination",
    "A province has nominated you",
    "irpr",
    "s. 204(c)",
    "A province or territory has nominated you, and has written a letter for the permit.",
    "A nomination.",
    "plans.nomination",
)


LINK: Final = _rule(
    "related-enterprise",
    "The Canadian firm belongs to the same company",
    "ircc-c61",
    "Qualifying link",
    "The Canadian firm is a parent, subsidiary, branch or affiliate of the company abroad.",
    "A firm of the same group.",
    INTRA,
    "business.kind",
)


ONE_YEAR: Final = _rule(
    "one-year-employment",
    "A year with the company abroad",
    "ircc-c61",
    "Employment abroad",
    "At least {0} months of continuous full-time work for the company abroad, within the last three years.",
    "Time: work for the company abroad until the year is complete.",
    INTRA,
)


CAPACITY: Final = _rule(
    "capacity",
    "Executive, manager or specialist",
    "ircc-c61",
    "Capacity",
    "You come as an executive, a manager, or with specialized knowledge.",
    "A post in one of these capacities.",
    INTRA,
)


PREMISES: Final = _rule(
    "premises",
    "Premises, and a plan for staff",
    "ircc-c61",
    "New enterprise",
    "Premises are secured, or there is a plan for them; and there is a realistic plan for staff.",
    "Secure premises, and write the plan.",
    INTRA,
    "business.business_plan",
)


DOING_BUSINESS: Final = _rule(
    "doing-business",
    "Both firms do business",
    "ircc-c61",
    "New enterprise",
    "The company abroad goes on doing business, and the Canadian firm is expected to carry your post within "
    "a "
    "year. Whether the company must work in two countries already is disputed among sources.",
    "Proof that both firms are or will be active.",
    INTRA,
)


AGREEMENT_FIRST: Final = _rule(
    "agreement-first",
    "No trade agreement has a like permit for you",
    "ircc-c61",
    "Citizens of the parties to CUSMA",
    "Citizens of the United States and Mexico use the like permit under the trade agreement (CUSMA) instead. "
    "Its core is the same.",
    "The transfer under the trade agreement: see that route.",
    "applicant.citizenships",
    basis=GUIDANCE,
)


ACTIVE_EMPLOYER: Final = _rule(
    "active-employer",
    "The firm is active in the business",
    "irpr",
    "s. 200(5)(a)",
    "The employer, your own firm, is actively engaged in the business. A firm that does not run yet was not "
    "approved.",
    "A firm that runs already.",
    "business.in_canada",
)


ASSESSED: Final = _rule(
    "lmia",
    "The firm has a positive labour market assessment",
    "irpr",
    "s. 200(1)(c)(iii), 203(1), (3)",
    "The firm has recruited as any employer must, pays the prevailing wage, and has a positive labour market "
    "impact assessment (LMIA) for your post.",
    "Recruitment, and an application to Employment and Social Development Canada.",
    "plans.job_offers",
)


PORTAL: Final = _rule(
    "portal",
    "Your firm has filed the offer and paid the fee",
    "irpr",
    "s. 200(3)(f.1), 209.11, 303.1",
    "Before you apply, your own company files an offer to you in the Employer Portal and pays the employer "
    "fee.",
    "File the offer and pay the fee.",
    "plans.job_offers",
    step=True,
)


PENDING: Final = _rule(
    "start-up-application",
    "You have applied for the Start-Up Visa",
    "ircc-start-up",
    "Work permits",
    "You have an application for permanent residence as a start-up founder.",
    "",
    "plans.applications",
)


EXCEPTION: Final = _rule(
    "exception",
    "You extend such a permit from inside Canada",
    "ircc-start-up",
    "Notice of 2025-12-19",
    "Only a person in Canada who extends a start-up work permit may apply.",
    "",
    "plans.permits",
    "applicant.canada_status",
    closes=True,
    in_force_from="2025-12-19",
)
