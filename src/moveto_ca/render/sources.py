"""Sources as numbered notes: each source once, however many of its paragraphs are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moveto_ca.render.blocks import Cite, Note, Notes
from moveto_ca.render.words import GRADES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from moveto_ca.report import Authority

_BEST = "A"


class Sources:
    """Numbers sources as they are cited, and keeps what was cited of each."""

    def __init__(self) -> None:
        self._cited: dict[tuple[str, str | None], dict[Authority, None]] = {}

    def cite(self, authority: Authority) -> Cite:
        """Give the note of an authority's source, and the paragraph."""
        key = (authority.title, authority.address)
        self._cited.setdefault(key, {})[authority] = None
        return Cite(list(self._cited).index(key) + 1, authority.reference)

    def block(self, *, full: bool) -> Notes:
        """Give all notes; in full with each paragraph, the day from which it holds and its grade."""
        return Notes(
            tuple(
                Note(
                    number,
                    title,
                    f"checked {min(one.verified_on for one in cited)}" if full else _short(cited),
                    address or "",
                    tuple(map(_paragraph, cited)) if full else (),
                )
                for number, ((title, address), cited) in enumerate(self._cited.items(), start=1)
            )
        )


def _short(cited: Iterable[Authority]) -> str:
    """Say when a source was last checked, and what of it is not the law or an official page itself."""
    every = list(cited)
    parts = [f"checked {min(one.verified_on for one in every)}"]
    grades = dict.fromkeys(one.grade for one in every)
    for grade in sorted(grades):
        if grade == _BEST:
            continue
        words = f"grade {grade}: {GRADES.get(grade, 'not graded')}"
        of_grade = list(dict.fromkeys(one.reference for one in every if one.grade == grade and one.reference))
        parts.append(f"{words}, for {'; '.join(of_grade)}" if len(grades) > 1 and of_grade else words)
    return "; ".join(parts)


def _paragraph(authority: Authority) -> str:
    parts = [] if authority.in_force_from is None else [f"in force from {authority.in_force_from}"]
    parts.append(f"checked {authority.verified_on}")
    parts.append(f"grade {authority.grade}: {GRADES.get(authority.grade, 'not graded')}")
    return f"{authority.reference or 'as a whole'} ({'; '.join(parts)})"
