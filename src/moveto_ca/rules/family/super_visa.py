"""The super visa: long visits of parents and grandparents, up to five years each (section 6 of the sheet)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import NOT_MET
from moveto_ca.rules.conditions import Rule, check, negation, unsettled
from moveto_ca.rules.family import income, sponsoring
from moveto_ca.rules.family.dependants import UNDER
from moveto_ca.rules.family.law import SUPER_VISA
from moveto_ca.rules.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

SOURCE: Final = "super-visa-instruction"
HOST: Final = Rule(
    "sponsor-status",
    "The host is a citizen or permanent resident of Canada",
    source=SOURCE,
    reference="Host",
    required="The host is a child or grandchild who is a Canadian citizen, a permanent resident or "
    "registered under the Indian Act, and promises support in writing.",
    reads=sponsoring.STATUS.reads,
)
HOST_HOME: Final = Rule(
    "sponsor-residence",
    "The host lives in Canada",
    source=SOURCE,
    reference="Host",
    required="The host lives in Canada.",
    changeable=True,
    remedy="The host moves to Canada first.",
    reads=sponsoring.HOME.reads,
)
HOST_INCOME: Final = Rule(
    "income",
    "The host earns enough",
    source=SOURCE,
    reference="Income of the host",
    required="The income of the host, with a partner who co-signs, is at least the minimum necessary "
    "income (LICO) for the household and the visitors. Since 31 March 2026 either of the last two tax "
    "years will do; or the host has a part of it, and the visitor's own income fills the gap (the part "
    "was not found).",
    changeable=True,
    remedy="A higher income of the host, or a partner of the host who co-signs.",
    reads=(
        "sponsor.income_cad",
        "sponsor.earlier_dependants",
        "sponsor.relatives",
        "partner",
        "children",
        "plans.applications",
    ),
)
OUTSIDE: Final = Rule(
    "outside-canada",
    "You apply from outside Canada",
    source=SOURCE,
    reference="Where to apply",
    required="The application is made from outside Canada.",
    changeable=True,
    remedy="Apply from outside Canada.",
    reads=("applicant.canada_status", "applicant.residence", "partner.canada_status", "partner.residence"),
)
INSURANCE: Final = Rule(
    "insurance",
    "Health insurance for the visit",
    source=SOURCE,
    reference="Insurance",
    required="Private health insurance of at least CAD {0:,} for at least a year, for health care, hospital "
    "and the way home, from a Canadian insurer, or since 28 January 2025 an approved one abroad.",
    changeable=True,
    step=True,
    remedy="Buy the insurance before you apply.",
    reads=("plans.visit_insurance_cad",),
)
MEDICAL: Final = Rule(
    "medical-exam",
    "Immigration medical exam",
    source=SOURCE,
    reference="Medical exam",
    required="A medical exam by a doctor on Canada's list.",
    changeable=True,
    step=True,
    remedy="Have the exam with a doctor on Canada's list.",
    reads=("plans.medical_exam_on",),
)
PROGRAMME: Final = ProgrammeRules(SOURCE, "Programme")
SPEC: Final = StreamSpec(
    SUPER_VISA,
    "Super visa for parents and grandparents",
    "A parent or grandparent of a citizen or permanent resident may stay up to five years at each visit. "
    "It is a visit: it does not lead to permanent residence.",
    (*PROGRAMME.all, sponsoring.RELATED, HOST, HOST_HOME, HOST_INCOME, OUTSIDE, INSURANCE, MEDICAL),
    "temporary_residence",
)

_HOST: Final = Prepared(
    HOST,
    met="The host is a citizen, a permanent resident or registered under the Indian Act.",
    not_met="The host is neither a citizen nor a permanent resident of Canada.",
    unknown="The status of the host in Canada was not told.",
)
_HOME: Final = Prepared(
    HOST_HOME,
    met="The host lives in Canada.",
    not_met="The host does not live in Canada.",
    unknown="Where the host lives was not told.",
)
_OUTSIDE: Final = Prepared(
    OUTSIDE,
    met="The person is outside Canada.",
    not_met="The person is in Canada.",
    unknown="Whether the person is in Canada was not told.",
)
_MEDICAL: Final = Prepared(
    MEDICAL,
    met="A medical exam was done.",
    not_met="No medical exam was done yet.",
    unknown="Whether a medical exam was done was not told.",
    needs=("plans.medical_exam_on",),
)


def conditions(case: Case) -> tuple[Condition, ...]:
    """Give the conditions of the visa, after the status."""
    sponsor, sponsored, plans = case.sponsor, case.sponsored, case.profile.plans
    exam = None if plans is None else plans.medical_exam_on
    return (
        _HOST(sponsor.may_sponsor, sponsor.path("canada_status")),
        _HOME(sponsor.in_canada, sponsor.residence_path),
        host_income(case),
        _OUTSIDE(negation(sponsored.in_canada), *sponsored.in_canada_needs),
        insurance(case),
        _MEDICAL(None if exam is None else not isinstance(exam, Nothing)),
    )


def insurance(case: Case) -> Condition:
    """Tell whether the insurance covers enough."""
    least = case.law.figures["super_visa_insurance_cad"]
    cover = None if case.profile.plans is None else case.profile.plans.visit_insurance_cad
    if cover is None:
        needs = ("plans.visit_insurance_cad",)
        return check(INSURANCE, None, "No insurance was told.", figures=(least,), needs=needs)
    return check(INSURANCE, cover >= least, "Cover: CAD {0:,}.", cover, figures=(least,))


def host_income(case: Case) -> Condition:
    """Tell whether the host's income is enough in one of the tax years that count.

    Since the visitor's own income may fill a gap, an income below the amount leaves it unsettled.
    """
    if UNDER not in case.limits:
        return unsettled(HOST_INCOME, income.NOT_IN_TABLES)
    last, household = income.preceding_tax_year(case), income.Household(case)
    required = case.law.lico(household.persons)
    years = [last - back for back in range(case.law.figures["super_visa_tax_years"])]
    told = None if case.section is None else case.section.income_cad
    earned = [told[year] for year in years if told is not None and year in told]
    if required is not None and earned:
        best = max(range(len(years)), key=lambda back: (told or {}).get(years[back], -1))
        found = income.compare(case, HOST_INCOME, household, {years[best]: required})
        if found.outcome != NOT_MET:
            return found
        if len(earned) < len(years):
            return income.compare(case, HOST_INCOME, household, _untold_year(case, years, required))
        if max(earned) > 0 and "visitor-income-counts" in case.law.policies:
            return unsettled(
                HOST_INCOME,
                "The host's income, CAD {0:,} at most, is below CAD {1:,}. The visitor's own may fill the "
                "gap, if the host has a certain part of it; that part was not found.",
                max(earned),
                required,
            )
        return found
    return income.compare(case, HOST_INCOME, household, {last: required})


def _untold_year(case: Case, years: list[int], required: int) -> dict[int, int | None]:
    told = {} if case.section is None or case.section.income_cad is None else case.section.income_cad
    return {year: required for year in years if year not in told}
