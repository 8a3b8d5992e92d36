"""How long it takes to read a profile; run by hand with ``pytest --benchmark-enable tests/benchmarks``."""

from __future__ import annotations

from typing import Any

from moveto_ca.profile import Profile

TYPICAL = {
    "applicant": {
        "birth_date": "1992-03-04",
        "citizenships": ["US"],
        "residence": "US-OH",
        "education": [{"level": "bachelor", "country": "US"}],
        "languages": {"english": {"test": "clb", "listening": 9, "reading": 9, "writing": 8, "speaking": 9}},
        "work": [{"noc": "21231", "start": "2019-01-01", "end": None}],
    },
    "partner": None,
    "plans": {"funds_cad": 30_000},
}


def test_a_typical_profile_is_made_in_microseconds(benchmark: Any) -> None:
    assert benchmark(Profile.model_validate, TYPICAL).to_dict() == TYPICAL


def test_a_typical_profile_is_written_in_microseconds(benchmark: Any) -> None:
    assert benchmark(Profile.model_validate(TYPICAL).to_dict) == TYPICAL
