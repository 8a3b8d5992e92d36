"""Traders, investors, transferees and business visitors: each rule met, not met and unknown."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from cusma.applicants import condition
from cusma.enterprises import INVESTOR, PERMITS, TRADER, TRANSFEREE, VISITOR, stream
from moveto_ca.rules.cusma.streams import SPEC
from moveto_ca.wording import question

Changes = dict[str, Any]
STREAMS = {spec.id: spec for spec in SPEC.streams}


def person(**facts: Any) -> Changes:
    return {"person": facts}


def business(**facts: Any) -> Changes:
    return {"business": facts}


def transfer(**facts: Any) -> Changes:
    return {"transfer": facts}


def activity(**facts: Any) -> Changes:
    return {"activity": facts}


def plans(**facts: Any) -> Changes:
    return {"plans": facts}


def offer(**facts: Any) -> Changes:
    return {"offer": facts}


def employed(**facts: Any) -> Changes:
    """Somebody who is employed under the offer and owns nothing of the firm."""
    return {"offer": facts, "business": {"ownership_percent": 0}}


def trade(**facts: Any) -> Changes:
    return business(trade_with_canada={"substantial": True, "share_percent": 60} | facts)


SPECIALIST = {"capacity": "specialized_knowledge", "knowledge_advanced": True, "knowledge_proprietary": True}
NEW = {"new_office": True, "premises": True, "both_doing_business": False}
EVERYBODY: dict[str, tuple[Changes, Changes, Changes]] = {
    "foreign-national": (
        {},
        person(canada_status="permanent_resident"),
        person(citizenships=..., canada_status=...),
    ),
    "temporary": ({}, plans(will_leave=False), plans(will_leave=...)),
}
NOT_SAID_WHERE: Changes = {"person": {"canada_status": ...}, "plans": {"apply_at": "inside_canada"}}
PERMIT: dict[str, tuple[Changes, Changes, Changes]] = {
    **EVERYBODY,
    "citizenship": (
        person(citizenships=["MX"], us_status="temporary"),
        person(citizenships=["IN"], us_status="permanent_resident"),
        person(citizenships=..., us_status="permanent_resident"),
    ),
    "genuine-offer": (employed(), employed(genuine=False), employed(genuine=...)),
    "employer-not-barred": (employed(), employed(employer_barred=True), {}),
    "portal": (employed(), employed(fee_paid=False), employed(portal_filed=...)),
    "medical-exam": (
        employed(public_health=False),
        {**employed(public_health=True), "plans": {"medical_exam_on": None}},
        employed(public_health=...),
    ),
    "no-unauthorized-work": (
        {"background": {"unauthorized_in_canada": {"ended": "2026-05-20"}}},
        {"background": {"unauthorized_in_canada": {"ended": "2026-06-20"}}},
        {"background": {"unauthorized_in_canada": ...}},
    ),
    "place": (plans(apply_at="online"), plans(apply_at="inside_canada"), NOT_SAID_WHERE),
}
ABLE_BY_OFFER = (
    offer(),
    offer(regulated=True, licence_obtainable=False),
    offer(regulated=...),
)
ABLE_IN_BUSINESS = (
    {
        "business": {"regulated": True, "province": "CA-ON"},
        "person": {"licences": [{"by": "provincial", "place": "CA-ON"}]},
    },
    business(regulated=True),
    {**business(regulated=True), "person": {"licences": ...}},
)
RULES: dict[str, dict[str, tuple[Changes, Changes, Changes]]] = {
    TRADER: {
        **PERMIT,
        "able-to-work": ABLE_IN_BUSINESS,
        "substantial-trade": ({}, trade(substantial=False), business(trade_with_canada={})),
        "trade-share": (
            trade(share_percent=51),
            trade(share_percent=50),
            business(trade_with_canada={"substantial": True}),
        ),
        "enterprise-nationality": (
            business(nationals_own_percent=51),
            business(nationals_own_percent=50),
            business(nationals_own_percent=...),
        ),
        "capacity": (business(capacity="supervisory"), {}, business(capacity=...)),
    },
    INVESTOR: {
        **PERMIT,
        "able-to-work": ABLE_IN_BUSINESS,
        "investment-activity": (
            {},
            business(passive=True, active_management=...),
            business(active_management=...),
        ),
        "capital-committed": ({}, business(capital_committed=False), business(capital_committed=...)),
        "substantial-capital": ({}, business(investment_cad=0), business(investment_cad=...)),
        "not-marginal": ({}, business(marginal=True), business(marginal=...)),
        "enterprise-nationality": (
            {},
            business(nationals_own_percent=50, ownership_percent=40),
            business(nationals_own_percent=..., ownership_percent=50),
        ),
        "develops-and-directs": (
            business(ownership_percent=50),
            business(ownership_percent=0, voting_percent=0),
            business(ownership_percent=49),
        ),
        "capacity": (business(capacity="essential_skills"), {}, business(capacity=...)),
    },
    TRANSFEREE: {
        **PERMIT,
        "able-to-work": ABLE_BY_OFFER,
        "corporate-link": ({}, transfer(related_enterprise=False), transfer(related_enterprise=...)),
        "one-year-employment": (
            transfer(months_in_last_36=12),
            transfer(months_in_last_36=11),
            transfer(months_in_last_36=...),
        ),
        "doing-business": (
            {},
            transfer(both_doing_business=False),
            transfer(both_doing_business=...),
        ),
        "new-office": (
            {"transfer": NEW, "business": {"business_plan": True, "business_funds": True}},
            transfer(**NEW | {"premises": False}),
            transfer(**NEW),
        ),
        "capacity": (
            transfer(**SPECIALIST),
            transfer(**SPECIALIST | {"knowledge_advanced": False, "knowledge_proprietary": False}),
            transfer(capacity=...),
        ),
        "specialized-knowledge": (
            transfer(**SPECIALIST),
            transfer(**SPECIALIST | {"knowledge_proprietary": False}),
            transfer(**SPECIALIST | {"knowledge_proprietary": ...}),
        ),
        "time-left": (
            transfer(months_used=83),
            transfer(months_used=84),
            transfer(months_used=...),
        ),
    },
    VISITOR: {
        **EVERYBODY,
        "international-business": (
            activity(kind="buy"),
            activity(kind="remote_work"),
            activity(kind=...),
        ),
        "no-canadian-labour-market": (
            activity(kind="sell"),
            activity(kind="sell", to_public=True),
            activity(is_work=...),
        ),
        "paid-from-abroad": (
            activity(paid_from=None),
            activity(paid_from="CA"),
            activity(paid_from=...),
        ),
        "profits-abroad": (
            activity(profits_in=None),
            activity(profits_in="CA"),
            activity(profits_in=...),
        ),
    },
}
EACH = [(id_, rule) for id_, rules in RULES.items() for rule in rules]
# Every capacity that a profile can name will do, and no figure says that capital is substantial.
NEVER_NOT_MET = {(TRADER, "capacity"), (INVESTOR, "capacity")}
NEVER_MET = {(INVESTOR, "substantial-capital")}
LEFT_OUT_WHILE_UNKNOWN = {"employer-not-barred"}


def found_in(id_: str, rule: str, changes: Changes) -> Any:
    # Remote work alone shows no business visit; a visit that was planned as one does.
    if id_ == VISITOR and changes.get("activity", {}).get("kind") == "remote_work":
        changes = {**changes, "plans": {"applications": [{"route": VISITOR}]}}
    return condition(stream(id_, **changes), rule)


@pytest.mark.parametrize(("id_", "rule"), [each for each in EACH if each not in NEVER_MET])
def test_the_rule_is_met(id_: str, rule: str) -> None:
    assert found_in(id_, rule, RULES[id_][rule][0]).outcome == "met"


@pytest.mark.parametrize(("id_", "rule"), [each for each in EACH if each not in NEVER_NOT_MET])
def test_the_rule_is_not_met(id_: str, rule: str) -> None:
    assert found_in(id_, rule, RULES[id_][rule][1]).outcome == "not_met"


@pytest.mark.parametrize(("id_", "rule"), [e for e in EACH if e[1] not in LEFT_OUT_WHILE_UNKNOWN])
def test_the_rule_is_unknown_and_asks_with_a_plain_question(id_: str, rule: str) -> None:
    found = found_in(id_, rule, RULES[id_][rule][2])
    assert found.outcome == "unknown"
    assert found.needs
    assert all(question(path) for path in found.needs)


def test_no_figure_says_that_capital_is_substantial_so_that_it_stays_unsettled() -> None:
    found = condition(stream(INVESTOR), "substantial-capital")
    assert (found.outcome, found.needs) == ("unknown", ())
    assert "CAD 300,000" in found.found
    assert stream(INVESTOR).standing == "eligible"


def test_all_rules_are_tested_here() -> None:
    also_shown = {"status", "intake", "admissible"}
    alone = {VISITOR: {"citizenship", "after-sales-contract"}}  # tested by name below
    for id_, rules in RULES.items():
        assert {rule.id for rule in STREAMS[id_].rules} == {*rules, *also_shown, *alone.get(id_, ())}


@pytest.mark.parametrize("id_", list(STREAMS))
def test_every_rule_says_what_it_reads(id_: str) -> None:
    for rule in STREAMS[id_].rules:
        assert rule.reads or rule.id in ("status", "intake", "admissible"), rule
        assert not any(re.search(r"[\[\]0-9]", path.replace("last_36", "")) for path in rule.reads), rule


def test_what_a_condition_needs_is_among_what_its_rule_or_the_route_reads() -> None:
    for id_, rules in RULES.items():
        for changes in (c for three in rules.values() for c in three):
            if id_ == VISITOR and changes.get("activity", {}).get("kind") == "remote_work":
                continue
            for found in stream(id_, **changes).conditions:
                for path in found.needs:
                    assert question(path)
                    assert SPEC.is_changed_by(re.sub(r"\[\d+\]", "", path)), path


# --- Standing ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "standing", "verdict", "code", "months", "years"),
    [
        (TRADER, "strong", "meets_published_conditions", "T34", 12, None),
        (INVESTOR, "eligible", "meets_published_conditions", "T35", 12, None),
        (TRANSFEREE, "strong", "meets_published_conditions", "T37", 36, 7),
    ],
)
def test_the_harmless_case_is_open(
    id_: str, standing: str, verdict: str, code: str, months: int, years: int | None
) -> None:
    found = stream(id_)
    measures = found.measures
    assert (found.status, found.standing) == ("open", standing)
    assert (measures["verdict"], measures["exemption_code"]) == (verdict, code)
    assert (measures["first_permit_months"], measures["total_years"]) == (months, years)
    assert measures["place_of_application"] == {
        "port_of_entry": True,
        "online": True,
        "inside_canada": False,
    }
    assert set(measures["bridge"]) >= {"counts", "months_counted", "from"}


@pytest.mark.parametrize("id_", PERMITS)
def test_before_the_agreement_there_was_no_such_permit_and_after_2026_it_is_not_confirmed(id_: str) -> None:
    early = stream(id_, on=date(2020, 6, 30))
    assert (early.status, early.standing, [c.id for c in early.conditions]) == (
        "none",
        "not_available",
        ["status"],
    )
    assert early.measures["exemption_code"] is None
    assert stream(id_, on=date(2026, 12, 31)).status == "open"
    later = stream(id_, on=date(2027, 1, 1))
    assert (later.status, later.standing) == ("unknown", "eligible")


@pytest.mark.parametrize("id_", PERMITS)
def test_before_2022_12_15_the_codes_were_those_of_all_agreements(id_: str) -> None:
    old = {TRADER: "T21", INVESTOR: "T22", TRANSFEREE: "T24"}[id_]
    assert stream(id_, on=date(2022, 12, 14)).measures["exemption_code"] == old


def test_specialized_knowledge_has_its_own_code_and_a_shorter_time() -> None:
    found = stream(TRANSFEREE, transfer=SPECIALIST)
    assert (found.measures["exemption_code"], found.measures["total_years"]) == ("T38", 5)
    nobody = stream(TRANSFEREE, transfer={"capacity": ...}).measures
    assert (nobody["exemption_code"], nobody["total_years"]) == (None, None)


@pytest.mark.parametrize(
    ("changes", "verdict", "standing"),
    [
        (transfer(months_in_last_36=11), "not_eligible", "within_reach"),
        (transfer(months_in_last_36=..., years_with_employer=0.9), "not_eligible", "within_reach"),
        (transfer(**SPECIALIST | {"knowledge_proprietary": False}), "not_eligible", "within_reach"),
        (transfer(**NEW | {"premises": False}), "weak", "eligible"),
        (transfer(months_used=59, **SPECIALIST), "meets_published_conditions", "strong"),
        (transfer(months_used=60, **SPECIALIST), "not_eligible", "within_reach"),
        (transfer(months_used=60), "meets_published_conditions", "strong"),
        (transfer(months_used=60, capacity=...), "incomplete", "incomplete"),
        (plans(job_offers=[]), "not_yet", "eligible"),
        (plans(job_offers=...), "incomplete", "incomplete"),
        (person(citizenships=["IN"], us_status="permanent_resident"), "not_eligible", "not_available"),
    ],
)
def test_a_transfer_stands_as_the_sheets_word_says(changes: Changes, verdict: str, standing: str) -> None:
    found = stream(TRANSFEREE, **changes)
    assert (found.measures["verdict"], found.standing) == (verdict, standing)


def test_a_year_that_is_still_to_come_says_that_time_is_the_remedy() -> None:
    rule = condition(stream(TRANSFEREE, transfer={"months_in_last_36": 11}), "one-year-employment").rule
    assert rule.changeable
    assert "Time" in str(rule.remedy)


def test_somebody_who_never_had_a_permit_has_used_no_time_as_a_transferee() -> None:
    found = stream(TRANSFEREE, transfer={"months_used": ...}, plans={"permits": []})
    assert condition(found, "time-left").outcome == "met"


def test_a_first_permit_is_shorter_for_a_new_firm_and_never_beyond_the_time_that_is_left() -> None:
    new = {"transfer": NEW, "business": {"business_plan": True, "business_funds": True}}
    assert stream(TRANSFEREE, **new).measures["first_permit_months"] == 12
    assert condition(stream(TRANSFEREE, **new), "doing-business").outcome == "not_applicable"
    assert stream(TRANSFEREE, transfer={"months_used": 60}).measures["first_permit_months"] == 24
    assert stream(TRANSFEREE, offer={"months": 6}).measures["first_permit_months"] == 6


@pytest.mark.parametrize(
    ("changes", "verdict", "standing"),
    [
        (trade(share_percent=40), "weak", "eligible"),
        (trade(substantial=False), "not_eligible", "within_reach"),
        (business(nationals_own_percent=40), "not_eligible", "within_reach"),
        (business(ownership_percent=...), "not_yet", "eligible"),
        (business(ownership_percent=20), "not_yet", "eligible"),
        ({"business": {"ownership_percent": 20}, "plans": {"job_offers": []}}, None, "strong"),
        ({"business": {"ownership_percent": 20}, "offer": {}}, None, "strong"),
        ({"business": {"ownership_percent": 20}, "offer": {"portal_filed": False}}, "not_yet", "eligible"),
        ({"offer": {"genuine": False}}, None, "strong"),  # an owner needs no offer
    ],
)
def test_a_trader_stands_as_the_sheets_word_says(
    changes: Changes, verdict: str | None, standing: str
) -> None:
    found = stream(TRADER, **changes)
    assert (found.measures["verdict"], found.standing) == (verdict or "meets_published_conditions", standing)


@pytest.mark.parametrize(
    ("changes", "standing"),
    [
        (business(passive=True), "incomplete"),  # who manages it has no passive investment
        (business(passive=True, active_management=False), "within_reach"),
        (business(ownership_percent=0, voting_percent=0, nationals_own_percent=60), "eligible"),
        (business(active_management=False), "within_reach"),
        (business(active_management=False, capacity="essential_skills"), "eligible"),
        (business(capital_committed=False), "within_reach"),
        (business(investment_cad=0), "within_reach"),
        (business(marginal=True), "eligible"),
        (business(ownership_percent=49, voting_percent=49), "eligible"),
        (business(ownership_percent=49), "incomplete"),
        (business(capital_committed=...), "incomplete"),
    ],
)
def test_an_investor_stands_as_the_rules_say(changes: Changes, standing: str) -> None:
    assert stream(INVESTOR, **changes).standing == standing


def test_a_say_in_the_business_may_come_from_votes_and_a_worker_of_the_investor_needs_none() -> None:
    by_votes = stream(INVESTOR, business={"ownership_percent": 10, "voting_percent": 50})
    assert condition(by_votes, "develops-and-directs").outcome == "met"
    doubtful = stream(INVESTOR, business={"ownership_percent": 10, "voting_percent": 20})
    found = condition(doubtful, "develops-and-directs")
    assert (found.outcome, found.needs) == ("unknown", ())
    worker = stream(INVESTOR, business={"ownership_percent": 0, "capacity": "essential_skills"}, offer={})
    assert condition(worker, "develops-and-directs").outcome == "not_applicable"


def test_the_employers_fee_is_due_only_where_an_employer_files_an_offer() -> None:
    assert stream(TRADER).measures["fees_total_cad"] == 155
    employed = stream(TRADER, business={"ownership_percent": 0}, offer={})
    assert employed.measures["fees_total_cad"] == 385
    assert stream(TRANSFEREE).measures["fees_total_cad"] == 385


def test_an_offer_under_another_code_is_no_offer_for_the_transfer() -> None:
    found = stream(TRANSFEREE, offer={"lmia_exempt_code": "T36"})
    assert found.measures["offer"] is None
    assert condition(found, "portal").outcome == "not_met"


def test_the_licence_for_a_business_asks_first_for_the_licences_then_for_the_province() -> None:
    regulated = {"regulated": True}
    untold = stream(TRADER, business=regulated, person={"licences": ...})
    assert condition(untold, "able-to-work").needs == ("applicant.licences",)
    held = [{"by": "provincial", "place": "CA-ON"}]
    nowhere = stream(TRADER, business=regulated, person={"licences": held})
    assert condition(nowhere, "able-to-work").needs == ("business.province",)


# --- Business visitors ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "standing", "verdict"),
    [
        ({"kind": "buy", "paid_from": ..., "is_work": ...}, "strong", "meets_published_conditions"),
        ({"kind": "sell", "paid_from": ..., "is_work": ...}, "strong", "meets_published_conditions"),
        ({"kind": "sell", "to_public": True}, "within_reach", "not_eligible"),
        ({"kind": "sell", "profits_in": "CA"}, "within_reach", "not_eligible"),
        ({"kind": "train", "profits_in": ...}, "strong", "meets_published_conditions"),
        ({"kind": "train", "paid_from": "CA"}, "within_reach", "not_eligible"),
        ({"kind": "train", "is_work": ...}, "strong", "meets_published_conditions"),
        ({"kind": "after_sales"}, "eligible", "meets_published_conditions"),
        ({"kind": "after_sales", "is_work": ...}, "eligible", "meets_published_conditions"),
        ({"kind": "after_sales", "is_work": True}, "within_reach", "not_eligible"),
        ({"kind": "run_business"}, "eligible", "incomplete"),
        ({"kind": "run_business", "profits_in": "CA"}, "within_reach", "not_eligible"),
        ({"kind": "other"}, "eligible", "meets_published_conditions"),
        ({"kind": "other", "is_work": True}, "within_reach", "not_eligible"),
        ({"kind": "other", "paid_from": ...}, "incomplete", "incomplete"),
    ],
)
def test_a_visit_stands_as_the_regulations_say(told: dict[str, Any], standing: str, verdict: str) -> None:
    found = stream(VISITOR, activity=told)
    assert (found.standing, found.measures["verdict"]) == (standing, verdict)


@pytest.mark.parametrize(
    "who",
    [
        {"citizenships": ["IN"], "us_status": "permanent_resident"},
        {"citizenships": ["PK"], "us_status": "temporary"},
        {"citizenships": ["GB"], "us_status": "none"},
    ],
)
def test_a_business_visit_is_open_to_every_nationality_but_a_right_of_the_agreements_citizens(
    who: dict[str, Any],
) -> None:
    found = stream(VISITOR, person=who, activity={"kind": "buy"})
    assert found.standing == "strong"
    assert condition(found, "citizenship").outcome == "not_applicable"
    american = stream(VISITOR, activity={"kind": "after_sales"})
    assert condition(american, "citizenship").outcome == "met"
    assert condition(american, "international-business").outcome == "met"
    other = stream(VISITOR, person=who, activity={"kind": "after_sales"})
    assert condition(other, "international-business").outcome == "unknown"


def test_service_that_belongs_to_a_sale_is_read_in_the_contract() -> None:
    found = condition(stream(VISITOR, activity={"kind": "after_sales"}), "after-sales-contract")
    assert (found.outcome, found.needs) == ("unknown", ())
    assert "after-sales-contract" not in [c.id for c in stream(VISITOR).conditions]


def test_a_business_visitor_needs_no_permit_and_pays_nothing() -> None:
    measures = stream(VISITOR, activity={"kind": "buy"}).measures
    assert measures["people"] == []  # a visit gives the family nothing
    assert (measures["exemption_code"], measures["fees_total_cad"]) == (None, 0)
    assert measures["bridge"]["counts"] is False
    assert stream(VISITOR).fees == ()


def test_a_business_visit_does_not_hang_on_the_life_of_the_agreement() -> None:
    for day in (date(2018, 1, 1), date(2027, 6, 1)):
        assert stream(VISITOR, on=day, activity={"kind": "buy"}).standing == "strong"


# --- What the report says ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id_", "changes"),
    [(id_, changes) for id_, rules in RULES.items() for three in rules.values() for changes in three],
)
def test_every_text_can_be_shown_and_promises_nothing(id_: str, changes: Changes) -> None:
    if id_ == VISITOR and changes.get("activity", {}).get("kind") == "remote_work":
        return
    found = stream(id_, **changes)
    assert found.to_dict()
    texts = [found.summary, *found.cautions, *(step.text for step in found.next_steps)]
    texts += [
        text for c in found.conditions for text in (c.found, c.required, c.rule.title, c.rule.remedy or ".")
    ]
    assert all(texts)
    for text in texts:
        assert not re.search(r"[{}!]|None|approved", text), text


@pytest.mark.parametrize("id_", PERMITS)
def test_a_person_without_the_citizenship_is_given_no_steps(id_: str) -> None:
    found = stream(id_, person={"citizenships": ["IN"], "us_status": "temporary"})
    assert (found.standing, found.next_steps) == ("not_available", ())
    assert "Your citizenships: IN." in found.summary


def test_the_employer_files_first_under_the_code_of_the_permit() -> None:
    steps = [step.text for step in stream(TRANSFEREE).next_steps]
    assert "T37" in steps[0]
    assert "belong together" in steps[1]
    assert not any("Employer Portal" in step.text for step in stream(TRADER).next_steps)


def test_the_work_of_an_owner_does_not_count_towards_residence_and_that_of_an_employee_may() -> None:
    assert stream(TRADER).measures["bridge"]["counts"] is False
    assert stream(INVESTOR).measures["bridge"]["counts"] is False
    employee = {"noc": "00015", "arrangement": "employee", "owner_share_percent": 0, "paid": True}
    assert stream(TRANSFEREE, offer=employee).measures["bridge"]["counts"] is True
