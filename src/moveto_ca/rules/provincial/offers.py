"""Needs about a job offer: that there is one, its terms, its occupation, the word of the province."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import all_of
from moveto_ca.rules.job_facts import teer
from moveto_ca.rules.plain_words import plain
from moveto_ca.rules.provincial.need import NeedKind

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.provincial.need import Need
    from moveto_ca.rules.provincial.view import View

_READS: Final = ("plans.job_offers", "plans.province")
_YES: Final = {True: "yes", False: "no", None: "not told"}
_NOT_TOLD: Final = "You did not say whether you have a job offer in {0}."
_NO_OFFER: Final = "You have told of no job offer in {0}."
# In the table, before the code of an occupation of which it is not settled whether it is one of those named.
_ASK: Final = "ask-"
_NOTHING_TO_LOOK_AT: Final = "There is no offer to look at."


def permanent(offer: JobOffer) -> bool | None:
    """Tell whether an offer has no end; one with a length in months has one."""
    if offer.permanent is not None:
        return offer.permanent
    return False if offer.months is not None else None


def without_offer(view: View, need: Need) -> Condition:
    """Give the condition about an offer where there is none to look at."""
    if view.situation.offers is None:
        return need.kept("offer not told") or need.say(
            "offer not told", None, "Nothing is known of an offer yet.", needs=("plans.job_offers",)
        )
    return need.kept("no offer") or need.none("no offer", _NOTHING_TO_LOOK_AT)


def offer(view: View, need: Need, told: JobOffer | None, place: int) -> Condition:
    """Tell whether there is an offer in the province with the terms that the stream asks for."""
    if told is None:
        if view.situation.offers is None:
            return need.kept("untold") or need.say(
                "untold", None, _NOT_TOLD, need.place, needs=("plans.job_offers",)
            )
        return need.kept("none") or need.say("none", False, _NO_OFFER, need.place)
    full_time, lasting, noc = told.full_time, permanent(told), told.noc
    key = (place, told.province, full_time, lasting, noc)
    return need.kept(key) or _offer(need, told, place, key, lasting)


def _named(need: Need, province: str | None) -> str:
    """Name the province of an offer: of a programme for several, the one that was told."""
    if province is None:
        return "a province that was not told"
    row = need.day.provinces.get(province)
    return need.place if row is None else row["name"]


def _offer(
    need: Need, told: JobOffer, place: int, key: tuple[object, ...], lasting: bool | None
) -> Condition:
    values, path = need.values, f"plans.job_offers[{place}]."
    noc = told.noc
    facts: dict[str, bool | None] = {"province": None if told.province is None else True}
    if "full-time" in values:
        facts["full_time"] = told.full_time
    if "permanent" in values:
        facts["permanent"] = lasting
    if need.teers:
        facts["noc"] = None if noc is None else teer(noc) in need.teers
    words = "an occupation that was not told" if noc is None else f"occupation {noc} (TEER {teer(noc)})"
    return need.say(
        key,
        all_of(*facts.values()),
        "You have a job offer in {0}: {1}, full-time: {2}, without an end: {3}.",
        _named(need, told.province),
        words,
        _YES[told.full_time],
        _YES[lasting],
        needs=tuple(path + name for name, fact in facts.items() if fact is None),
    )


def _field(
    view: View, need: Need, told: JobOffer | None, place: int, name: str, words: tuple[str, str, str]
) -> Condition:
    """Judge a need by one yes-or-no field of the offer."""
    if told is None:
        return without_offer(view, need)
    fact: bool | None = getattr(told, name)
    key = (place, fact)
    found = words[0] if fact else words[1] if fact is False else words[2]
    return need.kept(key) or need.say(key, fact, found, needs=(f"plans.job_offers[{place}].{name}",))


def priority(view: View, need: Need, told: JobOffer | None, place: int) -> Condition:
    """Tell whether the province or community gives the occupation priority."""
    return _field(
        view,
        need,
        told,
        place,
        "priority_occupation",
        (
            "You said that the occupation or sector is one of those.",
            "You said that the occupation or sector is not one of those.",
            "You did not say whether the occupation or sector is one of those.",
        ),
    )


def approval(view: View, need: Need, told: JobOffer | None, place: int) -> Condition:
    """Tell whether the province or its health authority has approved the offer."""
    return _field(
        view,
        need,
        told,
        place,
        "province_approved",
        (
            "You said that the offer is approved.",
            "You said that the offer is not approved.",
            "You did not say whether the offer is approved.",
        ),
    )


def designated(view: View, need: Need, told: JobOffer | None, place: int) -> Condition:
    """Tell whether the employer is a designated one."""
    return _field(
        view,
        need,
        told,
        place,
        "designated_employer",
        (
            "You said that the employer is designated.",
            "You said that the employer is not designated.",
            "You did not say whether the employer is designated.",
        ),
    )


def occupation(view: View, need: Need, told: JobOffer | None, place: int) -> Condition:
    """Tell whether the occupation of the offer is one of those named, by its first digits.

    Of some occupations among them it is not settled whether the province counts them: care of animals.
    """
    if told is None:
        return without_offer(view, need)
    noc = told.noc
    key = (place, noc)
    found = "The offer is for occupation {0}."
    if f"{_ASK}{noc}" in need.values:
        return need.kept(key) or need.open(
            key, found + " Whether the province counts it among these was not found. Ask the province.", noc
        )
    fact = None if noc is None else noc.startswith(tuple(need.values))
    return need.kept(key) or need.say(
        key,
        fact,
        found,
        "(not told)" if noc is None else noc,
        needs=(f"plans.job_offers[{place}].noc",),
    )


def sector(view: View, need: Need, told: JobOffer | None, place: int) -> Condition:
    """Tell whether the sector is one that Saskatchewan caps, or none of these."""
    if told is None:
        return without_offer(view, need)
    words = told.sector
    kind = None if words is None else need.day.sector(words)
    key = (place, words is None, kind)
    found = need.kept(key)
    if found is not None:
        return found
    if words is None:
        return need.say(
            key,
            None,
            "You did not say in which sector the job is.",
            needs=(f"plans.job_offers[{place}].sector",),
        )
    capped = kind == "capped"
    return need.say(
        key,
        capped == ("capped" in need.values),
        "The job is in a capped sector." if capped else "The job is not in a capped sector.",
    )


def priority_sector(view: View, need: Need, _told: JobOffer | None, _place: int) -> Condition:
    """Tell whether the person works in a sector that the province picks from the pool.

    The list of the sectors was not found: only the person's own word about an offer there settles it.
    """
    told = [offer.priority_occupation for _, offer in view.offers]
    if True in told:
        return need.kept(True) or need.say(
            True,
            True,
            "You said that your offer in {0} is in a sector or occupation with priority.",
            need.place,
        )
    if told and None not in told:
        return need.kept(False) or need.say(
            False, False, "You said that your offer in {0} is in no sector with priority.", need.place
        )
    return need.kept("") or need.open(
        "",
        "Which sectors and occupations the province picks was not found. Ask the province whether yours is "
        "among them.",
    )


def in_sector(view: View, need: Need, told: JobOffer | None, place: int) -> Condition:
    """Tell whether the job is in the sector that the stream is for, by the word for its sector."""
    if told is None:
        return without_offer(view, need)
    words = told.sector
    key = (place, words)
    found = need.kept(key)
    if found is not None:
        return found
    if words is None:
        return need.say(
            key,
            None,
            "You did not say in which sector the job is.",
            needs=(f"plans.job_offers[{place}].sector",),
        )
    if any(word in plain(words) for word in need.values):
        return need.say(key, True, "The sector of the job: {0}.", words)
    return need.open(
        key,
        "The sector of the job: {0}. Which jobs the stream counts was not found. Ask the province.",
        words,
    )


def offer_or_study(view: View, need: Need, told: JobOffer | None, _place: int) -> Condition:
    """Tell whether there is an offer, or a credential, of the province."""
    if told is not None and told.province is not None:
        return need.kept("offer") or need.say("offer", True, "You have a job offer in {0}.", need.place)
    studied = view.studied()
    if studied.fact:
        return need.kept("studied") or need.say("studied", True, "You studied in {0}.", need.place)
    offers = view.situation.offers
    if offers is None or told is not None or studied.fact is None:
        missing = () if offers is not None and told is None else ("plans.job_offers",)
        needs = (*missing, *studied.needs)
        return need.kept(needs) or need.say(
            needs, None, "It is not known whether you have a job offer or studied there.", needs=needs
        )
    return need.kept("neither") or need.say(
        "neither", False, "You have no job offer in {0} and did not study there.", need.place
    )


KINDS: Final = {
    "offer": NeedKind(
        "A job offer in the province",
        "A job offer with these terms from an employer there.",
        _READS,
        offer,
        of_offer=True,
        plain=True,
    ),
    "priority": NeedKind(
        "An occupation with priority",
        "An offer in an occupation or sector that has priority there.",
        _READS,
        priority,
        of_offer=True,
        plain=True,
    ),
    "approval": NeedKind(
        "The job is approved",
        "The employer asks for the approval of the job first.",
        _READS,
        approval,
        of_offer=True,
        plain=True,
    ),
    "designated": NeedKind(
        "A designated employer",
        "An offer from an employer on the list of designated employers.",
        _READS,
        designated,
        of_offer=True,
        plain=True,
    ),
    "occupation": NeedKind(
        "The right occupation",
        "An offer in one of these occupations.",
        _READS,
        occupation,
        of_offer=True,
        plain=True,
    ),
    "sector": NeedKind(
        "The right sector", "An offer in another sector.", _READS, sector, of_offer=True, plain=True
    ),
    "priority-sector": NeedKind(
        "A sector with priority",
        "Work in a sector or occupation that has priority there.",
        _READS,
        priority_sector,
        plain=True,
    ),
    "in-sector": NeedKind(
        "A job in that sector", "An offer in that sector.", _READS, in_sector, of_offer=True, plain=True
    ),
    "offer-or-study": NeedKind(
        "A job offer or studies there",
        "A job offer there ranks first.",
        (*_READS, "applicant.education", "plans.ties"),
        offer_or_study,
        of_offer=True,
        plain=True,
    ),
}
