"""What holds for the business route of anybody, on any day."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from business.owners import FACTS, clb, profile
from moveto_ca.report import UNKNOWN
from moveto_ca.rules.business import route
from moveto_ca.rules.business.provinces import STREAMS
from moveto_ca.rules.business.spec import SPEC
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.wording import question
from support import AS_OF

DAYS = st.dates(date(2012, 1, 1), date(2028, 12, 31)) | st.just(AS_OF)
MONEY = st.sampled_from([0, 49999, 100000, 150000, 250000, 300000, 500000, 599999, 600000, 1000000, 2000000])
YEARS = st.sampled_from([0, 0.5, 1, 2, 3, 4, 5, 8])
OTHER = {
    "business.province": st.sampled_from([s.province for s in STREAMS]),
    "business.community": st.sampled_from(["Winnipeg", "Dartmouth, NS", "Brandon", "Yellowknife", "Calgary"]),
    "business.kind": st.sampled_from(["new", "purchase", "succession", "branch"]),
    "business.designated_support": st.sampled_from(["none", "incubator", "angel", "venture_fund"]),
    "business.committed_on": st.sampled_from([None, "2025-11-20", "2026-01-15", "2024-02-01"]),
    "business.cultural_or_athletic": st.sampled_from(["none", "self_employed", "world_class"]),
    "business.cultural_years": st.sampled_from([0, 1, 2, 3.5, 5]),
    "business.athletic_years": st.sampled_from([0, 1, 2]),
    "business.cultural_world_class_years": st.sampled_from([0, 1]),
    "business.athletic_world_class_years": st.sampled_from([0, 1]),
    "business.lawful_where_living": st.booleans(),
    "business.passive": st.booleans(),
    "business.active_management": st.booleans(),
    "business.exploratory_visit": st.booleans(),
    "business.graduate_of_province": st.booleans(),
    "business.in_canada": st.booleans(),
    "business.ownership_percent": st.sampled_from([0, 10, 33.3, 100 / 3, 34, 50, 51, 100]),
    "business.past_ownership_percent": st.sampled_from([0, 33.3, 34, 51, 100]),
    "applicant.us_status": st.sampled_from(["citizen", "permanent_resident", "temporary", "none"]),
    "applicant.citizenships": st.sampled_from([["US"], ["US", "IN"], ["IN"]]),
    "applicant.canada_status": st.sampled_from(["none", "worker", "visitor", "student", "citizen"]),
    "applicant.birth_date": st.sampled_from(
        ["2009-01-01", "2005-11-22", "1980-05-01", "1966-11-22", "1950-01-01"]
    ),
    "applicant.languages.english": st.none() | st.integers(0, 10).map(clb),
    "applicant.languages.french": st.none() | st.integers(0, 10).map(clb),
    "applicant.residence": st.sampled_from(["CA-QC", "US-TX", "CA-ON"]),
    "applicant.education": st.lists(
        st.sampled_from(
            [
                {"level": "secondary", "country": "US"},
                {"level": "two_year", "country": "CA", "province": "CA-AB", "years": 2, "full_time": True},
                {"level": "bachelor"},
                {"level": "bachelor", "country": "US", "university": True, "eca": True},
                {"level": "professional_degree", "country": "US"},
                {"level": "masters", "country": "IN", "completed": "2019-01-01", "eca": False},
            ]
        ),
        max_size=2,
    ),
    "applicant.years_of_study": st.integers(0, 25),
    "partner": st.sampled_from(
        [
            None,
            {"relationship": "married", "accompanies": True, "citizenships": ["US"], "canada_status": "none"},
        ]
    ),
    "plans.province": st.sampled_from(["CA-QC", "CA-MB", "CA-ON", "CA-NU"]),
    "plans.outside_main_city": st.booleans(),
    "plans.applications": st.sampled_from(
        [
            [],
            [{"route": "business/fed-suv", "on": "2025-06-01"}],
            [{"route": "business/nb-business", "on": "2026-01-01"}],
            [{"route": "business", "on": "2020-01-01"}],
        ]
    ),
    "plans.official_scores": st.dictionaries(
        st.sampled_from(["business/bc-ei-base", "business/nl-entrepreneur", "business/pe-escrow"]),
        st.integers(0, 200),
        max_size=2,
    ),
    "plans.home_purchase": st.sampled_from([{"units": 1, "urban_area": True}, {"units": 6}, {}]),
    "plans.aims": st.sampled_from([["business"], ["settle"], []]),
    "plans.permits": st.sampled_from(
        [
            [],
            [{"kind": "work", "basis": "start_up", "to": "2026-12-31"}],
            [{"who": "partner", "kind": "study"}],
        ]
    ),
    "plans.activity": st.sampled_from([{"kind": "run_business"}, {"kind": "buy"}]),
}


def value_of(path: str) -> st.SearchStrategy[object]:
    if path in OTHER:
        return OTHER[path]
    if path.endswith("_cad"):
        return MONEY
    if "years" in path:
        return YEARS
    return st.just(FACTS[path])


PATHS = sorted(set(FACTS) | set(OTHER))


@st.composite
def told(draw: st.DrawFn) -> dict[str, object]:
    paths = draw(st.lists(st.sampled_from(PATHS), max_size=len(PATHS), unique=True))
    facts = {path: draw(value_of(path)) for path in paths}
    for name in ("owner_years_last_5", "manager_years_last_5", "farm_years"):
        if f"business.{name}" in facts:
            facts[f"business.{name}"] = min(5, facts[f"business.{name}"])
    return facts


def assessed(facts, on=AS_OF):
    """Give the route; None where nothing points to it."""
    return route.assess(Facts(profile(facts), on, PACKAGED))


def streams(facts, on=AS_OF):
    found = assessed(facts, on)
    return () if found is None else found.streams


def as_text(found) -> str:
    return json.dumps(None if found is None else found.to_dict())


@given(told(), DAYS)
@settings(max_examples=200, deadline=None)
def test_anybody_gets_an_answer_on_any_day_that_is_in_order(facts, on):
    found = assessed(facts, on)
    assert as_text(found)
    shown = () if found is None else found.streams
    order = [(RANK[s.standing], -s.score) for s in shown]
    assert order == sorted(order)
    known = {spec.id: {rule.id for rule in spec.rules} for spec in SPEC.streams}
    for stream in shown:
        ids = [c.id for c in stream.conditions]
        assert ids[0] == "status"
        assert len(ids) == len(set(ids))
        for condition in stream.conditions:
            assert condition.id in known[stream.id], f"{stream.id} does not list {condition.id}"
            assert condition.outcome == UNKNOWN or condition.needs == ()
            for path in condition.needs:
                assert question(path)


@given(told(), st.data())
@settings(max_examples=200, deadline=None)
def test_a_fact_that_no_rule_reads_changes_nothing(facts, data):
    if not facts:
        return
    path = data.draw(st.sampled_from(sorted(facts)))
    without = {key: value for key, value in facts.items() if key != path}
    if not SPEC.is_changed_by(path):
        assert as_text(assessed(facts)) == as_text(assessed(without)), path


@given(told(), st.data())
@settings(max_examples=300, deadline=None)
def test_a_fact_taken_away_turns_no_answer_into_its_opposite(facts, data):
    # An application not told of counts as made today, and a permit as asked for online.
    # The own word about a lawful status outweighs what a status in the United States says.
    apart = {"plans.applications", "plans.apply_at", "business.lawful_where_living"}
    if "plans.province" in facts:
        apart.add("business.province")  # without it, the place to live in stands for that of the business
    if "business.community" in facts:
        apart.add("plans.outside_main_city")  # likewise, a town that is known to lie in the area tells it
    paths = sorted(set(facts) - apart)
    if not paths:
        return
    path = data.draw(st.sampled_from(paths))
    without = {key: value for key, value in facts.items() if key != path}
    before = {(s.id, c.id): c.outcome for s in streams(facts) for c in s.conditions}
    for stream in streams(without):
        for condition in stream.conditions:
            # Nobody is a citizen or permanent resident without knowing: a status not told is not held.
            if condition.id == "foreign-national":
                continue
            if before.get((stream.id, condition.id)) == "not_met":
                assert condition.outcome != "met", f"without {path}: {stream.id} {condition.id}"


@given(told())
@settings(max_examples=100, deadline=None)
def test_points_that_are_not_certain_are_a_range_that_holds_every_total(facts):
    facts = {**facts, "business.cultural_or_athletic": "self_employed"}
    found = assessed(facts)
    stream = next(s for s in found.streams if s.id == "business/fed-self-employed")
    points = stream.measures["points"]
    assert 0 <= points["low"] <= points["high"] <= 100
    assert points["total"] is None or points["total"] == points["low"] == points["high"]
