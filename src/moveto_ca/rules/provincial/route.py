"""The provinces' own routes: nominee streams, the Atlantic programme, community pilots, Quebec."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from moveto_ca.report import Prose, Route, Stream
from moveto_ca.rules.provincial.case import Case, judged
from moveto_ca.rules.provincial.in_pool import POOL_READS
from moveto_ca.rules.provincial.pointing import NOTHING_POINTS_TO, to_a_federal_programme
from moveto_ca.rules.provincial.situation import ROUTE, Situation
from moveto_ca.rules.provincial.streams import KINDS, on_day
from moveto_ca.rules.provincial.view import View
from moveto_ca.rules.specs import RouteSpec

if TYPE_CHECKING:
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.pool import Pool
    from moveto_ca.rules.provincial.streams import OnDay

TITLE: Final = "Provinces, territories and community pilots"

SPEC: Final = RouteSpec(
    ROUTE,
    TITLE,
    "A province or territory can choose you as its nominee, a community can recommend you, and Quebec "
    "selects its own immigrants. Most streams begin with a job offer there. You mean to live in that place.",
    "permanent_residence",
    tuple(kind.spec for kind in KINDS),
    (
        "provincial-sources",
        "provincial-streams",
        "provincial-statuses",
        "provincial-needs",
        "provincial-provinces",
        "provincial-allocations",
        "provincial-rounds",
        "provincial-communities",
        "provincial-atlantic-funds",
        "provincial-atlantic-levels",
        "provincial-atlantic-nurses",
        "provincial-pilot-levels",
        "provincial-notes",
        "ee-after-invitation",
        "provincial-figures",
        "provincial-dates",
        "provincial-times",
        "provincial-sk-sectors",
        "provincial-relations",
        "provincial-grids",
        "ee-fees",
        "ee-rounds",
        "crs-points",
    ),
    also_reads=(
        *POOL_READS,
        "plans.province",
        "plans.official_scores",
        "plans.endorsements",
        "plans.ties",
        "plans.outside_main_city",
    ),
)


def assess(facts: Facts, pool: Pool) -> Route | None:
    """Assess a person for every stream.

    Args:
        facts: The person's facts.
        pool: How to ask Express Entry about the person.

    Returns:
        The route, its streams best first; of a person who named a province only those of that province
        and the federal ones there; without those for very few people to which nothing points. None for a
        citizen or permanent resident of Canada.
    """
    applicant = facts.applicant
    if applicant.canadian_citizen or applicant.canadian_permanent_resident:
        return None
    situation = Situation(facts, pool)
    wanted, known = situation.wanted, situation.known
    views: dict[str | None, View] = {}
    found: list[tuple[tuple[int, int], bool, int, Stream]] = []
    for number, stream in enumerate(facts.tables.compiled(on_day, facts.as_of)):
        kind = stream.kind
        province = kind.province
        if wanted is not None and not _wanted(stream, wanted, situation):
            continue
        unpointed = NOTHING_POINTS_TO.get(kind.name)
        if unpointed is not None and unpointed(situation):
            continue
        if stream.closed is not None:
            found.append((stream.closed_place, province not in situation.provinces, number, stream.closed))
            continue
        key = province or kind.id
        view = views.get(key)
        if view is None:
            view = views[key] = View(situation, province, stream.provinces)
        outcome = judged(stream, view, known)
        case = Case(stream, view, outcome)
        made = Stream(
            kind.id,
            kind.title,
            stream.status.status,
            outcome.conditions,
            outcome.standing,
            outcome.score,
            measures=case.measures,
            prose=case.prose,
            shared=case.shared,
        )
        found.append((outcome.place, not view.pointed_at, number, made))
    found.sort()
    return Route(
        ROUTE,
        TITLE,
        "permanent_residence",
        tuple([each[-1] for each in found]),
        measures=partial(_measures, situation),
        prose=partial(_prose, situation, found[0][-1]),
    )


def _wanted(stream: OnDay, province: str, situation: Situation) -> bool:
    """Tell whether a stream concerns a person who named a province: a nominee means to live there."""
    if stream.kind.province is not None:
        return stream.kind.province == province
    if stream.provinces is None or province in stream.provinces:
        return True
    return stream.closed is None and to_a_federal_programme(stream.kind.name, situation)


def _measures(situation: Situation) -> dict[str, object]:
    from moveto_ca.rules.provincial.measures import route_measures

    return route_measures(situation)


def _prose(situation: Situation, best: Stream) -> Prose:
    from moveto_ca.rules.provincial.telling import route_prose

    return route_prose(situation, best)
