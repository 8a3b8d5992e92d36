"""Ontario Workforce Priority: language, experience, prior work with the employer, physicians.

Where a figure is known from a proposal only, what lies beside it is left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import months_after
from moveto_ca.nothing import NOTHING
from moveto_ca.rules.conditions import any_of
from moveto_ca.rules.provincial.in_pool import level_condition
from moveto_ca.rules.provincial.need import NeedKind
from moveto_ca.rules.provincial.offers import without_offer

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.provincial.need import Need
    from moveto_ca.rules.provincial.view import View

_ONTARIO: Final = "CA-ON"
_MONTHS: Final = 12
_AS_PROPOSED: Final = (
    "You have worked for that employer as long as the proposal of December 2025 said. The time of the rule "
    "itself was not found."
)


def language(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the level is reached; between two levels the occupation decides, by an unknown list."""
    figures = need.day.figures
    reached = view.situation.reached
    found = reached(figures["ontario_clb"])
    if found.fact is not False:
        return level_condition(need, found, "all")
    lower = reached(figures["ontario_clb_some"])
    if lower.fact:
        text, values = lower.words
        key = ("some", lower.language, lower.levels)
        return need.kept(key) or need.open(
            key, f"{text} Whether that is enough depends on the occupation; the list was not found.", *values
        )
    if view.studied().fact:
        return need.kept("degree") or need.open(
            "degree", "You studied in Ontario. A recent graduate may use the degree in place of a test."
        )
    return level_condition(need, found, "all")


class _Found:
    """One of the three ways to show experience."""

    __slots__ = ("fact", "needs", "text")

    def __init__(self, fact: bool | None, text: str, needs: tuple[str, ...] = ()) -> None:
        self.fact = fact
        self.text = text
        self.needs = needs


def _licensed(view: View) -> bool:
    person = view.situation.person
    licences = None if person is None else person.licences
    return any(licence.by == "provincial" and licence.place == _ONTARIO for licence in licences or ())


def _same_occupation(view: View, offer: JobOffer, place: int) -> _Found:
    situation, day = view.situation, view.situation.day
    wanted = day.figures["ontario_same_occupation_months"]
    if offer.noc is None:
        return _Found(None, "", (f"plans.job_offers[{place}].noc",))
    if situation.jobs is None:
        sums = None if situation.person is None else situation.person.work_years
        if sums is not None and sums.noc is not None and sums.noc != offer.noc:
            return _Found(False, "")
        return _Found(None, "", ("applicant.work",))
    rules = situation.facts.applicant.rules.work
    jobs = [job for job in situation.paid if job.noc == offer.noc]
    unnamed = [job for job in situation.paid if job.noc is None]
    found = situation.worked(jobs, unnamed, "ontario_same_occupation_years")
    units = wanted * rules.year // _MONTHS
    if found.certain >= units:
        return _Found(True, "You have worked long enough in the same occupation.")
    if found.possible >= units:
        needs = [f"applicant.{job.path}.noc" for job in unnamed]
        needs += [
            f"applicant.{job.path}.{name}"
            for job in jobs
            for name, value in (("start", job.start), ("end", job.end), ("hours_per_week", job.hours))
            if value is None
        ]
        return _Found(None, "", tuple(needs))
    return _Found(False, "")


def _months_with(view: View, offer: JobOffer, months: int) -> bool | None:
    """Tell whether the person works for the employer of the offer now, for so many months."""
    if view.situation.jobs is None:
        return None
    for job in view.situation.jobs:
        same = job.job.employer is not None and job.job.employer == offer.employer
        if same and job.in_canada and job.job.end is NOTHING and job.job.start is not None:
            return months_after(job.job.start, months) <= view.situation.on
    return False


def experience(view: View, need: Need, offer: JobOffer | None, place: int) -> Condition:
    """Tell whether one of the three holds: a licence, the same occupation, work for that employer."""
    if _licensed(view):
        return need.kept("licence") or need.say("licence", True, "You hold a licence of Ontario.")
    if offer is None:
        return without_offer(view, need)
    same = _same_occupation(view, offer, place)
    if same.fact:
        return need.kept("same") or need.say("same", True, same.text)
    with_employer = _months_with(view, offer, need.day.figures["ontario_employer_months"])
    if with_employer:
        return need.kept("proposal") or need.open(
            "proposal",
            _AS_PROPOSED,
        )
    if any_of(same.fact, with_employer) is None:
        return need.kept(same.needs) or need.say(
            same.needs, None, "Your experience in the occupation is not known.", needs=same.needs
        )
    return need.kept("none") or need.say(
        "none", False, "You have told of no Ontario licence and not of enough work in the same occupation."
    )


def prior_work(view: View, need: Need, offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the person has worked in Ontario for the employer."""
    if offer is None:
        return without_offer(view, need)
    fact = _months_with(view, offer, need.day.figures["ontario_prior_work_months"])
    if fact:
        return need.kept(True) or need.open(
            True,
            _AS_PROPOSED,
        )
    words = {
        False: "You have told of no such work for that employer.",
        None: "It is not known whether you have worked for that employer.",
    }
    return need.kept(fact) or need.say(fact, fact, words[fact], needs=("applicant.work",))


def practice(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the person is a physician with a practice of the own that bills the public plan."""
    situation = view.situation
    physicians = situation.facts.applicant.rules.work.physicians
    if (
        any(
            job.noc in physicians and job.job.public_physician and job.job.end is NOTHING and job.in_canada
            for job in situation.jobs or ()
        )
        and view.pointed_at
    ):
        return need.kept(True) or need.say(True, True, "You bill a public health plan as a physician.")
    for place, offer in view.offers:
        if offer.noc in physicians and offer.arrangement == "own_practice":
            return need.kept("plan") or need.open(
                "plan", "You plan a practice of your own. That it bills the public plan must be shown."
            )
        if offer.noc in physicians and offer.arrangement is None:
            key = (place, "arrangement")
            return need.kept(key) or need.say(
                key,
                None,
                "You did not say whether it is a practice of your own.",
                needs=(f"plans.job_offers[{place}].arrangement",),
            )
    told = {job.noc for job in situation.jobs or ()}
    sums = None if situation.person is None else situation.person.work_years
    if sums is not None:
        told.add(sums.noc)
    if situation.jobs is None and sums is None:
        return need.kept("untold") or need.say(
            "untold", None, "It is not known whether you are a physician.", needs=("applicant.work",)
        )
    if told & physicians:
        return need.kept("physician") or need.say(
            "physician", False, "You are a physician, but have told of no practice in Ontario."
        )
    return need.kept(False) or need.say(False, False, "You have told of no work as a physician.")


KINDS: Final = {
    "ontario-language": NeedKind(
        "Your language level",
        "Take an approved test and reach the level in each of the four parts.",
        ("applicant.languages", "applicant.education", "applicant.canadian_study", "plans.ties"),
        language,
        ("ontario_clb", "ontario_clb_some"),
    ),
    "ontario-experience": NeedKind(
        "Experience, a licence, or work for that employer",
        "Enough work in the occupation of the offer, or the licence of Ontario.",
        ("applicant.work", "applicant.work_years", "applicant.licences", "plans.job_offers"),
        experience,
        ("ontario_same_occupation_months", "ontario_same_occupation_years", "ontario_employer_months"),
        of_offer=True,
    ),
    "ontario-prior-work": NeedKind(
        "Work in Ontario for that employer",
        "Work in Ontario for that employer first, on a work permit.",
        ("applicant.work", "plans.job_offers"),
        prior_work,
        ("ontario_prior_work_months",),
        of_offer=True,
    ),
    "ontario-practice": NeedKind(
        "A practice that bills the public plan",
        "The licence of Ontario and a practice that bills the public plan.",
        ("applicant.work", "applicant.work_years", "plans.job_offers"),
        practice,
    ),
}
