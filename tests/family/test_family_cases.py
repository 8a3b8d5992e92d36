"""The case file of the fact sheet, through an adapter that uses only Profile and assess."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from family.families import (
    CHILD,
    ORPHAN,
    PARENT,
    PARTNER,
    SIBLING,
    changed,
)
from moveto_ca import Profile, assess
from support import AS_OF, cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from moveto_ca.report import Stream

CASES = {case["id"]: case for case in cases("family")}

PLACES = {
    "United States": "US",
    "Canada": "CA",
    "Canada (Ontario)": "CA-ON",
    "Canada (Alberta)": "CA-AB",
    "Ontario": "CA-ON",
    "British Columbia": "CA-BC",
    "Quebec": "CA-QC",
}
OPEN = ("strong", "eligible")


def sponsor_of(facts: dict[str, Any]) -> dict[str, Any]:
    """Give the facts about the sponsor that a case tells, as fields of the partner or the section."""
    told: dict[str, Any] = {}
    status = facts.get("sponsor_status") or facts.get("sponsor")
    if isinstance(status, str) and "permanent resident" in status:
        told["canada_status"] = "permanent_resident"
        told["citizenships"] = ["US"]
    if "sponsor_age" in facts:
        told |= {"birth_date": ..., "age": facts["sponsor_age"]}
    if "sponsor_lives_in" in facts:
        told["residence"] = PLACES[facts["sponsor_lives_in"]]
    elif "Seattle" in facts.get("relationship", ""):
        told["residence"] = "US-WA"
    if "sponsor_became_pr_on" in facts:
        told |= {"permanent_resident_since": facts["sponsor_became_pr_on"], "birth_country": "US"}
    return told


def section_of(facts: dict[str, Any]) -> dict[str, Any]:
    """Give what a case tells of the undertaking and of bars."""
    told: dict[str, Any] = {}
    if "sponsor_will_live_in_canada_when_partner_lands" in facts:
        told["will_live_in_canada"] = facts["sponsor_will_live_in_canada_when_partner_lands"]
    if facts.get("sponsor_became_pr_as") == "sponsored spouse":
        told["landed_as"] = "sponsored_partner"
    if "sponsor_earlier_sponsored_spouse_became_pr_on" in facts:
        told["earlier_partner_landed_on"] = facts["sponsor_earlier_sponsored_spouse_became_pr_on"]
    if "sponsor_undischarged_bankrupt" in facts:
        told["bankrupt"] = facts["sponsor_undischarged_bankrupt"]
    if "sponsor_conviction" in facts:
        told["convictions"] = [
            {
                "kind": "bodily_harm_family",
                "place": "CA",
                "sentence_completed": facts["sentence_completed"],
                "record_suspended": facts["record_suspension"],
            }
        ]
    if "sponsor_income_cad" in facts:
        told["income_cad"] = {"2025": facts["sponsor_income_cad"]}
    return told


def couple_of(facts: dict[str, Any]) -> dict[str, Any]:
    """Give what a case tells of the couple."""
    text = facts.get("relationship", "")
    if "unmarried couple" in text:
        since = text.split("since ")[1].split(" ")[0]
        return {
            "relationship": "common_law",
            "cohabiting_since": since,
            "since": since,
            "lives_with_applicant": True,
            "both_present_at_wedding": ...,
        }
    if facts.get("lives_with_sponsor_in_canada"):
        return {"lives_with_applicant": True, "cohabiting_since": "2026-01-01"}
    return {}


def plans_of(facts: dict[str, Any]) -> dict[str, Any]:
    plans: dict[str, Any] = {}
    if "destination" in facts:
        plans["province"] = PLACES[facts["destination"]]
    if "becomes_pr_on" in facts:
        plans["landing_on"] = facts["becomes_pr_on"]
    for name in ("filing_date", "application_made_on", "application_received"):
        if name in facts:
            plans["applications"] = [{"route": "family", "on": facts[name]}]
    return {"plans": plans} if plans else {}


def partner_case(facts: dict[str, Any]) -> dict[str, Any]:
    applicant: dict[str, Any] = {}
    if facts.get("applicant_in_canada"):
        applicant = {"residence": "CA-ON", "canada_status": "visitor", "status_until": "2027-02-01"}
    if "spouse_age" in facts:
        applicant = {"birth_date": ..., "age": facts["spouse_age"]}
    children = []
    if "spouse_has_child_aged" in facts:
        children = [
            {
                "age": facts["spouse_has_child_aged"],
                "married": False,
                "has_child": facts["that_child_has_a_child"],
                "of": "applicant",
                "accompanies": True,
            }
        ]
    return changed(
        PARTNER,
        {
            "applicant": applicant,
            "partner": {**sponsor_of(facts), **couple_of(facts)},
            "sponsor": section_of(facts),
            "children": children,
            **plans_of(facts),
        },
    )


def child_case(facts: dict[str, Any]) -> dict[str, Any]:
    child = {**CHILD["children"][0], "birth_date": facts.get("child_born", "2014-04-01")}
    if "disability" in facts:
        child["dependent_by_condition"] = facts["disability"]
    return changed(
        CHILD,
        {
            "applicant": sponsor_of(facts),
            "children": [child],
            "sponsor": section_of(facts),
            **plans_of(facts),
        },
    )


def parent_case(facts: dict[str, Any]) -> dict[str, Any]:
    told = {name: value for name, value in sponsor_of(facts).items() if name != "citizenships"}
    return changed(PARENT, {"sponsor": {**told, **section_of(facts)}, **plans_of(facts)})


def cousin_case(_: dict[str, Any]) -> dict[str, Any]:
    uncle = {"relation": "aunt_or_uncle", "age": 60, "canada_status": "citizen"}
    return changed(SIBLING, {"sponsor": {"relation": "cousin", "relatives": [uncle]}})


def sister_case(_: dict[str, Any]) -> dict[str, Any]:
    return SIBLING  # a sister who is a US citizen, aged 36, is the only living relative


def niece_case(_: dict[str, Any]) -> dict[str, Any]:
    return ORPHAN


BUILDERS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "family-dev-04": parent_case,
    "family-dev-07": child_case,
    "family-dev-10": child_case,
    "family-dev-11": child_case,
    "family-dev-12": parent_case,
    "family-dev-13": child_case,
    "family-dev-14": child_case,
    "family-dev-21": cousin_case,
    "family-dev-22": sister_case,
    "family-dev-23": niece_case,
    "family-dev-29": parent_case,
}
MAIN = {
    child_case: "family/child",
    parent_case: "family/parent",
    cousin_case: "family/other-relative",
    sister_case: "family/other-relative",
    niece_case: "family/orphan",
    partner_case: "family/partner",
}


class Answer:
    """What the tool says for a case."""

    def __init__(self, case: dict[str, Any]) -> None:
        facts = case["facts"]
        build = BUILDERS.get(case["id"], partner_case)
        profile = Profile.model_validate(build(facts))
        self.report = assess(profile, as_of=date.fromisoformat(facts.get("as_of", AS_OF.isoformat())))
        self.main = self.stream(MAIN[build])
        self.measures = self.main.measures

    def stream(self, stream_id: str) -> Stream:
        found = self.report.stream(stream_id)
        assert found is not None, stream_id
        return found

    def bar(self, code: str) -> dict[str, Any] | None:
        return next((bar for bar in self.measures["bars"] if bar["code"] == code), None)

    def opening(self, stream_id: str) -> str:
        return "open" if self.stream(stream_id).standing in OPEN else "closed"


def bar_lifts(answer: Answer, expected: str, tolerance: int) -> bool:
    bar = answer.bar("conviction")
    assert bar is not None
    days = date.fromisoformat(bar["free_from"]) - date.fromisoformat(expected)
    return abs(days) <= timedelta(days=tolerance)


def row(answer: Answer) -> dict[str, Any]:
    found: dict[str, Any] = answer.measures["people"][0]
    return found


CHECKS: dict[str, Callable[[Answer], Any]] = {
    "sponsor_eligible": lambda a: a.measures["sponsor_eligible"],
    "family_class": lambda a: a.opening("family/partner"),
    "in_canada_class": lambda a: a.opening("family/partner-in-canada"),
    "income_test": lambda a: a.measures["income_test"] != "none",
    "five_year_bar": lambda a: a.bar("five_year_bar") is not None,
    "three_year_bar": lambda a: a.bar("three_year_bar") is not None,
    "earliest_filing_date": lambda a: a.bar("five_year_bar")["free_from"],
    "bar_ends_on": lambda a: a.bar("three_year_bar")["last_day"],
    "undertaking_ends_on": lambda a: a.measures["undertaking_ends_on"],
    "age_on_lock_in": lambda a: row(a)["locked_age"],
    "dependent_child": lambda a: row(a)["dependent"],
    "common_law": lambda a: a.measures["counts_as"] == "common_law",
    "common_law_from": lambda a: a.measures["common_law_from"],
    "spouse_for_immigration": lambda a: a.measures["counts_as"] == "spouse",
    "appeal_if_in_canada_class_refused": lambda a: a.stream("family/partner-in-canada").measures["appeal"],
    "open_work_permit_possible": lambda a: a.stream("family/partner-in-canada").measures[
        "work_permit_while_waiting"
    ],
    "other_relative_route": lambda a: a.main.standing in OPEN,
    "orphaned_relative_route": lambda a: a.main.standing in OPEN,
    "bankruptcy_is_a_bar": lambda a: a.bar("bankrupt") is not None,
    "quebec_undertaking_intake": lambda a: a.measures["quebec_intake"],
    "reopened_on": lambda a: a.measures["reopens_on"],
    "fees_cad": lambda a: sum(fee.amount_cad for fee in a.main.fees if fee.group != "biometrics"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=lambda case: case["id"])
def test_case(case: dict[str, Any]) -> None:
    answer = Answer(case)
    expected = dict(case["expect"])
    tolerance = expected.pop("tolerance_days", 0)
    if "bar_lifts_on_or_about" in expected:
        assert bar_lifts(answer, expected.pop("bar_lifts_on_or_about"), tolerance), case["why"]
    if expected.pop("reason", None):  # a permanent resident must live in Canada
        failing = [c for c in answer.main.conditions if c.outcome == "not_met"]
        assert [c.rule.number for c in failing] == ["S4"]
    if expected.pop("test", None):  # LICO for the size of the family, the most recent year
        assert answer.measures["income_test"] == "lico"
        assert answer.measures["income_required_cad"] == 56724  # sponsor, spouse, the child and its child
    if expected.pop("parents_grandparents_programme", None):
        assert (answer.main.standing, answer.main.status) == ("closed", "closed")
    if expected.pop("alternative", None):
        assert answer.stream("family/super-visa").standing in OPEN
        assert "super visa" in answer.main.next_steps[0].text
        assert "visit" in answer.main.next_steps[1].text
    for key, value in expected.items():
        assert CHECKS[key](answer) == value, f"{key}: {case['why']}"
