"""What the report says of children who are citizens already, whatever the applicant is."""

import pytest

from family_lines import abroad, ontario, route_of
from moveto_ca.report import Step

NO_LINE = {"applicant": {"birth_date": "1987-03-30", "birth_country": "US"}, "ancestry": []}
CANADIAN = {"birth_date": "1986-01-25", "birth_country": "CA-NS", "canada_status": "citizen"}
CHILD = {"birth_date": "2015-10-01", "birth_country": "US", "of": "both", "adopted_on": None}


def prose(children, partner=None, **more):
    document = {**NO_LINE, "partner": CANADIAN if partner is None else partner, "children": children, **more}
    return route_of(document).streams[0].prose


def test_the_children_of_a_citizen_born_in_canada_are_citizens_and_it_is_said_with_the_step_to_proof():
    told = prose([CHILD, {**CHILD, "birth_date": "2019-06-17"}])
    assert "Your first child and your second child are very likely Canadian citizens already." in told.summary
    assert told.next_steps[0].text == (
        "Apply for proof of citizenship for your first child and your second child, CAD 75 for each."
    )
    assert isinstance(told.next_steps[0], Step)


def test_a_single_child_is_named_so():
    assert "Your child is very likely a Canadian citizen already." in prose([CHILD]).summary


@pytest.mark.parametrize(
    ("child", "words"),
    [
        ({**CHILD, "adopted_on": "2018-01-01"}, None),
        ({**CHILD, "canada_status": "citizen"}, None),
        ({**CHILD, "adopted_on": ...}, "is very likely a Canadian citizen, if born to the parent and not"),
        ({**CHILD, "birth_country": "CA-ON", "canada_status": "citizen"}, None),
    ],
    ids=["adopted", "told to be a citizen", "adoption not told", "born there and told"],
)
def test_nothing_is_said_of_a_child_who_is_none_or_is_told_to_be_one(child, words):
    told = prose([{name: value for name, value in child.items() if value is not ...}])
    if words is None:
        assert "child" not in told.summary
        assert told.next_steps == ()
    else:
        assert words in told.summary


def test_a_child_born_since_december_2025_to_a_parent_born_abroad_waits_for_the_days():
    partner = {"birth_date": "1990-01-01", "birth_country": "US", "ancestry": [[ontario("1960-01-01")]]}
    told = prose([{**CHILD, "birth_date": "2026-03-01", "parent_in_crown_service": False}], partner)
    assert "may be Canadian, if a citizen parent spent enough days" in told.summary


def test_a_contested_line_leaves_the_child_neither_in_nor_out():
    partner = {
        "birth_date": "1985-01-01",
        "birth_country": "US",
        "ancestry": [[abroad("1955-01-01", death_date="1990-01-01"), ontario("1925-01-01")]],
    }
    told = prose([CHILD], partner)
    assert "may well be Canadian already, but the law is not settled" in told.summary


def test_a_partner_born_in_canada_who_says_to_be_a_citizen_was_no_diplomats_child():
    document = {**NO_LINE, "partner": CANADIAN, "children": [CHILD]}
    people = route_of(document).measures["people"]
    assert [(row["who"], row["verdict"]) for row in people] == [
        ("partner", "citizen"),
        ("children[0]", "citizen"),
    ]
    child = people[1]["lines"][0]
    assert (child["paragraph"], child["recognized_since"]) == ("3(1)(b)", "2015-10-01")


def test_of_a_partner_born_in_canada_who_says_nothing_the_status_is_asked():
    told = {name: value for name, value in CANADIAN.items() if name != "canada_status"}
    row = route_of({**NO_LINE, "partner": told, "children": [CHILD]}).measures["people"][0]
    assert (row["verdict"], row["needs"]) == ("unknown", ["partner.canada_status"])
