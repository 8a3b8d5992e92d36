"""What a person reads names no paper of the project itself: no sheet, no file, no table."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import moveto_ca
from moveto_ca import Profile
from moveto_ca.rules.assess import assess, specs
from support import AS_OF, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(moveto_ca.__file__).parent / "rules" / "data"
TABLES = sorted(DATA.rglob("*.csv"))
EXAMPLES = sorted((ROOT / "examples").glob("[0-9]*.json"))
# Of an address and a trade the words are not the project's own.
ALLOWED = re.compile(r"https?://\S+|sheet metal", re.IGNORECASE)
NOTE = re.compile(
    r"\b(fact )?sheets?\b|\bsee the table\b|\b[\w-]+\.(csv|jsonl?|md|py)\b|\bTODO\b|/work/|/tmp/",
    re.IGNORECASE,
)


def notes_in(text: str) -> list[str]:
    return [found.group() for found in NOTE.finditer(ALLOWED.sub("", text))]


def texts_of(value: Any) -> Iterator[str]:
    """Give every text in plain JSON types."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(inner)


@pytest.mark.parametrize(
    "note", ["See the sheet for the number tests.", "under stca-rules.csv", "see brief.md"]
)
def test_a_note_of_the_project_is_recognized(note: str) -> None:
    assert notes_in(note)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_no_cell_of_a_table_names_a_sheet_or_a_file_of_the_project(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as rows:
        cells = [cell for row in csv.DictReader(rows) for cell in row.values() if cell]
    assert {cell for cell in cells if notes_in(cell)} == set()


def test_no_rule_and_no_stream_names_a_sheet_or_a_file_of_the_project() -> None:
    for route in specs():
        said = [route.title, route.about]
        for stream in route.streams:
            said += [stream.title, stream.about]
            for rule in stream.rules:
                said += [rule.title, rule.required, rule.remedy or "", rule.reference or ""]
        assert [text for text in said if notes_in(text)] == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_report_names_a_sheet_or_a_file_of_the_project(path: Path) -> None:
    person = Profile.model_validate(json.loads(path.read_text(encoding="utf-8")))
    report = assess(person, as_of=AS_OF)
    assert [text for text in texts_of(report.to_dict()) if notes_in(text)] == []
