"""The whole answer for one person on one day."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Protocol

from moveto_ca.report.parts import day_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from moveto_ca.report.parts import Notice
    from moveto_ca.report.route import Route, Stream
    from moveto_ca.report.shared import Gist

SCHEMA: Final = "moveto-ca/report/1"
DISCLAIMER: Final = (
    "This is information, not legal advice. It rests on the facts that were given and on rules last "
    "checked on the days shown. An officer decides each case. Before you act on an answer that matters "
    "to you, ask a licensed immigration consultant (RCIC) or a lawyer."
)


@dataclass(slots=True, frozen=True)
class MissingFact:
    """A fact that was not given and could settle something.

    Attributes:
        path: Where it stands in the profile.
        question: The question in plain words.
        decides: Ids of the streams that wait for it.
    """

    path: str
    question: str
    decides: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {"path": self.path, "question": self.question, "decides": list(self.decides)}


@dataclass(slots=True, frozen=True)
class Report:
    """The whole answer for one person on one day.

    Attributes:
        tool_version: Version of moveto-ca.
        as_of: Day on which the law was read.
        routes: Routes, best first; protection, if asked for, stands apart at the end.
        admissibility: What could stop the person at the border, or None where not assessed.
        context: Questions, table dates and overlay; supplied by the assessment, read by the properties.
    """

    tool_version: str
    as_of: date
    routes: tuple[Route, ...]
    admissibility: Route | None
    context: Context
    _gists: list[Gist] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def rules_verified_on(self) -> date | None:
        """The oldest day on which a source used was last checked."""
        return self.context.verified_on(self)

    @property
    def sources(self) -> frozenset[tuple[str, date]]:
        """Titles of the sources used, each with the day on which it was last checked."""
        return frozenset().union(*[gist.sources for gist in self._gathered()])

    @property
    def missing_facts(self) -> tuple[MissingFact, ...]:
        """Facts that were not given and that could change how the person stands in some stream."""
        decides: dict[str, dict[str, None]] = {}
        for stream, gist in zip(self.streams(), self._gathered(), strict=True):
            for path in gist.missing:
                decides.setdefault(path, {})[stream.id] = None
        return tuple(MissingFact(p, self.context.question(p), tuple(ids)) for p, ids in decides.items())

    @property
    def warnings(self) -> tuple[Notice, ...]:
        """Stale rules, estimates, assumptions, contradictions, law to come; each once."""
        notices = dict.fromkeys(self.context.notices(self))
        gathered = iter(self._gathered())
        for route in self.all_routes():
            notices.update(dict.fromkeys(route.prose.notices))
            for gist in islice(gathered, len(route.streams)):
                if gist.notices:
                    notices.update(dict.fromkeys(gist.notices))
        return tuple(notices)

    def _gathered(self) -> list[Gist]:
        """Give what is gathered from each stream, in their order; looked for once."""
        found = self._gists
        if found is None:
            found = [stream.gist for stream in self.streams()]
            object.__setattr__(self, "_gists", found)
        return found

    @property
    def disclaimer(self) -> str:
        """What this report is not."""
        return DISCLAIMER

    def all_routes(self) -> tuple[Route, ...]:
        """Give every route, admissibility included."""
        return self.routes if self.admissibility is None else (*self.routes, self.admissibility)

    def streams(self) -> Iterator[Stream]:
        """Walk through every stream of every route."""
        for route in self.all_routes():
            yield from route.streams

    def route(self, route_id: str) -> Route | None:
        """Give the route of this id, or None if the report has none."""
        return next((r for r in self.all_routes() if r.id == route_id), None)

    def stream(self, stream_id: str) -> Stream | None:
        """Give the stream of this id, or None if the report has none."""
        return next((s for s in self.streams() if s.id == stream_id), None)

    def to_dict(self, *, fresh: bool = True) -> dict[str, Any]:
        """Give the report as plain JSON types, in the order of the contract.

        Args:
            fresh: False for parts that reports share: quicker, to be written out at once and not changed.
        """
        return {
            **self.head(),
            "routes": [route.to_dict(fresh=fresh) for route in self.routes],
            "admissibility": None if self.admissibility is None else self.admissibility.to_dict(fresh=fresh),
            **self.rest(),
        }

    def head(self) -> dict[str, Any]:
        """Give what stands before the routes, as plain JSON types."""
        return {
            "schema": SCHEMA,
            "tool_version": self.tool_version,
            "as_of": self.as_of.isoformat(),
            "rules_verified_on": day_text(self.rules_verified_on),
        }

    def rest(self) -> dict[str, Any]:
        """Give what stands after the routes, as plain JSON types."""
        return {
            "missing_facts": [missing.to_dict() for missing in self.missing_facts],
            "warnings": [notice.to_dict() for notice in self.warnings],
            "disclaimer": self.disclaimer,
        }


class Context(Protocol):
    """What a report must be able to ask about the rules behind it."""

    def question(self, path: str) -> str:
        """Give the plain question for a profile path."""

    def verified_on(self, report: Report) -> date | None:
        """Give the oldest day on which a source used was last checked."""

    def notices(self, report: Report) -> Mapping[Notice, None] | tuple[Notice, ...]:
        """Give the warnings that the rules themselves raise: stale data, an overlay in use."""
