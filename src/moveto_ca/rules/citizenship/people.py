"""The applicant, the partner and the children: each a person with lines of descent of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.dates import DateSpan
from moveto_ca.nothing import NOTHING, Nothing
from moveto_ca.rules.citizenship.descent import WorkedLine, answer_line, answers_of, best_of
from moveto_ca.rules.citizenship.law import law_of
from moveto_ca.rules.citizenship.line import Course, Generation, Possible, walk
from moveto_ca.rules.citizenship.links import L9
from moveto_ca.rules.citizenship.people_in_line import (
    ADOPTIVE,
    APPLICANT_NAMES,
    CANADA,
    OTHER_NAMES,
    Descendant,
    Person,
    applicant_in_line,
    span_of_birth,
)
from moveto_ca.rules.citizenship.questions import Leaf, Moment, Question
from moveto_ca.rules.citizenship.residents_and_grants import N9
from moveto_ca.rules.citizenship.status import NO_ANCHOR, Status
from moveto_ca.rules.citizenship.verdict import CITIZEN, NEEDS_FACT, NOT_CITIZEN, UNKNOWN, Answer, answer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moveto_ca.profile import Applicant, Child, Partner, Profile
    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.facts import Facts

_SINCE: Final = "citizen_since"
CHILD_NAMES: Final = {
    **OTHER_NAMES,
    "crown_service_abroad_at_next_birth": "parent_in_crown_service",
    "link": "adopted_on",
}


class Lines:
    """A person with all answered lines.

    Attributes:
        person: The person at the end of the lines.
        answers: One for each line; the first may be a birth in Canada or a grant, its line None.
        by_own_words: True if the person is told to be a Canadian citizen.
        untold: Paths of what was not told of the family, without which nobody is said to be no citizen.
        best: The best answer, or None.
    """

    __slots__ = ("answers", "best", "by_own_words", "person", "untold")

    def __init__(
        self, person: Person, answers: Sequence[Answer], *, by_own_words: bool, untold: tuple[str, ...]
    ) -> None:
        self.person = person
        self.answers = answers
        self.by_own_words = by_own_words
        self.untold = untold
        self.best = best_of(answers)

    @property
    def verdict(self) -> tuple[str, str | None, tuple[str, ...]]:
        """Give verdict, reason and needs over all lines."""
        if self.by_own_words:
            return CITIZEN, None, ()
        best = self.best
        if best is not None and (best.verdict != NOT_CITIZEN or not self.untold):
            return best.verdict, best.reason, best.needs
        if self.untold:
            return UNKNOWN, NEEDS_FACT, self.untold
        return NOT_CITIZEN, NO_ANCHOR, ()


def says_citizen(told: Applicant | Partner | Child | None) -> bool:
    """Tell whether a person is told to be a Canadian citizen."""
    if told is None:
        return False
    return told.canada_status == "citizen" or (told.citizenships is not None and CANADA in told.citizenships)


def applicant_lines(profile: Profile, as_of: date, law: Law) -> Lines:
    """Answer all lines of the applicant."""
    told = profile.applicant
    own = Descendant(None, None) if told is None else applicant_in_line(told, as_of)
    _no_diplomats_child(own, told)
    person = Person(own, "applicant", None, as_of, APPLICANT_NAMES)
    answers = answers_of(person, profile.ancestry, "ancestry", as_of, law)
    untold = _untold(own, "applicant", profile.ancestry, "ancestry")
    return Lines(person, answers, by_own_words=says_citizen(told), untold=untold)


def _no_diplomats_child(person: Descendant, told: Applicant | Partner | None) -> None:
    """Take a citizen who was born in Canada as a citizen by that birth: 3(2) left out no citizen."""
    if person.foreign_diplomat_parent is None and says_citizen(told):
        person.foreign_diplomat_parent = False


def lines_of(facts: Facts) -> Lines:
    """Give all lines of the applicant, worked out once for everything that reads them."""
    return facts.once(_worked_out)


def _worked_out(facts: Facts) -> Lines:
    return applicant_lines(facts.profile, facts.as_of, facts.tables.compiled(law_of, facts.as_of))


def partner_lines(partner: Partner, as_of: date, law: Law) -> Lines:
    """Answer all lines of the partner."""
    told = Descendant(span_of_birth(partner, as_of), partner.birth_country)
    _no_diplomats_child(told, partner)
    person = Person(told, "partner", None, as_of, OTHER_NAMES)
    answers = answers_of(person, partner.ancestry, "partner.ancestry", as_of, law)
    untold = _untold(told, "partner", partner.ancestry, "partner.ancestry")
    return Lines(person, answers, by_own_words=says_citizen(partner), untold=untold)


def _untold(person: Descendant, where: str, ancestry: Sequence[Any] | None, path: str) -> tuple[str, ...]:
    """Give the paths of what was not told of a family."""
    if ancestry is not None:
        return ()
    return (path,) if person.birth_place is not None else (f"{where}.birth_country", path)


# --- Children ---------------------------------------------------------------------------------------------


class Parents:
    """The applicant and the partner as the parents of a child, with their lines.

    Attributes:
        lines: Lines by ``applicant`` and ``partner``; a partner who does not exist is left out.
        told: What was told of each.
        partner_open: True if it was not told whether there is a partner.
    """

    __slots__ = ("lines", "partner_open", "told")

    def __init__(self, profile: Profile, applicant: Lines, partner: Lines | None) -> None:
        self.lines = {"applicant": applicant}
        self.told: dict[str, Applicant | Partner | None] = {"applicant": profile.applicant}
        self.partner_open = profile.partner is None
        if partner is not None and profile.partner is not None and profile.partner is not NOTHING:
            self.lines["partner"] = partner
            self.told["partner"] = profile.partner  # type: ignore[assignment]  # NOTHING is ruled out

    def whose(self, child: Child) -> tuple[tuple[str, ...], ...]:
        """Give the parents a child may have, one possibility for each answer to ``of``."""
        both = tuple(self.lines)
        if child.of == "both":
            return (both,)
        if child.of is not None:
            return ((child.of,) if child.of in self.lines else (),)
        return (both,) if len(both) == 1 and not self.partner_open else (both, *((name,) for name in both))


def child_lines(child: Child, index: int, parents: Parents, as_of: date, law: Law) -> Lines:
    """Answer a child's lines, which are those of the parents carried on by one generation.

    Args:
        child: The child as told.
        index: Its place in the profile.
        parents: The applicant and the partner.
        as_of: Day of the assessment.
        law: Days of law and figures.

    Returns:
        The lines; with ``of`` among what is untold if the answer depends on whose child it is.
    """
    possible = [_child_of(child, index, names, parents, as_of, law) for names in parents.whose(child)]
    first = possible[0]
    if len({lines.verdict[:2] for lines in possible}) == 1:
        return first
    return Lines(first.person, (), by_own_words=False, untold=(f"children[{index}].of",))


def _child_of(
    child: Child, index: int, names: Sequence[str], parents: Parents, as_of: date, law: Law
) -> Lines:
    where = f"children[{index}]"
    person = Person(
        Descendant(span_of_birth(child, as_of), child.birth_country), where, None, as_of, OTHER_NAMES
    )
    found: list[Answer] = []
    place = child.birth_country
    if place is not None and place[:2] == CANADA:
        found.append(answer(None, walk((person,), law), as_of, law))
    worked: list[WorkedLine] = []
    for name in names:
        worked.extend(_through(child, name, parents, person, as_of))
    for number, line in enumerate(worked):
        line.index = number
    found.extend(answer_line(line, worked, person, as_of, law) for line in worked)
    untold = tuple(
        path for name in names if not parents.lines[name].by_own_words for path in parents.lines[name].untold
    )
    return Lines(person, found, by_own_words=says_citizen(child), untold=untold)


def _through(child: Child, name: str, parents: Parents, person: Person, as_of: date) -> list[WorkedLine]:
    """Give the lines of one parent with the facts that the child's birth adds: link, days, Crown service."""
    lines = parents.lines[name]
    told = lines.person.told
    parent = Descendant(told.birth_date, told.birth_place)
    parent.link = ADOPTIVE if child.adopted_on else None
    parent.adopted_next_on = _span(child.adopted_on)
    parent.crown_service_abroad_at_next_birth = child.parent_in_crown_service
    days = child.parents_days_in_canada
    parent.days_in_canada_before_next_birth = None if days is None else getattr(days, name)
    names = {**CHILD_NAMES, "days_in_canada_before_next_birth": f"parents_days_in_canada.{name}"}
    as_parent = Person(parent, person.where, person, person.born_last, names)
    found = [
        WorkedLine(
            0, [*(g.person for g in a.generations[:-1]), as_parent], _seen_as(as_parent, a.generations)
        )
        for a in lines.answers
        if not a.too_much_open
    ]
    if lines.by_own_words and not any(a.verdict == CITIZEN for a in lines.answers):
        generation = _citizen_by_own_words(parents.told[name], lines.person, as_of)
        found.append(WorkedLine(0, [as_parent], _seen_as(as_parent, [generation])))
    return found


def _seen_as(parent: Person, generations: Sequence[Generation]) -> list[Generation]:
    """Give the parent's line with the parent as the child's birth or adoption shows that parent."""
    last = generations[-1]
    return [*generations[:-1], Generation(parent, last.possible, last.courses)]


def _span(day: date | Nothing | None) -> DateSpan | Nothing | None:
    return day if day is None or isinstance(day, Nothing) else DateSpan.of(day)


def _citizen_by_own_words(told: Applicant | Partner | None, person: Person, as_of: date) -> Generation:
    """Give the outcomes of a parent who is told to be a citizen: by descent, or by a grant."""
    by_descent = Status(L9, citizen=True, paragraph="b")
    by_descent.in_fact = by_descent.restricted = True
    by_grant = Status(N9, citizen=True, paragraph="c")
    by_grant.in_fact = True
    since = None if told is None else told.citizen_since
    if since is None or isinstance(since, Nothing):
        by_grant.start = Moment(person.born_first, as_of, person, _SINCE)
    else:
        by_grant.start = Moment(since, since, person, _SINCE)
    question = Question(person, _SINCE, None, None)
    leaves = [Leaf((True,), (question,), by_descent), Leaf((False,), (question,), by_grant)]
    possible = [Possible(leaf.result, None, leaf) for leaf in leaves]
    return Generation(person, possible, [Course(None, leaves, possible)])
