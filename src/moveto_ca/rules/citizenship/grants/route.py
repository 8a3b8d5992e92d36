"""The route of grants: every grant that the facts point to, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.report import Prose, Route
from moveto_ca.rules.citizenship.grants.law import ROUTE, TITLE
from moveto_ca.rules.citizenship.grants.pointing import pointed_to

if TYPE_CHECKING:
    from moveto_ca.rules.facts import Facts


def assess(facts: Facts) -> Route | None:
    """Assess a person for every grant that the facts point to.

    Args:
        facts: The person's facts.

    Returns:
        The route, its streams best first; None for a citizen, and where nothing points to a grant.
    """
    wanted = pointed_to(facts)
    if not wanted or facts.applicant.canadian_citizen:
        return None
    from moveto_ca.rules.citizenship.grants.streams import granted  # rules that few people need to wait for

    streams = granted(facts, wanted)
    if not streams:
        return None
    return Route(ROUTE, TITLE, "citizenship", tuple(streams), prose=lambda: Prose(streams[0].summary))
