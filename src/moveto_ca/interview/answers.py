"""What a person can answer beside a value: I do not know, skip, back."""

from __future__ import annotations

from enum import Enum
from typing import Any, TypeAlias


class Special(Enum):
    """An answer that is no value."""

    UNKNOWN = "I do not know"
    SKIP = "Skip this question"
    BACK = "Back to the question before"


UNKNOWN = Special.UNKNOWN
SKIP = Special.SKIP
BACK = Special.BACK

Answer: TypeAlias = Any | Special


class RefusedError(Exception):
    """An answer that cannot be used; its text says why, and what would do."""
