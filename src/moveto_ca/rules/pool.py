"""What a nominee stream needs to know of a person's place in the Express Entry pool.

Express Entry works it out; the streams of the provinces read it. Neither knows the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.rules.facts import Facts


class PoolStanding(NamedTuple):
    """A person as a nominee within Express Entry.

    Attributes:
        fits: True if the person fits a federal class, wherever outside Quebec they mean to live; None if
            not known.
        needs: Paths of the facts that would settle it.
        score: Points without a nomination; None if not known.
        score_needs: Paths of the facts that the points still need.
        estimated: True if the points rest on an estimate.
    """

    fits: bool | None
    needs: tuple[str, ...]
    score: int | None
    score_needs: tuple[str, ...]
    estimated: bool


class Pool(NamedTuple):
    """How to ask Express Entry about a person.

    Attributes:
        standing: Gives the person's place as a nominee.
        nomination: Gives what a nomination would do, as plain JSON types: the points before and after, and
            the rounds for nominees of the last twelve months.
    """

    standing: Callable[[Facts], PoolStanding]
    nomination: Callable[[Facts], dict[str, Any]]
