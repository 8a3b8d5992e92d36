"""The business itself: where it is, new or bought, its jobs, its plan, who backs it, ties to the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.business.money import OUTSIDE
from moveto_ca.rules.business.need import NeedKind
from moveto_ca.rules.conditions import any_of

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.business.need import Need
    from moveto_ca.rules.business.situation import Situation

_PROVINCE: Final = "business.province"
_PLACES: Final = ("business.community", "plans.community", OUTSIDE)
NEW: Final = "new"
BRANCH: Final = "branch"
SUCCESSION: Final = "succession"


def _province(situation: Situation, need: Need) -> Condition:
    told = situation.province
    kept = need.kept(told)
    if kept is not None:
        return kept
    if told is None:
        return need.say(told, None, "You did not say in which province the business is.", needs=(_PROVINCE,))
    here = told == need.province
    found = "Your business is in this province." if here else "You named another province."
    return need.say(told, here, found)


def _outside(situation: Situation, need: Need) -> Condition:
    """A place outside the area of a main city, and small where a size is asked for."""
    assert need.place is not None  # noqa: S101 - every row of this kind has a place
    inside = situation.in_area(need.place)
    named = bool(situation.business.community or situation.plans.community)
    key = (inside, named)
    kept = need.kept(key)
    if kept is not None:
        return kept
    area = situation.day.areas[need.place]
    if inside:
        return need.say(key, False, "The place is in {0}.", area)
    if inside is None:
        return need.say(key, None, "You did not say whether the place is outside {0}.", area, needs=(OUTSIDE,))
    if need.amount is None:
        return need.say(key, True, "The place is outside {0}.", area)
    return need.open(key, "The place is outside {0}. Check how many people live there.", area)


def _new_business(situation: Situation, need: Need) -> Condition:
    kind = situation.business.kind
    kept = need.kept(kind)
    if kept is not None:
        return kept
    if kind is None:
        return need.say(kind, None, "You did not say whether the business is new.", needs=("business.kind",))
    fact = kind in (NEW, BRANCH)
    return need.say(kind, fact, "The business is new." if fact else "You want to buy a business or take one over.")


def _jobs(situation: Situation, need: Need) -> Condition:
    business = situation.business
    jobs, kind = business.jobs_to_create, business.kind
    free = "not-for-succession" in need.values
    inside = None if need.place is None else situation.in_area(need.place)
    key = (jobs, kind if free else None, inside)
    kept = need.kept(key)
    if kept is not None:
        return kept
    if free and kind == SUCCESSION:
        return need.none(key, "You take over a business, where no new job is asked for.")
    if need.place is not None and inside is False:
        return need.none(key, "No job is asked for in that place.")
    if jobs is None:
        return need.say(key, None, "You did not say how many jobs you will create.", needs=("business.jobs_to_create",))
    assert need.amount is not None  # noqa: S101 - every row of this kind has a number
    if jobs < need.amount and need.place is not None and inside is None:
        return need.say(key, None, "Jobs to be created: {0}. Whether that is enough depends on the place.", jobs, needs=(OUTSIDE,))
    if jobs < need.amount and free and kind is None:
        return need.say(key, None, "Jobs to be created: {0}. A business that is taken over needs none.", jobs, needs=("business.kind",))
    return need.say(key, jobs >= need.amount, "Jobs to be created: {0}.", jobs)


def _yes_no(field: str, yes: str, no: str, untold: str) -> NeedKind:
    """Make a kind that reads one fact of the business that is told with yes or no."""
    path = f"business.{field}"

    def judge(situation: Situation, need: Need) -> Condition:
        fact: bool | None = getattr(situation.business, field)
        kept = need.kept(fact)
        if kept is not None:
            return kept
        return need.say(fact, fact, {True: yes, False: no, None: untold}[fact], needs=(path,))

    title, remedy = _TITLES[field]
    return NeedKind(title, remedy, (path,), judge)


_TITLES: Final = {
    "business_plan": ("You have a business plan", "Write the plan."),
    "community_letter": ("A community backs you", "The letter or referral of a community."),
    "exploratory_visit": ("You have visited the place", "A visit, arranged as the province asks."),
    "existing_company_in_us": ("You have an established company", "A company that exists already."),
}


def _agency(situation: Situation, need: Need) -> Condition:
    """A letter of recommendation of a designated agency of the province."""
    told = situation.plans.endorsements
    fact: bool | None = None
    if told is not None:
        fact = any(
            e.kind in ("agency", "organization") and e.province in (None, need.province) for e in told
        )
    kept = need.kept(fact)
    if kept is not None:
        return kept
    words = {
        True: "You told of such a letter.",
        False: "You told of no such letter.",
        None: "You did not say whether an agency recommends you.",
    }[fact]
    return need.say(fact, fact, words, needs=("plans.endorsements",))


def _innovation_support(situation: Situation, need: Need) -> Condition:
    """Services of an organization that specialises in innovation."""
    support = situation.business.designated_support
    told = situation.plans.endorsements
    by_letter = None if told is None else any(e.kind in ("agency", "organization") for e in told)
    fact = any_of(by_letter, None if support is None else support == "incubator")
    kept = need.kept(fact)
    if kept is not None:
        return kept
    words = {
        True: "You told of such support.",
        False: "You told of no such support.",
        None: "You did not say whether such an organization supports you.",
    }[fact]
    return need.say(fact, fact, words, needs=("business.designated_support",) if support is None else ("plans.endorsements",))


def _connection(situation: Situation, need: Need) -> Condition:
    """A tie to the province: a visit, studies or work there, or family."""
    business, plans = situation.business, situation.plans
    relatives = situation.profile.relatives_in_canada
    visited: bool | None = business.exploratory_visit
    if situation.province != need.province:
        visited = None if visited else visited  # a visit somewhere else is not meant
    tie = None if plans.ties is None else any(t.province == need.province for t in plans.ties)
    family = None if relatives is None else any(r.province == need.province for r in relatives)
    fact = any_of(visited, tie, family)
    kept = need.kept(fact)
    if kept is not None:
        return kept
    words = {
        True: "You told of a tie to it.",
        False: "You told of no tie to it.",
        None: "You did not say whether you have a tie to it.",
    }[fact]
    needs = tuple(
        path
        for path, one in (("plans.ties", tie), ("business.exploratory_visit", business.exploratory_visit))
        if one is None
    )
    return need.say(fact, fact, words, needs=needs[:1] or ("relatives_in_canada",))


def _unconfirmed(situation: Situation, need: Need) -> Condition:
    """What could not be confirmed, or what the province judges, is for nobody's facts to settle."""
    del situation
    return need.kept(None) or need.open(
        None, "This could not be confirmed, or is for the province to judge. Ask before you rely on it."
    )


def _running(situation: Situation, need: Need) -> Condition:
    """A business that runs in the province already."""
    fact: bool | None = situation.business.in_canada
    kept = need.kept(fact)
    if kept is not None:
        return kept
    if fact:
        return need.open(fact, "Your business is in Canada. For how long it has run there is for the province to see.")
    found = "You did not say whether the business runs in Canada." if fact is None else "The business does not run in Canada."
    return need.say(fact, fact, found, needs=("business.in_canada",))


def _started(situation: Situation, need: Need) -> Condition:
    fact: bool | None = situation.business.in_canada
    kept = need.kept(fact)
    if kept is not None:
        return kept
    words = {True: "The business is set up in Canada.", False: "The business is not set up in Canada.", None: "You did not say whether the business is set up in Canada."}[fact]
    return need.say(fact, fact, words, needs=("business.in_canada",))


def _applicants(situation: Situation, need: Need) -> Condition:
    told = situation.business.applicants
    kept = need.kept(told)
    if kept is not None:
        return kept
    if told is None:
        return need.say(told, None, "You did not say how many people apply for the business.", needs=("business.applicants",))
    assert need.amount is not None  # noqa: S101 - every row of this kind has a number
    return need.say(told, told <= need.amount, "Applicants for the business: {0}.", told)


def _points(situation: Situation, need: Need) -> Condition:
    """Hold the province's own count, if the person has it, against the least; registering gives it."""
    scores = situation.plans.official_scores
    score = None if scores is None else scores.get(f"business/{need.stream}")
    kept = need.kept(score)
    if kept is not None:
        return kept
    if score is None:
        return need.none(score, "The province counts the points when you register. You told of no count yet.")
    assert need.amount is not None  # noqa: S101 - every row of this kind has a number
    return need.say(score, score >= need.amount, "The province's own count: {0:g} points.", score)


def _quebec_profession(situation: Situation, need: Need) -> Condition:
    """A profession that Quebec licenses asks for its authorisation, or recognised training."""
    regulated: bool | None = situation.business.regulated
    person = situation.person
    licences = None if person is None else person.licences
    held = licences is not None and any(l.place == need.province for l in licences)
    key = (regulated, held)
    kept = need.kept(key)
    if kept is not None:
        return kept
    if regulated is None:
        return need.say(key, None, "You did not say whether the profession is licensed.", needs=("business.regulated",))
    if not regulated:
        return need.none(key, "You said that nobody licenses the profession.")
    if held:
        return need.say(key, True, "You hold a licence of Quebec.")
    return need.open(key, "The profession is licensed. Whether your training is recognised is for Quebec to say.")


def _lived_in_quebec(situation: Situation, need: Need) -> Condition:
    """Two years of living in Quebec on an open work permit or a study permit."""
    from moveto_ca.dates import years_after

    person = situation.person
    home = None if person is None else person.residence
    assert need.amount is not None  # noqa: S101 - every row of this kind has a number
    since = years_after(situation.on, -need.amount)
    permits = situation.plans.permits
    fact: bool | None = None
    if home is not None and home not in (need.province, "CA"):
        fact = False
    elif permits is not None:
        held = [
            p
            for p in permits
            if p.who in (None, "applicant")
            and (p.kind == "study" or (p.kind == "work" and p.basis in ("open", "post_graduation")))
        ]
        spans = [(p.from_, p.to) for p in held if p.from_ is not None and not isinstance(p.from_, Nothing)]
        if any(first <= since and (last is None or last >= situation.on) for first, last in spans):
            fact = True if home == need.province else None
        elif not held:
            fact = False
    key = (fact, home is None)
    kept = need.kept(key)
    if kept is not None:
        return kept
    words = {
        True: "You live in Quebec and have held such a permit for that long.",
        False: "You have not lived in Quebec on such a permit for that long.",
        None: "Whether you have lived in Quebec on such a permit for that long is not known.",
    }[fact]
    return need.say(key, fact, words, needs=("applicant.residence",) if home is None else ("plans.permits",))


KINDS: Final = {
    "province": NeedKind(
        "The business is in the province", "A business in this province.", (_PROVINCE, "plans.province"), _province
    ),
    "outside-place": NeedKind("The place is outside the main city", "Another place.", _PLACES, _outside),
    "new-business": NeedKind("The business is new", "Start a new business.", ("business.kind",), _new_business),
    "jobs": NeedKind(
        "The business gives work to others",
        "A plan with more jobs.",
        ("business.jobs_to_create", "business.kind", *_PLACES),
        _jobs,
    ),
    "business-plan": _yes_no(
        "business_plan", "You have a plan.", "You have no plan yet.", "You did not say whether you have a business plan."
    ),
    "community-letter": _yes_no(
        "community_letter",
        "You have the letter of a community.",
        "You have no letter of a community.",
        "You did not say whether a community backs you.",
    ),
    "visit": _yes_no(
        "exploratory_visit",
        "You have made the visit.",
        "You have not made the visit.",
        "You did not say whether you have made such a visit.",
    ),
    "us-company": _yes_no(
        "existing_company_in_us",
        "You have a company in the United States.",
        "You have no such company.",
        "You did not say whether you have a company already.",
    ),
    "agency": NeedKind("An agency recommends you", "The letter of an agency.", ("plans.endorsements",), _agency),
    "innovation-support": NeedKind(
        "An organization for innovation supports you",
        "The services of such an organization.",
        ("business.designated_support", "plans.endorsements"),
        _innovation_support,
    ),
    "connection": NeedKind(
        "You have a tie to the place",
        "A visit, or another tie.",
        ("plans.ties", "relatives_in_canada", "business.exploratory_visit", _PROVINCE, "plans.province"),
        _connection,
    ),
    "unconfirmed": NeedKind("Not confirmed", "Ask the province.", (), _unconfirmed),
    "running": NeedKind("The business runs already", "Time: run the business.", ("business.in_canada",), _running),
    "started": NeedKind("The enterprise is started", "Start the enterprise.", ("business.in_canada",), _started),
    "applicants": NeedKind(
        "Not too many applicants", "Fewer applicants for the business.", ("business.applicants",), _applicants
    ),
    "points": NeedKind(
        "You reach the points to register",
        "More points in the province's count.",
        ("plans.official_scores",),
        _points,
    ),
    "quebec-profession": NeedKind(
        "Your profession is open to you in Quebec",
        "Quebec's authorisation.",
        ("business.regulated", "applicant.licences"),
        _quebec_profession,
    ),
    "lived-in-quebec": NeedKind(
        "You have lived in Quebec",
        "Time: live in Quebec on such a permit.",
        ("applicant.residence", "plans.permits"),
        _lived_in_quebec,
    ),
}
