"""What keeps a way shut, in words: what bars a person is named as such, not as something that is met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from moveto_ca.report import Condition

ADMISSIBLE: Final = "admissible"
_BARS: Final = "What bars you:"
_STANDS: Final = "What stands in the way:"


def but_the_bar(failing: Iterable[Condition]) -> list[Condition]:
    """Give the conditions that fail without the one on what bars the person."""
    return [condition for condition in failing if condition.id != ADMISSIBLE]


def the_bar(failing: Iterable[Condition]) -> str:
    """Say what bars the person, with the days of rehabilitation; empty if nothing of the kind does."""
    found = next((condition.found for condition in failing if condition.id == ADMISSIBLE), "")
    return found.replace(_BARS, _STANDS, 1)


def in_the_way(failing: Sequence[Condition], lead: str) -> str:
    """Say what bars the person, then name the other conditions that fail.

    Args:
        failing: The conditions that fail.
        lead: Words before the others: ``What you could still change``.
    """
    others = ", ".join(f"“{condition.rule.title}”" for condition in but_the_bar(failing))
    return " ".join(filter(None, (the_bar(failing), f"{lead}: {others}." if others else "")))
