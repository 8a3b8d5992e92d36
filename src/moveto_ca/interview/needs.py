"""Which facts a route still needs: those that can lift the best standing among the routes of an aim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import aims
from moveto_ca.interview.catalogue import past
from moveto_ca.interview.document import get, inside, told
from moveto_ca.interview.gates import concerns_family
from moveto_ca.interview.lifts import lifts
from moveto_ca.interview.prompts import prompts_for
from moveto_ca.interview.worth import open_needs, possible, sure, waits

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from moveto_ca.report import Report, Stream

CITIZEN: Final = "citizen"
_FAMILY: Final = "family"
_PROVINCIAL: Final = "provincial"
_PROVINCE: Final = "plans.province"


def askable(document: dict[str, Any], asked: Collection[str]) -> Callable[[str], bool]:
    """Give a test: a question about a path is still to be asked.

    Args:
        document: What is told so far.
        asked: Keys of the prompts that were asked already.
    """
    known: dict[str, bool] = {}

    def can_tell(path: str) -> bool:
        if path not in known:
            known[path] = any(prompt.key not in asked for prompt in prompts_for(document, path))
        return known[path]

    return can_tell


def aims_of(document: dict[str, Any]) -> list[str]:
    """Give what the person wants; empty if that was not told."""
    held = get(document, "plans.aims")
    return held if isinstance(held, list) else []


def born_in_canada(document: dict[str, Any]) -> bool:
    """Tell whether the person was born in Canada, or is told to be a citizen: nothing else matters then."""
    born = get(document, "applicant.birth_country")
    held = get(document, "applicant.citizenships")
    status = get(document, "applicant.canada_status")
    return (
        (isinstance(born, str) and born[:2] == "CA")
        or (isinstance(held, list) and "CA" in held)
        or status == CITIZEN
    )


def is_citizen(report: Report) -> bool:
    """Tell whether the report finds a citizen."""
    route = report.route(aims.CITIZENSHIP)
    return route is not None and route.standing == "strong"


def needed(
    document: dict[str, Any],
    report: Report,
    way: tuple[str, ...],
    name: str,
    can_tell: Callable[[str], bool] | None = None,
    what_if: Callable[[dict[str, Any]], Report] | None = None,
) -> Iterator[str]:
    """Give the paths of the facts of one route that can lift the best standing among some routes.

    A stream is worth asking about while an answer could lift it, and lift it above the best standing
    that is sure among these routes.

    Args:
        document: What is told so far.
        report: The report on it.
        way: Ids of the routes that serve the same aim.
        name: Id of the route to ask about, one of these.
        can_tell: Tells whether a question about a path is still to be asked; every one if left out.
        what_if: Assesses a document, to find out what an answer could change.
    """
    route = report.route(name)
    if route is None or (name == _FAMILY and not concerns_family(document)):
        return
    test = can_tell or askable(document, ())
    peers = [peer for other in way if (peer := report.route(other)) is not None]
    best = sure((stream for peer in peers for stream in peer.streams), test)
    if not best:
        return
    if name == _PROVINCIAL and not told(document, _PROVINCE):
        yield _PROVINCE  # which of its many programmes matter
        return
    waiting = [stream for stream in route.streams if waits(stream, test) and possible(stream, test) < best]
    for stream in waiting:
        yield from (path for path in open_needs(stream) if not inside(path, past.BACKGROUND))
    if waiting or any(_outranked(stream) for stream in route.streams):
        yield from lifts(document, name, test, what_if)


def _outranked(stream: Stream) -> bool:
    """Tell whether a person is ranked, and by what is told so far no round would have invited them."""
    return any(c.share is not None and c.share[0] == 0 for c in stream.conditions)
