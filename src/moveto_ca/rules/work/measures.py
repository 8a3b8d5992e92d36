"""The figures of a stream with fixed names, and its fees. Made when they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.dates import months_after
from moveto_ca.rules.bridge import bridge_measure, owns_the_business
from moveto_ca.rules.permits.codes import exemption_code
from moveto_ca.rules.permits.family import family_may
from moveto_ca.rules.permits.fees import (
    BIOMETRICS,
    EMPLOYER_COMPLIANCE,
    LMIA,
    OPEN_WORK_PERMIT,
    WORK_PERMIT,
    fees_due,
    total_of,
)
from moveto_ca.rules.permits.verdict import verdict
from moveto_ca.rules.work.case import no_fee_if_unpaid, places_of, takes_nobody
from moveto_ca.rules.work.francophone import in_primary_agriculture
from moveto_ca.rules.work.short_work import available
from moveto_ca.rules.work.transfer import NEW_OFFICE, SPECIALIST

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Fee
    from moveto_ca.rules.tables import Row
    from moveto_ca.rules.work.case import Case

# Work of some length, with a permit for one employer or, for religious leaders, without one.
WITH_FAMILY: Final = frozenset(
    {
        "francophone-mobility",
        "general-ict",
        "gts-a",
        "gts-b",
        "lmia-high",
        "lmia-low",
        "postdoc",
        "award",
        "research",
        "guest-lecturer",
        "religious-no-permit",
        "religious-charitable",
        "c10",
    }
)
_FIRST_MONTHS: Final = {
    "general-ict": "transfer_first_months",
    "iec-ro": "iec_months",
    "lmia-low": "low_wage_months",
    "guest-lecturer": "visiting_professor_months",
    "digital-nomad": "visit_months",
}


def fee_codes(case: Case) -> tuple[str, ...]:
    """Name the fees of the permit.

    Authority: IRPR 299, 303.1, 303.2, 315.1, 315.2; no permit costs nothing.
    """
    kind = case.kind
    if takes_nobody(case.programme) or kind.permit == "none" or kind.backing == "portal_without_fee":
        return ()
    if kind.name == "religious-charitable" and no_fee_if_unpaid(case) is False:
        return ()
    if kind.name == "iec-ro":
        # The permit fee is waived. With a named employer the employer pays; without, the holder does.
        own = EMPLOYER_COMPLIANCE if case.situation.offers else OPEN_WORK_PERMIT
        return (own, BIOMETRICS)
    codes = [WORK_PERMIT]
    if kind.permit == "open":
        codes.append(OPEN_WORK_PERMIT)
    if not _clergy(case):
        codes.append(BIOMETRICS)
    if kind.backing == "portal":
        codes.append(EMPLOYER_COMPLIANCE)
    elif kind.backing == "lmia" and not fee_of_assessment_waived(case):
        codes.append(LMIA)
    return tuple(codes)


def _clergy(case: Case) -> bool:
    """Tell whether the work is that of clergy, who give no biometrics (IRPR 12.2)."""
    return (
        case.kind.name == "religious-charitable"
        and case.offer is not None
        and case.offer.religious_duties == "main"
    )


def fee_of_assessment_waived(case: Case) -> bool:
    """Tell whether the work is known to be primary agriculture, whose employers pay no fee (IRPR 315.2)."""
    return case.offer is not None and in_primary_agriculture(case) is True


def fees_of(case: Case) -> tuple[Fee, ...]:
    """Give every fee, the employer's too."""
    situation = case.situation
    day = situation.day
    return fees_due(situation.facts, day.fees, day.figures, situation.on, fee_codes(case))


def fees_total(case: Case) -> int | float | None:
    """Give everything that must be paid; None if it is not known, or nothing can be applied for."""
    if takes_nobody(case.programme):
        return None
    if case.kind.name == "religious-charitable" and no_fee_if_unpaid(case) is None:
        return None
    return total_of(fees_of(case))


def capacity_of(case: Case) -> str | None:
    """Give the capacity of a transferee by which the code goes."""
    plans = case.situation.plans
    told = None if plans is None else plans.intra_company
    if case.kind.name != "general-ict" or told is None:
        return None
    return NEW_OFFICE if told.new_office else told.capacity


def first_months(case: Case) -> int | None:
    """Give the longest first permit, in months: never beyond the offer; None if no figure is set."""
    name = _FIRST_MONTHS.get(case.kind.name)
    if name is not None and capacity_of(case) == NEW_OFFICE:
        name = "transfer_new_office_months"
    longest = None if name is None else case.situation.day.figures.get(name)
    offered = None if case.offer is None or case.offer.months is None else int(case.offer.months)
    if longest is None or offered is None:
        return longest if offered is None else offered
    return min(longest, offered)


def most_years(case: Case) -> int | None:
    """Give the longest stay in all, in years; None if there is no such limit, or it is not known."""
    capacity = capacity_of(case)
    plans = case.situation.plans
    if capacity is None or plans is None or plans.intra_company is None:
        return None
    specialist = plans.intra_company.capacity == SPECIALIST
    if plans.intra_company.capacity is None:
        return None
    name = "transfer_years_specialist" if specialist else "transfer_years_manager"
    return case.situation.day.figures[name]


def exemptions(case: Case) -> list[dict[str, Any]]:
    """Say which short exemptions may be used on the day, and from when."""
    figures = case.situation.day.figures
    plans = case.situation.plans
    told = None if plans is None else plans.short_exemption
    names = (
        (("research_days", "research_wait_months"),)
        if case.kind.name == "gss-120"
        else (("short_days", "short_wait_months"), ("long_days", "long_wait_months"))
    )
    last = told.last_on if told is not None and told.last_on else None
    return [
        {
            "days": figures[days],
            "available": available(case.situation, figures[wait]),
            "from": None if last is None else months_after(last, figures[wait]).isoformat(),
        }
        for days, wait in names
    ]


def visitor_rules(case: Case) -> list[dict[str, Any]]:
    """Say what a visitor may do in Canada, and what not."""
    facts = case.situation.facts
    return [
        {"activity": row["activity"], "allowed": row["allowed"], "authority": row.authority}
        for row in facts.tables.rows("work-visitor-rules", on=facts.as_of)
    ]


def route_row(case: Case) -> Row | None:
    """Give the row of the comparison for the stream."""
    facts = case.situation.facts
    rows = facts.tables.rows("work-routes", on=facts.as_of)
    return next((row for row in rows if row["stream"] == case.kind.id), None)


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _own_firm(case: Case) -> bool | None:
    """Tell whether somebody whom their own firm moves owns it; of other work the offer speaks."""
    moved = case.kind.moves is not None and case.offer is None
    return owns_the_business(case.situation.facts) if moved else False


def measures_of(case: Case) -> dict[str, Any]:
    """Give the figures with fixed names; see the report contract."""
    kind, facts = case.kind, case.situation.facts
    row = route_row(case)
    open_now = not takes_nobody(case.programme)
    found: dict[str, Any] = {
        "verdict": verdict(case.conditions),
        "status_since": _text(case.programme.since),
        "reopens_on": _text(case.programme.reopens_on),
        "fees_total_cad": fees_total(case),
        "people": family_may(facts, case.offer, permit=kind.permit != "none")
        if open_now and kind.name in WITH_FAMILY
        else [],
        "exemption_code": exemption_code(facts.tables, facts.as_of, kind.id, capacity_of(case))
        if open_now
        else None,
        "listed_as": None,
        "offer": None if case.offer is None else case.index,
        "work_permit_needed": kind.permit != "none",
        "permit": kind.permit,
        "lmia_required": kind.backing == "lmia",
        "first_permit_months": first_months(case) if open_now else None,
        "total_years": most_years(case) if open_now else None,
        "longest_stay": None if row is None else row["longest_stay"],
        "place_of_application": places_of(case)._asdict() if open_now else None,
        "bridge": bridge_measure(facts, kind.id, case.offer, owner=_own_firm(case)) if open_now else None,
    }
    if open_now and kind.name in ("gss-15-30", "gss-120"):
        found["exemptions"] = exemptions(case)
    if kind.name == "digital-nomad":
        found["visitor_rules"] = visitor_rules(case)
    return found
