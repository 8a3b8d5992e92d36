"""A line of descent, person by person: the decision procedure of section 3 of the sheet.

Facts that were not told, and dates known to the year only, leave a person several possible outcomes. They
are followed side by side from one generation to the next, and those that no later rule could tell apart
are one. If the last person's outcomes agree, the answer is certain; if not, it is unknown, and the
questions at which the outcomes part name the facts that decide.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.rules.citizenship.asking import DEATH, Asking
from moveto_ca.rules.citizenship.births import before_citizenship, born_in_canada, found_in_canada
from moveto_ca.rules.citizenship.connection import BirthParent
from moveto_ca.rules.citizenship.links import by_descent
from moveto_ca.rules.citizenship.people_in_line import CANADA, NEWFOUNDLAND
from moveto_ca.rules.citizenship.residents_and_grants import (
    british_subject_in_canada,
    granted_citizenship,
    no_anchor,
)
from moveto_ca.rules.citizenship.status import ADOPTED, DEEMED_1947

if TYPE_CHECKING:
    from collections.abc import Sequence

    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.questions import Leaf
    from moveto_ca.rules.citizenship.status import Status

# Beyond so many possible courses of events in a line, the open facts are the answer, not the law.
MOST_COURSES: Final = 64


class Possible:
    """One possible outcome for a person.

    Attributes:
        status: The outcome.
        parent: The possible outcome of the parent that it rests on, or None for the first person.
        leaf: The answers that lead to it from there.
    """

    __slots__ = ("leaf", "parent", "status")

    def __init__(self, status: Status, parent: Possible | None, leaf: Leaf) -> None:
        self.status = status
        self.parent = parent
        self.leaf = leaf


class Course:
    """What follows for a person from one possible outcome of the parent.

    Attributes:
        parent: That outcome; None for the first person of a line.
        leaves: Every combination of answers to what is open about this step.
        reached: The outcome that each leads to, in the same order.
    """

    __slots__ = ("leaves", "parent", "reached")

    def __init__(self, parent: Possible | None, leaves: list[Leaf], reached: list[Possible]) -> None:
        self.parent = parent
        self.leaves = leaves
        self.reached = reached


class Generation:
    """One person of a line with every possible outcome that the rules can tell apart."""

    __slots__ = ("courses", "person", "possible")

    def __init__(self, person: Person, possible: list[Possible], courses: list[Course]) -> None:
        self.person = person
        self.possible = possible
        self.courses = courses


class TooMuchOpenError(Exception):
    """Raised where so much is open that the possible courses cannot be followed side by side.

    Attributes:
        generations: What was worked out until then.
    """

    def __init__(self, generations: list[Generation]) -> None:
        super().__init__("too many facts are open")
        self.generations = generations


def walk(
    people: Sequence[Person],
    law: Law,
    others: Sequence[Sequence[BirthParent]] = ((),),
    above: Sequence[Generation] = (),
) -> list[Generation]:
    """Go down a line from the ancestor who is furthest back to the person assessed.

    Args:
        people: The people, oldest first.
        law: Days of law and figures.
        others: Every combination of possible outcomes of the last person's other parents; read for a
            birth since 2025-12-15 only.
        above: Generations that were worked out before: the line of a parent, for a child.

    Returns:
        Every generation with its possible outcomes.

    Raises:
        TooMuchOpenError: If too many facts are open.
    """
    ask = Asking(MOST_COURSES)
    generations = list(above)
    last = len(people) - 1
    for index in range(len(generations), len(people)):
        person = people[index]
        if not index:
            generations.append(_generation(person, ((None, ()),), None, ask, law))
            continue
        elder = people[index - 1]
        grand = people[index - 2] if index > 1 else None
        combinations = others if index == last else ((),)
        cases = [
            (possible, (BirthParent(possible.status, elder, grand), *combination))
            for possible in generations[-1].possible
            for combination in combinations
        ]
        generations.append(_generation(person, cases, elder, ask, law))
        if ask.exhausted:
            raise TooMuchOpenError(generations)
    return generations


def _generation(
    person: Person,
    cases: Sequence[tuple[Possible | None, Sequence[BirthParent]]],
    elder: Person | None,
    ask: Asking,
    law: Law,
) -> Generation:
    found: dict[Any, Possible] = {}
    courses: list[Course] = []
    for parent, parents in cases:
        above = None if parent is None else parent.status
        step = partial(_step, above, elder, person, law, parents)
        leaves = ask.explore(step, None if above is None else above.carried)
        if len(leaves) == 1 and len(cases) == 1:
            only = Possible(leaves[0].result, parent, leaves[0])
            return Generation(person, [only], [Course(parent, leaves, [only])])
        reached = []
        for leaf in leaves:
            key = leaf.result.key()
            possible = found.get(key)
            if possible is None:
                possible = found[key] = Possible(leaf.result, parent, leaf)
            reached.append(possible)
        courses.append(Course(parent, leaves, reached))
        if ask.exhausted:
            break
    return Generation(person, list(found.values()), courses)


def _step(
    above: Status | None,
    elder: Person | None,
    person: Person,
    law: Law,
    parents: Sequence[BirthParent],
    ask: Asking,
) -> Status:
    """Work out one person's status, and keep what was narrowed of a day of death for the next generation."""
    status = standing(above, elder, person, ask, law, parents)
    death = ask.bounds.get((person, DEATH)) if ask.bounds else None
    if death is not None:
        status.carried = {(person, DEATH): death}
    return status


def standing(
    parent: Status | None,
    elder: Person | None,
    person: Person,
    ask: Asking,
    law: Law,
    parents: Sequence[BirthParent],
) -> Status:
    """Tell how one person stands: exactly one rule of the sheet applies.

    Birth in Canada first; then what comes from the parent; then what the person has alone. A person who
    is a citizen by descent is deemed never to have been one by grant: 3(6) to (6.2), (6.5).

    Args:
        parent: How the parent in this line stands; None for the first person.
        elder: That parent.
        person: The person.
        ask: The questions of this step.
        law: Days of law.
        parents: Every parent whose line was told, for births since 2025-12-15.

    Returns:
        The status.
    """
    place = person.told.birth_place
    if place is None:
        if person.told.foundling:
            return found_in_canada(person, ask, law)
        in_canada = ask.yes(person, "birth_place")
    else:
        in_canada = place[:2] == CANADA
    if in_canada:
        if place == NEWFOUNDLAND and ask.born_before(person, law.nl_union):
            return _born_in_newfoundland(parent, elder, person, ask, law, parents)
        status = born_in_canada(person, ask, law, parent)
        if status.citizen or status.counts:
            return status
        return granted_citizenship(person, ask, law) or status
    if person.told.naturalized_canada or person.told.canadian_domicile_on_pivot:
        alone = _citizen_alone_when_citizenship_began(person, ask, law)
        if alone is not None:
            return alone
    if parent is None or elder is None:
        return _alone(person, ask, law) or no_anchor()
    status = by_descent(parent, elder, person, ask, law, parents)
    return _by_descent_or_alone(status, person, ask, law)


def _born_in_newfoundland(
    parent: Status | None,
    elder: Person | None,
    person: Person,
    ask: Asking,
    law: Law,
    parents: Sequence[BirthParent],
) -> Status:
    """Birth in Newfoundland was birth outside Canada: a parent from Canada may give citizenship too."""
    own = before_citizenship(person, ask, law, newfoundland=True)
    if own.in_fact or parent is None or elder is None:
        return own if own.citizen or own.counts else granted_citizenship(person, ask, law) or own
    status = by_descent(parent, elder, person, ask, law, parents)
    if status.citizen and status.contested is None:
        return status  # (o) to (r) go before (k) to (n): 3(6.3)
    return own if own.citizen or own.counts else _by_descent_or_alone(status, person, ask, law)


def _by_descent_or_alone(status: Status, person: Person, ask: Asking, law: Law) -> Status:
    """Add what a person has without the parent, where nothing certain comes from the parent."""
    if (status.citizen or status.counts) and status.contested is None:
        return status
    told = person.told
    if status.contested is not None and not (
        told.naturalized_canada or told.granted or told.british_subject_resident_on_pivot
    ):
        return status  # what was not told cannot lift the doubt
    alone = _alone(person, ask, law, adopted=status.reason == ADOPTED)
    if alone is None:
        return status
    if status.contested is None or alone.paragraph in DEEMED_1947 or alone.became:
        return alone
    status.otherwise = alone
    return status


def _citizen_alone_when_citizenship_began(person: Person, ask: Asking, law: Law) -> Status | None:
    """Give the status of one who became a citizen in fact in 1947 without a parent, or died before."""
    if not ask.born_before(person, law.act_1946):
        return None
    if person.told.naturalized_canada and ask.before(person, "naturalized_canada", law.act_1946):
        own = before_citizenship(person, ask, law)
        return own if own.became else None
    if person.told.canadian_domicile_on_pivot:
        own_domicile = british_subject_in_canada(person, ask, law)
        return own_domicile if own_domicile is not None and own_domicile.became else None
    return None


def _alone(person: Person, ask: Asking, law: Law, *, adopted: bool = False) -> Status | None:
    """Give what a person born outside Canada has without a parent: by naturalization or residence."""
    refusal: Status | None = None
    if ask.born_before(person, law.act_1946) and ask.before(person, "naturalized_canada", law.act_1946):
        own = before_citizenship(person, ask, law)
        if own.citizen or own.counts:
            return own
        refusal = own
    elif ask.born_before(person, law.nl_union):
        resident = british_subject_in_canada(person, ask, law)
        if resident is not None:
            return resident
    return granted_citizenship(person, ask, law, adopted=adopted) or refusal
