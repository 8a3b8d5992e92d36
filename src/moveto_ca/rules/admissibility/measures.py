"""The figures of the route with fixed names; see the report contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.report import NOT_APPLICABLE, NOT_MET, UNKNOWN
from moveto_ca.rules.admissibility import conduct, family, health, removals
from moveto_ca.rules.admissibility.equivalence import SUMMARY
from moveto_ca.rules.admissibility.fees import fees_total
from moveto_ca.rules.admissibility.health_cover import health_cover_from
from moveto_ca.rules.admissibility.in_short import in_short
from moveto_ca.rules.admissibility.reality import reality_check
from moveto_ca.rules.admissibility.rehabilitation import NEVER
from moveto_ca.rules.admissibility.requirements import requirements
from moveto_ca.rules.admissibility.verdict import LEGAL_ADVICE, other_remedies, side_remedies, verdict
from moveto_ca.rules.conditions import all_of, any_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from moveto_ca.report import Condition, Route
    from moveto_ca.rules.admissibility.criminality import Record, Side
    from moveto_ca.rules.admissibility.grounds import Grounds
    from moveto_ca.rules.admissibility.record import Item
    from moveto_ca.rules.facts import Facts

# The words of the fact sheet for each ground that is no offence.
GROUNDS: Final = {
    conduct.SECURITY.id: "security",
    health.DANGER.id: "health",
    health.DEMAND.id: "health",
    health.FAMILY_DEMAND.id: "health",
    conduct.MONEY.id: "financial",
    conduct.MISREPRESENTATION.id: "misrepresentation",
    conduct.STAY.id: "non-compliance",
    removals.REMOVAL.id: "earlier removal",
    family.FAMILY.id: "inadmissible family",
}
# Who looks for health finds the cost of care first: it is the ground with a figure.
_PLACES: Final = {
    rule_id: place
    for place, rule_id in enumerate(
        (health.DEMAND.id, *(name for name in GROUNDS if name != health.DEMAND.id))
    )
}
ACCOMPANYING: Final = "inadmissible accompanying family member"
NOT_ACCOMPANYING: Final = "inadmissible non-accompanying family member"


def measures(grounds: Grounds, facts: Facts, routes: Sequence[Route]) -> dict[str, Any]:
    """Give the measures of the route.

    Args:
        grounds: What could stop the person.
        facts: The facts.
        routes: The other routes of the report.
    """
    programme = facts.tables.row("admissibility-programme", "grounds", on=grounds.law.on)
    since = None if programme is None else programme.from_
    cover = health_cover_from(facts)
    return {
        "verdict": verdict(grounds),
        "in_short": in_short(grounds),
        "status_since": _iso(since),
        "reopens_on": None,
        "fees_total_cad": fees_total(grounds),
        "offences": [
            _offence(who, record, item, grounds)
            for who, record in (grounds.records or {}).items()
            for item in record.items
        ],
        "other": [_other(condition, grounds) for condition in _others(grounds)],
        "people": _people(grounds),
        "blocks": blocks(grounds, routes),
        "until_proven": _until_proven(grounds),
        "requirements": requirements(facts, grounds.law),
        "health_cover_from": _iso(cover),
        "reality": _reality(grounds),
    }


def _reality(grounds: Grounds) -> list[dict[str, Any]]:
    plans = grounds.profile.plans
    province = None if plans is None else plans.province
    return reality_check(grounds.law.tables, grounds.law.on, province)


def _until_proven(grounds: Grounds) -> dict[str, Any] | None:
    """Give what would count while a citizen by descent has no proof; None for everybody else."""
    if not grounds.by_descent:
        return None
    unproven = grounds.unproven
    return {
        "verdict": verdict(unproven),
        "offences": [
            _offence(who, record, item, unproven)
            for who, record in (unproven.records or {}).items()
            for item in record.items
        ],
        "other": [_other(condition, unproven) for condition in _others(unproven)],
        "people": _people(unproven),
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _offence(who: str, record: Record, item: Item, grounds: Grounds) -> dict[str, Any]:
    side = record.home if item.abroad is False else record.abroad
    barring = _bars(item, side, record)
    # Dates belong to an offence that has to do with a bar, past or present.
    counts = (item.may_count and barring is not False) or _is_deemed(item, side)
    deemed = side.deemed if counts else None
    done = item.completion.day
    row = item.equivalent.row
    return {
        "who": who,
        "kind": item.offence.kind,
        "class": item.class_name,
        "inadmissible": barring,
        "ground": side.least.ground if barring else None,
        "rule": side.rule if counts else None,
        "canadian_offence": None if row is None else row["canadian_offence"],
        "section": None if row is None else row["section"],
        "sentence_completed": _iso(done or None) if item.may_count else None,
        "value_cad": item.value_cad,
        "deemed_rehabilitated_on": "never" if deemed == NEVER else _iso(deemed),
        "may_apply_for_rehabilitation_on": _iso(side.apply_from) if barring else None,
        "record_suspension_from": _iso(side.suspension_from) if barring else None,
        "remedies": [LEGAL_ADVICE] if barring is None else side_remedies(side, grounds) if barring else [],
    }


def _bars(item: Item, side: Side, record: Record) -> bool | None:
    """Tell whether this offence is among those that bar the person."""
    if not item.may_count:
        return False
    if item.is_doubtful:
        return False if record.inadmissible is False else None
    if item.level == SUMMARY and side.rule in ("R2", "R4", "R7", "R8"):
        return False
    return side.inadmissible


def _is_deemed(item: Item, side: Side) -> bool:
    """Tell whether time alone has ended what this offence was a ground for."""
    if not item.may_count or item.is_doubtful or side.least.deemed is None:
        return False
    return item.level != SUMMARY or side.rule in ("R3", "R5")


def _others(grounds: Grounds) -> list[Condition]:
    """Give the grounds that are no offences in the order of the sheet's words; of health, the cost first."""
    found = [condition for condition in grounds.conditions if condition.id in GROUNDS]
    return sorted(found, key=lambda condition: _PLACES[condition.id])


def _other(condition: Condition, grounds: Grounds) -> dict[str, Any]:
    """Give one other ground in the shape of an offence."""
    barring = {NOT_MET: True, UNKNOWN: None}.get(condition.outcome, False)
    rule_id = condition.id
    told: dict[str, Any] = {
        "who": "applicant",
        "kind": rule_id,
        "class": None,
        "inadmissible": barring,
        "applies": condition.outcome != NOT_APPLICABLE,
        "ground": GROUNDS[rule_id],
        "sentence_completed": None,
        "value_cad": None,
        "deemed_rehabilitated_on": None,
        "may_apply_for_rehabilitation_on": None,
        "until": _iso(condition.lifts_on) if barring else None,
        "remedies": other_remedies(rule_id, grounds) if barring else [],
    }
    if rule_id == family.FAMILY.id and barring:
        told["ground"] = _family_ground(grounds)
    if rule_id in (health.DEMAND.id, health.FAMILY_DEMAND.id):
        row = grounds.law.demand
        told["threshold_cad"] = None if row is None else row["cad_per_year"]
        told["threshold_five_years_cad"] = None if row is None else row["cad_five_years"]
        told["exempt"] = [
            name for name, purpose in grounds.law.purposes.items() if purpose.exempt_from_demand
        ]
    if rule_id == removals.REMOVAL.id:
        told["authorization_to_return_needed"] = barring
    return told


def _family_ground(grounds: Grounds) -> str:
    for member in grounds.members:
        record = None if grounds.records is None else grounds.records[member.who]
        if record is not None and record.inadmissible and member.accompanies:
            return ACCOMPANYING
    return NOT_ACCOMPANYING


def _people(grounds: Grounds) -> list[dict[str, Any]]:
    """Give for each person whether they are barred; of the family only offences and costs were told."""
    if grounds.by_right:
        residence: bool | None = False
        visits: bool | None = False
    else:
        residence, _ = grounds.bars(temporary=False)
        visits, _ = grounds.bars(temporary=True)
    found = [{"who": "applicant", "for_residence": residence, "for_visits": visits}]
    for member in grounds.members:
        if grounds.enters_by_right(member):
            found.append({"who": member.who, "for_residence": False, "for_visits": False})
            continue
        record = None if grounds.records is None else grounds.records[member.who]
        own_record = None if record is None else record.inadmissible
        background = grounds.background
        cost = health.cost_of(member.who, None if background is None else background.health)
        own = any_of(own_record, health.exceeds(cost, grounds.law))
        # Whoever comes along with a person who is barred is barred from residence too (42(1)(b)).
        with_applicant = all_of(member.accompanies, residence)
        found.append({"who": member.who, "for_residence": any_of(own, with_applicant), "for_visits": own})
    return found


def blocks(grounds: Grounds, routes: Sequence[Route]) -> list[str]:
    """Name what is blocked: a route if all its streams are, else the streams.

    Args:
        grounds: What could stop the person.
        routes: The other routes of the report.
    """
    found: list[str] = []
    if grounds.by_right:
        return found
    known: dict[tuple[bool, bool], bool | None] = {
        purpose: grounds.bars(temporary=purpose.temporary, exempt_from_demand=purpose.exempt_from_demand)[0]
        for purpose in set(grounds.law.purposes.values())
    }
    if True not in known.values():
        return found
    for route in routes:
        barred = []
        for stream in route.streams:
            purpose = grounds.law.purpose(stream.id)
            if purpose is not None and known[purpose]:
                barred.append(stream.id)
        found.extend([route.id] if barred and len(barred) == len(route.streams) else barred)
    return found
