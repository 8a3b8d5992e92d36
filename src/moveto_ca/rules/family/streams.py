"""The streams of the route, in the order in which equals are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.family import (
    adoption,
    child,
    orphan,
    other_relative,
    parents,
    partner,
    partner_in_canada,
    super_visa,
)
from moveto_ca.rules.programme import programme

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case
    from moveto_ca.rules.programme import Programme, ProgrammeRules
    from moveto_ca.rules.specs import StreamSpec
    from moveto_ca.rules.tables import Tables

_ROOMS: Final = (partner, partner_in_canada, child, adoption, orphan, other_relative, parents, super_visa)

ORDER: Final = tuple(room.SPEC.id for room in _ROOMS)
SPECS: Final[dict[str, StreamSpec]] = {room.SPEC.id: room.SPEC for room in _ROOMS}
CONDITIONS: Final[dict[str, Callable[[Case], tuple[Condition, ...]]]] = {
    room.SPEC.id: room.conditions for room in _ROOMS
}
_STATUS_RULES: Final[dict[str, ProgrammeRules]] = {room.SPEC.id: room.PROGRAMME for room in _ROOMS}


def programmes(tables: Tables, on: date) -> dict[str, Programme]:
    """Give the status of each stream on a day, by its id; made once for each day."""
    return {
        each: programme(tables, on, "family-programmes", each, rules) for each, rules in _STATUS_RULES.items()
    }
