"""The figures of both streams with fixed names, and their fees. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.bridge import bridge_measure
from moveto_ca.rules.permits.codes import exemption_code
from moveto_ca.rules.permits.fees import (
    BIOMETRICS,
    OPEN_WORK_PERMIT,
    STUDY_PERMIT,
    WORK_PERMIT,
    fees_due,
    total_of,
)
from moveto_ca.rules.permits.places import inside
from moveto_ca.rules.permits.verdict import verdict
from moveto_ca.rules.study.adds import study_adds
from moveto_ca.rules.study.permit import needs_permit, places_of
from moveto_ca.rules.study.permit_rules import SCHOOL_LEVELS
from moveto_ca.rules.study.situation import GRADUATE, QUEBEC, STUDY, FamilyAlong

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Fee
    from moveto_ca.rules.study import graduate, permit

_MONTHS: Final = 12


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def study_fees(case: permit.Case) -> tuple[Fee, ...]:
    """Give the fees of a study permit; none where no permit is needed."""
    situation = case.situation
    if needs_permit(situation) is False:
        return ()
    day = situation.day
    codes = (STUDY_PERMIT, BIOMETRICS)
    return fees_due(situation.facts, day.fees, day.figures, situation.filed_on(STUDY), codes)


def graduate_fees(case: graduate.Case) -> tuple[Fee, ...]:
    """Give the fees of a permit after graduation."""
    situation = case.situation
    day = situation.day
    codes = (WORK_PERMIT, OPEN_WORK_PERMIT, BIOMETRICS)
    return fees_due(situation.facts, day.fees, day.figures, situation.filed_on(GRADUATE), codes)


def work_while_studying(case: permit.Case) -> dict[str, Any]:
    """Say what work a student may do (IRPR 186(f), 186(v))."""
    figures, admission = case.situation.day.figures, case.situation.admission
    shortest = figures["off_campus_programme_months"]
    months = None if admission is None else admission.months
    long = None if months is None else months >= shortest
    return {
        "on_campus": True,
        "off_campus": long,
        "off_campus_hours_a_week": figures.get("off_campus_hours"),
        "off_campus_without_limit": "off_campus_unlimited" in figures,
        "full_time_in_breaks": long,
    }


def graduate_permit_months(
    programme_months: float | None, level: str | None, figures: dict[str, int]
) -> int | None:
    """Give how long a permit after graduation lasts, in months.

    Args:
        programme_months: Length of the programme in months, or None if not known.
        level: Level of the credential.
        figures: The figures of the day.

    Returns:
        0 if the programme is too short, or is no study after school; None if its length is not known.
    """
    if programme_months is None:
        return None
    if level in SCHOOL_LEVELS or programme_months < figures["graduate_shortest_months"]:
        return 0
    if programme_months >= figures["graduate_full_months"]:
        return figures["graduate_longest_months"]
    if level == "masters" and "graduate_masters_longest" in figures:
        return figures["graduate_longest_months"]
    return int(programme_months)


def required_funds(case: permit.Case) -> dict[str, Any]:
    """Say how much money is asked for besides the tuition."""
    situation = case.situation
    family = FamilyAlong(situation.profile)
    plans = situation.plans
    return {
        "family_size": family.least,
        "required_cad": None if situation.province == QUEBEC else situation.day.funds_for(family.least),
        "told_cad": None if plans is None else plans.funds_cad,
    }


def study_measures(case: permit.Case) -> dict[str, Any]:
    """Give the figures with fixed names; see the report contract."""
    situation = case.situation
    facts, admission = situation.facts, situation.admission
    months = None if admission is None else admission.months
    level = None if admission is None else admission.level
    return {
        "verdict": verdict(case.conditions),
        "status_since": _text(case.programme.since),
        "reopens_on": _text(case.programme.reopens_on),
        "fees_total_cad": total_of(study_fees(case)),
        "people": [],
        "exemption_code": None,
        "listed_as": None,
        "permit_needed": needs_permit(situation),
        "first_permit_months": None if months is None else int(months),
        "total_years": None,
        "place_of_application": places_of(situation)._asdict(),
        "funds": required_funds(case),
        "permits_of_the_year": situation.day.figures.get("cap_permits"),
        "work_while_studying": work_while_studying(case),
        "permit_after_graduation_months": graduate_permit_months(months, level, situation.day.figures),
        "adds": study_adds(situation),
        "bridge": bridge_measure(facts, STUDY),
    }


def graduate_measures(case: graduate.Case) -> dict[str, Any]:
    """Give the figures with fixed names; see the report contract."""
    situation = case.situation
    facts, credential = situation.facts, case.studied.credential
    years = None if credential is None else credential.years
    months = None if years is None else years * _MONTHS
    offers = None if situation.plans is None else situation.plans.job_offers
    return {
        "verdict": verdict(case.conditions),
        "status_since": _text(case.programme.since),
        "reopens_on": _text(case.programme.reopens_on),
        "fees_total_cad": total_of(graduate_fees(case)),
        "people": [],
        "exemption_code": exemption_code(facts.tables, facts.as_of, GRADUATE),
        "listed_as": None,
        "first_permit_months": graduate_permit_months(
            months, None if credential is None else credential.level, situation.day.figures
        ),
        "total_years": None,
        "place_of_application": {
            "port_of_entry": None,
            "online": True,
            "inside_canada": inside(situation.person),
        },
        "bridge": bridge_measure(facts, GRADUATE, offers[0] if offers else None),
    }
