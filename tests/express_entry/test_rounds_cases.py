"""Every case about rounds, categories, occupations and the feed, through profiles and commands."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from moveto_ca.feed import times
from moveto_ca.rules.assess import assess
from moveto_ca.rules.express_entry import categories, pool
from moveto_ca.rules.express_entry.rounds import key_of
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from program import DAY, run
from rounds_for_tests import person_with_work
from support import cases

CASES = cases("express-entry-rounds")


def of(question: str) -> list[Any]:
    """The cases of one question."""
    found = [case for case in CASES if case["facts"]["question"] == question]
    assert found
    return [pytest.param(case["facts"], case["expect"], id=case["id"]) for case in found]


def test_no_case_asks_a_question_that_is_not_tested_here():
    asked = {case["facts"]["question"] for case in CASES}
    assert asked == {"categories", "rounds", "statistics", "noc", "title", "feed", "pool"}


@pytest.mark.parametrize(("facts", "expect"), of("categories"))
def test_a_person_is_in_the_categories_of_the_case(facts, expect):
    profile = person_with_work(facts)
    report = assess(profile, as_of=date.fromisoformat(facts["as_of"]))
    route = report.route("express-entry")
    assert route is not None
    assert route.measures["categories"] == expect["categories"]
    assert route.measures["possible_categories"] == []


@pytest.mark.parametrize(("facts", "expect"), of("categories"))
def test_the_lists_of_the_day_give_the_categories_of_the_case(facts, expect):
    as_of = date.fromisoformat(facts["as_of"])
    met, possible = categories.ids_met(Facts(person_with_work(facts), as_of, PACKAGED), as_of)
    assert (met, possible) == (expect["categories"], [])


@pytest.mark.parametrize(("facts", "expect"), of("rounds"))
def test_the_rounds_of_the_case_were_open_and_would_have_invited(facts, expect):
    told = run(
        "rounds",
        "--json",
        *DAY,
        *("--from", facts["period_from"]),
        *("--to", facts["period_to"]),
        *("--crs", str(facts["crs"])),
        *("--class", ",".join(facts["eligible_for"])),
        *("--submitted", facts["profile_submitted_utc"]),
        *(("--nominee",) if facts["provincial_nominee"] else ()),
        *(("--category", ",".join(facts["categories"])) if facts["categories"] else ()),
    ).document
    assert len(told["open"]) == expect["rounds_open_to_candidate"]
    assert told["invited"] == expect["invited_rounds"]
    assert told["not_known"] == []


@pytest.mark.parametrize(("facts", "expect"), of("statistics"))
def test_the_figures_of_a_kind_of_round_are_those_of_the_case(facts, expect):
    first = date.fromordinal(date.fromisoformat(facts["window_after"]).toordinal() + 1)
    told = run(
        "rounds", "--json", *DAY, "--kind", facts["key"], "--from", str(first), "--to", facts["window_to"]
    ).document
    figures = told["statistics"][facts["key"]]
    assert {name: figures[name] for name in expect} == expect


@pytest.mark.parametrize(("facts", "expect"), of("noc"))
def test_an_occupation_has_the_level_of_the_case(facts, expect):
    for code in facts["codes"]:
        told = run("occupations", code, "--json", *DAY).document["results"]
        assert [each["noc"] for each in told] == [code]
        assert told[0]["teer"] == expect["teer"][code]
        assert told[0]["skilled_for_express_entry"] is expect["skilled_for_express_entry"][code]


@pytest.mark.parametrize(("facts", "expect"), of("title"))
def test_a_job_title_finds_the_occupation_of_the_case(facts, expect):
    for title in facts["titles"]:
        told = run("occupations", title, "--json", *DAY).document["results"]
        assert (told[0]["noc"], told[0]["how"]) == (expect["noc"][title], "exact")


@pytest.mark.parametrize(("facts", "expect"), of("feed"))
def test_names_and_times_of_the_feed_are_read_as_in_the_case(facts, expect):
    if "round_names" in facts:
        assert [key_of(name, PACKAGED) for name in facts["round_names"]] == expect["keys"]
    else:
        assert [times.iso(times.moment(text)) for text in facts["tie_break_texts"]] == expect["utc"]


@pytest.mark.parametrize(("facts", "expect"), of("pool"))
def test_the_pool_holds_as_many_candidates_as_in_the_case(facts, expect):
    row = pool.latest(PACKAGED, date.fromisoformat(facts["as_of"]))
    assert row is not None
    assert pool.at_or_above(row, facts["crs_at_least"]) == (expect["candidates"], True)
    assert row["total"] == expect["pool_total"]
    told = run("rounds", "--json", "--as-of", facts["as_of"], "--crs", str(facts["crs_at_least"])).document
    assert told["pool"]["at_or_above_your_score"] == expect["candidates"]
    assert told["pool"]["total"] == expect["pool_total"]
