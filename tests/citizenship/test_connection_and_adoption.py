"""Section 3.5, rule L10: births since 15 December 2025; section 4: adoption."""

import pytest

from family_lines import UNTOLD, abroad, assert_like, elder, ontario, profile_of, route_of, row_of, you
from moveto_ca.report import UNKNOWN

BABY = "2026-03-01"


def baby(days, other=None, born=BABY, **parent):
    """A child of a mother born abroad to a Canadian, and of a father as told."""
    mother = abroad("1990-04-04", link="mother", days_in_canada_before_next_birth=days, **parent)
    document = {"applicant": you(born), "ancestry": [[mother, ontario("1960-01-01")]]}
    if other:
        document["ancestry"].append(other)
    measures = route_of(document).measures
    return measures["lines"][0]


@pytest.mark.parametrize(
    ("days", "verdict", "counted", "lacking"),
    [
        (1095, "citizen", 1095, None),
        (1094, "not_citizen", 1094, 1),
        (0, "not_citizen", 0, 1095),
        (UNTOLD, "citizen_if_substantial_connection", None, None),
    ],
)
def test_l10_a_parent_born_abroad_needs_1095_days(days, verdict, counted, lacking):
    row = baby(days)
    assert_like(row, verdict=verdict, rule="L10")
    assert (row["days_counted"], row["days_short"]) == (counted, lacking)


def test_l10_unknown_days_are_asked_for():
    assert baby(UNTOLD)["needs"] == ["ancestry[0][0].days_in_canada_before_next_birth"]


def test_l10_unknown_days_do_not_hide_a_doubt_further_up_the_line():
    dead = abroad("1930-01-01", death_date="1990-01-01")
    people = [ontario("1900-01-01", link="mother"), dead]
    parent = abroad("1970-01-01", days_in_canada_before_next_birth=UNTOLD)
    document = profile_of(*people, parent, you(BABY))
    route = route_of(document)
    row = route.measures["lines"][0]
    assert (row["verdict"], row["reason"], row["lean"]) == (
        "citizen_if_substantial_connection",
        "contested_deceased_link",
        "citizen",
    )
    assert row["deceased_link"] == "grandparent"
    outcomes = {c.id: c.outcome for c in route.streams[0].conditions}
    assert outcomes["parent-died-before-the-amendment"] == UNKNOWN
    assert outcomes["born-abroad-since-december-2025"] == UNKNOWN
    assert "the law is not settled" in route.streams[0].summary


def test_l10_needs_no_day_if_the_birth_was_a_day_earlier():
    assert_like(baby(0, born="2025-12-14"), verdict="citizen", rule="L9", since="2025-12-15")


def test_l10_days_in_prison_or_on_probation_do_not_count():
    row = baby(1100, sentence_days_before_next_birth=6)
    assert_like(row, verdict="not_citizen", reason="substantial_connection_not_met")
    assert row["days_counted"] == 1094


def father(born="1989-01-01", place="US", **told):
    return elder(born, place, **told)


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ([father(place="CA-BC")], "citizen"),
        ([father(place="PL", naturalized_canada="2020-01-01")], "citizen"),
        ([father(place="PL", naturalized_canada="2026-03-02")], "not_citizen"),
        ([father(days_in_canada_before_next_birth=1095), ontario("1955-01-01")], "citizen"),
        ([father(days_in_canada_before_next_birth=900), ontario("1955-01-01")], "not_citizen"),
        (
            [father(days_in_canada_before_next_birth=UNTOLD), ontario("1955-01-01")],
            "citizen_if_substantial_connection",
        ),
        ([father(days_in_canada_before_next_birth=1095)], "not_citizen"),
    ],
    ids=["born in Canada", "naturalized", "too late", "has the days", "not pooled", "unknown", "no citizen"],
)
def test_l10_both_parents_count_each_by_itself(other, verdict):
    assert_like(baby(200, other), verdict=verdict)


def test_l10_an_unrestricted_parent_is_not_asked_for_days():
    row = row_of(ontario("1990-01-01", foreign_diplomat_parent=False), you(BABY))
    assert_like(row, verdict="citizen", needs=[], since=BABY)


@pytest.mark.parametrize(
    ("own", "of_grandparent", "verdict"),
    [
        (True, False, "citizen"),
        (False, True, "citizen"),
        (False, False, "not_citizen"),
        (UNTOLD, False, "citizen_if_substantial_connection"),
        (False, UNTOLD, "citizen_if_substantial_connection"),
    ],
)
def test_l10_crown_service_of_the_parent_or_at_the_parents_birth_takes_the_place_of_days(
    own, of_grandparent, verdict
):
    grandmother = ontario("1960-01-01", crown_service_abroad_at_next_birth=of_grandparent)
    mother = abroad(
        "1990-04-04",
        link="mother",
        days_in_canada_before_next_birth=10,
        crown_service_abroad_at_next_birth=own,
    )
    assert_like(row_of(grandmother, mother, you(BABY)), verdict=verdict)


def test_l10_a_parent_born_abroad_who_was_restored_for_a_birth_in_canada_is_unrestricted():
    parent = ontario("1950-01-01", naturalized_elsewhere="1970-01-01")
    assert_like(row_of(parent, you(BABY)), verdict="citizen")


def test_l10_a_contested_parent_leaves_the_child_contested_unless_the_other_parent_is_certain():
    contested = [
        abroad("1980-01-01", link="mother", days_in_canada_before_next_birth=1095),
        abroad("1955-01-01", death_date="1990-01-01"),
        ontario(),
    ]
    alone = route_of({"applicant": you(BABY), "ancestry": [contested]}).measures
    both = route_of({"applicant": you(BABY), "ancestry": [contested, [father(place="CA-BC")]]}).measures
    assert (alone["verdict"], alone["reason"]) == ("unknown", "contested_deceased_link")
    assert both["verdict"] == "citizen"


def test_l10_parents_who_are_citizens_by_descent_under_different_acts_are_both_restricted_and_it_is_noted():
    older = [
        father("1970-01-01", days_in_canada_before_next_birth=0, birth_registered_with_canada=True),
        ontario("1940-01-01"),
    ]
    row = baby(0, older)
    assert_like(row, verdict="not_citizen")


# Adoption -----------------------------------------------------------------------------------------------


def adopted(on, parent=None, born="1990-03-03", **told):
    line = [ontario("1926-01-01")] if parent is None else []
    adopter = parent or abroad("1955-05-05")
    facts = {"link": "adoptive_parent", "adopted_next_on": on, "adoption_conditions_met": True, **told}
    adopter = {name: value for name, value in {**adopter, **facts}.items() if value is not UNTOLD}
    return row_of(*line, adopter, you(born))


@pytest.mark.parametrize(
    ("on", "way"),
    [
        ("1992-06-06", "adoption_grant 5.1(1)"),
        ("2008-03-02", "adoption_grant 5.1(1)"),
        ("2008-03-03", "adoption_grant 5.1(2)"),
        ("2008", "adoption_grant 5.1"),
    ],
)
def test_ad2_ad3_an_adopted_person_may_be_granted_citizenship_by_the_age_at_the_adoption(on, way):
    row = adopted(on)
    assert_like(row, verdict="not_citizen", reason="adopted", rule="L1")
    assert row["other_way"] == way


def test_ad5_the_old_limit_on_restricted_adopters_ended_in_2025():
    assert adopted("1992-06-06")["other_way_since"] == "2025-12-15"


def test_ad5_an_adopter_born_in_canada_never_was_under_the_limit():
    row = adopted("1992-06-06", parent=ontario("1955-01-01"))
    assert (row["other_way"], row["other_way_since"]) == ("adoption_grant 5.1(1)", None)


@pytest.mark.parametrize(("days", "way"), [(1095, "adoption_grant 5.1(1)"), (1094, None), (UNTOLD, None)])
def test_ad6_an_adoption_since_2025_counts_the_adopters_days(days, way):
    row = adopted("2026-01-01", born="2020-01-01", days_in_canada_before_next_birth=days)
    assert row["other_way"] == way


@pytest.mark.parametrize("met", [True, UNTOLD])
def test_ad2_the_way_stands_open_while_nothing_speaks_against_the_adoption(met):
    assert adopted("1992-06-06", adoption_conditions_met=met)["other_way"] == "adoption_grant 5.1(1)"


def test_ad2_an_adoption_that_was_not_genuine_opens_no_way():
    assert adopted("1992-06-06", adoption_conditions_met=False)["other_way"] is None


def test_ad1_an_adopter_who_is_no_citizen_opens_no_way():
    assert adopted("1992-06-06", parent=elder("1950-01-01", "PL"))["other_way"] is None


def test_ad2_an_adopter_naturalized_after_the_adoption_opens_no_way():
    parent = elder("1950-01-01", "PL", naturalized_canada="1995-01-01")
    assert adopted("1992-06-06", parent=parent)["other_way"] is None
    assert adopted("1995-06-06", parent=parent)["other_way"] == "adoption_grant 5.1(1)"


def test_ad10_a_child_adopted_by_others_keeps_the_claim_of_birth():
    measures = route_of(
        {
            "applicant": you("1990-03-03"),
            "ancestry": [
                [elder("1950-01-01", "US", link="adoptive_parent", adopted_next_on="1992-01-01")],
                [ontario("1960-01-01")],
            ],
        }
    ).measures
    assert (measures["verdict"], measures["best_line"]) == ("citizen", 1)
