"""What is asked about the people of a line: days held against births, open questions and their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.citizenship.people_in_line import Person


class Moment:
    """When something was that later births are held against, as far as it is known.

    Attributes:
        first: First day on which it may have been.
        last: Last day on which it may have been.
        person: In whose life it was, or None for a day of law.
        field: The fact that tells it.
    """

    __slots__ = ("field", "first", "last", "person")

    def __init__(self, first: date, last: date, person: Person | None = None, field: str = "") -> None:
        self.first = first
        self.last = last
        self.person = person
        self.field = field

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Moment) and self.first == other.first and self.last == other.last

    def __hash__(self) -> int:
        return hash((self.first, self.last))


class Question(NamedTuple):
    """A question that what was told leaves open.

    Attributes:
        person: Whom it is about.
        field: The fact that would answer it.
        day: The day that the answer turns on, if it is about a date.
        other: The person whose birth it turns on, if it is about that.
        choice: The value asked about, if the fact is one of several.
    """

    person: Person
    field: str
    day: date | None = None
    other: Person | None = None
    choice: str | None = None

    @property
    def paths(self) -> tuple[str, ...]:
        """Paths of the facts that would answer it."""
        field = self.field
        own = self.person.path(field)
        other = self.other
        if other is None:
            return (own,)
        birth = other.path("birth_date")
        told = getattr(self.person.told, field, None)
        if told is not None and told.first == told.last:
            return (birth,)
        return (own,) if other.born_first == other.born_last else (own, birth)


class Leaf:
    """One possible outcome: the answers given on the way, the questions they answer, the result."""

    __slots__ = ("answers", "questions", "result")

    def __init__(self, answers: tuple[bool, ...], questions: tuple[Question, ...], result: Any) -> None:
        self.answers = answers
        self.questions = questions
        self.result = result
