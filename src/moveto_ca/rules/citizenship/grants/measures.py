"""The figures of a grant with fixed names. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.dates import completed_years
from moveto_ca.rules.citizenship.grants.adopted import adoptions, grant_of
from moveto_ca.rules.citizenship.grants.fees import fees, minor_grant_cad, total
from moveto_ca.rules.citizenship.grants.law import ADOPTION, NATURALIZATION
from moveto_ca.rules.citizenship.grants.naturalization import language_required, oath_required
from moveto_ca.rules.citizenship.grants.presence import number, window
from moveto_ca.rules.citizenship.law import law_of

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Standing
    from moveto_ca.rules.citizenship.grants.applicant import GrantCase
    from moveto_ca.rules.programme import Programme

VERDICTS: Final[dict[str, str]] = {
    "strong": "open",
    "eligible": "discretion",
    "incomplete": "unknown",
    "within_reach": "to_come",
    "closed": "closed",
    "not_available": "not_available",
}


def stream_measures(case: GrantCase, programme: Programme, standing: Standing) -> dict[str, Any]:
    """Give the measures of a stream; see the report contract."""
    common = {
        "verdict": VERDICTS[standing],
        "status_since": _text(programme.since),
        "reopens_on": _text(programme.reopens_on),
        "fees_total_cad": total(fees(case)),
    }
    if case.stream_id == NATURALIZATION:
        return {**common, **presence_measures(case), "people": _people(case)}
    if case.stream_id == ADOPTION:
        law = case.facts.tables.compiled(law_of, case.as_of)
        grants = sorted({grant_of(adoption, law) for adoption in adoptions(case)})
        return {**common, "grant": grants[0].rpartition(" ")[2] if len(grants) == 1 else None}
    return common


def presence_measures(case: GrantCase) -> dict[str, Any]:
    """Give the day count, and what the person's age asks for.

    The count is made on what was told: an earlier status that was not told adds nothing, and days under a
    sentence that were not told are none. ``taken_as_none`` names both.
    """
    first, last = window(case.filed_on, case.figures["window_years"])
    presence = case.physical_presence
    count, told = presence.as_told, presence.told
    required = language_required(case)
    spared = case.by_service or case.with_parent is True
    taken_as_none = [
        *(("presence.status_periods",) if not told.credit_told else ()),
        *(("presence.sentence_days",) if told.sentence_days is None else ()),
    ]
    return {
        "eligibility_period": {"from": first.isoformat(), "to": last.isoformat()},
        "half_day_credit": number(count.twice_credit) if count is not None and told.credit_told else None,
        "pr_days": None if count is None else count.resident_days,
        "crown_service_days": None if count is None else count.crown_days,
        "sentence_days": told.sentence_days,
        "physical_presence_days": None if count is None else number(count.twice),
        "presence_met": presence.met_as_told,
        "presence_needed": not spared,
        "earliest_date": _text(case.filed_on if spared else presence.earliest),
        "language_required": required,
        "test_required": required,
        "oath_required": oath_required(case),
        "taken_as_none": taken_as_none,
    }


def _people(case: GrantCase) -> list[dict[str, Any]]:
    """Give a row for each child under 18 who could be granted citizenship together with the parent, 5(2)."""
    adult, fee = case.figures["adult_age"], minor_grant_cad(case.facts.tables, case.filed_on)
    rows = []
    for place, child in enumerate(case.facts.profile.children or ()):
        held = child.citizenships is not None and "CA" in child.citizenships
        if child.canada_status == "citizen" or held:
            continue
        age = child.age if child.birth_date is None else completed_years(child.birth_date, case.filed_on)
        if age is not None and age >= adult:
            continue
        status = child.canada_status
        rows.append(
            {
                "who": f"children[{place}]",
                "age": age,
                "grant": "5(2)",
                "permanent_resident": None if status is None else status == "permanent_resident",
                "fee_cad": fee,
            }
        )
    return rows


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
