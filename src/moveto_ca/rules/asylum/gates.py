"""All gates of a person, and the verdict that follows from them.

The order is that of the fact sheet; every failing gate is reported, not the first alone.
Authority: IRPA 99 to 101, 105.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.report import MET, NOT_MET, UNKNOWN
from moveto_ca.rules.asylum import earlier_claims, findings, preconditions, suspensions
from moveto_ca.rules.asylum.fourteen_days import WITHIN_FOURTEEN_DAYS, within_fourteen_days
from moveto_ca.rules.asylum.one_year import WITHIN_ONE_YEAR, within_one_year
from moveto_ca.rules.asylum.safe_third_country import SAFE_THIRD_COUNTRY, safe_third_country
from moveto_ca.rules.asylum.saying import say
from moveto_ca.rules.conditions import Rule, not_applicable

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.asylum.claimant import Claimant
    from moveto_ca.rules.asylum.safe_third_country import Finding

NOT_NEEDED: Final = "not_needed"
CANNOT_CLAIM: Final = "cannot_claim"
INELIGIBLE: Final = "ineligible"
NOT_KNOWN: Final = "unknown"
ELIGIBLE: Final = "eligible"

OFFICER_DECIDES: Final = Rule(
    "officer-decides",
    "An officer decides whether the Board hears the claim",
    source="irpa",
    reference="100(1), (1.1), 104",
    step=True,
    required=(
        "An officer decides on each claim. The burden of proof is on the claimant, who must answer "
        "truthfully. A claim that was sent to the Board can still be ended by a later notice."
    ),
)

RULES: Final[tuple[Rule, ...]] = (
    preconditions.NOT_A_CITIZEN,
    preconditions.IN_CANADA,
    preconditions.NOT_IN_PRECLEARANCE,
    preconditions.NO_REMOVAL_ORDER,
    preconditions.IN_PERSON,
    suspensions.NO_SERIOUS_PROCEEDINGS,
    suspensions.NO_EXTRADITION,
    findings.NOT_ALREADY_PROTECTED,
    earlier_claims.NO_REJECTED_CLAIM,
    WITHIN_ONE_YEAR,
    WITHIN_FOURTEEN_DAYS,
    earlier_claims.NO_ENDED_CLAIM,
    earlier_claims.NO_FOREIGN_CLAIM,
    findings.NOT_RECOGNIZED_ELSEWHERE,
    SAFE_THIRD_COUNTRY,
    findings.NOT_FOUND_INADMISSIBLE,
    OFFICER_DECIDES,
)

_MAKING_A_CLAIM: Final = frozenset({"P2", "P3", "P4", "P5"})


class Gates:
    """What the gates say of one person.

    Args:
        claimant: The person.
        removal_order: Whether the background part of the profile tells of a removal order in force.

    Attributes:
        conditions: The gates in order, and last the officer's decision.
        stca: What the Safe Third Country Agreement means for the person; None for a citizen.
    """

    __slots__ = ("claimant", "conditions", "stca")

    def __init__(self, claimant: Claimant, removal_order: bool | None) -> None:
        self.claimant = claimant
        first = preconditions.not_a_citizen(claimant)
        self.stca: Finding | None = None
        self.conditions: tuple[Condition, ...]
        if first.outcome == NOT_MET:
            others = (not_applicable(r, figures=claimant.law.figures(r)) for r in RULES[1:])
            self.conditions = (first, *others)
            return
        self.stca = safe_third_country(claimant)
        self.conditions = (
            first,
            preconditions.in_canada(claimant),
            preconditions.not_in_preclearance(claimant),
            preconditions.no_removal_order(claimant, removal_order),
            preconditions.in_person(claimant),
            suspensions.no_serious_proceedings(claimant),
            suspensions.no_extradition(claimant),
            findings.not_already_protected(claimant),
            earlier_claims.no_rejected_claim(claimant),
            within_one_year(claimant),
            within_fourteen_days(claimant),
            earlier_claims.no_ended_claim(claimant),
            earlier_claims.no_foreign_claim(claimant),
            findings.not_recognized_elsewhere(claimant),
            self.stca.condition,
            findings.not_found_inadmissible(claimant),
            say(claimant, OFFICER_DECIDES, None, "The officer's decision is not foreseen here."),
        )

    def _counted(self) -> tuple[Condition, ...]:
        """Give the gates themselves: neither a step still to be done nor the officer's decision."""
        return tuple(
            condition
            for condition in self.conditions
            if condition.rule.number is not None and not (condition.rule.step and condition.outcome != MET)
        )

    @property
    def bars(self) -> tuple[str, ...]:
        """Paragraphs of every gate that fails; a citizen needs none."""
        return self._paragraphs(NOT_MET)

    @property
    def possible_bars(self) -> tuple[str, ...]:
        """Paragraphs of every gate that is open: a fact is missing or the law is unsettled."""
        return self._paragraphs(UNKNOWN)

    def _paragraphs(self, outcome: str) -> tuple[str, ...]:
        law = self.claimant.law
        found = (
            law.bar(condition.rule.number or "")
            for condition in self._counted()
            if condition.outcome == outcome
        )
        return tuple(dict.fromkeys(paragraph for paragraph in found if paragraph))

    @property
    def counts(self) -> dict[str, int]:
        """How many gates are passed, failed and unknown, of those that apply."""
        outcomes = [condition.outcome for condition in self._counted()]
        passed, failed, unknown = (outcomes.count(o) for o in (MET, NOT_MET, UNKNOWN))
        return {"passed": passed, "failed": failed, "unknown": unknown, "of": passed + failed + unknown}

    @property
    def only_outside(self) -> bool:
        """Tell whether nothing fails but that somebody who made no claim is not in Canada (99(2))."""
        if self.claimant.claim_made is not False or not self.claimant.law.in_force:
            return False
        failing = [condition.rule for condition in self._counted() if condition.outcome == NOT_MET]
        return failing == [preconditions.IN_CANADA]

    @property
    def verdict(self) -> str:
        """The word of the fact sheet: not_needed, cannot_claim, ineligible, unknown or eligible."""
        failing = {condition.rule.number for condition in self._counted() if condition.outcome == NOT_MET}
        if preconditions.NOT_A_CITIZEN.number in failing:
            return NOT_NEEDED
        if failing & _MAKING_A_CLAIM or not self.claimant.law.in_force:
            return CANNOT_CLAIM
        if failing:
            return INELIGIBLE
        return NOT_KNOWN if self.counts["unknown"] else ELIGIBLE
