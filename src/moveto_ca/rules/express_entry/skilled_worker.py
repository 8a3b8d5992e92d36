"""The Federal Skilled Worker class: five minimum requirements, one of them 67 points on its own grid.

Authority: IRPR 75 to 83. If one fails, the application is refused without counting points (75(3)).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import Rule, check, not_applicable
from moveto_ca.rules.education import IN_WORDS, NONE, SECONDARY
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
from moveto_ca.rules.express_entry.selection_factors import experience
from moveto_ca.rules.job_facts import ANYWHERE, SKILLED, missing, teer
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec
from moveto_ca.rules.work_history import longest_continuous

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.express_entry.case import Case
    from moveto_ca.rules.express_entry.selection_factors import SelectionFactors

CLASS_ID: Final = "fsw"
STREAM_ID: Final = "express-entry/federal-skilled-worker"

PROGRAMME: Final = ProgrammeRules("irpr", "s. 75")
PRIMARY_WORK: Final = Rule(
    "primary-work",
    "A year of continuous skilled work",
    source="irpr",
    reference="s. 75(2)(a) to (c), s. 80(3)",
    number="4.2(1)",
    required=(
        "At least {0} year of continuous full-time work (or the same amount part-time) in one occupation of "
        "TEER 0, 1, 2 or 3, anywhere, in the last {1} years, with the main duties of that occupation."
    ),
    changeable=True,
    remedy="Work for a full year without a break in one skilled occupation.",
    reads=("applicant.work", "applicant.work_years", "plans.applications"),
)
LANGUAGE: Final = LanguageRules(
    "s. 74(1), s. 75(2)(d)",
    "4.2(2)",
    "Level {0} or higher in each of the four parts, in English (CLB) or French (NCLC).",
)
EDUCATION: Final = Rule(
    "education",
    "A completed diploma or degree",
    source="irpr",
    reference="s. 75(2)(e)",
    number="4.2(3)",
    required="A completed Canadian diploma or degree, or a foreign one; a secondary diploma is enough.",
    changeable=True,
    remedy="Complete at least a secondary diploma.",
    reads=("applicant.education", "applicant.education_level", "plans.applications"),
)
ASSESSMENT: Final = Rule(
    "eca",
    "An assessment of your foreign diploma",
    source="irpr",
    reference="s. 75(2)(e), (2.1)",
    number="4.2(3)",
    required=(
        "For a foreign diploma or degree: an educational credential assessment (ECA) less than {0} years old "
        "that shows what it equals in Canada."
    ),
    changeable=True,
    remedy="Order an ECA from an approved body, for example World Education Services or IQAS.",
    reads=("applicant.education", "applicant.education_level", "plans.applications"),
)
POINTS: Final = Rule(
    "points",
    "Points of the skilled worker grid",
    source="irpr",
    reference="s. 76(1)(a), (2), ss. 78 to 83",
    number="4.2(4)",
    required=(
        "At least {0} of 100 points for language, education, age, experience, arranged employment and "
        "adaptability. These points are not the ranking score."
    ),
    changeable=True,
    remedy="Raise the factors that are below their maximum.",
    reads=(
        "applicant.languages",
        "applicant.education",
        "applicant.education_level",
        "applicant.birth_date",
        "applicant.age",
        "applicant.work",
        "applicant.work_years",
        "applicant.canada_status",
        "applicant.canadian_study",
        "applicant.canadian_study_years",
        "partner",
        "relatives_in_canada",
        "plans.job_offers",
        "plans.permits",
        "plans.applications",
    ),
)
FUNDS: Final = funds_rule("s. 76(1)(b)", "4.2(5)")
DESTINATION: Final = DestinationRule("s. 75(1)")

SPEC: Final = StreamSpec(
    STREAM_ID,
    "Federal Skilled Worker",
    (
        "Permanent residence for people with skilled work anywhere in the world. Five requirements must be "
        "met, among them 67 points on a grid of its own. Then you are ranked by points and need an "
        "invitation."
    ),
    (
        *PROGRAMME.all,
        PROFILE_BAR,
        PRIMARY_WORK,
        LANGUAGE.test,
        LANGUAGE.level,
        EDUCATION,
        ASSESSMENT,
        POINTS,
        FUNDS,
        DESTINATION,
        INVITATIONS,
    ),
)


def conditions(case: Case) -> list[Condition]:
    """Apply the class to a person; the programme's status and the invitations are added by the route."""
    minimum = case.limits["fsw_language"]
    test, level = language(LANGUAGE, case, (minimum, minimum, minimum, minimum), (minimum,))
    return [
        profile_bar(case),
        _primary_work(case),
        test,
        level,
        *_education(case),
        _points(case),
        funds(FUNDS, case, case.arranged.funds_waived, case.arranged.needs),
        destination(DESTINATION, case),
    ]


def _primary_work(case: Case) -> Condition:
    """Tell whether one occupation has a year of continuous work."""
    limits = case.limits
    wanted = limits["fsw_minimum_years"]
    figures = (wanted, limits["fsw_window_years"])
    person = case.person
    rules = person.rules.work
    jobs = person.jobs
    if jobs is None:
        return _told_work(case, wanted, figures)
    best, best_noc = 0, None
    for noc in dict.fromkeys(job.noc for job in jobs if job.noc is not None and job.skilled):
        stretch = longest_continuous(jobs, noc, limits.fsw_from, case.facts.as_of, rules)
        if stretch > best:
            best, best_noc = stretch, noc
    if best >= wanted * rules.year:
        fact: bool | None = True
    else:
        fact = None if experience(case).most_years >= wanted and any(_untold(case)) else False
    return check(
        PRIMARY_WORK,
        fact,
        "Longest stretch in one occupation ({0}): {1:.1f} months of full-time work.",
        "none" if best_noc is None else OccupationName.of(case.facts, best_noc),
        min(12 * best / rules.year, 12.0 * limits["fsw_window_years"]),
        figures=figures,
        needs=tuple(f"applicant.{name}" for name in _untold(case)),
    )


def _untold(case: Case) -> list[str]:
    """Name the fields of the jobs that may be skilled work and are not told in full."""
    return [
        name for job in case.person.jobs or () if job.skilled is not False for name in missing(job, ANYWHERE)
    ]


def _told_work(case: Case, wanted: int, figures: tuple[int, ...]) -> Condition:
    """Read the work from years as told: taken as continuous and in one occupation, which the report says."""
    person = case.person.person
    sums = None if person is None else person.work_years
    if sums is None:
        return check(PRIMARY_WORK, None, figures=figures, needs=("applicant.work",))
    if sums.noc is not None and sums.noc[1] not in SKILLED:
        return check(
            PRIMARY_WORK,
            False,
            "Work in {0}, TEER {1}, does not count.",
            sums.noc,
            teer(sums.noc),
            figures=figures,
        )
    done = experience(case)
    return check(
        PRIMARY_WORK,
        done.reaches(wanted),
        "Years of skilled work told: {0}. They are taken as continuous work in one occupation.",
        "not known" if done.known is None else done.known,
        figures=figures,
        needs=tuple(f"applicant.{name}" for name in done.needs),
    )


def _education(case: Case) -> tuple[Condition, Condition]:
    years = (case.limits["eca_years"],)
    education = case.person.education
    if education is None:
        untold = ("applicant.education",)
        return check(EDUCATION, None, needs=untold), check(ASSESSMENT, None, figures=years, needs=untold)
    needs = tuple(f"applicant.{name}" for name in education.needs)
    held = education.held
    completed = check(
        EDUCATION,
        None if held is None else held >= SECONDARY,
        "Highest completed: {0}.",
        "not known" if held is None else IN_WORDS[held],
        needs=needs,
    )
    if education.assumed:
        text = "You told the level as Canada assesses it. An ECA that shows it is taken for granted."
        return completed, check(ASSESSMENT, held != NONE, text, figures=years)
    if education.has_canadian and education.eca_needed is False:
        return completed, not_applicable(ASSESSMENT, "Your highest diploma is Canadian.", figures=years)
    if education.has_canadian or education.lowest >= SECONDARY:
        return completed, check(ASSESSMENT, True, "A diploma that counts has what it needs.", figures=years)
    fact = False if education.highest < SECONDARY else None
    text = (
        "No assessment that still counts."
        if fact is False
        else "Whether an assessment is in hand is not known."
    )
    return completed, check(ASSESSMENT, fact, text, figures=years, needs=needs)


class _Assessed:
    """What an assessment of the highest diploma would add, in words, made when it is read."""

    __slots__ = ("case",)

    def __init__(self, case: Case) -> None:
        self.case = case

    def __str__(self) -> str:
        more = self.case.selection.once_assessed - self.case.selection.least
        return f" An assessment (ECA) that shows your highest diploma would add {more}." if more > 0 else ""


# What adds points, by factor; age, which nobody can change, has no words.
_ADDS: Final = {
    "first_language": "higher test results",
    "second_language": "a second official language",
    "education": "a higher diploma, shown by an assessment (ECA) if it is foreign",
    "experience": "more years of skilled work",
    "arranged_employment": "a job offer that counts as arranged employment",
    "adaptability": "a relative in Canada, or study or work there",
}


@cache
def _points_rule(below: frozenset[str]) -> Rule:
    """Give the rule with a remedy that names only the factors below their maximum."""
    listed = "; ".join(words for name, words in _ADDS.items() if name in below)
    return POINTS.with_remedy(f"What can add points: {listed}." if listed else None)


@cache
def _assessment_rule(total: int) -> Rule:
    """Give the rule where an assessment alone brings the points that are missing."""
    return POINTS.with_remedy(
        f"Order an assessment (ECA) that shows your highest diploma: it would bring you to {total} points."
    )


def _rule_of_points(factors: SelectionFactors, case: Case) -> Rule:
    if factors.passed is not False:
        return POINTS
    if factors.once_assessed_passes:
        return _assessment_rule(factors.once_assessed)
    return _points_rule(factors.below_their_most(case))


def _points(case: Case) -> Condition:
    factors = case.selection
    least, most, passed = factors.least, factors.most, factors.passed
    shown = str(least) if least == most or passed is not None else f"{least} to {most}"
    return check(
        _rule_of_points(factors, case),
        passed,
        "Points: {0} of 100; the pass mark is {3}.{1}{2}",
        shown,
        f" {factors.pass_mark - least} more are needed." if passed is False else "",
        _Assessed(case),
        factors.pass_mark,
        figures=(factors.pass_mark,),
        needs=factors.needs,
    )
