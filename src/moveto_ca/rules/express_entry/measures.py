"""The figures that the report shows for Express Entry, in plain JSON types; made only when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.nothing import Nothing
from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET
from moveto_ca.rules.education import LEVELS
from moveto_ca.rules.express_entry import round_measures
from moveto_ca.rules.express_entry.fees import fees_by_group, fees_total
from moveto_ca.rules.express_entry.funds import funds_measures
from moveto_ca.rules.express_entry.score import last_day_to_apply, partner_score, scored_day
from moveto_ca.rules.language import ABILITIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.report import Condition, Stream
    from moveto_ca.rules.express_entry.case import Case
    from moveto_ca.rules.express_entry.invitations import Candidate
    from moveto_ca.rules.facts import PersonFacts
    from moveto_ca.rules.language import LanguageFacts
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.work_history import Worked


def route_measures(case: Case, applying: Case, candidate: Candidate, best: Stream) -> dict[str, Any]:
    """Give the measures of the route.

    Args:
        case: The case on the day of the assessment.
        applying: The case on the day on which the application counts as made.
        candidate: The person as a candidate of the rounds.
        best: The best stream; verdict, status and whether funds are required are told for it.
    """
    facts = case.facts
    other = partner_score(facts)
    inputs = case.score.inputs
    last_day = last_day_to_apply(facts)
    of_best = best.measures
    return {
        **{name: of_best[name] for name in ("verdict", "status_since", "reopens_on")},
        "crs": case.score.measures(case.offered),
        "crs_partner_as_principal": None if other is None else other.measures(None),
        "selection_factors": applying.selection.measures(),
        "counted_years": {"canada": _years(inputs.canadian), "foreign": _years(inputs.foreign)},
        "languages": _languages(case),
        "education": _education(case.person),
        "funds": _funds(applying, best.conditions),
        "invitation": {
            "age_used": case.person.age_on(scored_day(facts)),
            "last_day_to_apply": None if last_day is None else last_day.isoformat(),
        },
        **round_measures.measures(facts, candidate),
        "fees_total_cad": fees_total(applying),
        "fees_by_group_cad": fees_by_group(applying),
        "people": [member.measures() for member in applying.members],
    }


def stream_measures(case: Case, conditions: tuple[Condition, ...], status: Programme) -> dict[str, Any]:
    """Give the measures of one class."""
    own = [condition for condition in conditions if condition.share is None and condition.id != "invitations"]
    if any(condition.outcome == NOT_MET for condition in own):
        verdict = "class_not_met"
    elif all(condition.outcome in (MET, NOT_APPLICABLE) for condition in own):
        verdict = "class_met"
    else:
        verdict = "class_unknown"
    return {
        "verdict": verdict,
        "status_since": None if status.since is None else status.since.isoformat(),
        "reopens_on": None if status.reopens_on is None else status.reopens_on.isoformat(),
        "funds": _funds(case, conditions),
    }


def _funds(case: Case, conditions: Sequence[Condition]) -> dict[str, Any]:
    condition = next((one for one in conditions if one.id == "funds"), None)
    required = condition is not None and condition.outcome != NOT_APPLICABLE
    return funds_measures(case, condition, required=required)


def _years(work: Worked) -> int | None:
    return work.known


def _languages(case: Case) -> list[dict[str, Any]]:
    people = [("applicant", case.person)]
    partner = case.facts.partner
    if partner is not None and not isinstance(partner, Nothing):
        people.append(("partner", partner))
    return [
        _language(who, result)
        for who, person in people
        for result in (person.english, person.french)
        if result is not None and not isinstance(result, Nothing)
    ]


def _language(who: str, result: LanguageFacts) -> dict[str, Any]:
    until = result.usable_until
    return {
        "who": who,
        "language": result.language,
        "test": result.test,
        "levels": dict(zip(ABILITIES, result.levels, strict=True)),
        "accepted": result.accepted,
        "usable": result.usable,
        "usable_until": None if until is None else until.isoformat(),
        "estimated": result.estimated,
    }


def _education(person: PersonFacts) -> dict[str, Any]:
    education = person.education
    if education is None:
        return {"level": None, "eca_needed": None, "eca_usable": None, "eca_assumed": False}
    return {
        "level": None if education.level is None else LEVELS[education.level],
        "eca_needed": education.eca_needed,
        "eca_usable": education.eca_usable,
        "eca_assumed": education.assumed,
    }
