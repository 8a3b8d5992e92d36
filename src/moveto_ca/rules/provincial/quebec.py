"""Quebec's own selection of skilled workers (PSTQ), component by component.

Quebec's levels are those of its own scale, close to NCLC; a test of NCLC is read as an estimate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.job_facts import teer
from moveto_ca.rules.provincial.need import NeedKind
from moveto_ca.rules.quebec_french import READ_FROM_NCLC, French

if TYPE_CHECKING:
    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.provincial.need import Need
    from moveto_ca.rules.provincial.view import View

QUEBEC: Final = "CA-QC"
_MONTHS: Final = 12


def experience(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether there are enough months of work at the right level in the last years."""
    situation, day = view.situation, need.day
    jobs = situation.jobs
    wanted_months = day.figures[need.kind.figures[0]]
    if jobs is None:
        return _from_sums(view, need)
    rules = situation.facts.applicant.rules.work
    some = [job for job in situation.paid if job.noc is not None and teer(job.noc) in need.teers]
    doubtful = [job for job in situation.paid if job.noc is None]
    found = situation.worked(some, doubtful, "quebec_work_years")
    units = wanted_months * rules.year // _MONTHS
    months = found.certain * _MONTHS // rules.year
    if found.certain >= units or found.possible < units:
        fact = found.certain >= units
        key: object = (fact, months)
        return need.kept(key) or need.say(key, fact, "Months of such work: {0}.", months)
    needs = tuple(
        f"applicant.{job.path}.{name}"
        for job in (*some, *doubtful)
        for name, value in (
            ("noc", job.noc),
            ("start", job.start),
            ("end", job.end),
            ("hours_per_week", job.hours),
        )
        if value is None
    )
    key = (None, months, needs)
    return need.kept(key) or need.say(key, None, "Months of such work: {0} for certain.", months, needs=needs)


def _from_sums(view: View, need: Need) -> Condition:
    """Judge work that was told in years of the last ten: enough only where none at all was done."""
    person = view.situation.person
    sums = None if person is None else person.work_years
    if sums is not None:
        other = sums.noc is not None and teer(sums.noc) not in need.teers
        if other or (sums.canada == 0 and sums.foreign == 0):
            return need.kept("none") or need.say("none", False, "You have told of no such work.")
    return need.kept("untold") or need.say(
        "untold", None, "Your work of the last years is not known.", needs=("applicant.work",)
    )


def worked_there(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether enough of the work was in Quebec."""
    known = view.worked_months(need.day.figures["quebec_manual_months_in_quebec"])
    words = {
        True: "You have worked in Quebec for long enough.",
        False: "You have told of no such work in Quebec.",
        None: "It is not known how long you worked in Quebec.",
    }
    key = (known.fact, known.needs)
    return need.kept(key) or need.say(key, known.fact, words[known.fact], needs=known.needs)


def _level(need: Need, level: int | None, wanted: int, path: str, *, estimated: bool) -> Condition:
    fact = None if level is None else level >= wanted
    key = (level, wanted, estimated)
    found = "Your level: {0}."
    if estimated:
        found += f" {READ_FROM_NCLC}"
    return need.kept(key) or need.say(
        key,
        fact,
        found,
        "not told" if level is None else level,
        needs=(path,),
        estimated=estimated,
        figures=(wanted,) if len(need.kind.figures) == 1 else None,
    )


def oral(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the spoken French is good enough."""
    names = need.kind.figures
    wanted = need.day.figures[names[0]]
    if len(names) > 1:
        wanted = _of_regulated(view, need, wanted, need.day.figures[names[1]])
    found = French(view.situation.facts.applicant)
    return _level(
        need, found.oral, wanted, "applicant.languages.quebec_french.oral", estimated=found.estimated
    )


def _of_regulated(view: View, need: Need, lower: int, upper: int) -> int:
    """Give the level for a regulated profession: the higher one where the occupation is in TEER 0 to 2."""
    situation = view.situation
    sums = None if situation.person is None else situation.person.work_years
    codes = [job.noc for job in situation.jobs or ()] + [None if sums is None else sums.noc]
    known = [teer(code) for code in codes if code is not None]
    return lower if known and need.teers.isdisjoint(known) else upper


def written(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the written French is good enough."""
    found = French(view.situation.facts.applicant)
    wanted = need.day.figures["quebec_high_written"]
    return _level(
        need, found.written, wanted, "applicant.languages.quebec_french.written", estimated=found.estimated
    )


def partner_french(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether a partner who comes along speaks enough French."""
    facts = view.situation.facts
    partner = facts.partner
    comes = False if partner is NOTHING else facts.accompanying.fact
    if comes is False:
        return need.kept("none") or need.none("none", "No partner comes along.")
    if comes is None or partner is None or isinstance(partner, Nothing):
        needs = facts.accompanying.needs
        return need.kept(needs) or need.say(
            needs, None, "It is not known whether a partner comes along.", needs=needs
        )
    found = French(partner)
    wanted = need.day.figures["quebec_partner_oral"]
    return _level(need, found.oral, wanted, "partner.languages.quebec_french.oral", estimated=found.estimated)


def licence(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether Quebec lets the person practise a regulated profession."""
    person = view.situation.person
    licences = None if person is None else person.licences
    if licences is None:
        return need.kept("untold") or need.say(
            "untold", None, "You did not say which licences you hold.", needs=("applicant.licences",)
        )
    fact = any(each.place == QUEBEC for each in licences)
    found = "You hold a licence of Quebec." if fact else "You have told of no licence of Quebec."
    return need.kept(fact) or need.say(fact, fact, found)


def endorsement(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether a body of Quebec endorses the person."""
    endorsements = view.situation.endorsements
    if endorsements is None:
        return need.kept("untold") or need.say(
            "untold", None, "You did not say whether anybody endorses you.", needs=("plans.endorsements",)
        )
    fact = any(each.province == QUEBEC for each in endorsements)
    found = "You have an endorsement in Quebec." if fact else "You have no endorsement in Quebec."
    return need.kept(fact) or need.say(fact, fact, found)


def french_unsettled(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """Tell whether the French does either way: sources differ on whether any is asked for."""
    figures = need.day.figures
    found = French(view.situation.facts.applicant)
    enough = (
        found.oral is not None
        and found.oral >= figures["quebec_high_oral"]
        and found.written is not None
        and found.written >= figures["quebec_high_written"]
    )
    if enough:
        return need.kept(found.estimated) or need.say(
            found.estimated,
            True,
            "Your French reaches these levels, so that it does either way.",
            estimated=found.estimated,
        )
    return need.kept("") or need.open("", "Sources differ on whether French is asked for here.")


_FRENCH_READS: Final = ("applicant.languages", "applicant.work", "applicant.work_years")


def _experience(months: str) -> NeedKind:
    return NeedKind(
        "Work in the last years",
        "Work at that level for the time asked for.",
        ("applicant.work", "applicant.work_years"),
        experience,
        (months, "quebec_work_years"),
    )


def _oral(*levels: str) -> NeedKind:
    return NeedKind(
        "Your spoken French",
        "Take TEF or TCF for Quebec and reach the level in listening and speaking.",
        _FRENCH_READS,
        oral,
        levels,
    )


KINDS: Final = {
    "quebec-experience-high": _experience("quebec_high_months"),
    "quebec-experience-manual": _experience("quebec_manual_months"),
    "quebec-experience-talent": _experience("quebec_talent_months"),
    "quebec-there": NeedKind(
        "Work in Quebec",
        "Work in Quebec for the time asked for, on a work permit.",
        ("applicant.work", "applicant.work_years", "applicant.residence", "plans.ties", "plans.job_offers"),
        worked_there,
        ("quebec_manual_months_in_quebec",),
    ),
    "quebec-oral-high": _oral("quebec_high_oral"),
    "quebec-oral-manual": _oral("quebec_manual_oral"),
    "quebec-oral-regulated": _oral("quebec_regulated_oral", "quebec_regulated_oral_teer_0_to_2"),
    "quebec-written": NeedKind(
        "Your written French",
        "Take TEF or TCF for Quebec and reach the level in reading and writing.",
        _FRENCH_READS,
        written,
        ("quebec_high_written",),
    ),
    "quebec-partner": NeedKind(
        "Your partner's spoken French",
        "Your partner takes TEF or TCF for Quebec and reaches the level.",
        ("partner",),
        partner_french,
        ("quebec_partner_oral",),
    ),
    "quebec-licence": NeedKind(
        "Leave to practise in Quebec",
        "Ask the professional order of Quebec for recognition.",
        ("applicant.licences",),
        licence,
    ),
    "quebec-endorsement": NeedKind(
        "Endorsement of exceptional talent",
        "The endorsement of the body that Quebec names.",
        ("plans.endorsements",),
        endorsement,
    ),
    "quebec-french-unsettled": NeedKind(
        "Your French",
        "Learn French in any case.",
        ("applicant.languages",),
        french_unsettled,
        ("quebec_high_oral", "quebec_high_written"),
    ),
}
