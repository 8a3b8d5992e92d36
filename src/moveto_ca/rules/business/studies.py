"""What provincial streams ask of schooling: the level, a recent degree, study in the province."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.business.experience import Years
from moveto_ca.rules.business.need import NeedKind
from moveto_ca.rules.conditions import all_of, any_of
from moveto_ca.rules.education import IN_WORDS, in_canada

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Credential
    from moveto_ca.report import Condition
    from moveto_ca.rules.business.need import Need
    from moveto_ca.rules.business.situation import Situation

_EDUCATION: Final = "applicant.education"
_LAST_FIVE: Final = 5


def _education(situation: Situation, need: Need) -> Condition:
    """Hold the level of schooling against the least; as assessed, where an assessment is asked for."""
    education = situation.facts.applicant.education
    least = need.amount or 0
    if education is None:
        low: int | None = None
        high: int | None = None
        paths: tuple[str, ...] = (_EDUCATION,)
    elif "eca" in need.values:
        low, high = education.lowest, education.highest
        paths = tuple(f"applicant.{name}" for name in education.needs)
    else:
        low = high = education.held
        paths = (_EDUCATION,)
    owner = _sole_owner(situation) if "or-sole-owner" in need.values else False
    key = (low, high, owner, paths)
    kept = need.kept(key)
    if kept is not None:
        return kept
    fact = any_of(owner, _least_level(low, high, least))
    if fact and owner:
        return need.say(
            key, True, "You owned the whole of a business and managed it for the years asked for."
        )
    shown = IN_WORDS[low] if low is not None and low == high else "not known for certain"
    if fact is None and low is not None and low == high:
        paths = ("business.owner_years_last_5", "business.past_ownership_percent")
    return need.say(key, fact, "Your schooling, as it counts: {0}.", shown, needs=paths)


def _least_level(low: int | None, high: int | None, least: int) -> bool | None:
    if low is not None and low >= least:
        return True
    return None if high is None or high >= least else False


def _sole_owner(situation: Situation) -> bool | None:
    """Three years as an owner who manages, with all of the shares, within the last five."""
    business = situation.business
    past = business.past_ownership_percent
    ways = situation.day.experience.get("bc-ei-base", ())
    wanted = next((way.owner for way in ways if way.manager is None and way.owner is not None), None)
    if wanted is None:
        return False
    years = Years(business.owner_years, business.owner_years_last_5, _LAST_FIVE)
    return all_of(years.reach(wanted), None if past is None else past >= 100)


def _completed(situation: Situation) -> tuple[Credential, ...] | None:
    person = situation.person
    told = None if person is None else person.education
    if told is None:
        return None
    return tuple(c for c in told if c.completed is None or c.completed <= situation.on)


def _foreign_degree(situation: Situation, need: Need) -> Condition:
    """A degree from outside Canada, of the last years, with an assessment."""
    credentials = _completed(situation)
    assert need.amount is not None  # noqa: S101 - every row of this kind has a number of years
    since = years_after(situation.on, -need.amount)
    if credentials is None:
        return need.kept(None) or need.say(
            None, None, "You did not say which degrees you have.", needs=(_EDUCATION,)
        )
    found: bool | None = False
    needs: list[str] = []
    for place, credential in enumerate(credentials):
        facts = {
            "level": None if credential.level is None else credential.level in _DEGREES,
            "country": _abroad(credential),
            "completed": None if credential.completed is None else credential.completed >= since,
            "eca": _assessed(credential, situation.on),
        }
        fact = all_of(*facts.values())
        found = any_of(found, fact)
        if fact is None:
            needs.extend(f"applicant.education[{place}].{name}" for name, one in facts.items() if one is None)
    key = (found, tuple(needs))
    kept = need.kept(key)
    if kept is not None:
        return kept
    words = {
        True: "You have such a degree, with an assessment.",
        False: "None of your degrees is of that kind.",
        None: "Whether one of your degrees is of that kind is not known.",
    }[found]
    return need.say(key, found, words, needs=tuple(needs), figures=(need.amount,))


_DEGREES: Final = frozenset({"bachelor", "professional_degree", "masters", "doctoral"})


def _abroad(credential: Credential) -> bool | None:
    here = in_canada(credential)
    return None if here is None else not here


def _assessed(credential: Credential, on: date) -> bool | None:
    issued = credential.eca_date
    if issued is None:
        return credential.eca
    return False if isinstance(issued, Nothing) else issued <= on


def _study_in_province(situation: Situation, need: Need) -> Condition:
    """Study at a school of the province, of so many years."""
    graduate = situation.business.graduate_of_province
    credentials = _completed(situation)
    found: bool | None = False if credentials is not None else None
    needs: tuple[str, ...] = ("business.graduate_of_province",)
    for credential in credentials or ():
        here = None if credential.province is None else credential.province == need.province
        if here is None and in_canada(credential) is False:
            here = False
        years = credential.years
        long = True if not need.amount else None if years is None else years >= need.amount
        found = any_of(found, all_of(here, long))
    if graduate is not None and (found is None or (found is False and credentials is None)):
        found = graduate if situation.province == need.province or not graduate else None
        needs = (_EDUCATION,)
    if found is None and graduate is not None:
        needs = (_EDUCATION,)
    key = (found, needs)
    kept = need.kept(key)
    if kept is not None:
        return kept
    words = {
        True: "You studied in the province.",
        False: "You told of no such study in the province.",
        None: "Whether you studied in the province for that long is not known.",
    }[found]
    return need.say(key, found, words, needs=needs)


_STUDIES: Final = (_EDUCATION, "applicant.education_level")


KINDS: Final = {
    "education": NeedKind(
        "You have the schooling",
        "The diploma, or its assessment (ECA).",
        (*_STUDIES, "business.owner_years_last_5", "business.owner_years", "business.past_ownership_percent"),
        _education,
    ),
    "foreign-degree": NeedKind(
        "You have a recent degree", "Such a degree, with an assessment (ECA).", _STUDIES, _foreign_degree
    ),
    "study-in-province": NeedKind(
        "You studied in the province",
        "Such study.",
        (*_STUDIES, "business.graduate_of_province", "business.province", "plans.province"),
        _study_in_province,
    ),
}
