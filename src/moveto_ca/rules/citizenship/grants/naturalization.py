"""Naturalization of permanent residents: the conditions of 5(1), of minors, and of service in the Forces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import months_after
from moveto_ca.nothing import Nothing
from moveto_ca.rules.citizenship.grants import prohibitions
from moveto_ca.rules.citizenship.grants.applicant import reaches_age
from moveto_ca.rules.citizenship.grants.law import ACT, NATURALIZATION
from moveto_ca.rules.citizenship.grants.presence import number, window
from moveto_ca.rules.citizenship.grants.rules_of_residents import (
    LANGUAGE,
    OATH,
    PRESENCE,
    RESIDENT,
    RULES,
    TAXES,
    TEST,
)
from moveto_ca.rules.conditions import all_of, any_of, at_least, check, negation, not_applicable, unsettled
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.citizenship.grants.applicant import GrantCase
    from moveto_ca.rules.language import LanguageFacts

PROGRAMME: Final = ProgrammeRules(ACT, "5(1)")
SPEC: Final = StreamSpec(
    NATURALIZATION,
    "Citizenship for permanent residents",
    "A permanent resident who has spent enough days in Canada can ask for citizenship. Adults of 18 to 54 "
    "show "
    "English or French and pass a test. Service in the Canadian Armed Forces can take the place of the days.",
    (*PROGRAMME.all, *RULES, *prohibitions.RULES),
)

_LISTENING: Final = 0
_SPEAKING: Final = 3
_BIRTH: Final = ("applicant.birth_date",)
_MINOR_PATHS: Final = ("relatives_in_canada", "ancestry")


def conditions(case: GrantCase) -> tuple[Condition, ...]:
    """Give the conditions of naturalization, after the status, in the order of the Act."""
    return (
        resident(case),
        presence(case),
        taxes(case),
        language(case),
        knowledge_test(case),
        oath(case),
        *prohibitions.prohibitions(case.facts, case.law, case.filed_on),
    )


# --- C1 ----------------------------------------------------------------------------------------------------

_RESIDENT: Final = check(RESIDENT, True, "You are a permanent resident.")
_NOT_RESIDENT: Final = check(RESIDENT, False, "You are not a permanent resident now.")
_RESIDENT_UNTOLD: Final = check(
    RESIDENT, None, "Your status in Canada is not known.", needs=("applicant.canada_status",)
)
_BY_SERVICE: Final = not_applicable(
    RESIDENT,
    "You served in the Canadian Armed Forces. Somebody who was attached or seconded to them need not be a "
    "permanent resident.",
)
_REGISTERED: Final = unsettled(
    RESIDENT,
    "You are registered under the Indian Act. Whoever may live in Canada for good is treated as a permanent "
    "resident for this purpose, and there are separate instructions for such applications.",
)


def resident(case: GrantCase) -> Condition:
    """C1: a permanent resident on the day of the application; 5(1.3) asks it of no seconded member."""
    if case.registered:
        return _REGISTERED
    fact = case.permanent_resident
    if fact:
        return _RESIDENT
    if case.by_service:
        return _BY_SERVICE
    return _RESIDENT_UNTOLD if fact is None else _NOT_RESIDENT


# --- C2 ----------------------------------------------------------------------------------------------------


def presence(case: GrantCase) -> Condition:
    """C2: at least 1,095 days in the five years before, or three years of service in the Forces."""
    figures = case.figures
    shown = (figures["presence_days"], figures["window_years"], figures["half_day_credit_most"])
    if case.with_parent:
        return not_applicable(PRESENCE, "You are under 18 and a parent is a citizen.", figures=shown)
    if case.by_service:
        found = (
            "You served three years or more in the Canadian Armed Forces. That takes the place of the days."
        )
        return not_applicable(PRESENCE, found, figures=shown)
    counted = case.physical_presence
    fact = any_of(case.with_parent, counted.met)
    as_told = counted.as_told
    first, last = window(case.filed_on, figures["window_years"])
    if as_told is None:
        words, values = "From {0} to {1}. Your trips out of Canada are not all known.", (first, last)
    else:
        words = "From {0} to {1}: {2:,} days counted."
        values = (first, last, number(as_told.twice))  # type: ignore[assignment]  # one value more
        if not counted.told.credit_told:
            words += " Days before permanent residence may add to that."
    needs: tuple[str, ...] = ()
    if fact is None:
        needs = counted.told.needs if counted.met is None else ()
        if case.with_parent is None:
            needs = (*needs, *(_BIRTH if case.minor is None else ()), *_MINOR_PATHS)
    lifts_on = counted.earliest if fact is False and case.permanent_resident is not False else None
    return check(PRESENCE, fact, words, *values, figures=shown, needs=needs, lifts_on=lifts_on)


# --- C3 ----------------------------------------------------------------------------------------------------


def tax_years(case: GrantCase) -> range:
    """Give the taxation years that fall wholly or partly in the period before the application."""
    first, last = window(case.filed_on, case.window_years)
    return range(first.year, last.year + 1)


def taxes(case: GrantCase) -> Condition:
    """C3: returns filed, where required, for three of the years of the period."""
    needed = case.figures["tax_years"]
    shown = (needed, case.window_years)
    if case.with_parent:
        return not_applicable(TAXES, "You are under 18 and a parent is a citizen.", figures=shown)
    told = case.facts.profile.presence
    years = None if told is None else told.tax_years_filed
    in_period = tax_years(case)
    if years is None:
        needs: tuple[str, ...] = ("presence.tax_years_filed",)
        return check(TAXES, None, "Your tax returns are not known.", figures=shown, needs=needs)
    count = len(set(years) & set(in_period))
    fact = any_of(case.with_parent, count >= needed)
    needs = (*(_BIRTH if case.minor is None else ()), *_MINOR_PATHS)
    words = "{0} of the years {1} to {2} are filed."
    return check(TAXES, fact, words, count, in_period[0], in_period[-1], figures=shown, needs=needs)


# --- C4 and C5 ---------------------------------------------------------------------------------------------


def language_required(case: GrantCase) -> bool | None:
    """Tell whether language and test are asked for: from 18 to 54 on the day of the application."""
    return all_of(case.aged("language_from_age"), negation(case.aged("language_below_age")))


_LEVEL_WORDS: Final = {
    True: "You reach level {0}.",
    False: "You do not reach level {0}.",
    None: "Your level is not known.",
}


def _ages(case: GrantCase) -> tuple[int, int]:
    return case.figures["language_from_age"], case.figures["language_below_age"] - 1


def language(case: GrantCase) -> Condition:
    """C4: level 4 in speaking and listening in English or French."""
    level = case.figures["language_level"]
    shown = (*_ages(case), level)
    required = language_required(case)
    if required is False:
        return not_applicable(LANGUAGE, "Your age asks for no proof of language.", figures=shown)
    person = case.facts.applicant
    english, french = _reaches(person.english, level), _reaches(person.french, level)
    reached = any_of(english, french)
    fact = any_of(reached, negation(required))
    needs = (
        *(("applicant.languages.english",) if english is None else ()),
        *(("applicant.languages.french",) if french is None else ()),
    )
    if required is None and reached is False:
        needs = (*_BIRTH, *needs)
    estimated = fact is True and not any(
        _reaches(told, level) and not told.estimated  # type: ignore[union-attr]  # what reaches it was told
        for told in (person.english, person.french)
    )
    return check(
        LANGUAGE, fact, _LEVEL_WORDS[reached], level, figures=shown, needs=needs, estimated=estimated
    )


def _reaches(told: LanguageFacts | Nothing | None, level: int) -> bool | None:
    """Tell whether listening and speaking reach a level; None if not known."""
    if told is None:
        return None
    if isinstance(told, Nothing):
        return False
    return at_least(2, [None if n is None else n >= level for n in _oral(told)])


def _oral(told: LanguageFacts) -> tuple[int | None, int | None]:
    return told.levels[_LISTENING], told.levels[_SPEAKING]


def knowledge_test(case: GrantCase) -> Condition:
    """C5: the test comes after applying, so nothing about it stands in the way of an application."""
    shown = _ages(case)
    required = language_required(case)
    if required is None:
        return not_applicable(TEST, "Whether you take it depends on your age.", figures=shown)
    if not required:
        return not_applicable(TEST, "Your age asks for no test.", figures=shown)
    return not_applicable(
        TEST, "You will take it after applying; there is nothing to do before.", figures=shown
    )


# --- C7 ----------------------------------------------------------------------------------------------------


def oath_required(case: GrantCase) -> bool | None:
    """Tell whether an oath will be asked for; not known of a child who may turn 14 before the grant."""
    age = case.figures["oath_age"]
    now = reaches_age(case, age, case.filed_on)
    if now or now is None:
        return now
    wait = case.facts.tables.row("citizenship-waits", "grant", on=case.as_of)
    if wait is None or reaches_age(case, age, months_after(case.filed_on, wait["months"])) is not False:
        return None
    return False


def oath(case: GrantCase) -> Condition:
    """C7: the oath comes last, at the ceremony."""
    shown = (case.figures["oath_age"],)
    required = oath_required(case)
    if required is False:
        return not_applicable(OATH, "You are too young for the oath.", figures=shown)
    if required is None:
        return not_applicable(OATH, "Whether you take it depends on your age at the grant.", figures=shown)
    return not_applicable(OATH, "You will take it at the ceremony.", figures=shown)
