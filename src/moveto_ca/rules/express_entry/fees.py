"""What an Express Entry application costs: fees by date and by member of the family.

Authority: IRPR 294(b), (d), 295, 303, 315.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import Authority, Fee
from moveto_ca.rules.authorities import authority
from moveto_ca.rules.conditions import any_of
from moveto_ca.rules.express_entry.crs_extras import RESIDENT
from moveto_ca.rules.household import child_age, is_partner_in_law, lives_own_life

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile.household import Partner
    from moveto_ca.report import FeeGroup
    from moveto_ca.rules.express_entry.case import Case
    from moveto_ca.rules.tables import Row, Tables

TABLE: Final = "ee-fees"
SOURCE: Final = "ee-fee-list"


class Member:
    """A member of the family as the application sees them.

    Attributes:
        who: ``applicant``, ``partner`` or ``children[0]``.
        applies: True if they come along as a permanent resident; None if not known.
        in_family: True if they count for the family's size; None if not known.
        biometrics: True if they give fingerprints and a photo; None if not known.
        adult: True if the right of permanent residence fee is due for them.
    """

    __slots__ = ("adult", "applies", "biometrics", "in_family", "who")

    def __init__(
        self, who: str, applies: bool | None, in_family: bool | None, biometrics: bool | None, *, adult: bool
    ) -> None:
        self.who = who
        self.applies = applies
        self.in_family = in_family
        self.biometrics = biometrics
        self.adult = adult

    def measures(self) -> dict[str, Any]:
        """Give the member as a row of ``people``."""
        return {
            "who": self.who,
            "applies": self.applies,
            "counts_in_family": self.in_family,
            "gives_biometrics": self.biometrics,
        }


def members(case: Case) -> list[Member]:
    """List the family as far as it was told: the applicant, the partner, the children.

    Who is a citizen or permanent resident of Canada does not apply and gives no fingerprints; a grown child
    who is one is no part of the application.
    """
    facts = case.facts
    found = [Member("applicant", True, True, _biometrics(case.person.age, case), adult=True)]
    partner = facts.partner
    if partner is not None and not isinstance(partner, Nothing):
        told: Partner = partner.person  # type: ignore[assignment]  # a partner is told as a Partner
        in_law = is_partner_in_law(told, facts.as_of, case.limits)
        settled = any_of(partner.canadian_citizen, partner.canadian_permanent_resident)
        gives = False if settled else _biometrics(partner.age, case)
        found.append(Member("partner", facts.accompanying.fact, in_law, gives, adult=True))
    for place, child in enumerate(facts.children or ()):
        dependent = case.family.children[place]
        who = f"children[{place}]"
        settled = child.canada_status in RESIDENT or who in facts.citizen_children
        if settled and lives_own_life(child, dependent, facts.as_of, case.limits):
            continue
        applies = False if settled or child.accompanies is False or dependent is False else dependent
        gives = False if settled else _biometrics(child_age(child, facts.as_of), case)
        found.append(Member(who, applies, dependent, gives, adult=False))
    return found


def _biometrics(age: int | None, case: Case) -> bool | None:
    if age is None:
        return None
    return case.limits["biometrics_from_age"] <= age <= case.limits["biometrics_to_age"]


def fees(case: Case) -> tuple[Fee, ...]:
    """List the fees of those who apply, on the day of the assessment."""
    people = [member for member in case.members if member.applies]
    rows: list[Fee] = []
    for member in people:
        code = {"applicant": "economic_principal", "partner": "economic_spouse"}.get(
            member.who, "economic_child"
        )
        rows.append(_fee(case, code, member.who))
        if member.adult:
            rows.append(_fee(case, "rprf", member.who))
    giving = [member.who for member in people if member.biometrics is not False]
    if _family_rate(case, len(giving)):
        rows.append(_fee(case, "biometrics_family", "family"))
    else:
        rows.extend(_fee(case, "biometrics_person", who) for who in giving)
    return tuple(rows)


def _family_rate(case: Case, people: int) -> bool:
    """Tell whether the most that a family pays together is less than, or as much as, one fee each."""
    one = case.facts.tables.row(TABLE, "biometrics_person", on=case.facts.as_of)
    family = case.facts.tables.row(TABLE, "biometrics_family", on=case.facts.as_of)
    return one is not None and family is not None and people * one["amount_cad"] >= family["amount_cad"]


def _fee(case: Case, code: str, who: str) -> Fee:
    tables, day = case.facts.tables, case.facts.as_of
    kept = tables.compiled(_kept, day)
    fee = kept.get((code, who))
    if fee is None:
        fee = kept[code, who] = _fee_of(tables.row(TABLE, code, on=day), code, who)
    return fee


def _kept(tables: Tables, on: date) -> dict[tuple[str, str], Fee]:
    """Begin to keep the fees of a day: everybody pays the same; a list of children has its most."""
    del tables, on
    return {}


def _fee_of(row: Row | None, code: str, who: str) -> Fee:
    if row is None:
        return Fee(code, "processing", who, None, authority(SOURCE, ""))
    return Fee(code, _group(row), who, row["amount_cad"], _authority(row))


def _group(row: Row) -> FeeGroup:
    group: FeeGroup = row["group"]
    return group


def _authority(row: Row) -> Authority:
    source = authority(SOURCE, row.authority)
    return Authority(source.title, row.authority, source.address, row.from_, row.verified_on, row.grade)


def fees_total(case: Case) -> int | float | None:
    """Add up everything that must be paid; None while the family or an amount is not known."""
    facts = case.facts
    if facts.partner is None or facts.children is None:
        return None
    people = case.members
    if any(member.applies is None for member in people):
        return None
    giving = sum(member.biometrics is True for member in people if member.applies)
    doubtful = any(member.biometrics is None for member in people if member.applies)
    if doubtful and not _family_rate(case, giving):
        return None
    amounts = [fee.amount_cad for fee in case.fees]
    return None if None in amounts else sum(amount for amount in amounts if amount is not None)


def fees_by_group(case: Case) -> dict[str, int | float | None]:
    """Add up the fees by kind."""
    found: dict[str, int | float | None] = {}
    for fee in case.fees:
        before = found.get(fee.group, 0)
        found[fee.group] = None if before is None or fee.amount_cad is None else before + fee.amount_cad
    return found
