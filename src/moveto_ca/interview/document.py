"""A profile as a plain document, place by place."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any, Final, TypeAlias

Steps: TypeAlias = tuple[str | int, ...]

_STEP: Final = re.compile(r"([^.\[\]]+)|\[(\d*)\]")
ABSENT: Final = object()


def steps_of(path: str) -> Steps:
    """Split ``ancestry[0][1].birth_date`` into its steps."""
    return tuple(name or int(index) for name, index in _STEP.findall(path))


def template_of(path: str) -> str:
    """Give a path with every index left open: ``ancestry[][].birth_date``."""
    return re.sub(r"\[\d+\]", "[]", path)


def indices_of(path: str) -> tuple[int, ...]:
    """Give the indices of a path, in order."""
    return tuple(int(index) for index in re.findall(r"\[(\d+)\]", path))


def with_indices(template: str, indices: tuple[int, ...]) -> str:
    """Fill the open indices of a template, as many as it has; open ones left over become 0."""
    left = list(indices)
    return re.sub(r"\[\]", lambda _: f"[{left.pop(0) if left else 0}]", template)


def inside(path: str, place: str) -> bool:
    """Tell whether a path is a place, or lies within it."""
    return path == place or path.startswith((f"{place}.", f"{place}["))


def get(document: dict[str, Any], path: str) -> Any:
    """Give what stands at a path, or ``ABSENT``; what stands there as null is None."""
    value: Any = document
    for step in steps_of(path):
        if isinstance(step, int):
            if not isinstance(value, list) or step >= len(value):
                return ABSENT
            value = value[step]
        elif isinstance(value, dict) and step in value:
            value = value[step]
        else:
            return ABSENT
    return value


def told(document: dict[str, Any], path: str) -> bool:
    """Tell whether anything stands at a path, null and an empty list included."""
    return get(document, path) is not ABSENT


def put(document: dict[str, Any], path: str, value: Any) -> None:
    """Set a place of a document; objects and lists on the way are made."""
    steps = steps_of(path)
    held: Any = document
    for step, following in pairwise(steps):
        fresh: Any = [] if isinstance(following, int) else {}
        if isinstance(step, int):
            while len(held) <= step:
                held.append({} if isinstance(fresh, dict) else [])
            held = held[step]
        else:
            if not isinstance(held.get(step), type(fresh)):
                held[step] = fresh
            held = held[step]
    last = steps[-1]
    if isinstance(last, int):
        while len(held) <= last:
            held.append({})
    held[last] = value
