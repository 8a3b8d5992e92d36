"""Facts that count for nothing until told: no condition waits for them, yet they can lift a person.

Whether one is worth a question is found by assessing again with the best answer, never by a second list.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview.document import put, told
from moveto_ca.rules.conditions import RANK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from moveto_ca.interview.questions import Document
    from moveto_ca.report import Report

_BEST_LANGUAGE: Final = {"test": "clb", "listening": 10, "reading": 10, "writing": 10, "speaking": 10}

# The best answer to each, by route.
LIFTS: Final[dict[str, dict[str, Any]]] = {
    "express-entry": {
        "applicant.languages.french": _BEST_LANGUAGE,
        "applicant.certificate_of_qualification": True,
        "relatives_in_canada": [
            {"relation": "sibling", "of": "applicant", "canada_status": "citizen", "lives_in_canada": True}
        ],
        "plans.nomination": {"kind": "enhanced"},
        "partner.education": [{"level": "doctoral", "country": "US", "eca": True}],
        "partner.languages.english": _BEST_LANGUAGE,
        "partner.work_years.canada": 5,
    },
}


def lifts(
    document: Document,
    name: str,
    can_tell: Callable[[str], bool],
    what_if: Callable[[Document], Report] | None,
) -> Iterator[str]:
    """Give the paths of a route's lifts that are untold and could change how the person stands.

    Args:
        document: What is told so far.
        name: Id of the route.
        can_tell: Tells whether a question about a path is still to be asked.
        what_if: Assesses a document; without it every lift that is untold is given.
    """
    best = LIFTS.get(name, {})
    untold = [path for path in best if _untold(document, path) and can_tell(path)]
    if what_if is None or not untold:
        yield from untold
        return

    def rank(paths: Iterable[str]) -> int:
        changed = deepcopy(document)
        for path in paths:
            put(changed, path, deepcopy(best[path]))
        route = what_if(changed).route(name)
        return len(RANK) if route is None else RANK[route.standing]

    now, together = rank(()), rank(untold)
    if together < now:
        for path in untold:
            if rank(other for other in untold if other != path) != together or rank((path,)) < now:
                yield path


def _untold(document: Document, path: str) -> bool:
    """Tell whether a fact that only adds is untold; a partner who stays or is Canadian adds nothing."""
    if told(document, path):
        return False
    if path.startswith("partner."):
        partner = document.get("partner")
        return (
            isinstance(partner, dict)
            and partner.get("accompanies") is True
            and partner.get("canada_status") not in ("citizen", "permanent_resident")
        )
    return True
