"""Conditions whose words depend on nothing but the outcome: made once, then shared by everybody.

A condition is never changed once it is made, so one object can stand in any number of reports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.rules.conditions import check, not_applicable

if TYPE_CHECKING:
    from moveto_ca.report import Condition
    from moveto_ca.rules.conditions import Rule


class Outcomes:
    """The outcomes of a rule, made once.

    Args:
        rule: The rule.
        met: What was found where it is met.
        not_met: What was found where it is not.
        outside: What was found where the rule does not apply.
    """

    __slots__ = ("met", "none", "not_met", "rule")

    def __init__(self, rule: Rule, met: str, not_met: str, outside: str = "") -> None:
        self.rule = rule
        self.met = check(rule, True, met)
        self.not_met = check(rule, False, not_met)
        self.none = not_applicable(rule, outside)


class Prepared(Outcomes):
    """The outcomes of a rule, an unknown one among them.

    Args:
        rule: The rule.
        met: What was found where it is met.
        not_met: What was found where it is not.
        unknown: What was found where it is unknown.
        needs: Paths that would settle an unknown; those of one case can be given when it is applied.
        outside: What was found where the rule does not apply.
    """

    __slots__ = ("_unknown", "needs", "unknown")

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
        self.needs = needs
        self._unknown = unknown
        self.unknown = check(rule, None, unknown, needs=needs)

    def __call__(self, fact: bool | None, *needs: str) -> Condition:
        """Give the condition for a fact.

        Args:
            fact: True if the rule is met, False if not, None if unknown.
            *needs: Paths that would settle an unknown, where they differ from case to case.
        """
        if fact:
            return self.met
        if fact is not None:
            return self.not_met
        if not needs or needs == self.needs:
            return self.unknown
        return check(self.rule, None, self._unknown, needs=needs)
