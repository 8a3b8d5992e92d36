"""The grants together: what they are, and those that a person's facts point to, best first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Prose, Stream
from moveto_ca.rules.citizenship.grants import adopted, discretionary, naturalization, resumption, stateless
from moveto_ca.rules.citizenship.grants.applicant import GrantCase
from moveto_ca.rules.citizenship.grants.law import (
    ADOPTION,
    DISCRETIONARY,
    NATURALIZATION,
    RESUMPTION,
    ROUTE,
    STATELESS,
    TITLE,
)
from moveto_ca.rules.conditions import RANK, score_of, standing_of
from moveto_ca.rules.programme import NO_PROGRAMME, programme
from moveto_ca.rules.specs import RouteSpec

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from moveto_ca.report import Condition, Standing
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Tables

_SPECS: Final = {
    spec.id: spec
    for spec in (naturalization.SPEC, adopted.SPEC, resumption.SPEC, discretionary.SPEC, stateless.SPEC)
}
SPEC: Final = RouteSpec(
    ROUTE,
    TITLE,
    "Who is not a citizen by birth or descent can be granted citizenship: after years as a permanent "
    "resident, as "
    "the adopted child of a citizen, as a former citizen, or in a few special cases.",
    "citizenship",
    tuple(_SPECS.values()),
    (
        "citizenship-sources",
        "citizenship-grant-figures",
        "citizenship-grant-dates",
        "citizenship-dates",
        "citizenship-figures",
        "citizenship-fees",
        "citizenship-waits",
        "citizenship-programmes",
    ),
    also_reads=(
        "ancestry",
        "applicant",
        "background",
        "children",
        "plans.applications",
        "presence",
        "relatives_in_canada",
    ),
)

_CONDITIONS: Final[Mapping[str, Callable[[GrantCase], tuple[Condition, ...]]]] = {
    NATURALIZATION: naturalization.conditions,
    ADOPTION: adopted.conditions,
    RESUMPTION: resumption.conditions,
    DISCRETIONARY: discretionary.conditions,
    STATELESS: stateless.conditions,
}
_RULES: Final = {
    NATURALIZATION: naturalization.PROGRAMME,
    ADOPTION: adopted.PROGRAMME,
    RESUMPTION: resumption.PROGRAMME,
    DISCRETIONARY: discretionary.PROGRAMME,
    STATELESS: stateless.PROGRAMME,
}


def _programmes(tables: Tables, on: date) -> Mapping[str, Programme]:
    """Give the grants whose rules on a day are known to this tool."""
    every = {
        each: programme(tables, on, "citizenship-programmes", each, rules) for each, rules in _RULES.items()
    }
    return {each: found for each, found in every.items() if found.status != NO_PROGRAMME}


def granted(facts: Facts, wanted: set[str]) -> list[Stream]:
    """Give the streams that were asked for, the best first.

    Args:
        facts: The person's facts.
        wanted: The ids of the streams that the facts point to.

    Returns:
        The streams, without those whose rules on the day are not known to this tool.
    """
    programmes = facts.tables.compiled(_programmes, facts.as_of)
    streams = [
        _stream(facts, each, programmes[each]) for each in _CONDITIONS if each in wanted & programmes.keys()
    ]
    order = list(_CONDITIONS)
    streams.sort(key=lambda each: (RANK[each.standing], -(each.score or 0), order.index(each.id)))
    return streams


def _stream(facts: Facts, stream_id: str, open_to: Programme) -> Stream:
    case = GrantCase(facts, stream_id)
    conditions = (*open_to.conditions, *_CONDITIONS[stream_id](case))
    standing = standing_of(conditions)
    return Stream(
        stream_id,
        _SPECS[stream_id].title,
        open_to.status,
        conditions,
        standing,
        score_of(conditions, standing),
        measures=partial(_measures, case, open_to, standing),
        prose=partial(_prose, case, conditions, standing),
    )


def _measures(case: GrantCase, open_to: Programme, standing: Standing) -> dict[str, Any]:
    from moveto_ca.rules.citizenship.grants.measures import stream_measures

    return stream_measures(case, open_to, standing)


def _prose(case: GrantCase, conditions: tuple[Condition, ...], standing: Standing) -> Prose:
    from moveto_ca.rules.citizenship.grants.prose import prose_of

    return prose_of(case, conditions, standing)
