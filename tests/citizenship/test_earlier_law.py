"""Section 6: the law as it stood on an earlier day."""

import pytest

from family_lines import abroad, assert_like, elder, ontario, row_of, you

INTERIM = "discretionary grant under 5(4) (interim measure, 2025-03-13 to 2025-12-14)"
SECOND_GENERATION = (ontario(naturalized_elsewhere="1955-03-01"), abroad("1958-06-10"))


@pytest.mark.parametrize(
    ("as_of", "verdict", "becomes"),
    [
        ("2009-04-16", "not_citizen", "2009-04-17"),
        ("2009-04-17", "citizen", None),
        ("1950-01-01", "not_citizen", "2009-04-17"),
    ],
)
def test_before_2009_a_child_of_one_who_had_lost_citizenship_was_no_citizen(as_of, verdict, becomes):
    row = row_of(ontario(naturalized_elsewhere="1955-03-01"), you("1958-06-10"), as_of=as_of)
    assert (row["verdict"], row["becomes"]) == (verdict, becomes)
    assert row["citizen_from"] == "1958-06-10", "the deemed date never changes with the day"


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [("2015-06-10", "not_citizen"), ("2015-06-11", "citizen"), ("2026-01-01", "citizen")],
)
def test_before_2015_a_child_of_a_lost_british_subject_was_no_citizen(as_of, verdict):
    row = row_of(ontario("1890-01-01", naturalized_elsewhere="1915-01-01"), you("1950-01-01"), as_of=as_of)
    assert_like(row, verdict=verdict)


@pytest.mark.parametrize(
    ("as_of", "verdict", "way"),
    [
        ("2025-03-12", "not_citizen", None),
        ("2025-03-13", "not_citizen", INTERIM),
        ("2025-12-14", "not_citizen", INTERIM),
        ("2025-12-15", "citizen", None),
    ],
)
def test_before_2025_the_second_generation_was_held_back_and_the_interim_measure_helped(as_of, verdict, way):
    row = row_of(*SECOND_GENERATION, you("1985-05-05"), as_of=as_of)
    assert_like(row, verdict=verdict)
    assert row["other_way"] == way


@pytest.mark.parametrize(("days", "way"), [(1095, INTERIM), (1094, None)])
def test_the_interim_measure_asked_for_days_of_those_born_since_the_judgment(days, way):
    parent = abroad("1990-01-01", days_in_canada_before_next_birth=days)
    row = row_of(ontario("1960-01-01"), parent, you("2023-12-19"), as_of="2025-06-01")
    assert row["other_way"] == way


def test_the_second_generation_born_before_2009_to_a_citizen_in_fact_was_always_a_citizen():
    line = (ontario("1925-01-01"), abroad("1955-02-02", birth_registered_with_canada=True), you("1983-07-01"))
    assert_like(row_of(*line, as_of="2015-01-01"), verdict="citizen", since="1983-07-01")


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2008-03-02", "citizen"),
        ("2008-03-04", "not_citizen"),
        ("2025-12-14", "not_citizen"),
        ("2025-12-15", "citizen"),
    ],
)
def test_one_who_lost_at_28_was_a_citizen_before_and_is_one_again_since_2025(as_of, verdict):
    line = (ontario("1925-01-01"), abroad("1955-02-02", birth_registered_with_canada=True))
    row = row_of(*line, you("1980-03-03", retention_lost="2008-03-03"), as_of=as_of)
    assert_like(row, verdict=verdict)


def test_crown_service_was_never_held_back_by_the_old_limit():
    parent = abroad("1990-01-01", crown_service_abroad_at_next_birth=True)
    row = row_of(ontario("1960-01-01"), parent, you("2012-01-01"), as_of="2020-01-01")
    assert_like(row, verdict="citizen")


def test_crown_service_at_the_parents_birth_frees_the_grandchild_from_the_old_limit_too():
    anchor = ontario("1960-01-01", crown_service_abroad_at_next_birth=True)
    assert_like(
        row_of(anchor, abroad("1990-01-01"), you("2012-01-01"), as_of="2020-01-01"), verdict="citizen"
    )


def test_a_contested_line_was_no_citizenship_before_the_law_it_rests_on():
    line = (ontario("1860-01-01"), abroad("1890-01-01"), you("1930-01-01"))
    row = row_of(*line, as_of="2020-01-01")
    assert_like(row, verdict="not_citizen", reason="not_yet_in_force")
    assert row["becomes"] is None


def test_a_revoked_british_subject_was_left_out_until_2025():
    line = (ontario("1890-01-01", revoked="1930-01-01"), you("1950-01-01"))
    assert row_of(*line, as_of="2020-01-01")["becomes"] == "2025-12-15"


def test_a_renunciation_still_to_come_does_not_count_yet():
    assert_like(
        row_of(you("1950-01-01", "CA-ON", renounced="2020-01-01"), as_of="2019-01-01"), verdict="citizen"
    )
    assert_like(
        row_of(you("1950-01-01", "CA-ON", renounced="2020-01-01"), as_of="2021-01-01"), verdict="not_citizen"
    )


def test_adoption_by_a_restricted_parent_was_not_open_before_2025():
    adopter = abroad("1955-05-05", link="adoptive_parent", adopted_next_on="1992-06-06")
    row = row_of(ontario("1926-01-01"), adopter, you("1990-03-03"), as_of="2020-01-01")
    assert row["other_way_since"] == "2025-12-15"


def test_a_naturalized_ancestor_serves_on_every_day():
    row = row_of(
        elder("1940-01-01", "PL", naturalized_canada="1970-01-01"), you("1980-01-01"), as_of="2000-01-01"
    )
    assert_like(row, verdict="citizen", since="1980-01-01")
