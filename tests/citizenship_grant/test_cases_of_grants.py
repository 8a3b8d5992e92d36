"""The cases of the fact sheet about naturalization, the count of days, and fees."""

from datetime import date

import pytest

from moveto_ca import Profile, assess
from moveto_ca.rules.tables import PACKAGED
from program import run
from residents import HARMLESS_APPLICANT, HARMLESS_BACKGROUND, HARMLESS_PRESENCE
from support import cases

CASES = {case["id"]: case for case in cases("citizenship") if "line" not in case["facts"]}
OF_RESIDENTS = [case for case in CASES.values() if case["facts"]["topic"] == "naturalization"]
FEES = {
    "adult_grant_cad": ("grant_adult", "right_of_citizenship"),
    "processing_cad": ("grant_adult",),
    "right_of_citizenship_cad": ("right_of_citizenship",),
    "minor_grant_cad": ("grant_minor",),
    "citizenship_certificate_cad": ("citizenship_certificate",),
    "record_search_cad": ("record_search",),
    "renunciation_cad": ("renunciation",),
    "simplified_renunciation_cad": ("renunciation_simplified",),
}


def profile_of(facts):
    """Turn a case into a profile. What it does not mention is harmless: see ``residents``."""
    assert facts.get("pre_pr_status") is None
    periods = [
        {"status": "worker", "from": first, "to": last}
        for first, last in facts.get("temporary_resident_in_canada", [])
    ]
    return {
        "applicant": {
            **HARMLESS_APPLICANT,
            "permanent_resident_since": facts["permanent_resident_since"],
        },
        "presence": {
            **HARMLESS_PRESENCE,
            "status_periods": periods,
            "absences": [{"left": left, "returned": back} for left, back in facts["absences"]],
        },
        "background": HARMLESS_BACKGROUND,
        "plans": {"applications": [{"route": "citizenship-grant", "on": facts["application_date"]}]},
    }


def test_every_case_without_a_line_is_covered_here():
    assert {case["facts"]["topic"] for case in CASES.values()} == {"naturalization", "fees", "day_count"}


@pytest.mark.parametrize("case", OF_RESIDENTS, ids=lambda case: case["id"])
def test_case_of_a_permanent_resident(case):
    facts = case["facts"]
    report = assess(Profile.model_validate(profile_of(facts)), as_of=date.fromisoformat(facts["as_of"]))
    stream = report.route("citizenship-grant").streams[0]
    assert stream.standing == "strong"
    measures = {name: stream.measures[name] for name in case["expect"]}
    assert measures == case["expect"], case["why"]


@pytest.mark.parametrize("case", OF_RESIDENTS, ids=lambda case: case["id"])
def test_the_command_gives_the_same_figures(case):
    facts = case["facts"]
    earlier = [
        part
        for first, last in facts.get("temporary_resident_in_canada", [])
        for part in ("--status", f"worker:{first}:{last}")
    ]
    ended = run(
        "presence",
        "--no-trips",
        "--since",
        facts["permanent_resident_since"],
        *earlier,
        "--as-of",
        facts["application_date"],
        "--json",
    )
    assert {name: ended.document[name] for name in case["expect"]} == case["expect"]


def test_the_fees_are_those_of_the_case():
    case = next(case for case in CASES.values() if case["facts"]["topic"] == "fees")
    day = date.fromisoformat(case["facts"]["as_of"])
    found = {
        name: sum(PACKAGED.value("citizenship-fees", code, on=day) for code in codes)
        for name, codes in FEES.items()
    }
    assert found == case["expect"]


def test_the_days_of_a_trip_are_those_of_the_case():
    case = next(case for case in CASES.values() if case["facts"]["topic"] == "day_count")
    lines = [",".join(trip) for trip in case["facts"]["absences"]]
    csv = "\n".join(["left,returned", *lines]).encode()
    ended = run(
        "presence", "-", "--since", "2020-01-01", "--as-of", case["facts"]["as_of"], "--json", stdin=csv
    )
    absent = sum(trip["days_absent"] for trip in ended.document["trips"])
    assert absent == case["expect"]["days_absent"]
