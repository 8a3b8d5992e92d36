"""The 1,400 scored profiles, each through the profile and the assessment."""

from __future__ import annotations

from datetime import date

import pytest

from express_entry.profiles import of_grid_case
from moveto_ca import assess
from support import cases

# The last grid that is known in full holds on this day.
EXACT_GRID = date(2026, 10, 15)
GRID = cases("crs-grid")
BATCH = 100


@pytest.mark.parametrize("first", range(0, len(GRID), BATCH))
def test_every_scored_profile_gets_its_exact_points(first):
    wrong = {}
    for case in GRID[first : first + BATCH]:
        report = assess(of_grid_case(case), as_of=EXACT_GRID)
        crs = report.route("express-entry").measures["crs"]
        found = (crs["core"], crs["partner"], crs["transferability"], crs["additional"], crs["total"])
        expected = tuple(case["expected"][name] for name in ("A", "B", "C", "D", "total"))
        if found != expected or crs["exactness"] != "exact":
            wrong[case["id"]] = (found, expected)
    assert not wrong


def test_there_are_1400_scored_profiles():
    assert len(GRID) == 1400
