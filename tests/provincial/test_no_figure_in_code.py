"""No figure of the fact sheets is typed into the code of the business and the provincial route.

A number may stand in code where it counts the periods of a year, a percentage or places in a list. Points,
amounts, ages, years, levels and dates of law stand in tables; so do sentences that name one.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from moveto_ca.rules import business, provincial

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = sorted(
    path for package in (business, provincial) for path in Path(package.__file__ or "").parent.glob("*.py")
)
# Nothing, one, both, the whole in percent.
HARMLESS = {0, 1, 2, 100}
# What else may be a number, by the name under which it stands, and what it is.
NAMED = {
    "_LAST_FIVE": "the shorter of the two windows in which the profile tells years",
    "_FIVE": "the shorter of the two windows in which the profile tells years",
    "_MOST": "the most one-year periods that the profile tells: those of five years",
    "_EVER": "years that reach back to everybody's first job",
    "_TENTHS": "tenths of a percent",
    "_MONTHS": "months of a year",
    "_DAYS_OF_WEEK": "days of a week",
    "_PARTS": "the four parts of a language test",
    "_OLDEST": "an age beyond all grids",
    "_HIGHEST": "a level beyond all grids",
    "_MOST_KEPT": "how much is kept in memory",
    "_MOST_JUDGED": "how much is kept in memory",
}
HIGHEST_LEVEL = {10, 12}  # the highest level of a skill that the profile knows; months of a year
PLACES = {3}  # how many letters of a code name a country and a dash
DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\bCAD \d|\b\d+ (points|years|months|days|percent)\b")


def named(tree: ast.Module) -> set[ast.AST]:
    """Give the numbers that stand under a name of the list."""
    found: set[ast.AST] = set()
    for node in tree.body:
        target = node.target if isinstance(node, ast.AnnAssign) else None
        if isinstance(node, ast.Assign):
            target = node.targets[0]
        if isinstance(target, ast.Name) and target.id in NAMED:
            found.update(ast.walk(node))
    return found


def numbers(tree: ast.Module) -> Iterator[ast.Constant]:
    apart = named(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float) and node not in apart:
            yield node


def sentences(tree: ast.Module) -> Iterator[ast.Constant]:
    """Give every text that a reader of the report may see; docstrings and citations are none."""
    docs = {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docs:
            text = node.value.rstrip()
            yield from [node] if text.endswith(".") else []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_no_figure_of_the_sheets_is_typed_into_code(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    for node in numbers(tree):
        assert node.value in HARMLESS | HIGHEST_LEVEL | PLACES, (
            f"{path.name}, line {node.lineno}: {node.value}"
        )
    for node in sentences(tree):
        assert not DATE.search(str(node.value)), f"{path.name}, line {node.lineno}: {node.value}"


@pytest.mark.parametrize(
    "code",
    [
        "LEAST = 600000",
        "def f(x):\n    return x >= 35",
        "_MOST = {'a': 7}\n_OTHER = 7",
        "TEXT = 'It closed on 2026-06-26.'",
        "TEXT = f'At least CAD 600,000 is asked for.'",
        "TEXT = 'You need 18 months.'",
    ],
)
def test_a_figure_would_be_found(code: str) -> None:
    tree = ast.parse(code)
    wrong = [n for n in numbers(tree) if n.value not in HARMLESS | HIGHEST_LEVEL | PLACES]
    assert wrong or [n for n in sentences(tree) if DATE.search(str(n.value))]
