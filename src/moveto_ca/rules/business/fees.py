"""What the road to permanent residence costs: the province, the permit, the federal application.

Authority: IRPR 294, 295, 299, 303, 303.1, 315.1; the provinces' own fees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import Fee
from moveto_ca.rules.authorities import authority
from moveto_ca.rules.household import child_age

if TYPE_CHECKING:
    from moveto_ca.report import FeeGroup
    from moveto_ca.rules.business.situation import Situation

PROVINCIAL: Final = "business-provincial-fees"
BUSINESS_PRINCIPAL: Final = "business_principal"
NOMINEE_PRINCIPAL: Final = "nominee_principal"
_RIGHT: Final = "rprf"
_GROUPS: Final[dict[str, FeeGroup]] = {
    _RIGHT: "right_of_residence",
    "work_permit": "permit",
    "employer_compliance": "employer",
    "biometrics_person": "biometrics",
    "biometrics_family": "biometrics",
}


def federal_fee(situation: Situation, code: str, who: str) -> Fee:
    """Give a federal fee on the day; its amount is None on a day for which none is known."""
    row = situation.day.federal_fees.get(code)
    group: FeeGroup = _GROUPS.get(code, "processing")
    if row is None:
        return Fee(code, group, who, None, authority("irpr", "Part 19"))
    since = None if row.from_ is None else row.from_.isoformat()
    return Fee(code, group, who, row["amount_cad"], authority("irpr", row.authority, since, row.grade))


def residence_fees(situation: Situation, principal: str) -> tuple[Fee, ...]:
    """Give the fees of the application for permanent residence, of everybody who comes along.

    Args:
        situation: The person.
        principal: Code of the principal applicant's fee.
    """
    facts = situation.facts
    found = [federal_fee(situation, principal, "applicant"), federal_fee(situation, _RIGHT, "applicant")]
    giving = ["applicant"]
    if facts.accompanying.fact:
        found += [federal_fee(situation, "spouse", "partner"), federal_fee(situation, _RIGHT, "partner")]
        giving.append("partner")
    youngest = situation.day.figures.get("biometrics_youngest", 0)
    for place, child in enumerate(facts.children or ()):
        if child.accompanies is False or situation.family.children[place] is not True:
            continue
        who = f"children[{place}]"
        found.append(federal_fee(situation, "child", who))
        age = child_age(child, situation.on)
        if age is not None and age >= youngest:
            giving.append(who)
    if "biometrics_youngest" not in situation.day.figures:
        return tuple(found)  # nobody who applied for residence gave biometrics on that day
    if len(giving) > 1:
        found.append(federal_fee(situation, "biometrics_family", "family"))
    else:
        found.append(federal_fee(situation, "biometrics_person", "applicant"))
    return tuple(found)


def people(situation: Situation) -> list[dict[str, Any]]:
    """Give a row a member of the family: who comes along as a permanent resident, as far as it is known."""
    facts = situation.facts
    found: list[dict[str, Any]] = [{"who": "applicant", "comes_along": True}]
    if facts.partner is not None and not isinstance(facts.partner, Nothing):
        found.append({"who": "partner", "comes_along": facts.accompanying.fact})
    for place, child in enumerate(facts.children or ()):
        comes = False if child.accompanies is False else situation.family.children[place]
        found.append({"who": f"children[{place}]", "comes_along": comes})
    return found


def provincial_fees(situation: Situation, name: str, source: str) -> tuple[Fee, ...]:
    """Give the fees of a province for a stream."""
    rows = [row for row in situation.facts.tables.rows(PROVINCIAL, on=situation.on) if row["stream"] == name]
    return tuple(
        Fee(
            row["code"],
            "processing",
            "applicant",
            row["amount_cad"],
            authority(source, row["item"], None, row.grade),
        )
        for row in rows
    )


def permit_fees(situation: Situation) -> tuple[Fee, ...]:
    """Give the fees of the work permit with which the business is run."""
    return (
        federal_fee(situation, "work_permit", "applicant"),
        federal_fee(situation, "employer_compliance", "employer"),
    )


def total(situation: Situation, fees: tuple[Fee, ...]) -> int | float | None:
    """Add up the fees; None while the family or an amount is not known."""
    facts = situation.facts
    partner = facts.partner
    if partner is None or facts.children is None:
        return None
    if not isinstance(partner, Nothing) and facts.accompanying.fact is None:
        return None
    if any(fee.amount_cad is None for fee in fees):
        return None
    return sum(fee.amount_cad for fee in fees if fee.amount_cad is not None)
