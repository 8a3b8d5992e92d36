"""An occupation named by its title: taken only if it can mean one thing."""

from __future__ import annotations

from typing import Final

from moveto_ca.occupation_search import exactly, search

_MOST_NAMED: Final = 5


def code_of(title: str) -> tuple[str | None, str]:
    """Find the code of an occupation by its title.

    A title that only resembles one, or that fits several occupations, is not guessed.

    Args:
        title: A job title.

    Returns:
        The code and an empty text, or None and the reason, with what may have been meant.
    """
    found = exactly(title)
    if len(found) == 1:
        return found[0].noc, ""
    near = found or search(title, limit=_MOST_NAMED)
    if not near:
        return None, f"no occupation is known as {title!r}; moveto-ca occupations searches the list"
    named = "; ".join(f"{each.noc} {each.title}" for each in near[:_MOST_NAMED])
    problem = "may mean several occupations" if found else "is no title of an occupation"
    return None, f"{title!r} {problem}; give one of these codes: {named}"
