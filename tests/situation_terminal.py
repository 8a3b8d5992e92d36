"""The people of the examples at a real terminal: each types the answers that the example's profile tells.

``python tests/situation_terminal.py`` shows, for each, how many questions were asked, and how long it took.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from moveto_ca.interview.answers import RefusedError, Special
from moveto_ca.interview.questions import Choice, Group
from moveto_ca.interview.session import Session
from moveto_ca.rules.tables import PACKAGED
from situation_user import Person
from support import AS_OF, ROOT
from terminal_driver import Terminal

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Prompt

PROFILES = sorted((ROOT / "examples").glob("[0-9][0-9]-*.json"))
COLUMNS = 100
TARGET_MEDIAN = 18
FEW = {"01": 7, "11": 7}
LOOK_OVER = "Your answers. Choose one to change it"
END = "You can go on from here."


class Held(NamedTuple):
    """How a conversation at the terminal went."""

    questions: int
    seconds: float
    status: int
    text: str


def hold(profile: dict[str, Any], folder: Path) -> Held:
    """Hold the conversation of a person at a terminal, from the first question to the end of the report."""
    session, person = Session({}, as_of=AS_OF, tables=PACKAGED), Person(profile)
    terminal = Terminal(COLUMNS, folder, "assess", "--as-of", AS_OF.isoformat(), "--no-pager")
    began = time.monotonic()
    try:
        while (prompt := session.next()) is not None:
            answer = person.answer(prompt, session.document)
            if not isinstance(answer, Special):
                try:
                    session.take(prompt, answer)
                except RefusedError:
                    answer = Special.UNKNOWN
            if isinstance(answer, Special):
                session.leave(prompt, Special.UNKNOWN)
            _type(terminal, prompt, answer)
        terminal.answer(LOOK_OVER, "Show the report")
        terminal.answer(END, "Finish")
        status = terminal.finish()
    finally:
        terminal.close()
    return Held(len(session.asked), time.monotonic() - began, status, terminal.text())


def _type(terminal: Terminal, prompt: Prompt, answer: Any) -> None:
    """Answer the question that is on the screen; fail if it is another."""
    terminal.wait_for(prompt.words)
    assert terminal.ready()
    kind = prompt.question.kind
    if isinstance(answer, Special):
        terminal.reply(None)
    elif kind == "choice":
        for words in _way_to(prompt.question.choices, answer):
            assert terminal.ready()
            terminal.reply(words)
    elif kind == "many":
        terminal.reply("; ".join(_way_to(prompt.question.choices, one)[0] for one in answer))
    elif kind == "search":
        terminal.reply(str(answer))
        assert terminal.ready()
        search = prompt.question.search
        assert search is not None
        terminal.reply(_way_to(search(str(answer)), answer)[0])
    else:
        terminal.reply(in_writing(prompt, answer))


def _way_to(choices: tuple[Choice, ...], value: Any) -> list[str]:
    """Give the words to choose, list after list, for a value."""
    for choice in choices:
        if isinstance(choice.value, Group):
            if further := _way_to(choice.value.choices, value):
                return [choice.words, *further]
        elif choice.value == value and type(choice.value) is type(value):
            return [choice.words]
    return []


def in_writing(prompt: Prompt, value: Any) -> str:
    """Write an answer as a person would, and see to it that it is read as it is meant."""
    read = prompt.question.read
    for text in _ways_to_write(value):
        try:
            if read is not None and read(text) == value:
                return text
        except RefusedError:
            continue
    raise AssertionError(f"no way to write {value!r} for {prompt.key}")


def _ways_to_write(value: Any) -> list[str]:
    if value is None or value == []:
        return ["never", "none", "now"]
    if isinstance(value, dict):
        parts = [str(part) for part in value.values()]
        return [" ".join(parts), ", ".join(parts)]
    if isinstance(value, list | tuple):
        parts = [_ways_to_write(part)[0] for part in value]
        ways = [" to ".join(str(p) for p in part.values()) for part in value if isinstance(part, dict)]
        letters = [part[:1].upper() for part in parts]
        return [", ".join(parts), ", ".join(ways), " ".join(letters)]
    return [str(value), str(value).replace("_", " ")]


def main() -> None:
    """Show the table; names of situations on the command line limit it to these."""
    counts = []
    for path in PROFILES:
        if sys.argv[1:] and path.stem[:2] not in sys.argv[1:]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            held = hold(json.loads(path.read_text("utf-8")), Path(folder))
        counts.append(held.questions)
        sys.stdout.write(f"{path.stem:<48}{held.questions:>3} questions{held.seconds:>7.1f} s\n")
        sys.stdout.flush()
    sys.stdout.write(f"{'median':<48}{statistics.median(counts):>5.1f}\n")


if __name__ == "__main__":
    main()
