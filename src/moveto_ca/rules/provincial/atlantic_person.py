"""The Atlantic programme's tests of the person: education, language, money (T6 to T8).

Authority: IRPR 87.3(2)(f), (g), (9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.education import IN_WORDS, INDEX
from moveto_ca.rules.job_facts import teer
from moveto_ca.rules.provincial.in_pool import level_condition
from moveto_ca.rules.provincial.need import NeedKind
from moveto_ca.rules.provincial.offers import without_offer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moveto_ca.profile import JobOffer
    from moveto_ca.report import Condition
    from moveto_ca.rules.provincial.need import Need
    from moveto_ca.rules.provincial.view import View

_OFFER_READS: Final = ("plans.job_offers", "plans.province")
_STUDY_READS: Final = ("applicant.education", "applicant.education_level", "applicant.canadian_study")


def education(view: View, need: Need, told: JobOffer | None, _place: int) -> Condition:
    """T6: tell whether the education suffices for the level of the offer."""
    if told is None:
        return without_offer(view, need)
    levels = {category: INDEX[row["education"]] for category, row in need.day.atlantic.items()}
    if not levels:
        return need.kept("") or need.open("", "What was asked for on that day is not known.")
    wanted = None if told.noc is None else levels.get(teer(told.noc))
    if wanted is None:
        return education_condition(view, need, min(levels.values()), max(levels.values()))
    return education_condition(view, need, wanted, wanted)


def education_condition(view: View, need: Need, least: int, most: int) -> Condition:
    """Make the condition about a level of education, foreign ones assessed.

    Args:
        view: The person.
        need: The need.
        least: Place of the lowest level that may do.
        most: Place of the lowest level that does in any case.
    """
    found = view.situation.facts.applicant.education
    if found is None:
        return need.kept("untold") or need.say(
            "untold", None, "Your education is not known.", needs=("applicant.education",)
        )
    if found.lowest >= most:
        fact: bool | None = True
    else:
        fact = False if found.highest < least else None
    needs = tuple(f"applicant.{name}" for name in found.needs) or ("plans.job_offers",)
    unassessed = not fact and (found.held or 0) > found.lowest
    key = (fact, found.lowest, found.assumed, found.eca_undated, unassessed, needs if fact is None else ())
    words = "The education that counts: {0}."
    if found.assumed:
        words += " It is taken as assessed."
    if unassessed:
        words += " A foreign credential counts only with an assessment (ECA) that is still good."
    return need.kept(key) or need.say(key, fact, words, IN_WORDS[found.lowest], needs=needs)


def language(view: View, need: Need, told: JobOffer | None, place: int) -> Condition:
    """T7: tell whether the level of language for the offer is reached."""
    levels = {category: row["clb"] for category, row in need.day.atlantic.items()}
    return by_teer(view, need, told, place, levels)


def by_teer(
    view: View, need: Need, told: JobOffer | None, place: int, levels: Mapping[int, int]
) -> Condition:
    """Tell whether the level for the TEER category of the offer is reached.

    Args:
        view: The person.
        need: The need.
        told: The offer, or None.
        place: Its place among the offers.
        levels: The level by TEER category.
    """
    if not levels:
        return need.kept("") or need.open("", "What was asked for on that day is not known.")
    reached = view.situation.reached
    highest = max(levels.values())
    noc = None if told is None else told.noc
    if noc is not None:
        wanted = levels.get(teer(noc), highest)
        return level_condition(need, reached(wanted), wanted)
    found = reached(highest)
    if found.fact is False and reached(min(levels.values())).fact:
        text, values = found.words
        needs = ("plans.job_offers",) if told is None else (f"plans.job_offers[{place}].noc",)
        key = ("between", found.language, found.levels, needs)
        return need.kept(key) or need.say(
            key, None, f"{text} Whether that is enough depends on the offer.", *values, needs=needs
        )
    return level_condition(need, found, highest)


def funds(view: View, need: Need, _offer: JobOffer | None, _place: int) -> Condition:
    """T8: tell whether there is enough money, unless the person works in Canada with authorization."""
    situation = view.situation
    works = situation.works_in_canada
    if works:
        return need.kept("works") or need.none("works", "You work in Canada with authorization.")
    plans = situation.plans
    money = None if plans is None else plans.funds_cad
    family = situation.family
    day = situation.day
    least = day.funds_for(family.least)
    most = None if family.most is None else day.funds_for(family.most)
    if least is None:
        return need.kept("no table") or need.open("no table", "The amounts of that day are not known.")
    if money is None:
        fact: bool | None = None
        needs: tuple[str, ...] = ("plans.funds_cad",)
    elif money < least:
        fact, needs = (None, ("applicant.canada_status",)) if works is None else (False, ())
    elif most is not None and money >= most:
        fact, needs = True, ()
    else:
        fact, needs = None, family.needs
    return _with_amount(need, fact, money, least, most, needs)


def _with_amount(
    need: Need, fact: bool | None, money: float | None, least: int, most: int | None, needs: tuple[str, ...]
) -> Condition:
    """Make the condition about money; its amount depends on the family."""
    key = (fact, money, least, most, needs)
    kept = need.kept(key)
    if kept is not None:
        return kept
    amount = f"{least:,}" if least == most else f"{least:,} or more"
    return need.say(
        key,
        fact,
        "You did not say how much money you have; CAD {1} is asked for, by the newest table found ({2})."
        if money is None
        else "You have CAD {0:,}; CAD {1} is asked for, by the newest table found ({2}).",
        money,
        amount,
        need.day.funds_since,
        needs=needs,
        figures=(amount,),
    )


KINDS: Final = {
    "atlantic-education": NeedKind(
        "Your education",
        "Complete such a credential, or have a foreign one assessed (ECA).",
        (*_OFFER_READS, *_STUDY_READS),
        education,
        ("eca_years",),
        of_offer=True,
    ),
    "atlantic-language": NeedKind(
        "Your language level",
        "Take an approved test and reach the level in each of the four parts.",
        ("applicant.languages", *_OFFER_READS),
        language,
        ("atlantic_clb_teer_0_to_3", "atlantic_clb_teer_4"),
    ),
    "atlantic-funds": NeedKind(
        "Money to live on",
        "That much money, free of debt, or a job in Canada with authorization.",
        ("plans.funds_cad", "partner", "children", "applicant.canada_status", "applicant.work"),
        funds,
        ("atlantic_least_funds",),
    ),
}
