"""The parts of the advice that goes with a report: levers, days ahead, the household."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Standing

Group: TypeAlias = Literal[
    "language", "work", "study", "papers", "offer", "nomination", "partner", "money", "place"
]
"""What kind of act a change is; it orders and groups the changes, and never weighs them."""

Gain: TypeAlias = Literal["standing", "rounds", "points"]
"""What a lever gains: a better standing; more of the past rounds; or points, and nothing else yet."""

EventKind: TypeAlias = Literal[
    "birthday", "child_birthday", "test_expires", "assessment_expires", "status_ends", "programme_status_ends"
]


@dataclass(slots=True, frozen=True)
class Place:
    """How a person stands in a stream.

    Attributes:
        standing: The standing of the contract.
        score: 0 to 100, or None where nothing is scored.
        crs: Points of the Comprehensive Ranking System (Express Entry only), or None.
    """

    standing: Standing
    score: int | None
    crs: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {"standing": self.standing, "score": self.score, "crs": self.crs}


@dataclass(slots=True, frozen=True)
class Change:
    """One change that a person could make.

    Attributes:
        id: Its name in kebab case, for example ``english-clb-9``.
        title: The change in a few plain words that can follow "With": ``English at level 9 (CLB)``.
        group: What kind of act it is.
    """

    id: str
    title: str
    group: Group

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {"id": self.id, "title": self.title, "group": self.group}


@dataclass(slots=True, frozen=True)
class Lever:
    """The smallest set of changes that improves how a person stands in a stream.

    Attributes:
        route: Id of the route.
        stream: Id of the stream.
        title: The stream in plain words.
        changes: One change, or two that only together lift the standing.
        before: How the person stands now.
        after: How the person would stand with the changes, all else as told.
        gains: What it gains.
    """

    route: str
    stream: str
    title: str
    changes: tuple[Change, ...]
    before: Place
    after: Place
    gains: Gain

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {
            "route": self.route,
            "stream": self.stream,
            "title": self.title,
            "changes": [change.to_dict() for change in self.changes],
            "before": self.before.to_dict(),
            "after": self.after.to_dict(),
            "gains": self.gains,
        }


@dataclass(slots=True, frozen=True)
class Effect:
    """What a day ahead does to a stream.

    Attributes:
        route: Id of the route.
        stream: Id of the stream.
        title: The stream in plain words.
        before: How the person would stand on the day if it had not come yet, all else as told.
        after: How the person will stand on it.
    """

    route: str
    stream: str
    title: str
    before: Place
    after: Place

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {
            "route": self.route,
            "stream": self.stream,
            "title": self.title,
            "before": self.before.to_dict(),
            "after": self.after.to_dict(),
        }


@dataclass(slots=True, frozen=True)
class Ahead:
    """A day ahead that, if nothing is done, makes the person stand worse or ends their stay in Canada.

    Attributes:
        on: The first day on which it is so.
        kind: What happens on it; every other test and assessment is taken as renewed by then.
        who: Whose day it is: ``applicant``, ``partner`` or ``children[0]``.
        text: What happens, in plain words.
        effects: What it does, stream by stream; () for the end of a stay that does nothing else.
    """

    on: date
    kind: EventKind
    who: str
    text: str
    effects: tuple[Effect, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {
            "on": self.on.isoformat(),
            "kind": self.kind,
            "who": self.who,
            "text": self.text,
            "effects": [effect.to_dict() for effect in self.effects],
        }


@dataclass(slots=True, frozen=True)
class RoutePlace:
    """How somebody stands on a route.

    Attributes:
        route: Id of the route.
        title: The route in plain words.
        stream: Id of its best stream.
        stream_title: That stream in plain words.
        place: How the person stands there.
    """

    route: str
    title: str
    stream: str
    stream_title: str
    place: Place

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {
            "route": self.route,
            "title": self.title,
            "stream": self.stream,
            "stream_title": self.stream_title,
            **self.place.to_dict(),
        }


@dataclass(slots=True, frozen=True)
class Principal:
    """One adult of the household as the one who applies, the other coming along as told.

    Attributes:
        who: ``applicant`` or ``partner``.
        best: The best routes, best first; those that are closed or not open to the person left out.
    """

    who: str
    best: tuple[RoutePlace, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {"who": self.who, "best": [place.to_dict() for place in self.best]}


@dataclass(slots=True, frozen=True)
class Member:
    """What one route says of one member of the family, where it treats them apart.

    Attributes:
        who: ``applicant``, ``partner`` or ``children[0]``.
        route: Id of the route or stream that says it.
        title: That route or stream in plain words.
        facts: What it says, in fixed names and plain JSON types: the row of its measures ``people``.
    """

    who: str
    route: str
    title: str
    facts: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {"who": self.who, "route": self.route, "title": self.title, "facts": self.facts}


@dataclass(slots=True, frozen=True)
class Advice:
    """What goes with a report: what would change it, what time will change, who else could apply.

    Attributes:
        as_of: Day of the report.
        until: Last day that was looked ahead to.
        levers: By route as in the report, the best first within a stream.
        ahead: Days ahead, the earliest first.
        principals: One row an adult of the household; empty without a partner.
        members: One row a member of the family and route, where a route treats them apart.
    """

    as_of: date
    until: date
    levers: tuple[Lever, ...] = ()
    ahead: tuple[Ahead, ...] = ()
    principals: tuple[Principal, ...] = ()
    members: tuple[Member, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain JSON types."""
        return {
            "as_of": self.as_of.isoformat(),
            "until": self.until.isoformat(),
            "levers": [lever.to_dict() for lever in self.levers],
            "ahead": [ahead.to_dict() for ahead in self.ahead],
            "principals": [principal.to_dict() for principal in self.principals],
            "members": [member.to_dict() for member in self.members],
        }
