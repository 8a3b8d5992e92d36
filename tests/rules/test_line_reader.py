"""Packaged tables are read the quick way; it gives what the careful way gives."""

from __future__ import annotations

import csv

import pytest

from moveto_ca.rules import tables
from moveto_ca.rules.tables import Row


@pytest.mark.parametrize("name", sorted(tables.descriptions()))
def test_the_quick_way_gives_what_the_careful_way_gives(name):
    described = tables.descriptions()[name]
    with (tables._DATA / described.file).open(encoding="utf-8", newline="") as file:
        careful = [tables.read_row(described, cells) for cells in csv.DictReader(file)]
    quick = tables.Tables().rows(name)
    assert [[getattr(row, part) for part in Row.__slots__] for row in quick] == [
        [getattr(row, part) for part in Row.__slots__] for row in careful
    ]


DESCRIBED = tables.Description(
    {
        "file": "made-up.csv",
        "title": "Made up",
        "key": ["id"],
        "columns": {"value": "int"},
        "authority": "Somebody",
        "verified_on": "2026-01-01",
        "grade": "A",
    }
)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("a,x,,", "line 2: value"),
        ("a,,,", "line 2: value: must not be empty"),
        ("a,1,2026-02-30,", "line 2: from"),
        ("a,1,2026-02-01,2026-01-01", "line 2: to: 2026-01-01 is before from"),
        ("a,1", "line 2"),
    ],
)
def test_a_line_that_is_wrong_is_named(line, says, tmp_path, monkeypatch):
    (tmp_path / DESCRIBED.file).write_text(f"id,value,from,to\n{line}\n")
    monkeypatch.setattr(tables, "_DATA", tmp_path)
    monkeypatch.setattr(tables, "descriptions", lambda: {"made-up": DESCRIBED})
    with pytest.raises(ValueError, match=says):
        tables.Tables().rows("made-up")
