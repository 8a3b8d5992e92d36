"""People of the examples hold the whole conversation at a real terminal.

``python tests/situation_terminal.py`` does the same with all twenty-two and shows the table.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from situation_terminal import FEW, PROFILES, hold

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.terminal

SOME = ("01", "11", "19")


@pytest.mark.parametrize(
    "path", [path for path in PROFILES if path.stem[:2] in SOME], ids=lambda path: path.stem
)
def test_a_person_of_the_examples_is_asked_few_questions_and_gets_a_report(
    path: Path, tmp_path: Path
) -> None:
    held = hold(json.loads(path.read_text("utf-8")), tmp_path)
    assert held.status == 0
    assert "This is information, not legal advice." in held.text
    assert held.questions <= FEW.get(path.stem[:2], 16)
