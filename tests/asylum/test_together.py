"""All gates together: every failing one is reported, and nothing told is unknown."""

from __future__ import annotations

import json

from asylum.told import AMERICAN, VENEZUELAN, assessed, entry, outcome, protection
from moveto_ca.profile import Profile
from moveto_ca.rules.assess import assess
from support import AS_OF, ROOT


def test_every_failing_paragraph_is_reported_in_the_order_of_the_sheet():
    told = protection(
        claim_date="2026-10-05",
        claim_place="inland",
        entries=[entry("2024-01-01", "between_ports")],
        prior_claims=[
            {"country": "CA", "outcome": "withdrawn"},
            {"country": "GB", "confirmed": True},
            {"country": "CA", "outcome": "rejected"},
        ],
        protected_in=["US"],
        inadmissibility_determined=["security"],
    )
    found = assessed(told, VENEZUELAN)
    assert found.measures["bars"] == [
        "101(1)(b)",
        "101(1)(b.1)",
        "101(1)(b.2)",
        "101(1)(c)",
        "101(1)(c.1)",
        "101(1)(d)",
        "101(1)(f)",
    ]
    assert found.measures["gates"]["failed"] == 7
    counts = found.measures["gates"]
    assert counts["passed"] + counts["failed"] + counts["unknown"] == counts["of"]


def test_no_claim_made_is_read_as_one_on_the_day_of_the_assessment():
    told = protection(entries=[entry("2025-11-22")])
    assert outcome("within-one-year", told) == "met"
    assert outcome("within-one-year", protection(entries=[entry("2025-11-21")])) == "not_met"


def test_the_section_exists_only_for_somebody_who_asked_for_it():
    from moveto_ca.profile import Profile
    from moveto_ca.rules.asylum import route
    from moveto_ca.rules.facts import Facts
    from moveto_ca.rules.tables import PACKAGED
    from support import AS_OF

    for told in ({}, {"protection": {}}, {"protection": {"in_canada_now": True}}):
        profile = Profile.model_validate({"applicant": AMERICAN, **told})
        assert route.assess(Facts(profile, AS_OF, PACKAGED)) is None


def test_nothing_told_is_unknown_and_names_what_is_missing():
    found = assessed({"wants_information": True}, {})
    assert found.measures["verdict"] == "unknown"
    assert found.measures["bars"] == []
    needed = {path for c in found.streams[0].conditions for path in c.needs}
    assert {
        "applicant.citizenships",
        "protection.in_canada_now",
        "protection.entries",
        "protection.claim_date",
        "protection.prior_claims",
        "protection.protected_in",
        "protection.removal_order",
        "protection.serious_conviction",
        "protection.proceedings_pending",
        "protection.inadmissibility_determined",
    } <= needed


def test_a_citizen_by_descent_needs_no_claim_and_nothing_bars_them():
    """IRPA 19(1): a citizen enters and stays by right, also one who never asked for the proof."""
    told = json.loads((ROOT / "examples" / "01-mother-born-in-ontario.json").read_text("utf-8"))
    told["protection"] = protection()
    told["background"] = {
        "offences": [
            {
                "kind": "burglary_home",
                "place": "US",
                "outcome": "convicted",
                "act_date": "2021-05-01",
                "sentence_completed": "2022-05-01",
            }
        ]
    }
    report = assess(Profile.model_validate(told), as_of=AS_OF)
    measures = report.route("asylum").measures
    assert (measures["verdict"], measures["bars"]) == ("not_needed", [])
    assert "by right" in report.route("asylum").summary
    assert report.admissibility.measures["people"][0]["for_visits"] is False
    assert report.admissibility.measures["blocks"] == []
    assert not [c for s in report.streams() for c in s.conditions if c.id == "admissible"]


def test_a_line_that_proves_nothing_leaves_the_gates_as_they_are():
    told = {"applicant": AMERICAN, "ancestry": [], "protection": protection()}
    report = assess(Profile.model_validate(told), as_of=AS_OF)
    assert report.route("asylum").measures["verdict"] == "eligible"
