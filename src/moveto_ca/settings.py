"""Single facts given as ``PATH=VALUE``, laid over a document."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from moveto_ca.problems import PRIVATE, InputError, InputProblem, is_private, shown
from moveto_ca.profile.kinds import Kind
from moveto_ca.profile.paths import kind_at

_STEP: Final = re.compile(r"\.?(?P<name>[^.\[\]=\s]+)|\[(?P<index>[0-9]{1,4})\]", re.ASCII)

_Steps = tuple[str | int, ...]


def apply_settings(document: Mapping[str, Any], settings: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Lay single facts over a document; later ones win, and all win over the document.

    A value is read as JSON if it is JSON, else as text; where the field takes text (a date, an
    occupation code) it stays text. Objects and lists on the way are made. A list grows by one at a time.

    Args:
        document: Names and values, as they stand in a file; it is not changed.
        settings: Pairs of a path, such as ``ancestry[0][1].birth_date``, and a value.

    Returns:
        The new document; whether its values are right is seen when it is made a profile.

    Raises:
        InputError: With every path that leads nowhere.
    """
    problems: list[InputProblem] = []
    result: Any = {**document}
    for path, text in settings:
        try:
            steps = _read_path(path)
            result = _with(result, steps, _read_value(text, kind_at(steps)), private=is_private(steps))
        except _WrongPathError as error:
            problems.append(InputProblem(setting_shown(path), str(error)))
    if problems:
        raise InputError(problems)
    return result  # type: ignore[no-any-return]  # it began as a dict, and a path begins with a name


def setting_shown(text: str) -> str:
    """Give what was typed as a setting, as far as a message may repeat it: of protection only the section."""
    return f"{PRIVATE}…" if text.lstrip(". ").startswith(PRIVATE) else text


class _WrongPathError(Exception):
    """A path that leads nowhere."""


def _read_path(path: str) -> _Steps:
    """Split ``ancestry[0][1].birth_date`` into its steps."""
    steps: list[str | int] = []
    position = 0
    while position < len(path):
        found = _STEP.match(path, position)
        dotted = path[position] == "."
        if found is None or (found["name"] is not None and dotted != bool(steps)):
            raise _WrongPathError("is not a path; write one like applicant.work[0].noc")
        steps.append(int(found["index"]) if found["name"] is None else found["name"])
        position = found.end()
    if not steps or isinstance(steps[0], int):
        raise _WrongPathError("is not a path; write one like applicant.work[0].noc")
    return tuple(steps)


def _read_value(text: str, kind: Kind | None) -> Any:
    """Read a value as the kind of its field takes it."""
    if text == "null":
        return None
    if kind is not None and kind.keeps_text and not text.startswith('"'):
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _with(value: Any, steps: _Steps, new: Any, *, private: bool) -> Any:
    """Copy a value, with a new one at one place in it.

    Args:
        value: The value.
        steps: The place in it.
        new: The new value.
        private: True if no message may repeat what stands there.
    """
    if not steps:
        return new
    step, inner = steps[0], steps[1:]
    # What was told to be none gives way to what is now told about it.
    held = None if value == "none" else value
    if isinstance(step, str):
        if held is not None and not isinstance(held, Mapping):
            raise _WrongPathError(f"leads through {_shown(held, private)}, which has no field '{step}'")
        fields = dict(held or {})
        return {**fields, step: _with(fields.get(step), inner, new, private=private)}
    if held is not None and not isinstance(held, list | tuple):
        raise _WrongPathError(f"leads through {_shown(held, private)}, which has no element [{step}]")
    items = list(held or [])
    if step > len(items):
        raise _WrongPathError(f"leaves a gap: the list has {len(items)}, so the next is [{len(items)}]")
    old = items[step] if step < len(items) else None
    return [*items[:step], _with(old, inner, new, private=private), *items[step + 1 :]]


def _shown(value: Any, private: bool) -> str:
    return "a value" if private else shown(value)
