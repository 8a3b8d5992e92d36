"""The words of both streams: summary, steps, fees, cautions. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, Prose, Step
from moveto_ca.rules.admissibility.in_the_way import in_the_way
from moveto_ca.rules.conditions import standing_of
from moveto_ca.rules.permits.verdict import bar_first, verdict
from moveto_ca.rules.programme import NO_PROGRAMME
from moveto_ca.rules.study.adds import study_adds
from moveto_ca.rules.study.measures import (
    graduate_fees,
    graduate_permit_months,
    study_fees,
    work_while_studying,
)
from moveto_ca.rules.study.permit import attestation_needed, needs_permit, places_of
from moveto_ca.rules.study.situation import QUEBEC

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
    reasons = in_the_way(failing, "What could still change")
    return f"This permit is not open to you as things stand. {reasons}"


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
    situation = case.situation
    places, admission = places_of(situation), situation.admission
    steps = [*bar_first(case.conditions)]
    if admission is None or not admission.dli:
        steps.append(Step("Choose a designated learning institution, and get its letter of acceptance."))
    elif not admission.confirmed:
        steps.append(Step("Ask the school to confirm to the government that it accepted you."))
    needed = attestation_needed(situation)
    if needed is not False and (admission is None or not admission.attestation):
        unless = "" if needed else ", unless your study is exempt"
        steps.append(Step(f"Ask the school for the province's attestation letter{unless}."))
    if situation.province == QUEBEC:
        steps.append(Step("Ask Quebec for its certificate of acceptance (CAQ) before you apply."))
    where = "port of entry, or online" if places.port_of_entry else "online"
    return (
        *steps,
        Step("Gather proof of the money for the first year, and of the tuition on top of it."),
        Step(
            "Apply for the study permit with the letter of acceptance, the proof of money and your passport, "
            "or for US citizens proof of citizenship.",
            where=where,
            form="IMM 1294",
        ),
    )


def _study_cautions(case: permit.Case) -> tuple[str, ...]:
    found = [*_past(case.conditions)]
    adds = study_adds(case.situation)
    if adds["crs_points"]:
        found.append(
            f"A diploma from this study would add {adds['crs_points']} points to a later score in Express "
            "Entry, and needs no credential assessment. Its level and your age then count as well."
        )
    found.append(
        "The tuition of the first year and the journey come on top of the money that is asked for. A figure "
        "for September 2026 was not found: check it before you apply."
    )
    found.append(_work_words(case))
    found += _afterwards(case)
    return tuple(found)


def _work_words(case: permit.Case) -> str:
    """Say what work a student may do, and that it does not count later."""
    work = work_while_studying(case)
    hours = work["off_campus_hours_a_week"]
    off_campus = (
        "off campus as well"
        if hours is None
        else f"off campus up to {hours} hours a week while classes are held, and full-time in planned breaks"
    )
    allowed = "You may work on campus"
    if work["off_campus"] is not False:
        shortest = case.situation.day.figures["off_campus_programme_months"]
        allowed += f"; in a programme of {shortest} months or more, {off_campus}"
    return f"{allowed}. Work while you study full-time does not count for the Canadian Experience Class."


def _afterwards(case: permit.Case) -> list[str]:
    """Say which permit may follow the programme, and how long it lasts."""
    admission, figures = case.situation.admission, case.situation.day.figures
    if admission is None:
        return []
    months = graduate_permit_months(admission.months, admission.level, figures)
    if months is None:
        return ["How long you may work afterwards goes by the length of the programme."]
    if not months:
        shortest = figures["graduate_shortest_months"]
        words = (
            "No work permit for graduates follows such a programme: it takes study after school, of at least"
        )
        return [f"{words} {shortest} months."]
    test = (
        " A language test is asked for then, and without a degree a listed field."
        if "graduate_level_university" in figures
        else ""
    )
    words = (
        f"After the programme you can ask for an open work permit of up to {months} months, if the school's "
        f"programme is eligible.{test} Skilled work on it counts for the Canadian Experience Class."
    )
    return [words]


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
