"""The conversation from its first word to the last answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import further, review, save
from moveto_ca.interview.answers import BACK, RefusedError, Special
from moveto_ca.interview.asking import Conversation
from moveto_ca.interview.catalogue import family_line, household, opening, status
from moveto_ca.interview.plan import Plan
from moveto_ca.interview.session import Session

if TYPE_CHECKING:
    from datetime import date

    from moveto_ca.interview.asking import Screen
    from moveto_ca.interview.questions import Prompt
    from moveto_ca.rules.tables import Tables

STOPPED: Final = 130
QUICK: Final = 12
FIRST: Final = (*opening.QUESTIONS, *family_line.QUESTIONS, *status.QUESTIONS, household.HOUSEHOLD)
_WELCOME: Final = (
    "A few questions, asked only as long as an answer can still change something. Leave out whatever you "
    "like. Nothing leaves this computer. Ctrl-C stops and offers to save."
)
_DONE: Final = (
    "Thank you. These are the questions that matter most for what you want. The report lists what else "
    "could help."
)
_CLEARED: Final = "What you told about protection is forgotten. This conversation wrote nothing of it down."
_QUICK_DONE: Final = (
    "That was the short round. The report says what is still open, and you can go on from there."
)


class Interview:
    """A conversation, and its going on after the report.

    Args:
        profile: What is told already, in the shape of a profile file.
        as_of: Day of the assessment.
        tables: The dated tables.
        routes: Ids of the only routes to look at, or None for all.
        screen: Where to ask; the terminal if left out.
        quick: True to stop after about twelve questions.
        plain: True for numbered choices and plain lines whatever the terminal can do.
    """

    def __init__(
        self,
        profile: dict[str, Any] | None,
        *,
        as_of: date,
        tables: Tables,
        routes: tuple[str, ...] | None = None,
        screen: Screen | None = None,
        quick: bool = False,
        plain: bool = False,
    ) -> None:
        if screen is None:
            from moveto_ca.interview.ask import screen_for

            screen = screen_for(plain=plain)
        self.screen = screen
        self.session = Session(profile or {}, as_of=as_of, tables=tables, only=routes)
        self._conversation = Conversation(screen)
        self._limit = QUICK if quick else None

    def hold(self) -> dict[str, Any]:
        """Ask until no answer can change anything more, then let the answers be looked over.

        Returns:
            What is told then, in the shape of a profile file. What was not answered is absent.

        Raises:
            SystemExit: With status 130 if the person stops; the answers were offered for saving.
        """
        try:
            self.screen.say(_WELCOME)
            self._ask_on()
            self._look_over()
        except (KeyboardInterrupt, EOFError):
            raise self._stopped() from None
        return self.session.document

    def go_on(self) -> dict[str, Any] | None:
        """Offer to go on from the report: settle a way, change an answer, keep the answers.

        Returns:
            What is told now, if anything was asked; None at the end.

        Raises:
            SystemExit: With status 130 if the person stops; the answers were offered for saving.
        """
        try:
            while (wanted := further.choose(self.screen, self.session)) == further.SAVE:
                save.keep(self.screen, self.session.document)
            if wanted == further.END:
                return None
            if wanted == further.CLEAR:
                self._clear()
                return self.session.document
            self._limit = None
            if wanted == further.CHANGE:
                self._look_over()
            elif wanted == further.REST:
                self._ask_on()
            else:
                self._settle(wanted)
        except (KeyboardInterrupt, EOFError):
            raise self._stopped() from None
        return self.session.document

    def _stopped(self) -> SystemExit:
        save.offer(self.screen, self.session.document)
        return SystemExit(STOPPED)

    def _settle(self, route: str) -> None:
        """Ask about one route, whatever the aims are."""
        whole = self.session.plan
        self.session.plan = Plan((route,), whole.what_if, whole.find)
        try:
            self._ask_on()
        finally:
            self.session.plan = whole

    def _look_over(self) -> None:
        """Let answers be changed one by one; what hangs on a changed answer is asked again."""
        while self.session.answered and (key := review.choose(self.screen, self.session)) is not None:
            if key == review.CLEAR:
                self._clear()
            else:
                self._ask_on(self.session.reopen(key))

    def _clear(self) -> None:
        self.session.clear_protection()
        self.screen.say(_CLEARED)

    def _ask_on(self, first: Prompt | None = None) -> None:
        """Ask one question after the other.

        Args:
            first: A question to begin with; the one that comes next if left out.
        """
        session, said = self.session, ""
        prompt, last = first or session.next(), None
        while prompt is not None and not self._enough(prompt, last):
            said = self._say_what_is_open(prompt, said)
            if self._answered(prompt):
                last = prompt
            prompt = session.next()
        self.screen.say("")
        self.screen.say(_DONE if prompt is None else _QUICK_DONE)

    def _enough(self, prompt: Prompt, last: Prompt | None) -> bool:
        """Tell whether the short round is over; what belongs to the last answer is still asked."""
        if self._limit is None or len(self.session.answered) < self._limit:
            return False
        return last is None or not last.settles(prompt)

    def _say_what_is_open(self, prompt: Prompt, said: str) -> str:
        """Say which routes are not settled, where that has changed; before the aims it means little."""
        still_open = "" if prompt.question in FIRST else ", ".join(self.session.still_open())
        if still_open and still_open != said:
            self.screen.say("")
            self.screen.say(f"Not settled yet: {still_open}.", "quiet")
        return still_open or said

    def _answered(self, prompt: Prompt) -> bool:
        """Put a prompt and take its answer; False if there is none to build on."""
        session, conversation = self.session, self._conversation
        answer = conversation.ask(prompt, session.why(prompt))
        if answer is BACK:
            if not session.back():
                conversation.refuse("This is the first question.")
            return False
        if isinstance(answer, Special):
            session.leave(prompt, answer)
            return True
        try:
            session.take(prompt, answer)
        except RefusedError as refused:
            conversation.refuse(str(refused))
            return False
        return True


def interview(
    profile: dict[str, Any] | None,
    *,
    as_of: date,
    tables: Tables,
    routes: tuple[str, ...] | None = None,
    screen: Screen | None = None,
    quick: bool = False,
) -> dict[str, Any]:
    """Ask what can still change the answer, and give what is told then.

    Args:
        profile: What is told already, in the shape of a profile file.
        as_of: Day of the assessment.
        tables: The dated tables.
        routes: Ids of the only routes to look at, or None for all.
        screen: Where to ask; the terminal if left out.
        quick: True to stop after about twelve questions.

    Returns:
        What is told now, in the same shape. What was not answered is absent.

    Raises:
        SystemExit: With status 130 if the person stops; the answers were offered for saving.
    """
    return Interview(profile, as_of=as_of, tables=tables, routes=routes, screen=screen, quick=quick).hold()
