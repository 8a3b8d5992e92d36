"""What a route and a stream are, before anybody is assessed: ids, titles, rules.

The list of specs is what ``explain`` walks through, and what the tests check for completeness.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moveto_ca.report import LeadsTo
    from moveto_ca.rules.conditions import Rule


class StreamSpec:
    """A programme of a route.

    Args:
        id: ``route/stream``.
        title: Its name in plain words.
        about: What it is, in one to three plain sentences.
        rules: Every rule that it can apply, in the order of the report.
        leads_to: What it gives, where it differs from its route.
    """

    __slots__ = ("about", "id", "leads_to", "rules", "title")

    def __init__(
        self,
        id: str,  # noqa: A002 - the contract's name
        title: str,
        about: str,
        rules: tuple[Rule, ...],
        leads_to: LeadsTo | None = None,
    ) -> None:
        self.id = id
        self.title = title
        self.about = about
        self.rules = rules
        self.leads_to: LeadsTo | None = leads_to


class RouteSpec:
    """A way into Canada.

    Args:
        id: Name of the route.
        title: The route in plain words.
        about: What it is, in one to three plain sentences.
        leads_to: What it gives in the end.
        streams: Its programmes.
        tables: Names of the dated tables that it reads.
        also_reads: Paths of facts that its measures or words read and none of its rules does.
    """

    __slots__ = ("about", "also_reads", "id", "leads_to", "streams", "tables", "title")

    def __init__(
        self,
        id: str,  # noqa: A002 - the contract's name
        title: str,
        about: str,
        leads_to: LeadsTo,
        streams: tuple[StreamSpec, ...],
        tables: tuple[str, ...] = (),
        also_reads: tuple[str, ...] = (),
    ) -> None:
        self.id = id
        self.title = title
        self.about = about
        self.leads_to: LeadsTo = leads_to
        self.streams = streams
        self.tables = tables
        self.also_reads = also_reads

    @property
    def reads(self) -> frozenset[str]:
        """Paths of all facts that can change anything in this route, without indices."""
        rules = {path for stream in self.streams for rule in stream.rules for path in rule.reads}
        return frozenset(rules | set(self.also_reads))

    def is_changed_by(self, path: str) -> bool:
        """Tell whether a fact at a profile path, or anything below it, can change this route."""
        return any(
            path == read or path.startswith(f"{read}.") or read.startswith(f"{path}.") for read in self.reads
        )
