"""Kleene's logic: unknown travels up, and is never guessed."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moveto_ca.rules.conditions import all_of, any_of, at_least, negation

FACT = st.sampled_from([True, False, None])
FACTS = st.lists(FACT, max_size=6)


def worlds(facts: list[bool | None]) -> list[tuple[bool, ...]]:
    """Every way in which the unknown facts could turn out."""
    return list(product(*[[True, False] if f is None else [f] for f in facts]))


def settled(answers: set[bool]) -> bool | None:
    return answers.pop() if len(answers) == 1 else None


@given(FACTS)
def test_all_of_is_known_exactly_when_every_way_the_unknowns_turn_out_agrees(facts):
    assert all_of(*facts) is settled({all(world) for world in worlds(facts)})


@given(FACTS)
def test_any_of_is_known_exactly_when_every_way_the_unknowns_turn_out_agrees(facts):
    assert any_of(*facts) is settled({any(world) for world in worlds(facts)})


@given(st.integers(0, 7), FACTS)
def test_at_least_is_known_exactly_when_every_way_the_unknowns_turn_out_agrees(count, facts):
    assert at_least(count, facts) is settled({sum(world) >= count for world in worlds(facts)})


@pytest.mark.parametrize(("fact", "opposite"), [(True, False), (False, True), (None, None)])
def test_the_opposite_of_unknown_is_unknown(fact, opposite):
    assert negation(fact) is opposite
