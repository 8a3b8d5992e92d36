"""How long the advice takes for one person, all routes: a report for people waits for it.

Run by hand, on a quiet machine: ``pytest tests/benchmarks --benchmark-enable``.
"""

import json

import pytest

from moveto_ca import Profile, assess
from moveto_ca.advice.advise import advise
from moveto_ca.advice.ahead import ahead
from moveto_ca.advice.levers import levers
from moveto_ca.advice.told import Told
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF, ROOT

PEOPLE = sorted((ROOT / "examples").glob("[0-9][0-9]-*.json"))


def told(path):
    profile = Profile.model_validate(json.loads(path.read_text("utf-8")))
    return profile, assess(profile, as_of=AS_OF)


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_all_advice(benchmark, path):
    profile, report = told(path)
    assert benchmark(advise, profile, report, AS_OF).as_of == AS_OF


@pytest.mark.parametrize("part", [levers, ahead], ids=["levers", "ahead"])
def test_a_part_for_an_engineer_without_an_offer(benchmark, part):
    profile, report = told(ROOT / "examples" / "04-engineer-without-an-offer.json")
    assert benchmark(lambda: part(Told(profile, AS_OF, PACKAGED), report))
