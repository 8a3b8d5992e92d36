"""The rules of the sheet on families at their edges: a day before, the day, a day after; each branch."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from family.families import ADOPTED, CHILD, IN_CANADA, ORPHAN, PARENT, PARTNER, SIBLING, TO_BE_ADOPTED, stream

RESIDENT = {
    "canada_status": "permanent_resident",
    "citizenships": ["US"],
    "birth_country": "US",
    "permanent_resident_since": "2010-01-01",
}
ABROAD = {"residence": "US-WA"}
RETURNING = {"will_live_in_canada": True}
COMMON_LAW = {
    "relationship": "common_law",
    "both_present_at_wedding": ...,
    "lives_with_applicant": True,
}
CONJUGAL = {"relationship": "conjugal", "both_present_at_wedding": ..., "obstacle_to_marriage": True}
QUEBEC = {"residence": "CA-QC"}


def child(**told: Any) -> dict[str, Any]:
    """Change the one child of a family."""
    return {"children": [{**CHILD["children"][0], **told}]}


def partner(**told: Any) -> dict[str, Any]:
    return {"partner": told}


def resident_since(day: str, landed_as: str = "sponsored_partner") -> dict[str, Any]:
    return {
        "partner": {**RESIDENT, "permanent_resident_since": day},
        "sponsor": {"landed_as": landed_as},
    }


def earlier_partner(day: str) -> dict[str, Any]:
    return {"sponsor": {"earlier_partner_landed_on": day}}


def convicted(place: str, **told: Any) -> dict[str, Any]:
    return {
        "sponsor": {
            "convictions": [{"kind": "violent", "place": place, "sentence_completed": "2022-01-10", **told}]
        }
    }


TODAY = "2026-11-22"
Case = tuple[str, str, dict[str, Any], str, dict[str, Any], dict[str, Any]]

# What is told, class, family, day, changes, and what the report must say.
WHO: list[Case] = [
    ("S1 citizen at home", "partner", PARTNER, TODAY, {}, {"verdict": "open"}),
    ("S1 resident at home", "partner", PARTNER, TODAY, {"partner": RESIDENT}, {"verdict": "open"}),
    (
        "S1 registered under the Indian Act",
        "partner",
        PARTNER,
        TODAY,
        {"partner": {**RESIDENT, "canada_status": "registered_indian"}},
        {"sponsor_eligible": True},
    ),
    (
        "S2 citizen abroad who will return",
        "partner",
        PARTNER,
        TODAY,
        {"partner": ABROAD, "sponsor": RETURNING},
        {"sponsor_eligible": True, "verdict": "open"},
    ),
    (
        "S2 citizen abroad who will not",
        "partner",
        PARTNER,
        TODAY,
        {"partner": ABROAD, "sponsor": {"will_live_in_canada": False}},
        {"sponsor_eligible": False, "verdict": "closed_for_now"},
    ),
    (
        "S2 citizen abroad, plan not told",
        "partner",
        PARTNER,
        TODAY,
        {"partner": ABROAD},
        {"sponsor_eligible": None, "verdict": "unknown"},
    ),
    (
        "S2 citizen abroad sponsors a child without a child",
        "child",
        CHILD,
        TODAY,
        {"applicant": ABROAD, "sponsor": RETURNING},
        {"sponsor_eligible": True},
    ),
    (
        "S3 a child with a child",
        "child",
        CHILD,
        TODAY,
        {
            "applicant": ABROAD,
            "sponsor": {**RETURNING, "income_cad": {"2025": 90000}},
            **child(birth_date="2007-01-01", has_child=True),
        },
        {"sponsor_eligible": False},
    ),
    *(
        (
            f"S3 {name} from abroad",
            name,
            base,
            TODAY,
            {"sponsor": {**ABROAD, **RETURNING}},
            {"sponsor_eligible": False},
        )
        for name, base in (("parent", PARENT), ("orphan", ORPHAN), ("other-relative", SIBLING))
    ),
    (
        "S3 a child still to be adopted",
        "adoption",
        TO_BE_ADOPTED,
        TODAY,
        {"applicant": ABROAD, "sponsor": RETURNING},
        {"sponsor_eligible": False},
    ),
    (
        "S4 resident abroad who plans to return",
        "partner",
        PARTNER,
        TODAY,
        {"partner": {**RESIDENT, **ABROAD}, "sponsor": RETURNING},
        {"sponsor_eligible": False, "verdict": "closed_for_now"},
    ),
    (
        "S5 eighteen tomorrow",
        "partner",
        PARTNER,
        TODAY,
        partner(birth_date="2008-11-23"),
        {
            "bars": [{"code": "under_18", "last_day": TODAY, "free_from": "2026-11-23"}],
            "sponsor_eligible": False,
        },
    ),
    (
        "S5 eighteen today",
        "partner",
        PARTNER,
        TODAY,
        partner(birth_date="2008-11-22"),
        {"bars": [], "sponsor_eligible": True},
    ),
]
FIVE = {"code": "five_year_bar", "last_day": TODAY, "free_from": "2026-11-23"}
THREE = {"code": "three_year_bar", "last_day": TODAY, "free_from": "2026-11-23"}
BARS: list[Case] = [
    ("B1 a day early", "partner", PARTNER, TODAY, resident_since("2021-11-23"), {"bars": [FIVE]}),
    ("B1 on the day", "partner", PARTNER, "2026-11-23", resident_since("2021-11-23"), {"bars": []}),
    ("B1 five years to the day", "partner", PARTNER, TODAY, resident_since("2021-11-22"), {"bars": []}),
    (
        "B1 landed on 29 February, the last day",
        "partner",
        PARTNER,
        "2025-02-28",
        resident_since("2020-02-29"),
        {"bars": [{"code": "five_year_bar", "last_day": "2025-02-28", "free_from": "2025-03-01"}]},
    ),
    (
        "B1 landed on 29 February, free",
        "partner",
        PARTNER,
        "2025-03-01",
        resident_since("2020-02-29"),
        {"bars": []},
    ),
    ("B1 landed otherwise", "partner", PARTNER, TODAY, resident_since("2024-01-01", "other"), {"bars": []}),
    (
        "B1 does not touch a child",
        "child",
        CHILD,
        TODAY,
        {
            "applicant": {**RESIDENT, "permanent_resident_since": "2024-02-01"},
            "sponsor": {"landed_as": "sponsored_partner"},
        },
        {"bars": [], "sponsor_eligible": True, "income_test": "none"},
    ),
    (
        "B2 a day before the end",
        "partner",
        PARTNER,
        "2026-11-21",
        earlier_partner("2023-11-22"),
        {"bars": [THREE]},
    ),
    ("B2 on the last day", "partner", PARTNER, TODAY, earlier_partner("2023-11-22"), {"bars": [THREE]}),
    ("B2 the day after", "partner", PARTNER, "2026-11-23", earlier_partner("2023-11-22"), {"bars": []}),
    (
        "C1 a day early",
        "partner",
        PARTNER,
        "2027-01-09",
        convicted("CA-ON", record_suspended=False),
        {"bars": [{"code": "conviction", "last_day": "2027-01-09", "free_from": "2027-01-10"}]},
    ),
    (
        "C1 after five years",
        "partner",
        PARTNER,
        "2027-01-10",
        convicted("CA-ON", record_suspended=False),
        {"bars": []},
    ),
    (
        "C1 suspended record",
        "partner",
        PARTNER,
        TODAY,
        convicted("CA-ON", record_suspended=True),
        {"bars": []},
    ),
    (
        "C2 abroad, five years and rehabilitated",
        "partner",
        PARTNER,
        "2027-01-10",
        convicted("US-WA", rehabilitated=True),
        {"bars": []},
    ),
    (
        "C2 abroad, five years, not rehabilitated",
        "partner",
        PARTNER,
        "2027-01-10",
        convicted("US-WA", rehabilitated=False),
        {"bars": [{"code": "conviction", "last_day": None, "free_from": None}]},
    ),
    (
        "C2 a pardon abroad is no record suspension",
        "partner",
        PARTNER,
        TODAY,
        convicted("US-WA", record_suspended=True, rehabilitated=False),
        {"sponsor_eligible": False},
    ),
    (
        "C3 bars the sponsoring of a child too",
        "child",
        CHILD,
        TODAY,
        convicted("CA-ON", record_suspended=False),
        {"sponsor_eligible": False},
    ),
    *(
        (
            f"133 {code}",
            "partner",
            PARTNER,
            TODAY,
            {"sponsor": told},
            {"bars": [{"code": code, "last_day": None, "free_from": None}], "sponsor_eligible": False},
        )
        for code, told in (
            ("detained", {"detained": True}),
            ("default", {"undertaking_default": True}),
            ("default", {"support_default": True}),
            ("loan_default", {"loan_default": True}),
            ("bankrupt", {"bankrupt": True}),
            ("social_assistance", {"social_assistance": "other"}),
            ("application_pending", {"other_application_pending": True}),
            ("removal_order", {"removal_order": True}),
        )
    ),
    (
        "133(1)(k) assistance for a disability",
        "partner",
        PARTNER,
        TODAY,
        {"sponsor": {"social_assistance": "disability"}},
        {"bars": [], "sponsor_eligible": True},
    ),
    *(
        (
            f"137 in Quebec {name} is no bar",
            "partner",
            PARTNER,
            TODAY,
            {"partner": QUEBEC, "sponsor": {name: True}},
            {"bars": [], "sponsor_eligible": True},
        )
        for name in ("bankrupt", "undertaking_default", "support_default")
    ),
    (
        "137 in Quebec a loan still is",
        "partner",
        PARTNER,
        TODAY,
        {"partner": QUEBEC, "sponsor": {"loan_default": True}},
        {"sponsor_eligible": False},
    ),
    (
        "136 a charge with a term of ten years",
        "partner",
        PARTNER,
        TODAY,
        {"sponsor": {"charges": [{"max_term_years": 10}]}},
        {"suspended": True, "sponsor_eligible": True, "verdict": "open"},
    ),
    (
        "136 a charge with a term of nine years",
        "partner",
        PARTNER,
        TODAY,
        {"sponsor": {"charges": [{"max_term_years": 9}]}},
        {"suspended": False},
    ),
    (
        "136 impaired driving",
        "partner",
        PARTNER,
        TODAY,
        {"sponsor": {"charges": [{"kind": "dui"}]}},
        {"suspended": True},
    ),
]
COUPLES: list[Case] = [
    (
        "a year together but for a day",
        "partner",
        PARTNER,
        "2026-11-21",
        partner(**COMMON_LAW, cohabiting_since="2025-11-22"),
        {"counts_as": "none", "common_law_from": TODAY, "verdict": "not_yet"},
    ),
    (
        "a year together",
        "partner",
        PARTNER,
        TODAY,
        partner(**COMMON_LAW, cohabiting_since="2025-11-22"),
        {"counts_as": "common_law", "verdict": "open"},
    ),
    (
        "together since 29 February",
        "partner",
        PARTNER,
        "2025-02-28",
        partner(**COMMON_LAW, cohabiting_since="2024-02-29"),
        {"counts_as": "none", "common_law_from": "2025-03-01"},
    ),
    (
        "a wedding by video",
        "partner",
        PARTNER,
        TODAY,
        partner(both_present_at_wedding=False),
        {"counts_as": "none", "verdict": "not_yet"},
    ),
    (
        "a wedding by video before the rule of June 2015",
        "partner",
        PARTNER,
        "2015-06-09",
        partner(both_present_at_wedding=False, since="2012-01-01"),
        {"counts_as": "spouse"},
    ),
    (
        "a wedding by video, and two years together",
        "partner",
        PARTNER,
        TODAY,
        partner(both_present_at_wedding=False, cohabiting_since="2024-01-01", lives_with_applicant=True),
        {"counts_as": "common_law"},
    ),
    (
        "still married to another at the wedding",
        "partner",
        PARTNER,
        TODAY,
        partner(earlier_marriage_ended="2023-01-01"),
        {"counts_as": "none"},
    ),
    (
        "conjugal for a year",
        "partner",
        PARTNER,
        TODAY,
        partner(**CONJUGAL, since="2025-11-22"),
        {"counts_as": "conjugal"},
    ),
    (
        "conjugal for a year but for a day",
        "partner",
        PARTNER,
        TODAY,
        partner(**CONJUGAL, since="2025-11-23"),
        {"counts_as": "none"},
    ),
    (
        "F4 dating, able to marry",
        "partner",
        PARTNER,
        TODAY,
        partner(**{**CONJUGAL, "obstacle_to_marriage": False}, since="2024-01-01"),
        {"counts_as": "none", "verdict": "not_yet"},
    ),
    (
        "conjugal, and already in Canada",
        "partner-in-canada",
        IN_CANADA,
        TODAY,
        partner(**CONJUGAL, since="2024-01-01", cohabiting_since=None),
        {"counts_as": "none", "work_permit_while_waiting": False},
    ),
    (
        "5(a) seventeen",
        "partner",
        PARTNER,
        TODAY,
        {"applicant": {"birth_date": "2008-11-23"}},
        {"counts_as": "none"},
    ),
    (
        "5(a) eighteen",
        "partner",
        PARTNER,
        TODAY,
        {"applicant": {"birth_date": "2008-11-22"}},
        {"counts_as": "spouse"},
    ),
    (
        "apart for a year, with somebody new",
        "partner",
        PARTNER,
        TODAY,
        partner(separated_since="2025-11-22", new_partner=True),
        {"verdict": "no_class"},
    ),
    (
        "apart for less, with somebody new",
        "partner",
        PARTNER,
        TODAY,
        partner(separated_since="2025-11-23", new_partner=True),
        {"verdict": "open"},
    ),
    ("4(1) not genuine", "partner", PARTNER, TODAY, partner(genuine=False), {"verdict": "no_class"}),
    (
        "117(9)(d) not examined",
        "partner",
        PARTNER,
        TODAY,
        {"partner": RESIDENT, "sponsor": {"sponsored_examined": False}},
        {"verdict": "no_class"},
    ),
]
CHILDREN: list[Case] = [
    (
        "22 tomorrow",
        "child",
        CHILD,
        TODAY,
        child(birth_date="2004-11-23"),
        {"people": [{"who": "children[0]", "dependent": True, "locked_age": 21, "locked_on": TODAY}]},
    ),
    (
        "22 today",
        "child",
        CHILD,
        TODAY,
        child(birth_date="2004-11-22", dependent_by_condition=False),
        {"people": [{"who": "children[0]", "dependent": False, "locked_age": 22, "locked_on": TODAY}]},
    ),
    (
        "21 and married",
        "child",
        CHILD,
        TODAY,
        child(birth_date="2005-01-01", married=True),
        {"verdict": "no_class"},
    ),
    (
        "26, dependent by a condition",
        "child",
        CHILD,
        TODAY,
        child(birth_date="2000-11-22", dependent_by_condition=True),
        {"verdict": "open"},
    ),
    (
        "19 under the old rule",
        "child",
        CHILD,
        "2017-10-23",
        child(birth_date="1998-10-23", dependent_by_condition=False),
        {"verdict": "no_class"},
    ),
    (
        "18 under the old rule",
        "child",
        CHILD,
        "2017-10-23",
        child(birth_date="1998-10-24", dependent_by_condition=False),
        {"verdict": "open"},
    ),
    (
        "19 under the rule of October 2017",
        "child",
        CHILD,
        "2017-10-24",
        child(birth_date="1998-10-24"),
        {"verdict": "open"},
    ),
    (
        "to be adopted, 17",
        "adoption",
        TO_BE_ADOPTED,
        TODAY,
        child(birth_date="2008-11-23"),
        {"verdict": "open"},
    ),
    (
        "to be adopted, 18",
        "adoption",
        TO_BE_ADOPTED,
        TODAY,
        child(birth_date="2008-11-22"),
        {"verdict": "no_class"},
    ),
    (
        "adopted at 18 without a tie before",
        "adoption",
        ADOPTED,
        TODAY,
        {
            **child(birth_date="2004-12-01"),
            "sponsor": {"sponsored_adopted_on": "2022-12-01", "tie_before_18": False},
        },
        {"verdict": "no_class"},
    ),
    (
        "adopted a day before 18",
        "adoption",
        ADOPTED,
        TODAY,
        {
            **child(birth_date="2004-12-01"),
            "sponsor": {"sponsored_adopted_on": "2022-11-30", "tie_before_18": False},
        },
        {"verdict": "open"},
    ),
    (
        "orphan of 17",
        "orphan",
        ORPHAN,
        TODAY,
        {"applicant": {"birth_date": "2008-11-23"}},
        {"verdict": "open", "income_test": "lico", "income_required_cad": 38002},
    ),
    (
        "orphan of 18",
        "orphan",
        ORPHAN,
        TODAY,
        {"applicant": {"birth_date": "2008-11-22"}},
        {"verdict": "no_class"},
    ),
]
QUEBEC_WINDOWS: list[Case] = [
    *(
        (f"partner on {day}", "partner", PARTNER, day, {"partner": QUEBEC}, {"quebec_intake": state})
        for day, state in (
            ("2024-06-26", "open"),
            ("2025-07-08", "open"),
            ("2025-07-09", "closed"),
            ("2026-06-25", "closed"),
            ("2026-07-01", "closed"),
            ("2026-07-02", "check_with_mifi"),
        )
    ),
    *(
        (
            f"other relative on {day}",
            "other-relative",
            SIBLING,
            day,
            {"sponsor": QUEBEC},
            {"quebec_intake": state},
        )
        for day, state in (
            ("2025-07-21", "open"),
            ("2025-07-22", "closed"),
            ("2026-07-02", "check_with_mifi"),
        )
    ),
    *(
        (
            f"child of {age} on {day}",
            "child",
            CHILD,
            day,
            {"applicant": QUEBEC, **child(birth_date=born, dependent_by_condition=disabled)},
            {"quebec_intake": state},
        )
        for age, born, disabled, day, state in (
            (17, "2009-01-01", False, "2025-08-01", "uncapped"),
            (19, "2006-01-01", False, "2025-08-01", "closed"),
            (25, "2000-01-01", True, "2025-08-01", "uncapped"),
            (19, "2006-01-01", False, "2026-08-01", "uncapped"),
        )
    ),
]
MONEY: list[Case] = [
    *(
        (f"fees on {day}", "partner", PARTNER, day, {}, {"fees_total_cad": total + 85})
        for day, total in (
            ("2022-04-30", 1080),
            ("2024-04-29", 1080),
            ("2024-04-30", 1205),
            ("2026-04-29", 1205),
            ("2026-04-30", 1260),
        )
    ),
    ("a child alone", "child", CHILD, TODAY, {}, {"fees_total_cad": 180}),
    (
        "a partner with a child of 12",
        "partner",
        PARTNER,
        TODAY,
        child(of="applicant"),
        {"fees_total_cad": 1260 + 180 + 85},
    ),
    (
        "no income for a partner whose child has no child",
        "partner",
        PARTNER,
        TODAY,
        child(of="applicant"),
        {"income_test": "none", "income_required_cad": None},
    ),
    (
        "an income for a partner whose child has a child",
        "partner",
        PARTNER,
        TODAY,
        child(of="applicant", birth_date="2006-01-01", has_child=True),
        {"income_test": "lico"},
    ),
    ("an income for parents", "parent", PARENT, TODAY, {}, {"income_test": "lico_30"}),
    ("an income for a sister", "other-relative", SIBLING, TODAY, {}, {"income_test": "lico"}),
    (
        "the undertaking for a partner",
        "partner",
        PARTNER,
        TODAY,
        {"plans": {"landing_on": "2026-12-01"}},
        {"undertaking_ends_on": "2029-12-01"},
    ),
    (
        "the undertaking for a child of 21 on landing",
        "child",
        CHILD,
        TODAY,
        {**child(birth_date="2004-12-02"), "plans": {"landing_on": "2026-12-01"}},
        {"undertaking_ends_on": "2029-12-02"},
    ),
    (
        "the undertaking for a child of 22 on landing",
        "child",
        CHILD,
        TODAY,
        {**child(birth_date="2004-12-01"), "plans": {"landing_on": "2026-12-01"}},
        {"undertaking_ends_on": "2029-12-01"},
    ),
    (
        "the undertaking for an orphan",
        "orphan",
        ORPHAN,
        TODAY,
        {"plans": {"landing_on": "2026-12-01"}},
        {"undertaking_ends_on": "2036-12-01"},
    ),
]
IN_CANADA_CLASS: list[Case] = [
    ("a visitor who lives with the sponsor", "partner-in-canada", IN_CANADA, TODAY, {}, {"verdict": "open"}),
    (
        "a status that ends today",
        "partner-in-canada",
        IN_CANADA,
        TODAY,
        {"applicant": {"status_until": TODAY}},
        {"verdict": "open", "work_permit_while_waiting": True},
    ),
    (
        "a status lost ninety days ago",
        "partner-in-canada",
        IN_CANADA,
        TODAY,
        {"applicant": {"status_until": "2026-08-24"}},
        {"work_permit_while_waiting": True},
    ),
    (
        "a status lost ninety-one days ago",
        "partner-in-canada",
        IN_CANADA,
        TODAY,
        {"applicant": {"status_until": "2026-08-23"}},
        {"work_permit_while_waiting": False},
    ),
    (
        "a sponsor abroad",
        "partner-in-canada",
        IN_CANADA,
        TODAY,
        {"partner": ABROAD, "sponsor": RETURNING},
        {"sponsor_eligible": False, "verdict": "closed_for_now"},
    ),
    (
        "living apart",
        "partner-in-canada",
        IN_CANADA,
        TODAY,
        partner(lives_with_applicant=False, cohabiting_since=None),
        {"verdict": "closed_for_now"},
    ),
    ("no appeal", "partner-in-canada", IN_CANADA, TODAY, {}, {"appeal": False}),
    ("an appeal in the family class", "partner", IN_CANADA, TODAY, {}, {"appeal": True}),
]
LONELY: list[Case] = [
    (
        f"a living {relation} of {age}, {status}",
        "other-relative",
        SIBLING,
        TODAY,
        {"sponsor": {"relatives": [{"relation": relation, "age": age, "canada_status": status}]}},
        {"verdict": verdict},
    )
    for relation, age, status, verdict in (
        ("parent", 80, "other", "no_class"),
        ("grandparent", 90, "other", "no_class"),
        ("child", 21, "other", "no_class"),
        ("child", 30, "other", "open"),
        ("child", 30, "permanent_resident", "no_class"),
        ("sibling", 35, "other", "open"),
        ("sibling", 35, "citizen", "no_class"),
        ("aunt_or_uncle", 60, "other", "open"),
        ("aunt_or_uncle", 60, "registered_indian", "no_class"),
        ("niece_or_nephew", 20, "citizen", "no_class"),
        ("cousin", 60, "citizen", "open"),
        ("grandchild", 20, "citizen", "open"),
    )
]
CASES = [
    pytest.param(*case[1:], id=case[0].replace(" ", "_"))
    for table in (
        WHO,
        BARS,
        COUPLES,
        CHILDREN,
        QUEBEC_WINDOWS,
        MONEY,
        IN_CANADA_CLASS,
        LONELY,
    )
    for case in table
]


@pytest.mark.parametrize(("stream_id", "base", "on", "changes", "expected"), CASES)
def test_the_rules_of_the_sheet(
    stream_id: str, base: dict[str, Any], on: str, changes: dict[str, Any], expected: dict[str, Any]
) -> None:
    measures = stream(stream_id, base, date.fromisoformat(on), **changes).measures
    assert {name: measures[name] for name in expected} == expected
