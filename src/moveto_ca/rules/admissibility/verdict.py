"""The sheet's own word for the whole, and what may be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET, UNKNOWN
from moveto_ca.rules.admissibility import conduct, removals
from moveto_ca.rules.conditions import GUIDANCE

if TYPE_CHECKING:
    from moveto_ca.rules.admissibility.criminality import Record, Side
    from moveto_ca.rules.admissibility.grounds import Grounds

CLEAR: Final = "clear"
DEEMED: Final = "deemed_rehabilitated"
INADMISSIBLE: Final = "inadmissible"
LAWYER: Final = "needs_lawyer"
NOT_KNOWN: Final = "unknown"

REHABILITATION: Final = "individual_rehabilitation"
PERMIT: Final = "temporary_resident_permit"
SUSPENSION: Final = "record_suspension"
AUTHORIZATION: Final = "authorization_to_return"
MINISTER: Final = "ministerial_relief"
MITIGATION: Final = "mitigation_plan"
TREATMENT: Final = "treatment"
WAIT: Final = "wait"
LEGAL_ADVICE: Final = "lawyer"
LEAVE: Final = "leave_canada"


def verdict(grounds: Grounds) -> str:
    """Give the word: the first that fits of inadmissible, needs_lawyer, unknown, deemed, clear."""
    law = [c for c in grounds.conditions if not c.rule.step and c.rule.basis != GUIDANCE]
    if any(c.outcome == NOT_MET for c in law):
        return INADMISSIBLE
    unknown = [c for c in law if c.outcome == UNKNOWN]
    if any(not c.needs for c in unknown) or _needs_lawyer(grounds):
        return LAWYER
    if unknown:
        return NOT_KNOWN
    own = None if grounds.records is None else grounds.records.get("applicant")
    return DEEMED if own is not None and own.deemed is not None else CLEAR


def _needs_lawyer(grounds: Grounds) -> bool:
    """Tell whether a record that is not settled waits for a lawyer, whatever else is not known."""
    own = None if grounds.records is None else grounds.records.get("applicant")
    return own is not None and own.inadmissible is None and own.needs_lawyer


def side_remedies(side: Side, grounds: Grounds) -> list[str]:
    """Name what may be done on the day about offences on one side of the border."""
    if side.inadmissible is None:
        return [LEGAL_ADVICE]
    if not side.inadmissible:
        return []
    if side.least.rule in ("R5", "R6"):
        since = side.suspension_from
        return [*([SUSPENSION] if since is not None and since <= grounds.law.on else []), PERMIT]
    since = side.apply_from
    return [*([REHABILITATION] if since is not None and since <= grounds.law.on else []), PERMIT]


def record_remedies(record: Record, grounds: Grounds) -> list[str]:
    """Name what may be done on the day about a whole record."""
    return list(dict.fromkeys(word for side in record.sides for word in side_remedies(side, grounds)))


def other_remedies(rule_id: str, grounds: Grounds) -> list[str]:
    """Name what may be done about another ground that bars."""
    if rule_id == removals.REMOVAL.id:
        background = grounds.background
        if background is not None and removals.authorization_to_return(background, grounds.law).unenforced:
            return [LEAVE, LEGAL_ADVICE]
        return [AUTHORIZATION, PERMIT]
    return {
        conduct.SECURITY.id: [LEGAL_ADVICE, MINISTER, PERMIT],
        conduct.MISREPRESENTATION.id: [WAIT, PERMIT],
        conduct.STAY.id: [LEAVE, PERMIT],
        "health-danger": [TREATMENT, PERMIT],
        "excessive-demand": [MITIGATION, PERMIT],
        "family-health": [MITIGATION],
        "family": [LEGAL_ADVICE, PERMIT],
        conduct.MONEY.id: [],
    }[rule_id]
