"""The conversation from its first word to the last answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import save
from moveto_ca.interview.answers import BACK, RefusedError, Special
from moveto_ca.interview.asking import Conversation
from moveto_ca.interview.catalogue import family_line, opening
from moveto_ca.interview.session import Session

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.interview.asking import Screen
    from moveto_ca.rules.tables import Tables

STOPPED: Final = 130
FIRST: Final = (*opening.QUESTIONS, *family_line.QUESTIONS)
_WELCOME: Final = (
    "A few questions, asked only as long as an answer can still change something. Leave out whatever you "
    "like. Nothing leaves this computer. Ctrl-C stops and offers to save."
)


def interview(
    profile: dict[str, Any] | None,
    *,
    as_of: date,
    tables: Tables,
    routes: tuple[str, ...] | None = None,
    screen: Screen | None = None,
) -> dict[str, Any]:
    """Ask what can still change the answer.

    Args:
        profile: What is told already, in the shape of a profile file.
        as_of: Day of the assessment.
        tables: The dated tables.
        routes: Ids of the only routes to look at, or None for all.
        screen: Where to ask; the terminal if left out.

    Returns:
        What is told now, in the same shape. What was not answered is absent.

    Raises:
        SystemExit: With status 130 if the person stops; the answers were offered for saving.
    """
    if screen is None:
        from moveto_ca.interview.ask import screen_for

        screen = screen_for()
    session = Session(profile or {}, as_of=as_of, tables=tables, only=routes)
    try:
        _converse(session, screen)
    except (KeyboardInterrupt, EOFError):
        save.offer(screen, session.document)
        raise SystemExit(STOPPED) from None
    return session.document


def _converse(session: Session, screen: Screen) -> None:
    conversation = Conversation(screen)
    screen.say(_WELCOME)
    shown: list[str] = []
    while (prompt := session.next()) is not None:
        # What is open means something only once the aims and the family are told.
        still_open = shown if prompt.question in FIRST else session.still_open()
        if still_open and still_open != shown:
            screen.say("")
            screen.say(f"Not settled yet: {', '.join(still_open)}.", "quiet")
        shown = still_open
        answer = conversation.ask(prompt)
        if answer is BACK:
            if not session.back():
                conversation.refuse("This is the first question.")
        elif isinstance(answer, Special):
            session.leave(prompt)
        else:
            try:
                session.take(prompt, answer)
            except RefusedError as refused:
                conversation.refuse(str(refused))
    screen.say("")
    screen.say("Thank you. No further answer can change the result within what you want.")
