"""What a couple counts as: spouses, common-law or conjugal partners, or nothing yet (IRPR 1(1), 2, 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.dates import years_completed_on
from moveto_ca.nothing import Nothing
from moveto_ca.rules.conditions import Rule, all_of, any_of, check, negation

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.profile import Partner
    from moveto_ca.report import Condition
    from moveto_ca.rules.family.case import Case

SPOUSE: Final = "spouse"
COMMON_LAW: Final = "common_law"
CONJUGAL: Final = "conjugal"
NONE: Final = "none"

_MARRY: Final = "Marry with both of you present, or live together for a year without a break."
_READS: Final = (
    "partner.relationship",
    "partner.since",
    "partner.cohabiting_since",
    "partner.separated_since",
    "partner.both_present_at_wedding",
    "partner.earlier_marriage_ended",
    "partner.obstacle_to_marriage",
    "plans.applications",
)
RELATIONSHIP: Final = Rule(
    "relationship",
    "The couple counts as spouses or partners",
    source="irpr",
    reference="1(1), 2, 4, 5, 117(9)(c), (c.1)",
    required="Spouses: the marriage is valid where it was made and under Canadian law, neither was "
    "married to somebody else at the wedding, and both were present (a member of the Canadian Forces may "
    "be absent for service). Common-law partners: they live together, and have for a year without a "
    "break. Conjugal partners: the one sponsored lives outside Canada, the relationship has lasted a "
    "year, and by policy something real keeps the two from marrying and from living together. An "
    "engagement is not enough.",
    changeable=True,
    remedy=_MARRY,
    reads=(
        *_READS,
        "applicant.canada_status",
        "partner.canada_status",
        "applicant.residence",
        "partner.residence",
    ),
)
RELATIONSHIP_IN_CANADA: Final = Rule(
    RELATIONSHIP.id,
    RELATIONSHIP.title,
    source="irpr",
    reference="1(1), 2, 4, 5, 124(a), 125(1)",
    required="Spouses: the marriage is valid where it was made and under Canadian law, neither was "
    "married to somebody else at the wedding, and both were present (a member of the Canadian Forces may "
    "be absent for service). Common-law partners: they live together, and have for a year without a "
    "break. Conjugal partners cannot use this class.",
    changeable=True,
    remedy=_MARRY,
    reads=_READS,
)
RULES: Final = (RELATIONSHIP, RELATIONSHIP_IN_CANADA)


class Relationship:
    """What the couple counts as on the day of filing.

    Attributes:
        kind: ``spouse``, ``common_law``, ``conjugal``, ``none``, or None if not known.
        common_law_from: Day from which the two are common-law partners, if they live together.
        needs: Paths that would settle an unknown.
    """

    __slots__ = ("_case", "common_law_from", "couple", "kind", "needs")

    def __init__(self, case: Case) -> None:
        self._case = case
        self.couple: Partner | None = case.couple
        self.common_law_from: date | None = None
        self.kind: str | None = None
        self.needs: tuple[str, ...] = ()
        if self.couple is None:
            self.needs = ("partner",)
        else:
            self._judge(self.couple)

    def _judge(self, couple: Partner) -> None:
        told = couple.relationship
        married = None if told is None else told == "married"
        spouses = all_of(married, self._valid_wedding(couple))
        together = self._together_for_a_year(couple)
        conjugal = self._conjugal(couple) if told == CONJUGAL else False
        if spouses:
            self.kind = SPOUSE
        elif together and (spouses is False or married is None):
            self.kind = COMMON_LAW
        elif conjugal and not together:
            self.kind = CONJUGAL
        elif any_of(spouses, together, conjugal) is False:
            self.kind = NONE
        else:
            self.needs = self._missing(couple, married, spouses, together, conjugal)

    def _valid_wedding(self, couple: Partner) -> bool | None:
        """Tell whether both were present, and neither was married to somebody else (IRPR 5)."""
        present = couple.both_present_at_wedding if "both-present" in self._case.law.policies else True
        earlier = couple.earlier_marriage_ended
        return all_of(present, None if earlier is None else isinstance(earlier, Nothing))

    def _together_for_a_year(self, couple: Partner) -> bool | None:
        """Tell whether the two live together, and have for a year (IRPR 1(1))."""
        since = couple.cohabiting_since
        if isinstance(since, Nothing):
            return False
        apart = couple.separated_since
        if apart is not None and not isinstance(apart, Nothing):
            return False
        if since is None:
            return None
        case = self._case
        self.common_law_from = years_completed_on(since, case.law.figures["cohabitation"])
        return case.filed_on >= self.common_law_from

    def _conjugal(self, couple: Partner) -> bool | None:
        """Tell whether conjugal partners of a year are kept apart (IRPR 2, and policy)."""
        case = self._case
        since = couple.since
        lasted = (
            None
            if since is None
            else case.filed_on >= years_completed_on(since, case.law.figures["conjugal"])
        )
        return all_of(negation(case.sponsored.in_canada), lasted, couple.obstacle_to_marriage)

    def _missing(
        self,
        couple: Partner,
        married: bool | None,
        spouses: bool | None,
        together: bool | None,
        conjugal: bool | None,
    ) -> tuple[str, ...]:
        found: list[str] = []
        if married is None:
            found.append("partner.relationship")
        if married and spouses is None:
            if couple.both_present_at_wedding is None:
                found.append("partner.both_present_at_wedding")
            if couple.earlier_marriage_ended is None:
                found.append("partner.earlier_marriage_ended")
        elif together is None and married is not None and conjugal is not None:
            found.append("partner.cohabiting_since")
        if conjugal is None:
            if couple.since is None:
                found.append("partner.since")
            if couple.obstacle_to_marriage is None:
                found.append("partner.obstacle_to_marriage")
            if self._case.sponsored.in_canada is None:
                found.extend(self._case.sponsored.in_canada_needs)
        return tuple(found)


_FOUND: Final = {
    SPOUSE: "The couple is married; both were present at the wedding, and neither was married to another.",
    CONJUGAL: "The couple has been in a relationship for a year, lives in two countries and is kept apart.",
    NONE: "The couple counts neither as spouses nor as common-law partners.",
    None: "Not enough was told to say what the couple counts as.",
}


def relationship(case: Case, rule: Rule) -> Condition:
    """Judge the relationship.

    Args:
        case: The case.
        rule: The rule of the class; conjugal partners cannot use the class in Canada.
    """
    judged = case.relationship
    kind, since = judged.kind, judged.common_law_from
    if kind == COMMON_LAW:
        return check(
            rule, True, "The couple has lived together without a break for a year, since {0}.", _since(judged)
        )
    if kind == CONJUGAL and rule is RELATIONSHIP_IN_CANADA:
        return check(rule, False, "The couple counts as conjugal partners.")
    if kind == NONE and since is not None:
        found = (
            "The couple lives together, but not yet for a year. They count as common-law partners from {0}."
        )
        return check(rule, False, found, since, lifts_on=since if since > case.filed_on else None)
    fact = None if kind is None else kind != NONE
    return check(rule, fact, _FOUND[kind], needs=judged.needs)


def _since(judged: Relationship) -> object:
    return None if judged.couple is None else judged.couple.cohabiting_since
