"""The Safe Third Country Agreement: who is outside it, which ways in it reaches, and its exceptions."""

from __future__ import annotations

import pytest

from asylum.told import AMERICAN, VENEZUELAN, assessed, entry, gate, outcome, protection

GATE = "safe-third-country"


def at_port(mode: str = "land_port", **more):
    told = {
        "claim_date": "2026-08-03",
        "claim_place": "port_of_entry",
        "entries": [entry("2026-08-03", mode, in_transit_under_us_removal=False)],
        **more,
    }
    return protection(*(name for name, value in told.items() if value is None), **told)


# --- Who is outside it --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("applicant", "more", "expected"),
    [
        (AMERICAN, {}, "met"),
        ({"citizenships": ["US", "VE"]}, {}, "met"),
        ({"us_status": "national", "citizenships": []}, {}, "met"),  # a national without being a citizen
        ({"us_status": "citizen"}, {}, "met"),
        (VENEZUELAN, {}, "not_met"),
        ({"citizenships": ["IN"], "us_status": "permanent_resident", "age": 41}, {}, "not_met"),
        ({"citizenships": [], "age": 41}, {"habitual_residence": "US"}, "met"),
        ({"citizenships": [], "age": 41}, {"habitual_residence": "LB"}, "not_met"),
        ({"citizenships": [], "age": 41}, {}, "unknown"),
        ({"age": 41}, {}, "unknown"),
        ({"us_status": "permanent_resident", "age": 41}, {"stateless": None}, "unknown"),
        ({"us_status": "permanent_resident", "age": 41}, {"stateless": False}, "not_met"),
    ],
)
def test_nationality_decides_and_residence_only_for_the_stateless(applicant, more, expected):
    assert outcome(GATE, at_port(**more), applicant) == expected


def test_a_us_born_child_is_outside_it_and_the_parent_is_not():
    found = assessed(at_port(), VENEZUELAN, children=[{"citizenships": ["US", "VE"], "age": 4}])
    assert found.measures["stca_applies"] is True
    (child,) = found.measures["people"]
    assert (child["who"], child["stca_applies"], child["bars"]) == ("children[0]", False, [])
    assert any("For your child no. 1" in text and "no bar was found" in text for text in found.cautions)


def test_a_partner_is_read_by_the_own_citizenship():
    found = assessed(at_port(), AMERICAN, partner={"citizenships": ["VE"], "age": 30})
    assert found.measures["bars"] == []
    assert found.measures["people"][0]["bars"] == ["101(1)(e)"]
    assert any("For your partner" in text and "IRPA 101(1)(e)" in text for text in found.cautions)


def test_an_entry_before_its_birth_is_not_the_childs():
    told = protection(entries=[entry("2021-01-01"), entry("2026-09-01")])
    found = assessed(told, children=[{"citizenships": ["US"], "birth_date": "2022-03-01"}])
    assert found.measures["bars"] == ["101(1)(b.1)"]
    assert found.measures["people"][0]["bars"] == []


# --- The ways in ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mode", "expected"),
    [("land_port", "not_met"), ("airport", "met"), ("ferry_or_harbour", "met"), (None, "unknown")],
)
def test_the_kind_of_place_decides(mode, expected):
    assert outcome(GATE, at_port(mode), VENEZUELAN) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"in_transit_under_us_removal": True}, "not_met"),
        ({"in_transit_under_us_removal": False}, "met"),
        ({}, "unknown"),
        ({"in_transit_under_us_removal": True, "from": "DE"}, "met"),
    ],
)
def test_at_an_airport_only_a_transit_under_a_removal_is_reached(told, expected):
    entries = [entry("2026-08-03", "airport", **told)]
    assert outcome(GATE, at_port(entries=entries), VENEZUELAN) == expected


@pytest.mark.parametrize(
    ("admitted", "place", "expected"),
    [
        (True, "port_of_entry", "met"),
        (None, "inland", "met"),
        (False, "port_of_entry", "unknown"),
        (None, "port_of_entry", "unknown"),
    ],
)
def test_a_person_who_was_let_in_or_claims_inland_was_not_in_transit(admitted, place, expected):
    entries = [{"date": "2026-08-03", "mode": "airport", "from": "US", "admitted": admitted}]
    assert outcome(GATE, at_port(entries=entries, claim_place=place), VENEZUELAN) == expected


def test_the_country_a_person_flew_from_is_asked_for():
    entries = [{"date": "2026-08-03", "mode": "airport", "in_transit_under_us_removal": True}]
    assert gate(assessed(at_port(entries=entries), VENEZUELAN), GATE).needs == ("protection.entries[0].from",)


@pytest.mark.parametrize(
    ("place", "expected"), [("port_of_entry", "not_met"), ("inland", "met"), (None, "unknown")]
)
def test_a_claim_made_later_inland_is_in_practice_outside_it(place, expected):
    told = at_port(claim_place=place)
    assert outcome(GATE, told, VENEZUELAN) == expected


def test_inland_the_reader_is_sent_to_a_lawyer():
    found = assessed(at_port(claim_place="inland"), VENEZUELAN)
    assert any("in practice not applied" in text and "lawyer" in text for text in found.cautions)


def test_the_last_entry_before_the_claim_is_the_one_that_counts():
    entries = [
        entry("2026-07-01", "between_ports"),
        entry("2026-08-03", "ferry_or_harbour"),
        entry("2026-09-01"),
    ]
    assert outcome(GATE, at_port(entries=entries), VENEZUELAN) == "met"


@pytest.mark.parametrize(
    ("entries", "needs"),
    [
        (None, ("protection.entries",)),
        ([entry(None, "between_ports")], ("protection.entries[0].date",)),
        ([entry("2026-08-03", None)], ("protection.entries[0].mode",)),
    ],
)
def test_how_a_person_came_is_asked_for(entries, needs):
    assert gate(assessed(at_port(entries=entries), VENEZUELAN), GATE).needs == needs


def test_without_an_entry_it_stays_open_and_the_entries_are_not_asked_for_again():
    told = protection(in_canada_now=False, entries=[])
    condition = gate(assessed(told, VENEZUELAN), GATE)
    assert condition.outcome == "unknown"
    assert condition.needs == ()


def test_a_person_who_never_left_since_before_the_list_does_not_arrive():
    assert outcome(GATE, protection(entries=[]), VENEZUELAN) == "met"


def test_the_citizenships_are_asked_for_where_they_decide():
    assert gate(assessed(at_port(), {"age": 41}), GATE).needs == ("applicant.citizenships",)


# --- The exceptions --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "adult", "paragraph"),
    [
        ("citizen", None, "159.5(a)"),
        ("protected_person", None, "159.5(b)(i)"),
        ("permanent_resident", None, "159.5(b)(ii)"),
        ("removal_stayed", None, "159.5(b)(iii)"),
        ("claim_referred", True, "159.5(c)"),
        ("work_or_study_permit", True, "159.5(d)"),
    ],
)
def test_a_family_member_in_canada_is_an_exception(status, adult, paragraph):
    relative = {"relation": "sibling", "status": status, **({"adult": adult} if adult else {})}
    found = assessed(at_port(relatives_in_canada=[relative]), VENEZUELAN)
    assert found.measures["stca_exception"] == paragraph
    assert found.measures["stca_applies"] is False
    assert found.measures["rad_appeal"] == "barred"


@pytest.mark.parametrize("status", ["claim_referred", "work_or_study_permit"])
def test_a_claimant_or_permit_holder_counts_only_as_an_adult(status):
    relative = {"relation": "sibling", "status": status}
    young = at_port(relatives_in_canada=[{**relative, "adult": False}])
    assert outcome(GATE, young, VENEZUELAN) == "not_met"
    condition = gate(assessed(at_port(relatives_in_canada=[relative]), VENEZUELAN), GATE)
    assert condition.needs == ("protection.relatives_in_canada[0].adult",)


@pytest.mark.parametrize(
    "relation",
    [
        "partner", "guardian", "child", "parent", "sibling", "grandparent", "grandchild", "aunt_or_uncle",
        "niece_or_nephew",
    ],
)  # fmt: skip
def test_these_are_family_members(relation):
    told = at_port(relatives_in_canada=[{"relation": relation, "status": "citizen"}])
    assert outcome(GATE, told, VENEZUELAN) == "met"


@pytest.mark.parametrize(
    "relation", ["cousin", "parent_in_law", "step_parent", "great_grandparent", "great_grandchild", "other"]
)
def test_these_are_not(relation):
    told = at_port(relatives_in_canada=[{"relation": relation, "status": "citizen"}])
    assert outcome(GATE, told, VENEZUELAN) == "not_met"


def test_a_relative_whose_claim_has_ended_is_no_exception():
    told = at_port(relatives_in_canada=[{"relation": "sibling", "adult": True, "status": "claim_ended"}])
    assert outcome(GATE, told, VENEZUELAN) == "not_met"


@pytest.mark.parametrize(
    ("document", "paragraph"),
    [
        ("canadian_visa", "159.5(f)"),
        ("travel_document", "159.5(f)"),
        ("visa_exempt_for_canada_only", "159.5(g)"),
        ("returned_by_us", "159.5(h)"),
        ("death_penalty_charge", "159.6"),
    ],
)
def test_a_document_or_a_return_is_an_exception(document, paragraph):
    found = assessed(at_port(stca_documents=[document]), VENEZUELAN)
    assert found.measures["stca_exception"] == paragraph


def test_in_transit_at_an_airport_only_the_public_interest_is_an_exception():
    entries = [entry("2026-08-03", "airport", in_transit_under_us_removal=True)]
    family = [{"relation": "parent", "status": "citizen"}]
    told = at_port(entries=entries, relatives_in_canada=family, stca_documents=["canadian_visa"])
    assert outcome(GATE, told, VENEZUELAN) == "not_met"
    told = at_port(entries=entries, stca_documents=["death_penalty_charge"])
    assert assessed(told, VENEZUELAN).measures["stca_exception"] == "159.6"


YOUNG = {"citizenships": ["VE"], "age": 16}


@pytest.mark.parametrize(
    ("more", "partner", "expected"),
    [
        ({"unaccompanied_minor": True}, None, "met"),
        ({"unaccompanied_minor": False}, None, "not_met"),
        ({"unaccompanied_minor": True, "parents_or_guardian_in": ["US"]}, None, "not_met"),
        ({"unaccompanied_minor": True, "parents_or_guardian_in": ["CA"]}, None, "not_met"),
        ({"unaccompanied_minor": True, "parents_or_guardian_in": ["VE"]}, None, "met"),
        ({"unaccompanied_minor": True}, {"citizenships": ["VE"]}, "not_met"),
        ({"unaccompanied_minor": None}, None, "unknown"),
    ],
)
def test_a_minor_alone_without_partner_or_parents_near_is_an_exception(more, partner, expected):
    assert outcome(GATE, at_port(**more), YOUNG, partner=partner) == expected


def test_whether_there_is_a_partner_is_asked_for_where_it_decides():
    assert gate(assessed(at_port(unaccompanied_minor=True), YOUNG), GATE).needs == ("partner",)


def test_the_exceptions_are_asked_for_where_they_decide():
    told = at_port(relatives_in_canada=None, stca_documents=None)
    assert gate(assessed(told, VENEZUELAN), GATE).needs == (
        "protection.relatives_in_canada",
        "protection.stca_documents",
    )


def test_one_exception_settles_it_whatever_else_is_not_told():
    told = at_port(relatives_in_canada=None, stca_documents=["canadian_visa"])
    assert outcome(GATE, told, VENEZUELAN) == "met"
