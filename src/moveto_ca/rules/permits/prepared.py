"""Conditions about one of several job offers whose words depend on nothing but the outcome: made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.conditions import check
from moveto_ca.rules.prepared import Outcomes

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.conditions import Rule


class Prepared(Outcomes):
    """The outcomes of a rule, an unknown one for each of the job offers among them.

    Args:
        rule: The rule.
        met: What was found where it is met.
        not_met: What was found where it is not.
        unknown: What was found where it is unknown.
        needs: Profile paths that would settle an unknown; ``{i}`` stands for the place of the job offer.
        outside: What was found where the rule does not apply.
    """

    __slots__ = ("_made", "_needs", "_unknown")

    def __init__(
        self,
        rule: Rule,
        *,
        met: str,
        not_met: str,
        unknown: str = "",
        needs: tuple[str, ...] = (),
        outside: str = "",
    ) -> None:
        super().__init__(rule, met, not_met, outside)
        self._unknown = unknown
        self._needs = needs
        self._made: dict[int, Condition] = {}

    def __call__(self, fact: bool | None, index: int = 0) -> Condition:
        """Give the condition for a fact.

        Args:
            fact: True if the rule is met, False if not, None if unknown.
            index: Place of the job offer among the offers.
        """
        if fact:
            return self.met
        if fact is not None:
            return self.not_met
        made = self._made.get(index)
        if made is None:
            needs = tuple(path.replace("{i}", str(index)) for path in self._needs)
            made = self._made[index] = check(self.rule, None, self._unknown, needs=needs)
        return made
