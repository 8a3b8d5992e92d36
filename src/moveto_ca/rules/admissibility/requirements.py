"""Papers that a person must bring: visa, electronic authorization, fingerprints, exam, police certificates.

Authority: IRPR 7.1(3)(b), 12.2, 30, 190; IRCC instructions on police certificates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.conditions import any_of

if TYPE_CHECKING:
    from moveto_ca.rules.admissibility.law import Law
    from moveto_ca.rules.facts import Facts

UNITED_STATES: Final = "US"


def requirements(facts: Facts, law: Law) -> dict[str, dict[str, Any]]:
    """Tell what a person must bring for residence, for a visit, and for a work or study permit.

    Args:
        facts: The facts.
        law: The law of the day.

    Returns:
        For each purpose, each requirement as True, False or None for unknown.
    """
    american = _us_national(facts)
    resident = _us_permanent_resident(facts)
    spared = any_of(american, resident)
    # Who is neither needs a visa or an electronic authorization by nationality, which no table here gives.
    visa = False if spared else None
    fingerprints = _age_of_biometrics(facts, law)
    return {
        "residence": {
            "visa": visa,
            "eta": visa,
            "biometrics": fingerprints,
            "medical_exam": True,
            "police_certificates": _police(facts, law),
        },
        "visit": {
            "visa": visa,
            "eta": visa,
            "biometrics": False if spared or fingerprints is False else None,
            "medical_exam": False if spared else None,
            "police_certificates": False,
        },
        "permit": {
            "visa": visa,
            "eta": visa,
            "biometrics": False
            if american or fingerprints is False
            else (fingerprints if american is False else None),
            "medical_exam": _exam_for_work(facts) if spared else None,
            "police_certificates": False,
        },
    }


def _us_national(facts: Facts) -> bool | None:
    person = facts.applicant.person
    if person is not None and person.us_status in ("citizen", "national"):
        return True
    citizen = facts.applicant.citizen_of(UNITED_STATES)
    if citizen or person is None or person.us_status is None:
        return citizen
    return False


def _us_permanent_resident(facts: Facts) -> bool | None:
    person = facts.applicant.person
    if person is None or person.us_status is None:
        return None
    return person.us_status == "permanent_resident"


def _age_of_biometrics(facts: Facts, law: Law) -> bool | None:
    age = facts.applicant.age
    if age is None:
        return None
    return law.figures["biometrics_from_age"] <= age <= law.figures["biometrics_to_age"]


def _exam_for_work(facts: Facts) -> bool | None:
    """Of people from the United States only work that touches public health calls for an exam."""
    plans = facts.profile.plans
    offers = None if plans is None else plans.job_offers
    return None if not offers else any_of(*(offer.public_health for offer in offers))


def _police(facts: Facts, law: Law) -> bool | None:
    age = facts.applicant.age
    return None if age is None else age >= law.figures["police_from_age"]
