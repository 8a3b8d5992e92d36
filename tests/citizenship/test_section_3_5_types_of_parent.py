"""Section 3.5: which citizen parents limit a birth abroad since 15 December 2025, and the five steps."""

import pytest

from family_lines import UNTOLD, abroad, elder, ontario, route_of, you

BABY = "2026-03-01"
NO_DAYS = {"days_in_canada_before_next_birth": 0}
RESTRICTED = {
    "(b)": [ontario("1950-01-01"), abroad("1980-01-01")],
    "(c.1), adopted and granted": [elder("1985-01-01", "KR", granted="1995-01-01", granted_as="adoption")],
    "(d), a birth registered under the old Act": [
        ontario("1930-01-01"),
        abroad("1965-01-01", birth_registered_with_canada=True),
    ],
    "(d), a citizen of 1947 through the father": [ontario("1900-01-01"), abroad("1940-01-01")],
    "(g)": [ontario("1940-01-01"), abroad("1970-01-01")],
    "(h), granted before 2009": [ontario("1940-01-01"), abroad("1970-01-01", granted="1995-01-01")],
    "(f), born abroad to a citizen and lost at 28": [
        ontario("1925-01-01"),
        abroad("1955-01-01", birth_registered_with_canada=True),
        abroad("1980-01-01", retention_lost="2008-01-01"),
    ],
    "(f), born abroad to a citizen, registered and lost at 24": [
        ontario("1925-01-01"),
        abroad("1950-01-01", birth_registered_with_canada=True, retention_lost="1974-01-01"),
    ],
    "(i), born abroad to a citizen, lost and granted again": [
        ontario("1925-01-01"),
        abroad(
            "1950-01-01",
            birth_registered_with_canada=True,
            retention_lost="1974-01-01",
            granted="1990-01-01",
        ),
    ],
    "(j), born abroad to a citizen, lost and resumed": [
        ontario("1925-01-01"),
        abroad(
            "1950-01-01",
            birth_registered_with_canada=True,
            retention_lost="1974-01-01",
            granted="1990-01-01",
            granted_as="resumption",
        ),
    ],
    "(o)": [ontario("1900-01-01", naturalized_elsewhere="1920-01-01"), abroad("1946-01-01")],
    "(p)": [elder("1900-01-01", "CA-NL", naturalized_elsewhere="1920-01-01"), abroad("1948-01-01")],
    "(q)": [ontario("1900-01-01", link="mother"), abroad("1946-01-01")],
    "(r)": [elder("1900-01-01", "CA-NL", link="mother"), abroad("1948-01-01")],
}
UNRESTRICTED = {
    "(a)": [ontario("1990-01-01")],
    "(c)": [elder("1990-01-01", "PL", naturalized_canada="2015-01-01")],
    "(d) by birth": [ontario("1970-01-01")],
    "(d) by grant": [elder("1950-01-01", "PL", naturalized_canada="1975-01-01")],
    "(f), born in Canada": [ontario("1950-01-01", naturalized_elsewhere="1975-01-01")],
    "(f), naturalized and lost": [
        elder("1940-01-01", "PL", naturalized_canada="1965-01-01", naturalized_elsewhere="1975-01-01")
    ],
    "(i), born in Canada": [ontario("1950-01-01", naturalized_elsewhere="1975-01-01", granted="1990-01-01")],
    "(j), born in Canada": [
        ontario(
            "1950-01-01", naturalized_elsewhere="1975-01-01", granted="1990-01-01", granted_as="resumption"
        )
    ],
    "(k)": [ontario("1940-01-01", lost_otherwise="1946-01-01")],
    "(l)": [elder("1945-01-01", "CA-NL", lost_otherwise="1948-01-01")],
    "(m)": [elder("1946-01-01", "GB", british_subject_resident_on_pivot=True)],
    "(n)": [elder("1948-01-01", "GB", british_subject_resident_on_pivot=True)],
}


def row_of_baby(line, born=BABY, other=None, **parent):
    """Give the row of the first line of a baby born abroad; ``parent`` is told of the parent in it."""
    *above, last = line
    last = {**last, "foreign_diplomat_parent": False, **NO_DAYS, **parent}
    last = {name: value for name, value in last.items() if value is not UNTOLD}
    ancestry = [[last, *reversed(above)]]
    if other:
        ancestry.append(list(reversed(other)))
    return route_of({"applicant": you(born), "ancestry": ancestry}).measures["lines"][0]


@pytest.mark.parametrize("line", RESTRICTED.values(), ids=RESTRICTED)
def test_a_parent_of_type_r_without_days_passes_nothing_on(line):
    row = row_of_baby(line)
    assert (row["verdict"], row["reason"], row["days_short"]) == (
        "not_citizen",
        "substantial_connection_not_met",
        1095,
    )


@pytest.mark.parametrize("line", RESTRICTED.values(), ids=RESTRICTED)
def test_a_parent_of_type_r_with_1095_days_passes_citizenship_on(line):
    row = row_of_baby(line, days_in_canada_before_next_birth=1095)
    assert (row["verdict"], row["paragraph"], row["days_counted"]) == ("citizen", "3(1)(b)", 1095)


@pytest.mark.parametrize("line", RESTRICTED.values(), ids=RESTRICTED)
def test_a_parent_of_type_r_whose_days_are_not_known_leaves_it_to_the_days(line):
    row = row_of_baby(line, days_in_canada_before_next_birth=UNTOLD)
    assert row["verdict"] == "citizen_if_substantial_connection"
    assert row["needs"] == ["ancestry[0][0].days_in_canada_before_next_birth"]


@pytest.mark.parametrize("line", UNRESTRICTED.values(), ids=UNRESTRICTED)
@pytest.mark.parametrize("days", [0, UNTOLD], ids=["no days", "days not known"])
def test_a_parent_of_type_u_is_not_asked_for_days(line, days):
    row = row_of_baby(line, days_in_canada_before_next_birth=days)
    assert (row["verdict"], row["paragraph"], row["needs"]) == ("citizen", "3(1)(b)", [])


@pytest.mark.parametrize("line", RESTRICTED.values(), ids=RESTRICTED)
def test_a_day_before_the_law_began_no_parent_is_asked_for_days(line):
    assert row_of_baby(line, born="2025-12-14")["verdict"] == "citizen"


@pytest.mark.parametrize(
    ("days", "served", "verdict", "short"),
    [
        (1094, 0, "not_citizen", 1),
        (1095, 0, "citizen", None),
        (1096, 0, "citizen", None),
        (1095, 1, "not_citizen", 1),
        (1096, 1, "citizen", None),
        (2000, 906, "not_citizen", 1),
    ],
)
def test_days_under_a_sentence_are_taken_off(days, served, verdict, short):
    row = row_of_baby(
        RESTRICTED["(b)"],
        days_in_canada_before_next_birth=days,
        sentence_days_before_next_birth=served,
    )
    assert (row["verdict"], row["days_short"]) == (verdict, short)


@pytest.mark.parametrize(
    ("mother", "father", "verdict", "short"),
    [
        (1094, 1094, "not_citizen", 1),
        (600, 600, "not_citizen", 495),
        (0, 1095, "citizen", None),
        (1095, 0, "citizen", None),
        (UNTOLD, 0, "citizen_if_substantial_connection", None),
        (UNTOLD, 1095, "citizen", None),
    ],
)
def test_each_parents_days_are_counted_alone(mother, father, verdict, short):
    other = [
        ontario("1950-01-01"),
        abroad("1981-01-01", link="father", days_in_canada_before_next_birth=father),
    ]
    row = row_of_baby(RESTRICTED["(b)"], other=other, link="mother", days_in_canada_before_next_birth=mother)
    assert (row["verdict"], row["days_short"]) == (verdict, short)


def test_crown_service_abroad_takes_the_place_of_days():
    assert row_of_baby(RESTRICTED["(b)"], crown_service_abroad_at_next_birth=True)["verdict"] == "citizen"


def test_a_parent_who_renounced_before_the_birth_is_no_citizen_parent():
    row = row_of_baby(RESTRICTED["(b)"], renounced="2026-02-28", days_in_canada_before_next_birth=5000)
    assert (row["verdict"], row["reason"]) == ("not_citizen", "parent_renounced_before_birth")


def test_a_parent_who_renounced_on_the_day_of_the_birth_still_is_one():
    row = row_of_baby(RESTRICTED["(b)"], renounced=BABY, days_in_canada_before_next_birth=5000)
    assert row["verdict"] == "citizen"


def test_a_birth_in_december_2025_of_which_the_day_is_not_known_is_asked_for():
    applicant = {"age": 0, "birth_country": "US"}
    line = [{**RESTRICTED["(b)"][1], **NO_DAYS}, RESTRICTED["(b)"][0]]
    measures = route_of({"applicant": applicant, "ancestry": [line]}).measures
    assert (measures["verdict"], measures["reason"]) == ("unknown", "needs_fact")
    assert "applicant.birth_date" in measures["needs"]
