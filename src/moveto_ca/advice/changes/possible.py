"""A change as the search for levers sees it: what it touches, how great it is, how it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.advice.parts import Change
    from moveto_ca.profile import Profile


class Possible(NamedTuple):
    """A change that a person could make.

    Attributes:
        change: What it is called.
        touches: Paths of the facts that it changes, without indices.
        make: Gives the profile with the change, or None where it changes nothing.
        ladder: Changes of one ladder are steps of the same kind; two of one ladder make no pair.
        size: How great a step it is: of one ladder, the one that is nowhere greater is the smaller.
        only: Ids of the routes that it concerns, or None for every route.
    """

    change: Change
    touches: tuple[str, ...]
    make: Callable[[Profile], Profile | None]
    ladder: str
    size: tuple[float, ...] = (1,)
    only: tuple[str, ...] | None = None

    def smaller_than(self, other: Possible) -> bool:
        """Tell whether this is a smaller step of the same kind."""
        return (
            self.ladder == other.ladder
            and self.size != other.size
            and all(mine <= theirs for mine, theirs in zip(self.size, other.size, strict=True))
        )
