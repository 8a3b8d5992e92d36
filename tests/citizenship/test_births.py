"""Rules N1 to N13 and AD8: who begins a line."""

import pytest

from family_lines import (
    UNTOLD,
    abroad,
    assert_like,
    elder,
    ontario,
    profile_of,
    route_of,
    row_of,
    you,
)


def anchor(*people):
    """The first person's row of a line that ends with somebody born in the United States in 1950."""
    return row_of(*people, you("1950-05-05"))["generations"][0]


# N1, N2 -------------------------------------------------------------------------------------------------


def test_n1_birth_in_canada_after_14_february_1977_makes_a_citizen():
    assert_like(
        row_of(you("1977-02-15", "CA-BC")),
        verdict="citizen",
        rule="N1",
        paragraph="3(1)(a)",
        since="1977-02-15",
    )


def test_n1_needs_to_know_whether_a_parent_was_a_diplomat():
    assert_like(
        row_of(you("1980-08-08", "CA-BC", foreign_diplomat_parent=UNTOLD)),
        verdict="unknown",
        reason="needs_fact",
        needs=["applicant.foreign_diplomat_parent", "applicant.parent_citizen_or_resident_at_birth"],
    )


@pytest.mark.parametrize(
    ("resident", "verdict", "reason"),
    [
        (True, "citizen", None),
        (False, "not_citizen", "diplomatic_exception"),
        (UNTOLD, "unknown", "needs_fact"),
    ],
)
def test_n2_a_diplomats_child_is_a_citizen_only_through_a_citizen_or_resident_parent(
    resident, verdict, reason
):
    person = you(
        "2001-09-01", "CA-ON", foreign_diplomat_parent=True, parent_citizen_or_resident_at_birth=resident
    )
    assert_like(row_of(person), verdict=verdict, reason=reason)


def test_n2_a_citizen_parent_in_the_line_answers_for_a_diplomats_child():
    person = you("2001-09-01", "CA-ON", foreign_diplomat_parent=True)
    assert_like(row_of(ontario("1970-01-01"), person), verdict="citizen", rule="N1")


def test_n2_does_not_reach_births_before_1977():
    assert_like(
        row_of(you("1977-02-14", "CA-ON", foreign_diplomat_parent=True)), verdict="citizen", rule="N4"
    )


# N3 -----------------------------------------------------------------------------------------------------


def test_n3_a_child_found_in_canada_since_1977_counts_as_born_there():
    assert_like(
        row_of(you("1990-01-01", None, foundling=True)), verdict="citizen", rule="N3", paragraph="3(1)(a)"
    )


def test_n3_says_nothing_of_a_child_found_earlier():
    assert_like(row_of(you("1960-01-01", None, foundling=True)), verdict="unknown", reason="not_covered")


def test_n3_needs_the_date_of_birth():
    assert_like(row_of(you(None, None, foundling=True)), verdict="unknown", needs=["applicant.birth_date"])


# N4 -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("born", ["1947-01-01", "1977-02-14"])
def test_n4_birth_in_canada_from_1947_makes_a_citizen(born):
    assert_like(row_of(you(born, "CA-MB")), verdict="citizen", rule="N4", paragraph="3(1)(d)", since=born)


def test_n4_a_loss_by_naturalization_elsewhere_is_cured():
    person = you("1950-01-01", "CA-MB", naturalized_elsewhere="1970-06-01")
    assert_like(row_of(person), verdict="citizen", paragraph="3(1)(f)", since="2009-04-17")


def test_n4_naturalization_elsewhere_since_1977_costs_nothing():
    person = you("1950-01-01", "CA-MB", naturalized_elsewhere="1977-02-15")
    assert_like(row_of(person), verdict="citizen", paragraph="3(1)(d)", since="1950-01-01")


def test_n4_citizenship_granted_again_after_a_loss_is_paragraph_i():
    person = you("1950-01-01", "CA-MB", naturalized_elsewhere="1970-06-01", granted="1990-01-01")
    assert_like(row_of(person), verdict="citizen", paragraph="3(1)(i)")


def test_n4_citizenship_resumed_after_a_loss_is_paragraph_j():
    line = anchor(
        ontario(
            "1920-01-01", naturalized_elsewhere="1948-01-01", granted="1990-01-01", granted_as="resumption"
        )
    )
    assert line["paragraph"] == "3(1)(j)"


def test_n4_renunciation_is_not_cured_and_resumption_is_the_way_back():
    row = row_of(you("1950-01-01", "CA-MB", renounced="1985-01-01"))
    assert_like(row, verdict="not_citizen", reason="renounced")
    assert row["other_way"] == "resumption 11(1)"


def test_n4_revocation_for_fraud_is_not_cured():
    assert_like(
        row_of(you("1950-01-01", "CA-MB", revoked="1985-01-01")), verdict="not_citizen", reason="revoked"
    )


# N5 to N8 -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "rule", "paragraph", "remedied_by"),
    [
        ({}, "N5", "3(1)(d)", "none"),
        ({"naturalized_elsewhere": "1955-03-01"}, "N5", "3(1)(f)", "C37"),
        ({"retention_lost": "1954-01-01"}, "N5", "3(1)(f)", "C37"),
        ({"lost_otherwise": "1960-01-01"}, "N5", "3(1)(f)", "C37"),
        ({"naturalized_elsewhere": "1946-12-31"}, "N6", "3(1)(k)", "C24"),
        ({"naturalized_elsewhere": "1947-01-01"}, "N5", "3(1)(f)", "C37"),
        ({"lost_otherwise": "1930-01-01"}, "N6", "3(1)(k)", "C24"),
        ({"revoked": "1930-01-01"}, "N6", "3(1)(k)", "C3"),
        ({"married_alien": "1945-01-01", "link": "mother"}, "N6", "3(1)(k)", "C24"),
        ({"married_alien": "1950-01-01", "link": "mother"}, "N5", "3(1)(d)", "none"),
    ],
    ids=str,
)
def test_n5_n6_what_counts_is_british_subject_status_on_1_january_1947(told, rule, paragraph, remedied_by):
    found = anchor(ontario("1910-01-01", **told))
    assert (found["rule"], found["paragraph"], found["remedied_by"]) == (rule, paragraph, remedied_by)
    assert found["citizen_from"] == "1947-01-01"


def test_n5_naturalization_in_canada_before_1947_is_as_good_as_birth_there():
    assert anchor(elder("1890-01-01", "PL", naturalized_canada="1912-01-01"))["rule"] == "N5"


def test_n6_naturalization_in_canada_lost_before_1947_is_cured_too():
    told = {"naturalized_canada": "1912-01-01", "naturalized_elsewhere": "1920-01-01"}
    assert anchor(elder("1890-01-01", "PL", **told))["paragraph"] == "3(1)(k)"


def test_n6_whether_the_person_lost_it_does_not_change_a_verdict():
    row = row_of(ontario("1910-01-01", naturalized_elsewhere=UNTOLD), you("1950-05-05"))
    assert_like(row, verdict="citizen", rule="L8", paragraph="3(1)(g)", since=None)
    assert "Under 3(1)(d) or 3(1)(f) or 3(1)(k)" in row["generations"][0]["note"]


def test_n7_one_who_died_before_1947_counts_for_a_child_born_abroad_before():
    row = row_of(ontario("1890-01-15", death_date="1940-08-08"), you("1930-01-01", parents_married=False))
    assert row["generations"][0]["rule"] == "N7"
    assert row["generations"][0]["citizen_from"] is None
    assert_like(row, verdict="citizen", rule="L3", paragraph="3(1)(q)")


def test_n7_does_not_hold_for_one_who_had_ceased_to_be_a_british_subject():
    died = ontario("1890-01-15", death_date="1940-08-08", naturalized_elsewhere="1920-01-01")
    row = row_of(died, you("1930-01-01"))
    assert row["generations"][0]["rule"] == "N6"
    assert_like(row, paragraph="3(1)(o)")


@pytest.mark.parametrize(("day", "verdict"), [("1946-12-31", "not_citizen"), (None, "citizen")])
def test_n8_a_declaration_of_alienage_before_1947_is_not_cured(day, verdict):
    row = row_of(ontario(declaration_of_alienage=day), you("1950-05-05"))
    assert_like(row, verdict=verdict, reason="declaration_of_alienage" if day else None)
    assert row["generations"][0]["rule"] == ("N8" if day else "N5")


def test_n8_a_declaration_in_a_year_that_reaches_over_1947_is_asked_for():
    row = row_of(ontario(declaration_of_alienage="1946"), you("1950-05-05"))
    assert_like(row, verdict="not_citizen")  # the whole of 1946 lies before
    assert_like(row_of(ontario(declaration_of_alienage="1947"), you("1950-05-05")), verdict="not_citizen")


def test_n8_is_taken_as_never_where_nothing_is_told_and_the_report_says_so():
    profile = profile_of(ontario(declaration_of_alienage=UNTOLD), you("1950-05-05"))
    route = route_of(profile)
    assert route.measures["verdict"] == "citizen"
    assert "taken_as_never" in {notice.code for notice in route.streams[0].prose.notices}


# N9 -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("naturalized", "born", "verdict"),
    [
        ("1949-12-31", "1950-05-05", "citizen"),
        ("1950-05-05", "1950-05-05", "citizen"),
        ("1950-05-06", "1950-05-05", "not_citizen"),
        ("1950", "1950-05-05", "unknown"),
    ],
)
def test_n9_a_grant_serves_children_born_since(naturalized, born, verdict):
    row = row_of(elder("1920-01-01", "PL", naturalized_canada=naturalized), you(born))
    assert row["generations"][0]["rule"] == "N9"
    assert_like(row, verdict=verdict)
    if verdict == "unknown":
        assert row["needs"] == ["ancestry[0][0].naturalized_canada"]


def test_n9_descent_goes_before_a_grant():
    row = row_of(ontario(), abroad("1950-01-01", naturalized_canada="1990-01-01"), you("1995-01-01"))
    assert row["generations"][1]["rule"] == "L8"


def test_n9_a_grant_is_paragraph_d_before_1977_and_c_since():
    early = row_of(elder("1920-01-01", "PL", naturalized_canada="1970-01-01"), you("1980-01-01"))
    late = row_of(elder("1920-01-01", "PL", naturalized_canada="1979-01-01"), you("1980-01-01"))
    assert early["generations"][0]["paragraph"] == "3(1)(d)"
    assert late["generations"][0]["paragraph"] == "3(1)(c)"


# N10, N11, N13 ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("resident", "domicile", "rule", "paragraph", "verdict"),
    [
        (True, True, "N10", "3(1)(d)", "citizen"),
        (True, False, "N11", "3(1)(m)", "citizen"),
        (True, UNTOLD, "N10", None, "citizen"),
        (False, False, "N13", None, "not_citizen"),
        (UNTOLD, False, "N11", None, "unknown"),
    ],
)
def test_n10_n11_n13_a_british_subject_in_canada_in_1947(resident, domicile, rule, paragraph, verdict):
    person = elder(
        "1900-01-01", "GB", british_subject_resident_on_pivot=resident, canadian_domicile_on_pivot=domicile
    )
    row = row_of(person, you("1950-05-05"))
    assert_like(row, verdict=verdict)
    assert row["generations"][0]["rule"] == rule
    assert row["generations"][0]["paragraph"] == paragraph
    if verdict == "unknown":
        assert row["needs"] == ["ancestry[0][0].british_subject_resident_on_pivot"]


def test_n10_one_with_domicile_who_died_before_1947_counts_as_by_n7():
    person = elder(
        "1900-01-01",
        "GB",
        death_date="1945-01-01",
        british_subject_resident_on_pivot=True,
        canadian_domicile_on_pivot=True,
    )
    assert_like(row_of(person, you("1930-01-01")), verdict="citizen", paragraph="3(1)(q)")


def test_n13_having_lived_in_canada_is_not_enough():
    assert_like(
        row_of(elder("1888-01-01", "PL"), abroad("1930-01-01"), you("1960-01-01")),
        verdict="not_citizen",
        reason="no_anchor",
    )


def test_n13_an_ancestor_above_the_one_born_in_canada_takes_nothing_away():
    route = route_of(profile_of(elder("1888-01-01", "PL"), ontario(), you("1950-05-05")))
    assert route.standing == "strong"
    assert [c.rule.number for c in route.streams[0].conditions] == [None, "N5", "L8"]


# N12 ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "paragraph", "child"),
    [
        ({}, "3(1)(d)", "3(1)(r)"),
        ({"naturalized_elsewhere": "1948-06-01"}, "3(1)(l)", "3(1)(p)"),
        ({"death_date": "1947-06-01"}, None, "3(1)(r)"),
    ],
    ids=str,
)
def test_n12_for_newfoundland_the_day_is_1_april_1949(told, paragraph, child):
    row = row_of(elder("1905-05-05", "CA-NL", **told), you("1947-03-03"))
    assert (row["generations"][0]["rule"], row["generations"][0]["paragraph"]) == ("N12", paragraph)
    assert_like(row, verdict="citizen", paragraph=child, **{"from": "1949-04-01"})
    assert row["pivot"] == "1949-04-01"


def test_n12_a_declaration_of_alienage_before_1949_is_not_cured():
    row = row_of(elder("1905-05-05", "CA-NL", declaration_of_alienage="1949-03-31"), you("1950-05-05"))
    assert_like(row, verdict="not_citizen", reason="declaration_of_alienage")


def test_n12_birth_in_newfoundland_since_it_joined_is_birth_in_canada():
    assert_like(row_of(you("1949-04-01", "CA-NL")), verdict="citizen", rule="N4")
    assert_like(row_of(you("1949-03-31", "CA-NL")), verdict="citizen", rule="N12")


def test_n12_a_birth_in_newfoundland_to_a_parent_from_canada_was_a_birth_abroad():
    row = row_of(ontario("1900-01-01"), you("1947-06-01", "CA-NL", naturalized_elsewhere="1948-06-01"))
    assert_like(row, verdict="citizen", rule="L8", paragraph="3(1)(g)")


# AD8 ----------------------------------------------------------------------------------------------------


def test_ad8_an_adopted_person_is_a_citizen_from_the_grant():
    adopter = ontario("1940-01-01", link="adoptive_parent", adopted_next_on="1982-01-01")
    adopted = elder("1980-01-01", "KR", granted="2010-01-01", granted_as="adoption")
    before = row_of(adopter, adopted, you("2009-01-01"))
    since = row_of(adopter, adopted, you("2011-01-01"))
    assert since["generations"][1]["rule"] == "AD8"
    assert_like(before, verdict="not_citizen", reason="parent_not_citizen_at_birth")
    assert_like(since, verdict="citizen", rule="L9", remedied_by="C3")
