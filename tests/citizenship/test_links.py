"""Rules L1 to L12: what a parent passes on to a child born outside Canada."""

import pytest

from family_lines import (
    UNTOLD,
    abroad,
    assert_like,
    elder,
    ontario,
    row_of,
    you,
)

DECLARED = {"declaration_of_alienage": "1935-01-01"}


# L1, L2 -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "verdict", "reason"),
    [
        ("mother", "citizen", None),
        ("adoptive_parent", "not_citizen", "adopted"),
        (UNTOLD, "unknown", "needs_fact"),
    ],
)
def test_l1_an_adopted_child_is_no_citizen_by_descent(link, verdict, reason):
    row = row_of(ontario(link=link, adopted_next_on=UNTOLD), you("1979-05-05"))
    assert_like(row, verdict=verdict, reason=reason)
    if verdict == "unknown":
        assert row["needs"] == ["ancestry[0][0].link"]


def test_l1_who_is_told_never_to_have_adopted_is_a_parent_by_birth():
    assert_like(row_of(ontario(link=UNTOLD, adopted_next_on=None), you("1979-05-05")), verdict="citizen")


def test_l2_nothing_comes_from_a_parent_who_is_no_citizen():
    row = row_of(ontario(**DECLARED), abroad("1950-01-01"), you("1980-01-01"))
    assert [g["rule"] for g in row["generations"]] == ["N8", "L2", "L2"]
    assert_like(row, verdict="not_citizen", reason="declaration_of_alienage")


def test_l2_a_parent_of_whom_nothing_is_known_leaves_it_open():
    row = row_of(elder(None, None, birth_date=UNTOLD), you("1980-01-01"))
    assert_like(row, verdict="unknown", reason="needs_fact")
    assert "ancestry[0][0].birth_place" in row["needs"]


# L3 to L7: births before citizenship began ----------------------------------------------------------------


def test_l3_a_child_born_abroad_before_1947_to_a_citizen_of_1947():
    row = row_of(ontario("1890-01-01"), you("1920-01-01"))
    assert_like(
        row,
        verdict="citizen",
        rule="L3",
        paragraph="3(1)(q)",
        since="2015-06-11",
        remedied_by="C24",
        **{"from": "1947-01-01"},
    )


def test_l3_through_a_parent_who_became_a_citizen_as_a_child_it_rests_on_the_law_of_2025():
    row = row_of(ontario("1900-01-01"), abroad("1926-06-01"), you("1946-06-01", parents_married=False))
    assert [g["rule"] for g in row["generations"]] == ["N5", "L5", "L3"]
    assert_like(row, remedied_by="C3", since="2025-12-15")


@pytest.mark.parametrize(
    ("told", "remedied_by"),
    [({"naturalized_elsewhere": "1915-01-01"}, "C24"), ({"revoked": "1915-01-01"}, "C3")],
    ids=str,
)
def test_l4_a_child_born_abroad_before_1947_to_a_lost_british_subject(told, remedied_by):
    row = row_of(ontario("1890-01-01", **told), you("1920-01-01"))
    assert_like(row, verdict="citizen", rule="L4", paragraph="3(1)(o)", remedied_by=remedied_by)


def test_l4_naturalization_after_the_birth_and_before_1947_makes_no_difference_to_the_verdict():
    row = row_of(ontario("1890-01-01", naturalized_elsewhere="1930-01-01"), you("1920-01-01"))
    assert_like(row, verdict="citizen", rule="L4", paragraph="3(1)(o)")


def test_l4_whether_the_parent_naturalized_is_not_asked_where_both_ways_make_a_citizen():
    row = row_of(ontario("1890-01-01", naturalized_elsewhere=UNTOLD), you("1920-01-01"))
    assert_like(row, verdict="citizen", paragraph=None, since="2015-06-11", needs=[])


@pytest.mark.parametrize(
    ("father", "child", "rule"),
    [
        ({}, {}, "L5"),
        ({"naturalized_elsewhere": "1925-01-01"}, {}, "L4"),
        ({"naturalized_elsewhere": "1940-01-01"}, {}, "L5"),
        ({}, {"parents_married": False}, "L3"),
        ({}, {"born": "1926-01-01"}, "L3"),
        ({}, {"born": "1926-01-02"}, "L5"),
        ({}, {"born": "1920-01-01", "landed_in_canada": "1940-01-01"}, "L5"),
        ({}, {"naturalized_elsewhere": "1946-06-01"}, "L3"),
        ({"link": "mother"}, {}, "L3"),
        ({"link": "mother"}, {"parents_married": False}, "L5"),
    ],
    ids=str,
)
def test_l5_who_became_a_citizen_in_1947_through_the_father(father, child, rule):
    told = dict(child)
    born = told.pop("born", "1930-01-01")
    row = row_of(ontario("1890-01-01", **father), abroad(born, **told), you("1960-01-01"))
    assert row["generations"][1]["rule"] == rule


def test_l5_a_citizen_since_1947_in_fact():
    row = row_of(ontario("1900-01-01"), you("1930-01-01"))
    assert_like(row, rule="L5", paragraph="3(1)(d)", since="1947-01-01", remedied_by="none")


def test_l5_a_later_loss_is_cured_since_2009():
    row = row_of(ontario("1900-01-01"), you("1930-01-01", naturalized_elsewhere="1960-01-01"))
    assert_like(row, rule="L5", paragraph="3(1)(f)", since="2009-04-17", remedied_by="C37")


def test_l5_a_father_with_canadian_domicile_counts_as_one_born_there():
    father = elder("1900-01-01", "GB", canadian_domicile_at_next_birth=True)
    assert_like(row_of(father, you("1930-01-01")), verdict="citizen", rule="L5")


def test_l5_a_fathers_declaration_after_the_birth_leaves_open_what_became_of_the_child():
    father = ontario("1900-01-01", **DECLARED)
    assert_like(
        row_of(father, abroad("1930-01-01", lost_otherwise=UNTOLD), you("1960-01-01")),
        verdict="unknown",
        reason="needs_fact",
        needs=["ancestry[0][0].lost_otherwise"],
    )
    assert_like(row_of(father, abroad("1930-01-01"), you("1960-01-01")), verdict="citizen")
    assert_like(
        row_of(father, abroad("1930-01-01", lost_otherwise="1935-01-01"), you("1960-01-01")),
        verdict="not_citizen",
        reason="declaration_of_alienage",
    )


def test_l5_a_fathers_declaration_before_the_birth_defeats_it():
    assert_like(
        row_of(ontario("1900-01-01", **DECLARED), abroad("1936-01-01"), you("1960-01-01")),
        verdict="not_citizen",
        reason="declaration_of_alienage",
    )


@pytest.mark.parametrize(("day", "verdict"), [("1946-12-31", "not_citizen"), (None, "citizen")])
def test_l6_a_descendants_own_declaration_of_alienage_is_not_cured(day, verdict):
    row = row_of(ontario("1890-01-01"), you("1920-01-01", declaration_of_alienage=day))
    assert_like(row, verdict=verdict, rule="L6" if day else "L3")


def test_l7_two_births_abroad_before_1947_are_contested():
    row = row_of(ontario("1860-01-01"), abroad("1890-01-01"), you("1930-01-01"))
    assert_like(row, verdict="unknown", reason="contested_pre1947_second_generation", rule="L7")
    assert row["lean"] == "citizen"
    assert row["needs"] == []


def test_l7_passes_the_doubt_to_every_descendant():
    row = row_of(
        ontario("1860-01-01"),
        abroad("1890-01-01"),
        abroad("1930-01-01"),
        abroad("1960-01-01"),
        you("1990-01-01"),
    )
    assert_like(row, verdict="unknown", reason="contested_pre1947_second_generation", rule="L9")


def test_l7_does_not_arise_if_the_second_birth_was_on_1_january_1947():
    row = row_of(ontario("1860-01-01"), abroad("1890-01-01"), you("1947-01-01"))
    assert_like(row, verdict="citizen", rule="L8")


def test_l7_naturalization_in_canada_lifts_the_doubt_for_children_born_since():
    line = (
        ontario("1860-01-01"),
        abroad("1890-01-01"),
        abroad("1930-01-01", naturalized_canada="1955-01-01"),
    )
    assert_like(row_of(*line, you("1960-01-01")), verdict="citizen")
    assert_like(row_of(*line, you("1950-01-01")), verdict="unknown")


# L8 -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("born", ["1947-01-01", "1977-02-14"])
def test_l8_a_child_born_abroad_from_1947_to_1977(born):
    row = row_of(ontario(), you(born))
    assert_like(row, verdict="citizen", rule="L8", paragraph="3(1)(g)", since="2009-04-17", **{"from": born})


@pytest.mark.parametrize(
    ("parent", "remedied_by"),
    [
        ({}, "C37"),
        ({"naturalized_elsewhere": "1915-01-01"}, "C24"),
        ({"revoked": "1915-01-01"}, "C3"),
    ],
    ids=str,
)
def test_l8_rests_on_the_later_of_2009_and_the_parents_own_amendment(parent, remedied_by):
    assert_like(row_of(ontario("1890-01-01", **parent), you("1950-01-01")), remedied_by=remedied_by)


def test_l8_the_second_generation_abroad_rests_on_the_law_of_2025():
    row = row_of(ontario("1890-01-01"), abroad("1948-01-01"), you("1970-01-01"))
    assert_like(row, verdict="citizen", remedied_by="C3", since="2025-12-15")


def test_l8_crown_service_frees_the_second_generation_from_the_old_limit():
    parent = abroad("1948-01-01", crown_service_abroad_at_next_birth=True)
    assert_like(row_of(ontario("1890-01-01"), parent, you("1970-01-01")), remedied_by="C37")


@pytest.mark.parametrize(("registered", "paragraph"), [("1961-01-01", "3(1)(d)"), ("1980-01-01", "3(1)(e)")])
def test_l8_a_registered_birth_made_a_citizen_at_the_time(registered, paragraph):
    row = row_of(ontario(), you("1960-10-10", registered=registered))
    assert_like(
        row, verdict="citizen", rule="L8", paragraph=paragraph, since="1960-10-10", remedied_by="none"
    )


def test_l8_a_registration_counts_only_if_the_parent_was_a_citizen_at_the_time():
    row = row_of(ontario(naturalized_elsewhere="1955-03-01"), you("1958-06-10", registered=True))
    assert_like(row, paragraph="3(1)(g)", since="2009-04-17")


def test_l8_retention_lost_under_the_act_of_1946_is_cured_since_2009():
    row = row_of(ontario(), you("1950-10-10", registered="1951-01-01", retention_lost="1974-10-10"))
    assert_like(row, verdict="citizen", paragraph="3(1)(f)", remedied_by="C37")


def test_l8_a_grant_before_2009_makes_it_paragraph_h():
    assert_like(row_of(ontario(), you("1960-10-10", granted="1990-01-01")), paragraph="3(1)(h)")


def test_l8_whether_a_birth_was_registered_decides_only_the_date():
    row = row_of(ontario(), abroad("1960-10-10", birth_registered_with_canada=UNTOLD), you("1985-01-01"))
    assert_like(row, verdict="citizen", since=None, needs=[])


# L9, L11 ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("born", ["1977-02-15", "2025-12-14"])
def test_l9_a_child_born_abroad_from_1977_to_2025(born):
    row = row_of(ontario("1950-01-01"), you(born))
    assert_like(row, verdict="citizen", rule="L9", paragraph="3(1)(b)", since=born, remedied_by="none")


@pytest.mark.parametrize(
    ("born", "remedied_by"), [("2009-04-16", "none"), ("2009-04-17", "C3"), ("2025-12-14", "C3")]
)
def test_l9_the_second_generation_was_a_citizen_in_fact_only_until_2009(born, remedied_by):
    row = row_of(ontario("1950-01-01"), abroad("1978-01-01"), you(born))
    assert_like(row, verdict="citizen", rule="L9", remedied_by=remedied_by)


def test_l9_a_second_generation_whose_parent_was_no_citizen_in_fact_rests_on_2025():
    row = row_of(ontario("1920-01-01"), abroad("1960-01-01"), you("1985-01-01"))
    assert_like(row, remedied_by="C3")


def test_l9_a_loss_at_28_is_given_back_in_2025():
    line = (ontario("1925-01-01"), abroad("1955-02-02", birth_registered_with_canada=True))
    row = row_of(*line, you("1980-03-03", retention_lost="2008-03-03"))
    assert_like(row, verdict="citizen", rule="L9", paragraph="3(1)(f)", since="2025-12-15")


def test_l9_a_child_of_one_who_had_lost_at_28_rests_on_2025():
    parent = abroad("1978-03-03", retention_lost="2006-03-03")
    before = row_of(ontario("1925-01-01"), parent, you("2006-03-02"))
    after = row_of(ontario("1925-01-01"), parent, you("2007-03-03"))
    assert_like(before, remedied_by="none")
    assert_like(after, remedied_by="C3")


def test_l9_needs_the_date_of_birth_where_the_parent_renounced():
    row = row_of(ontario("1950-01-01", renounced="1980-03-03"), you(None))
    assert_like(row, verdict="unknown", reason="needs_fact", needs=["applicant.birth_date"])


@pytest.mark.parametrize(
    ("renounced", "verdict", "reason"),
    [
        ("1979-12-31", "not_citizen", "parent_renounced_before_birth"),
        ("1980-01-01", "citizen", None),
        ("1980", "citizen", None),
        (None, "citizen", None),
    ],
)
def test_l11_a_parent_who_renounced_before_the_birth_breaks_the_line(renounced, verdict, reason):
    """The day of the certificate is still a day of citizenship: s. 9(3)."""
    row = row_of(ontario("1950-01-01", renounced=renounced), you("1980-01-01"))
    assert_like(row, verdict=verdict, reason=reason)


def test_l11_a_renunciation_in_the_year_of_the_birth_is_asked_for():
    row = row_of(ontario("1950-01-01", renounced="1980"), you("1980-06-01"))
    assert_like(row, verdict="unknown", reason="needs_fact", needs=["ancestry[0][0].renounced"])
    assert {b["verdict"] for b in row["branches"]} == {"citizen", "not_citizen"}


def test_l11_a_later_naturalization_of_the_parent_does_not_help():
    row = row_of(elder("1950-01-01", "PL", naturalized_canada="1985-01-01"), you("1980-01-01"))
    assert_like(row, verdict="not_citizen", reason="parent_not_citizen_at_birth", rule="L11")


def test_l11_a_parent_who_resumed_citizenship_passes_it_on_again():
    parent = ontario("1950-01-01", renounced="1975-01-01", granted="1990-01-01", granted_as="resumption")
    assert_like(row_of(parent, you("1980-01-01")), verdict="not_citizen")
    assert_like(row_of(parent, you("1991-01-01")), verdict="citizen")


def test_a_parents_revocation_for_fraud_after_the_birth_has_no_established_effect():
    row = row_of(ontario("1950-01-01", revoked="1990-01-01"), you("1980-01-01"))
    assert_like(row, verdict="unknown", reason="not_covered")
    assert row["lean"] is None


def test_a_grant_revoked_for_fraud_leaves_citizenship_by_descent_since_2025():
    line = ontario(
        "1890-01-01", naturalized_elsewhere="1915-01-01", granted="1950-01-01", revoked="1960-01-01"
    )
    row = row_of(line, you("1955-01-01"))
    assert row["generations"][0]["paragraph"] == "3(1)(k)"
    assert_like(row, verdict="citizen", since="2025-12-15")


def test_a_grant_that_was_renounced_before_the_amendment_is_not_cured():
    line = ontario(
        "1890-01-01", naturalized_elsewhere="1915-01-01", granted="1950-01-01", renounced="1960-01-01"
    )
    assert_like(
        row_of(line, you("1970-01-01")), verdict="not_citizen", reason="parent_renounced_before_birth"
    )


# L12 ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("died", "born", "verdict", "reason"),
    [
        ("1950-01-01", "1950-06-01", "unknown", "contested_deceased_link"),
        ("1950-06-02", "1950-06-01", "citizen", None),
        ("1950", "1950-06-01", "unknown", "needs_fact"),
        ("1980-01-01", "1980-06-01", "citizen", None),
        ("1946-06-01", "1946-12-01", "citizen", None),
    ],
)
def test_l12_a_child_born_after_the_fathers_death(died, born, verdict, reason):
    row = row_of(ontario(death_date=died), you(born))
    assert_like(row, verdict=verdict, reason=reason)
    if reason == "contested_deceased_link":
        assert row["generations"][-1]["rule"] == "L12"
        assert row["deceased_link"] == "parent"


def test_l12_a_mother_lived_at_the_birth_whatever_is_told_of_her_death():
    row = row_of(ontario(link="mother", death_date=UNTOLD, married_alien=None), you("1950-06-01"))
    assert_like(row, verdict="citizen", needs=[])
