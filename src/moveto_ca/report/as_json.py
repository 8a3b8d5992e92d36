"""A report as JSON on one line, joined from pieces.

Most conditions, and most streams of the provinces, are shared by many people. Their JSON is written
once and kept with them, so that a long list of people is mostly joined. The bytes are those that
``pydantic_core.to_json`` gives of ``report.to_dict()``; a test holds them against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

if TYPE_CHECKING:
    from moveto_ca.report.condition import Condition
    from moveto_ca.report.parts import LeadsTo
    from moveto_ca.report.report import Report
    from moveto_ca.report.route import Route, Stream
    from moveto_ca.report.shared import OwnFigures, Shared


def report_json(report: Report, end: bytes = b"") -> bytes:
    """Write a report on one line.

    Args:
        report: The report.
        end: What stands after it, such as a line break.

    Raises:
        ValueError: If some text holds half of a character, which UTF-8 cannot carry.
    """
    pieces = [b"", b',"routes":[']
    for place, route in enumerate(report.routes):
        if place:
            pieces.append(b",")
        _write_route(route, pieces)
    pieces.append(b'],"admissibility":')
    if report.admissibility is None:
        pieces.append(b"null")
    else:
        _write_route(report.admissibility, pieces)
    pieces += (b",", _continued(report.rest()), end)
    pieces[0] = _opened(report.head())  # last, since what it says is kept with what was written
    return b"".join(pieces)


def _opened(head: dict[str, Any]) -> bytes:
    """Write the first names of an object, to be continued."""
    return to_json(head)[:-1]


def _continued(rest: dict[str, Any]) -> bytes:
    """Write the last names of an object that was opened before."""
    return to_json(rest)[1:]


def _write_route(route: Route, pieces: list[bytes]) -> None:
    leads_to = route.leads_to
    pieces += (_opened(route.head()), b',"streams":[')
    for place, stream in enumerate(route.streams):
        if place:
            pieces.append(b",")
        shared = stream.shared
        if shared is None:
            pieces += (_until_conditions_end(stream), _continued(stream.rest(leads_to, fresh=False)))
        else:
            _write_shared(stream, shared, leads_to, pieces)
    pieces += (b"],", _continued(route.rest(fresh=False)))


def _until_conditions_end(stream: Stream) -> bytes:
    conditions = b",".join([each.written or _condition(each) for each in stream.conditions])
    return b"".join((_opened(stream.head()), b',"conditions":[', conditions, b"],"))


def _condition(condition: Condition) -> bytes:
    written = condition.written = to_json(condition.told())
    return written


def _write_shared(stream: Stream, shared: Shared, leads_to: LeadsTo, pieces: list[bytes]) -> None:
    """Write what many people are told alike, and the last measures, which are the person's own."""
    written, own = shared
    before = written.before
    if before is None:
        rest = stream.rest(leads_to, fresh=False)
        names = list(rest)
        place = names.index("measures")
        measures = {name: value for name, value in rest["measures"].items() if name not in own}
        before = b"".join(
            (
                _until_conditions_end(stream),
                _continued({name: rest[name] for name in names[:place]})[:-1],
                b',"measures":',
                _opened(measures),
            )
        )
        written.gist = stream.gist
        written.after = b"}," + _continued({name: rest[name] for name in names[place + 1 :]})
        written.before = before
    pieces.append(before)
    if own:
        pieces += (b",", own.written or _own(own))
    pieces.append(written.after)


def _own(own: OwnFigures) -> bytes:
    written = own.written = to_json(own)[1:-1]
    return written
