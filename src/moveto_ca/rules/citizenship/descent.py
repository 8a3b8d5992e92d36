"""A person and all lines of descent: every line is worked out, the best one is the answer."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

from moveto_ca.rules.citizenship.connection import BirthParent
from moveto_ca.rules.citizenship.deciding import open_paths
from moveto_ca.rules.citizenship.line import TooMuchOpenError, walk
from moveto_ca.rules.citizenship.people_in_line import ADOPTIVE, CANADA, people_of
from moveto_ca.rules.citizenship.status import NO_ANCHOR
from moveto_ca.rules.citizenship.verdict import CITIZEN, answer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moveto_ca.profile import Ancestor
    from moveto_ca.rules.citizenship.law import Law
    from moveto_ca.rules.citizenship.line import Generation
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.verdict import Answer

_NO_OTHERS: Final[tuple[tuple[BirthParent, ...], ...]] = ((),)
_MOST_COMBINATIONS: Final = 16


class WorkedLine:
    """A line above a person, worked out down to the parent.

    Attributes:
        index: Index of the line in the profile.
        people: The people above, oldest first, the parent last.
        generations: Their possible outcomes; incomplete if too many facts are open.
        complete: False if the work was given up.
    """

    __slots__ = ("complete", "generations", "index", "people")

    def __init__(
        self,
        index: int,
        people: Sequence[Person],
        generations: Sequence[Generation],
        *,
        complete: bool = True,
    ) -> None:
        self.index = index
        self.people = people
        self.generations = generations
        self.complete = complete

    @property
    def parent(self) -> Person:
        """The parent who heads the line."""
        return self.people[-1]

    @property
    def adoptive(self) -> bool:
        """True if the parent is known to be one by adoption."""
        told = self.parent.told
        return told.link == ADOPTIVE or bool(told.adopted_next_on)

    def possible_parents(self) -> list[BirthParent]:
        """Give every possible outcome of the parent."""
        grand = self.people[-2] if len(self.people) > 1 else None
        return [BirthParent(p.status, self.parent, grand) for p in self.generations[-1].possible]


def worked_lines(
    ancestry: Sequence[Sequence[Ancestor]], last: Person, where: str, law: Law
) -> list[WorkedLine]:
    """Work out every line of a person down to the parent who heads it.

    Args:
        ancestry: The lines of the profile, each from the parent up.
        last: The person at their end.
        where: Place of the lines in the profile.
        law: Days of law and figures.
    """
    found = []
    for index, line in enumerate(ancestry):
        if not line:
            continue
        people = people_of(line, last, f"{where}[{index}]")[:-1]
        try:
            found.append(WorkedLine(index, people, walk(people, law)))
        except TooMuchOpenError as given_up:
            found.append(WorkedLine(index, people, given_up.generations, complete=False))
    return found


def answers_of(
    last: Person, ancestry: Sequence[Sequence[Ancestor]] | None, where: str, as_of: date, law: Law
) -> list[Answer]:
    """Answer every line of a person, in the order of the profile; a birth in Canada comes first.

    Args:
        last: The person.
        ancestry: The lines told; None if none was.
        where: Place of the lines in the profile.
        as_of: Day of the assessment.
        law: Days of law and figures.

    Returns:
        One answer for each line. For a person without any, or who needs none, one whose line is None: that
        of birth in Canada or of a grant; nothing if there is neither.
    """
    found: list[Answer] = []
    place, granted = last.told.birth_place, bool(last.told.granted)
    if ancestry is None and place is None and not granted:
        return found
    if not ancestry or (place is not None and place[:2] == CANADA):
        found.extend(_without_a_line(last, as_of, law))
    if ancestry:
        lines = worked_lines(ancestry, last, where, law)
        found.extend(answer_line(line, lines, last, as_of, law) for line in lines)
        # Descent goes before a grant, 3(6); a grant serves where no line makes a citizen for certain.
        if granted and all(a.verdict != CITIZEN for a in found):
            found.extend(_without_a_line(last, as_of, law))
    return found


def _without_a_line(last: Person, as_of: date, law: Law) -> list[Answer]:
    """Answer what a person has alone: birth in Canada, or a grant; nothing if there is neither."""
    alone = answer(None, walk((last,), law), as_of, law)
    return [] if alone.reason == NO_ANCHOR else [alone]


def answer_line(line: WorkedLine, lines: Sequence[WorkedLine], last: Person, as_of: date, law: Law) -> Answer:
    """Carry a line that was worked out down to the parent on to the person at its end."""
    if not line.complete:
        return answer(line.index, line.generations, as_of, law, too_much_open=tuple(line.people))
    others: Sequence[Sequence[BirthParent]] = _NO_OTHERS
    open_elsewhere: tuple[str, ...] = ()
    if len(lines) > 1 and last.born_last >= law.c3:
        others, open_elsewhere = other_parents(line, lines)
    try:
        generations = walk((*line.people, last), law, others, line.generations)
    except TooMuchOpenError as given_up:
        return answer(line.index, given_up.generations, as_of, law, too_much_open=tuple(line.people))
    return answer(line.index, generations, as_of, law, needs_of_others=open_elsewhere)


def other_parents(
    line: WorkedLine, lines: Sequence[WorkedLine]
) -> tuple[tuple[tuple[BirthParent, ...], ...], tuple[str, ...]]:
    """Give every combination of possible outcomes of the other parents, and the facts open about them.

    A birth since 2025-12-15 is judged with both parents' lines together. A parent who heads several lines is
    judged by the best of them; one who heads none counts as no citizen.
    """
    own = line.parent
    heads: list[WorkedLine] = []
    for other in lines:
        if other is line or not other.complete or other.adoptive or _same_person(other.parent, own):
            continue
        place = next((n for n, head in enumerate(heads) if _same_person(head.parent, other.parent)), None)
        if place is None:
            heads.append(other)
        elif _best_rank(other) < _best_rank(heads[place]):
            heads[place] = other
    if not heads:
        return _NO_OTHERS, ()
    combinations = tuple(product(*(head.possible_parents() for head in heads)))
    paths = tuple(dict.fromkeys(path for head in heads for path in open_paths(head.generations)))
    return combinations[:_MOST_COMBINATIONS], paths if len(combinations) > 1 else ()


def _same_person(one: Person, other: Person) -> bool:
    if one.told.link is None or other.told.link is None:
        return bool(one.told == other.told)
    return bool(one.told.link == other.told.link)


def _best_rank(line: WorkedLine) -> tuple[bool, bool, bool]:
    status = line.generations[-1].possible[0].status
    return (not status.citizen, status.contested is not None, status.restricted)


def best_of(answers: Sequence[Answer]) -> Answer | None:
    """Give the best answer, the first of equals; None if there is none."""
    return min(answers, key=lambda a: a.rank, default=None)
