"""P3: does the person have the credential that the list wants, and which one?

Every operand of a credential expression is tried on what the person told: True, False, or unknown
with the facts that would settle it. A further degree, licence or month of experience never harms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from moveto_ca.rules.cusma.degrees import CREDENTIAL_TESTS, by_credential
from moveto_ca.rules.cusma.licences import by_licence
from moveto_ca.rules.cusma.phrases import found_words
from moveto_ca.rules.cusma.practice import by_experience, by_knowledge, by_training

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.rules.cusma.evidence import Evidence, Finding
    from moveto_ca.rules.cusma.expression import Operand

TESTS: Final[dict[str, Callable[[Operand, Evidence], Finding]]] = {
    **dict.fromkeys(CREDENTIAL_TESTS, by_credential),
    **dict.fromkeys(("licence", "membership", "designation"), by_licence),
    "experience": by_experience,
    "training": by_training,
    "knowledge": by_knowledge,
    "ability": by_knowledge,
}


class Branch(NamedTuple):
    """One way to have the credential, tried.

    Attributes:
        operands: What it asks for, all of it.
        findings: What became of each.
    """

    operands: tuple[Operand, ...]
    findings: tuple[Finding, ...]

    @property
    def truth(self) -> bool | None:
        """True if all holds, False if something cannot, None if unknown."""
        truths = [finding.truth for finding in self.findings]
        if False in truths:
            return False
        return None if None in truths else True

    @property
    def distance(self) -> tuple[int, int, int]:
        """How far it is from being satisfied: what fails, what is open, less what holds."""
        failed = sum(f.truth is False for f in self.findings)
        unknown = sum(f.truth is None for f in self.findings)
        return failed, unknown, failed + unknown - len(self.findings)


class Credentials:
    """The credential expression of a profession, tried on a person.

    Attributes:
        evidence: What the person can show.
        truth: True if some branch holds, False if none can, None if unknown.
    """

    __slots__ = ("_findings", "evidence", "truth")

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self._findings: list[Finding | None] = [None] * len(evidence.profession.operands)
        self.truth = self._work_out()

    def _work_out(self) -> bool | None:
        whole: bool | None = False
        for branch in self.evidence.profession.branches:
            truth: bool | None = True
            for place in branch:
                found = self.finding(place).truth
                if found is False:
                    truth = False
                    break
                if found is None:
                    truth = None
            if truth:
                return True
            if truth is None:
                whole = None
        return whole

    def finding(self, place: int) -> Finding:
        """Give what became of an operand, by its place in the profession's list; tried when first asked."""
        found = self._findings[place]
        if found is None:
            operand = self.evidence.profession.operands[place]
            found = self._findings[place] = TESTS[operand.name](operand, self.evidence)
        return found

    def branches(self) -> tuple[Branch, ...]:
        """Give every branch, tried, in the order of the list."""
        profession = self.evidence.profession
        return tuple(
            Branch(
                tuple(profession.operands[place] for place in branch),
                tuple(self.finding(place) for place in branch),
            )
            for branch in profession.branches
        )

    def nearest(self) -> Branch:
        """Give the branch that lacks least; the first that holds, if one does."""
        return min(self.branches(), key=lambda branch: branch.distance)

    def __str__(self) -> str:
        return found_words(self)

    def needs(self) -> tuple[str, ...]:
        """Give the profile paths that could settle an unknown, those of the nearest branch first."""
        found: dict[str, None] = {}
        for branch in sorted(self.branches(), key=lambda branch: branch.distance):
            if branch.truth is None:
                for finding in branch.findings:
                    found.update(dict.fromkeys(finding.needs))
        return tuple(found)
