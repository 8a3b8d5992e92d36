"""Why fetched rounds were not taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class FeedError(Exception):
    """The feed could not be fetched, or what came is not to be trusted; nothing was changed.

    Attributes:
        reasons: Everything that speaks against it, in plain words.
    """

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("; ".join(self.reasons))
