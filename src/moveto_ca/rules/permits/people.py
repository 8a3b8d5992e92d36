"""Conditions about the person that every permit sets: who needs one, leaving in time, no past breach."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import months_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import Rule, check
from moveto_ca.rules.facts import CANADA
from moveto_ca.rules.permits.prepared import Prepared

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Profile
    from moveto_ca.report import Condition
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.permits.day import PermitDay

AT_HOME: Final = frozenset({"citizen", "permanent_resident"})

FOREIGN_NATIONAL: Final = Rule(
    "foreign-national",
    "You are neither a citizen nor a permanent resident of Canada",
    source="irpa",
    reference="s. 19; s. 27",
    required="Permits are for people of other countries. Citizens and permanent residents of Canada need "
    "none.",
    reads=("applicant.citizenships", "applicant.canada_status"),
)
TEMPORARY: Final = Rule(
    "temporary",
    "You will leave when the stay ends",
    source="irpr",
    reference="s. 179, 183, 200(1)(b), 216(1)(b); IRPA s. 22(2)",
    required="You will leave Canada at the end of the stay that is allowed. Wanting permanent residence "
    "later is no bar.",
    changeable=True,
    reads=("plans.will_leave",),
    remedy="Plan to leave when the stay ends, unless you have another status by then.",
)
NO_UNAUTHORIZED_WORK: Final = Rule(
    "no-unauthorized-work",
    "No unauthorized work or study in Canada",
    source="irpr",
    reference="s. 200(3)(e)",
    number="P14",
    required="No work or study without authority in Canada, and no broken condition, in the last {0} months.",
    changeable=True,
    reads=("background.unauthorized_in_canada",),
    remedy="Time: the bar ends by itself.",
)

_FOREIGN_NATIONAL: Final = Prepared(
    FOREIGN_NATIONAL,
    met="You did not say that you are a citizen or permanent resident of Canada.",
    not_met="You are a citizen or permanent resident of Canada. You may work and study there without a "
    "permit.",
    unknown="You did not say of which countries you are a citizen.",
    needs=("applicant.citizenships",),
)
_TEMPORARY: Final = Prepared(
    TEMPORARY,
    met="You said that you will leave at the end of the stay.",
    not_met="You said that you will not leave at the end of the stay.",
    unknown="You did not say whether you will leave at the end of the stay.",
    needs=("plans.will_leave",),
)


def foreign_national(facts: Facts) -> Condition:
    """Tell whether the person needs a permit at all.

    Nobody holds the status of a permanent resident without knowing; one that was not told is not held.
    Authority: IRPA s. 19, s. 27.
    """
    person = facts.profile.applicant
    if person is None or (person.citizenships is None and person.canada_status is None):
        return _FOREIGN_NATIONAL(None)
    at_home = person.canada_status in AT_HOME or (
        person.citizenships is not None and CANADA in person.citizenships
    )
    return _FOREIGN_NATIONAL(not at_home)


def temporary(profile: Profile) -> Condition:
    """Tell whether the person will leave by the end of the stay."""
    plans = profile.plans
    return _TEMPORARY(None if plans is None else plans.will_leave)


def exam_done(profile: Profile, on: date, valid_months: int) -> bool | None:
    """Tell whether there is a medical exam that is still valid on a day; None if not told.

    Args:
        profile: What was told.
        on: Day of the application.
        valid_months: How long an exam stays valid, in months.
    """
    plans = profile.plans
    day = None if plans is None else plans.medical_exam_on
    if day is None:
        return None
    if isinstance(day, Nothing):
        return False
    return day <= on <= months_after(day, valid_months)


def _none_told_of(unknown: bool, months: int) -> Condition:
    """Give the condition for a person who told of nothing, or who said that there was nothing."""
    if not unknown:
        return check(NO_UNAUTHORIZED_WORK, True, "You said that there was none.", figures=(months,))
    return check(
        NO_UNAUTHORIZED_WORK,
        None,
        "You did not say whether you ever worked, studied or stayed in Canada without authority.",
        figures=(months,),
        needs=("background.unauthorized_in_canada",),
    )


def no_unauthorized_work(profile: Profile, on: date, day: PermitDay) -> Condition:
    """Tell whether there was unauthorized work or study, or a broken condition, within six months.

    The bar lifts when six months have elapsed: on the day of the same number, or a day later if the
    Interpretation Act, s. 28, is applied. Between the two the law is not settled; the later is shown.

    Args:
        profile: What was told.
        on: Day of the application.
        day: The figures of the day.
    """
    months = day.figures["unauthorized_months"]
    background = profile.background
    past = None if background is None else background.unauthorized_in_canada
    if past is None or isinstance(past, Nothing):
        key = (NO_UNAUTHORIZED_WORK, past is None)
        kept = day.kept.get(key)
        if kept is None:
            kept = day.kept[key] = _none_told_of(past is None, months)
        return kept
    path = "background.unauthorized_in_canada"
    figures = (months,)
    if past.permit_since:
        found = "There was some, but a permit was issued since."
        return check(NO_UNAUTHORIZED_WORK, True, found, figures=figures)
    ended = past.ended
    if ended is None:
        found = "There was some. You did not say when it ended."
        return check(NO_UNAUTHORIZED_WORK, None, found, figures=figures, needs=(f"{path}.ended",))
    if isinstance(ended, Nothing):
        return check(NO_UNAUTHORIZED_WORK, False, "It still goes on.", figures=figures)
    lifts = months_after(ended, months)
    safe = lifts + timedelta(days=1)
    fact = True if on >= safe else None if on >= lifts else False
    found = "It ended on {0}."
    if fact is None:
        found += " Whether the bar ends on this day or on the next can be read two ways."
    return check(NO_UNAUTHORIZED_WORK, fact, found, ended, figures=figures, lifts_on=None if fact else safe)
