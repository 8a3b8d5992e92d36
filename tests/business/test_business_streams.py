"""Every stream of the tables is there, with its status, its conditions, its authority and its grade."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from business import owners
from business.owners import FACTS, assessed, profile, stream, unmet
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


@pytest.mark.parametrize("name", [*OPEN, "fed-suv", "fed-self-employed", "c11", "c60", "t13", "c61"])
def test_every_stream_that_takes_people_or_once_did_has_conditions_each_with_an_authority(name):
    on = date(2024, 4, 1) if name.startswith("fed-") else AS_OF
    found = stream(name, on)
    assert len([c for c in found.conditions if c.id not in ("status", "intake")]) > 0
    for condition in found.conditions:
        told = condition.to_dict()
        assert told["authority"]["title"], condition.id
        assert told["authority"]["grade"] in ("A", "B", "C")
        assert told["required"]
        assert told["found"]
        assert "{" not in told["required"] + told["found"]
        assert "CAD ." not in told["required"]
        assert "  " not in told["required"]


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
    assert stream(name, plans__job_offers=[offer], applicant__citizenships=["IN"]).standing == "strong"


def test_a_citizen_of_the_united_states_or_mexico_uses_the_transfer_of_the_trade_agreement_first():
    offer = {"owner_share_percent": 100, "portal_filed": True, "fee_paid": True}
    for citizenship in ("US", "MX"):
        found = stream("c61", plans__job_offers=[offer], applicant__citizenships=[citizenship])
        assert found.standing == "eligible"
        assert unmet(found) == {"agreement-first"}


@pytest.mark.parametrize("premises", [True, False, None])
@pytest.mark.parametrize(("plan", "expected"), [(True, "met"), (False, "not_met"), (None, "unknown")])
def test_a_new_branch_needs_a_plan_for_its_staff_whatever_is_said_of_its_premises(premises, plan, expected):
    company = {"months_in_last_36": 24, "capacity": "executive", "related_enterprise": True}
    company |= {} if premises is None else {"premises": premises}
    facts = {"plans__intra_company": company, "business__business_plan": ... if plan is None else plan}
    found = owners.condition(stream("c61", **facts), "premises")
    assert found.outcome == expected
    assert found.needs == (("business.business_plan",) if plan is None else ())


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


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"applicant.age": 30},
        {"plans.aims": ["work", "settle"]},
        {"business.investment_cad": 0, "applicant.citizenships": ["US"]},
        {"plans.activity": {"kind": "remote_work"}},
    ],
)
def test_a_person_who_told_of_no_business_is_not_told_of_any(facts):
    assert assess(profile(facts or {"applicant.age": 40}), as_of=AS_OF).route("business") is None
    assert route.assess(_facts(facts)) is None


def test_a_home_to_buy_is_answered_and_says_that_no_class_rests_on_property():
    home = {"plans.home_purchase": {"units": 1, "urban_area": False}}
    found = assess(profile(home), as_of=AS_OF).route("business")
    assert [s.id for s in found.streams] == ["business/fed-investor"]
    assert found.standing == "closed"
    assert found.measures["home_purchase"]["prohibited"] is False
    both = assess(profile({**home, "plans.aims": ["business"]}), as_of=AS_OF).route("business")
    assert {"business/fed-investor", "business/c11"} <= {s.id for s in both.streams}


@pytest.mark.parametrize(
    "facts",
    [
        {"plans.aims": ["settle", "business"]},
        {"plans.activity": {"kind": "run_business"}},
        {"business.net_worth_cad": 500000},
        {"business.existing_company_in_us": True},
        {"plans.applications": [{"route": "business/fed-suv"}]},
        {"plans.official_scores": {"business/bc-ei-base": 100}},
    ],
)
def test_a_word_of_a_business_or_the_wish_for_one_points_to_the_route(facts):
    found = assess(profile(facts), as_of=AS_OF).route("business")
    assert "business/c11" in [s.id for s in found.streams]


def test_a_permit_of_which_it_was_told_that_its_ground_is_missing_is_shown_as_not_open():
    told = {"plans.aims": ["business"], "plans.endorsements": [], "plans.nomination": {"kind": "none"}}
    found = {s.id: s.standing for s in route.assess(_facts(told)).streams}
    assert found["business/c60"] == found["business/t13"] == "within_reach"
    nothing = ids_of(**{"plans.aims": ["business"]})
    assert not {"c60", "t13"} & set(nothing)


def test_who_never_worked_in_culture_or_sport_is_told_of_the_class_only_while_it_is_open():
    told = {"plans.aims": ["business"], "business.cultural_or_athletic": "none"}
    assert "fed-self-employed" not in ids_of(**told)
    on = date(2024, 4, 1)
    found = stream("fed-self-employed", on, business__cultural_or_athletic="none")
    assert found.standing == "within_reach"
    assert found.measures["is_self_employed_by_definition"] is False


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


@pytest.mark.parametrize("facts", [{"business.net_worth_cad": 1}, FACTS, {"plans.aims": ["business"]}])
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
