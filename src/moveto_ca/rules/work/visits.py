"""Work without a permit during a visit: speakers, performers, remote workers for a foreign employer.

Authority: IRPR 2, 183(2), 186(g), 186(j); IRCC guidance on remote work.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from moveto_ca.dates import months_after
from moveto_ca.nothing import Nothing
from moveto_ca.report import MET
from moveto_ca.rules.conditions import Rule, any_of, check, negation, not_applicable
from moveto_ca.rules.facts import CANADA
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.kind import Kind
from moveto_ca.rules.work.offer import kept

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.work.case import Case
    from moveto_ca.rules.work.kind import Conditions
    from moveto_ca.rules.work.situation import WorkDay

_READS: Final = ("plans.activity",)
REMOTE_WORK: Final = "remote_work"
_KIND: Final = "plans.activity.kind"
_DAYS: Final = "plans.activity.days"


def _activity(title: str, source: str, reference: str, required: str, met: str) -> Prepared:
    """Make the rule about what the person wants to do, and its outcomes."""
    rule = Rule(
        "activity",
        title,
        source=source,
        reference=reference,
        required=required,
        changeable=True,
        reads=_READS,
        remedy="Another activity has its own rules; most work needs a permit.",
    )
    return Prepared(
        rule,
        met=met,
        not_met="You want to do something else in Canada.",
        unknown="You did not say what you want to do in Canada.",
        needs=(_KIND,),
    )


REMOTE: Final = _activity(
    "Remote work from Canada",
    "ircc-remote",
    "Remote work",
    "You work remotely, as you do at home.",
    "You want to work remotely.",
)
SPEAKING: Final = _activity(
    "A speech, a paper or a seminar",
    "irpr",
    "s. 186(j)",
    "You give a speech or a paper at an event, or lead a commercial seminar.",
    "You want to speak at an event or lead a seminar.",
)
PERFORMING: Final = _activity(
    "A live performance",
    "irpr",
    "s. 186(g)",
    "You perform with a foreign group or as a guest artist, for a limited time, and not mainly for film, "
    "television or radio.",
    "You want to perform live.",
)
FOREIGN_EMPLOYER: Final = Rule(
    "foreign-employer",
    "Employer and clients are outside Canada",
    source="ircc-remote",
    reference="Remote work",
    required="You are paid from outside Canada, for employers or clients outside Canada. A Canadian employer "
    "means a work permit first.",
    changeable=True,
    reads=_READS,
    remedy="Work for foreign employers or clients only, or a work permit.",
)
NO_CANADIAN_MARKET: Final = Rule(
    "no-canadian-market",
    "No part in the Canadian labour market",
    source="irpr",
    reference="s. 2 (work)",
    required="You serve nobody in Canada and do not compete with people who work there.",
    changeable=True,
    reads=_READS,
    remedy="Leave out everything that serves the Canadian market.",
)
STAY: Final = Rule(
    "stay",
    "The stay is that of a visitor",
    source="irpr",
    reference="s. 183(2)",
    required="A visitor usually stays up to {0} months at a time, or as the officer sets. It can be extended "
    "on application; an extension is not sure.",
    changeable=True,
    reads=_READS,
    remedy="A shorter stay.",
)
SEMINAR: Final = Rule(
    "seminar-length",
    "A commercial seminar is short",
    source="irpr",
    reference="s. 186(j)",
    required="A commercial seminar lasts no longer than {0} days. A speech or paper at an event has no such "
    "limit.",
    changeable=True,
    reads=_READS,
    remedy="A shorter seminar.",
)
NOT_EMPLOYED: Final = Rule(
    "not-employed",
    "Not employed by the Canadian side",
    source="irpr",
    reference="s. 186(g)",
    required="You are not employed by the Canadian group or presenter: you have a contract, no job.",
    changeable=True,
    reads=("plans.job_offers",),
    remedy="A contract for the performance instead of a job, or a work permit.",
)
LIMITED: Final = Rule(
    "time-limited",
    "The engagement ends",
    source="irpr",
    reference="s. 186(g)",
    required="The engagement is for a limited time.",
    changeable=True,
    reads=_READS,
    remedy="An engagement for a limited time.",
)
REMOTE_STATUS: Final = ProgrammeRules("irpr", "s. 2, 183")
SPEAKER_STATUS: Final = ProgrammeRules("irpr", "s. 186(j)")
PERFORMER_STATUS: Final = ProgrammeRules("irpr", "s. 186(g)")

_NO_ACTIVITY: Final = "You did not say what you want to do in Canada."
_FOREIGN_EMPLOYER: Final = Prepared(
    FOREIGN_EMPLOYER,
    met="You are paid from outside Canada.",
    not_met="The pay, or the profit, comes from Canada.",
    unknown="You did not say from which country you are paid.",
    needs=("plans.activity.paid_from",),
)
_PROFIT_NOT_TOLD: Final = Prepared(
    FOREIGN_EMPLOYER,
    met="",
    not_met="",
    unknown="Nobody pays you. You did not say in which country the profits arise, if there are any.",
    needs=("plans.activity.profits_in",),
)
_NO_MARKET: Final = Prepared(
    NO_CANADIAN_MARKET,
    met="You serve nobody in Canada.",
    not_met="You serve people in Canada, or compete with people who work there.",
    unknown="You did not say whether you serve anybody in Canada, or compete with people who work there.",
    needs=("plans.activity.is_work", "plans.activity.to_public"),
)
_ONLY_ABROAD: Final = not_applicable(
    NO_CANADIAN_MARKET, "You are paid from outside Canada, and told of nobody in Canada whom you serve."
)
_NOT_EMPLOYED: Final = Prepared(
    NOT_EMPLOYED,
    met="You have no job with a Canadian group or presenter.",
    not_met="You have the offer of a job.",
    unknown="You did not say whether a Canadian group or presenter offers you a job.",
    needs=("plans.job_offers",),
)
_LIMITED: Final = Prepared(
    LIMITED,
    met="You said for how many days it is.",
    not_met="",
    unknown="You did not say for how many days it is.",
    needs=(_DAYS,),
)


def _kind(case: Case, kind: str) -> bool | None:
    activity = case.situation.activity
    return None if activity is None or activity.kind is None else activity.kind == kind


def _abroad(case: Case) -> Condition:
    """Tell whether the pay comes from outside Canada; for those whom nobody pays, whether the profit does."""
    activity = case.situation.activity
    paid = None if activity is None else activity.paid_from
    if activity is None or not isinstance(paid, Nothing):
        return _FOREIGN_EMPLOYER(None if paid is None else paid != CANADA)
    profits = activity.profits_in
    return _PROFIT_NOT_TOLD(None) if profits is None else _FOREIGN_EMPLOYER(profits != CANADA)


def _no_market(case: Case, abroad: Condition) -> Condition:
    """Tell whether the person stays out of the Canadian labour market.

    It is not asked of remote work that is paid from abroad: that is no work in Canada (IRPR s. 2).
    """
    activity = case.situation.activity
    assert activity is not None  # noqa: S101 - called for an activity only
    fact = negation(any_of(activity.is_work, activity.to_public))
    if fact is None and activity.kind == REMOTE_WORK and abroad.outcome == MET:
        return _ONLY_ABROAD
    return _NO_MARKET(fact)


def _stay(case: Case) -> Condition:
    situation = case.situation
    months = situation.day.figures["visit_months"]
    days = None if situation.activity is None else situation.activity.days
    if days is None:
        return check(
            STAY, None, "You did not say how many days you want to stay.", figures=(months,), needs=(_DAYS,)
        )
    longest = (months_after(situation.on, months) - situation.on).days
    return check(STAY, days <= longest, "Days of the stay: {0}.", days, figures=(months,))


def _seminar(case: Case) -> Condition:
    activity = case.situation.activity
    longest = case.situation.day.figures["seminar_days"]
    days = None if activity is None else activity.days
    profits = None if activity is None else activity.profits_in
    if isinstance(profits, Nothing):
        return check(SEMINAR, True, "It is no commercial seminar: nobody profits.", figures=(longest,))
    if days is None:
        return check(
            SEMINAR, None, "You did not say for how many days it is.", figures=(longest,), needs=(_DAYS,)
        )
    if days <= longest:
        return check(SEMINAR, True, "Days: {0}.", days, figures=(longest,))
    found = "Days: {0}. Whether it is a commercial seminar goes by whether somebody profits."
    return check(
        SEMINAR,
        None if profits is None else False,
        found,
        days,
        figures=(longest,),
        needs=("plans.activity.profits_in",),
    )


def _not_employed(case: Case) -> Condition:
    offers = case.situation.offers
    if offers is None:
        return _NOT_EMPLOYED(None)
    return _NOT_EMPLOYED(all(offer.arrangement in ("contract", "employer_contract") for offer in offers))


def _remote(case: Case) -> Conditions:
    if case.situation.activity is None:
        return _nothing_told(case.situation.day)
    abroad = _abroad(case)
    return (
        REMOTE(_kind(case, REMOTE_WORK)),
        abroad,
        _no_market(case, abroad),
        _stay(case),
    )


def _nothing_told(day: WorkDay) -> Conditions:
    """Give the conditions of remote work for a person who told of no activity: all wait for its kind."""
    figures = (day.figures["visit_months"],)
    return tuple(
        kept(day, (rule, None), partial(check, rule, None, _NO_ACTIVITY, figures=figures, needs=(_KIND,)))
        for rule in (REMOTE.rule, FOREIGN_EMPLOYER, NO_CANADIAN_MARKET, STAY)
    )


def _speaker(case: Case) -> Conditions:
    return (SPEAKING(_kind(case, "speak")), _seminar(case))


def _performer(case: Case) -> Conditions:
    activity = case.situation.activity
    days = None if activity is None else activity.days
    return (
        PERFORMING(_kind(case, "perform")),
        _not_employed(case),
        _LIMITED(None if days is None else True),
    )


REMOTE_WORKER: Final = Kind(
    "digital-nomad",
    "Visitor who works remotely for a foreign employer",
    "A visitor may work remotely for an employer or clients outside Canada. There is no special permit, the "
    "stay is that of a visitor, and it leads to nothing else by itself.",
    REMOTE_STATUS,
    permit="none",
    offer=False,
    of_person=_remote,
    person_rules=(REMOTE.rule, FOREIGN_EMPLOYER, NO_CANADIAN_MARKET, STAY),
)
SPEAKER: Final = Kind(
    "speaker",
    "Guest speaker or leader of a seminar",
    "Speakers at events, and leaders of short commercial seminars, need no work permit.",
    SPEAKER_STATUS,
    permit="none",
    offer=False,
    of_person=_speaker,
    person_rules=(SPEAKING.rule, SEMINAR),
)
PERFORMER: Final = Kind(
    "performer",
    "Performing artist",
    "Foreign groups and guest artists need no work permit for a limited engagement, if the Canadian side "
    "does not employ them and it is not mainly for film, television or radio.",
    PERFORMER_STATUS,
    permit="none",
    offer=False,
    of_person=_performer,
    person_rules=(PERFORMING.rule, NOT_EMPLOYED, LIMITED),
)
