"""Which open facts decide what the last person of a line may turn out to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence

    from moveto_ca.rules.citizenship.line import Course, Generation
    from moveto_ca.rules.citizenship.people_in_line import Person
    from moveto_ca.rules.citizenship.questions import Question
    from moveto_ca.rules.citizenship.status import Status

Values: TypeAlias = "dict[int, frozenset[Hashable]]"


def values_of(generations: Sequence[Generation], value: Callable[[Status], Hashable]) -> list[Values]:
    """Give, for every possible outcome of every person, what the last person may then turn out to be.

    Args:
        generations: The line.
        value: What is told apart about the last person.

    Returns:
        For each generation, the values by the identity of the possible outcome.
    """
    found: list[Values] = [{} for _ in generations]
    found[-1] = {id(p): frozenset((value(p.status),)) for p in generations[-1].possible}
    for index in range(len(generations) - 1, 0, -1):
        below = found[index]
        gathered: dict[int, set[Hashable]] = {id(p): set() for p in generations[index - 1].possible}
        for course in generations[index].courses:
            if course.parent is not None:
                for reached in course.reached:
                    gathered[id(course.parent)].update(below[id(reached)])
        found[index - 1] = {key: frozenset(values) for key, values in gathered.items()}
    return found


def deciding(course: Course, values: Values) -> Iterator[Question]:
    """Give the questions of a step whose answer changes what the last person may turn out to be."""
    leaves = course.leaves
    if len(leaves) == 1:
        return
    asked: set[tuple[bool, ...]] = set()
    for leaf in leaves:
        for depth, question in enumerate(leaf.questions):
            prefix = leaf.answers[:depth]
            if prefix in asked:
                continue
            asked.add(prefix)
            sides: dict[bool, set[Hashable]] = {True: set(), False: set()}
            for other, reached in zip(leaves, course.reached, strict=True):
                if other.answers[:depth] == prefix:
                    sides[other.answers[depth]].update(values[id(reached)])
            if sides[True] != sides[False]:
                yield question


def deciding_paths(
    generations: Sequence[Generation], value: Callable[[Status], Hashable]
) -> list[tuple[str, ...]]:
    """Give, for each generation, the paths of the facts on which the value of the last person depends."""
    values = values_of(generations, value)
    found: list[tuple[str, ...]] = []
    for generation, reached in zip(generations, values, strict=True):
        paths: dict[str, None] = {}
        for course in generation.courses:
            for question in deciding(course, reached):
                paths.update(dict.fromkeys(question.paths))
        found.append(tuple(paths))
    return found


def open_paths(generations: Sequence[Generation]) -> tuple[str, ...]:
    """Give the paths of all facts that were found open, nearest to the person assessed first."""
    questions: dict[int, Question] = {}
    for generation in reversed(generations):
        for course in generation.courses:
            for leaf in course.leaves:
                questions.update({id(question): question for question in leaf.questions})
    return tuple(dict.fromkeys(path for question in questions.values() for path in question.paths))


def first_needs(people: Sequence[Person]) -> tuple[str, ...]:
    """Give the paths of what to ask first of a line of which little is known, nearest person first."""
    basic = ("link", "birth_place", "birth_date")
    return tuple(
        person.path(field)
        for person in reversed(people)
        for field in basic
        if getattr(person.told, field) is None
    )
