"""Standing and score: the contract's table, row by row, and what must hold for any conditions."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from moveto_ca.report import MET, NOT_APPLICABLE, NOT_MET, UNKNOWN, Condition
from moveto_ca.rules.conditions import BANDS, RANK, STANDINGS, Rule, score_of, standing_of


def rule(name="r", **kind):
    return Rule(name, "A rule", source="irpr", reference="1", required="", **kind)


STATUS = rule("status", closes=True)
FIXED_LAW = rule()
CHANGEABLE_LAW = rule(changeable=True)
GUIDANCE = rule(basis="guidance")
STEP = rule(step=True, changeable=True)
INVITATIONS = rule("invitations", basis="guidance")

OPEN = Condition(STATUS, MET)
NEEDS = ("applicant.age",)


def of(*conditions):
    return standing_of((OPEN, *conditions))


def invitations(invited, held):
    return Condition(INVITATIONS, MET if 2 * invited > held else NOT_MET, share=(invited, held))


def test_every_condition_met_is_strong_and_scores_100():
    conditions = (OPEN, Condition(FIXED_LAW, MET), Condition(GUIDANCE, MET), Condition(STEP, MET))
    assert standing_of(conditions) == "strong"
    assert score_of(conditions, "strong") == 100


def test_a_programme_that_takes_no_application_is_closed_whatever_else_fails():
    assert standing_of((Condition(STATUS, NOT_MET), Condition(FIXED_LAW, NOT_MET))) == "closed"


def test_a_law_condition_that_nobody_can_change_makes_it_not_available_and_scores_nothing():
    conditions = (OPEN, Condition(FIXED_LAW, NOT_MET), Condition(CHANGEABLE_LAW, NOT_MET))
    assert standing_of(conditions) == "not_available"
    assert score_of(conditions, "not_available") == 0


def test_a_law_condition_that_the_person_could_change_is_within_reach_even_if_facts_are_missing():
    assert (
        of(Condition(CHANGEABLE_LAW, NOT_MET), Condition(FIXED_LAW, UNKNOWN, needs=NEEDS)) == "within_reach"
    )


def test_a_missing_fact_is_incomplete():
    assert of(Condition(FIXED_LAW, UNKNOWN, needs=NEEDS)) == "incomplete"


def test_failing_guidance_is_eligible_never_not_available_and_scores_the_floor_of_its_band():
    conditions = (OPEN, Condition(FIXED_LAW, MET), Condition(GUIDANCE, NOT_MET))
    assert standing_of(conditions) == "eligible"
    assert score_of(conditions, "eligible") == 60


@pytest.mark.parametrize("outcome", [NOT_MET, UNKNOWN])
def test_an_open_step_counts_only_against_strong(outcome):
    step = Condition(STEP, outcome, needs=NEEDS if outcome == UNKNOWN else ())
    assert of(Condition(FIXED_LAW, MET), step) == "eligible"


def test_unsettled_law_is_eligible_but_counts_as_missing_in_asylum_and_admissibility():
    conditions = (OPEN, Condition(FIXED_LAW, UNKNOWN))
    assert standing_of(conditions) == "eligible"
    assert standing_of(conditions, unsettled_is_missing=True) == "incomplete"


def test_an_outcome_that_rests_on_an_estimate_is_eligible_at_most():
    assert of(Condition(FIXED_LAW, MET, estimated=True)) == "eligible"


def test_a_condition_that_does_not_apply_counts_neither_way():
    conditions = (OPEN, Condition(FIXED_LAW, NOT_APPLICABLE))
    assert standing_of(conditions) == "strong"
    assert score_of(conditions, "strong") == 100


def test_ranked_and_invited_by_more_than_half_the_rounds_is_strong_by_that_share():
    conditions = (OPEN, invitations(3, 4))
    assert standing_of(conditions) == "strong"
    assert score_of(conditions, "strong") == 80 + 15


def test_ranked_and_invited_by_half_the_rounds_or_fewer_is_eligible_by_that_share():
    conditions = (OPEN, invitations(2, 4))
    assert standing_of(conditions) == "eligible"
    assert score_of(conditions, "eligible") == 60 + 9


@pytest.mark.parametrize("share", [(0, 22), (0, 0)])
def test_ranked_and_invited_by_no_round_or_none_open_is_within_reach(share):
    conditions = (OPEN, invitations(*share))
    assert standing_of(conditions) == "within_reach"
    assert 20 <= score_of(conditions, "within_reach") < 40


def test_an_unknown_condition_counts_half():
    conditions = (OPEN, Condition(FIXED_LAW, UNKNOWN, needs=NEEDS), Condition(CHANGEABLE_LAW, NOT_MET))
    assert score_of(conditions, "within_reach") == 20 + 19 * 3 // 6


RULES = [FIXED_LAW, CHANGEABLE_LAW, GUIDANCE, STEP]


@st.composite
def personal_conditions(draw):
    """Any condition about the person, as a route could make it."""
    applied = draw(st.sampled_from(RULES))
    outcome = draw(st.sampled_from([MET, NOT_MET, UNKNOWN, NOT_APPLICABLE]))
    needs = NEEDS if outcome == UNKNOWN and draw(st.booleans()) else ()
    return Condition(applied, outcome, needs=needs, estimated=outcome == MET and draw(st.booleans()))


@st.composite
def streams(draw):
    """Any open stream, ranked or not."""
    conditions = [OPEN, *draw(st.lists(personal_conditions(), max_size=8))]
    if draw(st.booleans()):
        held = draw(st.integers(0, 30))
        conditions.append(invitations(draw(st.integers(0, held)), held))
    return conditions


@given(streams(), st.data())
def test_meeting_one_more_condition_never_lowers_the_standing_or_the_score(conditions, data):
    before = standing_of(conditions)
    places = [n for n, c in enumerate(conditions) if c.outcome in (NOT_MET, UNKNOWN) and c.share is None]
    assume(places)
    place = data.draw(st.sampled_from(places))
    better = list(conditions)
    better[place] = Condition(conditions[place].rule, MET)
    after = standing_of(better)
    assert RANK[after] <= RANK[before]
    assert score_of(better, after) >= score_of(conditions, before)


@given(streams(), st.integers(0, 30), st.data())
def test_being_invited_by_one_more_round_never_lowers_the_score(conditions, held, data):
    assume(held > 0)
    unranked = [c for c in conditions if c.share is None]
    invited = data.draw(st.integers(0, held - 1))
    before, after = [*unranked, invitations(invited, held)], [*unranked, invitations(invited + 1, held)]
    assert score_of(after, standing_of(after)) >= score_of(before, standing_of(before))


@given(streams(), streams())
def test_a_better_standing_always_scores_higher(one, other):
    better, worse = sorted((standing_of(one), standing_of(other)), key=RANK.__getitem__)
    assume(better != worse)
    scores = {standing_of(c): score_of(c, standing_of(c)) for c in (one, other)}
    assert scores[better] > scores[worse]


@given(streams())
def test_a_score_stays_within_the_band_of_its_standing(conditions):
    standing = standing_of(conditions)
    floor, width = BANDS[standing]
    assert floor <= score_of(conditions, standing) <= floor + width


@given(streams(), st.randoms())
def test_the_order_of_conditions_does_not_change_the_answer(conditions, random):
    shuffled = list(conditions)
    random.shuffle(shuffled)
    assert standing_of(shuffled) == standing_of(conditions)
    assert score_of(shuffled, standing_of(shuffled)) == score_of(conditions, standing_of(conditions))


def test_the_bands_follow_each_other_without_overlap():
    floors = [BANDS[name] for name in STANDINGS]
    for (floor, _), (lower, width) in pairwise(floors):
        assert lower + width < floor
