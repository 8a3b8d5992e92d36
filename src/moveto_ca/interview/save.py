"""Keeping the answers: offered when the person stops halfway."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview.answers import Special
from moveto_ca.profile.profile import without_protection

if TYPE_CHECKING:
    from moveto_ca.interview.asking import Screen

_NAME: Final = "moveto-ca-answers.json"


def offer(screen: Screen, document: dict[str, Any]) -> None:
    """Say that the answers are still there, and offer to save them.

    What concerns protection is kept in memory only and is not written.

    Args:
        screen: Where to ask.
        document: The answers so far.
    """
    kept = without_protection(document)
    screen.say("")
    if not kept:
        screen.say("Stopped. There are no answers to save.")
        return
    screen.say("Stopped. Your answers are still here.", "question")
    _ask_where(screen, document, kept)


def keep(screen: Screen, document: dict[str, Any]) -> None:
    """Let the answers be saved while the conversation goes on.

    Args:
        screen: Where to ask.
        document: The answers so far.
    """
    screen.say("")
    _ask_where(screen, document, without_protection(document))


def _ask_where(screen: Screen, document: dict[str, Any], kept: dict[str, Any]) -> None:
    screen.say(
        f"Write the name of a file to save them in, like {_NAME}. Only you will be able to read it. "
        "Enter alone ends without saving."
    )
    if "protection" in document:
        screen.say("The answers about protection are not written to the file.", "quiet")
    while True:
        try:
            name = screen.write(signs=False)
        except (KeyboardInterrupt, EOFError):
            screen.say("Nothing was saved.")
            return
        if isinstance(name, Special) or not name:
            screen.say("Nothing was saved.")
            return
        try:
            path = write(name, kept)
        except OSError as error:
            screen.say(f"That file cannot be written: {error.strerror or error}. Try another name.", "wrong")
            continue
        screen.say(f"Saved in {path}. Go on later with: moveto-ca assess --ask --profile {path}")
        return


def write(name: str, document: dict[str, Any]) -> Path:
    """Write answers to a file that only its owner may read: all of it or nothing.

    Args:
        name: The file; ``~`` is the home folder.
        document: The answers.

    Returns:
        Where they are.

    Raises:
        OSError: If it cannot be written, or a file of that name is there already.
    """
    target = Path(name).expanduser()
    if target.exists():
        raise FileExistsError(17, "there is a file of that name already")
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    handle, made = tempfile.mkstemp(prefix=".moveto-ca-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
        Path(made).replace(target)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise
    return target
