"""What holds for anybody before the provinces."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from moveto_ca import Profile
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.express_entry.nominees import POOL
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.provincial.case import case_of
from moveto_ca.rules.provincial.route import SPEC
from moveto_ca.rules.provincial.route import assess as assess_route
from moveto_ca.rules.provincial.situation import Situation
from moveto_ca.rules.provincial.streams import on_day
from moveto_ca.rules.provincial.view import View
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.wording import question
from profiles_for_tests import PROFILES
from support import AS_OF

CODES = [f"CA-{code}" for code in "AB BC MB NB NL NS NT NU ON PE QC SK YT".split()]
PROVINCE = st.sampled_from(CODES)
YES_NO = st.booleans()


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


OFFER = some(
    province=PROVINCE,
    noc=st.sampled_from(["21231", "31301", "33102", "64100", "65201", "72200", "31102"]),
    full_time=YES_NO,
    permanent=YES_NO,
    months=st.integers(1, 36),
    sector=st.sampled_from(["mining", "retail", "health care", "something else"]),
    community=st.sampled_from(["Moose Jaw", "Sudbury", "Toronto"]),
    designated_employer=YES_NO,
    priority_occupation=YES_NO,
    province_approved=YES_NO,
    owner_share_percent=st.integers(0, 100),
    hourly_wage_cad=st.integers(10, 90),
    arrangement=st.sampled_from(["employee", "own_practice"]),
    experience_months=st.integers(0, 60),
)
PLANS = some(
    province=PROVINCE,
    community=st.sampled_from(["Brandon", "Halifax"]),
    funds_cad=st.integers(0, 40_000),
    outside_main_city=YES_NO,
    job_offers=st.lists(OFFER, max_size=2),
    ties=st.lists(
        some(
            province=PROVINCE,
            kind=st.sampled_from(["close_relative", "friend", "worked", "studied", "invited", "applied"]),
            months=st.integers(0, 40),
        ),
        max_size=2,
    ),
    endorsements=st.lists(
        some(kind=st.sampled_from(["atlantic", "community", "province"]), province=PROVINCE), max_size=2
    ),
    permits=st.lists(some(kind=st.just("work"), to=st.just("2027-03-01")), max_size=1),
    official_scores=st.just({"provincial/ab-opportunity": 60}),
)
PEOPLE = st.tuples(PROFILES, PLANS).map(lambda pair: {**pair[0], "plans": pair[1]})


def situation_of(document: dict[str, Any]) -> Situation:
    return Situation(Facts(Profile.model_validate(document), AS_OF, PACKAGED), POOL)


def outcomes(situation: Situation) -> list[Any]:
    found = []
    for stream in PACKAGED.compiled(on_day, AS_OF):
        if stream.closed is None:
            case = case_of(stream, View(situation, stream.kind.province, stream.provinces))
            found.append(
                [
                    stream.kind.name,
                    case.judged.standing,
                    case.judged.score,
                    [(c.id, c.outcome, c.found, c.required, c.needs) for c in case.judged.conditions],
                ]
            )
    return found


@given(PEOPLE)
@example({"plans": {"endorsements": [{"kind": "community"}]}})
@settings(max_examples=150, deadline=None)
def test_what_is_kept_from_other_people_is_what_would_be_worked_out_anew(document: dict[str, Any]) -> None:
    kept = outcomes(situation_of(document))
    alone = situation_of(document)
    alone.signature = lambda: None  # type: ignore[method-assign]
    day_of_its_own = PACKAGED.with_overlay({})
    anew = Situation(Facts(Profile.model_validate(document), AS_OF, day_of_its_own), POOL)
    assert outcomes(alone) == kept
    assert outcomes(anew) == kept


@given(PEOPLE)
@settings(max_examples=150, deadline=None)
def test_anybody_gets_streams_best_first_whose_questions_are_all_worded(document: dict[str, Any]) -> None:
    route = assess_route(Facts(Profile.model_validate(document), AS_OF, PACKAGED), POOL)
    if route is None:
        return
    order = [(RANK[s.standing], -(s.score or 0)) for s in route.streams]
    assert order == sorted(order)
    assert json.dumps(route.to_dict())
    for stream in route.streams:
        for condition in stream.conditions:
            assert bool(condition.needs) <= (condition.outcome == "unknown")
            assert all(question(path) for path in condition.needs)


@given(PEOPLE, PROVINCE)
@settings(max_examples=60, deadline=None)
def test_naming_a_province_leaves_only_streams_that_can_lead_there(
    document: dict[str, Any], code: str
) -> None:
    document = {**document, "plans": {**document["plans"], "province": code}}
    route = assess_route(Facts(Profile.model_validate(document), AS_OF, PACKAGED), POOL)
    if route is None:
        return
    for stream in route.streams:
        assert stream.measures.get("province") in (None, code)


def leaves(document: dict[str, Any], before: str = "") -> list[str]:
    """Give the paths of every field of a document down to the second level."""
    found = []
    for name, value in document.items():
        path = f"{before}{name}"
        found.append(path)
        if isinstance(value, dict) and not before:
            found += leaves(value, f"{path}.")
    return found


@given(PEOPLE)
@settings(max_examples=100, deadline=None)
def test_a_fact_that_no_rule_of_the_route_reads_does_not_change_it(document: dict[str, Any]) -> None:
    route = assess_route(Facts(Profile.model_validate(document), AS_OF, PACKAGED), POOL)
    unread = [path for path in leaves(document) if not SPEC.is_changed_by(path)]
    lesser = json.loads(json.dumps(document))
    for path in sorted(unread, key=len, reverse=True):
        *parents, last = path.split(".")
        place = lesser
        for name in parents:
            place = place[name]
        place.pop(last)
    again = assess_route(Facts(Profile.model_validate(lesser), AS_OF, PACKAGED), POOL)
    assert (route and route.to_dict()) == (again and again.to_dict()), unread
