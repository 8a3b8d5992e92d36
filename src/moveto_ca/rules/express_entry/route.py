"""Express Entry: three federal classes, one points system, rounds of invitations.

Authority: IRPA 10.1 to 10.3; IRPR 75 to 87.2; Ministerial Instructions respecting Express Entry.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, UNKNOWN, Route, Stream
from moveto_ca.rules.admissibility.admissible import with_admissible
from moveto_ca.rules.conditions import score_of, standing_of
from moveto_ca.rules.express_entry import experience_class, skilled_trades, skilled_worker
from moveto_ca.rules.express_entry.case import Case
from moveto_ca.rules.express_entry.crs_extras import enhanced_nomination
from moveto_ca.rules.express_entry.invitations import Candidate, invitations
from moveto_ca.rules.express_entry.measures import route_measures, stream_measures
from moveto_ca.rules.express_entry.nearness import best_first
from moveto_ca.rules.express_entry.prose import route_prose, stream_prose
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.programme import programme
from moveto_ca.rules.specs import RouteSpec

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.programme import Programme, ProgrammeRules
    from moveto_ca.rules.specs import StreamSpec
    from moveto_ca.rules.tables import Tables

ROUTE_ID: Final = "express-entry"
PROGRAMMES: Final = "ee-programmes"

# One class a line: its id, what it is, its status rules, its conditions. Equals are shown in this order.
CLASSES: Final[tuple[tuple[str, StreamSpec, ProgrammeRules, Callable[[Case], list[Condition]]], ...]] = (
    (
        experience_class.CLASS_ID,
        experience_class.SPEC,
        experience_class.PROGRAMME,
        experience_class.conditions,
    ),
    (skilled_worker.CLASS_ID, skilled_worker.SPEC, skilled_worker.PROGRAMME, skilled_worker.conditions),
    (skilled_trades.CLASS_ID, skilled_trades.SPEC, skilled_trades.PROGRAMME, skilled_trades.conditions),
)

SPEC: Final = RouteSpec(
    ROUTE_ID,
    "Express Entry",
    (
        "Permanent residence for skilled workers. You must fit one of three federal classes; then you are "
        "ranked by points, and those with enough of them are invited to apply."
    ),
    "permanent_residence",
    tuple(with_admissible(spec) for _, spec, _, _ in CLASSES),
    (
        "crs-points",
        "crs-caps",
        "crs-bands",
        "crs-education-tiers",
        "crs-french",
        "crs-rule-sets",
        "crs-high-wage-occupations",
        "crs-high-wage-rules",
        "language-levels",
        "language-tests",
        "fsw-points",
        "fsw-caps",
        "express-entry-limits",
        "tef-old-scale",
        "canadian-study-waivers",
        "eca-designated-bodies",
        "ee-physicians",
        "fst-offer-grounds",
        "settlement-funds",
        "ee-programmes",
        "ee-fees",
        "ee-after-invitation",
        "ee-upfront-medical",
        "ee-processing-months",
        "ee-notices",
        "ee-rounds",
        "ee-category-occupations",
        "ee-category-rules",
    ),
    also_reads=(
        # The score, the rounds and the family.
        "applicant.birth_date",
        "applicant.age",
        "applicant.citizenships",
        "applicant.canada_status",
        "applicant.education",
        "applicant.education_level",
        "applicant.canadian_study",
        "applicant.languages",
        "applicant.first_official_language",
        "applicant.work",
        "applicant.work_years",
        "applicant.certificate_of_qualification",
        "applicant.military_years",
        "applicant.military_serving",
        "applicant.military_noc",
        "partner",
        "children",
        "relatives_in_canada",
        "plans.nomination",
        "plans.job_offers",
        "plans.express_entry",
        "plans.applications",
    ),
)


def assess(facts: Facts) -> Route | None:
    """Assess a person against Express Entry.

    Args:
        facts: The facts.

    Returns:
        The route with its classes, best first; None for a citizen or permanent resident of Canada, who
        has what it gives.
    """
    applicant = facts.applicant
    if applicant.canadian_citizen or applicant.canadian_permanent_resident:
        return None
    case, applying, of_class = facts.once(judged)
    candidate = _candidate(case, of_class)
    statuses = facts.tables.compiled(_statuses, facts.as_of)
    streams: list[Stream] = []
    for (class_id, spec, _, _), own in zip(CLASSES, of_class, strict=True):
        status = statuses[class_id]
        found = (
            *status.conditions,
            *own,
            *facts.admissible_conditions(spec.id),
            invitations(facts, candidate, class_id),
        )
        standing = standing_of(found)
        streams.append(
            Stream(
                spec.id,
                spec.title,
                status.status,
                found,
                standing,
                score_of(found, standing),
                measures=partial(stream_measures, applying, found, status),
                prose=partial(stream_prose, case, spec.id, spec.title, found),
            )
        )
    best_first(streams, applying)
    return Route(
        ROUTE_ID,
        SPEC.title,
        SPEC.leads_to,
        tuple(streams),
        measures=partial(route_measures, case, applying, candidate, streams[0]),
        prose=partial(route_prose, case, applying, streams),
    )


def judged(facts: Facts) -> tuple[Case, Case, list[list[Condition]]]:
    """Judge a person by the three classes.

    Args:
        facts: The facts.

    Returns:
        The case on the day of the assessment, the case on the day of the application, and the conditions
        of each class on that day, in the order of `CLASSES`.
    """
    case = Case(facts)
    day = application_day(facts)
    applying = case if day == facts.as_of else Case(Facts(facts.profile, day, facts.tables))
    return case, applying, [conditions(applying) for _, _, _, conditions in CLASSES]


def candidate(facts: Facts) -> Candidate:
    """Describe a person as a candidate of the rounds, without a report.

    Args:
        facts: The facts.

    Returns:
        The classes that the person meets or may meet, the score, the time of submission.
    """
    case = Case(facts)
    return _candidate(case, [conditions(case) for _, _, _, conditions in CLASSES])


def application_day(facts: Facts) -> date:
    """Give the day on which the application counts as made: as told, else the day of the assessment."""
    plans = facts.profile.plans
    if plans is None or not plans.applications:
        return facts.as_of
    days = [
        one.on
        for one in plans.applications
        if one.on is not None and one.route is not None and one.route.split("/")[0] == ROUTE_ID
    ]
    return days[0] if days else facts.as_of


def _statuses(tables: Tables, on: date) -> dict[str, Programme]:
    """Give the status of each class on a day, by its id."""
    return {
        class_id: programme(tables, on, PROGRAMMES, spec.id, rules) for class_id, spec, rules, _ in CLASSES
    }


def _candidate(case: Case, of_class: list[list[Condition]]) -> Candidate:
    """Describe the person as a candidate of the rounds: which classes they are in, and the score."""
    eligible: list[str] = []
    maybe: dict[str, tuple[str, ...]] = {}
    for (class_id, _, _, _), conditions in zip(CLASSES, of_class, strict=True):
        needs: list[str] = []
        fails = unknown = False
        for condition in conditions:
            if condition.outcome == NOT_MET:
                fails = True
                break
            if condition.outcome == UNKNOWN:
                unknown = True
                needs.extend(condition.needs)
        if unknown and not fails:
            maybe[class_id] = tuple(needs)
        elif not fails:
            eligible.append(class_id)
    facts = case.facts
    plans = facts.profile.plans
    pool = None if plans is None else plans.express_entry
    score = case.score
    return Candidate(
        frozenset(eligible),
        frozenset(maybe),
        None if plans is None or plans.nomination is None else enhanced_nomination(facts),
        score.on,
        None if pool is None else pool.submitted_at,
        needs=score.inputs.needs,
        class_needs=maybe,
        estimated=score.inputs.estimated(),
    )
