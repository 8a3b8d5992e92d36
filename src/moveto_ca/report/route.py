"""A way into Canada, and the programmes that it is made of."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report.condition import UNKNOWN
from moveto_ca.report.parts import EMPTY_PROSE
from moveto_ca.report.shared import Gist, Shared

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.report.condition import Condition
    from moveto_ca.report.parts import Fee, LeadsTo, Months, Prose, Standing, Step


# No fact that is still missing can change these: the programme takes no application, or a condition
# fails that nothing can mend.
SETTLED: Final = frozenset({"closed", "not_available"})


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

    def begin_with(self, step: Step, *, instead_of: str | None = None) -> None:
        """Put a step before all others; where nothing is to be done, none is put.

        Args:
            step: The step.
            instead_of: End of the text of a step that says the same in fewer words, and is left out.
        """
        self._prose = partial(_beginning_with, self._prose, step, instead_of)

    def told(self, *, fresh: bool) -> dict[str, Any]:
        """Give measures and prose as plain JSON types.

        Args:
            fresh: False for parts that reports share, to be written out at once and not changed.
        """
        prose = self.prose
        return {
            "summary": prose.summary,
            "measures": self.measures,
            "next_steps": [step.to_dict() for step in prose.next_steps],
            "fees": [fee.to_dict() if fresh else fee.told() for fee in prose.fees],
            "months": None if prose.months is None else prose.months.to_dict(),
            "cautions": list(prose.cautions),
        }


def _beginning_with(prose: Callable[[], Prose] | Prose | None, step: Step, instead_of: str | None) -> Prose:
    told = (prose() if callable(prose) else prose) or EMPTY_PROSE
    if not told.next_steps:
        return told
    others = (other for other in told.next_steps if not instead_of or not other.text.endswith(instead_of))
    return replace(told, next_steps=(step, *others))


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

    __slots__ = ("_shared", "conditions", "id", "leads_to", "score", "standing", "status", "title")

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
        shared: Callable[[], Shared | None] | Shared | None = None,
    ) -> None:
        super().__init__(measures, prose)
        self._shared: Callable[[], Shared | None] | Shared | None = shared
        self.id = id
        self.title = title
        self.status = status
        self.conditions = conditions
        self.standing: Standing = standing
        self.score = score
        self.leads_to: LeadsTo | None = leads_to

    def begin_with(self, step: Step, *, instead_of: str | None = None) -> None:
        """Put a step of one person's own before all others; what is told alike is then no longer shared."""
        super().begin_with(step, instead_of=instead_of)
        self._shared = None

    @property
    def shared(self) -> Shared | None:
        """What many people are told alike; None if nobody else is told the same."""
        found = self._shared
        if callable(found):
            found = self._shared = found()
        return found

    @property
    def gist(self) -> Gist:
        """What the whole report gathers from the stream."""
        shared = self._shared
        if shared.__class__ is Shared and shared.written.gist is not None:
            return shared.written.gist
        sources = [condition.rule.authority for condition in self.conditions]
        unknown: list[tuple[str, ...]] = []
        if self.standing not in SETTLED:
            unknown = [condition.needs for condition in self.conditions if condition.outcome == UNKNOWN]
        return Gist(
            self.prose.notices,
            frozenset([(each.title, each.verified_on) for each in sources]),
            tuple(dict.fromkeys([path for needs in unknown for path in needs])),
        )

    def to_dict(self, route_leads_to: LeadsTo | None = None, *, fresh: bool = True) -> dict[str, Any]:
        """Give it as plain JSON types.

        Args:
            route_leads_to: What its route gives, used where the stream has nothing of its own.
            fresh: False for parts that reports share, to be written out at once and not changed.
        """
        return {
            **self.head(),
            "conditions": [c.to_dict() if fresh else c.told() for c in self.conditions],
            **self.rest(route_leads_to, fresh=fresh),
        }

    def head(self) -> dict[str, Any]:
        """Give what stands before the conditions, as plain JSON types."""
        return {
            "id": self.id,
            "title": self.title,
            "status": self.status,
            "standing": self.standing,
            "score": self.score,
        }

    def rest(self, route_leads_to: LeadsTo | None, *, fresh: bool) -> dict[str, Any]:
        """Give what stands after the conditions, as plain JSON types; see `to_dict`."""
        return {**self.told(fresh=fresh), "leads_to": self.leads_to or route_leads_to}

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

    def to_dict(self, *, fresh: bool = True) -> dict[str, Any]:
        """Give it as plain JSON types.

        Args:
            fresh: False for parts that reports share, to be written out at once and not changed.
        """
        return {
            **self.head(),
            "streams": [stream.to_dict(self.leads_to, fresh=fresh) for stream in self.streams],
            **self.rest(fresh=fresh),
        }

    def head(self) -> dict[str, Any]:
        """Give what stands before the streams, as plain JSON types."""
        return {"id": self.id, "title": self.title, "standing": self.standing, "score": self.score}

    def rest(self, *, fresh: bool) -> dict[str, Any]:
        """Give what stands after the streams, as plain JSON types; see `to_dict`."""
        return {"best_stream": self.best_stream, **self.told(fresh=fresh), "leads_to": self.leads_to}

    def __repr__(self) -> str:
        return f"<{self.id}: {self.standing} {self.score}>"
