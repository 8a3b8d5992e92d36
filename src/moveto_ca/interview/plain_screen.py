"""The screen that needs no cursor: numbered choices and lines to write, one after the other.

It reads well aloud: nothing is drawn, nothing on the screen changes afterwards.
"""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import glyphs
from moveto_ca.interview.answers import BACK, SKIP, UNKNOWN, Special

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.interview.answers import Answer
    from moveto_ca.interview.questions import Choice

_WIDEST: Final = 88
_STYLES: Final = {"question": "1", "quiet": "2", "wrong": "31"}
SIGNS: Final = {"?": UNKNOWN, "": SKIP, "<": BACK}
HOW_TO_WRITE: Final = "? = I do not know, Enter alone = skip, < = back"


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
        self.glyphs = glyphs.shown()

    def say(self, text: str, tone: str = "plain") -> None:
        """Show a text, wrapped to the terminal."""
        width = min(shutil.get_terminal_size().columns, _WIDEST) - 1
        for line in textwrap.wrap(self._with_signs(text), width) or [""]:
            style = _STYLES.get(tone) if self.colours and "NO_COLOR" not in os.environ else None
            self._show(f"\x1b[{style}m{line}\x1b[0m" if style else line)

    def choose(self, choices: tuple[Choice, ...], default: Any, *, specials: bool = True) -> Answer:
        """Let one be chosen by its number."""
        self._list(choices, HOW_TO_WRITE if specials else "")
        while True:
            written = self._read().strip()
            if not written and default is not None:
                return default
            if specials and written in SIGNS:
                return SIGNS[written]
            if written.isdecimal() and 1 <= int(written) <= len(choices):
                return choices[int(written) - 1].value
            how = f" {HOW_TO_WRITE}." if specials else ""
            self.say(f"Write a number from 1 to {len(choices)}.{how}", "wrong")

    def choose_many(self, choices: tuple[Choice, ...]) -> Answer:
        """Let several be chosen by their numbers."""
        self._list(choices, HOW_TO_WRITE)
        self.say("Several numbers may be written, with commas: 1, 3.")
        while True:
            written = self._read().strip()
            if written in SIGNS:
                return SIGNS[written]
            numbers = written.replace(",", " ").split()
            if all(n.isdecimal() and 1 <= int(n) <= len(choices) for n in numbers):
                return [choices[int(n) - 1].value for n in dict.fromkeys(numbers)]
            self.say(f"Write numbers from 1 to {len(choices)}, with commas. {HOW_TO_WRITE}.", "wrong")

    def write(self, *, signs: bool = True) -> str | Special:
        """Let a line be written."""
        if signs:
            self.say(f"({HOW_TO_WRITE})", "quiet")
        written = self._read().strip()
        return SIGNS.get(written, written)

    def search(self, search: Callable[[str], tuple[Choice, ...]]) -> str | Special | Choice:  # noqa: ARG002
        """Let words to look for be written; what they find is listed afterwards."""
        return self.write()

    def _list(self, choices: tuple[Choice, ...], how: str) -> None:
        for number, choice in enumerate(choices, start=1):
            self.say(f"  {number}. {choice.words}")
        if how:
            self.say(f"({how})", "quiet")

    def _with_signs(self, text: str) -> str:
        return text if self.glyphs else glyphs.plain(text)


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
