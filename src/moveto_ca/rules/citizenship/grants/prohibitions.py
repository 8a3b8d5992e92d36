"""The prohibitions of section 22: what keeps a grant from being made (section 5.4 of the sheet, C6).

They block grants under 5(1), 5(2), 5(4) and 11(1), and the oath; not proof of citizenship, not a grant to an
adopted child. Section 5(5) names its own offences.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after
from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.admissibility.law import law as offences_law
from moveto_ca.rules.admissibility.record import CONVICTION, LAWYER, Item
from moveto_ca.rules.citizenship.grants.law import ACT
from moveto_ca.rules.conditions import Rule, check, unsettled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.report import Condition
    from moveto_ca.rules.citizenship.grants.law import GrantLaw
    from moveto_ca.rules.facts import Facts

APPLICANT: Final = "applicant"
OFFENCES: Final = "background.offences"

PROHIBITION: Final = Rule(
    "no-prohibition",
    "No offence stands against the grant",
    source=ACT,
    reference="22",
    number="C6",
    required=(
        "You are not on probation, on parole or in prison, you are not charged with a serious (indictable) "
        "offence, and you were not convicted of one in the {0} years before the application, in Canada or "
        "abroad. The same holds up to the oath."
    ),
    changeable=True,
    remedy="Wait until the bar has ended. Ask a lawyer how Canadian law classes the offence.",
    reads=("background.offences", "applicant.birth_date"),
)
REVOCATION: Final = Rule(
    "no-revocation",
    "No citizenship revoked for fraud in the last ten years",
    source=ACT,
    reference="22",
    number="C6",
    required="No citizenship of yours was revoked for fraud in the {0} years before the application.",
    changeable=True,
    remedy="Wait until the bar has ended.",
    reads=("applicant.citizenship_events",),
)
SECURITY: Final = Rule(
    "security",
    "Nothing about security or war crimes",
    source=ACT,
    reference="20, 22",
    number="C6",
    required=(
        "No investigation or conviction for war crimes or crimes against humanity, no treason or terrorism, "
        "and no declaration under section 20."
    ),
    reads=("background.security_concern",),
)
REMOVAL: Final = Rule(
    "no-removal-order",
    "No order to leave Canada",
    source=ACT,
    reference="5(1)(f), 11(1)",
    number="C1",
    required="You are not under a removal order.",
    changeable=True,
    remedy="Ask a lawyer whether the order can be ended.",
    reads=("background.removal_order",),
)
RULES: Final = (PROHIBITION, REVOCATION, SECURITY, REMOVAL)

_INDICTABLE: Final = 2  # a hybrid offence counts as indictable: the level "ordinary" and above
_SUMMARY: Final = 1
_ONE_DAY: Final = timedelta(days=1)


class Bar:
    """What one offence does to an application.

    Attributes:
        barred: True, False, or None if not known.
        free_from: First day on which an application is no longer barred; None if no day is known.
        needs: Paths of the facts that would tell.
    """

    __slots__ = ("barred", "free_from", "needs")

    def __init__(
        self, barred: bool | None, free_from: date | None = None, needs: tuple[str, ...] = ()
    ) -> None:
        self.barred = barred
        self.free_from = free_from
        self.needs = needs


_CLEAR: Final = Bar(False)


def prohibitions(facts: Facts, law: GrantLaw, day: date) -> tuple[Condition, ...]:
    """Apply section 22 to an application of a day.

    Args:
        facts: The person's facts.
        law: Figures of the day of the assessment.
        day: Day of the application.

    Returns:
        The condition about offences; and those about revocation, security and removal where something was
        told of them.
    """
    return (_of_offences(facts, law, day), *_others(facts, law, day))


def _of_offences(facts: Facts, law: GrantLaw, day: date) -> Condition:
    figures = (law.figures["conviction_years"],)
    background = facts.profile.background
    if background is None or background.offences is None:
        return check(
            PROHIBITION, None, "You did not tell of offences or charges.", figures=figures, needs=(OFFENCES,)
        )
    person = facts.profile.applicant
    born = None if person is None else person.birth_date
    code = offences_law(facts.tables, facts.as_of)
    bars = [
        bar
        for place, offence in enumerate(background.offences)
        if offence.who in (None, APPLICANT)
        for bar in _bars(Item(offence, place, born, code), law, day)
    ]
    standing = [bar for bar in bars if bar.barred]
    if standing:
        days = [bar.free_from for bar in standing]
        known = [found for found in days if found is not None]
        return check(
            PROHIBITION,
            False,
            "An offence that you told of stands against the grant.",
            figures=figures,
            lifts_on=max(known) if len(known) == len(days) else None,
        )
    open_bars = [bar for bar in bars if bar.barred is None]
    if open_bars:
        needs = tuple(dict.fromkeys(path for bar in open_bars for path in bar.needs))
        found = "Whether an offence that you told of stands against the grant is not known."
        return check(PROHIBITION, None, found, figures=figures, needs=needs)
    found = "Nothing that you told of stands against the grant." if bars else "You told of no offence."
    return check(PROHIBITION, True, found, figures=figures)


_ORDER: Final = {True: "An order to leave is in force.", False: "No order to leave is in force."}


def _others(facts: Facts, law: GrantLaw, day: date) -> Iterator[Condition]:
    background = facts.profile.background
    if background is not None and background.removal_order is not None:
        found = (
            "An order to leave is in force." if background.removal_order else "No order to leave is in force."
        )
        yield check(REMOVAL, not background.removal_order, found)
    if background is not None and background.security_concern:
        yield unsettled(SECURITY, "You told of something about security. A lawyer should look at it.")
    revoked = revoked_on(facts)
    if revoked is not None:
        years = law.figures["revocation_years"]
        free_from = _after_years(revoked, years)
        yield check(
            REVOCATION,
            day >= free_from,
            "Citizenship was revoked on {0}.",
            revoked,
            figures=(years,),
            lifts_on=None if day >= free_from else free_from,
        )


def revoked_on(facts: Facts) -> date | None:
    """Give the last day on which the person's citizenship was revoked; None if none was told.

    A day known to the month or year is taken at its end, so that no bar is said to have ended too early.
    """
    person = facts.profile.applicant
    events = () if person is None else person.citizenship_events or ()
    days = [
        facts.as_of if event.date is None else event.date.last
        for event in events
        if event.kind == "revoked" and not isinstance(event.date, Nothing)
    ]
    return max(days, default=None)


def _after_years(day: date, years: int) -> date:
    """Give the first day whose so many years before it no longer hold a day."""
    return years_after(day, years) + _ONE_DAY


# --- One offence -------------------------------------------------------------------------------------------


def _bars(item: Item, law: GrantLaw, day: date) -> Iterator[Bar]:
    """Give what an offence does: a charge, a sentence that is being served, a conviction of late."""
    pending = item.offence.outcome == "pending"
    convicted = _convicted(item)
    if pending:
        yield _charged(item)
    elif convicted is not False:
        yield _of_conviction(item, law, day, certain=convicted is True)
        yield _of_sentence(item, day, certain=convicted is True)
    else:
        yield _CLEAR


def _convicted(item: Item) -> bool | None:
    """Tell whether the law sees a conviction; a pardon abroad changes nothing."""
    if item.offence.outcome == "pardoned" and item.abroad:
        return True
    if item.effect == CONVICTION:
        return True
    # An act without a conviction is nothing to section 22.
    return None if item.effect in (None, LAWYER) else False


def _indictable(item: Item) -> bool | None:
    return None if item.level is None else item.level >= _INDICTABLE


def _needs(item: Item, *fields: str) -> tuple[str, ...]:
    """Give the fields that would tell, with those of the Canadian equivalent while that is open."""
    of_level = item.equivalent.needs or ("canadian_class",) if item.level is None else ()
    of_outcome = ("outcome",) if item.offence.outcome is None else ()
    return tuple(f"{item.path}.{name}" for name in dict.fromkeys((*of_outcome, *of_level, *fields)))


def _charged(item: Item) -> Bar:
    indictable = _indictable(item)
    return Bar(indictable, None, _needs(item) if indictable is None else ())


def _of_conviction(item: Item, law: GrantLaw, day: date, *, certain: bool) -> Bar:
    indictable = _indictable(item)
    if indictable is False:
        return _CLEAR
    years = law.figures["conviction_years"]
    convicted_on = item.offence.conviction_date
    if convicted_on is NOTHING:
        return _CLEAR
    if not convicted_on:
        done = item.offence.sentence_completed
        if done and day >= _after_years(done, years):
            return _CLEAR  # convicted before the sentence was completed
        return Bar(None, None, _needs(item, "conviction_date"))
    free_from = _after_years(convicted_on, years)
    if day >= free_from:
        return _CLEAR
    barred = True if certain and indictable else None
    return Bar(barred, free_from, _needs(item) if barred is None else ())


def _of_sentence(item: Item, day: date, *, certain: bool) -> Bar:
    """Tell whether a sentence is being served: in Canada for any offence, abroad for one known here."""
    if item.level is not None and item.level < _SUMMARY:
        return _CLEAR
    offence = item.offence
    ends = [end for end in (offence.custody_end, offence.probation_end) if end]
    if offence.sentence_completed and offence.sentence_completed < day:
        return _CLEAR
    running = [end for end in ends if end >= day]
    if running:
        barred = True if certain and (item.level is not None or item.abroad is False) else None
        return Bar(barred, max(running) + _ONE_DAY, _needs(item) if barred is None else ())
    open_ends = [name for name in ("custody_end", "probation_end") if getattr(offence, name) is None]
    if not open_ends:
        return _CLEAR
    if offence.sentence_completed and offence.sentence_completed >= day:
        return Bar(None, None, _needs(item, *open_ends))
    if offence.sentence_completed is NOTHING:
        return Bar(None, None, _needs(item, *open_ends))
    return Bar(None, None, _needs(item, "sentence_completed"))
