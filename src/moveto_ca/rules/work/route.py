"""The route of other temporary permits: work, short stays and visits; its streams, best first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import Prose, Route
from moveto_ca.rules import bridge
from moveto_ca.rules.admissibility.admissible import with_admissible
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.specs import RouteSpec
from moveto_ca.rules.work import (
    academics,
    benefit,
    exchange,
    francophone,
    h1b,
    lmia,
    pointing,
    religious,
    short_work,
    spouse,
    talent,
    transfer,
    visits,
)
from moveto_ca.rules.work.case import Case, Streams, case_of, stream_of, takes_nobody
from moveto_ca.rules.work.situation import ROUTE, Situation, filed_on

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Tables
    from moveto_ca.rules.work.kind import Kind

TITLE: Final = "Other work permits, short stays and visits"

KINDS: Final[tuple[Kind, ...]] = (
    francophone.FRANCOPHONE,
    transfer.TRANSFER,
    talent.CATEGORY_B,
    talent.CATEGORY_A,
    lmia.HIGH,
    lmia.LOW,
    spouse.SPOUSE,
    exchange.EXCHANGE,
    academics.POSTDOC,
    academics.AWARD,
    academics.RESEARCH,
    academics.LECTURER,
    religious.LEADER,
    religious.CHARITABLE,
    benefit.C10,
    short_work.SHORT,
    short_work.RESEARCHERS,
    visits.SPEAKER,
    visits.PERFORMER,
    visits.REMOTE_WORKER,
    h1b.H1B_2023,
    h1b.H1B_ACCELERATED,
)

_BY_NAME: Final = {kind.name: kind for kind in KINDS}

SPEC: Final = RouteSpec(
    ROUTE,
    TITLE,
    "Temporary work permits that are open to people of any citizenship, short work that needs no permit, and "
    "what a visitor may do. None of them leads to permanent residence by itself; some count towards it.",
    "temporary_residence",
    tuple(with_admissible(kind.spec) for kind in KINDS),
    (
        "work-sources",
        "work-statuses",
        "work-routes",
        "work-figures",
        "work-wage-thresholds",
        "work-areas",
        "work-sectors",
        "work-gts-occupations",
        "work-spouse-occupations",
        "work-religious-occupations",
        "work-visitor-rules",
        "work-bridge",
        "cusma-figures",
        "cusma-exemption-codes",
        "cusma-work-permit-fees",
    ),
    (
        *bridge.READS,
        *pointing.READS,
        "applicant.biometrics_given_on",
    ),
)


def streams(tables: Tables, on: date) -> Streams:
    """Compile the status of every stream for a day."""
    return Streams(tables, on, KINDS)


def _order(case: Case) -> tuple[int, int]:
    return (RANK[case.standing], -case.score)


def assess(facts: Facts) -> Route | None:
    """Assess a person for the route.

    Args:
        facts: The person's facts.

    Returns:
        The route. It concerns everybody. Of its streams, it has those that the person's facts point to, the
        best first and of equals the more relevant.
    """
    on_day = facts.tables.compiled(streams, facts.as_of)
    plain = Situation(facts, facts.as_of)
    kinds = _relevant(plain, on_day)
    plans = facts.profile.plans
    if plans is None or not plans.applications:
        cases = [case_of(kind, plain, on_day) for kind in kinds]
    else:
        cases = [case_of(kind, _situation(facts, plain, kind), on_day) for kind in kinds]
    if len(cases) > 1:
        cases.sort(key=_order)
    found = tuple([stream_of(case) for case in cases])
    return Route(
        ROUTE,
        TITLE,
        "temporary_residence",
        found,
        prose=lambda: Prose(f"{found[0].title}: {found[0].summary}"),
    )


def _relevant(situation: Situation, on_day: Streams) -> list[Kind]:
    """Give the streams that the facts point to, the most relevant first, and never only closed ones."""
    kinds = [_BY_NAME[name] for name in pointing.pointed_to(situation, on_day)]
    for kind in kinds:
        if not takes_nobody(on_day.status[kind.id]):
            return kinds
    return [*kinds, _BY_NAME[pointing.ASKS_FOR_AN_OFFER]]


def _situation(facts: Facts, plain: Situation, kind: Kind) -> Situation:
    """Give the situation on the day of the application, where one is planned or filed."""
    on = filed_on(facts, kind.id)
    return plain if on == facts.as_of else Situation(facts, on)
