"""One conversation: what is told, what was asked, and the way back."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.plan import Plan

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.interview.questions import Prompt
    from moveto_ca.report import Report
    from moveto_ca.rules.tables import Tables


class Session:
    """The state of a conversation.

    Args:
        document: What is told already; it is not changed.
        as_of: Day of the assessment.
        tables: The dated tables.
        only: Ids of the only routes to look at, or None for all.

    Attributes:
        document: What is told so far, in the shape of a profile file.
    """

    def __init__(
        self, document: dict[str, Any], *, as_of: date, tables: Tables, only: tuple[str, ...] | None = None
    ) -> None:
        self.document = deepcopy(document)
        self.as_of = as_of
        self.tables = tables
        self.plan = Plan(only, self._assess)
        self._asked: dict[str, None] = {}
        self._past: list[tuple[dict[str, Any], dict[str, None]]] = []

    @property
    def asked(self) -> tuple[str, ...]:
        """Keys of the prompts that were asked, in order."""
        return tuple(self._asked)

    def report(self) -> Report:
        """Assess what is told so far."""
        return self._assess(self.document)

    def _assess(self, document: dict[str, Any]) -> Report:
        from moveto_ca.intake import parse_profile
        from moveto_ca.rules.assess import assess

        return assess(parse_profile(document), as_of=self.as_of, tables=self.tables)

    def next(self) -> Prompt | None:
        """Give the next prompt, or None when no answer can change anything more."""
        return self.plan.next(self.document, self.report(), self._asked)

    def still_open(self) -> list[str]:
        """Give the titles of the routes within the aims that are not settled yet."""
        return self.plan.still_open(self.document, self.report(), self._asked)

    def take(self, prompt: Prompt, value: Any) -> None:
        """Take an answer.

        Raises:
            RefusedError: If the profile does not allow it; nothing is changed then.
        """
        changed = deepcopy(self.document)
        prompt.place(changed, value)
        self._check(changed)
        self._remember(prompt)
        self.document = changed

    def leave(self, prompt: Prompt) -> None:
        """Leave a question unanswered: the fact stays unknown, and is not asked for again."""
        self._remember(prompt)

    def back(self) -> bool:
        """Undo the last question, answered or not; False if there is none."""
        if not self._past:
            return False
        self.document, self._asked = self._past.pop()
        return True

    def _remember(self, prompt: Prompt) -> None:
        self._past.append((self.document, dict(self._asked)))
        self._asked[prompt.key] = None

    def _check(self, document: dict[str, Any]) -> None:
        from moveto_ca.intake import InputError, check_against, parse_profile

        try:
            problems = check_against(parse_profile(document), self.as_of)
        except InputError as error:
            problems = list(error.problems)
        if problems:
            raise RefusedError(" ".join(f"It {problem.message}." for problem in problems[:2]))
