"""Resumption: a former citizen becomes a citizen again (section 7 of the sheet; Act 11(1) to (1.2))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.citizenship.grants import prohibitions
from moveto_ca.rules.citizenship.grants.days import counted
from moveto_ca.rules.citizenship.grants.law import ACT, RESUMPTION
from moveto_ca.rules.citizenship.grants.pointing import lost_citizenship
from moveto_ca.rules.citizenship.grants.presence import window
from moveto_ca.rules.citizenship.grants.stay import AGAINST, AS_TOLD, IN_FAVOUR
from moveto_ca.rules.conditions import Rule, check, unsettled
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.citizenship.grants.applicant import GrantCase

_EVENTS: Final = "applicant.citizenship_events"

PROGRAMME: Final = ProgrammeRules(ACT, "11(1)")
FORMER: Final = Rule(
    "former-citizen",
    "A former citizen, not for fraud",
    source=ACT,
    reference="11(1)",
    required="You were a Canadian citizen, and lost that otherwise than by a revocation for fraud.",
    reads=(_EVENTS,),
)
AGAIN: Final = Rule(
    "permanent-resident",
    "Permanent resident again",
    source=ACT,
    reference="11(1)",
    required="After the loss you became a permanent resident of Canada, and you are one now.",
    changeable=True,
    remedy="Become a permanent resident first; see the other routes.",
    reads=("applicant.canada_status",),
)
DAYS: Final = Rule(
    "presence",
    "A year in Canada",
    source=ACT,
    reference="11(1), (1.1)",
    required=(
        "At least {0} days in Canada as a permanent resident in the {1} years before the application, or six "
        "months of service in the Canadian Armed Forces in that time."
    ),
    changeable=True,
    remedy="Stay in Canada until you have the days. Time does it.",
    reads=(
        "presence.absences",
        "presence.status_periods",
        "presence.armed_forces_years",
        "presence.sentence_days",
        "background.offences",
        "applicant.permanent_resident_since",
        "applicant.canada_status",
        "plans.applications",
    ),
)
RETURN: Final = Rule(
    "taxes",
    "Income tax return",
    source=ACT,
    reference="11(1)",
    required="A Canadian income tax return filed, if you had to, for the year before the application.",
    changeable=True,
    remedy="File the return; a late one counts.",
    reads=("presence.tax_years_filed", "plans.applications"),
)
SPEC: Final = StreamSpec(
    RESUMPTION,
    "Citizenship again for former citizens",
    "Somebody who gave up or lost Canadian citizenship, and is a permanent resident again, can become a "
    "citizen "
    "again after a year in Canada. There is no test.",
    (*PROGRAMME.all, FORMER, AGAIN, DAYS, RETURN, *prohibitions.RULES),
)


def conditions(case: GrantCase) -> tuple[Condition, ...]:
    """Give the conditions of a resumption, after the status."""
    return (former(case), again(case), days(case), tax_return(case), *_bars(case))


def _bars(case: GrantCase) -> tuple[Condition, ...]:
    # A revocation is judged with the loss itself.
    found = prohibitions.prohibitions(case.facts, case.law, case.filed_on)
    return tuple(c for c in found if c.rule is not prohibitions.REVOCATION)


_GAVE_UP: Final = check(FORMER, True, "You lost Canadian citizenship otherwise than for fraud.")
_REVOKED: Final = check(FORMER, False, "Your citizenship was revoked.")
_NEVER_TOLD: Final = check(FORMER, None, "You told of no loss of citizenship.", needs=(_EVENTS,))
_NEVER: Final = check(FORMER, False, "You never lost Canadian citizenship.")


def former(case: GrantCase) -> Condition:
    """Apply 11(1): a loss, and not one by revocation for fraud."""
    if prohibitions.revoked_on(case.facts) is not None:
        return _REVOKED
    if lost_citizenship(case.facts):
        return _GAVE_UP
    person = case.facts.profile.applicant
    return _NEVER_TOLD if person is None or person.citizenship_events is None else _NEVER


_IS_AGAIN: Final = check(AGAIN, True, "You are a permanent resident.")
_NOT_AGAIN: Final = check(AGAIN, False, "You are not a permanent resident now.")
_AGAIN_UNTOLD: Final = check(
    AGAIN, None, "Your status in Canada is not known.", needs=("applicant.canada_status",)
)


def again(case: GrantCase) -> Condition:
    """Apply 11(1): permanent residence now."""
    fact = case.permanent_resident
    return _IS_AGAIN if fact else _NOT_AGAIN if fact is False else _AGAIN_UNTOLD


def days(case: GrantCase) -> Condition:
    """Apply 11(1) and (1.1): 365 days in two years as a permanent resident, or half a year of service."""
    needed, years = case.figures["resumption_days"], case.figures["resumption_window_years"]
    shown = (needed, years)
    first, last = window(case.filed_on, years)

    def count(how: int) -> int:
        stay = case.physical_presence.told.read(how)
        found = counted(stay.resident, first.toordinal(), last.toordinal())
        return max(0, found - stay.sentence_days)

    told = case.physical_presence.told
    fact: bool | None = True if count(AGAINST) >= needed else None
    if fact is None and count(IN_FAVOUR) < needed:
        fact = False
    service = case.facts.profile.presence and case.facts.profile.presence.armed_forces_years
    if fact is not True and service and service * 12 >= case.figures["resumption_forces_months"]:
        return unsettled(
            DAYS,
            "You served in the Armed Forces. Six months of it in the last two years are enough.",
            figures=shown,
        )
    words = "From {0} to {1}: {2} days counted." if told.absences_told else "From {0} to {1}."
    return check(DAYS, fact, words, first, last, count(AS_TOLD), figures=shown, needs=told.needs)


def tax_return(case: GrantCase) -> Condition:
    """Apply 11(1): the return for the year before, if one had to be filed."""
    told = case.facts.profile.presence
    filed = None if told is None else told.tax_years_filed
    year = case.filed_on.year - 1
    if filed is None:
        return check(
            RETURN, None, "The return for {0} is not known.", year, needs=("presence.tax_years_filed",)
        )
    return check(
        RETURN,
        year in filed,
        "The return for {0} is filed." if year in filed else "The return for {0} is not filed.",
        year,
    )
