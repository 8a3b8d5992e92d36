"""How quick the points are. By hand, on an idle machine: ``pytest tests/benchmarks --benchmark-enable``.

Floors, in one thread: 500,000 scores a second from prepared facts, 120,000 from a validated profile with
both choices of first language, 6,000 whole Express Entry assessments.
"""

from __future__ import annotations

from datetime import date
from itertools import cycle
from typing import Any

import pytest

from express_entry.applicants import applicant, levels
from express_entry.profiles import of_grid_case
from moveto_ca.rules.express_entry.crs import crs_points
from moveto_ca.rules.express_entry.crs_grid import grid_on
from moveto_ca.rules.express_entry.route import assess
from moveto_ca.rules.express_entry.score import applicant_score
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from support import cases

EXACT_GRID = date(2026, 10, 15)
TODAY = date(2026, 11, 22)
EVERY = 7


@pytest.fixture(scope="module")
def profiles():
    return [of_grid_case(case) for case in cases("crs-grid")[::EVERY]]


def floor(benchmark: Any, a_second: int, times: int) -> None:
    """Hold the quickest run against a floor, where anything was measured."""
    if benchmark.stats is not None:
        assert times / benchmark.stats.stats.min >= a_second


def test_points_from_prepared_facts(benchmark, profiles):
    grid = grid_on(PACKAGED, EXACT_GRID)
    prepared = [
        applicant_score(Facts(profile, EXACT_GRID, PACKAGED)).inputs.prepared(grid) for profile in profiles
    ]

    def run():
        for one in prepared:
            crs_points(grid, one)

    benchmark(run)
    floor(benchmark, 500_000, len(prepared))


def test_score_from_a_validated_profile_with_both_choices_of_first_language(benchmark):
    profile = applicant(
        ("applicant.languages.french", levels(7)),
        ("applicant.education", None),
        ("applicant.education_level", "masters"),
        ("applicant.work", None),
        ("applicant.work_years", {"canada": 1, "foreign": 3}),
    )
    assert len(applicant_score(Facts(profile, EXACT_GRID, PACKAGED)).choices) == 2

    def run():
        for _ in range(100):
            applicant_score(Facts(profile, EXACT_GRID, PACKAGED))

    benchmark(run)
    floor(benchmark, 120_000, 100)


def test_scores_of_many_different_people(benchmark, profiles):
    def run():
        for profile in profiles:
            applicant_score(Facts(profile, EXACT_GRID, PACKAGED))

    benchmark(run)


def test_whole_express_entry_assessment(benchmark, profiles):
    people = cycle(profiles)

    def run():
        for _ in range(len(profiles)):
            assess(Facts(next(people), TODAY, PACKAGED))

    benchmark(run)
    floor(benchmark, 6_000, len(profiles))
