"""Needs about a connection to the province: work, studies, relatives, friends, an endorsement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import months_after
from moveto_ca.rules.education import INDEX, NONE
from moveto_ca.rules.provincial.need import NeedKind

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.job_facts import JobFacts
    from moveto_ca.rules.provincial.need import Need
    from moveto_ca.rules.provincial.view import View

_WORK_READS: Final = (
    "applicant.work",
    "applicant.work_years",
    "applicant.residence",
    "applicant.canadian_study",
    "plans.ties",
    "plans.job_offers",
    "plans.province",
)
_STUDY_READS: Final = (
    "applicant.education",
    "applicant.education_level",
    "applicant.canadian_study",
    "plans.ties",
)
_IN_WORDS: Final = {
    "close_relative": "a close relative",
    "friend": "a friend or distant relative",
    "worked": "earlier work there",
    "studied": "studies there",
    "invited": "an invitation of the province",
    "visited": "a visit",
    "applied": "an earlier application",
}


def working(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the person works in the province now, and for long enough."""
    now, job = view.work_now
    if now.fact is False:
        return need.kept("no") or need.say("no", False, "You do not work in {0} now.", need.place)
    if now.fact is None or job is None:
        return need.kept(now.needs) or need.say(
            now.needs, None, "It is not known whether you work in {0} now.", need.place, needs=now.needs
        )
    fact, field = _long_enough(view, need, job)
    key = (fact, job.path, field, job.start)
    found = "You work in {0} now." if need.amount is None else "You work in {0} now, since {1}."
    return need.kept(key) or need.say(
        key,
        fact,
        found,
        need.place,
        job.job.start or "a day that was not told",
        needs=(f"applicant.{job.path}.{field}",),
    )


def _long_enough(view: View, need: Need, job: JobFacts) -> tuple[bool | None, str]:
    """Tell whether a job has lasted long enough, and full-time where that is asked for."""
    if need.amount is None:
        return True, ""
    start = job.job.start
    if start is not None and months_after(start, need.amount) > view.situation.on:
        return False, ""
    if "full-time" in need.values:
        if job.hours is None:
            return None, "hours_per_week"
        if job.hours < view.situation.facts.applicant.rules.work.full_time:
            return False, ""
    return (None, "start") if start is None else (True, "")


def worked(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the person has worked in the province for so many months."""
    known = view.worked_months(need.amount or 0)
    key = (known.fact, known.needs)
    words = {
        True: "You have worked in {0} for long enough.",
        False: "You have told of no such work in {0}.",
        None: "It is not known how long you worked in {0}.",
    }
    return need.kept(key) or need.say(key, known.fact, words[known.fact], need.place, needs=known.needs)


def credential(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the person completed a credential in the province."""
    anywhere = "any-province" in need.values
    least = next((INDEX[value] for value in need.values if value in INDEX), NONE)
    known = view.studied(least, anywhere=anywhere)
    key = (known.fact, known.needs)
    words = {
        True: "You completed such a credential in {0}.",
        False: "You have told of no such credential in {0}.",
        None: "It is not known whether you completed such a credential in {0}.",
    }
    place = "Canada" if anywhere else need.place
    return need.kept(key) or need.say(key, known.fact, words[known.fact], place, needs=known.needs)


def tie(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the person has a tie to the province of a kind that counts."""
    held = view.tie_kinds & need.values
    if held:
        return need.kept(held) or need.say(
            held, True, "You have a tie to {0}: {1}.", need.place, tuple(sorted(_IN_WORDS[k] for k in held))
        )
    if "studied" in need.values and view.studied().fact:
        return need.kept("studied") or need.say("studied", True, "You studied in {0}.", need.place)
    if "worked" in need.values and view.work_now[0].fact:
        return need.kept("works") or need.say("works", True, "You work in {0} now.", need.place)
    if view.situation.ties is None:
        return need.kept("untold") or need.say(
            "untold", None, "You did not say what ties you have to {0}.", need.place, needs=("plans.ties",)
        )
    return need.kept("none") or need.say("none", False, "You have told of no such tie to {0}.", need.place)


def endorsement(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether a community of the province endorses the person."""
    known = view.endorsed("community")
    words = {
        True: "You have the endorsement.",
        False: "You have no such endorsement.",
        None: "You did not say whether you have an endorsement.",
    }
    return need.kept(known.fact) or need.say(known.fact, known.fact, words[known.fact], needs=known.needs)


def permit_left(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the work permit ends within so many months."""
    situation = view.situation
    plans, person = situation.plans, situation.person
    permits = None if plans is None else plans.permits
    ends = [
        permit.to
        for permit in permits or ()
        if permit.kind == "work" and permit.who in (None, "applicant") and permit.to is not None
    ]
    if not ends and person is not None and person.canada_status == "worker" and person.status_until:
        ends = [person.status_until]
    ends = [end for end in ends if end >= situation.on]
    if ends:
        last = max(ends)
        fact = last <= months_after(situation.on, need.amount or 0)
        return need.kept((last, fact)) or need.say((last, fact), fact, "Your work permit ends on {0}.", last)
    if permits is not None or (person is not None and person.canada_status in ("none", "visitor")):
        return need.kept("none") or need.say("none", False, "You have told of no work permit.")
    return need.kept("untold") or need.say(
        "untold", None, "You did not say when your work permit ends.", needs=("plans.permits",)
    )


def unlisted(_view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Say that the list of the province was not found."""
    return need.kept("") or need.open("", "The list of the province was not found; ask the province.")


KINDS: Final = {
    "working": NeedKind(
        "Work in the province now",
        "A job in the province, on a work permit, for the time asked for.",
        _WORK_READS,
        working,
        plain=True,
    ),
    "worked": NeedKind(
        "Work in the province",
        "Work in the province for the time asked for.",
        _WORK_READS,
        worked,
        plain=True,
    ),
    "credential": NeedKind(
        "A credential of the province",
        "A degree or diploma from a school there.",
        _STUDY_READS,
        credential,
        plain=True,
    ),
    "tie": NeedKind(
        "A tie to the province",
        "A tie that counts: a relative or friend there, work or study there, or the province's recruitment.",
        ("plans.ties", "relatives_in_canada", *_STUDY_READS, *_WORK_READS),
        tie,
        plain=True,
    ),
    "endorsement": NeedKind(
        "A community endorses you",
        "The endorsement of a designated community.",
        ("plans.endorsements", "plans.province"),
        endorsement,
        plain=True,
    ),
    "permit-left": NeedKind(
        "Little time left on the work permit",
        "Time: apply when the permit has no more than that left.",
        ("plans.permits", "applicant.canada_status", "applicant.status_until"),
        permit_left,
    ),
    "unlisted": NeedKind(
        "A field or occupation that the province lists",
        "Ask the province for its list.",
        (),
        unlisted,
        plain=True,
    ),
}
