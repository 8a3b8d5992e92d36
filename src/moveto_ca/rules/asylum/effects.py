"""What follows from the gates: which assessment, hearing, appeal and removal timing remain.

Authority: IRPA 49(2), 104.1, 110(2), 112 to 115; IRPR 167.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.dates import months_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.asylum import safe_third_country as stca
from moveto_ca.rules.asylum.claimant import CANADA
from moveto_ca.rules.asylum.gates import CANNOT_CLAIM, ELIGIBLE, INELIGIBLE, NOT_KNOWN

if TYPE_CHECKING:
    from moveto_ca.profile import Trip
    from moveto_ca.rules.asylum.claimant import Claimant
    from moveto_ca.rules.asylum.gates import Gates

AVAILABLE: Final = "available_when_removal_order_in_force_and_notified"
BARRED: Final = "barred"
EXCLUDED: Final = "excluded"
BARRED_FOR_A_YEAR: Final = "barred_for_12_months"
LIMITED: Final = "limited"
NOT_SETTLED: Final = "unknown"

OPEN: Final = "open"
NONE: Final = "none"
NOT_CONFIRMED: Final = "not_confirmed"

MANDATORY: Final = "mandatory"
DISCRETIONARY: Final = "discretionary"

STCA_ONLY: Final = ("101(1)(e)",)
FOREIGN_CLAIM_ONLY: Final = ("101(1)(c.1)",)

AFTER_APPEAL_LIMIT: Final = "later_of_day_after_appeal_limit_and_"

SUSPENDED: Final = "suspended"
ABANDONED: Final = "must_be_declared_abandoned"


def prra(gates: Gates) -> str | None:
    """Tell which pre-removal risk assessment remains; None where the question does not arise.

    Several grounds may stand together; the narrowest rule decides. A ground that is still open and would
    decide otherwise leaves it unknown. Authority: IRPA 112, 115.
    """
    barred_by = gates.bars
    verdict = gates.verdict
    if verdict not in (INELIGIBLE, CANNOT_CLAIM) or gates.claimant.in_canada is False:
        return None
    # Where no claim can be made, nobody decides it under the agreement: 112(2)(b) does not come into play.
    if "101(1)(e)" in barred_by and verdict == INELIGIBLE:
        return BARRED
    if "101(1)(a)" in barred_by:
        return EXCLUDED
    if "101(1)(d)" in barred_by or _earlier_stca_finding(gates.claimant):
        return NOT_SETTLED
    if waits_for_a_gate(gates):
        return NOT_SETTLED
    if _rejected_lately(gates.claimant):
        return BARRED_FOR_A_YEAR
    return LIMITED if "101(1)(f)" in barred_by else AVAILABLE


def waits_for_a_gate(gates: Gates) -> bool:
    """Tell whether a gate that is still open would decide alone which assessment remains."""
    decides = {"101(1)(a)", "101(1)(d)"}
    if gates.verdict == INELIGIBLE:
        decides.add("101(1)(e)")
    if "101(1)(f)" not in gates.bars:
        decides.add("101(1)(f)")
    return not decides.isdisjoint(gates.possible_bars)


def _rejected_lately(c: Claimant) -> bool:
    """Tell whether the last rejection lies less than twelve months back. Authority: IRPA 112(2)(b.1)."""
    if c.last_rejection is None:
        return False
    months = c.law.limit("prra_bar", c.last_rejection)
    return months is not None and c.law.as_of < months_after(c.last_rejection, months)


def _earlier_stca_finding(c: Claimant) -> bool:
    """Tell of an earlier claim ineligible under the agreement: read literally, 112(2)(b) reaches it."""
    return any(
        claim.country == CANADA and claim.outcome == "ineligible" and claim.under_stca
        for claim in c.told.prior_claims or ()
    )


def prra_hearing(gates: Gates) -> str | None:
    """Tell whether that assessment comes with a hearing. Authority: IRPA 113(b), 113.01; IRPR 167."""
    if prra(gates) not in (AVAILABLE, LIMITED):
        return None
    if gates.bars != FOREIGN_CLAIM_ONLY:
        return DISCRETIONARY
    return NOT_SETTLED if _another_ground_possible(gates) else MANDATORY


def _another_ground_possible(gates: Gates) -> bool:
    """Tell whether the ground found may turn out not to be the only one."""
    return any(paragraph.startswith("101(1)") for paragraph in gates.possible_bars)


def removal_order_in_force(gates: Gates) -> str | None:
    """Tell when a removal order comes into force; None if none does or the rule of the day is not known.

    Authority: IRPA 49(2), as it stands on the day of the assessment.
    """
    c = gates.claimant
    event = _event_of_removal(gates)
    if event is None:
        return None
    days = c.law.limit(event, c.law.as_of)
    if days is None:
        return None
    timing = f"{days}_days_after_notice" if days else "day_of_notice"
    return AFTER_APPEAL_LIMIT + timing if event == "removal_order_appeal_not_made" else timing


def _event_of_removal(gates: Gates) -> str | None:
    """Name the row of the table of time limits that brings the removal order into force."""
    c = gates.claimant
    if c.told.stage in ("withdrawn", "abandoned"):
        return f"removal_order_{c.told.stage}"
    if c.appeal_rejected:
        return "removal_order_rad_rejected"
    if c.last_rejection is not None:
        appeal = rad_appeal(gates)
        if appeal == OPEN:
            return "removal_order_appeal_not_made"
        return "removal_order_rejected_no_appeal" if appeal == BARRED else None
    if gates.verdict != INELIGIBLE or gates.bars == ("101(1)(a)",):
        return None
    only_stca = gates.bars == STCA_ONLY
    if only_stca and _another_ground_possible(gates):
        return None
    return "removal_order_ineligible_only_under_e" if only_stca else "removal_order_otherwise_ineligible"


def rad_appeal(gates: Gates) -> str | None:
    """Tell whether a refusal could be appealed to the Refugee Appeal Division.

    Returns:
        open, barred, not_confirmed, none (the claim is not heard) or None (not known yet).

    Authority: IRPA 110(2).
    """
    c = gates.claimant
    if c.told.stage in ("withdrawn", "abandoned"):
        return BARRED
    finding = gates.stca
    heard = c.told.stage == "decided" or c.last_rejection is not None
    if finding is None or c.appeal_rejected or not (heard or gates.verdict in (ELIGIBLE, NOT_KNOWN)):
        return NONE
    designated = {row.key[0] for row in c.law.tables.rows("asylum-designated-countries", on=c.law.as_of)}
    if designated & set(c.citizenships or ()):
        return BARRED
    if finding.applies is None:
        return None
    if finding.why_not == stca.BY_EXCEPTION:
        return BARRED
    if finding.why_not in (stca.NATIONAL, stca.NOT_FROM_US, stca.NOT_IN_FORCE):
        return OPEN
    return NOT_CONFIRMED


def trip_effect(c: Claimant) -> str | None:
    """Tell what a trip out of Canada does to a claim that is not decided.

    Returns:
        suspended, must_be_declared_abandoned, unknown, or None without such a trip or such a rule.

    Authority: IRPA 104.1.
    """
    trip = c.told.trip
    if (
        trip is None
        or c.claim_made is False
        or c.law.as_of < c.law.dates["return_ends_claim"]
        or c.told.stage in ("withdrawn", "abandoned")
    ):
        return None
    if c.told.stage == "decided" and not _appeal_may_be_pending(c):
        return None
    if trip.to_feared_country is None or (trip.to_feared_country and trip.voluntary is None):
        return NOT_SETTLED
    back = _is_back(c, trip)
    if trip.to_feared_country and trip.voluntary:
        return ABANDONED if back is False else NOT_SETTLED
    if back is None:
        return NOT_SETTLED
    return None if back else SUSPENDED


def _appeal_may_be_pending(c: Claimant) -> bool:
    return c.last_rejection is not None and not c.appeal_rejected


def _is_back(c: Claimant, trip: Trip) -> bool | None:
    """Tell whether the trip is over on the day of the assessment; a trip to come is not."""
    until = trip.until
    if isinstance(until, Nothing):
        return False
    if until is not None:
        return until <= c.law.as_of
    if trip.from_ is not None and trip.from_ > c.law.as_of:
        return False
    return c.in_canada


def of_person(gates: Gates) -> dict[str, Any]:
    """Give the row of a member of the family."""
    finding = gates.stca
    return {
        "who": gates.claimant.who,
        "verdict": gates.verdict,
        "bars": list(gates.bars),
        "possible_bars": list(gates.possible_bars),
        "gates": gates.counts,
        "stca_applies": None if finding is None else finding.applies,
        "stca_exception": None if finding is None else finding.exception,
    }
