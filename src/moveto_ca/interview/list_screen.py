"""The screen of a terminal that can move the cursor: lists, and suggestions while a line is written.

Everything goes to standard error, so that the report alone is on standard output. The library of prompts is
imported only when a question is asked.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview.answers import Special
from moveto_ca.interview.plain_screen import HOW_TO_WRITE, SIGNS, PlainScreen
from moveto_ca.interview.questions import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prompt_toolkit.completion import Completer
    from prompt_toolkit.document import Document

    from moveto_ca.interview.answers import Answer

_HOW_TO_CHOOSE: Final = "(space bar = choose, Enter = done. I do not know, skip, back: Enter alone)"
_AGAIN: Final = object()
_LEAST_LETTERS: Final = 2


class ListScreen(PlainScreen):
    """Lines to move through with the arrow keys."""

    colours = True

    def choose(self, choices: tuple[Choice, ...], default: Any, *, specials: bool = True) -> Answer:
        """Let one be chosen with the arrow keys."""
        import questionary

        options = [
            questionary.Choice(self._with_signs(choice.words), value=_Held(choice.value))
            for choice in choices
        ]
        chosen = next(
            (o for o, choice in zip(options, choices, strict=True) if choice.value == default), None
        )
        held = questionary.select(
            "",
            choices=[*options, *(_specials() if specials else ())],
            default=chosen if default is not None else None,
            qmark="",
            pointer=">",
            instruction="(arrow keys, then Enter)",
            **_look(),
        ).unsafe_ask()
        return held.value

    def choose_many(self, choices: tuple[Choice, ...]) -> Answer:
        """Let several be chosen with the space bar."""
        import questionary

        self.say(_HOW_TO_CHOOSE, "quiet")
        self._signs_of_the_list()
        held = questionary.checkbox(
            "",
            choices=[
                questionary.Choice(self._with_signs(choice.words), value=_Held(choice.value))
                for choice in choices
            ],
            qmark="",
            pointer=">",
            instruction=" ",
            **_look(),
        ).unsafe_ask()
        if held:
            return [one.value for one in held]
        instead = self.choose((Choice("Choose from the list again", _AGAIN),), None)
        return self.choose_many(choices) if instead is _AGAIN else instead

    def write(self, *, signs: bool = True) -> str | Special:
        """Let a line be written."""
        import questionary

        if signs:
            self.say(f"({HOW_TO_WRITE})", "quiet")
        written: str = questionary.text("", qmark=">", **_look()).unsafe_ask()
        return SIGNS.get(written.strip(), written.strip())

    def search(self, search: Callable[[str], tuple[Choice, ...]]) -> str | Special | Choice:
        """Let words be written, with what they find below them: Tab or the arrow keys choose from it."""
        import questionary

        self.say(f"({HOW_TO_WRITE}; Tab = choose from the list)", "quiet")
        suggested: dict[str, Choice] = {}
        written: str = questionary.autocomplete(
            "", choices=[""], qmark=">", completer=_suggestions(search, suggested), **_look()
        ).unsafe_ask()
        plain = written.strip()
        return SIGNS.get(plain) or suggested.get(plain) or plain

    def _signs_of_the_list(self) -> None:
        """Draw the ticks of a list with letters where the terminal may not have the circles."""
        if self.glyphs:
            return
        from questionary.prompts import common

        common.INDICATOR_SELECTED, common.INDICATOR_UNSELECTED = "[x]", "[ ]"  # type: ignore[attr-defined]


def _suggestions(search: Callable[[str], tuple[Choice, ...]], suggested: dict[str, Choice]) -> Completer:
    """Make what suggests, while words are written, the choices that they find.

    Args:
        search: Finds choices.
        suggested: Takes what was suggested, by its words.
    """
    from prompt_toolkit.completion import CompleteEvent, Completion
    from prompt_toolkit.completion import Completer as Suggester

    class Suggestions(Suggester):
        def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:  # noqa: ARG002
            written = document.text
            if len(written.strip()) < _LEAST_LETTERS or written.strip() in suggested:
                return
            for choice in search(written):
                suggested[choice.words] = choice
                yield Completion(choice.words, start_position=-len(written))

    return Suggestions()


class _Held:
    """A value of a list entry: the library would take None and some others for no value."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


def _specials() -> list[Any]:
    import questionary

    return [
        questionary.Separator(" "),
        *(questionary.Choice(special.value, value=_Held(special)) for special in Special),
    ]


def _look() -> dict[str, Any]:
    """Give the settings of every prompt: on standard error, in the terminal's own colours."""
    from prompt_toolkit.output import create_output
    from questionary import Style

    output = create_output(stdout=sys.stderr)
    if hasattr(output, "enable_cpr"):
        # Some terminals do not answer the question where the cursor is; nothing here needs it.
        output.enable_cpr = False

    style = [
        ("question", "bold"),
        ("answer", "fg:ansigreen nobold"),
        ("pointer", "fg:ansicyan bold"),
        ("highlighted", "fg:ansicyan bold"),
        ("selected", "fg:ansigreen noreverse"),
        ("instruction", ""),
    ]
    plain = "NO_COLOR" in os.environ
    return {
        "style": Style([(name, "noreverse" if plain else look) for name, look in style]),
        "output": output,
    }
