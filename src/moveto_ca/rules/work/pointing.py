"""Which streams a person's facts point to.

A stream to which nothing points stays out of the report, so that nobody is asked about a fellowship, a
parish or a transfer that they never spoke of. What points to each:

* any stream: an application that names it, or a job offer under its exemption code;
* general-ict: anything told of a transfer; a branch to be set up, or a firm in the United States;
* religious streams: what was told of an offer's religious duties, even that it has none; a religious
  occupation of an offer or permit, or, while there is no offer, of the job held now by somebody who wants to
  work in Canada; or, while there is no offer, a person who is ordained or a religious worker; work for a
  charity points to the stream with a permit;
* academic streams, and the research stay: a person who is a researcher or academic; the positions only
  while some offer has no code yet, or there is no offer;
* francophone-mobility: every job offer; French that the person has; with the aim of work, also French that
  was not told;
* gts-b: every job offer, listed or not, or, while there is no offer, a listed job held now by somebody who
  wants to work in Canada; gts-a: an endorsement of an agency, or, for an offer that pays enough for it, that
  nobody endorses the person;
* spouse-c41: a partner who is in Canada as a worker or student, by status, permit or job;
* iec-ro: an organization's place or a permit of the kind; for a citizen of the United States of the right
  age, endorsements that were told, or, without an offer, the aim of work or no aim told;
* gss-15-30: a short stay of work, or an offer no longer than it allows; gss-120: a longer short stay, or one
  that was used before;
* speaker, performer: such an activity; digital-nomad: any other activity, or, while none was told, the aim
  of a visit;
* c10: what was told of a significant benefit, even that there is none to show;
* lmia-high, lmia-low: every job offer; a permit that rests on an assessment; the aim of work;
* h1b-2023, h1b-accelerated: a temporary status in the United States.

Citizens and permanent residents of Canada need none of it; for them only an application points. Where
nothing points to a stream that takes applications, the one that asks for a job offer stands alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import NOT_MET
from moveto_ca.rules.facts import CANADA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from moveto_ca.profile import JobOffer, Partner, Person, Plans
    from moveto_ca.rules.work.case import Streams
    from moveto_ca.rules.work.situation import Situation, WorkDay

READS: Final = (
    "plans.aims",
    "plans.applications",
    "plans.job_offers",
    "plans.intra_company",
    "plans.activity",
    "plans.short_exemption",
    "plans.endorsements",
    "plans.permits",
    "applicant.researcher_or_academic",
    "applicant.ordained_or_religious_worker",
    "applicant.us_status",
    "applicant.canada_status",
    "applicant.citizenships",
    "applicant.languages.french",
    "applicant.birth_date",
    "applicant.age",
    "applicant.work",
    "partner",
    "business.significant_benefit",
    "business.kind",
    "business.existing_company_in_us",
)

ASKS_FOR_AN_OFFER: Final = "lmia-high"
"""The stream that stands alone where nothing points to another."""

_HIGH, _LOW = "lmia-high", "lmia-low"
_LEADER, _CHARITABLE = "religious-no-permit", "religious-charitable"
_TRANSFER, _FRENCH, _REMOTE = "general-ict", "francophone-mobility", "digital-nomad"
_LISTED, _REFERRED = "gts-b", "gts-a"
_POSITIONS: Final = ("research", "postdoc", "guest-lecturer", "award")
_ACTIVITIES: Final = {"speak": "speaker", "perform": "performer"}
_IN_CANADA: Final = frozenset({"worker", "student"})
_SHORTEST_MONTH: Final = 28
_RESEARCH_STAY: Final = 120

_Found = dict[str, None]


def pointed_to(situation: Situation, on_day: Streams) -> Iterable[str]:
    """Name the streams that the facts point to.

    Args:
        situation: What the route reads of the person.
        on_day: The streams of the day.

    Returns:
        Names of streams, the most relevant first; none where nothing points to any.
    """
    found: _Found = {}
    plans = situation.plans
    if plans is not None and plans.applications:
        for application in plans.applications:
            if application.route in on_day.names:
                found[on_day.names[application.route]] = None
    if situation.foreign_national.outcome == NOT_MET:
        return found
    offers = situation.offers
    wants_work = plans is not None and plans.aims is not None and "work" in plans.aims
    if offers:
        _by_offers(offers, situation.day, on_day.codes, found)
    _by_person(situation, found, wants_work=wants_work)
    if plans is not None:
        _by_plans(plans, situation, found)
    if _exchange(plans, situation, wants_work=wants_work):
        found["iec-ro"] = None
    if offers or wants_work:
        found[_HIGH] = found[_LOW] = None
    if offers:
        # Their conditions say of every offer why it fits or not.
        found[_LISTED] = found[_FRENCH] = None
    elif wants_work and _french(situation.person) is None:
        found[_FRENCH] = None
    return found


def _by_offers(offers: tuple[JobOffer, ...], day: WorkDay, codes: Mapping[str, str], found: _Found) -> None:
    """Name what the kind of an offered job points to."""
    for offer in offers:
        noc, months = offer.noc, offer.months
        if offer.lmia_exempt_code is not None:
            name = codes.get(offer.lmia_exempt_code)
            if name is not None:
                found[name] = None
        if offer.religious_duties is not None or noc in day.religious:
            found[_LEADER] = found[_CHARITABLE] = None
        if noc in day.talents:
            found[_LISTED] = None
        if months is not None and months * _SHORTEST_MONTH <= day.figures.get("long_days", 0):
            found["gss-15-30"] = None


def _french(person: Person | None) -> bool | None:
    """Tell whether the person has any French; None if that was not told."""
    languages = None if person is None else person.languages
    told = None if languages is None else languages.french
    return None if told is None else not isinstance(told, Nothing)


def _by_person(situation: Situation, found: _Found, *, wants_work: bool) -> None:
    """Name what the person, the partner and their business point to."""
    profile, person, offers = situation.profile, situation.person, situation.offers
    if person is not None:
        if person.researcher_or_academic:
            if not offers or any(offer.lmia_exempt_code is None for offer in offers):
                found.update(dict.fromkeys(_POSITIONS))
            found["gss-120"] = None
        if _french(person):
            found[_FRENCH] = None
        if person.ordained_or_religious_worker and not offers:
            found[_LEADER] = found[_CHARITABLE] = None
        if wants_work and not offers and person.work:
            _by_occupations(
                (job.noc for job in person.work if isinstance(job.end, Nothing)), situation.day, found
            )
        if person.us_status == "temporary":
            found["h1b-2023"] = found["h1b-accelerated"] = None
    partner, business = profile.partner, profile.business
    if partner is not None and not isinstance(partner, Nothing) and _in_canada(partner):
        found["spouse-c41"] = None
    if business is not None:
        if business.significant_benefit is not None:
            found["c10"] = None
        if business.existing_company_in_us or business.kind == "branch":
            found[_TRANSFER] = None


def _by_occupations(nocs: Iterable[str | None], day: WorkDay, found: _Found) -> None:
    for noc in nocs:
        if noc in day.religious:
            found[_LEADER] = found[_CHARITABLE] = None
        if noc in day.talents:
            found[_LISTED] = None


def _in_canada(partner: Partner) -> bool:
    """Tell whether the partner works or studies in Canada, as far as status or job says so."""
    if partner.canada_status in _IN_CANADA:
        return True
    return any(job.country == CANADA and isinstance(job.end, Nothing) for job in partner.work or ())


def _by_plans(plans: Plans, situation: Situation, found: _Found) -> None:
    """Name what the plans besides the job offers point to."""
    day = situation.day
    if plans.intra_company is not None:
        found[_TRANSFER] = None
    if plans.permits:
        _by_permits(plans, day, found)
    if _referral(plans, day):
        found[_REFERRED] = None
    short = plans.short_exemption
    if short is not None:
        found["gss-15-30"] = None
        longer = short.days is not None and short.days > day.figures.get("long_days", 0)
        if longer or short.last_kind == _RESEARCH_STAY:
            found["gss-120"] = None
    activity = plans.activity
    if activity is not None:
        found[_ACTIVITIES.get(activity.kind or "", _REMOTE)] = None
        if activity.charity:
            found[_CHARITABLE] = None
    elif plans.aims is not None and "visit" in plans.aims:
        found[_REMOTE] = None


def _referral(plans: Plans, day: WorkDay) -> bool:
    """Tell whether the facts point to the stream that asks for a referral by an agency."""
    endorsements = plans.endorsements
    if endorsements is None:
        return False
    if any(e.kind == "agency" for e in endorsements):
        return True
    floor = day.figures.get("gts_pay_cad")
    return floor is not None and any((o.annual_wage_cad or 0) >= floor for o in plans.job_offers or ())


def _by_permits(plans: Plans, day: WorkDay, found: _Found) -> None:
    for permit in plans.permits or ():
        if permit.who == "partner":
            # Any permit: that of a student, or a visitor, is answered by the stream itself.
            found["spouse-c41"] = None
        elif permit.kind == "work" and permit.who in (None, "applicant"):
            if permit.noc in day.religious:
                found[_LEADER] = found[_CHARITABLE] = None
            if permit.basis == "lmia":
                found[_HIGH] = found[_LOW] = None
            elif permit.basis == "204d":
                found["iec-ro"] = None


def _exchange(plans: Plans | None, situation: Situation, *, wants_work: bool) -> bool:
    """Tell whether the facts point to the exchange for young Americans."""
    person = situation.person
    endorsements = None if plans is None else plans.endorsements
    if endorsements and any(e.kind == "organization" for e in endorsements):
        return True
    open_aims = wants_work or plans is None or plans.aims is None
    if endorsements is None and (not open_aims or situation.offers):
        return False
    held = None if person is None else person.citizenships
    if person is None or not (held is not None and "US" in held) or person.us_status == "national":
        return False
    age, figures = situation.facts.applicant.age_on(situation.on), situation.day.figures
    return age is not None and figures["iec_youngest"] <= age <= figures["iec_oldest"]
