"""The business itself: where it is, new or bought, its jobs, its plan, who backs it, ties to the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.business.money import OUTSIDE
from moveto_ca.rules.business.need import NeedKind

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
        return need.say(
            key, None, "You did not say whether the place is outside {0}.", area, needs=(OUTSIDE,)
        )
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
    return need.say(
        kind, fact, "The business is new." if fact else "You want to buy a business or take one over."
    )


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
        return need.say(
            key, None, "You did not say how many jobs you will create.", needs=("business.jobs_to_create",)
        )
    assert need.amount is not None  # noqa: S101 - every row of this kind has a number
    if jobs < need.amount and need.place is not None and inside is None:
        return need.say(
            key,
            None,
            "Jobs to be created: {0}. Whether that is enough depends on the place.",
            jobs,
            needs=(OUTSIDE,),
        )
    if jobs < need.amount and free and kind is None:
        return need.say(
            key,
            None,
            "Jobs to be created: {0}. A business that is taken over needs none.",
            jobs,
            needs=("business.kind",),
        )
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
        return need.open(
            fact, "Your business is in Canada. For how long it has run there is for the province to see."
        )
    found = (
        "You did not say whether the business runs in Canada."
        if fact is None
        else "The business does not run in Canada."
    )
    return need.say(fact, fact, found, needs=("business.in_canada",))


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


KINDS: Final = {
    "province": NeedKind(
        "The business is in the province",
        "A business in this province.",
        (_PROVINCE, "plans.province"),
        _province,
    ),
    "outside-place": NeedKind("The place is outside the main city", "Another place.", _PLACES, _outside),
    "new-business": NeedKind(
        "The business is new", "Start a new business.", ("business.kind",), _new_business
    ),
    "jobs": NeedKind(
        "The business gives work to others",
        "A plan with more jobs.",
        ("business.jobs_to_create", "business.kind", *_PLACES),
        _jobs,
    ),
    "business-plan": _yes_no(
        "business_plan",
        "You have a plan.",
        "You have no plan yet.",
        "You did not say whether you have a business plan.",
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
    "unconfirmed": NeedKind("Not confirmed", "Ask the province.", (), _unconfirmed),
    "running": NeedKind(
        "The business runs already", "Time: run the business.", ("business.in_canada",), _running
    ),
    "points": NeedKind(
        "You reach the points to register",
        "More points in the province's count.",
        ("plans.official_scores",),
        _points,
    ),
}
