"""Proof of citizenship (section 8 of the sheet): the conditions, one for each person of the best line.

A line is a list of conditions: the ancestor with whom it begins, and each birth after. A break is a
condition that is not met and that nobody can change; a doubt of the law is one that no fact can settle.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET, UNKNOWN, Condition
from moveto_ca.rules.citizenship import (
    births,
    connection,
    deaths,
    links,
    links_before_1947,
    residents_and_grants,
)
from moveto_ca.rules.citizenship.births import ACT
from moveto_ca.rules.citizenship.people_in_line import FATHER, MOTHER
from moveto_ca.rules.citizenship.status import DECEASED_LINK, PRE_1947_SECOND_GENERATION
from moveto_ca.rules.citizenship.verdict import (
    IF_CONNECTED,
    NOT_CITIZEN,
    NOT_YET,
    citizen_from,
    notes_in_common,
)
from moveto_ca.rules.citizenship.verdict import UNKNOWN as NOT_SETTLED
from moveto_ca.rules.citizenship.who import label, life, paragraphs
from moveto_ca.rules.conditions import Rule, check
from moveto_ca.rules.programme import Programme, ProgrammeRules, programme
from moveto_ca.rules.specs import StreamSpec

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Outcome as ConditionOutcome
    from moveto_ca.rules.citizenship.line import Generation
    from moveto_ca.rules.citizenship.people import Lines
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.status import Status
    from moveto_ca.rules.citizenship.verdict import Answer
    from moveto_ca.rules.tables import Tables

STREAM: Final = "citizenship-by-descent/proof"
TITLE: Final = "Proof of Canadian citizenship"

PROGRAMME: Final = ProgrammeRules(ACT, "12(1)")
ANCESTRY: Final = Rule(
    "ancestry",
    "A parent, grandparent or earlier ancestor from Canada",
    source=ACT,
    reference="3(1)",
    required="Birth in Canada, or a line to somebody who was born or naturalized there.",
    reads=("ancestry", "applicant.birth_country"),
)
OWN_WORDS: Final = Rule(
    "citizen-already",
    "A Canadian citizen already",
    source=ACT,
    reference="3(1)",
    required="Canadian citizenship.",
    reads=("applicant.canada_status", "applicant.citizenships"),
)
# For a person whose place in the line is certain while facts not told decide which paragraph gives it.
FROM_CANADA: Final = Rule(
    "from-canada",
    "Born or naturalized in Canada, or living there when citizenship began",
    source=ACT,
    reference="3(1)",
    required="A person from Canada who is a citizen, or counts as one, under one paragraph of the Act or "
    "another.",
    reads=("ancestry", "applicant.birth_country"),
)
TO_A_CITIZEN: Final = Rule(
    "born-abroad-to-a-citizen",
    "Born outside Canada to a citizen",
    source=ACT,
    reference="3(1)",
    required="A parent who was a citizen at the birth, as the Act now sees it, under one paragraph or "
    "another.",
    reads=("ancestry", "applicant.birth_country"),
)
SPEC: Final = StreamSpec(
    STREAM,
    TITLE,
    "Canada confirms that somebody is a citizen already, through birth in Canada or through a "
    "parent. Nothing is asked about age, language, money, health or offences. The certificate does "
    "not give citizenship, it proves it.",
    (
        *PROGRAMME.all,
        ANCESTRY,
        OWN_WORDS,
        FROM_CANADA,
        TO_A_CITIZEN,
        *births.RULES,
        *residents_and_grants.RULES,
        *links.RULES,
        *links_before_1947.RULES,
        *connection.RULES,
        *deaths.RULES,
    ),
)

_BEGINNINGS: Final = frozenset((*births.RULES, *residents_and_grants.RULES))


def _open_to_applications(tables: Tables, on: date) -> Programme:
    return programme(tables, on, "citizenship-programmes", STREAM, PROGRAMME)


def programme_of(tables: Tables, on: date) -> Programme:
    """Give the status of the programme on a day, with its conditions."""
    return tables.compiled(_open_to_applications, on)


NOT_TOLD: Final = check(
    ANCESTRY, None, "You have not told where your parents and grandparents were born.", needs=("ancestry",)
)
NOT_EVEN_BIRTH: Final = check(
    ANCESTRY,
    None,
    "You have not told where you, your parents and your grandparents were born.",
    needs=("applicant.birth_country", "ancestry"),
)
NO_ANCESTRY: Final = check(ANCESTRY, False, "You have no ancestor from Canada, as far as you know.")
CITIZEN_BY_OWN_WORDS: Final = check(OWN_WORDS, True, "You say that you are a Canadian citizen.")


def conditions_of(lines: Lines) -> tuple[Condition, ...]:
    """Give the conditions of the applicant's best line, oldest person first, without the programme's."""
    if lines.by_own_words:
        return (CITIZEN_BY_OWN_WORDS,)
    best = lines.best
    if best is None:
        return not_told(lines.person.told.birth_place) if lines.untold else (NO_ANCESTRY,)
    if best.verdict == NOT_CITIZEN and lines.untold:
        return (NOT_TOLD,)
    if best.too_much_open:
        found = "Too little is known of this line."
        return (check(ANCESTRY, None, found, needs=best.needs),)
    return line_conditions(best)


def not_told(birth_place: str | None) -> tuple[Condition, ...]:
    """Give the condition of somebody who has told nothing of the family."""
    return (NOT_EVEN_BIRTH,) if birth_place is None else (NOT_TOLD,)


def line_conditions(answer: Answer) -> tuple[Condition, ...]:
    """Give one condition for each person of a line on whom the answer rests."""
    chain = answer.chain
    last = len(chain) - 1
    first = _beginning(chain)
    broken = _break(chain) if answer.verdict == NOT_CITIZEN else None
    used: set[str] = set()
    found = []
    for index in range(first, last + 1):
        status = chain[index]
        generation = answer.generations[index]
        outcome, needs = _of_person(answer, index, status, broken)
        rule = _rule_of(status, generation) if outcome == MET else status.rule
        if rule.id in used:
            rule = numbered(rule, index - first + 1)
        used.add(rule.id)
        told = _Told(status, generation, last - index, answer, outcome)
        lifts_on = answer.outcome.becomes if index == last and outcome == NOT_MET else None
        found.append(Condition(rule, outcome, "{0}", (told,), needs=needs, lifts_on=lifts_on))
    return tuple(found)


def _rule_of(status: Status, generation: Generation) -> Rule:
    """Give the rule of a person who is in the line; a wider one where untold facts decide which."""
    if len(paragraphs(generation)) < 2:
        return status.rule
    rules = {possible.status.rule for possible in generation.possible}
    if len(rules) == 1:
        return status.rule
    return FROM_CANADA if rules <= _BEGINNINGS else TO_A_CITIZEN


def _beginning(chain: list[Status]) -> int:
    """Give the place of the last person who needs no parent: the line begins there."""
    for index in range(len(chain) - 1, 0, -1):
        if chain[index].rule in _BEGINNINGS:
            return index
    return 0


def _break(chain: list[Status]) -> int | None:
    """Give the place of the last person at whom the line breaks, if it does."""
    return next((index for index in range(len(chain) - 1, -1, -1) if chain[index].broken_here), None)


def _of_person(
    answer: Answer, index: int, status: Status, broken: int | None
) -> tuple[ConditionOutcome, tuple[str, ...]]:
    """Tell whether a person's part of the line is met, and what is still needed."""
    last = len(answer.generations) - 1
    verdict = answer.verdict
    if not answer.certain:
        own = answer.own_needs[index] if answer.own_needs else ()
        if index == last:
            return UNKNOWN, answer.needs
        return (UNKNOWN, own) if own else (MET if not status.reason else NOT_APPLICABLE, ())
    if verdict == NOT_CITIZEN:
        if index == broken or (broken is None and index == last):
            return NOT_MET, ()
        return (NOT_APPLICABLE if status.reason else MET), ()
    if verdict == IF_CONNECTED and index == last:
        return UNKNOWN, answer.needs
    if verdict in (NOT_SETTLED, IF_CONNECTED) and status.contested_here:
        return UNKNOWN, ()
    return (NOT_APPLICABLE if status.reason else MET), ()


@cache
def numbered(rule: Rule, number: int) -> Rule:
    """Give a rule under a name of its own, for a line in which it applies more than once."""
    return Rule(
        f"{rule.id}-{number}",
        rule.title,
        source=rule.source,
        reference=rule.reference,
        required=rule.required,
        number=rule.number,
        reads=rule.reads,
        in_force_from=rule.in_force_from,
        grade=rule.grade,
    )


# --- What was found about a person, made when it is shown --------------------------------------------------

_REASONS: Final = {
    "no_anchor": "neither born nor naturalized in Canada",
    "declaration_of_alienage": "no citizen, because of a declaration of alienage",
    "parent_renounced_before_birth": "born after the parent had renounced Canadian citizenship",
    "parent_not_citizen_at_birth": "no parent in this line was a citizen at the birth",
    "substantial_connection_not_met": "no citizen: the parent has too few days in Canada",
    "adopted": "adopted, so no citizen by descent",
    "diplomatic_exception": "born in Canada to a foreign diplomat, so no citizen",
    "renounced": "Canadian citizenship was renounced",
    "revoked": "Canadian citizenship was revoked",
}
_DOUBTS: Final = {
    PRE_1947_SECOND_GENERATION: "the law is read in two ways here, and most likely makes a citizen",
    DECEASED_LINK: (
        "the Act does not say what follows from a death before the amendment; most likely a citizen"
    ),
    "contested_more_than_two_deceased": (
        "the Act names two people in a row who died, and is silent on a third; most likely a citizen"
    ),
    "not_covered": "the law on this point is not established",
}

_PRONOUNS: Final = {FATHER: "he", MOTHER: "she"}


class _Told:
    """What was found about one person of a line, put into words when it is read."""

    __slots__ = ("answer", "distance", "generation", "outcome", "status")

    def __init__(
        self, status: Status, generation: Generation, distance: int, answer: Answer, outcome: ConditionOutcome
    ) -> None:
        self.status = status
        self.generation = generation
        self.distance = distance
        self.answer = answer
        self.outcome = outcome

    @property
    def person(self) -> Person:
        """Whom it is about."""
        return self.generation.person

    @property
    def notes(self) -> tuple[str, ...]:
        """What holds whatever the open facts turn out to be."""
        return notes_in_common(self.generation, self.status)

    def __str__(self) -> str:
        who = label(self.person, self.distance)
        lived = life(self.person)
        begin = f"{who}, {lived}:" if lived else f"{who}:"
        return " ".join((f"{begin} {self._finding()}.", *self.notes))

    def _finding(self) -> str:
        status = self.status
        if self.outcome == UNKNOWN and status.conditional and self.answer.verdict == IF_CONNECTED:
            return "a citizen if a parent has enough days in Canada, or was in Crown service abroad"
        if self.outcome == UNKNOWN and not self.answer.certain:
            return "this turns on facts that are not known yet"
        if status.reason and not status.broken_here:
            return "no citizen through this parent"
        if status.reason:
            short = f" ({status.days_short} days short)" if status.days_short else ""
            return _REASONS[status.reason] + short
        if status.contested_here and status.contested:
            return _DOUBTS[status.contested]
        if self.outcome == NOT_MET:
            read = self.answer.outcome
            return _REASONS[read.reason or ""] if read.reason != NOT_YET else self._not_yet()
        under = paragraphs(self.generation)
        if self.outcome == MET and len(under) > 1 and not status.contested and self._missed() is None:
            return f"a citizen under {' or '.join(under)}; facts that were not told decide which"
        if status.counts:
            return "died a British subject before citizenship began"
        since = citizen_from(status, self.person)
        running = f" from {since}" if since else ""
        missed = self._missed()
        if missed is not None:
            who = _PRONOUNS.get(self.person.told.link or "", "that person")
            return (
                f"would have been a citizen under 3(1)({status.paragraph}){running}, had {who} lived "
                f"to {missed}"
            )
        two = status.contested != DECEASED_LINK and any(above.missed for above in self.answer.chain)
        doubts = "doubts above are" if two else "doubt above is"
        doubt = f", if the {doubts} settled so" if status.contested else ""
        return f"a citizen under 3(1)({status.paragraph})" + running + doubt

    def _missed(self) -> date | None:
        """Give the day of the amendment that the person did not live to see, if the Act is silent on it."""
        chain = self.answer.chain
        return None if self.distance == 0 else chain[len(chain) - self.distance].missed

    def _not_yet(self) -> str:
        becomes = self.answer.outcome.recognized_since
        return f"no citizen yet on that day; the law that makes one begins on {becomes}"
