"""How fast a line of descent is worked out. Run by hand: ``pytest tests/benchmarks --benchmark-enable``."""

import time

import pytest

from descent_cases import HARMLESS_ANCESTOR
from family_lines import abroad, ontario, profile_of, you
from moveto_ca.profile import Profile
from moveto_ca.rules.citizenship.route import assess
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

MOST_FOR_ANY_LINE = 0.001
MOST_FOR_TWO_LINKS = 0.000_040
MOST_FOR_NOTHING_TOLD = 0.000_003

MEASURED = pytest.mark.skipif("not config.getoption('--benchmark-enable')", reason="measured by hand")

LEAST_KNOWN: list[dict[str, str]] = [{} for _ in range(8)]


def assessment_of(document):
    """Give what assesses a person anew at each call, with facts of its own."""
    person = Profile.model_validate(document)
    return lambda: assess(Facts(person, AS_OF, PACKAGED))


def fastest(document, rounds=300):
    """The shortest of many runs, which the load of the machine disturbs least."""
    run = assessment_of(document)
    run()
    best = 1.0
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
    return best


def eight(**told):
    people = [ontario("1700-01-01", **told)]
    people += [abroad(f"{1700 + 40 * n}-01-01", **told) for n in range(1, 8)]
    return profile_of(*people, you("2015-01-01"))


def without(*names):
    """Eight ancestors of whom some facts are open."""
    document = eight()
    for ancestor in document["ancestry"][0]:
        for name in names:
            ancestor.pop(name, None)
    return document


LONG_LINES = {
    "all known": eight(),
    "nothing known": {
        "applicant": {"birth_date": "1990-01-01", "birth_country": "US"},
        "ancestry": [LEAST_KNOWN],
    },
    "years only": {
        "applicant": you("1990-06-01"),
        "ancestry": [
            [
                {
                    **HARMLESS_ANCESTOR,
                    "birth_date": str(1960 - 30 * n),
                    "birth_place": "CA" if n == 7 else "US",
                }
                for n in range(8)
            ]
        ],
    },
    "no deaths": without("death_date"),
    "no births": without("birth_date"),
    "no naturalizations": without("naturalized_elsewhere", "naturalized_canada", "granted"),
    "no places": without("birth_place"),
    "no links": without("link", "adopted_next_on"),
    "hardly anything": without(*(set(HARMLESS_ANCESTOR) - {"adopted_next_on"})),
}


@MEASURED
@pytest.mark.parametrize("name", LONG_LINES)
def test_no_line_of_eight_generations_takes_more_than_a_millisecond(name):
    assert fastest(LONG_LINES[name], rounds=60) < MOST_FOR_ANY_LINE


@MEASURED
def test_a_line_of_two_links_takes_well_under_forty_microseconds():
    line = profile_of(ontario(naturalized_elsewhere="1955-03-01"), abroad("1958-06-10"), you("1985-05-05"))
    assert fastest(line) < MOST_FOR_TWO_LINKS


@MEASURED
def test_with_no_ancestry_told_three_microseconds_are_enough():
    assert fastest({"applicant": {"birth_country": "US"}}) < MOST_FOR_NOTHING_TOLD


@pytest.mark.parametrize("name", LONG_LINES)
def test_speed_of_long_lines(benchmark, name):
    assert benchmark(assessment_of(LONG_LINES[name]))


def test_speed_of_a_line_of_two_links(benchmark):
    line = profile_of(ontario(naturalized_elsewhere="1955-03-01"), abroad("1958-06-10"), you("1985-05-05"))
    assert benchmark(assessment_of(line))


def test_speed_with_nothing_told(benchmark):
    assert benchmark(assessment_of({"applicant": {"birth_country": "US"}}))
