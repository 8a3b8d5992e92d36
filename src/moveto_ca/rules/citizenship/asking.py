"""Asking for facts that may be unknown, so that a rule can be written as if it knew them.

A rule asks yes-or-no questions: was she born before that day, did he die before the birth? Where what
was told leaves the answer open, both answers are followed, one after the other, and each narrows what
the later questions can find. A person then has several possible outcomes; if they agree, the open facts
do not matter, and if not, the questions at which they part name the facts that decide.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from moveto_ca.nothing import NOTHING
from moveto_ca.rules.citizenship.people_in_line import TAKEN_AS_NEVER
from moveto_ca.rules.citizenship.questions import Leaf, Moment, Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.rules.citizenship.people_in_line import Person

T = TypeVar("T")

# First and last day on which an event may have been, and whether it may never have been.
Bounds: TypeAlias = tuple[date, date, bool]
Carried: TypeAlias = "dict[tuple[Person, str], Bounds]"

ANY_DAY: Final[Bounds] = (date.min, date.max, True)
BIRTH: Final = "birth_date"
DEATH: Final = "death_date"
_ONE_DAY: Final = timedelta(days=1)


class Asking:
    """The questions of one step, and the answers that are being tried.

    Attributes:
        bounds: What the answers so far have narrowed.
        runs_left: How many more combinations of answers may be tried in this line.
        exhausted: True if that was not enough.
    """

    __slots__ = ("_answers", "_next", "_questions", "bounds", "exhausted", "runs_left")

    def __init__(self, most_runs: int) -> None:
        self.bounds: dict[Any, Any] = {}
        self.runs_left = most_runs
        self.exhausted = False
        self._answers: list[bool] = []
        self._questions: list[Question] = []
        self._next = 0

    def explore(self, step: Callable[[Asking], T], carried: Carried | None) -> list[Leaf]:
        """Carry out a step under every combination of answers to the questions that it leaves open.

        Args:
            step: The step; it must ask the same questions whenever the answers so far are the same.
            carried: What earlier steps narrowed.

        Returns:
            One leaf for each combination; a single one if nothing was open.
        """
        leaves: list[Leaf] = []
        answers = self._answers = []
        questions = self._questions = []
        while True:
            self.runs_left -= 1
            self.bounds = dict(carried) if carried else {}
            self._next = 0
            result = step(self)
            if not answers:
                leaves.append(Leaf((), (), result))
                return leaves
            leaves.append(Leaf(tuple(answers), tuple(questions), result))
            while answers and not answers[-1]:
                answers.pop()
            del questions[len(answers) :]
            if not answers:
                return leaves
            if self.runs_left <= 0:
                self.exhausted = True
                return leaves
            answers[-1] = False

    # --- Questions ------------------------------------------------------------------------------------

    def before(self, person: Person, field: str, day: date) -> bool:
        """Tell whether an event was before a day; one that never was, was not."""
        told = getattr(person.told, field)
        if told is None:
            if field in TAKEN_AS_NEVER:
                return False
            return self._narrow(person, field, day)
        if told is NOTHING or told.first >= day:
            return False
        if told.last < day:
            return True
        return self._narrow(person, field, day)

    def happened(self, person: Person, field: str) -> bool:
        """Tell whether an event ever was."""
        told = getattr(person.told, field)
        if told is None:
            return field not in TAKEN_AS_NEVER and self._narrow(person, field, date.max)
        return told is not NOTHING

    def born_before(self, person: Person, day: date) -> bool:
        """Tell whether a person was born before a day."""
        if person.born_last < day:
            return True
        if person.born_first >= day:
            return False
        return self._narrow(person, BIRTH, day)

    def died_before(self, person: Person, day: date) -> bool:
        """Tell whether a person died before a day; the living did not."""
        told = person.told.death_date
        if told is NOTHING:
            return False
        if told is not None:
            if told.first >= day:
                return False
            if told.last < day:
                return True
        elif person.told.deceased is False or person.died_first >= day:
            return False
        return self._narrow(person, DEATH, day)

    def before_birth(self, person: Person, field: str, other: Person) -> bool:
        """Tell whether an event in one person's life was before the birth of another."""
        told = getattr(person.told, field)
        if told is NOTHING or (told is None and field in TAKEN_AS_NEVER):
            return False
        first, last, _ = self.known(other, BIRTH)
        if told is not None:
            if told.last < first:
                return True
            if told.first >= last:
                return False
        if first == last:
            return self.died_before(person, first) if field == DEATH else self.before(person, field, first)
        earliest, latest, maybe_never = self.known(person, field)
        if latest < first and not maybe_never:
            return True
        if earliest >= last or (maybe_never and earliest > latest):
            return False
        return self._decide((person, field, other), person, field, other)

    def born_sooner(self, person: Person, moment: Moment) -> bool:
        """Tell whether a person was born before the day of a moment."""
        first, last, _ = self.known(person, BIRTH)
        if last < moment.first:
            return True
        if first >= moment.last:
            return False
        if moment.first == moment.last:
            return self._narrow(person, BIRTH, moment.first)
        return self._compare(person, moment, "sooner")

    def born_after(self, person: Person, moment: Moment) -> bool:
        """Tell whether a person was born after the day of a moment."""
        first, last, _ = self.known(person, BIRTH)
        if last <= moment.first:
            return False
        if first > moment.last:
            return True
        if moment.first == moment.last:
            return not self._narrow(person, BIRTH, moment.first + _ONE_DAY)
        return self._compare(person, moment, "after")

    def _compare(self, person: Person, moment: Moment, how: str) -> bool:
        about = moment.person or person
        return self._decide((person, moment, how), about, moment.field, person)

    def yes(self, person: Person, field: str) -> bool:
        """Tell whether a yes-or-no fact holds."""
        told = getattr(person.told, field)
        if told is not None:
            return told  # type: ignore[no-any-return]
        return self._decide((person, field), person, field)

    def unsettled_fact(self, person: Person, field: str) -> bool:
        """Ask whether an event was, where taking it as never would be a guess that decides."""
        return self._decide((person, field, "at all"), person, field)

    def is_one(self, person: Person, field: str, choice: str) -> bool:
        """Tell whether a fact that is one of several has a certain value."""
        told = getattr(person.told, field)
        if told is not None:
            return told == choice  # type: ignore[no-any-return]
        for (whose, what, *other), answer in self.bounds.items():
            if whose is person and what == field and answer is True and other and other[0] != choice:
                return False
        return self._decide((person, field, choice), person, field, None, choice)

    def moment(self, person: Person, field: str) -> Moment:
        """Give the day of an event that was, as far as it is known."""
        first, last, _ = self.known(person, field)
        return Moment(first, last, person, field)

    def known(self, person: Person, field: str) -> Bounds:
        """Give what is known of the day of an event, narrowed by the answers so far."""
        narrowed: Bounds | None = self.bounds.get((person, field))
        if narrowed is not None:
            return narrowed
        if field == BIRTH:
            return person.born_first, person.born_last, False
        told = getattr(person.told, field)
        if told is not None and told is not NOTHING:
            return told.first, told.last, False
        if told is NOTHING or field in TAKEN_AS_NEVER:
            return date.max, date.min, True
        if field == DEATH:
            if person.told.deceased is False:
                return date.max, date.min, True
            return person.died_first, date.max, person.told.deceased is None
        return person.born_first, date.max, True

    # --- Both answers, one after the other ------------------------------------------------------------

    def _narrow(self, person: Person, field: str, day: date) -> bool:
        first, last, maybe_never = self.known(person, field)
        if first >= day:
            return False
        if last < day and not maybe_never:
            return True
        answer = self._next_answer(person, field, day)
        if answer:
            self.bounds[person, field] = (first, min(last, day - _ONE_DAY), False)
        else:
            # On the day or later, or never.
            self.bounds[person, field] = (max(first, day), last, maybe_never)
        return answer

    def _decide(
        self,
        key: tuple[Any, ...],
        person: Person,
        field: str,
        other: Person | None = None,
        choice: str | None = None,
    ) -> bool:
        decided: bool | None = self.bounds.get(key)
        if decided is None:
            decided = self.bounds[key] = self._next_answer(person, field, None, other, choice)
        return decided

    def _next_answer(
        self,
        person: Person,
        field: str,
        day: date | None,
        other: Person | None = None,
        choice: str | None = None,
    ) -> bool:
        place = self._next
        self._next = place + 1
        if place == len(self._questions):
            # As long as the answers are those of the last time, so are the questions.
            self._questions.append(Question(person, field, day, other, choice))
        if place == len(self._answers):
            self._answers.append(True)
        return self._answers[place]
