"""Every stream of the tables is there, with its status, its conditions, its authority and its grade."""

from __future__ import annotations

import ast
import csv
from datetime import date
from pathlib import Path

import pytest

from business.owners import FACTS, assessed, profile, stream
from moveto_ca.report import UNKNOWN
from moveto_ca.rules import business
from moveto_ca.rules.assess import assess, specs
from moveto_ca.rules.business import permit_law, permits, route
from moveto_ca.rules.business.provinces import STREAMS
from moveto_ca.rules.business.spec import SPEC
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.wording import question
from support import AS_OF, SHARED

IDS = {spec.id: spec for spec in SPEC.streams}
EVERYWHERE = {stream.id for spec in specs() for stream in spec.streams}
DATA = SHARED / "facts" / "data"
NAMES = [row["stream"] for row in PACKAGED.rows("business-streams")]
STATUS = {
    "announced_not_open": "announced",
    "proposed_not_open": "proposed",
    "revoked": "closed",
    "merged": "replaced",
}


def shared(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", NAMES)
def test_every_stream_of_the_table_is_a_stream_of_the_route(name):
    assert f"business/{name}" in IDS


@pytest.mark.parametrize("row", PACKAGED.rows("business-work-permits"), ids=lambda row: row["route"])
def test_every_permit_of_the_table_is_assessed_by_one_route(row):
    assert row["stream"] in EVERYWHERE


def test_the_permits_that_another_route_assesses_are_named():
    elsewhere = {one["stream"] for one in assessed().measures["elsewhere"]}
    assert elsewhere == {
        "cusma/intra-company-transferee",
        "cusma/investor",
        "cusma/trader",
        "cusma/business-visitor",
    }


@pytest.mark.parametrize("spec", SPEC.streams, ids=lambda spec: spec.id)
def test_every_stream_has_a_status_today_conditions_authorities_and_grades(spec):
    assert PACKAGED.row("business-statuses", spec.id, on=AS_OF) is not None
    assert spec.rules[0].id == "status"
    assert spec.about
    for rule in spec.rules:
        authority = rule.authority
        assert authority.title
        assert authority.grade in ("A", "B", "C")
        assert authority.verified_on


@pytest.mark.parametrize("row", shared("business-streams.csv"), ids=lambda row: row["stream_id"])
def test_the_status_today_is_that_of_the_table(row):
    told = row["status_as_of_2026_11_22"]
    held = PACKAGED.row("business-statuses", f"business/{row['stream_id']}", on=AS_OF)
    assert held is not None
    assert held["status"] == STATUS.get(told, told)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("business-streams", "business-streams.csv"),
        ("business-work-permits", "business-work-permits.csv"),
        ("business-self-employed-grid", "business-selfemployed-grid.csv"),
        ("business-provincial-grids", "business-provincial-grids.csv"),
    ],
)
def test_no_row_of_a_table_is_lost(ours, theirs):
    assert len(PACKAGED.rows(ours)) == len(shared(theirs))


def test_no_fee_of_the_table_is_lost_or_changed():
    held = {
        (row["amount_cad"], str(row.from_ or ""), str(row.to or "")) for row in PACKAGED.rows("business-fees")
    }
    told = {(int(r["amount_cad"]), r["from_date"], r["to_date"]) for r in shared("business-fees.csv")}
    assert told <= held


def test_the_figures_of_the_needs_are_those_of_the_table():
    """Every whole amount of the table of streams stands among the figures of that stream."""
    for row in shared("business-streams.csv"):
        for column, needs in (
            ("min_net_worth_cad", ("net-worth", "company-worth")),
            ("min_liquid_assets_cad", ("liquid",)),
        ):
            if not row[column].isdigit():
                continue
            held = [PACKAGED.row("business-conditions", row["stream_id"], n, on=AS_OF) for n in needs]
            if all(one is None for one in held):
                continue
            amounts = {one[c] for one in held if one for c in ("amount", "conflict", "elsewhere")}
            assert int(row[column]) in amounts, row["stream_id"]


# What counts the periods of a month or year, percents and places in a list; no figure of the law.
HARMLESS = {0, 1, 2, 5, 10, 12, 60, 100, 512, 1024}


@pytest.mark.parametrize("path", sorted(Path(business.__file__).parent.glob("*.py")), ids=lambda p: p.stem)
def test_no_figure_of_the_law_is_typed_into_code(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            assert node.value in HARMLESS, f"{path.name}, line {node.lineno}: {node.value}"


OPEN = [
    s.name for s in STREAMS if PACKAGED.row("business-statuses", s.id, on=AS_OF)["status"].startswith("open")
]
# Facts that a stream for special people asks for, beside those of the harmless person.
SPECIAL = {
    "ab-ges": {
        "applicant__education": [{"level": "bachelor", "country": "CA", "province": "CA-AB", "years": 4}]
    },
    "nl-ige": {
        "applicant__education": [{"level": "bachelor", "country": "CA", "province": "CA-NL", "years": 4}]
    },
    "qc-entrepreneur-started-up": {
        "applicant__residence": "CA-QC",
        "plans__permits": [{"kind": "study", "from": "2024-01-01", "to": "2027-01-01"}],
    },
    "bc-ei-base": {"plans__official_scores": {"business/bc-ei-base": 130}},
}


@pytest.mark.parametrize("name", OPEN)
def test_every_open_stream_has_a_person_who_meets_its_minimums(name):
    found = stream(name, **SPECIAL.get(name, {}))
    assert found.standing in ("strong", "eligible"), [c for c in found.conditions if c.outcome != "met"]
    if name != "bc-strategic" and not found.id.startswith("business/qc-"):
        assert found.measures["verdict"] == "meets_published_minimums"


def test_a_confirmed_stream_that_ranks_nobody_can_be_strong():
    assert stream("ab-farm").standing == "strong"
    assert stream("bc-ei-base", **SPECIAL["bc-ei-base"]).standing == "strong"


@pytest.mark.parametrize("name", ["c60", "t13", "c61"])
def test_every_open_permit_has_a_person_who_meets_its_conditions(name):
    offer = {"owner_share_percent": 100, "portal_filed": True, "fee_paid": True}
    assert stream(name, plans__job_offers=[offer]).standing == "strong"


def test_the_permit_for_owners_is_eligible_since_an_officer_judges_the_benefit():
    offer = {"owner_share_percent": 100, "portal_filed": True, "fee_paid": True, "lmia": True}
    assert stream("c11", plans__job_offers=[offer]).standing == "eligible"
    assert stream("owner-operator-lmia", plans__job_offers=[offer]).standing == "strong"


# --- What is shown ---------------------------------------------------------------------------------


def ids_of(**facts):
    found = route.assess(_facts(facts))
    assert found is not None
    return [s.id.partition("/")[2] for s in found.streams]


def _facts(document):
    from moveto_ca.rules.facts import Facts

    return Facts(profile(document), AS_OF, PACKAGED)


def test_a_person_who_told_of_no_business_gets_one_short_answer_with_one_question():
    report = assess(profile({"applicant.age": 30}), as_of=AS_OF)
    found = report.route("business")
    assert [s.id for s in found.streams] == ["business/c11"]
    assert found.standing == "incomplete"
    needs = {path for c in found.streams[0].conditions if c.outcome == UNKNOWN for path in c.needs}
    assert needs <= {"business.investment_cad", "applicant.citizenships"}


def test_a_person_who_wants_to_put_nothing_into_a_business_is_not_asked_again():
    found = route.assess(_facts({"business.investment_cad": 0, "applicant.citizenships": ["US"]}))
    assert found.standing == "within_reach"
    assert len(found.streams) == 1


def test_a_province_that_takes_nobody_is_one_line_and_the_others_stay_in_view():
    names = ids_of(**{"business.province": "CA-SK", "business.net_worth_cad": 500000})
    assert {"sk-entrepreneur", "mb-entrepreneur", "bc-ei-base"} <= set(names)
    assert "on-entrepreneur" not in names


def test_a_province_that_is_open_narrows_the_answer():
    names = ids_of(**{"business.province": "CA-MB", "business.net_worth_cad": 500000})
    assert "mb-entrepreneur" in names
    assert "bc-ei-base" not in names


def test_what_is_closed_is_said_to_everybody_with_a_business_in_mind():
    names = ids_of(**{"plans.aims": ["business"]})
    assert {"fed-suv", "fed-entrepreneur-pilot", "fed-self-employed"} <= set(names)


def test_an_application_or_score_that_names_a_stream_points_to_it():
    names = ids_of(**{"plans.official_scores": {"business/pe-escrow": 100}})
    assert "pe-escrow" in names
    names = ids_of(**{"plans.applications": [{"route": "business/t13", "on": "2026-11-01"}]})
    assert "t13" in names


@pytest.mark.parametrize("facts", [{}, FACTS, {"plans.aims": ["business"]}])
def test_every_fact_that_is_missing_has_a_plain_question(facts):
    for province in (None, *{s.province for s in STREAMS}):
        told = dict(facts)
        if province is not None:
            told["business.province"] = province
        found = route.assess(_facts(told))
        for each in found.streams:
            for condition in each.conditions:
                for path in condition.needs:
                    assert question(path)


# --- Money -----------------------------------------------------------------------------------------


def test_the_fees_of_a_provincial_road_are_added_up_for_the_family():
    alone = stream("bc-ei-base")
    amounts = {fee.code: fee.amount_cad for fee in alone.fees}
    assert (amounts["registration"], amounts["application"]) == (300, 3500)
    assert (amounts["nominee_principal"], amounts["rprf"], amounts["work_permit"]) == (990, 600, 155)
    assert alone.measures["fees_total_cad"] == 300 + 3500 + 990 + 600 + 155 + 230 + 85
    partner = {
        "relationship": "married",
        "accompanies": True,
        "citizenships": ["US"],
        "canada_status": "none",
    }
    couple = stream("bc-ei-base", partner=partner)
    assert couple.measures["fees_total_cad"] == 300 + 3500 + 2 * (990 + 600) + 155 + 230 + 170
    child = {"birth_date": "2015-01-01", "married": False, "has_child": False}
    family = stream("bc-ei-base", partner=partner, children=[child])
    assert family.measures["fees_total_cad"] == couple.measures["fees_total_cad"] + 270


def test_a_total_with_an_amount_that_is_not_known_is_not_known():
    assert stream("ns-entrepreneur").measures["fees_total_cad"] is None
    assert stream("bc-ei-base", partner=...).measures["fees_total_cad"] is None


def test_a_base_nomination_adds_no_points_and_the_province_alone_decides_since_march_2026():
    found = stream("mb-entrepreneur").measures
    assert found["adds_crs"] == 0
    assert found["province_alone_decides"] is True
    assert stream("mb-entrepreneur", date(2026, 3, 29)).measures["province_alone_decides"] is False


def test_the_words_of_a_permit_say_that_own_work_does_not_count():
    assert any("does not count" in caution for caution in stream("c11").cautions)


def test_every_permit_of_the_route_has_a_row_of_its_own():
    rows = {row["stream"] for row in PACKAGED.rows("business-work-permits")}
    assert set(permits.KINDS) - rows == {permit_law.START_UP}
