"""Jobs with a labour market impact assessment (LMIA): the high-wage and the low-wage stream.

Authority: IRPR 200(1)(c)(iii), 203; instructions of Employment and Social Development Canada.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import GUIDANCE, Rule, all_of, any_of, check, unsettled
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.plain_words import plain
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.kind import Kind
from moveto_ca.rules.work.offer import QUEBEC_CONSENT, quebec_consent

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.work.case import Case
    from moveto_ca.rules.work.kind import Conditions
    from moveto_ca.rules.work.situation import WorkDay

_DAYS_OF_A_YEAR: Final = 365
_MONTHS_OF_A_YEAR: Final = 12

ASSESSED: Final = Rule(
    "lmia",
    "The employer has a positive labour market assessment",
    source="irpr",
    reference="s. 200(1)(c)(iii), 203",
    required="The employer has a positive labour market impact assessment (LMIA) for the job. Only the "
    "employer can ask for it.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="Your employer applies for the assessment to Employment and Social Development Canada.",
)
HIGH_WAGE: Final = Rule(
    "wage",
    "The wage reaches the threshold of the province",
    source="ircc-lmia",
    reference="Wage thresholds",
    required="The hourly wage is at least the threshold of the province{0}.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="A wage at or above the threshold; below it, the low-wage stream.",
    in_force_from="2024-11-08",
    grade="B",
)
LOW_WAGE: Final = Rule(
    "wage",
    "The wage is below the threshold of the province",
    source="ircc-lmia",
    reference="Wage thresholds",
    required="The hourly wage is below the threshold of the province{0}. At or above it, the high-wage "
    "stream applies.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="The high-wage stream, where the wage reaches the threshold.",
    in_force_from="2024-11-08",
    grade="B",
)
AREA: Final = Rule(
    "area",
    "The workplace is not in an area that is refused",
    source="ircc-lmia",
    reference="Refusal to process",
    required="Low-wage applications for a workplace in a large urban area with high unemployment (6 percent "
    "or more) are not processed. Exempt are primary agriculture, seasonal work of less than 270 days, food "
    "manufacturing, construction, hospitals and nursing or residential care.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="Check the current list of areas. Work elsewhere, or in an exempt sector, is processed.",
    in_force_from="2024-09-26",
    grade="B",
)
LENGTH: Final = Rule(
    "length",
    "The job is no longer than the stream allows",
    source="ircc-lmia",
    reference="Low-wage positions",
    required="Low-wage work is allowed for {0} months at a time.",
    basis=GUIDANCE,
    changeable=True,
    reads=("plans.job_offers",),
    remedy="An offer for a shorter time; it can be followed by another.",
    in_force_from="2024-09-26",
    grade="B",
)

HIGH_STATUS: Final = ProgrammeRules("irpr", "s. 200(1)(c)(iii), 203")
LOW_STATUS: Final = ProgrammeRules("irpr", "s. 200(1)(c)(iii), 203")

_ASSESSED: Final = Prepared(
    ASSESSED,
    met="There is an assessment for the job.",
    not_met="There is no assessment for the job.",
    unknown="You did not say whether there is an assessment for the job.",
    needs=("plans.job_offers[{i}].lmia",),
)


def assessed(offer: JobOffer, index: int) -> Condition:
    """Tell whether there is a labour market assessment for the job."""
    return _ASSESSED(offer.lmia, index)


def _wage(case: Case, rule: Rule) -> Condition:
    """Hold the hourly wage against the threshold of the province."""
    offer = case.offer
    assert offer is not None  # noqa: S101 - called for an offer only
    province = offer.province
    if province is None:
        found = "You did not say in which province the work is."
        return check(rule, None, found, figures=("",), needs=(case.path("province"),))
    threshold = case.situation.day.thresholds.get(province)
    if threshold is None:
        found = "No threshold of the province was found for this day. Look it up."
        return unsettled(rule, found, figures=("",))
    figures = (f" (CAD {threshold:.2f})",)
    wage = offer.hourly_wage_cad
    if wage is None:
        found = "You did not say what the hourly wage is."
        return check(rule, None, found, figures=figures, needs=(case.path("hourly_wage_cad"),))
    reaches = wage >= threshold
    fact = reaches if rule is HIGH_WAGE else not reaches
    return check(rule, fact, "Hourly wage: CAD {0:.2f}.", wage, figures=figures)


def seasonal(offer: JobOffer, day: WorkDay) -> bool | None:
    """Tell whether the work is seasonal and short enough not to be refused."""
    months = offer.months
    below = day.figures.get("seasonal_days_below", 0)
    short = None if months is None else months * _DAYS_OF_A_YEAR / _MONTHS_OF_A_YEAR < below
    return all_of(offer.seasonal, short)


def exempt_sector(offer: JobOffer, day: WorkDay) -> bool | None:
    """Tell whether the sector is exempt from refusal; None if it was not told or its words are not known."""
    row = None if offer.sector is None else day.sector(offer.sector)
    return None if row is None else row["exempt_from_refusal"]


def _area(case: Case) -> Condition:
    """Tell whether a low-wage application for the place would be processed.

    The lists are renewed every quarter; only for one of them is it known which areas came off.
    """
    offer, day = case.offer, case.situation.day
    assert offer is not None  # noqa: S101 - called for an offer only
    if "refusal_unemployment_percent" not in day.figures:
        return check(AREA, True, "No area was refused on this day.")
    if offer.lmia:
        return check(AREA, True, "There is an assessment for the job, so that it was processed.")
    if any_of(exempt_sector(offer, day), seasonal(offer, day)):
        return check(AREA, True, "The sector, or the season, is exempt.")
    if offer.community is None:
        found = "You did not say in which town the work is."
        return check(AREA, None, found, needs=(case.path("community"),))
    if plain(offer.community) in day.areas:
        return check(AREA, True, "{0} was off the list of refused areas on this day.", offer.community)
    return unsettled(
        AREA, "The list of areas for this day was not found. Check the current list for {0}.", offer.community
    )


def _length(case: Case) -> tuple[Condition, ...]:
    """Hold the length of a low-wage job against what is allowed at a time."""
    offer = case.offer
    assert offer is not None  # noqa: S101 - called for an offer only
    longest = case.situation.day.figures.get("low_wage_months")
    if longest is None:
        return ()
    if offer.months is None and not offer.permanent:
        found = "You did not say for how many months the job is."
        return (check(LENGTH, None, found, figures=(longest,), needs=(case.path("months"),)),)
    if offer.months is None:
        return (check(LENGTH, False, "The job has no end.", figures=(longest,)),)
    return (
        check(
            LENGTH,
            offer.months <= longest,
            "Length of the job in months: {0:g}.",
            offer.months,
            figures=(longest,),
        ),
    )


def _high(case: Case) -> Conditions:
    offer, index = case.offer, case.index
    assert offer is not None  # noqa: S101 - called for an offer only
    return (
        assessed(offer, index),
        _wage(case, HIGH_WAGE),
        quebec_consent(offer, index, case.situation),
    )


def _low(case: Case) -> Conditions:
    offer, index = case.offer, case.index
    assert offer is not None  # noqa: S101 - called for an offer only
    return (
        assessed(offer, index),
        _wage(case, LOW_WAGE),
        _area(case),
        *_length(case),
        quebec_consent(offer, index, case.situation),
    )


HIGH: Final = Kind(
    "lmia-high",
    "Job with a labour market assessment, high wage",
    "A work permit for a job for which the employer has shown that no Canadian could be found, at or above "
    "the wage threshold of the province. It is open to people of every citizenship.",
    HIGH_STATUS,
    backing="lmia",
    of_offer=_high,
    offer_rules=(ASSESSED, HIGH_WAGE, QUEBEC_CONSENT),
)
LOW: Final = Kind(
    "lmia-low",
    "Job with a labour market assessment, low wage",
    "The same for jobs below the wage threshold. Areas with high unemployment are refused, each workplace "
    "has a cap, and the permit is short.",
    LOW_STATUS,
    backing="lmia",
    of_offer=_low,
    offer_rules=(ASSESSED, LOW_WAGE, AREA, LENGTH, QUEBEC_CONSENT),
)
