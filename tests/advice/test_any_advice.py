"""What holds for the advice to anybody."""

import json

import pytest
from hypothesis import given, settings

from advice.advised import advice_for, by_hand, example, report_of
from moveto_ca.advice.changes import possible_changes
from moveto_ca.advice.swap import swapped
from moveto_ca.advice.told import Told
from moveto_ca.intake import parse_profile
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.tables import PACKAGED
from profiles_for_tests import PROFILES
from support import AS_OF

EXAMPLES = [f"{number:02}" for number in range(1, 23)]


def holds_for(profile):
    """See that every lever does what it says, and return the advice."""
    advice = advice_for(profile)
    before = report_of(profile)
    for lever in advice.levers:
        now = before.stream(lever.stream)
        assert (now.standing, now.score) == (lever.before.standing, lever.before.score)
        then = report_of(by_hand(profile, lever))
        stream = then.stream(lever.stream)
        assert (stream.standing, stream.score) == (lever.after.standing, lever.after.score), lever
        if lever.route == "express-entry":
            crs = then.route("express-entry").measures["crs"]
            assert lever.after.crs == (crs and crs["total"])
        assert never_lowers(lever), lever
    return advice


def never_lowers(lever):
    was, then = lever.before, lever.after
    if lever.gains == "standing":
        return RANK[then.standing] < RANK[was.standing]
    if lever.gains == "rounds":
        return then.standing == was.standing and then.score > was.score
    return then.standing == was.standing and then.score >= was.score and then.crs > was.crs


@given(PROFILES)
@settings(max_examples=25)
def test_a_lever_made_again_by_hand_gives_the_standing_and_the_score_it_says(document):
    holds_for(parse_profile(document))


@pytest.mark.parametrize("number", EXAMPLES)
def test_in_each_situation_a_lever_made_again_by_hand_gives_what_it_says(number):
    holds_for(example(number))


@pytest.mark.parametrize("number", EXAMPLES)
def test_no_change_of_a_pair_lifts_as_much_alone(number):
    profile = example(number)
    advice = advice_for(profile)
    for lever in advice.levers:
        if len(lever.changes) == 2:
            told = Told(profile, AS_OF, PACKAGED)
            made = {one.change.id: one for one in possible_changes(told, report_of(profile))}
            for change in lever.changes:
                alone = made[change.id].make(profile)
                if alone is not None:
                    stream = report_of(alone).stream(lever.stream)
                    assert RANK[stream.standing] > RANK[lever.after.standing], (lever, change)


@given(PROFILES)
@settings(max_examples=25)
def test_nothing_is_said_of_protection(document):
    document["protection"] = {**document.get("protection", {}), "wants_information": True}
    advice = advice_for(parse_profile(document))
    said = json.dumps(advice.to_dict())
    assert '"asylum' not in said
    document.pop("protection")
    assert json.dumps(advice_for(parse_profile(document)).to_dict()) == said


@given(PROFILES)
@settings(max_examples=25)
def test_a_citizen_gets_no_levers_no_dates_and_no_other_applicant(document):
    document.setdefault("applicant", {})["canada_status"] = "citizen"
    document["applicant"]["citizenships"] = ["CA"]
    advice = advice_for(parse_profile(document))
    assert (advice.levers, advice.ahead, advice.principals) == ((), (), ())


@given(PROFILES)
@settings(max_examples=30)
def test_days_ahead_lie_ahead_in_order_and_each_lowers_something(document):
    advice = advice_for(parse_profile(document))
    days = [event.on for event in advice.ahead]
    assert days == sorted(days)
    for event in advice.ahead:
        assert AS_OF < event.on <= advice.until
        for effect in event.effects:
            was, then = effect.before, effect.after
            worse = RANK[then.standing] > RANK[was.standing]
            same = then.standing == was.standing
            assert worse or (
                same and ((then.crs or 0) < (was.crs or 0) or (then.score or 0) < (was.score or 0))
            )


@given(PROFILES)
@settings(max_examples=30)
def test_the_swapped_profile_is_one_that_could_have_been_told(document):
    profile = parse_profile(document)
    other = swapped(profile)
    if other is None:
        assert not document.get("partner")
        return
    assert parse_profile(other.to_dict()).to_dict() == other.to_dict()
    again = swapped(other)
    for name in type(profile.partner).model_fields:
        if name != "will_sponsor":
            assert getattr(again.partner, name) == getattr(profile.partner, name), name
    for name in ("birth_date", "age", "education", "languages", "work", "citizenships"):
        told = None if profile.applicant is None else getattr(profile.applicant, name)
        assert getattr(again.applicant, name) == told


@given(PROFILES)
@settings(max_examples=25)
def test_every_change_leaves_what_was_told_as_it_was_and_gives_a_profile_that_could_be_told(document):
    profile = parse_profile(document)
    before = profile.to_dict(include_protection=True)
    told = Told(profile, AS_OF, PACKAGED)
    for one in possible_changes(told, report_of(profile)):
        after = one.make(profile)
        assert profile.to_dict(include_protection=True) == before
        if after is not None:
            assert parse_profile(after.to_dict()).to_dict() == after.to_dict(), one.change


@given(PROFILES)
@settings(max_examples=30)
def test_the_same_input_gives_the_same_advice(document):
    first, second = (
        json.dumps(advice_for(parse_profile(json.loads(json.dumps(document)))).to_dict()) for _ in range(2)
    )
    assert first == second
