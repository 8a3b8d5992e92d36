"""Every case of the fact sheet about descent, adoption and earlier law."""

from datetime import date

import pytest

from descent_cases import profile_of
from moveto_ca import Profile, assess
from support import cases

CASES = [case for case in cases("citizenship") if "line" in case["facts"]]
# Naturalization, day counts and the fees of grants: see tests/citizenship_grant.
NOT_OF_DESCENT = {"cit-d25", "cit-d26", "cit-d27", "cit-d28"}

STANDINGS = {
    "citizen": "strong",
    "citizen_if_substantial_connection": "incomplete",
    "not_citizen": "not_available",
    "unknown": "eligible",
}
REASONS = {"3(2) diplomatic exception": "diplomatic_exception"}
NEEDS = {
    "days the citizen parent was physically in Canada before the birth (1,095 or more)": (
        "ancestry[0][0].days_in_canada_before_next_birth"
    ),
}
SAME_NAME = (
    "paragraph",
    "citizen_from",
    "recognized_since",
    "becomes",
    "days_short",
    "lean",
    "deceased_link",
)


def assessed(case):
    facts = case["facts"]
    profile = Profile.model_validate(profile_of(facts))
    route = assess(profile, as_of=date.fromisoformat(facts["as_of"])).route("citizenship-by-descent")
    assert route is not None
    best = route.measures["best_line"]
    return route, next(row for row in route.measures["lines"] if row["line"] == best)


def test_every_case_is_covered_here_or_belongs_to_another_route():
    left_out = {case["id"] for case in cases("citizenship")} - {case["id"] for case in CASES}
    assert left_out == NOT_OF_DESCENT


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_case(case):
    route, row = assessed(case)
    expected = dict(case["expect"])
    assert route.measures["verdict"] == expected["status"], case["why"]
    assert row["verdict"] == expected.pop("status")
    assert route.standing == STANDINGS[row["verdict"]]
    for key in SAME_NAME:
        if key in expected:
            assert row[key] == expected.pop(key), f"{key}: {case['why']}"
    if "reason" in expected:
        reason = expected.pop("reason")
        assert row["reason"] == REASONS.get(reason, reason)
    if "needs" in expected:
        assert row["needs"] == [NEEDS[need] for need in expected.pop("needs")]
    for word, since in (("route", "route_open_since"), ("interim_route", None)):
        if word in expected:
            assert row["other_way"] == expected.pop(word)
            if since in expected:
                assert row["other_way_since"] == expected.pop(since)
    expected.pop("note", None)
    assert not expected, f"nothing compares {expected}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_each_person_of_the_line_has_exactly_one_rule(case):
    _, row = assessed(case)
    assert len(row["generations"]) == len(case["facts"]["line"])
    for generation in row["generations"]:
        assert generation["rule"]
