"""The Atlantic Immigration Program: endorsement, work or study, and the offer (T1 to T5).

Authority: IRPR 87.3, in force 2022-01-01.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import all_of, any_of
from moveto_ca.rules.job_facts import teer
from moveto_ca.rules.provincial.need import NeedKind
from moveto_ca.rules.provincial.offers import permanent, without_offer

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.provincial.need import Need
    from moveto_ca.rules.provincial.view import View

_OFFER_READS: Final = ("plans.job_offers", "plans.province")
_WORK_READS: Final = ("applicant.work", "applicant.work_years")
_STUDY_READS: Final = ("applicant.education", "applicant.education_level", "applicant.canadian_study")
_TOLD: Final = {True: "yes", False: "no", None: "not told"}


def endorsement(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """T1: tell whether an Atlantic province has endorsed the person, who means to live there."""
    known = view.endorsed("atlantic")
    words = {
        True: "You have the endorsement.",
        False: "You have no endorsement of an Atlantic province.",
        None: "You did not say whether a province has endorsed you.",
    }
    return need.kept(known.fact) or need.say(known.fact, known.fact, words[known.fact], needs=known.needs)


def work(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """T2: tell whether the hours are reached; a graduate needs none."""
    found = view.atlantic
    if found.graduate and not found.work:
        return need.kept("graduate") or need.none("graduate", "You come as a graduate; no work is needed.")
    if found.work is False and found.graduate is None:
        return need.kept("maybe") or need.none(
            "maybe", "The hours are not reached. You may come as a graduate instead."
        )
    key = (found.work, found.hours, found.self_employed, found.work_needs)
    text = "Your work is not known." if found.hours is None else "Hours that count: {0}."
    if found.self_employed and not found.work:
        text += " Self-employment does not count."
    return need.kept(key) or need.say(key, found.work, text, found.hours, needs=found.work_needs)


def graduate(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """T2': tell whether the person comes as a graduate of an Atlantic school, where work does not suffice."""
    found = view.atlantic
    if found.graduate and not found.work:
        return need.kept(True) or need.say(True, True, "You have such a credential.")
    if found.work is False and found.graduate is None:
        return need.kept(found.graduate_needs) or need.say(
            found.graduate_needs,
            None,
            "It is not known whether you have such a credential.",
            needs=found.graduate_needs,
        )
    return need.kept("none") or need.none("none", "This goes by your work.")


def offer(view: View, need: Need, told: JobOffer | None, place: int) -> Condition:
    """T3: tell whether the offer is full-time and long enough."""
    if told is None:
        if view.situation.offers is None:
            return need.kept("untold") or need.say(
                "untold", None, "You did not say whether you have a job offer.", needs=("plans.job_offers",)
            )
        return need.kept("none") or need.say(
            "none", False, "You have told of no job offer in an Atlantic province."
        )
    noc, lasting, months = told.noc, permanent(told), told.months
    least = need.day.figures["atlantic_least_offer_months"]
    facts: dict[str, bool | None] = {"full_time": told.full_time, "noc": None}
    if noc is not None:
        asked = need.day.atlantic.get(teer(noc))
        facts["noc"] = asked is not None
        if asked is not None and asked["without_end"]:
            facts["permanent"] = lasting
        else:
            facts["permanent"] = any_of(lasting, None if months is None else months >= least)
    elif lasting is None:
        facts["permanent"] = None
    key = (place, told.full_time, lasting, months, noc)
    path = f"plans.job_offers[{place}]."
    return need.kept(key) or need.say(
        key,
        all_of(*facts.values()),
        "Your offer: occupation {0}, full-time: {1}, without an end: {2}, months: {3}.",
        "not told" if noc is None else f"{noc} (TEER {teer(noc)})",
        _TOLD[told.full_time],
        _TOLD[lasting],
        "not told" if months is None else f"{months:g}",
        needs=tuple(path + name for name, fact in facts.items() if fact is None),
    )


def employer(view: View, need: Need, told: JobOffer | None, place: int) -> Condition:
    """T4: tell whether the employer is the designated one, not barred, and not the person's own."""
    if told is None:
        return without_offer(view, need)
    mine, partner = told.owner_share_percent, told.partner_share_percent
    # Who told the own share and nothing of a partner's is taken to have told of all shares in the family.
    small = (mine or 0) + (partner or 0) <= need.day.figures["atlantic_most_share_percent"]
    facts = {
        "designated_employer": told.designated_employer,
        "owner_share_percent": None if small and mine is None else small,
        "employer_barred": told.employer_barred is not True,
    }
    missing = [f"plans.job_offers[{place}].{name}" for name, fact in facts.items() if fact is None]
    key = (place, told.designated_employer, told.employer_barred, mine, partner)
    return need.kept(key) or need.say(
        key,
        all_of(*facts.values()),
        "Employer designated: {0}. Your share: {1}; that of your partner: {2}. Employer barred: {3}.",
        _TOLD[told.designated_employer],
        "not told" if mine is None else f"{mine:g} percent",
        "none told of" if partner is None else f"{partner:g} percent",
        _TOLD[told.employer_barred],
        needs=tuple(missing),
    )


def level(view: View, need: Need, told: JobOffer | None, place: int) -> Condition:
    """T5: tell whether the offer is at the level of most of the experience or a higher one."""
    if told is None:
        return without_offer(view, need)
    found, day = view.atlantic, need.day
    if found.graduate and not found.work:
        return need.kept("graduate") or need.none("graduate", "A graduate may take any of TEER 0 to 4.")
    noc = told.noc
    if noc is None:
        key: object = (place, "noc")
        return need.kept(key) or need.say(
            key, None, "The occupation of the offer is not known.", needs=(f"plans.job_offers[{place}].noc",)
        )
    offered = day.levels.get(teer(noc))
    nurse = found.nurse and noc in day.nurse_offers
    if nurse:
        return need.kept("nurse") or need.say(
            "nurse", True, "You have the experience of a nurse; this offer is open to nurses."
        )
    if found.level is None:
        needs = found.work_needs or ("applicant.work",)
        if view.situation.jobs is not None and found.work is False:
            return need.kept("no work") or need.none("no work", "You have told of no work that counts.")
        return need.kept(needs) or need.say(
            needs, None, "The level of most of your experience is not known.", needs=needs
        )
    fact = offered is not None and offered <= found.level
    key = (noc, found.level)
    teers = [str(category) for category, at in day.levels.items() if at == found.level]
    return need.kept(key) or need.say(
        key,
        fact,
        "Most of your experience is in TEER {0}; the offer is in TEER {1}.",
        " or ".join(teers),
        teer(noc),
    )


KINDS: Final = {
    "atlantic-endorsement": NeedKind(
        "A province endorses you",
        "The employer and you ask the province for the endorsement, with a settlement plan.",
        ("plans.endorsements", "plans.province"),
        endorsement,
    ),
    "atlantic-work": NeedKind(
        "Work in the last years",
        "Paid work as an employee for the time asked for.",
        (*_WORK_READS, *_STUDY_READS),
        work,
        ("atlantic_hours", "atlantic_work_years"),
    ),
    "atlantic-graduate": NeedKind(
        "Or a degree from an Atlantic school",
        "Complete such a credential in an Atlantic province.",
        (*_WORK_READS, *_STUDY_READS),
        graduate,
        ("atlantic_graduate_years", "atlantic_graduate_within_years", "atlantic_graduate_present_months"),
    ),
    "atlantic-offer": NeedKind(
        "A job offer in an Atlantic province",
        "A full-time offer of that length from a designated employer in New Brunswick, Nova Scotia, Prince "
        "Edward Island or Newfoundland and Labrador.",
        _OFFER_READS,
        offer,
        ("atlantic_least_offer_months",),
        of_offer=True,
    ),
    "atlantic-employer": NeedKind(
        "A designated employer who is not yourself",
        "An offer from a designated employer of which you and your partner own no more than that.",
        _OFFER_READS,
        employer,
        ("atlantic_most_share_percent",),
        of_offer=True,
    ),
    "atlantic-level": NeedKind(
        "The offer matches your experience",
        "An offer at the level of your experience or above it.",
        (*_OFFER_READS, *_WORK_READS, *_STUDY_READS),
        level,
        of_offer=True,
    ),
}
