"""What holds for anybody in these two routes."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from moveto_ca.profile import Profile
from moveto_ca.report import NOT_MET
from moveto_ca.rules.facts import Facts
from moveto_ca.rules.study import route as study
from moveto_ca.rules.tables import PACKAGED
from moveto_ca.rules.work import route as work
from profiles_for_tests import AS_OF, PROFILES, day

YES_NO = st.booleans()


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


OFFER = some(
    noc=st.sampled_from(["21231", "21301", "41302", "64100", "85100", "52120"]),
    province=st.sampled_from(["CA-ON", "CA-QC", "CA-AB", "CA-MB"]),
    sector=st.sampled_from(["construction", "dairy farm", "retail"]),
    community=st.sampled_from(["Toronto", "Halifax"]),
    months=st.integers(1, 40),
    hourly_wage_cad=st.integers(15, 60),
    annual_wage_cad=st.integers(30_000, 150_000),
    lmia=YES_NO,
    lmia_exempt_code=st.sampled_from(["C16", "C22", "C31", "C44", "C52", "T36"]),
    owner_share_percent=st.sampled_from([0, 10, 60]),
    arrangement=st.sampled_from(["employee", "contract", "employer_contract", "own_practice"]),
    religious_duties=st.sampled_from(["main", "other", "none"]),
    paid=YES_NO,
    permanent=YES_NO,
    seasonal=YES_NO,
    genuine=YES_NO,
    portal_filed=YES_NO,
    fee_paid=YES_NO,
    regulated=YES_NO,
    licence_obtainable=YES_NO,
    public_health=YES_NO,
)
PLANS = some(
    job_offers=st.lists(OFFER, max_size=2),
    will_leave=YES_NO,
    apply_at=st.sampled_from(["port_of_entry", "online", "inside_canada"]),
    funds_cad=st.integers(0, 90_000),
    province=st.sampled_from(["CA-ON", "CA-QC"]),
    endorsements=st.lists(
        some(kind=st.sampled_from(["agency", "organization", "province"]), province=st.just("CA-QC")),
        max_size=2,
    ),
    permits=st.lists(
        some(
            who=st.sampled_from(["applicant", "partner"]),
            kind=st.sampled_from(["work", "study"]),
            noc=st.sampled_from(["21301", "52120", "42201"]),
            to=day(2026, 2030),
        ),
        max_size=2,
    ),
    intra_company=some(
        months_in_last_36=st.integers(0, 36),
        capacity=st.sampled_from(["executive", "specialized_knowledge"]),
        related_enterprise=YES_NO,
        both_doing_business=YES_NO,
        knowledge_advanced=YES_NO,
        knowledge_proprietary=YES_NO,
        new_office=YES_NO,
        premises=YES_NO,
        months_used=st.integers(0, 100),
    ),
    study_admission=some(
        dli=YES_NO,
        public=YES_NO,
        confirmed=YES_NO,
        attestation=YES_NO,
        level=st.sampled_from(["secondary", "two_year", "bachelor", "masters", "doctoral"]),
        months=st.integers(1, 60),
    ),
    short_exemption=some(days=st.integers(1, 130), last_on=st.none() | day(2020, 2026)),
    activity=some(
        kind=st.sampled_from(["remote_work", "speak", "perform", "other"]),
        days=st.integers(1, 300),
        paid_from=st.none() | st.sampled_from(["US", "CA"]),
        profits_in=st.none() | st.sampled_from(["US", "CA"]),
        is_work=YES_NO,
        to_public=YES_NO,
        charity=YES_NO,
    ),
)


def routes_of(document: dict[str, Any]) -> list[Any]:
    facts = Facts(Profile.model_validate(document), AS_OF, PACKAGED)
    return [work.assess(facts), study.assess(facts)]


def with_plans(document: dict[str, Any], plans: dict[str, Any]) -> dict[str, Any]:
    return {**document, "plans": {**document.get("plans", {}), **plans}}


@given(PROFILES, PLANS)
@settings(max_examples=150)
def test_anybody_gets_every_stream_with_its_words(document: dict[str, Any], plans: dict[str, Any]) -> None:
    for route in routes_of(with_plans(document, plans)):
        assert len(route.to_dict()["streams"]) == len(route.streams)
        for stream in route.streams:
            assert stream.conditions[0].id == "status"


@given(PROFILES, PLANS)
@settings(max_examples=150)
def test_guidance_or_a_step_that_fails_never_makes_a_stream_not_available(
    document: dict[str, Any], plans: dict[str, Any]
) -> None:
    for route in routes_of(with_plans(document, plans)):
        for stream in route.streams:
            if stream.standing == "not_available":
                failing = [c for c in stream.conditions if c.outcome == NOT_MET]
                assert any(
                    c.rule.basis == "law" and not c.rule.step and not c.rule.changeable for c in failing
                )


@given(PROFILES, PLANS, st.data())
@settings(max_examples=200)
def test_a_fact_of_the_plans_taken_away_turns_no_answer_into_its_opposite(
    document: dict[str, Any], plans: dict[str, Any], data: st.DataObject
) -> None:
    parts = [(name, inner) for name, told in plans.items() if isinstance(told, dict) for inner in told]
    if not parts:
        return
    name, inner = data.draw(st.sampled_from(parts))
    fewer = {**plans, name: {k: v for k, v in plans[name].items() if k != inner}}
    # A stream is shown for the best of the offers; another offer may have another answer.
    before = {
        (s.id, s.measures.get("offer"), c.id): c.outcome
        for r in routes_of(with_plans(document, plans))
        for s in r.streams
        for c in s.conditions
    }
    for route in routes_of(with_plans(document, fewer)):
        for stream in route.streams:
            offer = stream.measures.get("offer")
            for c in stream.conditions:
                if before.get((stream.id, offer, c.id)) == NOT_MET and c.id != "wait":
                    assert c.outcome != "met", f"without {name}.{inner}, {stream.id}: {c.id} is met"


@given(PROFILES, PLANS, OFFER)
@settings(max_examples=100)
def test_a_further_offer_never_harms(
    document: dict[str, Any], plans: dict[str, Any], offer: dict[str, Any]
) -> None:
    offers = plans.get("job_offers")
    if not offers:
        return
    told = with_plans(document, plans)
    more = with_plans(document, {**plans, "job_offers": [*offers, offer]})
    first = {s.id: s.score for s in routes_of(told)[0].streams}
    second = {s.id: s.score for s in routes_of(more)[0].streams}
    for name, score in first.items():
        if name not in ("other-work/performer", "other-work/gss-120", "other-work/gss-15-30"):
            assert second[name] >= score, name
