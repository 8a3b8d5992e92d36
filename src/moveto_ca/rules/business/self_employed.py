"""The federal Self-Employed class: who is one, and the points. Paused since 2024-04-30.

Authority: IRPR 88, 100, 102 to 105, 108.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.business import federal_telling
from moveto_ca.rules.business.case import Case, takes_nobody
from moveto_ca.rules.business.self_employed_grid import Points, points
from moveto_ca.rules.business.situation import ROUTE
from moveto_ca.rules.business.startup import destination
from moveto_ca.rules.conditions import Rule, check, unsettled
from moveto_ca.rules.programme import ProgrammeRules, programme
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.business.situation import Situation
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Tables

ID: Final = f"{ROUTE}/fed-self-employed"
NONE: Final = "none"
FIELDS: Final = (
    ("cultural_years", "cultural_world_class_years"),
    ("athletic_years", "athletic_world_class_years"),
)
_YEARS: Final = tuple(f"business.{name}" for field in FIELDS for name in field)
_PERIODS_READ: Final = ("business.cultural_or_athletic", *_YEARS)
_MOST: Final = 5

EXPERIENCE: Final = Rule(
    "relevant-experience",
    "You have worked for yourself in culture or sport",
    source="irpr",
    reference="s. 88(1), 100(2)",
    required="At least {0} periods of one year in the last five, in cultural activities or in athletics: "
    "self-employed, or at a world-class level. Both must be in the same field. Without them an application "
    "is "
    "refused before any points.",
    changeable=True,
    reads=_PERIODS_READ,
    remedy="Time: more years of such work in one field.",
)
INTENTION: Final = Rule(
    "intention-and-ability",
    "You mean to be self-employed in Canada, and can",
    source="irpr",
    reference="s. 88(1)",
    required="You mean and are able to be self-employed in Canada, and to make a significant contribution to "
    "the field there.",
    changeable=True,
    reads=("business.cultural_or_athletic",),
    remedy="A plan for your work in Canada, and proof of what you have done.",
)
OUTSIDE_QUEBEC: Final = Rule(
    "destination",
    "You will live outside Quebec",
    source="irpr",
    reference="s. 108(1)",
    required="You mean to live outside Quebec.",
    changeable=True,
    reads=("plans.province", "business.province"),
    remedy="A place outside Quebec.",
)
PASS_MARK: Final = Rule(
    "pass-mark",
    "You reach the pass mark",
    source="irpr",
    reference="s. 102 to 105, 108(4)",
    required="At least {0} points, of a hundred, for experience, education, language, age and adaptability.",
    changeable=True,
    reads=(
        *_PERIODS_READ,
        "applicant.education",
        "applicant.education_level",
        "applicant.years_of_study",
        "applicant.languages",
        "applicant.first_official_language",
        "applicant.birth_date",
        "applicant.age",
        "applicant.work",
        "applicant.work_years",
        "partner",
        "relatives_in_canada",
        "plans.applications",
    ),
    remedy="A language test, or more years of the work.",
)
STATUS: Final = ProgrammeRules(
    "ircc-self-employed", "IRPR 88 to 108; announcements of 2024-04-30 and 2025-12-19"
)
SPEC: Final = StreamSpec(
    ID,
    "Self-Employed Persons (federal)",
    "Permanent residence for people who work for themselves, or at a world-class level, in culture or sport.",
    (*STATUS.all, EXPERIENCE, INTENTION, OUTSIDE_QUEBEC, PASS_MARK),
)


def current(tables: Tables, on: date) -> Programme:
    """Give the status of the class on a day."""
    return programme(tables, on, "business-statuses", ID, STATUS)


def speaks_of_it(situation: Situation) -> bool:
    """Tell whether the person told anything of work in culture or sport."""
    business = situation.business
    told = (getattr(business, name) for field in FIELDS for name in field)
    return business.cultural_or_athletic not in (None, NONE) or any(told)


def periods(situation: Situation) -> tuple[int, int]:
    """Count the one-year periods of the better field: at least, and at most.

    Self-employment and world-class work of one field add up; two fields do not.
    """
    business = situation.business
    if business.cultural_or_athletic == NONE:
        return 0, 0
    least = most = 0
    for field in FIELDS:
        told = [getattr(business, name) for name in field]
        certain = min(_MOST, sum(int(years) for years in told if years is not None))
        least = max(least, certain)
        most = max(most, certain if None not in told else _MOST)
    return least, most


def _experience(situation: Situation) -> Condition:
    wanted = situation.day.figures["self_employed_periods"]
    least, most = periods(situation)
    fact = _by_definition(situation)
    needs = tuple(path for path in _YEARS if getattr(situation.business, path.partition(".")[2]) is None)
    found = "One-year periods in the better field: {0}."
    return check(
        EXPERIENCE,
        fact,
        found,
        least if least == most else f"{least} to {most}",
        figures=(wanted,),
        needs=needs,
    )


def _pass_mark(situation: Situation, found: Points) -> Condition:
    wanted = situation.day.figures["self_employed_pass"]
    fact = True if found.low >= wanted else None if found.high >= wanted else False
    shown = found.low if found.low == found.high else f"{found.low} to {found.high}"
    return check(
        PASS_MARK,
        fact,
        "Points: {0} of 100."
        + (" Where the text can be read two ways, both are counted." if found.unsettled else ""),
        shown,
        figures=(wanted,),
        needs=found.needs,
        estimated=bool(fact) and situation.estimated,
    )


def assess(situation: Situation) -> Case:
    """Give a person's case in the class; one line while it is paused and nothing points to it."""
    status = situation.facts.tables.compiled(current, situation.on)
    found = [*status.conditions]
    told_of = speaks_of_it(situation) or situation.applies_for(ID)
    if status.since is not None and (told_of or not takes_nobody(status)):
        found += (
            _experience(situation),
            unsettled(INTENTION, "An officer judges your plans and what you have done."),
            destination(OUTSIDE_QUEBEC, situation),
            _pass_mark(situation, points(situation, *periods(situation))),
        )
        found += situation.facts.admissible_conditions(ID)
    return Case(
        SPEC,
        situation,
        status,
        tuple(found),
        measures=_measures,
        prose=federal_telling.self_employed,
        leads_to="permanent_residence",
    )


def _measures(case: Case) -> dict[str, Any]:
    return {
        **federal_telling.common_measures(case),
        "points": _points(case),
        "is_self_employed_by_definition": _by_definition(case.situation),
    }


def _by_definition(situation: Situation) -> bool | None:
    """Tell whether the person has the periods that the definition asks for; None if that is not known."""
    wanted = situation.day.figures["self_employed_periods"]
    least, most = periods(situation)
    return True if least >= wanted else None if most >= wanted else False


def _points(case: Case) -> dict[str, Any] | None:
    """Give the points; None on a day before the class, of which there is no grid."""
    situation = case.situation
    if case.programme.since is None:
        return None
    found = points(situation, *periods(situation))
    return {**found.measures(), "minimum": situation.day.figures["self_employed_pass"]}
