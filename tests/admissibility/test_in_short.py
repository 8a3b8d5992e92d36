"""The one line on the first screen: kind where nothing was told, exact where something bars."""

from __future__ import annotations

from typing import Any

import pytest

from moveto_ca.render.words import standing_words
from moveto_ca.rules.admissibility.grounds import RULES
from moveto_ca.rules.admissibility.in_short import BARRED_BY
from moveto_ca.rules.conditions import GUIDANCE
from past_told import condition, convicted, offences, report_of, route_of

SPOUSE = {"age": 36, "citizenships": ["US"], "relationship": "married", "accompanies": False}


def line(background: dict[str, Any] | None = None, **more: Any) -> str:
    told: str = route_of(background, **more).measures["in_short"]
    return told


def test_whoever_told_nothing_reads_that_nothing_was_told_and_nothing_else() -> None:
    told = line(None)
    assert told.startswith("Nothing was told of offences")
    assert "lawyer" not in told
    assert "stop" not in told


def test_whoever_told_only_of_offences_reads_that_nothing_stops_them_so_far() -> None:
    route = route_of({"offences": [], "health": None, "security_concern": None, "removal_order": None})
    assert route.measures["verdict"] == "unknown"
    assert route.measures["in_short"].startswith("Nothing that you told of would stop you so far")


def test_a_record_that_is_not_settled_is_said_to_be_open() -> None:
    untold = offences({"kind": "dui", "place": "US", "outcome": "convicted"})
    assert "does not settle yet" in untold.measures["in_short"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            {"offences": [convicted("dui", "2021-05-01", "2022-05-01")]},
            (
                "A serious offence bars you from Canada now. You may apply for rehabilitation from "
                "2027-05-02; until it is granted, you stay barred. It does not end by time alone."
            ),
        ),
        (
            {"offences": [convicted("assault", "2020-05-05", "2021-05-01")]},
            (
                "Your record bars you from Canada now. You may apply for rehabilitation from "
                "2026-05-02; until it is granted, you stay barred. The bar ends by itself on 2031-05-02."
            ),
        ),
        (
            {"misrepresentation_finding": "2023-03-10"},
            (
                "A false statement to Canadian officers bars you from Canada now. The bar ends by itself on "
                "2028-03-11."
            ),
        ),
        (
            {"previous_removal": {"kind": "deportation", "date": "2001-05-01", "confirmed": True}},
            "An order to leave Canada that still counts bars you from Canada now.",
        ),
        (
            {"offences": [convicted("dui", "2012-03-01", "2013-09-30")]},
            "By the rule, time has rehabilitated you since 2023-10-01. Carry the proof.",
        ),
        (
            {"offences": [convicted("dui", "2016-02-02", "2017-02-02", outcome="expunged")]},
            "Something that you told of only a lawyer can settle. Ask one before you apply or travel.",
        ),
        ({}, "Nothing that you told of would stop you."),
    ],
)
def test_what_bars_is_named_with_its_days(told: dict[str, Any], expected: str) -> None:
    assert line(told) == expected


def test_two_reasons_are_both_named() -> None:
    told = line({"offences": [convicted("dui", "2021-05-01", "2022-05-01")], "security_concern": True})
    assert told.startswith("These bar you from Canada now: something that touches security")
    assert "; a serious offence." in told


def test_a_partners_record_is_said_to_bar_from_residence_and_not_from_a_visit() -> None:
    route = offences(convicted("dui", "2021-05-01", "2022-05-01", who="partner"), partner=SPOUSE)
    expected = "bars you from permanent residence now, not from a visit, work or study."
    assert expected in route.measures["in_short"]
    assert expected in route.summary
    assert "from Canada now" not in route.summary


def test_whoever_enters_by_right_reads_so() -> None:
    told = line({}, applicant={"age": 35, "citizenships": ["US", "CA"]})
    assert told == "You enter Canada by right; nothing here can keep you out."


MOTHER_FROM_ONTARIO = {
    "applicant": {"birth_date": "1980-05-04", "birth_country": "US-MI", "citizenships": ["US"]},
    "ancestry": [[{"link": "mother", "birth_date": "1950-03-01", "birth_place": "CA-ON"}]],
}


def test_a_citizen_by_descent_reads_what_would_count_until_there_is_proof() -> None:
    """IRPA 19(1): a citizen enters by right, but has to satisfy the officer of being one."""
    drove = convicted("dui", "2021-01-01", "2022-01-01")
    route = route_of({"offences": [drove]}, **MOTHER_FROM_ONTARIO)
    assert route.measures["in_short"] == (
        "A citizen cannot be refused. Until you can show proof you may be treated as a visitor, and what is "
        "in your past then counts. What would count: a serious offence. A visitor may apply for "
        "rehabilitation from 2027-01-02."
    )
    assert route.standing == "strong"
    assert route.measures["people"][0]["for_visits"] is False
    assert route.measures["blocks"] == []
    until = route.measures["until_proven"]
    assert (until["verdict"], until["people"][0]["for_visits"]) == ("inadmissible", True)
    assert until["offences"][0]["may_apply_for_rehabilitation_on"] == "2027-01-02"
    assert "proof of citizenship" in route.next_steps[0].text
    assert "court record" in route.next_steps[1].text
    assert standing_words(route) == "Nothing can stop you once you can show that you are a citizen"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, "Nothing that you told of would count."),
        (
            {"offences": [convicted("dui", "2012-03-01", "2013-09-30")]},
            "By the rule, time has rehabilitated you since 2023-10-01. Carry the proof of that too.",
        ),
        (
            {"offences": [convicted("dui", "2021-05-01", "2022-05-01", who="partner")], "partner": SPOUSE},
            "Nothing that you told of would count.",
        ),
        (
            {"offences": [{"kind": "dui", "place": "US", "outcome": "convicted"}]},
            "What you told of your record does not settle yet whether it would count.",
        ),
    ],
)
def test_for_a_citizen_by_descent_only_what_stops_a_visitor_counts(
    told: dict[str, Any], expected: str
) -> None:
    background = {key: value for key, value in told.items() if key != "partner"}
    more = {"partner": told["partner"]} if "partner" in told else {}
    assert line(background, **MOTHER_FROM_ONTARIO, **more).endswith(f"then counts. {expected}")


def test_a_citizen_by_descent_who_told_nothing_of_the_past_reads_that_it_may_count() -> None:
    assert line(None, **MOTHER_FROM_ONTARIO).endswith("what is in your past then counts.")


def test_whoever_says_to_be_a_citizen_has_nothing_to_prove() -> None:
    drove = convicted("dui", "2021-01-01", "2022-01-01")
    route = route_of({"offences": [drove]}, applicant={"age": 35, "citizenships": ["US", "CA"]})
    assert route.measures["until_proven"] is None
    assert route.summary == "You enter Canada by right. Nothing here can keep you out."


def test_every_ground_that_can_bar_has_words_of_its_own() -> None:
    assert set(BARRED_BY) == {rule.id for rule in RULES if not rule.step and rule.basis != GUIDANCE}


def test_a_route_that_is_stopped_says_by_what_and_until_when() -> None:
    report = report_of({"offences": [convicted("dui", "2021-05-01", "2022-05-01")]})
    stopped = [c for s in report.streams() for c in s.conditions if c.id == "admissible"]
    assert stopped
    for found in stopped:
        assert found.outcome == "not_met"
        assert found.found.startswith(
            "What bars you: a serious offence. You may apply for rehabilitation from"
        )
        assert (found.rule.remedy or "").startswith("Rehabilitation, once the years have passed")


def test_the_canadian_offence_is_named_with_its_maximum() -> None:
    route = offences(convicted("dui", "2021-05-01", "2022-05-01"))
    found = condition(route, "serious-criminality").found
    assert "Impaired operation (Criminal Code 320.14(1), 320.19(1)), up to 10 years in prison" in found
