"""Skilled military recruits: the category of people whom the Canadian Armed Forces recruit from abroad."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import all_of, any_of
from moveto_ca.rules.education import assessed, in_canada

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Credential, JobOffer, Person
    from moveto_ca.rules.express_entry.categories import CategoryRule
    from moveto_ca.rules.facts import Facts

_MONTHS_A_YEAR: Final = 12
_TWO_YEARS_OR_MORE: Final = frozenset(
    {"two_year", "bachelor", "two_or_more", "professional_degree", "masters", "doctoral"}
)


def meets(facts: Facts, rule: CategoryRule) -> bool | None:
    """Tell whether the applicant is a skilled military recruit; None if that is not known.

    Whoever tells nothing of an armed force is taken to serve in none.

    Args:
        facts: The person's facts.
        rule: Conditions of the category: occupations, service, offer, credential.
    """
    person = facts.profile.applicant
    if person is None or (
        person.military_serving is None and person.military_years is None and person.military_noc is None
    ):
        return False
    years = (
        None if person.military_years is None else person.military_years * _MONTHS_A_YEAR >= rule.min_months
    )
    occupation = None if person.military_noc is None else person.military_noc in rule.codes
    return all_of(
        person.military_serving,
        years,
        occupation,
        _forces_offer(facts, rule),
        _credential(facts, person, rule),
    )


def _forces_offer(facts: Facts, rule: CategoryRule) -> bool | None:
    plans = facts.profile.plans
    offers = None if plans is None else plans.job_offers
    return None if offers is None else any_of(*(_is_forces_offer(offer, rule) for offer in offers))


def _is_forces_offer(offer: JobOffer, rule: CategoryRule) -> bool | None:
    # Months are told of an offer with an end only.
    lasts: bool | None = offer.permanent or None
    if offer.months is not None:
        lasts = offer.months >= (rule.min_offer_months or 0)
    occupation = None if offer.noc is None else offer.noc in rule.codes
    return all_of(offer.forces_recruiting, offer.full_time, lasts, occupation)


def _credential(facts: Facts, person: Person, rule: CategoryRule) -> bool | None:
    if person.education is None:
        level = person.education_level
        return None if level is None else level in _TWO_YEARS_OR_MORE
    as_of, eca_years = facts.as_of, facts.applicant.rules.education.eca_years
    return any_of(
        *(
            _long_enough(credential, rule, as_of, eca_years)
            for credential in person.education
            if credential.completed is None or credential.completed <= as_of
        )
    )


def _long_enough(credential: Credential, rule: CategoryRule, as_of: date, eca_years: int) -> bool | None:
    """A post-secondary credential of the length asked for, assessed for Canada if it is foreign."""
    long = None if credential.level is None else credential.level in _TWO_YEARS_OR_MORE
    if long is None and credential.years is not None and credential.years < (rule.min_credential_years or 0):
        long = False
    return all_of(long, any_of(in_canada(credential), assessed(credential, as_of, eca_years)))


_OF_AN_OFFER: Final = ("forces_recruiting", "noc", "full_time", "months")


def needs(facts: Facts) -> tuple[str, ...]:
    """Give the paths of what was not told of the service, the credential and the offers."""
    person, plans = facts.profile.applicant, facts.profile.plans
    told = {
        "applicant.military_serving": person and person.military_serving,
        "applicant.military_years": person and person.military_years,
        "applicant.military_noc": person and person.military_noc,
        "applicant.education": person and (person.education or person.education_level),
        "plans.job_offers": plans and plans.job_offers,
    }
    for index, credential in enumerate((person and person.education) or ()):
        if in_canada(credential) is not True and credential.eca_date is None:
            told[f"applicant.education[{index}].eca"] = credential.eca
    for index, offer in enumerate((plans and plans.job_offers) or ()):
        told.update({f"plans.job_offers[{index}].{part}": getattr(offer, part) for part in _OF_AN_OFFER})
    return tuple(path for path, value in told.items() if value is None)
