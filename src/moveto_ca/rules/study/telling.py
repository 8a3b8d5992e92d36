"""The words of both streams: summary, steps, fees, cautions. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, Prose, Step
from moveto_ca.rules.conditions import standing_of
from moveto_ca.rules.permits.verdict import verdict
from moveto_ca.rules.programme import NO_PROGRAMME
from moveto_ca.rules.study.adds import study_adds
from moveto_ca.rules.study.measures import graduate_fees, study_fees
from moveto_ca.rules.study.permit import needs_permit, places_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.report import Condition
    from moveto_ca.rules.study import graduate, permit

_SUMMARIES: Final = {
    "incomplete": "Nothing that you told rules this permit out, but some facts are missing.",
    "weak": "You meet the rules, but not what officers usually look for. A refusal is likely.",
    "not_yet": "You meet the conditions, but something must be done before you apply.",
    "meets_published_conditions": "On what you told, you meet the published conditions. An officer decides.",
}
_PAST: Final = (
    "This answer does not say whether something in your past, such as an offence, bars you from Canada."
)
_NONE_YET: Final = "There was no such permit on this day."


def _past(conditions: Sequence[Condition]) -> tuple[str, ...]:
    """Warn of what is not known of the past; nothing where the background was told."""
    return () if any(c.rule.id == "admissible" for c in conditions) else (_PAST,)


def _summary(conditions: Sequence[Condition]) -> str:
    word, standing = verdict(conditions), standing_of(conditions)
    if word == "incomplete" and standing == "eligible":
        return (
            "What you told meets the conditions so far as they are settled; some are not. An officer decides."
        )
    if word != "not_eligible":
        return _SUMMARIES.get(word, _NONE_YET)
    failing = [c for c in conditions if c.outcome == NOT_MET and c.rule.basis == "law" and not c.rule.step]
    if standing == "not_available":
        fixed = next(c for c in failing if not c.rule.changeable)
        return f"This permit is not open to you. {fixed.found}"
    reasons = ", ".join(f"“{c.rule.title}”" for c in failing)
    return f"This permit is not open to you as things stand. What could still change: {reasons}."


def study_prose(case: permit.Case) -> Prose:
    """Give the words of the study permit."""
    if case.programme.status == NO_PROGRAMME:
        return Prose(_NONE_YET)
    if needs_permit(case.situation) is False:
        return Prose(
            "A course of six months or less that ends within your stay needs no study permit.",
            cautions=_past(case.conditions),
        )
    can_be_met = standing_of(case.conditions) != "not_available"
    return Prose(
        summary=_summary(case.conditions),
        next_steps=_study_steps(case) if can_be_met else (),
        fees=study_fees(case),
        cautions=_study_cautions(case),
    )


def _study_steps(case: permit.Case) -> tuple[Step, ...]:
    places = places_of(case.situation)
    steps = (
        []
        if case.situation.admission is not None
        else [Step("Choose a designated learning institution, and get its letter of acceptance.")]
    )
    where = "port of entry, or online" if places.port_of_entry else "online"
    return (
        *steps,
        Step("Ask the school for the province's attestation letter, unless your study is exempt."),
        Step("Gather proof of the money for the first year, besides the tuition."),
        Step("Apply for the study permit.", where=where, form="IMM 1294"),
    )


def _study_cautions(case: permit.Case) -> tuple[str, ...]:
    found = [*_past(case.conditions)]
    adds = study_adds(case.situation)
    if adds["crs_points"]:
        found.append(
            f"A diploma from this study would add {adds['crs_points']} points to a later score in Express "
            "Entry, and needs no credential assessment. Its level and your age then count as well."
        )
    found.append("The money asked for from September 2026 was not found. Check the figure before you apply.")
    found.append("Work while you study full-time does not count for the Canadian Experience Class.")
    return tuple(found)


def graduate_prose(case: graduate.Case) -> Prose:
    """Give the words of the permit after graduation."""
    if case.programme.status == NO_PROGRAMME:
        return Prose(_NONE_YET)
    can_be_met = standing_of(case.conditions) != "not_available"
    first = (
        ()
        if case.studied.fact
        else (Step("Complete a programme of at least eight months at an eligible school in Canada."),)
    )
    steps = (
        *first,
        Step("Take an approved language test, if you have none."),
        Step(
            "Apply from inside Canada after you have completed the programme.",
            where="online",
            form="IMM 5710",
        ),
    )
    return Prose(
        summary=_summary(case.conditions),
        next_steps=steps if can_be_met else (),
        fees=graduate_fees(case),
        cautions=(
            *_past(case.conditions),
            "Check with the school that the programme is eligible for this permit before you start it.",
        ),
    )
