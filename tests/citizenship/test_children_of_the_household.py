"""Children of the applicant and the partner: each as the next generation of both parents' lines."""

import pytest

from family_lines import abroad, ontario, route_of
from moveto_ca.render.blocks import Branches
from moveto_ca.render.family import family_tree
from support import AS_OF

AMERICAN = {"birth_date": "1990-01-01", "birth_country": "US", "citizenship_events": []}
CANADIAN = {
    "birth_date": "1990-01-01",
    "birth_country": "CA-ON",
    "foreign_diplomat_parent": False,
    "citizenship_events": [],
}
CHILD = {"birth_country": "US", "of": "both", "adopted_on": None, "parent_in_crown_service": False}
GRANDMOTHER = [[ontario("1960-01-01", link="mother")]]
CANADIAN_PARTNER = {
    "birth_date": "1991-01-01",
    "birth_country": "CA-BC",
    "canada_status": "citizen",
    "ancestry": [],
}


def child_of(applicant, child, ancestry=(), partner=None, as_of=AS_OF):
    document = {
        "applicant": applicant,
        "partner": partner,
        "ancestry": list(ancestry),
        "children": [{**CHILD, **child}],
    }
    people = route_of(document, as_of).measures["people"]
    row = people[-1]
    best = next((line for line in row["lines"] if line["line"] == row["best_line"]), {})
    return {
        "verdict": row["verdict"],
        "reason": row["reason"],
        "needs": row["needs"],
        "paragraph": best.get("paragraph"),
        "since": best.get("recognized_since"),
        "short": best.get("days_short"),
        "way": best.get("other_way"),
    }


def days(applicant=None, partner=None):
    told = {"applicant": applicant, "partner": partner}
    return {"parents_days_in_canada": {name: n for name, n in told.items() if n is not None}}


@pytest.mark.parametrize(
    ("applicant", "ancestry", "child", "expected"),
    [
        (CANADIAN, [], {"birth_date": "2015-01-01"}, {"verdict": "citizen", "since": "2015-01-01"}),
        (CANADIAN, [], {"birth_date": "2026-01-01"}, {"verdict": "citizen", "since": "2026-01-01"}),
        (AMERICAN, [], {"birth_date": "2015-01-01"}, {"verdict": "not_citizen"}),
        (AMERICAN, GRANDMOTHER, {"birth_date": "2009-04-16"}, {"verdict": "citizen", "since": "2009-04-16"}),
        (AMERICAN, GRANDMOTHER, {"birth_date": "2009-04-17"}, {"verdict": "citizen", "since": "2025-12-15"}),
        (AMERICAN, GRANDMOTHER, {"birth_date": "2025-12-14"}, {"verdict": "citizen", "since": "2025-12-15"}),
        (
            AMERICAN,
            GRANDMOTHER,
            {"birth_date": "2025-12-15"},
            {
                "verdict": "citizen_if_substantial_connection",
                "needs": ["children[0].parents_days_in_canada.applicant"],
            },
        ),
        (
            AMERICAN,
            GRANDMOTHER,
            {"birth_date": "2025-12-15", **days(1095)},
            {"verdict": "citizen", "paragraph": "3(1)(b)"},
        ),
        (
            AMERICAN,
            GRANDMOTHER,
            {"birth_date": "2025-12-15", **days(1094)},
            {"verdict": "not_citizen", "reason": "substantial_connection_not_met", "short": 1},
        ),
        (
            AMERICAN,
            GRANDMOTHER,
            {"birth_date": "2026-01-01", "parent_in_crown_service": True, **days(0)},
            {"verdict": "citizen"},
        ),
    ],
)
def test_a_child_of_one_parent(applicant, ancestry, child, expected):
    found = child_of(applicant, child, ancestry)
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("of", "verdict"), [("both", "citizen"), ("partner", "citizen"), ("applicant", "not_citizen")]
)
def test_a_parent_born_in_canada_frees_the_child_of_both_from_the_days(of, verdict):
    child = {"birth_date": "2026-01-01", "of": of, **days(0, 0)}
    assert child_of(AMERICAN, child, GRANDMOTHER, CANADIAN_PARTNER)["verdict"] == verdict


def test_a_child_whose_parents_are_not_told_apart_is_asked_about():
    child = {"birth_date": "2026-01-01", "of": "both", **days(0, 0)}
    document = {
        "applicant": AMERICAN,
        "partner": CANADIAN_PARTNER,
        "ancestry": GRANDMOTHER,
        "children": [{name: value for name, value in {**CHILD, **child}.items() if name != "of"}],
    }
    row = route_of(document).measures["people"][-1]
    assert (row["verdict"], row["needs"]) == ("unknown", ["children[0].of"])


@pytest.mark.parametrize(
    ("applicant", "ancestry", "told", "way"),
    [
        (AMERICAN, GRANDMOTHER, {"adopted_on": "2020-01-01"}, "adoption_grant 5.1(1)"),
        (AMERICAN, GRANDMOTHER, {"adopted_on": "2025-12-15", **days(1095)}, "adoption_grant 5.1(1)"),
        (AMERICAN, GRANDMOTHER, {"adopted_on": "2025-12-15", **days(1094)}, None),
        (CANADIAN, [], {"adopted_on": "2025-12-15"}, "adoption_grant 5.1(1)"),
        (AMERICAN, [], {"adopted_on": "2020-01-01"}, None),
    ],
)
def test_an_adopted_child_is_no_citizen_and_may_be_granted_citizenship(applicant, ancestry, told, way):
    found = child_of(applicant, {"birth_date": "2015-01-01", **told}, ancestry)
    assert found["verdict"] == "not_citizen"
    assert found["way"] == way


def test_before_2025_a_child_of_the_second_generation_was_held_back():
    found = child_of(AMERICAN, {"birth_date": "2015-01-01"}, GRANDMOTHER, as_of="2024-01-01")
    assert (found["verdict"], found["reason"]) == ("not_citizen", "not_yet_in_force")


def test_a_doubt_about_the_grandparent_goes_on_to_the_child():
    line = [[abroad("1955-01-01", link="mother", death_date="1990-01-01"), ontario("1925-01-01")]]
    found = child_of({**AMERICAN, "birth_date": "1980-01-01"}, {"birth_date": "2010-01-01"}, line)
    assert (found["verdict"], found["reason"]) == ("unknown", "contested_deceased_link")


@pytest.mark.parametrize(
    ("since", "born", "verdict"),
    [
        ("2010-01-01", "2015-01-01", "citizen"),
        ("2010-01-01", "2009-12-31", "unknown"),
        (None, "2015-01-01", "unknown"),
    ],
)
def test_a_parent_who_says_to_be_a_citizen_is_one_by_descent_or_by_a_grant_and_the_day_may_decide(
    since, born, verdict
):
    parent = {**AMERICAN, "canada_status": "citizen"}
    if since is not None:
        parent["citizen_since"] = since
    found = child_of(parent, {"birth_date": born})
    assert found["verdict"] == verdict
    if verdict == "unknown":
        assert found["needs"] == ["applicant.citizen_since"]


def test_an_age_is_enough_where_the_whole_year_gives_one_answer():
    assert child_of(AMERICAN, {"age": 5}, GRANDMOTHER)["verdict"] == "citizen"
    baby = child_of(AMERICAN, {"age": 0}, GRANDMOTHER)
    assert baby["verdict"] == "unknown"
    assert "children[0].birth_date" in baby["needs"]


def test_a_child_of_whom_no_adoption_was_told_is_a_citizen_if_by_birth():
    told = {"birth_date": "2012-03-04", "birth_country": "US", "of": "both"}
    route = route_of({"applicant": AMERICAN, "partner": None, "ancestry": GRANDMOTHER, "children": [told]})
    row = route.measures["people"][-1]
    assert (row["verdict"], row["needs"]) == ("unknown", ["children[0].adopted_on"])
    assert route.summary.endswith(
        "Your child is very likely a Canadian citizen, if born to the parent and not adopted."
    )
    tree = next(block for block in family_tree(route.measures) if isinstance(block, Branches)).root
    child = tree.below[0].below[0]
    assert child.words == "very likely a citizen, if born to the parent and not adopted"
