"""A person whose citizenship is certain while facts not told decide under which paragraph."""

from __future__ import annotations

from typing import Any

from family_lines import UNTOLD, abroad, ontario, profile_of, route_of, you

# Whether and when the grandmother became an American was not told; a citizen she is in any case.
GRANDMOTHER = ontario("1925", link="mother", naturalized_elsewhere=UNTOLD, lost_otherwise=UNTOLD)
MOTHER = abroad("1950-05-05", link="mother")


def conditions_and_row() -> tuple[list[Any], dict[str, Any]]:
    route = route_of(profile_of(GRANDMOTHER, MOTHER, you("1980-05-04")))
    return list(route.streams[0].conditions), route.measures["lines"][0]["generations"][0]


def test_the_reason_and_the_tree_name_the_same_paragraphs() -> None:
    conditions, row = conditions_and_row()
    assert row["paragraph"] is None
    assert row["note"] == "Under 3(1)(d) or 3(1)(f) or 3(1)(k): facts that were not told decide which."
    said = next(c for c in conditions if "grandmother" in c.found)
    assert said.outcome == "met"
    assert said.found.endswith(
        "a citizen under 3(1)(d) or 3(1)(f) or 3(1)(k); facts that were not told decide which."
    )


def test_no_reason_is_headed_by_one_of_several_possible_rules() -> None:
    said = next(c for c in conditions_and_row()[0] if "grandmother" in c.found)
    assert said.rule.title == "Born or naturalized in Canada, or living there when citizenship began"


def test_a_paragraph_that_is_settled_keeps_its_own_rule() -> None:
    settled = ontario("1925", link="mother")
    route = route_of(profile_of(settled, MOTHER, you("1980-05-04")))
    said = next(c for c in route.streams[0].conditions if "grandmother" in c.found)
    assert " or 3(1)" not in said.found
    assert said.id in ("citizen-when-citizenship-began", "lost-british-status-before-1947")


def test_giving_up_the_citizenship_is_no_step_but_a_thing_to_know() -> None:
    route = route_of(profile_of(GRANDMOTHER, MOTHER, you("1980-05-04")))
    steps = [*route.next_steps, *route.streams[0].next_steps]
    cautions = [*route.cautions, *route.streams[0].cautions]
    assert not [step for step in steps if "renunciation" in step.text]
    assert any("simplified renunciation" in caution for caution in cautions)
