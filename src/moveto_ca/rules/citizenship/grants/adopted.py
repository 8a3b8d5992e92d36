"""The grant to somebody adopted by a citizen (section 4 of the sheet, AD1 to AD9; Act 5.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.citizenship.adoption import ADULT, EITHER, MINOR, citizen_when_adopting, of_what_age
from moveto_ca.rules.citizenship.connection import BirthParent, connected
from moveto_ca.rules.citizenship.grants.law import ACT, ADOPTION
from moveto_ca.rules.citizenship.law import law_of
from moveto_ca.rules.conditions import RANK, Rule, check, standing_of, unsettled
from moveto_ca.rules.programme import ProgrammeRules
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from moveto_ca.dates import DateSpan
    from moveto_ca.report import Condition
    from moveto_ca.rules.citizenship.grants.applicant import GrantCase
    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.status import Status
    from moveto_ca.rules.citizenship.verdict import Answer

_READS: Final = ("ancestry", "applicant")

PROGRAMME: Final = ProgrammeRules(ACT, "5.1")
ADOPTER: Final = Rule(
    "adopted-by-a-citizen",
    "Adopted by a Canadian citizen",
    source=ACT,
    reference="5.1(1), (2), (6)",
    number="AD2",
    required="The person who adopted you was a Canadian citizen then, as the law now sees it.",
    reads=_READS,
)
GENUINE: Final = Rule(
    "adoption-conditions",
    "A lawful and genuine adoption",
    source=ACT,
    reference="5.1(1), (2), (3)",
    number="AD3",
    required=(
        "The adoption was lawful where it was made and where the parent lived, made a real bond of parent "
        "and "
        "child (before 18, if you were adopted as an adult), and was not mainly for the sake of status."
    ),
    reads=_READS,
)
NO_LIMIT: Final = Rule(
    "generation-limit",
    "No limit to the first generation",
    source=ACT,
    reference="5.1(4)",
    number="AD5",
    required="Before 15 December 2025: no adoptive parent who was a citizen by birth abroad.",
    changeable=True,
    remedy="Apply once the limit has fallen.",
    reads=_READS,
)
CONNECTION: Final = Rule(
    "parents-days-in-canada",
    "An adoptive parent's days in Canada",
    source=ACT,
    reference="5.1(4), (5)",
    number="AD6",
    required=(
        "For adoptions since 15 December 2025: an adoptive citizen parent who was born or naturalized in "
        "Canada, or was there for {0:,} days before the adoption, or Crown service abroad."
    ),
    in_force_from="2025-12-15",
    reads=_READS,
)
SPEC: Final = StreamSpec(
    ADOPTION,
    "Citizenship for somebody adopted by a citizen",
    "A person adopted by a Canadian citizen is not a citizen by descent, but must be granted citizenship on "
    "application if the adoption was lawful and genuine. Nothing is asked about residence, language or "
    "offences.",
    (*PROGRAMME.all, ADOPTER, GENUINE, NO_LIMIT, CONNECTION),
)


class Adoption:
    """One adoptive parent with every outcome that the line above leaves open.

    Attributes:
        answer: The line.
        person: The adopted person.
        adopters: The adoptive parent, once for each possible outcome.
    """

    __slots__ = ("adopters", "answer", "person")

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        generations = answer.generations
        self.person: Person = generations[-1].person
        grand = generations[-3].person if len(generations) > 2 else None
        parent = generations[-2]
        self.adopters = [BirthParent(p.status, parent.person, grand) for p in parent.possible]


def adoptions(case: GrantCase) -> Iterator[Adoption]:
    """Give every adoptive line of the person."""
    lines = case.facts.profile.ancestry or ()
    for answer in case.lines.answers:
        if answer.line is None or len(answer.generations) < 2 or answer.too_much_open:
            continue
        first = lines[answer.line][0]
        if first.link == "adoptive_parent" or first.adopted_next_on:
            yield Adoption(answer)


def conditions(case: GrantCase) -> tuple[Condition, ...]:
    """Give the conditions of the adoptive line that serves best, after the status."""
    law: Law = case.facts.tables.compiled(law_of, case.as_of)
    every = list(adoptions(case))
    found = [_of(adoption, [a for a in every if a is not adoption], case, law) for adoption in every]
    if not found:
        needs = ("ancestry",)
        return (check(ADOPTER, None, "Too little is known of the adoptive parent.", needs=needs),)
    return min(found, key=lambda each: RANK[standing_of(each)])


def _of(adoption: Adoption, others: Sequence[Adoption], case: GrantCase, law: Law) -> tuple[Condition, ...]:
    return (
        _adopter(adoption),
        _genuine(adoption, law),
        _limit(adoption, others, case, law),
    )


def _same(outcomes: Sequence[bool | None]) -> bool | None:
    return outcomes[0] if all(each == outcomes[0] for each in outcomes) else None


def _adopter(adoption: Adoption) -> Condition:
    """AD2: the adopter was a citizen at the adoption, as the Act now sees it."""
    told = adoption.adopters[0].person.told
    adopted = told.adopted_next_on or None
    statuses = [a.status for a in adoption.adopters]
    fact = _same([_citizen(status, adopted) for status in statuses])
    if fact and all(status.contested for status in statuses):
        return unsettled(ADOPTER, "Whether the adoptive parent is a citizen is read in two ways.")
    words = {
        True: "The adoptive parent was a citizen.",
        False: "The adoptive parent was not a citizen at the adoption.",
        None: "Whether the adoptive parent was a citizen at the adoption is not known.",
    }
    needs = tuple(dict.fromkeys((adoption.adopters[0].person.path("adopted_next_on"), *_open(adoption))))
    return check(ADOPTER, fact, words[fact], needs=needs)


def _citizen(status: Status, adopted: DateSpan | None) -> bool | None:
    if not status.citizen:
        return False
    if adopted is None and (status.start is not None or status.end is not None):
        return None
    return citizen_when_adopting(status, adopted)


def _open(adoption: Adoption) -> tuple[str, ...]:
    from moveto_ca.rules.citizenship.deciding import open_paths

    return open_paths(adoption.answer.generations[:-1])


_AGE_WORDS: Final = {
    MINOR: "You were adopted before 18.",
    ADULT: "You were adopted at 18 or later: the bond must have been there before 18.",
    EITHER: "Whether you were adopted before 18 is not known.",
}


def grant_of(adoption: Adoption, law: Law) -> str:
    """Tell which grant it is: 5.1(1) for a minor, 5.1(2) for an adult, or 5.1 if that is not known."""
    told = adoption.adopters[0].person.told
    return of_what_age(adoption.person, told.adopted_next_on or None, law)


def _genuine(adoption: Adoption, law: Law) -> Condition:
    """AD2, AD3, AD4: lawful, genuine, not for status; best interests if a minor."""
    adopter = adoption.adopters[0].person
    fact: bool | None = adopter.told.adoption_conditions_met
    needs = (adopter.path("adoption_conditions_met"),)
    return check(GENUINE, fact, _AGE_WORDS[grant_of(adoption, law)], needs=needs)


def _limit(adoption: Adoption, others: Sequence[Adoption], case: GrantCase, law: Law) -> Condition:
    """AD5, AD6: no limit for adoptions before 15 December 2025; a parent's days for later ones."""
    told = adoption.adopters[0].person.told
    adopted = told.adopted_next_on or None
    before = None if adopted is None else adopted.before(law.c3)
    if before is None:
        if case.as_of < law.c3:
            before = True
        else:
            path = adoption.adopters[0].person.path("adopted_next_on")
            return check(
                CONNECTION,
                None,
                "The day of the adoption is not known.",
                figures=(law.connection_days,),
                needs=(path,),
            )
    if before:
        if case.as_of >= law.c3:
            return check(NO_LIMIT, True, "The adoption was before {0}; no limit applies any more.", law.c3)
        held_back = _same([a.status.restricted and not a.crown[0] for a in adoption.adopters])
        words = {
            True: "The adoptive parent was a citizen by birth abroad; the limit falls on {0}.",
            False: "The adoptive parent was no citizen by birth abroad.",
            None: "How the adoptive parent was a citizen is not known.",
        }
        fact = None if held_back is None else not held_back
        needs = _open(adoption)
        return check(
            NO_LIMIT, fact, words[held_back], law.c3, needs=needs, lifts_on=law.c3 if held_back else None
        )
    also = [other.adopters[0] for other in others]
    found = [
        connected([a, *(o for o in also if o.status.citizen)], [a, *also], law) for a in adoption.adopters
    ]
    facts = [None if s.conditional else s.citizen for s in found]
    fact = _same(facts)
    paths = dict.fromkeys(path for s in found for path in s.needs)
    words = {
        True: "An adoptive parent has the connection.",
        False: "No adoptive parent has the days in Canada.",
        None: "An adoptive parent's days in Canada are not known.",
    }
    return check(
        CONNECTION,
        fact,
        words[fact],
        figures=(law.connection_days,),
        needs=tuple(paths) or _open(adoption),
    )
