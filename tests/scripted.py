"""A screen without a terminal, on which a test answers for the person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moveto_ca.interview.answers import SKIP, Special

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

STOP = object()
# What is said above the answers at the end is no question of the conversation.
LOOKING_OVER = "Your answers."


class ScriptedScreen:
    """Answers each question from a table of words, and writes down what was asked.

    Args:
        script: Answers by a part of the question; a list is used up one by one, then the rest is skipped.
        otherwise: The answer to every question that the script does not know.
    """

    def __init__(self, script: dict[str, Any], otherwise: Any = SKIP) -> None:
        self.script = {part: list(v) if isinstance(v, list) else [v] for part, v in script.items()}
        self.otherwise = otherwise
        self.asked: list[str] = []
        self.said: list[tuple[str, str]] = []
        self._question = ""

    def say(self, text: str, tone: str = "plain") -> None:
        self.said.append((tone, text))
        if tone == "question":
            self._question = text
            if not text.startswith(LOOKING_OVER):
                self.asked.append(text)

    def choose(self, choices: Iterable[Any], default: Any, *, specials: bool = True) -> Any:
        if not specials and not any(part in self._question for part in self.script):
            return default
        return self._one(tuple(choices), lambda wanted, held: _pick(held, wanted))

    def choose_many(self, choices: Iterable[Any]) -> Any:
        return self._one(
            tuple(choices), lambda wanted, held: [_pick(held, part) for part in wanted.split("; ")]
        )

    def search(self, search: Callable[[str], tuple[Any, ...]]) -> Any:  # noqa: ARG002 - nothing is suggested
        return self.write()

    def write(self, *, signs: bool = True) -> Any:  # noqa: ARG002 - a script needs no help
        return self._one((), lambda wanted, _held: wanted)

    @property
    def refusals(self) -> list[str]:
        """Every reason given for an answer that could not be used."""
        return [text for tone, text in self.said if tone == "wrong"]

    def _one(self, choices: tuple[Any, ...], read: Callable[[Any, tuple[Any, ...]], Any]) -> Any:
        for part, answers in self.script.items():
            if part in self._question:
                if not answers:
                    return self.otherwise
                wanted = answers.pop(0)
                break
        else:
            wanted = self.otherwise
        if wanted is STOP:
            raise KeyboardInterrupt
        return wanted if isinstance(wanted, Special) else read(wanted, choices)


def _pick(choices: tuple[Any, ...], words: str) -> Any:
    """Give the value of the choice that has some words; a test that names none is wrong."""
    found = [choice for choice in choices if words in choice.words]
    if not found:
        raise AssertionError(f"no choice has {words!r} among {[choice.words for choice in choices]}")
    return found[0].value
