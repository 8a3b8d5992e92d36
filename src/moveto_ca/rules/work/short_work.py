"""Short work without a permit: the exemptions of the Global Skills Strategy.

How long one must wait goes by the exemption that is wanted next, not by the one used last.
Authority: public policy of 2017-06-12 under IRPA 25.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import months_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import Rule, check, unsettled
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.kind import Kind

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.stays import ShortExemption
    from moveto_ca.report import Condition
    from moveto_ca.rules.work.case import Case
    from moveto_ca.rules.work.kind import Conditions
    from moveto_ca.rules.work.situation import Situation

_DAYS: Final = "plans.short_exemption.days"
_LAST: Final = "plans.short_exemption.last_on"
_HIGHEST: Final = frozenset("01")
_SHORTEST_MONTH: Final = 28

OCCUPATION: Final = Rule(
    "occupation",
    "Highly skilled work",
    source="ircc-gss",
    reference="15 and 30 days",
    required="The work is of TEER 0 or 1: management, or work that usually asks for a degree.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="Work of TEER 0 or 1, or a permit.",
)
DAYS: Final = Rule(
    "days",
    "The work is short",
    source="ircc-gss",
    reference="15 and 30 days",
    required="At most {0} days, or {1} days with a longer wait, one after the other. It cannot be extended.",
    changeable=True,
    reads=("plans.short_exemption", "plans.job_offers"),
    remedy="Shorter work, or a permit.",
)
WAIT: Final = Rule(
    "wait",
    "Long enough since the last exemption",
    source="ircc-gss",
    reference="Waiting time",
    required="After any use of an exemption you wait {0} months.",
    changeable=True,
    reads=("plans.short_exemption",),
    remedy="Time: the wait ends by itself.",
)
RESEARCH: Final = Rule(
    "research",
    "Research at a public university",
    source="ircc-gss",
    reference="120 days",
    required="You do research at a publicly funded institution that grants degrees, or at its affiliate.",
    changeable=True,
    reads=("applicant.researcher_or_academic",),
    remedy="A research stay at such an institution.",
)
RESEARCH_DAYS: Final = Rule(
    "days",
    "The stay is short",
    source="ircc-gss",
    reference="120 days",
    required="One stay of at most {0} days.",
    changeable=True,
    reads=("plans.short_exemption", "plans.job_offers"),
    remedy="A shorter stay, or a permit.",
)
SHORT_STATUS: Final = ProgrammeRules("ircc-gss", "15 and 30 days")
RESEARCH_STATUS: Final = ProgrammeRules("ircc-gss", "120 days")

_OCCUPATION: Final = Prepared(
    OCCUPATION,
    met="The offered work is of TEER 0 or 1.",
    not_met="The offered work is of TEER 2 or lower in skill.",
    unknown="You did not say which occupation the offer is for.",
    needs=("plans.job_offers[{i}].noc",),
)
_RESEARCHER: Final = check(RESEARCH, False, "You said that you are neither a researcher nor an academic.")
_RESEARCHER_NOT_TOLD: Final = check(
    RESEARCH,
    None,
    "You did not say whether you are a researcher.",
    needs=("applicant.researcher_or_academic",),
)
_INSTITUTION: Final = unsettled(
    RESEARCH, "You are a researcher. Check that the institution is publicly funded and grants degrees."
)


def free_from(told: ShortExemption | None, wait_months: int) -> date | Nothing | None:
    """Give the day from which an exemption may be used.

    Args:
        told: What was told of short stays, or None.
        wait_months: Months to wait after any use.

    Returns:
        The day; NOTHING if none was ever used; None if not known.
    """
    last = None if told is None else told.last_on
    if last is None or isinstance(last, Nothing):
        return last
    return months_after(last, wait_months)


def available(situation: Situation, wait_months: int) -> bool | None:
    """Tell whether an exemption may be used on the day of the application."""
    plans = situation.plans
    free = free_from(None if plans is None else plans.short_exemption, wait_months)
    if free is None:
        return None
    return True if isinstance(free, Nothing) else situation.on >= free


def _wait(case: Case, wait_months: int) -> Condition:
    plans = case.situation.plans
    told = None if plans is None else plans.short_exemption
    free = free_from(told, wait_months)
    figures = (wait_months,)
    if free is None:
        found = "You did not say when you last used an exemption, if ever."
        return check(WAIT, None, found, figures=figures, needs=(_LAST,))
    if isinstance(free, Nothing):
        return check(WAIT, True, "You have never used one.", figures=figures)
    met = case.situation.on >= free
    assert told is not None  # noqa: S101 - a day of use was told
    found = "Last used on {0}; free again from {1}."
    return check(WAIT, met, found, told.last_on, free, figures=figures, lifts_on=None if met else free)


def lasts_longer(case: Case, days: int) -> bool:
    """Tell whether the offered job is plainly longer than so many days."""
    offers = case.situation.offers or ()
    months = days / _SHORTEST_MONTH
    return bool(offers) and all(o.permanent or (o.months is not None and o.months > months) for o in offers)


def _length(case: Case, rule: Rule, longest: int, figures: tuple[int, ...]) -> Condition:
    plans = case.situation.plans
    told = None if plans is None or plans.short_exemption is None else plans.short_exemption.days
    if told is None:
        if lasts_longer(case, longest):
            return check(rule, False, "The offered job lasts longer.", figures=figures)
        found = "You did not say for how many days you would work."
        return check(rule, None, found, figures=figures, needs=(_DAYS,))
    return check(rule, told <= longest, "Days of work: {0}.", told, figures=figures)


def _short(case: Case) -> Conditions:
    figures = case.situation.day.figures
    short, long = figures["short_days"], figures["long_days"]
    plans = case.situation.plans
    told = None if plans is None or plans.short_exemption is None else plans.short_exemption.days
    wait = figures["short_wait_months"] if told is None or told <= short else figures["long_wait_months"]
    return (_length(case, DAYS, long, (short, long)), _wait(case, wait))


def _occupation(case: Case) -> Conditions:
    offer = case.offer
    assert offer is not None  # noqa: S101 - called for an offer only
    return (_OCCUPATION(None if offer.noc is None else offer.noc[1] in _HIGHEST, case.index),)


def _research(case: Case) -> Conditions:
    figures = case.situation.day.figures
    longest = figures["research_days"]
    person = case.situation.person
    told = None if person is None else person.researcher_or_academic
    researcher = _RESEARCHER_NOT_TOLD if told is None else _INSTITUTION if told else _RESEARCHER
    return (
        researcher,
        _length(case, RESEARCH_DAYS, longest, (longest,)),
        _wait(case, figures["research_wait_months"]),
    )


SHORT: Final = Kind(
    "gss-15-30",
    "Short highly skilled work without a permit (15 or 30 days)",
    "Highly skilled people may work for up to 15 days once in six months, or for up to 30 days once in "
    "twelve months, without a work permit.",
    SHORT_STATUS,
    permit="none",
    of_person=_short,
    person_rules=(DAYS, WAIT),
    of_offer=_occupation,
    offer_rules=(OCCUPATION,),
)
RESEARCHERS: Final = Kind(
    "gss-120",
    "Research stay without a permit (120 days)",
    "Researchers may work at a public university for up to 120 days once in twelve months without a work "
    "permit.",
    RESEARCH_STATUS,
    permit="none",
    offer=False,
    of_person=_research,
    person_rules=(RESEARCH, RESEARCH_DAYS, WAIT),
)
