"""Papers that a person must bring: visa, electronic authorization, fingerprints, exam, police certificates.

Authority: IRPR 7.1(3)(b), 12.2, 30, 190; IRCC instructions on police certificates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.conditions import any_of
from moveto_ca.rules.permits.places import VISA_REQUIRED

if TYPE_CHECKING:
    from moveto_ca.rules.admissibility.law import Law
    from moveto_ca.rules.facts import Facts

UNITED_STATES: Final = "US"
MEXICO: Final = "MX"

_BY_NATIONALITY: Final = (
    "You may need a visa to come to Canada: that goes by nationality, and the list of countries (Schedule "
    "1.1 of the regulations) is not among the rules read here. Nationals and permanent residents of the "
    "United States need none (IRPR 190(1)(c)). Only a person who needs no visa may ask for a work permit on "
    "arrival; everybody may ask online before travel (IRPR 197, 198(1))."
)
_NOT_ON_THE_LIST: Final = (
    "You may need a visa to come to Canada: {country} is not on the list of countries whose citizens need "
    "none (Schedule 1.1 of the regulations; IRPR 190). Ask for a work permit online, before travel, not on "
    "arrival (IRPR 198(1))."
)
_PARTIAL_AUTHORIZATION: Final = (
    " For some citizens of Mexico an electronic travel authorization serves instead (IRPR 7.01, since "
    "2024-02-29); it does not open a work permit on arrival."
)
_COUNTRIES: Final = {"IN": "India", MEXICO: "Mexico"}


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


def of_a_visa(facts: Facts) -> str | None:
    """Say that a visa may be needed, and by which rule; None if none is, or by status in Canada.

    Authority: IRPR 7.01, 190(1)(c), 197, 198(1).
    """
    person = facts.applicant.person
    resident = person is not None and person.canada_status == "permanent_resident"
    if resident or any_of(_us_national(facts), _us_permanent_resident(facts)):
        return None
    held = None if person is None else person.citizenships
    if person is None or person.us_status is None or not held or not VISA_REQUIRED.issuperset(held):
        return _BY_NATIONALITY
    country = " and ".join(sorted(_COUNTRIES[code] for code in held))
    return _NOT_ON_THE_LIST.format(country=country) + (_PARTIAL_AUTHORIZATION if MEXICO in held else "")


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
    return None if offers is None else any_of(*(offer.public_health for offer in offers))


def _police(facts: Facts, law: Law) -> bool | None:
    age = facts.applicant.age
    return None if age is None else age >= law.figures["police_from_age"]
