"""Every route, stream and condition that there is, by the ids that ``explain`` takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from moveto_ca.rules.assess import specs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moveto_ca.rules.conditions import Rule
    from moveto_ca.rules.specs import RouteSpec, StreamSpec

Kind: TypeAlias = Literal["route", "stream", "condition"]


class Entry:
    """Something that can be explained.

    Attributes:
        id: Its full id: ``route``, ``route/stream`` or ``route/stream/condition``.
        kind: Which of the three it is.
        route: Its route.
        stream: Its stream, or None for a route.
        rules: For a condition: the rule; two of the same id where one takes the other's place.
    """

    __slots__ = ("id", "kind", "route", "rules", "stream")

    def __init__(
        self, route: RouteSpec, stream: StreamSpec | None = None, rules: tuple[Rule, ...] = ()
    ) -> None:
        self.route = route
        self.stream = stream
        self.rules = rules
        if stream is None:
            self.id, self.kind = route.id, _ROUTE
        elif rules:
            self.id, self.kind = f"{stream.id}/{rules[0].id}", _CONDITION
        else:
            self.id, self.kind = stream.id, _STREAM

    @property
    def title(self) -> str:
        """Its name in plain words."""
        if self.rules:
            return self.rules[0].title
        return self.route.title if self.stream is None else self.stream.title


_ROUTE: Final[Kind] = "route"
_STREAM: Final[Kind] = "stream"
_CONDITION: Final[Kind] = "condition"


def entries() -> Iterator[Entry]:
    """Walk through everything that can be explained, each route before its streams."""
    for route in specs():
        yield Entry(route)
        for stream in route.streams:
            yield Entry(route, stream)
            by_id: dict[str, list[Rule]] = {}
            for rule in stream.rules:
                by_id.setdefault(rule.id, []).append(rule)
            for rules in by_id.values():
                yield Entry(route, stream, tuple(rules))


def found(wanted: str) -> list[Entry]:
    """Find what an id means: by the full id, else by its last part, else by the number of a rule.

    Returns:
        One entry; several if the id is not enough; none if there is no such id.
    """
    wanted = wanted.strip().strip("/")
    every = list(entries())
    by_id = [each for each in every if each.id == wanted.casefold()]
    if by_id:
        return by_id
    by_end = [each for each in every if each.id.endswith(f"/{wanted.casefold()}")]
    if by_end:
        # The same rule in several streams is one answer.
        return by_end[:1] if len({each.rules or each.id for each in by_end}) == 1 else by_end
    return [
        each for each in every if any((r.number or "").casefold() == wanted.casefold() for r in each.rules)
    ]
