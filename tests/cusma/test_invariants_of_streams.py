"""What must hold for any trader, investor, transferee and business visitor."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cusma.applicants import condition
from cusma.enterprises import INVESTMENT, PERMITS, TRADE_FAIR, VISITOR, assessed, stream, told
from cusma.enterprises import OFFER as OFFER_TOLD
from cusma.enterprises import TRANSFER as TRANSFER_TOLD
from moveto_ca.report import MET, NOT_MET
from moveto_ca.rules.conditions import LAW
from moveto_ca.rules.cusma.streams import SPEC

WITHIN_TIME = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
YES_NO = st.booleans()
PERCENT = st.integers(0, 100)


def partly(**facts: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Tell some of the facts; ``...`` stands for a fact of the harmless case that is not told."""
    return st.fixed_dictionaries({}, optional={name: each | st.just(...) for name, each in facts.items()})


BUSINESS = partly(
    investment_cad=st.sampled_from([0, 50_000, 300_000]),
    capital_committed=YES_NO,
    marginal=YES_NO,
    active_management=YES_NO,
    passive=YES_NO,
    nationals_own_percent=PERCENT,
    ownership_percent=PERCENT,
    voting_percent=PERCENT,
    capacity=st.sampled_from(["supervisory", "executive", "essential_skills"]),
    regulated=YES_NO,
)
TRANSFER = partly(
    related_enterprise=YES_NO,
    months_in_last_36=st.sampled_from([0, 11, 12, 36]),
    both_doing_business=YES_NO,
    new_office=YES_NO,
    premises=YES_NO,
    capacity=st.sampled_from(["executive", "manager", "specialized_knowledge"]),
    knowledge_advanced=YES_NO,
    knowledge_proprietary=YES_NO,
    months_used=st.sampled_from([0, 59, 60, 83, 84]),
)
ACTIVITY = partly(
    kind=st.sampled_from(["buy", "sell", "train", "after_sales", "run_business", "other"]),
    paid_from=st.sampled_from(["US", "CA", "GB", None]),
    profits_in=st.sampled_from(["US", "CA", None]),
    to_public=YES_NO,
    is_work=YES_NO,
)
OFFER = partly(
    genuine=YES_NO, portal_filed=YES_NO, fee_paid=YES_NO, regulated=YES_NO, licence_obtainable=YES_NO
)
CHANGES = st.fixed_dictionaries(
    {"business": BUSINESS, "transfer": TRANSFER, "activity": ACTIVITY}, optional={"offer": OFFER}
)
OTHERS = st.lists(st.sampled_from(["IN", "GB", "CA", "PK", "CN"]), max_size=3, unique=True)
STATUS = st.sampled_from(["national", "permanent_resident", "temporary", "none", ...])


@WITHIN_TIME
@given(st.sampled_from(PERMITS), OTHERS, STATUS, CHANGES)
def test_nobody_without_us_or_mexican_citizenship_ever_meets_a_permit_of_the_agreement(
    id_: str, citizenships: list[str], us_status: Any, changes: dict[str, Any]
) -> None:
    found = stream(id_, person={"citizenships": citizenships, "us_status": us_status}, **changes)
    assert condition(found, "citizenship").outcome == NOT_MET
    assert found.standing == "not_available"


@WITHIN_TIME
@given(OTHERS, STATUS, CHANGES)
def test_nobody_else_ever_has_the_right_of_the_agreement_to_visit_on_business(
    citizenships: list[str], us_status: Any, changes: dict[str, Any]
) -> None:
    found = stream(VISITOR, person={"citizenships": citizenships, "us_status": us_status}, **changes)
    assert condition(found, "citizenship").outcome != MET


@WITHIN_TIME
@given(st.sampled_from((*PERMITS, VISITOR)), CHANGES)
def test_only_a_failed_law_that_nothing_can_change_makes_a_stream_not_available(
    id_: str, changes: dict[str, Any]
) -> None:
    found = stream(id_, **changes)
    failed = [c.rule for c in found.conditions if c.outcome == NOT_MET]
    fixed = [rule for rule in failed if rule.basis == LAW and not rule.step and not rule.changeable]
    assert (found.standing == "not_available") is bool(fixed)
    if failed and all(rule.basis != LAW or rule.step for rule in failed):
        assert found.standing in ("incomplete", "eligible")


@WITHIN_TIME
@given(st.sampled_from((*PERMITS, VISITOR)), CHANGES)
def test_any_case_can_be_shown_whole_and_names_each_condition_once(id_: str, changes: dict[str, Any]) -> None:
    for each in assessed(told(id_, **changes)).streams:
        assert each.to_dict()
        ids = [c.id for c in each.conditions]
        assert len(ids) == len(set(ids))
        assert ids[0] == "status"


@WITHIN_TIME
@given(st.sampled_from((*PERMITS, VISITOR)), CHANGES, st.data())
def test_a_fact_taken_away_turns_no_failure_into_its_opposite(
    id_: str, changes: dict[str, Any], data: st.DataObject
) -> None:
    group = data.draw(st.sampled_from(["business", "transfer", "activity"]))
    names = [name for name, value in changes[group].items() if value is not ...]
    if not names:
        return
    gone = data.draw(st.sampled_from(names))
    before = {c.id: c.outcome for c in stream(id_, **changes).conditions}
    less = {**changes, group: {**changes[group], gone: ...}}
    for found in stream(id_, **less).conditions:
        if before.get(found.id) == NOT_MET:
            assert found.outcome != MET, f"without {gone}, {found.id} is met"


# --- What the route says it reads -------------------------------------------------------------------

EVERYTHING_TOLD: dict[str, Any] = {
    "applicant": {
        "birth_date": "1990-04-02",
        "citizenships": ["MX"],
        "us_status": "temporary",
        "residence": "US-OH",
        "canada_status": "none",
        "biometrics_given_on": "2020-01-01",
        "education": [{"level": "bachelor", "country": "US", "field": "economics"}],
        "licences": [{"by": "provincial", "place": "CA-ON", "profession": "economist"}],
        "languages": {"english": {"test": "clb", "listening": 9, "reading": 9, "writing": 9, "speaking": 9}},
        "first_official_language": "english",
        "military_years": 1,
        "lived_in": [{"country": "US"}],
    },
    "partner": {"relationship": "married", "citizenships": ["US"]},
    "children": [{"age": 4}],
    "sponsor": {"who": "relative"},
    "business": {
        "trade_with_canada": {"substantial": True, "share_percent": 60},
        "existing_company_in_us": True,
        "net_worth_cad": 500_000,
        "exploratory_visit": True,
        **{name: value for name, value in INVESTMENT.items() if name != "regulated"},
        "regulated": True,
        "province": "CA-ON",
        "business_plan": True,
        "business_funds": True,
        "passive": False,
        "voting_percent": 60,
    },
    "plans": {
        "will_leave": True,
        "apply_at": "port_of_entry",
        "medical_exam_on": "2026-05-01",
        "province": "CA-ON",
        "funds_cad": 20_000,
        "visits": [],
        "permits": [],
        "aims": ["work"],
        "applications": [{"route": "cusma/trader", "on": "2026-12-01"}],
        "intra_company": {**TRANSFER_TOLD, "new_office": True, "premises": True, "years_with_employer": 4},
        "activity": {**TRADE_FAIR, "days": 3, "charity": False},
        "job_offers": [
            {**OFFER_TOLD, "profession": "economist", "noc": "41401", "months": 20, "owner_share_percent": 0}
        ],
    },
    "background": {"unauthorized_in_canada": None, "police_certificates_ready": True},
}


def paths_of(document: dict[str, Any], before: str = "") -> list[str]:
    """Every fact of a document, a list being one."""
    paths = []
    for name, value in document.items():
        here = f"{before}{name}"
        paths += paths_of(value, f"{here}.") if isinstance(value, dict) and value else [here]
    return paths


@pytest.mark.parametrize("path", paths_of(EVERYTHING_TOLD))
def test_a_fact_that_the_route_does_not_say_it_reads_changes_nothing_in_it(path: str) -> None:
    less = json.loads(json.dumps(EVERYTHING_TOLD))
    *parents, last = path.split(".")
    place = less
    for name in parents:
        place = place[name]
    del place[last]
    if assessed(less).to_dict() != assessed(EVERYTHING_TOLD).to_dict():
        assert SPEC.is_changed_by(path)


def test_facts_of_other_topics_are_not_among_what_the_route_reads() -> None:
    for path in ("applicant.languages", "plans.funds_cad", "sponsor", "ancestry", "plans.activity.days"):
        assert SPEC.is_changed_by(path) is (path == "plans.activity.days"), path
