"""The federal Start-Up Visa, which closed in stages; and the permits that its applicants could have.

Authority: IRPR 89, 98.01 to 98.13; IRCC notices of 2024-04-30 and 2025-12-19.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import NOT_MET
from moveto_ca.rules.business import federal_telling, money, people
from moveto_ca.rules.business.case import Case, takes_nobody
from moveto_ca.rules.business.situation import QUEBEC
from moveto_ca.rules.business.startup_commitment import NO_SUPPORT, commitment, exception, last_day
from moveto_ca.rules.business.startup_law import (
    APPLICANTS,
    DESIGNATED,
    DESTINATION,
    EDUCATION,
    ESSENTIAL,
    EXCEPTION,
    FUNDS,
    ID,
    INVESTMENT,
    JOINT,
    LANGUAGE,
    MANAGED,
    NO_FEE,
    NOT_FOR_STATUS,
    SPEC,
    STATUS,
    VOTES,
)
from moveto_ca.rules.conditions import Rule, check, not_applicable
from moveto_ca.rules.education import IN_WORDS, ONE_YEAR
from moveto_ca.rules.programme import programme

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.business.situation import Situation
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Tables

WITH_EXCEPTION: Final = "closed_with_exception"

INCUBATOR: Final = "incubator"

ANGEL: Final = "angel"


def current(tables: Tables, on: date) -> Programme:
    """Give the status of the class on a day."""
    return programme(tables, on, "business-statuses", ID, STATUS)


def speaks_of_it(situation: Situation) -> bool:
    """Tell whether the person told anything of a designated organization."""
    business = situation.business
    return (
        business.designated_support not in (None, NO_SUPPORT)
        or business.committed_on is not None
        or business.designated_investment_cad is not None
    )


def _told(
    rule: Rule, fact: bool | None, path: str, yes: str, no: str, untold: str, *figures: object
) -> Condition:
    """Apply a rule to a fact that is told with yes or no."""
    found = yes if fact else no if fact is False else untold
    return check(rule, fact, found, figures=figures, needs=(path,))


def _least(
    rule: Rule, value: float | None, least: int, path: str, what: str, *, above: bool = False
) -> Condition:
    """Hold a percentage against a least one, or one that it must exceed."""
    if value is None:
        return check(rule, None, f"You did not say: {what}.", figures=(least,), needs=(path,))
    fact = value > least if above else value >= least
    return check(rule, fact, "{0}: {1:g}.", what, value, figures=(least,))


def _investment(situation: Situation) -> Condition:
    figures = situation.day.figures
    fund, angel = figures["suv_venture_fund_cad"], figures["suv_angel_cad"]
    shown = (f"{fund:,}", f"{angel:,}")
    support, told = situation.business.designated_support, situation.business.designated_investment_cad
    if support == NO_SUPPORT:
        return check(INVESTMENT, False, "No designated organization backs you.", figures=shown)
    if support is None:
        found = "You did not say which kind of organization backs you."
        return check(INVESTMENT, None, found, figures=shown, needs=("business.designated_support",))
    if support == INCUBATOR:
        return check(INVESTMENT, True, "An incubator backs you; no amount is asked for.", figures=shown)
    least = angel if support == ANGEL else fund
    if told is None:
        found = "You did not say how much the organization invests."
        return check(INVESTMENT, None, found, figures=shown, needs=("business.designated_investment_cad",))
    found = "Investment of designated organizations: CAD {0:,}; least: CAD {1:,}."
    return check(INVESTMENT, told >= least, found, told, least, figures=shown)


def _applicants(situation: Situation) -> Condition:
    most, told = situation.day.figures["suv_most_applicants"], situation.business.applicants
    if told is None:
        found = "You did not say how many people apply for the business."
        return check(APPLICANTS, None, found, figures=(most,), needs=("business.applicants",))
    return check(APPLICANTS, told <= most, "Applicants: {0}.", told, figures=(most,))


def _language(situation: Situation) -> Condition:
    level = situation.day.figures["suv_language_level"]
    fact = people.language(situation, level)
    return check(
        LANGUAGE,
        fact,
        "{0}",
        people.levels_in_words(situation),
        figures=(level,),
        needs=people.language_paths(situation),
        estimated=bool(fact) and situation.estimated,
    )


def _funds(situation: Situation) -> Condition:
    have = situation.plans.funds_cad
    fact, needs, figures = money.funds(situation, have)
    if have is None:
        return check(
            FUNDS, fact, "You did not say how much money you can take along.", figures=figures, needs=needs
        )
    return check(FUNDS, fact, "Your funds: CAD {0:,}.", have, figures=figures, needs=needs)


def _education(situation: Situation) -> tuple[Condition, ...]:
    if "suv_education_years" not in situation.day.figures:
        return ()
    education = situation.facts.applicant.education
    held = None if education is None else education.held
    if held is None:
        found = "You did not say which schooling you have."
        return (check(EDUCATION, None, found, needs=("applicant.education",)),)
    return (check(EDUCATION, held >= ONE_YEAR, "You have {0}.", IN_WORDS[held]),)


def destination(rule: Rule, situation: Situation) -> Condition:
    """Tell whether the person means to live outside Quebec."""
    province = situation.province
    if province is None:
        return check(
            rule, None, "You did not say in which province you mean to live.", needs=("plans.province",)
        )
    fact = province != QUEBEC
    return check(rule, fact, "You named a place outside Quebec." if fact else "You named Quebec.")


def conditions(situation: Situation) -> tuple[Condition, ...]:
    """Give the conditions of the class."""
    business, figures = situation.business, situation.day.figures
    fee, status = business.assessment_fee_charged, business.for_status
    refused = business.essential_refused
    return (
        destination(DESTINATION, situation),
        commitment(situation),
        _told(
            DESIGNATED,
            business.entity_designated,
            "business.entity_designated",
            "You said that it is.",
            "You said that it is not.",
            "You did not say whether the organization is designated.",
        ),
        _language(situation),
        _funds(situation),
        _least(
            VOTES,
            business.voting_percent,
            figures["suv_least_votes"],
            "business.voting_percent",
            "Your share of the votes, in percent",
        ),
        _least(
            JOINT,
            business.joint_voting_percent,
            figures["suv_joint_votes_above"],
            "business.joint_voting_percent",
            "The joint share of the votes, in percent",
            above=True,
        ),
        _told(
            MANAGED,
            business.active_management,
            "business.active_management",
            "You manage it from within Canada, or mean to.",
            "You will not manage it from within Canada.",
            "You did not say whether you will manage the business from within Canada.",
        ),
        _investment(situation),
        _applicants(situation),
        _told(
            NO_FEE,
            None if fee is None else not fee,
            "business.assessment_fee_charged",
            "No fee was charged.",
            "A fee was charged.",
            "You did not say whether the organization charged a fee for its look.",
        ),
        _told(
            NOT_FOR_STATUS,
            None if status is None else not status,
            "business.for_status",
            "You said that it is not.",
            "You said that it is.",
            "You did not say whether the business is mainly for a status.",
        ),
        check(ESSENTIAL, False, "A person essential to the business was refused.")
        if refused
        else check(ESSENTIAL, True, "You said that nobody was.")
        if refused is False
        else not_applicable(ESSENTIAL, "You did not say that anybody was refused."),
        *_education(situation),
    )


def assess(situation: Situation) -> Case:
    """Give a person's case in the class; one line while it is closed and nothing points to it."""
    status = situation.facts.tables.compiled(current, situation.on)
    found = [*status.conditions]
    if status.status == WITH_EXCEPTION:
        found.append(exception(situation))
    told_of = speaks_of_it(situation) or situation.applies_for(ID)
    if not takes_nobody(status) or (told_of and status.since is not None):
        found += conditions(situation)
        found += situation.facts.admissible_conditions(ID)
    return Case(
        SPEC,
        situation,
        status,
        tuple(found),
        measures=_measures,
        prose=federal_telling.start_up,
        leads_to="permanent_residence",
    )


def _measures(case: Case) -> dict[str, Any]:
    figures = case.situation.day.figures
    made = case.situation.business.committed_on
    dated = made is not None and not isinstance(made, Nothing)
    return {
        **federal_telling.common_measures(case),
        "funds": None if case.takes_nobody else money.funds_measure(case.situation),
        "open_to_you": not case.takes_nobody
        and not any(c.rule is EXCEPTION and c.outcome == NOT_MET for c in case.conditions),
        "most_applicants": figures["suv_most_applicants"],
        "commitment_counts_until": (last_day(case.situation, made).isoformat() if dated else None),
    }
