"""IRPA 99(2): at home in the United States, with no claim made, nothing but the place stands in the way."""

from __future__ import annotations

import pytest

from asylum.told import assessed, entry, protection
from moveto_ca.render.measures import measure_blocks
from moveto_ca.render.words import standing_words

AT_HOME = protection(in_canada_now=False, entries=[])


def test_a_person_at_home_reads_that_nothing_told_bars_a_claim() -> None:
    route = assessed(AT_HOME)
    assert route.measures["verdict"] == "cannot_claim"
    assert route.measures["only_outside_canada"] is True
    assert route.summary.startswith(
        "Nothing that you told bars a claim. But a claim can be made only in Canada or on arrival there "
        "(IRPA 99(2)), and you are not there."
    )
    assert (
        standing_words(route)
        == "Not from where you are: a claim can be made only in Canada or on arrival there"
    )
    assert route.standing == "not_available"


def test_the_count_of_rules_names_the_place_as_what_it_is() -> None:
    told = " ".join(getattr(block, "text", "") for block in measure_blocks(assessed(AT_HOME).measures))
    assert "1 can only be met in Canada or on arrival" in told
    assert "would" not in told


@pytest.mark.parametrize(
    "told",
    [
        {"removal_order": True},
        {"protected_in": ["FR"]},
        {"entries": [entry("2020-07-01")]},
        {"prior_claims": [{"country": "CA", "outcome": "rejected"}]},
    ],
    ids=["removal order", "protected elsewhere", "more than a year since an entry", "rejected claim"],
)
def test_where_something_else_fails_it_is_not_said_that_nothing_bars(told: dict[str, object]) -> None:
    route = assessed({**AT_HOME, **told})
    assert route.measures["only_outside_canada"] is False
    assert "Nothing that you told bars" not in route.summary
    assert standing_words(route) == "A rule stands in the way"


def test_somebody_in_canada_reads_nothing_of_it() -> None:
    route = assessed(protection())
    assert route.measures["only_outside_canada"] is False
