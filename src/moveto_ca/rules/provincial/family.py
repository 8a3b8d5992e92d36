"""The family in an application for permanent residence: who comes along, and what it costs.

Authority: IRPR 25.1(4), 295, 303, 315.1; fees of the provinces as reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import Authority, Fee
from moveto_ca.rules.authorities import authority
from moveto_ca.rules.household import child_age, lives_own_life
from moveto_ca.rules.provincial.day import ProvincialDay

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import FeeGroup
    from moveto_ca.rules.provincial.case import Case
    from moveto_ca.rules.provincial.situation import Situation
    from moveto_ca.rules.tables import Row, Tables

TABLE: Final = "ee-fees"
_SOURCE: Final = "irpr"
_PROVINCIAL: Final = "pnp-fees"
_CODES: Final = {"applicant": "economic_principal", "partner": "economic_spouse"}
_MOST_KEPT: Final = 256
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
        who = f"children[{place}]"
        settled = child.canada_status in _RESIDENTS or who in facts.citizen_children
        if settled and lives_own_life(child, dependent, facts.as_of, facts.applicant.rules.limits):
            continue
        stays = settled or child.accompanies is False or dependent is False
        age = child_age(child, situation.on)
        found.append(Member(who, False if stays else dependent, dependent, age))
    return found


def people(situation: Situation, family: list[Member]) -> list[dict[str, Any]]:
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
        for member in family
    ]


class FamilyFees:
    """The fees of Canada for a family: those of the application, and biometrics.

    Attributes:
        fees: One for each of those who come along.
        total: Their sum in Canadian dollars; None while the family or an amount is not known.
    """

    __slots__ = ("fees", "total")

    def __init__(self, situation: Situation, family: list[Member]) -> None:
        coming = [member for member in family if member.comes]
        fees: list[Fee] = []
        for member in coming:
            fees.append(_federal(situation, _CODES.get(member.who, "economic_child"), member.who))
            if member.who in _CODES:
                fees.append(_federal(situation, "rprf", member.who))
        self.fees = (*fees, *_biometrics(situation, coming))
        facts = situation.facts
        known = facts.partner is not None and facts.children is not None
        amounts = [fee.amount_cad for fee in self.fees]
        self.total: int | float | None = None
        if (
            known
            and not any(member.comes is None or (member.comes and member.age is None) for member in family)
            and None not in amounts
        ):
            self.total = sum(amount for amount in amounts if amount is not None)


def family_fees(situation: Situation) -> FamilyFees:
    """Give what a family pays to Canada, made once for all families of which the report says the same."""
    facts, family = situation.facts, situation.members
    key = (
        facts.partner is None,
        facts.children is None,
        situation.family.known,
        *[(m.who, m.comes, m.dependent, m.age is None, _gives_biometrics(situation, m)) for m in family],
    )
    kept = situation.day.families
    found = kept.get(key)
    if found is None:
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        found = kept[key] = FamilyFees(situation, family)
    return found


def fees(case: Case) -> tuple[Fee, ...]:
    """List the fees of those who come along: of the province, of Canada, biometrics."""
    provincial, federal = _provincial(case), case.view.situation.federal_fees.fees
    return federal if provincial is None else (provincial, *federal)


def _gives_biometrics(situation: Situation, member: Member) -> bool:
    limits = situation.facts.applicant.rules.limits
    age = member.age
    return age is None or limits["biometrics_from_age"] <= age <= limits["biometrics_to_age"]


def _biometrics(situation: Situation, coming: list[Member]) -> list[Fee]:
    giving = [m.who for m in coming if _gives_biometrics(situation, m)]
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
    fee: Fee = case.view.situation.facts.tables.compiled(_fees_of_provinces, case.view.situation.on)[province]
    return fee


def _fees_of_provinces(tables: Tables, on: date) -> dict[str, Fee]:
    return {code: _fee_of(row) for code, row in tables.compiled(ProvincialDay, on).provinces.items()}


def _fee_of(row: Row) -> Fee:
    return Fee("provincial", "processing", "applicant", row["fee_cad"], authority(_PROVINCIAL, row["name"]))


def fees_total(case: Case) -> int | float | None:
    """Add up everything that must be paid; None while the family or an amount is not known."""
    provincial, total = _provincial(case), case.view.situation.federal_fees.total
    if total is None or provincial is None:
        return total
    return None if provincial.amount_cad is None else total + provincial.amount_cad
