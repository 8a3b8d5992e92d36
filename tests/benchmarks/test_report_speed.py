"""How many people a second: whole reports in one warm thread, without reading their words.

Run by hand, on a quiet machine: ``pytest tests/benchmarks --benchmark-enable``.
"""

import json

import pytest

from moveto_ca import Profile, assess
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.listed import ROUTES
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF, ROOT

PEOPLE = sorted((ROOT / "examples").glob("[0-9][0-9]-*.json"))


def profile(path):
    return Profile.model_validate(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("path", PEOPLE, ids=lambda path: path.stem)
def test_a_whole_report(benchmark, path):
    person = profile(path)
    report = benchmark(assess, person, as_of=AS_OF)
    assert report.routes


@pytest.mark.parametrize("listed", ROUTES, ids=[listed.id for listed in ROUTES])
def test_one_route_of_an_accountant_with_an_offer(benchmark, listed):
    person = profile(ROOT / "examples" / "03-accountant-with-an-offer.json")
    route = benchmark(lambda: listed.assess(Facts(person, AS_OF, PACKAGED)))
    assert route is None or route.id == listed.id


def test_a_report_with_all_its_words(benchmark):
    person = profile(ROOT / "examples" / "03-accountant-with-an-offer.json")
    assert benchmark(lambda: json.dumps(assess(person, as_of=AS_OF).to_dict()))
