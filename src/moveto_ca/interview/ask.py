"""Screens of a real terminal: lists to move through with the arrow keys, or numbered lists on a plain one.

Everything goes to standard error, so that the report alone is on standard output. questionary is
imported only when a question is asked.
"""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview.answers import BACK, SKIP, UNKNOWN, Special
from moveto_ca.interview.questions import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.interview.answers import Answer
    from moveto_ca.interview.asking import Screen

_WIDEST: Final = 88
_STYLES: Final = {"question": "1", "quiet": "2", "wrong": "31"}
_SIGNS: Final = {"?": UNKNOWN, "": SKIP, "<": BACK}
_HOW_TO_WRITE: Final = "? = I do not know, Enter alone = skip, < = back"
_HOW_TO_CHOOSE: Final = "(space bar = choose, Enter = done. I do not know, skip, back: Enter alone)"
_AGAIN: Final = object()


def screen_for(environment: dict[str, str] | None = None) -> Screen:
    """Give the screen that suits the terminal: plain where it cannot move the cursor."""
    told = os.environ if environment is None else environment
    if told.get("TERM", "") in ("dumb", "unknown") or not sys.stdin.isatty() or not sys.stderr.isatty():
        return PlainScreen()
    return ListScreen()


class PlainScreen:
    """Numbered choices and lines to write: needs no cursor, and reads well aloud.

    Args:
        read: Reads a line; for tests.
        show: Shows a line; for tests.
    """

    colours = False

    def __init__(
        self, read: Callable[[], str] | None = None, show: Callable[[str], None] | None = None
    ) -> None:
        self._read = read or _read_line
        self._show = show or _show_line

    def say(self, text: str, tone: str = "plain") -> None:
        """Show a text, wrapped to the terminal."""
        width = min(shutil.get_terminal_size().columns, _WIDEST) - 1
        for line in textwrap.wrap(text, width) or [""]:
            style = _STYLES.get(tone) if self.colours and "NO_COLOR" not in os.environ else None
            self._show(f"\x1b[{style}m{line}\x1b[0m" if style else line)

    def choose(self, choices: tuple[Choice, ...], default: Any) -> Answer:
        """Let one be chosen by its number."""
        self._list(choices)
        while True:
            written = self._read().strip()
            if not written and default is not None:
                return default
            if written in _SIGNS:
                return _SIGNS[written]
            if written.isdecimal() and 1 <= int(written) <= len(choices):
                return choices[int(written) - 1].value
            self.say(f"Write a number from 1 to {len(choices)}. {_HOW_TO_WRITE}.", "wrong")

    def choose_many(self, choices: tuple[Choice, ...]) -> Answer:
        """Let several be chosen by their numbers."""
        self._list(choices)
        self.say("Several numbers may be written, with commas: 1, 3.")
        while True:
            written = self._read().strip()
            if written in _SIGNS:
                return _SIGNS[written]
            numbers = written.replace(",", " ").split()
            if all(n.isdecimal() and 1 <= int(n) <= len(choices) for n in numbers):
                return [choices[int(n) - 1].value for n in dict.fromkeys(numbers)]
            self.say(f"Write numbers from 1 to {len(choices)}, with commas. {_HOW_TO_WRITE}.", "wrong")

    def write(self, *, signs: bool = True) -> str | Special:
        """Let a line be written."""
        if signs:
            self.say(f"({_HOW_TO_WRITE})", "quiet")
        written = self._read().strip()
        return _SIGNS.get(written, written)

    def _list(self, choices: tuple[Choice, ...]) -> None:
        for number, choice in enumerate(choices, start=1):
            self.say(f"  {number}. {choice.words}")
        self.say(f"({_HOW_TO_WRITE})", "quiet")


def _show_line(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def _read_line() -> str:
    sys.stderr.write("> ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        # The end of the input means the same as Ctrl-C: the person is gone, the answers are not.
        raise KeyboardInterrupt
    return line.rstrip("\n")


class ListScreen(PlainScreen):
    """Lists to move through with the arrow keys."""

    colours = True

    def choose(self, choices: tuple[Choice, ...], default: Any) -> Answer:
        """Let one be chosen with the arrow keys, or by typing its number."""
        import questionary

        options = [questionary.Choice(choice.words, value=_Held(choice.value)) for choice in choices]
        chosen = next(
            (o for o, choice in zip(options, choices, strict=True) if choice.value == default), None
        )
        held = questionary.select(
            "",
            choices=[*options, *_specials()],
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
        held = questionary.checkbox(
            "",
            choices=[questionary.Choice(choice.words, value=_Held(choice.value)) for choice in choices],
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
            self.say(f"({_HOW_TO_WRITE})", "quiet")
        written: str = questionary.text("", qmark=">", **_look()).unsafe_ask()
        return _SIGNS.get(written.strip(), written.strip())


class _Held:
    """A value of a list entry: questionary would take None and some others for no value."""

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
