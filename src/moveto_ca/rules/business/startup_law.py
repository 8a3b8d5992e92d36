"""The rules of the federal Start-Up Visa, S1 to S12 of the fact sheet.

Authority: IRPR 89, 98.01 to 98.13; IRCC notices of 2024-04-30 and 2025-12-19.
"""

from __future__ import annotations

from typing import Any, Final

from moveto_ca.rules.business.situation import ROUTE
from moveto_ca.rules.conditions import Rule
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

ID: Final = f"{ROUTE}/fed-suv"

# The part of the Regulations on the class, which is younger than the Regulations.
CLASS: Final = "irpr-start-up"


def _rule(
    name: str,
    number: str | None,
    title: str,
    reference: str,
    required: str,
    remedy: str,
    *reads: str,
    **kind: Any,
) -> Rule:
    """Make a rule of the class, all of them of the Regulations and in one's own hands."""
    return Rule(
        name,
        title,
        source=kind.pop("source", CLASS),
        reference=reference,
        number=number,
        required=required,
        changeable=kind.pop("changeable", True),
        reads=reads,
        remedy=remedy or None,
        **kind,
    )


_DAY: Final = "plans.applications"


EXCEPTION: Final = _rule(
    "exception",
    None,
    "You come under the exception",
    "Notice of 2025-12-19",
    "From {2} to {3} only people may apply whose commitment was made in {0} and is still less than {1} "
    "months old.",
    "",
    "business.committed_on",
    "business.designated_support",
    _DAY,
    source="ircc-start-up",
    closes=True,
    in_force_from="2026-01-01",
)


DESTINATION: Final = _rule(
    "destination",
    "S1",
    "You will live outside Quebec",
    "s. 98.01(1)",
    "You mean to live outside Quebec.",
    "A place outside Quebec.",
    "plans.province",
    "business.province",
)


COMMITMENT: Final = _rule(
    "commitment",
    "S2",
    "A designated organization has committed itself",
    "s. 98.01(2)(a)",
    "A commitment of a designated organization that is less than {0} months old on the day of the "
    "application.",
    "A new commitment.",
    "business.committed_on",
    "business.designated_support",
    _DAY,
)


DESIGNATED: Final = _rule(
    "designated",
    "S3",
    "The organization is designated",
    "s. 98.07(1)(a), 98.03(4), (5)",
    "The organization is designated on the day of the application, and not suspended.",
    "The commitment of another organization.",
    "business.entity_designated",
    "business.designated_support",
)


LANGUAGE: Final = _rule(
    "language",
    "S4",
    "You have the language",
    "s. 98.01(2)(b)",
    "Level {0} in English (CLB) or French (NCLC) in each of the four skills, in a test less than two years "
    "old. "
    "Native speakers are tested too.",
    "A language test that shows the level.",
    "applicant.languages",
    _DAY,
)


FUNDS: Final = _rule(
    "funds",
    "S5",
    "You have money to settle",
    "s. 98.01(2)(c)",
    "At least CAD {0} for a family of {1}, your own and free. Money of a designated organization does not "
    "count.",
    "Save up to the amount.",
    "plans.funds_cad",
    "partner",
    "children",
)


VOTES: Final = _rule(
    "voting-rights",
    "S6",
    "You hold enough votes",
    "s. 98.06(3)(a)",
    "At least {0} percent of the votes in the business, each applicant.",
    "A larger share of the votes.",
    "business.voting_percent",
    grade="B",
)


JOINT: Final = _rule(
    "joint-control",
    "S7",
    "Together you control the business",
    "s. 98.06(3)(b), (4)",
    "Applicants, holders of such a visa and designated organizations together hold more than {0} percent of "
    "the "
    "votes.",
    "A larger joint share of the votes.",
    "business.joint_voting_percent",
    grade="B",
)


MANAGED: Final = _rule(
    "managed-from-canada",
    "S8",
    "You run the business from Canada",
    "s. 98.06(1), (2)",
    "The business is incorporated in Canada, an essential part of it runs there, and you manage it from "
    "there. "
    "This may come after the visa, if you mean to do it.",
    "Manage the business from within Canada.",
    "business.active_management",
)


INVESTMENT: Final = _rule(
    "designated-investment",
    "S9",
    "The organization invests enough",
    "s. 98.05",
    "A venture capital fund invests at least CAD {0}, an angel group at least CAD {1}; an incubator admits "
    "you "
    "to its programme. You need not invest yourself.",
    "A larger investment of designated organizations.",
    "business.designated_investment_cad",
    "business.designated_support",
    grade="B",
)


APPLICANTS: Final = _rule(
    "applicants",
    "S10",
    "Not more applicants than are considered",
    "s. 98.01(3)",
    "At most {0} applicants are considered for one business.",
    "Fewer applicants for the business.",
    "business.applicants",
)


NO_FEE: Final = _rule(
    "no-assessment-fee",
    "S11",
    "The organization charged nothing for its look",
    "s. 98.04(2)",
    "The organization charged no fee to review or assess the proposal or the business. Such a fee makes the "
    "commitment invalid.",
    "The commitment of another organization.",
    "business.assessment_fee_charged",
)


NOT_FOR_STATUS: Final = _rule(
    "not-for-status",
    "S12",
    "The business is not there for a status",
    "s. 89(b)",
    "No transaction was entered into mainly to gain a status.",
    "A business with a purpose of its own.",
    "business.for_status",
    source="irpr",
)


ESSENTIAL: Final = _rule(
    "essential-person",
    None,
    "Nobody essential was refused",
    "s. 98.08(2)",
    "No applicant who is marked essential was refused or withdrew; else all others must be refused.",
    "",
    "business.essential_refused",
    changeable=False,
)


EDUCATION: Final = _rule(
    "education",
    None,
    "You have a year of study after school",
    "Pilot, to 2018-04-10",
    "A year of study after secondary school. Only the pilot asked for it.",
    "Such a credential.",
    "applicant.education",
    "applicant.education_level",
    source="ircc-start-up",
)


STATUS: Final = ProgrammeRules("ircc-start-up", "IRPR 98.01 to 98.13; notice of 2025-12-19")


RULES: Final = (
    DESTINATION,
    COMMITMENT,
    DESIGNATED,
    LANGUAGE,
    FUNDS,
    VOTES,
    JOINT,
    MANAGED,
    INVESTMENT,
    APPLICANTS,
    NO_FEE,
    NOT_FOR_STATUS,
    ESSENTIAL,
    EDUCATION,
)


SPEC: Final = StreamSpec(
    ID,
    "Start-Up Visa (federal)",
    "Permanent residence for founders whom a designated Canadian organization backs.",
    (*STATUS.all, EXCEPTION, *RULES),
)
