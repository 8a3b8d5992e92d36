"""A question is worth asking only while its answer can lift a person above what is sure already."""

from __future__ import annotations

from typing import Any

import pytest

import sample_reports as sample
from moveto_ca.interview.document import steps_of
from moveto_ca.interview.lifts import LIFTS, lifts
from moveto_ca.interview.session import Session
from moveto_ca.interview.worth import possible, sure, waits
from moveto_ca.profile.paths import kind_at
from moveto_ca.report import Condition, Stream
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.tables import PACKAGED
from support import AS_OF

MONEY = "plans.funds_cad"


def condition(name: str, outcome: Any, *needs: str, share: Any = None, **parts: Any) -> Condition:
    return Condition(sample.SampleRule(name, f"About {name}", **parts), outcome, needs=needs, share=share)


def stream(*conditions: Condition) -> Stream:
    return sample.stream("express-entry/one", "One", *conditions)


def yes(_path: str) -> bool:
    return True


def no(_path: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("conditions", "best"),
    [
        ([condition("money", "unknown", MONEY)], "strong"),
        ([condition("money", "unknown", MONEY), condition("law", "unknown")], "eligible"),
        ([condition("money", "unknown", MONEY), condition("filing", "not_met", step=True)], "eligible"),
        ([condition("money", "unknown", MONEY), condition("usual", "not_met", basis="guidance")], "eligible"),
        (
            [condition("money", "unknown", MONEY), condition("test", "not_met", changeable=True)],
            "within_reach",
        ),
        ([condition("money", "unknown", MONEY), condition("age", "not_met")], "not_available"),
        (
            [
                condition("money", "unknown", MONEY),
                condition("rounds", "not_met", basis="guidance", share=(0, 6)),
            ],
            "within_reach",
        ),
    ],
)
def test_what_answers_can_bring_a_stream_to_follows_from_its_conditions(conditions: Any, best: Any) -> None:
    assert possible(stream(*conditions), yes) == RANK[best]


def test_a_stream_that_waits_for_what_the_person_does_not_know_is_not_asked_about() -> None:
    waiting = stream(condition("money", "unknown", MONEY), condition("citizen", "met"))
    assert waits(waiting, yes)
    assert not waits(waiting, no)


def test_being_eligible_counts_as_sure_only_where_no_law_is_unsettled() -> None:
    doubtful = stream(condition("law", "unknown"))
    settled = stream(condition("usual", "not_met", basis="guidance"))
    assert doubtful.standing == settled.standing == "eligible"
    assert sure([doubtful], yes) == len(RANK)
    assert sure([doubtful, settled], yes) == RANK["eligible"]


def test_a_stream_that_waits_only_for_the_past_is_taken_as_open_until_the_past_is_asked_about() -> None:
    door = stream(condition("stay", "unknown", "background.unauthorized_in_canada"))
    assert sure([door], yes) == RANK["strong"]


# Lifts ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [path for paths in LIFTS.values() for path in paths])
def test_every_lift_is_a_place_of_the_profile(path: str) -> None:
    assert kind_at(steps_of(path)) is not None


def session(document: dict[str, Any]) -> Session:
    return Session(document, as_of=AS_OF, tables=PACKAGED)


def engineer(age: int, **more: Any) -> dict[str, Any]:
    """Somebody whose score is known, and who is ranked."""
    applicant = {
        "age": age,
        "birth_country": "US",
        "citizenships": ["US"],
        "education": [{"level": "bachelor", "country": "US", "eca": True}],
        "languages": {"english": {"test": "clb", "listening": 9, "reading": 9, "writing": 9, "speaking": 9}},
        "work_years": {"noc": "21301", "foreign": 10, "canada": 0},
        "certificate_of_qualification": False,
    }
    return {
        "applicant": applicant,
        "partner": None,
        "children": [],
        "ancestry": [],
        "plans": {"job_offers": [], "funds_cad": 90000, "province": "CA-ON", "nomination": None},
        **more,
    }


def asked_for(document: dict[str, Any]) -> list[str]:
    return list(lifts(document, "express-entry", yes, session(document)._assess))


def test_french_is_asked_about_where_it_could_bring_an_invitation() -> None:
    assert "applicant.languages.french" in asked_for(engineer(30, relatives_in_canada=[]))


def test_what_cannot_bring_an_invitation_is_not_asked_about() -> None:
    document = engineer(52, relatives_in_canada=[])
    document["applicant"]["languages"]["french"] = None
    document["partner"] = {"accompanies": True, "canada_status": "none", "relationship": "married"}
    assert not any(path.startswith("partner.") for path in asked_for(document))


def test_a_lift_that_is_told_is_not_asked_for() -> None:
    document = engineer(30, relatives_in_canada=[])
    document["applicant"]["languages"]["french"] = None
    assert asked_for(document) == []


def test_a_partner_who_stays_behind_is_not_asked_about() -> None:
    document = {"partner": {"accompanies": False, "canada_status": "none"}}
    assert not any(path.startswith("partner.") for path in lifts(document, "express-entry", yes, None))
