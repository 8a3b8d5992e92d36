"""The family route: who could sponsor whom, in every class, best first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from moveto_ca.report import Prose, Route, Stream
from moveto_ca.rules.admissibility.admissible import with_admissible
from moveto_ca.rules.conditions import RANK, score_of, standing_of
from moveto_ca.rules.family import law, streams
from moveto_ca.rules.family.case import Case
from moveto_ca.rules.family.dependants import dependent_child
from moveto_ca.rules.family.measures import stream_measures
from moveto_ca.rules.family.nobody import nobody
from moveto_ca.rules.family.sponsorships import sponsorships
from moveto_ca.rules.family.untold import untold
from moveto_ca.rules.specs import RouteSpec

if TYPE_CHECKING:
    from moveto_ca.report import Condition, Standing
    from moveto_ca.rules.facts import Facts

TITLE: Final = "Sponsorship by family in Canada"

SPEC: Final = RouteSpec(
    law.ROUTE,
    TITLE,
    "A Canadian citizen or permanent resident can sponsor a partner, a child and some other relatives, "
    "who then become permanent residents. Parents and grandparents can visit for long. There are no "
    "points.",
    "permanent_residence",
    tuple(with_admissible(streams.SPECS[each]) for each in streams.ORDER),
    (
        "family-sources",
        "family-programmes",
        "family-figures",
        "family-policies",
        "family-charges",
        "family-fees",
        "family-lico",
        "family-parents-income",
        "family-undertakings",
        "family-quebec-caps",
        "family-times",
        "express-entry-limits",
    ),
    also_reads=("plans.landing_on",),
)


def assess(facts: Facts) -> Route | None:
    """Assess a person for every class of the family route.

    Args:
        facts: The person's facts.

    Returns:
        The route, its streams best first. Where nothing was told of a partner or of relatives it asks.
        None where it was told that there is nobody and the person does not look for it.
    """
    found = _best_of_each(facts)
    section = facts.profile.sponsor
    told = section is not None and (section.who or section.relation or section.sponsored)
    if not told:
        for stream in untold(facts):
            found.setdefault(stream.id, stream)
    if not found:
        plans = facts.profile.plans
        if plans is None or plans.aims is None or "family" not in plans.aims:
            return None
        found[law.PARTNER] = facts.tables.compiled(nobody, facts.as_of)
    ordered = sorted(
        found.values(),
        key=lambda each: (RANK[each.standing], -(each.score or 0), streams.ORDER.index(each.id)),
    )
    return Route(
        law.ROUTE, TITLE, "permanent_residence", tuple(ordered), prose=lambda: Prose(ordered[0].summary)
    )


def _best_of_each(facts: Facts) -> dict[str, Stream]:
    """Give the best case of each stream that a sponsorship can use."""
    found: dict[str, Stream] = {}
    for sponsorship in sponsorships(facts):
        for stream_id in sponsorship.streams:
            case = Case(facts, sponsorship, stream_id)
            if not _worth_showing(case):
                continue
            stream = _stream(case)
            best = found.get(stream_id)
            if best is None or _place(stream) < _place(best):
                found[stream_id] = stream
    return found


def _place(stream: Stream) -> tuple[int, int]:
    return RANK[stream.standing], -(stream.score or 0)


def _worth_showing(case: Case) -> bool:
    """Leave out a class whose age the person has passed, where another class covers the relation."""
    if case.stream_id == law.ORPHAN:
        # Of somebody told to be an orphan the report says that the age is passed.
        told = case.section is not None and case.section.sponsored_orphaned
        return bool(told) or case.sponsored.reached(case.law.figures["orphan_age"], case.filed_on) is not True
    if case.stream_id == law.OTHER_RELATIVE and case.relation == "child":
        return dependent_child(case.sponsored, case) is False
    return True


def _stream(case: Case) -> Stream:
    programme = case.facts.tables.compiled(streams.programmes, case.as_of)[case.stream_id]
    conditions: tuple[Condition, ...] = (
        *programme.conditions,
        *streams.CONDITIONS[case.stream_id](case),
        *case.facts.admissible_conditions(case.stream_id),
    )
    standing = standing_of(conditions)
    return Stream(
        case.stream_id,
        streams.SPECS[case.stream_id].title,
        programme.status,
        conditions,
        standing,
        score_of(conditions, standing),
        measures=partial(stream_measures, case, conditions, standing, programme),
        prose=partial(_prose, case, conditions, standing),
        leads_to=streams.SPECS[case.stream_id].leads_to,
    )


def _prose(case: Case, conditions: tuple[Condition, ...], standing: Standing) -> Prose:
    from moveto_ca.rules.family.prose import prose_of

    return prose_of(case, conditions, standing)
