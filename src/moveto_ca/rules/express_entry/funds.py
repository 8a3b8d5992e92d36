"""Settlement funds: how much money a family must have, and who need not show it.

Authority: IRPR 76(1)(b), 87.2(5); the amount is half the low-income cut-off for the size of the family.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.rules.conditions import Rule, check, not_applicable

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.report import Condition
    from moveto_ca.rules.express_entry.case import Case
    from moveto_ca.rules.tables import Tables

TABLE = "settlement-funds"


class Dollars(int):
    """An amount in dollars that reads as ``15,263`` in a text."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        """Write it with separators of thousands unless told otherwise."""
        return super().__format__(spec or ",")


class FundsTable:
    """The amounts on a day.

    Attributes:
        by_size: Amounts by family size, from 1.
        each_more: Amount for each further person.
    """

    __slots__ = ("by_size", "each_more")

    def __init__(self, tables: Tables, on: date) -> None:
        rows: dict[str, int] = {row.key[0]: Dollars(row["amount_cad"]) for row in tables.rows(TABLE, on=on)}
        self.each_more: int | None = rows.pop("each_more", None)
        self.by_size: dict[int, int] = {int(size): amount for size, amount in rows.items()}

    def required(self, size: int) -> int | None:
        """Give the amount for a family, in Canadian dollars; None on a day without a table."""
        if size in self.by_size:
            return self.by_size[size]
        if not self.by_size or self.each_more is None:
            return None
        largest = max(self.by_size)
        return Dollars(self.by_size[largest] + (size - largest) * self.each_more)


def funds_rule(reference: str, number: str) -> Rule:
    """Make the rule about funds with the paragraph of one class."""
    return Rule(
        "funds",
        "Money to settle",
        source="irpr",
        reference=reference,
        number=number,
        required=(
            "At least {0} Canadian dollars for a family of {1}, your own, free and ready to bring along. "
            "Members of the family count even if they stay behind or are Canadian."
        ),
        changeable=True,
        remedy="Save up to the amount, or have a valid job offer together with the right to work in Canada.",
        reads=(
            "plans.funds_cad",
            "plans.job_offers",
            "plans.permits",
            "plans.applications",
            "applicant.canada_status",
            "applicant.certificate_of_qualification",
            "applicant.work",
            "applicant.work_years",
            "partner",
            "children",
        ),
    )


def funds(rule: Rule, case: Case, waived: bool | None, waiver_needs: tuple[str, ...]) -> Condition:
    """Tell whether the person has the money.

    Args:
        rule: The rule of the class.
        case: The case.
        waived: True if an offer together with the right to work waives it; None if not known.
        waiver_needs: Paths of the facts that would settle that.
    """
    family = case.family
    table = case.facts.tables.compiled(FundsTable, case.facts.as_of)
    least = table.required(family.least)
    most = None if family.most is None else table.required(family.most)
    sizes = family.least if family.known is not None else f"{family.least} or more"
    figures = ("an amount that is not known" if least is None else least, sizes)
    if waived:
        return not_applicable(
            rule, "You have a job offer and may work in Canada: no funds need be shown.", figures=figures
        )
    plans = case.facts.profile.plans
    have = None if plans is None else plans.funds_cad
    if have is None or least is None:
        fact = None
    elif have < least:
        fact = False
    else:
        fact = True if most is not None and have >= most else None
    if fact is False and waived is None:
        fact = None
    needs: tuple[str, ...] = ()
    if fact is None:
        needs = (
            *(("plans.funds_cad",) if have is None else ()),
            *(family.needs if have is not None and least is not None and have >= least else ()),
            *(waiver_needs if waived is None and have is not None else ()),
        )
    shown = "not told" if have is None else f"{have:,} Canadian dollars"
    return check(rule, fact, "Your funds: {0}. Needed: {1}.", shown, figures[0], figures=figures, needs=needs)


def funds_measures(case: Case, condition: Condition | None, *, required: bool) -> dict[str, Any]:
    """Give the measures of the funds.

    Args:
        case: The case.
        condition: The condition on funds, or None for a class without one.
        required: Whether the class asks for funds of this person.
    """
    family = case.family
    table = case.facts.tables.compiled(FundsTable, case.facts.as_of)
    size = family.known
    return {
        "required": required,
        "family_size": size,
        "required_cad": None if size is None else table.required(size),
        "met": None
        if condition is None or not required
        else {"met": True, "not_met": False}.get(condition.outcome),
    }
