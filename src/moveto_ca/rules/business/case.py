"""A person's case in one stream, and the stream of the report that is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Stream
from moveto_ca.rules.conditions import score_of, standing_of
from moveto_ca.rules.programme import CLOSED, NO_PROGRAMME

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.report import Condition, LeadsTo, Prose, Standing
    from moveto_ca.rules.business.situation import Situation
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.specs import StreamSpec

_WORDS: Final[dict[str, str]] = {
    "closed": "not_available_now",
    "within_reach": "does_not_qualify",
    "not_available": "does_not_qualify",
    "incomplete": "possible_facts_missing",
    "eligible": "meets_published_minimums",
    "strong": "meets_published_minimums",
}


class Case:
    """A person's case in a stream.

    Attributes:
        spec: What the stream is.
        situation: The person.
        programme: Status of the stream on the day.
        conditions: Every condition.
        standing: The standing that follows.
        score: The score that follows.
    """

    __slots__ = (
        "_measures",
        "_prose",
        "conditions",
        "leads_to",
        "programme",
        "score",
        "situation",
        "spec",
        "standing",
    )

    def __init__(
        self,
        spec: StreamSpec,
        situation: Situation,
        programme: Programme,
        conditions: tuple[Condition, ...],
        *,
        measures: Callable[[Case], dict[str, Any]],
        prose: Callable[[Case], Prose],
        leads_to: LeadsTo | None = None,
        judged: tuple[Standing, int] | None = None,
    ) -> None:
        self.spec = spec
        self.situation = situation
        self.programme = programme
        self.conditions = conditions
        self.standing: Standing
        self.standing, self.score = judged or judge(conditions)
        self.leads_to: LeadsTo | None = leads_to
        self._measures = measures
        self._prose = prose

    @property
    def takes_nobody(self) -> bool:
        """True if the programme takes no applications on the day."""
        return takes_nobody(self.programme)

    @property
    def verdict(self) -> str:
        """The word of the fact sheet."""
        if self.programme.status == NO_PROGRAMME:
            return "not_available_now"
        return _WORDS[self.standing]

    def measures(self) -> dict[str, Any]:
        """Give the figures with fixed names; see the report contract."""
        return self._measures(self)

    def prose(self) -> Prose:
        """Give the words of the stream."""
        return self._prose(self)

    def stream(self) -> Stream:
        """Give the stream of the report."""
        return Stream(
            self.spec.id,
            self.spec.title,
            self.programme.status,
            self.conditions,
            self.standing,
            self.score,
            measures=self.measures,
            prose=self.prose,
            leads_to=self.leads_to,
        )


def judge(conditions: tuple[Condition, ...]) -> tuple[Standing, int]:
    """Give the standing and the score that follow from conditions."""
    standing = standing_of(conditions)
    return standing, score_of(conditions, standing)


def takes_nobody(programme: Programme) -> bool:
    """Tell whether a programme takes no applications on the day."""
    return programme.status in CLOSED or programme.status == NO_PROGRAMME
