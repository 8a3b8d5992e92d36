"""The program in a real pseudo-terminal: what is on the screen, and keys to press."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

import pexpect
import pyte

if TYPE_CHECKING:
    from pathlib import Path

UP = "\x1b[A"
DOWN = "\x1b[B"
ENTER = "\r"
CTRL_C = "\x03"
# Tall enough that nothing scrolls away.
ROWS = 2000
SETTLED = 0.12
ANSWERS = 5.0
PATIENCE = 30.0


def _program() -> tuple[str, list[str]]:
    """Give the program and its first arguments: the one that MOVETO_CA_PROGRAM names, else this checkout."""
    named = os.environ.get("MOVETO_CA_PROGRAM")
    return (named, []) if named else (sys.executable, ["-m", "moveto_ca"])


class Terminal:
    """The program on a terminal of some width.

    Args:
        columns: Width of the terminal.
        folder: Working folder, and the home folder, of the program.
        arguments: What is typed after the program's name.
        environment: Further variables.
    """

    def __init__(self, columns: int, folder: Path, *arguments: str, **environment: str) -> None:
        self._screen = pyte.Screen(columns, ROWS)
        self._stream = pyte.Stream(self._screen)
        self.raw = ""
        self._lines: list[str] = []
        self._read_at = 0
        program, first = _program()
        self._child: Any = pexpect.spawn(
            program,
            [*first, *arguments],
            dimensions=(ROWS, columns),
            encoding="utf-8",
            cwd=str(folder),
            env={**os.environ, "TERM": "xterm-256color", "HOME": str(folder), "COLUMNS": "", **environment},
        )

    def lines(self) -> list[str]:
        """Give the lines of the screen down to the last that is not empty."""
        if self._read_at != len(self.raw):
            # Only rows that were ever written to: most of this tall screen is empty.
            last = max((row for row, cells in self._screen.buffer.items() if cells), default=-1)
            self._lines = [self._line(row) for row in range(last + 1)]
            while self._lines and not self._lines[-1]:
                self._lines.pop()
            self._read_at = len(self.raw)
        return self._lines

    def _line(self, row: int) -> str:
        cells = self._screen.buffer[row]
        return "".join(cells[column].data for column in range(max(cells, default=-1) + 1)).rstrip()

    def text(self) -> str:
        """Give everything on the screen as one line, however it is wrapped."""
        return " ".join(" ".join(self.lines()).split())

    def wait_for(self, words: str) -> None:
        """Wait until some words are on the screen; fail with the screen if they never are."""
        end = time.monotonic() + PATIENCE
        while words not in self.text():
            if time.monotonic() > end or not self._pump():
                raise AssertionError(f"{words!r} never came:\n" + "\n".join(self.lines()))

    def press(self, keys: str) -> None:
        """Press keys, and wait until the screen is still again."""
        before = len(self.raw)
        self._child.send(keys)
        end = time.monotonic() + ANSWERS
        while len(self.raw) == before and time.monotonic() < end and self._pump():
            pass
        self.settle()

    def settle(self) -> None:
        """Wait until something is shown and then nothing more comes."""
        self._pump()
        quiet = time.monotonic() + SETTLED
        while time.monotonic() < quiet:
            before = len(self.raw)
            if not self._pump(0.02):
                return
            if len(self.raw) != before:
                quiet = time.monotonic() + SETTLED

    def ready(self) -> bool:
        """Wait until a list is open or a line can be written; False if the program ends instead."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            waiting = self.lines()[-1:] in ([">"], ["> "])
            if waiting or self._pointer() is not None:
                self.settle()
                return True
            if not self._pump():
                return False
        raise AssertionError("no question and no end:\n" + "\n".join(self.lines()[-40:]))

    def finish(self) -> int:
        """Wait for the end of the program and give its exit status."""
        end = time.monotonic() + PATIENCE
        while self._pump():
            if time.monotonic() > end:
                raise AssertionError("it does not end:\n" + "\n".join(self.lines()))
        self._child.close()
        status: int = self._child.exitstatus
        return status

    def close(self) -> None:
        """End the program, whatever it is doing."""
        self._child.close(force=True)

    def _pump(self, patience: float = 0.1) -> bool:
        """Take what the program has shown; False once it has ended."""
        try:
            shown = self._child.read_nonblocking(65536, timeout=patience)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += shown
        self._stream.feed(shown)
        return True

    # --- Answering --------------------------------------------------------------------------------

    def answer(self, question: str, wanted: str | None) -> None:
        """Wait for a question and answer it.

        Args:
            question: A part of it that stands on one line or several.
            wanted: For a list, words of the choice (several with ``; ``); else what to type. None is
                "I do not know".
        """
        self.wait_for(question)
        assert self.ready()
        self.reply(wanted)

    def reply(self, wanted: str | None) -> None:
        """Answer the question that is on the screen."""
        pointer = self._pointer()
        if pointer is not None and pointer.lstrip("> ").startswith(("○", "●")):
            if wanted is None:
                self.press(ENTER)
                assert self.ready()
                self._choose("I do not know")
                return
            for words in wanted.split("; "):
                self._move_to(words)
                self.press(" ")
            self.press(ENTER)
        elif pointer is not None:
            self._choose(wanted or "I do not know")
        else:
            self.press(("?" if wanted is None else wanted) + ENTER)

    def _choose(self, words: str) -> None:
        self._move_to(words)
        self.press(ENTER)

    def _pointer(self) -> str | None:
        """Give the line of the list that the pointer is on; None if no list is open."""
        # A list vanishes when it is answered.
        found = [line.strip() for line in self.lines() if line.startswith(" > ")]
        return found[-1] if found else None

    def _move_to(self, words: str) -> None:
        """Move the pointer to a choice, all the way at once."""
        lines = self.lines()
        here = max((n for n, line in enumerate(lines) if line.startswith(" > ")), default=-1)
        # The choices reach back to the line above the list and on to its end.
        there = next((n for n in range(max(here, 0), len(lines)) if words in lines[n]), None)
        if there is None:
            there = next((n for n in range(here, max(here - 24, 0), -1) if words in lines[n]), None)
        if here < 0 or there is None:
            raise AssertionError(f"no choice {words!r}:\n" + "\n".join(lines[-30:]))
        between = lines[min(here, there) + 1 : max(here, there) + 1]
        moves = sum(bool(line) for line in between)
        if moves:
            self.press((DOWN if there > here else UP) * moves)
        end = time.monotonic() + ANSWERS
        while words not in (self._pointer() or "") and time.monotonic() < end and self._pump():
            pass
        if words not in (self._pointer() or ""):
            raise AssertionError(f"the pointer is not on {words!r}:\n" + "\n".join(self.lines()[-30:]))
