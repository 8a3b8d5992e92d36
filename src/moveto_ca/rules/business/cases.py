"""Every stream that the facts of somebody with a business in mind point to, each with its conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.business import (
    closed_classes,
    permits,
    pointing,
    provinces,
    self_employed,
    startup,
    startup_law,
)
from moveto_ca.rules.business.provinces import Provinces

if TYPE_CHECKING:
    from moveto_ca.rules.business.case import Case
    from moveto_ca.rules.business.situation import Situation, Situations


def cases(situations: Situations, plain: Situation) -> list[Case]:
    """Give every case that the facts point to, in the order in which equals are shown."""
    on_day = plain.facts.tables.compiled(Provinces, plain.on)
    found: list[Case] = []
    for one in pointing.provincial(plain, on_day):
        situation = situations.of(one.stream.id)
        if situation.on != plain.on:
            one = situation.facts.tables.compiled(Provinces, situation.on).by_id[one.stream.id]  # noqa: PLW2901
        found.append(provinces.assess(one, situation))
    found += [permits.assess(name, situations.of(name)) for name in pointing.permit_streams(plain)]
    found.append(startup.assess(situations.of(startup_law.ID)))
    if pointing.self_employed_matters(plain):
        found.append(self_employed.assess(situations.of(self_employed.ID)))
    found.append(closed_classes.assess(closed_classes.PILOT, plain))
    found += [closed_classes.assess(name, plain) for name in pointing.federal(plain)]
    return found
