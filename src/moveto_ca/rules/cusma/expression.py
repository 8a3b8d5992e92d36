"""The credential expressions of Appendix 2: what each profession wants, read into a small tree.

Grammar, as the table of professions writes it::

    any     = all { "OR" all }
    all     = part { "AND" part }
    part    = "(" any ")" | operand
    operand = name [ "(" argument { "|" argument } ")" ] [ ">=" years "y" ] { "[" qualifier "]" }

An operand is one thing to show, for example ``licence(state|provincial)``, ``experience>=3y`` or
``named_degree(BLS)[prerequisite=bachelor|licenciatura]``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

_TOKEN: Final = re.compile(r"\s*(\(|\)|OR\b|AND\b|[a-z][a-z_]*)")
_ARGUMENTS: Final = re.compile(r"\(([^()]*)\)")
_YEARS: Final = re.compile(r">=(\d+)y")
_QUALIFIER: Final = re.compile(r"\[([a-z_]+)(?:=([^\]]*))?\]")


@dataclass(slots=True, frozen=True)
class Operand:
    """One thing to show.

    Attributes:
        name: What it is: ``bachelor``, ``licence``, ``experience`` …
        arguments: What it is limited to, any one of them; empty if not limited.
        years: The least number of years, or 0 if none is set.
        qualifiers: Further limits by name, each with the values of which one must hold.
    """

    name: str
    arguments: tuple[str, ...] = ()
    years: int = 0
    qualifiers: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def qualifier(self, name: str) -> tuple[str, ...] | None:
        """Give the values of a qualifier, or None if the operand does not have it."""
        for held, values in self.qualifiers:
            if held == name:
                return values
        return None


@dataclass(slots=True, frozen=True)
class All:
    """Every part must hold."""

    parts: tuple[Tree, ...]


@dataclass(slots=True, frozen=True)
class Any:
    """One part must hold."""

    parts: tuple[Tree, ...]


Tree: TypeAlias = Operand | All | Any
Branch: TypeAlias = tuple[Operand, ...]


class _Reader:
    """Reads an expression from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def peek(self) -> str:
        match = _TOKEN.match(self.text, self.at)
        return match.group(1) if match else ""

    def take(self) -> str:
        match = _TOKEN.match(self.text, self.at)
        if match is None:
            raise self.error("something to show")
        self.at = match.end()
        return match.group(1)

    def error(self, wanted: str) -> ValueError:
        return ValueError(f"{self.text!r}, character {self.at + 1}: expected {wanted}")

    def any(self) -> Tree:
        parts = [self.all()]
        while self.peek() == "OR":
            self.take()
            parts.append(self.all())
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def all(self) -> Tree:
        parts = [self.part()]
        while self.peek() == "AND":
            self.take()
            parts.append(self.part())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def part(self) -> Tree:
        taken = self.take()
        if taken == "(":
            inner = self.any()
            if self.peek() != ")":
                raise self.error("a closing bracket")
            self.take()
            return inner
        if taken in (")", "OR", "AND"):
            raise self.error("something to show")
        return self.operand(taken)

    def operand(self, name: str) -> Operand:
        arguments: tuple[str, ...] = ()
        years = 0
        qualifiers: list[tuple[str, tuple[str, ...]]] = []
        if match := _ARGUMENTS.match(self.text, self.at):
            self.at = match.end()
            arguments = tuple(match.group(1).split("|"))
        if match := _YEARS.match(self.text, self.at):
            self.at = match.end()
            years = int(match.group(1))
        while match := _QUALIFIER.match(self.text, self.at):
            self.at = match.end()
            values = match.group(2)
            qualifiers.append((match.group(1), tuple(values.split("|")) if values else ()))
        return Operand(name, arguments, years, tuple(qualifiers))


def parse(text: str) -> Tree:
    """Read a credential expression.

    Args:
        text: The expression as the table of professions writes it.

    Returns:
        Its tree.

    Raises:
        ValueError: If it is not an expression; the message names the place.
    """
    reader = _Reader(text)
    tree = reader.any()
    if reader.text[reader.at :].strip():
        raise reader.error("OR, AND or the end")
    return tree


def branches(tree: Tree) -> tuple[Branch, ...]:
    """Give every way to satisfy an expression: of each branch, all operands must hold.

    Args:
        tree: The expression.

    Returns:
        The branches, in the order of the expression.
    """
    if isinstance(tree, Operand):
        return ((tree,),)
    if isinstance(tree, Any):
        return tuple(branch for part in tree.parts for branch in branches(part))
    combined: tuple[Branch, ...] = ((),)
    for part in tree.parts:
        combined = tuple((*left, *right) for left in combined for right in branches(part))
    return combined
