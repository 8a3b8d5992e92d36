"""The route ``admissibility``: not a way in, but what can stop a person on any of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from moveto_ca.report import Route, Stream
from moveto_ca.rules.admissibility import grounds as all_grounds
from moveto_ca.rules.admissibility.measures import measures
from moveto_ca.rules.admissibility.prose import prose
from moveto_ca.rules.conditions import Rule, check, score_of, standing_of
from moveto_ca.rules.specs import RouteSpec, StreamSpec

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moveto_ca.report import Condition, Standing
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import Tables

ID: Final = "admissibility"
STREAM: Final = "admissibility/grounds"
TITLE: Final = "What could stop you at the border"

STATUS: Final = Rule(
    "status",
    "The rules on who may enter are in force",
    source="irpa",
    reference="33 to 42",
    number="1",
    required="The rules on who may enter Canada are in force on the day of the assessment.",
)

SPEC: Final = RouteSpec(
    ID,
    TITLE,
    "Offences, health, false statements, earlier removals and the like: what can keep anybody out of Canada, "
    "whichever way they take, and when it ends. It is optional; citizens of Canada need none of it.",
    "temporary_residence",
    (
        StreamSpec(
            STREAM,
            TITLE,
            "Each ground on which a person can be refused, one by one. An officer decides.",
            (STATUS, *all_grounds.RULES),
        ),
    ),
    (
        "admissibility-programme",
        "admissibility-offences",
        "admissibility-dispositions",
        "admissibility-sentence-completion",
        "admissibility-figures",
        "admissibility-excessive-demand",
        "admissibility-fees",
        "admissibility-purposes",
        "admissibility-health-cover",
    ),
    (
        "applicant",
        "background",
        "partner",
        "children",
        "sponsor",
        "plans",
    ),
)


def assess(facts: Facts, routes: Sequence[Route] = ()) -> Route:
    """Assess what could stop a person.

    Args:
        facts: What was told, and the day.
        routes: The other routes of the report, for the list of those that are blocked.

    Returns:
        The route. It is there for everybody: where nothing was told it says so.
    """
    grounds = facts.grounds
    status = facts.tables.compiled(_status, facts.as_of)
    conditions = (status, *grounds.conditions)
    if facts.profile.background is None and not grounds.by_right:
        standing, score = facts.tables.compiled(_untold, facts.as_of)
    else:
        standing, score = _stands(conditions)
    words = partial(prose, grounds, facts)
    stream = Stream(
        STREAM,
        TITLE,
        "open",
        conditions,
        standing,
        score,
        prose=words,
    )
    return Route(
        ID,
        TITLE,
        SPEC.leads_to,
        (stream,),
        measures=partial(measures, grounds, facts, routes),
        prose=words,
    )


def _stands(conditions: tuple[Condition, ...]) -> tuple[Standing, int]:
    standing = standing_of(conditions, unsettled_is_missing=True)
    return standing, score_of(conditions, standing)


def _status(tables: Tables, on: date) -> Condition:
    in_force = tables.row("admissibility-programme", "grounds", on=on) is not None
    found = "They are in force." if in_force else "They were not in force on {0}."
    return check(STATUS, in_force, found, *(() if in_force else (on,)))


def _untold(tables: Tables, on: date) -> tuple[Standing, int]:
    return _stands((_status(tables, on), *all_grounds.untold(tables, on)))
