"""What can be wrong with the input, said in one way everywhere."""

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final

LONGEST_SHOWN: Final = 40

PRIVATE: Final = "protection"
"""The section of a profile whose values no message repeats: a terminal is logged, a message is passed on."""

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_/-]{0,59}", re.ASCII)


@dataclass(frozen=True, slots=True)
class InputProblem:
    """One thing that is wrong, at one place.

    Attributes:
        path: The place, such as ``work[0].start``; for a whole file, its name.
        message: What is wrong, in words that follow the path.
        found: What stands there, shortened; None if that says nothing.
        allowed: What may stand there, in words; None if that says nothing.
        suggestion: What may have been meant; None if nothing is near.
    """

    path: str
    message: str
    found: str | None = None
    allowed: str | None = None
    suggestion: str | None = None

    def __str__(self) -> str:
        parts = [self.message]
        if self.found is not None:
            parts.append(f"found {self.found}")
        if self.suggestion is not None:
            parts.append(f"did you mean '{self.suggestion}'?")
        return f"{self.path}: {'; '.join(parts)}"


class InputError(Exception):
    """The input cannot be used; carries everything that is wrong with it.

    Attributes:
        problems: Every problem found, one for each place.
    """

    def __init__(self, problems: Iterable[InputProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))

    def __reduce__(self) -> tuple[Any, ...]:
        return InputError, (self.problems,)


def is_private(steps: Sequence[str | int]) -> bool:
    """Tell whether a place is in the section whose values no message repeats."""
    return bool(steps) and steps[0] == PRIVATE


def path_text(steps: Sequence[str | int]) -> str:
    """Write a place in words of the contract: ``('work', 0, 'start')`` is ``work[0].start``."""
    text = ""
    for step in steps:
        if isinstance(step, int):
            text += f"[{step}]"
        elif _NAME.fullmatch(step):
            text += f".{step}" if text else step
        else:
            text += f"[{shown(step)}]"
    return text or "profile"


def shown(value: Any) -> str:
    """Write a value that was found, on one short line without anything that a terminal would obey."""
    if isinstance(value, str):
        return _shortened(json.dumps(value, ensure_ascii=not value.isprintable()))
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else f"{'-' if value < 0 else ''}Infinity"
    if isinstance(value, int):
        return _shortened(str(value)) if abs(value) < 10**LONGEST_SHOWN else "a number of more than 40 digits"
    if isinstance(value, float | date | time):
        return _shortened(str(value))
    if isinstance(value, Mapping):
        return "an object" if value else "an empty object"
    if isinstance(value, list | tuple):
        return "a list" if value else "an empty list"
    return f"a value of type {type(value).__name__}"


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"
