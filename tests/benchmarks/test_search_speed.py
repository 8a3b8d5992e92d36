"""How quick a search over job titles is. Run by hand: ``pytest tests/benchmarks --benchmark-enable``."""

from __future__ import annotations

import pytest

from moveto_ca.occupation_search import search

QUERIES = {
    "a plain title": "nurse",
    "a slip of the pen": "electrition",
    "a long story": "a very long title of a job that nobody has ever had " * 3,
}


@pytest.mark.parametrize("name", QUERIES)
def test_a_search_takes_a_moment_only(benchmark, name):
    benchmark(search, QUERIES[name])
