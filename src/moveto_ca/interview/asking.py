"""How a question is put to a person, whatever the screen: words, why, glosses, and reading the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from moveto_ca.interview.answers import BACK, RefusedError, Special
from moveto_ca.interview.questions import Choice, Group
from moveto_ca.render.glossary import Glossary

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.interview.answers import Answer
    from moveto_ca.interview.questions import Prompt


class Screen(Protocol):
    """What a terminal must be able to do. Ctrl-C raises KeyboardInterrupt from each."""

    def say(self, text: str, tone: str = "plain") -> None:
        """Show a text; tone is ``plain``, ``question``, ``quiet`` or ``wrong``."""

    def choose(self, choices: tuple[Choice, ...], default: Any, *, specials: bool = True) -> Answer:
        """Let one be chosen; give its value or, with ``specials``, a special answer."""

    def choose_many(self, choices: tuple[Choice, ...]) -> Answer:
        """Let several be chosen; give a list of values or a special answer."""

    def write(self, *, signs: bool = True) -> str | Special:
        """Let a line be written; give it or a special answer. Without ``signs`` none are explained."""

    def search(self, search: Callable[[str], tuple[Choice, ...]]) -> str | Special | Choice:
        """Let words to look for be written; give them, a choice that they found, or a special answer."""


class Conversation:
    """Puts prompts on a screen and brings back answers."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self._glossary = Glossary()

    def ask(self, prompt: Prompt, why: str = "") -> Answer:
        """Ask until the answer is a value that can be read, or a special answer.

        Args:
            prompt: The question.
            why: Why it is asked, where the question itself does not say so.
        """
        self._introduce(prompt, prompt.question.why or why)
        while True:
            try:
                return self._answer(prompt)
            except RefusedError as refused:
                self.refuse(str(refused))

    def refuse(self, reason: str) -> None:
        """Say why an answer cannot be used."""
        self.screen.say(reason, "wrong")

    def _introduce(self, prompt: Prompt, why: str) -> None:
        question = prompt.question
        self.screen.say("")
        self.screen.say(prompt.words, "question")
        if why:
            self.screen.say(f"Why: {why}", "quiet")
        if question.hint:
            self.screen.say(question.hint)
        texts = (prompt.words, why, question.hint, *(choice.words for choice in question.choices))
        for word, meaning in self._glossary.new(texts):
            self.screen.say(f"{word}: {meaning}", "quiet")

    def _answer(self, prompt: Prompt) -> Answer:
        question = prompt.question
        if question.kind == "choice":
            return self._chosen(prompt)
        if question.kind == "many":
            return self._several(prompt)
        if question.kind == "search" and question.search is not None:
            sought = self.screen.search(question.search)
            if isinstance(sought, Choice):
                return sought.value
            return sought if isinstance(sought, Special) else self._found(prompt, sought)
        written = self.screen.write()
        if isinstance(written, Special):
            return written
        return question.read(written) if question.read is not None else written.strip()

    def _chosen(self, prompt: Prompt) -> Answer:
        """Let one be chosen, step by step where a choice leads to a further list."""
        chosen = self.screen.choose(prompt.question.choices, prompt.question.default)
        if not isinstance(chosen, Group):
            return chosen
        self.screen.say(chosen.words)
        nearest = self.screen.choose(chosen.choices, None)
        if nearest is BACK:
            self.screen.say(prompt.words, "question")
            return self._chosen(prompt)
        return nearest

    def _several(self, prompt: Prompt) -> Answer:
        chosen = self.screen.choose_many(prompt.question.choices)
        if isinstance(chosen, Special):
            return chosen
        if not chosen:
            raise RefusedError("Nothing is chosen. Choose at least one, or say that you do not know.")
        if "" in chosen and len(chosen) > 1:
            raise RefusedError("You chose “none” and something else too. Choose again.")
        return chosen

    def _found(self, prompt: Prompt, written: str) -> Answer:
        """Let the person choose among what a search found; back leads to the search words."""
        search = prompt.question.search
        found = search(written) if search is not None else ()
        if not found:
            raise RefusedError("Nothing like that is on the list. Try other words, or one word alone.")
        self.screen.say("Which of these is nearest?")
        chosen = self.screen.choose(found, None)
        if chosen is BACK:
            self.screen.say(prompt.words, "question")
            return self._answer(prompt)
        return chosen
