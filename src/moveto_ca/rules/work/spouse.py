"""The open permit for the spouse or common-law partner of a worker (C41).

The person applies as the spouse; the partner is the worker.
Authority: IRPR 1(1), 205(c)(ii); IRCC instructions on C41.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import Rule, check, unsettled
from moveto_ca.rules.permits.prepared import Prepared
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.work.kind import Kind

if TYPE_CHECKING:
    from moveto_ca.profile import Partner
    from moveto_ca.profile.stays import Permit
    from moveto_ca.report import Condition
    from moveto_ca.rules.work.case import Case
    from moveto_ca.rules.work.kind import Conditions

_PARTNER: Final = "partner"
_ROUTES_OF_WORKERS: Final = frozenset({"express-entry", "provincial"})
_OLD_RULE: Final = "Workers who are becoming permanent residents keep the older, wider rule; an officer sees."

RELATIONSHIP: Final = Rule(
    "relationship",
    "Spouse or common-law partner",
    source="irpr",
    reference="s. 1(1), 205(c)(ii)",
    required="You are married to the worker, or have lived together as a couple for at least {0} year.",
    reads=("partner.relationship", "partner.cohabiting_since"),
)
TOGETHER: Final = Rule(
    "common-law-year",
    "A year of living together",
    source="irpr",
    reference="s. 1(1)",
    required="Common-law partners have lived together for at least {0} year.",
    changeable=True,
    reads=("partner.cohabiting_since",),
    remedy="Time: live together until the year is complete, or marry.",
)
GENUINE: Final = Rule(
    "genuine-relationship",
    "The relationship is genuine",
    source="ircc-spouse",
    reference="Genuine relationship",
    required="The relationship is genuine and was not entered into for a permit.",
    reads=("partner.genuine",),
)
WORKER: Final = Rule(
    "worker-permit",
    "Your partner works in Canada on a permit",
    source="ircc-spouse",
    reference="Worker",
    required="Your partner is authorized to work in Canada, and is not a student, a refugee claimant, or a "
    "worker whose open permit rests on you.",
    changeable=True,
    reads=("plans.permits", "partner"),
    remedy="Your partner gets a work permit first, or at the same time.",
)
MONTHS_LEFT: Final = Rule(
    "months-left",
    "Your partner's permit lasts long enough",
    source="ircc-spouse",
    reference="Length",
    required="Your partner may work for at least {0} more months from the day on which you apply.",
    changeable=True,
    reads=("plans.permits", "plans.applications"),
    remedy="Your partner extends the permit, then you apply.",
)
OCCUPATION: Final = Rule(
    "worker-occupation",
    "Your partner's occupation is listed",
    source="ircc-spouse",
    reference="Occupation",
    required="Your partner's job is of TEER 0 or 1, or of TEER 2 or 3 in one of the listed occupations. "
    "Workers who are becoming permanent residents keep the older, wider rule.",
    changeable=True,
    reads=("plans.permits", "plans.applications", "partner.work"),
    remedy="A job of your partner in a listed occupation.",
    in_force_from="2025-01-21",
)
STATUS: Final = ProgrammeRules("irpr", "s. 205(c)(ii)")

_GENUINE: Final = Prepared(
    GENUINE,
    met="You said that the relationship is genuine.",
    not_met="You said that the relationship is not genuine.",
    unknown="You did not say whether the relationship is genuine.",
    needs=("partner.genuine",),
)
_WORKER: Final = Prepared(
    WORKER,
    met="Your partner has a work permit.",
    not_met="Your partner has no work permit for Canada.",
    unknown="You did not say whether your partner has a work permit for Canada.",
    needs=("plans.permits",),
)
_STUDIES: Final = check(WORKER, False, "Your partner is in Canada as a student.")
_ON_YOU: Final = unsettled(
    WORKER, "Your partner's permit is open. Whether it rests on you is for an officer to see."
)


def _relationship(partner: Partner | Nothing | None, case: Case) -> Conditions:
    years = case.situation.day.spouse.cohabitation_years
    figures = (years,)
    if partner is None:
        found = "You did not say whether you have a spouse or partner."
        return (check(RELATIONSHIP, None, found, figures=figures, needs=("partner",)),)
    if isinstance(partner, Nothing):
        return (check(RELATIONSHIP, False, "You said that you have none.", figures=figures),)
    kind = partner.relationship
    if kind is None:
        found = "You did not say whether you are married or live together."
        needs = ("partner.relationship",)
        return (check(RELATIONSHIP, None, found, figures=figures, needs=needs),)
    if kind == "conjugal":
        found = "A partner with whom you could not live or marry is neither."
        return (check(RELATIONSHIP, False, found, figures=figures),)
    told = check(
        RELATIONSHIP, True, f"You are {'married' if kind == 'married' else 'a couple'}.", figures=figures
    )
    return (told,) if kind == "married" else (told, _together(partner, years, case))


def _together(partner: Partner, years: int, case: Case) -> Condition:
    since = partner.cohabiting_since
    if since is None:
        found = "You did not say since when you live together."
        return check(TOGETHER, None, found, figures=(years,), needs=("partner.cohabiting_since",))
    if isinstance(since, Nothing):
        return check(TOGETHER, False, "You do not live together.", figures=(years,))
    reached = years_after(since, years)
    met = reached <= case.situation.on
    found = "You have lived together since {0}."
    return check(TOGETHER, met, found, since, figures=(years,), lifts_on=None if met else reached)


def _permit_of_partner(case: Case) -> tuple[bool | None, int, Permit | None]:
    """Find the partner's work permit that lasts longest; else a permit of which no kind was told.

    Returns:
        Whether there is one, its place among the permits, and the permit.
    """
    plans = case.situation.plans
    permits = None if plans is None else plans.permits
    if permits is None:
        return None, 0, None
    on = case.situation.on
    best: tuple[int, Permit] | None = None
    unclear: tuple[int, Permit] | None = None
    for index, permit in enumerate(permits):
        if permit.who != _PARTNER or (permit.to is not None and permit.to < on):
            continue
        if permit.kind is None:
            unclear = unclear or (index, permit)
        elif permit.kind == "work" and (
            best is None or permit.to is None or (best[1].to is not None and permit.to > best[1].to)
        ):
            best = (index, permit)
    if best is not None:
        return True, *best
    return (False, 0, None) if unclear is None else (None, *unclear)


def _worker(case: Case, partner: Partner | None) -> Conditions:
    """Apply what is asked of the worker."""
    rules = case.situation.day.spouse
    figures = (rules.months,)
    told, index, permit = _permit_of_partner(case)
    if permit is None:
        needs = ("plans.permits",)
        if told is False:
            length = check(MONTHS_LEFT, False, "There is no permit that lasts.", figures=figures)
        else:
            length = check(
                MONTHS_LEFT, None, "No permit of your partner is known yet.", figures=figures, needs=needs
            )
        return (_by_status(told, partner), length, _occupation(case, _noc(None, partner), needs))
    if told is None:
        found = "You did not say what kind of permit your partner has."
        worker = check(WORKER, None, found, needs=(f"plans.permits[{index}].kind",))
    else:
        worker = _ON_YOU if permit.basis == "open" else _WORKER(True)
    if permit.to is None:
        found = "You did not say until when your partner's permit lasts."
        length = check(MONTHS_LEFT, None, found, figures=figures, needs=(f"plans.permits[{index}].to",))
    else:
        enough = rules.long_enough(permit.to, case.situation.on)
        found = "Your partner's permit lasts until {0}."
        if enough is None:
            found += " Whether that day completes the months can be read two ways."
        if enough is False and becoming_resident(case):
            length = unsettled(MONTHS_LEFT, f"{found} {_OLD_RULE}", permit.to, figures=figures)
        else:
            length = check(MONTHS_LEFT, enough, found, permit.to, figures=figures)
    return (worker, length, _occupation(case, _noc(permit, partner), (f"plans.permits[{index}].noc",)))


def _by_status(told: bool | None, partner: Partner | None) -> Condition:
    """Tell from the partner's status in Canada, where no permit was told, whether the partner may work."""
    status = None if partner is None else partner.canada_status
    if told is None and status == "student":
        return _STUDIES
    return _WORKER(True if told is None and status == "worker" else told)


def _noc(permit: Permit | None, partner: Partner | None) -> str | None:
    """Give the worker's occupation: that of the permit, else that of the present job in Canada."""
    if permit is not None and permit.noc is not None:
        return permit.noc
    jobs = None if partner is None else partner.work
    for job in jobs or ():
        if job.country == "CA" and isinstance(job.end, Nothing) and job.noc is not None:
            return job.noc
    return None


def _occupation(case: Case, noc: str | None, needs: tuple[str, ...]) -> Condition:
    if noc is None:
        return check(OCCUPATION, None, "You did not say what your partner's occupation is.", needs=needs)
    listed = case.situation.day.spouse.occupation(noc)
    if listed is None:
        return unsettled(
            OCCUPATION, "Only some occupations of this group are on the list. Check the list for {0}.", noc
        )
    found = "Occupation of your partner: {0}, TEER {1}."
    if listed is False and becoming_resident(case):
        return unsettled(OCCUPATION, f"{found} {_OLD_RULE}", noc, noc[1])
    return check(OCCUPATION, listed, found, noc, noc[1])


def becoming_resident(case: Case) -> bool:
    """Tell whether an application for permanent residence as a worker is filed on the day.

    For workers who are becoming permanent residents the rules before 2025-01-21 are kept. Whether a case is
    one of these, an officer sees.
    """
    plans = case.situation.plans
    filed = () if plans is None or plans.applications is None else plans.applications
    return any(
        application.route is not None
        and application.route.partition("/")[0] in _ROUTES_OF_WORKERS
        and application.on is not None
        and application.on <= case.situation.on
        for application in filed
    )


def _of_person(case: Case) -> Conditions:
    partner = case.situation.profile.partner
    person = None if partner is None or isinstance(partner, Nothing) else partner
    if isinstance(partner, Nothing):
        return _relationship(partner, case)
    genuine = _GENUINE(None if person is None else person.genuine)
    return (*_relationship(partner, case), genuine, *_worker(case, person))


SPOUSE: Final = Kind(
    "spouse-c41",
    "Open work permit for the spouse of a worker (C41)",
    "If your spouse or common-law partner works in Canada on a permit in a skilled or listed occupation, you "
    "may get a permit for any employer. The trade agreement itself gives spouses none.",
    STATUS,
    permit="open",
    offer=False,
    of_person=_of_person,
    person_rules=(RELATIONSHIP, TOGETHER, GENUINE, WORKER, MONTHS_LEFT, OCCUPATION),
)
