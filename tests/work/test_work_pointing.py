"""Which streams a report shows: those that the facts or the aims point to, the most relevant first."""

from __future__ import annotations

import json
from typing import Any

import pytest

from moveto_ca.profile import Profile
from moveto_ca.rules.conditions import RANK
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.rules.work import pointing
from moveto_ca.rules.work.route import KINDS, SPEC, assess, streams
from moveto_ca.rules.work.situation import Situation
from support import AS_OF, ROOT

ALONE = {"lmia-high"}
LMIA = {"lmia-high", "lmia-low"}
OFFERED = LMIA | {"gts-b", "francophone-mobility"}
ACADEMIC = {"research", "postdoc", "guest-lecturer", "award"}
RELIGIOUS = {"religious-no-permit", "religious-charitable"}
H1B = {"h1b-2023", "h1b-accelerated"}
FRENCH = {"test": "clb", "listening": 5, "reading": 3, "writing": 2, "speaking": 5}
NO_FRENCH = {"languages": {"french": None}}
YOUNG = {"citizenships": ["US"], "age": 28}


def route_of(document: dict[str, Any]) -> Any:
    return assess(Facts(Profile.model_validate(document), AS_OF, PACKAGED))


def in_order(document: dict[str, Any]) -> list[str]:
    return [s.id.removeprefix("other-work/") for s in route_of(document).streams]


def offer(*offers: dict[str, Any], **applicant: Any) -> dict[str, Any]:
    return {"applicant": {**NO_FRENCH, **applicant}, "plans": {"job_offers": list(offers)}}


def plans(**told: Any) -> dict[str, Any]:
    return {"applicant": NO_FRENCH, "plans": told}


def person(aims: tuple[str, ...] = (), **told: Any) -> dict[str, Any]:
    return {"applicant": {**NO_FRENCH, **told}, "plans": {"aims": list(aims)}}


def held_now(noc: str) -> list[dict[str, Any]]:
    return [{"noc": noc, "country": "US", "end": None}]


# What each of these people is shown.
SHOWN: list[tuple[dict[str, Any], set[str]]] = [
    ({}, ALONE),
    (person(), ALONE),
    (person(("settle", "study", "business", "safety", "family", "know_if_citizen")), ALONE),
    ({"plans": {"job_offers": []}}, ALONE),
    # The aim of work, and any job offer.
    (person(("work",)), LMIA),
    ({"plans": {"aims": ["work"]}}, LMIA | {"francophone-mobility"}),
    (offer({}), OFFERED),
    ({"plans": {"job_offers": [{}]}}, OFFERED),
    (offer({"hourly_wage_cad": 36}), OFFERED),
    (offer({"province": "CA-ON", "hourly_wage_cad": 36}), OFFERED),
    (offer({"province": "CA-ON", "hourly_wage_cad": 35.99}), OFFERED),
    (
        offer({"province": "CA-ON", "hourly_wage_cad": 36}, {"province": "CA-ON", "hourly_wage_cad": 20}),
        OFFERED,
    ),
    (plans(permits=[{"kind": "work", "basis": "lmia"}]), LMIA),
    # French.
    (person(languages={"french": FRENCH}), {"francophone-mobility"}),
    (offer({"province": "CA-QC"}, languages={"french": FRENCH}), OFFERED),
    # Exemption codes.
    (offer({"lmia_exempt_code": "C16"}), OFFERED),
    (offer({"lmia_exempt_code": "C62"}), OFFERED | {"general-ict"}),
    (offer({"lmia_exempt_code": "C44"}), OFFERED | {"postdoc"}),
    (offer({"lmia_exempt_code": "C10"}), OFFERED | {"c10"}),
    (offer({"lmia_exempt_code": "C50"}), OFFERED | {"religious-charitable"}),
    (offer({"lmia_exempt_code": "T36"}), OFFERED),
    (offer({"lmia_exempt_code": "C31"}, researcher_or_academic=True), OFFERED | {"research", "gss-120"}),
    # The kind of work.
    (offer({}, researcher_or_academic=True), OFFERED | ACADEMIC | {"gss-120"}),
    (offer({}, researcher_or_academic=False), OFFERED),
    (person(researcher_or_academic=True), ACADEMIC | {"gss-120"}),
    (offer({"noc": "41302"}), OFFERED | RELIGIOUS),
    (offer({"noc": "41302", "religious_duties": "none"}), OFFERED | RELIGIOUS),
    (offer({"noc": "12200", "religious_duties": "none"}), OFFERED | RELIGIOUS),
    (offer({"religious_duties": "other"}), OFFERED | RELIGIOUS),
    (person(("work",), work=held_now("41302")), LMIA | RELIGIOUS),
    (person(work=held_now("41302")), ALONE),
    (plans(permits=[{"kind": "work", "noc": "41302"}]), RELIGIOUS),
    (offer({"noc": "21231"}), OFFERED),
    (offer({"noc": "11100"}), OFFERED),
    (person(("work",), work=held_now("21231")), LMIA | {"gts-b"}),
    (person(("work",), work=[{"noc": "21231", "country": "US", "end": "2025-01-31"}]), LMIA),
    (plans(endorsements=[{"kind": "agency"}]), {"gts-a"}),
    (offer({"annual_wage_cad": 80000}), OFFERED),
    (plans(job_offers=[{"annual_wage_cad": 80000}], endorsements=[]), OFFERED | {"gts-a"}),
    (plans(job_offers=[{"annual_wage_cad": 79999}], endorsements=[]), OFFERED),
    (plans(intra_company={}), {"general-ict"}),
    ({"business": {"kind": "branch"}}, {"general-ict"}),
    ({"business": {"existing_company_in_us": True}}, {"general-ict"}),
    ({"business": {"significant_benefit": True}}, {"c10"}),
    ({"business": {"significant_benefit": False}}, {"c10"}),
    # The partner.
    ({"partner": {"canada_status": "worker"}}, {"spouse-c41"}),
    ({"partner": {"work": [{"country": "CA", "end": None}]}}, {"spouse-c41"}),
    ({"partner": {"work": [{"country": "US", "end": None}]}}, ALONE),
    (plans(permits=[{"who": "partner", "kind": "work"}]), {"spouse-c41"}),
    (plans(permits=[{"who": "partner", "kind": "study"}]), {"spouse-c41"}),
    (plans(permits=[{"who": "partner"}]), {"spouse-c41"}),
    ({"partner": {"canada_status": "student"}}, {"spouse-c41"}),
    ({"partner": {"canada_status": "none"}}, ALONE),
    # The exchange for young Americans.
    (plans(endorsements=[{"kind": "organization"}]), {"iec-ro"}),
    (plans(permits=[{"kind": "work", "basis": "204d"}]), {"iec-ro"}),
    ({"applicant": YOUNG, "plans": {"endorsements": []}}, {"iec-ro"}),
    (person(("work",), **YOUNG), LMIA | {"iec-ro"}),
    (person(("work",), **{**YOUNG, "age": 36}), LMIA),
    (person(("work",), **{**YOUNG, "citizenships": ["IN"]}), LMIA),
    (person(**YOUNG), ALONE),
    ({"applicant": {**YOUNG, **NO_FRENCH}}, {"iec-ro"}),
    ({"applicant": {**YOUNG, **NO_FRENCH}, "plans": {"funds_cad": 9000}}, {"iec-ro"}),
    ({"applicant": {**YOUNG, **NO_FRENCH, "age": 36}}, ALONE),
    (offer({}, **YOUNG), OFFERED),
    # Short work, visits, activities.
    (plans(short_exemption={"days": 15}), {"gss-15-30"}),
    (plans(short_exemption={"days": 90}), {"gss-15-30", "gss-120"}),
    (plans(short_exemption={"last_kind": 120}), {"gss-15-30", "gss-120"}),
    (person(ordained_or_religious_worker=True), RELIGIOUS),
    (offer({"months": 1}), OFFERED | {"gss-15-30"}),
    (offer({"months": 2}), OFFERED),
    (person(("visit",)), {"digital-nomad"}),
    (plans(activity={}), {"digital-nomad"}),
    (plans(activity={"kind": "remote_work"}), {"digital-nomad"}),
    (plans(activity={"kind": "speak"}), {"speaker"}),
    (plans(aims=["visit"], activity={"kind": "perform"}), {"performer"}),
    (plans(activity={"kind": "volunteer", "charity": True}), {"digital-nomad", "religious-charitable"}),
    # What takes nobody never stands alone.
    (person(us_status="temporary"), ALONE | H1B),
    (person(us_status="citizen"), ALONE),
    # Who needs no permit is told so once.
    (offer({"lmia_exempt_code": "C44"}, canada_status="permanent_resident"), ALONE),
    # An application names its stream; one for the whole route, or for another, names none.
    ({"plans": {"applications": [{"route": "other-work/gts-a"}]}}, {"gts-a"}),
    ({"plans": {"applications": [{"route": "other-work"}, {"route": "cusma/trader"}]}}, ALONE),
]


@pytest.mark.parametrize(("document", "shown"), SHOWN, ids=lambda value: json.dumps(value, default=sorted))
def test_a_stream_is_shown_where_the_facts_or_the_aims_point_to_it(
    document: dict[str, Any], shown: set[str]
) -> None:
    assert set(in_order(document)) == shown


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_stream_is_shown_to_somebody_without_being_named_by_an_application(kind: Any) -> None:
    assert any(kind.name in streams for told, streams in SHOWN if "applications" not in told.get("plans", {}))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_stream_is_shown_to_whoever_plans_to_apply_for_it(kind: Any) -> None:
    assert kind.name in in_order({"plans": {"applications": [{"route": kind.id}]}})


def test_everything_that_points_is_among_the_facts_that_the_route_reads() -> None:
    for path in pointing.READS:
        assert SPEC.is_changed_by(path)


def test_the_best_standing_stands_first_and_then_the_higher_score() -> None:
    document = offer({"noc": "41302", "lmia": False}, researcher_or_academic=True)
    ranked = [(RANK[s.standing], -s.score) for s in route_of(document).streams]
    assert len(set(ranked)) > 2
    assert ranked == sorted(ranked)


def test_of_equals_the_more_relevant_stands_first() -> None:
    by_code = offer({"lmia_exempt_code": "C52"}, {"lmia_exempt_code": "C31"})
    turned = offer({"lmia_exempt_code": "C31"}, {"lmia_exempt_code": "C52"})
    # Both streams with an assessment stand alike while nothing is told of the wage.
    assert in_order(person(("work",))) == ["lmia-high", "lmia-low"]
    for document in (by_code, turned, *(told for told, _ in SHOWN)):
        facts = Facts(Profile.model_validate(document), AS_OF, PACKAGED)
        situation, on_day = Situation(facts, AS_OF), PACKAGED.compiled(streams, AS_OF)
        relevance = [*pointing.pointed_to(situation, on_day), pointing.ASKS_FOR_AN_OFFER]
        places = [
            (RANK[s.standing], -s.score, relevance.index(s.id.removeprefix("other-work/")))
            for s in route_of(document).streams
        ]
        assert places == sorted(places)


def test_an_accountant_with_an_offer_sees_what_an_offer_is_for_and_nothing_for_scholars() -> None:
    document = json.loads((ROOT / "examples" / "03-accountant-with-an-offer.json").read_text("utf-8"))
    assert set(in_order(document)) == OFFERED


def test_a_visit_of_which_nothing_was_told_asks_one_question_of_its_own() -> None:
    (stream,) = route_of(person(("visit",))).streams
    shared = {"applicant.citizenships", "plans.will_leave"}
    assert {path for c in stream.conditions for path in c.needs} - shared == {"plans.activity.kind"}


def test_whoever_told_nothing_is_asked_for_a_job_offer() -> None:
    (stream,) = route_of({}).streams
    assert stream.standing == "incomplete"
    assert "plans.job_offers" in {path for c in stream.conditions for path in c.needs}
