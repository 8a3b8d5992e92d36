"""Transferees within a company, under the general rule (C61 to C63): any citizenship.

Authority: IRPR 205(a); IRCC instructions on intra-company transferees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, all_of, check, not_applicable
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.kind import Kind

if TYPE_CHECKING:
    from moveto_ca.profile import Business
    from moveto_ca.profile.plans import IntraCompany
    from moveto_ca.report import Condition
    from moveto_ca.rules.work.case import Case
    from moveto_ca.rules.work.kind import Conditions
    from moveto_ca.rules.work.situation import WorkDay

SPECIALIST: Final = "specialized_knowledge"
NEW_OFFICE: Final = "new_office"
_PATH: Final = "plans.intra_company"
_READS: Final = ("plans.intra_company",)
_MONTHS: Final = 12

ONE_YEAR: Final = Rule(
    "one-year-employment",
    "A year with the company abroad",
    source="irpr",
    reference="s. 205(a)",
    required="At least {0} months of continuous full-time work for the company abroad, in a similar "
    "position, within the three years before you apply.",
    changeable=True,
    reads=_READS,
    remedy="Time: work for the company abroad until the year is complete.",
)
LINK: Final = Rule(
    "related-enterprise",
    "The Canadian firm belongs to the same company",
    source="irpr",
    reference="s. 205(a)",
    required="The Canadian firm is a parent, branch, subsidiary or affiliate of your employer abroad.",
    changeable=True,
    reads=_READS,
    remedy="A post with a Canadian firm of the same group.",
)
BUSINESS: Final = Rule(
    "doing-business",
    "Both firms do business",
    source="ircc-transfer",
    reference="Existing multinational",
    required="Both firms do business, and go on doing so. The company must already be a multinational.",
    changeable=True,
    reads=_READS,
    remedy="Proof that both firms are active.",
)
CAPACITY: Final = Rule(
    "capacity",
    "Executive, senior manager or specialist",
    source="irpr",
    reference="s. 205(a)",
    required="You come as an executive, a senior manager, or a worker with specialized knowledge.",
    changeable=True,
    reads=_READS,
    remedy="A post in one of these capacities.",
)
KNOWLEDGE: Final = Rule(
    "specialized-knowledge",
    "Knowledge that is advanced and the firm's own",
    source="ircc-transfer",
    reference="Specialized knowledge",
    required="A specialist's knowledge is both advanced and proprietary: the firm's own, and held by few.",
    changeable=True,
    reads=_READS,
    remedy="Evidence of both, or another capacity.",
    grade="B",
)
OFFICE: Final = Rule(
    "new-office",
    "A new office is real",
    source="ircc-transfer",
    reference="New enterprise (C61)",
    required="For a new office: premises are secured, there is a plan to staff it, and the company can pay "
    "for it.",
    changeable=True,
    reads=(*_READS, "business.business_plan", "business.business_funds"),
    remedy="Secure premises, and write the plan.",
    grade="B",
)
TIME_LEFT: Final = Rule(
    "time-left",
    "The longest stay is not used up",
    source="irpr",
    reference="s. 205(a)",
    required="No more than {0} years in Canada as a transferee in all. Time spent outside Canada can be "
    "added back; a year outside starts it afresh.",
    changeable=True,
    reads=_READS,
    remedy="A year outside Canada, after which the count starts afresh.",
)
STATUS: Final = ProgrammeRules("irpr", "s. 205(a)")

_LINK: Final = Prepared(
    LINK,
    met="The Canadian firm belongs to the same company.",
    not_met="The Canadian firm does not belong to the same company.",
    unknown="You did not say whether the Canadian firm belongs to your employer's company.",
    needs=(f"{_PATH}.related_enterprise",),
)
_BUSINESS: Final = Prepared(
    BUSINESS,
    met="You said that both firms do business.",
    not_met="You said that one of the firms does no business.",
    unknown="You did not say whether both firms do business.",
    needs=(f"{_PATH}.both_doing_business",),
)
_CAPACITY: Final = Prepared(
    CAPACITY,
    met="You named a capacity that fits.",
    not_met="",
    unknown="You did not say in which capacity you would come.",
    needs=(f"{_PATH}.capacity",),
)
_KNOWLEDGE: Final = Prepared(
    KNOWLEDGE,
    met="You said that your knowledge is advanced and the firm's own.",
    not_met="Your knowledge is not both advanced and the firm's own.",
    unknown="You did not say whether your knowledge is both advanced and the firm's own.",
    needs=(f"{_PATH}.knowledge_advanced", f"{_PATH}.knowledge_proprietary"),
    outside="This is asked of specialists only.",
)
_NO_NEW_OFFICE: Final = not_applicable(OFFICE, "You did not say that the Canadian firm is a new office.")


def total_years(told: IntraCompany, day: WorkDay) -> int | None:
    """Give the longest stay in years, which goes by the capacity; None if that is not known."""
    if told.capacity is None:
        return None
    name = "transfer_years_specialist" if told.capacity == SPECIALIST else "transfer_years_manager"
    return day.figures[name]


def one_year(told: IntraCompany | None, months: int) -> Condition:
    """Tell whether the person worked a year for the company abroad, of the last three.

    Args:
        told: What was told of the transfer, or None.
        months: Months that are asked for.
    """
    worked = None if told is None else told.months_in_last_36
    in_all = None if told is None or told.years_with_employer is None else told.years_with_employer * _MONTHS
    if worked is None and in_all is not None and in_all < months:
        worked = in_all  # less than a year in all cannot be a year of the last three
    if worked is None:
        found = "You did not say how many of the last 36 months you worked for the company abroad."
        return check(ONE_YEAR, None, found, figures=(months,), needs=(f"{_PATH}.months_in_last_36",))
    return check(
        ONE_YEAR,
        worked >= months,
        "Months with the company abroad in the last 36: {0:g}.",
        worked,
        figures=(months,),
    )


def _time_left(told: IntraCompany | None, day: WorkDay) -> Condition:
    years = None if told is None else total_years(told, day)
    if told is None or years is None:
        figures = (day.figures["transfer_years_manager"],)
        return not_applicable(TIME_LEFT, "It goes by the capacity, which is not known.", figures=figures)
    used = told.months_used
    if used is None:
        found = "You did not say how many months you have been in Canada as a transferee."
        return check(TIME_LEFT, None, found, figures=(years,), needs=(f"{_PATH}.months_used",))
    found = "Months in Canada as a transferee so far: {0:g}."
    return check(TIME_LEFT, used < years * _MONTHS, found, used, figures=(years,))


def _new_office(told: IntraCompany, business: Business | None) -> Condition:
    """Tell whether a new office has premises, a plan for staff, and the means to pay for it."""
    facts = {
        f"{_PATH}.premises": told.premises,
        "business.business_plan": None if business is None else business.business_plan,
        "business.business_funds": None if business is None else business.business_funds,
    }
    fact = all_of(*facts.values())
    found = {
        True: "The new office has premises, a plan and the means to start.",
        False: "The new office lacks premises, a plan or the means to start.",
        None: "It is not known yet whether the new office has premises, a plan and the means to start.",
    }[fact]
    return check(OFFICE, fact, found, needs=tuple(path for path, known in facts.items() if known is None))


def transfer_conditions(
    told: IntraCompany | None, day: WorkDay, business: Business | None = None
) -> Conditions:
    """Apply the rules about the transfer to what was told of it.

    Args:
        told: What was told of the transfer, or None.
        day: The figures of the day.
        business: What was told of the business, or None.
    """
    months = day.figures["transfer_months"]
    if told is None:
        return (
            one_year(None, months),
            _LINK(None),
            _BUSINESS(None),
            _CAPACITY(None),
            _KNOWLEDGE.none,
            _NO_NEW_OFFICE,
            _time_left(None, day),
        )
    specialist = told.capacity == SPECIALIST
    return (
        one_year(told, months),
        _LINK(told.related_enterprise),
        _BUSINESS(told.both_doing_business),
        _CAPACITY(None if told.capacity is None else True),
        _KNOWLEDGE(all_of(told.knowledge_advanced, told.knowledge_proprietary))
        if specialist
        else _KNOWLEDGE.none,
        _new_office(told, business) if told.new_office else _NO_NEW_OFFICE,
        _time_left(told, day),
    )


def _of_person(case: Case) -> Conditions:
    situation = case.situation
    told = None if situation.plans is None else situation.plans.intra_company
    return transfer_conditions(told, situation.day, situation.profile.business)


def _moved(case: Case) -> bool:
    """Tell whether the person's employer has a firm in Canada to move them to."""
    plans = case.situation.plans
    return (
        plans is not None and plans.intra_company is not None and bool(plans.intra_company.related_enterprise)
    )


TRANSFER: Final = Kind(
    "general-ict",
    "Transfer within a company, any citizenship (C61 to C63)",
    "A work permit without a labour market assessment for executives, senior managers and specialists whom a "
    "multinational moves to its Canadian firm. Citizens of the United States may use the trade agreement.",
    STATUS,
    backing="portal",
    of_person=_of_person,
    person_rules=(ONE_YEAR, LINK, BUSINESS, CAPACITY, KNOWLEDGE, OFFICE, TIME_LEFT),
    moves=_moved,
)
