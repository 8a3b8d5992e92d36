"""What could stop a person, in one sentence: what the first screen of a report says of the border."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import NOT_MET
from moveto_ca.rules.admissibility import conduct, crime, family, health, removals
from moveto_ca.rules.admissibility.verdict import CLEAR, DEEMED, INADMISSIBLE, LAWYER, verdict
from moveto_ca.rules.conditions import GUIDANCE

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.admissibility.criminality import Record
    from moveto_ca.rules.admissibility.grounds import Grounds

APPLICANT: Final = "applicant"

# What bars a person, by the rule that is not met.
BARRED_BY: Final = {
    conduct.SECURITY.id: "something that touches security, human rights or organized crime",
    crime.SERIOUS.id: "a serious offence",
    crime.ORDINARY.id: "your record",
    health.DANGER.id: "a danger to public health or safety",
    health.DEMAND.id: "the expected cost of your care",
    conduct.MISREPRESENTATION.id: "a false statement to Canadian officers",
    conduct.STAY.id: "a stay, work or study in Canada without permission",
    removals.REMOVAL.id: "an order to leave Canada that still counts",
    family.FAMILY.id: "the record of a member of your family",
    health.FAMILY_DEMAND.id: "the expected cost of care for a member of your family",
}

_UNTOLD: Final = (
    "Nothing was told of offences, health, money or earlier stays in Canada, so nothing is said of them."
)
_BY_RIGHT: Final = "You enter Canada by right; nothing here can keep you out."
UNPROVEN: Final = (
    "A citizen cannot be refused. Until you can show proof you may be treated as a visitor, and what is in "
    "your past then counts."
)
_UNPROVEN_IN_WORDS: Final = {
    CLEAR: "Nothing that you told of would count.",
    DEEMED: "By the rule, time has rehabilitated you since {since}. Carry the proof of that too.",
    LAWYER: "Whether something that you told of would count, only a lawyer can settle.",
}
_UNPROVEN_SO_FAR: Final = "Nothing that you told of would count so far; some questions are still open."
_UNPROVEN_OPEN: Final = "What you told of your record does not settle yet whether it would count."
_SO_FAR: Final = "Nothing that you told of would stop you so far; some questions are still open."
_RECORD_OPEN: Final = "What you told of your record does not settle yet whether it would stop you."
_IN_WORDS: Final = {
    CLEAR: "Nothing that you told of would stop you.",
    DEEMED: "By the rule, time has rehabilitated you since {since}. Carry the proof.",
    LAWYER: "Something that you told of only a lawyer can settle. Ask one before you apply or travel.",
}


def _bars(reasons: list[str], what: str) -> str:
    if len(reasons) == 1:
        return f"{reasons[0][:1].upper()}{reasons[0][1:]} bars you from {what}."
    return f"These bar you from {what}: {'; '.join(reasons)}."


def failing(grounds: Grounds) -> list[Condition]:
    """Give the grounds that bar: neither steps nor what is only usual."""
    return [
        condition
        for condition in grounds.conditions
        if condition.outcome == NOT_MET and not condition.rule.step and condition.rule.basis != GUIDANCE
    ]


def own_record(grounds: Grounds) -> Record | None:
    """Give the applicant's record; None if offences were not told."""
    return None if grounds.records is None else grounds.records[APPLICANT]


def from_residence_alone(grounds: Grounds) -> bool:
    """Tell whether what bars the person does not reach a visit, work or study."""
    return grounds.bars(temporary=True)[0] is not True


def dates(record: Record | None) -> str:
    """Say when one may ask to be let in again, and when the bar ends."""
    if record is None or not record.inadmissible:
        return ""
    said = ""
    if record.apply_from is not None:
        said += f" You may apply for rehabilitation from {record.apply_from}; until it is granted,"
        said += " you stay barred."
    if record.lifts_on is not None:
        said += f" The bar ends by itself on {record.lifts_on}."
    elif record.abroad.inadmissible:
        said += " It does not end by time alone."
    return said


def stopped(grounds: Grounds) -> str:
    """Say what bars the person from what, and until when."""
    named = failing(grounds)
    reasons = [BARRED_BY[condition.id] for condition in named]
    if from_residence_alone(grounds):
        return _bars(reasons, "permanent residence now, not from a visit, work or study")
    said = dates(own_record(grounds))
    days = [condition.lifts_on for condition in named if condition.lifts_on is not None]
    if not said and len(days) == len(named):
        said = f" The bar ends by itself on {max(days)}."
    return _bars(reasons, "Canada now") + said


def would_count(unproven: Grounds) -> str:
    """Say what of the past would count at the border for a citizen by descent who has no proof yet.

    Args:
        unproven: What could stop the person if they were no citizen.

    Returns:
        A sentence or two; nothing if nothing was told.
    """
    if unproven.background is None:
        return ""
    word, record = verdict(unproven), own_record(unproven)
    if word == INADMISSIBLE:
        if from_residence_alone(unproven):  # a citizen asks for no residence
            return _UNPROVEN_IN_WORDS[CLEAR]
        named = [c for c in failing(unproven) if c.id not in (family.FAMILY.id, health.FAMILY_DEMAND.id)]
        return f"What would count: {'; '.join(BARRED_BY[c.id] for c in named)}.{_for_a_visitor(record)}"
    if word in _UNPROVEN_IN_WORDS:
        return _UNPROVEN_IN_WORDS[word].format(since=None if record is None else record.deemed)
    return _UNPROVEN_OPEN if record is not None and record.inadmissible is None else _UNPROVEN_SO_FAR


def _for_a_visitor(record: Record | None) -> str:
    """Say when a visitor with the record could ask to be let in, and when it would count no more."""
    if record is None or not record.inadmissible:
        return ""
    said = ""
    if record.apply_from is not None:
        said += f" A visitor may apply for rehabilitation from {record.apply_from}."
    if record.lifts_on is not None:
        said += f" It counts no more from {record.lifts_on}."
    return said


def in_short(grounds: Grounds) -> str:
    """Say in one to three sentences what is known of the border."""
    if grounds.by_descent:
        return " ".join(filter(None, (UNPROVEN, would_count(grounds.unproven))))
    if grounds.by_right:
        return _BY_RIGHT
    if grounds.background is None:
        return _UNTOLD
    word = verdict(grounds)
    if word == INADMISSIBLE:
        return stopped(grounds)
    record = own_record(grounds)
    if word in _IN_WORDS:
        return _IN_WORDS[word].format(since=None if record is None else record.deemed)
    return _RECORD_OPEN if record is not None and record.inadmissible is None else _SO_FAR
