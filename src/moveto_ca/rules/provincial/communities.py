"""The rural and the Francophone community pilot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.education import SECONDARY
from moveto_ca.rules.plain_words import plain
from moveto_ca.rules.provincial.atlantic_person import by_teer, education_condition
from moveto_ca.rules.provincial.atlantic_work import units_of
from moveto_ca.rules.provincial.in_pool import level_condition
from moveto_ca.rules.provincial.need import NeedKind
from moveto_ca.rules.provincial.reached import FRENCH

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.provincial.need import Need
    from moveto_ca.rules.provincial.view import View

_READS: Final = ("plans.job_offers", "plans.community", "plans.province", "plans.endorsements")
_RURAL: Final = "rural-community"
_MONTHS: Final = 12


def pilot_of(need: Need) -> str:
    """Tell which of the two pilots a need belongs to, by its source."""
    return _RURAL if need.rule.source.startswith("rural") else "francophone-community"


def named_places(view: View, offer: JobOffer | None) -> list[tuple[str, str | None]]:
    """Give the towns that the person named: of the offer, of the plans, of a recommendation."""
    situation = view.situation
    found: list[tuple[str, str | None]] = []
    if offer is not None and offer.community is not None:
        return [(offer.community, offer.province)]
    plans = situation.plans
    if plans is not None and plans.community is not None:
        found.append((plans.community, plans.province))
    return found + [
        (endorsement.community, endorsement.province)
        for endorsement in situation.endorsements or ()
        if endorsement.kind == "community" and endorsement.community is not None
    ]


def community_of(need: Need, town: str, province: str | None) -> str | None:
    """Give the community of the pilot that a town's name stands for; None if it is none."""
    words = f" {plain(town)} "
    for name, code, spellings in need.day.communities.get(pilot_of(need), ()):
        if (province is None or province == code) and any(f" {each} " in words for each in spellings):
            return name
    return None


def community(view: View, need: Need, offer: JobOffer | None, place: int) -> Condition:
    """Tell whether the place of the job is a community of the pilot."""
    named = named_places(view, offer)
    if not named:
        if offer is not None:
            key: object = place
            return need.kept(key) or need.say(
                key,
                None,
                "You did not say in which town the job is.",
                needs=(f"plans.job_offers[{place}].community",),
            )
        needs = ("plans.job_offers",) if view.situation.offers is None else ("plans.community",)
        return need.kept(needs) or need.say(needs, None, "You have named no town.", needs=needs)
    for town, province in named:
        found = community_of(need, town, province)
        if found is not None:
            return need.kept(("yes", found)) or need.say(("yes", found), True, "You named {0}.", found)
    return need.kept(named[0][0]) or need.say(
        named[0][0], False, "{0} is no community of this pilot.", named[0][0]
    )


def recommendation(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether a community of the pilot recommends the person."""
    known = view.endorsed("community")
    words = {
        True: "You have the recommendation.",
        False: "You have no recommendation.",
        None: "You did not say whether a community recommends you.",
    }
    return need.kept(known.fact) or need.say(known.fact, known.fact, words[known.fact], needs=known.needs)


def pilot_work(view: View, need: Need, offer: JobOffer | None, place: int) -> Condition:
    """Tell whether there are enough hours of related work; whether other occupations are related is open."""
    situation, day = view.situation, need.day
    months = None if offer is None else offer.experience_months
    rules = situation.facts.applicant.rules.work
    wanted = units_of(day.figures["pilot_hours"])
    if months is not None and months * rules.year >= wanted * _MONTHS:
        return need.kept("months") or need.say("months", True, "You told of enough months of such work.")
    jobs = situation.jobs
    if jobs is None:
        if _local_graduate(view):
            return _maybe_exempt(need)
        return need.kept("untold") or need.say(
            "untold", None, "Your work is not known.", needs=("applicant.work",)
        )
    paid = situation.paid
    noc = None if offer is None else offer.noc
    window = "pilot_work_years"
    same = situation.worked([job for job in paid if noc is not None and job.noc == noc], (), window)
    every = situation.worked(paid, (), window)
    hours = same.certain // units_of(1)
    if same.certain >= wanted:
        key: object = (True, hours)
        return need.kept(key) or need.say(key, True, "Hours in the occupation of the offer: {0}.", hours)
    if every.possible < wanted:
        if _local_graduate(view) is not False:
            return _maybe_exempt(need)
        key = (False, every.possible // units_of(1))
        return need.kept(key) or need.say(key, False, "Hours of work: {0}.", every.possible // units_of(1))
    if noc is None:
        path = "plans.job_offers" if offer is None else f"plans.job_offers[{place}].noc"
        return need.kept(path) or need.say(
            path, None, "It is not known for which occupation the offer is.", needs=(path,)
        )
    if every.certain >= wanted:
        key = ("related", hours)
        return need.kept(key) or need.open(
            key, "You have enough hours, in another occupation in part; whether it is related, is judged."
        )
    needs = tuple(
        f"applicant.{job.path}.{name}"
        for job in paid
        for name, value in (("start", job.start), ("end", job.end), ("hours_per_week", job.hours))
        if value is None
    )
    return need.kept(needs) or need.say(needs, None, "Your hours are not known.", needs=needs)


def hours_counted(view: View, offer: JobOffer | None) -> int | None:
    """Give the hours that are certain in the pilot's window, in the occupation of the offer if it is known.

    None if the jobs were not told.
    """
    situation = view.situation
    if situation.jobs is None:
        return None
    noc = None if offer is None else offer.noc
    jobs = [job for job in situation.paid if noc is None or job.noc == noc]
    return situation.worked(jobs, (), "pilot_work_years").certain // units_of(1)


def _local_graduate(view: View) -> bool | None:
    """Tell whether the person may be a graduate of a local school: one who studied in Canada."""
    return view.studied(anywhere=True).fact


def _maybe_exempt(need: Need) -> Condition:
    return need.kept("graduate") or need.open(
        "graduate", "The hours are not reached. A graduate of a local school is exempt; the community judges."
    )


def language(view: View, need: Need, offer: JobOffer | None, place: int) -> Condition:
    """Tell whether the level for the TEER of the offer is reached."""
    return by_teer(view, need, offer, place, need.day.pilot_clb)


def french(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the French is good enough."""
    found = view.situation.reached(need.day.figures["pilot_nclc"], FRENCH)
    return level_condition(need, found, "french")


def education(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether there is a secondary diploma or more."""
    return education_condition(view, need, SECONDARY, SECONDARY)


def funds(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether money is needed; how much, is not confirmed."""
    situation = view.situation
    if situation.works_in_canada:
        return need.kept("works") or need.none("works", "You work in Canada with authorization.")
    plans = situation.plans
    money = None if plans is None else plans.funds_cad
    if money is None:
        return need.kept("untold") or need.say(
            "untold", None, "Your money is not known.", needs=("plans.funds_cad",)
        )
    if money == 0 and situation.works_in_canada is False:
        return need.kept("nothing") or need.say("nothing", False, "You have no money of your own.")
    return need.kept("some") or need.open(
        "some", "You have money of your own. The amount asked for in this pilot was not confirmed."
    )


KINDS: Final = {
    "community": NeedKind(
        "A community of the pilot",
        "An offer in one of the communities of the pilot.",
        _READS,
        community,
        ("rural_communities",),
    ),
    "community-francophone": NeedKind(
        "A community of the pilot",
        "An offer in one of the communities of the pilot.",
        _READS,
        community,
        ("francophone_communities",),
    ),
    "recommendation": NeedKind(
        "The community recommends you",
        "With the offer, ask the community for its recommendation.",
        ("plans.endorsements", "plans.province"),
        recommendation,
    ),
    "pilot-work": NeedKind(
        "Related work in the last years",
        "Work of that kind for the time asked for.",
        (
            "applicant.work",
            "applicant.education",
            "applicant.canadian_study",
            "plans.job_offers",
            "plans.ties",
        ),
        pilot_work,
        ("pilot_hours", "pilot_work_years"),
    ),
    "pilot-language": NeedKind(
        "Your language level",
        "Take an approved test and reach the level in each of the four parts.",
        ("applicant.languages", "plans.job_offers"),
        language,
        ("pilot_clb_teer_0_1", "pilot_clb_teer_2_3", "pilot_clb_teer_4_5"),
    ),
    "pilot-french": NeedKind(
        "Your French",
        "Take TEF Canada or TCF Canada and reach the level in each of the four parts.",
        ("applicant.languages",),
        french,
        ("pilot_nclc",),
    ),
    "pilot-education": NeedKind(
        "Your education",
        "Complete such a credential, or have a foreign one assessed (ECA).",
        ("applicant.education", "applicant.education_level"),
        education,
        ("eca_years",),
    ),
    "pilot-funds": NeedKind(
        "Money to live on",
        "Money of your own, or a job in Canada with authorization.",
        ("plans.funds_cad", "applicant.canada_status", "applicant.work", "applicant.residence"),
        funds,
    ),
}
