"""What bars a person comes before every other step, and is named as a bar, not as something that is met."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from moveto_ca import Profile, assess
from moveto_ca.advice.advise import advise
from moveto_ca.render.advice import lever_blocks
from moveto_ca.render.answer import next_step
from moveto_ca.render.blocks import Para
from moveto_ca.rules.tables import PACKAGED
from past_told import convicted, report_of
from support import AS_OF, ROOT

if TYPE_CHECKING:
    from moveto_ca.report import Report

NURSE: dict[str, Any] = json.loads((ROOT / "examples" / "14-nurse-with-a-dui.json").read_text("utf-8"))
FIRST = (
    "First deal with what bars you from Canada: a serious offence. You may apply for rehabilitation from "
    "2027-09-15."
)


@pytest.fixture(scope="module")
def report() -> Report:
    return assess(Profile.model_validate(NURSE), as_of=AS_OF)


def barred(report: Report) -> list[Any]:
    return [
        stream
        for stream in report.streams()
        if any(c.id == "admissible" and c.outcome == "not_met" for c in stream.conditions)
    ]


def test_whatever_the_way_the_first_step_deals_with_the_bar(report: Report) -> None:
    streams = [stream for stream in barred(report) if stream.next_steps]
    assert {stream.id.partition("/")[0] for stream in streams} >= {"cusma", "provincial", "other-work"}
    for stream in streams:
        assert stream.next_steps[0].text == FIRST, stream.id
        assert not any("what bars you" in step.text for step in stream.next_steps[1:]), stream.id
    for route in report.routes:
        if route.streams[0] in streams and route.next_steps:
            assert route.next_steps[0].text == FIRST, route.id


def test_express_entry_does_not_begin_with_the_profile(report: Report) -> None:
    steps = report.route("express-entry").next_steps
    assert steps[0].text == FIRST
    assert steps[1].text.startswith("Create your Express Entry profile")


def test_the_next_thing_to_do_on_the_first_screen_is_the_bar(report: Report) -> None:
    for route in report.routes:
        if route.standing == "within_reach":
            assert next_step(report, route).startswith("First deal with what bars you from Canada"), route.id


def test_no_summary_says_that_nothing_at_the_border_could_still_change(report: Report) -> None:
    for part in (*report.routes, *barred(report)):
        assert "Nothing stops you at the border" not in part.summary, part.id
    summary = report.stream("cusma/professional").summary  # type: ignore[union-attr]
    assert "What stands in the way: a serious offence. You may apply for rehabilitation from" in summary


def test_where_no_change_opens_a_way_the_bar_is_said_to_be_why(report: Report) -> None:
    profile = Profile.model_validate(NURSE)
    advice = advise(profile, report, AS_OF, PACKAGED)
    route = report.route("cusma")
    if any(lever.route == route.id for lever in advice.levers):
        pytest.fail("a change would open it: the bar does not stand in the way of this example any more")
    told = " ".join(block.text for block in lever_blocks(advice, route) if isinstance(block, Para))
    assert "What stands in the way: a serious offence." in told
    assert "More is in the way" not in told


def test_without_a_bar_the_steps_are_those_of_the_way() -> None:
    for stream in report_of({}).streams():
        assert not any("what bars you" in step.text for step in stream.next_steps)


def test_a_bar_of_the_partner_alone_comes_first_only_where_residence_is_asked_for() -> None:
    spouse = {"age": 36, "citizenships": ["US"], "relationship": "married", "accompanies": True}
    found = report_of(
        {"offences": [convicted("dui", "2021-05-01", "2022-05-01", who="partner")]}, partner=spouse
    )
    entry = found.route("express-entry").next_steps[0].text
    assert entry == "First deal with what bars you from Canada: the record of a member of your family."
    permits = [s for s in found.route("cusma").streams if s.next_steps]
    assert not any("what bars you" in stream.next_steps[0].text for stream in permits)
