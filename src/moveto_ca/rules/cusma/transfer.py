"""The conditions of a transfer within a group of firms. Authority: CUSMA Annex 16-A, Section C."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.rules.conditions import GUIDANCE, Rule, all_of, any_of, check, not_applicable

if TYPE_CHECKING:
    from moveto_ca.profile import IntraCompany
    from moveto_ca.report import Condition
    from moveto_ca.rules.cusma.professions import Book
    from moveto_ca.rules.cusma.situation import Situation

_SECTION: Final = "Annex 16-A, Section C"
_MONTHS_OF_A_YEAR: Final = 12
SPECIALIZED: Final = "specialized_knowledge"

LINK: Final = Rule(
    "corporate-link",
    "The Canadian firm belongs to your employer's group",
    source="cusma",
    reference=_SECTION,
    required="The Canadian firm is your employer abroad itself, or its parent, branch, subsidiary or "
    "affiliate.",
    changeable=True,
    reads=("plans.intra_company.related_enterprise",),
    remedy="A transfer to a Canadian firm of the same group.",
)
ONE_YEAR: Final = Rule(
    "one-year-employment",
    "A year with the employer abroad",
    source="cusma",
    reference=_SECTION,
    required="You have worked for the enterprise abroad for {0} months without a break, within the {1} "
    "months just before you apply.",
    changeable=True,
    reads=("plans.intra_company.months_in_last_36", "plans.intra_company.years_with_employer"),
    remedy="Time: go on working for the enterprise abroad until the year is full.",
)
DOING_BUSINESS: Final = Rule(
    "doing-business",
    "Both firms do business",
    source="cusma",
    reference=_SECTION,
    required="The employer abroad and the Canadian firm both do business, and go on doing so.",
    changeable=True,
    reads=("plans.intra_company.both_doing_business", "plans.intra_company.new_office"),
    remedy="Both firms do business.",
)
NEW_OFFICE: Final = Rule(
    "new-office",
    "A new Canadian firm has what it needs to start",
    source="ircc-cusma-transfer",
    reference="New enterprises",
    required="If the Canadian firm is new: it has premises, a plan for staff, and the means to start and to "
    "pay people.",
    basis=GUIDANCE,
    changeable=True,
    reads=(
        "plans.intra_company.new_office",
        "plans.intra_company.premises",
        "business.business_plan",
        "business.business_funds",
    ),
    remedy="Premises, a plan for staff, and the means to start.",
)
CAPACITY: Final = Rule(
    "capacity",
    "You come as executive, manager or specialist",
    source="cusma",
    reference=_SECTION,
    required="You work as an executive or a manager, or in a post that needs specialized knowledge of the "
    "firm, and you will do so in Canada.",
    changeable=True,
    reads=(
        "plans.intra_company.capacity",
        "plans.intra_company.knowledge_advanced",
        "plans.intra_company.knowledge_proprietary",
    ),
    remedy="A post as executive or manager, or one that needs specialized knowledge.",
)
KNOWLEDGE: Final = Rule(
    "specialized-knowledge",
    "Your knowledge is both advanced and the firm's own",
    source="ircc-cusma-transfer",
    reference="Specialized knowledge: both parts, since 2014-06-09",
    required="If you come for your knowledge: it is advanced knowledge of the firm's processes and also "
    "uncommon knowledge of its own products or services, which few in the firm have.",
    changeable=True,
    reads=CAPACITY.reads,
    remedy="A file that shows how your knowledge is both advanced and the firm's own.",
    in_force_from="2014-06-09",
)
TIME_LEFT: Final = Rule(
    "time-left",
    "You have not used up the time for transferees",
    source="ircc-cusma-transfer",
    reference="Longest stay of a transferee",
    required="In all, executives and managers may stay {0} years, and people with specialized knowledge {1} "
    "years. Time spent outside Canada can be taken off. After a year outside Canada the count begins "
    "again.",
    changeable=True,
    reads=("plans.intra_company.months_used", "plans.intra_company.capacity", "plans.permits"),
    remedy="A year outside Canada, after which the count begins again.",
    grade="A",
)
RULES: Final = (LINK, ONE_YEAR, DOING_BUSINESS, NEW_OFFICE, CAPACITY, KNOWLEDGE, TIME_LEFT)

_GATE: Final = ("plans.intra_company.related_enterprise",)
_CAPACITIES: Final = {
    "executive": "executive",
    "manager": "manager",
    SPECIALIZED: "specialized knowledge",
}


class Transfer:
    """A transfer as it was told.

    Args:
        told: What was told, or None.

    Attributes:
        capacity: Capacity in which the person works, or None if not known.
    """

    __slots__ = ("capacity", "told")

    def __init__(self, told: IntraCompany | None) -> None:
        self.told = told
        self.capacity = None if told is None else told.capacity

    def fact(self, name: str) -> bool | None:
        """Give a fact of the transfer; None if it, or the whole transfer, was not told."""
        return None if self.told is None else getattr(self.told, name)

    def needs(self, *names: str) -> tuple[str, ...]:
        """Give the paths of facts; while no transfer was told, only whether there is one is asked."""
        return _GATE if self.told is None else tuple(f"plans.intra_company.{name}" for name in names)


def corporate_link(transfer: Transfer) -> Condition:
    """Tell whether the two firms belong together."""
    fact = transfer.fact("related_enterprise")
    found = {
        True: "You said that the Canadian firm belongs to your employer's group.",
        False: "You said that the Canadian firm does not belong to your employer's group.",
        None: "You did not say whether your employer has a related firm in Canada to move you to.",
    }[fact]
    return check(LINK, fact, found, needs=_GATE)


def one_year_employment(transfer: Transfer, listed: Book) -> Condition:
    """Tell whether there was a year of work for the enterprise abroad, within three years."""
    needed, window = listed.figures["transfer_months"], listed.figures["transfer_window_months"]
    figures = (needed, window)
    told = transfer.told
    months = None if told is None else told.months_in_last_36
    if months is not None:
        found = "Months with the employer abroad in the last {1}: {0:g}."
        return check(ONE_YEAR, months >= needed, found, months, window, figures=figures)
    years = None if told is None else told.years_with_employer
    if years is not None and years * _MONTHS_OF_A_YEAR < needed:
        return check(ONE_YEAR, False, "Years with the employer: {0:g}.", years, figures=figures)
    found = "You did not say how many of the last {0} months you worked for the employer abroad."
    return check(ONE_YEAR, None, found, window, figures=figures, needs=transfer.needs("months_in_last_36"))


def doing_business(transfer: Transfer) -> Condition:
    """Tell whether both firms do business; a new Canadian firm has a rule of its own."""
    fact = transfer.fact("both_doing_business")
    if not fact and transfer.fact("new_office"):
        return not_applicable(DOING_BUSINESS, "The Canadian firm is new. The rule for new offices holds.")
    found = {
        True: "You said that both firms do business.",
        False: "You said that one of the firms does no business.",
        None: "You did not say whether both firms do business.",
    }[fact]
    return check(DOING_BUSINESS, fact, found, needs=transfer.needs("both_doing_business"))


def new_office(transfer: Transfer, situation: Situation) -> Condition:
    """Tell whether a new Canadian firm has premises, a plan for staff, and means."""
    new = transfer.fact("new_office")
    if new is False or (new is None and transfer.fact("both_doing_business")):
        return not_applicable(NEW_OFFICE, "The Canadian firm does business already.")
    if new is None:
        found = "You did not say whether the Canadian firm is new."
        return check(NEW_OFFICE, None, found, needs=transfer.needs("new_office"))
    business = situation.profile.business
    facts = {
        "plans.intra_company.premises": transfer.fact("premises"),
        "business.business_plan": None if business is None else business.business_plan,
        "business.business_funds": None if business is None else business.business_funds,
    }
    fact = all_of(*facts.values())
    found = {
        True: "The new firm has premises, a plan and the means to start.",
        False: "The new firm lacks premises, a plan or the means to start.",
        None: "It is not known yet whether the new firm has premises, a plan and the means to start.",
    }[fact]
    needs = tuple(path for path, told in facts.items() if told is None)
    return check(NEW_OFFICE, fact, found, needs=needs)


def _knowledge(transfer: Transfer) -> tuple[bool | None, bool | None]:
    return transfer.fact("knowledge_advanced"), transfer.fact("knowledge_proprietary")


def capacity(transfer: Transfer) -> Condition:
    """Tell in what capacity the person comes; knowledge that is neither advanced nor own is none."""
    told = transfer.capacity
    if told is None:
        found = "You did not say in what capacity you will work."
        return check(CAPACITY, None, found, needs=transfer.needs("capacity"))
    if told == SPECIALIZED:
        fact = any_of(*_knowledge(transfer))
        found = {
            True: "You come for your specialized knowledge of the firm.",
            False: "Your knowledge is neither advanced nor the firm's own.",
            None: "You did not say what your knowledge is.",
        }[fact]
        needs = transfer.needs("knowledge_advanced", "knowledge_proprietary")
        return check(CAPACITY, fact, found, needs=needs)
    return check(CAPACITY, True, "You come as: {0}.", _CAPACITIES[told])


def specialized_knowledge(transfer: Transfer) -> Condition:
    """Tell whether specialized knowledge has both of its parts."""
    if transfer.capacity is None:
        found = "It counts only if you come for your knowledge."
        return check(KNOWLEDGE, None, found, needs=transfer.needs("capacity"))
    if transfer.capacity != SPECIALIZED:
        return not_applicable(KNOWLEDGE, "You come as an executive or manager.")
    advanced, proprietary = _knowledge(transfer)
    fact = all_of(advanced, proprietary)
    found = {
        True: "You said that your knowledge is advanced, and of the firm's own products.",
        False: "One of the two parts is missing. Officers want both.",
        None: "You did not say whether your knowledge has both parts.",
    }[fact]
    names = [
        name
        for name, part in (("knowledge_advanced", advanced), ("knowledge_proprietary", proprietary))
        if part is None
    ]
    return check(KNOWLEDGE, fact, found, needs=transfer.needs(*names))


def total_years(transfer: Transfer, listed: Book) -> int | None:
    """Give the longest stay in all for the capacity, in years; None if it is not known."""
    return None if transfer.capacity is None else listed.figures[f"transfer_years_{transfer.capacity}"]


def months_used(transfer: Transfer, situation: Situation) -> float | None:
    """Give the months spent in Canada as a transferee; none for a person who never had a permit.

    Both a time and no permit ever cannot be: it is then not known.
    """
    told = None if transfer.told is None else transfer.told.months_used
    if situation.plans is not None and situation.plans.permits == ():
        return None if told else 0
    return told


def time_left(transfer: Transfer, situation: Situation) -> Condition:
    """Tell whether time is left of the longest stay of a transferee."""
    listed = situation.listed
    longest = listed.figures["transfer_years_manager"], listed.figures[f"transfer_years_{SPECIALIZED}"]
    used = months_used(transfer, situation)
    if used is None:
        found = "You did not say how long you have been in Canada as a transferee."
        return check(TIME_LEFT, None, found, figures=longest, needs=transfer.needs("months_used"))
    years = total_years(transfer, listed)
    limits = longest if years is None else (years, years)
    fact = (
        True
        if used < min(limits) * _MONTHS_OF_A_YEAR
        else False
        if used >= max(limits) * _MONTHS_OF_A_YEAR
        else None
    )
    found = "Months in Canada as a transferee so far: {0:g}."
    return check(TIME_LEFT, fact, found, used, figures=longest, needs=transfer.needs("capacity"))
