"""Which income the sponsor must show, if any, and for how many people (IRPR 2, 133(1)(j), 133(4), 134)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import Rule, check, not_applicable, unsettled
from moveto_ca.rules.family.dependants import UNDER, grandchild, has_child
from moveto_ca.rules.family.law import SUPER_VISA
from moveto_ca.rules.family.people import AT_HOME
from moveto_ca.rules.family.sponsorships import TO_BE_ADOPTED
from moveto_ca.rules.household import family_size, is_partner_in_law

if TYPE_CHECKING:
    from collections.abc import Mapping

    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

NO_TEST: Final = "none"
LICO: Final = "lico"
LICO_30: Final = "lico_30"
BY_QUEBEC: Final = "quebec"

_READS: Final = (
    "sponsor.income_cad",
    "sponsor.earlier_dependants",
    "sponsor.relatives",
    "sponsor.residence",
    "partner",
    "children",
    "plans.province",
    "plans.applications",
)
_SIZE: Final = (
    " The family counts the sponsor and the sponsor's family, the person sponsored and that person's "
    "family, whether they come along or not, and people under earlier undertakings. Only income in "
    "Canada, or assessed by the Canada Revenue Agency, counts; pay from a job in the United States does "
    "not."
)
INCOME: Final = Rule(
    "income",
    "The sponsor earns enough",
    source="irpr",
    reference="133(1)(j)(i)(A), 134(1)",
    required="The sponsor's income in the last tax year is at least the minimum necessary income (LICO) "
    "for the "
    "family." + _SIZE,
    changeable=True,
    remedy="A higher income in Canada; the sponsor's spouse or common-law partner may co-sign.",
    reads=_READS,
)
PARENTS_INCOME: Final = Rule(
    INCOME.id,
    INCOME.title,
    source="irpr",
    reference="133(1)(j)(i)(B), 134(1.1)",
    required="The sponsor's income is at least the minimum necessary income and 30 percent in each of the "
    "three "
    "tax years before the application." + _SIZE,
    changeable=True,
    remedy=INCOME.remedy,
    reads=_READS,
)
QUEBEC_INCOME: Final = Rule(
    INCOME.id,
    INCOME.title,
    source="irpr",
    reference="133(1)(j)(ii), 137",
    required="Quebec applies its own test of the sponsor's means.",
    changeable=True,
    reads=_READS,
)
NO_INCOME: Final = Rule(
    INCOME.id,
    "No income is asked for",
    source="irpr",
    reference="133(4)",
    required="No income is asked for to sponsor a partner whose dependent children have no children, a "
    "dependent child without a child, or a child to be adopted.",
    reads=_READS,
)
RULES: Final = (NO_INCOME, INCOME, PARENTS_INCOME, QUEBEC_INCOME)

_NO_TEST: Final = not_applicable(
    NO_INCOME, "No income is asked for. The sponsor must still be able to provide."
)
NOT_IN_TABLES: Final = "The amounts, and who counted as a child, on that day are not in these tables."
_QUEBEC: Final = unsettled(
    QUEBEC_INCOME,
    "Quebec applies its own test, whose figures are not in these tables. Ask Quebec's ministry (MIFI).",
)


def income_test(case: Case) -> tuple[str | None, tuple[str, ...]]:
    """Tell which test applies: ``none``, ``lico``, ``lico_30``, ``quebec``, or None if not known.

    Returns:
        The test, and the paths of the facts that would settle it.
    """
    relation = case.relation
    needs: tuple[str, ...] = ()
    tested: bool | None
    if case.of_partners:
        tested, needs = grandchild(case)
    elif relation == TO_BE_ADOPTED:
        tested = False
    elif relation in ("child", "adopted_child"):
        tested = has_child(case.sponsored, case)
        if tested is None:
            needs = ("children",) if case.sponsored.child is None else (case.sponsored.path("has_child"),)
    else:
        tested = True
    if tested is None:
        return None, needs
    if not tested:
        return NO_TEST, ()
    if case.sponsor_in_quebec:
        return BY_QUEBEC, ()
    return (LICO_30 if relation in ("parent", "grandparent") else LICO), ()


class Household:
    """How many people the income is measured for.

    Attributes:
        persons: People who count for certain.
        needs: Paths of facts that may add to them.
    """

    __slots__ = ("needs", "persons")

    def __init__(self, case: Case) -> None:
        if case.stream_id == SUPER_VISA:
            self.persons, needs = _visitors(case)
        else:
            family = family_size(case.facts, case.limits)
            self.persons = family.least
            needs = [path for path in family.needs if not _of_a_grown_resident(path, case)]
        section = case.section
        if case.sponsor.who == "relative":
            self.persons += 2 if _host_is_married(case) else 1
            under = case.limits[UNDER]
            for relative in (section.relatives or ()) if section is not None else ():
                if relative.relation == "child" and relative.age is not None and relative.age < under:
                    self.persons += 1
        if section is None or section.earlier_dependants is None:
            needs.append("sponsor.earlier_dependants")
        else:
            self.persons += section.earlier_dependants
        self.needs = tuple(needs)


def _host_is_married(case: Case) -> bool:
    """Tell whether the relative who sponsors parents was told of as their child, and as married.

    The child is the one of the sponsor's day of birth; without that day, the only one at home in Canada.
    """
    section, children = case.section, case.profile.children
    if section is None or case.relation != "parent" or children is None:
        return False
    if section.birth_date is not None:
        hosts = [child for child in children if child.birth_date == section.birth_date]
    else:
        hosts = [child for child in children if child.canada_status in AT_HOME]
    return len(hosts) == 1 and hosts[0].married is True


def _visitors(case: Case) -> tuple[int, list[str]]:
    """Count the visitors of a super visa: the person, and the husband, wife or partner who comes along."""
    partner = case.profile.partner
    if partner is None:
        return 1, ["partner"]
    if isinstance(partner, Nothing) or not is_partner_in_law(partner, case.as_of, case.limits):
        return 1, []
    if partner.accompanies is None:
        return 1, ["partner.accompanies"]
    return (2 if partner.accompanies else 1), []


def _of_a_grown_resident(path: str, case: Case) -> bool:
    """Tell whether a child is a citizen or resident, so that nobody asks what keeps it dependent at 22."""
    if not path.endswith(".dependent_by_condition"):
        return False
    place = int(path[path.index("[") + 1 : path.index("]")])
    children = case.profile.children or ()
    return children[place].canada_status in AT_HOME


def last_tax_year(case: Case) -> int:
    """Give the last tax year whose assessment is at hand on the day of filing."""
    filed = case.filed_on
    return filed.year - (1 if filed.month >= case.law.figures["assessment_ready_month"] else 2)


def preceding_tax_year(case: Case) -> int:
    """Give the tax year that precedes the day of filing, for tests that look at years one by one.

    In early spring that is the year just ended if its income was told, else the last one assessed.
    """
    year = case.filed_on.year - 1
    told = None if case.section is None else case.section.income_cad
    return year if told is not None and year in told else last_tax_year(case)


def required_cad(case: Case, test: str | None) -> int | None:
    """Give the income asked for, in Canadian dollars a year; None if none is, or the amount is not known."""
    if UNDER not in case.limits:
        return None
    if test == LICO:
        return case.law.lico(Household(case).persons)
    if test == LICO_30:
        return parents_amount(case, preceding_tax_year(case), Household(case).persons)
    return None


def parents_amount(case: Case, tax_year: int, persons: int) -> int | None:
    """Give what a sponsor of parents must have earned in a tax year; None if the table was not found."""
    rows = case.facts.tables.history("family-parents-income", str(tax_year), str(persons))
    return rows[-1]["amount_cad"] if rows else None


def income(case: Case) -> Condition:
    """133(1)(j): the sponsor's income meets the test that applies."""
    test, needs = income_test(case)
    if test is None:
        return check(
            NO_INCOME, None, "Whether income is asked for depends on a fact that was not told.", needs=needs
        )
    if test == NO_TEST:
        return _NO_TEST
    if test == BY_QUEBEC:
        return _QUEBEC
    if UNDER not in case.limits:
        return unsettled(INCOME, NOT_IN_TABLES)
    years: tuple[int, ...] = (last_tax_year(case),)
    if test == LICO_30:
        last = preceding_tax_year(case)
        years = tuple(last - back for back in range(case.law.figures["parents_tax_years"]))
    household = Household(case)
    rule = PARENTS_INCOME if test == LICO_30 else INCOME
    amounts = {
        year: parents_amount(case, year, household.persons)
        if test == LICO_30
        else case.law.lico(household.persons)
        for year in years
    }
    return compare(case, rule, household, amounts)


def compare(case: Case, rule: Rule, household: Household, amounts: Mapping[int, int | None]) -> Condition:
    """Compare the income of each tax year with what it must be.

    The table itself is derived, and who else lives with the sponsor is not told in full: a comparison that
    is met counts as an estimate.

    Args:
        case: The case.
        rule: The rule of the test.
        household: How many people count.
        amounts: What is asked for by tax year.
    """
    told = None if case.section is None else case.section.income_cad
    missing = [year for year in amounts if told is None or told.get(year) is None]
    pairs = [(told[year], amount) for year, amount in amounts.items() if told is not None and year in told]
    words = "; ".join(
        f"{year}: {'not told' if told is None or year not in told else f'CAD {told[year]:,}'}, asked for: "
        f"{'not known' if amount is None else f'CAD {amount:,}'}"
        for year, amount in amounts.items()
    )
    found = "Income by tax year: {0}. People counted: {1}."
    if any(amount is not None and earned < amount for earned, amount in pairs):
        return check(rule, False, found, words, household.persons)
    if missing:
        return check(
            rule, None, found, words, household.persons, needs=("sponsor.income_cad", *household.needs)
        )
    if any(amount is None for amount in amounts.values()):
        return unsettled(rule, found + " The table of amounts was not found.", words, household.persons)
    if household.needs:
        return check(rule, None, found, words, household.persons, needs=household.needs)
    return check(rule, True, found, words, household.persons, estimated=True)
