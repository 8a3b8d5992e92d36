"""``NOTHING``: what was told to be none, never, now or living, as against ``None``, which is unknown."""

from __future__ import annotations

from typing import Any, Final, Literal, Self


class Nothing:
    """The type of ``NOTHING``. There is one instance; it is falsy and stays itself when copied."""

    __slots__ = ()
    _only: Self | None = None

    def __new__(cls) -> Self:
        """Give the one instance."""
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "NOTHING"

    def __copy__(self) -> Nothing:
        return self

    def __deepcopy__(self, memo: Any) -> Nothing:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return Nothing, ()


NOTHING: Final = Nothing()
