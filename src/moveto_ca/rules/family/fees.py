"""What a family application costs, on the day on which it is received (IRPR 294 to 304, 315.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.nothing import Nothing
from moveto_ca.report import Authority, Fee
from moveto_ca.rules.authorities import authority
from moveto_ca.rules.family.dependants import children_of_sponsored, dependent_child
from moveto_ca.rules.family.law import ADOPTION, CHILD, ORPHAN, OTHER_RELATIVE, SUPER_VISA
from moveto_ca.rules.family.people import AT_HOME, by_citizenship, in_canada_place

if TYPE_CHECKING:
    from moveto_ca.profile import Child
    from moveto_ca.report import FeeGroup
    from moveto_ca.rules.family.case import Case
    from moveto_ca.rules.family.people import Sponsored

TABLE: Final = "family-fees"
SOURCE: Final = "family-fee-list"
NO_LANDING_FEE: Final = frozenset({CHILD, ORPHAN, ADOPTION})
YOUNG_PRINCIPAL: Final = frozenset({CHILD, ORPHAN, ADOPTION, OTHER_RELATIVE})


class Family:
    """Who pays: the person sponsored, the partner and the children who come along.

    Attributes:
        partner: True if the partner of the person sponsored comes along, None if not known.
        children: The dependent children who come along, or may.
        sure: False if it is not known whether somebody comes along.
    """

    __slots__ = ("children", "partner", "sure")

    def __init__(self, case: Case) -> None:
        self.children: list[Sponsored] = []
        self.partner: bool | None = False
        self.sure = True
        if case.sponsored.child is not None or case.stream_id in (CHILD, ORPHAN, ADOPTION):
            return
        if not case.of_partners:
            couple = case.couple
            self.partner = None if case.profile.partner is None else False
            if couple is not None and couple.relationship != "conjugal":
                self.partner = couple.accompanies
            self.sure = self.partner is not None
        children = children_of_sponsored(case)
        if children is None:
            self.sure = False
        for child in children or ():
            told = child.child
            if told is None or told.accompanies is False or child.status in AT_HOME:
                continue
            if _citizen_by_birth(told, case):
                continue
            fact = dependent_child(child, case)
            if fact is False:
                continue
            self.children.append(child)
            if fact is None or told.accompanies is None:
                self.sure = False


def _citizen_by_birth(child: Child, case: Case) -> bool:
    """Tell whether a child needs no application: born in Canada, or to the sponsor, a citizen born there.

    Whoever is a citizen by a parent's birth abroad is not told apart here; see citizenship by descent.
    """
    if child.birth_country is not None and in_canada_place(child.birth_country):
        return True
    parent = case.sponsor.person
    if parent is None or parent.birth_country is None or not isinstance(child.adopted_on, Nothing):
        return False
    born_to_the_sponsor = child.of in ("both", case.sponsor.who)
    return born_to_the_sponsor and by_citizenship(parent) and in_canada_place(parent.birth_country)


def fees(case: Case) -> tuple[Fee, ...]:
    """List every fee of the application; an amount that is not known is None."""
    if case.stream_id == SUPER_VISA:
        return ()
    return _fees(case, Family(case))


def _fees(case: Case, family: Family) -> tuple[Fee, ...]:
    who = case.sponsored.who or "family"
    young = case.stream_id in YOUNG_PRINCIPAL and _young(case)
    rows = [
        _fee(case, "sponsor", who),
        _fee(case, "family_child_principal" if young else "family_principal", who),
    ]
    if case.stream_id not in NO_LANDING_FEE:
        rows.append(_fee(case, "rprf", who))
    if family.partner:
        other = "applicant" if who == "partner" else "partner"
        rows.extend((_fee(case, "family_accompanying_spouse", other), _fee(case, "rprf", other)))
    rows.extend(_fee(case, "family_accompanying_child", child.who) for child in family.children)
    giving, _ = biometrics(case, family)
    one, most = (_amount(case, f"biometrics_{name}") for name in ("person", "family"))
    if one is not None and most is not None and len(giving) * one > most:
        rows.append(_fee(case, "biometrics_family", "family"))
    else:
        rows.extend(_fee(case, "biometrics_person", each) for each in giving)
    if case.to_quebec:
        rows.append(Fee("quebec_undertaking", "other", who, None, authority("quebec-undertakings", "Fee")))
    return tuple(rows)


def _young(case: Case) -> bool | None:
    """Tell whether the fee is that of somebody below the age of independence and without a partner."""
    grown = case.sponsored.reached(case.limits.get("dependent_child_under", 0), case.filed_on)
    return None if grown is None else not grown


def biometrics(case: Case, family: Family) -> tuple[list[str], bool]:
    """Give who gives fingerprints and a photo, and whether that is sure.

    Citizens of the United States give them too: their exemption covers temporary stays only. Somebody
    whose age was not told counts as giving them.
    """
    people = [case.sponsored, *family.children]
    giving: list[str] = []
    sure = family.sure
    for each in people:
        old = each.reached(case.limits["biometrics_from_age"], case.filed_on)
        too_old = each.reached(case.limits["biometrics_to_age"] + 1, case.filed_on)
        if old is False or too_old:
            continue
        giving.append(each.who or "family")
        if old is None or too_old is None:
            sure = False
    if family.partner:
        giving.append("applicant" if case.sponsored.who == "partner" else "partner")
    return giving, sure


def fees_total(case: Case) -> int | float | None:
    """Add up everything that must be paid, biometrics too; None while that is not known."""
    if case.stream_id == SUPER_VISA:
        return None
    family = Family(case)
    if not biometrics(case, family)[1]:
        return None
    if case.stream_id in YOUNG_PRINCIPAL and _young(case) is None:
        return None
    amounts = [fee.amount_cad for fee in _fees(case, family)]
    return None if None in amounts else sum(amount for amount in amounts if amount is not None)


def work_permit_cad(case: Case) -> int | None:
    """Give what an open work permit costs, in Canadian dollars, or None if that is not known."""
    amounts = (_amount(case, "work_permit"), _amount(case, "open_work_permit_holder"))
    return None if None in amounts else sum(amount for amount in amounts if amount is not None)


def _amount(case: Case, code: str) -> int | None:
    row = case.facts.tables.row(TABLE, code, on=case.filed_on)
    found: int | None = None if row is None else row["amount_cad"]
    return found


_GROUPS: Final[dict[str, Any]] = {"sponsor": "sponsorship", "rprf": "right_of_residence"}


def _fee(case: Case, code: str, who: str) -> Fee:
    row = case.facts.tables.row(TABLE, code, on=case.filed_on)
    if row is None:
        fallback: FeeGroup = _GROUPS.get(code, "biometrics" if code.startswith("bio") else "processing")
        return Fee(code, fallback, who, None, authority(SOURCE, "Part 19"))
    source = authority(SOURCE, row.authority)
    written = Authority(source.title, row.authority, source.address, row.from_, row.verified_on, row.grade)
    return Fee(code, row["group"], who, row["amount_cad"], written)
