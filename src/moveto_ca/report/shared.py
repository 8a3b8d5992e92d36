"""What many people are told alike in a stream, and what the whole report gathers from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from moveto_ca.report.parts import Notice


class Gist(NamedTuple):
    """What the whole report gathers from a stream.

    Attributes:
        notices: Warnings that belong to the whole report.
        sources: Titles of the sources of its conditions, each with the day on which it was last checked.
        missing: Paths of the facts that were not given and that could change how the person stands here.
    """

    notices: tuple[Notice, ...]
    sources: frozenset[tuple[str, date]]
    missing: tuple[str, ...]


class Written:
    """The JSON of a stream on which many people are told the same, once it was written for one of them.

    Attributes:
        before: What stands before the figures of the person's own, or None while nothing was written.
        after: What stands after them.
        gist: What the whole report gathers from it.
    """

    __slots__ = ("after", "before", "gist")

    def __init__(self) -> None:
        self.before: bytes | None = None
        self.after = b""
        self.gist: Gist | None = None


class OwnFigures(dict[str, Any]):
    """Measures of one person, the same in several of the person's streams.

    Attributes:
        written: Their JSON without its braces, once it was written.
    """

    __slots__ = ("written",)

    def __init__(self, figures: Mapping[str, Any]) -> None:
        super().__init__(figures)
        self.written: bytes | None = None


NONE_OWN: Final = OwnFigures({})


class Shared(NamedTuple):
    """What many people are told alike in a stream.

    Attributes:
        written: Its JSON, the same for all of them.
        own: The last of the measures, which are each person's own; empty if there are none.
    """

    written: Written
    own: OwnFigures
