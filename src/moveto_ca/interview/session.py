"""One conversation: what is told, what was asked, and the way back."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview.answers import RefusedError, Special
from moveto_ca.interview.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from moveto_ca.interview.answers import Answer
    from moveto_ca.interview.questions import Prompt
    from moveto_ca.report import Report, Route
    from moveto_ca.rules.tables import Tables


PROTECTION: Final = "protection"


@dataclass(slots=True, frozen=True)
class Answered:
    """A prompt with its answer, and what was told before it."""

    prompt: Prompt
    answer: Answer
    before: dict[str, Any]


def _without_protection(document: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name != PROTECTION}


def _of_protection(key: str) -> bool:
    """Tell whether a prompt, by its key, asks about protection."""
    return key.partition("@")[2].startswith(f"{PROTECTION}.")


def _listed(titles: list[str]) -> str:
    return titles[0] if len(titles) == 1 else f"{', '.join(titles[:-1])} and {titles[-1]}"


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
        self.plan = Plan(only, self._assess, self._find)
        self._answered: dict[str, Answered] = {}
        self._kept: dict[str, Answer] = {}
        self._report: tuple[str, Report] | None = None

    @property
    def asked(self) -> tuple[str, ...]:
        """Keys of the prompts that were asked, in order."""
        return tuple(self._answered)

    @property
    def answered(self) -> tuple[Answered, ...]:
        """The prompts that were asked, with their answers, in order."""
        return tuple(self._answered.values())

    def report(self) -> Report:
        """Assess what is told so far."""
        told = repr(self.document)
        if self._report is None or self._report[0] != told:
            self._report = (told, self._assess(self.document))
        return self._report[1]

    def _assess(self, document: dict[str, Any]) -> Report:
        from moveto_ca.intake import parse_profile
        from moveto_ca.rules.assess import assess

        return assess(parse_profile(document), as_of=self.as_of, tables=self.tables)

    def _find(self, document: dict[str, Any], routes: Collection[str]) -> list[Route]:
        from moveto_ca.intake import parse_profile
        from moveto_ca.rules.assess import some_routes

        return some_routes(parse_profile(document), routes, as_of=self.as_of, tables=self.tables)

    def next(self) -> Prompt | None:
        """Give the next prompt, or None when no answer can change anything more.

        After an answer was changed, the answers that still hold are taken again without asking.
        """
        while (prompt := self.plan.next(self.document, self.report(), self._answered)) is not None:
            if prompt.key not in self._kept:
                break
            answer = self._kept.pop(prompt.key)
            try:
                self.leave(prompt, answer) if isinstance(answer, Special) else self.take(prompt, answer)
            except RefusedError:
                break
        if prompt is None:
            self._kept = {}  # what is not asked any more is forgotten
        return prompt

    def still_open(self) -> list[str]:
        """Give the titles of the routes within the aims that are not settled yet."""
        return self.plan.still_open(self.document, self.report(), self._answered)

    def why(self, prompt: Prompt) -> str:
        """Say which routes wait for a fact, for a question that does not itself say why it is asked."""
        titles = self.plan.waiting_for(prompt, self.document, self.report())
        return f"{_listed(titles)} can turn on it." if titles else "It can change how a way in stands."

    def take(self, prompt: Prompt, value: Any) -> None:
        """Take an answer.

        Raises:
            RefusedError: If the profile does not allow it; nothing is changed then.
        """
        changed = deepcopy(self.document)
        prompt.place(changed, deepcopy(value))
        self._check(changed)
        self._remember(prompt, value)
        self.document = changed

    def leave(self, prompt: Prompt, answer: Special = Special.SKIP) -> None:
        """Leave a question unanswered: the fact stays unknown, and is not asked for again."""
        self._remember(prompt, answer)

    def back(self) -> bool:
        """Undo the last question, answered or not; False if there is none."""
        if not self._answered:
            return False
        _, last = self._answered.popitem()
        self.document = last.before
        return True

    def reopen(self, key: str) -> Prompt:
        """Go back to a question to answer it anew; later answers that do not hang on it are kept for later.

        Args:
            key: Key of the prompt.

        Returns:
            The prompt, to be asked.
        """
        order = list(self._answered)
        chosen = self._answered[key]
        later = [self._answered[name] for name in order[order.index(key) + 1 :]]
        self._kept = {one.prompt.key: one.answer for one in later if not chosen.prompt.settles(one.prompt)}
        for name in order[order.index(key) :]:
            del self._answered[name]
        self.document = chosen.before
        return chosen.prompt

    @property
    def told_of_protection(self) -> bool:
        """Tell whether anything about protection is told."""
        return PROTECTION in self.document

    def clear_protection(self) -> None:
        """Forget all that was told about protection, also as it stood before each answer.

        The section stays closed; it is not offered again.
        """
        consent = next(
            (one for one in self._answered.values() if one.prompt.path == f"{PROTECTION}.wants_information"),
            None,
        )
        self._answered = {
            key: Answered(one.prompt, one.answer, _without_protection(one.before))
            for key, one in self._answered.items()
            if not _of_protection(key)
        }
        self._kept = {key: answer for key, answer in self._kept.items() if not _of_protection(key)}
        self.document = _without_protection(self.document)
        self._report = None
        if consent is not None:
            self.leave(consent.prompt)

    def _remember(self, prompt: Prompt, answer: Answer) -> None:
        self._answered[prompt.key] = Answered(prompt, answer, self.document)

    def _check(self, document: dict[str, Any]) -> None:
        from moveto_ca.intake import InputError, check_against, parse_profile

        try:
            problems = check_against(parse_profile(document), self.as_of)
        except InputError as error:
            problems = list(error.problems)
        if problems:
            raise RefusedError(" ".join(f"It {problem.message}." for problem in problems[:2]))
