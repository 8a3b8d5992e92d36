"""What the tool tells a person: Report > Route > Stream > Condition.

Every class here is a plain slotted object that is filled once and never changed afterwards. Words
are made when they are read, not when a person is assessed: a population run pays only for outcomes.
This module knows no law; it stands on the lowest floor, and the rules, the renderers and the
command line all build on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

Outcome: TypeAlias = Literal["met", "not_met", "unknown", "not_applicable"]
Standing: TypeAlias = Literal["strong", "eligible", "incomplete", "within_reach", "closed", "not_available"]
Basis: TypeAlias = Literal["law", "guidance"]
LeadsTo: TypeAlias = Literal["citizenship", "permanent_residence", "temporary_residence", "protection"]
FeeGroup: TypeAlias = Literal[
    "processing",
    "right_of_residence",
    "biometrics",
    "sponsorship",
    "employer",
    "permit",
    "citizenship",
    "rehabilitation",
    "other",
]

MET: Final = "met"
NOT_MET: Final = "not_met"
UNKNOWN: Final = "unknown"
NOT_APPLICABLE: Final = "not_applicable"

SCHEMA: Final = "moveto-ca/report/1"
DISCLAIMER: Final = (
    "This is information, not legal advice. It rests on the facts that were given and on rules last "
    "checked on the days shown. An officer decides each case. Before you act on an answer that matters "
    "to you, ask a licensed immigration consultant (RCIC) or a lawyer."
)


@dataclass(slots=True, frozen=True)
class Authority:
    """Where a rule is written, since when it holds, and when that was last checked.

    Attributes:
        title: Name of the statute, regulation, instruction or page.
        reference: Section or paragraph in it.
        address: Public address where it can be read, or None.
        in_force_from: First day on which the rule as applied holds, or None if not established.
        verified_on: Day on which the source was last checked.
        grade: A statute or official page, B two independent sources, C one source.
    """

    title: str
    reference: str
    address: str | None
    in_force_from: date | None
    verified_on: date
    grade: str


class Rule(Protocol):
    """What a condition must know of the rule that it applies; rules.conditions has the real one."""

    @property
    def id(self) -> str:
        """Name within its stream, for example ``language``."""

    @property
    def number(self) -> str | None:
        """Number in the fact sheet, for example ``N4``."""

    @property
    def title(self) -> str:
        """The rule in a few plain words."""

    @property
    def basis(self) -> Basis:
        """``law``, or ``guidance``: how officers usually read it."""

    @property
    def changeable(self) -> bool:
        """True if one's own act, or time, can still meet it."""

    @property
    def step(self) -> bool:
        """True if it is something to do before applying."""

    @property
    def closes(self) -> bool:
        """True if failing it means that the programme takes no application."""

    @property
    def required(self) -> str:
        """What the law wants; may hold {0}, {1} for figures of the day."""

    @property
    def remedy(self) -> str | None:
        """What would meet it, in plain words."""

    @property
    def authority(self) -> Authority:
        """Where it is written."""


def words(template: str, values: tuple[Any, ...]) -> str:
    """Fill a template's {0}, {1} with values; a list of values reads as ``a, b, c``."""
    if not values:
        return template
    shown = [", ".join(map(str, v)) if isinstance(v, (tuple, list, frozenset)) else v for v in values]
    return template.format(*shown)


class Condition:
    """A rule applied to a person: the outcome, what was found, what is still needed.

    Attributes:
        rule: The rule applied.
        outcome: met, not_met, unknown or not_applicable.
        needs: Paths of the facts that would settle an unknown; empty and unknown means that the law or
            the sources are unsettled and no fact of the person can settle it.
        lifts_on: First day on which a bar no longer stands, if known.
        estimated: True if the outcome rests on an estimate (for example a self-assessed language level).
        share: For ``invitations`` only: (rounds that would have invited, rounds held) of the best kind.
    """

    __slots__ = (
        "_figures",
        "_found",
        "_values",
        "estimated",
        "lifts_on",
        "needs",
        "outcome",
        "rule",
        "share",
    )

    def __init__(
        self,
        rule: Rule,
        outcome: Outcome,
        found: str = "",
        values: tuple[Any, ...] = (),
        *,
        figures: tuple[Any, ...] = (),
        needs: tuple[str, ...] = (),
        lifts_on: date | None = None,
        estimated: bool = False,
        share: tuple[int, int] | None = None,
    ) -> None:
        self.rule = rule
        self.outcome: Outcome = outcome
        self.needs = needs
        self.lifts_on = lifts_on
        self.estimated = estimated
        self.share = share
        self._found = found
        self._values = values
        self._figures = figures

    @property
    def id(self) -> str:
        """Name of the condition within its stream."""
        return self.rule.id

    @property
    def found(self) -> str:
        """What was found about this person, in words."""
        if self._found:
            return words(self._found, self._values)
        return {
            MET: "This is met.",
            NOT_MET: "This is not met.",
            UNKNOWN: "Not known yet." if self.needs else "Not settled.",
            NOT_APPLICABLE: "Does not apply to you.",
        }[self.outcome]

    @property
    def required(self) -> str:
        """What the law wants, in words, with its figures on the day of the assessment."""
        return words(self.rule.required, self._figures)

    def __repr__(self) -> str:
        return f"<{self.rule.id}: {self.outcome}>"


@dataclass(slots=True, frozen=True)
class Step:
    """One thing to do next.

    Attributes:
        text: What to do.
        where: Where it is done, or None.
        form: Number of the form, or None.
        days: How many days it usually takes or may take, or None.
    """

    text: str
    where: str | None = None
    form: str | None = None
    days: int | None = None


@dataclass(slots=True, frozen=True)
class Fee:
    """One amount to pay.

    Attributes:
        code: Name of the fee in the fee table.
        group: What kind of fee it is.
        who: Whose fee: applicant, partner, children, employer, family.
        amount_cad: Canadian dollars, or None if the amount is not known.
        authority: Where the amount is set.
    """

    code: str
    group: FeeGroup
    who: str
    amount_cad: int | float | None
    authority: Authority


@dataclass(slots=True, frozen=True)
class Months:
    """How long it usually takes, in months."""

    low: int
    high: int


@dataclass(slots=True, frozen=True)
class Notice:
    """A warning of the whole report: stale rules, estimates, assumptions, contradictions, law to come."""

    code: str
    text: str


@dataclass(slots=True, frozen=True)
class Prose:
    """The words that go with a route or a stream, made when the report is shown.

    Attributes:
        summary: The answer in one or two sentences.
        next_steps: What to do, first step first.
        fees: What must be paid.
        months: How long it takes, or None if not known.
        cautions: What a person should know before acting.
        notices: Warnings that belong to the whole report.
    """

    summary: str
    next_steps: tuple[Step, ...] = ()
    fees: tuple[Fee, ...] = ()
    months: Months | None = None
    cautions: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()


EMPTY_PROSE: Final = Prose("")


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

    def __repr__(self) -> str:
        return f"<{self.id}: {self.standing} {self.score}>"


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

    @property
    def rules_verified_on(self) -> date | None:
        """The oldest day on which a source used was last checked."""
        return self.context.verified_on(self)

    @property
    def missing_facts(self) -> tuple[MissingFact, ...]:
        """Facts that were not given and that some stream waits for."""
        decides: dict[str, dict[str, None]] = {}
        for stream in self.streams():
            for condition in stream.conditions:
                if condition.outcome == UNKNOWN:
                    for path in condition.needs:
                        decides.setdefault(path, {})[stream.id] = None
        return tuple(MissingFact(p, self.context.question(p), tuple(ids)) for p, ids in decides.items())

    @property
    def warnings(self) -> tuple[Notice, ...]:
        """Stale rules, estimates, assumptions, contradictions, law to come; each once."""
        notices = dict.fromkeys(self.context.notices(self))
        for route in self.all_routes():
            notices.update(dict.fromkeys(route.prose.notices))
            for stream in route.streams:
                notices.update(dict.fromkeys(stream.prose.notices))
        return tuple(notices)

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

    def to_dict(self) -> dict[str, Any]:
        """Give the report as plain JSON types, in the order of the contract."""
        from moveto_ca.report_json import report_dict

        return report_dict(self)


class Context(Protocol):
    """What a report must be able to ask about the rules behind it."""

    def question(self, path: str) -> str:
        """Give the plain question for a profile path."""

    def verified_on(self, report: Report) -> date | None:
        """Give the oldest day on which a source used was last checked."""

    def notices(self, report: Report) -> Mapping[Notice, None] | tuple[Notice, ...]:
        """Give the warnings that the rules themselves raise: stale data, an overlay in use."""
