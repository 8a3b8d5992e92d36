"""A fact that is worked out the first time it is read, then kept with its person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class lazily(Generic[T]):  # noqa: N801 - used as a decorator
    """Like ``functools.cached_property`` without its lock: pure functions may run twice at no harm."""

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self.work_out = work_out
        self.name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, of: None, owner: type) -> lazily[T]: ...
    @overload
    def __get__(self, of: object, owner: type) -> T: ...
    def __get__(self, of: object | None, owner: type) -> lazily[T] | T:
        if of is None:
            return self
        found = of.__dict__[self.name] = self.work_out(of)
        return found
