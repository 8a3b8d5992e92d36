"""The figures of a professional's case with fixed names, and its fees. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.rules.bridge import bridge_measure
from moveto_ca.rules.cusma.phrases import branch_words, missing_words, shown_by
from moveto_ca.rules.cusma.places import places
from moveto_ca.rules.cusma.situation import PROFESSIONAL
from moveto_ca.rules.permits.codes import exemption_code
from moveto_ca.rules.permits.family import family_may
from moveto_ca.rules.permits.fees import BIOMETRICS, EMPLOYER_COMPLIANCE, WORK_PERMIT, fees_due, total_of
from moveto_ca.rules.permits.people import exam_done
from moveto_ca.rules.permits.verdict import verdict
from moveto_ca.rules.programme import NO_PROGRAMME

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Fee
    from moveto_ca.rules.cusma.credentials import Credentials
    from moveto_ca.rules.cusma.professional import Case
    from moveto_ca.rules.permits.places import Places


def fees_of(case: Case) -> tuple[Fee, ...]:
    """Give every fee of the permit, the employer's too."""
    listed = case.situation.listed
    codes = (WORK_PERMIT, BIOMETRICS, EMPLOYER_COMPLIANCE)
    return fees_due(case.situation.facts, listed.fees, listed.figures, case.filed_on, codes)


def open_places(case: Case) -> Places:
    """Tell where the person may apply."""
    months = case.situation.listed.figures["medical_exam_months"]
    exam = exam_done(case.situation.profile, case.filed_on, months)
    return places(case.situation.person, case.offer, exam)


def first_permit_months(case: Case) -> int:
    """Give the longest first permit, in months: never beyond the offer."""
    longest = case.situation.listed.figures["first_permit_months"]
    months = None if case.offer is None else case.offer.months
    return longest if months is None else min(longest, int(months))


def credential_measure(credentials: Credentials) -> dict[str, Any]:
    """Say which way of the list the person satisfies, by what, or what the nearest way still lacks."""
    nearest = credentials.nearest()
    return {
        "met": credentials.truth,
        "way": branch_words(nearest.operands),
        "shown_by": shown_by(nearest, credentials.evidence) if credentials.truth else [],
        "missing": [] if credentials.truth else missing_words(nearest),
    }


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def professional_measures(case: Case) -> dict[str, Any]:
    """Give the figures with fixed names; see the report contract."""
    facts = case.situation.facts
    found: dict[str, Any] = {
        "verdict": verdict(case.conditions),
        "status_since": _text(case.agreement.since),
        "reopens_on": _text(case.agreement.reopens_on),
    }
    if case.agreement.status == NO_PROGRAMME:
        return {
            **found,
            "fees_total_cad": None,
            "exemption_code": None,
            "listed_as": None,
            "offer": None,
            "first_permit_months": None,
            "total_years": None,
            "place_of_application": None,
            "credential": None,
            "bridge": None,
            "people": [],
        }
    return {
        **found,
        "fees_total_cad": total_of(fees_of(case)),
        "exemption_code": exemption_code(facts.tables, facts.as_of, PROFESSIONAL),
        "listed_as": None if case.profession is None else case.profession.id,
        "offer": None if case.offer is None else case.index,
        "first_permit_months": first_permit_months(case),
        "total_years": None,  # extensions have no limit in number
        "place_of_application": open_places(case)._asdict(),
        "credential": None if case.credentials is None else credential_measure(case.credentials),
        "bridge": bridge_measure(facts, PROFESSIONAL, case.offer),
        "people": family_may(facts, case.offer),
    }
