"""The answer for somebody who looks for a family route and has told that there is nobody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from moveto_ca.report import Prose, Stream
from moveto_ca.rules.conditions import check, score_of, standing_of
from moveto_ca.rules.family import law, streams
from moveto_ca.rules.family.measures import NO_CLASS, untold_measures
from moveto_ca.rules.family.sponsoring import RELATED

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Tables

_FOUND: Final = "You told of no partner or relative who is a citizen or permanent resident of Canada."


def nobody(tables: Tables, on: date) -> Stream:
    """Give the stream of somebody whom nobody can sponsor; the same for all on a day."""
    programme = tables.compiled(streams.programmes, on)[law.PARTNER]
    conditions = (*programme.conditions, check(RELATED, False, _FOUND))
    standing = standing_of(conditions)
    return Stream(
        law.PARTNER,
        streams.SPECS[law.PARTNER].title,
        programme.status,
        conditions,
        standing,
        score_of(conditions, standing),
        measures=partial(_measures, programme),
        prose=Prose("Nobody whom you told of could sponsor you. Other routes do not need family in Canada."),
    )


def _measures(programme: Programme) -> dict[str, Any]:
    return {**untold_measures(programme), "verdict": NO_CLASS}
