"""How many people a second: JSON Lines in, JSON Lines out, in one warm thread.

Run by hand, on a quiet machine: ``pytest tests/benchmarks/test_people_speed.py --benchmark-enable``.
"""

from __future__ import annotations

import io
import json

import pytest

from express_entry.profiles import of_grid_case
from program import DAY, run
from support import ROOT, cases

EXAMPLES = sorted((ROOT / "examples").glob("[0-9][0-9]-*.json"))
EVERY = 7


def line(document):
    return json.dumps(document) + "\n"


def scored(**plans):
    """People of the scored cases, who named no province or one."""
    told = [of_grid_case(case).to_dict() for case in cases("crs-grid")[::EVERY]]
    return [{**each, "plans": {**each.get("plans", {}), **plans}} for each in told]


@pytest.fixture(
    params=["scored, any province", "scored, Ontario", "examples"], ids=lambda name: name.replace(" ", "-")
)
def people(request, tmp_path):
    documents = {
        "scored, any province": scored,
        "scored, Ontario": lambda: scored(province="CA-ON"),
        "examples": lambda: [json.loads(path.read_text("utf-8")) for path in EXAMPLES * 9],
    }[request.param]()
    file = tmp_path / "people.jsonl"
    file.write_text("".join(map(line, documents)), "utf-8")
    return file, len(documents)


def test_lines_in_and_out(benchmark, people):
    file, count = people
    arguments = ("assess", "--profile", str(file), *DAY)
    run(*arguments)  # tables are read and pieces kept
    ended = benchmark.pedantic(run, arguments, rounds=5, iterations=1)
    assert ended.status == 0, ended.err
    assert sum(1 for _ in io.StringIO(ended.out)) == count
    if benchmark.stats is not None:
        benchmark.extra_info["a_second"] = round(count / benchmark.stats.stats.min)
