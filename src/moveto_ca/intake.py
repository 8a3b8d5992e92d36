"""From what was given to a `Profile`, or to the full list of what is wrong with it.

Nothing is half read: either everything is right, or `InputError` says all that is not.
"""

import os
from collections.abc import Iterable, Mapping
from typing import Any, Final

from pydantic import ValidationError

from moveto_ca.codes import nearest
from moveto_ca.documents import Readable, read_document, read_file, read_stream
from moveto_ca.problems import InputError, InputProblem, is_private, path_text, shown
from moveto_ca.profile import Profile
from moveto_ca.profile.kinds import LONGEST_LIST
from moveto_ca.profile.paths import fields_of, kind_at
from moveto_ca.settings import apply_settings, setting_shown
from moveto_ca.timeline import check_against

__all__ = [
    "InputError",
    "InputProblem",
    "apply_settings",
    "check_against",
    "load_profile",
    "parse_profile",
    "read_document",
    "read_profile_file",
    "setting_shown",
]

Steps = tuple[str | int, ...]

_SUGGESTED: Final = 50
"""For how many problems of a file a suggestion is looked for; looking takes time."""

_GONE: Final = object()

_LAYERS: Final = 3
"""How often what is left is looked at again once the wrong values are set aside."""


def load_profile(source: bytes | str | os.PathLike[str] | Readable, name: str = "standard input") -> Profile:
    """Read a profile.

    Args:
        source: A path, the bytes of a file, or a stream of bytes such as ``sys.stdin.buffer``.
        name: For bytes and streams: the name that messages give them.

    Raises:
        InputError: With everything that is wrong.
    """
    if isinstance(source, str | os.PathLike):
        return read_profile_file(source)
    if isinstance(source, bytes):
        return parse_profile(read_document(source, name))
    return parse_profile(read_stream(source, name))


def read_profile_file(path: str | os.PathLike[str]) -> Profile:
    """Read a profile from a file of JSON or TOML.

    Args:
        path: Where it is.

    Raises:
        InputError: With everything that is wrong.
    """
    return parse_profile(read_file(path))


def parse_profile(document: Mapping[str, Any]) -> Profile:
    """Make a profile from a plain document.

    Args:
        document: Names and values, as they stand in a file.

    Raises:
        InputError: With everything that is wrong, each thing at its path.
    """
    try:
        return Profile.model_validate(document)
    except ValidationError as error:
        found = _found_in(error)
    # A contradiction between two fields shows only when both are right by themselves. So the wrong
    # values are set aside and the rest is looked at again.
    rest: Any = document
    latest = found
    for _ in range(_LAYERS):
        rest = _without(rest, latest)
        try:
            Profile.model_validate(rest)
        except ValidationError as error:
            latest = {steps: wrong for steps, wrong in _found_in(error).items() if steps not in found}
            found |= latest
            if not latest:
                break
        else:
            break
    raise InputError(_problem(steps, wrong, rank) for rank, (steps, wrong) in enumerate(found.items()))


def _found_in(error: ValidationError) -> dict[Steps, Mapping[str, Any]]:
    """Give the errors by place, the first one for each."""
    found: dict[Steps, Mapping[str, Any]] = {}
    for wrong in error.errors(include_url=False):
        steps = tuple(step for step in wrong["loc"] if step != "[key]")
        field = wrong.get("ctx", {}).get("field")
        found.setdefault((*steps, field) if field else steps, wrong)
    return found


def _without(document: Any, places: Iterable[Steps]) -> Any:
    """Copy a document without the values at certain places."""
    tree: dict[Any, Any] = {}
    for steps in places:
        branch = tree
        for step in steps:
            branch = branch.setdefault(step, {})
        branch[_GONE] = True
    kept = _pruned(document, tree)
    return {} if kept is _GONE else kept


def _pruned(value: Any, tree: Mapping[Any, Any]) -> Any:
    """Copy a value without what a tree of places names; `_GONE` if nothing of it can be kept.

    A list keeps its places: an object in it becomes empty, and a list of other things goes as a whole.
    """
    if _GONE in tree:
        return _GONE
    if isinstance(value, Mapping):
        kept = {key: _pruned(held, tree[key]) if key in tree else held for key, held in value.items()}
        return {key: held for key, held in kept.items() if held is not _GONE}
    if isinstance(value, list | tuple):
        items = [_pruned(item, tree[place]) if place in tree else item for place, item in enumerate(value)]
        if all(item is not _GONE for item in items):
            return items
        if any(isinstance(item, Mapping) for item in value):
            return [{} if item is _GONE else item for item in items]
    return _GONE


_ALLOWED: Final = {
    "model_type": "an object with named fields",
    "tuple_type": "a list",
    "dict_type": "a table of names and values",
    "too_long": f"a list of at most {LONGEST_LIST}",
}
"""What is allowed where pydantic itself finds the error."""


def _problem(steps: Steps, wrong: Mapping[str, Any], rank: int) -> InputProblem:
    """Say one error in words of the profile.

    Args:
        steps: Its place.
        wrong: What pydantic tells of it.
        rank: How many came before it.
    """
    path, about = path_text(steps), wrong.get("ctx", {})
    if wrong["type"] == "extra_forbidden":
        return _no_such_field(path, steps, rank)
    if wrong["type"] == "invalid_key":
        return InputProblem(path, "has a name that is not text")
    if "message" in about:
        return InputProblem(path, about["message"])
    allowed = about.get("allowed") or _ALLOWED.get(wrong["type"], wrong["msg"])
    kind = kind_at(steps)
    if kind is not None and kind.null_means:
        allowed = f"{allowed}, or null ({kind.null_means})"
    if is_private(steps):
        return InputProblem(path, f"must be {allowed}", allowed=allowed)
    suggestion = about.get("suggestion")
    if suggestion is None and rank < _SUGGESTED and isinstance(wrong["input"], str) and "choices" in about:
        suggestion = nearest(wrong["input"], about["choices"])
    return InputProblem(path, f"must be {allowed}", shown(wrong["input"]), allowed, suggestion)


def _no_such_field(path: str, steps: Steps, rank: int) -> InputProblem:
    owner = kind_at(steps[:-1])
    if owner is None or owner.model is None:
        return InputProblem(path, "no such field")
    names = list(fields_of(owner.model))
    suggestion = nearest(str(steps[-1]), names) if rank < _SUGGESTED else None
    return InputProblem(path, "no such field", allowed=f"one of {', '.join(names)}", suggestion=suggestion)
