"""Going on from the report: what to settle next, an answer to change, the answers to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moveto_ca.interview import review
from moveto_ca.interview.answers import Special
from moveto_ca.interview.plan import Plan
from moveto_ca.interview.questions import Choice

if TYPE_CHECKING:
    from moveto_ca.interview.asking import Screen
    from moveto_ca.interview.session import Session

END: Final = "end"
REST: Final = "rest"
CHANGE: Final = "change"
SAVE: Final = "save"
CLEAR: Final = "clear"
_MOST: Final = 5
_LONGEST: Final = 34


def choose(screen: Screen, session: Session) -> str:
    """Offer to go on from the report.

    Args:
        screen: Where to ask.
        session: The conversation.

    Returns:
        The id of a route to be settled, or one of the words of this module.
    """
    screen.say("")
    screen.say("You can go on from here.", "question")
    choices = (
        *([Choice("Go on with the other questions", REST)] if session.next() is not None else []),
        *(
            Choice(f"{'Answer 1' if count == 1 else f'Answer about {count}'} to settle: {_fit(title)}", name)
            for name, title, count in unsettled(session)
        ),
        Choice("Look at the answers and change one", CHANGE),
        Choice("Save the answers in a file", SAVE),
        *((Choice(review.CLEAR_WORDS, CLEAR),) if session.told_of_protection else ()),
        Choice("Finish", END),
    )
    chosen = screen.choose(choices, END, specials=False)
    return END if isinstance(chosen, Special) else str(chosen)


def unsettled(session: Session) -> list[tuple[str, str, int]]:
    """Give the routes on which an answer is still to be given: id, title, how many questions wait for one.

    Args:
        session: The conversation.
    """
    report = session.report()
    found = []
    for route in report.routes:
        if route.id == "asylum":
            continue
        plan = Plan((route.id,), session.plan.what_if)
        count = plan.waiting(session.document, report, session.asked)
        if count:
            found.append((route.id, route.title, count))
    return found[:_MOST]


def _fit(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 2].rstrip()} …"
