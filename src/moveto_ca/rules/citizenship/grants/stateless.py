"""The grant to somebody stateless, born abroad to a citizen (section 7 of the sheet; Act 5(5), (6))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.citizenship.grants import prohibitions
from moveto_ca.rules.citizenship.grants.days import counted
from moveto_ca.rules.citizenship.grants.law import ACT, STATELESS
from moveto_ca.rules.citizenship.grants.pointing import has_no_country
from moveto_ca.rules.citizenship.grants.presence import window
from moveto_ca.rules.citizenship.grants.stay import AGAINST, AS_TOLD, IN_FAVOUR
from moveto_ca.rules.conditions import Rule, all_of, any_of, check, negation
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.citizenship.grants.applicant import GrantCase

_BIRTH: Final = ("applicant.birth_date", "applicant.birth_country")

PROGRAMME: Final = ProgrammeRules(ACT, "5(5)")
NO_COUNTRY: Final = Rule(
    "stateless",
    "Always stateless",
    source=ACT,
    reference="5(5)",
    required="You are a citizen of no country, and never were of any.",
    reads=("applicant.citizenships",),
)
BIRTH: Final = Rule(
    "birth-abroad",
    "Born outside Canada since the law came into force",
    source=ACT,
    reference="5(5)",
    required="You were born outside Canada on or after {0}.",
    reads=_BIRTH,
)
PARENT: Final = Rule(
    "citizen-parent-at-birth",
    "A parent who was a citizen at the birth",
    source=ACT,
    reference="5(5)",
    required="A parent by birth was a Canadian citizen when you were born.",
    reads=("ancestry", "applicant"),
)
AGE: Final = Rule(
    "age",
    "Young enough",
    source=ACT,
    reference="5(5)",
    required="You are under {0} on the day of the application.",
    reads=("applicant.birth_date", "applicant.age", "plans.applications"),
)
DAYS: Final = Rule(
    "presence",
    "Enough days in Canada",
    source=ACT,
    reference="5(5), 21",
    required="At least {0:,} days in Canada in the {1} years before the application.",
    changeable=True,
    remedy="Stay in Canada until you have the days. Time does it.",
    reads=(
        "presence.absences",
        "presence.status_periods",
        "presence.sentence_days",
        "background.offences",
        "applicant.permanent_resident_since",
        "applicant.canada_status",
        "plans.applications",
    ),
)
CONVICTION: Final = Rule(
    "no-listed-conviction",
    "No conviction that the Act lists",
    source=ACT,
    reference="5(5), (6)",
    required="You were never convicted of one of the offences against the state that the Act lists.",
    reads=("background.offences",),
)
SPEC: Final = StreamSpec(
    STATELESS,
    "Citizenship for somebody born stateless to a citizen",
    "A young person who was born abroad to a Canadian citizen, and is a citizen of no country, is granted "
    "citizenship after three years in Canada. There is no test and no oath.",
    (*PROGRAMME.all, NO_COUNTRY, BIRTH, PARENT, AGE, DAYS, CONVICTION),
)


def conditions(case: GrantCase) -> tuple[Condition, ...]:
    """Give the conditions of 5(5), after the status."""
    return (no_country(case), birth(case), parent(case), age(case), days(case), conviction(case))


def no_country(case: GrantCase) -> Condition:
    """Apply 5(5): no citizenship of any country."""
    words = {True: "You are a citizen of no country.", False: "You are a citizen of a country.", None: ""}
    fact = has_no_country(case.facts)
    return check(NO_COUNTRY, fact, words[fact], needs=("applicant.citizenships",))


def birth(case: GrantCase) -> Condition:
    """Apply 5(5): born abroad, on or after the day on which the present words came into force."""
    person, since = case.facts.profile.applicant, case.law.stateless_born_from
    born = None if person is None else person.birth_date
    place = None if person is None else person.birth_country
    in_time = None if born is None or since is None else born >= since
    abroad = None if place is None else place[:2] != "CA"
    needs = (*(_BIRTH[:1] if born is None else ()), *(_BIRTH[1:] if place is None else ()))
    words = "Born on {0}." if born is not None else "Your day of birth is not known."
    return check(BIRTH, all_of(in_time, abroad), words, born, figures=(since,), needs=needs)


def parent(case: GrantCase) -> Condition:
    """Apply 5(5): a parent by birth who was a citizen at the birth, as the family's lines show."""
    ancestry = case.facts.profile.ancestry
    found: list[bool | None] = []
    needs: list[str] = []
    for answer in case.lines.answers:
        if answer.line is None or ancestry is None or ancestry[answer.line][0].link == "adoptive_parent":
            continue
        if len(answer.generations) < 2 or answer.too_much_open:
            found.append(None)
            needs.extend(answer.needs)
            continue
        # Who is a citizen by the line, or fails only for want of a parent's days, had a citizen parent.
        statuses = [p.status for p in answer.generations[-1].possible]
        facts = [s.citizen or s.reason == "substantial_connection_not_met" for s in statuses]
        found.append(facts[0] if all(f == facts[0] for f in facts) else None)
        needs.extend(answer.needs)
    fact = any_of(*found) if ancestry is not None else None
    words = {True: "A parent was a citizen.", False: "No parent was a citizen.", None: "This is not known."}
    return check(PARENT, fact, words[fact], needs=tuple(dict.fromkeys(needs)) or ("ancestry",))


def age(case: GrantCase) -> Condition:
    """Apply 5(5): under 23 on the day of the application."""
    limit = case.figures["stateless_below_age"]
    fact = negation(case.aged("stateless_below_age"))
    words = {True: "You are young enough.", False: "You are too old.", None: "Your age is not known."}
    return check(AGE, fact, words[fact], figures=(limit,), needs=_BIRTH[:1])


def days(case: GrantCase) -> Condition:
    """Apply 5(5): 1,095 days in four years, whatever the status."""
    needed, years = case.figures["stateless_days"], case.figures["stateless_window_years"]
    first, last = window(case.filed_on, years)
    told = case.physical_presence.told

    def count(how: int) -> int:
        stay = told.read(how)
        found = counted(stay.any_status, first.toordinal(), last.toordinal())
        return max(0, found - stay.sentence_days)

    fact: bool | None = True if count(AGAINST) >= needed else None
    if fact is None and count(IN_FAVOUR) < needed:
        fact = False
    return check(
        DAYS,
        fact,
        "From {0} to {1}: {2} days counted.",
        first,
        last,
        count(AS_TOLD),
        figures=(needed, years),
        needs=told.needs,
    )


def conviction(case: GrantCase) -> Condition:
    """Apply 5(5) and (6): met where there was no offence; a lawyer has to look at any other."""
    background = case.facts.profile.background
    offences = None if background is None else background.offences
    if offences is None:
        found = "You did not tell of offences."
        return check(CONVICTION, None, found, needs=(prohibitions.OFFENCES,))
    own = [o for o in offences if o.who in (None, prohibitions.APPLICANT)]
    if not own:
        return check(CONVICTION, True, "You told of no offence.")
    return check(CONVICTION, None, "A lawyer has to compare what you told with the list of the Act.")
