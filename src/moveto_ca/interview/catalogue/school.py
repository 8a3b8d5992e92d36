"""A place at a school in Canada: what stands already, in one list to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview.answers import RefusedError
from moveto_ca.interview.document import put, told
from moveto_ca.interview.questions import Choice, Question

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Document

_PLACE: Final = "plans.study_admission"
_FACTS: Final = ("dli", "public", "confirmed")
_NONE: Final = "none"


def _put(document: Document, _path: str, value: Any) -> None:
    """Put what was chosen as true and the rest as not true."""
    if _NONE in value and len(value) > 1:
        raise RefusedError("You chose “none” and something else too. Choose again.")
    for name in _FACTS:
        if not told(document, f"{_PLACE}.{name}"):
            put(document, f"{_PLACE}.{name}", name in value)


ADMISSION: Final = Question(
    id="admission",
    path=f"{_PLACE}.dli",
    kind="many",
    words="Which of these are true of your place at a school? What you leave out counts as not so.",
    why="A permit to study begins with a school that may take foreign students.",
    hint="Canada calls such a school a designated learning institution (DLI).",
    choices=(
        Choice("Such a school has accepted me", "dli"),
        Choice("It is a public school", "public"),
        Choice("It has confirmed that to the government", "confirmed"),
        Choice("None of these", _NONE),
    ),
    covers=tuple(f"{_PLACE}.{name}" for name in _FACTS),
    when=lambda document, _path: not any(told(document, f"{_PLACE}.{name}") for name in _FACTS),
    put=_put,
)

QUESTIONS: Final = (ADMISSION,)
