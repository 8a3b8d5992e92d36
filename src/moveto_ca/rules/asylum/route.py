"""The route ``asylum``: would a claim for protection be heard, and what follows. Only if asked for.

It has no score, is never above ``eligible``, and says nothing about whether a claim would succeed.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import Route, Stream
from moveto_ca.rules.asylum import effects, merits
from moveto_ca.rules.asylum.claimant import applicant_of, family_of
from moveto_ca.rules.asylum.deadlines import by_event
from moveto_ca.rules.asylum.gates import ELIGIBLE, NOT_KNOWN, NOT_NEEDED, RULES, Gates
from moveto_ca.rules.asylum.one_year import first_counted_entry, last_day_in_time
from moveto_ca.rules.asylum.prose import prose
from moveto_ca.rules.conditions import standing_of
from moveto_ca.rules.programme import ProgrammeRules, programme
from moveto_ca.rules.specs import RouteSpec, StreamSpec

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Profile
    from moveto_ca.report import Prose
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.programme import Programme
    from moveto_ca.rules.tables import Tables

ID: Final = "asylum"
STREAM: Final = "asylum/claim"
TITLE: Final = "Protection in Canada"

PROGRAMME: Final = ProgrammeRules("irpa", "99(1)-(3)")

SPEC: Final = RouteSpec(
    ID,
    TITLE,
    (
        "Rules that decide whether a claim for protection would be heard. It is shown only if asked for, "
        "has no score, and says nothing about whether a claim would succeed."
    ),
    "protection",
    (
        StreamSpec(
            STREAM,
            "Would the claim be heard",
            (
                "Each rule that can keep a claim from the Immigration and Refugee Board, one by one, "
                "with its dates and its paragraph. An officer decides."
            ),
            (PROGRAMME.status, *RULES),
        ),
    ),
    (
        "asylum-programme",
        "asylum-gates",
        "asylum-dates",
        "asylum-numbers",
        "asylum-stca-rules",
        "asylum-stca-family",
        "asylum-information-sharing",
        "asylum-designated-countries",
        "asylum-time-limits",
        "asylum-decisions",
        "asylum-us-claims",
        "asylum-statements",
    ),
    also_reads=(
        "protection.wants_information",
        "protection.other_nationality_available",
        "protection.child_affected",
        "protection.stage_dates",
        "protection.trip",
        "partner",
        "children",
    ),
)


def assess(facts: Facts) -> Route | None:
    """Assess the gates to a claim.

    Args:
        facts: What was told, and the day.

    Returns:
        The route, or None if the person did not ask for it.
    """
    told = facts.profile.protection
    if told is None or not told.wants_information:
        return None
    claimant = applicant_of(facts, told)
    gates = Gates(claimant, _removal_order(facts.profile))
    status = facts.tables.compiled(_programme, facts.as_of)
    conditions = (*status.conditions, *gates.conditions)
    stream = Stream(
        STREAM,
        SPEC.streams[0].title,
        status.status,
        conditions,
        standing_of(conditions, unsettled_is_missing=True),
        None,
    )
    return Route(
        ID,
        TITLE,
        SPEC.leads_to,
        (stream,),
        measures=partial(_measures, facts.profile, gates, status),
        prose=partial(_prose, facts.profile, gates),
    )


def _family(profile: Profile, gates: Gates) -> tuple[Gates, ...]:
    return tuple(Gates(member, None) for member in family_of(profile, gates.claimant))


def _prose(profile: Profile, gates: Gates) -> Prose:
    return prose(gates, _family(profile, gates))


def _programme(tables: Tables, on: date) -> Programme:
    return programme(tables, on, "asylum-programme", "claim", PROGRAMME)


def _removal_order(profile: Profile) -> bool | None:
    background = profile.background
    return None if background is None else background.removal_order


def _measures(profile: Profile, gates: Gates, status: Programme) -> dict[str, Any]:
    c = gates.claimant
    finding = gates.stca
    needed = gates.verdict != NOT_NEEDED
    first = first_counted_entry(c) if needed else None
    may_be_heard = gates.verdict in (ELIGIBLE, NOT_KNOWN)
    return {
        "verdict": gates.verdict,
        "status_since": None if status.since is None else status.since.isoformat(),
        "reopens_on": None if status.reopens_on is None else status.reopens_on.isoformat(),
        "gates": gates.counts,
        "only_outside_canada": gates.only_outside,
        "bars": list(gates.bars) if needed else [],
        "possible_bars": list(gates.possible_bars),
        "stca_applies": None if finding is None else finding.applies,
        "stca_exception": None if finding is None else finding.exception,
        "first_counted_entry": None if first is None else first.isoformat(),
        "last_day_in_time": None if first is None else last_day_in_time(c, first).isoformat(),
        "rad_appeal": effects.rad_appeal(gates),
        "prra": effects.prra(gates),
        "prra_hearing": effects.prra_hearing(gates),
        "removal_order_in_force": effects.removal_order_in_force(gates),
        "effect": effects.trip_effect(c) if needed else None,
        "deadlines": by_event(gates) if needed else {},
        "merits_questions": [*merits.QUESTIONS, *merits.flags(c)] if needed else [],
        "fees_total_cad": c.law.numbers["claim_fee_cad"] if may_be_heard else None,
        "people": [effects.of_person(member) for member in _family(profile, gates)],
    }
