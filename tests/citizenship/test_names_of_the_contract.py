"""The measures that other programs read: every name of the report contract, with its kind of value."""

import json

import pytest

from family.families import IN_CANADA, PARENT, PARTNER, assessed
from family_lines import UNTOLD, abroad, elder, ontario, profile_of, route_of, you
from residents import resident, stream_of

EVERYWHERE = {"verdict", "status_since", "reopens_on", "fees_total_cad"}
LINE = set(
    "line verdict reason lean needs paragraph citizen_from recognized_since becomes days_counted days_short "
    "pivot deceased_link branches other_way other_way_since generations".split()
)
GENERATION = {"paragraph", "citizen_from", "recognized_since", "remedied_by", "rule", "note"}
REASONS = {
    None,
    "needs_fact",
    "contested_pre1947_second_generation",
    "contested_deceased_link",
    "contested_more_than_two_deceased",
    "no_anchor",
    "declaration_of_alienage",
    "parent_renounced_before_birth",
    "parent_not_citizen_at_birth",
    "substantial_connection_not_met",
    "adopted",
    "diplomatic_exception",
    "renounced",
    "revoked",
    "not_yet_in_force",
    "not_covered",
}
GRANT = set(
    "eligibility_period half_day_credit pr_days physical_presence_days presence_met earliest_date "
    "language_required test_required oath_required".split()
)
FAMILY = set(
    "sponsor_eligible bars suspended counts_as common_law_from income_test income_required_cad "
    "undertaking_ends_on appeal work_permit_while_waiting quebec_intake people".split()
)

BABY = "2026-03-01"
NO_DAYS = {"days_in_canada_before_next_birth": 0}
LINES = {
    "citizen": profile_of(ontario(), you("1958-06-10")),
    "contested_pre1947_second_generation": profile_of(
        ontario("1860-01-01"), abroad("1890-01-01"), you("1930-01-01")
    ),
    "contested_deceased_link": profile_of(
        ontario(), abroad("1955-01-01", death_date="1990-01-01"), you("1985-01-01")
    ),
    "needs_fact": profile_of(ontario(renounced="1980"), you("1980-06-01")),
    "no_anchor": profile_of(elder("1930-01-01", "PL"), you("1960-01-01")),
    "declaration_of_alienage": profile_of(
        ontario("1890-01-01", declaration_of_alienage="1930-01-01"), you("1950-01-01")
    ),
    "parent_renounced_before_birth": profile_of(
        ontario("1940-01-01", renounced="1975-01-01"), you("1976-01-01")
    ),
    "parent_not_citizen_at_birth": profile_of(
        elder("1950-01-01", "PL", naturalized_canada="1985-01-01"), you("1980-01-01")
    ),
    "substantial_connection_not_met": profile_of(
        ontario("1960-01-01"), abroad("1990-01-01", **NO_DAYS), you(BABY)
    ),
    "adopted": profile_of(
        ontario("1950-01-01", link="adoptive_parent", adopted_next_on="1985-01-01"), you("1980-01-01")
    ),
    "diplomatic_exception": profile_of(
        you("1990-01-01", "CA-ON", foreign_diplomat_parent=True, parent_citizen_or_resident_at_birth=False)
    ),
    "renounced": profile_of(ontario("1950-01-01"), you("1980-01-01", renounced="2010-01-01")),
    "revoked": profile_of(you("1950-01-01", "CA-ON", revoked="1985-01-01")),
    "not_covered": profile_of(ontario("1950-01-01", revoked="1990-01-01"), you("1980-01-01")),
    "if connected": profile_of(
        ontario("1960-01-01"), abroad("1990-01-01", days_in_canada_before_next_birth=UNTOLD), you(BABY)
    ),
}


@pytest.mark.parametrize(("name", "document"), LINES.items(), ids=LINES)
def test_a_line_has_every_name_of_the_contract_and_a_reason_from_its_list(name, document):
    measures = route_of(document).measures
    assert measures.keys() >= {*EVERYWHERE, "best_line", "lines", "people"}
    assert measures["fees_total_cad"] == 75
    [row] = measures["lines"]
    assert set(row) == LINE
    assert row["reason"] in REASONS
    assert name in (row["reason"], row["verdict"], "if connected")
    assert row["lean"] in (None, "citizen")
    assert row["pivot"] in ("1947-01-01", "1949-04-01")
    for generation in row["generations"]:
        assert generation.keys() >= GENERATION
        assert generation["remedied_by"] in (None, "none", "C37", "C24", "C3")
    for branch in row["branches"]:
        assert branch.keys() >= {"if", "verdict", "reason"}
    json.dumps(measures)


def test_the_generations_run_from_the_oldest_to_the_person():
    row = route_of(LINES["contested_deceased_link"]).measures["lines"][0]
    assert [one["rule"] for one in row["generations"]] == ["N5", "L8", "X3"]
    assert row["deceased_link"] == "parent"


def test_a_birth_in_canada_stands_first_with_no_line():
    lines = route_of(profile_of(ontario(), you("1960-01-01", "CA-ON"))).measures["lines"]
    assert [row["line"] for row in lines] == [None, 0]


def test_partner_and_children_have_rows_with_lines():
    document = profile_of(
        ontario("1950-01-01"),
        you("1980-01-01"),
        partner={"birth_date": "1982-01-01", "birth_country": "US", "ancestry": []},
        children=[{"birth_date": "2010-01-01", "birth_country": "US", "of": "both", "adopted_on": None}],
    )
    people = route_of(document).measures["people"]
    assert [row["who"] for row in people] == ["partner", "children[0]"]
    assert all("lines" in row for row in people)
    assert people[1]["verdict"] == "citizen"


def test_naturalization_has_every_name_of_the_contract():
    measures = stream_of(resident()).measures
    assert measures.keys() >= EVERYWHERE | GRANT | {"people"}
    assert measures["eligibility_period"] == {"from": "2021-11-22", "to": "2026-11-21"}
    for name in ("presence_met", "language_required", "test_required", "oath_required"):
        assert isinstance(measures[name], bool)
    json.dumps(measures)


@pytest.mark.parametrize("base", [PARTNER, IN_CANADA, PARENT], ids=["partner", "in Canada", "parent"])
def test_every_stream_of_the_family_route_has_every_name_of_the_contract(base):
    for stream in assessed(base).streams:
        measures = stream.measures
        assert measures.keys() >= EVERYWHERE | FAMILY
        assert measures["counts_as"] in (None, "spouse", "common_law", "conjugal", "none")
        assert measures["income_test"] in (None, "none", "lico", "lico_30", "quebec")
        assert isinstance(measures["bars"], list)
        json.dumps(measures)
