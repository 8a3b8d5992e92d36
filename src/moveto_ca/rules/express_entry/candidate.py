"""A person in the Express Entry pool, or who could be in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from moveto_ca.rules.express_entry.tallies import KindTally


class Candidate:
    """A person in the pool, or who could be in it.

    Args:
        classes: Classes (``fsw``, ``cec``, ``fst``) whose conditions the person meets.
        maybe_classes: Classes for which that is not known.
        nominee: True if a province nominated the person within Express Entry. None, not told, is
            taken as no, just as the score counts no nomination then.
        score_on: The score on the points grid in force on a day, or None if it cannot be worked out.
        submitted_at: When the profile was submitted (UTC), or None.
        needs: Paths of the facts that the score still needs.
        class_needs: For each class not known, paths of the facts that it still needs.
        estimated: True if the score rests on an estimate.

    ``tallies`` keeps what the rounds would have meant, once that is worked out.
    """

    __slots__ = (
        "class_needs",
        "classes",
        "estimated",
        "maybe_classes",
        "needs",
        "nominee",
        "score_on",
        "submitted_at",
        "tallies",
    )

    def __init__(
        self,
        classes: frozenset[str],
        maybe_classes: frozenset[str],
        nominee: bool | None,
        score_on: Callable[[date], int | None],
        submitted_at: datetime | None = None,
        *,
        needs: tuple[str, ...] = (),
        class_needs: Mapping[str, tuple[str, ...]] | None = None,
        estimated: bool = False,
    ) -> None:
        self.classes = classes
        self.maybe_classes = maybe_classes
        self.nominee = nominee
        self.score_on = score_on
        self.submitted_at = submitted_at
        self.needs = needs
        self.class_needs = class_needs or {}
        self.estimated = estimated
        self.tallies: tuple[KindTally, ...] | None = None

    def eligible_for(self, class_id: str) -> bool | None:
        """Tell whether the person meets the conditions of a class."""
        if class_id in self.classes:
            return True
        return None if class_id in self.maybe_classes else False

    def eligible_for_any(self) -> bool | None:
        """Tell whether the person meets the conditions of some class."""
        if self.classes:
            return True
        return None if self.maybe_classes else False
