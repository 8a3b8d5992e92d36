"""A way into Canada, and the programmes that it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.report.parts import EMPTY_PROSE

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.report.condition import Condition
    from moveto_ca.report.parts import Fee, LeadsTo, Months, Prose, Standing, Step


class _Told:
    """What a route and a stream share: measures and prose that are made on first reading."""

    __slots__ = ("_measures", "_prose")

    def __init__(
        self,
        measures: Callable[[], dict[str, Any]] | dict[str, Any] | None,
        prose: Callable[[], Prose] | Prose | None,
    ) -> None:
        self._measures = measures
        self._prose = prose

    @property
    def measures(self) -> dict[str, Any]:
        """Figures with fixed names; see the report contract."""
        found = self._measures
        if callable(found):
            found = self._measures = found()
        return found or {}

    @property
    def prose(self) -> Prose:
        """Summary, next steps, fees, months, cautions and notices."""
        found = self._prose
        if callable(found):
            found = self._prose = found()
        return found or EMPTY_PROSE

    @property
    def summary(self) -> str:
        """The answer in one or two sentences."""
        return self.prose.summary

    @property
    def next_steps(self) -> tuple[Step, ...]:
        """What to do, first step first."""
        return self.prose.next_steps

    @property
    def fees(self) -> tuple[Fee, ...]:
        """What must be paid."""
        return self.prose.fees

    @property
    def months(self) -> Months | None:
        """How long it usually takes."""
        return self.prose.months

    @property
    def cautions(self) -> tuple[str, ...]:
        """What a person should know before acting."""
        return self.prose.cautions

    def _told_dict(self) -> dict[str, Any]:
        prose = self.prose
        return {
            "summary": prose.summary,
            "measures": self.measures,
            "next_steps": [step.to_dict() for step in prose.next_steps],
            "fees": [fee.to_dict() for fee in prose.fees],
            "months": None if prose.months is None else prose.months.to_dict(),
            "cautions": list(prose.cautions),
        }


class Stream(_Told):
    """One programme of a route, with every condition that it sets.

    Attributes:
        id: ``route/stream``.
        title: Its name in plain words.
        status: Programme status on the day: open, open_capped, invitation, paused, closed …
        conditions: All conditions; the first is ``status``.
        standing: How the person stands; follows from the conditions alone.
        score: 0 to 100, or None where nothing is scored (asylum).
        leads_to: What the stream gives, where it differs from its route.
    """

    __slots__ = ("conditions", "id", "leads_to", "score", "standing", "status", "title")

    def __init__(
        self,
        id: str,  # noqa: A002 - the contract's name
        title: str,
        status: str,
        conditions: tuple[Condition, ...],
        standing: Standing,
        score: int | None,
        *,
        measures: Callable[[], dict[str, Any]] | dict[str, Any] | None = None,
        prose: Callable[[], Prose] | Prose | None = None,
        leads_to: LeadsTo | None = None,
    ) -> None:
        super().__init__(measures, prose)
        self.id = id
        self.title = title
        self.status = status
        self.conditions = conditions
        self.standing: Standing = standing
        self.score = score
        self.leads_to: LeadsTo | None = leads_to

    def to_dict(self, route_leads_to: LeadsTo | None = None) -> dict[str, Any]:
        """Give it as plain JSON types.

        Args:
            route_leads_to: What its route gives, used where the stream has nothing of its own.
        """
        return {
            "id": self.id,
            "title": self.title,
            "status": self.status,
            "standing": self.standing,
            "score": self.score,
            "conditions": [condition.to_dict() for condition in self.conditions],
            **self._told_dict(),
            "leads_to": self.leads_to or route_leads_to,
        }

    def __repr__(self) -> str:
        return f"<{self.id}: {self.standing} {self.score}>"


class Route(_Told):
    """One way into Canada, with its streams.

    Attributes:
        id: Name of the route, for example ``express-entry``.
        title: The route in plain words.
        streams: Its programmes, best first.
        standing: That of the best stream.
        score: That of the best stream.
        best_stream: Id of the best stream, or None if there is none.
        leads_to: What the route gives in the end.
    """

    __slots__ = ("best_stream", "id", "leads_to", "score", "standing", "streams", "title")

    def __init__(
        self,
        id: str,  # noqa: A002 - the contract's name
        title: str,
        leads_to: LeadsTo,
        streams: tuple[Stream, ...],
        *,
        measures: Callable[[], dict[str, Any]] | dict[str, Any] | None = None,
        prose: Callable[[], Prose] | Prose | None = None,
    ) -> None:
        super().__init__(measures, prose)
        best = streams[0]
        self.id = id
        self.title = title
        self.leads_to: LeadsTo = leads_to
        self.streams = streams
        self.standing: Standing = best.standing
        self.score = best.score
        self.best_stream: str | None = best.id

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {
            "id": self.id,
            "title": self.title,
            "standing": self.standing,
            "score": self.score,
            "streams": [stream.to_dict(self.leads_to) for stream in self.streams],
            "best_stream": self.best_stream,
            **self._told_dict(),
            "leads_to": self.leads_to,
        }

    def __repr__(self) -> str:
        return f"<{self.id}: {self.standing} {self.score}>"
