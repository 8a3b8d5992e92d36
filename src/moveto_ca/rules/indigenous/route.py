"""The route of Indigenous people: the right of the registered, and the temporary measures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Prose, Route, Stream
from moveto_ca.rules.conditions import RANK, score_of, standing_of
from moveto_ca.rules.indigenous import border_measures, registered
from moveto_ca.rules.indigenous.law import ROUTE
from moveto_ca.rules.programme import programme
from moveto_ca.rules.specs import RouteSpec

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition, Standing
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Tables

TITLE: Final = "Rights of Indigenous people across the border"

SPEC: Final = RouteSpec(
    ROUTE,
    TITLE,
    "Persons registered under the Indian Act may live in Canada by right. Members of US tribes with "
    "family in "
    "Canada can use a temporary policy.",
    "permanent_residence",
    (registered.SPEC, border_measures.SPEC),
    ("indigenous-sources", "indigenous-programmes", "indigenous-relatives", "indigenous-figures"),
    also_reads=("applicant.tribe_member", "applicant.canada_status", "plans.applications"),
)
_STREAMS: Final = {
    registered.STREAM: (registered.SPEC, registered.PROGRAMME, registered.conditions),
    border_measures.STREAM: (border_measures.SPEC, border_measures.PROGRAMME, border_measures.conditions),
}


def _programmes(tables: Tables, on: date) -> dict[str, Programme]:
    return {
        each: programme(tables, on, "indigenous-programmes", each, rules)
        for each, (_, rules, _) in _STREAMS.items()
    }


def assess(facts: Facts) -> Route | None:
    """Assess a person who is told to be registered, or a member of a nation.

    Args:
        facts: The person's facts.

    Returns:
        The route, its streams best first; None for a citizen, and where nothing points here.
    """
    if not _points_here(facts) or facts.applicant.canadian_citizen:
        return None
    programmes = facts.tables.compiled(_programmes, facts.as_of)
    streams = [_stream(facts, each, programmes[each]) for each in _STREAMS]
    order = list(_STREAMS)
    streams.sort(key=lambda each: (RANK[each.standing], -(each.score or 0), order.index(each.id)))
    return Route(ROUTE, TITLE, "permanent_residence", tuple(streams), prose=lambda: Prose(streams[0].summary))


def _points_here(facts: Facts) -> bool:
    person = facts.profile.applicant
    if person is not None and (person.canada_status == registered.REGISTERED_INDIAN or person.tribe_member):
        return True
    plans = facts.profile.plans
    return (
        plans is not None
        and bool(plans.applications)
        and any((each.route or "").partition("/")[0] == ROUTE for each in plans.applications or ())
    )


def _stream(facts: Facts, stream_id: str, open_to: Programme) -> Stream:
    spec, _, apply = _STREAMS[stream_id]
    conditions = (*open_to.conditions, *apply(facts))
    standing = standing_of(conditions)
    return Stream(
        stream_id,
        spec.title,
        open_to.status,
        conditions,
        standing,
        score_of(conditions, standing),
        measures=partial(_measures, facts, stream_id, open_to, standing),
        prose=partial(_prose, stream_id, conditions, standing),
        leads_to="temporary_residence" if stream_id == border_measures.STREAM else None,
    )


def _measures(facts: Facts, stream_id: str, open_to: Programme, standing: Standing) -> dict[str, Any]:
    from moveto_ca.rules.indigenous.telling import measures

    return measures(facts, stream_id, open_to, standing)


def _prose(stream_id: str, conditions: tuple[Condition, ...], standing: Standing) -> Prose:
    from moveto_ca.rules.indigenous.telling import prose

    return prose(stream_id, conditions, standing)
