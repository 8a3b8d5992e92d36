"""Every rule of the route: where it is met, where it is not, and where it is unknown."""

from __future__ import annotations

from typing import Any

import pytest

from family.families import (
    ADOPTED,
    CHILD,
    IN_CANADA,
    ORPHAN,
    PARENT,
    PARTNER,
    SIBLING,
    TO_BE_ADOPTED,
    condition,
    stream,
)
from moveto_ca.rules.family import route
from moveto_ca.wording import question

Changes = dict[str, Any]
Row = tuple[str, dict[str, Any], str, Changes, Changes, Changes]


def sponsor(**facts: Any) -> Changes:
    return {"sponsor": facts}


def partner(**facts: Any) -> Changes:
    return {"partner": facts}


def applicant(**facts: Any) -> Changes:
    return {"applicant": facts}


def plans(**facts: Any) -> Changes:
    return {"plans": facts}


def child(**facts: Any) -> Changes:
    both = {**CHILD["children"][0], **facts}
    return {"children": [{name: value for name, value in both.items() if value is not ...}]}


def both(*changes: Changes) -> Changes:
    found: Changes = {}
    for each in changes:
        for name, value in each.items():
            found[name] = {**found.get(name, {}), **value} if isinstance(value, dict) else value
    return found


def resident(**facts: Any) -> Changes:
    return partner(canada_status="permanent_resident", citizenships=["US"], birth_country="US", **facts)


def conviction(**facts: Any) -> Changes:
    return sponsor(convictions=[{"kind": "violent", "place": "CA-ON", **facts}])


ABROAD = partner(residence="US-WA")
SPONSORED = both(resident(permanent_resident_since="2021-11-23"), sponsor(landed_as="sponsored_partner"))
GRANDCHILD = {"children": [{"age": 19, "married": False, "has_child": True, "of": "applicant"}]}

# Stream, harmless case, id of the rule: changes with which it is met, not met, unknown.
ROWS: tuple[Row, ...] = (
    (
        "partner",
        PARTNER,
        "sponsor-status",  # S1
        partner(canada_status="permanent_resident", citizenships=["US"]),
        partner(canada_status="worker", citizenships=["US"]),
        partner(canada_status=..., citizenships=["US"]),
    ),
    (
        "partner",
        PARTNER,
        "sponsor-age",  # S5
        partner(birth_date="2008-11-22"),
        partner(birth_date="2008-11-23"),
        partner(birth_date=...),
    ),
    (
        "partner",
        PARTNER,
        "sponsor-residence",  # S2, S4
        both(ABROAD, sponsor(will_live_in_canada=True)),
        resident(residence="US-WA"),
        ABROAD,
    ),
    (
        "child",
        CHILD,
        "sponsor-residence",  # S2, S3
        both(applicant(residence="US-WA"), sponsor(will_live_in_canada=True)),
        both(applicant(residence="US-WA"), sponsor(will_live_in_canada=True), child(has_child=True)),
        applicant(residence=...),
    ),
    (
        "partner",
        PARTNER,
        "relationship",
        partner(relationship="common_law", cohabiting_since="2025-11-22"),
        partner(relationship="common_law", cohabiting_since="2025-11-23"),
        partner(relationship="common_law", cohabiting_since=...),
    ),
    (
        "partner",
        PARTNER,
        "sponsored-age",
        applicant(birth_date="2008-11-22"),
        applicant(birth_date="2008-11-23"),
        applicant(birth_date=...),
    ),
    (
        "partner",
        PARTNER,
        "not-apart",
        partner(separated_since="2025-11-23", new_partner=True),
        partner(separated_since="2025-11-22", new_partner=True),
        partner(separated_since="2025-11-22", new_partner=...),
    ),
    ("partner", PARTNER, "genuine", {}, partner(genuine=False), partner(genuine=...)),
    (
        "partner",
        PARTNER,
        "examined",
        {},
        sponsor(sponsored_examined=False),
        both(resident(), sponsor(sponsored_examined=...)),
    ),
    (
        "partner",
        PARTNER,
        "five-year-bar",  # B1
        both(SPONSORED, partner(permanent_resident_since="2021-11-22")),
        SPONSORED,
        both(SPONSORED, sponsor(landed_as=...)),
    ),
    (
        "partner",
        PARTNER,
        "three-year-bar",  # B2
        sponsor(earlier_partner_landed_on="2023-11-21"),
        sponsor(earlier_partner_landed_on="2023-11-22"),
        sponsor(earlier_partner_landed_on=...),
    ),
    (
        "partner",
        PARTNER,
        "one-application",  # B3
        {},
        sponsor(other_application_pending=True),
        sponsor(other_application_pending=...),
    ),
    (
        "partner",
        PARTNER,
        "removal-order",
        resident(),
        both(resident(), sponsor(removal_order=True)),
        both(resident(), sponsor(removal_order=...)),
    ),
    ("partner", PARTNER, "not-detained", {}, sponsor(detained=True), sponsor(detained=...)),
    ("partner", PARTNER, "no-default", {}, sponsor(support_default=True), sponsor(undertaking_default=...)),
    ("partner", PARTNER, "no-loan-default", {}, sponsor(loan_default=True), sponsor(loan_default=...)),
    ("partner", PARTNER, "not-bankrupt", {}, sponsor(bankrupt=True), sponsor(bankrupt=...)),
    (
        "partner",
        PARTNER,
        "no-social-assistance",
        sponsor(social_assistance="disability"),
        sponsor(social_assistance="other"),
        sponsor(social_assistance=...),
    ),
    (
        "partner",
        PARTNER,
        "convictions",  # C3
        sponsor(convictions=[{"kind": "other", "place": "US-WA", "sentence_completed": None}]),
        ...,
        sponsor(convictions=...),
    ),
    (
        "partner",
        PARTNER,
        "convictions-in-canada",  # C1
        ...,
        conviction(sentence_completed="2021-11-23", record_suspended=False),
        conviction(sentence_completed="2021-11-23"),
    ),
    (
        "partner",
        PARTNER,
        "convictions-abroad",  # C2
        ...,
        conviction(place="US-WA", sentence_completed="2021-11-22", rehabilitated=False),
        conviction(place="US-WA", sentence_completed="2021-11-22"),
    ),
    (
        "partner",
        PARTNER,
        "no-serious-charge",
        sponsor(charges=[{"max_term_years": 9}]),
        ...,
        sponsor(charges=...),
    ),
    (
        "partner",
        PARTNER,
        "income",
        both(GRANDCHILD, sponsor(income_cad={"2025": 56724})),
        both(GRANDCHILD, sponsor(income_cad={"2025": 56723})),
        both(GRANDCHILD, sponsor(income_cad={"2024": 90000})),
    ),
    (
        "partner-in-canada",
        IN_CANADA,
        "together-in-canada",
        {},
        partner(lives_with_applicant=False),
        partner(lives_with_applicant=..., cohabiting_since=...),
    ),
    (
        "partner-in-canada",
        IN_CANADA,
        "status-in-canada",
        {},
        applicant(residence="US-WA", canada_status="none"),
        applicant(canada_status=...),
    ),
    (
        "partner-in-canada",
        IN_CANADA,
        "sponsor-residence",  # no exception for citizens abroad
        {},
        both(ABROAD, sponsor(will_live_in_canada=True)),
        partner(residence=...),
    ),
    (
        "child",
        CHILD,
        "dependent",
        child(birth_date="2004-11-23"),
        child(birth_date="2004-11-22", dependent_by_condition=False),
        child(birth_date="2004-11-22"),
    ),
    (
        "adoption",
        ADOPTED,
        "adoption-lawful",
        {},
        sponsor(adoption_lawful=False),
        sponsor(adoption_lawful=...),
    ),
    (
        "adoption",
        ADOPTED,
        "parent-and-child",
        both(child(birth_date="2005-01-01"), sponsor(sponsored_adopted_on="2024-01-01", tie_before_18=True)),
        both(child(birth_date="2005-01-01"), sponsor(sponsored_adopted_on="2024-01-01", tie_before_18=False)),
        both(child(birth_date="2005-01-01"), sponsor(sponsored_adopted_on="2024-01-01")),
    ),
    (
        "adoption",
        ADOPTED,
        "not-for-status",
        {},
        sponsor(adoption_for_status=True),
        sponsor(adoption_for_status=...),
    ),
    (
        "adoption",
        TO_BE_ADOPTED,
        "minor",
        child(birth_date="2008-11-23"),
        child(birth_date="2008-11-22"),
        child(birth_date=...),
    ),
    ("orphan", ORPHAN, "minor", {}, ..., applicant(birth_date=...)),
    (
        "orphan",
        ORPHAN,
        "single",
        {},
        {"partner": {"relationship": "married"}},
        {"partner": ...},
    ),
    (
        "orphan",
        ORPHAN,
        "parents-dead",
        {},
        sponsor(sponsored_orphaned=False),
        sponsor(sponsored_orphaned=...),
    ),
    (
        "other-relative",
        SIBLING,
        "relative",
        sponsor(relation="cousin"),
        sponsor(relation="parent_in_law"),
        sponsor(relation="other"),
    ),
    (
        "other-relative",
        SIBLING,
        "nobody-else",  # F7
        {},
        sponsor(relatives=[{"relation": "parent", "canada_status": "other", "age": 80}]),
        sponsor(relatives=...),
    ),
    (
        "super-visa",
        PARENT,
        "sponsor-status",
        {},
        sponsor(canada_status="student"),
        sponsor(canada_status=...),
    ),
    ("super-visa", PARENT, "sponsor-residence", {}, sponsor(residence="US-WA"), sponsor(residence=...)),
    (
        "super-visa",
        PARENT,
        "income",
        sponsor(income_cad={"2025": 0, "2024": 38002}),
        sponsor(income_cad={"2025": 0, "2024": 0}),
        sponsor(income_cad=...),
    ),
    (
        "super-visa",
        PARENT,
        "outside-canada",
        {},
        applicant(canada_status="visitor"),
        applicant(canada_status=...),
    ),
    (
        "super-visa",
        PARENT,
        "insurance",
        {},
        plans(visit_insurance_cad=99999),
        plans(visit_insurance_cad=...),
    ),
    ("super-visa", PARENT, "medical-exam", {}, plans(medical_exam_on=None), plans(medical_exam_on=...)),
    (
        "parent",
        PARENT,
        "income",
        {},
        sponsor(income_cad={"2023": 44529, "2024": 90000, "2025": 90000}),
        sponsor(income_cad={"2023": ..., "2024": 90000, "2025": 90000}),
    ),
)


def cases(place: int) -> Any:
    rows = [(row[0], row[1], row[2], row[place]) for row in ROWS if row[place] is not ...]
    return pytest.mark.parametrize(
        ("stream_id", "base", "rule", "changes"), rows, ids=[f"{row[0]}-{row[2]}" for row in rows]
    )


@cases(3)
def test_the_rule_is_met(stream_id: str, base: Changes, rule: str, changes: Changes) -> None:
    assert condition(stream(stream_id, base, **changes), rule).outcome == "met"


@cases(4)
def test_the_rule_is_not_met(stream_id: str, base: Changes, rule: str, changes: Changes) -> None:
    assert condition(stream(stream_id, base, **changes), rule).outcome == "not_met"


@cases(5)
def test_the_rule_is_unknown_and_says_what_would_settle_it(
    stream_id: str, base: Changes, rule: str, changes: Changes
) -> None:
    found = condition(stream(stream_id, base, **changes), rule)
    assert found.outcome == "unknown"
    assert found.needs
    for path in found.needs:
        assert "?" in question(path)


# Each has its own tests; whether something in the past bars a person is tested with those rules.
ELSEWHERE = {"status", "intake", "related", "quebec-intake", "admissible", "sponsor-proof"}


def test_every_rule_of_every_stream_is_covered_by_the_table() -> None:
    covered = {row[2] for row in ROWS} | ELSEWHERE
    for spec in route.SPEC.streams:
        for rule in spec.rules:
            assert rule.id in covered, f"{spec.id}: {rule.id}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}-{row[2]}")
def test_every_condition_stands_in_its_streams_list_and_can_be_read(row: Row) -> None:
    by_id = {spec.id: spec for spec in route.SPEC.streams}
    for changes in row[3:]:
        if changes is ...:
            continue
        found = stream(row[0], row[1], **changes)
        for each in found.conditions:
            assert each.rule in by_id[found.id].rules, each.rule.id
            assert each.found
            assert each.required
            assert "{" not in each.found + each.required
            assert each.rule.authority.grade in ("A", "B", "C")
            if each.outcome != "unknown":
                assert each.needs == ()
        assert found.conditions[0].id == "status"
        assert found.to_dict()


@pytest.mark.parametrize(
    "number", ["S1", "S2", "S3", "S4", "S5", "B1", "B2", "B3", "C1", "C2", "C3", "F7", "F8"]
)
def test_each_numbered_rule_of_the_sheet_is_a_rule(number: str) -> None:
    assert number in {rule.number for spec in route.SPEC.streams for rule in spec.rules}
