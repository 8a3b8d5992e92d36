"""A business of one's own: the years of running one, asked for together since either kind can be enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from moveto_ca.interview import readers
from moveto_ca.interview.document import put
from moveto_ca.interview.questions import Question

if TYPE_CHECKING:
    from moveto_ca.interview.questions import Document

_MANAGED: Final = "business.manager_years_last_5"


def _put_years(document: Document, path: str, value: Any) -> None:
    owned, managed = value
    put(document, path, owned)
    put(document, _MANAGED, managed)


RECENT_YEARS: Final = Question(
    id="business.recent_years",
    path="business.owner_years_last_5",
    kind="text",
    words="Of the last five years, how many did you own and run a business, and how many manage one?",
    why="Provinces choose owners by what they have run of late; either can be enough.",
    hint="Years as an owner, then as a senior manager, like 3, 2. One number alone means none as a manager.",
    read=readers.years,
    covers=(_MANAGED,),
    put=_put_years,
)

QUESTIONS: Final = (RECENT_YEARS,)
