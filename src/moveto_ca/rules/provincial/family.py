"""The family in an application for permanent residence: who comes along, and what it costs.

Authority: IRPR 25.1(4), 295, 303, 315.1; fees of the provinces as reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import Authority, Fee
from moveto_ca.rules.authorities import authority
from moveto_ca.rules.household import child_age

if TYPE_CHECKING:
    from moveto_ca.report import FeeGroup
    from moveto_ca.rules.provincial.case import Case
    from moveto_ca.rules.provincial.situation import Situation
    from moveto_ca.rules.tables import Row

TABLE: Final = "ee-fees"
_SOURCE: Final = "irpr"
_PROVINCIAL: Final = "pnp-fees"
_CODES: Final = {"applicant": "economic_principal", "partner": "economic_spouse"}
_RESIDENTS: Final = frozenset({"citizen", "permanent_resident"})


class Member:
    """A member of the family.

    Attributes:
        who: ``applicant``, ``partner`` or ``children[0]``.
        comes: True if they come along as a permanent resident; None if not known.
        dependent: For a child, whether it is a dependent one on the day of the application.
        age: Age on that day, or None.
    """

    __slots__ = ("age", "comes", "dependent", "who")

    def __init__(self, who: str, comes: bool | None, dependent: bool | None, age: int | None) -> None:
        self.who = who
        self.comes = comes
        self.dependent = dependent
        self.age = age


def members(situation: Situation) -> list[Member]:
    """List the family as far as it was told."""
    facts = situation.facts
    found = [Member("applicant", True, None, facts.applicant.age)]
    partner = facts.partner
    if partner is not None and not isinstance(partner, Nothing):
        found.append(Member("partner", facts.accompanying.fact, None, partner.age))
    for place, child in enumerate(facts.children or ()):
        dependent = situation.family.children[place]
        stays = child.canada_status in _RESIDENTS or child.accompanies is False or dependent is False
        found.append(
            Member(
                f"children[{place}]", False if stays else dependent, dependent, child_age(child, situation.on)
            )
        )
    return found


def people(situation: Situation) -> list[dict[str, Any]]:
    """Give a row a member of the family; a child's age is fixed on the day of this application."""
    return [
        {
            "who": member.who,
            "comes_along": member.comes,
            **(
                {}
                if member.dependent is None and not member.who.startswith("children")
                else {
                    "dependent": member.dependent,
                    "age_fixed_on": situation.on.isoformat(),
                }
            ),
        }
        for member in members(situation)
    ]


def fees(case: Case) -> tuple[Fee, ...]:
    """List the fees of those who come along: of the province, of Canada, biometrics."""
    situation = case.view.situation
    coming = [member for member in members(situation) if member.comes]
    rows: list[Fee] = []
    provincial = _provincial(case)
    if provincial is not None:
        rows.append(provincial)
    for member in coming:
        rows.append(_federal(situation, _CODES.get(member.who, "economic_child"), member.who))
        if member.who in _CODES:
            rows.append(_federal(situation, "rprf", member.who))
    return (*rows, *_biometrics(situation, coming))


def _biometrics(situation: Situation, coming: list[Member]) -> list[Fee]:
    limits = situation.facts.applicant.rules.limits
    youngest, oldest = limits["biometrics_from_age"], limits["biometrics_to_age"]
    giving = [m.who for m in coming if m.age is None or youngest <= m.age <= oldest]
    one = _row(situation, "biometrics_person")
    family = _row(situation, "biometrics_family")
    if one is not None and family is not None and len(giving) * one["amount_cad"] >= family["amount_cad"]:
        return [_federal(situation, "biometrics_family", "family")]
    return [_federal(situation, "biometrics_person", who) for who in giving]


def _row(situation: Situation, code: str) -> Row | None:
    return situation.facts.tables.row(TABLE, code, on=situation.on)


def _federal(situation: Situation, code: str, who: str) -> Fee:
    row = _row(situation, code)
    if row is None:
        return Fee(code, "processing", who, None, authority(_SOURCE, "Part 19"))
    source = authority(_SOURCE, row.authority)
    group: FeeGroup = row["group"]
    return Fee(
        code,
        group,
        who,
        row["amount_cad"],
        Authority(source.title, row.authority, source.address, row.from_, row.verified_on, row.grade),
    )


def _provincial(case: Case) -> Fee | None:
    """Give the fee of the province; federal programmes have none."""
    province = case.stream.kind.province
    if province is None:
        return None
    row = case.view.situation.day.provinces[province]
    return Fee("provincial", "processing", "applicant", row["fee_cad"], authority(_PROVINCIAL, row["name"]))


def fees_total(case: Case) -> int | float | None:
    """Add up everything that must be paid; None while the family or an amount is not known."""
    facts = case.view.situation.facts
    if facts.partner is None or facts.children is None:
        return None
    family = members(case.view.situation)
    if any(member.comes is None or (member.comes and member.age is None) for member in family):
        return None
    total: int | float = 0
    for fee in fees(case):
        if fee.amount_cad is None:
            return None
        total += fee.amount_cad
    return total
